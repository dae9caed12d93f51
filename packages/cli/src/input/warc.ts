import type { Article } from '@isnad/reader'
import { WARCParser, type WARCRecord } from 'warcio'
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
  for await (const record of WARCParser.iterRecords(chunks)) {
    number++
    if (!isPage(record)) continue
    const url = record.warcTargetURI?.replace(/^<|>$/g, '')
    const place = `${name}#${number}${url ? ` (${url})` : ''}`
    try {
      const { text } = decode(await record.readFully(true), place)
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
