import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { SqliteDialect } from 'kysely'

/** Compiled statements kept, and the longest text of one: statements with long lists of values rarely come again. */
const KEPT = 200
const KEPT_LENGTH = 2000

/**
 * Kysely's own SQLite dialect over Node's built-in SQLite: the two differ only in how parameters are handed over and
 * in how a statement says whether it returns rows.
 */
export function sqliteDialect(path: string): { dialect: SqliteDialect; database: DatabaseSync } {
  const database = mayWrite(path) ? new DatabaseSync(path) : forLooking(path)
  database.exec(
    'PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY',
  )
  const statements = new Map<string, StatementSync>()
  // The same few statements are run for every article: each is compiled once.
  const prepared = (sql: string): StatementSync => {
    let statement = statements.get(sql)
    if (!statement) {
      // A transaction that only later turns out to write could not wait for another writer to end.
      statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
      if (sql.length <= KEPT_LENGTH && statements.size < KEPT) statements.set(sql, statement)
    }
    return statement
  }
  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: sql => {
        const statement = prepared(sql)
        return {
          reader: statement.columns().length > 0,
          all: parameters => statement.all(...(parameters as SQLInputValue[])),
          run: parameters => statement.run(...(parameters as SQLInputValue[])),
          iterate: parameters => statement.iterate(...(parameters as SQLInputValue[])),
        }
      },
    },
  })
  return { dialect, database }
}

/** Whether the file and the folder, where SQLite keeps its log beside it, can be written; a new file needs the folder. */
function mayWrite(path: string): boolean {
  if (!existsSync(path)) return true
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** An archive that somebody else keeps, or on a medium that cannot be written: without a log beside it nobody writes it. */
function forLooking(path: string): DatabaseSync {
  if (existsSync(`${path}-wal`)) return new DatabaseSync(path, { readOnly: true })
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
}
