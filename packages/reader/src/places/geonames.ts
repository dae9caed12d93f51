import { foldName } from './fold-name.ts'

/**
 * Reads GeoNames' own dump files (download.geonames.org/export/dump) into the table that {@link addPlaces} takes,
 * for those who want every village. Pure functions over lines, since `alternateNamesV2.txt` is larger than a
 * string may be: the caller opens the files.
 */

/** The columns of a country file (SY.txt, allCountries.txt) that a gazetteer needs. */
export interface GeonamesPlace {
  id: number
  name: string
  /** Column `alternatenames`: names in every language, without saying which. */
  alternates: string[]
  lat: number
  lon: number
  /** Feature code, with its class before it: P.PPLA, A.ADM1, H.STM. */
  feature: string
  /** ISO 3166-1 alpha-2. */
  country: string
  population: number
}

/** One line of a country file; undefined for a line that is none. */
export function parsePlace(line: string): GeonamesPlace | undefined {
  const cells = line.split('\t')
  const [id, name, , alternates, lat, lon, featureClass, code, country] = cells
  const place = {
    id: Number(id),
    name: name ?? '',
    alternates: alternates ? alternates.split(',') : [],
    lat: Number(lat),
    lon: Number(lon),
    feature: `${featureClass}.${code}`,
    country: country ?? '',
    population: Number(cells[14] ?? 0) || 0,
  }
  const valid =
    cells.length >= 15 &&
    place.id > 0 &&
    Math.abs(place.lat) <= 90 &&
    Math.abs(place.lon) <= 180 &&
    lat !== ''
  return valid ? place : undefined
}

/** An Arabic name of alternateNamesV2. */
export interface ArabicName {
  id: number
  name: string
  preferred: boolean
}

/** One line of alternateNamesV2; undefined where the name is not Arabic or no longer used. */
export function parseArabicName(line: string): ArabicName | undefined {
  const [, id, language, name = '', preferred, , , historic] = line.split('\t')
  if (language !== 'ar' || historic === '1' || !arabic.test(name)) return undefined
  return { id: Number(id), name: name.trim(), preferred: preferred === '1' }
}

/** Arabic letters alone: names with letters of Persian, Urdu or Kurdish are other languages'. */
const arabic = /^[\u0621-\u064a\u064b-\u0652 ،()-]+$/

/** What GeoNames' feature codes are called here, the longest beginning of the code first. */
const kinds: readonly (readonly [code: string, kind: string])[] = [
  ['A.PCLH', ''],
  ['A.PCL', 'country'],
  ['A.ADM1', 'region'],
  ['A.ADM', 'district'],
  ['P.PPLC', 'capital'],
  ['P.PPLX', 'district'],
  ['P.PPLA2', 'town'],
  ['P.PPLA', 'city'],
  ['P.PPLQ', ''],
  ['P.PPLH', ''],
  ['H.STRT', 'strait'],
  ['H.SEA', 'sea'],
  ['H.GULF', 'sea'],
  ['H.OCN', 'sea'],
  ['H.LK', 'lake'],
  ['H.RSV', 'lake'],
  ['H.HBR', 'port'],
  ['H.STM', 'river'],
  ['H.WAD', 'river'],
  ['H.CNL', 'river'],
  ['S.AIR', 'airport'],
  ['S.DAM', 'dam'],
  ['S.BDG', 'bridge'],
  ['S.CMP', 'camp'],
  ['S.CSTM', 'crossing'],
  ['S.', 'facility'],
  ['L.PRT', 'port'],
  ['L.CONT', 'continent'],
  ['L.', 'area'],
  ['T.MT', 'mountain'],
  ['T.HLL', 'mountain'],
  ['T.ISL', 'island'],
  ['T.', 'area'],
]

/** The kind of a place; '' for what is no place of today or nothing a gazetteer needs. */
export function kindOf({ feature, population }: GeonamesPlace): string {
  for (const [code, kind] of kinds) if (feature.startsWith(code)) return kind
  if (!feature.startsWith('P.')) return ''
  return population >= 60_000 ? 'city' : population >= 10_000 ? 'town' : 'village'
}

/**
 * The rows of the table for the places of a country file that have an Arabic name: in `alternateNames`, or else
 * one written in Arabic letters among the file's own alternate names.
 */
export function* importGeonames(
  countryFile: Iterable<string>,
  alternateNames: Iterable<string> = [],
): Generator<string> {
  const names = new Map<number, string[]>()
  for (const line of alternateNames) {
    const found = parseArabicName(line)
    if (!found) continue
    const there = names.get(found.id)
    if (!there) names.set(found.id, [found.name])
    else if (found.preferred) there.unshift(found.name)
    else there.push(found.name)
  }
  for (const line of countryFile) {
    const place = parsePlace(line)
    const kind = place && kindOf(place)
    if (!kind) continue
    const forms = names.get(place.id) ?? place.alternates.filter(name => arabic.test(name))
    const [name] = forms
    if (!name) continue
    const keys = [...new Set(forms.map(form => foldName(bare(form))))].filter(key => key.length > 1)
    yield [
      bare(name),
      keys.join(','),
      kind,
      place.country,
      place.lat,
      place.lon,
      place.id,
      place.population,
    ].join('\t')
  }
}

/** The name as newspapers print it: without its head noun and what stands in brackets. */
const bare = (name: string) =>
  name
    .replace(/\(.*?\)|،.*/g, '')
    .replace(/^(مدينة|محافظة|قرية|بلدة|ولاية|ناحية|منطقة|مديرية|قضاء) (?=.)/, '')
    .trim()
