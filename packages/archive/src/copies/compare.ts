import { type Compared, comparedOf, copyBetween } from './copies.ts'
import { Formulas } from './formulas.ts'
import { textOf } from './text.ts'

/** An article as it is handed to whoever compares it. */
export interface Candidate {
  n: number
  id: string
  outlet: string | null
  byline: string | null
  published: string | null
  day: number | null
  /** Its terms, packed. */
  terms: Uint8Array
}

/** Pairs of articles that may be copies, by their numbers, and what is known to show nothing. */
export interface Comparison {
  articles: readonly Candidate[]
  pairs: readonly (readonly [number, number])[]
  /** Runs that are formulas everywhere, and those that are an outlet's. */
  common: Int32Array
  own: readonly (readonly [string, Int32Array])[]
}

/** A copy as it is stored: the numbers of the later article and the earlier one, share, class and passages as JSON. */
export type Found = readonly [article: number, of: number, share: number, how: string, passages: string]

/** Compares the pairs and gives those that are copies. */
export function compare({ articles, pairs, common, own }: Comparison): Found[] {
  const formulas = new Formulas(common, own)
  const candidates = new Map(articles.map(a => [a.n, a]))
  const ready = new Map<number, Compared>()
  const get = (n: number): Compared => {
    const known = ready.get(n)
    if (known) return known
    const { id, outlet, byline, published, day, terms } = candidates.get(n)!
    const made = comparedOf(
      {
        id,
        day: day ?? Number.NaN,
        ...(outlet !== null && { outlet }),
        ...(byline !== null && { byline }),
        ...(published !== null && { published }),
      },
      textOf(terms),
      formulas,
    )
    ready.set(n, made)
    return made
  }
  const found: Found[] = []
  for (const [a, b] of pairs) {
    const copy = copyBetween(get(a), get(b))
    if (!copy) continue
    const [article, of] = copy.article === get(a).id ? [a, b] : [b, a]
    found.push([article, of, copy.share, copy.class, JSON.stringify(copy.passages)])
  }
  return found
}
