import type { Kysely, Transaction } from 'kysely'
import type { RunOptions } from './archive.ts'
import { unpack } from './articles/pack.ts'
import { inline, type Pool, workers } from './articles/pool.ts'
import type { Claim, ClaimTask } from './claims/claims.ts'
import type { Passage } from './copies/copies.ts'
import { deriveCopies } from './copies/derive.ts'
import { copiesIn } from './copies/list.ts'
import type { Connection } from './database/open.ts'
import type { Schema } from './database/schema.ts'
import { UNDATED } from './document.ts'
import type { Signs } from './stories/signs.ts'
import { type Story, stories, WINDOW } from './stories/stories.ts'
import { AFTER, BEFORE, type Subject, vectorsOver } from './stories/subject.ts'

/** Stories whose claims are worked out at a time. */
const CHUNK = 64
/** Fewer stories than this are not worth starting workers for. */
const FEW = 24

/**
 * Works out the copies of the articles that came in, the stories of the days that changed, then the claims of the stories that changed. Each step is one
 * transaction and leaves a note of what is still to do, so that an interrupted run is taken up where it stopped. One
 * process does so at a time, while others may go on adding.
 */
export async function derive(connection: Connection, options: RunOptions): Promise<void> {
  const { database, exclusively } = connection
  await exclusively(async () => {
    await deriveCopies(connection, options)
    await deriveStories(database, options)
    await deriveClaims(database, options)
  }, options.signal)
}

async function deriveStories(database: Kysely<Schema>, { onStage, signal }: RunOptions): Promise<void> {
  const newest = await database
    .selectFrom('article')
    .select(e => e.fn.max('n').as('n'))
    .executeTakeFirst()
  const range = await database
    .selectFrom('dirty')
    .select(e => [e.fn.min('day').as('first'), e.fn.max('day').as('last')])
    .executeTakeFirst()
  if (range?.first === null || range?.first === undefined) return
  signal?.throwIfAborted()
  // An article changes how rare words are for articles up to AFTER days before it and BEFORE days after it.
  const from = Number(range.first) - AFTER
  const to = Number(range.last) + BEFORE
  const rows = await database
    .selectFrom('article')
    .select(['n', 'id', 'headline', 'published', 'day', 'weights', 'signs'])
    .where('current', '=', 1)
    .where(e =>
      e.and([
        e(e.fn.coalesce('day', e.lit(UNDATED)), '>=', from - BEFORE),
        e(e.fn.coalesce('day', e.lit(UNDATED)), '<=', to + AFTER),
      ]),
    )
    .execute()
  const numbers = new Map<string, number>()
  const subjects: Subject[] = rows
    .map(r => {
      numbers.set(r.id, r.n)
      return {
        id: r.id,
        title: r.headline ?? r.id,
        ...(r.published !== null && { published: r.published }),
        day: r.day ?? UNDATED,
        weights: new Map(JSON.parse(r.weights) as [string, number][]),
        signs: JSON.parse(r.signs) as Signs,
      }
    })
    .sort((a, b) => a.day - b.day || compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id))
  onStage?.('stories', 0, subjects.length)
  const before = await membership(database, from - WINDOW)
  const byId = new Map(subjects.map(s => [s.id, s]))
  // Stories that earlier days left open, as far as those days made them.
  const open = [...before.values()]
    .map(ids => ids.map(id => byId.get(id)).filter(s => s !== undefined && s.day < from) as Subject[])
    .filter(s => s.length > 0)
  const found = stories(
    subjects.filter(s => s.day >= from && s.day <= to),
    vectorsOver(subjects),
    open,
  )
  onStage?.('stories', subjects.length, subjects.length)
  signal?.throwIfAborted()
  await database
    .transaction()
    .execute(transaction =>
      writeStories(transaction, found, before, numbers, from, to, Number(newest?.n ?? 0)),
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The articles of every stored story with an article on or after a day. */
async function membership(database: Kysely<Schema>, day: number): Promise<Map<string, string[]>> {
  const touched = database
    .selectFrom('story_article')
    .innerJoin('article', 'article.n', 'story_article.article')
    .select('story')
    .where(e => e(e.fn.coalesce('day', e.lit(UNDATED)), '>=', day))
  const rows = await database
    .selectFrom('story_article')
    .innerJoin('article', 'article.n', 'story_article.article')
    .select(['story', 'article.id'])
    .where('story', 'in', touched)
    .orderBy('article.day')
    .orderBy('article.published')
    .orderBy('article.id')
    .execute()
  const stories = new Map<string, string[]>()
  for (const { story, id } of rows) {
    const list = stories.get(story)
    if (list) list.push(id)
    else stories.set(story, [id])
  }
  return stories
}

/** Replaces what changed; a story with the same articles keeps its claims. */
async function writeStories(
  transaction: Transaction<Schema>,
  found: readonly Story[],
  before: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlyMap<string, number>,
  from: number,
  to: number,
  newest: number,
): Promise<void> {
  const now = new Map(found.map(s => [s.id, s]))
  const same = (id: string) => now.get(id)?.articles.join('\n') === before.get(id)?.join('\n')
  for (const id of before.keys())
    if (!same(id)) await transaction.deleteFrom('story').where('id', '=', id).execute()
  for (const story of found) {
    if (same(story.id)) continue
    await transaction
      .insertInto('story')
      .values({
        id: story.id,
        title: story.title,
        first: story.from ?? null,
        last: story.to ?? null,
        articles: story.articles.length,
        claimed: 0,
      })
      .execute()
    for (let i = 0; i < story.articles.length; i += 500) {
      await transaction
        .insertInto('story_article')
        .values(story.articles.slice(i, i + 500).map(id => ({ story: story.id, article: numbers.get(id)! })))
        .execute()
    }
  }
  // The days of articles that came in meanwhile stay noted.
  await transaction
    .deleteFrom('dirty')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where(e =>
      e(
        'day',
        'not in',
        e
          .selectFrom('article')
          .select(e.fn.coalesce('day', e.lit(UNDATED)).as('day'))
          .where('n', '>', newest),
      ),
    )
    .execute()
}

async function deriveClaims(
  database: Kysely<Schema>,
  { onStage, signal, threads }: RunOptions,
): Promise<void> {
  const todo = await database
    .selectFrom('story')
    .select('id')
    .where('claimed', '=', 0)
    .orderBy('first')
    .orderBy('id')
    .execute()
  if (todo.length === 0) return
  const pool: Pool = threads === 0 || todo.length < FEW ? inline() : workers(threads)
  const pending: Promise<void>[] = []
  let done = 0
  try {
    for (let i = 0; i < todo.length; i += CHUNK) {
      signal?.throwIfAborted()
      const chunk = todo.slice(i, i + CHUNK).map(s => s.id)
      const tasks = await claimTasks(database, chunk)
      pending.push(
        pool.claims(tasks).then(async claims => {
          await database.transaction().execute(transaction => writeClaims(transaction, chunk, claims))
          done += chunk.length
          onStage?.('claims', done, todo.length)
        }),
      )
      if (pending.length > pool.size) await pending.shift()
    }
    await Promise.all(pending)
  } finally {
    await Promise.allSettled(pending)
    await pool.close()
  }
}

/** Gathers what the claims of some stories are worked out from. A story that one article tells has none to match. */
async function claimTasks(database: Kysely<Schema>, ids: readonly string[]): Promise<ClaimTask[]> {
  const rows = await database
    .selectFrom('story_article')
    .innerJoin('story', 'story.id', 'story_article.story')
    .innerJoin('article', 'article.n', 'story_article.article')
    .select(['story.id as story', 'article.n', 'article.id', 'article.reading', 'article.terms'])
    .where('story.id', 'in', ids)
    .where('story.articles', '>', 1)
    .orderBy('story.id')
    .orderBy('article.day')
    .orderBy('article.published')
    .orderBy('article.id')
    .execute()
  const tasks = new Map<string, ClaimTask>()
  const storyOf = new Map<number, ClaimTask>()
  for (const { story, n, reading, terms } of rows) {
    let task = tasks.get(story)
    if (!task) {
      task = { story, articles: [], copies: [] }
      tasks.set(story, task)
    }
    task.articles.push({ reading: unpack(reading), terms })
    storyOf.set(n, task)
  }
  const inside = database
    .selectFrom('story_article')
    .innerJoin('story', 'story.id', 'story_article.story')
    .select('article')
    .where('story', 'in', ids)
    .where('articles', '>', 1)
  const copies = await copiesIn(database)
    .select(['copy.article as n', 'copy.of as m'])
    .where(e => e.and([e('copy.article', 'in', inside), e('copy.of', 'in', inside)]))
    .execute()
  for (const c of copies) {
    const task = storyOf.get(c.n)
    if (task && task === storyOf.get(c.m))
      task.copies.push({
        article: c.article,
        of: c.of,
        share: c.share,
        passages: JSON.parse(c.passages) as Passage[],
      })
  }
  return [...tasks.values()]
}

async function writeClaims(
  transaction: Transaction<Schema>,
  stories: readonly string[],
  claims: readonly Claim[],
): Promise<void> {
  await transaction.deleteFrom('claim').where('story', 'in', stories).execute()
  const rows = claims.map(c => ({
    id: c.id,
    story: c.story,
    members: c.members.length,
    independent: c.independent.total,
    conflicts: c.conflicts.length,
    first: c.first ?? null,
    last: c.last ?? null,
    json: JSON.stringify(c),
  }))
  for (let i = 0; i < rows.length; i += 500)
    await transaction
      .insertInto('claim')
      .values(rows.slice(i, i + 500))
      .execute()
  await transaction.updateTable('story').set({ claimed: 1 }).where('id', 'in', stories).execute()
}
