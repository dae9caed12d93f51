import { fold } from '../src/words/spelling.ts'

/** True when print makes `variant` of `word` by leaving out its first hamza: اسباني beside إسباني. */
function leavesHamza(variant: string, word: string): boolean {
  return (
    variant.length > 3 && variant[0] === 'ا' && 'أإ'.includes(word[0]!) && variant.slice(1) === word.slice(1)
  )
}

/** The words that are no more than such a variant of another; the fold finds those without an entry. */
export function hamzaless(words: Iterable<string>): Set<string> {
  const byFold = new Map<string, string[]>()
  for (const word of words) byFold.set(fold(word), [...(byFold.get(fold(word)) ?? []), word])
  const found = new Set<string>()
  for (const same of byFold.values()) {
    for (const word of same) if (same.some(other => leavesHamza(word, other))) found.add(word)
  }
  return found
}
