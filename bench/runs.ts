import type { Term } from '../packages/archive/src/terms.ts'

/** The words of every run of so many terms, to find articles that share none with another. */
export const runsOf = (terms: readonly Term[], length: number) =>
  terms.length < length
    ? []
    : Array.from({ length: terms.length - length + 1 }, (_, i) =>
        terms
          .slice(i, i + length)
          .map(t => t.key)
          .join(' '),
      )
