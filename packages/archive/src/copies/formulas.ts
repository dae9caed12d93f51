/** A run that stands in so many articles is a formula, not a copy. */
const ARTICLES = 60
/** So is a run of so many days, where so many articles have it: what is copied is copied within days. */
const LASTING = { articles: 12, days: 6 }
/** An outlet that prints a run in so many articles over so many days, or in so many at all, has it as its boilerplate. */
const BOILERPLATE = { articles: 3, days: 3, always: 6 }

/**
 * Runs of words that show nothing when they are shared, told by all articles the archive holds, whatever order they came
 * in. A run that was a formula once remains one.
 */
export class Formulas {
  /** Formulas everywhere. */
  readonly common: Set<number>
  /** The boilerplate of outlets. */
  readonly own: Map<string, Set<number>>

  constructor(common: Iterable<number> = [], own: Iterable<readonly [string, Iterable<number>]> = []) {
    this.common = new Set(common)
    this.own = new Map([...own].map(([outlet, hashes]) => [outlet, new Set(hashes)]))
  }

  /** True where a run of an article of the outlet shows nothing. */
  has(hash: number, outlet: string | undefined): boolean {
    return this.common.has(hash) || (outlet !== undefined && this.own.get(outlet)?.has(hash) === true)
  }

  /** Notes a formula: of all outlets where none is said. */
  add(hash: number, outlet?: string): void {
    if (outlet === undefined) this.common.add(hash)
    else {
      const known = this.own.get(outlet)
      if (known) known.add(hash)
      else this.own.set(outlet, new Set([hash]))
    }
  }
}

/** Where a run stands: the outlet and the day of every article that has it, each article once. */
export interface Standing {
  outlet: string | undefined
  day: number
}

/** True where so many articles of so many days have a run that it is a formula everywhere. */
export function isCommon(standing: readonly Standing[]): boolean {
  if (standing.length > ARTICLES) return true
  return standing.length >= LASTING.articles && new Set(standing.map(s => s.day)).size >= LASTING.days
}

/** The outlets whose boilerplate a run is. */
export function ownersOf(standing: readonly Standing[]): string[] {
  if (standing.length < BOILERPLATE.articles) return []
  const byOutlet = new Map<string, number[]>()
  for (const { outlet, day } of standing) {
    if (outlet === undefined) continue
    const days = byOutlet.get(outlet)
    if (days) days.push(day)
    else byOutlet.set(outlet, [day])
  }
  const owners: string[] = []
  for (const [outlet, days] of byOutlet)
    if (
      days.length >= BOILERPLATE.always ||
      (days.length >= BOILERPLATE.articles && new Set(days).size >= BOILERPLATE.days)
    )
      owners.push(outlet)
  return owners
}
