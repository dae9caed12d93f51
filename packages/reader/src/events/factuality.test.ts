import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('how far it is fact', () => {
  const factuality = (text: string) => read(text)[0]?.event.factuality
  it('reads what happened, what is denied, planned, possible and demanded', () => {
    expect(factuality('التقى الوزير نظيره الفرنسي.')).toBe('happened')
    expect(factuality('لم يلتق الوزير نظيره الفرنسي.')).toBe('denied')
    expect(factuality('سيلتقي الوزير نظيره الفرنسي.')).toBe('planned')
    expect(factuality('قد يلتقي الوزير نظيره الفرنسي.')).toBe('possible')
    expect(factuality('لم يلتق الوزير إلا نظيره الفرنسي.')).toBe('happened')
    expect(factuality('قتل ما لا يقل عن تسعة جنود في هجوم مسلح على الميناء أمس.')).toBe('happened')
    expect(factuality('انفض اللقاء من دون توقيع معاهدة.')).not.toBe('denied')
    expect(read('طالب الوزير بانسحاب القوات من المدينة.').at(-1)?.event.factuality).toBe('demanded')
  })
})
