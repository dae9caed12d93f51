import { describe, expect, it } from 'vitest'
import { readArticle } from '../read.ts'
import { only } from './said.fixture.ts'

describe('constructions', () => {
  it('verb, source, clause: the content begins with the complementiser and ends before the full stop', () => {
    expect(only('قال وزير المالية إن الميزانية أقرت.')).toMatchObject({
      source: 'وزير المالية',
      cue: 'قال',
      content: 'إن الميزانية أقرت',
      kind: 'indirect',
      act: 'assert',
    })
  })
  it('verb, source, quotation after a colon', () => {
    expect(only('وقال وزير المالية: «لن نرفع الضرائب هذا العام».')).toMatchObject({
      source: 'وزير المالية',
      content: '«لن نرفع الضرائب هذا العام»',
      kind: 'direct',
    })
  })
  it('verb, source, quotation without a colon', () => {
    expect(only('واوضح الوزير "سنصل الى طهران في الاسبوع المقبل".')).toMatchObject({
      source: 'الوزير',
      content: '"سنصل الى طهران في الاسبوع المقبل"',
      kind: 'direct',
    })
  })
  it('quotation, verb, source', () => {
    expect(only('«لن نرفع الضرائب هذا العام»، قال وزير المالية.')).toMatchObject({
      source: 'وزير المالية',
      content: '«لن نرفع الضرائب هذا العام»',
    })
  })
  it('the preposition between cue and clause belongs to neither', () => {
    expect(only('أشار مدير المتحف إلى أن عدد الزوار ارتفع.')).toMatchObject({
      source: 'مدير المتحف',
      cue: 'أشار',
      content: 'أن عدد الزوار ارتفع',
    })
  })
  it('a verbal noun as content, with its preposition cut', () => {
    expect(only('طالب مجلس الأمن بوقف القتال.')).toMatchObject({
      source: 'مجلس الأمن',
      content: 'وقف القتال',
      act: 'demand',
    })
    expect(only('نفى الجيش وجود قوات أجنبية.')).toMatchObject({ content: 'وجود قوات أجنبية', act: 'deny' })
  })
  it('the accused stands outside the content', () => {
    expect(only('اتهمت الحكومة المتمردين بقصف المدينة.')).toMatchObject({
      source: 'الحكومة',
      content: 'بقصف المدينة',
      act: 'accuse',
    })
  })
  it('a source before its verb', () => {
    expect(only('لكن الوزير قال إن المفاوضات فشلت.')).toMatchObject({ source: 'الوزير', cue: 'قال' })
    expect(only('وكان الجيش أعلن أنه حرر المدينة.')).toMatchObject({ source: 'الجيش', cue: 'أعلن' })
  })
  it('«بحسب» after and before what it covers', () => {
    expect(only('ارتفعت الأسعار في العاصمة، بحسب تقرير للبنك.')).toMatchObject({
      cue: 'بحسب',
      content: 'ارتفعت الأسعار في العاصمة',
      sourceType: 'document',
    })
    expect(only('وبحسب مصادر أمنية، فإن اللص فر.')).toMatchObject({
      source: 'مصادر أمنية',
      content: 'إن اللص فر',
      sourceType: 'anonymous',
    })
  })
})

describe('any text', () => {
  it('gives valid spans and does not throw', () => {
    for (const text of [
      '',
      'قال',
      'قال:',
      '«',
      'قال: «',
      'أن أن أن',
      'بحسب',
      'وقال إن',
      '») قال ((: ».',
      'قال الوزير: ',
    ])
      for (const a of readArticle({ paragraphs: [text, text] }).attributions)
        for (const { start, end } of [a.cue, ...a.content]) expect(start).toBeLessThan(end)
  })
  it('is read in time that grows with its length', () => {
    const seconds = (n: number) => {
      const text = 'قال الوزير إن '.repeat(n)
      const began = performance.now()
      readArticle({ paragraphs: [text] })
      return performance.now() - began
    }
    seconds(500)
    expect(seconds(2000)).toBeLessThan(40 * Math.max(seconds(500), 50))
  })
})
