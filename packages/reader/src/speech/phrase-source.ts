import type { TokenRange } from '../clauses/clause.ts'
import type { Cue } from './cue.ts'
import { isNorm, isOf, sourceKind } from './lexicon.ts'
import { quotedName } from './quoted-name.ts'
import { headOf, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isMark, type View } from './view.ts'

/** The source that بحسب, وفقا لـ … govern, where what follows can be one. */
export function phraseSource(view: View, cue: Cue): TokenRange | null {
  const { tokens } = view
  let from = cue.to + 1
  // «حسب ما أشارت إليه الوزارة».
  if (from > cue.from + 1 && /^(إلي|علي|عن|ب)(ه|ها)$/u.test(tokens[from]?.norm ?? '')) from++
  const next = tokens[from]
  if (!next || next.sentence !== tokens[cue.to]!.sentence) return null
  const flags = cue.frame.flags
  if (flags.has('verb')) return null
  if (/^(ل|لـ)$/u.test(next.norm)) from++
  if (/^(ما|لما)$/u.test(next.norm)) return null
  const token = tokens[from]!
  const prefixed = token.a.prep === 'ل'
  if (!prefixed && !startsSource(view, from)) return null
  const to = sourceEnd(view, from, Math.min(tokens.length, from + 30), cue.frame)
  const end = Math.max(to, from + 1)
  // «من وجهة نظر الوزير», «حسب وجهة نظره».
  if (token.norm === 'وجهة') return null
  const range = { from, to: end }
  // «بحسب تصريحات الوزير»: the one who made them.
  if (
    isOf('saying', tokens[from]!.a.lemma) &&
    end > from + 1 &&
    !tokens[from]!.a.article &&
    startsSource(view, from + 1)
  )
    return { from: from + 1, to: sourceEnd(view, from + 1, Math.min(tokens.length, from + 30), cue.frame) }
  const head = headOf(view, range)
  const kind = sourceKind(tokens[head]!)
  if (flags.has('document') && kind !== 'document') return null
  if ((flags.has('leads') || isNorm(tokens[head]!)) && !leads(view, cue.from)) return null
  if (kind) return range
  // «نقلا عن بحارة»: what is handed on is somebody's.
  if (cue.frame.lemma === 'نقلا_عن' && !isMark(tokens[head]!)) return range
  if (view.mentionAt[head]! >= 0) return range
  const q = view.opens[from]!
  return q >= 0 && quotedName(view, q) ? range : null
}

/** Does a phrase open its sentence on the outlet's own word: «ووفقا للقانون، …»? */
function leads({ tokens, quotationAt, sentenceStart }: View, i: number): boolean {
  if (quotationAt[i]! >= 0) return false
  let from = i
  while (from > sentenceStart[i]! && isMark(tokens[from - 1])) from--
  return from === sentenceStart[i]!
}
