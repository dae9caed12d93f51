import { Candidates } from './candidates.ts'
import { type Group, join, type Member } from './group.ts'
import { kinship } from './kinship.ts'
import { settled } from './settle.ts'
import type { Subject, Vectors } from './subject.ts'

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
export const JOIN = 0.2
/** Days after its last article that a story can still grow. */
export const WINDOW = 3
/**
 * Parts articles into stories, day by day. An article joins the story whose founding article or medoid it is most
 * like, never by being like just any member, so that stories do not grow by chaining. Subjects come in order of time;
 * the result depends on the set of articles only, not on the order in which they were added. `earlier` holds the
 * members, so far, of stories that days before the first subject left open.
 */
export function stories(
  subjects: readonly Subject[],
  vectors: Vectors,
  earlier: readonly (readonly Subject[])[] = [],
): Story[] {
  const candidates = new Candidates<Group>()
  const groups = earlier.map(members => reopened(members, vectors, candidates))
  const open = new Set(groups)
  let day = Number.NEGATIVE_INFINITY
  for (const subject of subjects) {
    if (subject.day > day) {
      day = subject.day
      for (const group of open) {
        if (day - group.last <= WINDOW) continue
        open.delete(group)
        candidates.remove(group)
      }
    }
    const vector = vectors.of(subject)
    const member: Member = { subject, vector, sum: 0 }
    let best: Group | undefined
    let most = JOIN
    for (const group of candidates.alike(vector, ALIKE)) {
      const kin = Math.max(kinship(member, group.medoid), kinship(member, group.members[0]!))
      if (kin < most) continue
      most = kin
      best = group
    }
    if (best) {
      const before = best.medoid
      join(best, member)
      if (best.medoid !== before) candidates.set(best, 'medoid', best.medoid.vector)
    } else {
      const group: Group = { members: [member], medoid: member, first: subject.day, last: subject.day }
      groups.push(group)
      open.add(group)
      candidates.set(group, 'founder', vector)
    }
  }
  return settled(groups).map(storyOf)
}

/** A story as earlier days left it. */
function reopened(subjects: readonly Subject[], vectors: Vectors, candidates: Candidates<Group>): Group {
  const [founder, ...rest] = subjects.map(subject => ({ subject, vector: vectors.of(subject), sum: 0 }))
  const group: Group = {
    members: [founder!],
    medoid: founder!,
    first: founder!.subject.day,
    last: founder!.subject.day,
  }
  candidates.set(group, 'founder', founder!.vector)
  for (const member of rest) join(group, member)
  candidates.set(group, 'medoid', group.medoid.vector)
  return group
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
