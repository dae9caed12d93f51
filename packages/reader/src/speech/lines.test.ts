import { describe, expect, it } from 'vitest'
import { said } from './said.fixture.ts'

describe('lines in headline style', () => {
  it('a name alone before a colon speaks what follows; the colon is the cue', () => {
    const [, line] = said('قال الوزير سمير الحلبي إن العمل مستمر.', 'الحلبي: الجسر يفتح غدا للجميع')
    expect(line).toMatchObject({ cue: ':', source: 'الحلبي', content: 'الجسر يفتح غدا للجميع' })
  })
  it('people by ل are told', () => {
    const [line] = said('مسؤول كردي للصحافيين: المعارك مستمرة في الشمال')
    expect(line).toMatchObject({ source: 'مسؤول كردي', to: 'الصحافيين' })
  })
  it('a place or a section names the subject', () => {
    expect(said('السودان: الأمطار تغلق الطرق في الشمال', 'تقرير: الأمطار تغلق الطرق في الشمال')).toEqual([])
  })
})

it('a line that lists things is no speech', () => {
  expect(said('العامل الثاني: زيادة عدد السفن في المرفأ الجديد.')).toEqual([])
})
