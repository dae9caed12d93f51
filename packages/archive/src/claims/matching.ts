import { opposed } from './polarity.ts'
import { difference } from './quantities.ts'
import type { Statement } from './statements.ts'

/** Statements that say the same, each of its own article or of several places in one. */
export interface Group {
  /** The statement others are compared with: the first in time, replaced by the one most like all others. */
  medoid: Statement
  statements: Statement[]
  /** The medoids of groups that say the opposite. */
  opposites: Statement[]
}

/** So alike two statements must be to be one claim. */
const SAME = 0.42
/** Share of the smaller statement's weight that a larger one must hold to contain it. */
const CONTAINED = 0.75
/** A figure tells more of what is claimed than a word does. */
const FIGURE = 3
const NUMBER = /^\d/
/** Words a statement has at least for another to be called its opposite. */
const OPPOSITE = 4
/** A word that stands in so many statements of a story finds no candidates. */
const COMMON = 60

/** Groups the statements of one story by what they say. Statements come in order of time. */
export function match(statements: readonly Statement[]): Group[] {
  const frequency = new Map<string, number>()
  const keys = statements.map(s => s.keys)
  for (const set of keys) for (const key of set) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [key, n] of frequency)
    weights.set(key, (NUMBER.test(key) ? FIGURE : 1) * Math.log(1 + statements.length / n))
  const weight = (key: string) => weights.get(key)!
  const total = keys.map(set => sum(set, weight))
  const groups: { at: number; all: number[] }[] = []
  const postings = new Map<string, Set<number>>()
  const overlap = (i: number, j: number) => {
    const [small, large] = keys[i]!.size < keys[j]!.size ? [keys[i]!, keys[j]!] : [keys[j]!, keys[i]!]
    let shared = 0
    let words = 0
    for (const key of small) {
      if (!large.has(key)) continue
      shared += weight(key)
      words++
    }
    if (words < 3) return 0
    const dice = (2 * shared) / (total[i]! + total[j]!)
    const contained = shared / Math.min(total[i]!, total[j]!)
    return contained >= CONTAINED && words >= 4 ? Math.max(dice, SAME) : dice
  }
  // What one says happened and the other says did not is never one claim.
  const alike = (i: number, j: number) => (opposed(statements[i]!, statements[j]!) ? 0 : overlap(i, j))
  // One article that counts a thing twice, differently, speaks of two things.
  const countsOtherwise = (i: number, all: readonly number[]) =>
    all.some(
      j =>
        statements[j]!.document === statements[i]!.document &&
        difference(statements[i]!.quantities, statements[j]!.quantities),
    )
  statements.forEach((_, i) => {
    const candidates = new Set<number>()
    for (const key of keys[i]!) {
      const list = postings.get(key)
      if (list && list.size <= COMMON) for (const g of list) candidates.add(g)
    }
    let best: number | undefined
    let most = SAME
    for (const g of candidates) {
      const { at, all } = groups[g]!
      if (countsOtherwise(i, all)) continue
      const score = Math.max(alike(i, at), alike(i, all[0]!))
      if (score >= most) {
        most = score
        best = g
      }
    }
    if (best === undefined) best = groups.push({ at: i, all: [i] }) - 1
    else {
      const group = groups[best]!
      group.all.push(i)
      if (group.all.length <= 12) group.at = medoid(group.all, alike)
    }
    for (const key of keys[i]!) {
      const list = postings.get(key)
      if (list) list.add(best)
      else postings.set(key, new Set([best]))
    }
  })
  const denying = groups.filter(g => statements[g.at]!.negated.size > 0)
  const opposites = new Map<object, Set<number>>()
  const note = (group: object, at: number) =>
    opposites.set(group, (opposites.get(group) ?? new Set()).add(at))
  for (const g of denying) {
    for (const other of groups) {
      if (
        other === g ||
        keys[g.at]!.size < OPPOSITE ||
        !opposed(statements[g.at]!, statements[other.at]!) ||
        overlap(g.at, other.at) < SAME
      )
        continue
      note(g, other.at)
      note(other, g.at)
    }
  }
  return groups.map(group => ({
    medoid: statements[group.at]!,
    statements: group.all.map(i => statements[i]!),
    opposites: [...(opposites.get(group) ?? [])].map(i => statements[i]!),
  }))
}

function medoid(all: readonly number[], alike: (i: number, j: number) => number): number {
  let best = all[0]!
  let most = -1
  for (const i of all) {
    let s = 0
    for (const j of all) if (i !== j) s += alike(i, j)
    if (s > most) {
      most = s
      best = i
    }
  }
  return best
}

function sum(keys: ReadonlySet<string>, weight: (key: string) => number): number {
  let s = 0
  for (const key of keys) s += weight(key)
  return s
}
