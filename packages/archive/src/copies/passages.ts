import { RUN } from './fingerprints.ts'
import { FIGURE, NAMED, type Text } from './text.ts'

/** A stretch that stands in two articles, in term indices; `to` and `ofTo` exclusive. */
export interface Stretch {
  from: number
  to: number
  ofFrom: number
  ofTo: number
  /** Words the same on both sides. */
  same: number
  /** Those of them that no formula runs over. */
  free: number
  /** Those of the free ones that are no part of a name or an office. */
  telling: number
  /** Places where another figure or name stands: a text filled in anew has many. */
  slots: number
  /** Figures the same on both sides. */
  figures: number
}

/** One of the two texts, with what its words are worth: 0 in a formula, 1 in a name or office, 2 where they tell something. */
export interface Side {
  text: Text
  worth: Uint8Array
}

/** Changed, dropped or added words a passage may run over at one place (light editing). */
const GAP = 4
/** Words that must be the same after a gap for the passage to go on. */
const RESUME = 2

/**
 * The shared passages of two texts, grown from anchors (pairs of term indices where a fingerprint stands in both).
 * Each anchor is extended both ways while words agree, over gaps of light editing; passages do not overlap in `a`.
 */
export function passages(a: Side, b: Side, anchors: readonly (readonly [number, number])[]): Stretch[] {
  const found: Stretch[] = []
  const ordered = [...anchors].sort((x, y) => x[0] - y[0] || x[1] - y[1])
  for (const [i, j] of ordered) {
    if (found.some(s => i >= s.from && i < s.to && j >= s.ofFrom && j < s.ofTo)) continue
    if (!agree(a.text, b.text, i, j)) continue
    const stretch: Stretch = {
      from: i,
      to: i,
      ofFrom: j,
      ofTo: j,
      same: 0,
      free: 0,
      telling: 0,
      slots: 0,
      figures: 0,
    }
    const right = grow(a, b, i, j, 1, stretch)
    const left = grow(a, b, i - 1, j - 1, -1, stretch)
    found.push({ ...stretch, from: left.i + 1, to: right.i, ofFrom: left.j + 1, ofTo: right.j })
  }
  return apart(found)
}

/** Hashes can collide; words decide. */
function agree(a: Text, b: Text, i: number, j: number): boolean {
  for (let k = 0; k < RUN; k++)
    if (a.words[i + k] === undefined || a.words[i + k] !== b.words[j + k]) return false
  return true
}

/** Follows agreeing words from (i, j) in one direction; gives the first index on each side that is no longer part. */
function grow(a: Side, b: Side, i: number, j: number, step: 1 | -1, sums: Stretch): { i: number; j: number } {
  const [x, y] = [a.text.words, b.text.words]
  for (;;) {
    while (x[i] !== undefined && x[i] === y[j]) {
      sums.same++
      const worth = Math.min(a.worth[i]!, b.worth[j]!)
      if (worth > 0) sums.free++
      if (worth > 1) sums.telling++
      if (a.text.kinds[i] === FIGURE) sums.figures++
      i += step
      j += step
    }
    const gap = resume(x, y, i, j, step)
    if (!gap) return { i, j }
    if (filledIn(a.text, b.text, i, j, gap, step)) sums.slots++
    i += gap[0] * step
    j += gap[1] * step
  }
}

/** The smallest gap after which words agree again. */
function resume(
  a: Int32Array,
  b: Int32Array,
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
        a[i + (x + k) * step] === b[j + (y + k) * step]
      )
        k++
      if (k >= RESUME + (size >> 1)) return [x, y]
    }
  }
  return undefined
}

/** Pairs of letters that two spellings of one name share at least: عبد العزيز and عبدالعزيز, إنغرليك and إنجرليك. */
const ALIKE = 0.5

/** True where both sides of a gap have a figure, or both have a name, and not the same one. */
function filledIn(
  a: Text,
  b: Text,
  i: number,
  j: number,
  [x, y]: readonly [number, number],
  step: 1 | -1,
): boolean {
  const [from, ofFrom] = step === 1 ? [i, j] : [i - x + 1, j - y + 1]
  const what = kindOf(a, from, x)
  if (what === 0 || what !== kindOf(b, ofFrom, y)) return false
  return what === FIGURE ? x === y : likeness(nameOf(a, from, x), nameOf(b, ofFrom, y)) < ALIKE
}

function kindOf(text: Text, from: number, size: number): number {
  let found = 0
  for (let k = from; k < from + size; k++) {
    if (text.kinds[k] === FIGURE) return FIGURE
    if (text.kinds[k] === NAMED) found = NAMED
  }
  return found
}

const nameOf = (text: Text, from: number, size: number) =>
  text.keys.slice(text.keyStarts[from], text.keyStarts[from + size]).replace(/\t/g, '')

/** The share of pairs of letters that two words have in common (Dice). */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) shared++
    pairs.set(pair, left - 1)
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2)
}

/** Keeps the longer of two stretches that overlap in the first text. */
function apart(found: Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const s of found.sort((x, y) => y.same - x.same || x.from - y.from))
    if (!kept.some(k => s.from < k.to && k.from < s.to)) kept.push(s)
  return kept.sort((x, y) => x.from - y.from)
}
