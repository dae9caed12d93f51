import { createWriteStream, realpathSync, statSync, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Failure } from '../failure.ts'

/** Where a command's output goes. */
export interface Sink {
  write(text: string): Promise<void>
  /** Makes the output final. */
  close(): Promise<void>
  /** Gives the output up: a file is left as it was before. */
  abandon(): Promise<void>
}

/**
 * Writes to a file through a sibling that is renamed when all is written, so that no half-written file is ever seen.
 * What is no file (`/dev/null`, a named pipe) is written to as it is. Throws {@link Failure} at once where nothing can
 * be written.
 */
export async function fileSink(path: string): Promise<Sink> {
  if (path === '') throw new Failure('The file to write has no name. Name one behind -o.')
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Failure(`${path}: a folder. Name a file in it.`)
  const special = there !== undefined && !there.isFile()
  // A link goes on leading to what it leads to.
  const target = there ? realpathSync(path) : path
  const partial = special ? path : join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
  const stream = createWriteStream(partial, there && !special ? { mode: there.mode } : {})
  const failed = new Promise<never>((_, reject) =>
    stream.on('error', error => reject(unwritable(error, path))),
  )
  failed.catch(() => {})
  await Promise.race([new Promise(open => stream.once('open', open)), failed])
  return {
    write: text =>
      Promise.race([written(stream, text), failed]).catch(error => {
        throw unwritable(error, path)
      }),
    close: async () => {
      await Promise.race([finished(stream.end()), failed])
      if (special) return
      try {
        await rename(partial, target)
      } catch (error) {
        throw unwritable(error, path)
      }
    },
    abandon: async () => {
      stream.destroy()
      if (!special) await rm(partial, { force: true })
    },
  }
}

/** Says in words why a file cannot be written. */
function unwritable(error: unknown, path: string): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(
        `${path}: cannot be written; there is no folder ${dirname(path)}, or nothing can be made in it.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(`${path}: may not be written (permission denied). Name another place behind -o.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(`${path}: the disk is full. Nothing was written; make room and try again.`)
    default:
      return error
  }
}

/** Writes a whole output to a file, or to standard output where none is named. */
export async function put(text: string, output?: string): Promise<void> {
  const sink = await sinkFor(output)
  try {
    await sink.write(text)
    await sink.close()
  } catch (error) {
    await sink.abandon()
    throw error
  }
}

/** The file that was named, or standard output. */
export const sinkFor = async (output?: string): Promise<Sink> =>
  output === undefined ? standardOutput() : await fileSink(output)

/** Writes to standard output, waiting where a pipe is slow. */
function standardOutput(): Sink {
  return { write: text => written(process.stdout, text), close: async () => {}, abandon: async () => {} }
}

function written(stream: WriteStream | NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, fail) => stream.write(text, error => (error ? fail(error) : done())))
}
