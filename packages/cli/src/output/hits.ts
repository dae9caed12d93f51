import type { Hit } from '@isnad/archive'
import type { Reading, Span } from '@isnad/reader'
import { csvTable } from './csv.ts'
import { say } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

/** An article that was found, with the reading its passages stand in. */
export interface Found {
  hit: Hit
  reading: Reading
}

/** What was found, for people: each article with its passages, what answers the search marked in them. */
export function hitsAsText(found: readonly Found[], options: TextOptions): string {
  const sheet = new Sheet(options)
  for (const [i, { hit, reading }] of found.entries()) {
    if (i) sheet.blank()
    sheet.print(sheet.paint(STYLE.bold, hit.headline ?? hit.id))
    const where = [hit.outlet, hit.published?.slice(0, 10), hit.id].filter(x => x !== undefined)
    sheet.print(sheet.paint(STYLE.faint, where.join(' · ')))
    for (const passage of hit.passages)
      sheet.print(
        `… ${marked(reading.text, passage, passage.marks, text => sheet.paint(STYLE.mark, text))}`,
        2,
      )
  }
  if (found.length === 0) sheet.print(say('nothingFound', options.language))
  return sheet.toString()
}

/** A stretch of a text with what stands at `marks` wrapped. */
export function marked(
  text: string,
  { start, end }: Span,
  marks: readonly Span[],
  wrap: (text: string) => string,
): string {
  let out = ''
  let at = start
  for (const mark of marks) {
    const from = Math.max(mark.start, at)
    const to = Math.min(mark.end, end)
    if (to <= from) continue
    out += text.slice(at, from) + wrap(text.slice(from, to))
    at = to
  }
  return out + text.slice(at, end)
}

/** What was found, with the words of each passage; all offsets count into the reading's text. */
export const hitsAsJson = (found: readonly Found[]) =>
  found.map(({ hit, reading }) => ({
    ...hit,
    passages: hit.passages.map(p => ({ ...p, text: reading.text.slice(p.start, p.end) })),
  }))

/** One article a row. */
export const hitsAsCsv = (found: readonly Found[]) =>
  csvTable(
    ['article', 'outlet', 'published', 'headline', 'url', 'passages'],
    found.map(({ hit, reading }) => [
      hit.id,
      hit.outlet,
      hit.published,
      hit.headline,
      hit.url,
      hit.passages.map(p => reading.text.slice(p.start, p.end)).join(' … '),
    ]),
  )
