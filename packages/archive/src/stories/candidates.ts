import type { Vector } from './vector.ts'

/**
 * The open stories by the terms of their founders and medoids: likeness to all of them is summed up term by term, so
 * that an article is never compared with a story it shares no word with.
 */
export class Candidates<Group extends object> {
  readonly #postings = {
    founder: new Map<string, Map<Group, number>>(),
    medoid: new Map<string, Map<Group, number>>(),
  }
  readonly #vectors = { founder: new Map<Group, Vector>(), medoid: new Map<Group, Vector>() }

  /** Sets the vector a group is found by, in place of an earlier one. */
  set(group: Group, part: 'founder' | 'medoid', vector: Vector): void {
    this.#drop(group, part)
    this.#vectors[part].set(group, vector)
    for (const [key, weight] of vector) {
      let list = this.#postings[part].get(key)
      if (!list) {
        list = new Map()
        this.#postings[part].set(key, list)
      }
      list.set(group, weight)
    }
  }

  remove(group: Group): void {
    this.#drop(group, 'founder')
    this.#drop(group, 'medoid')
  }

  /** Every group that shares a term with the vector, with its likeness to founder or medoid, whichever is larger. */
  alike(vector: Vector): Map<Group, number> {
    const best = this.#sum(vector, 'founder')
    for (const [group, alike] of this.#sum(vector, 'medoid'))
      if (alike > (best.get(group) ?? 0)) best.set(group, alike)
    return best
  }

  #sum(vector: Vector, part: 'founder' | 'medoid'): Map<Group, number> {
    const sums = new Map<Group, number>()
    for (const [key, weight] of vector) {
      const list = this.#postings[part].get(key)
      if (list) for (const [group, w] of list) sums.set(group, (sums.get(group) ?? 0) + weight * w)
    }
    return sums
  }

  #drop(group: Group, part: 'founder' | 'medoid'): void {
    const vector = this.#vectors[part].get(group)
    if (!vector) return
    this.#vectors[part].delete(group)
    for (const key of vector.keys()) {
      const list = this.#postings[part].get(key)
      list?.delete(group)
      if (list?.size === 0) this.#postings[part].delete(key)
    }
  }
}
