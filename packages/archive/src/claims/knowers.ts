import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

/** Who can know, and the words that count them, each with whether it only counts. */
const known = fromTable(
  'knowers',
  rows => new Map(rows.map(([word = '', role]) => [foldKey(word), role === 'counts'] as const)),
)

/** Words of a description among which the one that tells who it is stands. */
const REACH = 4

/** True where a description without a name is of somebody who can know («مصدر أمني», «عدد من السكان»), no mere crowd. */
export function canKnow(who: string): boolean {
  for (const printed of foldKey(who).split(/[\s«»"]+/, REACH)) {
    const role = roleOf(printed)
    if (role === undefined) {
      if (/^\d+$/.test(printed) || printed === '') continue
      return false
    }
    if (!role) return true
  }
  return false
}

const ENDINGS = ['', 'ون', 'ين', 'ان', 'ات', 'تان', 'تين', 'و', 'ي', 'ا', 'ه', 'ته', 'ها', 'هم', 'تها', 'يه']

/** What a printed word is in the table, with or without its article and its ending. */
function roleOf(printed: string): boolean | undefined {
  for (const word of [printed, printed.replace(/^و?[بل]?(ال|ل(?=ل))/, '')])
    for (const ending of ENDINGS) {
      const role = word.endsWith(ending) ? known().get(word.slice(0, word.length - ending.length)) : undefined
      if (role !== undefined) return role
    }
  return undefined
}
