import { Candidates } from './candidates.ts'
import { type Group, groupOf, type Member } from './group.ts'
import { JOIN, WINDOW } from './stories.ts'
import { individuated } from './subject.ts'
import { likeness } from './vector.ts'

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
  alike({ vector, subject }: Member, least: number): Map<Group, number> {
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
    return this.#candidates.alike(vector, least)
  }
}

function merged(groups: readonly Group[]): Group[] {
  const near = new Near(groups)
  const into = new Map<Group, Group>()
  // A group that was taken in, or took one in, takes part no further: two medoids are compared, and nothing chains.
  const taken = new Set<Group>()
  for (const group of [...groups].sort((a, b) => a.medoid.subject.day - b.medoid.subject.day)) {
    if (taken.has(group)) continue
    let best: Group | undefined
    let most = MERGE
    for (const [other, alike] of near.alike(group.medoid, MERGE)) {
      if (
        other === group ||
        taken.has(other) ||
        alike < most ||
        individuated(group.medoid.subject, other.medoid.subject)
      )
        continue
      most = alike
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
    const alike = near.alike(member, JOIN)
    let most = own.medoid === member ? Number.POSITIVE_INFINITY : likeness(member.vector, own.medoid.vector)
    for (const [group, like] of alike) {
      if (like <= most || individuated(member.subject, group.medoid.subject)) continue
      most = like
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
