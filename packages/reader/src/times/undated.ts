import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import { civil, hijri } from './calendar.ts'
import { remembered } from './knowledge.gen.js'
import { dateAt, type Month, monthAt } from './months.ts'
import type { Scan } from './scan.ts'
import { isAhead } from './tense.ts'
import { yearAt } from './years.ts'

/** The years of days remembered by day and month alone (ثورة 25 يناير), or by month (حرب أكتوبر), by month and date. */
const rememberedDays = lazy(() => {
  const map = new Map<string, { year: number; words: Set<string> }>()
  for (const [month, date, year, words = ''] of rows(remembered))
    map.set(`${month}-${date}`, { year: Number(year), words: new Set(fold(words).split(',')) })
  return map
})

/** The year of a day remembered by its month and date alone, or of a month (date 0), where the word before it says that it is meant. */
export function rememberedYear(scan: Scan, i: number, month: number, date: number): number | undefined {
  const known = rememberedDays().get(`${month}-${date}`)
  // «ثورة «17 فبراير»».
  const before = scan.tokens[scan.mark(i - 1, '«"“') ? i - 2 : i - 1]
  if (!known || !before) return undefined
  const isMeant =
    known.words.has(before.fold) || known.words.has(before.fold.replace(/^[وف]?[بلك]?(ال)?/, ''))
  return isMeant ? known.year : undefined
}

/**
 * The year an undated month falls in. A month some way ahead is rarely named without its year; a day of the past
 * year, or a month of it whose next one is near, hardly ever. Between these the word before it (حتى، منذ) and the tense around it decide.
 */
export function nearestYear(
  scan: Scan,
  at: number,
  month: number,
  isHijri: boolean,
  isDay: boolean,
): number | undefined {
  // Without a day of publication the year of the last full date goes on.
  if (scan.anchor === undefined)
    return scan.ref === undefined ? undefined : (isHijri ? hijri(scan.ref) : civil(scan.ref)).year
  const now = isHijri ? hijri(scan.anchor) : civil(scan.anchor)
  const forth = (month - now.month + 12) % 12
  const word = scan.is(at - 1, 'role')
  const ahead =
    forth > 0 &&
    forth <= 8 &&
    !scan.word(at - 1, 'منذ') &&
    ((word?.cell(1) === 'until' && forth <= 6) ||
      (isDay && forth <= 4) ||
      isSoon(scan, at, forth) ||
      (isAhead(scan, at) ?? forth <= 3))
  if (ahead) return month > now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}

/** «عقود سبتمبر» in August: a month soon to come, but for what was done «في سبتمبر». */
const isSoon = (scan: Scan, at: number, forth: number): boolean =>
  forth <= 2 && !(scan.word(at - 1, 'في') || scan.word(at - 1, 'وفي') || scan.word(at - 1, 'بين'))

/** The year the other end of a range gives: «من 27 يوليو إلى 7 أغسطس 2014», «بين يناير ومارس 2014». */
export function yearOfRange(scan: Scan, i: number, month: Month): number | undefined {
  const link = scan.tokens[i]
  if (!link || month.isHijri) return undefined
  const joined = ['الي', 'حتي', '-', '–', 'و'].includes(link.fold)
  if (!joined && !/^و/.test(link.fold)) return undefined
  const at = joined ? i + 1 : i
  const other = monthAt(scan, dateAt(scan, at)?.to ?? at)
  if (!other || other.isHijri || other.first.prep) return undefined
  const given = yearAt(scan, other.to + (scan.word(other.to, 'من') ? 1 : 0))
  return given && (other.month < month.month ? given.year - 1 : given.year)
}

/** The year of a month that is told to be past, present or coming: «أغسطس المقبل». */
export function monthByRelation(now: { year: number; month: number }, month: number, way: number): number {
  if (way < 0) return month < now.month ? now.year : now.year - 1
  // «أغسطس المقبل» in the first days of August is what was written in July.
  if (way > 0) return month >= now.month ? now.year : now.year + 1
  return now.year
}
