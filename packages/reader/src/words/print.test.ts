import { expect, test } from 'vitest'
import { divide } from '../text/divide.ts'
import { conllu, syntacticWords, table } from './print.ts'
import { words } from './words.ts'

const text = divide(['وسافرت للعاصمة.'])
const tokens = words(text)

test('a token falls into its syntactic words', () => {
  expect(tokens.flatMap(syntacticWords).map(w => `${w.form}/${w.pos}`)).toEqual([
    'و/CCONJ',
    'سافرت/VERB',
    'ل/ADP',
    'لعاصمة/NOUN',
    './PUNCT',
  ])
})

test('CoNLL-U has one line for the printed word and one for each part', () => {
  const lines = conllu(text, tokens).split('\n')
  expect(lines[1]).toBe('# text = وسافرت للعاصمة.')
  expect(lines[2]).toMatch(/^1-2\tوسافرت\t/)
  expect(lines[4]).toMatch(
    /^2\tسافرت\tسافر\tVERB\t_\tAspect=Perf\|Gender=Fem\|Number=Sing\|Person=3\|VerbForm=Fin\|Voice=Act/,
  )
})

test('the table shows lemma, part of speech and what was not chosen', () => {
  expect(table(tokens)[0]!.slice(0, 4)).toEqual(['وسافرت', 'و+سافرت', 'سافر', 'VERB'])
})
