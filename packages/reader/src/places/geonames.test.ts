import { expect, test } from 'vitest'
import { addPlaces, candidatesFor } from './gazetteer.ts'
import { importGeonames, kindOf, parseArabicName, parsePlace } from './geonames.ts'

/** A line of a country file with made-up values. */
const line = (id: number, alternates: string, feature: [string, string], population = 0) =>
  [id, 'Name', 'Name', alternates, '35.5', '40.25', ...feature, 'SY', '', '07', '', '', '', population].join(
    '\t',
  )

test('a line of a country file is a place', () => {
  const place = parsePlace(line(7, 'Name,اسم', ['P', 'PPL'], 12_000))
  expect(place).toMatchObject({ id: 7, lat: 35.5, lon: 40.25, country: 'SY', feature: 'P.PPL' })
  expect(kindOf(place!)).toBe('town')
  expect(parsePlace('not a line')).toBeUndefined()
})

test('of the alternate names the Arabic ones count that are still used', () => {
  expect(parseArabicName('1\t7\tar\tالقرية البعيدة\t1\t\t\t')).toEqual({
    id: 7,
    name: 'القرية البعيدة',
    preferred: true,
  })
  expect(parseArabicName('1\t7\tfa\tده')).toBeUndefined()
  expect(parseArabicName('1\t7\tar\tاسم قديم\t\t\t\t1')).toBeUndefined()
})

test('a place without an Arabic name is left out, a head noun is cut', () => {
  const rows = [
    ...importGeonames(
      [line(7, '', ['P', 'PPL']), line(8, '', ['P', 'PPL']), line(9, 'Nine,تسعاء', ['H', 'STM'])],
      ['1\t7\tar\tقرية غشقلاء'],
    ),
  ]
  expect(rows.map(row => row.split('\t').slice(0, 4))).toEqual([
    ['غشقلاء', 'غشقلاء', 'village', 'SY'],
    ['تسعاء', 'تسعاء', 'river', 'SY'],
  ])
})

test('imported places are found like the others', () => {
  addPlaces([...importGeonames([line(7, 'تل غشقلاء', ['P', 'PPL'])])].join('\n'))
  expect(candidatesFor('تل غشقلاء')).toMatchObject([{ kind: 'village', country: 'SY', geonames: 7 }])
})
