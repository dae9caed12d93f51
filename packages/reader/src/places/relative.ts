import { nationTable } from '../names/knowledge.ts'
import type { Names } from '../names/names.ts'
import type { Entity, Place, RelativePlace } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { cardinalAt, isNumeral } from '../times/numbers.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { kilometres, midpoint, moved, type Point } from './distance.ts'
import { candidatesFor, countryByCode, middleOf } from './gazetteer.ts'
import { kindOf } from './heads.ts'
import { borders, directions, relations } from './knowledge.gen.js'

/** How far north and east a direction points, as parts of one. */
interface Direction {
  north: number
  east: number
}

/** A named place in the text: its tokens, and the entity with its place. */
interface Named {
  from: number
  to: number
  entity: Entity
  place: Place
}

/** Places so large that a side of them is hundreds of kilometres off. */
const wide = new Set(['continent', 'area', 'sea'])

/** The words of `relations.tsv` by their role, folded, with their values. */
const theWords = lazy(() => {
  const roles = new Map<string, Map<string, number>>()
  for (const [form = '', role = '', value = ''] of rows(relations)) {
    const words = roles.get(role) ?? new Map<string, number>()
    roles.set(role, words.set(fold(form), Number(value)))
  }
  return roles
})

/** The value of a folded word in its role, 0 where it has none of its own; undefined where it is no such word. */
const valueAs = (role: string, key: string): number | undefined => theWords().get(role)?.get(key)
const is = (role: string, key: string): boolean => valueAs(role, key) !== undefined

const theDirections = lazy(() => {
  const map = new Map<string, Direction>()
  for (const [stem = '', north, east] of rows(directions))
    map.set(stem, { north: Number(north), east: Number(east) })
  return map
})

const theBorders = lazy(() => {
  const map = new Map<string, Place>()
  for (const [a = '', b = '', lat, lon, radius] of rows(borders)) {
    const place = { lat: Number(lat), lon: Number(lon), kind: 'border', radiusKm: Number(radius) }
    map.set(`${a} ${b}`, place).set(`${b} ${a}`, place)
  }
  return map
})

/** The folded word without conjunction, preposition and article. */
function stemOf(token: Token | undefined): string {
  if (token?.kind !== 'word') return ''
  return token.fold.slice(token.a.from).replace(/^(ال|لل)/, '')
}

const opensRelation = perReading(
  false,
  token =>
    isNumeral(token) ||
    opening().has(token.fold) ||
    (token.a.from > 0 && opening().has(token.fold.slice(token.a.from))),
)

/** Whether a relation may begin with the token: a number, or one of the words that the patterns ask for first. */
const mayBegin = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && opensRelation(token))

/** The roles of the words that the patterns ask for first. */
const OPENING = ['close', 'around', 'road', 'before']

const opening = lazy(() => {
  const set = new Set(OPENING.flatMap(role => [...theWords().get(role)!.keys()]))
  for (const stem of [...theDirections().keys(), 'ريف', 'ارياف', 'حدود'])
    set.add(stem).add(`ال${stem}`).add(`لل${stem}`)
  return set
})

/** Finds the places told from the named ones, whose {@link Entity.place} is already set, in one pass. */
export function relativePlaces(tokens: readonly Token[], names: Names): RelativePlace[] {
  const at = namedAt(names)
  const found: RelativePlace[] = []
  for (let i = 0; i < tokens.length; ) {
    const inside = at.get(i)
    if (inside) {
      i = inside.to
      continue
    }
    const match = mayBegin(tokens[i] as Token)
      ? (distance(i) ?? direction(i) ?? countryside(i) ?? beside(i) ?? border(i) ?? road(i))
      : undefined
    if (!match) {
      i++
      continue
    }
    const first = tokens[i] as Token
    const last = tokens[match.to - 1] as Token
    found.push({
      start: first.stemStart,
      end: last.stemEnd,
      place: match.place,
      of: match.of.map(({ id }) => id),
    })
    i = match.to
  }
  return found

  /** The named place at or after `i`, heads such as مدينة and linking prepositions skipped. */
  function namedFrom(i: number, links: boolean): Named | undefined {
    for (let k = i; k < i + 4; k++) {
      const here = at.get(k)
      if (here) return here
      const token = tokens[k]
      if (!token || token.sentence !== tokens[i]?.sentence) return undefined
      if (!kindOf(token.fold.slice(token.a.from)) && !(links && is('link', token.fold))) return undefined
    }
    return undefined
  }

  /** One or two words of direction at `i`: شرق، شمال شرقي، الشمال الشرقي. */
  function directionAt(i: number): { direction: Direction; to: number } | undefined {
    if (at.has(i)) return undefined
    const first = theDirections().get(stemOf(tokens[i]))
    if (!first) return undefined
    const second = at.has(i + 1) ? undefined : theDirections().get(stemOf(tokens[i + 1]))
    if (!second || first.north * second.north || first.east * second.east)
      return { direction: first, to: i + 1 }
    const half = Math.SQRT1_2
    return {
      direction: { north: (first.north + second.north) * half, east: (first.east + second.east) * half },
      to: i + 2,
    }
  }

  /** «على بعد 8 كيلومترات شمال شرقي الرقة», «30 كلم إلى الغرب من كركوك». */
  function distance(i: number) {
    let k = i
    if (tokens[k]?.fold === 'علي' && /^(بعد|مسافه)$/.test(tokens[k + 1]?.fold ?? '')) k += 2
    if (is('about', tokens[k]?.fold ?? '')) k++
    const count = cardinalAt(tokens, k)
    const unit = count && valueAs('unit', tokens[count.to]?.fold ?? '')
    if (!count || !unit) return undefined
    k = count.to + 1
    while (is('link', tokens[k]?.fold ?? '')) k++
    const way = directionAt(k)
    const base = namedFrom(way?.to ?? k, true)
    if (!base) return undefined
    const km = count.value * unit
    const point = way ? moved(base.place, way.direction.north * km, way.direction.east * km) : base.place
    const radiusKm = way ? Math.max(2, km * 0.15) : km
    return near(base, point, radiusKm)
  }

  /** «غرب الموصل», «شمال شرقي سوريا». */
  function direction(i: number) {
    const way = directionAt(i)
    const next = way && tokens[way.to]
    if (!next || next.a.conj || next.a.prep === 'ب') return undefined
    // «الأطراف الغربية لحلب», but not «المنطقة الشرقية والدمام».
    if (tokens[way.to - 1]?.a.article && next.a.prep !== 'ل' && next.fold !== 'من') return undefined
    const base = namedFrom(next.fold === 'من' ? way.to + 1 : way.to, false)
    return base && (sideOfContinent(base, i, way.to) ?? toward(base, way.direction))
  }

  /** «جنوب شرقي آسيا», «شرق إفريقيا»: the sides of continents are regions of their own. */
  function sideOfContinent(base: Named, from: number, to: number) {
    if (base.place.kind !== 'continent') return undefined
    let name = ''
    for (let k = from; k < to; k++) name += `${stemOf(tokens[k]).replace(/ي$/, '')} `
    for (let k = base.from; k < base.to; k++) name += `${tokens[k]!.fold.slice(tokens[k]!.a.from)} `
    const [region] = candidatesFor(name.trimEnd())
    return region?.kind === 'area' ? near(base, region, 1200) : undefined
  }

  /** «ريف حمص الغربي», «ريف حماة». */
  function countryside(i: number) {
    const head = stemOf(tokens[i])
    if (at.has(i) || (head !== 'ريف' && head !== 'ارياف')) return undefined
    const base = namedFrom(i + 1, false)
    if (!base) return undefined
    const way = directionAt(base.to)
    if (!way) return near(base, base.place, 40)
    const point = moved(base.place, way.direction.north * 25, way.direction.east * 25)
    return { ...near(base, point, 25), to: way.to }
  }

  /** «قرب تكريت», «محيط مدينة تدمر». */
  function beside(i: number) {
    const token = tokens[i]
    const word = token?.fold.slice(token.a.from) ?? ''
    const close = is('close', word) || is('close', token?.fold ?? '')
    if (!close && !is('around', word)) return undefined
    const base = namedFrom(i + 1, close)
    return base && near(base, base.place, base.place.kind === 'country' ? 300 : 10)
  }

  /** «الحدود العراقية السورية», «الحدود بين عمان واليمن». */
  function border(i: number) {
    if (stemOf(tokens[i]) !== 'حدود') return undefined
    // «الحدود مع العراق وسوريا» are two borders of a country that is named elsewhere.
    if (tokens[i + 1]?.fold === 'مع') return undefined
    const countries: string[] = []
    const of: Entity[] = []
    let to = i + 1
    for (let k = i + 1; k < i + 7 && countries.length < 2; k++) {
      const token = tokens[k]
      if (!token || token.sentence !== tokens[i]?.sentence) break
      const here = at.get(k)
      const country =
        here?.place.kind === 'country'
          ? here.place.country
          : countryByCode(nationTable().get(stemOf(token)) ?? '')?.country
      if (!country) {
        if (is('between', token.fold)) continue
        break
      }
      countries.push(country)
      if (here) of.push(here.entity)
      to = here?.to ?? k + 1
    }
    const place = theBorders().get(countries.join(' '))
    return place && { place, of, to }
  }

  /** «الطريق الواصل بين تدمر وحمص», «طريق حلب – دمشق». */
  function road(i: number) {
    if (!is('road', tokens[i]?.fold.slice(tokens[i]?.a.from) ?? '')) return undefined
    let first: Named | undefined
    for (let k = i + 1; k < i + 9; k++) {
      if (!tokens[k] || tokens[k]?.sentence !== tokens[i]?.sentence) return undefined
      const here = at.get(k)
      if (!here) continue
      if (!first) {
        first = here
        continue
      }
      const apart = kilometres(first.place, here.place)
      if (here.from - first.to > 2 || apart > 1000) return undefined
      const place: Place = {
        ...midpoint(first.place, here.place),
        ...(first.place.country &&
          first.place.country === here.place.country && { country: first.place.country }),
        kind: 'road',
        radiusKm: Math.max(1, Math.round(apart / 2)),
      }
      return { place, of: [first.entity, here.entity], to: here.to }
    }
    return undefined
  }
}

/** The part of a place that lies in a direction. */
function toward(base: Named, { north, east }: Direction) {
  const { kind, country } = base.place
  if (kind === 'country' && country) {
    const point = middleOf(country, north, east)
    return near(base, point ?? base.place, point ? Math.max(30, kilometres(point, base.place) * 0.7) : 300)
  }
  const km = kind === 'region' ? 35 : kind === 'village' ? 5 : wide.has(kind) ? 400 : 12
  return near(base, moved(base.place, north * km, east * km), km * 1.2)
}

function near(base: Named, { lat, lon }: Point, radius: number) {
  const { country } = base.place
  const place: Place = { lat, lon, ...(country && { country }), kind: 'area', radiusKm: Math.round(radius) }
  return { place, of: [base.entity], to: base.to }
}

/** The named places of the text by the index of their first token. */
function namedAt(names: Names): Map<number, Named> {
  const entities = new Map<string, Entity>()
  for (const entity of names.entities) if (entity.place) entities.set(entity.id, entity)
  const at = new Map<number, Named>()
  for (const { from, to, entity: id } of names.mentions) {
    const entity = entities.get(id)
    if (entity?.place) at.set(from, { from, to, entity, place: entity.place })
  }
  return at
}
