import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

describe('what is followed, pointed at or counted, and not said', () => {
  it.each([
    ['a rule is followed', 'وتعمل الشركة وفق القانون الجديد.'],
    ['also inside a sentence', 'ويدفع السكان الرسوم حسب الاتفاق الموقع بين الطرفين.'],
    ['ذلك points at what was said', 'وأكد ذلك الوزير سمير الحلبي.'],
    ['a welcome without words', 'ورحبت الجمعية بالحكم.'],
    ['a thing shows', 'ألوان الصخور تشير إلى عمر الوادي.'],
    ['what is counted', 'وبلغ عدد الزوارق 157 زورقا، إضافة إلى سبع من السفن.'],
    ['a list after a colon', 'ويستعرض الصناع أنواعا من الخشب، وفي مقدمتها: الجوز والزان.'],
    ['knowing', 'وكان الحارس يعلم أن الباب مغلق.'],
    ['a doing', 'وأبدى الفريق مرونة كبيرة في المباراة.'],
    ['«علما بأن» of the outlet', 'وفاز الفريق في المباراة، علما بأن اللاعب غاب عنها.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([])
  })
  it('«أعتقد» is the speaker’s own', () => {
    expect(only('وقال سمير الحلبي: «أعتقد أن المباراة صعبة».').cue).toBe('قال')
  })
  it.each([
    'ورسم سمكة زرقاء صغيرة تشير إلى شعار النادي.',
    'والواقع يقول إن المدير يفعل ما يريد.',
    'سبق - متابعة: عاد الفريق إلى المدينة أمس.',
    'هو أول حارس يهدد بالطرد من قبل الجماعة.',
  ])('nobody: %s', text => {
    expect(said(text)).toEqual([])
  })
  it('plurals of things show, people say', () => {
    expect(said('والآراء الجديدة تعبر عن رغبة الناس في السلام.')).toEqual([])
    expect(only('وقال المهربون للمهاجرين إن الطريق طويل.')).toMatchObject({
      source: 'المهربون',
      to: 'المهاجرين',
    })
  })
  it('without أن, what is held to be so is said where somebody is named', () => {
    expect(only('واعتبر المدرب النتيجة خطوة مهمة للفريق.')).toMatchObject({
      source: 'المدرب',
      content: 'النتيجة خطوة مهمة للفريق',
    })
  })
})
