import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import { addAbortSignal, pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Article, articlesInText, type Metadata } from '@isnad/reader'
import { asFailure, Failure } from '../failure.ts'
import { decode } from './encoding.ts'
import type { FetchOptions } from './fetch.ts'
import { filesIn, READABLE_KINDS } from './files.ts'
import { articleInJson, articleInObject, objectsIn } from './jsonl.ts'
import { isStreamed, type Kind, kindOf } from './kind.ts'
import { linesOf } from './lines.ts'

/** What the user said about the inputs. */
export interface InputOptions extends FetchOptions {
  /** The shape of every input; found out for each where absent. */
  input?: Kind
  /** Holds for every article that does not say otherwise itself. */
  published?: string
  outlet?: string
  /** Called with the number of bytes read from files, as they are read. */
  onBytes?: (bytes: number) => void
}

/** One article found in an input, or why an input (or one item of it) could not be read or was passed over. */
export type Found =
  | { from: string; article: Article }
  | { from: string; failure: Failure }
  /** A page of a web archive that holds no Arabic article. */
  | { from: string; passed: true }

/** Bytes of one input, the name it is known by, and the id an article in it has that brings none. */
interface Source {
  chunks: AsyncIterable<Uint8Array>
  name: string
  id: string
}

/** A text or page larger than this is not one article; JSONL and WARC files may have any size. */
const LARGEST = 256 * 1024 * 1024

/** A text of more characters than a thick book has is no article; reading it would only take long. */
const LONGEST = 5_000_000

/** Every article of the inputs, in order: files, folders, addresses and `-` for standard input. */
export async function* articlesIn(inputs: readonly string[], options: InputOptions): AsyncGenerator<Found> {
  for await (const found of everythingIn(inputs, options)) yield 'article' in found ? bounded(found) : found
}

function bounded(found: { from: string; article: Article }): Found {
  const length = found.article.paragraphs.reduce((n, p) => n + p.length, 0)
  if (length <= LONGEST) return found
  const failure = new Failure(
    `${found.from}: ${Math.round(length / 1e6)} million characters in one article. Split it, or give it as JSONL, one article a line.`,
  )
  return { from: found.from, failure }
}

async function* everythingIn(inputs: readonly string[], options: InputOptions): AsyncGenerator<Found> {
  for (const input of inputs) {
    try {
      if (input === '') throw new Failure('"": an input without a name. Name a file, a folder or an address.')
      if (input === '-') yield* fromStandardInput(options)
      else if (/^https?:\/\//i.test(input)) yield* fromAddress(input, options)
      else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input))
        throw new Failure(`${input}: only http and https addresses are read.`)
      else yield* fromPath(input, options)
    } catch (error) {
      options.signal?.throwIfAborted()
      yield { from: input, failure: asFailure(error, input) }
    }
  }
}

/** Ctrl-C also ends the wait for what a pipe has not sent yet. */
async function* fromStandardInput(options: InputOptions): AsyncGenerator<Found> {
  const chunks = options.signal ? addAbortSignal(options.signal, process.stdin) : process.stdin
  yield* fromChunks({ chunks, name: 'standard input', id: 'stdin' }, options)
}

async function* fromPath(path: string, options: InputOptions): AsyncGenerator<Found> {
  if (!(await stat(path)).isDirectory()) return yield* fromFile(path, basename(path), options)
  let files = 0
  for await (const found of filesIn(path)) {
    files++
    if ('failure' in found) {
      yield { from: found.path, failure: found.failure }
      continue
    }
    try {
      yield* fromFile(found.path, relative(path, found.path), options)
    } catch (error) {
      options.signal?.throwIfAborted()
      yield { from: found.path, failure: asFailure(error, found.path) }
    }
  }
  if (files === 0) throw new Failure(`${path}: no file isnad can read (${READABLE_KINDS}).`)
}

async function* fromFile(path: string, within: string, options: InputOptions): AsyncGenerator<Found> {
  const file = counted(createReadStream(path), options.onBytes)
  yield* fromChunks({ chunks: file, name: path, id: withoutEnding(within).replaceAll('\\', '/') }, options)
}

/** «2024/12/خبر.txt.gz» → «2024/12/خبر» */
const withoutEnding = (name: string) => name.replace(/\.gz$/i, '').replace(/\.\w+$/, '')

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    onBytes?.(chunk.length)
  }
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // The error of either stream comes out of the loop that reads the second.
  const gunzip = pipeline(Readable.from(chunks), createGunzip(), () => {})
  yield* gunzip
}

/** Looks at the first bytes, unzips where they are zipped, and goes on as the kind of the input asks. */
async function* fromChunks(source: Source, options: InputOptions, unzipped = false): AsyncGenerator<Found> {
  const [first, chunks] = await peeked(source.chunks)
  const { name } = source
  if (!first) throw new Failure(`${name}: empty.`)
  if (first[0] === 0x1f && first[1] === 0x8b)
    return yield* fromChunks({ ...source, chunks: gunzipped(chunks) }, options, true)
  if (!unzipped && /\.gz$/i.test(name)) throw new Failure(`${name}: not a valid gzip file.`)
  const kind = options.input ?? kindOf(name, new TextDecoder().decode(first.subarray(0, 4096)))
  if (isStreamed(kind)) {
    if (kind === 'warc') yield* fromWarc(chunks, name, options)
    else yield* fromLines(chunks, name, source.id, options)
    return
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > LARGEST)
      throw new Failure(
        `${name}: larger than ${LARGEST / 1024 / 1024} MB. Split it, or give it as JSONL, one article a line.`,
      )
  }
  yield* fromBytes(Buffer.concat(parts), name, { id: source.id }, options)
}

/** The first chunk that holds anything, and all chunks with it. */
async function peeked(
  chunks: AsyncIterable<Uint8Array>,
): Promise<[Uint8Array | undefined, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]()
  let first = await iterator.next()
  while (!first.done && first.value.length === 0) first = await iterator.next()
  async function* all() {
    try {
      for (let now = first; !now.done; now = await iterator.next()) yield now.value
    } finally {
      await iterator.return?.()
    }
  }
  return [first.done ? undefined : first.value, all()]
}

async function* fromLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  id: string,
  options: InputOptions,
): AsyncGenerator<Found> {
  let number = 0
  let empty = true
  for await (const line of linesOf(chunks)) {
    number++
    if (line.trim() === '') continue
    empty = false
    const from = `${name}:${number}`
    try {
      yield {
        from,
        article: { ...defaults(options), id: `${id}-${number}`, ...articleInJson(line, from) },
      }
    } catch (error) {
      yield { from, failure: asFailure(error, from) }
    }
  }
  if (empty) throw new Failure(`${name}: empty.`)
}

/** A whole file of JSON: one article, or a list of them. */
function* fromJson(text: string, name: string, id: string, options: InputOptions): Generator<Found> {
  const items = objectsIn(text, name)
  if (items.length === 0) throw new Failure(`${name}: an empty list.`)
  for (const [i, item] of items.entries()) {
    const from = items.length > 1 ? `${name}#${i + 1}` : name
    try {
      const own = items.length > 1 ? `${id}-${i + 1}` : id
      yield { from, article: { ...defaults(options), id: own, ...articleInObject(item, from) } }
    } catch (error) {
      yield { from, failure: asFailure(error, from) }
    }
  }
}

async function* fromWarc(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: InputOptions,
): AsyncGenerator<Found> {
  const { articlesInWarc } = await import('./warc.ts')
  for await (const page of articlesInWarc(chunks, name)) {
    const from = page.place
    if ('error' in page) yield { from, failure: asFailure(page.error, from) }
    else if ('passed' in page) yield { from, passed: true }
    else yield { from, article: { ...defaults(options), ...page.article } }
  }
}

async function* fromAddress(address: string, options: InputOptions): AsyncGenerator<Found> {
  const { bytes, url, type } = await download(address, options)
  if (bytes.length === 0) throw new Failure(`${url}: empty.`)
  const kind = options.input ?? (/\bhtml\b/i.test(type) ? 'html' : undefined)
  yield* fromBytes(bytes, url, { id: url, url }, { ...options, ...(kind && { input: kind }) })
}

async function* fromBytes(
  bytes: Uint8Array,
  name: string,
  known: Metadata,
  options: InputOptions,
): AsyncGenerator<Found> {
  const { text, warnings } = decode(bytes, name)
  if (text.trim() === '') throw new Failure(`${name}: empty (only white space).`)
  const kind = options.input ?? kindOf(name, text)
  const metadata: Metadata = { ...known, ...defaults(options) }
  switch (kind) {
    case 'jsonl':
      return yield* fromLines(Readable.from([Buffer.from(text)]), name, known.id ?? name, options)
    case 'json':
      return yield* fromJson(text, name, known.id ?? name, options)
    case 'warc':
      return yield* fromWarc(Readable.from([bytes]), name, options)
    case 'feed':
      return yield* fromFeed(text, name, options)
    case 'opml':
      return yield* fromOpml(text, name, options)
  }
  const articles =
    kind === 'html'
      ? [await (await import('./html.ts')).articleInHtml(text, metadata)]
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

/** The means to fetch are loaded when something is to be fetched: they take longer to start than a file takes to read. */
const download = async (address: string, options: FetchOptions) =>
  (await import('./fetch.ts')).download(address, options)

/** The articles of a feed; where it carries only summaries, the pages it points to. */
async function* fromFeed(text: string, name: string, options: InputOptions): AsyncGenerator<Found> {
  const { itemsOf } = await import('./feed.ts')
  const items = itemsOf(text, name)
  if (items.length === 0) throw new Failure(`${name}: the feed has no items.`)
  for (const item of items) {
    const from = item.place
    if ('failure' in item) yield { from, failure: item.failure }
    if ('article' in item) yield { from, article: { ...defaults(options), ...item.article } }
    if (!('page' in item)) continue
    try {
      const { articleInHtml } = await import('./html.ts')
      const { bytes } = await download(item.page, options)
      const { headline: _, ...known } = item.known
      const article = await articleInHtml(decode(bytes, item.page).text, known)
      if (article.paragraphs.length === 0) throw new Failure(`${item.page}: no article was found in it.`)
      yield { from, article: { ...defaults(options), ...article } }
    } catch (error) {
      options.signal?.throwIfAborted()
      yield { from, failure: asFailure(error, from) }
    }
  }
}

/** The articles of every feed an OPML list names. */
async function* fromOpml(text: string, name: string, options: InputOptions): AsyncGenerator<Found> {
  const { feedsOf } = await import('./feed.ts')
  for (const address of feedsOf(text, name)) {
    try {
      const { bytes, url } = await download(address, options)
      yield* fromFeed(decode(bytes, url).text, url, options)
    } catch (error) {
      options.signal?.throwIfAborted()
      yield { from: address, failure: asFailure(error, address) }
    }
  }
}

const defaults = ({ published, outlet }: InputOptions): Metadata => ({
  ...(published && { published }),
  ...(outlet && { outlet }),
})
