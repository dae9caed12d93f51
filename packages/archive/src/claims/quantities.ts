import type { Term } from '../terms.ts'

/** A number and how it is printed with what it counts: «12 شخصا». */
export interface Quantity {
  value: string
  printed: string
}

/** Terms between a number and what it counts, or what it is told of. */
const NEAR = 2

/**
 * What a statement counts: for the noun behind each number, and for the word before it, its value («أصيب 12 شخصا»
 * counts اصاب and شخص). A word that two numbers stand by is left out: it is not clear which is meant.
 */
export function quantities(terms: readonly Term[], text: string): Map<string, Quantity> {
  const found = new Map<string, Quantity>()
  const twice = new Set<string>()
  terms.forEach((term, i) => {
    if (term.kind !== 'number') return
    const noun = terms.slice(i + 1, i + 1 + NEAR).find(t => t.kind === 'content')
    const before = terms.slice(Math.max(0, i - NEAR), i).findLast(t => t.kind === 'content')
    const quantity = { value: term.key, printed: text.slice(term.start, (noun ?? term).end) }
    for (const key of [noun && `# ${noun.key}`, before && `${before.key} #`]) {
      if (key === undefined) continue
      if (found.has(key) && found.get(key)!.value !== term.key) twice.add(key)
      found.set(key, quantity)
    }
  })
  for (const key of twice) found.delete(key)
  return found
}

/** The first thing two statements count differently. */
export function difference(
  a: ReadonlyMap<string, Quantity>,
  b: ReadonlyMap<string, Quantity>,
): [Quantity, Quantity] | undefined {
  for (const [key, quantity] of a) {
    const other = b.get(key)
    if (other !== undefined && other.value !== quantity.value) return [quantity, other]
  }
  return undefined
}
