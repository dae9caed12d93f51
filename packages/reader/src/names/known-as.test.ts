import { expect, test } from 'vitest'
import { knownAs } from './known-as.ts'

test('an organisation known by several names has one', () => {
  expect(knownAs('بي كا كا')).toBe('حزب العمال الكردستاني')
  expect(knownAs('حزب العمال الكردستاني')).toBe('حزب العمال الكردستاني')
})

test('a name nobody knows has none', () => {
  expect(knownAs('شركة النخلة')).toBeUndefined()
})
