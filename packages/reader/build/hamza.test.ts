import { expect, test } from 'vitest'
import { spell } from './hamza.ts'

test.each([
  ['كaتaبUا', 'كتبوا', 'short vowels are not written, a silent alef is'],
  ['مaددa', 'مد', 'a doubled letter is written once'],
  ['ءaعلaنa', 'أعلن', 'hamza at the beginning sits on alef'],
  ['ءiعلAن', 'إعلان', 'and under it before i'],
  ['ءAمaنa', 'آمن', 'and joins a long A as madda'],
  ['سaءaلa', 'سأل', 'between two a'],
  ['سuءiلa', 'سئل', 'i is strongest'],
  ['مaسءUل', 'مسؤول', 'u is stronger than a'],
  ['تaسAءuل', 'تساؤل', 'after a long A the next vowel decides'],
  ['تaسAءaلa', 'تساءل', 'and with a it stands alone'],
  ['قaرaءa', 'قرأ', 'before the vowel of an ending'],
  ['بiنAء', 'بناء', 'alone at the end after a long vowel'],
  ['مuهaننiء', 'مهنئ', 'at the end it follows the vowel before'],
])('%s is written %s: %s', (sounded, written) => {
  expect(spell(sounded)).toBe(written)
})
