import type { TokenRange } from '../clauses/clause.ts'
import type { SourceType } from '../reading.ts'
import type { Token } from '../words/word.ts'
import { headsWhole, sourceKind } from './lexicon.ts'
import type { View } from './view.ts'

/** Somebody who speaks in the article. */
export interface Speaker {
  /** The fullest form the article gives. */
  name: string
  entity?: string
  type: SourceType
  gender: 'm' | 'f' | undefined
  plural: boolean
  /** Dictionary forms of the head noun, by which «المصدر» finds «مصدر مسؤول». */
  heads: ReadonlySet<string>
  /** The phrase it was last named by. */
  range: TokenRange
}

/** Dictionary forms of a noun, by which a later one takes it up. */
export const headForms = (token: Token): Set<string> => {
  const all = new Set<string>()
  for (const a of token.analyses) if (a.pos !== 'VERB') all.add(a.lemma)
  // «المتحدث» and «الناطق» are one.
  if (sourceKind(token) === 'spokesman') all.add('متحدث').add('ناطق')
  all.add(token.norm.slice(token.a.from, token.a.to).replace(/^(ال|لل)/u, ''))
  return all
}

/** The text of a phrase, without the clitics before its first word where they can be cut cleanly. */
export function textOf(view: View, { from, to }: TokenRange): string {
  const { start, end } = spanOf(view, { from, to })
  return view.text.text.slice(start, end)
}

/** The characters a range of tokens covers, without a conjunction or preposition written together with the first. */
export function spanOf(view: View, { from, to }: TokenRange): { start: number; end: number } {
  const first = view.tokens[from]!
  const last = view.tokens[to - 1]!
  const start = headsWhole(first) || view.opens[from - 1]! >= 0 ? first.start : first.stemStart
  return { start: Math.min(start, first.end), end: Math.max(last.end, first.end) }
}
