import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide } from '../text/divide.ts'
import type { Analysis } from './word.ts'
import { words } from './words.ts'

const read = (text: string) => words(divide([text]))
/** The token of a form in a sentence. */
const token = (text: string, form: string) => read(text).find(t => t.form === form)!
const a = (text: string, form = text): Analysis => token(text, form).a

describe('clitics', () => {
  test('a conjunction and a preposition are cut off the front', () => {
    expect(a('وبسرعة')).toMatchObject({ conj: 'و', prep: 'ب', lemma: 'سرعة', pos: 'NOUN' })
  })
  test('a word may begin with a letter that looks like a clitic', () => {
    expect(a('وصل وزير الخارجية', 'وزير')).toMatchObject({ conj: '', lemma: 'وزير' })
    expect(a('وصل وزير الخارجية', 'وصل')).toMatchObject({ conj: '', lemma: 'وصل', pos: 'VERB' })
  })
  test('the stem begins with its article; لل stays whole', () => {
    const into = token('سافر بالطائرة', 'بالطائرة')
    expect(into.form.slice(into.stemStart - into.start)).toBe('الطائرة')
    const to = token('سافر للعاصمة', 'للعاصمة')
    expect(to.a).toMatchObject({ prep: 'ل', article: true, lemma: 'عاصمة' })
    expect(to.stemStart).toBe(to.start)
  })
  test('a pronoun is cut off the end, and ة comes back', () => {
    expect(a('زار مدرسته', 'مدرسته')).toMatchObject({ lemma: 'مدرسة', pron: 'ه', gender: 'f' })
  })
  test('the future marker', () => {
    expect(a('سيصلون غدا', 'سيصلون')).toMatchObject({ prep: 'س', lemma: 'وصل', aspect: 'imp', number: 'p' })
  })
})

describe('verbs', () => {
  test.each([
    ['قالت', 'قال'],
    ['يقول', 'قال'],
    ['يدعون', 'دعا'],
    ['استعادوا', 'استعاد'],
    ['اتهموه', 'اتهم'],
    ['يهتم', 'اهتم'],
    ['رأت', 'رأى'],
    ['أعلنت', 'أعلن'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(token(form, form).analyses.some(x => x.pos === 'VERB' && x.lemma === lemma)).toBe(true)
  })
  test('a verbal noun and a participle know their verb', () => {
    expect(a('تم إعلان النتائج', 'إعلان')).toMatchObject({ verb: 'أعلن', verbForm: 'vnoun' })
    expect(token('معلنا', 'معلنا').analyses.some(x => x.verb === 'أعلن' && x.verbForm === 'part')).toBe(true)
  })
})

describe('spelling as found in print', () => {
  test('missing hamza, ه for ة, ى for ي', () => {
    expect(a('سافر الى بيروت', 'الى')).toMatchObject({ lemma: 'إلى', pos: 'ADP' })
    expect(a('زار المدرسه', 'المدرسه')).toMatchObject({ lemma: 'مدرسة' })
    expect(a('سكن فى بيروت', 'فى')).toMatchObject({ lemma: 'في', pos: 'ADP' })
  })
  test('a vowel mark tells the passive', () => {
    expect(a('قُتل جنديان في الهجوم', 'قُتل')).toMatchObject({ lemma: 'قتل', voice: 'pass' })
  })
  test('offsets count the printed characters, marks included', () => {
    const t = token('وَقَالَ الرجل', 'وَقَالَ')
    expect(t.form.slice(t.stemStart - t.start)).toBe('قَالَ')
  })
})

describe('context', () => {
  test('a noun follows a preposition, a verb opens a sentence', () => {
    expect(a('في وضع صعب', 'وضع')).toMatchObject({ pos: 'NOUN' })
    expect(a('وضع الرجل الكتاب على الطاولة', 'وضع')).toMatchObject({ pos: 'VERB' })
  })
  test('after لم stands an imperfect', () => {
    expect(a('لم تعد المدينة آمنة', 'تعد')).toMatchObject({ pos: 'VERB', aspect: 'imp' })
  })
})

test('an unknown word is guessed and says so', () => {
  expect(a('زار بلخوشتين', 'بلخوشتين')).toMatchObject({ known: false })
})

test('analyses are shared between occurrences', () => {
  const [first, , second] = read('قال ثم قال')
  expect(first!.analyses).toBe(second!.analyses)
})

test('every token lies in its text, carries a reading and cuts its stem inside itself', () => {
  const unit = fc.constantFrom(
    ...'ابتثجدرسفقكلمنهويةىءأإؤئ',
    ' ',
    ' ',
    '،',
    '.',
    '«',
    '5',
    '٪',
    'x',
    '\u064b',
    '\u0651',
    'ـ',
    'ﻻ',
  )
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 60 }), { maxLength: 4 }), paragraphs => {
      const text = divide(paragraphs)
      let at = 0
      words(text).forEach((t, index) => {
        expect(t.index).toBe(index)
        expect(t.start).toBeGreaterThanOrEqual(at)
        expect(text.text.slice(t.start, t.end)).toBe(t.form)
        expect(t.start <= t.stemStart && t.stemStart <= t.stemEnd && t.stemEnd <= t.end).toBe(true)
        expect(t.a).toBeDefined()
        if (t.kind === 'word') expect(t.analyses).toContain(t.a)
        at = t.end
      })
    }),
  )
})

test('a number whose parts a mark of direction turns about is read as it is seen', () => {
  expect(token('بلغ سعر البرميل 25.\u200f54 دولارا', '25.\u200f54')).toMatchObject({
    kind: 'number',
    norm: '54.25',
  })
})
