import type { Names } from '../names/names.ts'
import type { Entity, Place } from '../reading.ts'
import type { Token } from '../words/word.ts'
import type { Named } from './context.ts'
import { kilometres } from './distance.ts'
import { foldName } from './fold-name.ts'
import { type Candidate, liesIn, standsIn } from './gazetteer.ts'
import { isSiteHead } from './heads.ts'
import { placeOf } from './place.ts'

/** Kilometres from the middle of a region within which a town is taken for one of its own. */
const OF_REGION = 150

/** Whether a town is one of the country or region that a site is told to stand in. */
export const isAround = (container: Candidate, town: Candidate): boolean =>
  liesIn(town, container) && (container.kind !== 'region' || kilometres(town, container) <= OF_REGION)

/** For each entity the place its mention is told to stand in, where that is sure: حي الروضة ب → جدة. */
export function placesAround(
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
export const isSite = ({ name }: Entity, kind: string | undefined): boolean => {
  const head = foldName(name.split(' ', 1)[0]!)
  return kind === 'quarter' || isSiteHead(head)
}

/** Words between a place that nobody listed and the town its sentence names with it: no more than these tell of one region. */
const BESIDE = 16

/** For each small place that the gazetteer lacks the nearest town its sentence names: قرية س التابعة لـ → صامطة. */
export function townsBeside(
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
export const placeNear = (town: Candidate, kind: string | undefined, isSite: boolean): Place => ({
  ...placeOf({
    ...town,
    kind: !isSite ? (kind ?? 'village') : kind === 'quarter' ? 'district' : 'facility',
    geonames: 0,
  }),
  radiusKm: isSite ? IN_TOWN : ABOUT_TOWN,
})

/** Kinds of places that have quarters and buildings. */
export const towns = new Set(['city', 'capital', 'town', 'village'])
