import { expect, test } from 'vitest'
import { decline, type Nominal } from './decline.ts'

const noun = (lemma: string, more: Partial<Nominal> = {}) =>
  decline({ lemma, gender: 'm', feminine: [], plurals: [], defective: false, ...more })
const texts = (lemma: string, more: Partial<Nominal> = {}) => noun(lemma, more).map(f => f.stem + f.suffix)

test('case endings, dual and the forms of the idafa', () => {
  expect(texts('كتاب')).toEqual(['كتاب', 'كتابا', 'كتابان', 'كتابين', 'كتابا', 'كتابي'])
})

test('sound plurals', () => {
  expect(texts('مهندس', { plurals: ['ون'] })).toEqual(
    expect.arrayContaining(['مهندسون', 'مهندسين', 'مهندسو']),
  )
  expect(texts('شركة', { gender: 'f', plurals: ['ات'] })).toContain('شركات')
})

test('ة becomes ت before a pronoun and in the dual', () => {
  const before = noun('شركة', { gender: 'f' }).find(f => f.pron === 'must')
  expect(before).toMatchObject({ stem: 'شرك', suffix: 'ت' })
  expect(texts('شركة', { gender: 'f' })).toContain('شركتين')
})

test('broken plurals carry the number', () => {
  expect(noun('ولد', { plurals: ['أولاد'] }).find(f => f.stem === 'أولاد')).toMatchObject({ number: 'p' })
})

test('a defective noun takes its last radical back', () => {
  const kadi = noun('قاض', { plurals: ['قضاة'], defective: true })
  expect(kadi.find(f => f.stem === 'قاضي' && f.suffix === '')).toMatchObject({ article: 'may' })
  expect(kadi[0]).toMatchObject({ stem: 'قاض', article: 'no' })
})

test('a final hamza finds its seat', () => {
  expect(texts('شيء')).toContain('شيئا')
  expect(texts('بناء')).toContain('بنائين')
  expect(texts('مستشفى')).toContain('مستشفيان')
})
