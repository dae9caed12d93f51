import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import {
  civil,
  type Day,
  dayOf,
  daysIn,
  dayValue,
  fromHijri,
  hijri,
  monthValue,
  shiftMonth,
} from './calendar.ts'
import { remembered } from './knowledge.gen.js'
import type { Match } from './lexicon.ts'
import type { Found, Part, Scan } from './scan.ts'
import { isAhead } from './tense.ts'

const isHijriYear = (year: number) => year >= 1300 && year <= 1500
/** The Gregorian year in which the middle of a Hijri year lies. */
export const gregorianYear = (hijriYear: number) => civil(fromHijri(hijriYear, 7, 1)).year

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

/** A year: 2015, 2015م, 1436 هـ, عام 2015, العام الحالي 2015, هذا العام, العام الماضي. Always in the Gregorian calendar. */
export interface Year extends Part {
  year: number
  /** True for digits that nothing marks as a year. */
  naked: boolean
  hijri?: number
  /** True where it counts from the year named last (العام السابق). */
  related?: boolean
}

/** The year that begins at a token, or nothing. */
export function yearAt(scan: Scan, i: number): Year | undefined {
  const now = scan.role(i, 'this') ?? scan.that(i)
  let k = now ? now.to : i
  const unit = scan.unit(k, 'Y')
  if (now && (!unit || (now.cell(0) === 'that' && !unit.article))) return undefined
  if (unit && unit.cell(1) === 'p') return undefined
  const start = now?.start ?? unit?.start
  let end = unit?.end ?? 0
  let way = now && unit?.article ? 0 : undefined
  let base = now?.cell(0) === 'that' ? scan.lastNamed('Y', i) : scan.anchor
  let isSchool = false
  let related = false
  if (unit) {
    k = unit.to
    // العام الدراسي المقبل, العام المالي 1435: the school's year counts as the year it is named after.
    const kind = unit.article ? (scan.role(k, 'year') ?? scan.role(k, 'era')) : undefined
    if (kind) {
      k = kind.to
      isSchool = kind.cell(1) === 'school'
    }
    const rel = unit.article ? relation(scan, k, 'Y') : undefined
    if (rel) {
      way = rel.way
      base = countedFrom(scan, rel, 'Y', i)
      related = rel.named
      k = rel.to
      end = rel.end
    }
  }
  const paren = unit && scan.mark(k, '(') ? 1 : 0
  const digits = scan.digits(k + paren)
  if (
    digits &&
    (!paren || scan.mark(digits.to, ')')) &&
    // «من العام الحالي 732 مليونا»: three digits stand right behind their word (عام 622).
    digits.norm.length >= ((unit && !related && way === undefined) || spelledEra(scan, digits.to) ? 3 : 4)
  ) {
    const era = scan.role(digits.to, 'era')
    const shared = era ?? eraOfRange(scan, digits.to)
    const isOld = digits.norm.length < 4
    const value = digits.value
    if (unit || era || isOld || (value >= 1000 && value <= 2100)) {
      const closing = paren && !era ? 1 : 0
      const isBefore = shared?.cell(1) === 'B'
      const isHijri = era ? era.cell(1) === 'H' : unit !== undefined && value >= 1350 && value <= 1470
      return {
        to: (era?.to ?? digits.to) + closing,
        start: start ?? digits.start,
        end: era?.end ?? digits.end + closing,
        year: isBefore ? -value : isHijri ? gregorianYear(value) : value,
        naked: !unit && !era && !isOld,
        ...(isHijri && { hijri: value }),
      }
    }
  }
  if (unit?.cell(1) !== 's' || way === undefined || base === undefined) return undefined
  if (!now && generalAdjective(scan, i)) return undefined
  const { year, month } = civil(base)
  // The school's year is named after the one it begins in: before September the coming one begins this year.
  const ahead = way > 0 && !(isSchool && month < 9) ? 1 : 0
  return {
    to: k,
    start: start!,
    end,
    year: year + (way < 0 ? way : way > 1 ? way : ahead),
    naked: false,
    related,
  }
}

/** «بين عامي 2181 و2050 قبل الميلاد»: the era behind the other end of a range is that of both. */
function eraOfRange(scan: Scan, i: number): Match | undefined {
  const joined =
    scan.mark(i, '-–') || scan.tokens[i]?.norm === 'و' || scan.word(i, 'الي') || scan.word(i, 'حتي')
  const other = joined ? scan.digits(i + 1) : undefined
  return other && scan.role(other.to, 'era')
}

/** An era in words behind a number or its range: three digits before it are a year, those before «م» may be metres. */
function spelledEra(scan: Scan, i: number): boolean {
  const era = scan.role(i, 'era') ?? eraOfRange(scan, i)
  return era !== undefined && era.end - era.start > 1
}

/** «الأمين العام السابق»: the general secretary, not a year. */
function generalAdjective(scan: Scan, i: number): boolean {
  const before = scan.tokens[i - 1]
  if (before?.kind !== 'word' || !scan.together(i - 1, i) || scan.tokens[i]!.fold !== 'العام') return false
  const follows = scan.tokens[i + 1]?.fold ?? ''
  return (
    before.a.article &&
    !scan.is(i - 1, 'month') &&
    ['السابق', 'الحالي', 'الاخير', 'المقبل', 'القادم', 'الجديد'].includes(follows)
  )
}

/** A month by name, with its double in the other naming: يوليو (تموز), شباط/فبراير, شهر رمضان. */
interface Month extends Part {
  month: number
  isHijri: boolean
  /** The word has other uses and nothing here tells that it is a month. */
  doubtful: boolean
  /** … and a word that a time follows (في) does not tell either: صفر, and اب for آب. */
  needsMore: boolean
  first: Match
}

function monthAt(scan: Scan, i: number): Month | undefined {
  const label = scan.unit(i, 'M')
  const labelled = label !== undefined && label.cell(1) !== 'p' && !label.article
  let k = labelled ? label.to : i
  const open = scan.mark(k, '(')
  if (open) k++
  const name = scan.is(k, 'month')
  if (!name || (k > i && name.prep)) return undefined
  if (open && !scan.mark(name.to, ')')) return undefined
  const month = Number(name.cell(1))
  const isHijri = name.cell(0) === 'H'
  let to = name.to + (open ? 1 : 0)
  let end = open ? scan.tokens[to - 1]!.end : name.end
  let doubtful = name.cell(2) !== '' && !labelled
  const start = labelled ? label.start : open ? scan.tokens[i]!.start : name.start
  const twin = (at: number) => {
    const other = scan.is(at, 'month')
    return other && !other.prep && Number(other.cell(1)) === month && (other.cell(0) === 'H') === isHijri
      ? other
      : undefined
  }
  if (!open) {
    const bracket = scan.mark(to, '([')
    const slash = scan.mark(to, '/-–—\\')
    const other = twin(to + (bracket || slash ? 1 : 0))
    if (other && (!bracket || scan.mark(other.to, ')]'))) {
      to = other.to + (bracket ? 1 : 0)
      end = scan.tokens[to - 1]!.end
      doubtful = false
    }
  } else {
    // «(سبتمبر) أيلول».
    const other = twin(to)
    if (other) {
      to = other.to
      end = other.end
    }
  }
  const isPlain = name.cell(2) === 'score' || (month === 8 && /^[وفبلك]*[اأ]ب$/.test(scan.tokens[k]!.norm))
  return { to, start, end, month, isHijri, doubtful, needsMore: doubtful && isPlain, first: name }
}

/** A day of the month: 6, الـ26, السادس, الخامس والعشرين. */
function dateAt(scan: Scan, i: number): (Part & { date: number; ordinal: boolean }) | undefined {
  const digits = scan.digits(i) ?? scan.bracketed(i, at => scan.digits(at))
  if (digits)
    return digits.value >= 1 && digits.value <= 31 && digits.norm.length <= 2
      ? { to: digits.to, start: digits.start, end: digits.end, date: digits.value, ordinal: digits.article }
      : undefined
  // «غرة رمضان».
  const first = scan.role(i, 'first')
  if (first)
    return scan.is(first.to, 'month') || scan.unit(first.to, 'M')
      ? { to: first.to, start: first.start, end: first.end, date: 1, ordinal: false }
      : undefined
  const ordinal = scan.is(i, 'ordinal')
  return ordinal?.article
    ? { to: ordinal.to, start: ordinal.start, end: ordinal.end, date: Number(ordinal.cell(0)), ordinal: true }
    : undefined
}

/** The years of days remembered by day and month alone (ثورة 25 يناير), by month and date. */
const rememberedDays = lazy(() => {
  const map = new Map<string, { year: number; words: Set<string> }>()
  for (const [month, date, year, words = ''] of rows(remembered))
    map.set(`${month}-${date}`, { year: Number(year), words: new Set(fold(words).split(',')) })
  return map
})

function rememberedYear(scan: Scan, i: number, month: number, date: number): number | undefined {
  const known = rememberedDays().get(`${month}-${date}`)
  const before = scan.tokens[i - 1]
  if (!known || !before) return undefined
  return known.words.has(before.fold.replace(/^[وف]?[بلك]?(ال)?/, '')) ? known.year : undefined
}

/**
 * The year an undated month falls in. A month some way ahead is rarely named without its year, and a day of the past
 * year hardly ever; between these the word before it (حتى، منذ) and the tense around it decide.
 */
function nearestYear(
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
    ((word?.cell(1) === 'until' && forth <= 6) || (isDay && forth <= 4) || (isAhead(scan, at) ?? forth <= 3))
  if (ahead) return month > now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}

/** The year the other end of a range gives: «من 27 يوليو إلى 7 أغسطس 2014», «بين يناير ومارس 2014». */
function yearOfRange(scan: Scan, i: number, month: Month): number | undefined {
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

function monthByRelation(now: { year: number; month: number }, month: number, way: number): number {
  if (way < 0) return month < now.month ? now.year : now.year - 1
  // «أغسطس المقبل» in the first days of August is what was written in July.
  if (way > 0) return month >= now.month ? now.year : now.year + 1
  return now.year
}

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
    } else if (month.isHijri && given.hijri !== undefined) {
      year = given.hijri
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
      (day && !month.isHijri ? rememberedYear(scan, i, month.month, day.date) : undefined) ??
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
    if (s.norm !== '/' && (a!.end !== s.start || s.end !== b!.start || t.end !== c.start)) return undefined
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
  const joined =
    link?.norm === 'و'
      ? ['بين', 'يومي', 'ايام'].includes(before)
      : ['الي', 'حتي', 'والي', 'وحتي', 'او', '-', '–'].includes(link?.fold ?? '')
  const end = joined ? (calendarDate(scan, day.to + 1) ?? numericDate(scan, day.to + 1)) : undefined
  if (end?.day === undefined) return undefined
  const last = end.hijri ?? civil(end.day)
  const { year, month } = day.date > last.date ? shiftMonth(last.year, last.month, -1) : last
  const named = end.hijri ? fromHijri(year, month, day.date) : dayOf(year, month, day.date)
  return { start: day.start, end: day.end, to: day.to, type: 'DATE', value: dayValue(named), day: named }
}
