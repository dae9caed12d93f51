import type { Document } from '../document.ts'
import { type Term, termsOf } from '../terms.ts'
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

/** The ordinals of a headline and lead, each with the noun beside it: أول طائرة, الطائرة الثانية. */
export function ordinalsOf({ reading, terms }: Document): Map<string, number> {
  const found = new Map<string, number>()
  for (const list of [termsOf({ text: reading.headline ?? '' }), terms.slice(0, LEAD)]) {
    list.forEach((term, i) => {
      const number = ORDINAL.get(term.key)
      if (number === undefined) return
      const beside = nounBeside(list, i)
      if (beside && !found.has(beside)) found.set(beside, number)
    })
  }
  return found
}

/** «ثاني طائرة» has its noun after it, «الطائرة (السعودية) الثانية» before it. */
function nounBeside(terms: readonly Term[], i: number): string | undefined {
  const after = terms[i + 1]
  const before = terms.slice(Math.max(0, i - 3), i).findLast(t => t.kind === 'content')
  const articled = terms[i]!.end - terms[i]!.start > terms[i]!.key.length
  return articled ? before?.key : after?.kind === 'content' ? after.key : before?.key
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
