import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

it.each([
  [
    'a participle of saying after a comma, though it has no clause of its own',
    'وأوضح المدير أن المشروع سيكون مفيدا، منوها بالعلاقة المميزة مع الأهالي.',
    'أن المشروع سيكون مفيدا',
  ],
  [
    'what the outlet adds of its own',
    'أكد المدير أهمية التعاون، يذكر أن المهرجان يستمر أسبوعا.',
    'أهمية التعاون',
  ],
])('a content ends before %s', (_, text, expected) => {
  expect(said(text)[0]!.content).toBe(expected)
})

describe('what ends a content', () => {
  it('ends where the next cue begins, even without a comma', () => {
    const [first] = said('قالت الوزارة إن الهجوم فشل مشددة على أن الحدود آمنة.')
    expect(first!.content).toBe('إن الهجوم فشل')
  })
  it.each([
    ['praise without words', 'وعبر السكان عن شكرهم للبلدية، مثنين على جهودها.', 'شكرهم للبلدية'],
    ['where the words stand', 'وأعلنت الوزارة أن الجسر سيفتح، وذلك في بيان وزعته أمس.', 'أن الجسر سيفتح'],
    [
      'but not one more verbal noun',
      'وأكد المدير ضرورة مراقبة الأطفال ومنعهم من العبث بالحديقة.',
      'ضرورة مراقبة الأطفال ومنعهم من العبث بالحديقة',
    ],
  ])('%s', (_, text, content) => {
    expect(only(text).content).toBe(content)
  })
  it('an inner report gives way to whoever spoke around it', () => {
    const [, inner, outer] = said(
      'قال الوزير سمير الحلبي إن الدراسة كشفت ضرورة وقف العمل في المصنع، مشيرا إلى أن القرار نهائي.',
    )
    expect(inner).toMatchObject({ content: 'ضرورة وقف العمل في المصنع' })
    expect(outer).toMatchObject({ cue: 'مشيرا', speaker: 'الوزير سمير الحلبي' })
  })
})

describe('where a noun phrase as content ends', () => {
  it.each([
    ['أعلن الاتحاد وصول البطاقة، إذ كتب عنها كثيرون.', 'وصول البطاقة'],
    ['أكد الرئيس تأمين مستقبل النادي، وهذا يعني أن البيع توقف.', 'تأمين مستقبل النادي'],
    ['أكد الأطباء عدم مشاركة اللاعب مما يعني حرمان الفريق منه.', 'عدم مشاركة اللاعب'],
    ['عبر المدرب عن رغبته في ضم اللاعب إلا أن النادي باعه.', 'رغبته في ضم اللاعب'],
    ['أعلن الحارس اندلاع حريق في المخزن وعلى الفور وصلت الإطفائية.', 'اندلاع حريق في المخزن'],
  ])('%s', (text, content) => {
    expect(said(text)[0]).toMatchObject({ content })
  })
})

it('whom somebody cites without a comma is nested in his words', () => {
  const [first, second] = said('قال المدير إن ربع السفن عاد إلى المرفأ بحسب خبراء الملاحة.')
  expect(first?.content).toBe('إن ربع السفن عاد إلى المرفأ بحسب خبراء الملاحة')
  expect(second).toMatchObject({
    source: 'خبراء الملاحة',
    parent: first?.id,
    content: 'إن ربع السفن عاد إلى المرفأ',
  })
})

it('what another says behind حيث belongs to the words', () => {
  const [first, second] = said('أعلن المدير أن المرفأ مغلق، حيث أكد البحارة أن الموج عال.')
  expect(first?.content).toBe('أن المرفأ مغلق، حيث أكد البحارة أن الموج عال')
  expect(second?.parent).toBe(first?.id)
})

it('a participle goes on with the person a document quotes', () => {
  const [, second, third] = said(
    'ذكر التقرير أن المدير سمير الحلبي أكد أن العمل مستمر، لافتا إلى أن السفن عادت.',
  )
  expect(second?.speaker).toBe('المدير سمير الحلبي')
  expect(third?.speaker).toBe('المدير سمير الحلبي')
})
