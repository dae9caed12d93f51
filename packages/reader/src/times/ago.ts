import { shifted } from './calendar.ts'
import { joinedLength } from './length-ranges.ts'
import { durationValue, type Length, lengthAt, placedLoosely } from './lengths.ts'
import type { Found, Scan } from './scan.ts'

/** Words between a particle and its number: نحو, أكثر من. */
function approx(scan: Scan, i: number): { to: number; mod?: string } {
  const match = scan.role(i, 'approx')
  return match ? { to: match.to, mod: match.cell(1) } : { to: i }
}

/** منذ أربع سنوات, قبل يومين, قبل نحو شهر: a date, at the grain of the unit. */
export function ago(scan: Scan, i: number): Found | undefined {
  const particle = scan.role(i, 'ago')
  if (!particle) return undefined
  const either = eitherAgo(scan, i, particle.to)
  if (either) return either
  const about = approx(scan, particle.to)
  const definite = scan.unit(about.to)
  const length: Length | undefined =
    lengthAt(scan, about.to) ??
    (about.mod && definite?.article && definite.cell(1) !== 'p'
      ? {
          to: definite.to,
          start: definite.start,
          end: definite.end,
          code: definite.cell(0),
          count: definite.cell(1) === 'd' ? 2 : 1,
          bare: false,
        }
      : undefined)
  // «قبل موسم الحج» is before one, not one ago.
  if (length?.bare && length.code === 'S') return undefined
  // «منذ ساعات الفجر» are hours of a day.
  if (length?.bare && length.code === 'TH' && scan.is(length.to, 'part')) return undefined
  // «منذ شهر رمضان» is a month.
  if (length?.bare && length.code === 'M' && scan.is(length.to, 'month')) return undefined
  // «منذ يوم الجمعة» is a day, «منذ يوم العيد» that of a feast, «منذ عام 2011» a year.
  if (
    length?.bare &&
    length.code === 'D' &&
    length.count === 1 &&
    (isDefinite(scan, length.to) || scan.digits(length.to))
  )
    return undefined
  if (!length || (length.bare && length.code === 'Y' && scan.digits(length.to)?.norm.length === 4))
    return undefined
  // «قبل يومين من الانتخابات» counts from the elections, which nothing here dates.
  if (
    particle.cell(0) === 'ago' &&
    scan.tokens[i]!.fold.endsWith('قبل') &&
    scan.word(length.to, 'من') &&
    !isPronounHere(scan, length.to)
  )
    return {
      start: length.start,
      end: length.end,
      to: length.to,
      type: 'DURATION',
      value: durationValue(length.code, length.count),
    }
  // «منذ خمس سنوات مضت».
  const { end, to } = placedLoosely(scan, length) ?? length
  const where = { start: particle.start, end, to, type: 'DATE' as const }
  const mod = about.mod && { mod: about.mod }
  // Years of four digits tell no time before history.
  if (length.count === 'X' || length.count > HISTORY || scan.anchor === undefined)
    return { ...where, value: 'PAST_REF', ...mod }
  const then = shifted(scan.anchor, length.code, -length.count)
  return { ...where, ...then, ...mod }
}

/** True for what makes «يوم» before it a day of its own: الجمعة, أمس, العيد. */
const isDefinite = (scan: Scan, i: number): boolean =>
  scan.is(i, 'deictic') !== undefined || (scan.tokens[i]?.a.article === true && scan.together(i - 1, i))

/** So many years ago no year has a date. */
const HISTORY = 9999

/** «قبل خمسة أو ستة أعوام»: between two times, of which no one is told. */
function eitherAgo(scan: Scan, i: number, at: number): Found | undefined {
  const { last } = joinedLength(scan, at, false) ?? {}
  if (!last || scan.word(last.to, 'من')) return undefined
  return { start: scan.is(i, 'role')!.start, end: last.end, to: last.to, type: 'DATE', value: 'PAST_REF' }
}

const isPronounHere = (scan: Scan, i: number) => scan.word(i + 1, 'الان')
