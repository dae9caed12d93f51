import { describe, expect, it } from 'vitest'
import { only } from './told.fixture.ts'

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
})
