import { lazy } from '../rows.ts'

/** A date as a calendar writes it; month 1–12. */
interface Civil {
  year: number
  month: number
  date: number
}

/** A day of the Gregorian calendar, counted in days from 1970-01-01. */
export type Day = number

/** The day of a civil date; month 1–12. A day of the month that does not exist rolls over. */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** Year, month (1–12) and day of the month of a day. */
export function civil(day: Day): Civil {
  const z = Math.floor(day) + 719468
  const era = Math.floor(z / 146097)
  const ofEra = z - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * ofYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** Number of days of a month. */
export const daysIn = (year: number, month: number): number =>
  dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1)

/** Day of the week after ISO 8601: 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

const two = (n: number) => String(n).padStart(2, '0')

/** A year of four digits, after BC where it lies before Christ. */
export const yearValue = (year: number): string =>
  (year < 0 ? 'BC' : '') + String(Math.abs(year)).padStart(4, '0')

/** A month of a year as ISO 8601 writes it. */
export const monthValue = (year: number, month: number): string => `${yearValue(year)}-${two(month)}`

/** The ISO 8601 date of a day. */
export function dayValue(day: Day): string {
  const { year, month, date } = civil(day)
  return `${monthValue(year, month)}-${two(date)}`
}

/** The ISO 8601 week a day falls in: `2015-W30`. */
function weekValue(day: Day): string {
  const thursday = day - weekday(day) + 4
  const { year } = civil(thursday)
  return `${yearValue(year)}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** The month `by` months away. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The day of an ISO 8601 date or date-time, by the date it writes. */
export function parseDay(iso: string | undefined): Day | undefined {
  const found = iso === undefined ? null : /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

const ummAlQura = lazy(
  () =>
    new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
)

/** Asking the calendar costs as much as reading a sentence, and the days asked for are few. */
const asked = new Map<Day, Civil>()

/** Year, month and day of the month a day has in the Umm al-Qura calendar. */
export function hijri(day: Day): Civil {
  let found = asked.get(day)
  if (!found) {
    found = askHijri(day)
    if (asked.size >= 5000) asked.clear()
    asked.set(day, found)
  }
  return found
}

function askHijri(day: Day): Civil {
  let year = 0
  let month = 0
  let date = 0
  for (const { type, value } of ummAlQura().formatToParts(day * 86400000)) {
    if (type === 'year' || type === ('relatedYear' as typeof type)) year = Number.parseInt(value, 10)
    else if (type === 'month') month = Number(value)
    else if (type === 'day') date = Number(value)
  }
  return { year, month, date }
}

/** The Gregorian day of a Hijri date: an estimate by mean lunar months, corrected by asking the calendar. */
export function fromHijri(year: number, month: number, date: number): Day {
  let day = Math.round(((year - 1) * 12 + (month - 1)) * 29.530588 + date - 1) - 492148
  for (let tries = 0; tries < 3; tries++) {
    const there = hijri(day)
    const off = Math.round(((year - there.year) * 12 + month - there.month) * 29.53) + date - there.date
    if (off === 0) break
    day += off
  }
  return day
}

/** The day, week, month or year that lies a length before or after a day. */
export function shifted(day: Day, code: string, count: number): { value: string; day?: Day } {
  const { year, month } = civil(day)
  const whole = Math.round(count)
  if (code === 'D' || code === 'N') return { value: dayValue(day + whole), day: day + whole }
  if (code === 'W') return { value: weekValue(day + whole * 7) }
  if (code === 'M') {
    const there = shiftMonth(year, month, whole)
    return { value: monthValue(there.year, there.month) }
  }
  if (code === 'Y') return { value: yearValue(year + whole) }
  if (code === 'D10') return { value: yearValue(Math.floor(year / 10) + whole).slice(-3) }
  if (code === 'C') return { value: String(Math.floor(year / 100) + whole) }
  if (code === 'TH' && whole % 24 === 0) return { value: dayValue(day + whole / 24), day: day + whole / 24 }
  return { value: whole < 0 ? 'PAST_REF' : 'FUTURE_REF' }
}
