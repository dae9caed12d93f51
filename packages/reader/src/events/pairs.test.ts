import { describe, expect, it } from 'vitest'
import { only } from './told.fixture.ts'

describe('parties that grammar took for one phrase', () => {
  it('are told apart behind the adjective of an office', () => {
    const { actors, recipients } = only('انتقد وزير الخارجية الفرنسي إيران.')
    expect({ actors, recipients }).toEqual({ actors: ['وزير الخارجية الفرنسي'], recipients: ['إيران'] })
  })
  it('are two names behind one verb', () => {
    const { actors, recipients } = only('هددت روسيا تركيا.')
    expect({ actors, recipients }).toEqual({ actors: ['روسيا'], recipients: ['تركيا'] })
  })
  it('are people where a nationality stands in the plural', () => {
    const { type, recipients } = only('تريد الشرطة طرد فلسطينيين من المكان.')
    expect({ type, recipients }).toEqual({ type: 'COERCE', recipients: ['فلسطينيين'] })
  })
})

describe('parties without a verb between them', () => {
  it('are told apart at the second office, and behind the adjective of the first', () => {
    const { actors, recipients } = only('التقى الرئيس اللبناني سالم الحربي وزير الخارجية السوري حمد العلي.')
    expect([actors, recipients]).toEqual([['سالم الحربي'], ['حمد العلي']])
    expect(only('حث الأمين العام الأطراف على ضبط النفس.').recipients).toEqual(['الأطراف'])
  })
  it('are those whom a meeting brings together', () => {
    const { actors, recipients } = only(
      'عقد أمس اللقاء الذي جمع وزير الخارجية السعودي بنظيره الروسي في الدوحة.',
    )
    expect([actors, recipients]).toEqual([['وزير الخارجية السعودي'], ['نظيره الروسي']])
  })
})
