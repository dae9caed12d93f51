import type { Reading, Span } from '@isnad/reader'
import { foldKey, type Term } from '../terms.ts'
import type { Part } from './query.ts'

/** A sentence that holds what was looked for, and where in it. */
export interface Passage extends Span {
  marks: Span[]
}

/** Passages shown of one article. */
const MOST = 3

/** The first sentences that hold a part of the search, with the words that answer it marked on the original characters. */
export function passagesOf(
  reading: Reading,
  terms: readonly Term[],
  parts: readonly Part[],
  exactSpelling: boolean,
): Passage[] {
  if (parts.length === 0) return []
  const marks: Span[] = []
  const printed = terms.map(t => reading.text.slice(t.start, t.end))
  const forms = exactSpelling ? printed : printed.map(foldKey)
  for (const part of parts) {
    const wanted = exactSpelling ? part.typed.split(/\s+/) : part.forms
    const lemmas = new Set(part.phrase || exactSpelling ? [] : part.lemmas)
    terms.forEach((term, i) => {
      if (wanted.every((form, k) => forms[i + k] === form))
        marks.push({ start: term.start, end: terms[i + wanted.length - 1]!.end })
      else if (lemmas.has(term.key)) marks.push({ start: term.start, end: term.end })
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
