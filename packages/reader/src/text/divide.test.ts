import { describe, expect, test } from 'vitest'
import { divide } from './divide.ts'

/** The sentences of the paragraphs, as text. */
const sentences = (...paragraphs: string[]) => {
  const { text, sentences } = divide(paragraphs)
  return sentences.map(s => text.slice(s.start, s.end))
}

/** The quotations of the paragraphs, as text indented by depth. */
const quotations = (...paragraphs: string[]) => {
  const { text, quotations } = divide(paragraphs)
  return quotations.map(q => ' '.repeat(q.depth) + text.slice(q.start, q.end))
}

describe('sentences', () => {
  test('end at full stops, question marks and exclamation marks', () => {
    expect(sentences('وصل الوفد. متى يعود؟ لا نعرف!')).toEqual(['وصل الوفد.', 'متى يعود؟', 'لا نعرف!'])
  })
  test('a colon, a semicolon or dots at the start end nothing', () => {
    expect(sentences('قال: وصلنا؛ ثم عدنا.')).toHaveLength(1)
    expect(sentences('... وهذا رأيي.')).toHaveLength(1)
  })
  test('numbers, abbreviations and addresses keep their dots', () => {
    expect(sentences('بلغت 19.3 مليون وفق أ.ف.ب في باريس.')).toHaveLength(1)
    expect(sentences('بلغت 3.\u200f19 مليون في باريس.')).toHaveLength(1)
    expect(sentences('قالت (بي.بي.سي) إن الجسر فتح.')).toHaveLength(1)
    expect(sentences('قال د. سامي إن الموقع example.com توقف.')).toHaveLength(1)
    expect(sentences('حضر د. سامي ود. هدى وم. عادل.')).toHaveLength(1)
    expect(sentences('1. وصل الوفد. 2. عاد.')).toEqual(['1. وصل الوفد.', '2. عاد.'])
  })
  test('a forgotten space still divides', () => {
    expect(sentences('وصل الوفد.وعاد الوزير.')).toEqual(['وصل الوفد.', 'وعاد الوزير.'])
  })
  test('a stop inside a quotation ends the outer sentence only where the quotation ends', () => {
    expect(sentences('قال: «وصلنا. ثم عدنا». وأضاف أنه بخير.')).toEqual([
      'قال: «وصلنا. ثم عدنا».',
      'وأضاف أنه بخير.',
    ])
    expect(sentences('قال: «وصلنا. ثم عدنا.» وأضاف أنه بخير.')).toHaveLength(2)
    expect(sentences('«متى تعود؟» سأل الرجل.')).toHaveLength(1)
  })
  test('paragraphs and lines are never joined', () => {
    expect(sentences('وصل الوفد', 'عاد\nالوزير')).toEqual(['وصل الوفد', 'عاد', 'الوزير'])
  })
})

describe('quotations', () => {
  test('nest', () => {
    expect(quotations('قال «إن حركة «حماس» وافقت».')).toEqual(['«إن حركة «حماس» وافقت»', ' «حماس»'])
  })
  test('straight marks pair by the side on which text touches them', () => {
    expect(quotations('قال "نعم" ثم سأل و"أوبك" ترد.')).toEqual(['"نعم"', '"أوبك"'])
    expect(quotations('قال "إن حركة "حماس" وافقت".')).toEqual(['"إن حركة "حماس" وافقت"', ' "حماس"'])
    expect(quotations('علمت "الوطن "من مصادر.')).toEqual(['"الوطن "'])
  })
  test('curly marks are understood the wrong way round', () => {
    expect(quotations('وقال :” نحن هنا“ ثم مضى.')).toEqual(['” نحن هنا“'])
  })
  test('reversed guillemets too', () => {
    expect(quotations('وقال:»نحن هنا« ثم مضى.')).toEqual(['»نحن هنا«'])
  })
  test('double brackets quote, an apostrophe does not', () => {
    expect(quotations("قال ((نعم)) في فندق O'Neill الكبير.")).toEqual(['((نعم))'])
  })
  test('an unclosed one ends with its paragraph', () => {
    const { quotations } = divide(['قال: «نحن هنا.', 'وهناك.'])
    expect(quotations).toMatchObject([{ closed: false, end: 14, inner: { start: 6, end: 14 } }])
  })
  test('a quotation runs on over paragraphs, opened anew or not', () => {
    const anew = divide(['قال: «نحن هنا.', '«ونبقى هنا».'])
    expect(anew.quotations.map(q => [q.closed, q.continues])).toEqual([
      [false, -1],
      [true, 0],
    ])
    expect(quotations('قال: «نحن هنا.', 'ونبقى هنا».')).toEqual(['«نحن هنا.', 'ونبقى هنا»'])
  })
  test('ten thousand unclosed marks take no time and lose no character', () => {
    const began = performance.now()
    const text = divide([' «ا ب'.repeat(10_000), ' "ا ب'.repeat(10_000)])
    expect(performance.now() - began).toBeLessThan(1000)
    expect(text.quotations.at(-1)!.end).toBeLessThanOrEqual(text.text.length)
  })
})
