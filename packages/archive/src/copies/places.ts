/** Which articles hold which runs of words, in columns, which take a tenth of the memory of as many objects. */
export class Places {
  #hashes = new Int32Array(1024)
  #articles = new Int32Array(1024)
  #size = 0

  /** Notes that an article holds a run; to be called once for each of its runs. */
  add(hash: number, article: number): void {
    if (this.#size === this.#hashes.length) {
      this.#hashes = grown(this.#hashes)
      this.#articles = grown(this.#articles)
    }
    this.#hashes[this.#size] = hash
    this.#articles[this.#size++] = article
  }

  /** Every hash in order, with the articles that hold it in the order they were noted. */
  *groups(): Generator<[hash: number, articles: number[]]> {
    const order = this.#sorted()
    for (let from = 0; from < order.length; ) {
      const hash = this.#hashes[order[from]!]!
      let to = from + 1
      while (to < order.length && this.#hashes[order[to]!] === hash) to++
      const articles: number[] = []
      for (let i = from; i < to; i++) articles.push(this.#articles[order[i]!]!)
      yield [hash, articles]
      from = to
    }
  }

  /** The rows in the order of their hashes: two passes of counting sort over sixteen bits each. */
  #sorted(): Uint32Array {
    let order = Uint32Array.from({ length: this.#size }, (_, i) => i)
    for (const shift of [0, 16]) {
      const digit = (i: number) => ((this.#hashes[i]! ^ 0x80000000) >>> shift) & 0xffff
      const counts = new Uint32Array(0x10001)
      for (let i = 0; i < this.#size; i++) counts[digit(i) + 1]!++
      for (let d = 0; d < 0x10000; d++) counts[d + 1]! += counts[d]!
      const next = new Uint32Array(this.#size)
      for (const i of order) next[counts[digit(i)]!++] = i
      order = next
    }
    return order
  }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2)
  larger.set(list)
  return larger
}
