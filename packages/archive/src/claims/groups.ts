import type { Statement } from './statements.ts'

/** Statements of a group by their number, with the one they are compared by. */
export interface Numbered {
  at: number
  all: number[]
}

/** A word that so many groups of a story have finds no candidates. */
export const COMMON = 60
/** Words two groups share at least to be compared. */
const SHARED = 2

/** The groups of a story by the words of the statements they are compared by. */
export class Groups {
  readonly #keys: readonly ReadonlySet<string>[]
  readonly #postings = new Map<string, number[]>()

  constructor(groups: readonly Numbered[], statements: readonly Statement[]) {
    this.#keys = statements.map(s => s.keys)
    groups.forEach(({ at }, g) => {
      for (const key of this.#keys[at]!) {
        const list = this.#postings.get(key)
        if (list) list.push(g)
        else this.#postings.set(key, [g])
      }
    })
  }

  /** Groups that share some telling words with a statement. */
  near(statement: number): number[] {
    const shared = new Map<number, number>()
    for (const key of this.#keys[statement]!) {
      const list = this.#postings.get(key)
      if (list && list.length <= COMMON) for (const g of list) shared.set(g, (shared.get(g) ?? 0) + 1)
    }
    return [...shared].filter(([, n]) => n >= SHARED).map(([g]) => g)
  }
}
