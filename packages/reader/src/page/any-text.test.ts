import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import type { Reading, Span } from '../reading.ts'
import { articlesInText } from './page.ts'

/** Pieces that texts are made of, and what breaks them: marks, controls, halves of characters, furniture. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'قال',
      'الوزير',
      'سامي النجار',
      'إن',
      'وأضاف',
      'أن',
      'القوات',
      'انسحبت',
      'من',
      'حلب',
      'أمس',
      'نفى',
      'مصدر',
    ],
    ...['.', '،', '؟', ':', '«', '»', '"', '“', '(', ')', '\n', '\n\n', '\r\n', ' ', '\t', '\u2028', '—'],
    ...[
      'TT',
      '(رويترز)',
      '٣٤',
      '12,5',
      '%',
      'http://x.y',
      '\u200F',
      '\u202E',
      '\u2066',
      '\u200B',
      '\u0640',
      '\u064B',
    ],
    ...['\ud83d', '\udc00', '\u0000', '\uFFFD', '\uFEFF', 'ﻻ', 'Reuters', '😀'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const anyText = fc
  .array(piece, { maxLength: 60 })
  .chain(pieces => fc.constantFrom('', ' ').map(between => pieces.join(between)))

/** Every span a reading holds. */
const spansOf = (r: Reading): Span[] => [
  ...r.paragraphs,
  ...r.sentences,
  ...r.mentions,
  ...r.times,
  ...r.attributions.flatMap(a => [
    a.cue,
    ...a.content,
    ...(a.source ? [a.source] : []),
    ...(a.standing ?? []),
  ]),
  ...r.events.flatMap(e => [e.trigger, ...e.actors, ...e.recipients, ...(e.place ? [e.place] : [])]),
]

describe('for any text', () => {
  test('nothing throws, every offset lies in the text, every id that is named is there', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const reading of read(text, { published: '2019-03-14' })) {
          for (const { start, end } of spansOf(reading)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(reading.text.length)
          }
          const said = new Set([null, ...reading.attributions.map(a => a.id)])
          for (const { parent } of reading.attributions) expect(said).toContain(parent)
          for (const { attribution } of reading.events) expect(said).toContain(attribution)
          const named = new Set(reading.entities.map(e => e.id))
          for (const { entity } of reading.mentions) expect(named).toContain(entity)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('the paragraphs are lines of it, unchanged', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { paragraphs } of articlesInText(text))
          for (const paragraph of paragraphs) expect(text).toContain(paragraph)
      }),
    )
  })
  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 50 },
    )
  })
})
