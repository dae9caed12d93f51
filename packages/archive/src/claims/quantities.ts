import type { Term } from '../terms.ts'

/** Terms between a number and what it counts. */
const NEAR = 2

/** What a statement counts: the noun after each number and its value; a noun counted twice is left out. */
export function quantities(terms: readonly Term[]): Map<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  terms.forEach((term, i) => {
    if (term.kind !== 'number') return
    const noun = terms.slice(i + 1, i + 1 + NEAR).find(t => t.kind === 'content')?.key
    if (noun === undefined) return
    if (found.has(noun) && found.get(noun) !== term.key) twice.add(noun)
    found.set(noun, term.key)
  })
  for (const noun of twice) found.delete(noun)
  return found
}

/** The first thing two statements count differently. */
export function difference(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): { noun: string; values: [string, string] } | undefined {
  for (const [noun, value] of a) {
    const other = b.get(noun)
    if (other !== undefined && other !== value) return { noun, values: [value, other] }
  }
  return undefined
}
