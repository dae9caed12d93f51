import { foldKey, type Term } from '../terms.ts'
import { conceptOf } from './concepts.ts'
import { fromTable } from './table.ts'

/** Lemmas that negate the word after them. */
const NEGATION = new Set(['لم', 'لن', 'لا', 'ليس', 'لما', 'عدم', 'غير', 'نفي', 'انتفاء', 'دون', 'بدون'])
/** «ألا» is «أن لا»; its lemma is that of أن. */
const NEVER = /^[وف]?ألا$/
/** Is something else than a negation: «وغيرها», «تغيير». */
const OTHER = /^[وفبل]?غير(?!$)|^ال(?!غير$)|تغيير/
/** What is said with a negation and denies nothing: لا شك، لا يزال، لا بد، لا سيما. */
const IDIOM = new Set(['شك', 'زال', 'بد', 'سيما', 'سي', 'ريب'])

/** The content words that a negation stands before: what the statement says did not happen. */
export function negated(terms: readonly Term[], text: string): Set<string> {
  const found = new Set<string>()
  terms.forEach((term, i) => {
    const printed = text.slice(term.start, term.end)
    if (!NEVER.test(printed) && (!NEGATION.has(term.key) || OTHER.test(printed))) return
    if (IDIOM.has(terms[i + 1]?.key ?? '')) return
    const next = terms.slice(i + 1, i + 4).find(t => t.kind === 'content' && !NEGATION.has(t.key))
    if (next) found.add(next.key)
  })
  return found
}

/** What one statement tells: the keys of its words, and which of them it denies. */
interface Told {
  readonly keys: ReadonlySet<string>
  readonly negated: ReadonlySet<string>
}

/** The same with its words in order. */
interface Headed extends Told {
  readonly terms: readonly Term[]
}

/** True where one denies a word that the other holds, or tells the contrary of it. */
export const opposed = (a: Told, b: Told): boolean =>
  denies(a, b) || denies(b, a) || isContrary(a.keys, b.keys)

/** Where both deny, they may well deny the same, put differently: «لم يحضر هو أو نجلاه», «لم يحضر هو ولا نجلاه». */
function denies(a: Told, b: Told): boolean {
  if (b.negated.size > 0) return false
  for (const key of a.negated) if (b.keys.has(key)) return true
  return false
}

/** Words from the first of a statement among which what it is about stands: its subject and its verb. */
const HEAD = 6

/**
 * True where what one says did not happen is what the other says happened, and no circumstance of either: the denied
 * word stands at the head of both.
 */
export const contradicts = (a: Headed, b: Headed): boolean => contradictsAs(a, b) || contradictsAs(b, a)

function contradictsAs(a: Headed, b: Headed): boolean {
  if (b.negated.size > 0) return false
  for (const key of a.negated) if (standsAtHead(a, key) && standsAtHead(b, key)) return true
  return false
}

function standsAtHead({ terms }: Headed, key: string): boolean {
  for (let i = 0; i < HEAD && i < terms.length; i++) if (terms[i]!.key === key) return true
  return false
}

/** True where one tells only of the one direction, and the other only of the other. */
function isContrary(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const contraries = contrariesOf()
  for (const key of a) {
    const others = contraries.get(key)
    if (others && !b.has(key) && others.some(other => b.has(other) && !a.has(other))) return true
  }
  return false
}

/** The contraries of a word, each way. */
const contrariesOf = fromTable('contraries', rows => {
  const all = new Map<string, string[]>()
  const add = (word: string, contrary: string) => {
    const known = all.get(word)
    if (known) known.push(contrary)
    else all.set(word, [contrary])
  }
  for (const [first = '', second = ''] of rows) {
    const word = conceptOf(foldKey(first))
    const contrary = conceptOf(foldKey(second))
    add(word, contrary)
    add(contrary, word)
  }
  return all
})
