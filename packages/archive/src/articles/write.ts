import { sql, type Transaction } from 'kysely'
import type { Engine } from '../database/migrations.ts'
import type { Connection } from '../database/open.ts'
import { insertLines, storable, withFirst } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import { pack, unpack } from './pack.ts'
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

/** Writes prepared articles. */
export class Writer {
  readonly #connection: Connection

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
      const days = new Set<number>()
      const rows = { entity: [] as string[], attribution: [] as string[], event: [] as string[] }
      const uncompared = new Map<number, Uint8Array>()
      for (const prepared of batch) {
        if ('failure' in prepared) {
          written.push(prepared)
          continue
        }
        const article = await writeArticle(transaction, engine, prepared)
        written.push({ n: article?.n })
        if (!article) continue
        const { n, earlier } = article
        days.add(prepared.day ?? UNDATED)
        if (earlier) {
          days.add(earlier.day ?? UNDATED)
          uncompared.delete(earlier.n)
        }
        uncompared.set(n, prepared.prints)
        rows.entity.push(...withFirst(n, prepared.entities))
        rows.attribution.push(...withFirst(n, prepared.attributions))
        rows.event.push(...withFirst(n, prepared.events))
      }
      for (const table of ['entity', 'attribution', 'event'] as const)
        await insertLines(transaction, engine, table, rows[table])
      await noteToDo(transaction, days, uncompared)
      return written
    })
  }
}

/** An earlier version of an article. */
interface Earlier {
  n: number
  day: number | null
}

/** Writes an article's own row and its full text. Undefined where it is there already. */
async function writeArticle(
  transaction: Transaction<Schema>,
  engine: Engine,
  prepared: Prepared,
): Promise<{ n: number; earlier: Earlier | undefined } | undefined> {
  const { entities, attributions, events, lemmas, forms, prints, ...row } = prepared
  const { id, reading, earlier } = await identified(transaction, prepared)
  const inserted = await transaction
    .insertInto('article')
    .values({ ...row, id, reading, replaces: earlier?.n ?? null, current: 1 })
    .onConflict(c => c.column('hash').doNothing())
    .returning('n')
    .executeTakeFirst()
  if (!inserted) return undefined
  if (earlier) await retire(transaction, earlier.n)
  await fullText(transaction, engine, inserted.n, prepared)
  return { n: inserted.n, earlier }
}

/**
 * The id an article is stored by with its reading, and the earlier version of it, if there is one. Two outlets may
 * number their articles alike: the id of the second is led by its outlet, so that neither takes the other's place.
 */
async function identified(transaction: Transaction<Schema>, { id, outlet, reading }: Prepared) {
  const current = (id: string) =>
    transaction
      .selectFrom('article')
      .select(['n', 'outlet', 'day'])
      .where('id', '=', id)
      .where('current', '=', 1)
      .executeTakeFirst()
  const earlier = await current(id)
  if (!earlier || outlet === null || earlier.outlet === null || earlier.outlet === outlet)
    return { id, reading, earlier }
  const own = unpack(reading)
  const renamed = { ...own, id: `${own.outlet}/${own.id}` }
  const newId = storable(renamed.id)
  return { id: newId, reading: pack(renamed), earlier: await current(newId) }
}

/** An earlier version stays readable, but no longer takes part in copies, stories and claims. */
async function retire(transaction: Transaction<Schema>, n: number): Promise<void> {
  await transaction.updateTable('article').set({ current: 0 }).where('n', '=', n).execute()
  await transaction.deleteFrom('uncompared').where('article', '=', n).execute()
  await transaction.deleteFrom('fingerprint').where('article', '=', n).execute()
  await transaction
    .deleteFrom('copy')
    .where(e => e.or([e('article', '=', n), e('of', '=', n)]))
    .execute()
}

/** Notes the days whose stories are to be worked out anew, and the articles that are to be compared with the others. */
async function noteToDo(
  transaction: Transaction<Schema>,
  days: ReadonlySet<number>,
  uncompared: ReadonlyMap<number, Uint8Array>,
): Promise<void> {
  if (days.size > 0)
    await transaction
      .insertInto('dirty')
      .values([...days].map(day => ({ day })))
      .onConflict(c => c.column('day').doNothing())
      .execute()
  if (uncompared.size > 0)
    await transaction
      .insertInto('uncompared')
      .values([...uncompared].map(([article, prints]) => ({ article, prints })))
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
