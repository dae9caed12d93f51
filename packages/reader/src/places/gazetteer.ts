/**
 * The gazetteer: which places bear a name, and where the names of places stand in a text.
 *
 * For other rooms:
 * - `matchPlaces(tokens)`: every longest run of words that is the name of a place («خان يونس», «الولايات المتحدة»),
 *   in one pass over the article, with the places that bear it. Clitics before the first word are looked through
 *   («وبحلب», «للعراق»); `cut` says how many letters of the first token stand before the name.
 *   `plain` is true where the words are also everyday words or people's names («الكرامة», «سعيد»), so that they
 *   need a sign in the text (a head noun such as مدينة, a preposition of place) before they are taken for a place.
 * - `isPlace(name)`, `candidatesFor(name)`: the same for a name at hand, in any spelling.
 * - `addPlaces(table)`: more places, as `importGeonames` makes them of GeoNames' own files.
 */
import { addForm, type Forms } from '../forms.ts'
import { lazy, rows } from '../rows.ts'
import type { Token } from '../words/word.ts'
import { kilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import { gazetteer, plain } from './knowledge.gen.js'

/** A place of the gazetteer. */
export interface Candidate {
  /** Its name as newspapers print it. */
  readonly name: string
  /** country, capital, region, city, town, village, district, river, facility, … */
  readonly kind: string
  /** ISO 3166-1 alpha-2; '' for what lies in no country or in several. */
  readonly country: string
  readonly lat: number
  readonly lon: number
  /** Its id in GeoNames, or 0. */
  readonly geonames: number
  /** Inhabitants after GeoNames, or 0 where unknown. */
  readonly population: number
  /** ISO 3166-1 alpha-3 of a country; '' for everything else. */
  readonly alpha3: string
}

/** The name of a place in a text: tokens `from` up to, not including, `to`. */
export interface PlaceMatch {
  readonly from: number
  readonly to: number
  /** Letters of the first token ({@link Token.norm}) before the name: 1 in «وحلب», 2 in «وبحلب», 0 in «للعراق». */
  readonly cut: number
  /** The places that bear the name, never empty. */
  readonly candidates: readonly Candidate[]
  /** True where the words are also everyday words or people's names. */
  readonly plain: boolean
}

/** A name of several words, and who bears it. */
interface LongName {
  readonly name: string
  readonly candidates: Candidate[]
}

interface Gazetteer {
  readonly byName: Map<string, Candidate[]>
  /** The names of several words. */
  readonly longer: Forms<LongName>
  readonly plain: ReadonlySet<string>
  /** Countries by ISO 3166-1 alpha-3. */
  readonly countries: Map<string, Candidate>
  /** The smaller places of every country, by ISO 3166-1 alpha-2. */
  readonly byCountry: Map<string, Candidate[]>
}

const theGazetteer = lazy((): Gazetteer => {
  const plainNames = new Set<string>()
  for (const [key = ''] of rows(plain)) plainNames.add(key)
  const made = {
    byName: new Map<string, Candidate[]>(),
    longer: new Map(),
    plain: plainNames,
    countries: new Map<string, Candidate>(),
    byCountry: new Map<string, Candidate[]>(),
  }
  fill(made, gazetteer)
  return made
})

/** Puts the places of a compiled table into the gazetteer. */
function fill({ byName, longer, countries, byCountry }: Gazetteer, table: string): void {
  for (const cells of rows(table)) {
    const [name = '', keys = '', kind = '', country = '', lat, lon, geonames, population, alpha3 = ''] = cells
    const candidate = {
      name,
      kind,
      country,
      lat: Number(lat),
      lon: Number(lon),
      geonames: Number(geonames || 0),
      population: Number(population || 0),
      alpha3,
    }
    if (alpha3) countries.set(alpha3, candidate)
    else {
      const there = byCountry.get(country)
      if (there) there.push(candidate)
      else byCountry.set(country, [candidate])
    }
    for (const key of keys.split(',')) {
      const there = byName.get(key)
      if (there) there.push(candidate)
      else {
        const candidates = [candidate]
        byName.set(key, candidates)
        if (key.includes(' ')) addForm(longer, key, { name: key, candidates })
      }
    }
  }
}

/** How often places were added. */
let added = 0

/** Another number whenever the gazetteer has grown, for those who remember what it says. */
export const gazetteerEdition = (): number => added

/** Adds places to the gazetteer: a table as `importGeonames` makes it. Those it has already are left out. */
export function addPlaces(table: string): void {
  const there = theGazetteer()
  const known = new Set<number>()
  for (const places of there.byName.values()) for (const { geonames } of places) known.add(geonames)
  const news = table.split('\n').filter(row => row && !known.has(Number(row.split('\t')[6])))
  fill(there, news.join('\n'))
  added++
}

const none: readonly Candidate[] = []

/** The places that bear a name, in any spelling, with or without its article; empty when there are none. */
export function candidatesFor(name: string): readonly Candidate[] {
  const { byName } = theGazetteer()
  const key = foldName(name)
  return byName.get(key) ?? (key.startsWith('ال') ? byName.get(key.slice(2)) : byName.get(`ال${key}`)) ?? none
}

/** Consonants that transliterations confuse, each class under one letter; long vowels, ع and spaces are left out. */
const confused: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'اويهعء '].map(letter => [letter, ''])),
  ...Object.fromEntries([...'غقك'].map(letter => [letter, 'ج'])),
  ...Object.fromEntries([...'صزظ'].map(letter => [letter, 'س'])),
  ط: 'ت',
  ض: 'د',
  ف: 'ب',
}

const skeleton = (key: string) => Array.from(key, letter => confused[letter] ?? letter).join('')

/** Shorter skeletons stand for too many names. */
const TELLING = 4

const bySkeleton = lazy(() => {
  const map = new Map<string, Candidate[]>()
  for (const [key, places] of theGazetteer().byName) {
    const shape = skeleton(key)
    const known = places.filter(({ population, kind }) => population >= 50_000 || kind === 'region')
    if (shape.length < TELLING || !known.length) continue
    const there = map.get(shape)
    if (!there) map.set(shape, [...new Set(known)])
    else for (const place of known) if (!there.includes(place)) there.push(place)
  }
  return map
})

/**
 * Large places whose name differs from this one by long vowels and by consonants that transliterations confuse
 * (كانساس، كنساس; لارناكا، لارنكا); for names of which it is known that they are places'.
 */
export function candidatesLike(name: string): readonly Candidate[] {
  const shape = skeleton(foldName(name))
  return shape.length < TELLING ? none : (bySkeleton().get(shape) ?? none)
}

/** The country with the ISO 3166-1 alpha-3 code. */
export function countryByCode(alpha3: string): Candidate | undefined {
  return theGazetteer().countries.get(alpha3)
}

/**
 * The middle of the part of a country that lies in a direction, judged by where its places lie: for north, the
 * latitude that 85 of a hundred places stay below, at the longitude of the middle one.
 */
export function middleOf(
  country: string,
  north: number,
  east: number,
): { lat: number; lon: number } | undefined {
  const there = theGazetteer().byCountry.get(country)
  if (!there || there.length < 5) return undefined
  const rank = (way: number) => Math.floor((0.5 + 0.35 * Math.sign(way)) * there.length)
  const sorted = (axis: 'lat' | 'lon') => there.map(place => place[axis]).sort((a, b) => a - b)
  return { lat: sorted('lat')[rank(north)] as number, lon: sorted('lon')[rank(east)] as number }
}

/** Whether some place bears the name. */
export function isPlace(name: string): boolean {
  return candidatesFor(name).length > 0
}

/** Whether a name is also an everyday word or a person's name (`plain.tsv`). */
export function isEveryday(name: string): boolean {
  return theGazetteer().plain.has(foldName(name))
}

/**
 * The ways to cut conjunction and preposition off the front of a word. ك is cut only where it was read as a
 * preposition: it begins too many words.
 */
function* cuts({ fold, a }: Token): Generator<[stem: string, cut: number]> {
  const first = fold.charAt(0)
  const conj = (first === 'و' || first === 'ف') && fold.length > 3 ? 1 : 0
  if (conj) yield [fold.slice(1), 1]
  const rest = conj ? fold.slice(1) : fold
  const prep = rest.charAt(0)
  if (rest.length > 4 && rest.startsWith('لل')) yield [`ال${rest.slice(2)}`, conj]
  if (rest.length > 3 && (prep === 'ب' || prep === 'ل' || (prep === 'ك' && a.prep === 'ك')))
    yield [rest.slice(1), conj + 1]
}

/** Prepositions behind which a place is likelier than its everyday word. */
const leading = /^[وف]?(?:في|الي|علي|نحو|باتجاه|قرب)$/

/** Words that may stand between a place and the one it lies in: في, شمال, بريف, محافظة. */
const within = /^[وفب]?(?:في|ريف|محافظه|مدينه|منطقه|ولايه|اقليم|(?:شمال|جنوب|شرق|غرب)(?:ي|ا)?|وسط)$/

/** Whether the place that begins at `next` is told as the one around the name that ends at `to`: «حي الروضة بجدة», «بلدة س في ريف حلب». */
export function standsIn(tokens: readonly Token[], to: number, next: number, cut: number): boolean {
  if (next - to > 2 || tokens[to - 1]?.sentence !== tokens[next]?.sentence) return false
  if (next === to) return tokens[next]!.fold.slice(0, cut) === 'ب'
  for (let at = to; at < next; at++) if (!within.test(tokens[at]!.fold)) return false
  return true
}

/** Whether a place may lie in another: in that country, or as near to its middle as places of its kind reach. */
export function liesIn(place: Candidate, around: Candidate): boolean {
  if (place === around || (around.country !== '' && place.country !== around.country)) return false
  if (around.kind === 'country') return true
  return kilometres(place, around) <= (around.kind === 'region' || around.kind === 'area' ? 300 : 60)
}

/** Words before the name of a place that say what it is, whatever clitics they carry. */
const heading = /(?:محافظه|مدينه|ناحيه|بلده|قريه|حي|منطقه|ولايه|مديريه|قضاء|بلديه|مركز)$/

/** A known word that only folding makes the name of a place: بريده (his mail) for بريدة, فأس (an axe) for فاس. */
function isOtherWord({ norm, a }: Token, cut: number, candidates: readonly Candidate[]): boolean {
  if (!a.known) return false
  if (a.pron !== '' && norm.endsWith('ه') && candidates.every(({ name }) => name.endsWith('ة'))) return true
  return /[أؤئ]/.test(norm.slice(cut + 1)) && candidates.every(({ name }) => !/.[أؤئ]/.test(name))
}

/** First letters of words that clitics may begin. */
const clitics = new Set('وفبلك')

/** Whether the name of a place may begin with this folded word. */
export function beginsPlace(stem: string): boolean {
  const { byName, longer } = theGazetteer()
  return byName.has(stem) || longer.has(stem)
}

/**
 * Every longest name of a place in the text, in one pass; the matches do not overlap. `may` tells tokens with which
 * none begins, where that is known already ({@link beginsPlace}).
 */
export function matchPlaces(
  tokens: readonly Token[],
  may: (at: number) => boolean = () => true,
): PlaceMatch[] {
  const { byName, longer, plain: everyday } = theGazetteer()
  const found: PlaceMatch[] = []
  for (let from = 0; from < tokens.length; ) {
    const token = tokens[from] as Token
    const match = token.kind === 'word' && may(from) ? matchAt(from, token) : undefined
    if (match) found.push(match)
    from = match?.to ?? from + 1
  }
  return found.map((match, i) =>
    match.plain && isLocated(match, found[i + 1]) ? { ...match, plain: false } : match,
  )

  /** «في المنصورة بعدن», «إلى العقبة في الأردن»: an everyday word between a preposition of place and the place it lies in or near. */
  function isLocated({ from, to, cut, candidates }: PlaceMatch, next: PlaceMatch | undefined): boolean {
    if (!next) return false
    // «في الخبر والدمام»: beside a place near it.
    const isBeside = next.from === to && tokens[to]!.fold.slice(0, next.cut) === 'و' && !next.plain
    if (!isBeside && !standsIn(tokens, to, next.from, next.cut)) return false
    const before = tokens[from - 1]
    const isLed =
      before?.sentence === tokens[from]!.sentence &&
      cut === 0 &&
      (leading.test(before!.fold) || (isBeside && /^[وف]?(?:بين|من)$/.test(before!.fold)))
    if (!isLed && !tokens[from]!.fold.slice(0, cut).endsWith('ب')) return false
    return candidates.some(place => next.candidates.some(other => liesIn(place, other)))
  }

  function matchAt(from: number, token: Token): PlaceMatch | undefined {
    const whole = matchFrom(from, token.fold, 0)
    if (!clitics.has(token.fold.charAt(0)) || (whole && !isJoined(from, token))) return whole
    for (const [stem, cut] of cuts(token)) {
      const match = matchFrom(from, stem, cut)
      if (match) return match
      if (whole) return whole
    }
    return undefined
  }

  /** «مكة وجدة»: where no preposition and no word such as مدينة stands before it, «و» is rather and than a letter of the name. */
  function isJoined(from: number, { fold }: Token): boolean {
    const before = tokens[from - 1]
    if (fold.charAt(0) !== 'و' || before?.sentence !== tokens[from]!.sentence) return false
    return before!.a.pos !== 'ADP' && !heading.test(before!.fold)
  }

  /** «محافظة بحره»: behind such a word a name may be misspelled. */
  function isHeaded(from: number): boolean {
    const before = tokens[from - 1]
    return before?.sentence === tokens[from]!.sentence && heading.test(before!.fold)
  }

  /** The longest name that begins with the stem of the token. */
  function matchFrom(from: number, stem: string, cut: number): PlaceMatch | undefined {
    let candidates: readonly Candidate[] | undefined = byName.get(stem)
    let name = stem
    let to = from + 1
    let branch = longer.get(stem)
    for (let at = from + 1; branch?.next; at++) {
      const next = tokens[at]
      if (next?.sentence !== tokens[from]?.sentence || next?.kind !== 'word') break
      branch = branch.next.get(next.fold)
      if (!branch?.value) continue
      candidates = branch.value.candidates
      name = branch.value.name
      to = at + 1
    }
    if (!candidates || (to === from + 1 && !isHeaded(from) && isOtherWord(tokens[from]!, cut, candidates)))
      return undefined
    return { from, to, cut, candidates, plain: everyday.has(name) }
  }
}
