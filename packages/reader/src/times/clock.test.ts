import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

describe('times of day', () => {
  it('reads parts of the day', () => {
    expect(read('قتل صباح أمس')).toEqual(['صباح أمس = 2015-08-05TMO'])
    expect(read('ظهر الاثنين الماضي')).toEqual(['ظهر الاثنين الماضي = 2015-08-03TMI'])
    expect(read('أقلعت السفينة في ساعة مبكرة من مساء اليوم')).toEqual([
      'ساعة مبكرة من مساء اليوم = 2015-08-06TEV',
    ])
    expect(read('قصف المدينة الليلة الماضية')).toEqual(['الليلة الماضية = 2015-08-05TNI'])
  })

  it('reads clock times', () => {
    expect(read('عند 14:30 بالتوقيت المحلي')).toEqual(['14:30 بالتوقيت المحلي = 2015-08-06T14:30'])
    expect(read('في الساعة الثامنة مساء')).toEqual(['الساعة الثامنة مساء = 2015-08-06T20:00'])
    expect(read('الثالثة والنصف عصرا')).toEqual(['الثالثة والنصف عصرا = 2015-08-06T15:30'])
    expect(read('عند الرابعة فجرا')).toEqual(['الرابعة فجرا = 2015-08-06T04:00'])
    expect(read('في الـ7 من مساء اليوم')).toEqual(['الـ7 من مساء اليوم = 2015-08-06T19:00'])
    expect(read('الساعة 12 ظهرا')).toEqual(['الساعة 12 ظهرا = 2015-08-06T12:00'])
    expect(read('الساعة (11:59) مساء')).toEqual(['الساعة (11:59) مساء = 2015-08-06T23:59'])
    expect(read('الساعة العاشرة وسبع وأربعين دقيقة مساء')).toEqual([
      'الساعة العاشرة وسبع وأربعين دقيقة مساء = 2015-08-06T22:47',
    ])
    expect(read('الساعة 15ر05 بتوقيت جرينتش')).toEqual(['الساعة 15ر05 بتوقيت جرينتش = 2015-08-06T05:15'])
    expect(read('عقد اجتماعه الأول صباح اليوم')).toEqual(['صباح اليوم = 2015-08-06TMO'])
  })

  it('tells an early or late hour of a day', () => {
    expect(read('وقع الهجوم في ساعة مبكرة الاثنين.')).toEqual(['ساعة مبكرة الاثنين = 2015-08-03TMO'])
    expect(read('يفتح المعرض من الصباح وحتى الظهر.')).toContain('الصباح = TMO')
  })
})

describe('hours without a clock', () => {
  it('tells them by prayers, which are themselves no times', () => {
    expect(read('يبدأ البيع بعد صلاة العصر')).toEqual(['صلاة العصر = TAF'])
    expect(read('شيع عقب صلاة عصر أمس')).toEqual(['صلاة عصر أمس = 2015-08-05TAF'])
    expect(read('أثناء صلاة الظهر')).toEqual([])
  })

  it('reads a part of the day as such on the day of its sentence, or on none', () => {
    expect(read('يمنع البيع خلال ساعات النهار وفي المساء')).toEqual(['ساعات النهار = TDT', 'المساء = TEV'])
    expect(read('عاد أمس الهدوء في المساء')).toEqual(['أمس = 2015-08-05', 'المساء = 2015-08-05TEV'])
    expect(read('في الصباح الباكر')).toEqual(['الصباح الباكر = TMO'])
    expect(read('سافر إلى المغرب، وأصيب في الظهر')).toEqual([])
  })

  it('puts what recurs on no day', () => {
    expect(read('يوميا من الخامسة عصرا')).toEqual(['يوميا = P1D', 'الخامسة عصرا = T17:00'])
    expect(read('تبدأ من الساعة الثامنة صباحا من كل يوم')).toEqual([
      'الساعة الثامنة صباحا = T08:00',
      'كل يوم = P1D',
    ])
  })

  it('knows the first hour from one o’clock', () => {
    expect(read('في الساعة الأولى منه')).toEqual([])
    expect(read('الساعة الأولى بعد الظهر')).toEqual(['الساعة الأولى بعد الظهر = 2015-08-06T13:00'])
  })

  it('knows the night between two days, and the hours after midnight', () => {
    expect(read('ليلة الأحد – الاثنين')).toEqual(['ليلة الأحد – الاثنين = 2015-08-02TNI'])
    expect(read('الثانية بعد منتصف الليل')).toEqual(['الثانية بعد منتصف الليل = 2015-08-06T02:00'])
  })

  it('reads both ends of a range of hours', () => {
    expect(read('من 4 إلى 6 مساء')).toEqual(['4 = 2015-08-06T16:00', '6 مساء = 2015-08-06T18:00'])
    expect(read('من 4 إلى 6 مقاعد')).toEqual([])
  })

  it('is not led astray by words that every object has', () => {
    expect(read('في وقت constructor أمس، الساعة الثالثة constructor.')).toEqual([
      'أمس = 2015-08-05',
      'الساعة الثالثة = 2015-08-05T03:00',
    ])
  })

  it('reads the hour of another zone', () => {
    expect(read('شعر السكان بالهزة (0800 بتوقيت غرينتش)')).toEqual(['0800 بتوقيت غرينتش = 2015-08-06T08:00'])
    expect(read('بدأ الاجتماع (11,30 تغ)')).toEqual(['11,30 تغ = 2015-08-06T11:30'])
  })

  it('takes the half of the day from beside the hour', () => {
    expect(read('من الساعة الخامسة وحتى العاشرة مساء')).toEqual([
      'الساعة الخامسة = 2015-08-06T17:00',
      'العاشرة مساء = 2015-08-06T22:00',
    ])
    expect(read('وصلت مساء أمس الساعة الثامنة')).toEqual([
      'مساء أمس = 2015-08-05TEV',
      'الساعة الثامنة = 2015-08-05T20:00',
    ])
    expect(read('وقع الحادث الساعة 22:24 من يوم أمس')).toEqual(['الساعة 22:24 من يوم أمس = 2015-08-05T22:24'])
  })
})
