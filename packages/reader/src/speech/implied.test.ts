import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'

/** Who speaks, in the order of the cues. */
const speakers = (...paragraphs: string[]) => readArticle({ paragraphs }).attributions.map(a => a.speaker)

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
