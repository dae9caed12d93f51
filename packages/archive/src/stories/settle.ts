import { Candidates } from './candidates.ts'
import { type Group, groupOf, type Member } from './group.ts'
import { JOIN, WINDOW } from './stories.ts'
import { individuated } from './subject.ts'

/** Medoids so alike tell one story. */
const MERGE = 0.25
/** Times the stories are gone over; more change almost nothing. */
const ROUNDS = 2

/**
 * Goes over stories that were made article by article: two whose medoids tell the same are made one, and an article
 * goes to the story whose medoid it is most like. What came in first thus no longer decides.
 */
export function settled(groups: readonly Group[]): Group[] {
  let now = [...groups]
  for (let round = 0; round < ROUNDS; round++) now = moved(merged(now))
  return now
}

/** Groups that are near in time, with the likeness of their medoids to a vector. */
class Near {
  readonly #waiting: Group[]
  readonly #open = new Set<Group>()
  readonly #candidates = new Candidates<Group>()

  constructor(groups: readonly Group[]) {
    this.#waiting = [...groups].sort((a, b) => b.first - a.first)
  }

  /** Asked in order of time. */
  alike({ vector, subject }: Member): Map<Group, number> {
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
    return this.#candidates.alike(vector)
  }
}

function merged(groups: readonly Group[]): Group[] {
  const near = new Near(groups)
  const into = new Map<Group, Group>()
  const rootOf = (group: Group): Group => {
    let root = group
    while (into.has(root)) root = into.get(root)!
    return root
  }
  const ordered = [...groups].sort((a, b) => a.medoid.subject.day - b.medoid.subject.day)
  for (const group of ordered) {
    let best: Group | undefined
    let most = MERGE
    for (const [other, alike] of near.alike(group.medoid)) {
      if (other === group || alike < most || individuated(group.medoid.subject, other.medoid.subject))
        continue
      most = alike
      best = other
    }
    if (!best) continue
    // Only two medoids are compared, and a group that took another in takes part no further: no chains.
    const [a, b] = [rootOf(group), rootOf(best)]
    if (a !== group || b !== best || [...into.values()].some(taken => taken === a || taken === b)) continue
    if (a.members.length >= b.members.length) into.set(b, a)
    else into.set(a, b)
  }
  const members = new Map<Group, Member[]>()
  for (const group of groups) {
    const root = rootOf(group)
    members.set(root, [...(members.get(root) ?? []), ...group.members])
  }
  return [...members].map(([group, all]) =>
    all.length === group.members.length ? group : groupOf(inOrder(all)),
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
  for (const member of inOrder([...home.keys()])) {
    const own = home.get(member)!
    let best = own
    const alike = near.alike(member)
    let most = own.medoid === member ? Number.POSITIVE_INFINITY : (alike.get(own) ?? 0)
    for (const [group, likeness] of alike) {
      if (likeness <= most || likeness < JOIN || individuated(member.subject, group.medoid.subject)) continue
      most = likeness
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

const inOrder = (members: readonly Member[]) =>
  [...members].sort(
    (a, b) =>
      a.subject.day - b.subject.day ||
      compare(a.subject.published ?? '', b.subject.published ?? '') ||
      compare(a.subject.id, b.subject.id),
  )

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
