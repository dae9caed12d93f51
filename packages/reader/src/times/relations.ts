import type { Day } from './calendar.ts'
import type { Part, Scan } from './scan.ts'

/** Where a period lies: -1 before, 0 at, 1 after the day of publication or the period named last; ±2 the one beyond. */
export interface Relation extends Part {
  way: number
  named: boolean
}

/** The relation word at a token, where it may follow a unit of that code. */
export function relation(scan: Scan, i: number, code = ''): Relation | undefined {
  const match = scan.is(i, 'relation')
  if (!match || match.prep) return undefined
  const units = match.cell(3)
  if (units !== '' && (code === '' || !units.includes(code))) return undefined
  const { to, start, end } = match
  return { to, start, end, way: Number(match.cell(0)), named: match.cell(2) !== '' }
}

/** «مثل هذا اليوم» is a day of that sort, and none of the calendar: whether مثل stands at `i`. */
export const isLikened = (scan: Scan, i: number): boolean => /^[وفبلك]?مثل$/.test(scan.tokens[i]?.fold ?? '')

/** The day from which a related period of that grain counts. */
export function countedFrom(scan: Scan, rel: Relation | undefined, code: string, i: number): Day | undefined {
  if (!rel?.named) return scan.anchor
  return scan.lastNamed(code, i) ?? (code === 'D' ? scan.ref : scan.anchor)
}
