import { describe, expect, test } from 'vitest'
import type { Place } from '../reading.ts'
import { kilometres } from './distance.ts'
import { named } from './named.fixture.ts'
import { places } from './places.ts'

/** The place that the first of the listed names gets in the sentence. */
function placed(sentence: string, ...listed: string[]): Place | undefined {
  const { tokens, names } = named(sentence, ...listed)
  places(tokens, names)
  return names.entities[0]?.place
}

describe('the right place of several', () => {
  test('a place that stands alone is the best known of its name', () => {
    expect(placed('وصل إلى طرابلس', 'طرابلس')?.country).toBe('LY')
  })

  test('a country that the article names decides', () => {
    expect(placed('اشتباكات في طرابلس شمال لبنان', 'طرابلس', 'لبنان')?.country).toBe('LB')
  })

  test('an adjective of nationality decides too', () => {
    expect(placed('عاد الجيش اللبناني إلى طرابلس', 'طرابلس')?.country).toBe('LB')
    expect(placed('استقبل رئيس الوزراء الأردني الوفد في عمان', 'عمان')?.kind).toBe('capital')
    expect(placed('وزير الخارجية العماني في سلطنة عمان', 'عمان')?.kind).toBe('country')
  })

  test('the word before the name decides between a town and a region', () => {
    expect(placed('في قرية سنجار', 'سنجار')?.kind).not.toBe('country')
    expect(placed('العاصمة تونس', 'تونس')?.kind).not.toBe('country')
  })

  test("the article's other places decide", () => {
    const karama = placed('بين الكرامة والرقة ومعدان', 'الكرامة', 'الرقة', 'معدان')
    expect(kilometres(karama!, { lat: 35.87, lon: 39.28 })).toBeLessThan(10)
  })
})

test('a village is not looked for in a country of which nothing else is said', () => {
  const sentence = 'شب حريق في حي الحمراء، كما قال الدفاع المدني السعودي في جدة'
  expect(placed(sentence, 'الحمراء', 'جدة')).toBeUndefined()
})

test('a word that a village abroad bears too is no place by itself where the article speaks of others', () => {
  expect(placed('قال المحلل في رحبة إن السعودية وجدة بعيدتان', 'رحبة', 'السعودية', 'جدة')).toBeUndefined()
  expect(placed('في مدينة رحبة اليمنية', 'رحبة')?.country).toBe('YE')
})

describe('what the text says a place lies in', () => {
  test('is roughly where a village is that nobody listed', () => {
    const village = placed('قرية غشقلاء التابعة لمحافظة صامطة', 'غشقلاء', 'صامطة')!
    expect(village.kind).toBe('village')
    expect(village.radiusKm).toBe(25)
    expect(placed('في مدينة غشقلاء قرب صامطة', 'غشقلاء', 'صامطة')).toBeUndefined()
  })

  test('decides between places of one name', () => {
    expect(placed('في المنصورة بعدن', 'المنصورة', 'عدن')?.country).toBe('YE')
    expect(placed('في المنصورة شمال القاهرة', 'المنصورة', 'القاهرة')?.country).toBe('EG')
  })

  test('is where a quarter or building nobody listed is put', () => {
    const jeddah = placed('في جدة', 'جدة')!
    const quarter = placed('حريق في حي الروضة بجدة', 'الروضة', 'جدة')!
    expect(kilometres(quarter, jeddah)).toBe(0)
    expect(quarter.kind).toBe('district')
    expect(quarter.radiusKm).toBe(10)
  })
})

test('streets and mosques are in the only town of their article, where its other places lie around it', () => {
  const street = 'أغلق شارع الأربعين. وقالت أمانة جدة إن العمل جار'
  expect(placed(street, 'شارع الأربعين', 'جدة')?.radiusKm).toBe(10)
  expect(placed(`${street} كما في تركيا`, 'شارع الأربعين', 'جدة', 'تركيا')).toBeUndefined()
})

test('a mosque of a region is not in a town elsewhere', () => {
  const sentence = 'مسجد القوات بعسير كما قال أمير الباحة'
  expect(placed(sentence, 'مسجد القوات', 'عسير', 'الباحة')).toBeUndefined()
})

test('a capital may be called as its country', () => {
  expect(placed('وصل إلى العاصمة الجزائر', 'الجزائر')?.kind).toBe('capital')
  expect(placed('وصل إلى الجزائر', 'الجزائر')?.kind).toBe('country')
})

test('the country of the outlet tells a little', () => {
  const { tokens, names } = named('احتفل أهالي مدينة العيون', 'العيون')
  places(tokens, names, 'okaz')
  expect(names.entities[0]?.place?.country).toBe('SA')
})

describe('spellings', () => {
  test.each([
    ['إسطنبول', 'استانبول'],
    ['الولايات المتحدة', 'أميركا'],
    ['الإسكندرية', 'الاسكندرية'],
    ['دير الزور', 'ديرالزور'],
    ['مايدوغوري', 'ميدوغوري'],
  ])('%s is %s', (one, other) => {
    expect(placed(`في ${other}`, other)).toEqual(placed(`في ${one}`, one))
  })
})

test('a foreign name may be spelled otherwise, where the article speaks of its country', () => {
  expect(placed('في دوسيلدورف الألمانية', 'دوسيلدورف')).toEqual(placed('في دوسلدورف', 'دوسلدورف'))
  expect(placed('في دوسيلدورف', 'دوسيلدورف')).toBeUndefined()
})

test('a facility stands in the town it is called after', () => {
  const hospital = placed('نقلوا إلى مستشفى سنجار العام', 'مستشفى سنجار العام')
  expect(hospital?.kind).toBe('facility')
  expect(hospital?.country).toBe('IQ')
})

test('a name that nobody knows has no place', () => {
  expect(placed('في بلدة غشقلاء', 'غشقلاء')).toBeUndefined()
})
