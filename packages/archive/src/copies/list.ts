import { agenciesOf } from '../claims/agencies.ts'
import type { Connection } from '../database/open.ts'
import type { Copy, Passage } from './copies.ts'

/** A copy as the archive lists it, with the agency whose words they are, where one is named. */
export interface StoredCopy extends Copy {
  agency?: string
}

/** Every two articles that share text, the later one first. */
export async function listCopies({ database }: Connection): Promise<StoredCopy[]> {
  const rows = await database
    .selectFrom('copy')
    .innerJoin('article as a', 'a.n', 'copy.article')
    .innerJoin('article as b', 'b.n', 'copy.of')
    .select([
      'a.id as article',
      'b.id as of',
      'share',
      'class',
      'passages',
      'a.byline',
      'a.outlet',
      'b.byline as ofByline',
      'b.outlet as ofOutlet',
    ])
    .orderBy('copy.article')
    .orderBy('copy.of')
    .execute()
  return rows.map(r => {
    const [agency] = [...named(r.byline, r.outlet), ...named(r.ofByline, r.ofOutlet)]
    return {
      article: r.article,
      of: r.of,
      share: r.share,
      class: r.class as Copy['class'],
      ...(agency && { agency }),
      passages: JSON.parse(r.passages) as Passage[],
    }
  })
}

const named = (byline: string | null, outlet: string | null) =>
  agenciesOf({ ...(byline && { byline }), ...(outlet && { outlet }) })
