import type { Token } from '../words/word.ts'
import type { Draft, Scene } from './draft.ts'
import { adjacent } from './draft.ts'
import { isClue, nationTable, surnames } from './knowledge.ts'
import { clueAt, type Sign } from './signs.ts'

/** What one stretch of a name shows about the whole. */
interface Part {
  to: number
  kind:
    | 'byname'
    | 'participle'
    | 'given'
    | 'everyday'
    | 'family'
    | 'kunya'
    | 'son'
    | 'clan'
    | 'unknown'
    | 'definite'
    | 'particle'
  foreign: boolean
}

/** The common word a token most likely is, when the lexicon knows it as no name. */
const isVerb = ({ tokens, signs }: Scene, at: number) => {
  const token = tokens[at]!
  const sign = signs[at]!
  return !sign.unknown && token.a.pos === 'VERB'
}

/** An unknown form that looks like a verb in the imperfect, or carries an object pronoun. */
const looksVerbal = (fold: string) => /^(سي|ست|ين|يت|يس|تت|تست|لا[يتن]|ما[يت])/.test(fold) && fold.length > 4

function isWord(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.kind === 'word'
}

/**
 * The part of a name that begins at token `at`, which follows another part when `inside`. The token must not carry
 * clitics inside a name.
 */
function partAt(scene: Scene, at: number, inside: boolean): Part | undefined {
  const { tokens, signs } = scene
  const token = tokens[at]
  const sign = signs[at]
  if (!token || !sign || token.kind !== 'word') return undefined
  if (sign.small === 'never' || sign.small === 'generic') return undefined
  const stem = inside ? token.fold : sign.stems[startCut(sign)]!.key
  const next = at + 1
  const joined = adjacent(scene, next) && isWord(scene, next)
  const following = tokens[next]
  if (/^عبد$/.test(stem) && joined && /^(ال|رب)/.test(following!.fold)) {
    let to = next + 1
    if (following!.fold === 'رب' && tokens[to]?.fold === 'ه') to++
    return { to, kind: 'given', foreign: false }
  }
  if (stem === 'عبد' && joined && signs[next]?.small === 'faith') {
    return { to: next + 1, kind: 'given', foreign: false }
  }
  // حمد الله عز وجل, بفضل الله تعالى: praise, no name.
  const praise = following?.fold === 'الله' && isClue('praise', tokens[next + 1]?.fold ?? '')
  if (praise && isClue('faithful', stem)) return undefined
  if (isClue('faithful', stem) && joined && signs[next]?.small === 'faith') {
    return { to: next + 1, kind: 'given', foreign: false }
  }
  // فإن is written like the particle فان only once its hamza is folded.
  const european =
    sign.small === 'particle' && joined && !token.norm.includes('إ') && signs[next]?.family?.foreign === true
  if (sign.small && (inside || sign.small === 'kunya' || european) && token.fold === stem) {
    if (sign.small === 'portfolio') return undefined
    if (joined && (sign.small === 'son' || !isVerb(scene, next))) {
      if (sign.small === 'son') {
        const rest = partAt(scene, next, true)
        if (rest && rest.kind !== 'son') return { to: rest.to, kind: 'son', foreign: false }
        const { pos, from, pron } = following!.a
        const noun = (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') && from === 0 && !pron
        if (signs[next]!.unknown || signs[next]!.definite || noun || signs[next + 1]?.family)
          return { to: next + 1, kind: 'son', foreign: false }
        return undefined
      }
      if (sign.small === 'clan') return { to: next + 1, kind: 'clan', foreign: false }
      if (sign.small === 'kunya') {
        if (stem === 'ام' && !signs[next]!.given) return undefined
        if (signs[next]!.unknown || signs[next]!.given || inside || signs[next]!.family) {
          return { to: next + 1, kind: 'kunya', foreign: false }
        }
        return undefined
      }
      if (sign.small === 'particle') {
        const rest = partAt(scene, next, true)
        if (rest) return { to: rest.to, kind: 'particle', foreign: true }
      }
    }
    if (sign.small === 'particle' && /اوغلو/.test(stem)) return { to: next, kind: 'family', foreign: true }
    if (!sign.given && !sign.family) return undefined
  }
  const cutOff = (sign.given?.cut ?? 0) > 0 && sign.family?.cut !== 0
  const whole = sign.family?.cut === 0 || sign.given?.cut === 0
  const led = /^[وف]?لل.{2}/.test(token.fold) || (!whole && /^[وفبكل]ال.{2}/.test(token.fold))
  if (inside && (cutOff || led)) return undefined
  if (sign.closed && !sign.small) return undefined
  if (!inside && !sign.given && !sign.small && fathered(scene, at))
    return { to: next, kind: 'given', foreign: false }
  // مرضى السكري: a plural.
  const plural = token.norm.endsWith('ى') && token.analyses.some(a => a.number === 'p' && a.weight > -1)
  if (plural && sign.given?.gender === 'm') return undefined
  if (sign.given && (!inside || sign.given.cut === 0)) {
    const { everyday, foreign } = sign.given
    return { to: next, kind: everyday ? 'everyday' : 'given', foreign }
  }
  if (sign.family && (!inside || sign.family.cut === 0)) {
    return { to: next, kind: 'family', foreign: sign.family.foreign }
  }
  if (sign.nation) return undefined
  // سعد الصعب: an adjective after a given name is the family's name.
  const byname = inside && /^ال.{3}/.test(stem) && token.a.pos === 'ADJ' && !/(ه|ات|ين|ون)$/.test(stem)
  if (byname && !isClue('lofty', stem)) return { to: next, kind: 'byname', foreign: false }
  // ماجد المشهور: a participle in the singular, too, where a title stands before the name.
  const doer = inside && /^ال.{3}/.test(stem) && token.a.verbForm === 'part' && token.a.number !== 'p'
  if (doer && !sign.small && !/(ه|ات|ين|ون|ان)$/.test(stem) && token.a.from === 0)
    return { to: next, kind: 'participle', foreign: false }
  // جلال قادري, محمود حدادي: behind a given name, what elsewhere is a plural or a noun with a pronoun.
  if (inside && nisba(sign, token) && !sign.body && !sign.site)
    return { to: next, kind: 'byname', foreign: false }
  // قال بلير قائلا: an accusative is no name.
  if (inside && token.a.known && token.norm === `${token.a.lemma}ا`) return undefined
  if (sign.unknown && token.norm.length > 1) {
    if (stem.startsWith('ال')) return { to: next, kind: 'definite', foreign: false }
    if (
      inside &&
      (looksVerbal(stem) ||
        (token.a.known && token.a.pos === 'NOUN' && token.a.number !== 's' && !signs[next]?.family))
    )
      return undefined
    return { to: next, kind: 'unknown', foreign: false }
  }
  return undefined
}

/** Whether a known word without article or clitics ends like a family's name and is neither verb nor plain adjective. */
function nisba({ unknown }: Sign, { a, norm, fold, analyses }: Token): boolean {
  if (unknown || a.from > 0 || !/.{3}ي$/.test(norm) || nationTable().has(fold)) return false
  if (a.pos !== 'NOUN' && !(a.pos === 'ADJ' && a.pron === 'ي')) return false
  return !analyses.some(({ pos }) => pos === 'VERB')
}

/** Whether an unlisted word stands before بن and a name (مؤمل بن سعد): it is a given name then, whatever else it means. */
function fathered(scene: Scene, at: number): boolean {
  const { tokens, signs, titles, placeTo } = scene
  const token = tokens[at]!
  const father = signs[at + 2]
  if (!father || !/^(بن|بنت)$/.test(tokens[at + 1]!.fold) || !adjacent(scene, at + 1)) return false
  if (!adjacent(scene, at + 2) || !(father.given || tokens[at + 2]!.fold === 'عبد')) return false
  const { pos, from, pron } = token.a
  if (pos === 'VERB' || from > 0 || pron || token.fold.startsWith('ال')) return false
  return !signs[at]!.closed && !titles.has(at) && placeTo[at] === 0
}

/**
 * A word that is no part of a name by itself, where what stands before and behind it leaves it none but that of the
 * family's name: «مايكل كاريك», whose first letter only looks like a preposition, and «أعلن سمير طبلة رئيس اللجنة».
 */
function stray(
  scene: Scene,
  here: number,
  kinds: readonly Part['kind'][],
  foreign: boolean,
  first: number,
  clue: Clue,
): Part | undefined {
  const { tokens, signs, titles, placeTo } = scene
  const token = tokens[here]!
  const sign = signs[here]!
  if (sign.closed || sign.small || sign.nation) return undefined
  if (foreign && sign.unknown && sign.given?.foreign && /^[بكلف]/.test(token.fold))
    return { to: here + 1, kind: 'unknown', foreign: true }
  const { pos, from, pron, number, known } = token.a
  if (!known || from > 0 || pron || number !== 's' || (pos !== 'NOUN' && pos !== 'ADJ')) return undefined
  if (kinds.at(-1) !== 'given' || !signs[first]!.unknown || token.fold.endsWith('ا')) return undefined
  if (titles.has(here) || sign.body || sign.site || placeTo[here]! > 0) return undefined
  if (token.a.verbForm || token.fold.startsWith('ال') || clueAt('moment', sign)) return undefined
  const before = tokens[first - 1]
  if (clue === 'none' && before?.a.pos === 'VERB' && adjacent(scene, first)) return undefined
  const next = tokens[here + 1]
  const role = titles.get(here + 1)?.kind === 'office' && tokens[here + 1]!.a.from === 0
  const ends = clue !== 'none' && !token.fold.endsWith('ه') && (!next || /^[،,):]$/.test(next.norm))
  return role || ends ? { to: here + 1, kind: 'byname', foreign: false } : undefined
}

/** Index of the stem under which the first word of a name is read. */
function startCut(sign: Sign): number {
  const cut = sign.given?.cut ?? sign.family?.cut
  if (cut === undefined) return 0
  return Math.max(
    0,
    sign.stems.findIndex(s => s.cut === cut),
  )
}

/** What stands before a name and says that one comes. */
export type Clue = 'none' | 'role' | 'title'

/**
 * The name of a person that begins at token `at`, or nothing. Unlisted words are believed after a title, after a
 * given name, and between other parts of a name.
 */
export function personAt(scene: Scene, at: number, clue: Clue, titled: boolean): Draft | undefined {
  const { tokens, signs, placeTo, titles } = scene
  const sign = signs[at]
  const token = tokens[at]
  if (!sign || !token || token.kind !== 'word') return undefined
  if (placeTo[at]! > 0 && !(sign.given || sign.family || sign.small)) return undefined
  let cutAt = startCut(sign)
  if (!sign.given && !sign.family && token.fold !== 'عبد') {
    const first = sign.servant
    if (first > 0 && signs[at + 1]?.small === 'faith') cutAt = first
    if (first > 0 && sign.stems[first]!.key === 'عبد' && signs[at + 1]?.definite) cutAt = first
  }
  const cut = sign.stems[cutAt]?.cut ?? 0
  const stemmed = cut > 0 && !sign.given && !sign.family
  if (stemmed && tokens[at + 1]?.fold === 'الله' && isClue('praise', tokens[at + 2]?.fold ?? ''))
    return undefined
  const first: Part | undefined = stemmed
    ? { to: at + 2, kind: 'given', foreign: false }
    : partAt(scene, at, false)
  if (!first || first.kind === 'son' || first.kind === 'clan') return undefined
  // An honorific is no name, though families are called after it (الشيخ محمد).
  if (titled && first.kind === 'family') {
    const after = signs[at + 1]
    const leads = after?.given || after?.family || (after?.unknown && !after.definite)
    if (clue !== 'title' || leads || tokens[at + 1]?.fold === 'عبد') return undefined
  } else if (titled && !/^(given|everyday)$/.test(first.kind) && clue !== 'title') return undefined
  if (titled && first.kind === 'everyday') {
    if (token.fold === 'باسم' && !signs[at + 1]?.family) return undefined
    const after = signs[at + 1]
    const family =
      after?.family ||
      (after?.unknown &&
        /^ال.{3}/.test(tokens[at + 1]!.fold) &&
        !/ه$/.test(tokens[at + 1]!.fold) &&
        !after.nation)
    if (!after?.small && !(family && !placeTo[at + 1])) return undefined
  }
  const abroad = signs[at + 1]?.family?.foreign === true && signs[at + 1]!.unknown && adjacent(scene, at + 1)
  // ضم رادامل فالكاو: an unlisted word before a listed foreign family's name is the given name.
  const deed = /^ي/.test(token.fold) || looksVerbal(token.fold) || token.analyses.some(a => a.pos === 'VERB')
  const stranger = abroad && token.a.from === 0 && sign.unknown && !deed
  if (first.kind === 'unknown' && clue === 'none' && !stranger) return undefined
  // قالت السا غونزاليس: what begins like the article may be a foreign given name.
  if (first.kind === 'definite' && clue !== 'title' && !(abroad && signs[at - 1]?.telling)) return undefined
  // الفريق الفتحاوي: in sport a team, not a general.
  if (scene.sport && (first.kind === 'definite' || first.kind === 'family') && sign.definite) {
    if (/^[وفبكل]?(ال|ل)فريق$/.test(tokens[at - 1]?.fold ?? '')) return undefined
  }
  if (
    first.kind === 'unknown' &&
    (looksVerbal(token.fold) || /[وفبلك]/.test(token.a.conj + token.a.prep) || token.a.pron)
  )
    return undefined
  if (first.kind === 'family' && first.foreign && !sign.unknown && token.a.pos === 'VERB') return undefined
  if (first.kind === 'kunya' && clue === 'none') {
    // ذو شجون, ذو حدين
    if (token.fold === 'ام' || (token.fold === 'ذو' && !signs[at + 1]?.given)) return undefined
  }

  const kinds: Part['kind'][] = [first.kind]
  let foreign = first.foreign
  let to = first.to
  let strangers = first.kind === 'unknown' ? 1 : 0
  let closed = first.kind === 'definite'
  while (kinds.length < 9) {
    const hyphen =
      (tokens[to]?.norm === '-' || tokens[to]?.norm === '_') &&
      tokens[to]!.start === tokens[to - 1]!.end &&
      tokens[to + 1]?.start === tokens[to]!.end
        ? 1
        : 0
    const here = to + hyphen
    if (!adjacent(scene, here) || !isWord(scene, here)) break
    const next = signs[here]!
    // «عبدالله بن عبد المحسن التركي»: behind a father's name the adjective of a nation is the family's name.
    if (next.nation && next.definite && kinds.at(-1) === 'son' && /[^ل]ي$/.test(tokens[here]!.fold)) {
      kinds.push('byname')
      to = here + 1
      break
    }
    if (next.nation && !(kinds.length === 1 && next.family && kinds[0] === 'given')) break
    // A place ends a name; but families are called like small towns (السلمان).
    if (placeTo[here]! > 0 && !next.given && !next.family && !next.small) {
      const goesOn = adjacent(scene, here + 1) && (signs[here + 1]!.given || signs[here + 1]!.family)
      const vouched = kinds.includes('given') || (clue !== 'none' && kinds.includes('everyday'))
      const family = next.definite || goesOn || (tokens[here]!.a.from === 0 && next.unknown)
      if (scene.great[here] || !family || !vouched) break
    }
    const part = partAt(scene, here, true) ?? stray(scene, here, kinds, foreign, at, clue)
    if (!part) break
    // أبان المهندس فهد: a title behind a form that is also a verb begins a name of its own.
    if (kinds.length === 1 && titles.get(here)?.kind === 'honor' && part.kind === 'family') {
      const after = signs[here + 1]
      if (kinds[0] === 'everyday' && (after?.given || /^[«"“]$/.test(tokens[here + 1]?.norm ?? ''))) break
    }
    // قال دوبون لرويترز: a listed organisation is no part of a name.
    if (part.kind === 'unknown' && scene.bodyTo[here]! > 0) break
    // خالد الفيصل أمير منطقة مكة: an office after the name.
    if (part.kind === 'everyday' && titles.has(here) && adjacent(scene, here + 1)) {
      const after = signs[here + 1]!
      if (after.definite || after.site || after.body || placeTo[here + 1]! > 0) break
    }
    if (part.kind === 'unknown') {
      // و may join another name, unless the family's name still follows (وضاح الشمري).
      const last = signs[here + 1]
      if (/^و.{3}/.test(tokens[here]!.fold) && !(last?.family?.cut === 0 && last.definite)) break
      if (closed || strangers >= 2) break
      strangers++
    }
    if (
      part.kind === 'byname' &&
      (foreign ||
        titles.has(here) ||
        !(/^(given|son)$/.test(kinds.at(-1)!) || (clue === 'title' && kinds.at(-1) === 'everyday')))
    )
      break
    if (part.kind === 'participle') {
      if (foreign || clue === 'none' || titles.has(here) || !/^(given|son)$/.test(kinds.at(-1)!)) break
    }
    if (part.kind === 'definite' || part.kind === 'byname' || part.kind === 'participle') {
      if (closed) break
      closed = true
    }
    if (part.kind === 'family' && tokens[here]!.fold.startsWith('ال')) {
      // علي الخليفة العذبي الصباح: fathers with the article too.
      if (closed && kinds.at(-1) !== 'family') break
      closed = true
    }
    if (foreign && part.kind === 'everyday' && !part.foreign) break
    // عبدالله حكمي حياة قاسية: behind the family's name an everyday word is itself.
    if (part.kind === 'everyday' && kinds.at(-1) === 'family' && tokens[here]!.a.pos !== 'PROPN') break
    if ((part.kind === 'given' || part.kind === 'everyday') && closed && !part.foreign) break
    if (part.kind === 'kunya' && part.to - here < 2) break
    if (kinds.length === 1 && kinds[0] === 'family') {
      if (sign.definite || part.kind === 'everyday') break
    }
    // شهر رمضان المبارك
    if (tokens[here]!.fold === 'المبارك' && tokens[here - 1]!.fold === 'رمضان') break
    foreign ||= part.foreign
    kinds.push(part.kind)
    to = part.to
  }
  // البودكاست فلوق عبدالله: an unknown word before an Arabic name is not part of it.
  if (kinds[0] === 'unknown' && kinds[1] === 'given' && clue !== 'title' && !foreign) return undefined
  // يحدد الفحص عمر المخطوط: a noun and its complement.
  if (kinds.length === 2 && clue === 'none' && (kinds[1] === 'byname' || kinds[1] === 'participle')) {
    const plain = !signs[to - 1]!.unknown && token.analyses.some(a => a.pos === 'NOUN' && a.weight >= 0)
    if (plain) return undefined
  }
  const strong = kinds.includes('given') || kinds.includes('kunya')
  const many = kinds.length > 1
  const linked = kinds.includes('son') || kinds.includes('clan')
  let weight = 0
  if (many) {
    // ورد كوربين: a verb and its subject.
    if (kinds[0] === 'everyday' && token.a.pos === 'VERB' && clue !== 'title' && foreign) weight = 0
    else if (kinds[0] === 'everyday' && token.a.pos === 'VERB' && clue === 'none' && !linked) weight = 2
    else if (strong || linked) weight = 5
    else if (kinds[0] === 'everyday' && noun(scene, at)) weight = 0
    else if (kinds[0] === 'everyday') {
      // قصة نجاة مكسيموف: an everyday word and a foreign name are two things.
      const given = token.a.pos === 'PROPN' && (sign.given?.foreign || clue !== 'none')
      if (clue !== 'title' && kinds[1] === 'family' && foreign && !given) weight = 0
      else if (token.a.pos === 'VERB' && clue === 'none' && !tokens[to - 1]!.fold.startsWith('ال')) weight = 0
      else if (kinds.includes('family')) weight = 4
      else if (
        kinds[1] === 'everyday' &&
        clue === 'none' &&
        ![at, at + 1].some(i => tokens[i]!.a.pos === 'PROPN' && signs[i]!.unknown)
      )
        weight = 0
      else if (kinds[1] === 'everyday' || kinds[1] === 'definite')
        weight = clue !== 'none' ? 4 : token.analyses.some(a => a.pos === 'VERB') ? 0 : 2
      else if (clue === 'title') weight = 4
      else if (clue === 'role' && kinds[1] === 'unknown') weight = 3
    } else if (kinds[0] === 'family') {
      // خطاب نتنياهو: families are called like everyday words too.
      const word = !sign.unknown && token.a.pos !== 'PROPN'
      weight = clue === 'none' ? (foreign && !word ? 3 : 0) : clue === 'role' && word ? 0 : 4
    } else if (clue !== 'none' || stranger) weight = 4
  } else if (kinds[0] === 'unknown' && token.a.known && token.a.pos !== 'PROPN') {
    weight = 0
  } else if (clue === 'title') {
    // باسم الجيش, رئيس نادي الهلال: an everyday word with a complement is no name.
    const complement = adjacent(scene, to) && (signs[to]!.definite || signs[to]!.body || placeTo[to]! > 0)
    // صباح أمس
    const timed = signs[to]?.small === 'never'
    weight = kinds[0] === 'everyday' && (complement || timed) ? 0 : 4
    if (kinds[0] === 'family' && !sign.unknown && token.a.pos === 'ADJ') weight = 0
  } else if (kinds[0] === 'kunya' || kinds[0] === 'particle') weight = 3
  else if (clue === 'role' && kinds[0] !== 'everyday' && (sign.unknown || kinds[0] === 'given')) weight = 3
  else if (kinds[0] === 'family' && (sign.unknown || (foreign && token.a.pos === 'PROPN'))) {
    const fold = tokens[at]!.fold.slice(cut)
    if ((foreign && fold.length > 4) || surnames().has(fold)) weight = 3
  }
  // ميليشيات الحوثي وصالح: whose forces they are, too.
  if (!many && weight === 0 && kinds[0] === 'everyday' && cut === 1 && token.a.conj === 'و') {
    const beside = scene.bodyTo[at - 1] === at || !!signs[at - 1]?.family
    if (beside && clueAt('of-person', signs[at - 2])) weight = 3
  }
  if (weight === 0 || sign.nation) return undefined
  // العميد الطيار الركن فهد, الكاتب الكندي المولد جون: what looks like a family's name belongs to the title.
  if (!many && kinds[0] === 'family' && sign.definite && adjacent(scene, to)) {
    if (signs[to]!.given || titles.has(to)) return undefined
  }
  // نظيره X, مدافع X: in sport the unknown is a club.
  const rival = scene.sport && kinds.every(k => k === 'unknown') && clueAt('rival', signs[at - 1])
  return { from: at, to, cut, type: rival ? 'ORG' : 'PER', weight }
}

/**
 * Whether an everyday word that also is a name is its plain self before the next one: باسم الكاتب, and طالب العثمان
 * where the verb of demanding opens a clause.
 */
function noun({ tokens, titles }: Scene, at: number): boolean {
  const token = tokens[at]!
  if (token.fold === 'باسم' && titles.has(at + 1)) return true
  const opens = tokens[at - 1]?.sentence !== token.sentence || token.a.conj !== ''
  return opens && token.analyses.some(a => a.pos === 'VERB' && isClue('telling', a.lemma))
}

/** How many words a name between commas may have. */
const ENCLOSED = 5

/** The name between commas behind the office of its bearer: «مديرة المتحف، سوزان ورال، إن». */
export function enclosedAt(scene: Scene, at: number, titleFrom: Int32Array): Draft | undefined {
  const { tokens, signs, titles } = scene
  if (!/^[،,]$/.test(tokens[at - 1]?.norm ?? '') || titleFrom[at - 1]! < 0) return undefined
  const sign = signs[at]!
  if (!(sign.given?.cut === 0 || (sign.unknown && !sign.definite && !/^[وفبل]/.test(tokens[at]!.fold))))
    return undefined
  let to = at
  while (to < at + ENCLOSED && tokens[to]?.kind === 'word' && (to === at || adjacent(scene, to))) {
    const { a, fold } = tokens[to]!
    const part = signs[to]!
    if (part.closed || part.small === 'never' || part.body || titles.has(to) || part.nation) return undefined
    if (a.known && !part.given && !part.family && !part.small && (a.pos === 'VERB' || a.from > 0 || a.pron))
      return undefined
    if (/ا$/.test(fold) && !part.unknown) return undefined
    to++
  }
  if (to < at + 2 || !/^[،,]$/.test(tokens[to]?.norm ?? '')) return undefined
  return { from: at, to, cut: 0, type: 'PER', weight: 5 }
}

/** The author at the head of a paragraph: «فهد كاملي - سبق - جازان». */
export function bylineAt(scene: Scene, at: number): Draft | undefined {
  const { tokens, signs, text } = scene
  const token = tokens[at]!
  const paragraph = text.paragraphs[text.sentences[token.sentence]?.paragraph ?? -1]
  if (!paragraph || token.start !== paragraph.start || signs[at]!.definite) return undefined
  let to = at
  while (to < at + 5 && tokens[to]?.kind === 'word' && (to === at || adjacent(scene, to))) {
    if (signs[to]!.closed || (tokens[to]!.a.pos === 'VERB' && !signs[to]!.given)) return undefined
    to++
  }
  if (to < at + 2 || !/^[-–—ـ]$/.test(tokens[to]?.form ?? '')) return undefined
  // Either the name or what stands behind the dash must show that this is the line of an author.
  if (!(signs[at]!.given?.cut === 0) && !(scene.bodyTo[to + 1]! > 0)) return undefined
  return { from: at, to, cut: 0, type: 'PER', weight: 5 }
}
