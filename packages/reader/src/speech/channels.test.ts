import { describe, expect, it } from 'vitest'
import { only } from './said.fixture.ts'

describe('relays and addressees', () => {
  it('an agency that hands on somebody’s words is a relay', () => {
    expect(only('ونقلت وكالة «الخليج» عن دبلوماسي مقيم قوله إن المعاهدة جاهزة.')).toMatchObject({
      source: 'دبلوماسي مقيم',
      cue: 'قوله',
      via: ['وكالة «الخليج»'],
      sourceType: 'anonymous',
    })
  })
  it('a statement is a relay, a speech is none', () => {
    expect(only('وقالت وزارة الثقافة في بيان إن المعرض ألغي.')).toMatchObject({ via: ['بيان'] })
    expect(only('وقالت وزارة الثقافة في تصريح إن المعرض ألغي.')).toMatchObject({ via: [] })
  })
  it('the name of a relay stands without «لها»', () => {
    expect(only('وقالت النقابة في بيان لها إن الإضراب انتهى.').via).toEqual(['بيان'])
  })
  it('the outlet spoken to', () => {
    expect(only('وقال طبيب بيطري لـ«الشرق الأوسط» إن الحريق أخمد.')).toMatchObject({
      source: 'طبيب بيطري',
      to: 'الشرق الأوسط',
    })
  })
  it('an agency that hands on what another handed on', () => {
    expect(only('وبحسب «رويترز»، فقد نقلت الهيئة عن سمير الحلبي قوله إن العمل مستمر.')).toMatchObject({
      speaker: 'سمير الحلبي',
      via: ['«رويترز»', 'الهيئة'],
    })
  })
})
