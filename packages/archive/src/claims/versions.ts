import type { Document } from '../document.ts'
import type { Group } from './matching.ts'
import { difference, type Quantity } from './quantities.ts'
import type { Statement } from './statements.ts'

/** Articles that tell a claim alike: none counts something differently from another. */
export interface Version {
  articles: Set<string>
  /** For an article that differs from the first version: how. */
  differs: Map<string, string>
}

/** The versions of a claim, and what they disagree on in words for people. */
export interface Versions {
  versions: Version[]
  conflicts: string[]
}

/**
 * Parts the tellings of a claim into versions. A telling with a different number for the same thing belongs to another
 * version; one that gives no number fits all of them and is counted with the first.
 */
export function versionsOf(
  tellings: readonly { document: Document; statements: readonly Statement[] }[],
  group: Group,
): Versions {
  const versions: (Version & { counts: Map<string, Quantity>; outlet: string })[] = []
  const conflicts = new Set<string>()
  for (const { document, statements } of tellings) {
    const { id, outlet } = document.reading
    const counts = new Map(statements.flatMap(s => [...s.quantities]))
    const fits = versions.find(v => difference(v.counts, counts) === undefined)
    if (fits) {
      fits.articles.add(id)
      for (const [key, quantity] of counts) fits.counts.set(key, quantity)
      continue
    }
    const differs = new Map<string, string>()
    const first = versions[0]
    const how = first && difference(first.counts, counts)
    if (how) {
      const [theirs, own] = how
      differs.set(id, own.printed)
      conflicts.add(`${theirs.printed} (${first.outlet}) / ${own.printed} (${outlet ?? id})`)
    }
    versions.push({ articles: new Set([id]), differs, counts, outlet: outlet ?? id })
  }
  for (const opposite of group.opposites) {
    const { reading } = opposite.document
    conflicts.add(`≠ ${reading.text.slice(opposite.start, opposite.end)} (${reading.outlet ?? reading.id})`)
  }
  return { versions, conflicts: [...conflicts] }
}
