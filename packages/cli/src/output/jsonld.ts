import type { Member, OriginKind } from '@isnad/archive'
import type { Reading } from '@isnad/reader'
import { passagesOf, type Walk } from './why.ts'

/** What the terms of the document mean: schema.org for articles and claims, W3C PROV-O for how they came about, Web Annotation for places in a text. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  isnad: 'urn:isnad:',
}

/** The class of an origin in PROV-O, and in schema.org where there is one. */
const AGENT: Record<OriginKind, string[]> = {
  named: ['prov:Agent'],
  unnamed: ['prov:Agent'],
  witness: ['prov:Agent'],
  agency: ['prov:Organization', 'NewsMediaOrganization'],
  document: ['prov:Entity', 'CreativeWork'],
}

type Node = Record<string, unknown>

/**
 * A claim and the walk to its origins as JSON-LD. Each article's telling is a `prov:Entity` quoted from its article and
 * derived, link by link, from what the members of its chain said; the last link has the origin as its primary source.
 */
export function whyAsJsonLd({ claim, readings }: Walk): Node {
  const id = (kind: string, name: string) => `isnad:${kind}/${encodeURIComponent(name)}`
  const origins = new Map(claim.origins.map(o => [o.who, o.kind]))
  const agents = new Map<string, Node>()
  const agent = (who: string, kind?: OriginKind): Node => {
    const known = agents.get(who)
    if (known) return { '@id': known['@id'] }
    const of = kind ?? origins.get(who)
    const node = {
      '@id': id('source', who),
      '@type': of ? AGENT[of] : ['prov:Agent'],
      name: who,
      ...(of && { 'isnad:kind': of }),
    }
    agents.set(who, node)
    return { '@id': node['@id'] }
  }
  const tellings = claim.members.map((member, i) => telling(member, readings.get(member.article), i))
  const sources = claim.origins.map(o => agent(o.who, o.kind))
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': id('claim', claim.id),
        '@type': ['Claim', 'prov:Entity'],
        text: claim.claim,
        inLanguage: 'ar',
        isPartOf: { '@id': id('story', claim.story) },
        appearance: claim.members.map(m => ({ '@id': articleId(m.article) })),
        ...(claim.members[0] && { firstAppearance: { '@id': articleId(claim.members[0].article) } }),
        'prov:hadPrimarySource': sources,
        'isnad:independentOrigins': claim.independent.total,
        'isnad:unknownOrigins': claim.unknown,
        ...(claim.conflicts.length > 0 && { 'isnad:conflict': claim.conflicts }),
      },
      ...tellings.flat(),
      ...agents.values(),
    ],
  }

  function articleId(article: string): string {
    return readings.get(article)?.url ?? id('article', article)
  }

  function telling(member: Member, reading: Reading | undefined, i: number): Node[] {
    const own = `${id('claim', claim.id)}/telling/${i + 1}`
    const outlet = reading?.outlet
    // Outermost first: each link's words derive from those of the next.
    const links = member.chain.map((who, k) => ({
      '@id': `${own}/link/${k + 1}`,
      '@type': 'prov:Entity',
      'prov:wasAttributedTo': agent(who),
      ...(k + 1 < member.chain.length && { 'prov:wasDerivedFrom': { '@id': `${own}/link/${k + 2}` } }),
    }))
    const { step } = member
    const shownBy = step.shownBy === undefined ? -1 : claim.members.findIndex(m => m.article === step.shownBy)
    return [
      {
        '@id': articleId(member.article),
        '@type': ['NewsArticle', 'prov:Entity'],
        identifier: member.article,
        ...(reading?.headline !== undefined && { headline: reading.headline }),
        ...(reading?.url !== undefined && { url: reading.url }),
        ...(reading?.published !== undefined && { datePublished: reading.published }),
        ...(outlet !== undefined && { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
      },
      {
        '@id': own,
        '@type': ['prov:Entity', 'Quotation'],
        isPartOf: { '@id': articleId(member.article) },
        about: { '@id': id('claim', claim.id) },
        'prov:wasQuotedFrom': { '@id': articleId(member.article) },
        ...(reading && {
          text: passagesOf(member, reading).map(p => reading.text.slice(p.start, p.end)),
          'oa:hasSelector': member.spans.map(s => ({
            '@type': 'oa:TextPositionSelector',
            'oa:start': s.start,
            'oa:end': s.end,
          })),
        }),
        ...(links[0] && { 'prov:wasDerivedFrom': { '@id': links[0]['@id'] } }),
        ...(shownBy >= 0 && {
          'prov:wasRevisionOf': { '@id': `${id('claim', claim.id)}/telling/${shownBy + 1}` },
        }),
        ...(step.who !== undefined && { 'prov:hadPrimarySource': agent(step.who, step.kind) }),
        ...(member.variant !== undefined && { 'isnad:variant': member.variant }),
        'isnad:step': step.by,
      },
      ...links,
    ]
  }
}
