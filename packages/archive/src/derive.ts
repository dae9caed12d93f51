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
import { deriveStories } from './stories/derive.ts'

/** Stories whose claims are worked out at a time. */
const CHUNK = 64
/** Fewer stories than this are not worth starting workers for. */
const FEW = 24

/**
 * Works out the copies of the articles that came in, the stories of the days that changed, then the claims of the
 * stories that changed. Each step is one transaction and leaves a note of what is still to do, so that an interrupted
 * run is taken up where it stopped. One process does so at a time, while others may go on adding.
 */
export async function derive(connection: Connection, options: RunOptions): Promise<void> {
  const { database, exclusively } = connection
  await exclusively(async () => {
    await deriveCopies(connection, options)
    await deriveStories(connection, options)
    await deriveClaims(database, options)
  }, options)
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
