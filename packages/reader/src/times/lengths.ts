import { cardinalAt } from './numbers.ts'
import { type Relation, relation } from './relations.ts'
import type { Part, Scan } from './scan.ts'

/** Letter of a unit in a TIMEX3 duration, with the factor that turns the unit into it. */
const DURATION: Record<string, [time: boolean, letter: string, factor: number]> = {
  TS: [true, 'S', 1],
  TM: [true, 'M', 1],
  TH: [true, 'H', 1],
  D: [false, 'D', 1],
  N: [false, 'D', 1],
  W: [false, 'W', 1],
  M: [false, 'M', 1],
  Y: [false, 'Y', 1],
  D10: [false, 'Y', 10],
  C: [false, 'Y', 100],
  // A season of sport or of work comes once a year.
  S: [false, 'Y', 1],
}

/** Half a unit in the next smaller one. */
const HALVES: Readonly<Record<string, string>> = { Y: '6M', TH: '30M' }

/** The TIMEX3 duration of so many units; `X` where nobody says how many. */
export const durationValue = (code: string, count: number | 'X') => {
  const [time, letter, factor] = DURATION[code]!
  // «عقود» and «قرون» are unknown numbers of years.
  const smaller = HALVES[code]
  if (smaller && count !== 'X' && count > 1 && count % 1 === 0.5)
    return `P${time ? 'T' : ''}${Math.floor(count)}${letter}${smaller}`
  const number = count === 'X' ? 'X' : String(Math.round(count * factor * 100) / 100)
  return `P${time ? 'T' : ''}${number}${letter}`
}

const MILLION = 1e6

/** A length of time: its unit and how many. */
export interface Length extends Part {
  code: string
  count: number | 'X'
  /** One bare word (شهر، أيام), which is a length only where something introduces it. */
  bare: boolean
  mod?: string
}

/** ثلاثة أشهر, 60 يوما, شهرين, سنة واحدة, ربع ساعة, عام ونصف, بضعة أيام. */
export function lengthAt(scan: Scan, i: number): Length | undefined {
  const token = scan.tokens[i]
  if (!token) return undefined
  // Percentages: «في المئة».
  if (/^(ال|با?ل)?م(ء|اء)ه$/.test(token.fold) && scan.word(i - 1, 'في')) return undefined
  const part = scan.is(i, 'fraction')
  if (part && !part.article) {
    const fraction = Number(part.cell(0))
    const unit = scan.unit(i + 1)
    if (unit?.cell(1) !== 's' || unit.prep) return undefined
    const code = unit.cell(0)
    const end = unit.end
    if (code === 'TH')
      return { to: unit.to, start: part.start, end, code: 'TM', count: fraction * 60, bare: false }
    if (unit.article || (fraction < 0.5 && code !== 'C')) return undefined
    if (code === 'Y')
      return { to: unit.to, start: part.start, end, code: 'M', count: fraction * 12, bare: false }
    if (code === 'C')
      return {
        to: unit.to,
        start: part.start,
        end,
        code: 'Y',
        count: Math.round(fraction * 100),
        bare: false,
      }
    return { to: unit.to, start: part.start, end, code, count: fraction, bare: false }
  }
  const few = scan.role(i, 'few')
  if (few && (!few.article || few.cell(1) === 'of')) {
    const unit = scan.unit(few.to)
    if (unit?.cell(1) === 'p' && (!unit.article || few.cell(1) === 'of'))
      return { to: unit.to, start: few.start, end: unit.end, code: unit.cell(0), count: 'X', bare: false }
  }
  const digits = scan.digits(i) ?? scan.bracketed(i, at => scan.digits(at))
  const unit = scan.unit(i)
  // «في سنه»: his age.
  if (unit && scan.tokens[i]!.norm.endsWith('سنه')) return undefined
  // ثانية and ساعة are units before they are ordinals; a number word comes before its unit.
  const number = unit
    ? undefined
    : digits && scan.unit(digits.to)
      ? { value: digits.value, to: digits.to }
      : cardinalAt(scan.tokens, i)
  if (number && number.value > 0) {
    const after = scan.unit(number.to)
    const joined = scan.tokens[number.to - 1]!
    // «584 ألفا عام 2013»: the unit belongs to the year.
    if (after?.cell(0) === 'Y' && after.cell(1) === 's' && scan.digits(after.to)?.norm.length === 4)
      return undefined
    // «سنة ضوئية», «ليلة فندقية»; what sells by the million is no length, unless it is years.
    if (after && scan.role(after.to, 'measure')) return undefined
    if (number.value >= MILLION && after?.cell(0) !== 'Y') return undefined
    // Ten decades are a century: «650 عقدا» are contracts; «1437 يوم الأحد» and «الستة عشر موسم 2014» name something else.
    if (after?.cell(0) === 'D10' && number.value >= 10) return undefined
    if (after?.cell(0) === 'D' && scan.is(after.to, 'weekday')) return undefined
    if (after?.cell(0) === 'S' && scan.digits(after.to)?.norm.length === 4) return undefined
    // «ألف ليلة وليلة».
    if (after?.cell(0) === 'N' && scan.word(after.to, 'وليله')) return undefined
    // One is said behind its unit: «فريق أحد يوم الجمعة».
    if (number.value < 2 && (after?.cell(1) === 'p' || !digits)) return undefined
    if (!after || after.prep || after.cell(1) === 'd') return undefined
    const isDefinite = digits?.article || /^ال(?!ف)/.test(joined.fold)
    if (after.article && !isDefinite) {
      // خمس السنوات is rare; «ثلاثة الأيام الماضية» stands for the definite length.
      if (after.cell(1) !== 'p') return undefined
    }
    const start = digits?.start ?? cardinalStart(scan, i)
    return withHalf(scan, {
      to: after.to,
      start,
      end: after.end,
      code: after.cell(0),
      count: number.value,
      bare: false,
    })
  }
  if (!unit) return undefined
  const code = unit.cell(0)
  if (unit.cell(1) === 'd') {
    // «المدراء العامين»: the adjective, in the plural.
    if (scan.tokens[i]!.fold.endsWith('عامين') && code === 'Y' && scan.tokens[i - 1]?.a.number === 'p') {
      if (scan.tokens[i - 1]!.a.pos !== 'VERB') return undefined
    }
    const construct = !/(ين|ان)$/.test(scan.tokens[i]!.fold)
    if (construct || (unit.article && !relation(scan, unit.to))) return undefined
    return withHalf(scan, { to: unit.to, start: unit.start, end: unit.end, code, count: 2, bare: false })
  }
  if (unit.cell(1) === 'p') {
    if (unit.article) return undefined
    const little = scan.role(unit.to, 'few')
    return {
      to: little?.to ?? unit.to,
      start: unit.start,
      end: little?.end ?? unit.end,
      code,
      count: 'X',
      bare: !little,
    }
  }
  if (unit.article) return undefined
  const one = scan.tokens[unit.to]
  if (one && (one.fold === 'واحد' || one.fold === 'واحده'))
    return { to: unit.to + 1, start: unit.start, end: one.end, code, count: 1, bare: false }
  return withHalf(scan, { to: unit.to, start: unit.start, end: unit.end, code, count: 1, bare: true })
}

/** «ونصف», «ونصف الساعة» behind a length, and «من الزمن». */
function withHalf(scan: Scan, length: Length): Length {
  let { to, end, count, bare } = length
  if (scan.word(to, 'ونصف') && count !== 'X') {
    count += 0.5
    bare = false
    end = scan.tokens[to]!.end
    to++
    const unit = scan.unit(to, length.code)
    if (unit?.article && !unit.prep) {
      to = unit.to
      end = unit.end
    }
  }
  if (scan.word(to, 'من') && ['الزمن', 'الزمان'].includes(scan.tokens[to + 1]?.fold ?? '')) {
    end = scan.tokens[to + 1]!.end
    to += 2
  }
  return { ...length, to, end, count, bare }
}

/** «عشر سنوات قادمة», «عقود خلت»: the word without an article that places an indefinite length. */
export function placedLoosely(scan: Scan, { to, code }: Length): Relation | undefined {
  const rel = relation(scan, to, code)
  // «بعد 11 عاما خالية من الديون».
  if (
    !rel ||
    rel.way === 0 ||
    scan.word(to, 'خاليه') ||
    scan.tokens[to]!.fold.startsWith('ال') ||
    !scan.together(to - 1, to)
  )
    return undefined
  return rel.named && rel.way > 0 ? undefined : rel
}

/** Where a number word begins without و ب ل. */
export function cardinalStart(scan: Scan, i: number): number {
  const token = scan.tokens[i]!
  return cutStart(token.norm, token.start)
}

const cutStart = (norm: string, start: number) => {
  const cut = /^[وف]?[بلك]?(?=(ال)?(ثلاث|أربع|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ|أحد|اثن|ثلاثين))/.exec(norm)
  return start + (cut?.[0].length ?? 0)
}
