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
  it('leaves what stands beside a verb to itself', () => {
    expect(read('بحث الوزير خلال زيارة الرئيس لباريس أمس العلاقات.').at(-1)?.event.factuality).toBe(
      'happened',
    )
  })
  it('takes «ما أدى» for no denial', () => {
    const text = 'انفجرت عبوة ناسفة في السوق أمس ما أدى إلى مقتل خمسة جنود.'
    expect(read(text).map(t => t.event.factuality)).not.toContain('denied')
  })
})

describe('a deed that is demanded', () => {
  it('is not done by who demands it', () => {
    const told = read('دعت فرنسا إلى السماح بدخول المساعدات.').at(-1)!
    expect([told.trigger, told.actors, told.event.factuality]).toEqual(['السماح', [], 'demanded'])
    const asked = read('دعت الأمم المتحدة أطراف النزاع إلى السماح بدخول المساعدات.').at(-1)!
    expect(asked.actors).toEqual(['أطراف النزاع'])
  })
})
