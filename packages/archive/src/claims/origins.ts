import type { Link } from '@isnad/reader'
import { agencyNamed } from './agencies.ts'
import { innermost, isRelay, ownWord, plainName, type Reached } from './reached.ts'
import { isGeneric, isSame, isSomeMedia } from './same-origin.ts'
import { sameSource } from './source-names.ts'

/** What an origin is known by. */
export type OriginKind = 'named' | 'unnamed' | 'document' | 'agency' | 'witness'

/** The innermost source a claim's chains reach. */
export interface Origin {
  who: string
  kind: OriginKind
  /** For an unnamed source: the agency or outlet it spoke to. */
  teller?: string
  /** Ids of the articles whose chains reach it. */
  articles: string[]
}

/** One article's chain as the walk inward sees it. */
export interface Told {
  article: string
  outlet: string
  /** The agencies whose text it is, by byline or because its words stand under that agency's name elsewhere. */
  agencies: readonly string[]
  chain: readonly Link[]
  /** The person the chain ends at, by the fullest name the article has. */
  person?: string
  /** The offices the articles of the story give that person. */
  office?: string
  /** Whom the innermost source spoke to, where the article says so. */
  to: string | null
  /** The words of the claim, so that exact copies are told from other tellings. */
  words: string
  /** Articles of the claim that say it in the same words. */
  sameWords: readonly string[]
}

/** How one article's chain was followed to an origin. */
export interface Step {
  article: string
  /** Absent where nothing shows how the article came by the claim. */
  who?: string
  kind?: OriginKind
  /**
   * chain: its own chain ends there · agency: it is the agency's text, and no source is named · same words: its words
   * stand in another article, which shows the origin · agency's source: a teller's own word (an agency, a paper,
   * somebody who passes it on), and another telling names the teller's source · none.
   */
  by: 'chain' | 'agency' | 'same words' | "agency's source" | 'none'
  /** The article that shows it, where it is another one. */
  shownBy?: string
}

/** What a claim's chains come to. */
export interface Origins {
  origins: Origin[]
  /** Articles whose text shows no origin. */
  unknown: number
  /** The walk, one step an article. */
  steps: Step[]
}

/**
 * Collapses chains to independent origins. Relays fall away; an agency is one origin whoever carries it, and gives
 * way to a source that is named; unnamed sources of one teller are one origin; words that stand in another
 * article of the claim come from where those come from. What shows no origin is counted as unknown.
 */
export function originsOf(told: readonly Told[]): Origins {
  const reached = new Map<string, Reached | undefined>()
  const tellers = new Set(
    told.flatMap(t =>
      [t.outlet, ...t.agencies, ...t.chain.filter(isRelay).map(link => link.name)].map(plainName),
    ),
  )
  for (const texts of sameTexts(told)) {
    const best = mostTold(texts, tellers)
    for (const t of texts) reached.set(t.article, best)
  }
  // An agency or paper that names its source in one text speaks from that source in the others.
  const sourcedBy = new Map<string, Reached>()
  for (const t of told) {
    const r = reached.get(t.article)
    if (r && !ownWord(r))
      for (const teller of [
        t.outlet,
        ...t.agencies,
        ...t.chain
          .slice(0, -1)
          .filter(isRelay)
          .map(l => l.name),
      ])
        if (!sourcedBy.has(plainName(teller))) sourcedBy.set(plainName(teller), r)
  }
  // So does whoever another telling shows to pass on what somebody else said.
  const passedOn = (r: Reached) =>
    reached.get(
      told.find(
        t =>
          !ownWord(r) &&
          r.kind === 'named' &&
          t.article !== r.article &&
          reached.get(t.article)?.article === t.article &&
          t.chain.slice(0, -1).some(link => !isRelay(link) && sameSource(link.name, r.who)) &&
          !sameSource(t.chain.at(-1)!.name, r.who),
      )?.article ?? '',
    )
  // A teller's own word is no evidence of a second way of knowing where somebody is named who knows.
  const named = told
    .map(t => reached.get(t.article))
    .find(r => r && !ownWord(r) && (r.kind === 'named' || r.kind === 'document'))
  // … unless one agency credits another with it, and who knows did not tell that one.
  const credited = new Set(told.flatMap(creditedIn))
  const namedBy = named ? agenciesIn(told.find(t => t.article === named.article)!) : []
  const stands = (r: Reached) => r.kind === 'agency' && credited.has(r.who) && !namedBy.includes(r.who)
  const origins: (Origin & Reached)[] = []
  const steps: Step[] = []
  for (const t of told) {
    const own = reached.get(t.article)
    const source =
      own &&
      (ownWord(own)
        ? (sourcedBy.get(plainName(own.who)) ?? (stands(own) ? undefined : named))
        : passedOn(own))
    const r = source ?? own
    if (!r) {
      steps.push({ article: t.article, by: 'none' })
      continue
    }
    const shownBy = r.article === t.article ? undefined : r.article
    steps.push({
      article: t.article,
      who: r.who,
      kind: r.kind,
      by: source
        ? "agency's source"
        : shownBy
          ? 'same words'
          : r.kind === 'agency' && agencyNamed(t.chain.at(-1)?.name ?? '') === undefined
            ? 'agency'
            : 'chain',
      ...(shownBy && { shownBy }),
    })
    const same = origins.find(o => isSame(o, r))
    if (!same) origins.push({ ...r, articles: [t.article] })
    else {
      same.articles.push(t.article)
      // A body is one with the statement it speaks through, and is shown rather than it.
      if (
        (r.kind === 'named' && same.kind !== 'named' && !isSomeMedia(r)) ||
        (r.kind === same.kind && r.who.length > same.who.length)
      )
        Object.assign(same, {
          who: r.who,
          kind: r.kind,
          teller: r.teller,
          person: r.person ?? same.person,
          office: r.office ?? same.office,
        })
    }
  }
  return {
    origins: origins.map(({ who, kind, teller, articles }) => ({
      who,
      kind,
      ...(teller !== undefined && { teller }),
      articles,
    })),
    unknown: steps.filter(s => s.by === 'none').length,
    steps,
  }
}

/** The agencies a telling came by. */
const agenciesIn = ({ agencies, chain }: Told) => [
  ...agencies,
  ...chain.flatMap(link => agencyNamed(link.name) ?? []),
]

/** The agency that another agency's text has it from. */
function creditedIn(t: Told): string[] {
  const agency = agencyNamed(t.chain.at(-1)?.name ?? '')
  const by = agenciesIn({ ...t, chain: t.chain.slice(0, -1) })
  return agency !== undefined && by.length > 0 && !by.includes(agency) ? [agency] : []
}

/** Articles whose words for the claim are the same, directly or through a third: one text, however many print it. */
function sameTexts(told: readonly Told[]): Told[][] {
  const byId = new Map(told.map(t => [t.article, t]))
  const seen = new Set<string>()
  const texts: Told[][] = []
  for (const t of told) {
    if (seen.has(t.article)) continue
    seen.add(t.article)
    const text = [t]
    for (const member of text) {
      for (const id of member.sameWords) {
        const other = byId.get(id)
        if (!other || seen.has(id)) continue
        seen.add(id)
        text.push(other)
      }
    }
    texts.push(text)
  }
  return texts
}

/**
 * Of what the printings of one text show, the source most of them show; an agency only where none shows a source.
 * Exact copies have one voice together, so that printing a text once more changes nothing.
 */
function mostTold(texts: readonly Told[], tellers: ReadonlySet<string>): Reached | undefined {
  const votes: { r: Reached; n: number }[] = []
  const heard = new Set<string>()
  for (const t of texts) {
    const r = innermost(t, tellers)
    if (!r) continue
    const voice = `${r.kind}\n${r.who}\n${t.words}`
    const weight = heard.has(voice) ? 0 : 1
    heard.add(voice)
    const same = votes.find(v => isSame(v.r, r))
    if (!same) votes.push({ r, n: weight })
    else {
      same.n += weight
      // Whom it told is said by whoever says so; that it told the paper that prints it is only presumed.
      if (same.r.presumed && !r.presumed) same.r = r
      else if (isGeneric(same.r) ? !isGeneric(r) : r.who.length > same.r.who.length && r.kind === same.r.kind)
        same.r = r
    }
  }
  votes.sort((a, b) => Number(a.r.kind === 'agency') - Number(b.r.kind === 'agency') || b.n - a.n)
  return votes[0]?.r
}
