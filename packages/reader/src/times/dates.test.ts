import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

describe('calendar dates', () => {
  it('reads one date in both month namings as one span', () => {
    expect(read('وقع الهجوم في 6 نوفمبر (تشرين الثاني) 2013 في المدينة')).toEqual([
      '6 نوفمبر (تشرين الثاني) 2013 = 2013-11-06',
    ])
    expect(read('في الـ26 من شباط/فبراير 2016')).toEqual(['الـ26 من شباط/فبراير 2016 = 2016-02-26'])
    expect(read('منذ السادس من آب (أغسطس) الجاري')).toEqual(['السادس من آب (أغسطس) الجاري = 2015-08-06'])
  })

  it('reads two days in words, and months that are remembered', () => {
    expect(read('بين الثاني والخامس من أغسطس')).toEqual([
      'الثاني = 2015-08-02',
      'الخامس من أغسطس = 2015-08-05',
    ])
    expect(read('يومي 2 و3 أغسطس')).toEqual(['2 = 2015-08-02', '3 أغسطس = 2015-08-03'])
    expect(read('من الثاني وحتى الخامس من أغسطس')[0]).toBe('الثاني = 2015-08-02')
    expect(read('منذ ثورة يناير')).toEqual(['يناير = 2011-01'])
    expect(read('كارثة الحادي عشر من سبتمبر')).toEqual(['الحادي عشر من سبتمبر = 2001-09-11'])
  })

  it('knows the month names of the Maghreb', () => {
    expect(read('يوم 5 جويلية 2014')).toEqual(['يوم 5 جويلية 2014 = 2014-07-05'])
    expect(read('في 20 أوت 2014')).toEqual(['20 أوت 2014 = 2014-08-20'])
  })

  it('reads the years at the head of a chronicle', () => {
    expect(read('1932- افتتاح المهرجان.')).toEqual(['1932 = 1932'])
    expect(read('قتل 1932- في المعركة.')).toEqual([])
  })

  it('converts Hijri dates', () => {
    expect(read('الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م')).toEqual([
      '25 شوال 1436 هـ = 2015-08-10',
      '10 أغسطس 2015 م = 2015-08-10',
    ])
    expect(read('في الخامس من شوال عام 1319 للهجرة')).toEqual(['الخامس من شوال عام 1319 للهجرة = 1902-01-15'])
    expect(read('صدر في 1436/10/8 هـ')).toEqual(['1436/10/8 هـ = 2015-07-24'])
    expect(read('لعام 1436هـ')).toEqual(['عام 1436هـ = 2015'])
  })

  it('reads numeric dates', () => {
    expect(read('بتاريخ 24/7/2015')).toEqual(['24/7/2015 = 2015-07-24'])
    expect(read('بتاريخ 2015-07-24')).toEqual(['2015-07-24 = 2015-07-24'])
  })

  it('puts a month without a year on the side its relation or the tense says', () => {
    expect(read('في مارس الماضي')).toEqual(['مارس الماضي = 2015-03'])
    expect(read('في مارس المقبل')).toEqual(['مارس المقبل = 2016-03'])
    expect(read('انتهى الاجتماع وأمهلت الشركة حتى أيلول (سبتمبر)')).toEqual(['أيلول (سبتمبر) = 2015-09'])
    expect(read('نهاية أغسطس المقبل')).toEqual(['نهاية أغسطس المقبل = 2015-08'])
    expect(read('في التاسع من أبريل (نيسان) العام الماضي')).toEqual([
      'التاسع من أبريل (نيسان) العام الماضي = 2014-04-09',
    ])
    expect(read('في الخامس من الشهر الجاري')).toEqual(['الخامس من الشهر الجاري = 2015-08-05'])
  })

  it('does not take the verb مارس for a month', () => {
    expect(read('مارس الضغط على الحكومة')).toEqual([])
  })

  it('puts a day without a year where such a day is mostly meant', () => {
    expect(read('قررت الهيئة فرض القيود في 16 سبتمبر')).toEqual(['16 سبتمبر = 2015-09-16'])
    expect(read('سيسدد النادي رواتب شهر مايو')).toEqual(['شهر مايو = 2015-05'])
    expect(read('العام قبل الماضي')).toEqual(['العام قبل الماضي = 2013'])
    expect(read('يوم (19) شوال')).toEqual(['يوم (19) شوال = 2015-08-04'])
    expect(read('في أغسطس المقبل ثم يوم 21 من نفس الشهر')).toEqual([
      'أغسطس المقبل = 2015-08',
      'يوم 21 من نفس الشهر = 2015-08-21',
    ])
  })

  it('reads the two ends of a range', () => {
    expect(read('بين عامي 2010 و2012')).toEqual(['عامي 2010 = 2010', '2012 = 2012'])
    expect(read('قائد عسكري (1745 – 1813)')).toEqual(['1745 = 1745', '1813 = 1813'])
    expect(read('من 5 إلى 7 مارس 2014')).toEqual(['5 = 2014-03-05', '7 مارس 2014 = 2014-03-07'])
    expect(read('من 27 يوليو إلى 7 أغسطس 2014')).toEqual([
      '27 يوليو = 2014-07-27',
      '7 أغسطس 2014 = 2014-08-07',
    ])
    expect(read('من 11 إلى 22 شوال 1436هـ')).toEqual(['11 = 2015-07-27', '22 شوال 1436هـ = 2015-08-07'])
    expect(read('من 4 إلى 15 / 9 / 1436هـ')).toEqual(['4 = 2015-06-21', '15 / 9 / 1436هـ = 2015-07-02'])
  })

  it('takes four digits for a year only where they count nothing', () => {
    expect(read('ترك الحكم في 2012')).toEqual(['2012 = 2012'])
    expect(read('شارك 2000 جندي')).toEqual([])
    expect(read('قرار مجلس الأمن رقم 2015')).toEqual([])
  })

  it('takes a month that is soon to come for the coming one, but what was done in it', () => {
    expect(read('ارتفعت عقود سبتمبر')).toEqual(['سبتمبر = 2015-09'])
    expect(read('سيطروا على المدينة في سبتمبر')).toEqual(['سبتمبر = 2014-09'])
    expect(read('قد يفتح المصنع في سبتمبر')).toEqual(['سبتمبر = 2015-09'])
    expect(read('بفضل ما يوليه الوزير من اهتمام')).toEqual([])
  })

  it('believes the Gregorian day beside a Hijri one', () => {
    expect(read('في 13 ذي الحجة 1435هـ الموافق 6 أكتوبر 2014م')).toEqual([
      '13 ذي الحجة 1435هـ = 2014-10-06',
      '6 أكتوبر 2014م = 2014-10-06',
    ])
  })

  it('reads a date whose dashes stand apart, and no line-up of a team', () => {
    expect(read('بتاريخ 26 - 10 - 1436هـ')).toEqual(['26 - 10 - 1436هـ = 2015-08-11'])
    expect(read('لعب بخطة 4 - 3 - 3')).toEqual([])
  })
})
