import { expect, it } from 'vitest'
import { only, said } from './said.fixture.ts'

it('«على حد قوله» lays what stands before it on whoever is spoken of', () => {
  const [, second] = said('قال الوزير سمير الحلبي إن العمل مستمر. وكان الأمر سهلا على حد تعبيره.')
  expect(second).toMatchObject({ cue: 'على حد تعبيره', source: null, speaker: 'الوزير سمير الحلبي' })
})

it('to whom the one named said it, and who hands it on', () => {
  expect(only('أغلق المرفأ، بحسب ما ذكر مسؤول في الجمارك أمس لوكالة فرانس برس.')).toMatchObject({
    source: 'مسؤول في الجمارك',
    to: 'وكالة فرانس برس',
  })
  expect(only('أغلق المرفأ، وفقا لما ذكرته صحيفة «الساحل» أمس نقلا عن مصدر في الجمارك.')).toMatchObject({
    cue: 'وفقا لما ذكرته',
    source: 'مصدر في الجمارك',
    via: ['صحيفة «الساحل»'],
  })
})

it('a document in which something stands', () => {
  expect(only('أغلق المرفأ، حسبما جاء في تقرير الجمارك.')).toMatchObject({
    source: 'تقرير الجمارك',
    sourceType: 'document',
  })
})
