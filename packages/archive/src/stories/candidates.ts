import { likeness, type Vector } from './vector.ts'

/** The entries that have a term, with its weight in each; entries that were taken out stay until half are such. */
interface Posting {
  entries: number[]
  weights: number[]
  gone: number
}

/**
 * The open stories by the terms of their founders and medoids. Likeness to all of them is summed up term by term in
 * flat arrays, so that an article is never compared with a story it shares no word with.
 */
export class Candidates<Group extends object> {
  readonly #postings = new Map<string, Posting>()
  /** For every entry its group, or undefined once it was taken out. */
  readonly #groups: (Group | undefined)[] = []
  readonly #vectors: (Vector | undefined)[] = []
  readonly #entries = { founder: new Map<Group, number>(), medoid: new Map<Group, number>() }
  #sums = new Float64Array(1024)

  /** Sets the vector a group is found by, in place of an earlier one. */
  set(group: Group, part: 'founder' | 'medoid', vector: Vector): void {
    this.#drop(group, part)
    const entry = this.#groups.push(group) - 1
    this.#vectors.push(vector)
    this.#entries[part].set(group, entry)
    for (const [key, weight] of vector) {
      let posting = this.#postings.get(key)
      if (!posting) {
        posting = { entries: [], weights: [], gone: 0 }
        this.#postings.set(key, posting)
      }
      posting.entries.push(entry)
      posting.weights.push(weight)
    }
    if (this.#sums.length < this.#groups.length) this.#sums = new Float64Array(this.#groups.length * 2)
  }

  remove(group: Group): void {
    this.#drop(group, 'founder')
    this.#drop(group, 'medoid')
  }

  /**
   * The groups at least so like the vector, by founder or medoid. The lightest terms, which most
   * articles have, are left for the few candidates that the weightier ones bring near enough (prefix filtering; Bayardo,
   * Ma, Srikant: «Scaling up all pairs similarity search», WWW 2007).
   */
  alike(vector: Vector, least: number): Set<Group> {
    const sums = this.#sums
    const touched: number[] = []
    let rest = 1
    // A vector holds its terms from the weightiest to the lightest.
    for (const [key, weight] of vector) {
      if (rest < (least * least) / 4) break
      rest -= weight * weight
      const posting = this.#postings.get(key)
      if (!posting) continue
      const { entries, weights } = posting
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i]!
        if (sums[entry] === 0) touched.push(entry)
        sums[entry]! += weight * weights[i]!
      }
    }
    const reach = Math.sqrt(Math.max(0, rest))
    const found = new Set<Group>()
    for (const entry of touched) {
      const sum = sums[entry]!
      sums[entry] = 0
      const group = this.#groups[entry]
      if (!group || sum + reach < least || found.has(group)) continue
      if (likeness(vector, this.#vectors[entry]!) >= least) found.add(group)
    }
    return found
  }

  #drop(group: Group, part: 'founder' | 'medoid'): void {
    const entry = this.#entries[part].get(group)
    if (entry === undefined) return
    this.#entries[part].delete(group)
    this.#groups[entry] = undefined
    for (const key of this.#vectors[entry]!.keys()) {
      const posting = this.#postings.get(key)!
      if (++posting.gone === posting.entries.length) this.#postings.delete(key)
      else if (posting.gone * 2 > posting.entries.length) this.#compact(posting)
    }
    this.#vectors[entry] = undefined
  }

  #compact(posting: Posting): void {
    const { entries, weights } = posting
    let kept = 0
    for (let i = 0; i < entries.length; i++) {
      if (!this.#groups[entries[i]!]) continue
      entries[kept] = entries[i]!
      weights[kept++] = weights[i]!
    }
    entries.length = kept
    weights.length = kept
    posting.gone = 0
  }
}
