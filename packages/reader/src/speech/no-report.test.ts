import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

describe('what reports nothing', () => {
  it.each([
    'يذكر أن المدينة تقع على النهر.',
    'ويشار إلى أن المدينة تقع على النهر.',
    'لم يقل الوزير إن الحرب انتهت.',
    'وصل الوزير إلى «دار السلام» مساء أمس.',
  ])('%s', text => {
    expect(said(text)).toEqual([])
  })
  it.each([
    'لو اعتقد الحارس أن الأمر سهل لعاد.',
    'ويأمل سكان القرية أن يعود الماء.',
    'يُشترط أن يكون القارب خشبيا.',
    'وهو أمر مشروع للجميع أن يعود.',
    'وقد اعتاد اتهامنا بأن العمل متأخر.',
  ])('nothing is reported: %s', text => {
    expect(said(text)).toEqual([])
  })
  it('on what condition the source spoke is no report of its own', () => {
    expect(only('وقال خبراء - تحدثوا شريطة عدم ذكر أسمائهم - إن السفينة غرقت.').cue).toBe('قال')
  })
  it('a request not to be named is not what is said', () => {
    expect(only('وقال مسؤول مطالبا بعدم ذكر اسمه: «هذا كل ما أعرفه عن الأمر اليوم».')).toMatchObject({
      content: '«هذا كل ما أعرفه عن الأمر اليوم»',
    })
  })
})

it('what was done is a noun', () => {
  expect(said('تم نقل الصياد إلى المستشفى بعد أن سقط.')).toEqual([])
  expect(said('أعلن الوزير زيادة غير متوقعة في الأسعار الأسبوع الماضي.')).toHaveLength(1)
})

it('what the writer says of himself, and what a pronoun has said already', () => {
  expect(said('قال الوزير إن البحر هادئ. واعترف أني لست خبيرا في البحر.')).toHaveLength(1)
  expect(said('بدأت الهدنة التي أعلنت عنها القيادة، وذلك استجابة من الوزير لطلب التجار.')).toEqual([])
  expect(said('احتلت الصحيفة المركز الأول عبر مواقع التواصل المختلفة: «تويتر» وغيره.')).toEqual([])
})
