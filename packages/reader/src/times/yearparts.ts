import { civil, shiftMonth, yearValue } from './calendar.ts'
import { countedFrom, type Relation, relation, yearAt } from './dates.ts'
import type { Match } from './lexicon.ts'
import { currentPeriod, largerPeriod } from './periods.ts'
import type { Found, Scan } from './scan.ts'
import { isAhead } from './tense.ts'

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

/** «للربع الثاني على التوالي» counts quarters. */
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
  const base = countedFrom(scan, rel, letter, i)
  if (base === undefined) return undefined
  const length = 12 / inYear
  const { year, month } = civil(base)
  const there = shiftMonth(year, month, rel.way * length)
  const given = rel.way === 0 ? yearAt(scan, rel.to + (scan.word(rel.to, 'من') ? 1 : 0)) : undefined
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
