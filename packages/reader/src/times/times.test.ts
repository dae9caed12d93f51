import { describe, expect, it } from 'vitest'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { times } from './times.ts'

/** Reads a text under the date Thursday, 6 August 2015, and shows what it found as `span = value`. */
function read(text: string, published: string | undefined = '2015-08-06'): string[] {
  const divided = divide([text])
  return times(divided, words(divided), published).map(t => `${text.slice(t.start, t.end)} = ${t.value}`)
}

describe('calendar dates', () => {
  it('reads one date in both month namings as one span', () => {
    expect(read('وقع الهجوم في 6 نوفمبر (تشرين الثاني) 2013 في المدينة')).toEqual([
      '6 نوفمبر (تشرين الثاني) 2013 = 2013-11-06',
    ])
    expect(read('في الـ26 من شباط/فبراير 2016')).toEqual(['الـ26 من شباط/فبراير 2016 = 2016-02-26'])
    expect(read('منذ السادس من آب (أغسطس) الجاري')).toEqual(['السادس من آب (أغسطس) الجاري = 2015-08-06'])
  })
  it('knows the month names of the Maghreb', () => {
    expect(read('يوم 5 جويلية 2014')).toEqual(['يوم 5 جويلية 2014 = 2014-07-05'])
    expect(read('في 20 أوت 2014')).toEqual(['20 أوت 2014 = 2014-08-20'])
  })
  it('converts Hijri dates', () => {
    expect(read('الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م')).toEqual([
      '25 شوال 1436 هـ = 2015-08-10',
      '10 أغسطس 2015 م = 2015-08-10',
    ])
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
})

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

describe('feasts', () => {
  it('finds them in every wording', () => {
    expect(read('زار المرضى ثاني أيام عيد الفطر المبارك')).toEqual([
      'ثاني أيام عيد الفطر المبارك = 2015-07-18',
    ])
    expect(read('خلال أيام العيد')).toEqual(['أيام العيد = 2015-07-17'])
    expect(read('شاركهم فرحة العيد صباح العيد')).toEqual(['العيد = 2015-07-17', 'صباح العيد = 2015-07-17TMO'])
    expect(read('عيد الأضحى المقبل')).toEqual(['عيد الأضحى المقبل = 2015-09-23'])
    expect(read('عيد الفطر 2014')).toEqual(['عيد الفطر 2014 = 2014-07-28'])
  })
  it('reads the season of the pilgrimage as its month', () => {
    expect(read('خلال موسم حج عام 1436هـ')).toEqual(['موسم حج عام 1436هـ = 2015-09'])
    expect(read('في موسم الحج الماضي')).toEqual(['موسم الحج الماضي = 2014-10'])
    expect(read('قبل موسم حج هذا العام')).toEqual(['موسم حج هذا العام = 2015-09'])
  })
})

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
})

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
    expect(read('فريق أحد يوم السبت الماضي')).toEqual(['يوم السبت الماضي = 2015-08-01'])
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
})

it('survives hostile input in linear time', () => {
  const text = `${'الساعة '.repeat(3000)}${'1 2 / '.repeat(3000)}${'ألف و'.repeat(3000)}${'( قبل '.repeat(2000)}`
  const began = performance.now()
  expect(() => read(text)).not.toThrow()
  expect(performance.now() - began).toBeLessThan(3000)
})

describe('what stands around a time decides', () => {
  it('believes the name of a day before its distance', () => {
    expect(read('أعلن التحالف أمس الاثنين هدنة تبدأ اليوم الخميس')).toEqual([
      'أمس الاثنين = 2015-08-03',
      'اليوم الخميس = 2015-08-06',
    ])
  })
  it('takes «اليوم» with an adjective of its own for no date', () => {
    expect(read('في بداية اليوم المفتوح')).toEqual([])
    expect(read('حتى اليوم الذي يلي الحفل')).toEqual([])
    expect(read('نحن بأمس الحاجة إلى المال')).toEqual([])
  })
  it('takes «اليوم» in an essay for nowadays, in a report for the day', () => {
    const essay = 'القراء يحبون الكتب القديمة والجديدة في كل بيت من بيوت المدينة الواسعة. '.repeat(12)
    expect(read(`${essay}لا حاجة للناس اليوم إلى الورق`)).toEqual(['اليوم = PRESENT_REF'])
    expect(read(`${essay}افتتح الوزير اليوم المعرض`)).toEqual(['اليوم = 2015-08-06'])
  })
  it('knows «then» as the time named last', () => {
    expect(read('بدأت الحرب في صيف 2012 ومنذ ذلك الحين انقسمت المدينة')).toEqual([
      'صيف 2012 = 2012-SU',
      'ذلك الحين = 2012-SU',
    ])
    expect(read('كان هذا معروفا إلى وقت قريب')).toEqual(['وقت قريب = PAST_REF'])
  })
  it('leaves the year to the name of a competition', () => {
    expect(read('ملصق أولمبياد طوكيو 2020 الملون')).toEqual([])
    expect(read('كأس آسيا 2019 في قطر، والطريق لكأس العالم 2018')).toEqual([])
    expect(read('صدر التقرير السنوي 2014 أمس')).toEqual(['السنوي = P1Y', '2014 = 2014', 'أمس = 2015-08-05'])
  })
  it('reads short years only where their era is spelled out', () => {
    expect(read('بين عام 568 و645 ميلادي')).toEqual(['عام 568 = 0568', '645 ميلادي = 0645'])
    expect(read('عاش (570 - 632 ميلادي)')).toEqual(['570 = 0570', '632 ميلادي = 0632'])
    expect(read('على ارتفاع 645 م')).toEqual([])
  })
  it('counts the quarter of a report and the same one of another year', () => {
    expect(
      read('باع المصنع السجاد في الربع الثاني من العام الجاري وفي الفترة ذاتها من العام الماضي'),
    ).toEqual(['الربع الثاني من العام الجاري = 2015-Q2', 'الفترة ذاتها من العام الماضي = 2014-Q2'])
    expect(read('أرباح الربع الثاني. وسبب النجاح خلال الربع الحالي بيع السجاد')).toEqual([
      'الربع الثاني = 2015-Q2',
      'الربع الحالي = 2015-Q2',
    ])
  })
  it('reads late and early times of a day', () => {
    expect(read('أبحروا في وقت متأخر من يوم الاثنين')).toEqual(['وقت متأخر من يوم الاثنين = 2015-08-03TNI'])
    expect(read('في وقت سابق من التعاملات')).toEqual(['وقت سابق من التعاملات = 2015-08-06'])
  })
  it('gives an hour told for two zones the day behind both', () => {
    expect(read('تبدأ الساعة 11 مساء (2000 بتوقيت غرينتش) يوم الأحد المقبل')).toEqual([
      'الساعة 11 مساء (2000 بتوقيت غرينتش) يوم الأحد المقبل = 2015-08-09T23:00',
    ])
  })
  it('leaves ages out, between commas, above and below a bound', () => {
    expect(read('قال إن نجارا، 47 عاما، ساعد جاره')).toEqual([])
    expect(read('من هم فوق الـ18 عاما')).toEqual([])
    expect(read('ألا يتجاوز عمر السباح 25 سنة')).toEqual([])
    expect(read('تبلغ مدة الرحلة سنتين')).toEqual(['سنتين = P2Y'])
  })
  it('reads rates', () => {
    expect(read('يتدربون مرتين في الأسبوع')).toEqual(['مرتين في الأسبوع = P1W'])
    expect(read('مليون برميل في اليوم')).toEqual(['اليوم = P1D'])
    expect(read('قتل 5 جنود في اليوم الأول')).toEqual([])
  })
  it('reads the two ends of a range of lengths', () => {
    expect(read('يعاقب بالسجن من 5 إلى 7 سنوات')).toEqual(['5 = P5Y', '7 سنوات = P7Y'])
    expect(read('بين ثلاثة وخمسة أيام')).toEqual(['ثلاثة = P3D', 'خمسة أيام = P5D'])
  })
  it('reads months counted before they are placed, and halves like those of another year', () => {
    expect(read('في الستة أشهر الأولى من عام 2014')).toEqual(['الستة أشهر الأولى من عام 2014 = 2014-H1'])
    expect(read('خلال النصف المماثل من العام السابق')).toEqual(['النصف المماثل من العام السابق = 2014-H1'])
  })
  it('puts the end of a season where the tense says', () => {
    expect(read('سيرحل اللاعب نهاية الموسم')).toEqual(['نهاية الموسم = FUTURE_REF'])
  })
  it('knows the days of the feast, and the greeting that is none', () => {
    expect(read('كان يوم العيد الأول جميلا')).toEqual(['يوم العيد الأول = 2015-07-17'])
    expect(read('كل عام وأنتم بخير')).toEqual([])
  })
  it('puts a weekday ahead that a verb of the present announces, and behind a past one', () => {
    expect(read('يبحث مدير المتحف الكبير مع زميله الألماني في مدينة برلين الاثنين المعرض')).toEqual([
      'الاثنين = 2015-08-10',
    ])
    expect(read('وفي يوم الاثنين تفتح المكتبة أبوابها')).toEqual(['يوم الاثنين = 2015-08-10'])
    expect(read('لكن الملاح حذر السبت من رياح البحر')).toEqual(['السبت = 2015-08-01'])
  })
})
