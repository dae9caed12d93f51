import type { Span } from '@isnad/reader'
import { fromTable } from './table.ts'

const known = fromTable('furniture', rows =>
  rows.map(([words = '', rest]) => [words, rest === 'yes'] as const),
)

/** Where in a sentence the article's own words begin: at its end where it is all of the page around it. */
export function furnitureIn(text: string, { start, end }: Span): number {
  for (const [words, rest] of known())
    if (text.startsWith(words, start)) return rest ? start + words.length : end
  return start
}
