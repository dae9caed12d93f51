import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

describe('days', () => {
  it('resolves weekdays by the tense of the report', () => {
    expect(read('أعلن الوزير الاثنين أنه استقال')).toEqual(['الاثنين = 2015-08-03'])
    expect(read('سيلتقي الوزير نظيره الاثنين')).toEqual(['الاثنين = 2015-08-10'])
    expect(read('في يوم الثلاثاء المقبل')).toEqual(['يوم الثلاثاء المقبل = 2015-08-11'])
    expect(read('اختتمت الجمعة الماضية')).toEqual(['الجمعة الماضية = 2015-07-31'])
  })

  it('counts from the day of publication', () => {
    expect(read('وقال أمس')).toEqual(['أمس = 2015-08-05'])
    expect(read('التقى به أول من أمس')).toEqual(['أول من أمس = 2015-08-04'])
    expect(read('يصل غداً')).toEqual(['غداً = 2015-08-07'])
  })

  it('follows the weekday an article calls today', () => {
    expect(read('كتب اليوم (الجمعة) رسالة، وكان قد وصل أمس', '2015-07-21')).toEqual([
      'اليوم (الجمعة) = 2015-07-17',
      'أمس = 2015-07-16',
    ])
  })

  it('joins a weekday and its date', () => {
    expect(read('يوم الأحد 2 أغسطس (آب) الحالي')).toEqual(['يوم الأحد 2 أغسطس (آب) الحالي = 2015-08-02'])
  })

  it('names the grain alone without a date of publication', () => {
    expect(read('وصل أمس', '')).toEqual(['أمس = XXXX-XX-XX'])
  })
})

describe('days named once and meant again', () => {
  it('keeps the date a weekday was given', () => {
    expect(read('يلعب الفريقان بعد غد السبت، وطالب المدرب بالحضور في لقاء السبت')).toEqual([
      'بعد غد السبت = 2015-08-08',
      'السبت = 2015-08-08',
    ])
  })

  it('takes any day beside its weekday as the calendar of the article', () => {
    expect(read('يصل الوفد بعد غد (الجمعة)')).toEqual(['بعد غد (الجمعة) = 2015-08-07'])
  })

  it('joins the weekday and the date it corresponds to', () => {
    expect(read('من يوم الأحد الموافق 24 /10 / 1436هـ')).toEqual([
      'يوم الأحد الموافق 24 /10 / 1436هـ = 2015-08-09',
    ])
    expect(read('فجر (السبت) الماضي')).toEqual(['فجر (السبت) = 2015-08-01TMO'])
  })

  it('goes back to the day the article speaks of', () => {
    expect(read('وقع الاتفاق في 3 مايو 2014، وقالت الوزارة يومها إنه نهائي')).toEqual([
      '3 مايو 2014 = 2014-05-03',
      'يومها = 2014-05-03',
    ])
    expect(read('غادر في 3 مايو 2014 وعاد في نفس اليوم')).toEqual([
      '3 مايو 2014 = 2014-05-03',
      'نفس اليوم = 2014-05-03',
    ])
    expect(read('يسافرون ويعودون في نفس اليوم')).toEqual([])
    expect(read('اجتمعوا وذلك اليوم')).toEqual(['اليوم = 2015-08-06'])
  })

  it('leaves what bears the name of a day or month', () => {
    expect(read('أدى صلاة الجمعة في سوق الخميس')).toEqual([])
    expect(read('حلوى العيد وعلى ملعب أبريل')).toEqual([])
    expect(read('فاز الفريق 1 صفر')).toEqual([])
  })

  it('counts a verb before the weekday as past, also where its form might be a name', () => {
    expect(read('سيبدأ المشروع، كما في كتيب صدر الاثنين')).toEqual(['الاثنين = 2015-08-03'])
  })
})

describe('days to come', () => {
  it('knows them by verbs of the present that announce', () => {
    expect(read('يلتقي الهلال والنصر الأحد في جدة')).toEqual(['الأحد = 2015-08-09'])
    expect(read('من المرجح أن يبحر الأسطول يوم الجمعة')).toEqual(['يوم الجمعة = 2015-08-07'])
    expect(read('وكان الجيش يقصف المدينة الأحد')).toEqual(['الأحد = 2015-08-02'])
    expect(read('وتمكن الفريق من أن يفوز الأحد')).toEqual(['الأحد = 2015-08-02'])
  })

  it('shares a relation in the dual', () => {
    expect(read('يومي السبت والأحد المقبلين')).toEqual([
      'يومي السبت = 2015-08-08',
      'الأحد المقبلين = 2015-08-09',
    ])
  })
})

describe('an article without its day of publication', () => {
  const undated = (text: string) => read(text, '')

  it('counts from the date of its dateline', () => {
    expect(undated('الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس: عقد الاجتماع أمس.')).toContain(
      'أمس = 2015-08-09',
    )
  })

  it('does not count from the day its story opens on', () => {
    expect(undated('في 12 مايو 1931، افتتح الجسر القديم. وأغلق الجسر في 3 سبتمبر.')).toContain(
      '3 سبتمبر = 1931-09-03',
    )
  })

  it('leaves open what nothing fixes', () => {
    expect(undated('عقد الاجتماع أمس، وعاد الوفد الجمعة بعد العام الماضي.')).toEqual([
      'أمس = XXXX-XX-XX',
      'الجمعة = XXXX-WXX-5',
      'العام الماضي = PAST_REF',
    ])
    expect(undated('قال الأمين العام السابق ذلك.')).toEqual([])
  })
})
