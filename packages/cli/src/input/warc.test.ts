import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { articlesIn } from './articles.ts'
import { articlesInWarc } from './warc.ts'

const BODY = [
  'أعلنت البلدية اليوم أنها ستعيد فتح الجسر القديم أمام المشاة الأسبوع المقبل بعد عامين من الإغلاق.',
  'وقال رئيس البلدية سامي النجار إن أعمال الترميم انتهت قبل موعدها، وإن الكلفة بقيت ضمن الميزانية.',
  'وكانت لجنة من المهندسين أوصت بإغلاق الجسر بعد ظهور تشققات في دعائمه الجنوبية قبل عامين.',
]
const page = (head = '') =>
  `<html lang="ar"><head><title>إعادة فتح الجسر</title>${head}</head><body><article>${BODY.map(p => `<p>${p}</p>`).join('')}</article></body></html>`

const record = (url: string, body: string, type = 'text/html', status = '200 OK') =>
  WARCSerializer.serialize(
    WARCRecord.create(
      {
        url,
        date: '2019-03-15T10:00:00Z',
        type: 'response',
        httpHeaders: { 'Content-Type': type },
        statusline: `HTTP/1.1 ${status}`,
      },
      [Buffer.from(body)],
    ),
    { gzip: true },
  )

/** A web archive as crawlers write it: every record zipped by itself. */
const archive = async () =>
  Buffer.concat([
    await record('https://news.example/1', page()),
    await record('https://news.example/logo', '\u0001', 'image/png'),
    await record(
      'https://news.example/2',
      page('<meta property="article:published_time" content="2019-03-14">'),
    ),
    await record('https://news.example/gone', page(), 'text/html', '404 Not Found'),
    await record('https://news.example/en', '<html><body><p>Only English here.</p></body></html>'),
  ])

test('Arabic pages are articles; the record says where and, if the page does not, when', async () => {
  async function* bytes() {
    yield await archive()
  }
  const found = await Array.fromAsync(articlesInWarc(bytes(), 'w'))
  expect(found.map(f => ('article' in f ? [f.article.id, f.article.published] : f))).toEqual([
    ['https://news.example/1', '2019-03-15T10:00:00Z'],
    ['https://news.example/2', '2019-03-14'],
    { place: 'w#5 (https://news.example/en)', passed: true },
  ])
  expect(found[0]).toMatchObject({ article: { paragraphs: BODY } })
})

test('a file that ends in the middle gives what it has, and a message', async () => {
  const whole = await archive()
  const path = join(await mkdtemp(join(tmpdir(), 'isnad-')), 'news.warc.gz')
  await writeFile(path, whole.subarray(0, whole.length - 200))
  const found = await Array.fromAsync(articlesIn([path], {}))
  expect(found.filter(f => 'article' in f)).toHaveLength(2)
  expect(found.at(-1)).toHaveProperty('failure')
})

describe('a file that was cut off', () => {
  /** What is found in a web archive without gzip, of which only the first bytes are there. */
  const found = async (bytes: Buffer) => {
    async function* chunks() {
      yield bytes
    }
    const pages = []
    try {
      for await (const page of articlesInWarc(chunks(), 'w')) pages.push(page)
    } catch (error) {
      pages.push({ error })
    }
    return pages
  }
  const plain = async (url: string, type?: string) => gunzipSync(await record(url, page(), type))
  const cut = { error: expect.objectContaining({ message: expect.stringMatching(/^w.*ends in the middle/) }) }
  test('within a page: half an article is none', async () => {
    const bytes = Buffer.concat([
      await plain('https://news.example/1'),
      await plain('https://news.example/2'),
    ])
    expect(await found(bytes.subarray(0, -300))).toMatchObject([
      { article: { id: 'https://news.example/1' } },
      cut,
    ])
  })
  test('within something that is passed over', async () => {
    const bytes = await plain('https://news.example/logo', 'image/png')
    expect(await found(bytes.subarray(0, -300))).toMatchObject([cut])
  })
  test('what is no web archive is not taken for an empty one', async () => {
    expect(await found(Buffer.from('ليس أرشيفا\n'))).toMatchObject([
      { error: expect.objectContaining({ message: expect.stringMatching(/^w: no WARC record/) }) },
    ])
  })
})
