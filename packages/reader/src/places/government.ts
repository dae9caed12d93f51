import type { Clauses } from '../clauses/clause.ts'
import type { NamedMention } from '../names/names.ts'
import type { Place } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import type { Token } from '../words/word.ts'
import { governmentVerbs } from './knowledge.gen.js'

const verbs = lazy(() => {
  const kinds = { happens: new Set<string>(), deals: new Set<string>() }
  for (const [verb = '', kind] of rows(governmentVerbs)) kinds[kind as 'happens' | 'deals'].add(verb)
  return kinds
})

/** Prepositions under which a capital or country is a party, not a place. */
const PARTY = new Set(['مع', 'ل', 'من قبل', 'من جانب', 'ضد', 'ب'])

/**
 * Whether a capital or country stands for its government («واشنطن تدين», «الخلاف بين الرياض وطهران», «اتفقت مع
 * أنقرة») and so is no place of the event told there.
 */
export function standsForGovernment(
  { from: at }: NamedMention,
  place: Place | undefined,
  tokens: readonly Token[],
  clauses: Clauses,
): boolean {
  if (place?.kind !== 'capital' && place?.kind !== 'country') return false
  if (tokens[at - 1]?.fold === 'بين') return true
  const phrase = clauses.phrases[clauses.phraseAt[at] ?? -1]
  if (!phrase || phrase.head !== at) return false
  if (phrase.prep === 'مع' || phrase.prep === 'من قبل' || phrase.prep === 'من جانب' || phrase.prep === 'ضد')
    return true
  for (const predicate of clauses.predicates) {
    if (predicate.clause.from > at) break
    if (predicate.clause.to <= at) continue
    const asSubject = predicate.subject
    if (asSubject && (asSubject.head === at || asSubject.and.some(({ head }) => head === at)))
      return !predicate.passive && !verbs().happens.has(predicate.verb)
    if (verbs().deals.has(predicate.verb)) {
      if (predicate.objects.some(({ head }) => head === at)) return true
      if (PARTY.has(phrase.prep) && predicate.obliques.some(({ head }) => head === at)) return true
    }
  }
  return false
}
