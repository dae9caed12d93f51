import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** How a wait is stopped, and who is told of it. */
export interface Waiting {
  signal?: AbortSignal
  /** Called once, where another process has the turn. */
  onWait?: () => void
}

/** Runs a piece of work while no other process that has the archive open runs one; waits for its turn. */
export type Exclusively = <T>(work: () => Promise<T>, waiting?: Waiting) => Promise<T>

/** How often, in milliseconds, a process that waits looks whether its turn has come. */
const EVERY = 250

/**
 * The lock of an embedded archive: a second SQLite file beside it that is held in an exclusive transaction. The system
 * lets go of it when a process ends, however it ends.
 */
export function fileLock(path: string): Exclusively {
  return async (work, waiting) => {
    const lock = new DatabaseSync(`${path}-lock`)
    try {
      lock.exec('PRAGMA busy_timeout = 0')
      await turn(() => held(lock), waiting)
      return await work()
    } finally {
      lock.close()
    }
  }
}

/** Waits until `held` says that the lock was taken. */
async function turn(held: () => boolean | Promise<boolean>, { signal, onWait }: Waiting = {}): Promise<void> {
  if (await held()) return
  onWait?.()
  do await setTimeout(EVERY, undefined, { signal })
  while (!(await held()))
}

function held(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (/locked|busy/.test((error as Error).message)) return false
    throw error
  }
}

/** «isnad», as a number no other program is likely to lock by. */
const KEY = 0x69736e6164

/** The lock of an archive in PostgreSQL: an advisory lock, which ends with the connection. */
export function advisoryLock(database: Kysely<Schema>): Exclusively {
  return (work, waiting) =>
    database.connection().execute(async connection => {
      const held = async () =>
        (await sql<{ held: boolean }>`select pg_try_advisory_lock(${KEY}) as held`.execute(connection))
          .rows[0]?.held === true
      await turn(held, waiting)
      try {
        return await work()
      } finally {
        await sql`select pg_advisory_unlock(${KEY})`.execute(connection)
      }
    })
}

/** An archive in memory has one process only. */
export const noLock: Exclusively = work => work()
