import { lazy, rows } from '../rows.ts'
import { furniture } from './knowledge.gen.js'

/** A furniture line is short; a longer one that begins alike is text, */
const SHORT = 60
/** but for a label with another headline behind its colon: «اقرأ أيضا: …». */
const LABELLED = 200
/** The time an agency filed at, and the address of a writer. */
const STAMP =
  /^\d{1,2}:\d{2}(?:\s*(?:[تجغ]\s*م?\s*[تجغم]|جمت|بتوقيت\s+\p{L}+))?$|^\S+@\S+\.\p{L}{2,}$|^(?:@\w+|\w+@)$/u
/** The name of a network or of a kind of address, and the address: «تويتر: writer». */
const ADDRESS = /^([^:]+?)\s*:\s*(?=[^a-z]*[a-z])[\w.@-]+$/iu

/** The kinds of lines that the table tells apart, and explains. */
type Match = 'whole' | 'start' | 'label' | 'tags' | 'before'

const known = lazy(() => {
  const whole = new Set<string>()
  const lists = new Set<string>()
  const by = { start: [], label: [], tags: [], before: [], whole: [] } as Record<Match, string[]>
  for (const [line, match, list] of rows(furniture)) {
    by[match as Match].push(line!)
    if (match !== 'tags') whole.add(line!)
    if (list) lists.add(line!)
  }
  return { ...by, whole, lists }
})

/** What makes a beginning a label: at most a few words more, and a colon. */
const LABEL = /^(?:\s+\p{L}+){0,3}\s*:/u

const opening = (line: string) => line.replace(/^[\s|•·<«./…-]+/u, '')
const closing = (line: string) => line.replace(/[\s:.…»>|/]+$/u, '')

/** Whether a line begins with this and does not go on within the same word. */
const begins = (line: string, start: string) =>
  line.startsWith(start) && !/[\p{L}\p{N}]/u.test(line[start.length] ?? ' ')

/** True for a line the site prints around its articles: «TT», «اقرأ أيضا: …», share buttons. */
export function isFurniture(line: string): boolean {
  const { whole, start, label } = known()
  const from = opening(line)
  if (label.some(l => from.startsWith(l))) return true
  if (line.length > LABELLED) return false
  const bare = closing(from)
  if (line.length <= SHORT) {
    if (bare === '' || /^[\p{P}\p{S}\s]+$/u.test(bare)) return true
    const address = ADDRESS.exec(bare)
    if (whole.has(bare) || STAMP.test(bare) || (address && whole.has(address[1]!))) return true
  }
  const ends = /[.؟!]$/u.test(line)
  return start.some(s => {
    if (!begins(bare, s)) return false
    const labelled = LABEL.test(bare.slice(s.length))
    return line.length > SHORT ? labelled && !ends : labelled || !ends
  })
}

/** True for a line over a list of the page: of other articles, of tags, of ways to write to the writer. */
export function opensList(line: string): boolean {
  const { lists, label } = known()
  const from = opening(line)
  return lists.has(closing(from)) || label.some(l => lists.has(l) && from.startsWith(l))
}

/** True for a line of tags, if it stands where the article has ended: «سمات …». */
export const isTags = (line: string): boolean =>
  line.length <= LABELLED && known().tags.some(t => begins(line, t))

/** A line without what a gallery prints before it: «Next Previous بيروت - رويترز». */
export function withoutGallery(line: string): string {
  const word = known().before.find(b => begins(line, b))
  return word === undefined ? line : line.slice(word.length).trim()
}

/** True for a rule drawn between articles: ----- , ===== , *** */
export function isRule(line: string): boolean {
  return /^([-=*_~#—–•.])\1{2,}$|^([*•#]\s+){2,}[*•#]$/u.test(line)
}
