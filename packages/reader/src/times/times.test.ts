import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

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
    expect(read('مليون برميل باليوم، و3 مرات بالشهر')).toEqual(['اليوم = P1D', '3 مرات بالشهر = P1M'])
    expect(read('يحدد الموعد باليوم والساعة، بعد أن جاء بعقد مؤقت')).toEqual([])
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
