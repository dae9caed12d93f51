import { foldKey, type Term } from '../terms.ts'
import { conceptOf } from './concepts.ts'
import { fromTable } from './table.ts'

/** Lemmas that negate the word after them. */
const NEGATION = new Set(['لم', 'لن', 'لا', 'ليس', 'لما', 'عدم', 'غير', 'نفي', 'انتفاء', 'دون', 'بدون'])
/** «ألا» is «أن لا»; its lemma is that of أن. */
const NEVER = /^[وف]?ألا$/
/** Is something else than a negation: «وغيرها», «تغيير». */
const OTHER = /^[وفبل]?غير(?!$)|^ال(?!غير$)|تغيير/
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
  return contraries().some(([up, down]) => turns(a.keys, b.keys, up, down) || turns(b.keys, a.keys, up, down))
}

/** True where one tells only of the one direction, and the other only of the other. */
const turns = (a: ReadonlySet<string>, b: ReadonlySet<string>, up: string, down: string) =>
  a.has(up) && b.has(down) && !a.has(down) && !b.has(up)

const contraries = fromTable('contraries', rows =>
  rows.map(([up = '', down = '']) => [conceptOf(foldKey(up)), conceptOf(foldKey(down))] as const),
)
