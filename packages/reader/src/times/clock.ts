import { dayValue } from './calendar.ts'
import { fullDate } from './dates.ts'
import { namedDay } from './days.ts'
import { feast } from './feasts.ts'
import type { Match } from './lexicon.ts'
import { cardinalAt } from './numbers.ts'
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
function dayAt(scan: Scan, i: number): Found | undefined {
  return (
    namedDay(scan, i) ??
    labelledDate(scan, i) ??
    feast(scan, i) ??
    // «فجر (السبت)».
    scan.bracketed(i, at => namedDay(scan, at))
  )
}

/** A full date, with «يوم» before it. */
export function labelledDate(scan: Scan, i: number): Found | undefined {
  const label = scan.unit(i, 'D')
  if (label && label.cell(1) === 's' && !label.article) {
    const date = fullDate(scan, label.to)
    return date && { ...date, start: label.start }
  }
  return fullDate(scan, i)
}

function partAt(scan: Scan, i: number): PartOfDay | undefined {
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
const startsWithPrep = (scan: Scan, day: Found, i: number) => day.start !== scan.tokens[i]!.start

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
function timeOfSentence(scan: Scan, i: number, code: string): string {
  const day = scan.recurs(i) ? undefined : scan.dayOfSentence(i)
  return `${day === undefined ? '' : dayValue(day)}T${code}`
}

/** بعد صلاة العصر, قبل أذان المغرب, عقب صلاة عشاء أمس: hours told by prayers; the prayer itself is an act and no time. */
export function prayer(scan: Scan, i: number): Found | undefined {
  const match = scan.is(i, 'prayer')
  if (
    !match ||
    !(scan.role(i - 1, 'after') || scan.role(i - 1, 'ago') || BESIDE.has(scan.tokens[i - 1]?.fold ?? ''))
  )
    return undefined
  const at = match.to + (scan.word(match.to, 'من') ? 1 : 0)
  const day = dayAt(scan, at)
  if (day?.type === 'DATE' && !startsWithPrep(scan, day, at))
    return {
      start: match.start,
      end: day.end,
      to: day.to,
      type: 'TIME',
      value: withTime(day, match.cell(0)),
      ...(day.day !== undefined && { day: day.day }),
    }
  const { start, end, to } = match
  return { start, end, to, type: 'TIME', value: timeOfSentence(scan, i, match.cell(0)) }
}
const BESIDE = new Set(['حتي', 'الي', 'مع', 'عند', 'وقت', 'موعد'])

/** صباحا, ليلا and the like stand in the accusative; مساء does not show it and needs its mark. */
function isAdverb(scan: Scan, part: PartOfDay): boolean {
  const token = scan.tokens[part.match.to - 1]!
  return token.fold.endsWith('ا') || token.form.includes('ً')
}

/** The value of a day at a time. */
const withTime = (day: Found, time: string) =>
  `${day.day === undefined ? day.value : dayValue(day.day)}T${time}`

/** «وقت متأخر من عصر الجمعة», «وقت مبكر أمس»: the night or the morning of that day. */
export function lateTime(scan: Scan, i: number): Found | undefined {
  const lead = LATE[scan.tokens[i + 1]?.fold ?? '']
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
const LATE: Readonly<Record<string, string>> = { متاخر: 'NI', متاخره: 'NI', مبكر: 'MO', مبكره: 'MO' }

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

/** A clock time: الساعة العاشرة ليلا بتوقيت مكة المكرمة, 14:30, الثالثة والنصف عصرا, الـ7 من مساء اليوم. */
export function clock(scan: Scan, i: number): Found | undefined {
  const label = scan.role(i, 'hour') ?? hourWord(scan, i)
  const at = label?.to ?? i
  const face =
    faceAt(scan, at, label !== undefined) ?? (label && scan.bracketed(at, k => faceAt(scan, k, true)))
  if (!face) return undefined
  let { to, end } = face
  let hour = face.hour
  const of = scan.word(to, 'من') ? 1 : 0
  const part = partAt(scan, to + of)
  const meridiem = part ? undefined : meridiemAt(scan, to)
  let day: Found | undefined
  const midnight = part ? undefined : afterMidnight(scan, to)
  if (midnight) {
    to = midnight.to
    end = midnight.end
  } else if (part && !part.match.prep) {
    to = part.day ? part.to : part.match.to
    end = part.day ? part.end : part.match.end
    day = part.day
    hour = onClock(hour, part.hours)
  } else if (meridiem) {
    to = meridiem.to
    end = meridiem.end
    hour = onClock(hour, meridiem.hours)
  } else if (label && hour < 12 && hour + 12 > scan.hour && scan.hour > 12) hour += 12
  const zone = zoneAt(scan, to)
  if (zone) {
    to = zone.to
    end = zone.end
  }
  if (!label && !part && !midnight && !meridiem && !zone && !face.colon) return hourOfRange(scan, i, face)
  // «الساعة الأولى» is the first hour; one o'clock is الواحدة, or الأولى with a part of the day.
  if (face.ordinal && (!label || face.first) && !part && !midnight) return undefined
  // «السلة الأولى المغرب وتونس»: a country, no part of the day.
  if (face.ordinal && !label && part && !part.day && part.match.article) return undefined
  if (!day) {
    const at = behindOtherZone(scan, to)
    const own = at === undefined ? dayAt(scan, to) : (partAt(scan, at)?.day ?? dayAt(scan, at))
    if (own && at !== undefined) {
      day = own
      to = own.to
      end = own.end
    } else if (own && own.type === 'DATE' && own.start === scan.tokens[to]?.start) {
      day = own
      to = own.to
      end = own.end
    }
  }
  const start = label?.start ?? face.start
  const time = clockFace(hour, face.minute)
  // A clock time alone in its line (17:21 ت م) is when the report was filed.
  const alone = !scan.together(i - 1, i) && !scan.together(i, to)
  const ref = alone ? scan.anchor : scan.ref
  const date = day
    ? withTime(day, time)
    : scan.recurs(i) || (!alone && scan.isEssay && scan.dayOfSentence(i) === undefined)
      ? `T${time}`
      : ref === undefined
        ? `XXXX-XX-XXT${time}`
        : `${dayValue(ref)}T${time}`
  return {
    start,
    end,
    to,
    type: 'TIME',
    value: date,
    ...(day ? day.day !== undefined && { day: day.day } : { isDayless: true }),
  }
}

/** «السابعة مساء (16:00 بتوقيت غرينتش) يوم الأحد»: the token behind the same hour of another zone in brackets. */
function behindOtherZone(scan: Scan, i: number): number | undefined {
  const inside = scan.mark(i, '(') ? faceAt(scan, i + 1, true) : undefined
  const zone = inside && zoneAt(scan, inside.to)
  return zone && scan.mark(zone.to, ')') ? zone.to + 1 : undefined
}

/** «من 4 إلى 6 مساء», «بين الخامسة والسابعة مساء»: the first hour stands in the half of the day that the second names. */
function hourOfRange(scan: Scan, i: number, face: Face): Found | undefined {
  const link = scan.tokens[face.to]
  const before = scan.tokens[i - 1]?.fold
  const isTo = before === 'من' && (link?.fold === 'الي' || link?.fold === 'حتي')
  const isAnd = before === 'بين' && link?.fold.startsWith('و') === true
  if (!isTo && !isAnd) return undefined
  const second = clock(scan, isTo || link?.norm === 'و' ? face.to + 1 : face.to)
  const time = /^(.*T)(\d\d):/.exec(second?.value ?? '')
  if (!time) return undefined
  const last = Number(time[2])
  const hour = face.hour < 12 && last >= 12 && face.hour + 12 <= last ? face.hour + 12 : face.hour
  const { start, end, to, minute } = face
  const value = `${time[1]}${clockFace(hour, minute)}`
  return { start, end, to, type: 'TIME', value, isDayless: second?.isDayless === true }
}

const clockFace = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** «الثانية بعد منتصف الليل». */
function afterMidnight(scan: Scan, i: number): { to: number; end: number } | undefined {
  const match = scan.word(i, 'بعد') ? scan.is(i + 1, 'part') : undefined
  return match && match.to > i + 2 && match.cell(0) === 'NI' ? match : undefined
}

/** الساعة, also with a preposition (بالساعة) and without its article in «ساعة 10». */
function hourWord(scan: Scan, i: number): Match | undefined {
  const unit = scan.unit(i, 'TH')
  return unit?.article && unit.cell(1) === 's' ? unit : undefined
}

interface Face extends Part {
  hour: number
  minute: number
  colon: boolean
  ordinal: boolean
  /** The hour is written الأولى. */
  first?: boolean
}

function faceAt(scan: Scan, i: number, labelled: boolean): Face | undefined {
  const token = scan.tokens[i]
  if (!token) return undefined
  const digits = scan.digits(i)
  if (token.kind === 'number' && /^\d{1,2}[.,]\d{2}$/.test(token.norm) && labelled) {
    const [hour, minute] = token.norm.split(/[.,]/).map(Number) as [number, number]
    return valid({ to: i + 1, start: token.start, end: token.end, hour, minute, colon: true, ordinal: false })
  }
  if (digits) {
    const minutes = scan.tokens[digits.to + 1]
    if (
      scan.mark(digits.to, ':') &&
      minutes?.kind === 'number' &&
      /^\d{2}$/.test(minutes.norm) &&
      digits.norm.length <= 2 &&
      minutes.start === scan.tokens[digits.to]!.end
    ) {
      return valid({
        to: digits.to + 2,
        start: digits.start,
        end: minutes.end,
        hour: digits.value,
        minute: Number(minutes.norm),
        colon: true,
        ordinal: false,
      })
    }
    const hourBehind = scan.tokens[digits.to + 1]
    if (
      scan.word(digits.to, 'ر') &&
      hourBehind?.kind === 'number' &&
      /^\d{1,2}$/.test(hourBehind.norm) &&
      digits.norm.length === 2 &&
      labelled
    )
      // Some agencies print the smaller part first: «15ر05» is a quarter past five.
      return valid({
        to: digits.to + 2,
        start: digits.start,
        end: hourBehind.end,
        hour: Number(hourBehind.norm),
        minute: digits.value,
        colon: true,
        ordinal: false,
      })
    if (digits.norm.length === 4 && labelled)
      return valid({
        to: digits.to,
        start: digits.start,
        end: digits.end,
        hour: Math.floor(digits.value / 100),
        minute: digits.value % 100,
        colon: true,
        ordinal: false,
      })
    if (digits.norm.length > 2) return undefined
    return valid(
      fraction(scan, {
        to: digits.to,
        start: digits.start,
        end: digits.end,
        hour: digits.value,
        minute: 0,
        colon: false,
        ordinal: false,
      }),
    )
  }
  const ordinal = scan.is(i, 'ordinal')
  // Hours are feminine: «الأول صباح اليوم» is no clock time.
  if (!ordinal?.article || (ordinal.prep && labelled) || !/(?:ه|اولي)$/.test(token.fold)) return undefined
  const hour = Number(ordinal.cell(0))
  if (hour > 12) return undefined
  return valid(
    fraction(scan, {
      to: ordinal.to,
      start: ordinal.start,
      end: ordinal.end,
      hour,
      minute: 0,
      colon: false,
      ordinal: true,
      first: token.fold.endsWith('اولي'),
    }),
  )
}

const valid = (face: Face) => (face.hour <= 24 && face.minute < 60 ? face : undefined)

const AFTER: Record<string, number> = { والنصف: 30, ونصف: 30, والربع: 15, وربع: 15, والثلث: 20, وثلث: 20 }
const BEFORE: Record<string, number> = { الربع: 15, ربعا: 15, ربع: 15, الثلث: 20, ثلثا: 20, ثلث: 20 }

/** «والنصف», «إلا ربعا», «و15 دقيقة» behind the hour. */
function fraction(scan: Scan, face: Face): Face {
  const token = scan.tokens[face.to]
  if (!token) return face
  const plus = AFTER[token.fold]
  if (plus !== undefined) return { ...face, to: face.to + 1, end: token.end, minute: plus }
  const next = scan.tokens[face.to + 1]
  const minus = token.fold === 'الا' ? BEFORE[next?.fold ?? ''] : undefined
  if (minus !== undefined)
    return { ...face, to: face.to + 2, end: next!.end, hour: face.hour - 1 || 12, minute: 60 - minus }
  if (token.norm === 'و' && next?.kind === 'number') {
    const minutes = scan.unit(face.to + 2, 'TM')
    const value = Number(next.norm)
    if (minutes && value < 60) return { ...face, to: minutes.to, end: minutes.end, minute: value }
  }
  // «وتسع وخمسين دقيقة».
  const spelled = token.fold.startsWith('و') ? cardinalAt(scan.tokens, face.to) : undefined
  const minutes = spelled && scan.unit(spelled.to, 'TM')
  if (spelled && minutes && spelled.value < 60)
    return { ...face, to: minutes.to, end: minutes.end, minute: spelled.value }
  return face
}

/** م and ص behind a clock time. */
function meridiemAt(scan: Scan, i: number): { to: number; end: number; hours: string } | undefined {
  const token = scan.tokens[i]
  if (token?.kind !== 'word') return undefined
  const hours =
    token.norm === 'م' || token.norm === 'م.'
      ? '12'
      : token.norm === 'ص' || token.norm === 'ص.'
        ? '0'
        : undefined
  return hours && { to: i + 1, end: token.end, hours }
}

/** The hour on a clock of twenty-four. */
function onClock(hour: number, hours: string): number {
  if (hour > 12 || hour === 0) return hour
  if (hours === '0') return hour === 12 ? 0 : hour
  if (hours === 'n') return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour
  // Eleven at noon is before noon.
  return hour === 12 || (hour === 11 && hours === 'm') ? hour : hour + 12
}

/** بتوقيت غرينتش, بتوقيت مكة المكرمة, بالتوقيت المحلي, ت غ. */
function zoneAt(scan: Scan, i: number): { to: number; end: number } | undefined {
  const token = scan.tokens[i]
  if (!token) return undefined
  const next = scan.tokens[i + 1]
  if (token.norm === 'ت' && next && /^[مغ]$/.test(next.norm)) return { to: i + 2, end: next.end }
  if (!scan.role(i, 'zone') || next?.kind !== 'word') return undefined
  let last = next
  const after = scan.tokens[i + 2]
  const isAdjective =
    after?.kind === 'word' && after.fold.startsWith('ال') && after.sentence === next.sentence
  if (isAdjective && (!next.fold.startsWith('ال') || after.a.pos === 'ADJ')) last = after
  return { to: last.index + 1, end: last.end }
}
