import { describe, expect, test } from 'vitest'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { candidatesFor, isPlace, matchPlaces } from './gazetteer.ts'
import { gazetteer } from './knowledge.gen.js'

/** The names found in a sentence, with the letters before them cut. */
function found(sentence: string): string[] {
  const tokens = words(divide([sentence]))
  return matchPlaces(tokens).map(({ from, to, cut }) =>
    tokens
      .slice(from, to)
      .map(({ norm }, i) => (i ? norm : norm.slice(cut)))
      .join(' '),
  )
}

describe('names of places in a text', () => {
  test('names of several words are found whole', () => {
    expect(found('من خان يونس إلى الولايات المتحدة')).toEqual(['خان يونس', 'الولايات المتحدة'])
  })

  test('the longest name wins', () => {
    expect(found('زار جنوب السودان وريف دمشق')).toEqual(['جنوب السودان', 'ريف دمشق'])
  })

  test('conjunctions and prepositions before a name are looked through', () => {
    expect(found('وبغداد وبحلب بالقاهرة لبيروت')).toEqual(['بغداد', 'حلب', 'القاهرة', 'بيروت'])
  })

  test('لل stays, since the article is in it', () => {
    expect(found('دعم للعراق')).toEqual(['للعراق'])
  })

  test('a first letter و is rather and, where no preposition stands before the name', () => {
    expect(found('بين مكة المكرمة وجدة')).toEqual(['مكة المكرمة', 'جدة'])
    expect(found('في وجدة، وإلى مدينة وجدة')).toEqual(['وجدة', 'وجدة'])
  })

  test('a word that is spelled otherwise is none', () => {
    expect(found('عبر بريده الإلكتروني، وضربه بفأس')).toEqual([])
    expect(found('في بريدة وبفاس وفي محافظة بحره')).toEqual(['بريدة', 'فاس', 'بحره'])
  })

  test('a name that is also an everyday word says so', () => {
    const tokens = words(divide(['السلام في الكرامة']))
    expect(matchPlaces(tokens).every(({ plain }) => plain)).toBe(true)
  })

  test('is a place where the text puts it in or beside one near by', () => {
    const isPlain = (text: string) => matchPlaces(words(divide([text])))[0]?.plain
    expect(isPlain('وصل إلى العقبة في الأردن')).toBe(false)
    expect(isPlain('حريق في الخبر والدمام')).toBe(false)
    expect(isPlain('بين المجمعة والقصيم')).toBe(false)
    expect(isPlain('فتح الباب في سوريا')).toBe(true)
  })
})

test('every spelling of a name leads to its place', () => {
  expect(isPlace('اسطنبول')).toBe(true)
  expect(candidatesFor('سورية')[0]?.country).toBe('SY')
  expect(candidatesFor('غشقلاء')).toEqual([])
})

describe('the table', () => {
  const places = gazetteer.split('\n').map(row => row.split('\t'))

  test('has more than six thousand places', () => {
    expect(places.length).toBeGreaterThan(6000)
  })

  test('has a name, a kind and a position in every row', () => {
    for (const [name, , kind, country, lat, lon] of places) {
      expect(name).toMatch(/^[\u0621-\u064a0-9٠-٩ ،.\u0651\u064f-]+$/)
      expect(kind).toMatch(/^[a-z]+$/)
      expect(country).toMatch(/^([A-Z]{2})?$/)
      expect(Math.abs(Number(lat))).toBeLessThanOrEqual(90)
      expect(Math.abs(Number(lon))).toBeLessThanOrEqual(180)
    }
  })
})
