import { canBeSubject, isName, shownCase } from './agreement.ts'
import type { Phrase } from './clause.ts'
import type { Frame } from './frame.ts'
import { isNoun } from './lexed.ts'
import { NOUN } from './lexicon.ts'
import { complementiser, freeRelative, markerPronoun } from './markers.ts'
import { acts, animate, caseOf, clauseBegins, modalNoun, register } from './nouns.ts'
import { isTime, phraseAt, phraseOf } from './phrases.ts'
import { isAside } from './regions.ts'
import { undergoers } from './settle.ts'
import type { Draft, Stack } from './stack.ts'
import { coordinated, quoted, resumes } from './verbs.ts'

/** Prepositions before «أن» whose clause tells when or in spite of what, and completes no predicate. */
const circumstantial = new Set(
  'بعد,قبل,منذ,دون,بدون,من دون,رغم,على الرغم من,بالرغم من,برغم,بدلا من,بدل,بسبب,مع,إلا'.split(','),
)

/** Registers the phrase that begins at `from` with its preposition, gives it its place, and joins what is coordinated. */
export function took(s: Stack, phrase: Phrase, from: number, to: number): number {
  register(s, phrase)
  if (phrase.prep) placeOblique(s, phrase, from)
  else place(s, phrase)
  const end = Math.max(to, from + 1)
  s.frame.edgeEnd = end
  return join(s, phrase, end)
}

/** Gives a phrase without preposition its place beside the predicate of the clause. */
export function place(s: Stack, phrase: Phrase): void {
  const { frame } = s
  const beside =
    frame.edgeEnd === phrase.from || (frame.edgeEnd === phrase.from - 1 && frame.comma === phrase.from - 1)
  const edge = frame.edge
  frame.edge = [phrase]
  const p = s.predicates[frame.predicate]
  if (idle(s, phrase, p, beside ? edge.at(-1) : undefined)) {
    frame.edge = lengthened(edge, phrase)
    return
  }
  if (isTime(s.lexed, phrase)) {
    if (p) p.obliques.push(phrase)
    else frame.before.push(phrase)
    return
  }
  if (!p) {
    // Behind a comma it stands beside what came before: الوزير، رئيس الوفد، قال.
    const first = edge[0]
    if (beside && frame.edgeEnd < phrase.from && first && !first.prep && frame.topics.length)
      first.appositions.push(phrase)
    else frame.topics.push(phrase)
    return
  }
  const traits = s.traits(frame.predicate)
  // حرر خلال عملية نفذها أمس عشرين رهينة: the verb around the relative clause still lacks its object.
  const waiting = frame.kind === 'rel' && p.subject && p.objects.length ? frame.outer : null
  const outer = waiting ? s.predicates[waiting.predicate] : undefined
  if (waiting && outer?.form === 'fin' && !outer.objects.length && !s.traits(waiting.predicate).has('intr')) {
    if (shownCase(s.tokens[phrase.head]!) !== 'nom') {
      s.leaveTo(waiting, phrase.from)
      outer.objects.push(phrase)
      waiting.edge = [phrase]
      return
    }
  }
  // After a comma a bare phrase stands beside the one before it, unless that told when or where: only a subject, or
  // an object that transitive verb still lacks, may be to come.
  const adverbial = edge[0] && (edge[0].prep !== '' || isTime(s.lexed, edge[0])) && !traits.has('intr')
  const late =
    frame.comma > p.token &&
    phrase.from > frame.comma &&
    (p.subject || p.objects.length) &&
    (p.objects.length > 0 || !adverbial)
  if (late || (beside && edge.length > 1 && names(s, edge[0]!, phrase))) {
    if (beside) edge[0]?.appositions.push(phrase)
    return
  }
  // تأجيله عرض الفيلم: what the verbal noun with its subject pronoun is done to.
  const noun = s.predicates.at(-1 - s.predicatesIn(phrase))
  if (beside && noun?.token === phrase.from - 1 && noun.subject?.pronoun && !noun.objects.length) {
    noun.objects.push(phrase)
    return
  }
  const token = s.tokens[p.token]!
  const head = s.tokens[phrase.head]!
  const shown = caseOf(s, phrase)
  // قصف المسلحين أمس مناطق سكنية: the first term of the verbal noun did it to the second.
  const act = beside && edge[0] ? s.predicates[predicateIn(s, edge[0])] : undefined
  if (
    act?.form === 'vnoun' &&
    act.token === edge[0]!.head &&
    !act.subject &&
    act.objects.length === 1 &&
    p.objects.at(-1) === edge[0] &&
    acts(s, act.objects[0]!)
  ) {
    act.subject = act.objects[0]!
    act.objects = [phrase]
    return
  }
  // Names in quotation marks, quantities and elatives (آخر الأرقام) agree with any verb; so does what stands right
  // behind a verb that has its object in its pronoun (ترفضها حماس).
  const free =
    (token.a.pron !== '' && phrase.from === p.token + 1) ||
    quoted(s, phrase) ||
    isNoun(s.lexed, phrase.head, NOUN.from) ||
    (head.a.pos === 'ADJ' && !head.a.article)
  const agrees =
    canBeSubject(token.a, head.a, false) || (free && token.a.number === 's' && token.a.person === 3)
  // دخل الجيش القرية واعتقل خمسة رجال: a verb that is passive when its subject is alone has its subject already.
  const goesOn =
    p.implied &&
    shown !== 'nom' &&
    undergoers.has(p.verb) &&
    canBeSubject(token.a, s.tokens[p.implied.head]!.a, false)
  if (goesOn && !p.objects.length) {
    p.objects.push(phrase)
    return
  }
  // وتدفع لهم الأموال: a thing behind a verb that shares its subject is done to, unless another phrase follows.
  const [first] = p.objects
  if (
    p.implied &&
    !p.subject &&
    first &&
    !first.pronoun &&
    beside &&
    p.objects.length === 1 &&
    shown !== 'nom'
  ) {
    const other = s.tokens[first.head]!
    if (shownCase(other) === null && canBeSubject(token.a, other.a, false)) {
      p.subject = first
      p.objects = [phrase]
      return
    }
  }
  if (
    p.implied &&
    p.form === 'fin' &&
    !traits.has('intr') &&
    !traits.has('report') &&
    !first &&
    shown !== 'nom'
  ) {
    const shares = canBeSubject(token.a, s.tokens[p.implied.head]!.a, false)
    if (shares && !animate(s, phrase)) {
      p.objects.push(phrase)
      return
    }
  }
  if (p.form === 'fin' && open(s, frame, p, phrase) && (shown === null || shown === 'nom') && agrees) {
    const human = traits.has('human') && !p.passive
    const adjacent = phrase.from <= p.token + 2
    if (!human || acts(s, phrase) || shown === 'nom' || p.objects.length) {
      p.subject = phrase
      if (p.verb === 'تم' || p.verb === 'جرى') undergo(s, phrase, p)
      return
    }
    if (!adjacent || traits.has('intr')) {
      p.subject = phrase
      return
    }
  }
  const nominal = head.a.pos === 'NOUN' || head.a.pos === 'NUM'
  const transitive = !traits.has('intr') || traits.has('aux') || (shown === 'acc' && nominal)
  // قاتل قتالا عنيفا, عاد الفريق سعيدا: the verb's own noun, or the state of its subject.
  const manner =
    shown === 'acc' &&
    ((head.a.verbForm === 'vnoun' && head.a.verb === p.verb) ||
      (head.a.pos === 'ADJ' && p.objects.length > 0))
  if (manner) return
  if (p.objects.length < 2 && shown !== 'nom' && (transitive || !(p.subject || frame.pronoun))) {
    p.objects.push(phrase)
    return
  }
  if (p.form === 'fin' && !p.subject) p.subject = phrase
}

/** المدير نفسه, وذلك في المساء: words that only stress what stands before them, or take the clause up again. */
function idle(s: Stack, phrase: Phrase, p: Draft | undefined, near: Phrase | undefined): boolean {
  const { a } = s.tokens[phrase.head]!
  if (near && a.pron && /^(نفس|ذات)$/.test(a.lemma) && phrase.to === phrase.head + 1) {
    // وجد المدير نفسه في ورطة: here it is the object.
    const object = p && near === p.subject && near.from > p.token && !p.objects.length
    return !object && s.kinds[phrase.from - 1] === 'noun'
  }
  const resuming = a.conj === 'و' && s.kinds[phrase.head] === 'dem' && phrase.to === phrase.from + 1
  return resuming && p !== undefined && (p.subject !== null || p.objects.length > 0)
}

/** مدير المصرف في المدينة سامي …, سامي … رئيس الوفد: is one of the two the name and the other the office? */
function names(s: Stack, first: Phrase, phrase: Phrase): boolean {
  const office = (p: Phrase) => isNoun(s.lexed, p.head, NOUN.person) && !s.tokens[p.head]!.a.pron
  if (isName(s.tokens[phrase.head]!.a)) return office(first)
  if (!office(phrase) || !s.isDefinite(phrase)) return false
  for (let i = first.from; i < first.to; i++) if (isName(s.tokens[i]!.a)) return true
  return false
}

/** Does the verb still look for its subject? The pronoun on أنه gives way to a noun only for verbs of happening. */
function open(s: Stack, frame: Frame, p: Draft, phrase: Phrase): boolean {
  if (!p.subject) return true
  // بعد المباراة، الهلال، قال المدرب: a topic parted from its verb gives way to somebody who speaks.
  if (frame.topics.includes(p.subject) && frame.comma > p.subject.from && frame.comma < p.token)
    return s.traits(frame.predicate).has('report') && acts(s, phrase) && phrase.from === p.token + 1
  if (frame.resumed && p.subject === frame.antecedent) return true
  if (p.subject !== frame.pronoun) return false
  return (
    p.verb === 'تم' ||
    p.verb === 'جرى' ||
    p.verb === 'وجد' ||
    s.traits(frame.predicate).has('may') ||
    s.traits(frame.predicate).has('must')
  )
}

/** تم اعتقال فلان: the verbal noun is what was done. */
function undergo(s: Stack, phrase: Phrase, p: Draft): void {
  for (let i = s.predicates.length - 1; i >= 0; i--) {
    const noun = s.predicates[i]!
    if (noun.token < phrase.from) break
    if (noun.token !== phrase.head || noun.form !== 'vnoun') continue
    noun.passive = true
    noun.tense = p.tense
    noun.modality = p.modality
    noun.negated ||= p.negated
  }
}

/** Attaches a prepositional phrase to the noun before it or to the predicate. `from`: where the preposition stands. */
export function placeOblique(s: Stack, phrase: Phrase, from: number): void {
  const { frame } = s
  const p = s.predicates[frame.predicate]
  const adjacent = frame.edgeEnd === from
  if (phrase.pronoun && frame.antecedent) {
    const { a } = s.tokens[phrase.head]!
    if (resumes(a.pron, s.tokens[frame.antecedent.head]!.a)) {
      phrase.refers = frame.antecedent
      if (p && p.subject === frame.antecedent) frame.resumed = true
    }
  }
  const end = phrase.pronoun ? from + 1 : phrase.to
  if (adjacent)
    for (let e = frame.edge.length - 1; e >= 0; e--) {
      const noun = frame.edge[e]!
      const governor = wantedBy(s, noun, phrase, frame)
      if (governor === undefined) continue
      noun.modifiers.push(phrase)
      if (governor >= 0) s.predicates[governor]!.obliques.push(phrase)
      frame.edge = lengthened(frame.edge.slice(0, e + 1), phrase)
      frame.edgeEnd = end
      return
    }
  if (p) p.obliques.push(phrase)
  else if (adjacent && frame.topics.length && frame.edge.length) frame.edge.at(-1)!.modifiers.push(phrase)
  else frame.before.push(phrase)
  // What happens is told of the nearest verbal noun as well: a place or time after it may be its own.
  if (adjacent && frame.edge.length) {
    const near = predicateIn(s, frame.edge[0]!)
    if (near >= 0 && s.predicates[near]!.form === 'vnoun') s.predicates[near]!.obliques.push(phrase)
  }
  frame.edge = adjacent ? lengthened(frame.edge, phrase) : [phrase]
  frame.edgeEnd = end
}

/** Prepositions that, unlike those of place and time, mostly go with the nearest word of action. */
const bound = new Set(['مع', 'على', 'عن', 'إلى', 'ب', 'من', 'ضد', 'حول'])

/** How many phrases at the right edge may still be attached to. */
const EDGE = 8

const lengthened = (edge: Phrase[], phrase: Phrase): Phrase[] => [
  ...(edge.length < EDGE ? edge : [edge[0]!, ...edge.slice(2 - EDGE)]),
  phrase,
]

/** The last verbal noun or participle in the phrase, or -1. */
function predicateIn(s: Stack, phrase: Phrase): number {
  for (let p = s.predicates.length - 1; p >= 0; p--) {
    const { token, form } = s.predicates[p]!
    if (token < phrase.from) return -1
    if (token < phrase.to && form !== 'fin') return p
  }
  return -1
}

/**
 * Does the noun phrase want this prepositional phrase? The index of the predicate inside it that governs the
 * preposition, -1 when the noun itself takes it, undefined when it does not.
 */
function wantedBy(s: Stack, noun: Phrase, phrase: Phrase, frame: Frame): number | undefined {
  const { prep } = phrase
  const own = s.predicates[frame.predicate]
  const wanted = own ? s.preps(frame.predicate).has(prep) : false
  for (let p = s.predicates.length - 1; p >= 0; p--) {
    const { token, form } = s.predicates[p]!
    if (token < noun.from) break
    if (token >= noun.to || form === 'fin' || !s.preps(p).has(prep)) continue
    // A participle governs only what the verb does not want.
    if (form === 'vnoun' || !wanted) return p
  }
  const said = isNoun(s.lexed, phrase.head, NOUN.word) || isTime(s.lexed, phrase)
  if (
    isNoun(s.lexed, noun.head, NOUN.person) &&
    !said &&
    !wanted &&
    /^(في|من|عن|ب|ل|لدى|بين|على|باسم)$/.test(prep)
  )
    return -1
  if (prep === 'من') {
    if (isNoun(s.lexed, noun.head, NOUN.from) || s.kinds[noun.head] === 'number') return -1
    // في أيار من سنة 2012: a time in a longer time.
    if (isNoun(s.lexed, phrase.head, NOUN.day)) return -1
    return !wanted && !s.isDefinite(noun) ? -1 : undefined
  }
  if (prep === 'ل') {
    // وصل الوفد لتوقيع الاتفاق: a purpose goes with the verb.
    const purpose = own && s.tokens[phrase.head]!.a.verbForm === 'vnoun' && !s.tokens[phrase.head]!.a.article
    return wanted || purpose || isTime(s.lexed, noun) ? undefined : -1
  }
  if (prep === 'مثل') return -1
  const at = predicateIn(s, noun)
  const action = s.predicates[at]
  const stated = own?.subject === noun && s.tokens[noun.head]!.a.article
  if (action?.form === 'vnoun' && !wanted && !stated && bound.has(prep) && !phrase.pronoun)
    if (action.token === noun.head || action.token === noun.to - 1) return at
  if (prep === 'ضد' || prep === 'حول' || prep === 'بشأن' || prep === 'بين') {
    const action = s.tokens[noun.head]!.a.verbForm === 'vnoun' || isNoun(s.lexed, noun.head, NOUN.word)
    return action && !wanted ? -1 : undefined
  }
  return undefined
}

/** Joins the phrases coordinated with `phrase` from token `at` on; returns the index behind the last. */
function join(s: Stack, phrase: Phrase, at: number): number {
  let end = at
  while (end < s.limit) {
    let i = end
    const lone = s.kinds[i] === 'conj'
    const list = s.kinds[i] === 'comma' && s.tokens[i + 1]?.a.conj === 'و'
    if (lone || list) i++
    if (i >= s.limit) break
    const { a } = s.tokens[i]!
    const kind = s.kinds[i]!
    if (!lone && a.conj !== 'و') break
    if (
      kind !== 'noun' &&
      kind !== 'number' &&
      kind !== 'all' &&
      kind !== 'dem' &&
      !(lone && kind === 'open' && !isAside(s.tokens[i]!.norm))
    )
      break
    if (a.prep && a.prep !== phrase.prep) break
    // «… وهذا السعر أعلى»: a demonstrative begins a sentence of its own.
    if (kind === 'dem' && !lone) break
    if (kind === 'noun' && a.verbForm === 'part' && shownCase(s.tokens[i]!) === 'acc') break
    const other = phraseAt(s.lexed, i, s.limit, phrase.prep)
    if (!other) break
    const next = s.kinds[other.to]
    if (isTime(s.lexed, other) !== isTime(s.lexed, phrase)) break
    if (clauseBegins(s, other)) break
    if (list && (s.isDefinite(other) !== s.isDefinite(phrase) || next === 'verb')) break
    register(s, other)
    phrase.and.push(other)
    end = Math.max(other.to, i + 1)
    if (s.kinds[end] === 'close' && s.lexed.mates[end] === i && end < s.limit) end++
    s.frame.edge = lengthened(s.frame.edge, other)
    s.frame.edgeEnd = end
  }
  return end
}

/** Takes a free preposition and what it governs: a pronoun, a clause, a phrase. */
export function preposition(s: Stack, i: number): number {
  const { tokens, kinds } = s
  const preposition = s.lexed.prepositions[i]!
  const last = i + s.lexed.widths[i]! - 1
  const { a } = tokens[last]!
  if (a.pron) {
    const phrase = { ...phraseOf(last, last + 1, last, preposition.text), pronoun: true }
    placeOblique(s, phrase, i)
    return last + 1
  }
  const next = last + 1
  if (next >= s.limit) return next
  if (preposition.kind === 'source' && s.before(i) === 'comma') s.leaveReport(i)
  const kind = kinds[next]!
  if (kind === 'comp') {
    if (circumstantial.has(preposition.text) || preposition.kind === 'time') {
      const governor = s.frame.predicate
      const frame = s.push('adv', i)
      frame.marker = `${preposition.text} أن`
      frame.governor = governor
      if (tokens[next]!.a.pron) markerPronoun(s, next)
    } else complementiser(s, next, i)
    return next + s.lexed.widths[next]!
  }
  if (kind === 'free') return freeRelative(s, next, i, preposition.text)
  if (kind === 'verb') {
    // من قال: whoever.
    if (preposition.text === 'من') return freeRelative(s, i, i, '')
    // حتى يعود: only with a verb in the imperfect; otherwise the verb is a noun that was taken for one.
    if (preposition.text === 'حتى') {
      const governor = s.frame.predicate
      const frame = s.push('adv', i)
      frame.marker = 'حتى'
      frame.governor = governor
    }
    return next
  }
  const modal = modalNoun(s, next, preposition.text)
  if (modal >= 0) return modal
  const suffixed = tokens[next]!.a.prep === 'ل' || tokens[next]!.a.prep === 'ب'
  if (
    (kind === 'noun' || kind === 'dem') &&
    suffixed &&
    tokens[next]!.a.prep !== '' &&
    s.lexed.widths[i] === 1
  )
    return next
  const phrase = phraseAt(s.lexed, next, s.limit, preposition.text)
  if (phrase && s.conjoined(i)) link(s, i, phrase.to)
  if (!phrase) {
    if (kind !== 'adverb') return next
    const adverb = phraseOf(next, next + 1, next, preposition.text)
    return took(s, adverb, i, next + 1)
  }
  return took(s, phrase, i, Math.max(phrase.to, next + 1))
}

/** وفي دمشق قال …: a conjoined phrase of place or time right before a verb begins that verb's clause. */
export function link(s: Stack, i: number, end: number): void {
  if (s.frame.predicate < 0) return
  let verb = end
  while (verb < s.limit && (s.kinds[verb] === 'neg' || s.kinds[verb] === 'part' || s.kinds[verb] === 'fut'))
    verb++
  if (verb >= s.limit || s.kinds[verb] !== 'verb' || s.conjoined(end)) return
  const frame = coordinated(s, verb, s.tokens[verb]!.a, s.before(i) === 'comma')
  s.leaveTo(frame, i)
  s.sibling(i).linked = end
}
