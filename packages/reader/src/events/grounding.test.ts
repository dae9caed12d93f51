import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('grounds', () => {
  it('lets no sentence about attacks in general be one', () => {
    expect(read('هل يصح أن نبرر القتل والاغتيال يوما؟')).toEqual([])
  })
  it('takes back a mention that the rest of the article bears out', () => {
    const told = read(
      'انفجرت سيارة مفخخة في بغداد أمس وقتل عشرة أشخاص.',
      'وأدان الرئيس العراقي الانفجار الذي وقع بسيارة مفخخة.',
    )
    expect(told.filter(t => t.type === 'ASSAULT').length).toBeGreaterThan(1)
  })
})
