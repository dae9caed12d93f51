import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'
import { only, said, speakers } from './said.fixture.ts'

it('the fullest form of a body has no phrase of the verb in it', () => {
  expect(
    speakers('اتهمت النقابة وزارة التربية بالتراجع عن اتفاق سابق. ونفت الوزارة أن تكون قد تراجعت.'),
  ).toEqual(['النقابة', 'وزارة التربية'])
})

it('one of many goes on as one', () => {
  expect(
    speakers(
      'وقال مصدر أمني إن النار اندلعت.',
      'وقال أحد باعة السوق إنه رأى الدخان، وأضاف: «كنت قريبا من المكان».',
    ),
  ).toEqual(['مصدر أمني', 'أحد باعة السوق', 'أحد باعة السوق'])
})

it('an office that stands behind the name takes it up', () => {
  expect(
    speakers(
      'أكد سمير الحلبي مسؤول العلاقات في نادي الأمل أن اللاعب رحل. وتابع المسؤول في النادي: «كنا نريد بقاءه».',
    ).at(-1),
  ).toBe('سمير الحلبي مسؤول العلاقات في نادي الأمل')
})

it('a quotation may stand in a paragraph of its own below the colon', () => {
  expect(speakers('ينظر سمير الحلبي من النافذة ويقول:', '«لي تاريخ هنا منذ زمن».')).toEqual(['سمير الحلبي'])
})

it('المتحدث and الناطق are one', () => {
  expect(
    speakers('وقال الناطق باسم الشرطة سمير الدقاق إن الطريق مفتوح. وأكد المتحدث أن الحركة عادية.').at(-1),
  ).toBe('الناطق باسم الشرطة سمير الدقاق')
})

it('where somebody is from may stand for the name', () => {
  expect(speakers('قال المخرج سمير الحلبي إن الفيلم طويل. وقال السوري إنه متعب.').at(-1)).toBe(
    'المخرج سمير الحلبي',
  )
})

it.each([
  [
    'a family of two words',
    'قال الشيخ حسن بدر الدين إن الأمر جيد. وأضاف بدر الدين أنه واثق.',
    'الشيخ حسن بدر الدين',
  ],
  [
    'a body, by where it is from',
    'قامت شركة الواحة بتحديث الجهاز. وأوضحت الشركة السورية أن الذراع جديد.',
    'شركة الواحة',
  ],
])('%s', (_, text, speaker) => {
  expect(speakers(text).at(-1)).toBe(speaker)
})

it('a document that asks something of others is who asks', () => {
  const [asked] = readArticle({
    paragraphs: ['ناقش المجلس مذكرة تطالب المصانع بالكشف عن الأجور.'],
  }).attributions
  expect(asked).toMatchObject({ speaker: 'مذكرة', to: 'المصانع' })
})

it('a family name goes to whoever has spoken by it', () => {
  expect(
    speakers('قال التاجر سمير الحمود أخ الجريح إن أخاه ماجد فهد الحمود نقل. وأوضح الحمود أن الفحص جاهز.').at(
      -1,
    ),
  ).toBe('التاجر سمير الحمود أخ الجريح')
})

it('a short form is joined with the fullest one', () => {
  const [, second] = said('قال وزير المالية محمد الجدعان إن الميزانية أقرت.', 'وأوضح الجدعان أن العجز انخفض.')
  expect(second).toMatchObject({ source: 'الجدعان', speaker: 'وزير المالية محمد الجدعان' })
})
it('a definite noun takes up the earlier phrase with the same head', () => {
  const [, second] = said('قال مصدر أمني إن المهاجم فر.', 'وأشار المصدر إلى أن الشرطة تلاحقه.')
  expect(second).toMatchObject({ source: 'المصدر', speaker: 'مصدر أمني', sourceType: 'anonymous' })
})

it('«الرجل» is the person spoken of last', () => {
  const text = 'يجلس سمير الحلبي أمام بيته. «أبي كان يعود وقاربه ممتلئ»، يقول الرجل الذي تجاوز السبعين.'
  expect(only(text)).toMatchObject({ source: 'الرجل', speaker: 'سمير الحلبي' })
})
