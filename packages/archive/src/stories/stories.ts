import { Candidates } from './candidates.ts'
import { type Group, groupOf, join, type Member } from './group.ts'
import { kinship } from './kinship.ts'
import { settled } from './settle.ts'
import { inOrder } from './subject.ts'

/** The articles of any outlets on one happening. */
export interface Story {
  /** Made from its founding article, so that it stays the same as articles join. */
  id: string
  /** The headline of the article most like all others. */
  title: string
  /** First and last day of publication. */
  from?: string
  to?: string
  /** Ids of its articles, in order of time. */
  articles: string[]
}

/** So alike to a story's founder or medoid an article must be for its {@link kinship} to be asked. */
export const ALIKE = 0.25
/** So much kinship to a story's founder or medoid an article must have to belong to it. */
const JOIN = 0.2
/** Days after its last article that a story can still grow. */
export const WINDOW = 3

/**
 * Parts articles into groups, day by day, which whole stories are then made of. An article joins the group whose
 * founding article or medoid it has most kinship to, never one of which it is like just any member, so that stories do
 * not grow by chaining. Articles come in order of time; groups that earlier days left open are taken up again, so that
 * the groups depend on the set of articles only, not on the order or the number of runs in which they were added.
 */
export class Drafts {
  readonly #candidates = new Candidates<Group>()
  readonly #open = new Set<Group>()
  /** Groups that took in an article, and those such an article was like enough to be compared with. */
  readonly touched = new Set<Group>()

  /** Groups that can still grow. */
  get open(): ReadonlySet<Group> {
    return this.#open
  }

  /** Takes up a group as earlier days left it. */
  reopen(members: readonly Member[]): Group {
    const group = groupOf(members)
    this.#open.add(group)
    this.#candidates.set(group, 'founder', group.members[0]!.vector)
    if (group.medoid !== group.members[0]) this.#candidates.set(group, 'medoid', group.medoid.vector)
    return group
  }

  /** Begins a day: groups whose last article is too long ago are closed. */
  begin(day: number): void {
    for (const group of this.#open) {
      if (day - group.last <= WINDOW) continue
      this.#open.delete(group)
      this.#candidates.remove(group)
    }
  }

  /** Puts an article in a group, which is given. */
  take(member: Member): Group {
    let best: Group | undefined
    let most = JOIN
    for (const group of this.#candidates.alike(member.vector, ALIKE)) {
      this.touched.add(group)
      const kin = Math.max(kinship(member, group.medoid), kinship(member, group.members[0]!))
      if (kin < most || (kin === most && best && !isBefore(group, best))) continue
      most = kin
      best = group
    }
    if (best) {
      const before = best.medoid
      join(best, member)
      if (best.medoid !== before) this.#candidates.set(best, 'medoid', best.medoid.vector)
      return best
    }
    const { day } = member.subject
    const group: Group = { members: [member], medoid: member, first: day, last: day }
    this.#open.add(group)
    this.touched.add(group)
    this.#candidates.set(group, 'founder', member.vector)
    return group
  }
}

const isBefore = (a: Group, b: Group) => inOrder(a.members[0]!.subject, b.members[0]!.subject) < 0

/** The stories that groups make when they are compared with each other. */
export function storiesOf(groups: Iterable<Group>): Story[] {
  return settled([...groups].sort((a, b) => (isBefore(a, b) ? -1 : 1))).map(storyOf)
}

function storyOf({ members, medoid }: Group): Story {
  const published = members
    .map(m => m.subject.published)
    .filter(p => p !== undefined)
    .sort()
  return {
    id: `s-${members[0]!.subject.id}`,
    title: medoid.subject.title,
    ...(published[0] !== undefined && { from: published[0], to: published.at(-1)! }),
    articles: members.map(m => m.subject.id),
  }
}
