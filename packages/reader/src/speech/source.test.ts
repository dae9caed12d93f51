import { describe, expect, it } from 'vitest'
import { only, said, speakers } from './said.fixture.ts'

describe('who can speak', () => {
  it.each([
    [
      'shares of people',
      'كشف استطلاع أن أقل من 40 % من ركاب القطار يرون أن التذاكر غالية.',
      'أقل من 40 % من ركاب القطار',
    ],
    [
      'what stands between verb and source',
      'وبين من جهته عبد الغفور الحلبي أن المعرض تغير.',
      'عبد الغفور الحلبي',
    ],
    [
      'a name that the sentence begins with',
      'رئيس اللجنة سليمان الحلبي، أحد الحضور، استعاد الذكريات، وقال إن المدينة تغيرت.',
      'سليمان الحلبي',
    ],
    ['who made the recording', 'وكان الجيش قد بث تسجيلا يهدد فيه بقصف المدينة.', 'الجيش'],
  ])('%s', (_, text, speaker) => {
    expect(said(text).at(-1)!.speaker).toContain(speaker)
  })
})

it('a name behind a comma is not what is said, nor who is asked', () => {
  expect(
    only('وأوضح المتحدث باسم الدفاع المدني بالمنطقة، المقدم سمير الحلبي، أن الحريق أخمد.'),
  ).toMatchObject({
    speaker: 'المتحدث باسم الدفاع المدني بالمنطقة، المقدم سمير الحلبي',
    content: 'أن الحريق أخمد',
    sourceType: 'person',
  })
  expect(only('حث الرئيس النمساوي، هاينز فيشر، سكان المدينة على التسامح.')).toMatchObject({
    to: 'سكان المدينة',
  })
})

it('«فان» of a name is no فإن', () => {
  expect(only('وقال فان جال للصحفيين إن اللاعب غاب.')).toMatchObject({ source: 'فان جال', to: 'الصحفيين' })
})

it('the sources an outlet learnt from are not the outlet', () => {
  expect(speakers('علمت «الوطن» أن الجسر مغلق. وأكدت المصادر أن العمل بدأ.')).toEqual(['الوطن', 'المصادر'])
})

it('what a body is for belongs to it', () => {
  expect(only('أفادت مؤسسة «الأفق» المختصة بالأبحاث البحرية أن السمك كثير.')).toMatchObject({
    source: 'مؤسسة «الأفق» المختصة بالأبحاث البحرية',
    content: 'أن السمك كثير',
  })
})

it('who he is, behind a comma, is nobody addressed; a name in quotation marks speaks', () => {
  expect(only('حذر سمير الحلبي، صاحب المتجر الكبير، من ارتفاع الأسعار.').to).toBeNull()
  expect(only('وناشد «سمير الحلبي» وزارة التجارة خفض الأسعار.')).toMatchObject({
    source: 'سمير الحلبي',
    to: 'وزارة التجارة',
  })
})
