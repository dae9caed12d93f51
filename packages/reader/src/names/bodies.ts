import { candidatesFor } from '../places/gazetteer.ts'
import type { Token } from '../words/word.ts'
import { adjectiveAt, adjectives, agrees, describes, pairTo, portfolioAt, purpose } from './complements.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { isClue, nationTable } from './knowledge.ts'
import { bracketed, quotedAt } from './quoted.ts'
import { clueAt } from './signs.ts'

/** Whether ب or ل opens the word: «بالخليج», «للمساج», but not «لينوفو». */
const led = ({ a, fold }: Token): boolean =>
  (a.known && (a.prep === 'ب' || a.prep === 'ل')) || /^(لل|بال).{3}/.test(fold)

/** Whether the word for an office is no act or state instead, which ب or a noun before it shows: مدير صحة الباحة, but not بعد مرور. */
const officeAt = (scene: Scene, at: number, cut: number): boolean =>
  !isClue('act', scene.tokens[at]!.fold.slice(cut)) ||
  scene.tokens[at]!.fold.slice(0, cut).endsWith('ب') ||
  (cut === 0 &&
    adjacent(scene, at) &&
    scene.tokens[at - 1]!.a.pos === 'NOUN' &&
    !clueAt('moment', scene.signs[at - 1]))

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
  // للجنة المتابعة: ل and a noun without the article, which is written like one with it.
  const definite = head.definite && !(/^[وف]?للجنه$/.test(tokens[at]!.fold) && !adjectiveAt(scene, to))
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
    if (force === 'nation' || force === 'place' || definite) return undefined
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
    if (next.kind !== 'latin' || keep === 'no' || definite) return undefined
    do to++
    while (adjacent(scene, to) && tokens[to]!.kind === 'latin')
    return draft(at + 1, to, 3)
  }

  // مركز للمساج, فريق بالخليج: an indefinite noun and what it is for, or where.
  if (!definite && led(next)) return undefined
  if (definite) {
    const bare = tokens[at]!.fold.slice(cut + 2)
    const adj = adjectives(scene, to, true)
    const lofty = isClue('lofty', next.fold)
    // الجهاز الفني للفريق
    if (isClue('staff', next.fold) && tokens[at]!.fold.endsWith('جهاز')) return undefined
    if (cut === 0 && force === 'adjective' && describes(scene, at)) return undefined
    const committee = clueAt('committee', signs[at])
    // اللجنة المحلية للانتخابات: what a committee is for makes a name of any adjective.
    if (committee && adj.to === to && next.a.pos === 'ADJ' && signs[to]!.definite && agrees(scene, at, to)) {
      const end = purpose(scene, to + 1, nameTo, false)
      return end > to + 1 ? draft(at, end, 4) : undefined
    }
    const state = adj.nation && (force === 'nation' || force === 'adjective' || force === 'deep')
    // البنك المركزي | لأسعار الفائدة, الاتحاد الأوروبي | لطاقة الرياح: names that are whole without.
    const open = adj.to > to && head.sector !== 'BUS' && scene.bodyTo[at] !== adj.to
    let end = state ? adj.to : purpose(scene, adj.to, nameTo, open)
    // الأمانة العامة لمجلس التعاون, اللجنة الفنية لاتحاد السباحة
    if ((lofty || (committee && adj.to > to)) && end === adj.to && /^ل/.test(tokens[end]?.fold ?? '')) {
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
    // الشركة الكندية العامة is any company's description.
    if (keep === 'both' && !aimed) return undefined
    // وزير الخارجية الفرنسي: the head is itself the complement of a noun before it.
    if (at > 0 && cut === 0 && adjacent(scene, at) && clueAt('minister', signs[at - 1])) return undefined
    if (adj.nation && !aimed && !agrees(scene, at, to)) return undefined
    if (
      adj.nation &&
      (force === 'nation' ||
        force === 'adjective' ||
        force === 'unit' ||
        isClue('stately', bare) ||
        adj.to - to > 1 ||
        aimed ||
        force === 'name')
    )
      return draft(at, end, 4)
    // اللجنة التأديبية, but not اللجنة الطبية المكلفة: a relative adjective tells committees from each other.
    const told = bare === 'لجنه' && /[^ي]يه$/.test(next.fold)
    if (told && adj.to > to && (aimed || !adjacent(scene, end) || !/^ال.+ه$/.test(tokens[end]!.fold)))
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
    // تعليم صبيا: the head makes sure of a town that is also a word.
    let end = royal ? nameTo[place + 1]! : isPlaceAt(place) ? nameTo[place]! : place
    if (end === place && officeAt(scene, at, cut) && !clueAt('moment', signs[place]))
      end = scene.maybeTo[place] || place
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
  // مركز الأمير مازن لأمراض القلب
  let honoured = false
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
      signs[to]!.small !== 'kunya' &&
      (tokens[to]!.a.pos === 'NOUN' || (tokens[to]!.a.pos === 'ADJ' && tokens[to]!.a.number === 'p')) &&
      !tokens[to]!.fold.startsWith('ال') &&
      tokens[to]!.a.pron === '' &&
      signs[to]!.stems.length > 0 &&
      // غرفة تجارة وصناعة الوادي
      (tokens[to]!.a.from === 0 || (chain > 0 && tokens[to]!.a.conj === 'و')) &&
      !tokens[to]!.a.prep &&
      adjacent(scene, to + 1) &&
      tokens[to + 1]!.kind === 'word'
    ) {
      if (signs[to]!.body && !signs[to]!.body!.definite) return undefined
      // شركة تقدم خدمات الاستشارات: what any company does.
      if (chain === 0 && keep === 'both' && deedAt(to)) return undefined
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
      // شركة نيو هارلو
      if (!place && keep === 'both' && chain === 0) return draft(to, nameTo[to]!, 7)
      proper = true
      solid = !place || force === 'name' || force === 'nation' || chain > 0
      to = nameTo[to]!
    } else if (
      isClue('royal', tokens[to]!.fold) &&
      // إدارة الرئيس سالم: who governs.
      !(force === 'deep' || force === 'nation' || force === 'adjective') &&
      adjacent(scene, to + 1) &&
      (nameTo[to + 1]! > to + 1 || signs[to + 1]!.given)
    ) {
      // جمعية الأمير مازن الخيرية
      to = Math.max(nameTo[to + 1]!, to + 2)
      honoured = force !== 'deep'
      solid = true
      proper = true
    } else if (/^ال.{2}/.test(tokens[to]!.fold) && !/^[أإ]ل/.test(tokens[to]!.norm)) {
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
      // مركز المحاني: what nobody knows is a village more often than a body.
      if (signs[to]!.unknown && chain === 0 && /مركز$/.test(tokens[at]!.fold)) solid = false
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
      if (isClue('club-of', tokens[to]?.fold ?? '')) return draft(first, adjectives(scene, to).to, 5)
    }
    if (nameTo[first]! > first) return draft(first, onwards(nameTo[first]!), 5)
    return proper || !signs[first]!.unknown
      ? draft(first, strangers ? to : first + 1, proper ? 4 : 3)
      : undefined
  }
  // شركة السهيل للطيران
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
  const entire = proper && force === 'name' && adj.nation && adj.to === to + 1
  if (entire && isClue('nation-outside', tokens[at]!.fold.slice(cut))) return draft(at, to, 4)
  let end = adj.to
  // شركة الطيران الماليزية, but not شركة الأحذية الإيطالية
  if (keep === 'both' && adj.to > to && isClue('utility', tokens[first]!.fold))
    solid = adj.nation || isClue('lofty', tokens[to]!.fold)
  solid ||= (adj.nation && keep !== 'both') || (force === 'deep' && adj.to > to)
  if (force === 'adjective' && !adj.nation) return undefined
  while (adjacent(scene, end)) {
    const second = portfolioAt(scene, end) ? end + 1 : proper ? end : pairTo(scene, at, end, nameTo)
    if (second === end) break
    // مركز القيادة والتحكم
    solid ||= force === 'deep' || (force === 'proper' && keep === 'kept')
    end = adjectives(scene, second).to
  }
  // «وكيل وزارة التجارة للتفتيش»: the purpose is the office's, not the ministry's.
  const deputy = cut === 0 && at > 0 && adjacent(scene, at) && isClue('deputy', tokens[at - 1]!.fold)
  const whole = force === 'unit' || head.sector === 'REB' || deputy || /^[وفبلك]?وزار/.test(tokens[at]!.fold)
  const aimed = whole ? end : purpose(scene, end, nameTo, honoured)
  if (aimed > end) {
    end = adjectives(scene, aimed).to
    solid = true
  }
  return solid ? draft(at, end, 4) : undefined

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
    if (signs[i]!.small === 'never') return false
    if (nationTable().has(tokens[i]!.fold)) return false
    return signs[i]!.unknown && a.from === 0 && (!a.known || a.pos === 'PROPN')
  }

  /** A verb in the third person, with what it has for its object. */
  function deedAt(i: number): boolean {
    return tokens[i]!.fold.startsWith('ت') && tokens[i]!.analyses.some(({ pos }) => pos === 'VERB')
  }

  function isState(i: number): boolean {
    const name = tokens.slice(i, nameTo[i]).map(t => t.norm)
    return candidatesFor(name.join(' ')).some(({ kind }) => kind === 'country')
  }

  function isPlaceAt(i: number): boolean {
    return nameTo[i]! > i && scene.placeTo[i]! > i
  }
}
