import { yearValue } from './calendar.ts'
import { gregorianYear, relation, yearAt } from './dates.ts'
import type { Found, Scan } from './scan.ts'

/** A year that a word or a sign marks as one: عام 2015, 1436 هـ, العام الماضي. */
export function labelledYear(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i)
  if (!year || year.naked) return undefined
  const rel = relation(scan, year.to)
  return {
    start: year.start,
    end: year.end,
    to: year.to,
    type: 'DATE',
    value: yearValue(year.year),
    ...(year.related && { related: true }),
    ...(rel?.named && rel.way === 0 && { end: rel.end, to: rel.to }),
  }
}

/** Four digits after a preposition or an edge, or as the second end of a range, before nothing that they could count. */
export function nakedYear(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i)
  if (!year?.naked || year.year < 1000 || year.year > 2100) return undefined
  return { start: year.start, end: year.end, to: year.to, type: 'DATE', value: yearValue(year.year) }
}

/** Four digits that nothing marks as a year, where what stands around them leaves them nothing else to be. */
export function bareYear(scan: Scan, i: number, previousWasYear: boolean): Found | undefined {
  if (scan.tokens[i]!.kind !== 'number') return undefined
  const found = nakedYear(scan, i)
  if (!found) return undefined
  const year = Number(found.value)
  const before = scan.tokens[i - 1]
  const after = scan.tokens[found.to]
  const touches = after !== undefined && after.start === found.end
  if (
    before?.end === found.start &&
    '/.:#-'.includes(before.norm) &&
    !previousWasYear &&
    !(before.norm === '-' && scan.tokens[i - 2]?.kind === 'word')
  )
    return undefined
  const range = yearRange(scan, i, year)
  if (touches && '%/:'.includes(after.norm) && !range) return undefined
  if (scan.role(i - 1, 'number') || scan.role(i - 2, 'number')) return undefined
  const hijri = year >= 1350 && year <= 1470
  if (hijri && (previousWasYear || hijriRange(scan, i, year)))
    return { ...found, value: yearValue(gregorianYear(year)) }
  if (previousWasYear || range) return found
  // «(1300) حالة».
  if (scan.mark(found.to, ')') && scan.mark(i - 1, '(') && counts(scan, found.to + 1)) return undefined
  if (isFactor(scan, i, found.to)) return undefined
  const bracketed = scan.mark(i - 1, '(') && (scan.mark(found.to, ')') || rangeFollows(scan, found.to))
  if (bracketed) return year >= 1000 ? found : undefined
  if (year < 1900 || year > 2050) return undefined
  if (introducedYear(scan, i))
    return !counts(scan, found.to) || rangeFollows(scan, found.to) ? found : undefined
  return undefined
}

/** «1920 * 1080»: a sign of multiplication beside the number. */
const isFactor = (scan: Scan, i: number, to: number) =>
  [i - 1, to].some(k => scan.tokens[k]?.kind !== 'word' && /^[*×xX]$/.test(scan.tokens[k]?.norm ?? ''))

function introducedYear(scan: Scan, i: number): boolean {
  if (scan.unit(i - 1, 'M', 'S') || scan.is(i - 1, 'edge') || scan.is(i - 1, 'season')) return true
  const before = scan.tokens[i - 1]
  if (!before || !scan.together(i - 1, i)) return false
  if (['ل', 'لل', 'ب', 'و'].includes(before.norm) && before.end === scan.tokens[i]!.start) return false
  const role = scan.is(i - 1, 'role')
  if (role && ['in', 'ago', 'after', 'during'].includes(role.cell(0))) return true
  // «التقرير السنوي 2014».
  const isYearly = scan.is(i - 1, 'phrase')?.cell(0) === 'SET'
  return (
    (before.a.pos === 'NOUN' || isYearly) && before.a.known && !isEdition(scan, i) && !counts(scan, i + 1)
  )
}

/** «كأس العالم 2018», «أولمبياد 1964»: a year that tells one competition of a series from the others is part of its name. */
function isEdition(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= i - 3 && scan.together(k, i); k--)
    if (COMPETITIONS.has(scan.tokens[k]!.fold.replace(/^[وفبل]{1,2}(?=.{3})/, ''))) return true
  return false
}
const COMPETITIONS = new Set([
  'كاس',
  'كاسي',
  'مونديال',
  'المونديال',
  'اولمبياد',
  'الاولمبياد',
  'دوري',
  'يورو',
  'اكسبو',
  'الالعاب',
])

/** True when the word could be what a number counts: an indefinite noun, or من/ال after it. */
function counts(scan: Scan, i: number): boolean {
  const next = scan.tokens[i]
  if (!next || next.sentence !== scan.tokens[i - 1]?.sentence) return false
  if (next.kind === 'symbol' || next.kind === 'latin') return true
  if (next.kind !== 'word') return false
  if (scan.is(i, 'role') || /^(و|ف)/.test(next.fold)) return false
  return (
    (next.a.pos === 'NOUN' || next.a.pos === 'ADJ' || next.a.pos === 'NUM') &&
    !next.a.article &&
    !next.a.prep &&
    // «عارض في 2002 إعادة انتخابه»: acts are not counted by the thousand.
    !(scan.word(i - 2, 'في') && next.a.verbForm === 'vnoun') &&
    next.a.lemma.length > 2
  )
}

/** «2001 - 2012»، «2014/2015»: two years in order, or two that meet in one season. */
function yearRange(scan: Scan, i: number, year: number): boolean {
  const link = scan.tokens[i + 1]
  const other = /^(?:19|20)\d\d$/.test(scan.tokens[i + 2]?.norm ?? '') ? Number(scan.tokens[i + 2]!.norm) : 0
  if (!link || other === 0 || year < 1900 || year > 2050) return false
  // 2015/05/31 and an address are no years of a season.
  const further = scan.tokens[i + 3]
  if (further && further.start === scan.tokens[i + 2]!.end && '/-.'.includes(further.norm)) return false
  if (link.norm === '/' || link.norm === '\\') return Math.abs(other - year) === 1
  return '-–—ـ'.includes(link.norm) && other > year && other - year <= 100
}

/** «1435/1436هـ»: two Hijri years in order. */
function hijriRange(scan: Scan, i: number, year: number): boolean {
  if (!scan.mark(i + 1, '/-–\\')) return false
  const other = yearAt(scan, i + 2)
  return (
    other?.hijri === year + 1 ||
    (other?.naked === true && other.year === year + 1 && scan.unit(i - 1, 'Y') !== undefined)
  )
}

const rangeFollows = (scan: Scan, i: number) =>
  (scan.mark(i, '-–—') ||
    scan.tokens[i]?.norm === 'و' ||
    ['الي', 'حتي'].includes(scan.tokens[i]?.fold ?? '')) &&
  /^[12]\d{3}$/.test(scan.tokens[i + 1]?.norm ?? '')
