import type { TokenRange } from '../clauses/clause.ts'
import type { Arguments } from './arguments.ts'
import type { Cue } from './cue.ts'
import type { Frame } from './lexicon.ts'
import type { Opening, OpeningKind } from './openings.ts'
import { sourceEnd } from './source-end.ts'
import { type Subject, subjectBefore } from './subject.ts'
import type { View } from './view.ts'

/** A cue further on, with its arguments; null for a phrase. */
export interface Ahead {
  readonly cue: Cue
  readonly args: Arguments | null
}

/** How far from its cue a content may begin, in tokens. */
const REACH = 70

/** The last token a cue's arguments may reach: the end of its sentence, or of the quotation it stands in. */
function limitOf(view: View, at: number): number {
  const { quotationAt, quotationTo, paragraphEnd, sentenceEnd } = view
  const q = quotationAt[at]!
  let end = Math.min(paragraphEnd[at]!, sentenceEnd[at]!, at + REACH)
  if (q >= 0) end = Math.min(end, quotationTo[q]! + (view.closes[quotationTo[q]!]! >= 0 ? 0 : 1))
  return end
}

/**
 * One walk from a cue to its content, token by token. The steps are in files of their own by what they meet: marks,
 * prepositions, nouns and verbs, other cues.
 */
export class Walk {
  readonly view: View
  readonly cue: Cue
  readonly frame: Frame
  readonly ahead: (token: number) => Ahead | null
  readonly limit: number
  readonly before: Subject | null
  readonly via: TokenRange[]
  readonly consumed: number[] = []
  /** Prepositions of the frame that have governed something that says nothing. */
  readonly spent = new Set<string>()
  at: number
  opening: Opening | null = null
  source: TokenRange | null = null
  to: TokenRange | null = null
  /** No source may begin any more. */
  closed: boolean
  /** The source is the one whose words another hands on. */
  handed = false
  /** «خلال استقباله | الوفد»: the next noun phrase is whom he receives. */
  received = false
  /** Inside a relative clause. */
  relative = false
  /** A plain object has been passed: what a preposition introduces after it is no content of the cue. */
  object = false

  constructor(view: View, cue: Cue, ahead: (token: number) => Ahead | null) {
    this.view = view
    this.cue = cue
    this.frame = cue.frame
    this.ahead = ahead
    this.limit = limitOf(view, cue.to)
    this.before = cue.form === 'fin' ? subjectBefore(view, cue) : null
    this.via = [...(this.before?.via ?? [])]
    this.closed =
      (cue.form === 'vnoun' && cue.reading.pron !== '') ||
      (this.before?.range != null && !this.before.relative)
    this.at = cue.to + 1
  }

  /** Ends the walk at the content. */
  open(kind: OpeningKind, token: number, keepsPreposition = false): false {
    this.opening = { kind, token, keepsPreposition }
    return false
  }

  /** Goes on behind a word or phrase. */
  past(next: number): true {
    this.at = Math.max(next, this.at + 1)
    return true
  }

  /** Past something after which the source cannot go on. */
  aside(next: number): true {
    this.closed ||= this.source !== null
    return this.past(next)
  }

  /** Where the noun phrase that begins at a token ends. */
  end(from: number): number {
    return sourceEnd(this.view, from, this.limit, this.frame)
  }

  /** «اعتبرته»: the pronoun is held to be something. */
  deems(): boolean {
    return this.frame.flags.has('deems') && this.cue.reading.pron !== ''
  }
}
