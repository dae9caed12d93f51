import type { Term } from '../terms.ts'
import { fromTable } from './table.ts'

/** Words of thanks, wishes and prayer, each with whether a statement that begins with it is one of these. */
const known = fromTable(
  'courtesies',
  rows => new Map(rows.map(([key = '', opens]) => [key, opens === 'yes'] as const)),
)

/** So many words of courtesy, and such a share of all, make a statement one: of few words many, of many fewer. */
const MADE_OF = [
  { words: 2, share: 0.4 },
  { words: 3, share: 0.25 },
]
/** Words before the one that opens a courtesy: «خالص تعازيه», «عظيم شكره». */
const BEFORE = 2

/** True for what thanks, wishes, condoles or prays: two who do so do not claim the same. */
export function isCourtesy(telling: readonly Term[]): boolean {
  if (telling.slice(0, BEFORE).some(({ key }) => known().get(key))) return true
  let n = 0
  for (const { key } of telling) if (known().has(key)) n++
  return MADE_OF.some(({ words, share }) => n >= words && n >= share * telling.length)
}
