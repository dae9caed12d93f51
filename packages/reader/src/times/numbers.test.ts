import { expect, it } from 'vitest'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { cardinalAt } from './numbers.ts'

const value = (text: string) => cardinalAt(words(divide([text])), 0)?.value

it.each([
  ['ستة وعشرين', 26],
  ['خمسة عشر', 15],
  ['مئة وخمسة وثلاثون', 135],
  ['ثلاثمئة وعشرون ألفا', 320000],
  ['ثلاثة آلاف ومئتين', 3200],
  ['ألفين', 2000],
  ['5 آلاف', 5000],
  ['1,280 شخصا', 1280],
  ['2.5 مليون', 2500000],
  ['مليون وخمسمئة ألف', 1500000],
  ['الأربع والعشرين ساعة', 24],
  ['ثلاثة وأربعة', 3],
  ['بعشرة رجال', 10],
])('reads %s', (text, expected) => expect(value(text)).toBe(expected))

it('reads no number where none stands', () => expect(value('وزير الخارجية')).toBeUndefined())
