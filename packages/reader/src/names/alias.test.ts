import { expect, test } from 'vitest'
import { read } from './names.fixture.ts'

test('a word in marks of its own behind an organisation is its short name', () => {
  expect(read('أعلن صندوق تنمية المزارع (بذور) خطته.').printed).toEqual([
    'ORG صندوق تنمية المزارع',
    'ORG بذور',
  ])
  expect(read('قررته اللجنة الوطنية لمكافحة التزوير (NKT).').printed).toEqual([
    'ORG اللجنة الوطنية لمكافحة التزوير',
    'ORG NKT',
  ])
})

test('where it lies, and what it did, is no name', () => {
  expect(read('افتتحت وزارة العمل (غرب) فرعا.').printed).toEqual(['ORG وزارة العمل'])
  expect(read('قالت وزارة العمل "ستساعد" المزارعين.').printed).toEqual(['ORG وزارة العمل'])
})
