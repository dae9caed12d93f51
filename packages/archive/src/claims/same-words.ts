import type { Span } from '@isnad/reader'
import { sound } from '../spelling.ts'
import type { Shared } from './claims.ts'
import { conceptOf } from './concepts.ts'
import { isYear } from './quantities.ts'
import type { Statement } from './statements.ts'

/** Share of each statement that a copied passage must cover for the two to be one text. */
const COVERED = 0.6

/** Tells whether two statements are the same words: they lie in one copied passage, or agree word for word. */
export class SameWords {
  readonly #passages = new Map<string, { a: Span; b: Span }[]>()

  readonly #followed = new Map<Statement, ReadonlySet<string>>()

  readonly #ordered = new Map<Statement, InOrder>()

  constructor(copies: readonly Shared[]) {
    for (const { article, of, passages } of copies) {
      this.#passages.set(
        `${article}\n${of}`,
        passages.map(p => ({ a: p, b: { start: p.ofStart, end: p.ofEnd } })),
      )
      this.#passages.set(
        `${of}\n${article}`,
        passages.map(p => ({ a: { start: p.ofStart, end: p.ofEnd }, b: p })),
      )
    }
  }

  test(s: Statement, t: Statement): boolean {
    const passages = this.#passages.get(`${s.document.reading.id}\n${t.document.reading.id}`)
    if (passages?.some(({ a, b }) => covered(s, a) >= COVERED && covered(t, b) >= COVERED)) return true
    return (
      almostAll(this.#pairs(s), this.#pairs(t)) ||
      quoted(s, t) ||
      inOrder(this.#words(s), this.#words(t)) ||
      countRarely(s, t)
    )
  }

  /** The words of a statement in order, names by their sound: «بدرو» and «بيدرو» are one. */
  #words(s: Statement): InOrder {
    let words = this.#ordered.get(s)
    if (!words) {
      const order = s.terms.map(({ key, kind }) => (kind === 'name' ? sound(key) : conceptOf(key)))
      words = { order, set: new Set(order) }
      this.#ordered.set(s, words)
    }
    return words
  }

  /** Each two words of a statement that follow one another. */
  #pairs(s: Statement): ReadonlySet<string> {
    let pairs = this.#followed.get(s)
    if (!pairs) {
      pairs = new Set(s.terms.map((term, i) => `${s.terms[i - 1]?.key ?? ''} ${term.key}`))
      this.#followed.set(s, pairs)
    }
    return pairs
  }
}

/** Pairs of words two statements share at least to be one wording, and the shares of the shorter and the longer they make up. */
const WORDING = { pairs: 4, shorter: 0.7, longer: 0.5 }

/** Two who know the same thing do not put it in the same words: one has them from the other, or both from a third. */
function almostAll(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const least = Math.max(WORDING.pairs, WORDING.shorter * small.size, WORDING.longer * large.size)
  if (small.size < least && small.size !== large.size) return false
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return shared >= least || (shared === small.size && shared === large.size)
}

/** Words in a row two statements share, and those among them that are more than who and where, to have them from one text. */
const QUOTED = { words: 7, telling: 5 }
/** … or that are more than who and where, where the row makes up so much of the shorter, or is so long. */
const MOST = { telling: 3, share: 0.5, words: 10 }

/** True where a stretch of one statement stands in the other: a quotation, or a text that was edited around it. */
function quoted(s: Statement, t: Statement): boolean {
  if (s.telling.size < MOST.telling || t.telling.size < MOST.telling) return false
  const [a, b] = [s.terms, t.terms]
  const most = Math.min(MOST.words, MOST.share * Math.min(a.length, b.length))
  for (let i = 0; i + QUOTED.words <= a.length; i++)
    for (let j = 0; j + QUOTED.words <= b.length; j++) {
      let n = 0
      let telling = 0
      while (a[i + n] && a[i + n]!.key === b[j + n]?.key) {
        if (a[i + n]!.kind === 'content' && s.telling.has(conceptOf(a[i + n]!.key))) telling++
        n++
      }
      if (n >= QUOTED.words && telling >= (n >= most ? MOST.telling : QUOTED.telling)) return true
    }
  return false
}

/** Share of the shorter statement's words that stand in the longer one in the same order, and how many in a row. */
const ORDER = { share: 0.75, row: 4, most: 60 }

interface InOrder {
  order: readonly string[]
  set: ReadonlySet<string>
}

/** True where one statement is the other with words put in or left out: who knows a thing himself orders it his own way. */
function inOrder(one: InOrder, other: InOrder): boolean {
  const [a, b] = [one.order, other.order]
  const least = Math.min(a.length, b.length)
  if (least < ORDER.row || Math.max(a.length, b.length) > ORDER.most) return false
  const fewest = Math.max(ORDER.row, ORDER.share * Math.min(one.set.size, other.set.size))
  let common = 0
  for (const word of one.set) if (other.set.has(word)) common++
  if (common < fewest) return false
  let longest = 0
  let before = { length: new Uint8Array(b.length + 1), row: new Uint8Array(b.length + 1) }
  for (const word of a) {
    const now = { length: new Uint8Array(b.length + 1), row: new Uint8Array(b.length + 1) }
    for (let j = 1; j <= b.length; j++) {
      const same = word === b[j - 1]
      now.row[j] = same ? before.row[j - 1]! + 1 : 0
      now.length[j] = same ? before.length[j - 1]! + 1 : Math.max(before.length[j]!, now.length[j - 1]!)
      longest = Math.max(longest, now.row[j]!)
    }
    before = now
  }
  return longest >= ORDER.row && before.length[b.length]! >= ORDER.share * least
}

/** A figure that hardly anybody arrives at twice: «1088.05», «0.3» with another one of its kind. */
const RARE = /^\d+\.\d+$|^\d{4,}$/
const EXACT = /^\d{3,}\.\d+$/
/** Rare figures and telling words that two statements share at least. */
const COUNTED = { figures: 2, telling: 2 }

/** True where two statements give the same rare figures: the one has them from the other, or both from a third. */
function countRarely(s: Statement, t: Statement): boolean {
  let figures = 0
  for (const { kind, key } of s.terms)
    if (kind === 'number' && RARE.test(key) && !isYear(key) && !ROUND.test(key) && t.keys.has(key))
      figures += EXACT.test(key) ? COUNTED.figures : 1
  if (figures < COUNTED.figures) return false
  let telling = 0
  for (const key of s.telling) if (t.telling.has(key) && !RARE.test(key)) telling++
  return telling >= COUNTED.telling
}

/** «عشرون ألفا» is what many say. */
const ROUND = /000$/

const covered = (s: Span, by: Span) =>
  (Math.min(s.end, by.end) - Math.max(s.start, by.start)) / Math.max(1, s.end - s.start)
