/**
 * Compiles the gazetteer: the tables of places/ (names written for this project) and `coordinates.tsv`, which
 * `join-places.ts` made of them, become one table of name, variants, kind, country, latitude, longitude,
 * GeoNames id and population. A place for which nobody wrote or found coordinates is left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
  file: string
}

const notPlaces = new Set(['coordinates.tsv', 'plain.tsv'])

/** The cells of a table, comments and blank lines left out. */
export function cells(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(line => line.trim() && !line.startsWith('#'))
    .map(line => line.split('\t').map(cell => cell.trim()))
}

/** Every place of every table, in the order of the files. */
export function placeRows(src: string): PlaceRow[] {
  const room = join(src, 'places')
  return readdirSync(room)
    .filter(file => file.endsWith('.tsv') && !notPlaces.has(file))
    .sort()
    .flatMap(file =>
      cells(join(room, file)).map(
        ([name = '', variants = '', kind = '', country = '', key = '', lat = '', lon = '']) => ({
          name,
          variants,
          kind,
          country,
          key,
          lat,
          lon,
          file,
        }),
      ),
    )
}

export function compile(src: string): Record<string, string> {
  const joined = new Map(
    cells(join(src, 'places', 'coordinates.tsv')).map(([country = '', key = '', ...rest]) => [
      `${country}\t${key}`,
      rest,
    ]),
  )
  const gazetteer: string[] = []
  const seen = new Set<string>()
  for (const { name, variants, kind, country, key, lat, lon } of placeRows(src)) {
    const [foundLat = '', foundLon = '', id = '', population = ''] = joined.get(`${country}\t${key}`) ?? []
    const row = [name, variants, kind, country, lat || foundLat, lon || foundLon, id, population]
    const same = [name, kind, country, row[4], row[5]].join('\t')
    if (!row[4] || !row[5] || seen.has(same)) continue
    seen.add(same)
    gazetteer.push(row.join('\t').replace(/\t+$/, ''))
  }
  const plain = cells(join(src, 'places', 'plain.tsv')).map(([word = '']) => word)
  return { gazetteer: gazetteer.join('\n'), plain: plain.join('\n') }
}
