import type { Match } from './lexicon.ts'
import { isNumeral } from './numbers.ts'
import { relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'

/** TIMEX3 values of the units that things are counted by. */
const PERIOD: Readonly<Record<string, string>> = { D: 'P1D', W: 'P1W', M: 'P1M', Y: 'P1Y' }

/** How far before its unit the number of a rate stands (ثلاثين مليون ريال سعودي في العام). */
const REACH = 5

/** «مرتين في الأسبوع», «أربع مرات في اليوم», «3 آلاف ريال في الشهر»: so often or so much in every one. */
export function rate(scan: Scan, i: number): Found | undefined {
  const often = scan.role(i, 'often')
  const number = often ? undefined : numberAt(scan, i)
  const times = often ?? (number && scan.role(number.to, 'often'))
  if (times) {
    const isIn = scan.word(times.to, 'في')
    const unit = unitOfRate(scan, isIn ? times.to + 1 : times.to, isIn)
    return unit && set(often?.start ?? number!.start, unit)
  }
  const unit = number ? undefined : perUnit(scan, i)
  return unit && set(unit.start, unit)
}

/** A number of one word or in digits. */
function numberAt(scan: Scan, i: number): { start: number; to: number } | undefined {
  const token = scan.tokens[i]!
  return token.kind === 'number' || isNumeral(token) ? { start: token.stemStart, to: i + 1 } : undefined
}

const set = (start: number, unit: Match): Found => ({
  start,
  end: unit.end,
  to: unit.to,
  type: 'SET',
  value: PERIOD[unit.cell(0)]!,
})

/** The unit in «مليون برميل في اليوم», «8 ساعات باليوم»: alone behind «في» or «ب», and a number shortly before. */
export function perUnit(scan: Scan, i: number): Match | undefined {
  const isIn = scan.word(i - 1, 'في')
  const unit = unitOfRate(scan, i, isIn)
  if (!unit) return undefined
  for (let k = isIn ? i - 2 : i - 1; k >= i - 1 - REACH && scan.together(k, i); k--) {
    const token = scan.tokens[k]!
    const number = token.kind === 'number' || isNumeral(token)
    if (scan.role(k, 'often') || (number && !counted(scan, k + 1, unit))) return unit
  }
  return undefined
}

/** «8 ساعات في اليوم» is a rate; a number of units as long as that or longer is none. */
const counted = (scan: Scan, i: number, unit: Match): boolean => {
  const code = scan.unit(i)?.cell(0)
  return code !== undefined && ORDER.indexOf(code) >= ORDER.indexOf(unit.cell(0))
}
const ORDER = ['TS', 'TM', 'TH', 'D', 'W', 'M', 'Y']

/** A definite unit behind «في», or else with «ب», that nothing behind it places. */
function unitOfRate(scan: Scan, i: number, isIn: boolean): Match | undefined {
  const unit = scan.unit(i, 'D', 'W', 'M', 'Y')
  if (!unit?.article || unit.prep !== (isIn ? '' : 'ب')) return undefined
  if (unit.cell(1) !== 's' || relation(scan, unit.to)) return undefined
  if (scan.digits(unit.to) || scan.is(unit.to, 'ordinal')) return undefined
  const next = scan.tokens[unit.to]
  const isPlaced = scan.together(i, unit.to) && (next?.a.article || next?.fold.startsWith('الذ'))
  return isPlaced && !/^و/.test(next!.fold) ? undefined : unit
}
