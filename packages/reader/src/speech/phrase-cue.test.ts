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

it('the words of a phrase at the head of a sentence end where another speaks, and a participle goes on with its source', () => {
  const [first, second] = said(
    'ووفقا للناطق باسم الشرطة سمير الحلبي، فإن الحارس أصيب في المرفأ، مشيرا إلى أن اللص فر.',
  )
  expect(first?.content).toBe('إن الحارس أصيب في المرفأ')
  expect(second?.speaker).toBe(first?.speaker)
})

it('«على حد قوله» ends the words it stands behind', () => {
  expect(only('قال الوزير إن المرفأ مغلق تماما، على حد قوله.').content).toBe('إن المرفأ مغلق تماما')
})

it('where it was posted may stand behind the day', () => {
  expect(
    only('أغلق المرفأ، وفق ما أعلنته البعثة الأميركية اليوم (الأحد)، على حسابها على موقع «تويتر».').via,
  ).toEqual(['حسابها على موقع «تويتر»'])
})
