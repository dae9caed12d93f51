import type { Document } from '../document.ts'
import { Frequencies, type Vector, vector } from './vector.ts'

/** What stories need to know of an article. */
export interface Subject {
  id: string
  title: string
  published?: string
  day: number
  weights: ReadonlyMap<string, number>
  /** Ordinals of its headline and first words, with the word they stand by: «الطائرة الثانية» is طايره 2. */
  ordinals: ReadonlyMap<string, number>
}

/** Days before and after an article over which the rarity of words is counted. */
export const BEFORE = 45
export const AFTER = 3

/** The subject of a document. */
export function subjectOf(
  { reading, day }: Document,
  weights: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
): Subject {
  return {
    id: reading.id,
    title: reading.headline ?? reading.text.slice(0, 80),
    ...(reading.published !== undefined && { published: reading.published }),
    day,
    weights,
    ordinals,
  }
}

/** Words of order and the number they stand for. */
const ORDINAL = new Map<string, number>(
  Object.entries({
    اول: 1,
    اولي: 1,
    ثاني: 2,
    ثانيه: 2,
    ثان: 2,
    ثالث: 3,
    ثالثه: 3,
    رابع: 4,
    رابعه: 4,
    خامس: 5,
    خامسه: 5,
    سادس: 6,
    سادسه: 6,
    سابع: 7,
    سابعه: 7,
    ثامن: 8,
    ثامنه: 8,
    تاسع: 9,
    تاسعه: 9,
    عاشر: 10,
    عاشره: 10,
  }),
)
/** The first words of a body in which an ordinal tells which of several like happenings is meant. */
const LEAD = 40
/** Words before a definite ordinal that may hold its noun. */
const BESIDE = 3

/** The ordinals of a headline and lead, each with the nouns beside it: أول طائرة, طائرة الشحن الثانية. */
export function ordinalsOf({ reading, terms, head }: Document): Map<string, number> {
  const found = new Map<string, number>()
  const headline = reading.headline ?? ''
  for (const [text, list] of [
    [headline, head],
    [reading.text, terms.slice(0, LEAD)],
  ] as const) {
    list.forEach((term, i) => {
      const number = ORDINAL.get(term.key)
      if (number === undefined) return
      // «ثاني طائرة» has its noun after it; «الطائرة السعودية الثانية» before it, among its other describers.
      const definite = text.slice(term.start, term.end).includes('ال')
      const beside = definite ? list.slice(Math.max(0, i - BESIDE), i) : list.slice(i + 1, i + 2)
      for (const { key, kind } of beside) if (kind === 'content' && !found.has(key)) found.set(key, number)
    })
  }
  return found
}

/** True where two articles count the same thing differently: the first plane and the second are two happenings. */
export function individuated(a: Subject, b: Subject): boolean {
  for (const [noun, number] of a.ordinals) {
    const other = b.ordinals.get(noun)
    if (other !== undefined && other !== number) return true
  }
  return false
}

/** Vectors of subjects, with the rarity of words counted over the days around each. */
export interface Vectors {
  of(subject: Subject): Vector
}

/** Counts words day by day; subjects are then asked for in order of time. */
export function vectorsOver(subjects: readonly Subject[]): Vectors {
  const byDay = new Map<number, Subject[]>()
  for (const s of subjects) {
    const list = byDay.get(s.day)
    if (list) list.push(s)
    else byDay.set(s.day, [s])
  }
  let at = Number.NaN
  let frequencies = new Frequencies()
  const move = (day: number) => {
    if (day - at === 1) {
      for (const s of byDay.get(at - BEFORE) ?? []) frequencies.remove(s.weights)
      for (const s of byDay.get(day + AFTER) ?? []) frequencies.add(s.weights)
    } else {
      frequencies = new Frequencies()
      for (let d = day - BEFORE; d <= day + AFTER; d++)
        for (const s of byDay.get(d) ?? []) frequencies.add(s.weights)
    }
    at = day
  }
  return {
    of: subject => {
      if (subject.day !== at && !Number.isNaN(subject.day)) move(subject.day)
      return vector(subject.weights, frequencies)
    },
  }
}
