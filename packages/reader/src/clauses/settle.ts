import { canBeSubject, isName, shownCase } from './agreement.ts'
import type { Modality } from './clause.ts'
import type { Frame } from './frame.ts'
import { isNoun } from './lexed.ts'
import type { VerbTrait } from './lexicon.ts'
import { NOUN } from './lexicon.ts'
import { acts, animate, caseOf } from './nouns.ts'
import type { Stack } from './stack.ts'

/** Last decisions about a finite verb and its arguments. */
export function settle(s: Stack, frame: Frame, index: number): void {
  const p = s.predicates[index]!
  if (p.form !== 'fin') return
  const traits = s.traits(index)
  if (!p.subject && p.objects.length && !p.objects[0]!.pronoun) {
    const object = p.objects[0]!
    const head = s.tokens[object.head]!
    const { a } = s.tokens[p.token]!
    const fits =
      canBeSubject(a, head.a, false) && (caseOf(s, object) ?? 'nom') === 'nom' && object.from > p.token
    if (fits && (traits.has('intr') || (!frame.shared && !frame.pronoun && !traits.has('human')))) {
      p.subject = object
      p.objects.shift()
    }
  }
  // أكدت دراستها أن …: with its clause for an object the verb needs the phrase for its subject.
  const [only] = p.objects
  if (!p.subject && p.complement && only && !only.pronoun && p.objects.length === 1 && !p.implied) {
    const head = s.tokens[only.head]!
    if (
      only.from > p.token &&
      (caseOf(s, only) ?? 'nom') === 'nom' &&
      canBeSubject(s.tokens[p.token]!.a, head.a, false)
    )
      p.subject = p.objects.shift()!
  }
  // يريد الوزير أن يعزز الأمن: the verb's subject is that of the verb of wanting, so the noun after it is its object.
  const holder = s.predicates[frame.governor]
  if (
    frame.kind === 'comp' &&
    frame.marker === 'أن' &&
    holder?.subject &&
    p.subject &&
    p.subject.from > p.token &&
    !p.objects.length &&
    !p.passive &&
    !traits.has('intr') &&
    !traits.has('aux') &&
    shownCase(s.tokens[p.subject.head]!) !== 'nom' &&
    !isName(s.tokens[p.subject.head]!.a) &&
    s.traits(frame.governor).has('want')
  ) {
    p.objects.push(p.subject)
    p.subject = null
    p.implied = holder.subject
  }
  // أنه وجد الفريق أن …: the pronoun on أنه only announced the clause.
  const [first] = p.objects
  if (first && p.complement && frame.pronoun && p.subject === frame.pronoun && first.from > p.token) {
    const { a } = s.tokens[p.token]!
    if (acts(s, first) && canBeSubject(a, s.tokens[first.head]!.a, false)) p.subject = p.objects.shift()!
  }
  // بيان قال فيه إن …: what it was said in is not who said it.
  if (frame.resumed && p.subject === frame.antecedent && traits.has('human')) {
    p.subject = null
    p.implied = holder ? (holder.subject ?? holder.implied) : null
  }
  if (p.subject) p.implied = null
  // الرسالة التي نشرت أمس, تنفذ من قبل الشركة: what people do, with a thing for its subject and nothing done to.
  const bare = !p.passive && !p.objects.length && !p.complement && !traits.has('intr') && !traits.has('aux')
  if (
    bare &&
    p.subject === frame.antecedent &&
    p.subject &&
    traits.has('human') &&
    s.kinds[frame.from] === 'rel'
  )
    p.passive = !animate(s, p.subject) && !isNoun(s.lexed, p.subject.head, NOUN.from)
  const after = p.subject && p.subject.from > p.token
  if (bare && after && !p.passive) {
    const agent = p.obliques.some(o => /^(من قبل|على (يد|يدي|أيدي)|من جانب)$/.test(o.prep))
    const noun = s.tokens[p.subject!.head]!.a
    p.passive =
      agent ||
      (traits.has('human') && noun.verbForm === 'vnoun' && !isNoun(s.lexed, p.subject!.head, NOUN.body)) ||
      undergoers.has(p.verb)
  }
}

/** The heads of what a predicate governs itself: its subject, its objects, and obliques behind prepositions of its verb. */
function governed(s: Stack, index: number): Set<number> {
  const { subject, objects, obliques } = s.predicates[index]!
  const preps = s.preps(index)
  const heads = new Set<number>()
  if (subject) heads.add(subject.head)
  for (const { head } of objects) heads.add(head)
  for (const { head, prep } of obliques) if (preps.has(prep)) heads.add(head)
  return heads
}

/**
 * The modality a predicate inherits from what governs it. `heads` are those of {@link governed}, kept for every
 * predicate, since hundreds of nouns may stand in the clause of one.
 */
export function modality(s: Stack, index: number, heads: (Set<number> | undefined)[]): Modality {
  const p = s.predicates[index]!
  if (p.modality !== 'none') return p.modality
  const { frame } = p
  if (p.form !== 'fin' && frame.predicate !== index) {
    const outer = s.predicates[frame.predicate]
    if (frame.conditional) return 'conditional'
    if (!outer) return 'none'
    const traits = s.traits(frame.predicate)
    heads[frame.predicate] ??= governed(s, frame.predicate)
    if (heads[frame.predicate]!.has(p.token)) return handedOn(traits) ?? outer.modality
    return 'none'
  }
  if (frame.kind === 'comp' && !frame.marker.startsWith('إ') && frame.marker !== ':') {
    const { a } = s.tokens[p.token]!
    if (a.aspect === 'imp' || p.form !== 'fin') {
      const own = handedOn(s.traits(frame.governor))
      if (own) return own
    }
  }
  return 'none'
}

/** Verbs whose perfect with a subject alone is nearly always the passive in the news (قُتل، جُرح). */
export const undergoers = new Set([
  'قتل',
  'جرح',
  'اعتقل',
  'خطف',
  'اختطف',
  'احتجز',
  'أوقف',
  'نقل',
  'دفن',
  'أسر',
  'أعدم',
  'سجن',
  'طرد',
  'ضبط',
  'انتخب',
  'عين',
  'كلف',
  'شيع',
  'عقد',
  'وجد',
  'دمر',
  'أغلق',
  'فتح',
  'أجل',
  'ألغي',
  'أصاب',
])

const handedOn = (traits: ReadonlySet<VerbTrait>): Modality | null =>
  traits.has('must')
    ? 'demanded'
    : traits.has('may')
      ? 'possible'
      : traits.has('will')
        ? 'future'
        : traits.has('want')
          ? 'intended'
          : null
