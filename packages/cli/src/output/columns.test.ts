import { expect, test } from 'vitest'
import { columns } from './bidi.ts'
import { aligned } from './columns.ts'

test('columns line up, whatever the script', () => {
  const lines = aligned(
    [
      ['form', 'upos', 'x'],
      ['المدينة', 'NOUN', 'y'],
      ['مَن', 'PRON', 'z'],
    ],
    'visual',
  )
    .trimEnd()
    .split('\n')
  expect(new Set(lines.map(columns)).size).toBe(1)
})

test('a long cell is cut', () => {
  expect(columns(aligned([['كلمة '.repeat(40), 'x']], 'terminal').trimEnd())).toBeLessThan(60)
})
