import { expect, test } from 'vitest'
import { clauses } from '../clauses/clauses.ts'
import { divide } from '../text/divide.ts'
import { standsForGovernment } from './government.ts'
import { named } from './named.fixture.ts'
import { places } from './places.ts'

function stands(sentence: string, name: string): boolean {
  const { tokens, names } = named(sentence, name)
  places(tokens, names)
  const grammar = clauses(divide([sentence]), tokens)
  return standsForGovernment(names.mentions[0]!, names.entities[0]?.place, tokens, grammar)
}

test('a capital that condemns is a government', () => {
  expect(stands('أدانت واشنطن الهجوم على المدينة', 'واشنطن')).toBe(true)
  expect(stands('قالت طهران إنها ترفض الاقتراح', 'طهران')).toBe(true)
})

test('a capital between which and another there is a quarrel is a government', () => {
  expect(stands('تصاعد الخلاف بين الرياض وطهران', 'الرياض')).toBe(true)
})

test('a capital in which something happens is a place', () => {
  expect(stands('قتل خمسة أشخاص في بغداد أمس', 'بغداد')).toBe(false)
  expect(stands('شهدت القاهرة تظاهرات حاشدة', 'القاهرة')).toBe(false)
})

test('a town is never a government', () => {
  expect(stands('أدانت الفلوجة الهجوم', 'الفلوجة')).toBe(false)
})
