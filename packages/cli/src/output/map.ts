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

/** A map, and the points that lie too far from the others to be on it. */
export interface DrawnMap {
  svg: string
  inside: readonly MapPoint[]
  outside: readonly MapPoint[]
}

/**
 * A small map as one SVG element, with nothing to load: land and borders around the points, and their names where there
 * is room for them. Mercator, cut to what is shown. Undefined where there is no point.
 */
export function drawMap(points: readonly MapPoint[]): DrawnMap | undefined {
  if (points.length === 0) return undefined
  const { inside, outside } = together(points)
  countries ??= createRequire(import.meta.url)('world-atlas/countries-50m.json') as Countries
  const projection = geoMercator().fitExtent(
    [
      [60, 40],
      [WIDTH - 60, HEIGHT - 40],
    ],
    { type: 'MultiPoint', coordinates: frame(inside) },
  )
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
  const path = geoPath(projection).digits(1)
  const land = path(feature(countries, countries.objects.land)) ?? ''
  const borders = path(mesh(countries, countries.objects.countries, (a, b) => a !== b)) ?? ''
  const at = inside.map((point): readonly [number, number] => projection([point.lon, point.lat]) ?? [0, 0])
  const dots = at.map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`)
  return {
    svg: `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><rect class="sea" width="${WIDTH}" height="${HEIGHT}"/><path class="land" d="${land}"/><path class="border" d="${borders}"/>${dots.join('')}${labels(inside, at).join('')}</svg>`,
    inside,
    outside,
  }
}

/** A point so many times further off than most would make the map too small to show the others. */
const FAR = 3

/** Tells a point that lies far from all others from these: one place on another continent is not worth the map. */
function together(points: readonly MapPoint[]): { inside: MapPoint[]; outside: MapPoint[] } {
  if (points.length < 4) return { inside: [...points], outside: [] }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
  const [lat, lon] = [middle(points.map(p => p.lat)), middle(points.map(p => p.lon))]
  const off = (p: MapPoint) => Math.max(Math.abs(p.lat - lat), Math.abs(p.lon - lon))
  const most = points.map(off).sort((a, b) => a - b)[Math.floor((points.length - 1) * 0.75)]!
  const inside = points.filter(p => off(p) <= FAR * Math.max(AROUND, most))
  return { inside, outside: points.filter(p => !inside.includes(p)) }
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

/** Height of a line of a label and width of a letter, in units of the map; its style says the same. */
const LINE = 20
const LETTER = 8.5

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The names of the points, each beside its point where it covers no other name and no other point. */
function labels(points: readonly MapPoint[], at: readonly (readonly [number, number])[]): string[] {
  const taken: Box[] = at.map(([x, y]) => [x - 4, y - 4, x + 4, y + 4])
  const free = ([left, top, right, bottom]: Box) =>
    left >= 0 &&
    right <= WIDTH &&
    top >= 0 &&
    bottom <= HEIGHT &&
    taken.every(([l, t, r, b]) => right <= l || left >= r || bottom <= t || top >= b)
  return points.flatMap(({ name }, i) => {
    const [x, y] = at[i]!
    const width = name.length * LETTER
    // Right of the point, left of it, above and below; in a right-to-left text the end is on the left.
    const places: [box: Box, x: number, anchor: string][] = [
      [[x + 6, y - LINE / 2, x + 6 + width, y + LINE / 2], x + 8, 'end'],
      [[x - 6 - width, y - LINE / 2, x - 6, y + LINE / 2], x - 8, 'start'],
      [[x - width / 2, y - 5 - LINE, x + width / 2, y - 5], x, 'middle'],
      [[x - width / 2, y + 5, x + width / 2, y + 5 + LINE], x, 'middle'],
    ]
    const place = places.find(([box]) => free(box))
    if (!place) return []
    const [box, from, anchor] = place
    taken.push(box)
    const text = name.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)
    return `<text x="${from.toFixed(1)}" y="${(box[3] - LINE / 4).toFixed(1)}" text-anchor="${anchor}" direction="rtl">${text}</text>`
  })
}
