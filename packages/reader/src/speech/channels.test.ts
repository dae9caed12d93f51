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
  it('an account on a network is one relay; a tweet on it is the tweet', () => {
    expect(only('وقالت النقابة على حسابها الرسمي على موقع «تويتر» إن الإضراب انتهى.').via).toEqual([
      'حسابها الرسمي على موقع «تويتر»',
    ])
    expect(only('وقال المدرب في تغريدة على حسابه في تويتر إن اللاعب بخير.').via).toEqual(['تغريدة'])
  })
  it('the outlet that published a speech', () => {
    expect(only('وقال الوزير في تصريح بثته إذاعة الساحل إن المرفأ مغلق.').via).toEqual(['إذاعة الساحل'])
    expect(only('وقالت الوزارة في بيان نشرته وكالة الأنباء إن المرفأ مغلق.').via).toEqual([
      'وكالة الأنباء',
      'بيان',
    ])
    expect(only('وقالت الوزارة في بيان نشر أمس إن المرفأ مغلق.').via).toEqual(['بيان'])
  })
  it('the author of what an outlet published', () => {
    expect(only('ونشرت صحيفة «الساحل» مقالا للكاتب سمير الحلبي أكد فيه أن المرفأ مغلق.')).toMatchObject({
      speaker: 'الكاتب سمير الحلبي',
      via: ['صحيفة «الساحل»', 'مقال'],
    })
  })
  it('what it was said in may stand behind the words', () => {
    expect(only('أعلنت الوزارة أن المرفأ مغلق، وذلك في بيان أمس.').via).toEqual(['بيان'])
    expect(only('قال الصياد إن المرفأ مغلق، في تصريح لـ«الشرق الأوسط».').to).toBe('الشرق الأوسط')
  })
  it('a noun that another hands on', () => {
    expect(only('ونقلت الإذاعة عن الوزير تأكيده أهمية المرفأ للتجارة.')).toMatchObject({
      source: 'الوزير',
      cue: 'تأكيده',
      via: ['الإذاعة'],
    })
    expect(only('ونقلت الصحف تأكيد الوزير على أهمية المرفأ.')).toMatchObject({
      source: 'الوزير',
      via: ['الصحف'],
    })
  })
  it('what it was said in may open the sentence', () => {
    expect(only('وفي رسالة صوتية بثت أمس، قال الوزير إن المرفأ مغلق.').via).toEqual(['رسالة صوتية'])
    expect(only('وقال الوزير في أول تغريدة له إن المرفأ مغلق.').via).toEqual(['أول تغريدة'])
  })
  it('who says it behind whom it is said to', () => {
    expect(only('المرفأ مغلق، كما أعلن لوكالة رويترز المتحدث باسم الجيش سمير الحلبي.')).toMatchObject({
      to: 'وكالة رويترز',
    })
  })
})
