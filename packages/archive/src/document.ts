import type { Reading } from '@isnad/reader'
import { type Term, termsOf } from './terms.ts'

/** An article as the archive compares it: its reading, its terms, and its place in time. */
export interface Document {
  reading: Reading
  terms: readonly Term[]
  /** The terms of its headline. */
  readonly head: readonly Term[]
  /** Days since 1 January 1970, UTC; NaN where the day is not known. */
  day: number
}

const DAY = 86_400_000
/** Articles without a day of publication are compared among themselves, as if of one day. */
export const UNDATED = -1

/** The day of a publication date (ISO 8601) as days since 1 January 1970; NaN where there is none. */
export function dayOf(published: string | undefined): number {
  return published === undefined ? Number.NaN : Math.floor(Date.parse(published) / DAY)
}

/** Prepares a reading for comparison. */
export function documentOf(reading: Reading, terms: readonly Term[] = termsOf(reading)): Document {
  let head: readonly Term[] | undefined
  return {
    reading,
    terms,
    // Claims do without it: their workers need not load what it takes to analyse a word.
    get head() {
      head ??= termsOf({ text: reading.headline ?? '' })
      return head
    },
    day: dayOf(reading.published),
  }
}

/** The order of time: publication, then id, so that any order of arrival gives the same archive. */
export function byTime(a: Document, b: Document): number {
  return inTime(a.reading, b.reading)
}

/** The same of anything that has an id and may have a time of publication. */
export function inTime(
  a: { id: string; published?: string | undefined },
  b: { id: string; published?: string | undefined },
): number {
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
