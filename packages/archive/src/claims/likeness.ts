import { isCommon } from './common.ts'
import { opposed } from './polarity.ts'
import type { Statement } from './statements.ts'
import { tollKey } from './tolls.ts'

/** So alike two statements must be to be one claim. */
export const SAME = 0.42
/** Share of the smaller statement's weight that a larger one must hold to contain it. */
const CONTAINED = 0.65
/** A figure tells more of what is claimed than a word does. */
const FIGURE = 3
/** A word that most news has tells less. */
const COMMON_WORD = 0.4
const NUMBER = /^\d/
/** A toll so high is hardly that of two happenings of one story. */
const TELLING = 3
/** Words two statements share at least to be alike at all, and for one to hold the other. */
const SHARED = { alike: 3, held: 4 }
/** Words that are more than who and where, of which two statements in words of their own share so many at least. */
const TELL = 3

/** How alike the statements of one story are, asked by their numbers: words count for more the fewer of them hold them. */
export class Likeness {
  readonly #statements: readonly Statement[]
  readonly #weights = new Map<string, number>()
  readonly #total: readonly number[]

  constructor(statements: readonly Statement[]) {
    this.#statements = statements
    const frequency = new Map<string, number>()
    for (const { keys } of statements)
      for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1)
    for (const [key, n] of frequency) {
      const tells = NUMBER.test(key) ? FIGURE : isCommon(key) ? COMMON_WORD : 1
      this.#weights.set(key, tells * Math.sqrt(Math.log(1 + statements.length / n)))
    }
    this.#total = statements.map(({ keys }) => this.#sum(keys))
  }

  /** What one says happened and the other says did not is never alike. */
  of(i: number, j: number): number {
    return this.isOpposed(i, j) ? 0 : this.overlap(i, j)
  }

  /** The same for two statements in words of their own: it is no help that one is held by the other. */
  reworded(i: number, j: number): number {
    return this.#tell(i, j) < TELL || this.isOpposed(i, j) ? 0 : (this.#compared(i, j)?.dice ?? 0)
  }

  /** How much of what two statements say is said by both, held or not. */
  dice(i: number, j: number): number {
    return this.#compared(i, j)?.dice ?? 0
  }

  /** How many words two statements share that are more than who and where. */
  #tell(i: number, j: number): number {
    const other = this.#statements[j]!.telling
    let shared = 0
    for (const key of this.#statements[i]!.telling) if (other.has(key)) shared++
    return shared
  }

  isOpposed(i: number, j: number): boolean {
    return opposed(this.#statements[i]!, this.#statements[j]!)
  }

  /** How alike two statements are, whichever of them denies it. */
  overlap(i: number, j: number): number {
    const found = this.#compared(i, j)
    if (!found) return 0
    const { words, dice, held, sameTolls } = found
    return words >= SHARED.held && (held >= CONTAINED || sameTolls) ? Math.max(dice, SAME) : dice
  }

  /** True where a statement holds nearly all that another says, in at least so many words. */
  holds(i: number, part: number, least: number): boolean {
    const own = this.#statements[i]!.keys
    let shared = 0
    let words = 0
    for (const key of this.#statements[part]!.keys) {
      if (!own.has(key)) continue
      shared += this.#weights.get(key)!
      words++
    }
    return (
      words >= least &&
      this.#tell(i, part) >= TELL - 1 &&
      shared >= CONTAINED * this.#total[part]! &&
      !this.isOpposed(i, part)
    )
  }

  #sum(keys: ReadonlySet<string>): number {
    let sum = 0
    for (const key of keys) sum += this.#weights.get(key)!
    return sum
  }

  #compared(i: number, j: number) {
    const [a, b] = [this.#statements[i]!, this.#statements[j]!]
    const [small, large] = a.keys.size < b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys]
    let shared = 0
    let words = 0
    for (const key of small) {
      if (!large.has(key)) continue
      shared += this.#weights.get(key)!
      words++
    }
    if (words < SHARED.alike) return undefined
    let [one, other] = [this.#total[i]!, this.#total[j]!]
    let agree = 0
    let differ = 0
    for (const [kind, { value }] of a.tolls) {
      const theirs = b.tolls.get(kind)?.value
      if (theirs === undefined) continue
      if (theirs === value) agree += Number(value) >= TELLING ? 2 : 1
      else {
        // Another figure of one toll is a version of a claim: what is counted tells whether it is one.
        differ++
        for (const key of [value, tollKey(kind, value)]) if (a.keys.has(key)) one -= this.#weights.get(key)!
        for (const key of [theirs, tollKey(kind, theirs)])
          if (b.keys.has(key)) other -= this.#weights.get(key)!
      }
    }
    return {
      words,
      dice: (2 * shared) / (one + other),
      held: shared / Math.min(one, other),
      sameTolls: agree >= 2 && differ === 0,
    }
  }
}
