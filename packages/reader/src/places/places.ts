import type { Names } from '../names/names.ts'
import type { Token } from '../words/word.ts'
import { isAround, isSite, placeNear, placesAround, towns, townsBeside } from './around.ts'
import { contextOf, inContext, isSlight, nearness, prominence, strayed, surest } from './context.ts'
import { type Candidate, candidatesLike, isEveryday, liesIn } from './gazetteer.ts'
import { asCapitals, candidatesOf, capitalOf, kindsBefore } from './heads.ts'
import { placeOf } from './place.ts'

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
    const common =
      kind === 'district' ||
      kind === 'quarter' ||
      isEveryday(entity.name) ||
      (kind === undefined && isSlight(best, entity.name, context))
    if (common && strayed(best, context, surest(candidates))) continue
    entity.place = placeOf(best)
  }
}

/** What it is worth that a place lies in the one the text puts it in. */
const INSIDE = 4

function countMentions(names: Names): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entity } of names.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return counts
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
