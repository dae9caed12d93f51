import { readArticle } from '@isnad/reader'
import { expect, test } from 'vitest'
import { decode } from '../input/encoding.ts'
import { articleInJson } from '../input/jsonl.ts'
import { addressee, sayWarning } from './language.ts'

const day = { published: '2019-03-14' }
const of = (text: string) => readArticle({ ...day, paragraphs: [text] }).warnings

test.each([
  ['of an empty text', of('')],
  ['of another language', of('The bridge will open next week.')],
  ['of a mixture of languages', of('الجسر The bridge will open next week.')],
  ['of Persian', of('پل قدیمی گفته چهار شنبه باز می شود')],
  ['of characters that were lost', of('الجسر \uFFFD القديم')],
  ['of half characters', of('الجسر \ud83d القديم')],
  ['of hidden marks', of('الجسر \u202E القديم')],
  ['of a missing date', readArticle({ paragraphs: ['الجسر القديم'] }).warnings],
  ['of a date that is none', articleInJson('{"text":"الجسر","published":"أمس"}', 'f:1').warnings ?? []],
  [
    'of a damaged file',
    decode(Buffer.concat([Buffer.from('الجسر القديم'), Buffer.from([0xff, 0x20])]), 'f').warnings,
  ],
])('a warning %s is said in both languages', (_, [warning]) => {
  expect(sayWarning(warning!, 'en')).toBe(warning)
  expect(sayWarning(warning!, 'ar')).toMatch(/^\p{Script=Arabic}/u)
})

test('what a warning quotes stays as it is', () => {
  expect(sayWarning('"published" is no date that could be read: "أمس".', 'ar')).toBe(
    'تعذرت قراءة تاريخ النشر: "أمس".',
  )
})

test('whom something was told to is quoted once', () => {
  expect(addressee('رويترز', 'ar')).toBe('لـ«رويترز»')
  expect(addressee('«الشرق الأوسط»', 'ar')).toBe('لـ«الشرق الأوسط»')
  expect(addressee('رويترز', 'en')).toBe('to رويترز')
})
