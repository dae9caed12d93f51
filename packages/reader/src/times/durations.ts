import { isAge } from './ages.ts'
import { durationValue, lengthAt, placedLoosely } from './lengths.ts'
import { cardinalAt } from './numbers.ts'
import { relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'

/** A length that something makes one: a number, a dual, or a word before a bare unit. */
export function duration(scan: Scan, i: number): Found | undefined {
  const definite = definiteLength(scan, i) ?? round(scan, i) ?? wholePeriod(scan, i)
  if (definite) return definite
  const length = lengthAt(scan, i)
  if (!length || isAge(scan, i, length)) return undefined
  const loose = placedLoosely(scan, length)
  if (loose && length.count === 'X') {
    const value = loose.way < 0 ? 'PAST_REF' : 'FUTURE_REF'
    return { start: length.start, end: loose.end, to: loose.to, type: 'DATE', value }
  }
  if (length.bare && !measured(scan, i)) return undefined
  const mod = precedingMod(scan, i)
  const rel = loose ?? relation(scan, length.to)
  const withRel =
    rel && !length.bare && (loose || scan.tokens[i]!.fold.includes('ال') || scan.tokens[length.to]!.a.article)
  return {
    start: length.start,
    end: withRel ? rel.end : length.end,
    to: withRel ? rel.to : length.to,
    type: 'DURATION',
    value: durationValue(length.code, length.count),
    ...(mod && { mod }),
  }
}

/** «على مدار الساعة», «على مدار العام»: round a whole one; hours go round in a day. */
function round(scan: Scan, i: number): Found | undefined {
  const way = scan.role(i, 'round')
  const unit = way && scan.unit(way.to)
  if (!unit?.article || unit.cell(1) !== 's' || relation(scan, unit.to, unit.cell(0)) || scan.digits(unit.to))
    return undefined
  const value = unit.cell(0) === 'TH' ? 'PT24H' : durationValue(unit.cell(0), 1)
  return { start: way!.start, end: unit.end, to: unit.to, type: 'DURATION', value }
}

/** «طوال العام», «قرابة الشهر»: a definite unit meant as a length. */
function wholePeriod(scan: Scan, i: number): Found | undefined {
  const unit = scan.unit(i)
  if (!unit?.article || unit.cell(1) !== 's' || relation(scan, unit.to)) return undefined
  if (scan.role(unit.to, 'year') || scan.digits(unit.to)) return undefined
  const mod = precedingMod(scan, i)
  if (!scan.role(i - 1, 'whole') && mod === undefined) return undefined
  const value = durationValue(unit.cell(0), 1)
  return { start: unit.start, end: unit.end, to: unit.to, type: 'DURATION', value, ...(mod && { mod }) }
}

function precedingMod(scan: Scan, i: number): string | undefined {
  for (let k = 1; k <= 4; k++) {
    const match = scan.role(i - k, 'approx')
    if (match && match.to === i) return match.cell(1)
  }
  return undefined
}

/** True when a word before a bare unit (خلال شهر، استمرت ساعات) says that a length is meant. */
function measured(scan: Scan, i: number): boolean {
  const unit = scan.unit(i)
  // «بعد أيام الحرب», «طيلة أيام الملتقى»: the days of something, not so many days.
  const next = scan.tokens[i + 1]
  if (next?.a.article && !next.a.conj && scan.together(i, i + 1) && !relation(scan, i + 1)) return false
  // «قبل الثورة بعام», «بعد ذلك بيوم»; «بعقد» is with a contract.
  if (unit?.prep === 'ب' && unit.cell(0) !== 'D10') {
    for (let k = i - 2; k >= i - 8; k--) {
      const role = scan.is(k, 'role')
      if (role && ['ago', 'after'].includes(role.cell(0)) && scan.together(k, i)) return true
    }
  }
  const before = scan.is(i - 1, 'role')
  if (before && ['after', 'during', 'whole', 'round', 'lasts'].includes(before.cell(0)))
    // «خلال موسم الحج», «لمدة موسم»: a season is counted, and has no length of its own.
    return unit?.cell(0) !== 'S'
  // «أدنى مستوى في أسبوع».
  const ends = !scan.together(i, i + 1) || next?.kind === 'punct'
  if (scan.word(i - 1, 'في') && ends && ['W', 'M', 'Y'].includes(unit?.cell(0) ?? '')) return !unit?.prep
  if (precedingMod(scan, i) !== undefined) return unit?.cell(1) !== 's' || unit.cell(0) !== 'D'
  if (unit?.cell(1) === 's') return false
  if (unit?.prep === 'ل') return unit.cell(1) === 'p'
  // The subject may stand between the verb and its length (وأمضى الوزير ساعات).
  return scan.role(i - 2, 'lasts') !== undefined && scan.together(i - 2, i)
}

/** الساعات الـ24 الماضية, السنوات الخمس القادمة, الأسبوعين الماضيين, الأيام القليلة المقبلة, السنوات الأخيرة. */
function definiteLength(scan: Scan, i: number): Found | undefined {
  const now = scan.role(i, 'this')
  const lead = now ?? scan.that(i)
  const unit = scan.unit(lead?.to ?? i)
  if (!unit?.article) return undefined
  const code = unit.cell(0)
  const start = lead?.start ?? unit.start
  if (unit.cell(1) === 'd') {
    const rel = relation(scan, unit.to)
    return rel && { start, end: rel.end, to: rel.to, type: 'DURATION', value: durationValue(code, 2) }
  }
  if (unit.cell(1) !== 'p') return undefined
  const few = scan.role(unit.to, 'few')
  const digits = scan.digits(unit.to)
  const spelled =
    !few && !digits && scan.tokens[unit.to]?.fold.startsWith('ال')
      ? cardinalAt(scan.tokens, unit.to)
      : undefined
  const numberTo = digits?.to ?? spelled?.to
  // «الأعوام 2011 و2012» are years.
  if (digits?.norm.length === 4 && code === 'Y') return undefined
  const rel = relation(scan, few?.to ?? numberTo ?? unit.to)
  const value = digits?.value ?? spelled?.value
  if (value !== undefined && numberTo !== undefined) {
    // «الأشهر الثلاثة الأولى من العام».
    const ordinal = rel ? undefined : scan.is(numberTo, 'ordinal')
    const first = ordinal?.article && ordinal.cell(0) === '1' && !ordinal.prep && ordinal.to
    return {
      start,
      end: rel?.end ?? scan.tokens[(first || numberTo) - 1]!.end,
      to: rel?.to ?? (first || numberTo),
      type: 'DURATION',
      value: durationValue(code, value),
    }
  }
  // «الدقائق الأخيرة» are those of a match, «العقود السابقة» are contracts.
  const isMatch = code === 'TM' && scan.word(unit.to, 'الاخيره')
  if (isMatch || (code === 'D10' && rel?.named)) return undefined
  // «هذه الأشهر», «تلك السنوات».
  const those = now ?? (/^[وفبلك]?تلك$/.test(scan.tokens[i]!.fold) ? scan.that(i) : undefined)
  // «تلك العقود» are contracts.
  if (!rel && those && code !== 'D10' && !scan.is(unit.to, 'ordinal'))
    return {
      start,
      end: unit.end,
      to: unit.to,
      type: 'DATE',
      value: now ? 'PRESENT_REF' : 'PAST_REF',
    }
  if (rel && !(rel.named && rel.way === 0)) {
    return {
      start,
      end: rel.end,
      to: rel.to,
      type: 'DATE',
      value: rel.way < 0 ? 'PAST_REF' : rel.way === 0 ? 'PRESENT_REF' : 'FUTURE_REF',
    }
  }
  return undefined
}
