import { expect, it } from 'vitest'
import { said, speakers } from './said.fixture.ts'

it('a quotation goes to whoever has just come in', () => {
  expect(
    speakers(
      'وقال سمير الحلبي إن البحر هائج.',
      'يقترب القارب. يقفز منه فتى نحيل. «اليوم أفضل من أمس»، يقول لأبيه.',
    ).at(-1),
  ).toBe('فتى نحيل')
})

it('where nobody has spoken, whoever the sentence before was about', () => {
  expect(speakers('أطلقت وزارة الصحة خدمة جديدة للمرضى.', 'وأوضحت أن الخدمة مجانية.')).toEqual([
    'وزارة الصحة',
  ])
})

it('a participle takes up the subject behind كان', () => {
  expect(
    speakers('وقال سمير الحلبي إن البحر هائج.', 'وكانت الهيئة العامة ردت الاقتراح معتبرة أن الأمر متأخر.').at(
      -1,
    ),
  ).toBe('الهيئة العامة')
})

it('a participle shares the speaker of the verb before it', () => {
  const [first, second] = said('أكد وزير المالية أن الميزانية أقرت، مشيرا إلى أن العجز انخفض.')
  expect(first).toMatchObject({ content: 'أن الميزانية أقرت' })
  expect(second).toMatchObject({
    source: null,
    cue: 'مشيرا',
    speaker: 'وزير المالية',
    content: 'أن العجز انخفض',
  })
})
it('«وأضاف» takes up the last speaker, across paragraphs', () => {
  const [, second] = said('قال وزير المالية إن الميزانية أقرت.', 'وأضاف أن العجز انخفض.')
  expect(second).toMatchObject({ source: null, speaker: 'وزير المالية' })
})

it('inside somebody’s words the subject of those words speaks', () => {
  const [outer, inner] = said('قال الوزير إن الحزب «يرفض الهدنة الجديدة، لكنه يدعو المواطنين إلى الهدوء».')
  expect(outer).toMatchObject({ speaker: 'الوزير', parent: null })
  expect(inner).toMatchObject({ cue: 'يدعو', speaker: 'الحزب', parent: outer!.id, act: 'demand' })
})

it('a plural participle takes up people, not the man before them', () => {
  const [, second] = said('أكد المحافظ أن الطريق فتح. واحتفل الأهالي بذلك، معبرين عن شكرهم للبلدية.')
  expect(second).toMatchObject({ cue: 'معبرين', speaker: 'الأهالي' })
})
it('one who praises without words speaks on', () => {
  const [first] = said('أشاد المدير سمير الحلبي بلاعبي الفريق في البطولة، مؤكدا أن العمل مستمر.')
  expect(first).toMatchObject({ cue: 'مؤكدا', speaker: 'المدير سمير الحلبي' })
})

it('a plural verb asks for people, and not for the document before it', () => {
  expect(speakers('تشير دراسة أجراها باحثون إلى أن السمك مفيد. وقالوا إن السمك غني بالزيوت.')).toEqual([
    'دراسة',
    'باحثون',
  ])
  expect(speakers('تشير دراسة حديثة إلى أن السمك مفيد. وقالوا إن السمك غني بالزيوت.')).toEqual([
    'دراسة حديثة',
  ])
})
