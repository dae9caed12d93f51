import { candidatesFor } from '../places/gazetteer.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { isClue, nameWordTable, nationTable } from './knowledge.ts'
import { clueAt } from './signs.ts'

/** Opening marks that may set off a name, and their closing partners. */
const CLOSING: Record<string, string> = {
  '«': '»',
  '"': '"',
  '“': '”',
  '”': '”',
  '‘': '’',
  "'": "'",
  '(': ')',
  '‹': '›',
}

/** Names in quotation marks are short. */
const QUOTED = 6

/** The words between quotation marks that open at token `at`: their range, or nothing when they are no short phrase. */
export function quotedAt({ tokens }: Scene, at: number): { from: number; to: number } | undefined {
  const close = CLOSING[tokens[at]?.norm ?? '']
  if (!close) return undefined
  for (let to = at + 1; to <= at + QUOTED + 1; to++) {
    const token = tokens[to]
    if (!token || token.sentence !== tokens[at]!.sentence) return undefined
    if (token.norm === close) return to > at + 1 ? { from: at + 1, to } : undefined
    if (token.kind === 'punct' && token.norm !== '-' && token.norm !== '.') return undefined
  }
  return undefined
}

/** Whether the word is a definite adjective: one that may stand in a name after its noun. */
function adjectiveAt({ tokens, signs }: Scene, at: number): boolean {
  const token = tokens[at]
  const sign = signs[at]
  if (!token || !sign || token.kind !== 'word' || !/^ال/.test(token.norm) || token.fold.length < 5)
    return false
  if (sign.small === 'never' || sign.small === 'generic') return false
  if (sign.nation) return true
  if (isClue('lofty', token.fold)) return true
  // الفتى is no adjective.
  if (token.norm.endsWith('ى')) return false
  if (token.a.verbForm === 'part') return false
  // لجنة المخلصين الجمركيين
  const many = /يين$/.test(token.fold) && /ين$/.test(tokens[at - 1]?.fold ?? '')
  return (many || /(يه|ي)$/.test(token.fold)) && (sign.unknown || token.analyses.some(a => a.pos === 'ADJ'))
}

/** Whether an adjective agrees in gender with the head of the name. */
function agrees(scene: Scene, head: number, adjective: number): boolean {
  const noun = scene.tokens[head]!
  const feminine = /(ه|ات)$/.test(noun.fold) || noun.a.gender === 'f' || noun.a.number === 'p'
  return feminine === feminineAt(scene, adjective)
}

const feminineAt = ({ tokens }: Scene, at: number) => tokens[at]!.fold.endsWith('ه')

/** End of the adjectives that begin at `at`; and whether one of them is a nationality. */
function adjectives(scene: Scene, at: number, agreeing = false): { to: number; nation: boolean } {
  let to = at
  let nation = false
  while (adjacent(scene, to) && adjectiveAt(scene, to)) {
    if (agreeing && to > at && feminineAt(scene, to) !== feminineAt(scene, at)) break
    if (nation && isClue('passing', scene.tokens[to]!.fold)) break
    if (scene.signs[to]!.nation) {
      // A second nationality belongs to something else, but for العربية السعودية and الكورية الجنوبية.
      if (nation && !/^ال(سعودي|متحد)/.test(scene.tokens[to]!.fold)) break
      nation = true
    }
    to++
  }
  // العربية والأفريقية and the like go on with the name.
  if (to > at && adjacent(scene, to)) {
    const plain = scene.tokens[to]!.fold.replace(/^وال/, '')
    if (plain !== scene.tokens[to]!.fold && nationTable().has(plain)) to++
  }
  return { to, nation }
}

/** Whether a definite noun may be joined to the name by و. */
const portfolioAt = ({ tokens }: Scene, at: number) => {
  const fold = tokens[at]?.fold ?? ''
  return fold.startsWith('وال') && nameWordTable().get(fold.slice(1)) === 'portfolio'
}

/** End of «للسياحة والتراث الوطني», «لحقوق الإنسان» at token `at`, or `at`. */
function purpose(scene: Scene, at: number, nameTo: Int32Array, lofty: boolean): number {
  const { tokens, signs } = scene
  const token = tokens[at]
  if (!token || !adjacent(scene, at) || token.kind !== 'word') return at
  let to = at
  if (/^لل/.test(token.fold) && token.fold.length > 3) {
    const noun = `ال${token.fold.slice(2)}`
    const small = nameWordTable().get(noun)
    if (small === 'never' || signs[at]!.body?.force === 'nation') return at
    if (small !== 'portfolio' && scene.titles.has(at)) return at
    // دار الأوبرا للتفاعل مع الممثل: what is done with somebody is no purpose of the house.
    const deed = token.a.verbForm === 'vnoun' && token.a.number !== 'p'
    if (!lofty && deed && (tokens[at + 1]?.a.pos === 'ADP' || tokens[at + 1]?.a.prep === 'ب')) return at
    if (token.a.pos === 'ADJ' && token.a.number !== 'p') return at
    to = at + 1
  } else if (
    token.fold.startsWith('ل') &&
    (nameWordTable().get(token.fold.slice(1)) === 'purpose' ||
      (lofty && token.a.prep === 'ل' && token.a.verbForm === 'vnoun' && !token.a.pron))
  ) {
    to = at + 1
    while (to < at + 3 && adjacent(scene, to) && nameWordTable().get(tokens[to]!.fold) === 'purpose') to++
    if (!adjacent(scene, to)) return at
    if (nameTo[to]! > to) to = nameTo[to]!
    else if (tokens[to]!.fold.startsWith('ال')) to++
    else return at
  } else return at
  if (tokens[to - 1]!.fold === 'القران' && tokens[to]?.fold === 'الكريم') to++
  to = adjectives(scene, to).to
  while (
    adjacent(scene, to) &&
    /^وال.{3}/.test(tokens[to]!.fold) &&
    (portfolioAt(scene, to) || tokens[to]!.a.pos === 'NOUN' || tokens[to]!.a.pos === 'ADJ') &&
    tokens[to]!.a.conj === 'و' &&
    !nameTo[to] &&
    !scene.titles.has(to) &&
    !signs[to]!.body
  ) {
    to = adjectives(scene, to + 1).to
    if (to > at + 8) break
  }
  return to
}

/** Whether what stands in round brackets is one word that no lexicon knows: صحيفة (جارديان). */
export const bracketed = ({ tokens, signs }: Scene, { from, to }: { from: number; to: number }): boolean =>
  to === from + 1 && tokens[from]!.kind === 'word' && signs[from]!.unknown

/** Whether a company's business stands at the token: للطيران, للتأمين. */
const tradeAt = (scene: Scene, at: number): boolean =>
  /^لل.{3}/.test(scene.tokens[at]?.fold ?? '') &&
  adjacent(scene, at) &&
  isClue('trade', `ال${scene.tokens[at]!.fold.slice(2)}`)

/**
 * The name of an organisation that begins with the head at token `at`. `nameTo` holds, for every token at which a
 * listed or recognised name begins, the token behind it.
 */
export function bodyAt(scene: Scene, at: number, nameTo: Int32Array, depth = 0): Draft | undefined {
  const { tokens, signs } = scene
  const head = signs[at]?.body
  if (!head || depth > 3) return undefined
  const { cut, force, keep } = head
  let to = at + 1
  const draft = (from: number, end: number, weight: number): Draft | undefined =>
    end > from ? { from, to: end, cut: from === at ? cut : 0, type: 'ORG', weight } : undefined

  const quoted = quotedAt(scene, to)
  if (
    quoted &&
    (tokens[to]!.norm !== '(' || (keep === 'dropped' && bracketed(scene, quoted))) &&
    !tokens[at]!.fold.endsWith('جهاز') &&
    keep !== 'no' &&
    to === at + 1
  ) {
    // الحركة «…»: with the article it is what the words before it say it is.
    if (force === 'nation' || force === 'place' || head.definite) return undefined
    return draft(quoted.from, quoted.to, 5)
  }
  const next = tokens[to]
  if (!next || !adjacent(scene, to)) return undefined
  if (
    force === 'unit' &&
    (next.kind === 'number' || /^ال.*(ه|عشر|ون)$/.test(next.fold) || signs[to]!.nation)
  ) {
    if (next.kind === 'number' || isClue('ordinal', next.fold)) {
      const end = adjectives(scene, to + 1).to
      return draft(at, end, 4)
    }
  }
  if (next.kind !== 'word') {
    if (next.kind !== 'latin' || keep === 'no' || head.definite) return undefined
    do to++
    while (adjacent(scene, to) && tokens[to]!.kind === 'latin')
    return draft(at + 1, to, 3)
  }

  if (head.definite) {
    const adj = adjectives(scene, to, true)
    const lofty = isClue('lofty', next.fold)
    // السلطة البحرية القبرصية: an adjective of the noun before it.
    if (force === 'adjective' && next && signs[at - 1]?.definite && adjacent(scene, at) && cut === 0) {
      if (tokens[at - 1]!.fold.endsWith('ه') && tokens[at - 1]!.a.pos !== 'VERB') return undefined
    }
    const state = adj.nation && (force === 'nation' || force === 'adjective' || force === 'deep')
    let end = state ? adj.to : purpose(scene, adj.to, nameTo, adj.to > to)
    // الأمانة العامة لمجلس التعاون, اللجنة الفنية لاتحاد الكرة
    const committee = adj.to > to && /(لجن|امان|هيء)ه$/.test(tokens[at]!.fold)
    if ((lofty || committee) && end === adj.to && /^ل/.test(tokens[end]?.fold ?? '')) {
      if (scene.bodyTo[end]! > end) end = scene.bodyTo[end]!
      else if (adjacent(scene, end)) end = bodyAt(scene, end, nameTo, depth + 1)?.to ?? end
    }
    const aimed = end > adj.to
    // الشركة العامة للكهرباء | الفرنسية
    if (aimed && !signs[end]?.nation) end = adjectives(scene, end).to
    if (keep === 'dropped' || keep === 'no') {
      if (aimed && adj.to > to && keep === 'dropped' && (lofty || adj.nation)) return draft(at, end, 4)
      // القناة الرياضية السعودية, التلفزيون السوري
      const medium = isClue('broadcaster', tokens[at]!.fold.slice(cut))
      return medium && adj.nation && agrees(scene, at, to) ? draft(at, adj.to, 4) : undefined
    }
    // الشركة الروسية العامة is any company's description.
    if (keep === 'both' && !aimed) return undefined
    // وزير الخارجية الفرنسي: the head is itself the complement of a noun before it.
    if (at > 0 && cut === 0 && adjacent(scene, at) && clueAt('minister', signs[at - 1])) return undefined
    if (adj.nation && !aimed && !agrees(scene, at, to)) return undefined
    if (
      adj.nation &&
      (force === 'nation' ||
        force === 'adjective' ||
        force === 'unit' ||
        adj.to - to > 1 ||
        aimed ||
        force === 'name')
    )
      return draft(at, end, 4)
    const weak = force === 'nation' || force === 'adjective' || force === 'unit' || force === 'deep'
    if (aimed && adj.to > to && (!weak || lofty || adj.nation)) return draft(at, end, 4)
    return undefined
  }

  if (force === 'place') {
    let place = to
    while (signs[place]?.site && adjacent(scene, place + 1)) place++
    // جمرك مطار الملك خالد الدولي
    const royal = place > to && isClue('royal', tokens[place]!.fold) && nameTo[place + 1]! > place + 1
    let end = royal ? nameTo[place + 1]! : isPlaceAt(place) ? nameTo[place]! : place
    if (end === place || tokens[place]!.kind !== 'word') return undefined
    while (place > to && adjacent(scene, end) && isClue('of-site', tokens[end]!.fold)) end++
    return draft(at, end, 3)
  }
  if (keep === 'no') return undefined
  // حركة حماس, منظمة هيومن رايتس ووتش: the listed name stands on its own; مكتب حزب الله makes none with its head.
  if (scene.bodyTo[to]! > to) return undefined

  // قوات الأمن and their like are no name, of whatever country.
  if (/^قوات$/.test(tokens[at]!.fold.slice(cut)) && next.fold === 'الامن') return undefined
  let solid = false
  let proper = false
  let strangers = 0
  let chain = 0
  const nested = /^(رئاس|امان)/.test(tokens[at]!.fold.slice(cut))
  const inner = nested && signs[to]!.body ? bodyAt(scene, to, nameTo, depth + 1) : undefined
  if (inner && inner.from === to) {
    to = inner.to
    solid = true
  } else {
    // Indefinite nouns of a chain: مركز دراسات الوحدة, إدارة مكافحة المخدرات.
    while (
      chain < 3 &&
      !nameTo[to] &&
      !signs[to]!.unknown &&
      (tokens[to]!.a.pos === 'NOUN' || (tokens[to]!.a.pos === 'ADJ' && tokens[to]!.a.number === 'p')) &&
      !tokens[to]!.fold.startsWith('ال') &&
      tokens[to]!.a.pron === '' &&
      signs[to]!.stems.length > 0 &&
      tokens[to]!.a.from === 0 &&
      !tokens[to]!.a.prep &&
      adjacent(scene, to + 1) &&
      tokens[to + 1]!.kind === 'word'
    ) {
      if (signs[to]!.body && !signs[to]!.body!.definite) return undefined
      chain++
      to++
    }
    if (signs[to]!.body && force !== 'name' && signs[to]!.definite && signs[to]!.body!.force !== 'adjective')
      return undefined
    if (
      signs[to]!.body &&
      force !== 'name' &&
      !signs[to]!.definite &&
      chain === 0 &&
      signs[to]!.body!.force !== 'place'
    )
      return undefined
    if (signs[to]!.site?.keep === 'dropped' && nameTo[to + 1]! > to + 1 && force === 'nation') to++
    if (nameTo[to]! > to) {
      if (force === 'deep') return undefined
      const place = isPlaceAt(to)
      // شركة نيو هولاند
      if (!place && keep === 'both' && chain === 0) return draft(to, nameTo[to]!, 7)
      proper = true
      solid = !place || force === 'name' || force === 'nation' || chain > 0
      to = nameTo[to]!
    } else if (
      isClue('royal', tokens[to]!.fold) &&
      adjacent(scene, to + 1) &&
      (nameTo[to + 1]! > to + 1 || signs[to + 1]!.given)
    ) {
      // جمعية الملك فهد الخيرية
      to = Math.max(nameTo[to + 1]!, to + 2)
      solid = true
      proper = true
    } else if (/^ال.{3}/.test(tokens[to]!.fold) && !/^[أإ]ل/.test(tokens[to]!.norm)) {
      // قيادة المدرب الإيطالي: who leads is no part of a name.
      if (force !== 'name' && scene.titles.has(to)) return undefined
      const small = signs[to]!.small
      if (
        small === 'never' ||
        (small === 'generic' && chain === 0 && !/^وزار/.test(tokens[at]!.fold.slice(cut)))
      )
        return undefined
      if (signs[to]!.nation && chain > 0) return undefined
      solid = force === 'name' || signs[to]!.unknown
      proper = signs[to]!.unknown
      to++
    } else if (strange(to) && chain === 0) {
      while (strangers < 3 && adjacent(scene, to) && strange(to)) {
        strangers++
        to++
        if (tokens[to]?.fold.startsWith('ال')) break
      }
      solid = strangers > 0
      proper = true
    } else return undefined
  }
  const first = at + 1
  if (keep === 'dropped') {
    const named = adjectives(scene, to)
    if (/سهم$/.test(tokens[at]!.fold)) {
      if (named.nation || proper)
        return draft(first, named.nation ? named.to : Math.max(nameTo[first]!, first + 1), 4)
      return undefined
    }
    if (named.nation && !proper) return draft(at, purpose(scene, named.to, nameTo, true), 4)
    if (chain > 0) return undefined
    const team = scene.sport && tokens[at]!.fold.slice(cut) === 'فريق' && isPlaceAt(first) && !isState(first)
    if (team) return draft(first, nameTo[first]!, 6)
    if (!solid && !/^(صحيف|جريد|قنا|مجل|نادي|ناد)/.test(tokens[at]!.fold.slice(cut))) return undefined
    // نادي جدة الأدبي
    if (isPlaceAt(first) && /^(و|ب|ل)?(نادي|ناد)$/.test(tokens[at]!.fold)) {
      if (tokens[to]?.fold === 'الادبي') return draft(first, adjectives(scene, to).to, 5)
    }
    if (nameTo[first]! > first) return draft(first, onwards(nameTo[first]!), 5)
    return proper || !signs[first]!.unknown
      ? draft(first, strangers ? to : first + 1, proper ? 4 : 3)
      : undefined
  }
  // شركة النيل للطيران
  const trade =
    (keep === 'both' || /سهم$/.test(tokens[at]!.fold)) &&
    (strangers > 0 || to === first + 1) &&
    tradeAt(scene, to)
  if (trade) return draft(first, Math.max(to + 1, purpose(scene, to, nameTo, false)), 5)
  if (keep === 'both' && strangers > 0) return draft(first, to, 4)
  const placed = proper && isPlaceAt(first)
  if (placed && adjacent(scene, to) && adjectiveAt(scene, to) && !agrees(scene, at, to))
    return solid ? draft(at, to, 4) : undefined
  // شرطة بوردنتاون: a place nobody listed.
  const local = strangers === 1 && /^(شرط|بلدي|امان|امار)/.test(tokens[at]!.fold.slice(cut))
  const adj = adjectives(scene, to)
  if (local) return draft(at, adj.to, 3)
  if (force === 'nation' && !adj.nation && !(proper && to > first && isPlaceAt(first))) {
    if (!inner && !(signs[first]!.site && isPlaceAt(first + 1))) return undefined
  }
  // جامعة هارفارد | الأمريكية
  const whole = proper && force === 'name' && adj.nation && adj.to === to + 1
  if (whole && isClue('nation-outside', tokens[at]!.fold.slice(cut))) return draft(at, to, 4)
  let end = adj.to
  solid ||= (adj.nation && keep !== 'both') || (force === 'deep' && adj.to > to)
  if (force === 'adjective' && !adj.nation) return undefined
  while (adjacent(scene, end) && (portfolioAt(scene, end) || (!proper && pairedAt(end))))
    end = adjectives(scene, end + 1).to
  // «وكيل وزارة العمل للتفتيش»: the purpose is the office's, not the ministry's.
  const aimed = /^[وفبلك]?وزار/.test(tokens[at]!.fold) ? end : purpose(scene, end, nameTo, false)
  if (aimed > end) {
    end = adjectives(scene, aimed).to
    solid = true
  }
  return solid ? draft(at, end, 4) : undefined

  /** The second thing a committee is for: «لجنة الأسماك واللحوم». */
  function pairedAt(i: number): boolean {
    const { a, fold } = tokens[i]!
    if (!/^(لجن|معهد|مركز|قسم)/.test(tokens[at]!.fold.slice(cut)) || !/^وال.{3}/.test(fold)) return false
    if (a.conj !== 'و' || a.pos !== 'NOUN' || scene.titles.has(i) || signs[i]!.body || nameTo[i]) return false
    if (tokens[i - 1]!.a.pos !== 'NOUN' || /[وي]ن$/.test(fold)) return false
    return a.verbForm === 'vnoun' || (a.number === 'p' && a.verbForm !== 'part')
  }

  /** Behind the unknown words that go on with the name of a paper: «صحيفة فرانكفورتر ألغماينه». */
  function onwards(i: number): number {
    if (i > first + 1 || /^ال/.test(tokens[first]!.fold)) return i
    let end = i
    while (end < first + 4 && adjacent(scene, end) && strange(end)) end++
    return end
  }

  /** A word of no dictionary, without clitics. */
  function strange(i: number): boolean {
    const { a } = tokens[i]!
    if (nationTable().has(tokens[i]!.fold)) return false
    return signs[i]!.unknown && a.from === 0 && (!a.known || a.pos === 'PROPN')
  }

  function isState(i: number): boolean {
    const name = tokens.slice(i, nameTo[i]).map(t => t.norm)
    return candidatesFor(name.join(' ')).some(({ kind }) => kind === 'country')
  }

  function isPlaceAt(i: number): boolean {
    return nameTo[i]! > i && scene.placeTo[i]! > i
  }
}
