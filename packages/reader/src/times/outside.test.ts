import { expect, test } from 'vitest'
import { readArticle } from '../read.ts'

test('a day after which a family is called is no time', () => {
  const { text, times } = readArticle({
    published: '2015-08-09',
    paragraphs: ['أوضح محمد الخميس أن العمل ينتهي الجمعة.'],
  })
  expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(['الجمعة'])
})
