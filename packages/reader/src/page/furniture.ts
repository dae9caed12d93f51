import { lazy, rows } from '../rows.ts'
import { furniture } from './knowledge.gen.js'

/** A furniture line is short; a longer one that begins alike is text, */
const SHORT = 60
/** but for a label with another headline behind its colon: «اقرأ أيضا: …». */
const LABELLED = 200
/** The time an agency filed at, and the address of a writer. */
const STAMP = /^\d{1,2}:\d{2}(?:\s*(?:[تجغ]\s*م?\s*[تجغم]|جمت|بتوقيت\s+\p{L}+))?$|^\S+@\S+\.\p{L}{2,}$/u

const known = lazy(() => {
  const whole = new Set<string>()
  const start: string[] = []
  for (const [line, match] of rows(furniture)) {
    if (match === 'start') start.push(line!)
    whole.add(line!)
  }
  return { whole, start }
})

/** What makes a beginning a label: at most a few words more, and a colon. */
const LABEL = /^(?:\s+\p{L}+){0,3}\s*:/u

/** True for a line the site prints around its articles: «TT», «اقرأ أيضا: …», share buttons. */
export function isFurniture(line: string): boolean {
  if (line.length > LABELLED) return false
  const bare = line.replace(/[\s:.…»>|/]+$/u, '').replace(/^[\s|•·<«./…-]+/u, '')
  const { whole, start } = known()
  if (line.length > SHORT)
    return !/[.؟!]$/u.test(line) && start.some(s => bare.startsWith(s) && LABEL.test(bare.slice(s.length)))
  if (bare === '' || /^[\p{P}\p{S}\s]+$/u.test(bare)) return true
  return (
    whole.has(bare) ||
    STAMP.test(bare) ||
    start.some(s => bare.startsWith(s) && !/[\p{L}\p{N}]/u.test(bare[s.length] ?? ' '))
  )
}

/** True for a rule drawn between articles: ----- , ===== , *** */
export function isRule(line: string): boolean {
  return /^([-=*_~#—–•.])\1{2,}$|^([*•#]\s+){2,}[*•#]$/u.test(line)
}
