import { readArticle } from '@isnad/reader'
import { describe, expect, it } from 'vitest'
import { drawMap, mapPoints } from './map.ts'

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
    const svg = drawMap(mapPoints([reading]))?.svg
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    expect(svg).toContain('>حلب</text>')
    expect(svg).not.toMatch(/href|<script|NaN/)
  })
  it('is nothing where there is no place, and the whole world where places lie far apart', () => {
    expect(drawMap([])).toBeUndefined()
    expect(
      drawMap([
        { name: 'أ', lat: 30, lon: -120 },
        { name: 'ب', lat: 30, lon: 120 },
      ])?.svg,
    ).toContain('<circle')
  })
  it('escapes what it prints', () => {
    expect(drawMap([{ name: '<b>', lat: 0, lon: 0 }])?.svg).not.toContain('<b>')
  })
  const town = (name: string, lat: number, lon: number) => ({ name, lat, lon })
  it('prints no name over another: where there is no room for it, a point has none', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => town(`قرية ${i}`, 33 + i / 1000, 36))
    const { svg } = drawMap([...crowd, town('بعيدة', 38, 41)])!
    expect(svg.match(/<circle/g)).toHaveLength(13)
    expect(svg.match(/<text/g)!.length).toBeLessThan(6)
    expect(svg).toContain('>بعيدة</text>')
  })
  it('leaves out a place far from all others, and says so', () => {
    const near = [town('أ', 33, 36), town('ب', 34, 37), town('ج', 35, 38), town('د', 36, 39)]
    expect(drawMap([...near, town('هـ', 35, -5)])!.outside).toMatchObject([{ name: 'هـ' }])
    expect(drawMap(near)!.outside).toEqual([])
  })
})
