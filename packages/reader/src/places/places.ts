import type { Names } from '../names/names.ts'
import { signOf } from '../names/signs.ts'
import type { Entity, Place } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { kilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import { type Candidate, candidatesFor, candidatesLike, isEveryday, liesIn, standsIn } from './gazetteer.ts'
import { outlets } from './knowledge.gen.js'

/**
 * Gives the places among the entities their coordinates (sets {@link Entity.place}). Of several places of one name
 * the likeliest is taken: the larger and better known, the one in a country the article speaks of, the one near
 * its other places, the one of the kind that the word before the name says (قرية، نهر، ولاية). A name that no
 * place of the gazetteer bears stays without place, but for a quarter, building or village whose sentence names a town
 * with it: it is put there, with a radius that says how roughly. The outlet tells a little of where what its articles
 * leave open lies.
 */
export function places(tokens: readonly Token[], names: Names, outlet?: string): void {
  const entities = names.entities.filter(entity => entity.type === 'LOC')
  if (!entities.length) return
  const mentions = countMentions(names)
  const kinds = kindsBefore(tokens, names)
  const capitals = asCapitals(tokens, names)
  const named = entities.map(entity => ({
    entity,
    mentions: mentions.get(entity.id) ?? 1,
    kind: kinds.get(entity.id),
    candidates: capitals.has(entity.id) ? capitalOf(entity) : candidatesOf(entity),
  }))
  const context = contextOf(tokens, named, outlet)
  const sure = new Map(
    named.map(({ entity, candidates }) => [
      entity.id,
      isEveryday(entity.name) ? undefined : surest(candidates),
    ]),
  )
  const around = placesAround(tokens, names, sure)
  const beside = townsBeside(tokens, names, named, sure)
  for (const { entity, candidates: exact, kind } of named) {
    const candidates = exact.length ? exact : inContext(candidatesLike(entity.name), context)
    const container = around.get(entity.id)
    const site = isSite(entity, kind)
    const town = container && site && towns.has(container.kind) ? container : undefined
    const about = beside.get(entity.id)
    // «مسجد س بمنطقة عسير»: a town elsewhere in the sentence is not where it stands.
    const isApart = about && container && container !== about && !isAround(container, about)
    const near = town ?? (isApart ? undefined : about)
    if (!candidates.length) {
      if (near) entity.place = placeNear(near, kind, site)
      continue
    }
    let best = candidates[0] as Candidate
    let most = Number.NEGATIVE_INFINITY
    for (const candidate of candidates) {
      const inside = container && liesIn(candidate, container) ? INSIDE : 0
      const score = prominence(candidate) + fits(candidate, kind) + nearness(candidate, context) + inside
      if (score > most) {
        most = score
        best = candidate
      }
    }
    if (town && !liesIn(best, town)) {
      entity.place = placeNear(town, kind, site)
      continue
    }
    const common = kind === 'district' || kind === 'quarter' || isEveryday(entity.name)
    if (common && strayed(best, context, surest(candidates))) continue
    entity.place = placeOf(best)
  }
}

/** Kilometres from the middle of a region within which a town is taken for one of its own. */
const OF_REGION = 150

/** Whether a town is one of the country or region that a site is told to stand in. */
const isAround = (container: Candidate, town: Candidate): boolean =>
  liesIn(town, container) && (container.kind !== 'region' || kilometres(town, container) <= OF_REGION)

/** What it is worth that a place lies in the one the text puts it in. */
const INSIDE = 4

/** For each entity the place its mention is told to stand in, where that is sure: حي الروضة ب → جدة. */
function placesAround(
  tokens: readonly Token[],
  { mentions }: Names,
  sure: ReadonlyMap<string, Candidate | undefined>,
): Map<string, Candidate> {
  const around = new Map<string, Candidate>()
  for (let i = 0; i + 1 < mentions.length; i++) {
    const inner = mentions[i]!
    const outer = mentions[i + 1]!
    const place = inner.type === 'LOC' && outer.type === 'LOC' ? sure.get(outer.entity) : undefined
    if (!place || inner.entity === outer.entity || around.has(inner.entity)) continue
    const cut = outer.start - tokens[outer.from]!.start
    if (standsIn(tokens, inner.to, outer.from, cut)) around.set(inner.entity, place)
  }
  return around
}

/** True for a quarter or a building: it has many namesakes, and stands in the town the text names with it. */
const isSite = ({ name }: Entity, kind: string | undefined): boolean => {
  const head = foldName(name.split(' ', 1)[0]!)
  return kind === 'quarter' || buildingHeads().has(head) || siteHeads().has(head)
}

/** Words between a place that nobody listed and the town its sentence names with it: no more than these tell of one region. */
const BESIDE = 16

/** For each small place that the gazetteer lacks the nearest town its sentence names: قرية س التابعة لـ → صامطة. */
function townsBeside(
  tokens: readonly Token[],
  { mentions }: Names,
  named: readonly Named[],
  sure: ReadonlyMap<string, Candidate | undefined>,
): Map<string, Candidate> {
  const lacking = new Set<string>()
  for (const { entity, kind, candidates } of named)
    if (!candidates.length && (isSite(entity, kind) || small.has(kind ?? ''))) lacking.add(entity.id)
  const beside = new Map<string, Candidate>()
  if (!lacking.size) return beside
  const only = onlyTown(named, sure)
  if (only)
    for (const { entity, kind } of named)
      if (lacking.has(entity.id) && isSite(entity, kind)) beside.set(entity.id, only)
  for (const [i, { entity, from, to }] of mentions.entries()) {
    if (!lacking.has(entity) || beside.has(entity)) continue
    let nearest = BESIDE + 1
    for (let k = Math.max(0, i - 3); k <= i + 3 && k < mentions.length; k++) {
      const other = mentions[k]!
      const town = sure.get(other.entity)
      if (!town || !towns.has(town.kind) || tokens[other.from]!.sentence !== tokens[from]!.sentence) continue
      const words = k < i ? from - other.to : other.from - to
      if (words < nearest) beside.set(entity, town)
      nearest = Math.min(nearest, words)
    }
  }
  return beside
}

/** The town of an article that names no other place but those around it: its streets, mosques and quarters are there. */
function onlyTown(
  named: readonly Named[],
  sure: ReadonlyMap<string, Candidate | undefined>,
): Candidate | undefined {
  const places = [...new Set(named.map(({ entity }) => sure.get(entity.id)))].filter(
    place => place !== undefined,
  )
  const [only, ...others] = places.filter(({ kind }) => towns.has(kind))
  if (!only || others.length) return undefined
  return places.every(place => place === only || liesIn(only, place)) ? only : undefined
}

/** Kinds of places that lie about a town. */
const small = new Set(['village', 'town', 'district', 'quarter'])

/** How far from the middle of a town its quarters and buildings lie, and the villages about it, in kilometres. */
const IN_TOWN = 10
const ABOUT_TOWN = 25

/** A quarter or building somewhere in a town, or a village about it. */
const placeNear = (town: Candidate, kind: string | undefined, isSite: boolean): Place => ({
  ...placeOf({
    ...town,
    kind: !isSite ? (kind ?? 'village') : kind === 'quarter' ? 'district' : 'facility',
    geonames: 0,
  }),
  radiusKm: isSite ? IN_TOWN : ABOUT_TOWN,
})

const towns = new Set(['city', 'capital', 'town', 'village'])

interface Named {
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
}

function countMentions(names: Names): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entity } of names.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return counts
}

/** Below this a place is too small to be named without its country. */
const WELL_KNOWN = 4.7

/**
 * Whether a small place lies in a country that nothing else in the article speaks of, while it speaks of others:
 * where the name is a common one, some other place is meant then, which the gazetteer does not have.
 */
function strayed(place: Candidate, { named }: Context, sure: Candidate | undefined): boolean {
  if (!place.country || prominence(place) >= WELL_KNOWN) return false
  const own = sure?.country === place.country ? 1 : 0
  if ((named.get(place.country) ?? 0) > own) return false
  let others = 0
  for (const [country, times] of named) if (country !== place.country) others += times
  return others >= 2
}

/** Places of countries that the article speaks of. */
const inContext = (candidates: readonly Candidate[], { countries }: Context) =>
  candidates.filter(({ country }) => (countries.get(country) ?? 0) > 0.02)

/** Words that stand before a name and say what it is; a name is looked up with them and without them. */
const headKinds: Readonly<Record<string, string>> = {
  مدينه: 'city',
  عاصمه: 'city',
  العاصمه: 'city',
  محافظه: 'region',
  ولايه: 'region',
  اقليم: 'region',
  مقاطعه: 'region',
  اماره: 'region',
  منطقه: 'district',
  قضاء: 'town',
  بلده: 'town',
  ناحيه: 'town',
  مديريه: 'town',
  قريه: 'village',
  حي: 'quarter',
  ضاحيه: 'quarter',
  دوله: 'country',
  جمهوريه: 'country',
  مخيم: 'camp',
  جزيره: 'island',
}

const heads = (list: string) => lazy(() => new Set(list.split(' ').map(fold)))

/** Heads of what is called after the town it stands in: ميناء عصب، قطاع الطوال، سهل درعا. */
const townHeads = heads(
  'ميناء مرفأ مطار معبر منفذ مصفاة محطة قاعدة معسكر سد مخيم قطاع سهل شاطئي شاطئ كورنيش حقل بلدية جبال',
)

/** Heads of what may be called after a town or a person: such a name must be no everyday word. */
const buildingHeads = heads('مستشفى مشفى سجن ملعب استاد جامعة قصر سوق كنيسة كاتدرائية مسجد جامع مقبرة')

/** Heads of other buildings and grounds of a town. */
const siteHeads = heads(
  'حي شارع ميدان ساحة دوار حديقة متنزه منتزه فندق برج مسرح صالة مجمع مقبرة كورنيش منتجع قلعة متحف',
)

/** The places an entity may be, by its name, its other forms, and the name without its head noun. */
function candidatesOf(entity: Entity): readonly Candidate[] {
  for (const form of [entity.name, ...entity.aliases]) {
    const found = candidatesFor(form)
    if (found.length) return found
    const key = foldName(form)
    const space = key.indexOf(' ')
    if (space < 0) continue
    const head = key.slice(0, space)
    const rest = key.slice(space + 1)
    const bare = headKinds[head] ? candidatesFor(rest) : []
    if (bare.length) return bare
    const town = townHeads().has(head)
      ? townIn(rest, true)
      : buildingHeads().has(head)
        ? townIn(rest, false)
        : []
    if (town.length) return town
  }
  return []
}

/** A facility at the town its name goes on with; adjectives behind the town are let go. */
function townIn(rest: string, everyday: boolean): readonly Candidate[] {
  const words = rest.split(' ')
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    if (!everyday && isEveryday(name)) continue
    const towns = candidatesFor(name).filter(({ kind }) => kind !== 'country')
    if (towns.length) return towns.map(town => ({ ...town, kind: 'facility', geonames: 0 }))
  }
  return []
}

/** For every entity, the kind that the word before one of its mentions says, the first one found. */
function kindsBefore(tokens: readonly Token[], names: Names): Map<string, string> {
  const kinds = new Map<string, string>()
  for (const { type, entity, from } of names.mentions) {
    if (type !== 'LOC' || kinds.has(entity)) continue
    // «مدينة «س»», «العاصمة التونسية تونس».
    let at = from - 1
    if (tokens[at]?.kind === 'punct' && /^[«"“(]$/.test(tokens[at]!.norm)) at--
    if (tokens[at]?.a.pos === 'ADJ' && tokens[at]!.a.article) at--
    const before = tokens[at]
    const kind =
      before?.sentence === tokens[from]!.sentence ? headKinds[before.fold.slice(before.a.from)] : undefined
    if (kind) kinds.set(entity, kind)
  }
  return kinds
}

/** The entities all of whose mentions stand behind «العاصمة». */
function asCapitals(tokens: readonly Token[], { mentions }: Names): ReadonlySet<string> {
  const found = new Set<string>()
  const others = new Set<string>()
  for (const { type, entity, from } of mentions) {
    const before = type === 'LOC' ? tokens[from - 1] : undefined
    const isCapital = before?.sentence === tokens[from]!.sentence && before!.fold.endsWith('العاصمه')
    ;(isCapital ? found : others).add(entity)
  }
  for (const entity of others) found.delete(entity)
  return found
}

/** «العاصمة الجزائر», «العاصمة الكويت»: the capital that is called as its country. */
function capitalOf(entity: Entity): readonly Candidate[] {
  const own = candidatesFor(`${entity.name} العاصمة`)
  return own.length ? own : candidatesOf(entity)
}

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
function prominence({ kind, population }: Candidate): number {
  if (kind === 'country' || kind === 'continent') return 7.5
  const counted = Math.log10(population + 1)
  if (kind === 'capital') return Math.max(6.5, counted)
  return Math.max(counted, ordinary[kind] ?? 3.6)
}

const alike: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'capital', 'town'],
  town: ['town', 'city', 'village', 'district'],
  village: ['village', 'town'],
  district: ['district', 'region', 'area', 'town'],
  quarter: ['district', 'town'],
  region: ['region', 'city', 'area'],
  country: ['country'],
  camp: ['camp'],
}

/** Whether the place is what the word before its name says. */
function fits({ kind }: Candidate, said: string | undefined): number {
  if (!said) return 0
  const rank = alike[said]?.indexOf(kind) ?? -1
  if (said === 'city' && kind === 'country') return -3
  return rank < 0 ? 0 : rank === 0 ? 2 : 1.5
}

/** Whether the article speaks of the place's country and of places near it. */
function nearness(candidate: Candidate, { countries, anchors }: Context): number {
  const share = countries.get(candidate.country) ?? 0
  let nearest = Number.POSITIVE_INFINITY
  for (const anchor of anchors)
    if (anchor !== candidate) nearest = Math.min(nearest, kilometres(anchor, candidate))
  return 4 * Math.sqrt(share) + 1.5 / (1 + nearest / 100)
}

/** No article needs more points of comparison; the bound keeps lists of hundreds of places linear. */
const ENOUGH = 40

function contextOf(tokens: readonly Token[], named: readonly Named[], outlet: string | undefined): Context {
  const weights = new Map<string, number>()
  const times = new Map<string, number>()
  const add = (country: string, weight: number) => {
    if (!country) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    times.set(country, (times.get(country) ?? 0) + 1)
  }
  for (const token of tokens) {
    const { state } = signOf(token)
    if (state) add(state, 0.5)
  }
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
  return { countries: weights, named: times, anchors }
}

/** What the country of the outlet weighs beside the countries an article names. */
const HOME = 0.5

/** The country each outlet writes for. */
const homes = lazy(
  () => new Map([...rows(outlets)].map(([name = '', country = '']) => [foldName(name), country])),
)

const wide = new Set(['country', 'continent', 'area', 'sea'])

/** The only place of a name, or the one far better known than the others. */
function surest(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = [...candidates].sort((a, b) => prominence(b) - prominence(a))
  return first && others.every(other => prominence(first) - prominence(other) > 1.5) ? first : undefined
}

/** How far places of a kind reach from their point, in kilometres; places of other kinds are points. */
const reach: Readonly<Record<string, number>> = {
  region: 60,
  area: 500,
  sea: 500,
  continent: 2500,
  river: 300,
}

/** The place as a reading carries it. */
export function placeOf({ lat, lon, country, kind, geonames }: Candidate): Place {
  const radiusKm = reach[kind]
  return {
    lat,
    lon,
    ...(country && { country }),
    kind,
    ...(geonames && { geonames }),
    ...(radiusKm && { radiusKm }),
  }
}
