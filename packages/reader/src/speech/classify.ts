import type { TokenRange } from '../clauses/clause.ts'
import type { AttributionKind, SourceType, Span } from '../reading.ts'
import { isOf, isPeople, isTitled, sourceKind } from './lexicon.ts'
import { isOutlet } from './listeners.ts'
import { quotedName } from './quoted-name.ts'
import { headOf } from './source.ts'
import { isThat, namedAt, type View } from './view.ts'

/** Heads before a name that keep it from being the source itself: والد هووت, عائلة هاموند, بيان الوزير. */
const relational = new Set(['document', 'group', 'body', 'media'])

/** The mention that a source phrase names, if the phrase is that name with its titles or its generic head. */
export function mentionOf(view: View, range: TokenRange): number {
  const { mentionAt, names, tokens } = view
  const head = headOf(view, range)
  const headMention = mentionAt[head]!
  if (headMention >= 0) return headMention
  const kind = sourceKind(tokens[head]!)
  let person = -1
  let other = -1
  for (let i = head + 1; i < range.to; i++) {
    const m = mentionAt[i]!
    if (m < 0) continue
    if (names.mentions[m]!.type === 'PER') person = person < 0 ? m : person
    else if (i === head + 1 || view.opens[i - 1]! >= 0 ? i - 2 <= head : false) other = m
  }
  // «أحد الزوار فلان»: one of a group, by name.
  if (person >= 0 && kind === 'group' && /^(أحد|إحدى)$/u.test(tokens[range.from]!.norm)) return person
  // «الفريق فلان»: after a definite head a name is set beside it.
  if (kind && relational.has(kind) && !(kind === 'body' && tokens[head]!.a.article && person >= 0))
    return kind === 'document' || kind === 'group' ? -1 : other
  // «مصدر مقرب من فلان» is not فلان.
  if (tokens[head]!.a.lemma === 'مصدر') return other
  if (
    person >= 0 &&
    !(kind === 'anonymous' && view.mentionAt[head + 1]! === person && isKin(tokens[head]!.norm))
  )
    return person
  return -1
}

const isKin = (form: string) => isPeople(form, 'kin')

/** What kind of source the phrase is (gold decision A5). */
export function sourceTypeOf(view: View, range: TokenRange): SourceType {
  const { names, tokens, mentionAt } = view
  const m = mentionOf(view, range)
  const mention = names.mentions[m]
  const head = headOf(view, range)
  const kind = sourceKind(tokens[head]!)
  if (mention?.type === 'PER') return 'person'
  // «والد هووت», «الوطن» in quotation marks.
  if (isKin(tokens[head]!.norm) && namedAt(view, head + 1)?.type === 'PER') return 'person'
  const q = view.opens[range.from - 1] ?? -1
  if (q >= 0 && view.quotationTo[q] === range.to && mention?.type !== 'ORG') return 'media'
  if (mentionAt[head]! < 0 && kind) {
    if (kind === 'office') return 'person'
    if (kind === 'spokesman') return 'body'
    // An agency is one of news, unless names/ knows it as something else.
    if (kind === 'media' && tokens[head]!.a.lemma === 'وكالة') {
      if (mention && !isOutlet(view, mention.entity)) return 'body'
      const next = tokens[head + 1]
      // «الوكالة الأمريكية لحماية البيئة».
      const task = tokens[head + 2]
      if (
        task &&
        head + 2 < range.to &&
        task.a.prep === 'ل' &&
        !/(أنباء|انباء|إعلام|أخبار)$/u.test(task.norm)
      )
        return 'body'
      if (next?.a.article && head + 1 < range.to && !/^ال(أنباء|انباء|إعلام|أخبار|صحافة)$/u.test(next.norm))
        return next.a.pos === 'NOUN' ? 'body' : kind
    }
    if (kind !== '-') return kind
  }
  if (mention?.type === 'ORG') return isOutlet(view, mention.entity) ? 'media' : 'body'
  if (mention) return 'body'
  const own = view.opens[range.from]!
  if (own >= 0 && quotedName(view, own)) return 'media'
  const token = tokens[head]!
  if (isOf('counts', tokens[range.from]!.a.lemma)) return 'group'
  if (token.a.number === 'p' && token.a.article) return 'group'
  if (token.a.article && token.a.gender === 'f' && token.a.pos === 'NOUN') return 'body'
  return token.a.pos === 'PROPN' || !token.a.known ? 'person' : 'anonymous'
}

/** All in quotation marks is direct, none of it indirect, both mixed (gold decision A2). */
export function kindOf(view: View, spans: readonly Span[], from: number, to: number): AttributionKind {
  const { tokens, quotationAt, quotationFrom } = view
  let quoted = 0
  let bare = 0
  /** The span a token stands in or comes before; they come in order. */
  let at = 0
  const outer = quotationAt[from]! >= 0 && quotationFrom[quotationAt[from]!]! < from ? quotationAt[from]! : -1
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    while (at < spans.length && spans[at]!.end <= token.start) at++
    if (at === spans.length) break
    if (token.start < spans[0]!.start || token.end <= spans[at]!.start || token.kind === 'punct') continue
    let q = quotationAt[i]!
    while (
      q >= 0 &&
      (q === outer || (outer >= 0 && view.text.quotations[q]!.depth <= view.text.quotations[outer]!.depth))
    )
      q = -1
    if (q >= 0 && !isNameIn(view, q, from)) quoted++
    else if (!(i === from && isThat(token)) && q < 0) bare++
  }
  if (!quoted) return 'indirect'
  return bare ? 'mixed' : 'direct'
}

const allNamed = ({ mentionAt }: View, from: number, to: number) => {
  for (let i = from; i < to; i++) if (mentionAt[i]! < 0) return false
  return to > from
}

/** A quotation that holds only a name does not make a content mixed. */
function isNameIn(view: View, q: number, from: number): boolean {
  const first = view.quotationFrom[q]!
  const last = view.quotationTo[q]!
  // «أن "فلان الفلاني" سيغادر»: what opens the clause is a name where it holds nothing else.
  if (first <= from + 1) return first === from + 1 && last - first <= 4 && allNamed(view, first + 1, last)
  if (last - first <= 6) for (let i = first + 1; i < last; i++) if (view.mentionAt[i]! >= 0) return true
  return isTitled(view.tokens[first - 1]?.norm.replace(/^(وال|بال|ال|و|ب|ل)/u, '') ?? '')
}
