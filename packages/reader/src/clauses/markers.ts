import type { Analysis, Token } from '../words/word.ts'
import { goesWith, isAdjective } from './agreement.ts'
import { place, placeOblique } from './attach.ts'
import type { Phrase } from './clause.ts'
import type { Frame } from './frame.ts'
import { isNoun } from './lexed.ts'
import { NOUN, type VerbTrait } from './lexicon.ts'
import { phraseOf } from './phrases.ts'
import type { Stack } from './stack.ts'
import { verb } from './verbs.ts'

/** The subordinator that, after a comma, leads back out of what somebody is reported to say. */
const outward = 'حسبما'
const adding = new Set(['كما', 'فيما', 'حيث'])

/** The verbal noun or participle right before token `at` that a clause can complete, or -1. */
export function nounGovernor(s: Stack, at: number, trait: VerbTrait): number {
  const { frame } = s
  if (frame.edgeEnd !== at) return -1
  for (let e = frame.edge.length - 1; e >= 0; e--) {
    const phrase = frame.edge[e]!
    for (let p = s.predicates.length - 1; p >= 0; p--) {
      const { token, complement, form } = s.predicates[p]!
      if (token < phrase.from) break
      if (token >= phrase.to || complement || form === 'fin') continue
      const traits = s.traits(p)
      if (traits.has(trait) || traits.has('clause')) return p
    }
  }
  return -1
}

/** The verbal noun whatever its verb that ends right before token `at`, or -1. */
function anyNoun(s: Stack, at: number): number {
  const p = s.predicates.length - 1
  const last = s.predicates[p]
  return last && last.form === 'vnoun' && last.token === at - 1 && !last.complement ? p : -1
}

/** «أن», «إن», «بأن» at `i`; `from` is where the preposition before it stands (إلى أن). */
export function complementiser(s: Stack, i: number, from: number): void {
  const token = s.tokens[i]!
  const { a } = token
  const marker = markerOf(token)
  if (s.conjoined(i)) {
    // وأن …: another clause beside the one that the same word opened.
    let frame: Frame | null = s.frame
    while (frame && !(frame.kind === 'comp' && sameMarker(frame.marker, marker)) && frame.kind !== 'region')
      frame = frame.outer
    if (frame?.kind === 'comp') {
      s.leaveTo(frame, i)
      s.sibling(i).shared = null
      s.frame.marker = marker
      markerPronoun(s, i)
      return
    }
  }
  let governor = nounGovernor(s, from, 'clause')
  let frame = s.frame
  const own = frame.predicate
  const p = s.predicates[own]
  if (p && !p.complement) {
    const traits = s.traits(own)
    const takes = traits.has('clause') || traits.has('report')
    // نقل عنه قوله إن, أعرب عن اعتقاده أن: the noun has the clause where it is what the verb was waiting for.
    const noun = governor >= 0 ? s.predicates[governor]!.token : -1
    const awaited =
      p.objects.some(o => contains(o, noun)) ||
      p.obliques.some(o => contains(o, noun) && s.preps(own).has(o.prep))
    if (takes && (governor < 0 || !awaited)) governor = own
  }
  if (governor < 0) {
    // A predicate further out that still lacks its clause: أظهر استطلاع أجرته الصحيفة أن.
    let f: Frame | null = frame.kind === 'rel' || frame.kind === 'adv' ? frame.outer : null
    for (; f; f = f.outer) {
      const q = s.predicates[f.predicate]
      if (q && !q.complement && s.traits(f.predicate).has('report')) {
        s.leaveTo(f, from)
        governor = f.predicate
        frame = f
        break
      }
      if (f.kind === 'comp' || f.kind === 'region') break
    }
  }
  if (governor < 0) governor = anyNoun(s, from)
  if (governor < 0 && p && !p.complement) governor = own
  if (governor < 0) {
    // إن at the head of a sentence, or أن after a word this room knows nothing of.
    if (frame.predicate < 0 && a.lemma.startsWith('إ')) {
      markerPronoun(s, i)
      return
    }
    governor = frame.predicate
  }
  const holder = s.predicates[governor]
  if (holder && !holder.complement) holder.complement = { from: i, to: i + 1, marker }
  const opened = s.push('comp', i)
  opened.marker = marker
  opened.governor = governor
  if (governor < 0) {
    opened.unbound = { from: i, to: i + 1, marker }
    s.unbound.push(opened.unbound)
  }
  markerPronoun(s, i)
}

/** أنه, لأنهم: the pronoun on the marker is the subject of its clause. */
export function markerPronoun(s: Stack, i: number): void {
  if (!s.tokens[i]!.a.pron) return
  s.frame.pronoun = { ...phraseOf(i, i + 1, i, ''), pronoun: true }
}

/** عندما, حيث, إذا: opens an adverbial clause. */
export function subordinate(s: Stack, i: number, conditional: boolean): void {
  const token = s.tokens[i]!
  const word = s.words(i)
  // كما أكد …, فيما قال …: at the head of a sentence these only tie it to the one before.
  if (adding.has(word) && s.frame.from === i && s.frame.kind === 'main') return
  const comma = s.before(i) === 'comma'
  if (comma || s.conjoined(i)) {
    while (s.frame.outer && (s.frame.kind === 'adv' || s.frame.kind === 'rel') && s.frame.predicate >= 0)
      s.leaveTo(s.frame.outer, i)
    if (comma && word === outward) s.leaveReport(i)
  }
  const governor = s.frame.predicate
  const frame = s.push('adv', i)
  frame.marker = word
  frame.conditional = conditional
  frame.governor = governor
  if (token.a.pron) markerPronoun(s, i)
}

/** لكن, إلا أن: begins a clause of the same rank. */
export function adversative(s: Stack, i: number): void {
  while (s.frame.outer && (s.frame.kind === 'adv' || s.frame.kind === 'rel')) s.leaveTo(s.frame.outer, i)
  if (s.before(i) === 'comma' && s.words(i) !== 'بل') s.leaveReport(i)
  if (s.frame.predicate >= 0 || s.frame.topics.length) s.sibling(i).shared = null
  const last = i + s.lexed.widths[i]! - 1
  if (s.tokens[last]!.a.pron) markerPronoun(s, last)
}

/** الذي, التي: opens a relative clause beside its antecedent, or as a phrase of its own. */
export function relative(s: Stack, i: number): void {
  const { a } = s.tokens[i]!
  let { frame } = s
  if (s.conjoined(i)) {
    while (frame.outer && frame.kind !== 'rel' && frame.kind !== 'comp' && frame.kind !== 'region')
      frame = frame.outer
    if (frame.kind === 'rel') {
      s.leaveTo(frame, i)
      s.sibling(i)
      return
    }
    frame = s.frame
  }
  const adjacent = frame.edgeEnd === i || (frame.edgeEnd === i - 1 && s.kinds[i - 1] === 'comma')
  // The nearest noun that agrees; with «والذي» the furthest.
  const near = s.conjoined(i) ? frame.edge : frame.edge.toReversed()
  let antecedent = adjacent ? agreeing(s, near, a) : null
  antecedent ??= adjacent ? (frame.edge.at(-1) ?? null) : null
  if (!antecedent) {
    antecedent = phraseOf(i, i + 1, i, a.prep)
    s.phrases.push(antecedent)
    if (antecedent.prep) placeOblique(s, antecedent, i)
    else place(s, antecedent)
  }
  const governor = s.frame.predicate
  const opened = s.push('rel', i)
  opened.antecedent = antecedent
  opened.governor = governor
}

/** The first of the phrases that agrees with the relative pronoun, by its head or else by the last noun in it. */
function agreeing(s: Stack, phrases: readonly Phrase[], pronoun: Analysis): Phrase | null {
  for (const phrase of phrases) {
    const head = s.tokens[phrase.head]!.a
    const fits = goesWith(head, pronoun)
    // تحسين الدخل الذي: nouns of doing (تفعيل، إفعال) that govern another noun are seldom what is described.
    const doing = head.verbForm === 'vnoun' && /^(ت..ي.|إ..ا.)$/.test(head.lemma) && !head.article
    const action = doing && !isNoun(s.lexed, phrase.head, NOUN.body | NOUN.word)
    if (fits && !action) return phrase
    // معاناة المدنيين الذين: what is described may stand deeper in the chain.
    for (let i = phrase.to - 1; i > phrase.head; i--) {
      const { a } = s.tokens[i]!
      if (s.kinds[i] === 'noun' && !isAdjective(a) && a.gender && goesWith(a, pronoun))
        return phraseOf(i, phrase.to, i, '')
    }
    if (fits) return phrase
  }
  return null
}

/** «ما», «بما», «مما» before a verb: a noun phrase of its own, described by the clause. */
export function freeRelative(s: Stack, i: number, from: number, prep: string): number {
  const next = s.kinds[i + 1]
  const follows = s.tokens[i + 1]
  const { a } = s.tokens[i]!
  if (next === 'verb' && /^(زال|دام|برح|فتئ|انفك)$/.test(follows!.a.lemma)) {
    s.frame.negated = follows!.a.lemma !== 'دام'
    return i + 1
  }
  const clause =
    next === 'verb' ||
    next === 'neg' ||
    next === 'part' ||
    next === 'fut' ||
    next === 'prep' ||
    next === 'pers'
  if (!clause || i + 1 >= s.limit) return i + 1
  if (
    s.frame.predicate < 0 &&
    next === 'verb' &&
    follows!.a.aspect === 'perf' &&
    !prep &&
    !a.prep &&
    s.frame.kind !== 'rel'
  ) {
    s.frame.negated = true
    return i + 1
  }
  const phrase = phraseOf(i, i + 1, i, prep || a.prep)
  s.phrases.push(phrase)
  if ((s.before(from) === 'comma' && !prep) || s.tokens[i]!.norm.endsWith('مما')) {
    const governor = s.frame.predicate
    const frame = s.push('adv', i)
    frame.governor = governor
    frame.antecedent = phrase
  } else {
    if (phrase.prep) placeOblique(s, phrase, from)
    else place(s, phrase)
    const governor = s.frame.predicate
    const frame = s.push('rel', i)
    frame.antecedent = phrase
    frame.governor = governor
  }
  return i + 1
}

/** لم, لن, لا deny the verb to come; ليس is one itself. */
export function negation(s: Stack, i: number): number {
  const token = s.tokens[i]!
  const next = s.tokens[i + 1]
  // لا بد من، لا سيما: set phrases in which nothing is denied.
  if (next && s.kinds[i + 1] === 'noun' && (next.a.lemma === 'بد' || next.a.lemma === 'سيما')) return i + 1
  if (token.a.lemma === 'ليس' || token.norm.endsWith('ليس')) {
    verb(s, i)
    s.predicates.at(-1)!.negated = true
    return i + 1
  }
  s.frame.negated = true
  if (token.norm.endsWith('لن')) s.frame.future = true
  return i + 1
}

/** هو, نحن: a topic for the verb to come; «وهو» begins a clause of circumstance. */
export function personal(s: Stack, i: number): number {
  const phrase = { ...phraseOf(i, i + 1, i, ''), pronoun: false }
  s.phrases.push(phrase)
  if (s.conjoined(i) && s.frame.predicate >= 0) {
    const governor = s.frame.predicate
    s.push('adv', i).governor = governor
  }
  if (s.frame.predicate < 0) s.frame.topics.push(phrase)
  return i + 1
}

const contains = (phrase: Phrase, token: number) => token >= phrase.from && token < phrase.to

/** The complementiser as it is to be shown; a bare ان by its reading. */
function markerOf(token: Token): string {
  const { a, norm } = token
  const stem = norm.slice(a.conj.length, a.to)
  if (stem === 'ان') return a.lemma.startsWith('إ') ? 'إن' : 'أن'
  return stem === 'بان' ? 'بأن' : stem
}

/** وأن goes on with أن, بأن and لأن; وإن with إن; a bare ان with either. */
const sameMarker = (open: string, marker: string) =>
  open === marker || (open.endsWith('أن') && marker.endsWith('أن')) || marker === 'ان'
