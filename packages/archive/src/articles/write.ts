import type { Reading } from '@isnad/reader'
import { sql, type Transaction } from 'kysely'
import { writeCopies } from '../copies/stored.ts'
import type { Engine } from '../database/migrations.ts'
import type { Connection } from '../database/open.ts'
import { insertRows, storable } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { UNDATED } from '../derive.ts'
import { dayOf, documentOf } from '../document.ts'
import { unpackTerms } from '../packed-terms.ts'
import { foldKey } from '../terms.ts'
import { cachedLoad, pack } from './load.ts'
import type { Prepared, Unprepared } from './prepare.ts'

/** What became of an article: its number, undefined where it was there already, or why it could not be written. */
export type Written = { n: number | undefined } | Unprepared

/**
 * True for an error that one article's data caused, which leaves the others free to go in: constraint, size and type
 * errors of SQLite, classes 22, 23 and 54 of PostgreSQL. Anything else (a full disk, a lost connection) ends the run.
 */
function isOfData(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error) return [18, 19, 20].includes(Number(error.errcode) & 0xff)
  return 'code' in error && /^(22|23|54)/.test(String(error.code))
}

/** Writes prepared articles, and finds the copies among them as it goes. */
export class Writer {
  readonly #connection: Connection
  readonly #load = cachedLoad()

  constructor(connection: Connection) {
    this.#connection = connection
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
   * Writes a batch in one transaction; what could not be read is handed through. Where the database refuses what an
   * article holds, each article is written in a transaction of its own, so that one does not keep the others out.
   */
  async write(batch: readonly (Prepared | Unprepared)[]): Promise<Written[]> {
    try {
      return await this.#writeTogether(batch)
    } catch (error) {
      if (!isOfData(error)) throw error
      if (batch.length === 1) return [{ failure: (error as Error).message }]
      const written: Written[] = []
      for (const one of batch) written.push(...(await this.write([one])))
      return written
    }
  }

  #writeTogether(batch: readonly (Prepared | Unprepared)[]): Promise<Written[]> {
    const { database, engine } = this.#connection
    return database.transaction().execute(async transaction => {
      const written: Written[] = []
      for (const prepared of batch) {
        if ('failure' in prepared) {
          written.push(prepared)
          continue
        }
        const article = await writeArticle(transaction, engine, prepared)
        written.push({ n: article?.n })
        if (!article) continue
        const { n, reading } = article
        const document = documentOf(reading, unpackTerms(prepared.terms))
        this.#load.keep(n, document)
        await writeCopies(transaction, engine, n, document, prepared.fingerprints, this.#load)
      }
      return written
    })
  }
}

/** Writes a prepared article and everything read from it. Undefined where it is there already. */
async function writeArticle(
  transaction: Transaction<Schema>,
  engine: Engine,
  prepared: Prepared,
): Promise<{ n: number; reading: Reading } | undefined> {
  const { hash } = prepared
  const { reading, packed, earlier } = await identified(transaction, prepared)
  const day = dayOf(reading.published)
  const inserted = await transaction
    .insertInto('article')
    .values({
      id: storable(reading.id),
      hash,
      outlet: storable(reading.outlet ?? null),
      url: storable(reading.url ?? null),
      published: storable(reading.published ?? null),
      day: Number.isNaN(day) ? null : day,
      headline: storable(reading.headline ?? null),
      byline: storable(reading.byline ?? null),
      words: prepared.words,
      weights: prepared.weights,
      signs: prepared.signs,
      reading: packed,
      terms: prepared.terms,
      replaces: earlier?.n ?? null,
      current: 1,
    })
    .onConflict(c => c.column('hash').doNothing())
    .returning('n')
    .executeTakeFirst()
  if (!inserted) return undefined
  const article = inserted.n
  if (earlier) {
    await retire(transaction, earlier.n)
    await unsettle(transaction, earlier.day)
  }
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
  await unsettle(transaction, Number.isNaN(day) ? null : day)
  return { n: article, reading }
}

/**
 * The reading under the id it is stored by, and the earlier version of the article, if there is one. Two outlets may
 * number their articles alike: the id of the second is led by its outlet, so that neither takes the other's place.
 */
async function identified(transaction: Transaction<Schema>, { reading, packed }: Prepared) {
  const current = (id: string) =>
    transaction
      .selectFrom('article')
      .select(['n', 'outlet', 'day'])
      .where('id', '=', storable(id))
      .where('current', '=', 1)
      .executeTakeFirst()
  const earlier = await current(reading.id)
  const other = earlier && reading.outlet !== undefined && earlier.outlet !== null
  if (!other || earlier.outlet === storable(reading.outlet!)) return { reading, packed, earlier }
  const renamed = { ...reading, id: `${reading.outlet}/${reading.id}` }
  return { reading: renamed, packed: pack(renamed), earlier: await current(renamed.id) }
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

/** Notes that the stories of a day are to be worked out anew. */
async function unsettle(transaction: Transaction<Schema>, day: number | null): Promise<void> {
  await transaction
    .insertInto('dirty')
    .values({ day: day ?? UNDATED })
    .onConflict(c => c.column('day').doNothing())
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
