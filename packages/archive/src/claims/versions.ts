import type { Document } from '../document.ts'
import type { Group } from './matching.ts'
import { type Named, renamed } from './names.ts'
import { difference, type Quantity, sameNumber } from './quantities.ts'
import type { Statement } from './statements.ts'

/** Articles that tell a claim alike: none counts or names something differently from another. */
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
 * Parts the tellings of a claim into versions. A telling with a different number or name for the same thing belongs to
 * another version; one that gives none fits all of them and is counted with the first.
 */
export function versionsOf(
  tellings: readonly { document: Document; statements: readonly Statement[] }[],
  group: Group,
): Versions {
  const versions: (Version & {
    counts: Map<string, Quantity>
    numbers: Quantity[]
    tellings: Naming[]
    outlet: string
  })[] = []
  const conflicts = new Set<string>()
  for (const { document, statements } of tellings) {
    const { id, outlet } = document.reading
    const counts = new Map(statements.flatMap(s => [...s.quantities]))
    const naming = { document, names: statements.flatMap(s => s.names) }
    const otherName = (version: { tellings: readonly Naming[] }) => {
      for (const other of version.tellings) {
        const [theirs, own] = renamed(other, naming) ?? []
        if (theirs && own) return [printed(other, theirs), printed(naming, own)] as const
      }
      return undefined
    }
    const numbers = numbersOf(statements)
    const otherNumbers = (version: { numbers: readonly Quantity[] }) =>
      numbers.length >= NUMBERS &&
      version.numbers.length >= NUMBERS &&
      !numbers.some(n => version.numbers.some(m => sameNumber(n.value, m.value)))
        ? ([version.numbers[0]!.printed, numbers[0]!.printed] as const)
        : undefined
    const fits = versions.find(
      v => difference(v.counts, counts) === undefined && !otherNumbers(v) && !otherName(v),
    )
    if (fits) {
      fits.numbers.push(...numbers)
      fits.articles.add(id)
      for (const [key, quantity] of counts) fits.counts.set(key, quantity)
      if (fits.tellings.length < COMPARED) fits.tellings.push(naming)
      continue
    }
    const differs = new Map<string, string>()
    const first = versions[0]
    const count = first && difference(first.counts, counts)
    const how = count
      ? ([count[0].printed, count[1].printed] as const)
      : first && (otherNumbers(first) ?? otherName(first))
    if (how) {
      const [theirs, own] = how
      differs.set(id, own)
      conflicts.add(`${theirs} (${first!.outlet}) / ${own} (${outlet ?? id})`)
    }
    versions.push({
      articles: new Set([id]),
      differs,
      counts,
      tellings: [naming],
      numbers,
      outlet: outlet ?? id,
    })
  }
  for (const opposite of group.opposites) {
    const { reading } = opposite.document
    conflicts.add(`≠ ${reading.text.slice(opposite.start, opposite.end)} (${reading.outlet ?? reading.id})`)
  }
  return { versions, conflicts: [...conflicts] }
}

/** What one article's telling of the claim names. */
interface Naming {
  document: Document
  names: readonly Named[]
}

/** Two tellings that each give so many numbers, and none that the other gives, tell of two days or cases. */
const NUMBERS = 2

/** The numbers a telling gives, whatever they count. */
const numbersOf = (statements: readonly Statement[]): Quantity[] =>
  statements.flatMap(({ terms, document }) =>
    terms
      .filter(t => t.kind === 'number')
      .map(t => ({ value: t.key, printed: document.reading.text.slice(t.start, t.end) })),
  )

/** Tellings of a version that the names of another one are compared with. */
const COMPARED = 12

const printed = ({ document }: Naming, { start, end }: Named) => document.reading.text.slice(start, end)
