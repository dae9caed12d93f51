import type { Term } from '../terms.ts'
import { RUN } from './fingerprints.ts'

/** A stretch that stands in two articles, in term indices; `to` and `ofTo` exclusive. */
export interface Stretch {
  from: number
  to: number
  ofFrom: number
  ofTo: number
  /** Words the same on both sides. */
  same: number
}

/** Changed, dropped or added words a passage may run over at one place (light editing). */
const GAP = 4
/** Words that must be the same after a gap for the passage to go on. */
const RESUME = 2

/**
 * The shared passages of two texts, grown from anchors (pairs of term indices where a fingerprint stands in both).
 * Each anchor is extended both ways while words agree, over gaps of light editing; passages do not overlap in `a`.
 */
export function passages(
  a: readonly Term[],
  b: readonly Term[],
  anchors: readonly (readonly [number, number])[],
): Stretch[] {
  const found: Stretch[] = []
  const ordered = [...anchors].sort((x, y) => x[0] - y[0] || x[1] - y[1])
  for (const [i, j] of ordered) {
    if (found.some(s => i >= s.from && i < s.to && j >= s.ofFrom && j < s.ofTo)) continue
    if (!agree(a, b, i, j)) continue
    const right = grow(a, b, i + RUN, j + RUN, 1)
    const left = grow(a, b, i - 1, j - 1, -1)
    found.push({
      from: left.i + 1,
      to: right.i,
      ofFrom: left.j + 1,
      ofTo: right.j,
      same: RUN + left.same + right.same,
    })
  }
  return apart(found)
}

/** Hashes can collide; words decide. */
function agree(a: readonly Term[], b: readonly Term[], i: number, j: number): boolean {
  for (let k = 0; k < RUN; k++) if (a[i + k]?.key !== b[j + k]?.key || a[i + k] === undefined) return false
  return true
}

/** Follows agreeing words from (i, j) in one direction; gives the first index on each side that is no longer part. */
function grow(
  a: readonly Term[],
  b: readonly Term[],
  i: number,
  j: number,
  step: 1 | -1,
): { i: number; j: number; same: number } {
  let same = 0
  for (;;) {
    while (a[i] !== undefined && b[j] !== undefined && a[i]!.key === b[j]!.key) {
      i += step
      j += step
      same++
    }
    const gap = resume(a, b, i, j, step)
    if (!gap) return { i, j, same }
    i += gap[0] * step
    j += gap[1] * step
  }
}

/** The smallest gap after which words agree again. */
function resume(
  a: readonly Term[],
  b: readonly Term[],
  i: number,
  j: number,
  step: 1 | -1,
): [number, number] | undefined {
  for (let size = 1; size <= 2 * GAP; size++) {
    for (let x = Math.max(0, size - GAP); x <= Math.min(size, GAP); x++) {
      const y = size - x
      let k = 0
      while (
        k < RESUME + (size >> 1) &&
        a[i + (x + k) * step] !== undefined &&
        a[i + (x + k) * step]!.key === b[j + (y + k) * step]?.key
      )
        k++
      if (k >= RESUME + (size >> 1)) return [x, y]
    }
  }
  return undefined
}

/** Keeps the longer of two stretches that overlap in the first text. */
function apart(found: Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const s of found.sort((x, y) => y.same - x.same))
    if (!kept.some(k => s.from < k.to && k.from < s.to)) kept.push(s)
  return kept.sort((x, y) => x.from - y.from)
}
