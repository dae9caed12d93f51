import { divide, type Reading, type Span, words } from '@isnad/reader'
import { foldKey } from '../terms.ts'
import type { Part } from './query.ts'

/** A sentence that holds what was looked for, and where in it. */
export interface Passage extends Span {
  marks: Span[]
}

/** Passages shown of one article. */
const MOST = 3

/** The first sentences that hold a part of the search, with the words that answer it marked on the original characters. */
export function passagesOf(reading: Reading, parts: readonly Part[], exactSpelling: boolean): Passage[] {
  if (parts.length === 0) return []
  const marks: Span[] = []
  const tokens = words(divide(reading.text.split('\n'))).filter(
    t => t.kind !== 'punct' && t.kind !== 'symbol',
  )
  const forms = tokens.map(t => (exactSpelling ? t.norm : foldKey(t.norm)))
  for (const part of parts) {
    const wanted = exactSpelling ? part.typed.split(/\s+/) : part.forms
    const lemmas = new Set(part.phrase || exactSpelling ? [] : part.lemmas)
    tokens.forEach((token, i) => {
      if (wanted.every((form, k) => forms[i + k] === form))
        marks.push({ start: token.start, end: tokens[i + wanted.length - 1]!.end })
      else if (lemmas.has(foldKey(token.a.lemma))) marks.push({ start: token.start, end: token.end })
    })
  }
  marks.sort((a, b) => a.start - b.start)
  const passages: Passage[] = []
  let m = 0
  for (const { start, end } of reading.sentences) {
    const here: Span[] = []
    for (; marks[m] && marks[m]!.start < end; m++) if (marks[m]!.start >= start) here.push(marks[m]!)
    if (here.length && passages.length < MOST) passages.push({ start, end, marks: here })
  }
  return passages
}
