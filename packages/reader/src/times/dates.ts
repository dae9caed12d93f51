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
  weekday,
} from './calendar.ts'
import type { Match } from './lexicon.ts'
import type { Found, Part, Scan } from './scan.ts'
import { isAhead } from './tense.ts'

const isHijriYear = (year: number) => year >= 1300 && year <= 1500
const gregorianYear = (hijriYear: number) => civil(fromHijri(hijriYear, 7, 1)).year

/** The relation word at a token: its direction, as relations.tsv gives it. */
export function relation(scan: Scan, i: number): (Part & { way: number }) | undefined {
  const match = scan.is(i, 'relation')
  return match && !match.prep
    ? { to: match.to, start: match.start, end: match.end, way: Number(match.cell(0)) }
    : undefined
}

/** A year: 2015, 2015م, 1436 هـ, عام 2015, العام الحالي 2015, هذا العام, العام الماضي. Always in the Gregorian calendar. */
export interface Year extends Part {
  year: number
  /** True for digits that nothing marks as a year. */
  naked: boolean
  hijri?: number
}

export function yearAt(scan: Scan, i: number): Year | undefined {
  const now = scan.role(i, 'this')
  let k = now ? now.to : i
  const unit = scan.unit(k, 'Y')
  if (now && !unit) return undefined
  if (unit && unit.cell(1) === 'p') return undefined
  const start = now?.start ?? unit?.start
  let end = unit?.end ?? 0
  let way = now && unit?.article ? 0 : undefined
  if (unit) {
    k = unit.to
    const rel = unit.article ? relation(scan, k) : undefined
    if (rel) {
      way = rel.way
      k = rel.to
      end = rel.end
    }
  }
  const paren = unit && scan.mark(k, '(') ? 1 : 0
  const digits = scan.digits(k + paren)
  if (
    digits &&
    (!paren || scan.mark(digits.to, ')')) &&
    (unit ? digits.norm.length >= 3 : digits.norm.length === 4)
  ) {
    const era = scan.role(digits.to, 'era')
    const value = digits.value
    if (unit || era || (value >= 1000 && value <= 2100)) {
      const closing = paren && !era ? 1 : 0
      const isHijri = era ? era.cell(1) === 'H' : unit !== undefined && value >= 1350 && value <= 1470
      return {
        to: (era?.to ?? digits.to) + closing,
        start: start ?? digits.start,
        end: era?.end ?? digits.end + closing,
        year: isHijri ? gregorianYear(value) : value,
        naked: !unit && !era,
        ...(isHijri && { hijri: value }),
      }
    }
  }
  if (unit?.cell(1) !== 's' || way === undefined || scan.anchor === undefined) return undefined
  const now_ = civil(scan.anchor).year
  const refYear = civil(scan.ref ?? scan.anchor).year
  const year = way === 2 ? refYear + 1 : way === 3 ? refYear : now_ + way
  return { to: k, start: start!, end, year, naked: false }
}

/** A month by name, with its double in the other naming: يوليو (تموز), شباط/فبراير, شهر رمضان. */
interface Month extends Part {
  month: number
  isHijri: boolean
  /** The word has other uses and nothing here tells that it is a month. */
  doubtful: boolean
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
  let doubtful = name.cell(2) === '?' && !labelled
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
  }
  return { to, start, end, month, isHijri, doubtful, first: name }
}

/** A day of the month: 6, الـ26, السادس, الخامس والعشرين. */
function dateAt(scan: Scan, i: number): (Part & { date: number; ordinal: boolean }) | undefined {
  const digits = scan.digits(i)
  if (digits)
    return digits.value >= 1 && digits.value <= 31 && digits.norm.length <= 2
      ? { to: digits.to, start: digits.start, end: digits.end, date: digits.value, ordinal: digits.article }
      : undefined
  const ordinal = scan.is(i, 'ordinal')
  return ordinal?.article
    ? { to: ordinal.to, start: ordinal.start, end: ordinal.end, date: Number(ordinal.cell(0)), ordinal: true }
    : undefined
}

/** The year an undated month falls in. */
function nearestYear(scan: Scan, at: number, month: number, isHijri: boolean): number | undefined {
  if (scan.anchor === undefined) return undefined
  const now = isHijri ? hijri(scan.anchor) : civil(scan.anchor)
  if (month === now.month) return now.year
  if (isAhead(scan, at)) return month > now.month ? now.year : now.year + 1
  return month < now.month ? now.year : now.year - 1
}

function monthByRelation(now: { year: number; month: number }, month: number, way: number): number {
  if (way === -1) return month < now.month ? now.year : now.year - 1
  if (way === 1 || way === 2) return month > now.month ? now.year : now.year + 1
  return now.year
}

/**
 * Month and year, with or without the day: 6 نوفمبر (تشرين الثاني) 2023, الثالث من أغسطس العام الماضي, مارس الماضي,
 * الخامس من الشهر الجاري, 25 شوال 1436 هـ.
 */
export function calendarDate(scan: Scan, i: number): Found | undefined {
  const day = dateAt(scan, i)
  let k = day ? day.to : i
  if (
    day &&
    scan.word(k, 'من') &&
    (scan.is(k + 1, 'month') || scan.unit(k + 1, 'M') || scan.role(k + 1, 'this') || scan.mark(k + 1, '('))
  )
    k++
  const month = monthAt(scan, k)
  if (!month) return day?.ordinal ? ofThisMonth(scan, day, k) : undefined
  if (day && month.first.prep) return undefined
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
  } else if (!day && month.doubtful && !rel && !introduced(scan, i)) return undefined
  if (!day && scan.mark(i, '(') && !rel && !given) return undefined
  if (year === undefined) {
    year = nearestYear(scan, i, month.month, month.isHijri)
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
    if (day) return { start, end, to, type: 'DATE', value: dayValue(named), day: named }
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
  const now = scan.role(i, 'this')
  const unit = scan.unit(now?.to ?? i, 'M')
  if (
    !unit?.article ||
    unit.cell(1) !== 's' ||
    scan.anchor === undefined ||
    scan.tokens[i - 1]!.fold !== 'من'
  )
    return undefined
  const rel = relation(scan, unit.to)
  if (!now && !rel) return undefined
  const base = civil((rel?.way ?? 0) >= 2 ? (scan.ref ?? scan.anchor) : scan.anchor)
  const way = rel ? (rel.way === 2 ? 1 : rel.way === 3 ? 0 : rel.way) : 0
  const { year, month } = shiftMonth(base.year, base.month, way)
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
  return { start: first.start, end, to, type: 'DATE', value: dayValue(day), day }
}

/** A day by its name or by its distance: الجمعة, يوم الأحد الماضي, أمس, اليوم (الثلاثاء), الجمعة 24 يوليو. */
export function namedDay(scan: Scan, i: number): Found | undefined {
  return weekdayAt(scan, i) ?? deicticDay(scan, i)
}

/** The weekday at a token, with the article its name always carries. */
function weekdayName(scan: Scan, i: number): Match | undefined {
  const match = scan.is(i, 'weekday')
  return match?.article ? match : undefined
}

function weekdayAt(scan: Scan, i: number): Found | undefined {
  const label = scan.unit(i, 'D')
  const labelled = label && label.cell(1) !== 'p' && !label.article
  const name = weekdayName(scan, labelled ? label.to : i)
  if (!name || (labelled && name.prep)) return undefined
  if (
    !labelled &&
    ['صلاة', 'خطبة', 'صلاه', 'خطبه', 'جامع', 'مسجد', 'كلا'].includes(scan.tokens[i - 1]?.fold ?? '')
  )
    return undefined
  const start = labelled ? label.start : name.start
  let { to, end } = name
  const wanted = Number(name.cell(0))
  const rel = relation(scan, to)
  if (rel) {
    to = rel.to
    end = rel.end
  }
  // A date behind the weekday names the same day: one span.
  const bracket = scan.mark(to, '(') ? 1 : 0
  const comma = scan.mark(to, '،,') ? 1 : 0
  const date = fullDate(scan, to + (bracket || comma))
  if (
    date?.day !== undefined &&
    (!bracket || scan.mark(date.to, ')')) &&
    (!comma || weekday(date.day) === wanted)
  ) {
    return { ...date, start, to: date.to + bracket, end: date.end + bracket }
  }
  if (scan.anchor === undefined) return { start, end, to, type: 'DATE', value: `XXXX-WXX-${wanted}` }
  const today = weekday(scan.anchor)
  const back = (today - wanted + 7) % 7
  const forth = (wanted - today + 7) % 7
  let day: Day
  if (rel?.way === -1) day = scan.anchor - (back || 7)
  else if (rel?.way === 1 || rel?.way === 2) day = scan.anchor + (forth || 7)
  else if (isAhead(scan, i)) day = scan.anchor + forth
  else day = scan.anchor - back
  return { start, end, to, type: 'DATE', value: dayValue(day), day }
}

/** A date with its day, in words or digits. */
export function fullDate(scan: Scan, i: number): Found | undefined {
  const date = numericDate(scan, i) ?? calendarDate(scan, i)
  return date?.day === undefined ? undefined : date
}

function deicticDay(scan: Scan, i: number): Found | undefined {
  const match = scan.is(i, 'deictic')
  if (!match) return undefined
  let { to, end } = match
  const days = Number(match.cell(0))
  const isToday = scan.word(to - 1, 'اليوم') || /اليوم$|لليوم$/.test(scan.tokens[to - 1]!.fold)
  const { anchor } = scan
  if (isToday && days === 0) {
    const next = scan.tokens[to]
    // The newspaper, the national day, the first day: not today.
    if (scan.is(to, 'ordinal')?.article || next?.fold.startsWith('الوطن') || next?.fold.startsWith('العالم'))
      return undefined
    const rel = relation(scan, to)
    if (rel && rel.way !== 0) {
      if (scan.ref === undefined)
        return {
          start: match.start,
          end: rel.end,
          to: rel.to,
          type: 'DATE',
          value: rel.way < 0 ? 'PAST_REF' : 'FUTURE_REF',
        }
      const day = scan.ref + (rel.way === 3 ? 0 : rel.way === 2 ? 1 : rel.way)
      return { start: match.start, end: rel.end, to: rel.to, type: 'DATE', value: dayValue(day), day }
    }
    const before = scan.tokens[i - 1]?.fold ?? ''
    if (['هو', 'هي', 'وهو', 'وهي', 'وهم'].includes(before))
      return { start: match.start, end, to, type: 'DATE', value: 'PRESENT_REF' }
    if (['المصري', 'روسيا', 'صحيفه', 'العربيه', 'جريده', 'ليبيا', 'فلسطين'].includes(before)) return undefined
  }
  if (anchor === undefined)
    return {
      start: match.start,
      end,
      to,
      type: 'DATE',
      value: days === 0 ? 'PRESENT_REF' : days < 0 ? 'PAST_REF' : 'FUTURE_REF',
    }
  const bracket = scan.mark(to, '(')
  const name = weekdayName(scan, to + (bracket ? 1 : 0))
  if (name && (!bracket || scan.mark(name.to, ')')) && !name.prep) {
    to = name.to + (bracket ? 1 : 0)
    end = scan.tokens[to - 1]!.end
  }
  const inner = scan.mark(to, '(') ? 1 : 0
  const date = fullDate(scan, to + inner)
  if (date && (!inner || scan.mark(date.to, ')')))
    return { ...date, start: match.start, to: date.to + inner, end: date.end + inner }
  const day = anchor + days
  return { start: match.start, end, to, type: 'DATE', value: dayValue(day), day }
}

/**
 * The day the article calls today, where it says so beside a weekday: «اليوم (الجمعة)» under a publication date of the
 * following Tuesday is that Friday. Without such a word, the day of publication.
 */
export function anchorDay(scan: Scan): Day | undefined {
  const published = scan.anchor
  if (published === undefined) return undefined
  for (let i = 0; i < scan.tokens.length; i++) {
    const match = scan.is(i, 'deictic')
    if (!match || !['0', '-1'].includes(match.cell(0))) continue
    const bracket = scan.mark(match.to, '(') ? 1 : 0
    const name = weekdayName(scan, match.to + bracket)
    if (!name || name.prep) continue
    const wanted = ((Number(name.cell(0)) - Number(match.cell(0)) + 6) % 7) + 1
    const back = (weekday(published) - wanted + 7) % 7
    // A day early is a matter of time zones; otherwise the article is older than its page.
    return back === 6 ? published + 1 : published - back
  }
  return published
}
