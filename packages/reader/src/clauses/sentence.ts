import type { Analysis, Token } from '../words/word.ts'
import { canBeSubject, goesWith, isName, isOpen, shownCase } from './agreement.ts'
import type { Modality, Phrase, Predicate } from './clause.ts'
import { type Frame, newFrame } from './frame.ts'
import type { Kind, Lexed } from './lexed.ts'
import { lexicon, type Valency, type VerbTrait } from './lexicon.ts'
import { phraseAt, phraseOf } from './phrases.ts'

/** A predicate while its sentence is being read. */
export interface Draft extends Predicate {
  frame: Frame
  /** The predicate in whose phrase it stands (وقف ← إطلاق), or -1. */
  inside: number
  /** An auxiliary taken over by its verb, or a participle that governs nothing. */
  dropped: boolean
}

interface Region {
  close: number
  frame: Frame
  quotation: boolean
  /** The quotation follows a colon. */
  colon: boolean
  from: number
}

const noTraits: ReadonlySet<VerbTrait> = new Set()
const noPreps: ReadonlySet<string> = new Set()

/** Subordinators that, after a comma, lead back out of what somebody is reported to say. */
const outward = new Set(['بينما', 'فيما', 'كما', 'حسبما', 'في حين', 'في وقت', 'علما أن', 'علما بأن'])
/** Prepositions before «أن» whose clause tells when or in spite of what, and completes no predicate. */
const circumstantial = new Set([
  'بعد',
  'قبل',
  'منذ',
  'دون',
  'بدون',
  'من دون',
  'رغم',
  'على الرغم من',
  'بالرغم من',
  'برغم',
  'بدلا من',
  'بدل',
  'بسبب',
  'مع',
  'إلا',
])

/**
 * Reads one sentence from left to right with a stack of open clauses. Each token is looked at once, phrases are built
 * where they begin, and every word that opens, fills or leaves a clause does so by what is already on the stack.
 */
export class SentenceReader {
  readonly phrases: Phrase[] = []
  readonly predicates: Draft[] = []
  private readonly lexed: Lexed
  private readonly tokens: readonly Token[]
  private readonly kinds: readonly Kind[]
  private readonly verbs = lexicon().verbs
  private frame: Frame = newFrame('main', null, 0)
  private regions: Region[] = []
  private limit = 0
  private end = 0
  private start = 0

  constructor(lexed: Lexed) {
    this.lexed = lexed
    this.tokens = lexed.tokens
    this.kinds = lexed.kinds
  }

  read(from: number, to: number): void {
    this.frame = newFrame('main', null, from)
    this.regions = []
    this.limit = this.end = to
    this.start = from
    let i = from
    while (i < to) i = this.step(i)
    this.leaveTo(null, to)
  }

  private valency(a: Analysis): Valency | undefined {
    return this.verbs.get(a.verb ?? a.lemma) ?? this.verbs.get(a.lemma)
  }

  private traits(predicate: number): ReadonlySet<VerbTrait> {
    return (
      (predicate >= 0 && this.valency(this.tokens[this.predicates[predicate]!.token]!.a)?.traits) || noTraits
    )
  }

  private preps(predicate: number): ReadonlySet<string> {
    return (
      (predicate >= 0 && this.valency(this.tokens[this.predicates[predicate]!.token]!.a)?.preps) || noPreps
    )
  }

  /** The kind of the token before `i` in the sentence, a lone conjunction passed over. */
  private before(i: number): Kind | null {
    let at = i - 1
    if (at >= this.start && this.kinds[at] === 'conj') at--
    return at >= this.start ? this.kinds[at]! : null
  }

  private conjoined(i: number): boolean {
    const { conj } = this.tokens[i]!.a
    return conj !== '' || (i > this.start && this.kinds[i - 1] === 'conj')
  }

  /** Takes what begins at token `i`; returns the index behind it. */
  private step(i: number): number {
    const region = this.regions.at(-1)
    if (region && i === region.close) return this.leaveRegion(region)
    const kind = this.kinds[i]!
    const width = this.lexed.widths[i]!
    switch (kind) {
      case 'open':
        return this.opening(i)
      case 'stop':
        this.newSentence(i + 1)
        return i + 1
      case 'colon':
        this.colon(i)
        return i + 1
      case 'neg':
        return this.negation(i)
      case 'may':
        this.frame.possible = true
        return i + width
      case 'fut':
        this.frame.future = true
        return i + width
      case 'part':
        if (this.tokens[i + 1]?.a.aspect === 'imp') this.frame.possible = true
        return i + width
      case 'comp':
        this.complementiser(i, i, '')
        return i + width
      case 'sub':
      case 'cond':
        this.subordinate(i, kind === 'cond')
        return i + width
      case 'but':
        this.adversative(i)
        return i + width
      case 'rel':
        this.relative(i)
        return i + width
      case 'free':
        return this.freeRelative(i, i, '')
      case 'verb':
        this.verb(i)
        return i + 1
      case 'prep':
        return this.preposition(i)
      case 'pers':
        return this.personal(i)
      case 'noun':
      case 'number':
      case 'latin':
      case 'all':
      case 'dem':
      case 'more':
      case 'about':
        return this.nominal(i)
      default:
        return i + 1
    }
  }

  // Clauses open and close.

  private push(kind: Frame['kind'], from: number): Frame {
    this.frame = newFrame(kind, this.frame, from)
    return this.frame
  }

  /** Closes frames until `frame` is on top (all of them for null); they end at token `end`. */
  private leaveTo(frame: Frame | null, end: number): void {
    for (let top: Frame | null = this.frame; top && top !== frame; top = top.outer) {
      this.close(top, end)
      if (top.outer) this.frame = top.outer
    }
  }

  private close(frame: Frame, end: number): void {
    let to = end
    while (to > frame.from + 1 && isEdge(this.kinds[to - 1]!)) to--
    const p = this.predicates[frame.predicate]
    if (p) {
      p.clause = { from: frame.from, to }
      if (frame.quoted && !p.complement && this.traits(frame.predicate).has('report'))
        p.complement = { ...frame.quoted, marker: '«' }
      this.settle(frame, frame.predicate)
    }
    const holder = this.predicates[frame.governor]
    if (frame.kind === 'comp' && holder?.complement && to > holder.complement.to) holder.complement.to = to
  }

  /** Ends the frame on top and begins another of the same rank in its place. */
  private sibling(at: number): Frame {
    const old = this.frame
    this.close(old, at)
    const frame = newFrame(old.kind, old.outer, at)
    frame.governor = old.governor
    frame.marker = old.marker
    frame.conditional = old.conditional
    frame.antecedent = old.antecedent
    const p = this.predicates[old.predicate]
    frame.shared = p ? (p.subject ?? p.implied) : old.shared
    this.frame = frame
    return frame
  }

  /** The frame that holds the region we are in, or the outermost one. */
  private base(): Frame {
    let frame = this.frame
    while (frame.outer && frame.kind !== 'region') frame = frame.outer
    return frame
  }

  private newSentence(at: number): void {
    const base = this.base()
    this.leaveTo(base, at - 1)
    this.sibling(at)
    this.frame.shared = null
  }

  private opening(i: number): number {
    const close = this.lexed.mates[i]!
    if (close < 0 || close >= this.limit) return i + 1
    const form = this.tokens[i]!.norm
    const quotation = !isAside(form)
    if (quotation) {
      const name = phraseAt(this.lexed, i, this.limit, '')
      const verb = this.predicates[this.frame.predicate]
      const speaks = verb && !verb.complement && this.traits(this.frame.predicate).has('report')
      if (name && name.to > name.from && !(speaks && close - i > 4))
        return this.took(name, i, name.to === close ? close + 1 : name.to)
    }
    const colon = this.before(i) === 'colon'
    const governor = quotation ? this.quoting(i) : -1
    const p = this.predicates[governor]
    if (p && !p.complement) p.complement = { from: i, to: close + 1, marker: colon ? ':' : '«' }
    this.regions.push({ close, frame: this.frame, quotation, colon, from: i })
    this.limit = close
    this.push('region', i + 1).governor = governor
    return i + 1
  }

  /** The predicate that a quotation opened at `i` completes, or -1. */
  private quoting(i: number): number {
    const near = this.nounGovernor(i, 'report')
    if (near >= 0) return near
    for (let frame: Frame | null = this.frame; frame; frame = frame.outer) {
      const p = frame.predicate
      if (p >= 0 && !this.predicates[p]!.complement && this.traits(p).has('report')) return p
      if (frame.kind === 'region' || frame.kind === 'comp') break
    }
    return -1
  }

  private leaveRegion(region: Region): number {
    const { close, frame, from } = region
    this.leaveTo(frame, close)
    this.regions.pop()
    this.limit = this.regions.at(-1)?.close ?? this.end
    if (region.quotation && close - from > 4) {
      if (frame.predicate < 0) frame.quoted = { from, to: close + 1 }
      // أن «…»، … : what the quotation fills is over with it.
      if (frame.kind === 'comp' && frame.from === from - 1 && frame.outer && frame.predicate < 0) {
        this.leaveTo(frame.outer, close + 1)
      }
    }
    return close + 1
  }

  private colon(i: number): void {
    if (this.kinds[i + 1] === 'open' || i + 1 >= this.limit) return
    const governor = this.quoting(i)
    if (governor < 0) return
    const p = this.predicates[governor]!
    p.complement = { from: i + 1, to: i + 1, marker: ':' }
    const frame = this.push('comp', i + 1)
    frame.marker = ':'
    frame.governor = governor
  }

  // Words that open clauses.

  /** The verbal noun or participle right before token `at` that a clause can complete, or -1. */
  private nounGovernor(at: number, trait: VerbTrait): number {
    const { frame } = this
    if (frame.edgeEnd !== at) return -1
    for (let e = frame.edge.length - 1; e >= 0; e--) {
      const phrase = frame.edge[e]!
      for (let p = this.predicates.length - 1; p >= 0; p--) {
        const { token, complement, form } = this.predicates[p]!
        if (token < phrase.from) break
        if (token >= phrase.to || complement || form === 'fin') continue
        const traits = this.traits(p)
        if (traits.has(trait) || traits.has('clause')) return p
      }
    }
    return -1
  }

  /** «أن», «إن», «بأن» at `i`; `from` is where the preposition before it stands (إلى أن), `prep` which it is. */
  private complementiser(i: number, from: number, prep: string): void {
    const token = this.tokens[i]!
    const { a } = token
    const marker = markerOf(token)
    if (this.conjoined(i)) {
      // وأن …: another clause beside the one that the same word opened.
      let frame: Frame | null = this.frame
      while (frame && !(frame.kind === 'comp' && sameMarker(frame.marker, marker)) && frame.kind !== 'region')
        frame = frame.outer
      if (frame?.kind === 'comp') {
        this.leaveTo(frame, i)
        this.sibling(i).shared = null
        this.frame.marker = marker
        this.markerPronoun(i)
        return
      }
    }
    let governor = this.nounGovernor(from, 'clause')
    let frame = this.frame
    const own = frame.predicate
    const p = this.predicates[own]
    if (p && !p.complement) {
      const traits = this.traits(own)
      const takes = traits.has('clause') || traits.has('report')
      const part = governor >= 0 && this.predicates[governor]!.form === 'part'
      const asSubject = governor >= 0 && p.subject && contains(p.subject, this.predicates[governor]!.token)
      if (governor < 0 || (takes && (part || asSubject))) governor = own
    }
    if (governor < 0) {
      // A predicate further out that still lacks its clause: قال (…) إن.
      for (
        let f: Frame | null = frame.kind === 'rel' || frame.kind === 'adv' ? frame.outer : null;
        f;
        f = f.outer
      ) {
        const q = this.predicates[f.predicate]
        if (q && !q.complement && this.traits(f.predicate).has('report')) {
          this.leaveTo(f, from)
          governor = f.predicate
          frame = f
          break
        }
        if (f.kind === 'comp' || f.kind === 'region') break
      }
    }
    if (governor < 0) {
      // إن at the head of a sentence, or أن after a word this room knows nothing of.
      if (frame.predicate < 0 && a.lemma.startsWith('إ')) {
        this.markerPronoun(i)
        return
      }
      governor = frame.predicate
    }
    const holder = this.predicates[governor]
    if (holder && !holder.complement)
      holder.complement = { from: i, to: i + 1, marker: prep === 'ب' ? 'بأن' : marker }
    const opened = this.push('comp', i)
    opened.marker = marker
    opened.governor = governor
    this.markerPronoun(i)
  }

  /** أنه, لأنهم: the pronoun on the marker is the subject of its clause. */
  private markerPronoun(i: number): void {
    if (!this.tokens[i]!.a.pron) return
    this.frame.pronoun = { ...phraseOf(i, i + 1, i, ''), pronoun: true }
  }

  private subordinate(i: number, conditional: boolean): void {
    const token = this.tokens[i]!
    const comma = this.before(i) === 'comma'
    const word = this.words(i)
    if (comma || this.conjoined(i)) {
      while (
        this.frame.outer &&
        (this.frame.kind === 'adv' || this.frame.kind === 'rel') &&
        this.frame.predicate >= 0
      )
        this.leaveTo(this.frame.outer, i)
      if (comma && outward.has(word)) this.leaveReport(i)
    }
    const governor = this.frame.predicate
    const frame = this.push('adv', i)
    frame.marker = word
    frame.conditional = conditional
    frame.governor = governor
    if (token.a.pron) this.markerPronoun(i)
  }

  private words(i: number): string {
    let words = ''
    for (let k = i; k < i + this.lexed.widths[i]!; k++) {
      const { norm, a } = this.tokens[k]!
      words += (words && ' ') + norm.slice(k === i ? a.conj.length : 0, a.to)
    }
    return words
  }

  /** Leaves the innermost reported clause, if we are in one. */
  private leaveReport(at: number): void {
    for (let frame: Frame | null = this.frame; frame; frame = frame.outer) {
      if (frame.kind === 'region') return
      if (frame.kind === 'comp' && frame.outer && this.traits(frame.governor).has('report')) {
        this.leaveTo(frame.outer, at)
        return
      }
    }
  }

  private adversative(i: number): void {
    while (this.frame.outer && (this.frame.kind === 'adv' || this.frame.kind === 'rel'))
      this.leaveTo(this.frame.outer, i)
    if (this.before(i) === 'comma' && this.words(i) !== 'بل') this.leaveReport(i)
    if (this.frame.predicate >= 0 || this.frame.topics.length) this.sibling(i).shared = null
    const last = i + this.lexed.widths[i]! - 1
    if (this.tokens[last]!.a.pron) this.markerPronoun(last)
  }

  private relative(i: number): void {
    const { a } = this.tokens[i]!
    let { frame } = this
    if (this.conjoined(i)) {
      while (frame.outer && frame.kind !== 'rel' && frame.kind !== 'comp' && frame.kind !== 'region')
        frame = frame.outer
      if (frame.kind === 'rel') {
        this.leaveTo(frame, i)
        this.sibling(i)
        return
      }
      frame = this.frame
    }
    const adjacent = frame.edgeEnd === i || (frame.edgeEnd === i - 1 && this.kinds[i - 1] === 'comma')
    let antecedent: Phrase | null = null
    if (adjacent)
      for (let e = frame.edge.length - 1; e >= 0 && !antecedent; e--) {
        const phrase = frame.edge[e]!
        if (goesWith(this.tokens[phrase.head]!.a, a)) antecedent = phrase
      }
    antecedent ??= adjacent ? (frame.edge.at(-1) ?? null) : null
    if (!antecedent) {
      antecedent = phraseOf(i, i + 1, i, a.prep)
      this.phrases.push(antecedent)
      this.place(antecedent)
    }
    const governor = this.frame.predicate
    const opened = this.push('rel', i)
    opened.antecedent = antecedent
    opened.governor = governor
  }

  /** «ما», «بما», «مما» before a verb: a noun phrase of its own, described by the clause. */
  private freeRelative(i: number, from: number, prep: string): number {
    const next = this.kinds[i + 1]
    const follows = this.tokens[i + 1]
    const { a } = this.tokens[i]!
    if (next === 'verb' && /^(زال|دام|برح|فتئ|انفك)$/.test(follows!.a.lemma)) {
      this.frame.negated = follows!.a.lemma !== 'دام'
      return i + 1
    }
    const clause =
      next === 'verb' ||
      next === 'neg' ||
      next === 'part' ||
      next === 'fut' ||
      next === 'prep' ||
      next === 'pers'
    if (!clause || i + 1 >= this.limit) return i + 1
    if (
      this.frame.predicate < 0 &&
      next === 'verb' &&
      follows!.a.aspect === 'perf' &&
      !prep &&
      !a.prep &&
      this.frame.kind !== 'rel'
    ) {
      this.frame.negated = true
      return i + 1
    }
    const phrase = phraseOf(i, i + 1, i, prep || a.prep)
    this.phrases.push(phrase)
    if (this.before(from) === 'comma' && !prep) {
      const governor = this.frame.predicate
      const frame = this.push('adv', i)
      frame.governor = governor
      frame.antecedent = phrase
    } else {
      this.place(phrase)
      const governor = this.frame.predicate
      const frame = this.push('rel', i)
      frame.antecedent = phrase
      frame.governor = governor
    }
    return i + 1
  }

  private negation(i: number): number {
    const token = this.tokens[i]!
    const next = this.tokens[i + 1]
    // لا بد من، لا سيما: set phrases in which nothing is denied.
    if (next && this.kinds[i + 1] === 'noun' && (next.a.lemma === 'بد' || next.a.lemma === 'سيما'))
      return i + 1
    if (token.a.lemma === 'ليس' || token.norm.endsWith('ليس')) {
      this.verb(i)
      this.predicates.at(-1)!.negated = true
      return i + 1
    }
    this.frame.negated = true
    if (token.norm.endsWith('لن')) this.frame.future = true
    return i + 1
  }

  private personal(i: number): number {
    const phrase = { ...phraseOf(i, i + 1, i, ''), pronoun: false }
    this.phrases.push(phrase)
    if (this.conjoined(i) && this.frame.predicate >= 0) {
      const governor = this.frame.predicate
      this.push('adv', i).governor = governor
    }
    if (this.frame.predicate < 0) this.frame.topics.push(phrase)
    return i + 1
  }

  // Predicates.

  private draft(token: number, form: Predicate['form']): Draft {
    const { a } = this.tokens[token]!
    const draft: Draft = {
      token,
      verb: form === 'fin' ? a.lemma : (a.verb ?? a.lemma),
      form,
      negated: false,
      modality: 'none',
      tense: a.aspect === 'imp' || form !== 'fin' ? 'present' : 'past',
      passive: a.voice === 'pass',
      subject: null,
      implied: null,
      objects: [],
      obliques: [],
      complement: null,
      clause: { from: token, to: token + 1 },
      parent: -1,
      frame: this.frame,
      inside: -1,
      dropped: false,
    }
    this.predicates.push(draft)
    return draft
  }

  private verb(i: number): void {
    const { a } = this.tokens[i]!
    const { negated, future, possible } = this.frame
    this.frame.negated = this.frame.future = this.frame.possible = false
    const auxiliary = this.enter(i, a)
    const { frame } = this
    const traits = this.valency(a)?.traits ?? noTraits
    const index = this.predicates.length
    const p = this.draft(i, 'fin')
    p.negated = negated
    const particle = this.particleBefore(i)
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
    if (auxiliary) this.takeOver(auxiliary, p)
    this.subjectBefore(frame, p, a)
    p.obliques.push(...frame.before)
    if (a.pron) {
      const object = { ...phraseOf(i, i + 1, i, ''), pronoun: true }
      if (p.passive && !p.subject) p.subject = object
      else p.objects.push(object)
    }
    frame.edge = []
    frame.edgeEnd = i + 1
  }

  private particleBefore(i: number): string {
    const before = this.tokens[i - 1]
    return before && i > this.start && this.kinds[i - 1] === 'neg'
      ? before.norm.slice(before.a.conj.length)
      : ''
  }

  /** The verb takes the place of its auxiliary (كان الوزير يقول). */
  private takeOver(auxiliary: Draft, p: Draft): void {
    auxiliary.dropped = true
    p.subject = auxiliary.subject
    p.negated ||= auxiliary.negated
    p.obliques.push(...auxiliary.obliques)
    if (p.modality === 'none') p.modality = auxiliary.modality
    if (auxiliary.verb === 'كان') p.tense = auxiliary.tense === 'past' ? 'past' : auxiliary.tense
  }

  /** Chooses among what stood before the verb its subject, or its object where the verb points back at it. */
  private subjectBefore(frame: Frame, p: Draft, a: Analysis): void {
    if (p.subject) return
    if (frame.kind === 'rel' || (frame.kind === 'adv' && frame.antecedent)) {
      const { antecedent } = frame
      if (!antecedent) return
      if (frame.topics.length) {
        p.subject = this.topic(frame, a)
        return
      }
      const noun = this.tokens[antecedent.head]!.a
      if (a.pron && resumes(a.pron, noun)) return
      if (
        canBeSubject(a, noun, true) ||
        this.kinds[antecedent.head] === 'free' ||
        this.kinds[antecedent.head] === 'rel'
      )
        p.subject = antecedent
      return
    }
    if (frame.topics.length) p.subject = this.topic(frame, a)
    else if (
      frame.pronoun &&
      pronounFits(this.tokens[frame.pronoun.head]!.a.pron, a) &&
      !this.traits(frame.predicate).has('aux')
    )
      p.subject = frame.pronoun
    else if (frame.shared && !p.subject) p.implied = frame.shared
  }

  private topic(frame: Frame, a: Analysis): Phrase | null {
    for (let t = frame.topics.length - 1; t >= 0; t--) {
      const phrase = frame.topics[t]!
      if (canBeSubject(a, this.tokens[phrase.head]!.a, true) || phrase.and.length) return phrase
    }
    return null
  }

  /** Finds or opens the clause that the verb at `i` heads; returns the auxiliary it takes over, if any. */
  private enter(i: number, a: Analysis): Draft | null {
    let { frame } = this
    const begins = this.beginsAt(i)
    const comma = this.before(begins) === 'comma' || this.before(begins) === 'close'
    const conjoined = this.conjoined(begins) || (begins < i && this.conjoined(begins))
    if (a.prep === 'ل') {
      const governor = frame.predicate
      this.push('adv', i).governor = governor
      this.frame.marker = 'ل'
      return null
    }
    const auxiliary = this.predicates[frame.auxiliary]
    if (auxiliary && !conjoined && !auxiliary.complement && frame.auxiliary === frame.predicate) {
      if (a.aspect === 'imp' || auxiliary.verb === 'كان') return auxiliary
    }
    if (conjoined) {
      if (frame.predicate >= 0 || frame.topics.length || frame.kind === 'comp') {
        frame = this.coordinated(i, a, comma)
        this.leaveTo(frame, begins)
        if (frame.predicate >= 0 || frame.topics.length) this.sibling(begins)
      }
      return null
    }
    const edge = frame.edge.at(-1)
    const adjacent = edge && frame.edgeEnd === begins
    if (adjacent && !this.isDefinite(edge) && !isTime(this.lexed, edge)) {
      const report = this.valency(a)?.traits.has('report') && !a.pron
      if (frame.predicate >= 0 || (edge.prep && !report)) {
        const governor = frame.predicate
        const opened = this.push('rel', begins)
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
      this.leaveTo(outer, begins)
      frame = outer
      if (frame.predicate < 0) return null
    }
    if (comma) {
      if (this.valency(a)?.traits.has('report') && a.aspect === 'perf') this.leaveReport(begins)
      this.sibling(begins).shared = null
      return null
    }
    if (a.aspect === 'imp') {
      // وصل الوزير يحمل رسالة: a clause of circumstance, about the same subject.
      const p = this.predicates[frame.predicate]!
      const shared = p.subject ?? p.implied
      const governor = frame.predicate
      const opened = this.push('adv', begins)
      opened.governor = governor
      opened.shared = shared
      return null
    }
    this.sibling(begins).shared = null
    return null
  }

  /** Where the verb group of `i` begins, with its particles. */
  private beginsAt(i: number): number {
    let at = i
    while (at > this.start) {
      const kind = this.kinds[at - 1]
      if (kind !== 'neg' && kind !== 'part' && kind !== 'fut' && kind !== 'may') break
      at--
      if (this.tokens[at]!.a.conj) break
    }
    return at
  }

  /** The clause on the stack that «و» + verb goes on with. */
  private coordinated(i: number, a: Analysis, comma: boolean): Frame {
    const traits = this.valency(a)?.traits ?? noTraits
    let { frame } = this
    while (frame.outer && frame.kind !== 'region') {
      const own = this.predicates[frame.predicate]
      const inner = own && this.tokens[own.token]!.a
      if (frame.kind === 'comp') {
        if (!this.leaves(frame, a, traits, comma, inner)) break
      } else if (frame.kind === 'rel' || frame.kind === 'adv') {
        const near = own && i - own.token <= 3
        const outer = this.predicates[frame.outer.predicate]
        const same = inner && inner.aspect === a.aspect
        const better = outer && this.tokens[outer.token]!.a.aspect === a.aspect
        if (!comma && same && (near || !better)) break
      } else break
      frame = frame.outer
    }
    return frame
  }

  /** Does «و» + this verb lead out of the reported clause? */
  private leaves(
    frame: Frame,
    a: Analysis,
    traits: ReadonlySet<VerbTrait>,
    comma: boolean,
    inner: Analysis | undefined,
  ): boolean {
    const governor = this.predicates[frame.governor]
    if (!governor) return false
    const outer = this.tokens[governor.token]!.a
    if (!this.traits(frame.governor).has('report'))
      return (
        a.aspect === 'perf' && inner?.aspect === 'imp' && (governor.form !== 'fin' || outer.aspect === 'perf')
      )
    if (!traits.has('report')) return false
    if (traits.has('on')) return true
    const alike =
      governor.form !== 'fin' ||
      (a.aspect === outer.aspect && (!a.gender || !outer.gender || a.gender === outer.gender))
    const differs = !inner || inner.aspect !== a.aspect || inner.gender !== a.gender
    return traits.has('clause')
      ? alike && (comma || differs || governor.form === 'fin')
      : alike && comma && differs
  }

  // Phrases and where they go.

  private isDefinite(phrase: Phrase): boolean {
    for (let i = phrase.from; i < phrase.to; i++) {
      const { a } = this.tokens[i]!
      if (a.article || a.pron || this.kinds[i] === 'dem' || this.kinds[i] === 'latin') return true
      if (isName(a) && this.kinds[i] === 'noun') return true
    }
    return false
  }

  private nominal(i: number): number {
    const token = this.tokens[i]!
    const { a } = token
    if (this.kinds[i] === 'noun') {
      const circumstance = this.circumstance(i)
      if (circumstance >= 0) return circumstance
    }
    const prep = a.prep === 'ب' || a.prep === 'ل' || a.prep === 'ك' ? a.prep : ''
    const phrase = phraseAt(this.lexed, i, this.limit, prep)
    if (!phrase) return i + 1
    if (this.kinds[i] === 'noun' && this.conjoined(i) && !prep && this.clauseBegins(phrase)) {
      while (this.frame.outer && (this.frame.kind === 'adv' || this.frame.kind === 'rel'))
        this.leaveTo(this.frame.outer, i)
      this.sibling(i).shared = null
    }
    return this.took(phrase, i, phrase.to)
  }

  /** والحكومة ترفض: is the conjoined phrase followed by its verb, so that it begins a clause and joins no phrase? */
  private clauseBegins(phrase: Phrase): boolean {
    if (this.frame.predicate < 0) return false
    let next = phrase.to
    while (
      next < this.limit &&
      (this.kinds[next] === 'neg' || this.kinds[next] === 'part' || this.kinds[next] === 'fut')
    )
      next++
    const verb = this.tokens[next]
    if (next >= this.limit || this.kinds[next] !== 'verb' || verb!.a.conj || !this.isDefinite(phrase))
      return false
    return canBeSubject(verb!.a, this.tokens[phrase.head]!.a, true)
  }

  /** مضيفا، مؤكدة، مشيرا إلى: a participle of circumstance, which reports or tells on its own. -1 where there is none. */
  private circumstance(i: number): number {
    const token = this.tokens[i]!
    const { a } = token
    if (a.verbForm !== 'part' || a.article || a.prep || a.pron) return -1
    const traits = this.valency(a)?.traits ?? noTraits
    const accusative = shownCase(token) === 'acc'
    const comma = this.before(i) === 'comma' || this.before(i) === 'close'
    const { frame } = this
    const previous = this.tokens[i - 1]
    const noun = previous && this.frame.edgeEnd === i ? previous : null
    if (
      accusative
        ? noun && shownCase(noun) === 'acc' && !traits.has('report')
        : !(comma && traits.has('report') && (a.gender === 'f' || a.number === 'p'))
    )
      return -1
    if (frame.predicate < 0 && frame.kind !== 'comp' && !accusative) return -1
    if (comma || a.conj) {
      while (this.frame.outer && (this.frame.kind === 'rel' || this.frame.kind === 'adv'))
        this.leaveTo(this.frame.outer, i)
      if (traits.has('report')) this.leaveReport(i)
    }
    const matrix = this.predicates[this.frame.predicate]
    const governor = this.frame.predicate
    const opened = this.push('adv', i)
    opened.governor = governor
    opened.shared = matrix ? (matrix.subject ?? matrix.implied) : null
    const index = this.predicates.length
    const p = this.draft(i, 'part')
    p.implied = opened.shared
    if (matrix) p.tense = matrix.tense
    opened.predicate = index
    opened.edgeEnd = i + 1
    return i + 1
  }

  private preposition(i: number): number {
    const { tokens, kinds } = this
    const preposition = this.lexed.prepositions[i]!
    const last = i + this.lexed.widths[i]! - 1
    const { a } = tokens[last]!
    if (a.pron) {
      const phrase = { ...phraseOf(last, last + 1, last, preposition.text), pronoun: true }
      this.placeOblique(phrase, i)
      return last + 1
    }
    const next = last + 1
    if (next >= this.limit) return next
    if (preposition.kind === 'source' && this.before(i) === 'comma') this.leaveReport(i)
    const kind = kinds[next]!
    if (kind === 'comp') {
      if (circumstantial.has(preposition.text) || preposition.kind === 'time') {
        const governor = this.frame.predicate
        const frame = this.push('adv', i)
        frame.marker = `${preposition.text} أن`
        frame.governor = governor
        if (tokens[next]!.a.pron) this.markerPronoun(next)
      } else this.complementiser(next, i, preposition.text)
      return next + this.lexed.widths[next]!
    }
    if (kind === 'free') return this.freeRelative(next, i, preposition.text)
    if (kind === 'verb') {
      // حتى يعود: only with a verb in the imperfect; otherwise the verb is a noun that was taken for one.
      if (preposition.text === 'حتى') {
        const governor = this.frame.predicate
        const frame = this.push('adv', i)
        frame.marker = 'حتى'
        frame.governor = governor
      }
      return next
    }
    const modal = this.modalNoun(next, preposition.text)
    if (modal >= 0) return modal
    const suffixed = tokens[next]!.a.prep === 'ل' || tokens[next]!.a.prep === 'ب'
    if (
      (kind === 'noun' || kind === 'dem') &&
      suffixed &&
      tokens[next]!.a.prep !== '' &&
      this.lexed.widths[i] === 1
    )
      return next
    const phrase = phraseAt(this.lexed, next, this.limit, preposition.text)
    if (!phrase) {
      if (kind !== 'adverb') return next
      const adverb = phraseOf(next, next + 1, next, preposition.text)
      return this.took(adverb, i, next + 1)
    }
    return this.took(phrase, i, Math.max(phrase.to, next + 1))
  }

  /** من المتوقع أن، من الممكن أن: a participle or adjective that is the predicate of the clause. */
  private modalNoun(next: number, prep: string): number {
    const { a } = this.tokens[next]!
    if (prep !== 'من' || !a.article || this.kinds[next] !== 'noun') return -1
    const traits = this.valency(a)?.traits
    if (!traits?.has('clause') || !(traits.has('may') || traits.has('must') || traits.has('will'))) return -1
    if (this.kinds[next + 1] !== 'comp' && this.tokens[next + 1]?.a.prep !== 'ل') return -1
    const index = this.predicates.length
    if (this.frame.predicate >= 0 && this.frame.auxiliary !== this.frame.predicate) this.sibling(next - 1)
    const auxiliary = this.predicates[this.frame.auxiliary]
    const p = this.draft(next, 'part')
    p.negated = this.frame.negated
    this.frame.negated = false
    if (auxiliary) this.takeOver(auxiliary, p)
    p.passive = true
    this.frame.predicate = index
    this.frame.edgeEnd = next + 1
    return next + 1
  }

  /** Registers the phrase that begins at `from` with its preposition, gives it its place, and joins what is coordinated. */
  private took(phrase: Phrase, from: number, to: number): number {
    this.register(phrase)
    if (phrase.prep) this.placeOblique(phrase, from)
    else this.place(phrase)
    let end = Math.max(to, from + 1)
    // Closing mark of a quoted name whose marks lie outside.
    if (this.kinds[end] === 'close' && this.lexed.mates[end] === from && end < this.limit) end++
    this.frame.edgeEnd = end
    return this.join(phrase, end)
  }

  private register(phrase: Phrase): void {
    this.phrases.push(phrase)
    let outer = -1
    for (let i = phrase.from; i < phrase.to; i++) {
      const { a } = this.tokens[i]!
      if (this.kinds[i] !== 'noun' || (a.verbForm !== 'vnoun' && a.verbForm !== 'part') || !a.verb) continue
      const index = this.predicates.length
      const p = this.draft(i, a.verbForm)
      p.inside = outer
      p.clause = { from: i, to: phrase.to }
      const before = this.tokens[i - 1]?.a.lemma
      p.negated = i > phrase.from && (before === 'عدم' || before === 'غير')
      if (a.verbForm === 'vnoun') {
        this.ofNoun(phrase, i, p)
        outer = index
      } else if (i > phrase.head) p.subject = phrase
    }
  }

  /** The genitive or pronoun after a verbal noun is its doer or what it is done to. */
  private ofNoun(phrase: Phrase, i: number, p: Draft): void {
    const { a } = this.tokens[i]!
    const traits = this.valency(a)?.traits ?? noTraits
    const lemma = p.verb
    const intransitive =
      traits.has('intr') || (/^(انـ?|ت).{3,4}$/.test(lemma) && !traits.size && lemma.startsWith('ان'))
    let term: Phrase | null = null
    if (a.pron) term = { ...phraseOf(i, i + 1, i, ''), pronoun: true }
    else if (i + 1 < phrase.to && isOpen(this.tokens[i]!) && this.kinds[i + 1] !== 'close') {
      const next = this.kinds[i + 1] === 'open' ? i + 2 : i + 1
      if (this.kinds[next] === 'noun' && !this.tokens[next]!.a.conj)
        term = phraseOf(i + 1, phrase.to, next, '')
    }
    if (!term) return
    const doer =
      intransitive ||
      (traits.has('report') && (a.pron !== '' || this.acts(term))) ||
      (a.pron !== '' && traits.has('human') && traits.has('want'))
    if (doer) p.subject = term
    else p.objects.push(term)
  }

  /** Can the phrase name somebody who acts: a person, a body, a name, and no plain verbal noun? */
  private acts(phrase: Phrase): boolean {
    const { a } = this.tokens[phrase.head]!
    if (this.lexed.traits[phrase.head]?.has('body')) return true
    return a.verbForm !== 'vnoun'
  }

  /** Gives a phrase without preposition its place beside the predicate of the clause. */
  private place(phrase: Phrase): void {
    const { frame } = this
    frame.edge = [phrase]
    const p = this.predicates[frame.predicate]
    if (isTime(this.lexed, phrase)) {
      if (p) p.obliques.push(phrase)
      else frame.before.push(phrase)
      return
    }
    if (!p) {
      frame.topics.push(phrase)
      return
    }
    const token = this.tokens[p.token]!
    const head = this.tokens[phrase.head]!
    const shown = shownCase(head)
    const traits = this.traits(frame.predicate)
    if (p.form === 'fin' && this.open(frame, p) && shown !== 'acc' && canBeSubject(token.a, head.a, false)) {
      const human = traits.has('human') && !p.passive
      const adjacent = phrase.from <= p.token + 2
      if (!human || this.acts(phrase) || shown === 'nom' || p.objects.length) {
        p.subject = phrase
        if (p.verb === 'تم' || p.verb === 'جرى') this.undergo(phrase, p)
        return
      }
      if (!adjacent || traits.has('intr')) {
        p.subject = phrase
        return
      }
    }
    if (
      p.objects.length < 2 &&
      shown !== 'nom' &&
      !(traits.has('intr') && !traits.has('aux') && (p.subject || frame.pronoun))
    ) {
      p.objects.push(phrase)
      return
    }
    if (p.form === 'fin' && !p.subject && this.open(frame, p)) p.subject = phrase
  }

  /** Does the verb still look for its subject? The pronoun on أنه gives way to a noun only for verbs of happening. */
  private open(frame: Frame, p: Draft): boolean {
    if (!p.subject) return true
    if (p.subject !== frame.pronoun) return false
    return (
      p.verb === 'تم' ||
      p.verb === 'جرى' ||
      p.verb === 'وجد' ||
      this.traits(frame.predicate).has('may') ||
      this.traits(frame.predicate).has('must')
    )
  }

  /** تم اعتقال فلان: the verbal noun is what was done. */
  private undergo(phrase: Phrase, p: Draft): void {
    for (let i = this.predicates.length - 1; i >= 0; i--) {
      const noun = this.predicates[i]!
      if (noun.token < phrase.from) break
      if (noun.token !== phrase.head || noun.form !== 'vnoun') continue
      noun.passive = true
      noun.tense = p.tense
      noun.modality = p.modality
      noun.negated ||= p.negated
    }
  }

  /** Attaches a prepositional phrase to the noun before it or to the predicate. `from`: where the preposition stands. */
  private placeOblique(phrase: Phrase, from: number): void {
    const { frame } = this
    const p = this.predicates[frame.predicate]
    const adjacent = frame.edgeEnd === from
    const end = phrase.pronoun ? from + 1 : phrase.to
    if (adjacent)
      for (let e = frame.edge.length - 1; e >= 0; e--) {
        const noun = frame.edge[e]!
        const governor = this.wantedBy(noun, phrase, frame)
        if (governor === undefined) continue
        noun.modifiers.push(phrase)
        if (governor >= 0) this.predicates[governor]!.obliques.push(phrase)
        frame.edge = [...frame.edge.slice(0, e + 1), phrase]
        frame.edgeEnd = end
        return
      }
    if (!p) {
      if (adjacent && frame.topics.length && frame.edge.length) frame.edge.at(-1)!.modifiers.push(phrase)
      frame.before.push(phrase)
    } else p.obliques.push(phrase)
    // What happens is told of the nearest verbal noun as well: a place or time after it may be its own.
    if (adjacent && frame.edge.length) {
      const near = this.predicateIn(frame.edge[0]!)
      if (near >= 0 && this.predicates[near]!.form === 'vnoun') this.predicates[near]!.obliques.push(phrase)
    }
    frame.edge = adjacent ? [...frame.edge, phrase] : [phrase]
    frame.edgeEnd = end
  }

  /** The last verbal noun or participle in the phrase, or -1. */
  private predicateIn(phrase: Phrase): number {
    for (let p = this.predicates.length - 1; p >= 0; p--) {
      const { token, form } = this.predicates[p]!
      if (token < phrase.from) return -1
      if (token < phrase.to && form !== 'fin') return p
    }
    return -1
  }

  /**
   * Does the noun phrase want this prepositional phrase? The index of the predicate inside it that governs the
   * preposition, -1 when the noun itself takes it, undefined when it does not.
   */
  private wantedBy(noun: Phrase, phrase: Phrase, frame: Frame): number | undefined {
    const { prep } = phrase
    const own = this.predicates[frame.predicate]
    for (let p = this.predicates.length - 1; p >= 0; p--) {
      const { token, form } = this.predicates[p]!
      if (token < noun.from) break
      if (token < noun.to && form !== 'fin' && this.preps(p).has(prep)) return p
    }
    const traits = this.lexed.traits[noun.head]
    const said = this.lexed.traits[phrase.head]?.has('word') || isTime(this.lexed, phrase)
    const wanted = own ? this.preps(frame.predicate).has(prep) : false
    if (traits?.has('person') && !said && !wanted && /^(في|من|عن|ب|ل|لدى|بين|على)$/.test(prep)) return -1
    if (prep === 'من') {
      if (traits?.has('from') || this.kinds[noun.head] === 'number') return -1
      return !wanted && !this.isDefinite(noun) ? -1 : undefined
    }
    if (prep === 'ل') return !wanted && !isTime(this.lexed, noun) ? -1 : undefined
    if (prep === 'ضد' || prep === 'حول' || prep === 'بشأن' || prep === 'مثل' || prep === 'بين')
      return wanted ? undefined : -1
    return undefined
  }

  /** Joins the phrases coordinated with `phrase` from token `at` on; returns the index behind the last. */
  private join(phrase: Phrase, at: number): number {
    let end = at
    while (end < this.limit) {
      let i = end
      const lone = this.kinds[i] === 'conj'
      const list = this.kinds[i] === 'comma' && this.tokens[i + 1]?.a.conj === 'و'
      if (lone || list) i++
      if (i >= this.limit) break
      const { a } = this.tokens[i]!
      const kind = this.kinds[i]!
      if (!lone && a.conj !== 'و') break
      if (
        kind !== 'noun' &&
        kind !== 'number' &&
        kind !== 'all' &&
        kind !== 'dem' &&
        !(lone && kind === 'open' && !isAside(this.tokens[i]!.norm))
      )
        break
      if (a.prep && a.prep !== phrase.prep) break
      if (kind === 'noun' && a.verbForm === 'part' && shownCase(this.tokens[i]!) === 'acc') break
      const other = phraseAt(this.lexed, i, this.limit, phrase.prep)
      if (!other) break
      const next = this.kinds[other.to]
      if (isTime(this.lexed, other) !== isTime(this.lexed, phrase)) break
      if (this.clauseBegins(other)) break
      if (list && (this.isDefinite(other) !== this.isDefinite(phrase) || next === 'verb')) break
      this.register(other)
      phrase.and.push(other)
      end = Math.max(other.to, i + 1)
      if (this.kinds[end] === 'close' && this.lexed.mates[end] === i && end < this.limit) end++
      this.frame.edge = [...this.frame.edge, other]
      this.frame.edgeEnd = end
    }
    return end
  }

  // When a clause is over.

  /** Last decisions about a finite verb and its arguments. */
  private settle(frame: Frame, index: number): void {
    const p = this.predicates[index]!
    if (p.form !== 'fin') return
    const traits = this.traits(index)
    if (!p.subject && p.objects.length && !p.objects[0]!.pronoun) {
      const object = p.objects[0]!
      const head = this.tokens[object.head]!
      const { a } = this.tokens[p.token]!
      const fits = canBeSubject(a, head.a, false) && shownCase(head) !== 'acc' && object.from > p.token
      if (fits && (traits.has('intr') || (!frame.shared && !frame.pronoun && !traits.has('human')))) {
        p.subject = object
        p.objects.shift()
      }
    }
    if (p.subject) p.implied = null
    const after = p.subject && p.subject.from > p.token
    if (
      !p.passive &&
      after &&
      !p.objects.length &&
      !p.complement &&
      !traits.has('intr') &&
      !traits.has('aux')
    ) {
      const agent = p.obliques.some(o => /^(من قبل|على (يد|يدي|أيدي)|من جانب)$/.test(o.prep))
      const noun = this.tokens[p.subject!.head]!.a
      p.passive =
        agent ||
        (traits.has('human') &&
          noun.verbForm === 'vnoun' &&
          !this.lexed.traits[p.subject!.head]?.has('body')) ||
        undergoers.has(p.verb)
    }
  }

  /** The modality a predicate inherits from what governs it. */
  modality(index: number): Modality {
    const p = this.predicates[index]!
    if (p.modality !== 'none') return p.modality
    const { frame } = p
    if (p.form !== 'fin' && frame.predicate !== index) {
      const outer = this.predicates[frame.predicate]
      if (frame.conditional) return 'conditional'
      if (!outer) return 'none'
      const traits = this.traits(frame.predicate)
      const direct = [
        outer.subject,
        ...outer.objects,
        ...outer.obliques.filter(o => this.preps(frame.predicate).has(o.prep)),
      ]
      if (direct.some(phrase => phrase?.head === p.token)) return handedOn(traits) ?? outer.modality
      return 'none'
    }
    if (frame.kind === 'comp' && !frame.marker.startsWith('إ') && frame.marker !== ':') {
      const { a } = this.tokens[p.token]!
      if (a.aspect === 'imp' || p.form !== 'fin') {
        const own = handedOn(this.traits(frame.governor))
        if (own) return own
      }
    }
    return 'none'
  }
}

/** Verbs whose perfect with a subject alone is nearly always the passive in the news (قُتل، جُرح). */
const undergoers = new Set([
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

const isEdge = (kind: Kind) => kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'conj'

const isAside = (form: string) => form === '(' || form === '[' || form === '-' || form === '–' || form === '—'

const contains = (phrase: Phrase, token: number) => token >= phrase.from && token < phrase.to

/** A phrase that tells when: أمس, الأسبوع الماضي, يوم الأحد. */
export function isTime(lexed: Lexed, phrase: Phrase): boolean {
  const traits = lexed.traits[phrase.head]
  if (!traits) return false
  if (traits.has('time')) return true
  if (!traits.has('day')) return false
  for (let i = phrase.from; i < phrase.to; i++) {
    if (i === phrase.head) continue
    const trait = lexed.traits[i]
    if (lexed.kinds[i] === 'number' || lexed.kinds[i] === 'dem' || trait?.has('when') || trait?.has('time'))
      return true
  }
  return false
}

function markerOf(token: Token): string {
  const { a, norm } = token
  const stem = norm.slice(a.conj.length, a.to)
  if (stem === 'ان') return a.lemma.startsWith('إ') ? 'إن' : 'أن'
  return stem === 'بان' ? 'بأن' : stem
}

/** وأن goes on with أن, بأن and لأن; وإن with إن; a bare ان with either. */
const sameMarker = (open: string, marker: string) =>
  open === marker || (open.endsWith('أن') && marker.endsWith('أن')) || marker === 'ان'

const resumes = (pron: string, noun: Analysis): boolean => {
  if (!noun.known || !noun.gender) return true
  if (noun.number === 'p') return pron === 'هم' || pron === 'ها' || pron === 'هن'
  return pron === (noun.gender === 'f' ? 'ها' : 'ه')
}

const pronounFits = (pron: string, verb: Analysis): boolean => {
  if (verb.person === 1) return pron === 'نا' || pron === 'ي' || pron === 'ني'
  if (pron === 'ه') return verb.gender !== 'f'
  if (pron === 'ها') return verb.gender !== 'm' || verb.number === 'p'
  return true
}
