import { perReading } from '../words/recall.ts'
import type { Token } from '../words/word.ts'
import { isName } from './agreement.ts'
import type { Complement, Phrase, Predicate } from './clause.ts'
import { type Frame, newFrame } from './frame.ts'
import type { Kind, Lexed } from './lexed.ts'
import { lexicon, type Valency, type VerbTrait } from './lexicon.ts'
import { settle } from './settle.ts'

/** A predicate while its sentence is being read. */
export interface Draft extends Predicate {
  frame: Frame
  valency: Valency | null
  /** The predicate in whose phrase it stands (وقف ← إطلاق), or -1. */
  inside: number
  /** An auxiliary taken over by its verb, or a participle that governs nothing. */
  dropped: boolean
}

/** A quotation, bracket or aside that is being read. */
export interface Region {
  from: number
  close: number
  /** The clause that goes on behind it. */
  frame: Frame
  quotation: boolean
}

/** The traits of words that `valency.tsv` does not know. */
export const noTraits: ReadonlySet<VerbTrait> = new Set()
/** Of verbs that `valency.tsv` does not have, those of Forms V, VI and VII are taken to have no object. */
const intransitive: Valency = { traits: new Set(['intr']), preps: new Set() }
const noPreps: ReadonlySet<string> = new Set()

const valencyOf = perReading<Valency | null>(null, ({ a }) => {
  const { verbs } = lexicon()
  const verb = a.verb ?? a.lemma
  const known = (a.verbForm === 'part' && verbs.get(a.lemma)) || verbs.get(verb) || verbs.get(a.lemma)
  if (known) return known
  return (a.pos === 'VERB' || a.verb) && /^(ت...|تـ?.ا..|ان...|ان..)$/.test(verb) ? intransitive : null
})

/**
 * What one sentence has shown so far: the clauses that are open, innermost on top, and what has been found. The
 * other files of this room read and change it.
 */
export class Stack {
  readonly phrases: Phrase[] = []
  readonly predicates: Draft[] = []
  readonly lexed: Lexed
  readonly tokens: readonly Token[]
  readonly kinds: readonly Kind[]
  readonly regions: Region[] = []
  /** Clauses that complete no predicate. */
  readonly unbound: Complement[] = []
  /** The clause on top. */
  frame: Frame = newFrame('main', null, 0)
  /** First and last token index of the sentence, and the end of the region that is being read. */
  start = 0
  end = 0
  limit = 0

  constructor(lexed: Lexed) {
    this.lexed = lexed
    this.tokens = lexed.tokens
    this.kinds = lexed.kinds
  }

  /** Starts a sentence: the tokens `from` to `to`. */
  begin(from: number, to: number): void {
    this.frame = newFrame('main', null, from)
    this.regions.length = 0
    this.limit = this.end = to
    this.start = from
  }

  /** What the verb behind the word at `i` governs; null where nothing is known of it. */
  valency(i: number): Valency | null {
    return valencyOf(this.tokens[i]!)
  }

  /** The traits of a predicate's verb. */
  traits(predicate: number): ReadonlySet<VerbTrait> {
    return this.predicates[predicate]?.valency?.traits ?? noTraits
  }

  /** The prepositions a predicate's verb governs. */
  preps(predicate: number): ReadonlySet<string> {
    return this.predicates[predicate]?.valency?.preps ?? noPreps
  }

  /** The kind of the token before `i` in the sentence, a lone conjunction passed over. */
  before(i: number): Kind | null {
    let at = i - 1
    if (at >= this.start && this.kinds[at] === 'conj') at--
    return at >= this.start ? this.kinds[at]! : null
  }

  /** Does a conjunction tie token `i` to what comes before? */
  conjoined(i: number): boolean {
    const { conj } = this.tokens[i]!.a
    return conj !== '' || (i > this.start && this.kinds[i - 1] === 'conj')
  }

  /** Opens a clause inside the one on top. */
  push(kind: Frame['kind'], from: number): Frame {
    this.frame = newFrame(kind, this.frame, from)
    return this.frame
  }

  /** How many of the last predicates stand in the phrase. */
  predicatesIn(phrase: Phrase): number {
    let n = 0
    while (n < this.predicates.length && this.predicates.at(-1 - n)!.token >= phrase.from) n++
    return n
  }

  /** Closes frames until `frame` is on top (all of them for null); they end at token `end`. */
  leaveTo(frame: Frame | null, end: number): void {
    for (let top: Frame | null = this.frame; top && top !== frame; top = top.outer) {
      this.close(top, end)
      if (top.outer) this.frame = top.outer
    }
  }

  /** Sets where the clause ends and settles its predicate. */
  private close(frame: Frame, end: number): void {
    let to = end
    while (to > frame.from + 1 && this.isEdge(to - 1)) to--
    const p = this.predicates[frame.predicate]
    if (p) {
      p.clause = { from: frame.from, to }
      if (frame.quoted && !p.complement && this.traits(frame.predicate).has('report'))
        p.complement = { ...frame.quoted, marker: '«' }
      settle(this, frame, frame.predicate)
    }
    const holder = this.predicates[frame.governor]
    if (frame.kind === 'comp' && holder?.complement && to > holder.complement.to) holder.complement.to = to
    if (frame.unbound && to > frame.unbound.to) frame.unbound.to = to
  }

  /** A mark or conjunction that no clause ends with, brackets without a partner among them. */
  private isEdge(i: number): boolean {
    const kind = this.kinds[i]
    if (kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'conj') return true
    return kind === 'other' && this.tokens[i]!.kind === 'punct'
  }

  /** Ends the frame on top and begins another of the same rank in its place. */
  sibling(at: number): Frame {
    const old = this.frame
    this.close(old, at)
    const frame = newFrame(old.kind, old.outer, at)
    frame.governor = old.governor
    frame.marker = old.marker
    frame.conditional = old.conditional
    frame.antecedent = old.antecedent
    frame.unbound = old.unbound
    const p = this.predicates[old.predicate]
    frame.shared = p ? (p.subject ?? p.implied) : old.shared
    this.frame = frame
    return frame
  }

  /** The frame that holds the region we are in, or the outermost one. */
  base(): Frame {
    let frame = this.frame
    while (frame.outer && frame.kind !== 'region') frame = frame.outer
    return frame
  }

  /** A full stop: what follows in the same region begins afresh. */
  newSentence(at: number): void {
    const base = this.base()
    this.leaveTo(base, at - 1)
    this.sibling(at)
    this.frame.shared = null
  }

  /** Leaves the innermost reported clause, if we are in one. */
  leaveReport(at: number): void {
    for (let frame: Frame | null = this.frame; frame; frame = frame.outer) {
      if (frame.kind === 'region') return
      if (frame.kind === 'comp' && frame.outer && this.traits(frame.governor).has('report')) {
        this.leaveTo(frame.outer, at)
        return
      }
    }
  }

  /** A particle of one or more words, as printed without conjunction and pronoun. */
  words(i: number): string {
    let words = ''
    for (let k = i; k < i + this.lexed.widths[i]!; k++) {
      const { norm, a } = this.tokens[k]!
      words += (words && ' ') + norm.slice(k === i ? a.conj.length : 0, a.to)
    }
    return words
  }

  /** Adds a predicate in the clause on top. */
  draft(token: number, form: Predicate['form']): Draft {
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
      valency: this.valency(token),
      inside: -1,
      dropped: false,
    }
    this.predicates.push(draft)
    return draft
  }

  /** Does the phrase show that it is definite: article, pronoun, demonstrative or name? */
  isDefinite(phrase: Phrase): boolean {
    for (let i = phrase.from; i < phrase.to; i++) {
      const { a } = this.tokens[i]!
      if (a.article || a.pron || this.kinds[i] === 'dem' || this.kinds[i] === 'latin') return true
      if (isName(a) && this.kinds[i] === 'noun') return true
    }
    return false
  }
}
