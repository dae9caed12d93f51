import { foldKey, type Term } from '../terms.ts'

/** A number and how it is printed with what it counts: «12 شخصا». */
export interface Quantity {
  value: string
  printed: string
  /** The word it counts, where one stands behind it. */
  noun?: string
}

/** Terms between a number and what it counts, or what it is told of. */
const NEAR = 2

/**
 * What a statement counts: for the noun behind each number, and for the word before it, its value («أصيب 12 شخصا»
 * counts اصاب and شخص). A word that two numbers stand by is left out: it is not clear which is meant.
 */
export function quantities(terms: readonly Term[], text: string): Map<string, Quantity> {
  const found = new Map<string, Quantity>()
  const twice = new Set<string>()
  terms.forEach((term, i) => {
    if (term.kind !== 'number' || isPart(terms, i, text)) return
    const noun = terms.slice(i + 1, i + 1 + NEAR).find(t => t.kind === 'content')
    const before = terms.slice(Math.max(0, i - NEAR), i).findLast(t => t.kind === 'content')
    const quantity = {
      value: term.key,
      printed: text.slice(term.start, (noun ?? term).end),
      ...(noun && { noun: noun.key }),
    }
    for (const key of [noun && `# ${noun.key}`, before && `${before.key} #`]) {
      if (key === undefined) continue
      if (found.has(key) && found.get(key)!.value !== term.key) twice.add(key)
      found.set(key, quantity)
    }
  })
  for (const key of twice) found.delete(key)
  return found
}

/** Ordinals and their parts: «الرابعة عشرة», «الحادية والعشرين». */
const ORDINAL = /^(ال)?(حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)[هة]?$/

/**
 * True for a number that is only a part of one: of an ordinal, of one with the old decimal sign («7ر59»), or with its
 * groups set apart («430 , 72»). What the whole is can be read in more ways than one.
 */
export function isPart(terms: readonly Term[], i: number, text: string): boolean {
  const { start, end } = terms[i]!
  const before = terms[i - 1]
  if (/^و?ال/.test(text.slice(start, end))) return true
  if (before && ORDINAL.test(foldKey(text.slice(before.start, before.end)).replace(/^[وبلف](?=ال)/, '')))
    return true
  return (
    /^\s*(ر|,)\s*\d/.test(text.slice(end, end + 4)) ||
    /\d\s*(ر|,)\s*$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** The first thing two statements count differently. */
export function difference(
  a: ReadonlyMap<string, Quantity>,
  b: ReadonlyMap<string, Quantity>,
): [Quantity, Quantity] | undefined {
  for (const [key, quantity] of a) {
    const other = b.get(key)
    if (other === undefined || sameNumber(quantity.value, other.value)) continue
    // «أربعة قتلى و12 جريحا» and «12 شخصا»: the figure is told by both, of what one calls otherwise.
    if (has(b, quantity.value) || has(a, other.value)) continue
    // «تجاوزت 5 مليارات ريال» and «تجاوزت 1.3 مليار دولار» count two things.
    if (quantity.noun !== undefined && other.noun !== undefined && quantity.noun !== other.noun) continue
    return [quantity, other]
  }
  return undefined
}

const has = (all: ReadonlyMap<string, Quantity>, value: string) =>
  all.values().some(q => sameNumber(q.value, value))

/** Digits a rounded number has at least for another to be the same more exactly: 291 and 291.03, but not 40 and 44. */
const EXACT = 3

/** True for one number, and for a number and the same one rounded or cut: 403.2 and 403 million. */
export function sameNumber(a: string, b: string): boolean {
  if (a === b) return true
  const digits = Math.min(significant(a), significant(b))
  if (digits < EXACT) return false
  const unit = 10 ** (Math.floor(Math.log10(Number(a))) + 1 - digits)
  return Math.abs(Number(a) - Number(b)) < unit
}

/** How many digits a number is given with. */
const significant = (value: string) => value.replace('.', '').replace(/^0+|0+$/g, '').length

/** A number that many give who have nothing else in common: a year, of either calendar. */
export const isYear = (key: string): boolean => /^(14|19|20)\d\d$/.test(key)
