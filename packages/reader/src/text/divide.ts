import type { Text } from './text.ts'

/** Joins the paragraphs and finds sentences and quotations. First version: one sentence a paragraph. */
export function divide(paragraphs: readonly string[]): Text {
  const spans = []
  let at = 0
  for (const p of paragraphs) {
    spans.push({ start: at, end: at + p.length })
    at += p.length + 1
  }
  return {
    text: paragraphs.join('\n'),
    paragraphs: spans,
    sentences: spans.map((s, paragraph) => ({ ...s, paragraph })),
    quotations: [],
  }
}
