import { readArticle } from '@isnad/reader'
import { describe, expect, it } from 'vitest'
import { mapPoints, mapSvg } from './map.ts'

const reading = readArticle({
  paragraphs: ['التقى الوفدان في دمشق ثم سافرا إلى حلب وبيروت، وقالت فرنسا إنها تراقب.'],
  published: '2020-01-01',
})

describe('the map of a reading', () => {
  it('shows each place once, and no point for a country', () => {
    expect(
      mapPoints([reading, reading])
        .map(p => p.name)
        .sort(),
    ).toEqual(['بيروت', 'حلب', 'دمشق'])
  })
  it('is one SVG element with its labels in it, and loads nothing', () => {
    const svg = mapSvg(mapPoints([reading]))
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    expect(svg).toContain('>حلب</text>')
    expect(svg).not.toMatch(/href|<script|NaN/)
  })
  it('is nothing where there is no place, and the whole world where places lie far apart', () => {
    expect(mapSvg([])).toBe('')
    expect(
      mapSvg([
        { name: 'أ', lat: 30, lon: -120 },
        { name: 'ب', lat: 30, lon: 120 },
      ]),
    ).toContain('<circle')
  })
  it('escapes what it prints', () => {
    expect(mapSvg([{ name: '<b>', lat: 0, lon: 0 }])).not.toContain('<b>')
  })
})
