import type { TokenRange } from '../clauses/clause.ts'
import { channelKind, channelKindOf, type Frame, isOf, isOnline, sourceKind } from './lexicon.ts'
import { isListener } from './listeners.ts'
import { sourceEnd } from './source-end.ts'
import type { View } from './view.ts'

/** «لـ«الشرق الأوسط»», «للصحافيين», «لوكالة رويترز»: the outlet or audience the words are said to. */
export function addresseeAt(view: View, i: number): TokenRange | null {
  const { tokens } = view
  const token = tokens[i]!
  const bare = /^(ل|لـ|إلى)$/u.test(token.norm) || (token.a.pos === 'ADP' && token.a.lemma === 'ل')
  if (!bare && token.a.prep !== 'ل' && !/^لل/u.test(token.norm)) return null
  const noun = bare ? i + 1 : i
  // «قال فلان للمهاجرين»: people.
  const people = !bare && /^لل.+ين$/u.test(token.norm) && token.a.number === 'p'
  if (noun >= tokens.length || !(people || isListener(view, noun))) return null
  const q = view.opens[noun]!
  if (q >= 0) return { from: noun, to: view.quotationTo[q]! + 1 }
  const end = sourceEnd(view, noun, Math.min(tokens.length, noun + 8))
  let to = noun + 1
  while (to < end && tokens[to]!.a.pos !== 'ADP') to++
  return { from: noun, to }
}

/** «في بيان», «عبر حسابه في تويتر», «خلال مؤتمر صحافي»: a relay, or an occasion that is none. */
export function channelAt(
  view: View,
  i: number,
  limit: number,
  frame: Frame,
): { via: TokenRange | null; next: number } | null {
  const { tokens } = view
  const token = tokens[i]!
  const free = token.a.pos === 'ADP' && /^(في|عبر|على|خلال|ضمن|أثناء)$/u.test(token.a.lemma)
  if (!free && token.a.prep !== 'ب') return null
  const noun = free ? i + 1 : i
  if (noun >= limit) return null
  const kind = channelKind(tokens[noun]!)
  if (!kind || (!free && !channelKindOf(token.a.lemma))) return null
  // «أشاد بقرار الوزير»: what is praised.
  if (!free && (frame.flags.has('praise') || token.a.lemma === 'قرار')) return null
  // «على حسابه», but «على الشريط الحدودي» is a place.
  if (free && token.a.lemma === 'على' && kind === 'relay' && !isOnline(tokens[noun]!.a.lemma)) return null
  // «في مستهل محادثاته»: of what it is the beginning.
  const edge = isOf('edge', tokens[noun]!.a.lemma) && tokens[noun]!.a.pron === '' && noun + 1 < limit
  const next = Math.max(
    edge ? sourceEnd(view, noun + 1, limit) : sourceEnd(view, noun, limit, frame),
    noun + 1,
  )
  return { via: kind === 'relay' ? relayAt(view, noun, next) : null, next }
}

/** The words that name a relay: «بيان», «الموقع الرسمي للنادي», and تويتر for «حسابه في تويتر». */
function relayAt({ tokens, opens, quotationTo }: View, from: number, to: number): TokenRange {
  for (let i = from + 1; i < to; i++) if (opens[i]! >= 0) return { from: i + 1, to: quotationTo[opens[i]!]! }
  for (let i = from + 1; i < to; i++) if (channelKind(tokens[i]!) === 'relay') return { from: i, to: i + 1 }
  // «بيان لها», «تقرير له», «برقية بعث بها».
  let end = to
  for (let i = from + 1; i < to; i++)
    if (
      /^(ب|في|ل)(ه|ها)$/u.test(tokens[i + 1]?.norm ?? '') &&
      tokens[i]!.analyses.some(a => a.verbForm === 'fin')
    ) {
      end = i
      break
    }
  while (end > from + 1 && /^ل(ه|ها|هم|هما)$/u.test(tokens[end - 1]!.norm)) end--
  return { from, to: end }
}

/** «في بيان لفلان», «في التعميم»: the document words stand in, or its owner with the document as relay. */
export function documentAt(
  view: View,
  i: number,
  limit: number,
): { source: TokenRange; via: TokenRange[] } | null {
  const { tokens } = view
  const head = tokens[i]
  if (!head || i >= limit || (sourceKind(head) !== 'document' && channelKind(head) === undefined)) return null
  const end = sourceEnd(view, i, limit)
  const after = tokens[i + 1]
  if (after && i + 1 < limit && after.a.prep === 'ل' && !head.a.article) {
    const owner = sourceEnd(view, i + 1, limit)
    return { source: { from: i + 1, to: owner }, via: [{ from: i, to: i + 1 }] }
  }
  return { source: { from: i, to: Math.max(end, i + 1) }, via: [] }
}
