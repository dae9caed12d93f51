import type { Analysis } from '../words/word.ts'
import { canBeSubject, relativeSubject, shownCase } from './agreement.ts'
import type { Phrase } from './clause.ts'
import type { Frame } from './frame.ts'
import { isNoun } from './lexed.ts'
import { NOUN, type VerbTrait } from './lexicon.ts'
import { isTime, phraseOf } from './phrases.ts'
import { type Draft, noTraits, type Stack } from './stack.ts'

/** «تم» and «جرى» have what was done for their subject; no verb follows them. */
const happening = new Set(['تم', 'جرى'])

/** Takes the finite verb at `i`: finds its clause and what stood before it. */
export function verb(s: Stack, i: number): void {
  const { a } = s.tokens[i]!
  const { negated, future, possible } = s.frame
  s.frame.negated = s.frame.future = s.frame.possible = false
  const auxiliary = enter(s, i, a)
  const { frame } = s
  const traits = s.valency(i)?.traits ?? noTraits
  const index = s.predicates.length
  const p = s.draft(i, 'fin')
  p.negated = negated
  const particle = particleBefore(s, i)
  if (particle === 'لم') p.tense = 'past'
  if (future || a.prep === 'س' || particle === 'لن') {
    p.tense = 'future'
    p.modality = 'future'
  }
  if (possible) p.modality = 'possible'
  if (frame.conditional) p.modality = 'conditional'
  if (frame.marker === 'ل') p.modality = 'intended'
  frame.predicate = index
  frame.auxiliary = traits.has('aux') ? index : -1
  if (auxiliary) takeOver(auxiliary, p)
  subjectBefore(s, frame, p, a)
  if (!auxiliary) p.obliques.push(...frame.before)
  if (a.pron) {
    // المدينة التي قصفها الجيش: the pronoun stands for the antecedent.
    const { antecedent } = frame
    const back = antecedent && p.subject !== antecedent && resumes(a.pron, s.tokens[antecedent.head]!.a)
    p.objects.push(back ? antecedent : { ...phraseOf(i, i + 1, i, ''), pronoun: true })
  }
  frame.edge = []
  frame.edgeEnd = i + 1
}

/** The negating particle right before the verb, or ''. */
function particleBefore(s: Stack, i: number): string {
  const before = s.tokens[i - 1]
  return before && i > s.start && s.kinds[i - 1] === 'neg' ? before.norm.slice(before.a.conj.length) : ''
}

/** The verb takes the place of its auxiliary (كان الوزير يقول). */
export function takeOver(auxiliary: Draft, p: Draft): void {
  auxiliary.dropped = true
  p.subject = auxiliary.subject
  // ما زال يعمل: he does.
  if (auxiliary.verb !== 'زال') p.negated ||= auxiliary.negated
  p.obliques.push(...auxiliary.obliques)
  if (p.modality === 'none') p.modality = auxiliary.modality
  if (auxiliary.verb === 'كان') p.tense = auxiliary.tense === 'past' ? 'past' : auxiliary.tense
}

/** Chooses among what stood before the verb its subject, or its object where the verb points back at it. */
function subjectBefore(s: Stack, frame: Frame, p: Draft, a: Analysis): void {
  if (p.subject) return
  if (frame.kind === 'rel' || (frame.kind === 'adv' && frame.antecedent)) {
    const { antecedent } = frame
    if (!antecedent) return
    if (frame.topics.length) {
      p.subject = topic(s, frame, a)
      return
    }
    const pronoun = s.kinds[frame.from] === 'rel' ? s.tokens[frame.from]!.norm : ''
    const noun = s.tokens[antecedent.head]!.a
    const fits = pronoun ? relativeSubject(a, pronoun) : canBeSubject(a, noun, true)
    if (a.pron && (!fits || resumes(a.pron, noun)) && !(pronoun.endsWith('ين') && a.pron !== 'هم')) return
    if (fits) p.subject = antecedent
    return
  }
  if (frame.topics.length) p.subject = topic(s, frame, a)
  else if (
    frame.pronoun &&
    pronounFits(s.tokens[frame.pronoun.head]!.a.pron, a) &&
    !s.traits(frame.predicate).has('aux')
  )
    p.subject = frame.pronoun
  else if (frame.shared && canBeSubject(a, s.tokens[frame.shared.head]!.a, true)) p.implied = frame.shared
}

/** Names in quotation marks have no gender of their own. */
export const quoted = (s: Stack, phrase: Phrase) =>
  s.kinds[phrase.from - 1] === 'open' || s.kinds[phrase.from] === 'open'

/** The last phrase before the verb that can be its subject. */
function topic(s: Stack, frame: Frame, a: Analysis): Phrase | null {
  for (let t = frame.topics.length - 1; t >= 0; t--) {
    const phrase = frame.topics[t]!
    if (s.kinds[phrase.head] === 'pers') return phrase
    if (frame.kind === 'main' && shownCase(s.tokens[phrase.head]!) === 'acc') continue
    if (quoted(s, phrase)) return phrase
    // 58 شخصا خطفوا: what is counted is many.
    const many = a.number === 'p' && phrase.from < phrase.head
    if (canBeSubject(a, s.tokens[phrase.head]!.a, true) || many || phrase.and.length) return phrase
  }
  return null
}

/** Finds or opens the clause that the verb at `i` heads; returns the auxiliary it takes over, if any. */
function enter(s: Stack, i: number, a: Analysis): Draft | null {
  let { frame } = s
  const begins = beginsAt(s, i)
  const comma = s.before(begins) === 'comma' || s.before(begins) === 'close'
  const conjoined = s.conjoined(begins)
  if (a.prep === 'ل') {
    const governor = frame.predicate
    const holder = s.predicates[governor]
    const opened = s.push('adv', i)
    opened.governor = governor
    opened.marker = 'ل'
    // سجل الفريق هدفا ليرفع رصيده: mostly the subject stays.
    if (holder && !holder.passive) opened.shared = holder.subject ?? holder.implied
    return null
  }
  const auxiliary = s.predicates[frame.auxiliary]
  if (
    auxiliary &&
    !conjoined &&
    !happening.has(auxiliary.verb) &&
    !auxiliary.complement &&
    frame.auxiliary === frame.predicate
  ) {
    if (a.aspect === 'imp' || auxiliary.verb === 'كان') return auxiliary
  }
  if (frame.linked === begins) return null
  if (conjoined) {
    if (frame.predicate >= 0 || frame.topics.length || frame.kind === 'comp') {
      frame = coordinated(s, i, a, comma)
      s.leaveTo(frame, begins)
      if (frame.predicate >= 0 || frame.topics.length) s.sibling(begins)
    }
    return null
  }
  const edge = frame.edge.at(-1)
  const adjacent = edge && frame.edgeEnd === begins
  if (adjacent && !s.isDefinite(edge) && !isTime(s.lexed, edge)) {
    const report = s.valency(i)?.traits.has('report')
    const points = a.pron !== '' && resumes(a.pron, s.tokens[edge.head]!.a)
    // «قوات بقيادة أمريكية ستقصف»: the future opens no relative clause where the sentence still waits for its verb.
    const waits = a.prep === 'س' && frame.topics.length > 0
    if (frame.predicate >= 0 || points || (edge.prep && !report && !waits)) {
      const governor = frame.predicate
      const opened = s.push('rel', begins)
      opened.antecedent = edge
      opened.governor = governor
      return null
    }
  }
  if (frame.predicate < 0) return null
  // A relative or adverbial clause is over when the clause around it still waits for its verb.
  let outer: Frame = frame
  while (outer.outer && (outer.kind === 'rel' || outer.kind === 'adv') && outer.predicate >= 0)
    outer = outer.outer
  if (outer !== frame && (comma || outer.predicate < 0)) {
    s.leaveTo(outer, begins)
    frame = outer
    if (frame.predicate < 0) return null
  }
  if (comma) {
    if (s.valency(i)?.traits.has('report') && a.aspect === 'perf') s.leaveReport(begins)
    s.sibling(begins)
    return null
  }
  if (a.aspect === 'imp') {
    // وصل الوزير يحمل رسالة: a clause of circumstance, about the same subject.
    const p = s.predicates[frame.predicate]!
    const shared = p.subject ?? p.implied
    const governor = frame.predicate
    const opened = s.push('adv', begins)
    opened.governor = governor
    opened.shared = shared
    return null
  }
  s.sibling(begins).shared = null
  return null
}

/** Where the verb group of `i` begins, with its particles. */
function beginsAt(s: Stack, i: number): number {
  let at = i
  while (at > s.start) {
    const kind = s.kinds[at - 1]
    if (kind !== 'neg' && kind !== 'part' && kind !== 'fut' && kind !== 'may') break
    at--
    if (s.tokens[at]!.a.conj) break
  }
  return at
}

/** The clause on the stack that «و» + verb goes on with. */
export function coordinated(s: Stack, i: number, a: Analysis, comma: boolean): Frame {
  const traits = s.valency(i)?.traits ?? noTraits
  let { frame } = s
  while (frame.outer && frame.kind !== 'region') {
    const own = s.predicates[frame.predicate]
    const inner = own && s.tokens[own.token]!.a
    if (frame.kind === 'comp') {
      if (!leaves(s, frame, i, a, traits, comma, inner)) break
    } else if (frame.kind === 'rel' || frame.kind === 'adv') {
      const near = own && i - own.token <= 3
      const outer = s.predicates[frame.outer.predicate]
      const same = inner && inner.aspect === a.aspect
      const better = outer && s.tokens[outer.token]!.a.aspect === a.aspect
      if (!comma && same && (near || !better)) break
    } else break
    frame = frame.outer
  }
  return frame
}

/** Does «و» + this verb lead out of the reported clause? */
function leaves(
  s: Stack,
  frame: Frame,
  i: number,
  a: Analysis,
  traits: ReadonlySet<VerbTrait>,
  comma: boolean,
  inner: Analysis | undefined,
): boolean {
  const governor = s.predicates[frame.governor]
  if (!governor) return false
  const outer = s.tokens[governor.token]!.a
  if (!s.traits(frame.governor).has('report'))
    return (
      a.aspect === 'perf' && inner?.aspect === 'imp' && (governor.form !== 'fin' || outer.aspect === 'perf')
    )
  if (traits.has('on')) return true
  const alike =
    governor.form !== 'fin' ||
    (a.aspect === outer.aspect && (!a.gender || !outer.gender || a.gender === outer.gender))
  if (!traits.has('report')) {
    // نفت أن يكون …، وبررت ذلك: the gender is that of whoever speaks, not of what is spoken of.
    const back = inner?.aspect === 'imp' && inner.gender !== a.gender && a.gender === outer.gender
    return comma && back && a.aspect === 'perf' && outer.aspect === 'perf'
  }
  const differs = !inner || inner.aspect !== a.aspect || inner.gender !== a.gender
  // وقال مسؤول، وأكد أكاديميون: somebody else speaks.
  if (comma && a.aspect === 'perf' && traits.has('clause') && newSpeaker(s, i, a)) return true
  return traits.has('clause')
    ? alike && (comma || differs || governor.form === 'fin')
    : alike && (inner?.aspect !== a.aspect || (comma && differs))
}

/** Does the subject of the verb at `i` stand right behind it, a person or body? */
function newSpeaker(s: Stack, i: number, a: Analysis): boolean {
  const next = s.tokens[i + 1]
  if (!next || s.kinds[i + 1] !== 'noun' || next.a.conj || next.a.prep || a.pron) return false
  if (next.a.verbForm === 'vnoun' && !isNoun(s.lexed, i + 1, NOUN.body)) return false
  return (shownCase(next) ?? 'nom') === 'nom' && canBeSubject(a, next.a, false)
}

/** Can the pronoun stand for the noun? */
export const resumes = (pron: string, noun: Analysis): boolean => {
  if (!noun.known || !noun.gender) return true
  if (noun.number === 'p') return pron === 'هم' || pron === 'ها' || pron === 'هن'
  return pron === (noun.gender === 'f' ? 'ها' : 'ه')
}

/** Can the pronoun on أنه be the subject of the verb? */
const pronounFits = (pron: string, verb: Analysis): boolean => {
  if (verb.person === 1) return pron === 'نا' || pron === 'ي' || pron === 'ني'
  if (pron === 'ه') return verb.gender !== 'f'
  if (pron === 'ها') return verb.gender !== 'm' || verb.number === 'p'
  return true
}
