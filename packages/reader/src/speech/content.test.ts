import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

describe('where a content ends', () => {
  it('goes on through coordination', () => {
    expect(only('قال الوزير إن الهدنة صامدة وإن القوات انسحبت.').content).toBe(
      'إن الهدنة صامدة وإن القوات انسحبت',
    )
  })
  it('a wholly quoted clause is direct and ends with its quotation; a partly quoted one is mixed', () => {
    expect(only('وقال الوزير إن «الهدنة صامدة في كل المناطق».')).toMatchObject({ kind: 'direct' })
    expect(only('وقال الوزير إن الهدنة «صامدة جدا» في المناطق.')).toMatchObject({ kind: 'mixed' })
  })
  it('a quotation that the cue interrupts gives several spans', () => {
    expect(only('«لن نرفع الضرائب هذا العام»، قال وزير المالية، «ولن نخفض الرواتب أبدا».').content).toBe(
      '«لن نرفع الضرائب هذا العام» … «ولن نخفض الرواتب أبدا»',
    )
  })
  it('a quotation that nobody closed ends before the telling goes on', () => {
    const [first, second] = said('وقال الوزير: "لن نرفع الضرائب هذا العام. وأضاف أن العجز انخفض.')
    expect(first!.content).toBe('"لن نرفع الضرائب هذا العام')
    expect(second!.content).toBe('أن العجز انخفض')
  })
})
