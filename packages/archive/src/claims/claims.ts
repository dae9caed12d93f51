import type { Reading, Span } from '@isnad/reader'
import type { Copy } from '../copies/copies.ts'
import { byTime, type Document, documentOf } from '../document.ts'
import { agenciesOf } from './agencies.ts'
import { type Group, match } from './matching.ts'
import { type Origin, originsOf, type Told } from './origins.ts'
import { type Statement, statementsOf } from './statements.ts'

/** One article's telling of a claim. */
export interface Member {
  article: string
  /** The words that carry the claim, in offsets of the reading's text. */
  spans: Span[]
  /** Who tells it, outermost first; the outlet itself is not listed. */
  chain: string[]
  /** How it differs: another number, a denial. */
  variant?: string
}

/** One thing asserted, by however many articles. */
export interface Claim {
  id: string
  story: string
  /** The words of the telling that is most like all others. */
  claim: string
  members: Member[]
  origins: Omit<Origin, 'articles'>[]
  independent: {
    named: number
    unnamed: number
    document: number
    agency: number
    witness: number
    total: number
  }
  /** Articles whose text shows no origin. */
  unknown: number
  conflicts: string[]
  /** First and last day on which it was told. */
  first?: string
  last?: string
}

/** How much of an article stands in an earlier one. */
export type Shared = Pick<Copy, 'article' | 'of' | 'share' | 'class'>

/** What the claims of one story are worked out from: the readings of its articles, and the copies among them. */
export interface ClaimTask {
  story: string
  readings: Reading[]
  copies: Shared[]
}

/** The claims of a story: all that at least two of its articles tell, or that stand on somebody's word. */
export function claimsOfTask({ story, readings, copies }: ClaimTask): Claim[] {
  const documents = readings.map(reading => documentOf(reading)).sort(byTime)
  const agencies = textAgencies(documents, copies)
  return match(documents.flatMap(statementsOf))
    .map((group, i) => claimOf(group, `${story}-c${i + 1}`, story, agencies))
    .filter(claim => claim.members.length > 1 || claim.independent.total > 0)
}

/**
 * The agencies whose text an article is: those its byline names, and, where it names none, those of an article it
 * takes most of its words from.
 */
export function textAgencies(
  documents: readonly Document[],
  copies: readonly Shared[],
): Map<string, string[]> {
  const agencies = new Map(documents.map(d => [d.reading.id, agenciesOf(d.reading)]))
  const size = new Map(documents.map(d => [d.reading.id, d.terms.length]))
  for (const copy of copies) {
    for (const [article, of] of [
      [copy.article, copy.of],
      [copy.of, copy.article],
    ] as const) {
      const own = agencies.get(article)
      const theirs = agencies.get(of)
      if (own?.length || !theirs?.length) continue
      const share =
        article === copy.article
          ? copy.share
          : copy.share * ((size.get(copy.article) ?? 0) / Math.max(1, size.get(of) ?? 1))
      if (share >= 0.6) agencies.set(article, theirs)
    }
  }
  return agencies
}

/** Statements so alike in words come from one text. */
const SAME_WORDS = 0.75

function claimOf(
  group: Group,
  id: string,
  story: string,
  agencies: ReadonlyMap<string, readonly string[]>,
): Claim {
  const byArticle = new Map<Document, Statement[]>()
  for (const s of group.statements) {
    const list = byArticle.get(s.document)
    if (list) list.push(s)
    else byArticle.set(s.document, [s])
  }
  const told: Told[] = []
  const members: Member[] = []
  for (const [document, statements] of byArticle) {
    const { id: article, outlet } = document.reading
    // Of several tellings in one article the one with the longest chain shows the most.
    const fullest = statements.reduce((a, b) => (b.chain.length > a.chain.length ? b : a))
    const sameWords = [...byArticle]
      .filter(
        ([other, theirs]) =>
          other !== document && theirs.some(t => statements.some(s => wordsShared(s, t) >= SAME_WORDS)),
      )
      .map(([other]) => other.reading.id)
    const filed = agencies.get(article) ?? []
    told.push({ article, outlet: outlet ?? article, agencies: filed, chain: fullest.chain, sameWords })
    members.push({
      article,
      spans: statements.map(({ start, end }) => ({ start, end })),
      chain: [...filed.slice(0, 1), ...fullest.chain.map(link => link.name)],
    })
  }
  const { origins, unknown } = originsOf(told)
  const count = (kind: Origin['kind']) => origins.filter(o => o.kind === kind).length
  const published = [...byArticle.keys()]
    .map(d => d.reading.published)
    .filter(p => p !== undefined)
    .sort()
  return {
    id,
    story,
    claim: group.medoid.document.reading.text.slice(group.medoid.start, group.medoid.end),
    members,
    origins: origins.map(({ who, kind }) => ({ who, kind })),
    independent: {
      named: count('named'),
      unnamed: count('unnamed'),
      document: count('document'),
      agency: count('agency'),
      witness: count('witness'),
      total: origins.length,
    },
    unknown,
    conflicts: [],
    ...(published[0] !== undefined && { first: published[0], last: published.at(-1)! }),
  }
}

function wordsShared(a: Statement, b: Statement): number {
  const x = new Set(a.terms.map(t => t.key))
  const y = new Set(b.terms.map(t => t.key))
  let shared = 0
  for (const key of x) if (y.has(key)) shared++
  return shared / Math.max(1, Math.min(x.size, y.size))
}
