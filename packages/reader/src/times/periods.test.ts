import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

describe('periods', () => {
  it('places them beside the day of publication', () => {
    expect(read('الأسبوع المقبل')).toEqual(['الأسبوع المقبل = 2015-W33'])
    expect(read('خلال الشهر الجاري')).toEqual(['الشهر الجاري = 2015-08'])
    expect(read('العام الماضي')).toEqual(['العام الماضي = 2014'])
    expect(read('مطلع عام 2014')).toEqual(['مطلع عام 2014 = 2014'])
    expect(read('في وقت سابق هذا الشهر')).toEqual(['وقت سابق هذا الشهر = 2015-08'])
  })

  it('does not take the general secretary for a year', () => {
    expect(read('قال الأمين العام السابق')).toEqual([])
  })

  it('reads quarters, halves, seasons, decades and centuries', () => {
    expect(read('في الربع الثاني من العام الحالي')).toEqual(['الربع الثاني من العام الحالي = 2015-Q2'])
    expect(read('النصف الأول من عام 2014')).toEqual(['النصف الأول من عام 2014 = 2014-H1'])
    expect(read('في صيف 2014')).toEqual(['صيف 2014 = 2014-SU'])
    expect(read('في تسعينات القرن الماضي')).toEqual(['تسعينات القرن الماضي = 199'])
    expect(read('القرن التاسع عشر')).toEqual(['القرن التاسع عشر = 18'])
  })

  it('places a quarter, half or season that stands alone', () => {
    expect(read('ارتفعت أرباح الربع الثاني')).toEqual(['الربع الثاني = 2015-Q2'])
    expect(read('في الربع الرابع')).toEqual(['الربع الرابع = 2014-Q4'])
    expect(read('خلال النصف الأول من العام')).toEqual(['النصف الأول من العام = 2015-H1'])
    expect(read('بيعت كتب كثيرة في الربع الأخير من العام الماضي وكتب أقل في الربع الثالث')).toEqual([
      'الربع الأخير من العام الماضي = 2014-Q4',
      'الربع الثالث = 2014-Q3',
    ])
    expect(read('للنصف الثاني على التوالي، وفي ربع النهائي')).toEqual([])
    expect(read('خلال الربع السنوي الماضي')).toEqual(['الربع السنوي الماضي = 2015-Q2'])
    expect(read('خلال الصيف وفي أوائل الخريف')).toEqual(['الصيف = 2015-SU', 'أوائل الخريف = 2015-FA'])
  })

  it('counts the previous one from the one named last', () => {
    expect(read('للأسبوع المنتهي في 25 يوليو، بعد الأسبوع السابق')).toEqual([
      'للأسبوع المنتهي في 25 يوليو = 2015-W30',
      'الأسبوع السابق = 2015-W29',
    ])
    expect(read('في عام 2013 مقارنة بالعام السابق وبالعام السابق أيضا')).toEqual([
      'عام 2013 = 2013',
      'العام السابق = 2012',
      'العام السابق = 2012',
    ])
    expect(read('في مايو الماضي مقابل الشهر نفسه من العام الماضي')).toEqual([
      'مايو الماضي = 2015-05',
      'الشهر نفسه من العام الماضي = 2014-05',
    ])
  })

  it('knows the new season and the new year from a new contract', () => {
    expect(read('في مطلع الموسم الجديد')).toEqual(['مطلع الموسم الجديد = FUTURE_REF'])
    expect(read('وقع العقد الجديد')).toEqual([])
    expect(read('للعام الدراسي الجديد')).toEqual(['للعام الدراسي الجديد = 2015'])
  })

  it('reads what goes round the clock', () => {
    expect(read('يعمل على مدار الساعة')).toEqual(['مدار الساعة = PT24H'])
    expect(read('على مدار العام')).toEqual(['مدار العام = P1Y'])
  })

  it('reads lengths counted back as dates', () => {
    expect(read('قبل يومين')).toEqual(['قبل يومين = 2015-08-04'])
    expect(read('منذ أربع سنوات')).toEqual(['منذ أربع سنوات = 2011'])
    expect(read('منذ نحو العام')).toEqual(['منذ نحو العام = 2014'])
    expect(read('منذ سنوات')).toEqual(['منذ سنوات = PAST_REF'])
    expect(read('قبل خمسة أو ستة أعوام')).toEqual(['قبل خمسة أو ستة أعوام = PAST_REF'])
  })

  it('reads lengths', () => {
    expect(read('رحلة لمدة 60 يوما')).toEqual(['60 يوما = P60D'])
    expect(read('خلال الساعات الـ24 الماضية')).toEqual(['الساعات الـ24 الماضية = PT24H'])
    expect(read('في غضون السنوات الخمس القادمة')).toEqual(['السنوات الخمس القادمة = P5Y'])
    expect(read('خلال ستة وعشرين شهرا')).toEqual(['ستة وعشرين شهرا = P26M'])
    expect(read('بعد يومين من الاتفاق')).toEqual(['يومين = P2D'])
    expect(read('قبل الثورة بعام')).toEqual(['عام = P1Y'])
    expect(read('بعد أيام')).toEqual(['أيام = PXD'])
    expect(read('لمدة ربع ساعة')).toEqual(['ربع ساعة = PT15M'])
  })

  it('leaves ages alone', () => {
    expect(read('شاب عمره 20 عاما')).toEqual([])
    expect(read('محمد علي (35 عاما)')).toEqual([])
    expect(read('رضيع عمره 18 شهرا')).toEqual([])
    expect(read('توفيت المغنية في المستشفى عن 67 عاما')).toEqual([])
    expect(read('في الدقائق الأخيرة، وأما العقود السابقة')).toEqual([])
    expect(read('فاز لاعبو أحد يوم السبت الماضي')).toEqual(['يوم السبت الماضي = 2015-08-01'])
    expect(read('خلال فترة الدراسة (5 سنوات)')).toEqual(['5 سنوات = P5Y'])
  })

  it('reads what recurs', () => {
    expect(read('يجتمعون كل أسبوع')).toEqual(['كل أسبوع = P1W'])
    expect(read('يسهرون كل ليلة')).toEqual(['كل ليلة = P1D'])
    expect(read('نزهة بحرية يومية')).toEqual(['يومية = P1D'])
  })

  it('reads vague references', () => {
    expect(read('حاليا')).toEqual(['حاليا = PRESENT_REF'])
    expect(read('خلال الأشهر المقبلة')).toEqual(['الأشهر المقبلة = FUTURE_REF'])
    expect(read('كان في السابق وزيرا')).toEqual(['السابق = PAST_REF'])
    expect(read('سأعود يوما ما')).toEqual(['يوما ما = FUTURE_REF'])
    expect(read('كان قريبا من الفوز، وأخيرا خسر')).toEqual([])
  })

  it('counts lengths in thousands and millions, years in a row as years', () => {
    expect(read('استمر ذلك خلال 20 ألف ساعة.')).toEqual(['20 ألف ساعة = PT20000H'])
    expect(read('عاش قبل 125 مليون سنة.')).toEqual(['قبل 125 مليون سنة = PAST_REF'])
    expect(read('في الأعوام 2011 و2012.')).toEqual(['2011 = 2011', '2012 = 2012'])
    expect(read('يبعد 20 سنة ضوئية.')).toEqual([])
  })

  it('leaves out an age right behind a person', () => {
    expect(read('نقلت امرأة 45 سنة وشاب 15 سنة.')).toEqual([])
  })

  it('reads what comes every day, and no greeting', () => {
    expect(read('نلتقي هنا وكل يوم نكتب.')).toEqual(['كل يوم = P1D'])
    expect(read('وكل عام والجميع بخير.')).toEqual([])
  })
})

describe('parts of periods and vague ones', () => {
  it('reads the first months, and the half that a day ends', () => {
    expect(read('أول ستة أشهر من السنة')).toEqual(['أول ستة أشهر من السنة = 2015-H1'])
    expect(read('الأشهر التسعة الأولى من عام 2014')).toEqual(['الأشهر التسعة الأولى من عام 2014 = 2014'])
    expect(read('النصف الأول المنتهي في 30 يونيو 2015')).toEqual([
      'النصف الأول المنتهي في 30 يونيو 2015 = 2015-H1',
    ])
    expect(read('في العام المنتهي في مارس 2010')).toEqual(['العام المنتهي في مارس 2010 = 2010'])
    expect(read('العقد الأول من القرن الحالي')).toEqual(['العقد الأول من القرن الحالي = 200'])
  })

  it('counts from what is not compared', () => {
    expect(read('بلغت عام 2015 مليونا مقارنة بنصف مليون في يونيو 2014، وفي العام السابق')).toEqual([
      'عام 2015 = 2015',
      'يونيو 2014 = 2014-06',
      'العام السابق = 2014',
    ])
    expect(read('بين 2014 و2015 وفي العام السابق')).toEqual([
      '2014 = 2014',
      '2015 = 2015',
      'العام السابق = 2013',
    ])
  })

  it('reads vague periods with their adjectives', () => {
    expect(read('الفترة القليلة المقبلة')).toEqual(['الفترة القليلة المقبلة = FUTURE_REF'])
    expect(read('هذه الأشهر، في تلك السنوات')).toEqual(['هذه الأشهر = PRESENT_REF', 'تلك السنوات = PAST_REF'])
    expect(read('الفترة نفسها')).toEqual([])
    expect(read('عشرات السنين')).toEqual(['عشرات السنين = PXY'])
  })

  it('reads summers that stand alone, and years before Christ', () => {
    expect(read('إجازة الصيف')).toEqual(['الصيف = 2015-SU'])
    expect(read('بين عامي 2181 و2050 قبل الميلاد')).toEqual([
      'عامي 2181 = BC2181',
      '2050 قبل الميلاد = BC2050',
    ])
  })

  it('starts from a period without being its beginning', () => {
    expect(read('بداية من الموسم المقبل')).toEqual(['الموسم المقبل = FUTURE_REF'])
  })

  it('reads what comes one by one, and every weekday', () => {
    expect(read('عاما بعد عام')).toEqual(['عاما بعد عام = P1Y'])
    expect(read('كل يوم جمعة')).toEqual(['كل يوم جمعة = P1W'])
    expect(read('كل أحد')).toEqual([])
    expect(read('يغلق السوق أيام الأحد')).toEqual(['أيام الأحد = P1W'])
  })

  it('takes numbers in brackets for lengths, not for years or ages', () => {
    expect(read('لمدة ( 17 ) يوما')).toEqual(['( 17 ) يوما = P17D'])
    expect(read('عالجت (1300) حالة، ودقتها 1920 * 1080 أو (1080 * 1920)')).toEqual([])
    expect(read('اللاعب علي محمد (22) عاما')).toEqual([])
    expect(read('أحمد ابن الأربع سنوات، والفئة العمرية 60 عاما')).toEqual([])
    expect(read('طبع في الربع الثاني من العام الحالي 732 كتابا')).toEqual([
      'الربع الثاني من العام الحالي = 2015-Q2',
    ])
  })

  it('needs more than a preposition for names of months that are other words', () => {
    expect(read('في اب، وقال محمد بصفر')).toEqual([])
    expect(read('في شهر صفر الماضي')).toEqual(['شهر صفر الماضي = 2014-12'])
    expect(read('غرة شهر رمضان')).toEqual(['غرة شهر رمضان = 2015-06-18'])
  })

  it('goes on to the day, month or word that places a vague time', () => {
    expect(read('وصل في وقت سابق أمس')).toEqual(['وقت سابق أمس = 2015-08-05'])
    expect(read('وصل في وقت سابق من مساء أمس')).toEqual(['وقت سابق من مساء أمس = 2015-08-05TEV'])
    expect(read('على مدى عشر سنوات قادمة')).toEqual(['عشر سنوات قادمة = P10Y'])
    expect(read('قبل خمس سنوات مضت')).toEqual(['قبل خمس سنوات مضت = 2010'])
    expect(read('في سنوات مضت')).toEqual(['سنوات مضت = PAST_REF'])
    expect(read('في الأسبوع الأول من شهر يوليو')).toEqual(['الأسبوع الأول من شهر يوليو = 2015-W27'])
  })

  it('takes a moment, a contract and the last day of a fair for no time', () => {
    expect(read('بقي حتى اللحظة')).toEqual(['اللحظة = PRESENT_REF'])
    expect(read('في اللحظة التي وصل فيها')).toEqual([])
    expect(read('يزورها بين الحين والآخر')).toEqual([])
    expect(read('وقعت الشركة 650 عقدا')).toEqual([])
    expect(read('شهد اليوم الأخير من المعرض زحاما')).toEqual([])
  })
})

it('survives hostile input in linear time', () => {
  const text = `${'الساعة '.repeat(3000)}${'1 2 / '.repeat(3000)}${'ألف و'.repeat(3000)}${'( قبل '.repeat(2000)}`
  const began = performance.now()
  expect(() => read(text)).not.toThrow()
  expect(performance.now() - began).toBeLessThan(3000)
})
