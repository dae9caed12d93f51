import { civil, fromHijri, yearValue } from './calendar.ts'
import type { Match } from './lexicon.ts'
import { countedFrom, relation } from './relations.ts'
import type { Found, Part, Scan } from './scan.ts'

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
  if (bracketed) return year <= 2050 ? found : undefined
  // «1932- افتتاح المهرجان»: a chronicle gives its years at the head of its lines.
  if (scan.mark(found.to, '-–') && !scan.together(i - 1, i) && scan.tokens[found.to + 1]?.kind === 'word')
    return year >= 1000 && year <= 2050 ? found : undefined
  if (year < 1900 || year > 2050) return undefined
  if (introducedYear(scan, i)) {
    // «في 2011 توصلت الدولتان»: behind في only a round number is likelier to count something.
    const isPlain = year % 100 !== 0 && IN.has(before?.fold ?? '') && after?.kind === 'word'
    return isPlain || !counts(scan, found.to) || rangeFollows(scan, found.to) ? found : undefined
  }
  return undefined
}

const IN = new Set(['في', 'وفي', 'منذ', 'ومنذ', 'حتي', 'وحتي', 'بحلول'])

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
  for (let k = i - 1; k >= i - 3 && scan.together(k, i); k--) if (scan.role(k, 'contest')) return true
  return false
}

/** True when the word could be what a number counts: an indefinite noun, or من/ال after it. */
function counts(scan: Scan, i: number): boolean {
  const next = scan.tokens[i]
  if (!next || next.sentence !== scan.tokens[i - 1]?.sentence) return false
  if (next.kind === 'symbol' || next.kind === 'latin') return true
  if (next.kind !== 'word') return false
  if (scan.is(i, 'role') || next.a.conj !== '') return false
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

/** The Gregorian year in which the middle of a Hijri year lies. */
const gregorianYear = (hijriYear: number) => civil(fromHijri(hijriYear, 7, 1)).year

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
export function generalAdjective(scan: Scan, i: number): boolean {
  const before = scan.tokens[i - 1]
  if (before?.kind !== 'word' || !scan.together(i - 1, i) || scan.tokens[i]!.fold !== 'العام') return false
  const follows = scan.tokens[i + 1]?.fold ?? ''
  return (
    before.a.article &&
    !scan.is(i - 1, 'month') &&
    ['السابق', 'الحالي', 'الاخير', 'المقبل', 'القادم', 'الجديد'].includes(follows)
  )
}
