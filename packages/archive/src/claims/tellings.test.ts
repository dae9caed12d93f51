import { describe, expect, test } from 'vitest'
import type { Document } from '../document.ts'
import type { Statement } from './statements.ts'
import { tellingsOf } from './tellings.ts'

const [first, second] = [{}, {}] as [Document, Document]

/** What an article tells in these words, on somebody's word or its own. */
const told = (document: Document, words: string, ...chain: string[]) =>
  ({
    document,
    keys: new Set(words.split(' ')),
    chain: chain.map(name => ({ name })),
  }) as unknown as Statement

/** The chain by which the second article tells what the first does. */
const chainOf = (...statements: Statement[]) => {
  const medoid = told(first, 'حريق سوق اسوان اصاب بائع حرق')
  return tellingsOf({
    medoid,
    statements: [medoid, ...statements],
    opposites: [],
    like: () => 0,
  })[1]!.fullest.chain.map(link => link.name)
}

describe('on whose word an article tells a claim it speaks of twice', () => {
  test('on the word of who tells it, rather than on its own', () => {
    const own = told(second, 'حريق سوق اسوان اصاب بائع حرق')
    expect(chainOf(own, told(second, 'حريق سوق اصاب بائع', 'خالد الحداد'))).toEqual(['خالد الحداد'])
  })
  test('on its own where somebody only touches on it', () => {
    const own = told(second, 'حريق سوق اسوان اصاب بائع حرق')
    expect(chainOf(told(second, 'سوق بائع جديد', 'منى العطار'), own)).toEqual([])
  })
  test('of two who tell it, on the word of the one who tells most', () => {
    const spokesman = told(second, 'حريق سوق اسوان اصاب بائع', 'خالد الحداد')
    expect(chainOf(told(second, 'حريق سوق بائع حرق خسر مال', 'البلدية'), spokesman)).toEqual(['خالد الحداد'])
  })
})
