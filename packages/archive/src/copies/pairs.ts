/** Pairs of small numbers, counted: columns again, since an archive has millions of pairs that share one run. */
export class Pairs {
  #keys = new Float64Array(1024)
  #size = 0

  add(a: number, b: number): void {
    if (this.#size === this.#keys.length) {
      const larger = new Float64Array(this.#keys.length * 2)
      larger.set(this.#keys)
      this.#keys = larger
    }
    this.#keys[this.#size++] = Math.min(a, b) * FACTOR + Math.max(a, b)
  }

  /** The pairs that were added so many times at least, in order. */
  *often(least: number): Generator<[number, number]> {
    const keys = this.#keys.subarray(0, this.#size).sort()
    for (let from = 0; from < keys.length; ) {
      const key = keys[from]!
      let to = from + 1
      while (keys[to] === key) to++
      if (to - from >= least) yield [Math.floor(key / FACTOR), key % FACTOR]
      from = to
    }
  }
}

const FACTOR = 2 ** 26
