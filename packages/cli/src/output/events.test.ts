import type { Reading } from '@isnad/reader'
import { expect, test } from 'vitest'
import { eventColumns, eventsAsCsv, eventsAsJson } from './events.ts'
import { asGeoJson } from './geojson.ts'

const text = 'قالت وزارة الداخلية إن الشرطة اعتقلت ثلاثة مهربين في حلب يوم الخميس.\nوعاد الهدوء.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

/** A reading as the reader makes it, written by hand so that nothing but the table is tested. */
const reading: Reading = {
  id: 'خبر-1',
  outlet: 'صحيفة المدينة',
  published: '2019-03-15',
  url: 'https://news.example/1',
  captions: [],
  text,
  paragraphs: [],
  sentences: [
    { start: 0, end: text.indexOf('\n') },
    { start: text.indexOf('\n') + 1, end: text.length },
  ],
  entities: [
    { id: 'e1', type: 'ORG', name: 'الشرطة', aliases: [], actor: 'SYR COP' },
    {
      id: 'e2',
      type: 'LOC',
      name: 'حلب',
      aliases: [],
      place: { lat: 36.2, lon: 37.16, country: 'SY', kind: 'city', geonames: 170063 },
    },
  ],
  mentions: [
    { ...at('الشرطة'), type: 'ORG', entity: 'e1' },
    { ...at('حلب'), type: 'LOC', entity: 'e2' },
  ],
  times: [],
  attributions: [
    {
      id: 'a1',
      source: at('وزارة الداخلية'),
      speaker: 'وزارة الداخلية',
      cue: at('قالت'),
      content: [at('إن الشرطة اعتقلت ثلاثة مهربين في حلب يوم الخميس')],
      kind: 'indirect',
      act: 'assert',
      sourceType: 'body',
      via: ['رويترز'],
      to: null,
      parent: null,
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'COERCE',
      mode: 'arrest',
      trigger: at('اعتقلت'),
      actors: [at('الشرطة')],
      recipients: [at('ثلاثة مهربين')],
      place: at('حلب'),
      time: '2019-03-14',
      factuality: 'happened',
      attribution: 'a1',
    },
  ],
  warnings: [],
}

test('one event a row, in POLECAT’s columns and isnad’s own', () => {
  const cells = eventsAsCsv(reading).trimEnd().split(',')
  const row = Object.fromEntries(eventColumns.map((name, i) => [name, cells[i]]))
  expect(cells).toHaveLength(eventColumns.length)
  expect(row).toMatchObject({
    'Event ID': 'خبر-1#v1',
    'Event Date': '2019-03-14',
    'Event Type': 'COERCE',
    'Event Mode': 'arrest',
    'Quad Code': '4',
    'Actor Name': 'الشرطة',
    'Actor Country': 'SYR',
    'Primary Actor Sector': 'COP',
    'Recipient Name': 'ثلاثة مهربين',
    Placename: 'حلب',
    Latitude: '36.2',
    'GeoNames ID': '170063',
    Source: 'صحيفة المدينة',
    Factuality: 'happened',
    Chain: 'رويترز ← وزارة الداخلية',
    Trigger: 'اعتقلت',
    Sentence: text.split('\n')[0],
  })
  expect(text.slice(Number(row.Start), Number(row.End))).toBe('اعتقلت')
})

test('as JSON the event keeps its spans', () => {
  expect(eventsAsJson(reading)).toMatchObject([
    {
      article: 'خبر-1',
      id: 'v1',
      trigger: at('اعتقلت'),
      chain: 'رويترز ← وزارة الداخلية',
      sentence: { start: 0 },
    },
  ])
})

test('places are points, longitude first, with their mentions', () => {
  expect(asGeoJson([reading])).toMatchObject({
    type: 'FeatureCollection',
    features: [
      {
        geometry: { type: 'Point', coordinates: [37.16, 36.2] },
        properties: {
          name: 'حلب',
          kind: 'city',
          article: 'خبر-1',
          mentions: [{ ...at('حلب'), text: 'حلب' }],
        },
      },
    ],
  })
})
