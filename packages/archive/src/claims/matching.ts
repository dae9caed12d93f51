import { COMMON, Groups, type Numbered } from './groups.ts'
import { Likeness, SAME } from './likeness.ts'
import { contradicts } from './polarity.ts'
import { difference } from './quantities.ts'
import { reworded } from './reworded.ts'
import type { Statement } from './statements.ts'

/** Statements that say the same, each of its own article or of several places in one. */
export interface Group {
  /** The statement others are compared with: the first in time, replaced by the one most like all others. */
  medoid: Statement
  statements: Statement[]
  /** The medoids of groups that say the opposite. */
  opposites: Statement[]
  /** How alike two of its statements are, where it is no help that one is held by the other. */
  like: (a: Statement, b: Statement) => number
}

/** So many words a statement shares at least with one that it holds beside others. */
const HELD = 4
/** Words a statement has at least for another to be called its opposite. */
const OPPOSITE = 4
/** Statements of a group among which the one most like all others is looked for. */
const WEIGHED = 12

type Tells = (i: number, all: readonly number[]) => boolean

/** Groups the statements of one story by what they say. Statements come in order of time. */
export function match(statements: readonly Statement[]): Group[] {
  const likeness = new Likeness(statements)
  // One article that counts a thing twice, differently, speaks of two things.
  const countsOtherwise: Tells = (i, all) =>
    all.some(
      j =>
        statements[j]!.document === statements[i]!.document &&
        difference(statements[i]!.quantities, statements[j]!.quantities),
    )
  const alike = united(grouped(statements, likeness, countsOtherwise), statements, likeness, countsOtherwise)
  const whole = reworded(alike, statements, likeness, countsOtherwise)
  const also = alsoTold(whole, statements, likeness, countsOtherwise)
  const opposites = oppositesOf(whole, statements, likeness)
  const at = new Map(statements.map((s, i) => [s, i]))
  return whole.map((group, g) => ({
    like: (a, b) => likeness.dice(at.get(a)!, at.get(b)!),
    medoid: statements[group.at]!,
    statements: [...group.all, ...also[g]!].sort((a, b) => a - b).map(i => statements[i]!),
    opposites: [...(opposites.get(group) ?? [])].map(i => statements[i]!),
  }))
}

/** Puts each statement with the earlier ones it is most like. */
function grouped(statements: readonly Statement[], likeness: Likeness, countsOtherwise: Tells): Numbered[] {
  const groups: Numbered[] = []
  const postings = new Map<string, Set<number>>()
  statements.forEach(({ keys }, i) => {
    const candidates = new Set<number>()
    for (const key of keys) {
      const list = postings.get(key)
      if (list && list.size <= COMMON) for (const g of list) candidates.add(g)
    }
    let best: number | undefined
    let most = SAME
    for (const g of candidates) {
      const { at, all } = groups[g]!
      const first = all[0]!
      const score = at === first ? likeness.of(i, at) : Math.max(likeness.of(i, at), likeness.of(i, first))
      if (score < most || countsOtherwise(i, all)) continue
      most = score
      best = g
    }
    if (best === undefined) best = groups.push({ at: i, all: [i] }) - 1
    else {
      const group = groups[best]!
      group.all.push(i)
      if (group.all.length <= WEIGHED) group.at = medoid(group.all, likeness)
    }
    for (const key of keys) {
      const list = postings.get(key)
      if (list) list.add(best)
      else postings.set(key, new Set([best]))
    }
  })
  return groups
}

/** Groups that grew apart because what joins them came late: each goes with the earlier one that it is most like. */
function united(
  groups: readonly Numbered[],
  statements: readonly Statement[],
  likeness: Likeness,
  countsOtherwise: Tells,
): Numbered[] {
  const index = new Groups(groups, statements)
  const into = groups.map((_, g) => g)
  const merged = groups.map(({ at, all }) => ({ at, all: [...all] }))
  groups.forEach(({ at }, g) => {
    let best: number | undefined
    let most = SAME
    for (const h of new Set(index.near(at).map(h => into[h]!))) {
      if (h >= g) continue
      const score = likeness.of(at, merged[h]!.at)
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
  statements: readonly Statement[],
  likeness: Likeness,
  countsOtherwise: Tells,
): number[][] {
  const index = new Groups(groups, statements)
  const also = groups.map((): number[] => [])
  groups.forEach(({ all }, own) => {
    for (const i of all) {
      for (const g of index.near(i)) {
        if (g === own) continue
        const { at, all: held } = groups[g]!
        if (likeness.holds(i, at, HELD) && !countsOtherwise(i, held)) also[g]!.push(i)
      }
    }
  })
  return also
}

/** For groups that another one denies, or that deny it, what that one is compared by. */
function oppositesOf(groups: readonly Numbered[], statements: readonly Statement[], likeness: Likeness) {
  const opposites = new Map<Numbered, Set<number>>()
  const note = (group: Numbered, at: number) =>
    opposites.set(group, (opposites.get(group) ?? new Set()).add(at))
  for (const one of groups) {
    const { negated, keys } = statements[one.at]!
    if (negated.size === 0 || keys.size < OPPOSITE) continue
    for (const other of groups) {
      if (other === one || !contradicts(statements[one.at]!, statements[other.at]!)) continue
      if (likeness.overlap(one.at, other.at) < SAME) continue
      note(one, other.at)
      note(other, one.at)
    }
  }
  return opposites
}

/** Of some statements the one most like all others. */
function medoid(all: readonly number[], likeness: Likeness): number {
  let best = all[0]!
  let most = -1
  for (const i of all) {
    let sum = 0
    for (const j of all) if (i !== j) sum += likeness.of(i, j)
    if (sum > most) {
      most = sum
      best = i
    }
  }
  return best
}
