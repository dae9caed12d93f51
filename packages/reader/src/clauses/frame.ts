import type { Complement, Phrase, TokenRange } from './clause.ts'

/** A clause that is being read: what of it has been seen so far. */
export interface Frame {
  /**
   * main: a sentence of its own; comp: after أن and its like; rel: relative; adv: adverbial;
   * region: between quotation marks, brackets or dashes.
   */
  kind: 'main' | 'comp' | 'rel' | 'adv' | 'region'
  outer: Frame | null
  /** Token index where it begins, with its marker. */
  from: number
  marker: string
  conditional: boolean
  /** The predicate that the clause completes or modifies, or -1. */
  governor: number
  /** The clause as it is handed on where it completes no predicate. */
  unbound: Complement | null
  /** The noun phrase that a relative clause describes. */
  antecedent: Phrase | null
  /** Its predicate, or -1 while none has come. */
  predicate: number
  /** Phrases before the predicate: without preposition, and with. */
  topics: Phrase[]
  before: Phrase[]
  /** The subject pronoun on its marker (أنه). */
  pronoun: Phrase | null
  /** The subject it shares with the clause it is coordinated with. */
  shared: Phrase | null
  negated: boolean
  future: boolean
  possible: boolean
  /** An auxiliary that waits for its verb (كان … يعمل), or -1. */
  auxiliary: number
  /** A quotation that stood before the predicate («…»، قال فلان). */
  quoted: TokenRange | null
  /** Token index of the last comma in it, or -1. */
  comma: number
  /** Where a conjoined adverbial phrase ended that begins the next clause (وأمس أعلن), or -1. */
  linked: number
  /** A pronoun after a preposition has taken the place of the antecedent (المدينة التي وصل إليها). */
  resumed: boolean
  /** Right edge of the last phrase: the phrase and, after it, the modifiers at its end, outermost first. */
  edge: Phrase[]
  /** Token index behind that edge. */
  edgeEnd: number
}

/** A clause that has just been opened. */
export function newFrame(kind: Frame['kind'], outer: Frame | null, from: number): Frame {
  return {
    kind,
    outer,
    from,
    marker: '',
    conditional: false,
    governor: -1,
    unbound: null,
    antecedent: null,
    predicate: -1,
    topics: [],
    before: [],
    pronoun: null,
    shared: null,
    negated: false,
    future: false,
    possible: false,
    auxiliary: -1,
    comma: -1,
    linked: -1,
    resumed: false,
    quoted: null,
    edge: [],
    edgeEnd: -1,
  }
}
