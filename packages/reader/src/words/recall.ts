import type { Token } from './word.ts'

/** How many things are kept with a reading. */
let slots = 0

/**
 * Works something out once for a reading of a word and keeps it with the reading, which all occurrences of the form
 * share, for as long as the words room keeps the form. What it does could be done with a WeakMap; but a text asks
 * these questions at every word, and a look-up in a large table waits for memory each time.
 *
 * @param work must depend on nothing but the form of the token and the reading chosen for it; what it gives back as
 *   `undefined` is worked out anew each time.
 */
export function perReading<T>(work: (token: Token) => T): (token: Token) => T {
  const slot = slots++
  return token => {
    const { notes } = token.a
    const known = notes[slot]
    if (known !== undefined) return known as T
    const made = work(token)
    while (notes.length < slot) notes.push(undefined)
    notes[slot] = made
    return made
  }
}
