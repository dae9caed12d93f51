import { isCommon } from './common.ts'
import { opposed } from './polarity.ts'
import { difference } from './quantities.ts'
import type { Statement } from './statements.ts'
import { tollKey } from './tolls.ts'

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
/** So many words a statement shares at least with one that it holds beside others. */
const HELD = 5
/** A figure tells more of what is claimed than a word does. */
const FIGURE = 3
/** A word that most news has tells less. */
const COMMON_WORD = 0.4
const NUMBER = /^\d/
/** A toll so high is hardly that of two happenings of one story. */
const TELLING = 3
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
  for (const [key, n] of frequency) {
    const tells = NUMBER.test(key) ? FIGURE : isCommon(key) ? COMMON_WORD : 1
    weights.set(key, tells * Math.sqrt(Math.log(1 + statements.length / n)))
  }
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
    const [x, y] = [statements[i]!.tolls, statements[j]!.tolls]
    let [one, other] = [total[i]!, total[j]!]
    let agree = 0
    let differ = 0
    for (const [kind, { value }] of x) {
      const theirs = y.get(kind)?.value
      if (theirs === undefined) continue
      if (theirs === value) agree += Number(value) >= TELLING ? 2 : 1
      else {
        // Another figure of one toll is a version of a claim: what is counted tells whether it is one.
        differ++
        for (const key of [value, tollKey(kind, value)]) if (keys[i]!.has(key)) one -= weight(key)
        for (const key of [theirs, tollKey(kind, theirs)]) if (keys[j]!.has(key)) other -= weight(key)
      }
    }
    const dice = (2 * shared) / (one + other)
    const contained = shared / Math.min(one, other)
    return words >= 4 && (contained >= CONTAINED || (agree >= 2 && differ === 0))
      ? Math.max(dice, SAME)
      : dice
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
  const whole = united(groups, keys, alike, countsOtherwise)
  const also = alsoTold(
    whole,
    keys,
    total,
    weight,
    (i, j) => !opposed(statements[i]!, statements[j]!),
    countsOtherwise,
  )
  const denying = whole.filter(g => statements[g.at]!.negated.size > 0)
  const opposites = new Map<object, Set<number>>()
  const note = (group: object, at: number) =>
    opposites.set(group, (opposites.get(group) ?? new Set()).add(at))
  for (const g of denying) {
    for (const other of whole) {
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
  return whole.map((group, g) => ({
    medoid: statements[group.at]!,
    statements: [...group.all, ...also[g]!].sort((a, b) => a - b).map(i => statements[i]!),
    opposites: [...(opposites.get(group) ?? [])].map(i => statements[i]!),
  }))
}

/** Statements of a group by their number, with the one they are compared by. */
interface Numbered {
  at: number
  all: number[]
}

/** Where each key stands among what the groups are compared by. */
function postingsOf(groups: readonly Numbered[], keys: readonly ReadonlySet<string>[]) {
  const postings = new Map<string, number[]>()
  groups.forEach(({ at }, g) => {
    for (const key of keys[at]!) {
      const list = postings.get(key)
      if (list) list.push(g)
      else postings.set(key, [g])
    }
  })
  return postings
}

/** Groups that share at least so many keys with a set, most telling keys alone. */
function sharing(set: ReadonlySet<string>, postings: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const key of set) {
    const list = postings.get(key)
    if (list && list.length <= COMMON) for (const g of list) shared.set(g, (shared.get(g) ?? 0) + 1)
  }
  return [...shared].filter(([, n]) => n >= 2).map(([g]) => g)
}

/** Groups that grew apart because what joins them came late: each goes with the earlier one that it is most like. */
function united(
  groups: readonly Numbered[],
  keys: readonly ReadonlySet<string>[],
  alike: (i: number, j: number) => number,
  countsOtherwise: (i: number, all: readonly number[]) => boolean,
): Numbered[] {
  const postings = postingsOf(groups, keys)
  const into = groups.map((_, g) => g)
  const merged = groups.map(({ at, all }) => ({ at, all: [...all] }))
  groups.forEach(({ at }, g) => {
    let best: number | undefined
    let most = SAME
    for (const h of new Set(sharing(keys[at]!, postings).map(h => into[h]!))) {
      if (h >= g) continue
      const score = alike(at, merged[h]!.at)
      if (score < most || (score === most && best !== undefined && best < h)) continue
      if (merged[g]!.all.some(i => countsOtherwise(i, merged[h]!.all))) continue
      most = score
      best = h
    }
    if (best === undefined) return
    into[g] = best
    merged[best]!.all.push(...merged[g]!.all)
    merged[g]!.all = []
  })
  return merged.filter(({ all }) => all.length > 0)
}

/** For each group, the statements of others that hold all it says, beside what else they say. */
function alsoTold(
  groups: readonly Numbered[],
  keys: readonly ReadonlySet<string>[],
  total: readonly number[],
  weight: (key: string) => number,
  agree: (i: number, j: number) => boolean,
  countsOtherwise: (i: number, all: readonly number[]) => boolean,
): number[][] {
  const postings = postingsOf(groups, keys)
  const also = groups.map((): number[] => [])
  groups.forEach(({ all }, own) => {
    for (const i of all) {
      for (const g of sharing(keys[i]!, postings)) {
        if (g === own) continue
        const { at, all: held } = groups[g]!
        let shared = 0
        let words = 0
        for (const key of keys[at]!) {
          if (!keys[i]!.has(key)) continue
          shared += weight(key)
          words++
        }
        if (words < HELD || shared < CONTAINED * total[at]! || !agree(i, at) || countsOtherwise(i, held))
          continue
        also[g]!.push(i)
      }
    }
  })
  return also
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
