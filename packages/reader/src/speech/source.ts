import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import { headsWhole, isAside, sourceKind } from './lexicon.ts'
import { quotedName } from './quoted-name.ts'
import { isMark, isNominal, isRelative, isThat, namedAt, type View } from './view.ts'

/** «85 % من المشاركين», «(67%) من المشاركين»: where the share that a number gives ends, or -1. */
export function shareEnd({ tokens, partner }: View, i: number): number {
  const open = partner[i]! >= 0 && tokens[i]!.form === '('
  const number = open ? i + 1 : i
  if (tokens[number]?.kind !== 'number' || !/^[%٪]$/u.test(tokens[number + 1]?.form ?? '')) return -1
  const end = open ? partner[i]! + 1 : number + 2
  return tokens[end]?.norm === 'من' && end - i <= 4 ? end : -1
}

/** Can a source begin with this token? */
export function startsSource(view: View, i: number): boolean {
  const token = view.tokens[i]
  if (!token) return false
  if (view.opens[i]! >= 0) return quotedName(view, view.opens[i]!)
  if (shareEnd(view, i) > 0) return true
  // «ذات ليلة»: when.
  if (token.norm === 'ذات' && !view.tokens[i + 1]?.a.article) return false
  if (isMark(token) || isThat(token) || isRelative(token) || isAside(token) || isManner(token)) return false
  if (headsWhole(token)) return true
  if (token.a.prep !== '' && token.a.prep !== 'أ') return false
  if (view.mentionAt[i]! >= 0) return true
  if (/^(هذا|هذه|هؤلاء|ذلك|تلك|كلا|كلتا|كل|بعض|أحد|إحدى)$/u.test(token.norm)) return true
  // «تفرز أم ياسر»: a mother, where a name follows.
  if (/^(أم|أبو)$/u.test(token.norm) && view.tokens[i + 1]?.a.pos === 'PROPN') return true
  // Beside a verb no verb stands: a word that may be a noun is one.
  return (
    isNominal(token) ||
    (token.a.pos === 'VERB' &&
      token.a.conj === '' &&
      token.analyses.some(a => a.pos === 'NOUN' || a.pos === 'PROPN'))
  )
}

/** «وأكد ذلك», «ذلك هو»: a demonstrative that stands alone points at what was said, never at who says it. */
export const pointsAtWords = ({ tokens }: View, i: number): boolean =>
  (tokens[i]?.norm === 'كل' && /^(ذلك|هذا)$/u.test(tokens[i + 1]?.norm ?? '')) ||
  (/^(ذلك|ذاك|تلك|هذا|هذه)$/u.test(tokens[i]?.norm ?? '') &&
    (tokens[i]!.norm === 'ذلك' || tokens[i + 1]?.a.article !== true))

/** Is the phrase a name, or has it a head that can speak? */
export const speaksUp = (view: View, source: TokenRange | null): boolean =>
  source !== null &&
  (sourceKind(view.tokens[headOf(view, source)]!) !== undefined || view.mentionAt[headOf(view, source)]! >= 0)

/** مسؤولون, but not شؤون. */
export const isSoundPlural = ({ norm, a }: Token) =>
  /(ون|ين)$/u.test(norm) && norm.slice(a.from, -2).replace(/^ال/u, '') === a.lemma.replace(/[ةي]$/u, '')

/** «بان كي مون», «لافروف»: what looks like a preposition belongs to the name. */
export const startsName = (view: View, i: number) =>
  namedAt(view, i)?.start === view.tokens[i]!.start && !view.tokens[i]!.norm.startsWith('لل')

/** Does the token belong to a person's name? */
export const isPerson = (view: View, i: number) => namedAt(view, i)?.type === 'PER'

/** بشدة, بوضوح: how something is said. */
export const isManner = (token: Token) =>
  /^ب(شدة|وضوح|قوة|دوره|دورها|دورهم|صراحة|حزم|القول|قوله|اختصار)$/u.test(token.norm) ||
  /^ب(حضور|مناسبة|شأن|عد$|الإضافة|التزامن|سبب|شكل|تاريخ)/u.test(token.norm)

/** The token that says what kind of thing a source is: its first noun. */
export function headOf(view: View, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) {
    const token = view.tokens[i]!
    if (isMark(token) || token.a.pos === 'DET' || token.a.pos === 'PRON' || token.kind === 'number') continue
    // «نسبة 80 % من المشاركين», «أقل من 40 % من ركاب القطار».
    const next = view.tokens[i + 1]
    if (token.norm === 'من' && i > range.from && isMark(view.tokens[i - 1]!)) continue
    if (token.norm === 'نسبة' && next && (next.kind === 'number' || isMark(next))) continue
    if (/^(أكثر|أقل)$/u.test(token.norm) && next?.norm === 'من' && view.tokens[i + 2]?.kind === 'number') {
      i++
      continue
    }
    if (/^ل?(نفس|ذات|آخر|أحدث)$/u.test(token.norm) && i + 1 < range.to && next?.a.article) continue
    // «آخر تقديرات الوزارة».
    if (/^ل?(آخر|أحدث|أول)$/u.test(token.norm) && i + 1 < range.to && next?.a.pos === 'NOUN') continue
    if (/^(هذا|هذه|هؤلاء|أحد|إحدى|بعض|عدد|كل|جميع)$/u.test(token.norm) && i + 1 < range.to) {
      if (view.tokens[i + 1]!.norm === 'من' && i + 2 < range.to) i++
      continue
    }
    return i
  }
  return range.from
}
