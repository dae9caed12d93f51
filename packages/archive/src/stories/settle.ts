import { Candidates } from './candidates.ts'
import { type Group, groupOf, type Member } from './group.ts'
import { kinship } from './kinship.ts'
import { ALIKE, WINDOW } from './stories.ts'
import { inOrder } from './subject.ts'

/** Stories whose members have so much kinship on average are one. */
const MERGE = 0.3
/** Members of a story that speak for it when it is compared with another: its medoid, and others evenly over time. */
const SPEAKERS = 4
/** Less kinship than this counts as so much, so that one stray member does not decide for all. */
const LEAST = -4

/**
 * Goes over stories that were made article by article: two that tell the same are made one, and an article goes to the
 * story whose medoid it has most kinship to. What came in first thus no longer decides.
 */
export function settled(groups: readonly Group[]): Group[] {
  return merged(moved(merged(groups)))
}

/** Groups that are near in time, found by the likeness of their medoids to a vector. */
class Near {
  readonly #waiting: Group[]
  readonly #open = new Set<Group>()
  readonly #candidates = new Candidates<Group>()

  constructor(groups: readonly Group[]) {
    this.#waiting = [...groups].sort((a, b) => b.first - a.first)
  }

  /** Asked in order of time. */
  alike({ vector, subject }: Member): Set<Group> {
    const { day } = subject
    while (this.#waiting.length && this.#waiting.at(-1)!.first - day <= WINDOW) {
      const group = this.#waiting.pop()!
      this.#open.add(group)
      this.#candidates.set(group, 'medoid', group.medoid.vector)
    }
    for (const group of this.#open) {
      if (day - group.last <= WINDOW) continue
      this.#open.delete(group)
      this.#candidates.remove(group)
    }
    return this.#candidates.alike(vector, ALIKE)
  }
}

/** How much kinship the members of two stories have on average. */
function between(a: Group, b: Group): number {
  let sum = 0
  const [x, y] = [speakers(a), speakers(b)]
  for (const one of x) for (const other of y) sum += Math.max(kinship(one, other), LEAST)
  return sum / (x.length * y.length)
}

function merged(groups: readonly Group[]): Group[] {
  const near = new Near(groups)
  const into = new Map<Group, Group>()
  // A group that was taken in, or took one in, takes part no further: two stories are compared, and nothing chains.
  const taken = new Set<Group>()
  for (const group of [...groups].sort((a, b) => a.medoid.subject.day - b.medoid.subject.day)) {
    if (taken.has(group)) continue
    let best: Group | undefined
    let most = MERGE
    for (const other of near.alike(group.medoid)) {
      if (other === group || taken.has(other)) continue
      const kin = between(group, other)
      if (kin < most) continue
      most = kin
      best = other
    }
    if (!best) continue
    taken.add(group).add(best)
    if (group.members.length >= best.members.length) into.set(best, group)
    else into.set(group, best)
  }
  const members = new Map<Group, Member[]>()
  for (const group of groups) {
    const root = into.get(group) ?? group
    members.set(root, [...(members.get(root) ?? []), ...group.members])
  }
  return [...members].map(([group, all]) =>
    all.length === group.members.length ? group : groupOf(sorted(all)),
  )
}

function moved(groups: readonly Group[]): Group[] {
  const near = new Near(groups)
  const home = new Map(groups.flatMap(group => group.members.map(member => [member, group] as const)))
  const changed = new Map<Group, Member[]>()
  const list = (group: Group) => {
    let members = changed.get(group)
    if (members) return members
    members = []
    changed.set(group, members)
    return members
  }
  for (const member of sorted([...home.keys()])) {
    const own = home.get(member)!
    let best = own
    let most = own.medoid === member ? Number.POSITIVE_INFINITY : kinship(member, own.medoid)
    for (const group of near.alike(member)) {
      if (group === own) continue
      const kin = kinship(member, group.medoid)
      if (kin <= most) continue
      most = kin
      best = group
    }
    list(best).push(member)
  }
  return [...changed].map(([group, members]) =>
    members.length === group.members.length && members.every((m, i) => m === group.members[i])
      ? group
      : groupOf(members),
  )
}

const sorted = (members: readonly Member[]) => [...members].sort((a, b) => inOrder(a.subject, b.subject))

const speakers = ({ members, medoid }: Group): readonly Member[] => {
  if (members.length <= SPEAKERS) return members
  const step = members.length / (SPEAKERS - 1)
  return [medoid, ...Array.from({ length: SPEAKERS - 1 }, (_, i) => members[Math.floor((i + 0.5) * step)]!)]
}
