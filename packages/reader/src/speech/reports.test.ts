import { expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

it('a document cited inside somebody’s words belongs to them', () => {
  expect(only('وقال الطبيب إن المرض نادر حسب تقرير اللجنة.')).toMatchObject({
    source: 'الطبيب',
    content: 'إن المرض نادر حسب تقرير اللجنة',
  })
})

it('who has said it already is not cited again', () => {
  expect(said('قال الوزير سمير الحلبي إن الجسر أغلق، بحسب ما ذكر الحلبي.')).toHaveLength(1)
})
