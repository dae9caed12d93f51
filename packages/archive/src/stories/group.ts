import type { Subject } from './subject.ts'
import { likeness, type Vector } from './vector.ts'

/** An article in a story. */
export interface Member {
  subject: Subject
  vector: Vector
  /** Sum of its likeness to the other members. */
  sum: number
}

/** A story in the making. */
export interface Group {
  /** In order of time; the first is the founder. */
  members: Member[]
  /** The member most like all others. */
  medoid: Member
  /** Days of its first and last article. */
  first: number
  last: number
}

/** Members whose likeness is weighed when a medoid is looked for: the first ones of a very large story. */
const WEIGHED = 80

/** Adds a member and finds the medoid anew. */
export function join(group: Group, member: Member): void {
  for (const other of group.members.slice(0, WEIGHED)) {
    const alike = likeness(member.vector, other.vector)
    member.sum += alike
    other.sum += alike
  }
  group.members.push(member)
  group.first = Math.min(group.first, member.subject.day)
  group.last = Math.max(group.last, member.subject.day)
  group.medoid = group.members.reduce((a, b) => (b.sum > a.sum ? b : a))
}

/** A group of these members, in order of time. */
export function groupOf(members: readonly Member[]): Group {
  const [founder, ...rest] = members.map(m => ({ ...m, sum: 0 }))
  const group: Group = {
    members: [founder!],
    medoid: founder!,
    first: founder!.subject.day,
    last: founder!.subject.day,
  }
  for (const member of rest) join(group, member)
  return group
}
