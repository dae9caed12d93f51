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
  fingerprint: { hash: 'int', article: 'int' },
  formula: { hash: 'int', outlet: 'text' },
  story: { id: 'text', title: 'text', first: 'text', last: 'text', articles: 'int', claimed: 'int' },
  story_article: { story: 'text', article: 'int', draft: 'int' },
  copy: { article: 'int', of: 'int', share: 'float8', class: 'text', passages: 'text' },
} as const

type Cell = string | number | null

/** A value as both databases can hold it: lone surrogates become U+FFFD, and NUL, which PostgreSQL refuses, goes. */
export const storable = <T extends Cell>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value) as T

/** A row as JSON. */
export const lineOf = (row: readonly Cell[]) => JSON.stringify(row.map(storable))

/** Rows without their first cell, as JSON, one a line: what can be made before the number of the article is known. */
export const linesOf = (rows: readonly (readonly Cell[])[]) =>
  rows.map(row => lineOf(row).slice(1)).join('\n')

/** The rows of {@link linesOf} with their first cell before them. */
export const withFirst = (first: number, lines: string): string[] =>
  lines === '' ? [] : lines.split('\n').map(line => `[${first},${line}`)

/** Inserts many rows; see {@link insertLines}. */
export const insertRows = (
  transaction: Transaction<Schema>,
  engine: Engine,
  table: keyof typeof COLUMNS,
  rows: readonly (readonly Cell[])[],
) => insertLines(transaction, engine, table, rows.map(lineOf))

/**
 * Inserts many rows, each as JSON, with one short statement: the rows go over as one JSON value that the database takes
 * apart, which costs a small part of what a statement with a parameter a cell does.
 */
export async function insertLines(
  transaction: Transaction<Schema>,
  engine: Engine,
  table: keyof typeof COLUMNS,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return
  const columns = Object.entries(COLUMNS[table])
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const cells: RawBuilder<unknown>[] = columns.map(([, type], i) =>
    engine === 'sqlite' ? sql.raw(`value ->> ${i}`) : sql.raw(`(value ->> ${i})::${type}`),
  )
  const json = `[${lines.join(',')}]`
  const from =
    engine === 'sqlite' ? sql`json_each(${json})` : sql`jsonb_array_elements(${json}::jsonb) as j(value)`
  await sql`insert into ${sql.table(table)} (${names}) select ${sql.join(cells)} from ${from}`.execute(
    transaction,
  )
}

/** A list of texts for `in`, handed over as one value, so that it can be of any length. */
export function textsIn(engine: Engine, texts: readonly string[]): RawBuilder<string> {
  const json = JSON.stringify(texts)
  return engine === 'sqlite'
    ? sql<string>`(select value from json_each(${json}))`
    : sql<string>`(select value from jsonb_array_elements_text(${json}::jsonb))`
}

/** A list of whole numbers for `in`, handed over as one value, so that it can be of any length. */
export function numbersIn(engine: Engine, numbers: readonly number[]): RawBuilder<number> {
  const json = JSON.stringify(numbers)
  return engine === 'sqlite'
    ? sql<number>`(select value from json_each(${json}))`
    : sql<number>`(select value::int from jsonb_array_elements_text(${json}::jsonb))`
}
