import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, isPlain, misspelling, norm, offsetIn } from './spelling.ts'

test('vowel marks, tatweel and invisible controls vanish', () => {
  expect(norm('مُدَرِّسٌ')).toBe('مدرس')
  expect(norm('الـ')).toBe('ال')
  expect(norm('كتا\u200cب')).toBe('كتاب')
})

test('presentation forms, other keyboards and digits become plain', () => {
  expect(norm('ﻻ')).toBe('لا')
  expect(norm('ﷲ')).toBe('الله')
  expect(norm('کتابی')).toBe('كتابي')
  expect(norm('٢٠١٥')).toBe('2015')
  expect(norm('۱۲٫۵')).toBe('12.5')
})

test('a hamza written after its carrier joins it', () => {
  expect(norm('ا\u0654حمد')).toBe('أحمد')
})

test('spelling variants fold to one key of the same length', () => {
  expect(fold('إلى')).toBe(fold('الي'))
  expect(fold('مسئول')).toBe(fold('مسؤول'))
  expect(fold('مدرسة')).toBe(fold('مدرسه'))
})

test('a spelling print often slips into costs less than one it seldom does', () => {
  expect(misspelling('احمد', 0, 'أحمد')).toBeLessThan(misspelling('إحمد', 0, 'أحمد'))
  expect(misspelling('أحمد', 0, 'أحمد')).toBe(0)
})

test('an offset in the norm form is found in the printed one, behind the marks of its letter', () => {
  const form = 'وَقَالَ'
  expect(form.slice(offsetIn(form, 1))).toBe('قَالَ')
  expect(offsetIn(form, 4)).toBe(form.length)
})

test('norm is idempotent, fold keeps length, and neither throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const plain = norm(text)
      expect(norm(plain)).toBe(plain)
      expect(fold(plain)).toHaveLength(plain.length)
      expect(fold(fold(plain))).toBe(fold(plain))
      if (isPlain(text)) expect(plain).toBe(text)
      expect(offsetIn(text, plain.length)).toBeLessThanOrEqual(text.length)
    }),
  )
})
