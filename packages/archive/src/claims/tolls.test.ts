import { expect, test } from 'vitest'
import { termsOf } from '../terms.ts'
import { tolls } from './tolls.ts'

const tollsOf = (text: string) =>
  Object.fromEntries(
    [
      ...tolls(
        termsOf({ text }).filter(t => t.kind !== 'function'),
        text,
      ),
    ].map(([kind, { value }]) => [kind, value]),
  )

test('a toll is one however the number and those it counts are told', () => {
  const toll = { killed: '2', wounded: '7' }
  expect(tollsOf('أدى الانفجار إلى مقتل جنديين وإصابة سبعة آخرين.')).toEqual(toll)
  expect(tollsOf('قتل شخصان وجرح 7 في الانفجار.')).toEqual(toll)
  expect(tollsOf('إن اثنين من رجال الأمن قتلا وأصيب 7.')).toEqual(toll)
  expect(tollsOf('أوقع الانفجار قتيلين و7 جرحى.')).toEqual(toll)
})

test('those who are among the dead are counted already, and a toll that rose is told far from its word', () => {
  expect(tollsOf('لقي 13 شخصا على الأقل بينهم طفلان مصرعهم.')).toEqual({ killed: '13' })
  expect(tollsOf('قتل مساء الأربعاء ما لا يقل عن 16 شخصا.')).toEqual({ killed: '16' })
  expect(tollsOf('ارتفع عدد قتلى حريق المصنع القديم في حي الميناء إلى 29 شخصا.')).toEqual({ killed: '29' })
})

test('years of age and dates are no tolls', () => {
  expect(tollsOf('قتل رجل ابنه البالغ 11 عاما.')).toEqual({})
  expect(tollsOf('قتل مئات في الحرب التي بدأت عام 1984.')).toEqual({})
})

test('two numbers for one thing that befell people are no toll', () => {
  expect(tollsOf('قتل 5 جنود وقتل 3 مدنيين.')).toEqual({})
})
