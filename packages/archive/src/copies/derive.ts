import type { Kysely, Transaction } from 'kysely'
import type { RunOptions } from '../archive.ts'
import { inline, type Pool, workers } from '../articles/pool.ts'
import type { Engine } from '../database/migrations.ts'
import type { Connection } from '../database/open.ts'
import { insertRows, lineOf, numbersIn, textsIn } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import type { Comparison, Found } from './compare.ts'
import { hashesOf } from './fingerprints.ts'
import { Formulas, isCommon, ownersOf } from './formulas.ts'
import { Pairs } from './pairs.ts'
import { Places } from './places.ts'
import { textOf } from './text.ts'

/** Articles compared at a time: what they have in common is held in memory, and written in one transaction. */
const CHUNK = 16_384
/** Runs two articles must share for their words to be compared. */
const SHARED = 2
/** Pairs handed to a worker at a time; so few are not worth starting one. */
const JOB = 512
/** Numbers asked for, or rows written, by one statement. */
const SLICE = 20_000

/**
 * Compares the articles that came in since the last time with all others. What is a formula is told by all that the
 * archive holds: where a run becomes one by what came in, the copies that rested on it are looked at again. So the same
 * articles give the same copies in whatever order, and in however many runs, they came.
 */
export async function deriveCopies(connection: Connection, options: RunOptions): Promise<void> {
  const { database } = connection
  const { n = 0 } =
    (await database
      .selectFrom('uncompared')
      .select(e => e.fn.countAll().as('n'))
      .executeTakeFirst()) ?? {}
  const of = Number(n)
  if (of === 0) return
  options.onStage?.('copies', 0, of)
  let pool: Pool | undefined
  try {
    for (let done = 0; ; ) {
      options.signal?.throwIfAborted()
      const fresh = await freshArticles(database)
      if (fresh.length === 0) return
      const plan = await planned(connection, fresh)
      pool ??= options.threads === 0 || plan.pairs.length < JOB ? inline() : workers(options.threads)
      const copies = await compared(connection, plan, pool, options.signal)
      await connection.database
        .transaction()
        .execute(transaction => write(transaction, connection.engine, plan, copies))
      done += fresh.length
      options.onStage?.('copies', done, of)
    }
  } finally {
    await pool?.close()
  }
}

/** An article that is being compared. */
interface Standing {
  n: number
  outlet: string | undefined
  day: number
  /** The hashes of its fingerprints, where it came in since the last time. */
  prints?: Int32Array
}

/** What is to be done for some articles that came in. */
interface Plan {
  fresh: readonly Standing[]
  /** Pairs that may be copies. */
  pairs: (readonly [number, number])[]
  /** Copies that may have rested on what is a formula now, as they were found; their pairs are among `pairs`. */
  again: readonly Found[]
  formulas: Formulas
  /** Formulas that were none before; outlet '' for those of all. */
  found: [hash: number, outlet: string][]
}

async function freshArticles(database: Kysely<Schema>): Promise<Standing[]> {
  const rows = await database
    .selectFrom('uncompared')
    .innerJoin('article', 'article.n', 'uncompared.article')
    .select(['n', 'outlet', 'day', 'prints'])
    .orderBy('n')
    .limit(CHUNK)
    .execute()
  const fresh: Standing[] = []
  for (const { n, outlet, day, prints } of rows) {
    const { buffer, byteOffset, byteLength } = prints ?? hashesOf(textOf(await termsOf(database, n)).words)
    fresh.push({
      ...standing(n, outlet, day),
      prints: new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength)),
    })
  }
  return fresh
}

const standing = (n: number, outlet: string | null, day: number | null): Standing => ({
  n,
  outlet: outlet ?? undefined,
  day: day ?? UNDATED,
})

const termsOf = async (database: Kysely<Schema>, n: number) =>
  (await database.selectFrom('article').select('terms').where('n', '=', n).executeTakeFirstOrThrow()).terms

async function planned({ database, engine }: Connection, fresh: readonly Standing[]): Promise<Plan> {
  const formulas = await knownFormulas(database)
  // What was compared before comes first in every group.
  const { places, articles } = await storedPlaces(database, engine, fresh, formulas)
  for (const one of fresh) {
    articles.set(one.n, one)
    for (const hash of one.prints!) places.add(hash, one.n)
  }
  // Copies are mostly of one day: in the order of days, a job needs few articles.
  const order = [...articles.values()].sort((a, b) => a.day - b.day || a.n - b.n)
  const rank = new Map(order.map(({ n }, r) => [n, r]))
  const pairs = new Pairs()
  const found: Plan['found'] = []
  const doubtful = new Set<number>()
  for (const [hash, numbers] of places.groups()) {
    if (numbers.length < 2 || formulas.common.has(hash)) continue
    const here = numbers.map(n => articles.get(n)!)
    if (!here.at(-1)!.prints) continue
    const common = isCommon(here)
    const newly = common ? [''] : ownersOf(here).filter(outlet => !formulas.has(hash, outlet))
    for (const outlet of newly) {
      found.push([hash, outlet])
      formulas.add(hash, outlet === '' ? undefined : outlet)
    }
    if (newly.length) for (const { n, prints } of here) if (!prints) doubtful.add(n)
    if (common) continue
    const telling = here.filter(({ outlet }) => !formulas.has(hash, outlet))
    for (let y = telling.length - 1; y > 0 && telling[y]!.prints; y--)
      for (let x = 0; x < y; x++) pairs.add(rank.get(telling[x]!.n)!, rank.get(telling[y]!.n)!)
  }
  const again = await copiesOf(database, engine, [...doubtful])
  const often = [...pairs.often(SHARED)].map(([a, b]) => [order[a]!.n, order[b]!.n] as const)
  return {
    fresh,
    formulas,
    found,
    again,
    pairs: [...again.map(([article, of]) => [article, of] as const), ...often],
  }
}

async function knownFormulas(database: Kysely<Schema>): Promise<Formulas> {
  const formulas = new Formulas()
  for (const { hash, outlet } of await database.selectFrom('formula').selectAll().execute())
    formulas.add(hash, outlet === '' ? undefined : outlet)
  return formulas
}

/** Where the runs of some articles stand in those that were compared before. */
async function storedPlaces(
  database: Kysely<Schema>,
  engine: Engine,
  fresh: readonly Standing[],
  formulas: Formulas,
): Promise<{ places: Places; articles: Map<number, Standing> }> {
  const places = new Places()
  const articles = new Map<number, Standing>()
  if (!(await database.selectFrom('fingerprint').select('article').limit(1).executeTakeFirst()))
    return { places, articles }
  const wanted = new Set<number>()
  for (const { prints } of fresh) for (const hash of prints!) if (!formulas.common.has(hash)) wanted.add(hash)
  const hashes = Int32Array.from(wanted).sort()
  const numbers = new Set<number>()
  for (let i = 0; i < hashes.length; i += SLICE) {
    const rows = await database
      .selectFrom('fingerprint')
      .selectAll()
      .where('hash', 'in', numbersIn(engine, [...hashes.subarray(i, i + SLICE)]))
      .execute()
    for (const { hash, article } of rows) {
      places.add(hash, article)
      numbers.add(article)
    }
  }
  const rows = await database
    .selectFrom('article')
    .select(['n', 'outlet', 'day'])
    .where('n', 'in', numbersIn(engine, [...numbers]))
    .execute()
  for (const { n, outlet, day } of rows) articles.set(n, standing(n, outlet, day))
  return { places, articles }
}

/** The copies listed of and by some articles. */
async function copiesOf(
  database: Kysely<Schema>,
  engine: Engine,
  articles: readonly number[],
): Promise<Found[]> {
  if (articles.length === 0) return []
  const some = numbersIn(engine, articles)
  const rows = await database
    .selectFrom('copy')
    .selectAll()
    .where(e => e.or([e('article', 'in', some), e('of', 'in', some)]))
    .execute()
  return rows.map(row => [row.article, row.of, row.share, row.class, row.passages])
}

/** Compares the pairs, on all cores where that is worth while. */
async function compared(
  { database, engine }: Connection,
  { pairs, formulas }: Plan,
  pool: Pool,
  signal: AbortSignal | undefined,
): Promise<Found[]> {
  const known = {
    common: Int32Array.from(formulas.common),
    own: [...formulas.own].map(([outlet, hashes]) => [outlet, Int32Array.from(hashes)] as const),
  }
  const copies: Found[] = []
  const pending: Promise<void>[] = []
  try {
    for (let i = 0; i < pairs.length; i += JOB) {
      signal?.throwIfAborted()
      const some = pairs.slice(i, i + JOB)
      const articles = await database
        .selectFrom('article')
        .select(['n', 'id', 'outlet', 'byline', 'published', 'day', 'terms'])
        .where('n', 'in', numbersIn(engine, [...new Set(some.flat())]))
        .execute()
      const job: Comparison = { articles, pairs: some, ...known }
      pending.push(
        pool.copies(job).then(found => {
          copies.push(...found)
        }),
      )
      if (pending.length > pool.size) await pending.shift()
    }
    await Promise.all(pending)
  } finally {
    await Promise.allSettled(pending)
  }
  return copies
}

async function write(
  transaction: Transaction<Schema>,
  engine: Engine,
  { fresh, again, found }: Plan,
  copies: readonly Found[],
): Promise<void> {
  // An article may have been replaced by a newer version while it was compared.
  const gone = new Set(
    (await transaction.selectFrom('article').select('n').where('current', '=', 0).execute()).map(
      ({ n }) => n,
    ),
  )
  // In the order of the index, each of its pages is written once.
  const places = new Places()
  for (const { n, prints } of fresh) if (!gone.has(n)) for (const hash of prints!) places.add(hash, n)
  let rows: [number, number][] = []
  for (const [hash, numbers] of places.groups()) {
    for (const n of numbers) rows.push([hash, n])
    if (rows.length < SLICE) continue
    await insertRows(transaction, engine, 'fingerprint', rows)
    rows = []
  }
  await insertRows(transaction, engine, 'fingerprint', rows)
  for (let i = 0; i < found.length; i += SLICE)
    await insertRows(transaction, engine, 'formula', found.slice(i, i + SLICE))
  // Most of what was looked at again is as it was: of that nothing is written, and the claims of its stories stay.
  const before = new Set(again.map(lineOf))
  const after = new Set(copies.map(lineOf))
  const changed = again.filter(copy => !after.has(lineOf(copy)))
  for (const [article, of] of changed)
    await transaction.deleteFrom('copy').where('article', '=', article).where('of', '=', of).execute()
  const current = copies.filter(copy => !before.has(lineOf(copy)) && !gone.has(copy[0]) && !gone.has(copy[1]))
  for (let i = 0; i < current.length; i += JOB)
    await insertRows(transaction, engine, 'copy', current.slice(i, i + JOB))
  await unclaim(transaction, engine, changed)
  await transaction
    .deleteFrom('uncompared')
    .where(
      'article',
      'in',
      numbersIn(
        engine,
        fresh.map(({ n }) => n),
      ),
    )
    .execute()
}

/** Has the claims of stories worked out again within which a copy is another one now, or none: it may have collapsed origins. */
async function unclaim(
  transaction: Transaction<Schema>,
  engine: Engine,
  changed: readonly Found[],
): Promise<void> {
  const rows = await transaction
    .selectFrom('story_article')
    .selectAll()
    .where(
      'article',
      'in',
      numbersIn(
        engine,
        changed.flatMap(copy => [copy[0], copy[1]]),
      ),
    )
    .execute()
  const storyOf = new Map(rows.map(({ article, story }) => [article, story]))
  const stories = changed
    .filter(([article, of]) => storyOf.get(article) === storyOf.get(of))
    .flatMap(([article]) => storyOf.get(article) ?? [])
  await transaction
    .updateTable('story')
    .set({ claimed: 0 })
    .where('id', 'in', textsIn(engine, [...new Set(stories)]))
    .execute()
}
