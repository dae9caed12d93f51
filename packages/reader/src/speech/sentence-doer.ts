import type { TokenRange } from '../clauses/clause.ts'
import type { Cue } from './cue.ts'
import { sourceKind } from './lexicon.ts'
import { headOf, isPerson, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isVerb, type View } from './view.ts'

/** How far into its sentence the verb is looked for, in tokens. */
const REACH = 12

/**
 * Who does what the sentence of a token tells: what stands behind its first verb («على الرصيف، تفرز أم ياسر الشباك»,
 * «يقفز منه فتى»), if that is somebody who can speak and agrees with the cue.
 */
export function sentenceDoer(view: View, at: number, cue: Cue): TokenRange | null {
  const { tokens, sentenceStart, sentenceEnd, names, mentionAt } = view
  const start = sentenceStart[at]!
  const stop = Math.min(sentenceEnd[at]!, start + REACH)
  let verb = start
  while (verb < stop && !isVerb(view, verb)) verb++
  if (verb >= stop || tokens[verb]!.a.person !== 3) return null
  // «يقفز منه فتى».
  const from = tokens[verb + 1]?.a.pos === 'ADP' && tokens[verb + 1]!.a.pron !== '' ? verb + 2 : verb + 1
  if (from >= sentenceEnd[at]! || !startsSource(view, from)) return null
  const range = { from, to: sourceEnd(view, from, sentenceEnd[at]!) }
  const head = tokens[headOf(view, range)]
  if (!head || range.to <= range.from) return null
  const { gender } = tokens[verb]!.a
  if (gender && cue.reading.gender && gender !== cue.reading.gender) return null
  if (head.a.number === 'p' && cue.reading.number !== 'p') return null
  const kind = sourceKind(head)
  const named = names.mentions[mentionAt[head.index]!]?.type === 'ORG' || isPerson(view, head.index)
  return named || kind === 'anonymous' || kind === 'office' || kind === 'body' ? range : null
}
