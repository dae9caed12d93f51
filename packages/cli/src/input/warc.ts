import type { Article } from '@isnad/reader'
import { WARCParser, type WARCRecord } from 'warcio'
import { Failure } from '../failure.ts'
import { decode } from './encoding.ts'
import { articleInHtml } from './html.ts'

/** A page larger than this is not a news article. */
const LARGEST = 20_000_000
/** A page with fewer Arabic letters than this holds no Arabic article. */
const ARABIC = 200

/** What one page of a WARC file gave. */
export type Page =
  | { place: string; article: Article }
  | { place: string; error: unknown }
  /** A page that holds no Arabic article. */
  | { place: string; passed: true }

/**
 * The Arabic articles among the HTML responses of a WARC file, compressed record by record or not at all. The address
 * is the record's; so is the date, where the page does not say when it was published.
 */
export async function* articlesInWarc(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Page> {
  let number = 0
  let records = 0
  const source = endingOnce(chunks, name)
  for await (const record of WARCParser.iterRecords(source)) {
    number++
    if (record.warcType) records++
    if (!isPage(record)) continue
    const url = record.warcTargetURI?.replace(/^<|>$/g, '')
    const place = `${name}#${number}${url ? ` (${url})` : ''}`
    let bytes: Uint8Array
    try {
      bytes = await record.readFully(true)
    } catch (error) {
      // What follows a record that cannot be read cannot be found either.
      yield { place, error }
      return
    }
    if (source.ended && missing(record)) {
      yield { place, error: new Failure(cutOff(place)) }
      return
    }
    try {
      const { text } = decode(bytes, place)
      if (arabicIn(text) < ARABIC) {
        yield { place, passed: true }
        continue
      }
      const article = await articleInHtml(text, url ? { id: url, url } : {})
      const date = record.warcDate
      if (arabicIn(article.paragraphs.join('\n')) < ARABIC) yield { place, passed: true }
      else
        yield {
          place,
          article: article.published === undefined && date ? { ...article, published: date } : article,
        }
    } catch (error) {
      yield { place, error }
    }
  }
  if (records === 0) throw new Failure(`${name}: no WARC record in it. Is it a web archive?`)
}

const cutOff = (place: string) =>
  `${place}: the file ends in the middle of this record. What stands before it was read; get the file again for the rest.`

/** True where a record says it is longer than what was there to read. */
const missing = ({ _reader: reader }: WARCRecord) => 'limit' in reader && Number(reader.limit) > 0

/** A parser asks a few times more than once whether there is anything left, and no more. */
const ASKED = 100

/**
 * The chunks, and whether they have ended. The parser passes over a record by asking for more until all of it was
 * there, for ever where the file is cut off: it is told.
 */
function endingOnce(chunks: AsyncIterable<Uint8Array>, name: string) {
  const iterator = chunks[Symbol.asyncIterator]()
  let asked = 0
  return {
    ended: false,
    [Symbol.asyncIterator]() {
      return this
    },
    async next(): Promise<IteratorResult<Uint8Array>> {
      if (!this.ended) {
        const result = await iterator.next()
        this.ended = result.done === true
        return result
      }
      if (++asked > ASKED) throw new Failure(cutOff(name))
      return { done: true, value: undefined }
    },
    async return(): Promise<IteratorResult<Uint8Array>> {
      await iterator.return?.()
      return { done: true, value: undefined }
    },
  }
}

function isPage(record: WARCRecord): boolean {
  if (record.warcType !== 'response' || record.warcContentLength > LARGEST) return false
  const { httpHeaders } = record
  return (
    Number(httpHeaders?.statusCode) === 200 && /html/i.test(httpHeaders?.headers.get('Content-Type') ?? '')
  )
}

/** How many Arabic letters a page holds, counted no further than need be. */
function arabicIn(text: string): number {
  let n = 0
  for (let i = 0; i < text.length && n < ARABIC; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x0620 && code <= 0x064a) n++
  }
  return n
}
