import type { Link, SourceType } from '@isnad/reader'
import { foldKey } from '../terms.ts'
import { agencyNamed } from './agencies.ts'
import { canKnow } from './knowers.ts'
import type { OriginKind, Told } from './origins.ts'
import { GENERIC } from './source-names.ts'

/** The source one chain reaches. */
export interface Reached {
  who: string
  kind: OriginKind
  /** The article whose chain it was reached by. */
  article: string
  /** For an unnamed source: the agency or outlet it spoke to. */
  teller?: string
  /** The teller is only the paper that prints it: whom the source spoke to is not said. */
  presumed?: boolean
  /** A newspaper or channel on its own word. */
  media?: boolean
  /** The person it is, by the fullest name the article has. */
  person?: string
  /** The offices the articles of the story give that person. */
  office?: string
}

const KIND: Record<SourceType, OriginKind> = {
  person: 'named',
  body: 'named',
  group: 'unnamed',
  anonymous: 'unnamed',
  document: 'document',
  media: 'named',
}

/** The innermost source of a telling: the last of its chain, else the agency whose text it is. */
export function innermost(t: Told, tellers: ReadonlySet<string>): Reached | undefined {
  const { article } = t
  const link = t.chain.at(-1)
  const kind = KIND[link?.sourceType ?? 'media']
  if (!link || (kind === 'unnamed' && !canKnow(link.name)))
    return t.agencies[0] === undefined ? undefined : { who: t.agencies[0], kind: 'agency', article }
  const agency = agencyNamed(link.name)
  if (agency) return { who: agency, kind: 'agency', article }
  const media = isRelay(link)
  if (kind !== 'unnamed')
    return {
      who: link.name,
      kind: GENERIC.test(foldKey(link.name)) ? 'document' : kind,
      article,
      ...(media && { media }),
      ...(t.person && { person: t.person, office: t.office ?? '' }),
    }
  return {
    who: link.name,
    kind: /^(ال)?(شهود|شاهد)/.test(link.name) ? 'witness' : kind,
    article,
    ...tellerOf(t, tellers),
  }
}

/** An agency's or a paper's own word. */
export const ownWord = (r: Reached) => r.kind === 'agency' || r.media === true

export const isRelay = (link: Link) => link.role === 'relay' || link.sourceType === 'media'

/** A teller's name as it is compared: «وكالة الواحة» and «الواحة» are one. */
export const plainName = (name: string) =>
  foldKey(agencyNamed(name) ?? name)
    .replace(/[«»"]/g, '')
    .replace(/^(وكاله|صحيفه|قناه|موقع|شبكه)\s+/, '')

/**
 * Whom an unnamed source spoke to: the innermost relay, else whom it says it spoke to, where that is an agency or
 * another teller of the claim, else the agency whose text it is, else the outlet.
 */
function tellerOf(t: Told, tellers: ReadonlySet<string>): Pick<Reached, 'teller' | 'presumed'> {
  const relay = t.chain.slice(0, -1).findLast(isRelay)
  if (relay) return { teller: agencyNamed(relay.name) ?? relay.name }
  if (t.to !== null && (agencyNamed(t.to) || tellers.has(plainName(t.to))))
    return { teller: agencyNamed(t.to) ?? t.to }
  return t.agencies[0] === undefined
    ? { teller: t.outlet, presumed: t.to === null }
    : { teller: t.agencies[0] }
}
