import { durationValue, lengthAt } from './lengths.ts'
import { relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'

/** «عاما بعد عام», «يوما تلو الآخر». */
function oneByOne(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'D', 'W', 'M', 'Y')
  if (!unit || unit.article || unit.cell(1) !== 's') return undefined
  if (!scan.word(unit.to, 'بعد') && !scan.word(unit.to, 'تلو')) return undefined
  const again = scan.unit(unit.to + 1, unit.cell(0))
  const to =
    again && !again.article
      ? again.to
      : /^(?:ال)?اخر$/.test(scan.tokens[unit.to + 1]?.fold ?? '')
        ? unit.to + 2
        : 0
  const value = durationValue(unit.cell(0), 1)
  return to > 0 ? { start: unit.start, end: scan.tokens[to - 1]!.end, to, type: 'SET', value } : undefined
}

/** «أيام الأحد»: every week; not before another day, as in «أيام الأحد والاثنين», nor before what dates it. */
function onWeekdays(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'D')
  if (unit?.cell(1) !== 'p' || unit.article) return undefined
  const name = scan.is(unit.to, 'weekday')
  if (!name?.article || name.prep) return undefined
  const { to, end } = name
  if (scan.is(to, 'weekday') || scan.mark(to, '،,') || scan.digits(to) || relation(scan, to)) return undefined
  return { start: unit.start, end, to, type: 'SET', value: 'P1W' }
}

/** «كل جمعة», «كل يوم جمعة»; «كل أحد» is everybody. */
function weekdayEvery(scan: Scan, i: number): { to: number; end: number } | undefined {
  const label = scan.unit(i, 'D')
  const name = scan.is(label?.to ?? i, 'weekday')
  if (!name || name.prep || name.article !== (label?.article ?? false)) return undefined
  return label || Number(name.cell(0)) !== SUNDAY ? { to: name.to, end: name.end } : undefined
}

const SUNDAY = 7

/** The greeting behind «كل عام»: وأنتم بخير, وهو بألف خير. */
function isWished(scan: Scan, i: number): boolean {
  if (/^(?:و?ان(?:ت|تم|تن|تما)|بخير)$/.test(scan.tokens[i]?.fold ?? '')) return true
  if (!scan.tokens[i]?.fold.startsWith('و')) return false
  for (let k = i + 1; k <= i + 4 && scan.together(i, k); k++)
    if (/^(?:ب?خير|بالف)$/.test(scan.tokens[k]!.fold)) return true
  return false
}

/** كل أسبوع, كل ثلاثة أشهر, كل يوم جمعة. */
export function recurrence(scan: Scan, i: number): Found | undefined {
  const every = scan.role(i, 'every')
  if (!every) return oneByOne(scan, i) ?? onWeekdays(scan, i)
  // «كل ليلة»، «كل صباح».
  const part = scan.is(every.to, 'part')
  if (
    part &&
    !part.article &&
    !part.prep &&
    part.to === every.to + 1 &&
    !/ا$/.test(scan.tokens[every.to]!.fold)
  )
    return { start: every.start, end: part.end, to: part.to, type: 'SET', value: 'P1D' }
  const weekly = weekdayEvery(scan, every.to)
  if (weekly) return { ...weekly, start: every.start, type: 'SET', value: 'P1W' }
  const yearly = scan.is(every.to, 'season') ?? scan.is(every.to, 'month')
  // «كل أب» is every father.
  const isPlain = yearly?.kind === 'season' || yearly?.cell(2) === '' || scan.word(every.to, 'رمضان')
  if (yearly && isPlain && !yearly.article && !yearly.prep)
    return { start: every.start, end: yearly.end, to: yearly.to, type: 'SET', value: 'P1Y' }
  const length = lengthAt(scan, every.to)
  if (!length || length.count === 'X') return undefined
  // «كل عام وأنتم بخير», «كل عام والأمة بخير».
  if (length.code === 'Y' && length.bare && isWished(scan, length.to)) return undefined
  return {
    start: every.start,
    end: length.end,
    to: length.to,
    type: 'SET',
    value: durationValue(length.code, length.count),
  }
}
