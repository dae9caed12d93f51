import type { Cue } from './cue.ts'
import { isOf, sourceKind } from './lexicon.ts'
import { headOf, isSoundPlural } from './source.ts'
import { namedAt, type View } from './view.ts'

/** A verb agrees in gender with the subject after it, as far as both are known. */
export function agrees(view: View, cue: Cue, i: number): boolean {
  const { reading, form } = cue
  if (form !== 'fin' || !reading.gender) return true
  const { tokens } = view
  // «قال، بعد زيارته دمشق»: a city is feminine.
  const mention = namedAt(view, i)
  if (mention?.type === 'LOC' && i > cue.to + 1 && tokens[i]!.start >= mention.start)
    return !(
      reading.gender === 'm' &&
      reading.number !== 'p' &&
      tokens[i]!.a.pos === 'PROPN' &&
      !isOf('masculine', tokens[i]!.norm.replace(/^ال/u, ''))
    )
  if (mention) return true
  const head = tokens[headOf(view, { from: i, to: Math.min(i + 3, tokens.length) })]!
  // «تفيد الباحثين»: an object by its ending.
  if (
    head.index === i &&
    i === cue.to + 1 &&
    head.norm.endsWith('ين') &&
    isSoundPlural(head) &&
    head.a.number === 'p'
  )
    return false
  // «أكدت نائب المدير ليلى»: an office has a woman for holder.
  if (!head.a.known || !head.a.gender || sourceKind(head) === 'office' || head.a.lemma === 'عضو') return true
  if (head.a.number === 'p') return true
  if (reading.gender === 'f' && head.a.gender === 'm')
    return head.analyses.some(a => a.gender === 'f' || a.number === 'p')
  return true
}
