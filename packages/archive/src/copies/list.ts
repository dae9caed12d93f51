import type { Kysely } from 'kysely'
import { agenciesOf } from '../claims/agencies.ts'
import type { Connection } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Copy, CopyClass, Passage } from './copies.ts'

/** A copy as the archive lists it, with the agency whose words they are, where one is named. */
export interface StoredCopy extends Copy {
  agency?: string
}

/** Which copies are wanted. All that is said must hold. */
export interface CopyQuery {
  /** Copies of and by the article with this id. */
  article?: string
  /** Copies of and by the articles of this outlet. */
  outlet?: string
  class?: CopyClass
  /** So large a part of the later article at least stands in the earlier one, 0 to 1. */
  share?: number
  /** The later article is of this day, `YYYY-MM-DD`, or came after it. */
  since?: string
  limit?: number
}

/** Every two articles that share text, with their ids: what lists and claims begin with. */
export const copiesIn = (database: Kysely<Schema>) =>
  database
    .selectFrom('copy')
    .innerJoin('article as a', 'a.n', 'copy.article')
    .innerJoin('article as b', 'b.n', 'copy.of')
    .select(['a.id as article', 'b.id as of', 'share', 'passages'])

/** Every two articles that share text, the newest first, the later of the two first. */
export async function listCopies({ database }: Connection, query: CopyQuery): Promise<StoredCopy[]> {
  let wanted = copiesIn(database)
    .select(['class', 'a.byline', 'a.outlet', 'b.byline as ofByline', 'b.outlet as ofOutlet'])
    .orderBy(e => e.fn.coalesce('a.published', e.val('')), 'desc')
    .orderBy('a.id')
    .orderBy('share', 'desc')
    .orderBy('b.id')
  const { article, outlet, share, since, limit } = query
  if (article !== undefined)
    wanted = wanted.where(e => e.or([e('a.id', '=', article), e('b.id', '=', article)]))
  if (outlet !== undefined)
    wanted = wanted.where(e => e.or([e('a.outlet', '=', outlet), e('b.outlet', '=', outlet)]))
  if (query.class !== undefined) wanted = wanted.where('class', '=', query.class)
  if (share !== undefined) wanted = wanted.where('share', '>=', share)
  if (since !== undefined) wanted = wanted.where('a.published', '>=', since)
  if (limit !== undefined) wanted = wanted.limit(limit)
  const rows = await wanted.execute()
  return rows.map(r => {
    const [agency] = [...named(r.byline, r.outlet), ...named(r.ofByline, r.ofOutlet)]
    return {
      article: r.article,
      of: r.of,
      share: r.share,
      class: r.class as CopyClass,
      ...(agency && { agency }),
      passages: JSON.parse(r.passages) as Passage[],
    }
  })
}

const named = (byline: string | null, outlet: string | null) =>
  agenciesOf({ ...(byline && { byline }), ...(outlet && { outlet }) })
