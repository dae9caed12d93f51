import { civil, type Day, dayOf, shifted, shiftMonth, yearValue } from './calendar.ts'
import { calendarDate, labelledDate } from './dates.ts'
import type { Match } from './lexicon.ts'
import { cardinalAt } from './numbers.ts'
import { currentPeriod, largerPeriod, relativePeriod } from './periods.ts'
import { countedFrom, type Relation, relation } from './relations.ts'
import type { Found, Part, Scan } from './scan.ts'
import { isAhead } from './tense.ts'
import { yearAt } from './years.ts'

/**
 * A quarter or half: الربع الثاني من العام الحالي (2015-Q2), النصف الأول من 2015 (2015-H1), الربع الأول, الربع السابق; and the half
 * of another period (النصف الأول من يوليو), which is read as that period.
 */
export function partOfYear(scan: Scan, i: number): Found | undefined {
  const part = scan.is(i, 'fraction')
  const letter = part?.cell(1)
  if (!part?.article || !letter) return undefined
  const inYear = Number(part.cell(2))
  // «الربع السنوي الأول», «الربع المالي الثاني».
  const kind =
    scan.role(part.to, 'year') ?? (scan.tokens[part.to]?.fold === 'السنوي' ? { to: part.to + 1 } : part)
  const which = nthPart(scan, kind.to, inYear)
  if (!which) {
    const rel = relation(scan, kind.to, letter)
    return rel && relatedPart(scan, part, rel, letter, inYear, i)
  }
  const { nth, to } = which
  // «النصف الأول المنتهي في 30 يونيو».
  const ended = scan.role(to, 'ended')
  const last = ended && labelledDate(scan, scan.word(ended.to, 'في') ? ended.to + 1 : ended.to)
  if (last?.day !== undefined) {
    const { year, month } = civil(last.day)
    const named = `${yearValue(year)}-${letter}${Math.ceil((month * inYear) / 12)}`
    return { start: part.start, end: last.end, to: last.to, type: 'DATE', value: named }
  }
  const of = scan.word(to, 'من') ? 1 : 0
  const year = yearAt(scan, to + of)
  const value = (named: number) => `${yearValue(named)}-${letter}${nth}`
  if (year) return { start: part.start, end: year.end, to: year.to, type: 'DATE', value: value(year.year) }
  const current = currentPeriod(scan, to + of)
  if (current && /^\d{4}$/.test(current.value))
    return { ...current, start: part.start, value: `${current.value}-${letter}${nth}` }
  if (of) {
    const inside = letter === 'H' ? largerPeriod(scan, to + 1) : undefined
    return inside && { ...inside, start: part.start, mod: nth === 1 ? 'START' : 'END' }
  }
  if (scan.anchor === undefined || isCounted(scan, to)) return undefined
  // Half-time is a half too: a half alone needs a word that a time follows.
  if (letter === 'H' && scan.is(i - 1, 'role') === undefined) return undefined
  const begins = (nth - 1) * (12 / inYear) + 1
  const beside = letter === 'Q' ? scan.lastNamed('Q', i) : undefined
  const now = civil(beside ?? scan.anchor)
  // Beside a quarter named before, the nearest one; alone, the latest that has begun.
  const named =
    beside !== undefined
      ? now.year + Math.round((now.month - begins) / 12)
      : begins <= now.month || isAhead(scan, i)
        ? now.year
        : now.year - 1
  return {
    start: part.start,
    end: scan.tokens[to - 1]!.end,
    to,
    type: 'DATE',
    value: value(named),
  }
}

/** Which part: الأول … الرابع, الأخير. */
function nthPart(scan: Scan, i: number, inYear: number): { nth: number; to: number } | undefined {
  if (scan.word(i, 'الاخير')) return { nth: inYear, to: i + 1 }
  const ordinal = scan.is(i, 'ordinal')
  const nth = ordinal?.article ? Number(ordinal.cell(0)) : 0
  return nth >= 1 && nth <= inYear ? { nth, to: ordinal!.to } : undefined
}

/** «للنصف الثاني على التوالي» counts halves. */
const isCounted = (scan: Scan, i: number) => scan.word(i, 'علي') && scan.word(i + 1, 'التوالي')

/** الربع الماضي, الربع الحالي, الربع السابق, الربع المماثل من العام الماضي. */
function relatedPart(
  scan: Scan,
  part: Match,
  rel: Relation,
  letter: string,
  inYear: number,
  i: number,
): Found | undefined {
  // «يعود النجاح خلال الربع الحالي إلى …» in the report of a quarter is the quarter reported.
  const reported = rel.way === 0 && letter === 'Q' ? scan.lastNamed('Q', i) : undefined
  const base = reported ?? (letter === 'H' ? reportedHalf(scan, rel, i) : countedFrom(scan, rel, letter, i))
  if (base === undefined) return undefined
  const length = 12 / inYear
  const { year, month } = civil(base)
  const there = shiftMonth(year, month, rel.way * length)
  const of = scan.word(rel.to, 'من') || scan.word(rel.to, 'مع') ? 1 : 0
  const given = rel.way === 0 ? yearAt(scan, rel.to + of) : undefined
  const nth = Math.floor((there.month - 1) / length) + 1
  const { to, end } = given ?? rel
  return {
    start: part.start,
    end,
    to,
    type: 'DATE',
    value: `${yearValue(given?.year ?? there.year)}-${letter}${nth}`,
    related: true,
  }
}

/** «النصف المماثل»: the half that is reported, of the quarter named before or the one past. */
function reportedHalf(scan: Scan, rel: Relation, i: number): Day | undefined {
  if (!rel.named || scan.anchor === undefined) return scan.anchor
  return scan.lastNamed('Q', i) ?? scan.anchor - 90
}

/**
 * أول ستة أشهر من العام, الأشهر التسعة الأولى من 2015, الأيام الأولى من الشهر: the first or last months, weeks or days of a period.
 * Three or six months of a year are its quarter or half; anything else is read as the period.
 */
export function firstUnits(scan: Scan, i: number): Found | undefined {
  const week = weekOfMonth(scan, i)
  if (week) return week
  const units = unitsBehindOrdinal(scan, i) ?? unitsBeforeOrdinal(scan, i) ?? unitsBehindNumber(scan, i)
  if (!units || !scan.word(units.to, 'من')) return undefined
  const inside = largerPeriod(scan, units.to + 1) ?? currentPeriod(scan, units.to + 1)
  if (inside?.type !== 'DATE') return undefined
  const { end, to } = inside
  const mod = units.isFirst ? 'START' : 'END'
  const part = units.code === 'M' && /^\d{4}$/.test(inside.value) ? PARTS[units.count] : undefined
  const value = part ? `${inside.value}-${units.isFirst ? part[0] : part[1]}` : inside.value
  return { start: units.start, end, to, type: 'DATE', value, ...(!part && { mod }) }
}

/** «الأسبوع الأول من شهر يوليو»: the week in which the middle of those seven days lies. */
function weekOfMonth(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'W')
  if (!unit?.article || unit.cell(1) !== 's') return undefined
  const nth = scan.is(unit.to, 'ordinal')
  if (!nth?.article || !scan.word(nth.to, 'من')) return undefined
  const inside = calendarDate(scan, nth.to + 1) ?? relativePeriod(scan, nth.to + 1)
  const month = /^(\d{4})-(\d\d)$/.exec(inside?.value ?? '')
  if (!inside || !month) return undefined
  const day = dayOf(Number(month[1]), Number(month[2]), Number(nth.cell(0)) * 7 - 3)
  return { start: unit.start, end: inside.end, to: inside.to, type: 'DATE', ...shifted(day, 'W', 0) }
}

/** The first and the last part of the year of so many months. */
const PARTS: Record<number, [first: string, last: string]> = { 3: ['Q1', 'Q4'], 6: ['H1', 'H2'] }

interface FirstUnits extends Part {
  code: string
  count: number
  isFirst: boolean
}

/** أول ستة أشهر, آخر ثلاثة أيام. */
function unitsBehindOrdinal(scan: Scan, i: number): FirstUnits | undefined {
  const ordinal = scan.is(i, 'ordinal')
  const isFirst = ordinal !== undefined && !ordinal.article && ordinal.cell(0) === '1'
  if (!isFirst) return undefined
  const digits = scan.digits(ordinal.to)
  const number = digits ?? cardinalAt(scan.tokens, ordinal.to)
  const unit = number && scan.unit(number.to, 'D', 'W', 'M', 'Y')
  if (!unit || unit.article || unit.prep) return undefined
  return {
    start: ordinal.start,
    end: unit.end,
    to: unit.to,
    code: unit.cell(0),
    count: number.value,
    isFirst,
  }
}

/** الأشهر الستة الأولى, الأيام الأولى, الشهرين الأولين, الأسابيع الأخيرة. */
function unitsBeforeOrdinal(scan: Scan, i: number): FirstUnits | undefined {
  const unit = scan.unit(i, 'D', 'W', 'M', 'Y')
  if (!unit?.article || unit.cell(1) === 's') return undefined
  const digits = scan.digits(unit.to)
  const isSpelled = !digits && scan.tokens[unit.to]?.fold.startsWith('ال')
  const number = digits ?? (isSpelled ? cardinalAt(scan.tokens, unit.to) : undefined)
  const at = number?.to ?? unit.to
  const word = scan.tokens[at]?.fold ?? ''
  const isFirst = FIRST.has(word)
  if (!isFirst && !LAST.has(word)) return undefined
  const count = number?.value ?? (unit.cell(1) === 'd' ? 2 : 0)
  return { start: unit.start, end: scan.tokens[at]!.end, to: at + 1, code: unit.cell(0), count, isFirst }
}

/** «الستة أشهر الأولى», «الـ6 أشهر الأولى». */
function unitsBehindNumber(scan: Scan, i: number): FirstUnits | undefined {
  if (!scan.unit(i + 1) && !scan.unit(i + 2)) return undefined
  const digits = scan.digits(i)
  if (digits ? !digits.article : !/^[وفب]?ال/.test(scan.tokens[i]!.fold)) return undefined
  const number = digits ?? cardinalAt(scan.tokens, i)
  const unit = number && scan.unit(number.to, 'D', 'W', 'M', 'Y')
  if (unit?.cell(1) !== 'p') return undefined
  const word = scan.tokens[unit.to]?.fold ?? ''
  const isFirst = FIRST.has(word)
  if (!isFirst && !LAST.has(word)) return undefined
  const start = digits?.start ?? scan.tokens[i]!.stemStart
  const { end } = scan.tokens[unit.to]!
  return { start, end, to: unit.to + 1, code: unit.cell(0), count: number!.value, isFirst }
}
const FIRST = new Set(['الاولي', 'الاولين', 'الاوليين', 'الاول', 'الاوائل'])
const LAST = new Set(['الاخيره', 'الاخيرين', 'الاخيرتين'])
