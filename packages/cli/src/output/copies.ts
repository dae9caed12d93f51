import type { StoredCopy } from '@isnad/archive'
import { csvTable } from './csv.ts'
import { say } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

/** Copies, for people: one line each. */
export function copiesAsText(copies: readonly StoredCopy[], options: TextOptions): string {
  const sheet = new Sheet(options)
  for (const c of copies) {
    const share = sheet.paint(STYLE.bold, `${Math.round(c.share * 100)}%`)
    const agency = c.agency ? sheet.paint(STYLE.warning, ` (${c.agency})`) : ''
    sheet.print(
      `${share} ${c.article} ${say('copyOf', options.language)} ${c.of}${agency}  ${sheet.paint(STYLE.faint, `[${say(`copy.${c.class}`, options.language)}]`)}`,
      0,
      2,
    )
  }
  if (copies.length === 0) sheet.print(say('nothingFound', options.language))
  return sheet.toString()
}

/** One copy a row; passages as «start-end=ofStart-ofEnd». */
export const copiesAsCsv = (copies: readonly StoredCopy[]) =>
  csvTable(
    ['article', 'of', 'share', 'class', 'agency', 'passages'],
    copies.map(c => [
      c.article,
      c.of,
      c.share,
      c.class,
      c.agency,
      c.passages.map(p => `${p.start}-${p.end}=${p.ofStart}-${p.ofEnd}`).join(' '),
    ]),
  )
