import { civil, type Day, dayOf, yearValue } from './calendar.ts'
import type { Match } from './lexicon.ts'
import { relation } from './relations.ts'
import type { Found, Part, Scan } from './scan.ts'
import { yearAt } from './years.ts'

/** The month each season begins in. */
const FIRST_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The season's word, with فصل before it. */
function seasonAt(scan: Scan, i: number): (Part & { code: string; match: Match }) | undefined {
  const label = scan.role(i, 'season')
  const match = scan.is(label?.to ?? i, 'season')
  if (!match || (label && match.prep)) return undefined
  return { to: match.to, start: label?.start ?? match.start, end: match.end, code: match.cell(0), match }
}

/** صيف 2014, خريف العام الماضي, الصيف المقبل, فصل الشتاء; a season alone where «خلال» stands before it. */
export function season(scan: Scan, i: number): Found | undefined {
  const found = seasonAt(scan, i)
  if (!found) return undefined
  const { start, code, match } = found
  const of = scan.word(match.to, 'من') ? 1 : 0
  const year = match.article && !of ? undefined : yearAt(scan, match.to + of)
  if (year)
    return { start, end: year.end, to: year.to, type: 'DATE', value: `${yearValue(year.year)}-${code}` }
  const rel = match.article ? relation(scan, match.to) : undefined
  const now = scan.role(i - 1, 'this')
  const before = scan.is(i - 1, 'role')?.cell(0) ?? ''
  // Summer and winter are nothing else; spring and autumn are also names, and need a word before them.
  const isSure =
    code === 'SU' || code === 'WI' || match.start !== start || ['during', 'whole'].includes(before)
  if (!rel && !now) return isSure ? bareSeason(scan, i) : undefined
  if (scan.anchor === undefined) return undefined
  const today = civil(scan.anchor)
  const month = FIRST_MONTH[code]!
  const way = rel?.way ?? 0
  const value =
    way < 0
      ? month + 2 < today.month
        ? today.year
        : today.year - 1
      : way > 0
        ? month > today.month
          ? today.year
          : today.year + 1
        : today.year
  return {
    start: now ? now.start : start,
    end: rel?.end ?? match.end,
    to: rel?.to ?? match.to,
    type: 'DATE',
    value: `${yearValue(value)}-${code}`,
  }
}

/** «خلال الصيف», «أوائل الخريف»: the one nearest to the day of publication. */
export function bareSeason(scan: Scan, i: number): Found | undefined {
  const found = seasonAt(scan, i)
  const { anchor } = scan
  if (!found?.match.article || anchor === undefined) return undefined
  const { start, end, to, code } = found
  const middle = (year: number): Day => dayOf(year, FIRST_MONTH[code]! + 1, 15)
  const { year } = civil(anchor)
  const near = [year - 1, year, year + 1].reduce((a, b) =>
    Math.abs(middle(b) - anchor) < Math.abs(middle(a) - anchor) ? b : a,
  )
  return { start, end, to, type: 'DATE', value: `${yearValue(near)}-${code}` }
}
