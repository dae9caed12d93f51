import { existsSync } from 'node:fs'
import { type Archive, ArchiveError, defaultLocation, openArchive } from '@isnad/archive'
import { Failure } from './failure.ts'

/** Which archive a command works on. */
export interface ArchiveOptions {
  archive?: string
  /** True for commands that only look: they do not make an archive where there is none. */
  mustExist?: boolean
}

/** The archive a command works on: what `--archive` or `ISNAD_ARCHIVE` says, else the one in the user's data folder. */
export const locationOf = ({ archive }: ArchiveOptions): string =>
  archive ?? (process.env.ISNAD_ARCHIVE || defaultLocation())

/** Opens the archive, does something with it and closes it, whatever happens. */
export async function withArchive<T>(
  options: ArchiveOptions,
  use: (archive: Archive) => Promise<T>,
): Promise<T> {
  const location = locationOf(options)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location) && !isPostgres(location))
    throw new Failure(`${withoutPassword(location)}: an archive is a file or a postgres:// address.`)
  if (options.mustExist && !isPostgres(location) && !existsSync(location))
    throw new Failure(`${location}: there is no archive yet. Make one with «isnad add».`)
  try {
    const archive = await openArchive(location)
    try {
      return await use(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    throw explained(error, location)
  }
}

function explained(error: unknown, location: string): unknown {
  if (error instanceof ArchiveError)
    return new Failure(error.message.replace(location, withoutPassword(location)))
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (/database is locked/.test(error.message))
    return new Failure(`${location}: another isnad is writing to it. Wait until it is done, then try again.`)
  if (/readonly database/.test(error.message))
    return new Failure(
      `${location}: may be looked at but not written. Get leave to write it, or name another archive with --archive.`,
    )
  if (/database or disk is full/.test(error.message))
    return new Failure(`${location}: the disk is full. What was added stays; make room and add again.`)
  if (/^E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH)|ETIMEDOUT/.test(code))
    return new Failure(`${withoutPassword(location)}: the database cannot be reached (${code}).`)
  if (/^(28|3D)/.test(code)) return new Failure(`${withoutPassword(location)}: ${error.message}.`)
  return error
}

const isPostgres = (location: string) => /^postgres(ql)?:/.test(location)

/** An address as it may be shown. */
export const withoutPassword = (location: string) => location.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:…@')
