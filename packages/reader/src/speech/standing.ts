import type { TokenRange } from '../clauses/clause.ts'
import type { Span } from '../reading.ts'
import { sourceKind, standingKind } from './lexicon.ts'
import { isComma, isRelative, type View } from './view.ts'

/** How far after a source its standing may be told, in tokens. */
const REACH = 14

/**
 * What the text says, in and right after a source, of how it can know or why it is unnamed: «شاهد عيان»,
 * «المتحدث باسم الوزارة», «طلب عدم كشف هويته», «الذي شارك في المفاوضات»; never a part of what is said.
 */
export function standingOf(view: View, source: TokenRange, content: TokenRange): Span[] {
  const { tokens } = view
  const spans = rolesIn(view, source.from, source.to)
  // After the source: «، الناطق باسم الوزارة», «رفض ذكر اسمه», «الذي شارك في المفاوضات».
  let from = source.to
  if (isComma(tokens[from])) from++
  const first = tokens[from]
  if (!first || first.sentence !== tokens[source.from]!.sentence) return spans
  let stop = Math.min(tokens.length, from + REACH)
  // What is said is no standing of who says it.
  if (content.from >= source.to) stop = Math.min(stop, content.from)
  if (from >= stop) return spans
  if (standingKind(first) === 'speaks') {
    let end = from + 1
    while (end < stop && !isClose(view, end)) end++
    return [...spans, ...rolesIn(view, from, end)]
  }
  if (isRelative(first)) from++
  const verb = tokens[from]
  const kind = verb && standingKind(verb)
  if (!verb || !kind || !verb.analyses.some(a => a.pos === 'VERB' || a.verbForm === 'vnoun')) return spans
  let end = from + 1
  while (end < stop && !isClose(view, end)) end++
  if (kind !== 'unnamed' || withholdsName(view, from))
    spans.push({ start: verb.stemStart, end: tokens[end - 1]!.end })
  return spans
}

/** «طلب عدم كشف هويته» withholds a name; «طلب مساعدة» does not. */
export function withholdsName({ tokens }: View, i: number): boolean {
  if (standingKind(tokens[i]!) !== 'unnamed') return false
  for (let j = i + 2; j < i + 6 && j < tokens.length && tokens[j]!.kind === 'word'; j++)
    if (/^(هوي|اسم|إسم|أسم)/u.test(tokens[j]!.norm)) return true
  return false
}

/** «المتحدث باسم الوزارة», «شهود عيان», «مطلع» among the words of a phrase. */
function rolesIn(view: View, from: number, to: number): Span[] {
  const { tokens } = view
  const spans: Span[] = []
  for (let i = from; i < to; i++) {
    const kind = standingKind(tokens[i]!)
    if (kind === undefined || kind === 'unnamed' || view.mentionAt[i]! >= 0) continue
    let end = i + 1
    if (kind === 'speaks') while (end < to && !namesHolder(view, end)) end++
    else while (end < to && standingKind(tokens[end]!)) end++
    spans.push({ start: tokens[i]!.stemStart, end: tokens[end - 1]!.end })
    i = end
  }
  return spans
}

/** The name of the spokesman, or a title before it: the body he speaks for is told. */
const namesHolder = ({ tokens, mentionAt, names }: View, i: number) =>
  names.mentions[mentionAt[i]!]?.type === 'PER' || (sourceKind(tokens[i]!) === 'office' && !tokens[i]!.a.prep)

const isClose = ({ tokens, opens }: View, i: number) =>
  tokens[i]!.kind === 'punct' ||
  opens[i]! >= 0 ||
  /^([أإا]ن(ه|ها|هم)?|قول(ه|ها|هم|هما))$/u.test(tokens[i]!.norm) ||
  tokens[i]!.a.prep === 'ل' ||
  /^لـ?$/u.test(tokens[i]!.norm)
