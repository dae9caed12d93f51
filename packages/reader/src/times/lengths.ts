import { civil, type Day, dayValue, monthValue, shiftMonth, weekValue, yearValue } from './calendar.ts'
import { relation } from './dates.ts'
import { cardinalAt } from './numbers.ts'
import type { Found, Part, Scan } from './scan.ts'

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

const durationValue = (code: string, count: number | 'X') => {
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
interface Length extends Part {
  code: string
  count: number | 'X'
  /** One bare word (شهر، أيام), which is a length only where something introduces it. */
  bare: boolean
  mod?: string
}

/** ثلاثة أشهر, 60 يوما, شهرين, سنة واحدة, ربع ساعة, عام ونصف, بضعة أيام. */
function lengthAt(scan: Scan, i: number): Length | undefined {
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
      : isSecondOfNumber(scan, i)
        ? undefined
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
    // «ألف ليلة وليلة».
    if (after?.cell(0) === 'N' && scan.word(after.to, 'وليله')) return undefined
    // One is said behind its unit: «فريق أحد يوم السبت».
    if (number.value < 2 && (after?.cell(1) === 'p' || !digits)) return undefined
    if (!after || after.prep || after.cell(1) === 'd') return undefined
    if (after.article && !(joined.fold.startsWith('ال') || digits?.article)) {
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

/** عشر in «ثمانية عشر»: where the whole is no length, neither is its end. */
const isSecondOfNumber = (scan: Scan, i: number): boolean =>
  scan.together(i - 1, i) && (cardinalAt(scan.tokens, i - 1)?.to ?? 0) > i

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

/** Where a number word begins without و ب ل. */
function cardinalStart(scan: Scan, i: number): number {
  const token = scan.tokens[i]!
  return cutStart(token.norm, token.start)
}
const cutStart = (norm: string, start: number) => {
  const cut = /^[وفبلك](?=(ال)?(ثلاث|أربع|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ|أحد|اثن|ثلاثين))/.exec(norm)
  return cut ? start + 1 : start
}

/** The day, week, month or year that lies a length before or after a day. */
export function shifted(day: Day, code: string, count: number): { value: string; day?: Day } {
  const { year, month } = civil(day)
  const whole = Math.round(count)
  if (code === 'D' || code === 'N') return { value: dayValue(day + whole), day: day + whole }
  if (code === 'W') return { value: weekValue(day + whole * 7) }
  if (code === 'M') {
    const there = shiftMonth(year, month, whole)
    return { value: monthValue(there.year, there.month) }
  }
  if (code === 'Y') return { value: yearValue(year + whole) }
  if (code === 'D10') return { value: yearValue(Math.floor(year / 10) + whole).slice(-3) }
  if (code === 'C') return { value: String(Math.floor(year / 100) + whole) }
  if (code === 'TH' && whole % 24 === 0) return { value: dayValue(day + whole / 24), day: day + whole / 24 }
  return { value: whole < 0 ? 'PAST_REF' : 'FUTURE_REF' }
}

/** Words between a particle and its number: نحو, أكثر من. */
function approx(scan: Scan, i: number): { to: number; mod?: string } {
  const match = scan.role(i, 'approx')
  return match ? { to: match.to, mod: match.cell(1) } : { to: i }
}

/** منذ أربع سنوات, قبل يومين, قبل نحو شهر: a date, at the grain of the unit. */
export function ago(scan: Scan, i: number): Found | undefined {
  const particle = scan.role(i, 'ago')
  if (!particle) return undefined
  const either = eitherAgo(scan, i, particle.to)
  if (either) return either
  const about = approx(scan, particle.to)
  const definite = scan.unit(about.to)
  const length: Length | undefined =
    lengthAt(scan, about.to) ??
    (about.mod && definite?.article && definite.cell(1) !== 'p'
      ? {
          to: definite.to,
          start: definite.start,
          end: definite.end,
          code: definite.cell(0),
          count: definite.cell(1) === 'd' ? 2 : 1,
          bare: false,
        }
      : undefined)
  // «قبل موسم الحج» is before one, not one ago.
  if (length?.bare && length.code === 'S') return undefined
  // «منذ شهر رمضان» is a month.
  if (length?.bare && length.code === 'M' && scan.is(length.to, 'month')) return undefined
  // «منذ يوم الجمعة» is a day, «منذ عام 2011» a year.
  if (length?.bare && length.code === 'D' && (scan.is(length.to, 'weekday') || scan.digits(length.to)))
    return undefined
  if (!length || (length.bare && length.code === 'Y' && scan.digits(length.to)?.norm.length === 4))
    return undefined
  // «قبل يومين من الانتخابات» counts from the elections, which nothing here dates.
  if (
    particle.cell(0) === 'ago' &&
    scan.tokens[i]!.fold.endsWith('قبل') &&
    scan.word(length.to, 'من') &&
    !isPronounHere(scan, length.to)
  )
    return {
      start: length.start,
      end: length.end,
      to: length.to,
      type: 'DURATION',
      value: durationValue(length.code, length.count),
    }
  const where = { start: particle.start, end: length.end, to: length.to, type: 'DATE' as const }
  const mod = about.mod && { mod: about.mod }
  // Years of four digits tell no time before history.
  if (length.count === 'X' || length.count > HISTORY || scan.anchor === undefined)
    return { ...where, value: 'PAST_REF', ...mod }
  const then = shifted(scan.anchor, length.code, -length.count)
  return { ...where, ...then, ...mod }
}

/** So many years ago no year has a date. */
const HISTORY = 9999

/** «قبل خمسة أو ستة أعوام»: between two times, of which no one is told. */
function eitherAgo(scan: Scan, i: number, at: number): Found | undefined {
  const { last } = joinedLength(scan, at, false) ?? {}
  if (!last || scan.word(last.to, 'من')) return undefined
  return { start: scan.is(i, 'role')!.start, end: last.end, to: last.to, type: 'DATE', value: 'PAST_REF' }
}

/** A number and the length it is joined to: «5 إلى 7 سنوات», «3 - 5 أيام», and by و behind بين. */
function joinedLength(scan: Scan, i: number, isAnd: boolean) {
  const number = scan.digits(i) ?? cardinalAt(scan.tokens, i)
  const link = number && scan.tokens[number.to]
  if (!link || scan.unit(i)) return undefined
  const isApart = LINKS.has(link.fold) || (isAnd && link.norm === 'و')
  if (!isApart && !(isAnd && link.fold.startsWith('و'))) return undefined
  const last = lengthAt(scan, isApart ? number.to + 1 : number.to)
  return last && !last.bare ? { number, last } : undefined
}

const isPronounHere = (scan: Scan, i: number) => scan.word(i + 1, 'الان')

/** The bare first end of a range of lengths: 5 in «5 إلى 7 سنوات», «بين 3 و5 أيام», «3 - 5 أيام». */
export function rangeOfLengths(scan: Scan, i: number): Found | undefined {
  const isAnd = scan.word(i - 1, 'بين')
  if (!isAnd && !links(scan, i + 1) && !links(scan, i + 2)) return undefined
  const joined = joinedLength(scan, i, isAnd)
  if (!joined) return undefined
  const { number, last } = joined
  if (last.count === 'X' || last.count < number.value || isAge(scan, i, last)) return undefined
  const start = scan.digits(i)?.start ?? cardinalStart(scan, i)
  const value = durationValue(last.code, number.value)
  return { start, end: scan.tokens[number.to - 1]!.end, to: number.to, type: 'DURATION', value }
}
const LINKS = new Set(['الي', 'او', '-', '–'])
const links = (scan: Scan, i: number) => LINKS.has(scan.tokens[i]?.fold ?? '')

/** A length that something makes one: a number, a dual, or a word before a bare unit. */
export function duration(scan: Scan, i: number): Found | undefined {
  const definite = definiteLength(scan, i) ?? round(scan, i) ?? wholePeriod(scan, i)
  if (definite) return definite
  const length = lengthAt(scan, i)
  if (!length || isAge(scan, i, length)) return undefined
  if (length.bare && !measured(scan, i)) return undefined
  const mod = precedingMod(scan, i)
  const rel = relation(scan, length.to)
  const withRel =
    rel && !length.bare && (scan.tokens[i]!.fold.includes('ال') || scan.tokens[length.to]!.a.article)
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
  // «قبل الثورة بعام», «بعد ذلك بيوم».
  if (unit?.prep === 'ب') {
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
  const ends = !scan.together(i, i + 1) || next?.kind === 'punct' || scan.role(i - 2, 'record') !== undefined
  if (scan.word(i - 1, 'في') && ends && ['W', 'M', 'Y'].includes(unit?.cell(0) ?? '')) return !unit?.prep
  if (precedingMod(scan, i) !== undefined) return unit?.cell(1) !== 's' || unit.cell(0) !== 'D'
  if (unit?.cell(1) === 's') return false
  if (unit?.prep === 'ل') return unit.cell(1) === 'p'
  // The subject may stand between the verb and its length (وأمضى الوزير ساعات).
  return scan.role(i - 2, 'lasts') !== undefined && scan.together(i - 2, i)
}

/** «عمره 20 عاما», «(35 عاما)», «رضيع عمره 18 شهرا», «20 عاما من العمر». */
function isAge(scan: Scan, i: number, length: Length): boolean {
  if (!['Y', 'M', 'W', 'D'].includes(length.code)) return false
  // «ابن الأربع سنوات», «صاحب العشرين عاما».
  if (length.code === 'Y' && /^[وف]?(?:ابن|ابنه|صاحب|صاحبه|ذو|ذي)$/.test(scan.tokens[i - 1]?.fold ?? ''))
    return true
  if (length.code === 'Y' && (isAfterPerson(scan, i, length) || overAge(scan, i))) return true
  // A child's age in months or days stands right behind its word.
  const reach = length.code === 'Y' ? 10 : 2
  for (let k = i - 1; k >= i - reach && scan.together(k, i); k--) {
    // «تبلغ مدة الرحلة سنتين».
    if (scan.role(k, 'during')) return false
    const age = scan.role(k, 'age')
    if (age && (age.cell(1) !== 'name' || age.prep || AT_AGE.test(scan.tokens[k - 1]?.fold ?? '')))
      return true
    if (scan.tokens[k]?.kind === 'punct' && !scan.mark(k, '(')) break
  }
  if (length.code === 'Y' && scan.word(i - 1, 'عن') && afterDeath(scan, i)) return true
  if (length.code !== 'Y' && length.code !== 'M') return false
  if (scan.mark(i - 1, '(') && scan.mark(length.to, ')')) return !isTerm(scan, i - 2)
  // «الحارس أحمد (22) عاما».
  if (length.code === 'Y' && scan.mark(i, '(') && scan.is(i - 1, 'role') === undefined) return true
  return scan.word(length.to, 'من') && scan.tokens[length.to + 1]?.fold.includes('عمر') === true
}

/** Words before «عمر» where it is no name. */
const AT_AGE = /^[وف]?(?:عن|في|من|علي|ب?متوسط|[يت]تجاوز|[يت]تعدي|[يت]قل|[يت]زيد|[يت]كون|حد)$/

/** «شرطي، 47 عاما، كان يعمل»: between commas behind a person. */
const isAfterPerson = (scan: Scan, i: number, { to }: Length): boolean =>
  scan.mark(i - 1, '،,') &&
  (scan.tokens[i - 2]?.a.pos === 'PROPN' || (scan.mark(to, '،,') && scan.tokens[i]!.kind === 'number'))

/** «فوق الـ18 عاما», «دون 16 سنة». */
function overAge(scan: Scan, i: number): boolean {
  const at = /^(?:ال|لل)$/.test(scan.tokens[i - 1]?.fold ?? '') ? i - 2 : i - 1
  return scan.together(at, i) && /^[وفل]?(?:فوق|دون|تحت)$/.test(scan.tokens[at]!.fold)
}

/** «توفيت في المستشفى عن 67 عاما». */
function afterDeath(scan: Scan, i: number): boolean {
  for (let k = i - 2; k >= i - 14 && scan.together(k, i); k--) if (scan.role(k, 'death')) return true
  return false
}

/** «فترة الدراسة (5 سنوات)», «بالسجن (18 شهرا)»: a word before the brackets says how long something lasts. */
function isTerm(scan: Scan, i: number): boolean {
  for (let k = i; k > i - 3; k--) {
    const role = scan.is(k, 'role')?.cell(0)
    if (role === 'term' || role === 'during') return true
  }
  return false
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
    return {
      start,
      end: rel?.end ?? scan.tokens[numberTo - 1]!.end,
      to: rel?.to ?? numberTo,
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
