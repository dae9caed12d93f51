import type { Term } from '../terms.ts'

/** Lemmas that negate the word after them. */
const NEGATION = new Set(['لم', 'لن', 'لا', 'ليس', 'لما', 'عدم', 'غير', 'نفي', 'انتفاء', 'دون', 'بدون'])
/** «ألا» is «أن لا»; its lemma is that of أن. */
const NEVER = /^[وف]?ألا$/
/** Is something else than a negation: «وغيرها», «تغيير». */
const OTHER = /^[وفبل]?غير(?!$)|^ال|تغيير/
/** What is said with a negation and denies nothing: لا شك، لا يزال، لا بد، لا سيما. */
const IDIOM = new Set(['شك', 'زال', 'بد', 'سيما', 'سي', 'ريب'])

/** The content words that a negation stands before: what the statement says did not happen. */
export function negated(terms: readonly Term[], text: string): Set<string> {
  const found = new Set<string>()
  terms.forEach((term, i) => {
    const printed = text.slice(term.start, term.end)
    if (!NEVER.test(printed) && (!NEGATION.has(term.key) || OTHER.test(printed))) return
    if (IDIOM.has(terms[i + 1]?.key ?? '')) return
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
