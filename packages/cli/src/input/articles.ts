import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Article, articlesInText, type Metadata } from '@isnad/reader'
import { Failure } from '../failure.ts'
import { decode } from './encoding.ts'
import { download, type FetchOptions } from './fetch.ts'
import { articleInHtml } from './html.ts'
import { articleInJson } from './jsonl.ts'
import { type Kind, kindOf } from './kind.ts'

/** What the user said about the inputs. */
export interface InputOptions extends FetchOptions {
  /** The shape of every input; found out for each where absent. */
  kind?: Kind
  /** Holds for every article that does not say otherwise itself. */
  published?: string
  outlet?: string
}

/** One article found in an input, or why an input (or one line of it) could not be read. */
export type Found = { from: string; article: Article } | { from: string; failure: Failure }

/** A text or page larger than this is not one article; a JSONL file may have any size. */
const LARGEST = 256 * 1024 * 1024
const READABLE = /\.(txt|text|md|html?|xhtml|jsonl|ndjson|json)(\.gz)?$/i

/** Every article of the inputs, in order: files, folders, addresses and `-` for standard input. */
export async function* articlesIn(inputs: readonly string[], options: InputOptions): AsyncGenerator<Found> {
  for (const input of inputs) {
    try {
      if (input === '-') yield* fromStream(process.stdin, 'standard input', options)
      else if (/^https?:\/\//i.test(input)) yield* fromAddress(input, options)
      else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input))
        throw new Failure(`${input}: only http and https addresses are read.`)
      else yield* fromPath(input, options)
    } catch (error) {
      yield { from: input, failure: asFailure(error, input) }
    }
  }
}

async function* fromPath(path: string, options: InputOptions): AsyncGenerator<Found> {
  const info = await stat(path)
  if (!info.isDirectory()) return yield* fromFile(path, info.size, options)
  let read = 0
  for (const file of await filesIn(path)) {
    try {
      read++
      yield* fromFile(file, (await stat(file)).size, options)
    } catch (error) {
      yield { from: file, failure: asFailure(error, file) }
    }
  }
  if (read === 0)
    throw new Failure(`${path}: no file isnad can read (.txt, .html, .jsonl, each also with .gz).`)
}

/** The readable files of a folder and its subfolders, in the order of their names; hidden ones are passed over. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter(e => !e.isDirectory() && READABLE.test(e.name))
    .map(e => join(e.parentPath, e.name))
    .filter(
      path =>
        !path
          .slice(folder.length)
          .split(/[\\/]/)
          .some(part => part.startsWith('.')),
    )
    .sort()
}

async function* fromFile(path: string, size: number, options: InputOptions): AsyncGenerator<Found> {
  const zipped = /\.gz$/i.test(path)
  const file = createReadStream(path)
  // An error of the file must reach whoever reads the unzipped stream.
  const stream = zipped ? file.on('error', error => unzipped.destroy(error)).pipe(createGunzip()) : file
  const unzipped = stream as ReturnType<typeof createGunzip>
  const name = zipped ? path.slice(0, -3) : path
  if (!zipped && size > LARGEST && (options.kind ?? kindOf(name, '')) !== 'jsonl')
    throw new Failure(
      `${path}: larger than ${LARGEST / 1024 / 1024} MB. Split it, or give it as JSONL, one article a line.`,
    )
  yield* fromStream(stream, name, options)
}

async function* fromStream(stream: Readable, name: string, options: InputOptions): AsyncGenerator<Found> {
  if ((options.kind ?? kindOf(name, '')) === 'jsonl') return yield* fromLines(stream, name, options)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    // Lines of JSON from a pipe are read as they come, however many.
    if (
      !options.kind &&
      chunks.length === 1 &&
      kindOf(name, decode(chunk as Buffer, name).text) === 'jsonl'
    ) {
      return yield* fromLines(Readable.from(followed(chunk as Buffer, stream)), name, options)
    }
    if (size > LARGEST)
      throw new Failure(
        `${name}: larger than ${LARGEST / 1024 / 1024} MB. Split it, or give it as JSONL, one article a line.`,
      )
  }
  yield* fromBytes(Buffer.concat(chunks), name, options)
}

async function* followed(first: Buffer, rest: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield first
  yield* rest
}

async function* fromLines(stream: Readable, name: string, options: InputOptions): AsyncGenerator<Found> {
  let number = 0
  let empty = true
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const plain = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (plain.trim() === '') continue
    empty = false
    const from = `${name}:${number}`
    try {
      const article = articleInJson(plain, from)
      yield {
        from,
        article: {
          ...defaults(options),
          id: `${basename(name).replace(/\.\w+$/, '')}-${number}`,
          ...article,
        },
      }
    } catch (error) {
      yield { from, failure: asFailure(error, from) }
    }
  }
  if (empty) throw new Failure(`${name}: empty.`)
}

async function* fromAddress(address: string, options: InputOptions): AsyncGenerator<Found> {
  const { bytes, url, type } = await download(address, options)
  const kind = options.kind ?? (/html/i.test(type) ? 'html' : undefined)
  for await (const found of fromBytes(bytes, url, { ...options, ...(kind && { kind }) })) {
    yield 'article' in found
      ? { ...found, article: { ...found.article, id: url, url: found.article.url ?? url } }
      : found
  }
}

async function* fromBytes(bytes: Uint8Array, name: string, options: InputOptions): AsyncGenerator<Found> {
  if (bytes.length === 0) throw new Failure(`${name}: empty.`)
  const { text, warnings } = decode(bytes, name)
  if (text.trim() === '') throw new Failure(`${name}: empty (only white space).`)
  const kind = options.kind ?? kindOf(name, text)
  if (kind === 'jsonl') return yield* fromLines(Readable.from([text]), name, options)
  const metadata: Metadata = { id: basename(name).replace(/\.\w+$/, ''), ...defaults(options) }
  const articles =
    kind === 'html'
      ? [await articleInHtml(text, { ...metadata, ...(/^https?:/.test(name) && { url: name }) })]
      : articlesInText(text, metadata)
  for (const article of articles) {
    if (article.paragraphs.length === 0) throw new Failure(`${name}: no article was found in it.`)
    yield {
      from: name,
      article: warnings.length
        ? { ...article, warnings: [...(article.warnings ?? []), ...warnings] }
        : article,
    }
  }
}

const defaults = ({ published, outlet }: InputOptions): Metadata => ({
  ...(published && { published }),
  ...(outlet && { outlet }),
})

/** Says in words what the system's error codes mean. */
function asFailure(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new Failure(`${name}: no such file or folder.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`${name}: may not be read (permission denied).`)
  if (typeof code === 'string' && code.startsWith('Z_')) return new Failure(`${name}: not a valid gzip file.`)
  return new Failure(`${name}: ${error instanceof Error ? error.message : String(error)}`)
}
