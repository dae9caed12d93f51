import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a command's output goes. */
export interface Sink {
  write(text: string): Promise<void>
  /** Makes the output final. */
  close(): Promise<void>
  /** Gives the output up: a file is left as it was before. */
  abandon(): Promise<void>
}

/** Writes to a file through a sibling that is renamed when all is written, so that no half-written file is ever seen. */
export function fileSink(path: string): Sink {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  const stream = createWriteStream(partial)
  const failed = new Promise<never>((_, reject) => stream.on('error', reject))
  failed.catch(() => {})
  return {
    write: text => Promise.race([written(stream, text), failed]),
    close: async () => {
      await Promise.race([new Promise<void>(done => stream.end(done)), failed])
      await rename(partial, path)
    },
    abandon: async () => {
      stream.destroy()
      await rm(partial, { force: true })
    },
  }
}

/** Writes a whole output to a file, or to standard output where none is named. */
export async function put(text: string, output?: string): Promise<void> {
  const sink = output ? fileSink(output) : standardOutput()
  try {
    await sink.write(text)
    await sink.close()
  } catch (error) {
    await sink.abandon()
    throw error
  }
}

/** Writes to standard output, waiting where a pipe is slow. */
export function standardOutput(): Sink {
  return { write: text => written(process.stdout, text), close: async () => {}, abandon: async () => {} }
}

function written(stream: WriteStream | NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, fail) => stream.write(text, error => (error ? fail(error) : done())))
}
