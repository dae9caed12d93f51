import type { Article } from '@isnad/reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveOf, article, BRIDGE, FLOOD } from '../town.fixture.ts'

/** The copies an archive finds among some articles that were added in one or several runs. */
async function copiesIn(...runs: readonly (readonly Article[])[]) {
  const archive = await archiveOf(...runs)
  const copies = await archive.copies()
  await archive.close()
  return copies
}

/** The copies among an article of the morning and one of the evening. */
const copies = (morning: readonly string[], evening: readonly string[]) =>
  copiesIn([
    article('صباح', 'صحيفة المدينة', morning, { published: '2019-03-14T08:00:00Z' }),
    article('مساء', 'صحيفة النهر', evening, { published: '2019-03-14T20:00:00Z' }),
  ])

test('exact: the later one is the copy, and all of it is', async () => {
  expect(await copies(BRIDGE, BRIDGE)).toMatchObject([
    { article: 'مساء', of: 'صباح', class: 'exact', share: 1 },
  ])
})

test('of two of one day, that of an agency comes first, then one that credits an agency', async () => {
  const day = (id: string, outlet: string, byline = '') =>
    article(id, outlet, BRIDGE, byline ? { byline } : {})
  const paper = day('أ', 'صحيفة المدينة')
  expect(await copiesIn([paper, day('ب', 'واس')])).toMatchObject([{ article: 'أ', of: 'ب' }])
  expect(await copiesIn([paper, day('ب', 'صحيفة النهر', 'رويترز')])).toMatchObject([
    { article: 'أ', of: 'ب' },
  ])
})

test('lightly edited: a word here and there', async () => {
  const edited = BRIDGE.map(p => p.replace('قال', 'أكد').replace('كاملة', 'تقريبا').replace('كبير', 'شديد'))
  expect(await copies(BRIDGE, edited)).toMatchObject([{ article: 'مساء', class: 'edited' }])
})

test('cut: the first paragraphs only', async () => {
  expect(await copies(BRIDGE, BRIDGE.slice(0, 2))).toMatchObject([{ article: 'مساء', class: 'cut' }])
})

test('reordered', async () => {
  const [copy] = await copies(BRIDGE, [...BRIDGE].reverse())
  expect(copy!.share).toBeGreaterThan(0.9)
})

test('composed: the passages say where the words stand in both', async () => {
  const composed = [FLOOD[0]!, ...BRIDGE.slice(0, 2), FLOOD[1]!, FLOOD[2]!]
  const [copy] = await copies(BRIDGE, composed)
  expect(copy).toMatchObject({ article: 'مساء', of: 'صباح', class: 'part' })
  const [from, to] = [BRIDGE.join('\n'), composed.join('\n')]
  for (const { start, end, ofStart, ofEnd } of copy!.passages) {
    expect(to.slice(start, end)).toBe(from.slice(ofStart, ofEnd))
    expect(BRIDGE.slice(0, 2).join('\n')).toContain(to.slice(start, end))
  }
})

test('one long sentence, lightly edited, among other words', async () => {
  const morning = [
    'اجتمع المحافظ بالتجار في الميدان القديم، ووعد بصرف تعويضات قبل نهاية الشهر لمن غرقت بضاعته.',
    'وتحركت زوارق الإنقاذ محملة بالخيام والأغطية والدواء نحو القرى الغارقة، لفتح ممر جديد أمام العائلات العالقة فوق السطوح.',
  ]
  const evening = [
    'ساد الهدوء المدينة صباحا وعاد الباعة إلى السوق، بينما أزال العمال الطين من الأزقة والمدارس والمقاهي.',
    'وقال شهود إن زوارق الإنقاذ محملة بالخيام والأغطية والدواء تحركت نحو القرى الغارقة، لفتح ممر جديد أمام العائلات العالقة فوق السطوح.',
  ]
  expect(await copies(morning, evening)).toMatchObject([{ article: 'مساء', class: 'part' }])
})

test('rewritten in other words: the same news, but no copy', async () => {
  const rewritten = [
    'انتهت البلدية من إصلاح الجسر الأثري مبكرا ربع سنة، كما صرح رئيسها النجار للصحافيين.',
    'وتقاسمت الدولة وبنك تنموي نفقات الإصلاح البالغة نحو مليوني دينار، على حد قوله.',
  ]
  expect(await copies(BRIDGE, rewritten)).toEqual([])
})

test('a long office and a name are the same in many articles, and show nothing', async () => {
  const office =
    'صاحب المعالي الفريق الأول مروان بن منصور الحلبي نائب رئيس المجلس الأعلى للأمن وزير الدفاع والطيران'
  expect(
    await copies(
      [`افتتح ${office} أمس المستشفى الجديد في المدينة.`, `وشكر الأطباء ${office} على زيارته لهم.`],
      [`استقبل ${office} في مكتبه سفراء دول عدة.`, `وعاد ${office} بعد ذلك إلى العاصمة بالطائرة.`],
    ),
  ).toEqual([])
})

test('a text filled in anew, with other figures and names, is no copy', async () => {
  const market = (up: number, points: number, value: number, shares: number) => [
    `أغلق مؤشر سوق الأسهم مرتفعا بنسبة ${up} في المئة عند مستوى ${points} نقطة بتداولات تجاوزت ${value} مليار دينار.`,
    `وبلغ عدد الأسهم المتداولة ${shares} مليون سهم بيعت في نحو ${value * 7} ألف صفقة نفذت خلال الجلسة.`,
  ]
  expect(await copies(market(3, 9080, 5, 158), market(2, 8821, 4, 131))).toEqual([])
  expect(await copies(market(3, 9080, 5, 158), market(3, 9080, 5, 158))).toMatchObject([{ class: 'exact' }])
})

const notice =
  'للاشتراك في النشرة اليومية وتلقي أهم الأخبار والتقارير مباشرة على بريدكم الإلكتروني زوروا موقع الصحيفة واتركوا عنوانكم هناك ونحن نرسلها إليكم كل صباح.'
/** Eight days of one paper, which prints its notice under everything. */
const issues = [...BRIDGE, ...FLOOD].map((news, i) =>
  article(`عدد-${i}`, 'صحيفة المدينة', [news, notice], { published: `2019-03-${10 + i}` }),
)

test('an outlet’s own boilerplate, printed on many days, is no copy', async () => {
  expect(await copiesIn(issues)).toEqual([])
})

test('nor is it when the third printing, which shows what it is, comes in later', async () => {
  expect(await copiesIn(issues.slice(0, 2))).toHaveLength(1)
  expect(await copiesIn(issues.slice(0, 2), issues.slice(2, 3))).toEqual([])
})

test('the list can be asked for an article, an outlet, a class, a share, and what came since a day', async () => {
  const archive = await archiveOf([
    article('أصل', 'صحيفة المدينة', BRIDGE, { published: '2019-03-14' }),
    article('كامل', 'صحيفة النهر', BRIDGE, { published: '2019-03-15' }),
    article('مختصر', 'صحيفة القلعة', BRIDGE.slice(0, 2), { published: '2019-03-16' }),
  ])
  const listed = async (query: Parameters<typeof archive.copies>[0]) =>
    (await archive.copies(query)).map(c => `${c.article} ${c.of}`)
  expect(await listed({})).toEqual(['مختصر أصل', 'مختصر كامل', 'كامل أصل'])
  expect(await listed({ article: 'كامل' })).toEqual(['مختصر كامل', 'كامل أصل'])
  expect(await listed({ outlet: 'صحيفة النهر', class: 'exact' })).toEqual(['كامل أصل'])
  expect(await listed({ class: 'cut', limit: 1 })).toEqual(['مختصر أصل'])
  expect(await listed({ since: '2019-03-16' })).toEqual(['مختصر أصل', 'مختصر كامل'])
  expect(await listed({ share: 0.999, since: '2019-03-16' })).toEqual(['مختصر أصل', 'مختصر كامل'])
  await archive.close()
})

test('the same articles give the same copies, in whatever order and however many runs they come', async () => {
  const reprints = BRIDGE.map((_, i) =>
    article(`نقل-${i}`, `صحيفة ${i}`, [...BRIDGE.slice(i), ...FLOOD.slice(0, i % 3)], {
      published: `2019-03-${14 + (i % 2)}`,
    }),
  )
  const articles = [...issues, ...reprints, article('أصل', 'صحيفة النهر', [...BRIDGE, ...FLOOD, notice])]
  const sorted = (copies: Awaited<ReturnType<typeof copiesIn>>) =>
    copies.sort((a, b) => (`${a.article} ${a.of}` < `${b.article} ${b.of}` ? -1 : 1))
  const expected = sorted(await copiesIn(articles))
  expect(expected.length).toBeGreaterThan(10)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.array(fc.nat(articles.length), { maxLength: 3 }),
      async (order, cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), order.length]
        const runs = at.slice(1).map((to, i) => order.slice(at[i], to))
        expect(sorted(await copiesIn(...runs))).toEqual(expected)
      },
    ),
    { numRuns: 25 },
  )
})
