import type { Reading } from '@isnad/reader'
import { chainOf } from '@isnad/reader'

const COLUMNS = [
  'article',
  'outlet',
  'published',
  'attribution',
  'speaker',
  'source',
  'source_type',
  'cue',
  'act',
  'kind',
  'content',
  'chain',
  'via',
  'to',
  'parent',
  'standing',
  'start',
  'end',
] as const

/** A cell as RFC 4180 wants it; one that a spreadsheet would take for a formula is led by an apostrophe. */
export function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One row of CSV, with its line end. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]) =>
  `${cells.map(cell).join(',')}\r\n`

/** A whole table as CSV; the mark at its start tells spreadsheets that the file is UTF-8. */
export const csvTable = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
) => `\uFEFF${csvLine(columns)}${rows.map(csvLine).join('')}`

/** The first line of {@link csvRows}. */
export const csvHeader = csvLine(COLUMNS)

/** One attribution a row; `start` and `end` are those of its first content span in the reading's text. */
export function csvRows(reading: Reading): string {
  const slice = (s: { start: number; end: number } | null) => (s ? reading.text.slice(s.start, s.end) : '')
  return reading.attributions
    .map(a =>
      csvLine([
        reading.id,
        reading.outlet,
        reading.published,
        a.id,
        a.speaker,
        slice(a.source),
        a.sourceType,
        slice(a.cue),
        a.act,
        a.kind,
        a.content.map(slice).join(' … '),
        chainOf(reading, a.id)
          .map(link => link.name)
          .join(' ← '),
        a.via.join(' ← '),
        a.to,
        a.parent,
        (a.standing ?? []).map(slice).join(' … '),
        a.content[0]?.start,
        a.content[0]?.end,
      ]),
    )
    .join('')
}
