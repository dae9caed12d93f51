import type { Span } from '@isnad/reader'
import type { Shared } from './claims.ts'
import type { Statement } from './statements.ts'

/** Share of each statement that a copied passage must cover for the two to be one text. */
const COVERED = 0.6

/** Tells whether two statements are the same words: they lie in one copied passage, or agree word for word. */
export class SameWords {
  readonly #passages = new Map<string, { a: Span; b: Span }[]>()

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
    return s.terms.length === t.terms.length && s.terms.every((term, i) => term.key === t.terms[i]!.key)
  }
}

const covered = (s: Span, by: Span) =>
  (Math.min(s.end, by.end) - Math.max(s.start, by.start)) / Math.max(1, s.end - s.start)
