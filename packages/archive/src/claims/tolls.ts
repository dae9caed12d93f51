import { foldKey, type Term } from '../terms.ts'
import { isPart, type Quantity } from './quantities.ts'
import { fromTable } from './table.ts'

interface Words {
  /** What befell people, by the word that tells it. */
  toll: Map<string, string>
  dual: Set<string>
  none: Set<string>
}

const known = fromTable('tolls', rows => {
  const words: Words = { toll: new Map(), dual: new Set(), none: new Set() }
  for (const [word = '', role = ''] of rows)
    if (role === 'dual' || role === 'none') words[role].add(foldKey(word))
    else words.toll.set(foldKey(word), role)
  return words
})

/** A toll as a key of a statement: it begins with its number, as other figures do. */
export const tollKey = (kind: string, value: string) => `${value} ${kind}`

/** Terms between a number and the word before it, or behind it, that says what befell those it counts. */
const BEHIND = 4
const BEFORE = 6
/** «بينهم طفلان»: those are counted already. */
const AMONG = /(?<!\p{L})و?(من\s+)?(بين|ضمن|من)(هم|هن|هما|ها)\s*$/u
/** «ارتفع عدد قتلى الحادث إلى 38»: what befell them stands with the count, wherever that is. */
const RISEN = /(?<!\p{L})[إا]لى\s+((نحو|قرابة|حوالي|أكثر من|ما لا يقل عن)\s+)?$/u
/** Characters before a figure among which «إلى ما لا يقل عن» stands. */
const REACH = 40
const COUNT = new Set(['عدد', 'حصيله'])
/** A year, where it does not count people. */
const YEAR = /^(19|20)\d\d$/

/**
 * The tolls a statement gives: for each thing that befell people, how many, whatever the people are called and however
 * the number is written («مقتل جنديين», «اثنان من رجال الأمن قتلا»). What two numbers are given for is left out.
 */
export function tolls(terms: readonly Term[], text: string): Map<string, Quantity> {
  const { toll, none } = known()
  const found = new Map<string, Quantity>()
  const kinds = terms.map(t => toll.get(t.key))
  if (!kinds.some(Boolean)) return found
  const isAmong = terms.map((t, i) => i > 0 && AMONG.test(text.slice(terms[i - 1]!.start, t.start)))
  const among = isAmong.indexOf(true)
  // What a count that stands before its figure counts: «عدد قتلى الحادث».
  const count = terms.findIndex(t => COUNT.has(t.key))
  const counted = count < 0 ? -1 : kinds.findIndex((kind, i) => i >= count && kind !== undefined)
  const values = terms.map((term, i) => {
    const value = figureOf(term, text)
    return value === undefined ||
      YEAR.test(value) ||
      isPart(terms, i, text) ||
      isAmong[i] ||
      none.has(terms[i + 1]?.key ?? '')
      ? undefined
      : value
  })
  const twice = new Set<string>()
  values.forEach((value, i) => {
    const kind = value === undefined ? undefined : kindAt(i)
    if (value === undefined || kind === undefined) return
    if (found.has(kind) && found.get(kind)!.value !== value) twice.add(kind)
    found.set(kind, { value, printed: text.slice(terms[i]!.start, (terms[i + 1] ?? terms[i]!).end) })
  })
  for (const kind of twice) found.delete(kind)
  return found

  /** What befell those whom the number at a place counts: «24 جريحا», «قتل نحو 24 شخصا», «24 شخصا لقوا مصرعهم». */
  function kindAt(i: number): string | undefined {
    if (kinds[i] !== undefined) return kinds[i]
    if (kinds[i + 1] !== undefined && joined(i, i + 1)) return kinds[i + 1]
    for (let j = i - 1; j >= 0 && j >= i - BEHIND; j--) {
      if (kinds[j] !== undefined) return j < i - 1 && values[j - 1] !== undefined ? undefined : kinds[j]
      if (j < i - 1 && !joined(j, j + 1)) break
    }
    for (let j = i + 2; j <= i + BEFORE && values[j] === undefined; j++) {
      if (!joined(j - 1, j) && !(among > i && among <= j)) break
      if (kinds[j] !== undefined) return kinds[j]
    }
    if (counted < 0 || counted >= i) return undefined
    const { start } = terms[i]!
    return RISEN.test(text.slice(Math.max(0, start - REACH), start)) ? kinds[counted] : undefined
  }

  /** True where no comma and no «و» begins something else: «جنديين وإصابة». */
  function joined(from: number, to: number): boolean {
    const [a, b] = [terms[from], terms[to]]
    if (!a || !b || /[،؛,;.:]/.test(text.slice(a.end, b.start))) return false
    return b.key.startsWith('و') || text[b.start] !== 'و'
  }
}

/** The number a term is: a numeral, or the dual of a noun. */
function figureOf({ kind, key, start, end }: Term, text: string): string | undefined {
  if (kind === 'number') return key
  if (kind !== 'content') return undefined
  const printed = foldKey(text.slice(start, end))
  const ending = /(تان|تين)$/.test(printed) && key.endsWith('ه') ? key.slice(0, -1) : key
  if (ending === key && !known().dual.has(key)) return undefined
  return printed.endsWith(`${ending}${ending === key ? '' : 'ت'}ين`) ||
    printed.endsWith(`${ending}${ending === key ? '' : 'ت'}ان`)
    ? '2'
    : undefined
}
