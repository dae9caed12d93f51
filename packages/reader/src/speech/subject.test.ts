import { describe, expect, it } from 'vitest'
import { only, said, speakers } from './said.fixture.ts'

describe('a source before its verb, or at a distance', () => {
  it('a relative clause has the noun before it as source', () => {
    expect(only('ورأس الاجتماع وزير المالية محمد الجدعان الذي أوضح أن العجز انخفض.')).toMatchObject({
      source: 'وزير المالية محمد الجدعان',
      cue: 'أوضح',
    })
  })
  it('behind «قال فيها» stands the one who made the speech', () => {
    expect(only('وألقى الوزير كلمة في الحفل قال فيها إن العمل مستمر.')).toMatchObject({ source: 'الوزير' })
  })
  it('behind «بالقول» the subject of the verb that governs it', () => {
    expect(only('أما الوزارة فاكتفت بالقول إن الملف قيد الدرس.')).toMatchObject({
      source: 'الوزارة',
      cue: 'القول',
    })
  })
  it('a wish to say is the saying', () => {
    expect(only('وتود الهيئة أن توضح أن العمل مستمر.')).toMatchObject({ source: 'الهيئة', cue: 'توضح' })
  })
  it('what a pronoun is held to be', () => {
    expect(only('وفرضت الشركة أسعارا اعتبرتها الهيئة «غير عادلة».')).toMatchObject({
      source: 'الهيئة',
      content: '«غير عادلة»',
    })
  })
})

it('an indefinite accusative speaks nothing: it is an object, or says how', () => {
  expect(speakers('قال الصياد إن البحر هادئ. وقال ساخرا: «السمك كثير هذا العام».')).toEqual([
    'الصياد',
    'الصياد',
  ])
})

it('a feminine body right behind a masculine verb is whom it speaks to', () => {
  const [, second] = said('قال الصياد إن البحر هادئ. وطالب البلدية بتنظيف المرفأ.')
  expect(second).toMatchObject({ source: null, speaker: 'الصياد', to: 'البلدية' })
})

it('God is asked, and asks nobody', () => {
  const [, second] = said('قالت الأم إن ابنها غائب. وسألت الله أن يعيده إليها سالما.')
  expect(second).toMatchObject({ source: null, speaker: 'الأم', to: 'الله' })
})

it('whom somebody receives does not speak', () => {
  const [, second] = said('قال الوزير إن البحر هادئ. وقال خلال استقباله أمس بعثة المنتخب إن الفوز كبير.')
  expect(second).toMatchObject({ source: null, speaker: 'الوزير' })
})

it('a thing right before its verb is nobody', () => {
  expect(speakers('قال الوزير إن البحر هادئ. وكل الظروف والأحوال تؤكد أن الموج عال.')).toEqual(['الوزير'])
})
