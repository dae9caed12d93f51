import { civil } from './calendar.ts'
import { relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'

/** القرن العشرين, القرن الماضي, تسعينات القرن الماضي, الستينات. */
export function centuryOrDecade(scan: Scan, i: number): Found | undefined {
  const decade = scan.is(i, 'decade')
  if (decade) {
    const next = scan.tokens[decade.to]
    if (scan.word(decade.to, 'من') && scan.tokens[decade.to + 1]?.fold.includes('عمر')) return undefined
    if (next?.fold.includes('عمر')) return undefined
    const of = scan.word(decade.to, 'من') ? 1 : 0
    const inside = century(scan, decade.to + of)
    if (!inside && !decade.article) return undefined
    return {
      start: decade.start,
      end: inside?.end ?? decade.end,
      to: inside?.to ?? decade.to,
      type: 'DATE',
      value: `${inside ? inside.value : '19'}${decade.cell(0)}`,
    }
  }
  // «العقد الأول من القرن الحالي».
  const unit = scan.unit(i, 'D10')
  const nth = unit?.article ? scan.is(unit.to, 'ordinal') : undefined
  const of = nth?.article && scan.word(nth.to, 'من') ? century(scan, nth.to + 1) : undefined
  if (of) return { ...of, start: unit!.start, value: `${of.value}${Number(nth!.cell(0)) - 1}` }
  return century(scan, i)
}

function century(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i, 'C')
  if (!unit?.article || unit.cell(1) !== 's') return undefined
  const digits = scan.digits(unit.to)
  const ordinal = scan.is(unit.to, 'ordinal')
  const number = digits?.value ?? (ordinal?.article ? Number(ordinal.cell(0)) : undefined)
  if (number === undefined) {
    const rel = relation(scan, unit.to)
    if (!rel || scan.anchor === undefined) return undefined
    return {
      start: unit.start,
      end: rel.end,
      to: rel.to,
      type: 'DATE',
      value: String(Math.floor(civil(scan.anchor).year / 100) + rel.way),
    }
  }
  let to = digits?.to ?? ordinal!.to
  let end = digits?.end ?? ordinal!.end
  const era = scan.role(to, 'era')
  if (era) {
    to = era.to
    end = era.end
  }
  if (era?.cell(1) === 'B') {
    const value = `BC${String(Math.max(0, number - 1)).padStart(2, '0')}`
    return { start: unit.start, end, to, type: 'DATE', value }
  }
  // A Hijri century begins some 583 years later and is a little shorter.
  const gregorian = era?.cell(1) === 'H' ? Math.floor(((number - 0.5) * 97 + 622) / 100) + 1 : number
  return {
    start: unit.start,
    end,
    to,
    type: 'DATE',
    value: String(Math.max(0, gregorian - 1)).padStart(2, '0'),
  }
}
