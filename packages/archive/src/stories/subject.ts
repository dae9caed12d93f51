import type { Selectable } from 'kysely'
import type { ArticleTable } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import type { Signs } from './signs.ts'

/** What stories need to know of an article. */
export interface Subject {
  id: string
  title: string
  published?: string
  day: number
  weights: ReadonlyMap<string, number>
  signs: Signs
}

/** The columns a subject is made from. */
export const SUBJECT = ['n', 'id', 'headline', 'published', 'day', 'weights', 'signs'] as const

/** What stories compare of the article in a row. */
export function subjectOf(row: Pick<Selectable<ArticleTable>, (typeof SUBJECT)[number]>): Subject {
  return {
    id: row.id,
    title: row.headline ?? row.id,
    ...(row.published !== null && { published: row.published }),
    day: row.day ?? UNDATED,
    weights: new Map(JSON.parse(row.weights) as [string, number][]),
    signs: JSON.parse(row.signs) as Signs,
  }
}

/** The order of time, in which subjects are parted into stories. */
export const inOrder = (a: Subject, b: Subject) =>
  a.day - b.day || compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
