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

export const csvHeader = `${COLUMNS.join(',')}\r\n`

/** One attribution a row; `start` and `end` are those of its first content span in the reading's text. */
export function csvRows(reading: Reading): string {
  const slice = (s: { start: number; end: number } | null) => (s ? reading.text.slice(s.start, s.end) : '')
  return reading.attributions
    .map(a =>
      [
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
      ]
        .map(cell)
        .join(','),
    )
    .map(row => `${row}\r\n`)
    .join('')
}
