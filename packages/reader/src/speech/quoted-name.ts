import { isTitled, sourceKind } from './lexicon.ts'
import type { View } from './view.ts'

/** A name in quotation marks is at most this long (tokens, with its marks). */
const NAME = 9

/** Is the quotation a name rather than somebody's words: short, without a verb, all on one line? */
export function quotedName(view: View, q: number): boolean {
  const from = view.quotationFrom[q]!
  const to = view.quotationTo[q]!
  if (to - from + 1 > NAME || !view.text.quotations[q]!.closed) return false
  // «"أيام المال السهل انتهت."»: what ends with a full stop is a sentence.
  if (to - from > 3 && view.tokens[to - 1]!.form === '.') return false
  if (named(view, from) && to - from <= 8) return true
  for (let i = from + 1; i < to; i++) {
    if (view.mentionAt[i]! >= 0) continue
    const { pos, pron } = view.tokens[i]!.a
    if (/^(AUX|SCONJ|PRON|PART|ADV)$/.test(pos) || pron === 'نا' || pron === 'ي') return false
    if (pos === 'VERB') return false
  }
  return true
}

/** Does a word stand before the quotation mark that takes a name: «موقع», «حركة», «صحيفة»? */
function named(view: View, opening: number): boolean {
  const before = view.tokens[opening - 1]
  if (!before) return false
  const kind = sourceKind(before)
  if (isTitled(before.norm.replace(/^ال/u, ''))) return true
  return (
    ((kind === 'media' || kind === 'body') && !before.a.article) ||
    (before.a.pos === 'ADP' && /ـ$/u.test(before.form))
  )
}
