import { Candidates } from './candidates.ts'
import { type Group, groupOf, type Member } from './group.ts'
import { kinshipBetween, kinshipTo } from './kinship.ts'
import { ALIKE, WINDOW } from './stories.ts'
import { inOrder } from './subject.ts'

/** Two stories with so much kinship to each other are one. */
const MERGE = 1
/** Rounds in which stories are made one: a story of days falls into more than two parts. */
const ROUNDS = 2

/**
 * Goes over stories that were made article by article: two that tell the same are made one, and an article goes to the
 * story it has most kinship to. What came in first thus no longer decides.
 */
export function settled(groups: readonly Group[]): Group[] {
  const merge = (parts: readonly Group[]) => {
    for (let round = 0; round < ROUNDS; round++) parts = merged(parts)
    return parts
  }
  return [...merge(moved(merge(groups)))]
}

/** Groups that are near in time, found by the likeness of their medoids to a vector. */
class Near {
  readonly #waiting: Group[]
  readonly #open = new Set<Group>()
  readonly #candidates = new Candidates<Group>()
  #day = Number.NaN

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
    if (day !== this.#day) this.#close(day)
    return this.#candidates.alike(vector, ALIKE)
  }

  #close(day: number): void {
    this.#day = day
    for (const group of this.#open) {
      if (day - group.last <= WINDOW) continue
      this.#open.delete(group)
      this.#candidates.remove(group)
    }
  }
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
      const kin = kinshipBetween(group, other)
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
    let most = own.medoid === member ? Number.POSITIVE_INFINITY : kinshipTo(own, member)
    for (const group of near.alike(member)) {
      if (group === own) continue
      const kin = kinshipTo(group, member)
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
