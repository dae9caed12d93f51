import { gunzipSync, gzipSync } from 'node:zlib'
import type { Term } from './terms.ts'

const KINDS: readonly Term['kind'][] = ['name', 'number', 'content', 'function']
/** Added to the digit of a term inside a name or the office beside it. */
const NAMED = 4

/**
 * The terms of an article as they are handed between threads and stored beside its reading, so that no article is
 * analysed twice: three lines, gzipped — the keys; for each term the distance of its start from the last term's end,
 * and its length; and a digit for its kind, with {@link NAMED} added where `named` says so.
 */
export function packTerms(terms: readonly Term[], named: readonly boolean[] = []): Uint8Array {
  let at = 0
  const bounds: number[] = []
  for (const { start, end } of terms) {
    bounds.push(start - at, end - start)
    at = end
  }
  const lines = [
    terms.map(t => t.key).join('\t'),
    bounds.join(' '),
    terms.map((t, i) => KINDS.indexOf(t.kind) + (named[i] ? NAMED : 0)).join(''),
  ]
  return gzipSync(lines.join('\n'), { level: 1 })
}

/** The terms again. */
export function unpackTerms(packed: Uint8Array): Term[] {
  const [keys = '', bounds = '', kinds = ''] = gunzipSync(packed).toString('utf8').split('\n')
  if (kinds === '') return []
  const steps = bounds.split(' ')
  let at = 0
  return keys.split('\t').map((key, i) => {
    const start = at + Number(steps[2 * i])
    at = start + Number(steps[2 * i + 1])
    return { key, start, end: at, kind: KINDS[Number(kinds[i]) % NAMED]! }
  })
}
