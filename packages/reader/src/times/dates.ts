import { civil, dayOf, daysIn, dayValue, fromHijri, hijri, monthValue, shiftMonth } from './calendar.ts'
import { dateAt, monthAt } from './months.ts'
import { countedFrom, relation } from './relations.ts'
import type { Found, Part, Scan } from './scan.ts'
import { monthByRelation, nearestYear, rememberedYear, yearOfRange } from './undated.ts'
import { yearAt } from './years.ts'

/** A full date, with «يوم» before it. */
export function labelledDate(scan: Scan, i: number): Found | undefined {
  const label = scan.unit(i, 'D')
  // «اليوم الأول من شوال».
  const isNth =
    label?.article && scan.is(label.to, 'ordinal')?.article && scan.tokens[label.to]!.fold.startsWith('ال')
  if (label && label.cell(1) === 's' && (isNth || !label.article)) {
    const date = fullDate(scan, label.to)
    return date && { ...date, start: label.start }
  }
  return fullDate(scan, i)
}

const isHijriYear = (year: number) => year >= 1300 && year <= 1500

/**
 * Month and year, with or without the day: 6 نوفمبر (تشرين الثاني) 2023, التاسع من أبريل العام الماضي, مارس الماضي,
 * الخامس من الشهر الجاري, 25 شوال 1436 هـ.
 */
export function calendarDate(scan: Scan, i: number): Found | undefined {
  const day = dateAt(scan, i)
  let k = day ? day.to : i
  if (
    day &&
    scan.word(k, 'من') &&
    (scan.is(k + 1, 'month') ||
      scan.unit(k + 1, 'M') ||
      scan.role(k + 1, 'this') ||
      scan.that(k + 1) ||
      scan.mark(k + 1, '('))
  )
    k++
  const month = monthAt(scan, k)
  if (!month) return day && ofThisMonth(scan, day, k)
  if (day && (month.first.prep || (scan.mark(i, '(') && !scan.unit(i - 1, 'D')))) return undefined
  // «فاز 1 صفر»: Safar is also nil.
  const isScore =
    month.first.cell(2) === 'score' &&
    day !== undefined &&
    !day.ordinal &&
    month.start === month.first.start &&
    k === day.to
  const start = day?.start ?? month.start
  let { to, end } = month
  let year: number | undefined
  let yearIsHijri = false
  const rel = relation(scan, to)
  if (rel) {
    to = rel.to
    end = rel.end
    if (scan.anchor !== undefined) {
      const now = month.isHijri ? hijri(scan.anchor) : civil(scan.anchor)
      year = monthByRelation(now, month.month, rel.way)
    }
    yearIsHijri = month.isHijri
  }
  const of = scan.word(to, 'من') ? 1 : 0
  const comma =
    !of && day && scan.mark(to, '،,') && /^(19|20)\d\d$/.test(scan.tokens[to + 1]?.norm ?? '') ? 1 : 0
  const given = yearAt(scan, to + of + comma)
  if (given) {
    to = given.to
    end = given.end
    if (month.isHijri && given.naked && isHijriYear(given.year)) {
      year = given.year
      yearIsHijri = true
    } else if (month.isHijri && (given.hijri !== undefined || given.year <= 1500)) {
      // «شوال عام 1319»: behind a Hijri month so is the year.
      year = given.hijri ?? given.year
      yearIsHijri = true
    } else {
      year = given.year
      yearIsHijri = false
    }
  } else if (
    !day &&
    month.doubtful &&
    (month.first.cell(2) === 'day' || (!rel && (month.needsMore || !introduced(scan, i))))
  )
    return undefined
  if (isScore && !rel && !given) return undefined
  // «ملعب إبريل»، «جسر 6 أكتوبر».
  if (!rel && !given && (scan.role(i - 1, 'namesake') || scan.role(i - 1, 'outlet'))) return undefined
  if (year === undefined) {
    year =
      yearOfRange(scan, to, month) ??
      (month.isHijri ? undefined : rememberedYear(scan, i, month.month, day?.date ?? 0)) ??
      nearestYear(scan, i, month.month, month.isHijri, day !== undefined)
    yearIsHijri = month.isHijri
    if (year === undefined)
      return {
        start,
        end,
        to,
        type: 'DATE',
        value: `XXXX-${month.isHijri ? 'XX' : String(month.month).padStart(2, '0')}${day ? `-${String(day.date).padStart(2, '0')}` : ''}`,
      }
  }
  if (month.isHijri) {
    // A Hijri month in a Gregorian year («رمضان 2015») is the one that begins in it.
    if (!yearIsHijri) {
      const first = hijri(dayOf(year, 1, 1))
      year = first.year
      if (civil(fromHijri(year, month.month, 1)).year < civil(dayOf(given?.year ?? 0, 1, 1)).year) year++
    }
    const named = fromHijri(year, month.month, day?.date ?? 15)
    if (day) {
      const written = { year, month: month.month, date: day.date }
      return { start, end, to, type: 'DATE', value: dayValue(named), day: named, hijri: written }
    }
    const there = civil(named)
    return { start, end, to, type: 'DATE', value: monthValue(there.year, there.month) }
  }
  if (!day) return { start, end, to, type: 'DATE', value: monthValue(year, month.month) }
  if (day.date > daysIn(year, month.month)) return undefined
  const named = dayOf(year, month.month, day.date)
  return { start, end, to, type: 'DATE', value: dayValue(named), day: named }
}

/** True when a preposition or an edge of a period (مطلع، نهاية) before the word says that a time follows. */
export function introduced(scan: Scan, i: number): boolean {
  const match = scan.is(i, 'month') ?? scan.is(i, 'unit')
  if (match?.prep) return true
  const before = scan.is(i - 1, 'role')
  if (before && ['in', 'ago', 'after', 'during'].includes(before.cell(0)))
    return before.cell(0) !== 'in' || !['مع', 'عن'].includes(scan.tokens[i - 1]!.fold)
  return scan.is(i - 1, 'edge') !== undefined
}

/** الخامس من الشهر الجاري, 15 من هذا الشهر. */
function ofThisMonth(scan: Scan, day: Part & { date: number }, i: number): Found | undefined {
  const that = scan.that(i)
  const now = that ?? scan.role(i, 'this')
  const unit = scan.unit(now?.to ?? i, 'M')
  if (
    !unit?.article ||
    unit.cell(1) !== 's' ||
    scan.anchor === undefined ||
    scan.tokens[i - 1]!.fold !== 'من'
  )
    return undefined
  const rel = relation(scan, unit.to, 'M')
  if (!now && !rel) return undefined
  const base = civil((that ? scan.lastNamed('M', i) : countedFrom(scan, rel, 'M', i)) ?? scan.anchor)
  const { year, month } = shiftMonth(base.year, base.month, rel?.way ?? 0)
  const named = dayOf(year, month, day.date)
  return {
    start: day.start,
    end: rel?.end ?? unit.end,
    to: rel?.to ?? unit.to,
    type: 'DATE',
    value: dayValue(named),
    day: named,
  }
}

/** 24/7/2015, 2015-07-24, 1436/10/8 هـ, 5.8.2015. */
export function numericDate(scan: Scan, i: number): Found | undefined {
  const first = scan.tokens[i]
  if (first?.kind !== 'number') return undefined
  let to = i + 1
  let numbers = /^(\d{1,4})[.](\d{1,2})[.](\d{1,4})$/.exec(first.norm)?.slice(1).map(Number)
  if (!numbers) {
    const [a, s, b, t, c] = [i, i + 1, i + 2, i + 3, i + 4].map(k => scan.tokens[k])
    if (!c || !s || !'/-–\\'.includes(s.norm) || s.norm !== t?.norm) return undefined
    if (![a, b, c].every(n => n?.kind === 'number' && /^\d{1,4}$/.test(n.norm))) return undefined
    // «26 - 10 - 1436»: with spaces around them dashes part a date only where it ends with its year.
    const isTight = a!.end === s.start && s.end === b!.start && t.end === c.start
    if (s.norm !== '/' && !isTight && !/^(?:1[34]|19|20)\d\d$/.test(c.norm)) return undefined
    numbers = [Number(a!.norm), Number(b!.norm), Number(c.norm)]
    to = i + 5
  }
  let [year, month, date] = numbers as [number, number, number]
  if (year < 32) [year, date] = [date, year]
  if (month > 12 && date <= 12) [month, date] = [date, month]
  if (year < 100 && year >= 10) year += 2000
  if (year < 1300 || year > 2200 || month < 1 || month > 12 || date < 1 || date > 31) return undefined
  let end = scan.tokens[to - 1]!.end
  const era = scan.role(to, 'era')
  if (era) {
    to = era.to
    end = era.end
  }
  const isHijri = era ? era.cell(1) === 'H' : isHijriYear(year)
  const day = isHijri ? fromHijri(year, month, date) : dayOf(year, month, date)
  const found: Found = { start: first.start, end, to, type: 'DATE', value: dayValue(day), day }
  return isHijri ? { ...found, hijri: { year, month, date } } : found
}

/** «13 ذي الحجة 1435هـ الموافق 6 أكتوبر 2014»: a Hijri day is the Gregorian one that the text puts beside it. */
export function correspondingDay(scan: Scan, found: Found): Found {
  if (!found.hijri || found.day === undefined) return found
  let k = found.to
  while (k < found.to + 3 && scan.mark(k, '()،,')) k++
  const same = scan.role(k, 'same')
  if (!same) return found
  k = same.to + (scan.word(same.to, 'ل') || scan.mark(same.to, '(') ? 1 : 0)
  const day = fullDate(scan, k)?.day
  if (day === undefined || day === found.day || Math.abs(day - found.day) > SIGHTING) return found
  return { ...found, day, value: dayValue(day) }
}

/** By so many days the months of the calendar and those of the sighted moon differ. */
const SIGHTING = 2

/** A date with its day, in words or digits. */
export function fullDate(scan: Scan, i: number): Found | undefined {
  const date = numericDate(scan, i) ?? calendarDate(scan, i)
  return date?.day === undefined ? undefined : date
}

/** The bare first end of a range of days: 5 in «من 5 إلى 7 مارس», «بين 5 و7 مارس» and «5 - 7 مارس». */
export function rangeStart(scan: Scan, i: number): Found | undefined {
  const day = dateAt(scan, i)
  if (!day) return undefined
  const link = scan.tokens[day.to]
  const before = scan.tokens[i - 1]?.fold ?? ''
  const isRange = ['الي', 'حتي', 'والي', 'وحتي', 'او', '-', '–'].includes(link?.fold ?? '')
  // «بين 2 و5 أغسطس», «يومي الثاني والثالث من أغسطس».
  const isAnd = link?.norm === 'و'
  const isPair = (isAnd || (!isRange && link?.a.conj === 'و')) && ['بين', 'يومي', 'ايام'].includes(before)
  const next = isPair && !isAnd ? day.to : day.to + 1
  const end = isRange || isPair ? (calendarDate(scan, next) ?? numericDate(scan, next)) : undefined
  if (end?.day === undefined) return undefined
  const last = end.hijri ?? civil(end.day)
  const { year, month } = day.date > last.date ? shiftMonth(last.year, last.month, -1) : last
  const named = end.hijri ? fromHijri(year, month, day.date) : dayOf(year, month, day.date)
  return { start: day.start, end: day.end, to: day.to, type: 'DATE', value: dayValue(named), day: named }
}
