import { isAge } from './ages.ts'
import { cardinalStart, durationValue, lengthAt } from './lengths.ts'
import { cardinalAt } from './numbers.ts'
import type { Found, Scan } from './scan.ts'

/** A number and the length it is joined to: «5 إلى 7 سنوات», «3 - 5 أيام», and by و behind بين. */
export function joinedLength(scan: Scan, i: number, isAnd: boolean) {
  const number = scan.digits(i) ?? cardinalAt(scan.tokens, i)
  const link = number && scan.tokens[number.to]
  if (!link || scan.unit(i)) return undefined
  const isApart = LINKS.has(link.fold) || (isAnd && link.norm === 'و')
  if (!isApart && !(isAnd && link.fold.startsWith('و'))) return undefined
  const last = lengthAt(scan, isApart ? number.to + 1 : number.to)
  return last && !last.bare ? { number, last } : undefined
}

/** The bare first end of a range of lengths: 5 in «5 إلى 7 سنوات», «بين 3 و5 أيام», «3 - 5 أيام». */
export function rangeOfLengths(scan: Scan, i: number): Found | undefined {
  const isAnd = scan.word(i - 1, 'بين')
  if (!isAnd && !links(scan, i + 1) && !links(scan, i + 2)) return undefined
  const joined = joinedLength(scan, i, isAnd)
  if (!joined) return undefined
  const { number, last } = joined
  if (last.count === 'X' || last.count < number.value || isAge(scan, i, last)) return undefined
  const start = scan.digits(i)?.start ?? cardinalStart(scan, i)
  const value = durationValue(last.code, number.value)
  return { start, end: scan.tokens[number.to - 1]!.end, to: number.to, type: 'DURATION', value }
}

const LINKS = new Set(['الي', 'او', '-', '–'])

const links = (scan: Scan, i: number) => LINKS.has(scan.tokens[i]?.fold ?? '')
