/** A point in WGS 84 degrees. */
export interface Point {
  lat: number
  lon: number
}

const EARTH = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres. */
export function kilometres(a: Point, b: Point): number {
  const dLat = Math.sin(radians(b.lat - a.lat) / 2)
  const dLon = Math.sin(radians(b.lon - a.lon) / 2)
  const h = dLat * dLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * dLon * dLon
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point so many kilometres north and east of another. */
export function moved({ lat, lon }: Point, north: number, east: number): Point {
  const degree = radians(1) * EARTH
  const newLat = Math.max(-89.9, Math.min(89.9, lat + north / degree))
  const newLon = lon + east / (degree * Math.max(0.01, Math.cos(radians(lat))))
  return { lat: round(newLat), lon: round(((newLon + 540) % 360) - 180) }
}

/** The point half way between two, good enough for places of one region. */
export function midpoint(a: Point, b: Point): Point {
  return { lat: round((a.lat + b.lat) / 2), lon: round((a.lon + b.lon) / 2) }
}

const round = (degrees: number) => Math.round(degrees * 1000) / 1000
