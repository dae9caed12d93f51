import type { Span } from '../reading.ts'
import { isArabicLetter, isArabicMark, isDigit, isSpace } from './characters.ts'
import type { Quotation, Sentence } from './text.ts'

const isTerminal = (c: number) =>
  c === 0x2e || c === 0x61f || c === 0x3f || c === 0x21 || c === 0x2026 || c === 0x6d4
const closers = new Set([...')]}»”’"\'›'])

const isLetterOrMark = (c: number) => isArabicLetter(c) || isArabicMark(c)

/** Is the full stop at `at` that of an abbreviation: «أ.ف.ب», «د. فلان», «وم. فلان»? */
function abbreviates(text: string, from: number, at: number): boolean {
  let i = at - 1
  while (i >= from && isLetterOrMark(text.charCodeAt(i))) i--
  let letters = 0
  for (let k = i + 1; k < at; k++) if (isArabicLetter(text.charCodeAt(k))) letters++
  if (letters !== 1 && !(letters === 2 && text[i + 1] === 'و' && 'دمأ'.includes(text[at - 1]!))) return false
  // «عام 2015 م.»، «1436 هـ.»: the letter of an era ends a sentence like any word.
  while (i >= from && isSpace(text.charCodeAt(i))) i--
  return i < from || !isDigit(text.charCodeAt(i))
}

/** Does the full stop at `at` stand between the letters of a foreign abbreviation: «بي.بي.سي», «إتش.إس»? */
function spells(text: string, from: number, at: number): boolean {
  let before = at - 1
  while (before >= from && at - before <= 4 && isLetterOrMark(text.charCodeAt(before))) before--
  let after = at + 1
  while (after - at <= 3 && isLetterOrMark(text.charCodeAt(after))) after++
  return at - before <= 4 && after - at <= 3
}

/** Is the full stop at `at` that of a list number or a bare letter at the start of the sentence: «1. كذا»? */
function numbers(text: string, from: number, at: number): boolean {
  let i = at - 1
  while (i >= from && isDigit(text.charCodeAt(i))) i--
  if (i === at - 1 || at - i > 4) return false
  while (i >= from && isSpace(text.charCodeAt(i))) i--
  return i < from
}

/** «92.<RLM>54»: with a mark of direction behind its point, a number is seen from the right, as 54.92. */
const turnsNumber = (text: string, at: number) =>
  text.charCodeAt(at + 1) === 0x200f && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 2))

/**
 * Divides each paragraph into sentences. A full stop inside a closed quotation ends no outer sentence, unless the
 * quotation ends there too; inside an unclosed one it does, since nobody knows where that ends.
 */
export function sentences(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): Sentence[] {
  const found: Sentence[] = []
  /** Index of the first closed outermost quotation that does not end before the reading position. */
  let q = 0
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start
    const push = (end: number) => {
      let from = start
      let to = end
      while (from < to && isSpace(text.charCodeAt(from))) from++
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--
      if (to > from) found.push({ start: from, end: to, paragraph: index })
      start = end
    }
    let i = paragraph.start
    while (i < paragraph.end) {
      const c = text.charCodeAt(i)
      if (c === 0x0a || c === 0x0d || c === 0x2029) {
        push(i)
        i++
        continue
      }
      if (!isTerminal(c)) {
        i++
        continue
      }
      const from = i
      while (i < paragraph.end && isTerminal(text.charCodeAt(i))) i++
      // The quotation this stop stands in: the outermost closed one, or an unclosed one's closed child.
      while (q < quotations.length && (quotations[q]!.end <= from || !quotations[q]!.closed)) q++
      const quotation = quotations[q]
      const inside = quotation && quotation.start <= from ? quotation : undefined
      let end = i
      while (end < paragraph.end && closers.has(text[end]!)) end++
      if (inside && end < inside.end) continue
      if (ends(text, paragraph, start, from, i, end, inside !== undefined)) {
        push(end)
        i = end
      }
    }
    push(paragraph.end)
  })
  return found
}

/** Do the stops from `from` to `to`, with closing marks up to `end`, end the sentence that begins at `start`? */
function ends(
  text: string,
  paragraph: Span,
  start: number,
  from: number,
  to: number,
  end: number,
  quoted: boolean,
): boolean {
  if (end >= paragraph.end) return true
  const after = text.charCodeAt(end)
  const single = to === from + 1 && text[from] === '.'
  if (isSpace(after)) {
    if (single && end === to && turnsNumber(text, from)) return false
    if (single && (numbers(text, start, from) || (end === to && abbreviates(text, start, from)))) return false
    // «هل يأتي؟» سأل الرجل: a question or an exclamation in quotation marks need not end what holds it.
    if (quoted && !single) {
      let next = end
      while (next < paragraph.end && isSpace(text.charCodeAt(next))) next++
      return text[next] === 'و'
    }
    // «... وفي اعتقادي»: dots that begin a sentence leave something out before it.
    let first = start
    while (first < from && !isLetterOrMark(text.charCodeAt(first)) && !isDigit(text.charCodeAt(first)))
      first++
    return first < from
  }
  // No space after it: between two Arabic words of more than a letter somebody forgot it; «أ.ف.ب», «3.5», «a.com».
  if (!isArabicLetter(after) || from === start) return false
  if (!isArabicLetter(text.charCodeAt(from - 1)) && end === to) return false
  if (single && (abbreviates(text, start, from) || spells(text, start, from))) return false
  return isLetterOrMark(text.charCodeAt(end + 1))
}
