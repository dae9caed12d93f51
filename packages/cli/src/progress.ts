/** So often, in milliseconds, a line of progress is drawn anew. */
const EVERY = 200

/** A line on standard error that says how far a long run is; silent where standard error is no terminal. */
export class Progress {
  #done = 0
  #drawn = 0
  readonly #start = Date.now()
  readonly #live = process.stderr.isTTY === true

  /** Counts one article. */
  step(): void {
    this.#done++
    const now = Date.now()
    if (!this.#live || now - this.#drawn < EVERY || this.#done < 2) return
    this.#drawn = now
    const rate = Math.round(this.#done / Math.max(0.001, (now - this.#start) / 1000))
    process.stderr.write(`\r\u001B[K${this.#done} articles, ${rate}/s`)
  }

  /** Clears the line. */
  end(): void {
    if (this.#live && this.#drawn > 0) process.stderr.write('\r\u001B[K')
  }
}
