import type { Signs } from './signs.ts'
import { Frequencies, type Vector, vector } from './vector.ts'

/** What stories need to know of an article. */
export interface Subject {
  id: string
  title: string
  published?: string
  day: number
  weights: ReadonlyMap<string, number>
  signs: Signs
}

/** Days before and after an article over which the rarity of words is counted. */
export const BEFORE = 45
export const AFTER = 3

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
