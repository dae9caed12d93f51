import { civil, type Day, dayOf, dayValue, fromHijri, hijri, monthValue } from './calendar.ts'
import { namesThing } from './days.ts'
import type { Match } from './lexicon.ts'
import { relation } from './relations.ts'
import type { Found, Part, Scan } from './scan.ts'
import { yearAt } from './years.ts'

/**
 * A feast or commemoration: عيد الفطر المبارك, ثاني أيام العيد, يوم عرفة. It falls on its day in the year the text names or its
 * relation says; where nothing says, on the one nearest to the day of publication.
 */
export function feast(scan: Scan, i: number): Found | undefined {
  const now = scan.role(i, 'this')
  const lead = now || scan.is(i, 'holiday') ? undefined : dayOfFeast(scan, i)
  const match = scan.is(now?.to ?? lead?.to ?? i, 'holiday')
  if (!match || scan.anchor === undefined || ((now || lead) && match.prep)) return undefined
  if (match.cell(3) === 'bare' && !isFeast(scan, i, match, lead !== undefined || now !== undefined))
    return undefined
  const start = now?.start ?? lead?.start ?? match.start
  const rel = relation(scan, match.to)
  const of = scan.word(match.to, 'من') ? 1 : 0
  const given = rel ? undefined : yearAt(scan, match.to + of)
  // «وزعت في العيد 1000 وجبة» gives no year.
  const year = given?.naked && Math.abs(given.year - civil(scan.anchor).year) > NEAR ? undefined : given
  const days = candidates(match, scan.anchor, year)
  const { anchor } = scan
  const before = days.filter(day => day <= anchor)
  const after = days.filter(day => day > anchor)
  if (match.cell(3) === 'placed' && !rel && !year) return undefined
  const near = year ? (days[0] ?? anchor) : nearest(days, anchor)
  const day = (rel && rel.way < 0 ? before.at(-1) : rel && rel.way > 0 ? after[0] : near) ?? near
  // «يوم العيد الأول».
  const nth = lead && !rel && !year ? scan.is(match.to, 'ordinal') : undefined
  const { to, end } = rel ?? year ?? (nth?.article ? nth : match)
  if (match.cell(2) === '') {
    const { year, month } = civil(day)
    return { start, end, to, type: 'DATE', value: monthValue(year, month) }
  }
  const named = day + (nth?.article ? Number(nth.cell(0)) - 1 : (lead?.nth ?? 0))
  return { start, end, to, type: 'DATE', value: dayValue(named), day: named }
}

/** Years around its own of which a report may name a feast. */
const NEAR = 99

/** «أول أيام», «ثاني يوم», «اليوم الثالث من أيام», «أيام», «يوم» before the feast: which of its days. */
function dayOfFeast(scan: Scan, i: number): (Part & { nth: number }) | undefined {
  const ordinal = scan.is(i, 'ordinal')
  const days = scan.unit(ordinal && !ordinal.article ? ordinal.to : i, 'D')
  if (!days || (ordinal && days.prep)) return undefined
  if (ordinal && !ordinal.article)
    return { to: days.to, start: ordinal.start, end: days.end, nth: Number(ordinal.cell(0)) - 1 }
  if (!days.article) return { to: days.to, start: days.start, end: days.end, nth: 0 }
  const after = scan.is(days.to, 'ordinal')
  if (!after?.article || !scan.word(after.to, 'من')) return undefined
  const again = scan.unit(after.to + 1, 'D')
  const to = again && !again.article ? again.to : after.to + 1
  return { to, start: days.start, end: after.end, nth: Number(after.cell(0)) - 1 }
}

/** «العيد» alone: not where it is a name (محمد العيد), the day of a state (العيد الوطني) or what names a thing (حلوى العيد). */
function isFeast(scan: Scan, i: number, match: Match, led: boolean): boolean {
  const next = scan.tokens[match.to]
  if (next?.fold.startsWith('الوطني')) return false
  if (led) return true
  if (scan.is(match.to, 'ordinal')?.article) return false
  const before = scan.tokens[i - 1]
  return !(namesThing(scan, i - 1) || (before?.a.pos === 'PROPN' && scan.together(i - 1, i)))
}

const nearest = (days: readonly Day[], anchor: Day): Day =>
  days.reduce((a, b) => (Math.abs(b - anchor) < Math.abs(a - anchor) ? b : a))

/** The days of the feast in a year, or in the years around the day of publication; in order. */
function candidates(match: Match, anchor: Day, year: { year: number; hijri?: number } | undefined): Day[] {
  const months = match.cell(1).split(',').map(Number)
  const dates = match
    .cell(2)
    .split(',')
    .map(date => Number(date) || 9)
  const isHijri = match.cell(0) === 'H'
  const middle = year
    ? isHijri
      ? (year.hijri ?? hijri(dayOf(year.year, 7, 1)).year)
      : year.year
    : isHijri
      ? hijri(anchor).year
      : civil(anchor).year
  const years = year?.hijri !== undefined || (year && !isHijri) ? [middle] : [middle - 1, middle, middle + 1]
  const days = years.flatMap(y =>
    months.map((month, k) => (isHijri ? fromHijri(y, month, dates[k]!) : dayOf(y, month, dates[k]!))),
  )
  return year && year.hijri === undefined ? days.filter(day => civil(day).year === year.year) : days
}
