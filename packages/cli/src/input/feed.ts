import type { Article, Metadata } from '@isnad/reader'
import { parseFeed, parseOpml } from 'feedsmith'
import { Failure } from '../failure.ts'
import { isoDate } from './date.ts'
import { articleInFragment, textOf } from './html.ts'

/** An item of a feed as RSS, Atom, RDF and JSON feeds all have it. */
interface Item {
  id?: string | undefined
  link?: string | undefined
  title?: string | undefined
  published?: string | undefined
  author?: string | undefined
  /** The whole article as HTML, where the feed carries it. */
  content?: string | undefined
  /** A summary, or the whole article in feeds that have one field for both. */
  description?: string | undefined
}

/** A description with so many letters is the article itself and not its summary. */
const WHOLE = 700

/** An item of a feed: its article, or the address of the page that has it and what the feed says of it. */
export type FeedItem =
  | { place: string; article: Article }
  | { place: string; page: string; known: Metadata }
  | { place: string; failure: Failure }

/**
 * The items of a feed. One that carries its article is an article; one that carries only a summary is left to the
 * caller, who may fetch its page. Throws {@link Failure} where the text is no feed.
 */
export function itemsOf(text: string, name: string): FeedItem[] {
  const { outlet, items } = parsed(text, name)
  return items.map((item, i) => {
    const link = item.link && /^https?:/i.test(item.link) ? item.link : undefined
    const known: Metadata = {
      id: link ?? item.id ?? `${name}#${i + 1}`,
      ...(link && { url: link }),
      ...(outlet && { outlet }),
      ...(item.title && { headline: item.title }),
      ...(item.published && { published: item.published }),
      ...(item.author && { byline: item.author }),
    }
    const place = `${name}#${i + 1}${link ? ` (${link})` : ''}`
    const body = item.content ?? item.description ?? ''
    const article = textOf(body) === '' ? undefined : articleInFragment(body, known)
    const whole = item.content !== undefined || textOf(body).length >= WHOLE
    if (article && (whole || link === undefined)) return { place, article }
    if (link !== undefined) return { place, page: link, known }
    return { place, failure: new Failure(`${place}: the item has neither text nor an address.`) }
  })
}

/** The addresses of the feeds an OPML list names, in order, each once. */
export function feedsOf(text: string, name: string): string[] {
  let list: ReturnType<typeof parseOpml>
  try {
    list = parseOpml(text)
  } catch {
    throw new Failure(`${name}: not a readable OPML list.`)
  }
  const found = new Set<string>()
  const walk = (outlines: NonNullable<typeof list.body>['outlines']) => {
    for (const { xmlUrl, outlines: inner } of outlines ?? []) {
      if (xmlUrl) found.add(xmlUrl)
      walk(inner)
    }
  }
  walk(list.body?.outlines)
  if (found.size === 0) throw new Failure(`${name}: the OPML list names no feed (no xmlUrl).`)
  return [...found]
}

function parsed(text: string, name: string): { outlet: string | undefined; items: Item[] } {
  let found: ReturnType<typeof parseFeed>
  try {
    found = parseFeed(text)
  } catch {
    throw new Failure(`${name}: not a readable feed (RSS, Atom, RDF or JSON Feed).`)
  }
  const { format, feed } = found
  switch (format) {
    case 'atom':
      return {
        outlet: plain(feed.title?.value),
        items: (feed.entries ?? []).map(e => ({
          id: e.id,
          link: (e.links?.find(l => !l.rel || l.rel === 'alternate') ?? e.links?.[0])?.href,
          title: plain(e.title?.value),
          published: isoDate(e.published ?? e.updated),
          author: plain(e.authors?.[0]?.name),
          content: e.content?.value,
          description: e.summary?.value,
        })),
      }
    case 'json':
      return {
        outlet: plain(feed.title),
        items: (feed.items ?? []).map(i => ({
          id: i.id,
          link: i.url,
          title: plain(i.title),
          published: isoDate(i.date_published),
          author: plain(i.authors?.[0]?.name),
          content: i.content_html ?? i.content_text,
          description: i.summary,
        })),
      }
    default:
      return {
        outlet: plain(feed.title),
        items: (feed.items ?? []).map(i => ({
          id: 'guid' in i ? i.guid?.value : undefined,
          link: i.link,
          title: plain(i.title),
          published: isoDate(('pubDate' in i ? i.pubDate : undefined) ?? i.dc?.dates?.[0]),
          author: plain(i.dc?.creators?.[0]),
          content: i.content?.encoded,
          description: i.description,
        })),
      }
  }
}

const plain = (html: string | undefined) => (html ? textOf(html) || undefined : undefined)
