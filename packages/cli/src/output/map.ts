import { createRequire } from 'node:module'
import type { Entity, Reading } from '@isnad/reader'
import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Natural Earth's countries at 1:50 million, as the package `world-atlas` carries them. */
type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

const WIDTH = 640
const HEIGHT = 420
/** Degrees a map shows around a single place, so that its surroundings can be recognised. */
const AROUND = 3
/** A map of places on all continents shows the world. */
const WIDEST = 150

/** A point of the map. */
export interface MapPoint {
  name: string
  lat: number
  lon: number
  radiusKm?: number
}

/** The places of some readings that have coordinates, each once; countries are shown by the map itself. */
export function mapPoints(readings: readonly Pick<Reading, 'entities'>[]): MapPoint[] {
  const points = new Map<string, MapPoint>()
  const placed = readings
    .flatMap(r => r.entities)
    .filter((e): e is Entity & { place: NonNullable<Entity['place']> } => e.place !== undefined)
  for (const { name, place } of placed) {
    if (place.kind === 'country' || place.kind === 'continent') continue
    const { lat, lon, radiusKm } = place
    points.set(`${lat},${lon}`, { name, lat, lon, ...(radiusKm !== undefined && { radiusKm }) })
  }
  return [...points.values()]
}

let countries: Countries | undefined

/**
 * A small map as one SVG element, with nothing to load: land and borders around the points, each point labelled.
 * Mercator, cut to what is shown. Empty where there is no point.
 */
export function mapSvg(points: readonly MapPoint[]): string {
  if (points.length === 0) return ''
  countries ??= createRequire(import.meta.url)('world-atlas/countries-50m.json') as Countries
  const projection = geoMercator().fitExtent(
    [
      [60, 40],
      [WIDTH - 60, HEIGHT - 40],
    ],
    { type: 'MultiPoint', coordinates: frame(points) },
  )
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
  const path = geoPath(projection).digits(1)
  const land = path(feature(countries, countries.objects.land)) ?? ''
  const borders = path(mesh(countries, countries.objects.countries, (a, b) => a !== b)) ?? ''
  const marks = points.map(point => mark(point, projection([point.lon, point.lat]) ?? [0, 0]))
  return `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xmlns="http://www.w3.org/2000/svg"><rect class="sea" width="${WIDTH}" height="${HEIGHT}"/><path class="land" d="${land}"/><path class="border" d="${borders}"/>${marks.join('')}</svg>`
}

/** Corners of what the map shows. */
function frame(points: readonly MapPoint[]): [number, number][] {
  const lons = points.map(p => p.lon)
  const lats = points.map(p => p.lat)
  const [west, east, south, north] = [
    Math.min(...lons),
    Math.max(...lons),
    Math.min(...lats),
    Math.max(...lats),
  ]
  if (east - west > WIDEST)
    return [
      [-150, -50],
      [170, 70],
    ]
  return [
    [west - AROUND, Math.max(-80, south - AROUND)],
    [east + AROUND, Math.min(80, north + AROUND)],
  ]
}

function mark({ name }: MapPoint, [x, y]: readonly [number, number]): string {
  const label = name.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)
  // Labels of the left half stand to the right of their point, and the other way round.
  const right = x < WIDTH / 2
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/><text x="${(x + (right ? 8 : -8)).toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="${right ? 'end' : 'start'}" direction="rtl">${label}</text>`
}
