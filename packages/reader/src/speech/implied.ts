import type { Phrase, TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import { isOf, sourceKind } from './lexicon.ts'
import type { Report } from './reports.ts'
import { sentenceDoer } from './sentence-doer.ts'
import { headOf, speaksUp, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import type { Speaker } from './speaker.ts'
import type { Speakers } from './speakers.ts'
import { isComma, isRelative, isThat, isVerb, paragraphOf, type View } from './view.ts'

/**
 * Who speaks where a cue names nobody. A cue inside somebody's words: the subject of those words («قال إن الحزب …
 * لكنه يدعو»), else whose words they are. A participle: the speaker or the subject of its sentence. A verb: the person
 * the sentence before was about, if that is nearer than the last speaker and the verb does not itself go on with one;
 * else the last speaker.
 */
export function impliedSpeaker(
  view: View,
  speakers: Speakers,
  { cue, pronoun, via, content }: Report,
  holder: { report: Report; speaker: Speaker | null } | null,
): Speaker | null {
  if (holder) {
    const inner = innerSubject(view, holder.report, cue)
    if (inner) return speakers.named(inner)
    const topic = topicOf(view, holder.report, cue)
    if (topic) return speakers.named(topic)
    // «وبحسب الصحيفة أقبل السياح …، معبرين عن»: people, where one alone is quoted.
    const crowd = cue.form === 'part' && cue.reading.number === 'p' && !holder.speaker?.plural
    const people = crowd ? peopleBefore(view, cue) : null
    return people ? speakers.named(people) : (holder.speaker ?? speakers.implied(cue))
  }
  const { tokens } = view
  const apart = speakers.lastAt < 0 || tokens[speakers.lastAt]!.sentence !== tokens[cue.from]!.sentence
  if (pronoun && apart) {
    const person = speakers.personBefore(cue.from, tokens[cue.from]!.sentence)
    if (person) return person
  }
  // «أما النادي فتحدث عن …، إلا أنه اعترف بأن»: the one the sentence is set to.
  const start = view.sentenceStart[cue.from]!
  if (cue.form === 'fin' && apart && /^و?أما$/u.test(tokens[start]!.norm) && startsSource(view, start + 1)) {
    const range = { from: start + 1, to: sourceEnd(view, start + 1, cue.from) }
    if (range.to > range.from && speaksUp(view, range)) return speakers.named(range)
  }
  if (cue.form === 'fin' && apart) {
    const topic = sentenceTopic(view, cue)
    if (topic) return speakers.named(topic)
  }
  if (cue.form === 'part' && apart) {
    const doer = sentenceSubject(view, cue)
    if (doer && namesPerson(view, doer)) return speakers.named(doer)
  }
  const goesOn = cue.frame.flags.has('goes-on')
  if (!goesOn || !speakers.last) {
    const subject = subjectNear(view, cue, speakers.lastTo, via)
    if (subject) return speakers.named(subject)
  }
  if (cue.form === 'fin' && apart) {
    // «يقفز فتى من القارب. «اليوم أفضل»، يقول»: a quotation goes to whoever has just come in.
    const quoted = content.from < cue.from && !goesOn
    const before = view.sentenceStart[Math.min(content.from, cue.from)]! - 1
    const fresh = before >= 0 && before >= speakers.lastTo && (quoted || !speakers.last)
    const doer =
      fresh && (!speakers.last || samePlace(view, before, cue)) ? sentenceDoer(view, before, cue) : null
    // Nobody has spoken yet: «أطلقت الوزارة خدمة. وأوضحت أن»; but only one who is known by name.
    const known = doer && (speakers.last || sourceKind(view.tokens[headOf(view, doer)]!) !== 'anonymous')
    if (doer && known) return speakers.named(doer)
  }
  const people = cue.reading.number === 'p' && !speakers.last?.plural
  if (people && (cue.form === 'part' ? speakers.last?.type === 'person' : speakers.last?.type !== 'group')) {
    const people = peopleBefore(view, cue)
    if (people) return speakers.named(people)
  }
  if (cue.form === 'part' && apart) {
    const doer = sentenceSubject(view, cue)
    if (doer) return speakers.named(doer)
    const first = speakers.firstPerson(cue.from)
    if (first) return first
  }
  const implied = speakers.implied(cue)
  if (implied) return implied
  if (cue.reading.number !== 'p') return speakers.personBefore(cue.from)
  // «في دراسة أجراها باحثون …. وقالوا»: no document, and nobody alone.
  const many = manyBefore(view, cue)
  return many && speakers.named(many)
}

/** How far before a plural verb the people may stand who are its subject, in tokens. */
const NEAR = 80

/** The nearest people before a plural verb that are no object of a preposition. */
function manyBefore(view: View, cue: Cue): TokenRange | null {
  const { tokens } = view
  for (let j = cue.from - 1; j >= 0 && j > cue.from - NEAR; j--) {
    const { a, norm } = tokens[j]!
    if (a.number !== 'p' || a.prep !== '' || !/(ون|اء)$/u.test(norm)) continue
    const kind = sourceKind(tokens[j]!)
    if (kind === 'group' || kind === 'anonymous')
      return { from: j, to: Math.max(sourceEnd(view, j, cue.from), j + 1) }
  }
  return null
}

/** Do both stand in one paragraph? */
const samePlace = (view: View, i: number, { from }: Cue) =>
  paragraphOf(view.text, view.tokens[i]!) === paragraphOf(view.text, view.tokens[from]!)

/** «بكى الأهالي …، معبرين عن حزنهم»: the nearest people before a plural participle, in its sentence. */
function peopleBefore({ tokens, sentenceStart }: View, cue: Cue): TokenRange | null {
  for (let j = cue.from - 1; j >= sentenceStart[cue.from]!; j--) {
    const token = tokens[j]!
    const kind = sourceKind(token)
    // «تبادل الجميع التهاني، سائلين الله أن».
    if (/^(الحضور|الجميع)$/u.test(token.norm)) return { from: j, to: j + 1 }
    if (
      token.a.article &&
      token.a.number === 'p' &&
      token.a.gender !== 'f' &&
      token.a.prep === '' &&
      (kind === 'group' || kind === 'anonymous')
    )
      return { from: j, to: j + 1 }
  }
  return null
}

/** «"تحدث الوزير وقال إن …"»: inside somebody's words, whoever the clause before is about goes on. */
function innerSubject(view: View, { content }: Report, cue: Cue): TokenRange | null {
  const { tokens } = view
  if (cue.form !== 'fin' || cue.reading.conj !== 'و') return null
  for (let j = cue.from - 1; j > content.from && j > cue.from - 5; j--) {
    if (!isVerb(view, j) || !startsSource(view, j + 1) || tokens[j]!.a.gender !== cue.reading.gender) continue
    const range = { from: j + 1, to: sourceEnd(view, j + 1, cue.from) }
    return range.to === cue.from && speaksUp(view, range) ? range : null
  }
  return null
}

/** «وتمسك ناصر بـ…، داعيا»: what stands right behind the verb that opens the sentence of a participle. */
function sentenceSubject(view: View, cue: Cue): TokenRange | null {
  const { tokens, sentenceStart, mentionAt } = view
  let verb = sentenceStart[cue.from]!
  if (/^(كما|وقد|فيما|ثم)$/u.test(tokens[verb]!.norm)) verb++
  // «وكان سمير، الذي …، قد تواصل معهم منبها».
  const opens = isVerb(view, verb) || tokens[verb]!.a.lemma === 'كان'
  if (verb + 1 >= cue.from || !opens || !startsSource(view, verb + 1)) return null
  const range = { from: verb + 1, to: sourceEnd(view, verb + 1, cue.from) }
  if (range.to <= range.from || isDash(tokens[range.to]!)) return null
  const head = tokens[headOf(view, range)]!
  const { gender } = tokens[verb]!.a
  if (gender && cue.reading.gender && gender !== cue.reading.gender && cue.reading.number !== 'p') return null
  const named = mentionAt[head.index]! >= 0 || head.a.pos === 'PROPN' || !head.a.known
  return (named && !head.a.article) || speaksUp(view, range) ? range : null
}

/** «فلان - القاهرة: …»: a byline. */
const isDash = ({ form }: Token) => /^[-–—ـ:]+$/u.test(form)

/** «رئيس اللجنة فلان، أحد …، استعاد الذكريات، وقال»: the person by whose name the sentence begins. */
function sentenceTopic(view: View, cue: Cue): TokenRange | null {
  const from = view.sentenceStart[cue.from]!
  if (from >= cue.from || isVerb(view, from) || !startsSource(view, from)) return null
  const range = { from, to: sourceEnd(view, from, cue.from) }
  if (range.to >= cue.from || isDash(view.tokens[range.to]!) || !namesPerson(view, range)) return null
  return agrees(view.tokens[headOf(view, range)]!, cue) ? range : null
}

/** How many predicates back a subject is looked for. */
const REACH = 30

/** The noun phrase that a reported clause is about: what stands after its أن or إن. */
function topicOf(view: View, { content }: Report, cue: Cue): TokenRange | null {
  const { tokens, opens } = view
  const first = tokens[content.from]
  if (!isThat(first) || first!.a.pron !== '') return null
  const from = opens[content.from + 1]! >= 0 ? content.from + 2 : content.from + 1
  if (from >= cue.from || !startsSource(view, from)) return null
  const to = sourceEnd(view, from, cue.from)
  if (to <= from) return null
  const head = tokens[headOf(view, { from, to })]!
  const { gender, number } = cue.reading
  // «أن الاتهامات», «أن عمليات التحرير»: a thing says nothing.
  if (!speaksUp(view, { from, to }) && !/(ون|ين)$/u.test(head.norm)) return null
  // A feminine verb does not take up a masculine noun.
  if (number !== 'p' && gender === 'f' && head.a.gender === 'm' && head.a.number === 's') return null
  return { from, to }
}

/** The subject of the main clause before the cue, in its sentence or the one before, if no speaker came after it. */
function subjectNear(view: View, cue: Cue, lastTo: number, relays: readonly TokenRange[]): TokenRange | null {
  const { clauses, tokens, names, mentionAt } = view
  const sentence = tokens[cue.from]!.sentence
  let low = 0
  let high = clauses.predicates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses.predicates[middle]!.token < cue.from) low = middle + 1
    else high = middle
  }
  let other: TokenRange | null = null
  for (let i = low - 1; i >= 0 && i > low - REACH; i--) {
    const { token, subject, parent, form } = clauses.predicates[i]!
    // «رد فلان على تعرض لاعبه للنقد وقال»: the subject of a verbal noun is not taken up.
    if (form !== 'fin') continue
    const distance = sentence - tokens[token]!.sentence
    if (distance > 1 || token < lastTo) break
    if (!subject || subject.pronoun || subject.from > cue.from || parent >= 0) continue
    // «نقلت الوكالة عنه قوله»: the words are not hers.
    if (relays.some(({ from, to }) => from <= subject.head && subject.head < to)) continue
    if (distance === 1 && cue.form === 'part') break
    const head = tokens[subject.head]!
    const first = subject.from < token && !opensClause(view, subject)
    if (isRelative(tokens[token - 1]) || first || !agrees(head, cue)) continue
    const { gender } = tokens[token]!.a
    const alike =
      !gender || !cue.reading.gender || gender === cue.reading.gender || cue.reading.number === 'p'
    if (!alike && head.a.number !== 'p') continue
    // «أوضح ذلك المدير»: the object before the subject.
    const from = tokens[subject.from]!.norm === 'ذلك' ? subject.from + 1 : subject.from
    const range = { from, to: sourceEnd(view, from, cue.from) }
    if (range.to <= range.from) continue
    if (namesPerson(view, range)) return range
    // «عدد من رواد الشاطئ» is one phrase.
    if (tokens[subject.to]?.norm !== 'من' || !isOf('counts', head.a.lemma))
      range.to = Math.max(Math.min(range.to, subject.to), range.from + 1)
    const kind = sourceKind(head)
    const group = kind === 'group' && cue.reading.number !== 'p' && cue.reading.gender !== 'f'
    if (
      distance === 0 &&
      !group &&
      (kind || /^ال.+ون$/u.test(head.norm) || names.mentions[mentionAt[subject.head]!]?.type === 'ORG')
    )
      other ??= range
  }
  return other
}

/** «لكن سمير الحلبي قدم أوراقه»: a person set before the verb, where the sentence begins. */
function opensClause({ tokens, mentionAt, names, sentenceStart }: View, { from, head }: Phrase): boolean {
  if (names.mentions[mentionAt[head]!]?.type !== 'PER') return false
  return (
    sentenceStart[from] === from ||
    (sentenceStart[from] === from - 1 && /^[وف]?(لكن|أما|بينما)$/u.test(tokens[from - 1]!.norm))
  )
}

/** Gender of verb and subject, as far as known. */
const agrees = (head: Token, { reading }: Cue) =>
  reading.number === 'p' ||
  !reading.gender ||
  !head.a.gender ||
  head.a.gender === reading.gender ||
  head.a.number === 'p'

/** Does the phrase name a person, or the apposition after it («أستاذ القانون، الدكتور فلان»)? */
function namesPerson({ names, mentionAt, tokens }: View, { from, to }: TokenRange): boolean {
  const end = isComma(tokens[to]) ? Math.min(to + 6, tokens.length) : to
  for (let i = from; i < end; i++) if (names.mentions[mentionAt[i]!]?.type === 'PER') return true
  return false
}
