import { canBeSubject } from './agreement.ts'
import type { Phrase } from './clause.ts'
import type { Draft, Stack } from './stack.ts'
import { resumes } from './verbs.ts'

/** Prepositions of time whose noun of action mostly has the doer of the clause (انسحب الجيش بعد قتال عنيف). */
const meanwhile = new Set(['بعد', 'قبل', 'خلال', 'أثناء', 'عقب', 'إثر', 'في أعقاب', 'في أثناء', 'عند'])

/** Who is meant by a phrase: its antecedent, where it is a pronoun that has one. */
const meant = (phrase: Phrase | null): Phrase | null => phrase?.refers ?? phrase

/** The doer of a predicate, stated or implied. */
const doer = (p: Draft): Phrase | null => (p.passive ? null : meant(p.subject ?? p.implied))

/**
 * Finds who does what predicates without a subject of their own say, from predicate `first` on: the subject of the
 * verb that governs them (قام الجيش بقصف …), of the clause they depend on, or of the relative clause that describes
 * them (حفل أقامه جيران). Left to right, so that what governs is known before what is governed.
 */
export function control(s: Stack, first: number): void {
  const { predicates } = s
  const at = new Map<number, Draft>()
  for (let i = first; i < predicates.length; i++) {
    const p = predicates[i]!
    if (!p.dropped) at.set(p.token, p)
  }
  for (let i = first; i < predicates.length; i++) {
    const p = predicates[i]!
    if (p.dropped) continue
    if (p.form === 'fin') fromClause(s, p, i)
    if (p.form !== 'vnoun') governed(s, p, i, at)
    else if (p.inside >= 0 && !p.subject && !p.implied) {
      const outer = predicates[p.inside]!
      const traits = s.traits(p.inside)
      if (traits.has('want') || traits.has('do')) p.implied = doer(outer)
    }
  }
}

/** A finite verb takes its subject from the clause that its own depends on. */
function fromClause(s: Stack, p: Draft, index: number): void {
  const { frame } = p
  if (frame.predicate !== index) return
  const holder = s.predicates[frame.governor]
  const outer = holder ? meant(holder.subject ?? holder.implied) : null
  if (!outer || outer.pronoun) return
  const noun = s.tokens[outer.head]!.a
  if (p.subject?.pronoun && p.subject === frame.pronoun) {
    if (resumes(s.tokens[p.subject.head]!.a.pron, noun)) p.implied = p.subject.refers ??= outer
    return
  }
  const dependent = frame.kind === 'adv' || (frame.kind === 'comp' && frame.marker !== ':')
  if (p.subject || p.implied || !dependent || frame.antecedent) return
  if (canBeSubject(s.tokens[p.token]!.a, noun, true)) p.implied = outer
}

/** Verbal nouns take their doer from the verb that governs them. */
function governed(s: Stack, p: Draft, index: number, at: ReadonlyMap<number, Draft>): void {
  const traits = s.traits(index)
  const preps = s.preps(index)
  const subject = meant(p.subject ?? p.implied)
  const { antecedent } = p.frame
  const described = antecedent && p.frame.kind === 'rel' ? at.get(antecedent.head) : undefined
  if (described?.form === 'vnoun') {
    if (traits.has('do') && p.objects.includes(antecedent!) && subject !== antecedent)
      described.implied ??= subject
    if (traits.has('aim') && subject === antecedent && !described.objects.length)
      described.objects.push(...p.objects)
  }
  if (!subject) return
  const acting = traits.has('do') || traits.has('want') || traits.has('aux') || traits.has('may')
  const hand = (phrase: Phrase, direct: boolean) => {
    for (const one of phrase.and) hand(one, direct)
    const noun = at.get(phrase.head)
    if (noun?.form !== 'vnoun' || phrase.pronoun) return
    if (direct && traits.has('suffer')) {
      if (!noun.objects.length) noun.objects.push(subject)
      return
    }
    if (noun.subject || noun.implied || p.passive || noun.passive) return
    const bare = !s.tokens[noun.token]!.a.article
    const purpose = phrase.prep === 'ل' && bare
    if ((direct && acting) || purpose || (bare && !noun.objects.length && meanwhile.has(phrase.prep)))
      noun.implied = subject
  }
  for (const phrase of p.objects) if (phrase !== antecedent) hand(phrase, true)
  for (const phrase of p.obliques) hand(phrase, preps.has(phrase.prep))
}
