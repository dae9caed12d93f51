/** Words in a run. */
export const RUN = 5
/** Runs of which one is kept: every shared stretch of RUN + WINDOW - 1 words has a fingerprint in common. */
const WINDOW = 4

/**
 * The fingerprints of a text, given the hashes of its words: the hash of a run of words and the index of its first
 * word, in turn. They are chosen by winnowing (Schleimer, Wilkerson, Aiken: «Winnowing: local algorithms for document
 * fingerprinting», SIGMOD 2003) over lemmas, so that changed endings and clitics do not hide a copy.
 */
export function fingerprints(words: Int32Array): Int32Array {
  const hashes = runHashes(words)
  const kept: number[] = []
  let last = -1
  for (let from = 0; from < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; from++) {
    let least = from
    for (let i = from + 1; i < Math.min(from + WINDOW, hashes.length); i++)
      if (hashes[i]! <= hashes[least]!) least = i
    if (least !== last) kept.push(hashes[least]!, least)
    last = least
  }
  return Int32Array.from(kept)
}

/** The hashes of a text's fingerprints, each once, as they are stored. */
export function hashesOf(words: Int32Array): Uint8Array {
  const prints = fingerprints(words)
  const hashes = new Set<number>()
  for (let i = 0; i < prints.length; i += 2) hashes.add(prints[i]!)
  return new Uint8Array(Int32Array.from(hashes).buffer)
}

/** A 32-bit hash (FNV-1a over the word hashes) of every run of {@link RUN} words. */
function runHashes(words: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - RUN + 1))
  for (let i = 0; i < hashes.length; i++) {
    let h = 0x811c9dc5
    for (let k = i; k < i + RUN; k++) h = Math.imul(h ^ words[k]!, 0x01000193) ^ (h >>> 15)
    hashes[i] = h
  }
  return hashes
}
