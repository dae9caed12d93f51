import type { Term } from '../terms.ts'

/** A winnowed hash of a run of words, and the index of its first term. */
export interface Fingerprint {
  hash: number
  at: number
}

/** Words in a run. */
export const RUN = 5
/** Runs of which one is kept: every shared stretch of RUN + WINDOW - 1 words has a fingerprint in common. */
const WINDOW = 4

/**
 * The fingerprints of a text by winnowing (Schleimer, Wilkerson, Aiken: «Winnowing: local algorithms for document
 * fingerprinting», SIGMOD 2003) over lemmas, so that changed endings and clitics do not hide a copy.
 */
export function fingerprints(terms: readonly Term[]): Fingerprint[] {
  const hashes = runHashes(terms)
  const kept: Fingerprint[] = []
  let last = -1
  for (let from = 0; from < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; from++) {
    let least = from
    for (let i = from + 1; i < Math.min(from + WINDOW, hashes.length); i++)
      if (hashes[i]! <= hashes[least]!) least = i
    if (least !== last) kept.push({ hash: hashes[least]!, at: least })
    last = least
  }
  return kept
}

/** A 32-bit hash (FNV-1a over the word hashes) of every run of {@link RUN} terms. */
function runHashes(terms: readonly Term[]): Int32Array {
  const words = Int32Array.from(terms, t => fnv(t.key))
  const hashes = new Int32Array(Math.max(0, words.length - RUN + 1))
  for (let i = 0; i < hashes.length; i++) {
    let h = 0x811c9dc5
    for (let k = i; k < i + RUN; k++) h = Math.imul(h ^ words[k]!, 0x01000193) ^ (h >>> 15)
    hashes[i] = h
  }
  return hashes
}

function fnv(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return h
}
