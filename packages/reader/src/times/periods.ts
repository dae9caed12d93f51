import { civil, dayValue, monthValue, shifted, yearValue } from './calendar.ts'
import { centuryOrDecade } from './centuries.ts'
import { calendarDate, labelledDate } from './dates.ts'
import { partAt, startsWithPrep, withTime } from './dayparts.ts'
import { namedDay } from './days.ts'
import type { Match } from './lexicon.ts'
import { countedFrom, isLikened, relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'
import { bareSeason, season } from './seasons.ts'
import { isAhead } from './tense.ts'
import { generalAdjective, nakedYear, yearAt } from './years.ts'

/** الأسبوع المقبل, الشهر الجاري, هذا العام, الليلة الماضية, العقد الماضي. */
export function relativePeriod(scan: Scan, i: number): Found | undefined {
  const that = scan.that(i)
  const now = that ?? scan.role(i, 'this')
  const unit = scan.unit(now?.to ?? i)
  if (!unit?.article || unit.cell(1) !== 's' || (now && unit.prep)) return undefined
  const code = unit.cell(0)
  if (code === 'D' && isLikened(scan, i - 1)) return undefined
  // «الموسم الكروي الجديد».
  const kind = code === 'S' ? scan.role(unit.to, 'sport') : undefined
  const rel = relation(scan, kind?.to ?? unit.to, code)
  const start = now?.start ?? unit.start
  if (code === 'N') {
    // «برنامج الليلة النجدية»: an adjective of its own makes it no night of the calendar.
    if (!rel && !now && describes(scan, unit.to)) return undefined
    const { anchor } = scan
    const day = anchor === undefined ? undefined : anchor + (rel?.way ?? 0)
    return {
      start,
      end: rel?.end ?? unit.end,
      to: rel?.to ?? unit.to,
      type: 'TIME',
      value: `${day === undefined ? 'XXXX-XX-XX' : dayValue(day)}TNI`,
      ...(day !== undefined && { day }),
    }
  }
  const ending = rel || now ? undefined : periodEnding(scan, i)
  if (ending) return ending
  if (!rel && !now) return undefined
  if (that && (!['W', 'M'].includes(code) || scan.lastNamed(code, i) === undefined)) return undefined
  if (now && unit.to && ordinalLike(scan, unit.to)) return undefined
  // «هذا العقد» is a contract, or a necklace.
  if (now && !rel && code === 'D10') return undefined
  const way = rel?.way ?? 0
  const end = rel?.end ?? unit.end
  const to = rel?.to ?? unit.to
  // Years are read by labelledYear, which knows the general secretary from the year.
  if (code === 'Y' && (scan.anchor !== undefined || !unit.article || now || generalAdjective(scan, i)))
    return undefined
  if (code === 'TM' && scan.word(unit.to, 'الاخيره')) return undefined
  // «فعاليات اليوم الأخير» is the last of some.
  if (code === 'D' && scan.word(unit.to, 'الاخير')) return undefined
  if (!['D', 'W', 'M', 'D10', 'C'].includes(code)) {
    return !(rel?.named && way === 0)
      ? {
          start,
          end,
          to,
          type: 'DATE',
          value: way < 0 ? 'PAST_REF' : way === 0 ? 'PRESENT_REF' : 'FUTURE_REF',
        }
      : undefined
  }
  if (scan.anchor === undefined)
    return {
      start,
      end,
      to,
      type: 'DATE',
      value: way < 0 ? 'PAST_REF' : way === 0 ? 'PRESENT_REF' : 'FUTURE_REF',
    }
  const base = (that ? scan.lastNamed(code, i) : countedFrom(scan, rel, code, i)) ?? scan.anchor
  const where = { start, end, to, type: 'DATE' as const, ...shifted(base, code, way) }
  // «الشهر نفسه من العام الماضي».
  const year =
    code === 'M' && way === 0 && (that || rel?.named) && scan.word(to, 'من')
      ? yearAt(scan, to + 1)
      : undefined
  if (year) {
    const value = monthValue(year.year, civil(base).month)
    return { ...where, end: year.end, to: year.to, value, related: true }
  }
  return rel?.named ? { ...where, related: true } : where
}

/** الأسبوع المنتهي في 25 يوليو, العام المنتهي في مارس 2010: the period the day or month ends. */
function periodEnding(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'W', 'M', 'Y')
  const ended = unit && scan.role(unit.to, 'ended')
  if (!ended) return undefined
  const at = scan.word(ended.to, 'في') ? ended.to + 1 : ended.to
  const date = labelledDate(scan, at) ?? (unit.cell(0) === 'Y' ? calendarDate(scan, at) : undefined)
  if (!date || !/^\d/.test(date.value) || (date.day === undefined && unit.cell(0) !== 'Y')) return undefined
  const value = date.day === undefined ? date.value.slice(0, 4) : shifted(date.day, unit.cell(0), 0).value
  return { start: unit.start, end: date.end, to: date.to, type: 'DATE', value }
}

/** True when the word is a definite adjective. */
const describes = (scan: Scan, i: number) =>
  scan.together(i - 1, i) && scan.tokens[i]!.a.article && scan.tokens[i]!.a.pos === 'ADJ'

const ordinalLike = (scan: Scan, i: number) => scan.is(i, 'ordinal')?.article === true && !relation(scan, i)

/** A period that may follow «من»: a year, a month, a week, however it is named. */
export function largerPeriod(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i)
  if (year)
    return { start: year.start, end: year.end, to: year.to, type: 'DATE', value: yearValue(year.year) }
  return season(scan, i) ?? centuryOrDecade(scan, i) ?? relativePeriod(scan, i) ?? calendarDate(scan, i)
}

/** «نهاية العام», «بداية الشهر», «الربع الأول من العام»: the present one. */
export function currentPeriod(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'W', 'M', 'Y')
  if (!unit?.article || unit.prep || unit.cell(1) !== 's' || scan.anchor === undefined) return undefined
  const { to } = scan.role(unit.to, 'year') ?? unit
  const end = scan.tokens[to - 1]!.end
  return { start: unit.start, end, to, type: 'DATE', ...shifted(scan.anchor, unit.cell(0), 0) }
}

/** A beginning, middle or end together with its period: مطلع عام 2014, أواخر الشهر الجاري, منتصف يوليو, وقت سابق من هذا الأسبوع. */
export function edged(scan: Scan, i: number): Found | undefined {
  const edge = scan.is(i, 'edge')
  if (edge) {
    const of = scan.word(edge.to, 'من') ? 1 : 0
    // «بداية من الموسم المقبل»: from then on.
    if (of && scan.tokens[edge.to - 1]!.fold.endsWith('بدايه')) return undefined
    const at = edge.to + of
    const inside =
      largerPeriod(scan, at) ?? nakedYear(scan, at) ?? bareSeason(scan, at) ?? currentPeriod(scan, at)
    if (!inside) return seasonEdge(scan, edge)
    return inside.type === 'DATE' ? { ...inside, start: edge.start, mod: edge.cell(0) } : undefined
  }
  const phrase = scan.is(i, 'phrase')
  if (
    phrase &&
    /^وقت/.test(scan.tokens[phrase.to - 2]?.fold.replace(/^ب/, '') ?? '') &&
    ['سابق', 'لاحق', 'مبكر'].includes(scan.tokens[phrase.to - 1]!.fold)
  ) {
    const of = scan.word(phrase.to, 'من') ? 1 : 0
    const at = phrase.to + of
    const inside =
      dayWithin(scan, at) ??
      largerPeriod(scan, at) ??
      (of ? (currentPeriod(scan, at) ?? session(scan, at)) : undefined)
    if (inside && inside.type !== 'DURATION') return { ...inside, start: phrase.start }
  }
  return undefined
}

/** The day or the part of a day behind «وقت سابق»: أمس, من مساء الثلاثاء. */
function dayWithin(scan: Scan, i: number): Found | undefined {
  const part = partAt(scan, i)
  const day = part ? part.day : namedDay(scan, i)
  if (day?.type !== 'DATE' || part?.match.prep) return undefined
  if (part)
    return {
      ...day,
      start: part.start,
      end: part.end,
      to: part.to,
      type: 'TIME',
      value: withTime(day, part.code),
    }
  return startsWithPrep(scan, day, i) || day.value === 'PRESENT_REF' ? undefined : day
}

/** «نهاية الموسم», «بداية الموسم الكروي»: of a season that no word places the tense does. */
function seasonEdge(scan: Scan, edge: Match): Found | undefined {
  const unit = scan.unit(edge.to, 'S')
  if (!unit?.article || unit.cell(1) !== 's' || unit.prep) return undefined
  const { to, end } = scan.role(unit.to, 'sport') ?? unit
  const value = isAhead(scan, edge.to - 1) === false ? 'PAST_REF' : 'FUTURE_REF'
  return { start: edge.start, end, to, type: 'DATE', value, mod: edge.cell(0) }
}

/** «وقت سابق من التعاملات», «من الجلسة»: the day of the report. */
function session(scan: Scan, i: number): Found | undefined {
  const token = scan.tokens[i]
  if (!token || scan.anchor === undefined || !scan.role(i, 'session')) return undefined
  const { start, end } = token
  return { start, end, to: i + 1, type: 'DATE', value: dayValue(scan.anchor), day: scan.anchor }
}

/** الفترة القليلة المقبلة, المرحلة الحالية, الفترة الماضية القريبة, هذه الفترة, تلك الفترة. */
export function vaguePeriod(scan: Scan, i: number): Found | undefined {
  const lead = scan.role(i, 'this') ?? scan.that(i)
  const span = scan.role(lead?.to ?? i, 'span')
  if (!span || (lead && span.prep)) return undefined
  const shade = shadeAt(scan, span.to)
  const rel = relation(scan, shade?.to ?? span.to)
  const behind = rel ? (shadeAt(scan, rel.to) ?? rel) : (shade ?? span)
  const where = { start: lead?.start ?? span.start, end: behind.end, to: behind.to, type: 'DATE' as const }
  const same = rel?.named && rel.way === 0 ? sameQuarter(scan, rel.to, i) : undefined
  if (same) return { ...where, ...same }
  if (rel) {
    // «المرحلة الأخيرة» is the last stage.
    const isLast = isStage(scan, span.to - 1) && scan.word(rel.to - 1, 'الاخيره')
    if (isLast || (rel.named && rel.way === 0)) return undefined
    return { ...where, value: rel.way < 0 ? 'PAST_REF' : rel.way === 0 ? 'PRESENT_REF' : 'FUTURE_REF' }
  }
  // «هذه المرحلة» is a stage of something, «هذه المدة» the length named before.
  if (!lead || isStage(scan, span.to - 1)) return undefined
  if (lead.cell(0) === 'this') return { ...where, value: 'PRESENT_REF' }
  return /^[وفبلك]?تلك$/.test(scan.tokens[i]!.fold) ? { ...where, value: 'PAST_REF' } : undefined
}

/** «كما في الفترة ذاتها من العام الماضي» behind a quarter: that quarter of the year. */
function sameQuarter(
  scan: Scan,
  i: number,
  at: number,
): Pick<Found, 'end' | 'to' | 'value' | 'related'> | undefined {
  const quarter = scan.lastNamed('Q', at)
  const year = quarter !== undefined && scan.word(i, 'من') ? yearAt(scan, i + 1) : undefined
  if (!year) return undefined
  const value = `${yearValue(year.year)}-Q${Math.ceil(civil(quarter!).month / 3)}`
  return { end: year.end, to: year.to, value, related: true }
}

const isStage = (scan: Scan, i: number) => /(?:مرحله|مده)$/.test(scan.tokens[i]!.fold)
const shadeAt = (scan: Scan, i: number) => scan.role(i, 'shade') ?? scan.role(i, 'few')

/** «في الماضي», «في السابق», «في المستقبل». */
export function pastAlone(scan: Scan, i: number): Found | undefined {
  const token = scan.tokens[i]!
  if (!scan.word(i - 1, 'في')) return undefined
  if (token.fold === 'المستقبل')
    return { start: token.start, end: token.end, to: i + 1, type: 'DATE', value: 'FUTURE_REF' }
  const match = scan.is(i, 'relation')
  return match?.cell(1) === 'noun' && match.article
    ? { start: token.start, end: token.end, to: i + 1, type: 'DATE', value: 'PAST_REF' }
    : undefined
}
