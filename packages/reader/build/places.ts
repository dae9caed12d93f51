/**
 * Compiles the gazetteer: the tables of places/ (names written for this project) and `coordinates.tsv`, which
 * `join-places.ts` made of them, become one table of name, keys (its folded spellings), kind, country, latitude,
 * longitude, GeoNames id and population. A place for which nobody wrote or found coordinates is left out.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foldName } from '../src/places/fold-name.ts'
import { stripped } from './stripped.ts'

/** A row of the tables of places/. */
export interface PlaceRow {
  name: string
  variants: string
  kind: string
  country: string
  /** GeoNames id, or the Latin name to look for in the country. */
  key: string
  /** Latitude and longitude, where they were written by hand. */
  lat: string
  lon: string
  /** ISO 3166-1 alpha-3 of a country. */
  alpha3: string
  file: string
}

/** Tables of the room whose lines are no places. */
export const notPlaces: ReadonlySet<string> = new Set([
  'borders.tsv',
  'government-verbs.tsv',
  'heads.tsv',
  'relations.tsv',
  'coordinates.tsv',
  'directions.tsv',
  'outlets.tsv',
  'plain.tsv',
])

/** The cells of a table, comments and blank lines left out. */
function cells(file: string): string[][] {
  return stripped(file)
    .split('\n')
    .map(line => line.split('\t'))
}

/** Every place of every table, in the order of the files. */
export function placeRows(src: string): PlaceRow[] {
  const room = join(src, 'places')
  return readdirSync(room)
    .filter(file => file.endsWith('.tsv') && !notPlaces.has(file))
    .sort()
    .flatMap(file =>
      cells(join(room, file)).map(
        ([name = '', variants = '', kind = '', country = '', key = '', lat = '', lon = '', alpha3 = '']) => ({
          name,
          variants,
          kind,
          country,
          key,
          lat,
          lon,
          alpha3,
          file,
        }),
      ),
    )
}

const arab = new Set('SY IQ YE LY LB PS EG SA SD SS JO TN DZ MA MR OM AE QA BH KW SO DJ KM EH'.split(' '))

/** The keys of a name and its variants; the g of foreign names is written غ or ج, and each stands for both. */
function keysOf({ name, variants, country }: PlaceRow): string[] {
  const keys = [name, ...(variants ? variants.split(',') : [])].map(foldName)
  if (!arab.has(country)) keys.push(...keys.map(key => key.replaceAll('غ', 'ج')))
  return [...new Set(keys)]
}

/** Kinds whose places are small: two of one name within a few kilometres are one place. */
const small = new Set(['city', 'town', 'village', 'district', 'camp', 'facility', 'capital', 'port'])

/** Joins the names of the tables to coordinates, and makes one table of all countries. */
export function compile(src: string): Record<string, string> {
  const room = join(src, 'places')
  const joined = new Map(
    cells(join(room, 'coordinates.tsv')).map(([country = '', key = '', ...rest]) => [
      `${country}\t${key}`,
      rest,
    ]),
  )
  const kept: { name: string; keys: string[]; rest: (string | number)[] }[] = []
  const there = new Map<string, { lat: number; lon: number }[]>()
  // Places found in GeoNames come before those whose coordinates were written by hand.
  const rows = placeRows(src).sort((a, b) => Number(b.key !== '') - Number(a.key !== ''))
  for (const row of rows) {
    const { name, kind, country, key, lat, lon, alpha3 } = row
    const [foundLat = '', foundLon = '', id = '', population = ''] = joined.get(`${country}\t${key}`) ?? []
    if (!(lat || foundLat)) continue
    const at = { lat: Number(lat || foundLat), lon: Number(lon || foundLon) }
    const same = `${foldName(name)}\t${country}\t${small.has(kind) ? 'small' : kind}`
    const others = there.get(same) ?? []
    if (others.some(other => Math.hypot(other.lat - at.lat, other.lon - at.lon) < 0.15)) continue
    there.set(same, [...others, at])
    kept.push({ name, keys: keysOf(row), rest: [kind, country, at.lat, at.lon, id, population, alpha3] })
  }
  // Print often leaves out the space: ديرالزور، حفرالباطن. Such a key counts where no place is called so.
  const written = new Set(kept.flatMap(({ keys }) => keys))
  for (const { keys } of kept)
    for (const key of [...keys]) {
      const together = key.replaceAll(' ', '')
      if (!written.has(together) && !keys.includes(together)) keys.push(together)
    }
  return {
    gazetteer: kept
      .map(({ name, keys, rest }) => [name, keys.join(','), ...rest].join('\t').replace(/\t+$/, ''))
      .join('\n'),
    plain: [...new Set(cells(join(room, 'plain.tsv')).map(([name = '']) => foldName(name)))].join('\n'),
    borders: stripped(join(room, 'borders.tsv')),
    directions: stripped(join(room, 'directions.tsv')),
    outlets: stripped(join(room, 'outlets.tsv')),
    heads: stripped(join(room, 'heads.tsv')),
    relations: stripped(join(room, 'relations.tsv')),
    governmentVerbs: stripped(join(room, 'government-verbs.tsv')),
  }
}
