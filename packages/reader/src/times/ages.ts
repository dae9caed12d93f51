import type { Length } from './lengths.ts'
import type { Scan } from './scan.ts'

/** «عمره 20 عاما», «(35 عاما)», «رضيع عمره 18 شهرا», «20 عاما من العمر». */
export function isAge(scan: Scan, i: number, length: Length): boolean {
  if (!['Y', 'M', 'W', 'D'].includes(length.code)) return false
  // «ابن الأربع سنوات», «صاحب العشرين عاما».
  if (length.code === 'Y' && /^[وف]?(?:ابن|ابنه|صاحب|صاحبه|ذو|ذي)$/.test(scan.tokens[i - 1]?.fold ?? ''))
    return true
  if (length.code === 'Y' && (isAfterPerson(scan, i, length) || overAge(scan, i))) return true
  // «وامرأة 45 سنة»
  if ((length.code === 'Y' || length.code === 'M') && isOfPerson(scan, i)) return true
  // A child's age in months or days stands right behind its word.
  const reach = length.code === 'Y' ? 10 : 2
  for (let k = i - 1; k >= i - reach && scan.together(k, i); k--) {
    // «تبلغ مدة الرحلة سنتين».
    if (scan.role(k, 'during')) return false
    const age = scan.role(k, 'age')
    if (age && (age.cell(1) !== 'name' || age.prep || AT_AGE.test(scan.tokens[k - 1]?.fold ?? '')))
      return true
    if (scan.tokens[k]?.kind === 'punct' && !scan.mark(k, '()-–»«"')) break
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

/** «امرأة 45 سنة», and each end of «للأطفال من 5 إلى 15 عاما». */
function isOfPerson(scan: Scan, i: number): boolean {
  const first = /^(?:الي|حتي|[-–])$/.test(scan.tokens[i - 1]?.fold ?? '') ? i - 2 : i
  const at = scan.word(first - 1, 'من') || scan.word(first - 1, 'بين') ? first - 2 : first - 1
  return scan.role(at, 'person') !== undefined && scan.together(at, i)
}

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
