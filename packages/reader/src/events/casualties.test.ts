import { describe, expect, it } from 'vitest'
import { only, read } from './told.fixture.ts'

describe('the dead and the wounded', () => {
  it('belong to the attack that caused them', () => {
    const { trigger, recipients, event } = only('قتل ستة وعشرون جنديا وأصيب عشرات في هجوم ليلي على بغداد.')
    expect(trigger).toBe('هجوم')
    expect(recipients[0]).toBe('ستة وعشرون جنديا')
    expect([event.killed, event.wounded]).toEqual(['26', 'عشرات'])
  })
  it('are an event of their own where no attack word stands', () => {
    const { trigger, event } = only('قتل مسلحون ثلاثة جنود في بغداد أمس.')
    expect([trigger, event.killed]).toEqual(['قتل', '3'])
  })
  it('go to the attack that took them, wherever it stands', () => {
    const told = (text: string) => read(text).map(t => [t.trigger, t.event.killed, t.event.wounded])
    const shot = 'قالت الشرطة إن المهاجم فتح النار داخل المبنى أمس فقتل شخصين وأصاب سبعة آخرين في المدينة.'
    expect(told(shot)).toEqual([['فتح', '2', '7']])
    expect(told('أودى هجوم مسلح بحياة ثلاثة جنود في سيناء أمس.')).toEqual([['هجوم', '3', null]])
    const planned = 'قال الجيش إن الخلية كانت تعد لهجمات بعد هجوم مسلح على فندق قتل فيه عشرون جنديا أمس.'
    expect(told(planned)).toEqual([
      ['هجمات', null, null],
      ['هجوم', '20', null],
    ])
  })
  it('are no victim of something', () => {
    const text = 'شنت الحركة هجمات في نيروبي أمس على غرار المجزرة التي راح ضحيتها 67 قتيلا.'
    expect(read(text).some(t => t.event.killed === '1')).toBe(false)
  })
})
