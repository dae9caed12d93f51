import type { Place } from '../reading.ts'
import type { Candidate } from './gazetteer.ts'

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
