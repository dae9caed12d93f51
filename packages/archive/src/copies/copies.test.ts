import { readArticle } from '@isnad/reader'
import { expect, test } from 'vitest'
import { documentOf } from '../document.ts'
import { article, BRIDGE, FLOOD } from '../town.fixture.ts'
import { copiesAmong } from './copies.ts'

/** The copies among an article of the morning and one of the evening. */
const copies = (morning: readonly string[], evening: readonly string[]) =>
  copiesAmong([
    documentOf(readArticle(article('صباح', 'صحيفة المدينة', morning, { published: '2019-03-14T08:00:00Z' }))),
    documentOf(readArticle(article('مساء', 'صحيفة النهر', evening, { published: '2019-03-14T20:00:00Z' }))),
  ])

test('exact: the later one is the copy, and all of it is', () => {
  expect(copies(BRIDGE, BRIDGE)).toMatchObject([{ article: 'مساء', of: 'صباح', class: 'exact', share: 1 }])
})

test('lightly edited: a word here and there', () => {
  const edited = BRIDGE.map(p => p.replace('قال', 'أكد').replace('كاملة', 'تقريبا').replace('كبير', 'شديد'))
  expect(copies(BRIDGE, edited)).toMatchObject([{ article: 'مساء', class: 'edited' }])
})

test('cut: the first paragraphs only', () => {
  expect(copies(BRIDGE, BRIDGE.slice(0, 2))).toMatchObject([{ article: 'مساء', class: 'cut' }])
})

test('reordered', () => {
  const [copy] = copies(BRIDGE, [...BRIDGE].reverse())
  expect(copy!.share).toBeGreaterThan(0.9)
})

test('composed: the passages say where the words stand in both', () => {
  const composed = [FLOOD[0]!, ...BRIDGE.slice(0, 2), FLOOD[1]!, FLOOD[2]!]
  const [copy] = copies(BRIDGE, composed)
  expect(copy).toMatchObject({ article: 'مساء', of: 'صباح', class: 'part' })
  const [from, to] = [BRIDGE.join('\n'), composed.join('\n')]
  for (const { start, end, ofStart, ofEnd } of copy!.passages) {
    expect(to.slice(start, end)).toBe(from.slice(ofStart, ofEnd))
    expect(BRIDGE.slice(0, 2).join('\n')).toContain(to.slice(start, end))
  }
})

test('rewritten in other words: the same news, but no copy', () => {
  const rewritten = [
    'انتهت البلدية من إصلاح الجسر الأثري مبكرا ربع سنة، كما صرح رئيسها النجار للصحافيين.',
    'وتقاسمت الدولة وبنك تنموي نفقات الإصلاح البالغة نحو مليوني دينار، على حد قوله.',
  ]
  expect(copies(BRIDGE, rewritten)).toEqual([])
})

test('an outlet’s own boilerplate, printed on many days, is no copy', () => {
  const notice =
    'للاشتراك في النشرة اليومية وتلقي أهم الأخبار والتقارير مباشرة على بريدكم الإلكتروني زوروا موقع الصحيفة واتركوا عنوانكم هناك ونحن نرسلها إليكم كل صباح.'
  const issues = [...BRIDGE, ...FLOOD].map((news, i) =>
    documentOf(
      readArticle(article(`عدد-${i}`, 'صحيفة المدينة', [news, notice], { published: `2019-03-${10 + i}` })),
    ),
  )
  // The first few printings are what shows that it is boilerplate.
  expect(copiesAmong(issues).filter(copy => Number(copy.article.slice(4)) > 4)).toEqual([])
})
