import type { Token } from './word.ts'

/** How many questions are asked of readings. */
let questions = 0

/** So many questions have a bit of {@link Analysis.silent}. */
const BITS = 32

/**
 * Works something out once for a reading of a word and keeps it with the reading, which all occurrences of the form
 * share, for as long as the words room keeps the form. What it does could be done with a WeakMap; but a text asks
 * these questions at every word, and a look-up in a large table waits for memory each time. For the same reason
 * `nothing`, which most readings answer to most questions, is kept as a bit of the reading itself.
 *
 * @param nothing the answer of most readings.
 * @param work must depend on nothing but the form of the token and the reading chosen for it; what it gives back as
 *   `undefined` is worked out anew each time.
 */
export function perReading<T>(nothing: T, work: (token: Token) => T): (token: Token) => T {
  const slot = questions++
  const bit = slot < BITS ? 1 << slot : 0
  return token => {
    const { a } = token
    if ((a.silent & bit) !== 0) return nothing
    const known = a.notes?.[slot]
    if (known !== undefined) return known as T
    const made = work(token)
    if (made === nothing && bit !== 0) a.silent |= bit
    else {
      a.notes ??= []
      while (a.notes.length < slot) a.notes.push(undefined)
      a.notes[slot] = made
    }
    return made
  }
}
