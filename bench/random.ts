/** A small generator of even numbers in [0, 1), so that a seed gives the same run again (mulberry32). */
export function randomness(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws by chance, the same for one seed. */
export class Chance {
  readonly random: () => number

  constructor(seed: number) {
    this.random = randomness(seed)
  }

  /** A whole number from 0 to one below. */
  below(n: number): number {
    return Math.floor(this.random() * n)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list]
    return Array.from(list, () => left.splice(this.below(left.length), 1)[0]!)
  }
}
