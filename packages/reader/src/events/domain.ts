import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import { domainWords } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** What an article is about, as far as its words tell: shares of all its words. */
export interface Domain {
  sport: number
  accident: number
  business: number
  culture: number
  /** Politics, courts, war and aid: what events are made of. */
  public: number
}

/** The domain a word belongs to, or ''. */
const domainOfWord = perReading('', ({ a }) => domainWords().get(fold(a.lemma)) ?? '')

/** Shares of the vocabulary of each domain among the words of an article. */
export function domainOf(scene: Scene): Domain {
  const shares: Record<string, number> = { sport: 0, accident: 0, business: 0, culture: 0, public: 0 }
  let words = 0
  for (const token of scene.tokens) {
    if (token.kind !== 'word') continue
    words++
    const domain = domainOfWord(token)
    if (domain) shares[domain] = (shares[domain] ?? 0) + 1
  }
  for (const key of Object.keys(shares)) shares[key] = shares[key]! / Math.max(30, words)
  return shares as unknown as Domain
}
