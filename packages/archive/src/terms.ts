import { type Analysis, cardinalAt, divide, type Reading, type Token, words } from '@isnad/reader'

/** One word of an article as copies, stories, claims and search compare it. */
export interface Term {
  /** The lemma with its spelling folded (hamza, ى/ي, ة/ه), or a number in Western digits. */
  readonly key: string
  /** Offsets into the reading's text. */
  readonly start: number
  readonly end: number
  /** What the word can tell: a name, a number, a content word, or a word every text has. */
  readonly kind: 'name' | 'number' | 'content' | 'function'
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'X'])

/** Letters as old encodings print them, and digits that are not Western. */
const UNUSUAL = /[\u0660-\u0669\u06F0-\u06F9\uFB50-\uFDFF\uFE70-\uFEFF]/
/** Anything that is folded: most words have nothing. */
const FOLDS =
  /[\u0622\u0623\u0624-\u0626\u0629\u0649\u0671\u0640\u064B-\u0652\u0660-\u0669\u0670\u06F0-\u06F9\u200C-\u200F\u202A-\u202E\u2066-\u2069\uFB50-\uFDFF\uFE70-\uFEFF]/
const MARKS = /[\u064B-\u0652\u0670\u0640\u200C-\u200F\u202A-\u202E\u2066-\u2069]/g

/** Folds the spellings under which one word is printed: marks, hamza, ى/ي, ة/ه, presentation forms and digits. */
export function foldKey(form: string): string {
  if (!FOLDS.test(form)) return form
  const plain = UNUSUAL.test(form)
    ? form.normalize('NFKC').replace(/[\u0660-\u0669\u06F0-\u06F9]/g, d => String(d.charCodeAt(0) & 15))
    : form
  return plain
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
}

/** The terms of a text, in order. */
export function termsOf(reading: Pick<Reading, 'text'>): Term[] {
  return termsIn(words(divide(reading.text.split('\n'))))
}

/** «بالمئة», which is taken for a part of the number before it. */
const PERCENT = /^بالم(ئ|ائ)[هة]$/

/** The terms of analysed words, in order; punctuation is passed over, and a number is one term however it is written. */
export function termsIn(tokens: readonly Token[]): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const cardinal = token.kind === 'number' || token.a.pos === 'NUM' ? cardinalAt(tokens, i) : undefined
    if (cardinal && cardinal.to > i) {
      terms.push({
        // «سبعة بالمئة» is seven of a hundred, and no seven hundred.
        key: String(PERCENT.test(tokens[cardinal.to - 1]!.norm) ? cardinal.value / 100 : cardinal.value),
        start: token.start,
        end: tokens[cardinal.to - 1]!.end,
        kind: 'number',
      })
      i = cardinal.to - 1
      continue
    }
    const term = termOf(token)
    if (term) terms.push(term)
  }
  return terms
}

/** The key of an analysed word. A verbal noun stands with its verb: إصدار and أصدر tell the same. */
export function keyOf({ lemma, verb, verbForm }: Pick<Analysis, 'lemma' | 'verb' | 'verbForm'>): string {
  return foldKey(verbForm === 'vnoun' && verb !== undefined ? verb : lemma)
}

function termOf(token: Token): Term | undefined {
  const { start, end } = token
  if (token.kind === 'number') return { key: token.norm, start, end, kind: 'number' }
  if (token.kind === 'latin') return { key: token.norm.toLowerCase(), start, end, kind: 'name' }
  if (token.kind !== 'word') return undefined
  const { pos } = token.a
  const key = keyOf(token.a)
  if (key === '') return undefined
  return {
    key,
    start,
    end,
    kind: pos === 'PROPN' ? 'name' : pos === 'NUM' ? 'number' : CONTENT.has(pos) ? 'content' : 'function',
  }
}
