import { sql, type Transaction } from 'kysely'
import { writeCopies } from '../copies/stored.ts'
import type { Engine } from '../database/migrations.ts'
import type { Connection } from '../database/open.ts'
import { insertRows } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { UNDATED } from '../derive.ts'
import { dayOf, documentOf } from '../document.ts'
import { foldKey } from '../terms.ts'
import { cachedLoad } from './load.ts'
import type { Prepared } from './prepare.ts'

/** What became of an article: its number, undefined where it was there already, or why it could not be written. */
export type Written = { n: number | undefined } | { failure: string }

/** Writes prepared articles, and finds the copies among them as it goes. */
export class Writer {
  readonly #connection: Connection
  readonly #load: ReturnType<typeof cachedLoad>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#load = cachedLoad(connection.database)
  }

  /** Those of the articles that are not in the archive yet. */
  async fresh<T>(articles: readonly T[], hashes: readonly string[]): Promise<T[]> {
    const known = await this.#connection.database
      .selectFrom('article')
      .select('hash')
      .where('hash', 'in', hashes)
      .execute()
    const there = new Set(known.map(k => k.hash))
    return articles.filter((_, i) => !there.has(hashes[i]!))
  }

  /**
   * Writes a batch in one transaction. Where the database refuses it, each article is written in a transaction of its
   * own, so that one bad article does not keep the others out.
   */
  async write(batch: readonly Prepared[]): Promise<Written[]> {
    try {
      return await this.#writeTogether(batch)
    } catch (error) {
      if (batch.length < 2) throw error
      const written: Written[] = []
      for (const prepared of batch) {
        try {
          written.push(...(await this.#writeTogether([prepared])))
        } catch (error) {
          written.push({ failure: (error as Error).message })
        }
      }
      // Where nothing goes in, it is not the articles.
      if (written.every(w => 'failure' in w)) throw error
      return written
    }
  }

  #writeTogether(batch: readonly Prepared[]): Promise<Written[]> {
    const { database, engine } = this.#connection
    return database.transaction().execute(async transaction => {
      const written: Written[] = []
      for (const prepared of batch) {
        const n = await writeArticle(transaction, engine, prepared)
        written.push({ n })
        if (n === undefined) continue
        const document = documentOf(prepared.reading)
        this.#load.keep(n, document)
        await writeCopies(transaction, engine, n, document, prepared.fingerprints, this.#load)
      }
      return written
    })
  }
}

/** Writes a prepared article and everything read from it. Gives its number, or undefined where it is there already. */
async function writeArticle(
  transaction: Transaction<Schema>,
  engine: Engine,
  prepared: Prepared,
): Promise<number | undefined> {
  const { reading, hash } = prepared
  const earlier = await transaction
    .selectFrom('article')
    .select(['n', 'hash'])
    .where('id', '=', reading.id)
    .where('current', '=', 1)
    .executeTakeFirst()
  const day = dayOf(reading.published)
  const inserted = await transaction
    .insertInto('article')
    .values({
      id: reading.id,
      hash,
      outlet: reading.outlet ?? null,
      url: reading.url ?? null,
      published: reading.published ?? null,
      day: Number.isNaN(day) ? null : day,
      headline: reading.headline ?? null,
      byline: reading.byline ?? null,
      words: prepared.words,
      weights: prepared.weights,
      ordinals: prepared.ordinals,
      reading: prepared.packed,
      replaces: earlier?.n ?? null,
      current: 1,
    })
    .onConflict(c => c.column('hash').doNothing())
    .returning('n')
    .executeTakeFirst()
  if (!inserted) return undefined
  const article = inserted.n
  if (earlier) await retire(transaction, earlier.n)
  await insertRows(
    transaction,
    engine,
    'entity',
    reading.entities.map(e => [
      article,
      e.id,
      e.type,
      e.name,
      foldKey(e.name),
      e.actor ?? null,
      e.place?.lat ?? null,
      e.place?.lon ?? null,
      e.place?.country ?? null,
    ]),
  )
  await insertRows(
    transaction,
    engine,
    'attribution',
    reading.attributions.map(a => [article, a.id, a.speaker, foldKey(a.speaker), a.sourceType, a.act]),
  )
  await insertRows(
    transaction,
    engine,
    'event',
    reading.events.map(e => [article, e.id, e.type, e.factuality, e.time]),
  )
  const prints = prepared.fingerprints
  await insertRows(
    transaction,
    engine,
    'fingerprint',
    Array.from({ length: prints.length / 2 }, (_, i) => [prints[2 * i]!, article, prints[2 * i + 1]!]),
  )
  await fullText(transaction, engine, article, prepared)
  await transaction
    .insertInto('dirty')
    .values({ day: Number.isNaN(day) ? UNDATED : day })
    .onConflict(c => c.column('day').doNothing())
    .execute()
  return article
}

/** An earlier version stays readable, but no longer takes part in copies, stories and claims. */
async function retire(transaction: Transaction<Schema>, n: number): Promise<void> {
  await transaction.updateTable('article').set({ current: 0 }).where('n', '=', n).execute()
  await transaction.deleteFrom('fingerprint').where('article', '=', n).execute()
  await transaction
    .deleteFrom('copy')
    .where(e => e.or([e('article', '=', n), e('of', '=', n)]))
    .execute()
}

async function fullText(
  transaction: Transaction<Schema>,
  engine: Engine,
  rowid: number,
  { lemmas, forms }: Prepared,
): Promise<void> {
  if (engine === 'sqlite')
    await sql`insert into article_text (rowid, lemmas, forms) values (${rowid}, ${lemmas}, ${forms})`.execute(
      transaction,
    )
  else
    await sql`insert into article_text (rowid, lemmas, forms) values (${rowid}, to_tsvector('simple', ${lemmas}), to_tsvector('simple', ${forms}))`.execute(
      transaction,
    )
}
