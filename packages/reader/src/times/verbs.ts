import { lazy, rows } from '../rows.ts'
import { verbs } from './knowledge.gen.js'

/** The kinds of verbs.tsv. */
type VerbKind = 'managed' | 'telling' | 'became' | 'being' | 'copula'

const byKind = lazy(() => {
  const map = new Map<string, Set<string>>()
  for (const [lemma = '', kind = ''] of rows(verbs)) {
    const there = map.get(kind)
    if (there) there.add(lemma)
    else map.set(kind, new Set([lemma]))
  }
  return map
})

/** Whether a lemma is a verb of that kind. */
export const isVerbOf = (kind: VerbKind, lemma: string): boolean => byKind().get(kind)?.has(lemma) === true
