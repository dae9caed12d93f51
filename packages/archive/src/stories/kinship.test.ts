import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Member } from './group.ts'
import { kinship } from './kinship.ts'
import type { Signs } from './signs.ts'

const NOTHING: Signs = { head: [], names: [], figures: [], places: [], ordinals: [] }

/** An article of these words, each weighing the same. */
const member = (words: readonly string[], signs: Partial<Signs> = {}): Member => {
  const weights = new Map(words.map(w => [w, 1] as const))
  const length = Math.sqrt(weights.size) || 1
  return {
    subject: { id: 'أ', title: '', day: 0, weights, signs: { ...NOTHING, ...signs } },
    vector: new Map([...weights.keys()].map(w => [w, 1 / length])),
    sum: 0,
  }
}

const WORDS = ['حريق', 'سوق', 'اسوان', 'بايع', 'اصيب', 'طنجه']
const some = fc.subarray(WORDS, { minLength: 1 })
const anyMember = fc
  .record({
    words: some,
    head: fc.subarray(WORDS),
    names: fc.subarray(['اسوان', 'طنجه']),
    figures: fc.subarray(['9', '41', '8120']),
    places: fc.subarray(['اسوان', 'طنجه']),
    day: fc.option(fc.constantFrom('2019-03-13', '2019-03-14'), { nil: undefined }),
    event: fc.option(fc.constantFrom('ASSAULT', 'CONSULT'), { nil: undefined }),
    ordinals: fc.subarray([['طايره', 1] as [string, number], ['طايره', 2] as [string, number]], {
      maxLength: 1,
    }),
  })
  .map(({ words, day, event, ...signs }) =>
    member(words, { ...signs, ...(day !== undefined && { day }), ...(event !== undefined && { event }) }),
  )

test('kinship is mutual, and a number or a plain no', () => {
  fc.assert(
    fc.property(anyMember, anyMember, (a, b) => {
      expect(kinship(a, b)).toBe(kinship(b, a))
      expect(kinship(a, b)).not.toBeNaN()
    }),
  )
})

test('the same words of one day and place tell one happening, of another day and place with other figures less so', () => {
  const here = { head: WORDS, names: ['اسوان'], figures: ['9'], places: ['اسوان'], day: '2019-03-13' }
  expect(kinship(member(WORDS, here), member(WORDS, here))).toBeGreaterThan(0)
  const there = { ...here, figures: ['41'], places: ['طنجه'], day: '2019-03-14' }
  expect(kinship(member(WORDS, here), member(WORDS, there))).toBeLessThan(
    kinship(member(WORDS, here), member(WORDS, here)),
  )
})
