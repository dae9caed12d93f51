import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Engine } from './migrations.ts'
import type { Schema } from './schema.ts'

/** The columns of the tables that take many rows at a time, with their PostgreSQL types. */
const COLUMNS = {
  entity: {
    article: 'int',
    id: 'text',
    type: 'text',
    name: 'text',
    folded: 'text',
    actor: 'text',
    lat: 'float8',
    lon: 'float8',
    country: 'text',
  },
  attribution: {
    article: 'int',
    id: 'text',
    speaker: 'text',
    folded: 'text',
    source_type: 'text',
    act: 'text',
  },
  event: { article: 'int', id: 'text', type: 'text', factuality: 'text', time: 'text' },
  fingerprint: { hash: 'int', article: 'int', at: 'int' },
} as const

type Cell = string | number | null

/** A value as both databases can hold it: lone surrogates become U+FFFD, and NUL, which PostgreSQL refuses, goes. */
export const storable = <T extends Cell>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value) as T

/**
 * Inserts many rows with one short statement: the rows go over as one JSON value that the database takes apart,
 * which costs a small part of what a statement with a parameter a cell does.
 */
export async function insertRows(
  transaction: Transaction<Schema>,
  engine: Engine,
  table: keyof typeof COLUMNS,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(COLUMNS[table])
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const cells: RawBuilder<unknown>[] = columns.map(([, type], i) =>
    engine === 'sqlite' ? sql.raw(`value ->> ${i}`) : sql.raw(`(value ->> ${i})::${type}`),
  )
  const json = JSON.stringify(rows.map(row => row.map(storable)))
  const from =
    engine === 'sqlite' ? sql`json_each(${json})` : sql`jsonb_array_elements(${json}::jsonb) as j(value)`
  await sql`insert into ${sql.table(table)} (${names}) select ${sql.join(cells)} from ${from}`.execute(
    transaction,
  )
}
