import type { Reading } from '@isnad/reader'

/**
 * The places of some readings as a GeoJSON FeatureCollection (RFC 7946): one point a place and article, with its
 * mentions, and one for each place told by its relation to others, with the radius the words leave open.
 */
export function asGeoJson(readings: readonly Reading[]) {
  return {
    type: 'FeatureCollection',
    features: readings.flatMap(reading => [
      ...reading.entities.flatMap(({ id, name, aliases, place }) => {
        if (!place) return []
        const { lat, lon, ...more } = place
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: {
            name,
            aliases,
            ...more,
            article: reading.id,
            ...(reading.headline !== undefined && { headline: reading.headline }),
            ...(reading.outlet !== undefined && { outlet: reading.outlet }),
            ...(reading.published !== undefined && { published: reading.published }),
            mentions: reading.mentions
              .filter(m => m.entity === id)
              .map(({ start, end }) => ({ start, end, text: reading.text.slice(start, end) })),
          },
        }
      }),
      ...(reading.relativePlaces ?? []).map(({ start, end, place, of }) => {
        const { lat, lon, ...more } = place
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: {
            name: reading.text.slice(start, end),
            ...more,
            of,
            article: reading.id,
            mentions: [{ start, end, text: reading.text.slice(start, end) }],
          },
        }
      }),
    ]),
  }
}
