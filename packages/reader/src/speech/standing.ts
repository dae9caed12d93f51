import type { TokenRange } from '../clauses/clause.ts'
import type { Span } from '../reading.ts'
import { sourceKind, standingKind } from './lexicon.ts'
import { isComma, isRelative, type View } from './view.ts'

/** How far after a source its standing may be told, in tokens. */
const REACH = 14

/**
 * What the text says, in and right after a source, of how it can know or why it is unnamed: «شاهد عيان»,
 * «المتحدث باسم الوزارة», «طلب عدم كشف هويته», «الذي شارك في المفاوضات».
 */
export function standingOf(view: View, source: TokenRange): Span[] {
  const { tokens } = view
  const spans: Span[] = []
  for (let i = source.from; i < source.to; i++) {
    const kind = standingKind(tokens[i]!)
    if (kind === undefined || kind === 'unnamed') continue
    let end = i + 1
    if (kind === 'speaks') while (end < source.to && view.mentionAt[end]! < 0) end++
    else while (end < source.to && standingKind(tokens[end]!)) end++
    if (kind === 'speaks' && end < source.to && /^(باسم|ل)/u.test(tokens[end - 1]!.norm)) end++
    spans.push({ start: tokens[i]!.stemStart, end: tokens[end - 1]!.end })
    i = end
  }
  const stop = Math.min(tokens.length, source.to + REACH)
  let from = source.to
  if (isComma(tokens[from])) from++
  const first = tokens[from]
  if (!first || first.sentence !== tokens[source.from]!.sentence) return spans
  if (isRelative(first)) from++
  const verb = tokens[from]
  if (verb && verb.a.pos === 'VERB') {
    const kind = standingKind(verb)
    if (kind) {
      let end = from + 1
      while (end < stop && !isClose(view, end)) end++
      const told = tokens.slice(from + 1, end)
      if (kind !== 'unnamed' || told.some(t => standingKind(t) === 'unnamed' && t.a.pos !== 'VERB'))
        spans.push({ start: verb.stemStart, end: tokens[end - 1]!.end })
    }
  }
  void sourceKind
  return spans
}

const isClose = ({ tokens, opens }: View, i: number) =>
  tokens[i]!.kind === 'punct' ||
  opens[i]! >= 0 ||
  /^[أإا]ن(ه|ها|هم)?$/u.test(tokens[i]!.norm) ||
  tokens[i]!.a.prep === 'ل' ||
  /^لـ?$/u.test(tokens[i]!.norm)
