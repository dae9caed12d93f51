import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import { advisoryLock, type Exclusively, fileLock, noLock } from './lock.ts'
import { type Engine, migrations } from './migrations.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/** An open archive's database. */
export interface Connection {
  database: Kysely<Schema>
  engine: Engine
  exclusively: Exclusively
  close(): Promise<void>
}

/** The archive cannot be opened; the message says what to do. */
export class ArchiveError extends Error {}

/** Where an archive is kept when nobody says: the user's data folder, as the platform has it. */
export function defaultLocation(env: Record<string, string | undefined> = process.env): string {
  const data =
    env.XDG_DATA_HOME ??
    (process.platform === 'win32'
      ? env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : undefined) ??
    join(homedir(), '.local', 'share')
  return join(data, 'isnad', 'archive.sqlite')
}

/**
 * Opens an archive and brings its schema up to date: a path (or `:memory:`) is an SQLite file, a `postgres://` URL a
 * PostgreSQL database. Throws {@link ArchiveError} where it cannot be opened or was made by a newer isnad.
 */
export async function open(location: string): Promise<Connection> {
  const engine: Engine = /^postgres(ql)?:\/\//.test(location) ? 'postgres' : 'sqlite'
  const database = engine === 'sqlite' ? openSqlite(location) : await openPostgres(location)
  const exclusively =
    engine === 'postgres' ? advisoryLock(database) : location === ':memory:' ? noLock : fileLock(location)
  try {
    // Of several processes that open a new archive at once, one makes it; an archive that is up to date waits for nobody.
    if (!(await isUpToDate(database, engine, location))) await exclusively(() => migrate(database, engine))
  } catch (error) {
    await database.destroy()
    throw error instanceof ArchiveError
      ? error
      : new ArchiveError(`${location} cannot be used as an archive: ${(error as Error).message}`)
  }
  return { database, engine, exclusively, close: () => database.destroy() }
}

function openSqlite(path: string): Kysely<Schema> {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    return new Kysely<Schema>({ dialect: sqliteDialect(path).dialect })
  } catch (error) {
    throw new ArchiveError(`${path} cannot be opened as an archive: ${(error as Error).message}`)
  }
}

async function openPostgres(url: string): Promise<Kysely<Schema>> {
  const { default: pg } = await import('pg')
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4 }) }),
  })
}

/** True where every step of the schema has been taken. Throws where a step has that this isnad does not know. */
async function isUpToDate(database: Kysely<Schema>, engine: Engine, location: string): Promise<boolean> {
  const known = migrations(engine)
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(t => t.name === 'kysely_migration')) return false
  const done = await (database as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  const strange = done.find(({ name }) => !(name in known))
  if (strange)
    throw new ArchiveError(
      `${location} was made by a newer isnad (it has schema step ${strange.name}). Update isnad, or name another archive with --archive.`,
    )
  return done.length === Object.keys(known).length
}

async function migrate(database: Kysely<Schema>, engine: Engine): Promise<void> {
  // Readers and a writer at once; the file keeps this mode.
  if (engine === 'sqlite') await sql`PRAGMA journal_mode = WAL`.execute(database)
  const known = migrations(engine)
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => known } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
