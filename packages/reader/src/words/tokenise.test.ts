import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from './tokenise.ts'

function tokens(text: string): string[] {
  const out: string[] = []
  tokenise(text, (kind, start, end) => out.push(`${text.slice(start, end)}/${kind}`))
  return out
}
const forms = (text: string) => tokens(text).map(t => t.slice(0, t.lastIndexOf('/')))

test('words, numbers, Latin words and marks', () => {
  expect(tokens('وصل 5 من F-16، أمس.')).toEqual([
    'وصل/word',
    '5/number',
    'من/word',
    'F-16/latin',
    '،/punct',
    'أمس/word',
    './punct',
  ])
})

test('separators between digits belong to the number, a percent sign is a symbol', () => {
  expect(forms('3,500.75 و٢٫٥٪')).toEqual(['3,500.75', 'و', '٢٫٥', '٪'])
})

test('letters that touch digits are a word of their own', () => {
  expect(forms('الـ24 ساعة')).toEqual(['الـ', '24', 'ساعة'])
})

test('a prefix printed with tatweel stands before quotation marks', () => {
  expect(forms('لـ«الحياة»')).toEqual(['لـ', '«', 'الحياة', '»'])
})

test('initials are one word, with dots or spaces', () => {
  expect(forms('(أ ف ب)')).toEqual(['(', 'أ ف ب', ')'])
  expect(forms('وكالة أ.ف.ب أمس')).toEqual(['وكالة', 'أ.ف.ب', 'أمس'])
})

test('the full stop of a title belongs to it', () => {
  expect(forms('زار د. سامي البيت.')).toEqual(['زار', 'د.', 'سامي', 'البيت', '.'])
})

test('vowel marks stay in their word', () => {
  expect(forms('كُتِبَ الدَّرسُ')).toEqual(['كُتِبَ', 'الدَّرسُ'])
})

test('tokens are in order, apart, and leave out only space and invisible controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'أبتو.ل،«»12٣ aF-\u0640\u064f\u200f\n😀') }), text => {
      let at = 0
      tokenise(text, (_, start, end) => {
        expect(text.slice(at, start)).toMatch(/^[\s\u200f]*$/)
        expect(end).toBeGreaterThan(start)
        at = end
      })
      expect(text.slice(at)).toMatch(/^[\s\u200f]*$/)
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void tokens(text)))
})
