/** So often, in milliseconds, a line of progress is drawn anew. */
const EVERY = 200

/** A line on standard error that says how far a long run is; silent where standard error is no terminal. */
export class Progress {
  #done = 0
  #bytes = 0
  #drawn = 0
  readonly #size: number | undefined
  readonly #start = Date.now()
  readonly #live = process.stderr.isTTY === true

  /** Where `size`, the bytes of all inputs, is known, the time left can be told. */
  constructor(size?: number) {
    this.#size = size
  }

  /** Counts articles. */
  step(articles = 1): void {
    this.#done += articles
    if (this.#done > 1) this.#draw()
  }

  /** Counts bytes of the inputs that were read. */
  read(bytes: number): void {
    this.#bytes += bytes
  }

  /** Says how far a stage that has its own count is. */
  stage(name: string, done: number, of: number): void {
    this.#draw(`${name} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`)
  }

  /** Clears the line. */
  end(): void {
    if (this.#live && this.#drawn > 0) process.stderr.write('\r\u001B[K')
  }

  #draw(line?: string): void {
    const now = Date.now()
    if (!this.#live || now - this.#drawn < EVERY) return
    this.#drawn = now
    process.stderr.write(`\r\u001B[K${line ?? this.#line((now - this.#start) / 1000)}`)
  }

  #line(seconds: number): string {
    const rate = Math.round(this.#done / Math.max(0.001, seconds))
    const counted = `${this.#done.toLocaleString('en')} articles, ${rate}/s`
    const share = this.#size ? Math.min(1, this.#bytes / this.#size) : 0
    // The first bytes say little about the rest.
    if (share < 0.01 || seconds < 2) return counted
    return `${counted}, ${Math.floor(share * 100)}%, about ${duration((seconds * (1 - share)) / share)} left`
  }
}

/** «45 s», «12 min», «2 h 5 min» */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
