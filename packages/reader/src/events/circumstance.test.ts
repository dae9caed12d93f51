import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('circumstances in the feminine', () => {
  const told = (text: string) => read(text).map(t => [t.type, t.trigger, t.actors, t.recipients])
  it('are told of the ministry or movement before them', () => {
    expect(told('وأكدت المنظمة موقفها، داعية مجلس الأمن إلى التحرك، ومنددة بالهجوم على القرية.')).toEqual([
      ['REQUEST', 'داعية', ['المنظمة'], ['مجلس الأمن']],
      ['ACCUSE', 'منددة', ['المنظمة'], []],
    ])
    expect(told('وأصدرت الجمعية بيانا، متهمة الحكومة بالفساد.')).toEqual([
      ['ACCUSE', 'متهمة', ['الجمعية'], ['الحكومة']],
    ])
  })
  it('are no adjectives', () => {
    expect(told('رفعوا لافتات منددة بالفساد في الملعب.')).toEqual([])
  })
})
