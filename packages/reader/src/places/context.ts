import { signsOf } from '../names/signs.ts'
import type { Entity } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import type { Token } from '../words/word.ts'
import { kilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import type { Candidate } from './gazetteer.ts'
import { outlets } from './knowledge.gen.js'

/** A place that the article names, before it is decided which one is meant. */
export interface Named {
  entity: Entity
  mentions: number
  /** The kind that a word before the name says. */
  kind: string | undefined
  candidates: readonly Candidate[]
}

/** What an article is about, as far as it is sure before ambiguous names are decided. */
interface Context {
  /** Share of each country (ISO 3166-1 alpha-2) in what the article names. */
  countries: ReadonlyMap<string, number>
  /** How often each country is named, by itself, by adjectives of nationality or by its places. */
  named: ReadonlyMap<string, number>
  /** Places whose name only one known place bears. */
  anchors: readonly Candidate[]
  /** The country the outlet writes for. */
  home: string | undefined
}

/** Below this a place is too small to be named without its country. */
const WELL_KNOWN = 4.7

/**
 * Whether a small place lies in a country that nothing else in the article speaks of, while it speaks of others:
 * where the name is a common one, some other place is meant then, which the gazetteer does not have.
 */
export function strayed(place: Candidate, { named }: Context, sure: Candidate | undefined): boolean {
  if (!place.country || prominence(place) >= WELL_KNOWN) return false
  const own = sure?.country === place.country ? 1 : 0
  if ((named.get(place.country) ?? 0) > own) return false
  let others = 0
  for (const [country, times] of named) if (country !== place.country) others += times
  return others >= 2
}

/** A village or town abroad whose name is one word of Arabic: that is as often a person, an act or a place nobody listed. */
export const isSlight = ({ kind, country }: Candidate, name: string, { home }: Context): boolean =>
  (kind === 'village' || kind === 'town' || kind === 'district') &&
  country !== home &&
  NEIGHBOURS.has(country) &&
  !name.includes(' ')

/** Countries whose places are called by words and people's names of Arabic. */
const NEIGHBOURS = new Set(
  'AE BH DJ DZ EG IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN TR YE'.split(' '),
)

/** Places of countries that the article speaks of. */
export const inContext = (candidates: readonly Candidate[], { countries }: Context) =>
  candidates.filter(({ country }) => (countries.get(country) ?? 0) > 0.02)

/** Inhabitants as an order of magnitude, where GeoNames does not count them. */
const ordinary: Readonly<Record<string, number>> = {
  country: 7.5,
  continent: 7.5,
  sea: 7,
  area: 6.5,
  strait: 6.5,
  region: 5.7,
  city: 4.7,
  town: 4,
  river: 5.5,
  mountain: 4.5,
}

/** How likely the place is meant by its name alone, on the scale of the logarithm of inhabitants. */
export function prominence({ kind, population }: Candidate): number {
  if (kind === 'country' || kind === 'continent') return 7.5
  const counted = Math.log10(population + 1)
  if (kind === 'capital') return Math.max(6.5, counted)
  return Math.max(counted, ordinary[kind] ?? 3.6)
}

/** Whether the article speaks of the place's country and of places near it. */
export function nearness(candidate: Candidate, { countries, anchors }: Context): number {
  const share = countries.get(candidate.country) ?? 0
  let nearest = Number.POSITIVE_INFINITY
  for (const anchor of anchors)
    if (anchor !== candidate) nearest = Math.min(nearest, kilometres(anchor, candidate))
  return 4 * Math.sqrt(share) + 1.5 / (1 + nearest / 100)
}

/** No article needs more points of comparison; the bound keeps lists of hundreds of places linear. */
const ENOUGH = 40

/** What the article is about, by its adjectives of nationality, its sure places and its outlet. */
export function contextOf(
  tokens: readonly Token[],
  named: readonly Named[],
  outlet: string | undefined,
): Context {
  const weights = new Map<string, number>()
  const times = new Map<string, number>()
  const add = (country: string, weight: number) => {
    if (!country) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    times.set(country, (times.get(country) ?? 0) + 1)
  }
  for (const { state } of signsOf(tokens)) if (state) add(state, 0.5)
  const anchors: Candidate[] = []
  for (const { candidates, mentions } of named) {
    const sure = surest(candidates)
    if (!sure) continue
    add(sure.country, Math.sqrt(mentions) * (sure.kind === 'country' ? 1 : 1.2))
    if (anchors.length < ENOUGH && !wide.has(sure.kind)) anchors.push(sure)
  }
  const home = outlet === undefined ? undefined : homes().get(foldName(outlet))
  if (home) weights.set(home, (weights.get(home) ?? 0) + HOME)
  // Something remains that lies elsewhere.
  let all = home ? 2 * HOME : 0
  for (const weight of weights.values()) all += weight
  for (const [country, weight] of weights) weights.set(country, weight / all)
  return { countries: weights, named: times, anchors, home }
}

/** What the country of the outlet weighs beside the countries an article names. */
const HOME = 0.5

/** The country each outlet writes for. */
const homes = lazy(
  () => new Map([...rows(outlets)].map(([name = '', country = '']) => [foldName(name), country])),
)

const wide = new Set(['country', 'continent', 'area', 'sea'])

/** The only place of a name, or the one far better known than the others. */
export function surest(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = [...candidates].sort((a, b) => prominence(b) - prominence(a))
  return first && others.every(other => prominence(first) - prominence(other) > 1.5) ? first : undefined
}
