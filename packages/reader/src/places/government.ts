import type { Clauses } from '../clauses/clause.ts'
import type { NamedMention } from '../names/names.ts'
import type { Place } from '../reading.ts'
import type { Token } from '../words/word.ts'

/** What happens to a capital or country as a place; every other verb of which it is the subject is a government's. */
const HAPPENS_TO = new Set(
  (
    'شهد عاش استضاف احتضن عرف كان أصبح صار بات ظل بقي سقط تعرض وقع يقع بعد ابتعد استيقظ غرق اهتز ازدحم ' +
    'اكتظ امتلأ خلا شكل مثل ضم حوى استقبل عانى'
  ).split(' '),
)

/** Prepositions under which a capital or country is a party, not a place. */
const PARTY = new Set(['مع', 'ل', 'من قبل', 'من جانب', 'ضد', 'ب'])

/** Verbs whose doer and partners are governments, wherever «ب» and «ل» stand. */
const DEALS = new Set(
  'اتهم طالب اتفق تفاوض حذر ندد أبلغ سمح وعد تعهد طلب اعترف رد نصح أشاد رحب ربط جمع'.split(' '),
)

/**
 * Whether a capital or country stands for its government («واشنطن تدين», «الخلاف بين الرياض وطهران», «اتفقت مع
 * أنقرة») and so is no place of the event told there.
 */
export function standsForGovernment(
  { from: at }: NamedMention,
  place: Place | undefined,
  tokens: readonly Token[],
  clauses: Clauses,
): boolean {
  if (place?.kind !== 'capital' && place?.kind !== 'country') return false
  if (tokens[at - 1]?.fold === 'بين') return true
  const phrase = clauses.phrases[clauses.phraseAt[at] ?? -1]
  if (!phrase || phrase.head !== at) return false
  if (phrase.prep === 'مع' || phrase.prep === 'من قبل' || phrase.prep === 'من جانب' || phrase.prep === 'ضد')
    return true
  for (const predicate of clauses.predicates) {
    if (predicate.clause.from > at) break
    if (predicate.clause.to <= at) continue
    const asSubject = predicate.subject
    if (asSubject && (asSubject.head === at || asSubject.and.some(({ head }) => head === at)))
      return !predicate.passive && !HAPPENS_TO.has(predicate.verb)
    if (DEALS.has(predicate.verb)) {
      if (predicate.objects.some(({ head }) => head === at)) return true
      if (PARTY.has(phrase.prep) && predicate.obliques.some(({ head }) => head === at)) return true
    }
  }
  return false
}
