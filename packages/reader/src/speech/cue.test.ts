import { describe, expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

describe('directives, and nouns that carry a report', () => {
  it.each([
    ['ووجه سموه بمضاعفة أعداد الحافلات.', 'وجه', 'مضاعفة أعداد الحافلات'],
    ['وجه الأمير سمير الحلبي بترميم أسوار القلعة.', 'وجه', 'ترميم أسوار القلعة'],
    ['نفذ العمل تنفيذا لتوجيهات الأمير سمير الحلبي بتوفير العلاج.', 'توجيهات', 'توفير العلاج'],
    ['تلقت الغرفة بلاغا من الشرطة عن وجود حادث قرب المدينة.', 'بلاغا', 'وجود حادث قرب المدينة'],
    ['تبادل الجيش والمتمردون الاتهامات بخرق الهدنة.', 'الاتهامات', 'بخرق الهدنة'],
    ['أغلق المتحف بعد كشف محافظ حلب عن ضياع تماثيل.', 'كشف', 'ضياع تماثيل'],
  ])('%s', (text, cue, content) => {
    const all = said('زار الأمير سمير الحلبي المسجد.', text)
    expect(all.at(-1)).toMatchObject({ cue, content })
  })
  it('without a source beside it, or without what is said, the noun reports nothing', () => {
    expect(said('صدرت توجيهات جديدة بتوفير العلاج.', 'شكر الأهالي توجيهات الأمير خالد.')).toEqual([])
  })
})

it('«دانت» blames; a town is no verb, a vision no opinion', () => {
  expect(only('دانت مصر الهجوم على المرفأ.')).toMatchObject({
    cue: 'دانت',
    act: 'accuse',
    content: 'الهجوم على المرفأ',
  })
  expect(said('وصلت القوات إلى محافظة تعز معتقدة أنها آمنة.').map(a => a.cue)).not.toContain('تعز')
})
