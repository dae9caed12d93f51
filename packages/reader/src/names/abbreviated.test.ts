import { expect, test } from 'vitest'
import { read } from './names.fixture.ts'

test('letters with full stops between them are an organisation, whether listed or not', () => {
  expect(read('ذكرت شبكة سي.إن.إن الخبر، ونفته إل.آر.دي وزد.أو.بي.').printed).toEqual([
    'ORG سي.إن.إن',
    'ORG إل.آر.دي',
    'ORG زد.أو.بي',
  ])
})

test('two letters, and the letters of a device, are none', () => {
  expect(read('اختفت الرحلة إم.إتش أمس، وعثر عليها بتقنية جي.بي.إس.').printed).toEqual([])
})
