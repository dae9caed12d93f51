import type { DayWords } from './day-words.ts'
import type { Days } from './days.ts'
import type { Subject } from './subject.ts'
import { Frequencies, type Vector, vector } from './vector.ts'

/** Days before an article over which the rarity of words is counted. */
export const BEFORE = 45
/** Where those days and its own have fewer articles than this, in an archive that begins, so many days after it count, too. */
export const ENOUGH = 2000
export const AFTER = 3

/**
 * How rare words are on a day. What is printed later changes it only where little was printed before, so that a day that
 * is over is not gone through again for the days that follow.
 */
export class Rarity {
  readonly #days: Days
  #frequencies = new Frequencies()
  readonly #counted = new Map<number, DayWords>()
  #from = Number.NaN
  #to = Number.NaN
  #at = Number.NaN

  constructor(days: Days) {
    this.#days = days
  }

  /** The vector of a subject. Asked in order of time, every day is counted once. */
  async vector(subject: Subject): Promise<Vector> {
    if (subject.day !== this.#at) await this.#move(subject.day)
    return vector(subject.weights, this.#frequencies)
  }

  async #move(day: number): Promise<void> {
    await this.#cover(day - BEFORE, day)
    if (this.#frequencies.articles < ENOUGH) await this.#cover(day - BEFORE, day + AFTER)
    this.#at = day
  }

  async #cover(from: number, to: number): Promise<void> {
    if (!(from <= this.#to && this.#from <= to)) {
      this.#frequencies = new Frequencies()
      this.#counted.clear()
      await this.#add(from, to)
    } else {
      for (const [day, words] of this.#counted) {
        if (from <= day && day <= to) continue
        this.#frequencies.remove(words)
        this.#counted.delete(day)
      }
      await this.#add(from, this.#from - 1)
      await this.#add(this.#to + 1, to)
    }
    this.#from = from
    this.#to = to
  }

  async #add(from: number, to: number): Promise<void> {
    if (from > to) return
    for (const [day, words] of await this.#days.words(from, to)) {
      this.#frequencies.add(words)
      this.#counted.set(day, words)
    }
  }
}
