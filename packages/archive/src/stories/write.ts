import type { Selectable, Transaction } from 'kysely'
import type { Engine } from '../database/migrations.ts'
import { insertRows, numbersIn, textsIn } from '../database/rows.ts'
import type { DayWordsTable, Schema } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import type { Story } from './stories.ts'

/** An article of a story as the archive has it. */
export interface Stored {
  story: string
  title: string
  n: number
  id: string
  draft: number
  current: number
}

/** What became of stories. */
export interface Changes {
  /** Stories as they were, by id, with all their articles. */
  before: ReadonlyMap<string, readonly Stored[]>
  /** What takes their place. */
  stories: readonly Story[]
  /** The numbers of articles by their ids. */
  numbers: ReadonlyMap<string, number>
  /** The founder of the group an article was put in, by numbers. */
  draftOf(n: number): number
}

/** Replaces what changed; a story with the same articles keeps its claims. Then some days are no longer to do. */
export async function write(
  transaction: Transaction<Schema>,
  engine: Engine,
  { before, stories, numbers, draftOf }: Changes,
  days: readonly Selectable<DayWordsTable>[],
  newest: number,
): Promise<void> {
  const rowsOf = ({ id, articles }: Story) =>
    articles.map(article => {
      const n = numbers.get(article)!
      return [id, n, draftOf(n)] as [string, number, number]
    })
  const gone = new Set(before.keys())
  const fresh: Story[] = []
  const regrouped: [string, number, number][] = []
  for (const story of stories) {
    const stored = before.get(story.id)
    const draftBefore = new Map(stored?.map(s => [s.n, s.draft]))
    const rows = rowsOf(story)
    if (!stored || stored.length !== rows.length || rows.some(([, n]) => !draftBefore.has(n))) {
      fresh.push(story)
      continue
    }
    gone.delete(story.id)
    regrouped.push(...rows.filter(([, n, draft]) => draftBefore.get(n) !== draft))
    if (stored[0]!.title !== story.title)
      await transaction.updateTable('story').set({ title: story.title }).where('id', '=', story.id).execute()
  }
  await transaction
    .deleteFrom('story')
    .where('id', 'in', textsIn(engine, [...gone]))
    .execute()
  const numbersOf = regrouped.map(([, n]) => n)
  await transaction.deleteFrom('story_article').where('article', 'in', numbersIn(engine, numbersOf)).execute()
  await insertRows(
    transaction,
    engine,
    'story',
    fresh.map(s => [s.id, s.title, s.from ?? null, s.to ?? null, s.articles.length, 0]),
  )
  await insertRows(transaction, engine, 'story_article', [...regrouped, ...fresh.flatMap(rowsOf)])
  await noteDone(transaction, engine, days, newest)
}

/** Keeps the words of the days that were gone through. Those of articles that came or went meanwhile stay noted. */
async function noteDone(
  transaction: Transaction<Schema>,
  engine: Engine,
  days: readonly Selectable<DayWordsTable>[],
  newest: number,
): Promise<void> {
  const numbers = numbersIn(
    engine,
    days.map(d => d.day),
  )
  await transaction.deleteFrom('day_words').where('day', 'in', numbers).execute()
  for (const day of days)
    if (day.articles > 0) await transaction.insertInto('day_words').values(day).execute()
  await transaction
    .deleteFrom('dirty')
    .where('day', 'in', numbers)
    .where(e =>
      e(
        'day',
        'not in',
        e
          .selectFrom('article')
          .select(e.fn.coalesce('day', e.lit(UNDATED)).as('day'))
          .where(e =>
            e.or([
              e('n', '>', newest),
              e(
                'n',
                'in',
                e
                  .selectFrom('article')
                  .select('replaces')
                  .where('n', '>', newest)
                  .where('replaces', 'is not', null)
                  .$castTo<{ replaces: number }>(),
              ),
            ]),
          ),
      ),
    )
    .execute()
}
