import { readFileSync } from 'node:fs'
import type { Term } from '../terms.ts'

let words: Map<string, boolean> | undefined

/** Words of thanks, wishes and prayer, each with whether a statement that begins with it is one of these. */
function known(): Map<string, boolean> {
  words ??= new Map(
    readFileSync(new URL('./courtesies.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => line.split('\t'))
      .map(([key = '', opens]) => [key, opens === 'yes'] as const),
  )
  return words
}

/** So many words of courtesy, and such a share of all, make a statement one. */
const MADE_OF = { words: 2, share: 0.4 }

/** True for what thanks, wishes, condoles or prays: two who do so do not claim the same. */
export function isCourtesy(telling: readonly Term[]): boolean {
  if (known().get(telling[0]?.key ?? '')) return true
  let n = 0
  for (const { key } of telling) if (known().has(key)) n++
  return n >= MADE_OF.words && n >= MADE_OF.share * telling.length
}
