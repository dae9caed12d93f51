import type { Span } from '../reading.ts'
import { quotations } from './quotations.ts'
import { sentences } from './sentences.ts'
import type { Text } from './text.ts'

/** Joins the paragraphs and finds sentences and quotations. */
export function divide(paragraphs: readonly string[]): Text {
  const spans: Span[] = []
  let at = 0
  for (const p of paragraphs) {
    spans.push({ start: at, end: at + p.length })
    at += p.length + 1
  }
  const text = paragraphs.join('\n')
  const quoted = quotations(text, spans)
  return { text, paragraphs: spans, sentences: sentences(text, spans, quoted), quotations: quoted }
}
