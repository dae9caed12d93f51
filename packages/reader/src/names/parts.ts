import type { Token } from '../words/word.ts'
import type { Scene } from './draft.ts'
import { adjacent } from './draft.ts'
import { isClue, nationTable } from './knowledge.ts'
import { clueAt, type Sign } from './signs.ts'

/** What stands before a name and says that one comes. */
export type Clue = 'none' | 'role' | 'title'

/** What one stretch of a name shows about the whole. */
export interface Part {
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

/** Whether the lexicon knows the word, and as a verb here. */
const isVerb = ({ tokens, signs }: Scene, at: number) => {
  const token = tokens[at]!
  const sign = signs[at]!
  return !sign.unknown && token.a.pos === 'VERB'
}

/** An unknown form that looks like a verb in the imperfect; foreign endings (سيغوندو, يتنغهام) tell it from one. */
export const looksVerbal = (fold: string) =>
  fold.length > 4 &&
  /^(سي|ست|ين|يت|يس|تت|تست|لا[يتن]|ما[يت])/.test(fold) &&
  !/([^عه]و|نغ|هام|تش|ندت?|سكي|ينو|ور[كغ]|بي?رغ)$/.test(fold)

/** Whether the word stands in no list and no lexicon, and carries nothing before its stem: most likely foreign. */
export function strangeAt({ tokens, signs }: Scene, at: number): boolean {
  const token = tokens[at]
  const sign = signs[at]
  if (!token || !sign || token.kind !== 'word' || token.norm.length < 3) return false
  if (!sign.unknown || sign.definite || sign.small || sign.nation || sign.body || sign.site) return false
  return token.a.from === 0 && token.a.pos === 'PROPN'
}

/** Whether there is a token at `at` and it is a word. */
export function isWord(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.kind === 'word'
}

/**
 * The part of a name that begins at token `at`, which follows another part when `inside`. The token must not carry
 * clitics inside a name.
 */
export function partAt(scene: Scene, at: number, inside: boolean): Part | undefined {
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
    // عبد رب ه, عبد رب الرسول
    if (following!.fold === 'رب' && adjacent(scene, to) && /^(ه|ال.{3,})$/.test(tokens[to]?.fold ?? '')) to++
    return { to, kind: 'given', foreign: false }
  }
  // سعود العبد اللطيف
  if (inside && stem === 'العبد' && joined && /^ال.{3}/.test(following!.fold) && following!.a.pos !== 'VERB')
    return { to: next + 1, kind: 'family', foreign: false }
  // حمد الله عز وجل, بفضل الله تعالى: praise, no name.
  const praise = following?.fold === 'الله' && isClue('praise', tokens[next + 1]?.fold ?? '')
  if (praise && isClue('faithful', stem)) return undefined
  // رحمه الله
  if (isClue('faithful', stem) && joined && !token.a.pron && signs[next]?.small === 'faith') {
    return { to: next + 1, kind: 'given', foreign: false }
  }
  // فإن is written like the particle فان only once its hamza is folded.
  const european =
    sign.small === 'particle' && joined && !token.norm.includes('إ') && signs[next]?.family?.foreign === true
  if (sign.small && (inside || sign.small === 'kunya' || european) && token.fold === stem) {
    if (sign.small === 'portfolio') return undefined
    if (joined && (sign.small === 'son' || sign.small === 'clan' || !isVerb(scene, next))) {
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
        if ((stem === 'ام' && !signs[next]!.given) || signs[next]!.closed) return undefined
        // علي كتاف ذو العشرة أعوام
        if (inside && stem === 'ذو') return undefined
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
  const led = /^[وف]?لل./.test(token.fold) || (!whole && /^[وفبكل]ال.{2}/.test(token.fold))
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
  // مازن الصعب: an adjective after a given name is the family's name.
  const byname =
    inside && !sign.unknown && /^ال.{3}/.test(stem) && token.a.pos === 'ADJ' && !/(ه|ات|ين|ون)$/.test(stem)
  if (byname && !isClue('lofty', stem)) return { to: next, kind: 'byname', foreign: false }
  // ماجد المشهور: a participle in the singular, too, where a title stands before the name.
  const doer = inside && /^ال.{3}/.test(stem) && token.a.verbForm === 'part' && token.a.number !== 'p'
  if (doer && !sign.small && !/(ه|ات|ين|ون|ان)$/.test(stem) && token.a.from === 0)
    return { to: next, kind: 'participle', foreign: false }
  // جلال قادري, محمود حدادي: behind a given name, what elsewhere is a plural or a noun with a pronoun.
  if (inside && nisba(sign, token) && !sign.body && !sign.site)
    return { to: next, kind: 'byname', foreign: false }
  // علق برادفيل قائلا: an accusative is no name.
  if (inside && token.a.known && token.norm === `${token.a.lemma}ا`) return undefined
  if (sign.unknown && token.norm.length > 1) {
    if (stem.startsWith('ال')) return { to: next, kind: 'definite', foreign: false }
    if (
      inside &&
      (looksVerbal(stem) ||
        (token.a.known &&
          (token.a.pos === 'NOUN' || (token.a.pos === 'ADJ' && /[وي]ن$/.test(stem))) &&
          token.a.number !== 's' &&
          token.a.weight > -3 &&
          !signs[next]?.family &&
          !(joined && signs[next]?.unknown && /^ال.+ي$/.test(following!.fold))))
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

/**
 * Whether an unlisted word stands before بن and a name (مؤمل بن سعد): it is a given name then, whatever else it means; a
 * word of no lexicon is one before ولد and another, too.
 */
function fathered(scene: Scene, at: number): boolean {
  const { tokens, signs, titles, placeTo } = scene
  const token = tokens[at]!
  const father = signs[at + 2]
  if (tokens[at + 1]?.norm === 'ولد' && strangeAt(scene, at) && adjacent(scene, at + 1))
    return father?.unknown === true && adjacent(scene, at + 2)
  if (!father || !/^(بن|بنت)$/.test(tokens[at + 1]!.fold) || !adjacent(scene, at + 1)) return false
  if (!adjacent(scene, at + 2) || !(father.given || tokens[at + 2]!.fold === 'عبد')) return false
  const { pos, from, pron } = token.a
  if (pos === 'VERB' || from > 0 || pron || token.fold.startsWith('ال')) return false
  return !signs[at]!.closed && !titles.has(at) && placeTo[at] === 0
}

/**
 * A word that is no part of a name by itself, where what stands before and behind it leaves it none but that of the
 * family's name: «مايكل كاريغو», whose first letter only looks like a preposition, and «أعلن سمير طبلة رئيس اللجنة».
 */
export function stray(
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
  if (rowDay(scene, here, kinds) || calledDay(scene, here, kinds, first, clue))
    return { to: here + 1, kind: 'byname', foreign: false }
  if (sign.closed || (sign.small && sign.small !== 'portfolio') || sign.nation) return undefined
  const lookalike = sign.given?.foreign || (/^فال/.test(token.fold) && !token.a.known)
  if (foreign && sign.unknown && lookalike && /^[بكلف]/.test(token.fold))
    return { to: here + 1, kind: 'unknown', foreign: true }
  // هولدت ستيرن: what only looks like a verb.
  if (foreign && sign.unknown && !token.a.known && token.a.from === 0 && looksVerbal(token.fold))
    return { to: here + 1, kind: 'unknown', foreign: true }
  const { pos, from, pron, number, known } = token.a
  // المدرب عبدالقادر عمراني: an adjective without article describes no name.
  const lone = clue !== 'none' && kinds.at(-1) === 'given' && pos === 'ADJ' && from === 0 && number === 's'
  if (lone && known && !pron && !titles.has(here) && /^(?!ال).{3,}ي$/.test(token.norm))
    return { to: here + 1, kind: 'byname', foreign: false }
  if (unsaid(scene, here, kinds, first, clue)) return { to: here + 1, kind: 'byname', foreign: false }
  if (fatherAt(scene, here, kinds, clue)) return { to: here + 1, kind: 'given', foreign: false }
  if (!known || from > 0 || pron || number !== 's' || (pos !== 'NOUN' && pos !== 'ADJ')) return undefined
  const listed = signs[first]!.given?.everyday === false
  if (!/^(given|son)$/.test(kinds.at(-1)!) || !(listed || signs[first]!.unknown)) return undefined
  if (token.fold.endsWith('ا')) return undefined
  if (titles.has(here) || sign.body || sign.site || placeTo[here]! > 0) return undefined
  if (token.fold.startsWith('ال') || clueAt('moment', sign)) return undefined
  const before = tokens[first - 1]
  if (clue === 'none' && before?.a.pos === 'VERB' && adjacent(scene, first)) return undefined
  const next = tokens[here + 1]
  const role = titles.get(here + 1)?.kind === 'office' && tokens[here + 1]!.a.from === 0
  const joined = clue === 'title' && next?.a.conj === 'و' && titles.has(here + 1)
  const ends =
    clue !== 'none' &&
    !token.fold.endsWith('ه') &&
    (!next || joined || /^(?:[،,):]|في|إن|أن|بأن|ل|لـ)$/.test(next.norm))
  const done = tokens[first - 2]?.a.pos === 'VERB' && !signs[first - 2]!.telling
  // الدكتور سعد بن محمد كتاف.
  const fathered = kinds.at(-1) === 'son' && clue !== 'none' && !done
  if (fathered && /^[.\-–]$/.test(next?.norm ?? '')) return { to: here + 1, kind: 'byname', foreign: false }
  if (token.a.verbForm && !(ends && (fathered || (clue === 'title' && !done)))) return undefined
  return role || ends ? { to: here + 1, kind: foreign ? 'unknown' : 'byname', foreign } : undefined
}

/**
 * «مازن الطاووس بعد عام», «قال المهندس ماجد السحابة إن», «المخرج مازن العدل، عضو»: a definite noun behind a given name is the
 * family's where no verb stands before that could have it for its object, or where the clause it says follows.
 */
function unsaid(
  scene: Scene,
  here: number,
  kinds: readonly Part['kind'][],
  first: number,
  clue: Clue,
): boolean {
  const { tokens, signs, titles } = scene
  const token = tokens[here]!
  const { pos, from, pron, number, verbForm, known } = token.a
  if (!/^ال.{3}/.test(token.fold) || from > 0 || pron || number === 'p' || !known || pos !== 'NOUN')
    return false
  if (titles.has(here) || signs[here]!.body || signs[here]!.site || scene.placeTo[here]! > 0) return false
  const start = tokens[first]!
  const next = tokens[here + 1]?.norm ?? ''
  const says = /^(أن|إن|بأن|:)$/.test(next === '،' ? (tokens[here + 2]?.norm ?? '') : next)
  if (kinds.at(-1) === 'son') return says
  if (kinds.at(-1) !== 'given') return false
  const done = tokens[first - 2]?.a.pos === 'VERB' && !signs[first - 2]!.telling
  if (clue === 'title' && !done && !token.fold.endsWith('ه') && (says || /^[،,)]$/.test(next))) return true
  if (verbForm === 'vnoun') return false
  if (says) return true
  // … وسعود البيك وعبدالكريم الملعقة: in a row of names.
  if (start.a.conj === 'و') return !!(signs[first - 1]?.family ?? signs[first - 1]?.given)
  // «عبدالعزيز الهدهد» between marks of its own
  if (/^[«"“]$/.test(tokens[first - 1]?.norm ?? '') && /^[»"”]$/.test(tokens[here + 1]?.norm ?? ''))
    return true
  const opens = tokens[first - 1]?.sentence !== token.sentence && start.a.from === 0
  return opens && signs[first]!.given?.cut === 0 && !token.fold.endsWith('ه')
}

/** «المدرب مفلح صبيان الفايدي»: behind a title, a noun between a given name and a listed family is the father's name. */
function fatherAt(scene: Scene, here: number, kinds: readonly Part['kind'][], clue: Clue): boolean {
  const { tokens, signs, titles } = scene
  const { pos, from, pron, verbForm } = tokens[here]!.a
  if (clue === 'none' || kinds.length > 1 || (kinds[0] !== 'given' && kinds[0] !== 'everyday')) return false
  if (pos !== 'NOUN' || from > 0 || pron || verbForm || signs[here]!.definite || titles.has(here))
    return false
  const family = signs[here + 1]
  if (signs[here]!.body || signs[here]!.site || !adjacent(scene, here + 1)) return false
  return (
    family?.family?.cut === 0 && family.definite && !family.nation && tokens[here + 1]!.fold.endsWith('ي')
  )
}

/** «عبداللطيف الخميس وماجد السهيل»: a family called after a day, where the next name is joined to it. */
function rowDay({ tokens, signs }: Scene, here: number, kinds: readonly Part['kind'][]): boolean {
  if (!isClue('day', tokens[here]!.fold) || kinds.at(-1) !== 'given') return false
  return tokens[here + 1]?.a.conj === 'و' && signs[here + 1]?.given?.cut === 1
}

/** Titles whose bearers are called by the given name alone. */
const ALONE = /(امير|ملك|شيخ|سلطان|ملا|بابا|امام|رءيس|سيد)ه?$/

/** «الفنان جمال العيد»: a family called after a day, where a title would else lead up to a given name alone. */
function calledDay(
  { tokens, signs }: Scene,
  here: number,
  kinds: readonly Part['kind'][],
  first: number,
  clue: Clue,
): boolean {
  if (clue !== 'title' || kinds.length > 1 || !isClue('day', tokens[here]!.fold)) return false
  if (ALONE.test(tokens[first - 1]!.fold)) return false
  const next = tokens[here + 1]
  return !(next?.a.pos === 'ADJ' && signs[here + 1]!.definite) && next?.kind !== 'number'
}

/** Index of the stem under which the first word of a name is read. */
export function startCut(sign: Sign): number {
  const cut = sign.given?.cut ?? sign.family?.cut
  if (cut === undefined) return 0
  return Math.max(
    0,
    sign.stems.findIndex(s => s.cut === cut),
  )
}
