import type { Link, Reading, Span } from '@isnad/reader'
import type { Copy } from '../copies/copies.ts'
import { byTime, type Document, documentOf } from '../document.ts'
import { unpackTerms } from '../packed-terms.ts'
import { agenciesOf } from './agencies.ts'
import { type Group, match } from './matching.ts'
import { Offices } from './offices.ts'
import type { Origin, Step, Told } from './origins.ts'
import { originsBornOut, partsOf } from './parts.ts'
import { SameWords } from './same-words.ts'
import { type Statement, statementsOf } from './statements.ts'
import { type Telling, tellingsOf } from './tellings.ts'
import { toldBy } from './told.ts'
import { versionsOf } from './versions.ts'

/** One article's telling of a claim. */
export interface Member {
  article: string
  /** The words that carry the claim, in offsets of the reading's text. */
  spans: Span[]
  /** Who tells it, outermost first: the agency its byline names, and who its text says; the outlet itself is not listed. */
  chain: string[]
  /** How it differs: another number, a denial; the words of a source that says only something like it. */
  variant?: string
  /** How its chain was followed to an origin. */
  step: Step
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
export type Shared = Pick<Copy, 'article' | 'of' | 'share' | 'passages'>

/** What the claims of one story are worked out from: the readings and terms of its articles, and the copies among them. */
export interface ClaimTask {
  story: string
  articles: { reading: Reading; terms: Uint8Array }[]
  copies: Shared[]
}

/** The claims of a story: all that at least two of its articles tell, or that stand on somebody's word. */
export function claimsOfTask({ story, articles, copies }: ClaimTask): Claim[] {
  const documents = articles.map(({ reading, terms }) => documentOf(reading, unpackTerms(terms))).sort(byTime)
  const agencies = textAgencies(documents, copies)
  const sameWords = new SameWords(copies)
  const offices = new Offices(documents)
  const parted = (group: Group): Parted[] => {
    if (isOneWord(group, agencies)) return [{ group, tellings: [], told: [] }]
    const tellings = tellingsOf(group)
    const told = tellings.map(telling => toldBy(telling, tellings, agencies, sameWords, offices))
    const parts = partsOf(group, tellings, told)
    return parts.length === 1 ? [{ group, tellings, told }] : parts.flatMap(parted)
  }
  return match(documents.flatMap(statementsOf))
    .flatMap(parted)
    .flatMap((one, i) => (one.tellings.length === 0 ? [] : claimOf(one, `${story}-c${i + 1}`, story)))
    .filter(claim => claim.members.length > 1 || claim.independent.total > 0)
}

/** A group that is one claim, article by article, and what each telling shows of its origin. */
interface Parted {
  group: Group
  tellings: Telling[]
  told: Told[]
}

/** True for what one article tells on its own word: most of what a story holds, and no claim. */
function isOneWord({ statements }: Group, agencies: ReadonlyMap<string, readonly string[]>): boolean {
  const { document } = statements[0]!
  return (
    statements.every(s => s.document === document && s.chain.length === 0) &&
    !agencies.get(document.reading.id)?.length
  )
}

/** Share of an article's words that must stand in an agency's text for it to be that. */
const TAKEN = 0.6

/**
 * The agencies whose text an article is: those its byline names, and, where it names none, those of the article that
 * most of its words stand in, of those that credit one.
 */
function textAgencies(documents: readonly Document[], copies: readonly Shared[]): Map<string, string[]> {
  const agencies = new Map(documents.map(d => [d.reading.id, agenciesOf(d.reading)]))
  const size = new Map(documents.map(d => [d.reading.id, Math.max(1, d.terms.length)]))
  const most = new Map<string, { share: number; theirs: string[] }>()
  for (const copy of copies) {
    const shareOf = (copy.share * (size.get(copy.article) ?? 1)) / (size.get(copy.of) ?? 1)
    for (const [article, of, share] of [
      [copy.article, copy.of, copy.share],
      [copy.of, copy.article, shareOf],
    ] as const) {
      const theirs = agencies.get(of)
      if (agencies.get(article)?.length || !theirs?.length) continue
      if (share >= TAKEN && share > (most.get(article)?.share ?? 0)) most.set(article, { share, theirs })
    }
  }
  for (const [article, { theirs }] of most) agencies.set(article, theirs)
  return agencies
}

/** The words of a statement, without the أن that ties them to who says so. */
function wording({ document, start, end }: Statement): string {
  return document.reading.text.slice(start, end).replace(/^[وف]?ب?[أإا]ن\s+(?=\S)/u, '')
}

function claimOf({ group, tellings, told }: Parted, id: string, story: string): Claim {
  const { versions, conflicts } = versionsOf(tellings, group)
  // A telling that counts differently is no support for the others: the best supported version is what counts.
  const walks = versions.map(version =>
    originsBornOut(
      told.filter(t => version.articles.has(t.article)),
      tellings,
      group,
    ),
  )
  const best = walks.reduce((a, b) => (b.origins.length > a.origins.length ? b : a))
  const { origins, unknown } = best
  const steps = new Map(walks.flatMap(w => w.steps.map(step => [step.article, step] as const)))
  const count = (kind: Origin['kind']) => origins.filter(o => o.kind === kind).length
  const published = tellings
    .map(t => t.document.reading.published)
    .filter(p => p !== undefined)
    .sort()
  return {
    id,
    story,
    claim: wording(group.medoid),
    members: tellings.map(({ document, statements, fullest }): Member => {
      const article = document.reading.id
      const step = steps.get(article)!
      const version = versions.findIndex(v => v.articles.has(article))
      const variant =
        versions[version]?.differs.get(article) ??
        (walks[version]?.onlyLike.has(article) ? wording(fullest) : undefined)
      return {
        article,
        spans: statements.map(({ start, end }) => ({ start, end })),
        chain: [...agenciesOf(document.reading).slice(0, 1), ...namesOf(fullest.chain, step)],
        ...(variant && { variant }),
        step,
      }
    }),
    origins: origins.map(({ articles: _, ...origin }) => origin),
    independent: {
      named: count('named'),
      unnamed: count('unnamed'),
      document: count('document'),
      agency: count('agency'),
      witness: count('witness'),
      total: origins.length,
    },
    unknown,
    conflicts,
    ...(published[0] !== undefined && { first: published[0], last: published.at(-1)! }),
  }
}

/**
 * The names of a chain. Its source is told by the name it has where the same words stand, which is the fullest: what is
 * «البيان» in one paper is a ministry in another.
 */
function namesOf(chain: readonly Link[], { by, kind, who }: Step): string[] {
  const names = chain.map(link => link.name)
  if (by === 'same words' && kind === 'named' && who !== undefined && names.length > 0)
    names.splice(-1, 1, who)
  return names
}
