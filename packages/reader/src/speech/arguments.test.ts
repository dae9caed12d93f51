import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

/** The last attribution of a text. */
const last = (text: string) => said(text).at(-1)

describe('between a cue and its content', () => {
  it('a body right before what it is accused of is the accused, no adjective of those before it', () => {
    expect(last('واتهم سكان الحي البلدية بالتقصير في الصيانة.')).toMatchObject({
      source: 'سكان الحي',
      content: 'بالتقصير في الصيانة',
    })
    expect(last('واتهمت رابطة التجار البلدية بالتقصير.')?.source).toBe('رابطة التجار')
  })
  it('why a source is unnamed is its standing, and no content', () => {
    expect(last('كشف مصدر محلي، طلب عدم ذكر اسمه، عن أن النهر فاض.')).toMatchObject({
      content: 'أن النهر فاض',
      standing: ['طلب عدم ذكر اسمه'],
    })
  })
  it('what is expected is no standing', () => {
    expect(last('وتوقع سمير الحلبي مشاركة المئات في الاعتصام.')).toMatchObject({
      content: 'مشاركة المئات في الاعتصام',
      standing: undefined,
    })
  })
  it('the verb’s own noun tells how it was said', () => {
    expect(last('ونفى الوزير ذلك نفيا قاطعا.')).toBeUndefined()
    expect(last('ونفى المتحدث نفيا قاطعا أن يكون الجسر قد انهار.')).toMatchObject({
      source: 'المتحدث',
      content: 'أن يكون الجسر قد انهار',
    })
  })
  it('a place on the way is not what is admitted', () => {
    expect(last('اعترف عضو المجلس بمحافظة حمص سمير الحلبي أن العمل لم ينته.')).toMatchObject({
      source: 'عضو المجلس بمحافظة حمص سمير الحلبي',
      content: 'أن العمل لم ينته',
    })
  })
  it('بأن behind the reports it tells of completes that', () => {
    expect(last('وتحدثت الشركة عن العطل بعد تقارير بأن القفل ضعيف.')).toBeUndefined()
  })
  it('what is threatened with something says nothing', () => {
    expect(last('وقال المدير إن الصفقة كبيرة. وباتت الصفقة مهددة بالفشل.')?.content).toBe('إن الصفقة كبيرة')
  })
  it('a condition reports nothing', () => {
    expect(last('وإن قال أحدهم: هذا كثير، فالجواب جاهز.')).toBeUndefined()
  })
  it('فبين is a verb before أن', () => {
    expect(last('أما الباحث سمير الحلبي فبيّن أن الأسرة شريك.')).toMatchObject({
      source: 'الباحث سمير الحلبي',
    })
  })
  it('a feeling ends before ف', () => {
    expect(last('وأبدت حكومات غربية عدم رضاها عن القرار، ففي فرنسا أغلقت المدارس.')).toMatchObject({
      content: 'عدم رضاها عن القرار',
    })
  })
})

describe('the source beside a cue', () => {
  it.each([
    [
      'a name behind a title',
      'وأوضح مدير الحديقة المهندس جواد الريحان، أن الحدائق كثيرة.',
      'مدير الحديقة المهندس جواد الريحان',
    ],
    [
      'not the people he speaks to',
      'ودعا الأمير سمير بن هاني الإعلاميين إلى القيام بدورهم.',
      'الأمير سمير بن هاني',
    ],
    ['right behind a participle', 'وجرى بحث التعاون، مؤكدا وزير الدفاع حرص بلاده على السلام.', 'وزير الدفاع'],
  ])('%s', (_, text, source) => {
    expect(last(text)?.source).toBe(source)
  })
  it('words are ascribed to whom another hands on', () => {
    expect(last('ونسبت وكالة الأنباء إلى سمير الحلبي قوله إن الجيش تقدم.')).toMatchObject({
      source: 'سمير الحلبي',
      content: 'إن الجيش تقدم',
    })
  })
  it('an apposition is no object', () => {
    expect(last('وأعلن رئيس الاتحاد سمير الحلبي، أحد أبطال الفيلم، نيته ترك منصبه.')).toMatchObject({
      content: 'نيته ترك منصبه',
    })
  })
  it('عبر is a preposition before a quotation', () => {
    expect(last('وأضاف سمير عبر مترجم “تحدثنا معا عن السيناريوهات”.')).toMatchObject({
      content: '“تحدثنا معا عن السيناريوهات”',
    })
  })
  it('a name within its relative clause is no content', () => {
    expect(last('وأوضح المركز في دراسة اطلعت «الوطن» على ملخصها، أن القيمة زادت.')).toMatchObject({
      content: 'أن القيمة زادت',
    })
  })
  it('بدوره is no content', () => {
    expect(last('وأعلن الحلبي بدوره في بيان أنه تقدم بالطلب.')).toMatchObject({ content: 'أنه تقدم بالطلب' })
  })
  it('things threaten without a word', () => {
    expect(last('وقال سمير الحلبي إن المياه كثيرة. وأصبحت تنذر بالغرق.')).toMatchObject({
      content: 'إن المياه كثيرة',
    })
  })
})

describe('a phrase that names the source', () => {
  it('may stand within the clause it is the source of', () => {
    expect(last('تضم المحمية، بحسب تقرير الوزارة، أكثر من مئة نوع من الطيور.')).toMatchObject({
      content: 'تضم المحمية … أكثر من مئة نوع من الطيور',
    })
  })
  it('says nothing of the byline before the clause', () => {
    expect(last('سمير الحلبي - دمشق: تعتزم الشركة سحب السيارات؛ وفق ما قاله مسؤولون.')).toMatchObject({
      content: 'تعتزم الشركة سحب السيارات',
    })
  })
})

describe('sources and what is counted', () => {
  it('a spokesman joined by و belongs to the source', () => {
    expect(last('وقال مستشار الوزارة ومتحدثها الرسمي سمير الحلبي إن الخطة جاهزة.')?.source).toBe(
      'مستشار الوزارة ومتحدثها الرسمي سمير الحلبي',
    )
  })
  it('behind a number a participle that says something is counted by nobody', () => {
    expect(last('وقال الوزير إن العدد بلغ 500 مشيرا إلى أن العمل مستمر.')?.content).toBe('أن العمل مستمر')
  })
  it('a verb right behind «مضيفا» begins what is said', () => {
    expect(last('وقال الوزير إن العمل مستمر، مضيفا تم إصدار كل التأشيرات.')?.content).toBe(
      'تم إصدار كل التأشيرات',
    )
  })
  it('what is spoken of does not speak', () => {
    expect(last('ودشن وزير الثقافة سمير الحلبي عملية تنظيم يقول إنها ستنجح.')?.source).not.toBe('عملية تنظيم')
  })
})

describe('what is passed over', () => {
  it('a clause that describes an indefinite source is passed over', () => {
    expect(only('وأكد خبراء تحدثوا للصحيفة أن السوق تراجعت.').source).toBe('خبراء')
  })
  it('behind a clause about the source its words open', () => {
    expect(only('وقال الخبير الذي سافر إلى حلب «تراجع الأسعار يثير قلق السوق في البلاد».').kind).toBe(
      'direct',
    )
    expect(only('وقال خبير في مصنع تديره البلدية «سنوات الأرباح الكبيرة قد ولت».').source).toBe(
      'خبير في مصنع',
    )
  })
  it('a formula is passed over', () => {
    expect(only('دعا الشيخ سمير الحلبي المولى عز وجل أن ينبت الزرع.').content).toBe('أن ينبت الزرع')
  })
  it('words handed on by a pronoun are not the outlet’s', () => {
    const text = 'غادر المدرب سمير الحلبي المدينة. ونقلت إذاعة الميناء عنه قوله إن العمل مستمر.'
    expect(only(text)).toMatchObject({ speaker: 'المدرب سمير الحلبي', via: ['إذاعة الميناء'] })
  })
  it('who hands words on may stand before the verb', () => {
    expect(only('وكانت وكالة الواحة نقلت عن مصدر أمني أن عبوة زرعت قرب الخزان.')).toMatchObject({
      source: 'مصدر أمني',
      via: ['وكالة الواحة'],
    })
  })
})

it('«نرحب» behind a verb of saying begins what is said', () => {
  expect(only('وقال سمير الحلبي في تصريح خاص نرحب بالقرار الجديد.')).toMatchObject({
    source: 'سمير الحلبي',
    content: 'نرحب بالقرار الجديد',
  })
})
