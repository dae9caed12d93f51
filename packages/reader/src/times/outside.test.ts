import { expect, test } from 'vitest'
import { readArticle } from '../read.ts'

test('a day after which a family is called is no time', () => {
  const { text, times } = readArticle({
    published: '2015-08-09',
    paragraphs: ['حضر عبداللطيف الخميس وماجد السهيل يوم الجمعة.'],
  })
  expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(['يوم الجمعة'])
})

test('nor is a day after which a palace is called', () => {
  const { text, times } = readArticle({
    published: '2015-08-09',
    paragraphs: ['نشر المقال في صحيفة «أخبار اليوم» الجمعة.'],
  })
  expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(['الجمعة'])
})
