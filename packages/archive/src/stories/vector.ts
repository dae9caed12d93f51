import type { Document } from '../document.ts'
import type { Term } from '../terms.ts'
import type { DayWords } from './day-words.ts'

/** A document's weighted terms, from the weightiest to the lightest, together of length 1. */
export type Vector = ReadonlyMap<string, number>

/** Words of the body that tell what an article is about; later ones are mostly background. */
const BODY = 120
/** The first words of a body say what happened. */
const LEAD = 60
const WEIGHT = { headline: 3, lead: 2, body: 0.5 }
/** Names say more of which happening it is than other words do. */
const KIND: Record<Term['kind'], number> = { name: 1.3, number: 0.6, content: 1, function: 0 }

/** How often each term of an article counts, before it is known how rare the term is. */
export function termWeights(document: Document): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (term: Term, weight: number) => {
    const w = weight * KIND[term.kind]
    if (w > 0) weights.set(term.key, (weights.get(term.key) ?? 0) + w)
  }
  for (const term of document.head) add(term, WEIGHT.headline)
  for (const [i, term] of document.terms.slice(0, BODY).entries())
    add(term, i < LEAD ? WEIGHT.lead : WEIGHT.body)
  return weights
}

/** As if so many more articles had been counted: keeps the words of a small archive from all looking common. */
const SMOOTHING = 1000

/** How many articles have each term. */
export class Frequencies {
  readonly #in = new Map<string, number>()
  #articles = 0

  get articles(): number {
    return this.#articles
  }

  add({ articles, keys, counts }: DayWords): void {
    this.#articles += articles
    for (const [i, key] of keys.entries()) this.#in.set(key, (this.#in.get(key) ?? 0) + counts[i]!)
  }

  remove({ articles, keys, counts }: DayWords): void {
    this.#articles -= articles
    for (const [i, key] of keys.entries()) {
      const left = (this.#in.get(key) ?? 0) - counts[i]!
      if (left > 0) this.#in.set(key, left)
      else this.#in.delete(key)
    }
  }

  /** Inverse document frequency; smoothed, so that in a small archive no common word weighs like a rare one. */
  rarity(key: string): number {
    return Math.log((this.#articles + SMOOTHING) / ((this.#in.get(key) ?? 0) + 1))
  }
}

/** Terms a vector keeps: the weightiest, which carry nearly all of its length. */
const KEPT = 60

/** tf–idf with sublinear term frequency, normalised. */
export function vector(weights: ReadonlyMap<string, number>, frequencies: Frequencies): Vector {
  const weighed: [string, number][] = []
  for (const [key, weight] of weights) weighed.push([key, (1 + Math.log(weight)) * frequencies.rarity(key)])
  weighed.sort((a, b) => b[1] - a[1])
  const kept = weighed.slice(0, KEPT).filter(([, w]) => w > 0)
  const length = Math.sqrt(kept.reduce((sum, [, w]) => sum + w * w, 0)) || 1
  return new Map(kept.map(([key, w]) => [key, w / length]))
}

/** Cosine of two vectors, 0 to 1. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [key, w] of small) dot += w * (large.get(key) ?? 0)
  return dot
}
