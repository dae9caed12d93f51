import type { Span } from '@isnad/reader'
import type { Shared } from './claims.ts'
import { conceptOf } from './concepts.ts'
import type { Statement } from './statements.ts'

/** Share of each statement that a copied passage must cover for the two to be one text. */
const COVERED = 0.6

/** Tells whether two statements are the same words: they lie in one copied passage, or agree word for word. */
export class SameWords {
  readonly #passages = new Map<string, { a: Span; b: Span }[]>()

  readonly #followed = new Map<Statement, ReadonlySet<string>>()

  constructor(copies: readonly Shared[]) {
    for (const { article, of, passages } of copies) {
      this.#passages.set(
        `${article}\n${of}`,
        passages.map(p => ({ a: p, b: { start: p.ofStart, end: p.ofEnd } })),
      )
      this.#passages.set(
        `${of}\n${article}`,
        passages.map(p => ({ a: { start: p.ofStart, end: p.ofEnd }, b: p })),
      )
    }
  }

  test(s: Statement, t: Statement): boolean {
    const passages = this.#passages.get(`${s.document.reading.id}\n${t.document.reading.id}`)
    if (passages?.some(({ a, b }) => covered(s, a) >= COVERED && covered(t, b) >= COVERED)) return true
    return almostAll(this.#pairs(s), this.#pairs(t)) || quoted(s, t)
  }

  /** Each two words of a statement that follow one another. */
  #pairs(s: Statement): ReadonlySet<string> {
    let pairs = this.#followed.get(s)
    if (!pairs) {
      pairs = new Set(s.terms.map((term, i) => `${s.terms[i - 1]?.key ?? ''} ${term.key}`))
      this.#followed.set(s, pairs)
    }
    return pairs
  }
}

/** Pairs of words two statements share at least to be one wording, and the shares of the shorter and the longer they make up. */
const WORDING = { pairs: 4, shorter: 0.7, longer: 0.5 }

/** Two who know the same thing do not put it in the same words: one has them from the other, or both from a third. */
function almostAll(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const least = Math.max(WORDING.pairs, WORDING.shorter * small.size, WORDING.longer * large.size)
  if (small.size < least && small.size !== large.size) return false
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return shared >= least || (shared === small.size && shared === large.size)
}

/** Words in a row two statements share, and those among them that are more than who and where, to have them from one text. */
const QUOTED = { words: 7, telling: 5 }

/** True where a stretch of one statement stands in the other: a quotation, or a text that was edited around it. */
function quoted(s: Statement, t: Statement): boolean {
  if (s.telling.size < QUOTED.telling || t.telling.size < QUOTED.telling) return false
  const [a, b] = [s.terms, t.terms]
  for (let i = 0; i + QUOTED.words <= a.length; i++)
    for (let j = 0; j + QUOTED.words <= b.length; j++) {
      let n = 0
      let telling = 0
      while (a[i + n] && a[i + n]!.key === b[j + n]?.key) {
        if (a[i + n]!.kind === 'content' && s.telling.has(conceptOf(a[i + n]!.key))) telling++
        n++
      }
      if (n >= QUOTED.words && telling >= QUOTED.telling) return true
    }
  return false
}

const covered = (s: Span, by: Span) =>
  (Math.min(s.end, by.end) - Math.max(s.start, by.start)) / Math.max(1, s.end - s.start)
