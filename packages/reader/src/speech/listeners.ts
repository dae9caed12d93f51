import { isOf, isPeople, sourceKind } from './lexicon.ts'
import { quotedName } from './quoted-name.ts'
import { isNominal, type View } from './view.ts'

/** Does «ل» before this token say whom the words are said to: an outlet, a journalist, an audience? */
export function isListener(view: View, i: number): boolean {
  const token = view.tokens[i]
  if (!token) return false
  for (const a of token.analyses) if (isPeople(a.lemma, 'listener')) return true
  // «قال الصياد لابنه».
  if (/^ه/u.test(token.a.pron) && isPeople(token.a.lemma, 'kin')) return true
  // «لمجموعة من الصحافيين».
  if (isOf('counts', token.a.lemma) && !token.a.article)
    for (let j = i + 1; j < i + 4 && view.tokens[j]; j++)
      if (view.tokens[j]!.norm === 'من' && view.tokens[j + 1]) return isListener(view, j + 1)
  if (sourceKind(token) === 'media' && token.a.number !== 'p') return true
  const m = view.mentionAt[i]!
  const mention = view.names.mentions[m]
  if (mention?.type === 'ORG' && isOutlet(view, mention.entity)) return true
  const q = view.opens[i]!
  if (q >= 0)
    return (
      quotedName(view, q) &&
      !(isNominal(view.tokens[i - 2] ?? token) && leadsToName(view, view.quotationTo[q]! + 1))
    )
  return false
}

/** «الرئيس التنفيذي لـ«شركة» الدكتور فلان»: what follows still belongs to the source. */
export function leadsToName({ tokens, mentionAt, names }: View, i: number): boolean {
  const next = tokens[i]
  return (
    !!next &&
    (/^(office|anonymous)$/.test(sourceKind(next) ?? '') || names.mentions[mentionAt[i]!]?.type === 'PER')
  )
}

/** Is the entity a newspaper, an agency or a channel, as far as names/ could tell? */
export function isOutlet(view: View, id: string): boolean {
  const entity = view.entities.get(id)
  return entity?.actor?.includes('MED') === true
}
