import { describe, expect, it } from 'vitest'
import { said } from './said.fixture.ts'

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
