import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('a meeting of which one is told', () => {
  const met = (text: string) => {
    const { actors, recipients } = read(text).at(-1)!
    return [actors, recipients]
  }
  it('is with the one told of before', () => {
    expect(met('وصل المبعوث سالم الحربي أمس إلى دمشق حيث التقى وزير الخارجية حمد العلي.')).toEqual([
      ['سالم الحربي'],
      ['حمد العلي'],
    ])
  })
  it('is with who is named behind a pause', () => {
    expect(met('استقبل أمير المنطقة سالم الحربي في مكتبه أمس، سفير اليابان.')).toEqual([
      ['سالم الحربي'],
      ['سفير اليابان'],
    ])
  })
})
