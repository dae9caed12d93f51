import { type Article, articleFromBlocks, type Block, type Metadata } from '@isnad/reader'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { isoDate } from './date.ts'

/** Elements whose text is one block of an article. */
const BLOCK = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'BLOCKQUOTE',
  'FIGCAPTION',
  'TD',
  'TH',
  'PRE',
  'DIV',
  'SECTION',
  'ARTICLE',
  'FIGURE',
  'UL',
  'OL',
  'TABLE',
  'TR',
  'TBODY',
  'THEAD',
  'MAIN',
])
const SKIP = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'BUTTON',
  'FORM',
  'NAV',
  'ASIDE',
])

/**
 * Finds the article of a page (Defuddle over linkedom; no script of the page is run and nothing is fetched) and
 * its metadata: JSON-LD `NewsArticle`, `<meta>`, `<time>`. What the caller already knows holds over the page's word.
 */
export async function articleInHtml(html: string, known: Metadata = {}): Promise<Article> {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  )
  const time = publishedIn(document)
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()
  const found = await Defuddle(document as unknown as Document, known.url ?? 'https://localhost/', {
    useAsync: false,
  })
  const content = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document
  const blocks: Block[] = []
  collect(content.body as unknown as Element, 'paragraph', blocks)
  const published = known.published ?? isoDate(found.published) ?? time
  const title = titleParts(found.title, heading, found.site)
  const headline = known.headline ?? title.headline
  const outlet = known.outlet ?? title.outlet
  const url = known.url ?? canonical(document)
  const description = found.description?.trim()
  const metadata: Metadata = {
    ...known,
    ...(headline && { headline }),
    ...(published && { published }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    ...(found.author && !known.byline && { byline: found.author }),
  }
  const article = articleFromBlocks(blocks, metadata)
  const opensWithIt =
    description && article.paragraphs[0]?.startsWith(description.replace(/[….]+$/u, '').slice(0, 60))
  return description && !article.standfirst && !opensWithIt && description !== headline
    ? { ...article, standfirst: description }
    : article
}

/** A piece of HTML that is nothing but an article, as feeds carry it. */
export function articleInFragment(html: string, known: Metadata = {}): Article {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const blocks: Block[] = []
  collect(document.body as unknown as Element, 'paragraph', blocks)
  return articleFromBlocks(blocks, known)
}

/** The text of a piece of HTML, without its markup. */
export const textOf = (html: string): string =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent?.trim() ?? ''

/** Walks the extracted content in reading order; a double line break parts paragraphs as newspapers use it. */
function collect(element: Element, role: Block['role'], blocks: Block[]): void {
  let text = ''
  const flush = () => {
    for (const piece of text.split(/\n\s*\n/)) {
      const line = piece.replace(/[ \t\n\r\f]+/g, ' ').trim()
      if (line) blocks.push({ text: line, role })
    }
    text = ''
  }
  const walk = (node: Node): void => {
    for (const child of node.childNodes as unknown as Iterable<Node>) {
      if (child.nodeType === 3) text += (child.textContent ?? '').replace(/[\n\r]+/g, ' ')
      else if (child.nodeType === 1) {
        const tag = (child as Element).tagName.toUpperCase()
        if (SKIP.has(tag)) continue
        if (tag === 'BR') text += '\n'
        else if (BLOCK.has(tag)) {
          flush()
          collect(
            child as Element,
            /^H[1-6]$/.test(tag) ? 'heading' : tag === 'FIGCAPTION' ? 'caption' : role,
            blocks,
          )
        } else walk(child)
      }
    }
  }
  walk(element)
  flush()
}

type Page = ReturnType<typeof parseHTML>['document']

function publishedIn(document: Page): string | undefined {
  for (const [selector, attribute] of [
    ['meta[property="article:published_time"]', 'content'],
    ['meta[itemprop="datePublished"]', 'content'],
    ['meta[name="date"]', 'content'],
    ['time[datetime]', 'datetime'],
  ] as const) {
    const found = isoDate(document.querySelector(selector)?.getAttribute(attribute))
    if (found) return found
  }
  return undefined
}

const canonical = (document: Page) =>
  document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined

/**
 * «عنوان الخبر | صحيفة كذا» → «عنوان الخبر», «صحيفة كذا»: the headline is what stands before the bar where the page's
 * heading or the name of the site shows that the bar parts them.
 */
function titleParts(title: string, heading: string | undefined, site: string) {
  // Without a name of its own a page has its host for one; a file has none.
  const named = site && !/^[\w.-]+$/.test(site) ? site : undefined
  const host = site && site !== 'localhost' ? site : undefined
  const [, before, after] = /^(.{8,}?)\s+[|–—-]\s+([^|–—]+)$/u.exec(title) ?? []
  if (before && after) {
    if (before === heading) return { headline: before, outlet: named ?? after }
    if (site && (after.includes(site) || site.includes(after)))
      return { headline: before, outlet: named ?? host }
  }
  return { headline: title || heading || undefined, outlet: named ?? host }
}
