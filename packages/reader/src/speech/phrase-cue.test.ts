import { expect, it } from 'vitest'
import { said } from './said.fixture.ts'

it('«على حد قوله» lays what stands before it on whoever is spoken of', () => {
  const [, second] = said('قال الوزير سمير الحلبي إن العمل مستمر. وكان الأمر سهلا على حد تعبيره.')
  expect(second).toMatchObject({ cue: 'على حد تعبيره', source: null, speaker: 'الوزير سمير الحلبي' })
})
