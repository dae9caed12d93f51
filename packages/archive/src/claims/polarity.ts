import type { Term } from '../terms.ts'

/** Lemmas that negate the word after them. */
const NEGATION = new Set(['لم', 'لن', 'لا', 'ليس', 'لما', 'عدم', 'غير', 'نفي', 'انتفاء', 'دون', 'بدون'])

/** The content words that a negation stands before: what the statement says did not happen. */
export function negated(terms: readonly Term[]): Set<string> {
  const found = new Set<string>()
  terms.forEach((term, i) => {
    if (!NEGATION.has(term.key)) return
    const next = terms.slice(i + 1, i + 4).find(t => t.kind === 'content' && !NEGATION.has(t.key))
    if (next) found.add(next.key)
  })
  return found
}

/** True where a word that both hold is negated in one of them only. */
export function opposed(
  a: { keys: ReadonlySet<string>; negated: ReadonlySet<string> },
  b: { keys: ReadonlySet<string>; negated: ReadonlySet<string> },
): boolean {
  for (const key of a.negated) if (b.keys.has(key) && !b.negated.has(key)) return true
  for (const key of b.negated) if (a.keys.has(key) && !a.negated.has(key)) return true
  return false
}
