import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { articlesIn } from './articles.ts'
import { feedsOf, itemsOf } from './feed.ts'

const LONG =
  'أعلنت البلدية اليوم أنها ستعيد فتح الجسر القديم أمام المشاة الأسبوع المقبل بعد عامين من الإغلاق.'

const rss = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صحيفة المدينة</title>${items.map(item => `<item>${item}</item>`).join('')}</channel></rss>`

test('an RSS item that carries its article', () => {
  const feed = rss(
    `<title>إعادة فتح &quot;الجسر&quot;</title><link>https://news.example/1</link><pubDate>Thu, 14 Mar 2019 08:00:00 +0200</pubDate>
     <dc:creator>منى العطار</dc:creator><description>ملخص</description><content:encoded><![CDATA[<p>${LONG}</p><p>وانتهت الأعمال.</p>]]></content:encoded>`,
  )
  expect(itemsOf(feed, 'feed.rss')).toEqual([
    {
      place: 'feed.rss#1 (https://news.example/1)',
      article: expect.objectContaining({
        id: 'https://news.example/1',
        url: 'https://news.example/1',
        outlet: 'صحيفة المدينة',
        headline: 'إعادة فتح "الجسر"',
        published: '2019-03-14T06:00:00.000Z',
        byline: 'منى العطار',
        paragraphs: [LONG, 'وانتهت الأعمال.'],
      }),
    },
  ])
})

test('an Atom entry', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة المدينة</title><entry><id>urn:1</id><title>إعادة فتح الجسر</title>
    <link rel="alternate" href="https://news.example/1"/><published>2019-03-14T08:00:00+02:00</published>
    <content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`
  expect(itemsOf(feed, 'f')[0]).toMatchObject({
    article: { id: 'https://news.example/1', published: '2019-03-14T08:00:00+02:00', paragraphs: [LONG] },
  })
})

test('an item with a summary only points to its page; one with nothing is set aside', () => {
  const items = itemsOf(
    rss(
      '<title>أ</title><link>https://news.example/1</link><description>ملخص قصير.</description>',
      '<title>ب</title>',
    ),
    'f',
  )
  expect(items[0]).toMatchObject({ page: 'https://news.example/1', known: { outlet: 'صحيفة المدينة' } })
  expect(items[1]).toHaveProperty('failure')
})

test('what is no feed is refused', () => {
  expect(() => itemsOf('<rss', 'f')).toThrow(/not a readable feed/)
})

test('an OPML list names feeds, in folders too, each once', () => {
  const list = `<opml version="2.0"><head/><body><outline text="صحف"><outline type="rss" text="أ" xmlUrl="https://a.example/rss"/></outline>
    <outline type="rss" text="ب" xmlUrl="https://b.example/rss"/><outline type="rss" text="أ" xmlUrl="https://a.example/rss"/></body></opml>`
  expect(feedsOf(list, 'l')).toEqual(['https://a.example/rss', 'https://b.example/rss'])
  expect(() => feedsOf('<opml version="2.0"><body/></opml>', 'l')).toThrow(/names no feed|not a readable/)
})

test('a list, its feed and the pages of its items are fetched one after the other', async () => {
  const server = createServer((request, response) => {
    const host = `http://${request.headers.host}`
    if (request.url === '/opml')
      response.end(
        `<opml version="2.0"><body><outline text="أ" type="rss" xmlUrl="${host}/rss"/><outline text="ب" type="rss" xmlUrl="${host}/gone"/></body></opml>`,
      )
    else if (request.url === '/rss')
      response.end(
        rss(`<title>أ</title><link>${host}/page</link>`, `<title>ب</title><link>${host}/gone</link>`),
      )
    else if (request.url === '/page')
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<html><body><article><h1>إعادة فتح الجسر</h1><p>${LONG}</p><p>${LONG}</p></article></body></html>`,
        )
    else response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const found = await Array.fromAsync(articlesIn([`${address}/opml`], { allowPrivate: true }))
    expect(found.map(f => ('article' in f ? f.article.url : 'failure' in f && f.failure.message))).toEqual([
      `${address}/page`,
      `${address}/gone: the server answered 404 Not Found.`,
      `${address}/gone: the server answered 404 Not Found.`,
    ])
    expect(found[0]).toMatchObject({ article: { outlet: 'صحيفة المدينة' } })
  } finally {
    server.close()
  }
})
