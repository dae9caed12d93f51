import type { TokenRange } from '../clauses/clause.ts'
import { addresseeAt, channelAt, documentAt } from './channels.ts'
import { sourceTypeOf } from './classify.ts'
import type { Cue } from './cue.ts'
import { isNorm, isOf, sourceKind } from './lexicon.ts'
import { phraseAt } from './phrase-cue.ts'
import { phraseSource } from './phrase-source.ts'
import { startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isComma, type View } from './view.ts'

/** What a phrase like بحسب says: whose word it is, through whom it came, and to whom it was said. */
export interface Named {
  readonly source: TokenRange
  /** Relays, outermost first. */
  readonly via: readonly TokenRange[]
  readonly to: TokenRange | null
  /** One past the last token of all this. */
  readonly end: number
  /** The token of a further phrase that only goes on with this one, or -1. */
  readonly consumed: number
}

/** How many asides and channels may follow a source. */
const PARTS = 4

/** «بحسب ما ذكر الوزير لـ«الوطن» أمس», «وفق ما نقلت رويترز عن مسؤول», «حسبما جاء في بيان»; null where nobody is named. */
export function namedBy(view: View, cue: Cue): Named | null {
  const { tokens } = view
  const limit = view.sentenceEnd[cue.to]!
  if (tokens[cue.to + 1]?.norm === 'في' && cue.to > cue.from && isOf('stands-in', tokens[cue.to]!.a.lemma)) {
    const document = documentAt(view, cue.to + 2, limit)
    // «وفق ما ورد في اللائحة»: what is done by rule.
    if (!document || isNorm(tokens[document.source.from]!)) return null
    return { ...document, to: null, end: document.source.to, consumed: -1 }
  }
  let source = phraseSource(view, cue)
  if (!source) return null
  const via: TokenRange[] = []
  let to: TokenRange | null = null
  let end = source.to
  let consumed = -1
  for (let n = 0; n < PARTS && end < limit; n++) {
    const token = tokens[end]!
    const further = via.length === 0 ? handsOn(view, end, limit) : null
    if (further) {
      via.push(source)
      source = further
      if (token.norm !== 'عن') consumed = end
      end = further.to
      continue
    }
    // «اليوم (الأحد)، على حسابه».
    if (token.form === '(' && view.partner[end]! > end && view.partner[end]! - end <= 3) {
      end = view.partner[end]! + 1
      continue
    }
    if (isComma(token)) {
      const posted = channelAt(view, end + 1, limit, cue.frame)
      if (!posted?.via.length) break
      via.push(...posted.via)
      end = posted.next
      continue
    }
    const addressee = addresseeAt(view, end)
    // «تقرير لوكالة رويترز»: whose it is.
    if (addressee && end === source.to && sourceKind(tokens[end - 1]!) === 'document') {
      end = addressee.to
      source = { from: source.from, to: end }
      continue
    }
    const channel = addressee ? null : channelAt(view, end, limit, cue.frame)
    if (addressee) to ??= addressee
    else if (channel && sourceKind(tokens[source.from]!) !== 'document') via.push(...channel.via)
    else if (!channel && !isOf('day', token.norm) && !/^الصادرة?$/u.test(token.norm)) break
    end = addressee?.to ?? channel?.next ?? end + 1
  }
  return { source, via, to, end, consumed }
}

/** «بحسب ما نقلت وكالة | عن مسؤول», «وفقا لصحيفة | نقلا عن مصادر»: whose words the one who is named hands on. */
function handsOn(view: View, at: number, limit: number): TokenRange | null {
  const { tokens } = view
  const handed = phraseAt(tokens, at)
  const from =
    handed && /^نقلا/u.test(handed.phrase.frame.lemma)
      ? handed.to + 1
      : tokens[at]!.norm === 'عن'
        ? at + 1
        : -1
  if (from < 0 || !startsSource(view, from)) return null
  const end = sourceEnd(view, from, limit)
  return end > from ? { from, to: end } : null
}

/**
 * Does a phrase without a comma before it («؛ وذلك بحسب» takes in all the sentence), behind somebody's words, name whom
 * they cite? An outlet there hands them on.
 */
export const isNested = (view: View, at: number, source: TokenRange): boolean =>
  !isComma(view.tokens[at - 1]) &&
  !/^(وذلك|وهذا)$/u.test(view.tokens[at - 1]?.norm ?? '') &&
  !/^و[^ف]/u.test(view.tokens[at]!.norm) &&
  sourceTypeOf(view, source) !== 'media'
