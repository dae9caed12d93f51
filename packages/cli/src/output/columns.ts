import { type Bidi, cell, columns } from './bidi.ts'

/** A cell is cut at so many columns. */
const WIDEST = 44

/** Rows of cells as lines of aligned columns, from left to right. */
export function aligned(rows: readonly (readonly string[])[], bidi: Bidi): string {
  const shown = rows.map(row => row.map(text => cell(cut(text), bidi)))
  const widths: number[] = []
  for (const row of shown)
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columns(text))
  return shown
    .map(row =>
      row
        .map((text, i) => text + ' '.repeat(widths[i]! - columns(text)))
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('')
}

function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return columns(plain) <= WIDEST ? plain : `${[...plain].slice(0, WIDEST - 1).join('')}…`
}
