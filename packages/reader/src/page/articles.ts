import type { Article } from '../article.ts'
import type { Caption, Metadata } from '../reading.ts'
import type { Block } from './blocks.ts'
import { type Dateline, datelineOf, isByline, openingDateline } from './byline.ts'
import { captionOf } from './caption.ts'
import { isFurniture, isRule, isTags, opensList, withoutGallery } from './furniture.ts'
import { type Line, linesOf } from './lines.ts'

/** A headline or standfirst is shorter than this and does not end as a sentence does. */
const HEAD = 260
/** A headline is repeated within so many lines of its first printing when a page prints it twice. */
const NEAR = 12
/** The headlines, tags and addresses of a list are shorter than this. */
const LISTED = 120
/** So many blank lines part two articles of one text. */
const GAP = 3

const endsSentence = (line: string) => /[.؟?!:؛][»"”’)\]]*$|\.\.\.$/u.test(line)
const isBody = (line: string) => line.length > HEAD || endsSentence(line)

/**
 * The articles of a text as people paste or scrape it: repeated headlines and captions once, page furniture gone,
 * several articles told apart. The paragraphs keep every character they came with but surrounding white space.
 */
export function articlesInText(raw: string, metadata: Metadata = {}): Article[] {
  const parts = apart(linesOf(raw))
  return parts.map((lines, i) => {
    const article = finish(lines, metadata)
    return parts.length > 1 && article.id ? { ...article, id: `${article.id}-${i + 1}` } : article
  })
}

/** Parts a text where a rule is drawn, or where a headline begins another article. */
function apart(lines: readonly Line[]): Line[][] {
  const last = new Map<string, number>()
  const starts = new Set<number>([0])
  // A headline that a page prints twice begins an article where it first stands.
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text } = lines[i]!
    const again = last.get(text)
    last.set(text, i)
    if (again === undefined || again - i > NEAR || isBody(text) || isFurniture(text) || captionOf(text))
      continue
    // What stands between the two printings is head matter, and the text before it is another article's.
    const between = lines.slice(i + 1, again)
    if (again > i + 1 && !between.some(l => isBody(l.text)) && lines[i]!.blank > 0) starts.add(i)
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (isRule(lines[i - 1]!.text)) starts.add(i)
    else if (
      line.blank >= GAP &&
      !isBody(line.text) &&
      !isFurniture(line.text) &&
      !captionOf(line.text) &&
      bodyFollows(lines, i)
    )
      starts.add(i)
  }
  const at = [...starts].sort((a, b) => a - b)
  const parts = at
    .map((from, k) => lines.slice(from, at[k + 1] ?? lines.length))
    .filter(part => part.some(l => !isFurniture(l.text) && !isRule(l.text)))
  return parts.length ? parts : [[...lines]]
}

const bodyFollows = (lines: readonly Line[], i: number) =>
  lines.slice(i + 1, i + 1 + NEAR).some(l => isBody(l.text)) && lines.slice(0, i).some(l => isBody(l.text))

/**
 * Where an article's foot begins: a list of the page with nothing but short lines that are no sentences below it, or
 * tags on the last line. An article without a sentence has none.
 */
function footOf(lines: readonly { text: string }[]): number {
  let foot = lines.length
  let last = true
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text } = lines[i]!
    const furniture = isFurniture(text) || isRule(text)
    if (furniture ? opensList(text) : last && isTags(text)) foot = i
    else if (!furniture && (isBody(text) || text.length > LISTED)) return foot
    last &&= furniture
  }
  return lines.length
}

/**
 * Tells the parts of one article apart. Lines that carry a role from their markup keep it; of the others, what
 * stands before the first sentence is head matter.
 */
export function finish(lines: readonly (Line | Block)[], metadata: Metadata): Article {
  const captions: Caption[] = []
  const heads: string[] = []
  const paragraphs: string[] = []
  let byline = metadata.byline
  const seen = new Set<string>()
  for (const line of lines.slice(0, footOf(lines))) {
    const { text } = line
    const role = 'role' in line ? line.role : undefined
    const filed = withoutGallery(text)
    if (isFurniture(text) || isRule(text) || text === metadata.headline) continue
    const caption = captionOf(text) ?? (role === 'caption' ? { text } : undefined)
    if (caption) {
      if (!seen.has(text)) captions.push(caption)
    } else if (paragraphs.length === 0 && (heads.length > 0 || metadata.headline) && isByline(filed)) {
      byline ??= filed
    } else if (paragraphs.length === 0 && !(role === 'paragraph' && metadata.headline) && !isBody(text)) {
      if (!seen.has(text)) heads.push(text)
    } else if (!(seen.has(text) && heads.includes(text))) paragraphs.push(text)
    seen.add(text)
  }
  // A text without sentences is all body: a poem, a list, one pasted line.
  if (paragraphs.length === 0) paragraphs.push(...heads.splice(heads.length > 1 ? 1 : 0))
  const headline = metadata.headline ?? heads.shift()
  const rest = heads.filter(h => h !== headline)
  const standfirst = metadata.standfirst ?? (rest.length ? rest.shift() : undefined)
  const dateline: Dateline | undefined =
    metadata.dateline ??
    (byline ? datelineOf(byline) : undefined) ??
    (paragraphs[0] ? openingDateline(paragraphs[0]) : undefined)
  return {
    ...metadata,
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    ...(byline !== undefined && { byline }),
    ...(dateline !== undefined && { dateline }),
    captions,
    paragraphs: [...rest, ...paragraphs],
  }
}
