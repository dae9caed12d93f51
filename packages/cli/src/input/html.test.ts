import { expect, test } from 'vitest'
import { articleInFragment, articleInHtml } from './html.ts'

const BODY = [
  'أعلنت البلدية اليوم أنها ستعيد فتح الجسر القديم أمام المشاة الأسبوع المقبل بعد عامين من الإغلاق.',
  'وقال رئيس البلدية سامي النجار إن أعمال الترميم انتهت قبل موعدها، وإن الكلفة بقيت ضمن الميزانية.',
  'وكانت لجنة من المهندسين أوصت بإغلاق الجسر بعد ظهور تشققات في دعائمه الجنوبية قبل عامين.',
]

const page = (head: string, body = BODY.map(p => `<p>${p}</p>`).join('')) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>
  <nav><a href="/">الرئيسية</a> <a href="/news">أخبار</a></nav>
  <main><article><h1>إعادة فتح الجسر القديم</h1>${body}</article></main>
  <footer>جميع الحقوق محفوظة</footer></body></html>`

test('the article is told from navigation and footer', async () => {
  const article = await articleInHtml(page('<title>إعادة فتح الجسر القديم | صحيفة المدينة</title>'))
  expect(article.paragraphs).toEqual(BODY)
  expect(article).toMatchObject({ headline: 'إعادة فتح الجسر القديم', outlet: 'صحيفة المدينة' })
})

test('JSON-LD says when and by whom it was published', async () => {
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'إعادة فتح الجسر القديم',
    datePublished: '2019-03-14T08:00:00+02:00',
    author: { '@type': 'Person', name: 'منى العطار' },
    publisher: { '@type': 'Organization', name: 'صحيفة المدينة' },
  }
  const article = await articleInHtml(
    page(
      `<script type="application/ld+json">${JSON.stringify(ld)}</script><title>إعادة فتح الجسر القديم</title>`,
    ),
  )
  expect(article).toMatchObject({
    headline: 'إعادة فتح الجسر القديم',
    published: '2019-03-14T08:00:00+02:00',
    byline: 'منى العطار',
    outlet: 'صحيفة المدينة',
  })
})

test('<meta> and <time> say it where there is no JSON-LD', async () => {
  const meta = await articleInHtml(
    page('<meta property="article:published_time" content="2019-03-14T08:00:00Z">'),
  )
  expect(meta.published).toBe('2019-03-14T08:00:00Z')
  const time = await articleInHtml(
    page('', `<time datetime="2019-03-15">الجمعة</time>${BODY.map(p => `<p>${p}</p>`).join('')}`),
  )
  expect(time.published).toBe('2019-03-15')
})

test('what the caller knows holds over what the page says', async () => {
  const article = await articleInHtml(page('<meta property="article:published_time" content="2019-03-14">'), {
    published: '2020-01-01',
    outlet: 'صحيفة أخرى',
  })
  expect(article).toMatchObject({ published: '2020-01-01', outlet: 'صحيفة أخرى' })
})

test('scripts do not run and leave nothing in the text', async () => {
  const article = await articleInHtml(
    page(
      '<script>globalThis.ran = true; document.title = "x"</script>',
      `<p>${BODY[0]}</p><script>globalThis.ran = true</script><p>${BODY[1]}</p>`,
    ),
  )
  expect('ran' in globalThis).toBe(false)
  expect(article.paragraphs).toEqual(BODY.slice(0, 2))
})

test('a page without an article gives no paragraphs, and does not throw', async () => {
  for (const html of ['<html><body><script>1</script></body></html>', '<div></div>', '<', '<p', '<html>'])
    expect((await articleInHtml(html)).paragraphs.join('')).not.toMatch(/script|1/)
})

test('a fragment, as feeds carry it, is all article', () => {
  const article = articleInFragment(
    `<p>${BODY[0]}</p><figure><img><figcaption>الجسر القديم (رويترز)</figcaption></figure>${BODY[1]}<br><br>${BODY[2]}`,
    { headline: 'إعادة فتح الجسر القديم' },
  )
  expect(article.paragraphs).toEqual(BODY)
  expect(article.captions).toEqual([{ text: 'الجسر القديم', credit: 'رويترز' }])
})
