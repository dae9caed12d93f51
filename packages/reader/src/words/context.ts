import { PRONOUNS } from './analyse.ts'
import type { Analysis, Token } from './word.ts'

/**
 * What choosing among readings looks at. A reading belongs to a class; classes are seen at three grains, from the
 * part of speech to the full inflection, and words of the closed classes that steer what follows (لم، أن، قد …) keep
 * their identity at every grain.
 */
export interface ContextClass {
  readonly base: string
  readonly middle: string
  readonly fine: string
  readonly gender: string
  readonly number: string
  readonly definite: boolean
  readonly pos: string
  /** Conjunction and preposition cut off the front. */
  readonly front: string
  /** Its clitics one by one; '' where it has none. */
  readonly clitics: string
}

/** Function words whose company differs from that of their part of speech. */
const STEERING = new Set(
  'لم لن لا ما قد سوف هل غير إلا إن أن لأن كأن إذا لو حيث كما بينما عندما فيما كي حتى لكن أو ثم بل كان ليس الذي هذا ذلك هو من كل أي بعض أحد عدة في على إلى عن مع بين بعد قبل منذ خلال مثل دون ب ل ك و ف ال أيضا هناك هنا كذلك فقط نحو حوالي أجل'.split(
    ' ',
  ),
)

const isOpen = (pos: string) =>
  pos === 'NOUN' || pos === 'ADJ' || pos === 'VERB' || pos === 'PROPN' || pos === 'NUM'

/** The classes of a reading. */
export function contextClass(a: Analysis): ContextClass {
  const {
    lemma,
    pos,
    article,
    pron,
    gender = '',
    number = '',
    aspect = '',
    mood = '',
    voice = '',
    person,
  } = a
  const steers = !isOpen(pos) && STEERING.has(lemma)
  let base: string = pos
  if (pos === 'VERB' || pos === 'AUX') base += aspect + mood
  if (steers) base += `:${lemma}`
  if ((pos === 'NOUN' || pos === 'ADJ') && article) base += '+'
  if (pron !== '') base += '*'
  const front = a.conj + (a.prep === 'ب' || a.prep === 'ك' || a.prep === 'ل' ? 'ب' : a.prep)
  const middle = `${front}|${base}`
  // نا and الـ are the only signs of definiteness on the word itself; names are definite by nature.
  const definite = article || pron !== '' || pos === 'PROPN'
  const known = a.known ? '' : '?'
  const subject = person === 1 || person === 2 ? String(person) : ''
  const form = a.verbForm === 'part' || a.verbForm === 'vnoun' ? a.verbForm : ''
  const fine = `${a.conj}${a.prep}|${base}|${gender}${number}${subject}${voice}${form}${known}`
  const clitics = a.conj || a.prep || pron ? `${a.conj}${a.prep} ${pron}` : ''
  return { base, middle, fine, gender, number, definite, pos, front, clitics }
}

const POSITIONS = ['NOUN', 'ADJ', 'VERB', 'PROPN', 'NUM']
const pronouns = PRONOUNS.map(([pron]) => pron)

/** The place of a feature's first letter among those the feature may have, from 1; 0 without the feature. */
const place = (letters: string, feature = ''): number =>
  feature === '' ? 0 : letters.indexOf(feature[0]!) + 1

/**
 * A number that all readings of one class share and no others, for words of the open classes; -1 for the rest. To name
 * a class takes many small strings, and every form new to the store asks for the classes of its readings.
 */
export function classNumber(a: Analysis): number {
  if (!isOpen(a.pos)) return -1
  let n = POSITIONS.indexOf(a.pos)
  n = n * 3 + place('mf', a.gender)
  n = n * 4 + place('sdp', a.number)
  n = n * 4 + (a.person ?? 0)
  n = n * 4 + place('pic', a.aspect)
  n = n * 2 + (a.mood ? 1 : 0)
  n = n * 3 + place('ap', a.voice)
  n = n * 4 + place('fvp', a.verbForm)
  n = n * 3 + place('وف', a.conj)
  n = n * 6 + place('بكلسأ', a.prep)
  n = n * pronouns.length + pronouns.indexOf(a.pron)
  return n * 4 + (a.article ? 2 : 0) + (a.known ? 1 : 0)
}

/** A class without the features of a word. */
const wordless = (base: string): ContextClass => ({
  base,
  middle: base,
  fine: base,
  gender: '',
  number: '',
  definite: false,
  pos: '~',
  front: '',
  clitics: '',
})

/** The class of a token that is no word. */
export const markClass = ({ kind, norm }: Pick<Token, 'kind' | 'norm'>): ContextClass =>
  wordless(kind === 'punct' ? (PAIRS[norm] ?? '~.') : `~${kind}`)

const PAIRS: Record<string, string> = {
  '،': '~-',
  ',': '~-',
  '؛': '~-',
  ':': '~:',
  '«': '~"',
  '»': '~"',
  '"': '~"',
  '“': '~"',
  '”': '~"',
  '(': '~(',
  ')': '~)',
}

/** What stands before the first token of a sentence. */
export const START: ContextClass = wordless('~^')

/** Features of a class by itself. */
export const classFeatures = (c: ContextClass): string[] => [
  `s ${c.fine}`,
  `m ${c.middle}`,
  ...(c.clitics ? [`c ${c.clitics} ${c.pos}`] : []),
]

/** Features of a guessed reading. */
export const guessFeatures = (a: Analysis): string[] => [
  `g ${a.lemma.slice(-2)} ${a.pos}`,
  `g ${a.lemma.slice(0, 1)} ${a.pos}`,
]

/** Features of a reading beside those of its class. */
export const readingFeatures = (a: Analysis): string[] => [
  `l ${a.lemma} ${a.pos}`,
  ...(a.known ? [] : guessFeatures(a)),
]

/** Features of two neighbours. */
export function pairFeatures(before: ContextClass, c: ContextClass): string[] {
  const features = [`b ${before.base} ${c.base}`, `B ${before.middle} ${c.middle}`]
  const together = agreementFeature(before, c)
  if (together) features.push(together)
  return features
}

/** The feature of two neighbours that may agree in gender, number and definiteness; '' where nothing can. */
export function agreementFeature(before: ContextClass, c: ContextClass): string {
  if (c.pos === 'ADJ' || c.pos === 'NOUN' || c.pos === 'PRON') {
    if (before.pos === 'VERB')
      return `v ${c.front} ${c.pos} ${before.gender}${before.number} ${c.gender}${c.number}`
    if (NOMINAL.has(before.pos)) {
      return `a ${before.pos} ${c.front} ${c.pos} ${before.definite ? 1 : 0}${c.definite ? 1 : 0} ${agreement(before, c)}`
    }
  } else if (c.pos === 'VERB' && NOMINAL.has(before.pos) && before.pos !== 'ADJ') {
    return `n ${before.pos} ${c.front} ${before.gender}${before.number} ${c.gender}${c.number}`
  }
  return ''
}

const NOMINAL = new Set(['NOUN', 'ADJ', 'PRON', 'PROPN'])

/** True for classes {@link agreementFeature} looks at. */
export const agrees = ({ pos }: ContextClass): boolean => pos === 'VERB' || NOMINAL.has(pos)

/** Agreement in gender and number; a plural of things agrees with a feminine singular. */
function agreement(a: ContextClass, b: ContextClass): string {
  if (a.gender === b.gender && a.number === b.number) return '='
  if (a.number === 'p' && b.number === 's' && b.gender === 'f') return 'p'
  if (!a.gender || !b.gender) return '?'
  return a.number === b.number ? 'g' : a.gender === b.gender ? 'n' : 'x'
}

/** The feature of three neighbours. */
export const tripleFeature = (first: string, second: string, third: string): string =>
  `t ${first} ${second} ${third}`
