import type { Document } from '../document.ts'
import type { Group } from './matching.ts'
import type { Statement } from './statements.ts'

/** One article's tellings of a claim. */
export interface Telling {
  document: Document
  statements: Statement[]
  /** Of several that tell it rather than touch on it the one with the longest chain, which shows the most. */
  fullest: Statement
}

/** The tellings of a claim, article by article, in order of time. */
export function tellingsOf({ medoid, statements }: Group): Telling[] {
  const byArticle = new Map<Document, Statement[]>()
  for (const s of statements) {
    const list = byArticle.get(s.document)
    if (list) list.push(s)
    else byArticle.set(s.document, [s])
  }
  return [...byArticle].map(([document, all]) => ({
    document,
    statements: all,
    fullest: fullestOf(all, medoid),
  }))
}

/** Words a statement shares at least with a claim to show on whose word that stands. */
const SHOWS = 4

/**
 * What somebody says in passing does not show on whose word the article tells the rest; of chains of one length, that
 * of the statement most like what all others tell is followed.
 */
function fullestOf(all: readonly Statement[], medoid: Statement): Statement {
  if (all.length === 1) return all[0]!
  const shared = all.map(({ keys }) => keys.intersection(medoid.keys).size)
  const alike = all.map(({ keys }, i) => shared[i]! / (keys.size + medoid.keys.size))
  const least = Math.min(SHOWS, Math.max(...shared))
  let best = shared.findIndex(n => n >= least)
  all.forEach(({ chain }, i) => {
    const longer = chain.length - all[best]!.chain.length
    if (shared[i]! >= least && (longer > 0 || (longer === 0 && alike[i]! > alike[best]!))) best = i
  })
  return all[best]!
}
