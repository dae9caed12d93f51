import { dayValue } from './calendar.ts'
import { dayAt, partAt, withTime } from './dayparts.ts'
import { type Face, faceAt } from './faces.ts'
import type { Match } from './lexicon.ts'
import type { Found, Scan } from './scan.ts'

/** A clock time: الساعة العاشرة ليلا بتوقيت مكة المكرمة, 14:30, الثالثة والنصف عصرا, الـ7 من مساء اليوم. */
export function clock(scan: Scan, i: number): Found | undefined {
  const label = scan.role(i, 'hour') ?? hourWord(scan, i)
  const at = label?.to ?? i
  const face =
    faceAt(scan, at, label !== undefined || zoneAt(scan, at + 1) !== undefined) ??
    (label && scan.bracketed(at, k => faceAt(scan, k, true)))
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
  } else if (label && hour < 12 && ((scan.hour > 12 && hour + 12 > scan.hour) || isAfternoon(scan, i, face)))
    hour += 12
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
    // «الساعة 22:24 من يوم أمس».
    const from = at === undefined && scan.word(to, 'من') ? dayAt(scan, to + 1) : undefined
    if (from?.type === 'DATE' && from.start === scan.tokens[to + 1]!.start) {
      day = from
      to = from.to
      end = from.end
    }
    const own = day
      ? undefined
      : at === undefined
        ? dayAt(scan, to)
        : (partAt(scan, at)?.day ?? dayAt(scan, at))
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

/** «مساء اليوم عند الساعة السابعة», «من الساعة الخامسة وحتى العاشرة مساء»: the half of the day that stands before the hour, or behind a later one. */
function isAfternoon(scan: Scan, i: number, { to, hour, colon }: Face): boolean {
  if (scan.isEvening(i)) return !(colon && hour === 0)
  if (!/^و?(?:الي|حتي|[-–])$/.test(scan.tokens[to]?.fold ?? '')) return false
  const label = scan.role(to + 1, 'hour') ?? hourWord(scan, to + 1)
  const last = faceAt(scan, label?.to ?? to + 1, true)
  const part = last && partAt(scan, last.to + (scan.word(last.to, 'من') ? 1 : 0))
  return part !== undefined && hour < last!.hour && onClock(last!.hour, part.hours) > 12
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
  if (token.norm === 'تغ') return { to: i + 1, end: token.end }
  if (token.norm === 'ت' && next && /^[مغ]$/.test(next.norm)) return { to: i + 2, end: next.end }
  if (!scan.role(i, 'zone') || next?.kind !== 'word') return undefined
  let last = next
  for (let k = i + 2; k < i + 4 && scan.together(i, k); k++) {
    const { kind, fold, a } = scan.tokens[k]!
    const isAdjective = kind === 'word' && fold.startsWith('ال')
    if (
      !isAdjective ||
      (a.pos !== 'ADJ' && (last !== next || next.fold.startsWith('ال')) && fold !== 'السعوديه')
    )
      break
    last = scan.tokens[k]!
  }
  return { to: last.index + 1, end: last.end }
}
