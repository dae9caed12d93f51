/** A noun or adjective as nouns.tsv gives it, or as a verb makes it. */
export interface Nominal {
  lemma: string
  gender: 'm' | 'f' | 'mf'
  /** Feminine forms in full; empty where there is none. */
  feminine: string[]
  /** ون sound masculine, ات sound feminine, otherwise broken plurals in full. */
  plurals: string[]
  /** True when the last radical is weak and returns in the definite: قاض، القاضي. */
  defective: boolean
}

/** One declined form: stem and written ending. */
export interface Declined {
  stem: string
  suffix: string
  gender: 'm' | 'f'
  number: 's' | 'd' | 'p'
  /** Whether a pronoun may, must or cannot follow. */
  pron: 'may' | 'must' | 'no'
  /** Whether the article may stand before it. */
  article: 'may' | 'no'
}

type Add = (
  stem: string,
  suffix: string,
  number: Declined['number'],
  pron?: Declined['pron'],
  article?: Declined['article'],
) => void

/** Endings of a singular and its dual; `dual` is the stem they stand on. */
function singular(word: string, defective: boolean, add: Add): void {
  const last = word.at(-1)!
  const cut = word.slice(0, -1)
  if (last === 'ة') {
    add(cut, 'ة', 's', 'no')
    add(cut, 'ت', 's', 'must', 'no')
    dual(cut, add, 'ت')
    return
  }
  if (defective) {
    add(word, '', 's', 'no', 'no')
    add(`${word}ي`, '', 's')
    add(`${word}ي`, 'ا', 's', 'no', 'no')
    dual(`${word}ي`, add)
    return
  }
  if (last === 'ى') {
    add(word, '', 's', 'no')
    add(`${cut}ا`, '', 's', 'must', 'no')
    dual(`${cut}ي`, add)
    return
  }
  add(word, '', 's')
  if (last === 'ء' && (cut.endsWith('ي') || cut.endsWith('ئ'))) {
    // شيء: شيئا، شيئه، شيئان
    add(`${cut}ئ`, 'ا', 's', 'no', 'no')
    add(`${cut}ئ`, '', 's', 'must', 'no')
    dual(`${cut}ئ`, add)
  } else if (last === 'ء') {
    // بناء: بنائه، بناؤه، بناءان، بنائين
    add(`${cut}ئ`, '', 's', 'must', 'no')
    add(`${cut}ؤ`, '', 's', 'must', 'no')
    if (!cut.endsWith('ا')) add(word, 'ا', 's', 'no', 'no')
    dual(word, add)
    add(`${cut}ئ`, 'ين', 'd', 'no')
  } else if (last === 'أ') {
    // مبدأ: مبدئه، مبدؤه، مبدآن
    add(`${cut}ئ`, '', 's', 'must', 'no')
    add(`${cut}ؤ`, '', 's', 'must', 'no')
    add(`${cut}آ`, 'ن', 'd', 'no')
    add(word, 'ين', 'd', 'no')
  } else if (last === 'ا') {
    dual(`${cut}و`, add)
  } else {
    add(word, 'ا', 's', 'no', 'no')
    dual(word, add)
  }
}

const DUAL = ['ان', 'ين', 'ا', 'ي']

/** Endings of the dual; those without ن stand before a noun or pronoun. */
function dual(stem: string, add: Add, tie = ''): void {
  for (const ending of DUAL) {
    const construct = ending.length === 1
    add(stem, tie + ending, 'd', construct ? 'may' : 'no', construct ? 'no' : 'may')
  }
}

/** The stem a sound plural is built on. */
function pluralStem(word: string, sound: 'm' | 'f', defective: boolean): string {
  const cut = word.slice(0, -1)
  if (word.endsWith('اة')) return `${word.slice(0, -2)}و`
  if (word.endsWith('ة')) return cut
  if (word.endsWith('ى')) return sound === 'm' ? cut : `${cut}ي`
  if (defective) return sound === 'm' ? word : `${word}ي`
  if (word.endsWith('يء')) return `${cut}ئ`
  return word
}

/** Every written form of a noun or adjective without clitics. */
export function decline({ lemma, gender, feminine, plurals, defective }: Nominal): Declined[] {
  const out: Declined[] = []
  const adder =
    (which: 'm' | 'f'): Add =>
    (stem, suffix, number, pron = 'may', article = 'may') =>
      out.push({ stem, suffix, number, gender: which, pron, article })
  const of = gender === 'f' ? 'f' : 'm'
  singular(lemma, defective, adder(of))
  for (const word of feminine) {
    singular(word, false, adder('f'))
    const stem = word.endsWith('اء') ? `${word.slice(0, -1)}و` : pluralStem(word, 'f', false)
    adder('f')(stem, 'ات', 'p')
  }
  for (const plural of plurals) {
    if (plural === 'ون') {
      const stem = pluralStem(lemma, 'm', defective)
      const add = adder('m')
      add(stem, 'ون', 'p', 'no')
      add(stem, 'ين', 'p', 'no')
      add(stem, 'و', 'p', 'may', 'no')
      add(stem, 'ي', 'p', 'may', 'no')
    } else if (plural === 'ات') {
      const stem =
        lemma.endsWith('اء') && gender === 'f' ? `${lemma.slice(0, -1)}و` : pluralStem(lemma, 'f', defective)
      adder(gender === 'm' ? 'm' : 'f')(stem, 'ات', 'p')
    } else {
      broken(plural, adder(of))
    }
  }
  return out
}

/** A broken plural takes the endings of a singular, without the dual; مفاعل and مفاعيل never take ا for the tanwin. */
function broken(plural: string, add: Add): void {
  const diptote = /^..ا.ي?.$/.test(plural)
  singular(plural, false, (stem, suffix, number, pron, article) => {
    if (number === 's' && !(diptote && suffix === 'ا')) add(stem, suffix, 'p', pron, article)
  })
}
