import { describe, expect, test } from 'vitest'
import { kilometres } from './distance.ts'
import { named } from './named.fixture.ts'
import { places } from './places.ts'
import { relativePlaces } from './relative.ts'

/** The relative places of a sentence whose named places are those listed. */
function read(sentence: string, ...listed: string[]) {
  const { tokens, names } = named(sentence, ...listed)
  places(tokens, names)
  return relativePlaces(tokens, names).map(({ start, end, place }) => ({
    said: sentence.slice(start, end),
    place,
  }))
}

const raqqa = { lat: 35.95, lon: 39.01 }

describe('places told from other places', () => {
  test('a distance and a direction', () => {
    const [found] = read('وقع الانفجار على بعد 8 كيلومترات شمال شرقي الرقة أمس', 'الرقة')
    expect(found?.said).toBe('على بعد 8 كيلومترات شمال شرقي الرقة')
    expect(kilometres(found!.place, raqqa)).toBeCloseTo(8, 0)
    expect(found!.place.lat).toBeGreaterThan(raqqa.lat)
    expect(found!.place.lon).toBeGreaterThan(raqqa.lon)
  })

  test('a distance alone is a radius', () => {
    const [found] = read('تبعد القرية 30 كلم عن كركوك', 'كركوك')
    expect(found?.said).toBe('30 كلم عن كركوك')
    expect(found?.place.radiusKm).toBe(30)
  })

  test('a distance in words of any size', () => {
    const [found] = read('سقطت على بعد خمسة وعشرين كيلومترا شمال الرقة', 'الرقة')
    expect(found?.said).toBe('على بعد خمسة وعشرين كيلومترا شمال الرقة')
    expect(kilometres(found!.place, raqqa)).toBeCloseTo(25, 0)
  })

  test('the sides of continents are regions', () => {
    for (const said of ['جنوب شرق آسيا', 'جنوب شرقي آسيا']) {
      const [found] = read(`زار الوزير دول ${said} أمس`, 'آسيا')
      expect(found?.said).toBe(said)
      expect(found?.place.lat).toBeLessThan(20)
    }
  })

  test('a side of a city', () => {
    const [found] = read('دارت الاشتباكات غرب الموصل', 'الموصل')
    expect(found?.said).toBe('غرب الموصل')
    expect(found!.place.lon).toBeLessThan(43.12)
  })

  test('a side of a country lies where its places are', () => {
    const [found] = read('في شمال العراق', 'العراق')
    expect(found!.place.lat).toBeGreaterThan(35)
    expect(found!.place.country).toBe('IQ')
  })

  test('the countryside of a city, with its direction', () => {
    const [found] = read('زاروا قرى في ريف الرقة الشرقي', 'الرقة')
    expect(found?.said).toBe('ريف الرقة الشرقي')
    expect(found!.place.lon).toBeGreaterThan(raqqa.lon)
    expect(found!.place.radiusKm).toBe(25)
  })

  test('a border, told by nationalities or by names', () => {
    expect(read('قصف على الحدود العراقية السورية')[0]?.place.radiusKm).toBe(200)
    expect(read('قصف على الحدود بين تركيا وسوريا', 'تركيا', 'سوريا')[0]?.said).toBe('الحدود بين تركيا وسوريا')
  })

  test('a road between two towns', () => {
    const [found] = read('سلكوا الطريق الواصل بين الرقة ودير الزور', 'الرقة', 'دير الزور')
    expect(found?.said).toBe('الطريق الواصل بين الرقة ودير الزور')
    expect(found?.place.kind).toBe('road')
    expect(found!.place.lon).toBeGreaterThan(39.1)
    expect(found!.place.lon).toBeLessThan(40.1)
  })

  test('an adjective of another word is no direction', () => {
    expect(read('في المنطقة الشرقية والدمام', 'الدمام')).toEqual([])
    expect(read('تجارة كوريا الجنوبية وماليزيا', 'كوريا الجنوبية', 'ماليزيا')).toEqual([])
    expect(read('في الأطراف الشرقية لمدينة حماة', 'حماة')[0]?.said).toBe('الشرقية لمدينة حماة')
  })

  test('a name alone is not told from anything', () => {
    expect(read('وصل الوفد إلى بغداد', 'بغداد')).toEqual([])
  })
})
