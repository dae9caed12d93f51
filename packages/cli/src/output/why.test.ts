import type { Claim } from '@isnad/archive'
import { type Reading, readArticle } from '@isnad/reader'
import { expect, test } from 'vitest'
import { claimsAsCsv, claimsAsJson } from './claims.ts'
import { whyAsJsonLd } from './jsonld.ts'
import type { TextOptions } from './terminal.ts'
import { whyAsJson, whyAsText } from './why.ts'

const SAID = 'قال رئيس البلدية سامي النجار إن الترميم انتهى قبل موعده.'
const reading = (id: string, outlet: string, url?: string): Reading =>
  readArticle({
    id,
    outlet,
    published: '2019-03-14',
    paragraphs: [SAID, 'والجسر قديم.'],
    ...(url && { url }),
  })
const spans = [{ start: SAID.indexOf('إن'), end: SAID.length - 1 }]

const claim: Claim = {
  id: 's-1-c1',
  story: 's-1',
  claim: 'إن الترميم انتهى قبل موعده',
  members: [
    {
      article: 'أ',
      spans,
      chain: ['رويترز', 'سامي النجار'],
      step: { article: 'أ', who: 'سامي النجار', kind: 'named', by: 'chain' },
    },
    {
      article: 'ب',
      spans,
      chain: [],
      variant: 'بعد موعده',
      step: { article: 'ب', who: 'سامي النجار', kind: 'named', by: 'same words', shownBy: 'أ' },
    },
    { article: 'ج', spans, chain: [], step: { article: 'ج', by: 'none' } },
  ],
  origins: [{ who: 'سامي النجار', kind: 'named' }],
  independent: { named: 1, unnamed: 0, document: 0, agency: 0, witness: 0, total: 1 },
  unknown: 1,
  conflicts: ['قبل / بعد'],
  first: '2019-03-14',
  last: '2019-03-14',
}
const readings = new Map([
  ['أ', reading('أ', 'صحيفة المدينة', 'https://news.example/1')],
  ['ب', reading('ب', 'صحيفة النهر')],
  ['ج', reading('ج', 'صحيفة القلعة')],
])
const options: TextOptions = { colour: false, bidi: 'terminal', language: 'ar', width: 100 }

test('each article with its passage, its chain and how the chain was followed', () => {
  const text = whyAsText({ claim, readings }, options).replaceAll('\u200F', '')
  expect(text).toContain(`«${SAID}»`)
  expect(text).toContain('سلسلة الإسناد: صحيفة المدينة ← رويترز ← سامي النجار')
  expect(text).toMatch(/→ كلماته هي كلمات مقال آخر.* سامي النجار \[مسمى\] \(انظر 1\)/)
  expect(text).toMatch(/→ لا يظهر في نصه/)
  expect(text).toContain('المصادر المستقلة: 1 (مسمى 1) · لا يظهر مصدره: 1')
})

test('as data the passages come along', () => {
  const { members } = whyAsJson({ claim, readings })
  expect(members[0]).toMatchObject({
    outlet: 'صحيفة المدينة',
    passages: [{ start: 0, end: SAID.length, text: SAID }],
  })
})

test('the list of claims says no more than the API promises', () => {
  expect(claimsAsJson([claim])[0]?.members[0]).toEqual({
    article: 'أ',
    spans,
    chain: ['رويترز', 'سامي النجار'],
  })
  expect(claimsAsCsv([claim]).split('\r\n')).toHaveLength(3)
})

test('in JSON-LD everything that is referred to is described', () => {
  const graph = whyAsJsonLd({ claim, readings })['@graph'] as Record<string, unknown>[]
  const described = new Set(graph.map(node => node['@id']))
  expect(described.size).toBe(graph.length)
  const referred = (value: unknown): unknown[] =>
    Array.isArray(value)
      ? value.flatMap(referred)
      : typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [inner] : referred(inner)))
  for (const id of graph.flatMap(referred))
    if (!String(id).startsWith('isnad:story/')) expect(described).toContain(id)
  expect(graph.find(n => n['@id'] === 'https://news.example/1')).toMatchObject({
    '@type': ['NewsArticle', 'prov:Entity'],
  })
})

test('and the walk can be followed in PROV-O from the telling to its primary source', () => {
  const graph = whyAsJsonLd({ claim, readings })['@graph'] as Record<string, { '@id': string }>[]
  const node = (id: string | undefined) => graph.find(n => String(n['@id']) === id)
  const telling = graph.find(n => 'prov:wasQuotedFrom' in n)!
  const relay = node(telling['prov:wasDerivedFrom']?.['@id'])!
  const source = node(relay['prov:wasDerivedFrom']?.['@id'])!
  expect(node(relay['prov:wasAttributedTo']?.['@id'])).toMatchObject({ name: 'رويترز' })
  expect(node(source['prov:wasAttributedTo']?.['@id'])).toMatchObject({ name: 'سامي النجار' })
  expect(telling['prov:hadPrimarySource']).toEqual(source['prov:wasAttributedTo'])
})
