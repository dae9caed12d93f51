import { dayValue } from './calendar.ts'
import { labelledDate } from './dates.ts'
import { namedDay } from './days.ts'
import { feast } from './feasts.ts'
import type { Match } from './lexicon.ts'
import type { Found, Part, Scan } from './scan.ts'

/** A part of the day, with the day it belongs to where the text says: صباح أمس, فجر الجمعة, مساءً, بعد ظهر 5 مايو. */
interface PartOfDay extends Part {
  code: string
  /** How its clock hours are counted, see parts.tsv. */
  hours: string
  day: Found | undefined
  match: Match
}

/** The day that follows, in any of the ways days are named. */
export function dayAt(scan: Scan, i: number): Found | undefined {
  return (
    namedDay(scan, i) ??
    labelledDate(scan, i) ??
    feast(scan, i) ??
    // «فجر (السبت)».
    scan.bracketed(i, at => namedDay(scan, at))
  )
}

/** The part of the day at a token, with the day behind it. */
export function partAt(scan: Scan, i: number): PartOfDay | undefined {
  const match = scan.is(i, 'part')
  if (!match) return undefined
  const of = scan.word(match.to, 'من') ? 1 : 0
  const day = match.article ? undefined : dayAt(scan, match.to + of)
  const dawn = day && match.cell(0) === 'NI' ? nextWeekday(scan, day.to) : undefined
  return {
    to: dawn?.to ?? day?.to ?? match.to,
    start: match.start,
    end: dawn?.end ?? day?.end ?? match.end,
    code: match.cell(0),
    hours: match.cell(1),
    day: day && !startsWithPrep(scan, day, match.to + of) ? day : undefined,
    match,
  }
}

/** «ليلة الأحد – الاثنين»: the day the night ends on. */
function nextWeekday(scan: Scan, i: number): Match | undefined {
  const name = scan.is(i + (scan.mark(i, '-–—/') ? 1 : 0), 'weekday')
  return name?.article && !name.prep && !scan.tokens[name.to - 1]!.fold.startsWith('و') ? name : undefined
}

/** «مساء وفي اليوم نفسه»: a day with a clitic before it is not the part's own. */
export const startsWithPrep = (scan: Scan, day: Found, i: number) => day.start !== scan.tokens[i]!.start

/** صباح أمس, ساعة مبكرة من مساء اليوم, أمس مساء, الجمعة صباحا, هذا الصباح. */
export function partOfDay(scan: Scan, i: number): Found | undefined {
  const early = earlyHour(scan, i)
  const now = scan.role(i, 'this')
  const part = partAt(scan, early?.to ?? now?.to ?? i)
  // «هذا العصر» is this age.
  if (!part || (now && part.code === 'AF')) return undefined
  const start = early?.start ?? now?.start ?? part.start
  let { end, to, day } = part
  if (!day && part.to !== part.match.to) {
    to = part.match.to
    end = part.match.end
  }
  if (!day) {
    const generic = now || early?.adjective ? undefined : wholePart(scan, i, part, early)
    if (generic) return generic
    const adverb = /ا$|ً$/.test(scan.tokens[part.match.to - 1]!.norm) && !part.match.article
    if (!now && !early && !(adverb && part.match.cell(1) !== '' && isAdverb(scan, part))) return undefined
    if (scan.ref === undefined) return undefined
    const date = now ? (scan.anchor ?? scan.ref) : scan.ref
    return { start, end, to, type: 'TIME', value: `${scan.recurs(i) ? '' : dayValue(date)}T${part.code}` }
  }
  return {
    start,
    end,
    to,
    type: 'TIME',
    value: withTime(day, part.code),
    ...(day.day !== undefined && { day: day.day }),
  }
}

/**
 * A part of the day as such: ساعات النهار, في المساء, قبل منتصف الليل. It belongs to the day its sentence named before, if one
 * was named.
 */
function wholePart(
  scan: Scan,
  i: number,
  { match, code, start }: PartOfDay,
  hours: { start: number } | undefined,
): Found | undefined {
  const isMidnight = match.to > i + 1 && scan.word(match.to - 1, 'الليل')
  const isNoon = match.to === i + 2 && scan.word(match.to - 1, 'الظهر')
  if (!hours && !isMidnight && !isNoon && !(match.article && WHOLE.has(code) && insideDay(scan, i, match)))
    return undefined
  const { end, to } = scan.role(match.to, 'early') ?? match
  // «بعد الظهر» alone is said of the day the report speaks of, as صباحا is.
  const value =
    isNoon && !scan.recurs(i) && scan.ref !== undefined
      ? `${dayValue(scan.ref)}T${code}`
      : timeOfSentence(scan, i, code)
  return { start: hours?.start ?? start, end, to, type: 'TIME', value }
}

/** Parts of the day whose word with the article is nothing else (المغرب is also a country, الظهر a back). */
const WHOLE = new Set(['MO', 'EV', 'NI', 'DT'])

/** «في الصباح»، «خلال الليل», «حتى الفجر»; «المغرب» is a country. */
const insideDay = (scan: Scan, i: number, match: Match) =>
  !/مغرب$/.test(scan.tokens[match.to - 1]!.fold) &&
  ((scan.word(i - 1, 'من') && /^و?(?:حتي|الي)$/.test(scan.tokens[match.to]?.fold ?? '')) ||
    /^[وف]?(?:في|خلال|اثناء|حتي|عند|طوال|طيله|مع)$/.test(scan.tokens[i - 1]?.fold ?? '') ||
    (match.prep === 'ب' && !scan.is(i - 1, 'part'))) &&
  (scan.role(match.to, 'early') !== undefined ||
    !(scan.tokens[match.to]?.a.pos === 'ADJ' && scan.tokens[match.to]!.a.article))

/** A time of day on the day its sentence named before it, or on none. */
export function timeOfSentence(scan: Scan, i: number, code: string): string {
  const day = scan.recurs(i) ? undefined : scan.dayOfSentence(i)
  return `${day === undefined ? '' : dayValue(day)}T${code}`
}

/** صباحا, ليلا and the like stand in the accusative; مساء does not show it and needs its mark. */
function isAdverb(scan: Scan, part: PartOfDay): boolean {
  const token = scan.tokens[part.match.to - 1]!
  return token.fold.endsWith('ا') || token.form.includes('ً')
}

/** The value of a day at a time. */
export const withTime = (day: Found, time: string) =>
  `${day.day === undefined ? day.value : dayValue(day.day)}T${time}`

/** «وقت متأخر من عصر الجمعة», «وقت مبكر أمس»: the night or the morning of that day. */
export function lateTime(scan: Scan, i: number): Found | undefined {
  const lead = LATE.get(scan.tokens[i + 1]?.fold ?? '')
  if (!lead || !/^[وفب]?(?:وقت|ساعه|ساعات)$/.test(scan.tokens[i]!.fold)) return undefined
  const at = i + 2 + (scan.word(i + 2, 'من') ? 1 : 0)
  const part = partAt(scan, at)
  const day = part ? part.day : namedDay(scan, at)
  if (day?.type !== 'DATE' || !/^\d/.test(day.value)) return undefined
  const { to, end } = part ?? day
  const start = scan.tokens[i]!.start + (/^[وفب](?:وقت|ساع)/.test(scan.tokens[i]!.norm) ? 1 : 0)
  const value = withTime(day, part?.code ?? lead)
  return { start, end, to, type: 'TIME', value, ...(day.day !== undefined && { day: day.day }) }
}

const LATE = new Map(Object.entries({ متاخر: 'NI', متاخره: 'NI', مبكر: 'MO', مبكره: 'MO' }))

/** «ساعة مبكرة من», «الساعات الأولى من» before a part of the day. */
function earlyHour(scan: Scan, i: number): { start: number; to: number; adjective: boolean } | undefined {
  const unit = scan.unit(i, 'TH')
  if (!unit) return undefined
  const adjective = scan.role(unit.to, 'early')
  if (adjective) {
    const to = scan.word(adjective.to, 'من') ? adjective.to + 1 : adjective.to
    return { start: unit.start, to, adjective: true }
  }
  // «ساعات النهار».
  if (unit.article || unit.cell(1) !== 'p' || !scan.is(unit.to, 'part')?.article) return undefined
  return { start: unit.start, to: unit.to, adjective: false }
}
