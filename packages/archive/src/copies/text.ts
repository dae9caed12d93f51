import { gunzipSync } from 'node:zlib'

/** An article's words as copies compare them: a hash for every term, where it stands, and what it is. */
export interface Text {
  readonly words: Int32Array
  /** Offsets of every term into the reading's text. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  /** The keys of all terms, each followed by a tab, and where each begins. */
  readonly keys: string
  readonly keyStarts: Int32Array
}

/** A word, one inside a name or the office beside it, and a figure. */
export const WORD = 0
export const NAMED = 1
export const FIGURE = 2

/** A 32-bit hash (FNV-1a) of a term's key. */
export function wordHash(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return h
}

/** Reads packed terms (see `packed-terms.ts`) without making a term of each. */
export function textOf(packed: Uint8Array): Text {
  const [keys = '', bounds = '', kinds = ''] = gunzipSync(packed).toString('utf8').split('\n')
  const count = kinds.length
  const words = new Int32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const types = new Uint8Array(count)
  const keyStarts = new Int32Array(count + 1)
  let h = 0x811c9dc5
  let k = 0
  for (let i = 0; i <= keys.length && k < count; i++) {
    const code = keys.charCodeAt(i)
    if (i === keys.length || code === 9) {
      words[k++] = h
      keyStarts[k] = i + 1
      h = 0x811c9dc5
    } else h = Math.imul(h ^ code, 0x01000193)
  }
  let at = 0
  let number = 0
  let n = 0
  for (let i = 0; i <= bounds.length && n < 2 * count; i++) {
    const code = bounds.charCodeAt(i)
    if (code >= 48) {
      number = number * 10 + code - 48
      continue
    }
    at += number
    number = 0
    if (n % 2 === 0) starts[n >> 1] = at
    else ends[n >> 1] = at
    n++
  }
  for (let i = 0; i < count; i++) {
    const digit = kinds.charCodeAt(i) - 48
    types[i] = (digit & 3) === 1 ? FIGURE : digit >= 4 ? NAMED : WORD
  }
  return { words, starts, ends, kinds: types, keys: `${keys}\t`, keyStarts }
}
