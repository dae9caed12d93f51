import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import { isOf, sourceKind } from './lexicon.ts'
import { headOf, isSoundPlural } from './source.ts'
import { isRelative, isThat, namedAt, type View } from './view.ts'

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
  // «عد ذلك مؤشرا», «قال ساخرا: …»: an indefinite accusative is an object, or says how.
  if (isAccusative(view, head)) return false
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

function isAccusative({ tokens, mentionAt }: View, { a, norm, index }: Token): boolean {
  if (!a.known || a.article || norm.slice(a.from) !== `${a.lemma}ا`) return false
  if (mentionAt[index + 1]! >= 0) return false
  return (
    a.verbForm === 'part' || a.pos === 'ADJ' || !(isThat(tokens[index + 1]) || isRelative(tokens[index + 1]))
  )
}

/** «سأل الله أن»: God is asked, and asks nobody. */
export const isGod = ({ norm }: Token): boolean => /^(الله|المولى|الباري|ربه|ربها|ربهم)$/u.test(norm)

/** Is what stands right behind the verb whom it is said to: a feminine body behind a masculine verb, or God? */
export function isOther({ tokens }: View, { reading, form, frame }: Cue, i: number): boolean {
  const { a } = tokens[i]!
  if (form !== 'fin' || a.prep !== '') return false
  if (isGod(tokens[i]!)) return frame.act === 'demand' || frame.act === 'ask'
  if (reading.gender !== 'm' || reading.number === 'p' || a.conj !== '') return false
  return a.known && a.gender === 'f' && a.lemma.endsWith('ة') && sourceKind(tokens[i]!) === 'body'
}
