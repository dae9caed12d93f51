import { lazy, rows } from '../rows.ts'
import { furniture } from './knowledge.gen.js'

/** A furniture line is short; a longer one that begins alike is text. */
const SHORT = 60

const known = lazy(() => {
  const whole = new Set<string>()
  const start: string[] = []
  for (const [line, match] of rows(furniture)) {
    if (match === 'start') start.push(line!)
    whole.add(line!)
  }
  return { whole, start }
})

/** True for a line the site prints around its articles: «TT», «اقرأ أيضا: …», share buttons. */
export function isFurniture(line: string): boolean {
  if (line.length > SHORT) return false
  const bare = line.replace(/[\s:.…»>|]+$/u, '').replace(/^[\s|•·<«-]+/u, '')
  if (bare === '' || /^[\p{P}\p{S}\s]+$/u.test(bare)) return true
  const { whole, start } = known()
  return (
    whole.has(bare) || start.some(s => bare.startsWith(s) && !/[\p{L}\p{N}]/u.test(bare[s.length] ?? ' '))
  )
}

/** True for a rule drawn between articles: ----- , ===== , *** */
export function isRule(line: string): boolean {
  return /^([-=*_~#—–•.])\1{2,}$|^([*•#]\s+){2,}[*•#]$/u.test(line)
}
