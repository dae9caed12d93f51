/**
 * Writes a sounded word as print does. In a sounded word consonants are Arabic letters, hamza is always ء, a doubled
 * letter stands twice; a i u are short vowels, A I U long ones, Y is the final ى, T is ة, and ا is an alef that is
 * written but not sounded (كتبوا، اجتمع).
 */
export function spell(sounded: string): string {
  let out = ''
  for (let i = 0; i < sounded.length; i++) {
    const symbol = sounded[i]!
    const before = sounded[i - 1] ?? ''
    if (symbol === 'ء') {
      if (before === 'ء') continue
      const doubled = sounded[i + 1] === 'ء'
      const after = sounded[doubled ? i + 2 : i + 1] ?? ''
      const seat = hamza(out === '' ? '' : before, after, out === '')
      out += seat
      if (seat === 'آ') i++
    } else if (symbol === before && !'aiuAIU'.includes(symbol)) {
    } else out += WRITTEN[symbol] ?? symbol
  }
  return out
}

const WRITTEN: Record<string, string> = { a: '', i: '', u: '', A: 'ا', I: 'ي', U: 'و', Y: 'ى', T: 'ة' }

/** The letter a hamza is written with, between the sounds before and after it. */
function hamza(before: string, after: string, initial: boolean): string {
  if (initial) return after === 'A' ? 'آ' : after === 'i' || after === 'I' ? 'إ' : 'أ'
  if (after === '') return before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء'
  if ('iI'.includes(before) || 'iI'.includes(after) || before === 'ي') return 'ئ'
  if (before === 'U') return 'ء'
  if (before === 'u' || 'uU'.includes(after)) return 'ؤ'
  if (before === 'A') return 'ء'
  return after === 'A' ? 'آ' : 'أ'
}
