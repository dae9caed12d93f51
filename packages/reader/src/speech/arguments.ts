import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import { type Frame, sourceKind } from './lexicon.ts'
import type { Opening } from './openings.ts'
import { headOf } from './source.ts'
import type { Subject } from './subject.ts'
import { isColon, isComma, isMark, isRelative, isThat, type View } from './view.ts'
import { type Ahead, Walk } from './walk.ts'
import { atCue } from './walk-cues.ts'
import { atColon, atQuotation, atThat, passBracket, passMark } from './walk-marks.ts'
import { atNoun, passVerb } from './walk-nouns.ts'
import { atGoverned, passAdverbial } from './walk-prepositions.ts'

/** Where a content begins, and what the words between it and its cue say. */
export interface Arguments {
  readonly opening: Opening | null
  /** The noun phrase that names the source, where it stands beside the cue. */
  readonly source: TokenRange | null
  /** Relays named between cue and content, outermost first. */
  readonly via: readonly TokenRange[]
  /** Whom the words are said to. */
  readonly to: TokenRange | null
  /** A plain object stands beside the verb. */
  readonly object: boolean
  /** The subject that stands before the verb. */
  readonly before: Subject | null
  /** Tokens of cues and phrases that only help this one: قائلا in «وأضاف قائلا», وفقا in «قال فلان، وفقا لرويترز، إن». */
  readonly consumed: readonly number[]
}

/** Gathers what stands between a cue and the content it introduces. */
export function argumentsOf(view: View, cue: Cue, ahead: (token: number) => Ahead | null): Arguments {
  const walk = new Walk(view, cue, ahead)
  while (step(walk)) {
    // Every step takes in one word, phrase or aside.
  }
  return resultOf(walk)
}

/** Takes one step; false where the walk ends, at the content or at what cannot stand before it. */
function step(walk: Walk): boolean {
  const i = walk.at
  if (i >= walk.limit) return false
  const { partner, tokens } = walk.view
  const token = tokens[i]!
  if (partner[i]! >= 0) return passBracket(walk, i, partner[i]!)
  if (isColon(token) && !(tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number'))
    return atColon(walk, i + 1)
  if (walk.view.opens[i]! >= 0) return atQuotation(walk, i)
  if (isMark(token)) return passMark(walk, i)
  const behind = walk.source?.to ?? walk.cue.to + 1
  if (walk.frame.quote && walk.frame.that && (i === behind || (i === behind + 1 && isComma(tokens[i - 1]))))
    if ((opensSpeech(token, tokens[i + 1]) || token.a.prep === 'س') && (isSaying(walk.frame) || walk.source))
      return walk.open('colon', i)
  if (i === walk.cue.to + 1 && speaksOn(walk, token)) return walk.open('colon', i)
  // «وقال في تصريح نرحب بأي قرار», «وقال لصحيفة «الساحل» نحن نرحب»: we.
  if (saysWe(token) && walk.view.mentionAt[i]! < 0 && walk.cue.form === 'fin' && !walk.relative) {
    const { pos, pron } = tokens[i - 1]!.a
    const we = tokens[i - 1]!.norm === 'نحن'
    const free = we || (!/^(AUX|PART|SCONJ|PRON|VERB)$/.test(pos) && pron !== 'نا')
    if ((free || i === walk.cue.to + 1) && isSaying(walk.frame)) return walk.open('colon', we ? i - 1 : i)
  }
  if (isThat(token)) return atThat(walk, i)
  const other = walk.ahead(i)
  if (other) {
    const went = atCue(walk, i, other)
    if (went !== null) return went
  }
  if (isRelative(token)) {
    walk.relative = true
    return walk.aside(i + 1)
  }
  return atGoverned(walk, i) ?? passAdverbial(walk, i) ?? passVerb(walk, i) ?? atNoun(walk, i)
}

/** What the walk has gathered when it ends. */
function resultOf(walk: Walk): Arguments {
  let source = walk.source
  let to = walk.to
  if (source && !walk.handed && (!to || walk.before !== null) && takesObjectOnly(walk)) {
    to ??= source
    source = null
  }
  const object = to !== null || (source === null && walk.object)
  // Whom the words are about is not whom they are said to.
  if (!walk.frame.flags.has('addressee') && walk.frame.flags.has('accused')) to = null
  return {
    opening: walk.opening,
    source: source && unquotedName(walk.view, source),
    via: walk.via.map(range => unquotedName(walk.view, range)),
    to,
    consumed: walk.consumed,
    object,
    before: walk.before,
  }
}

/** Is the lone noun phrase after the verb its object, so that the subject is implied or stands before? */
function takesObjectOnly(walk: Walk): boolean {
  const { form, reading } = walk.cue
  if (form !== 'fin') return false
  if (walk.before && !walk.before.relative) return true
  // «مذكرة تطالب المصانع بـ», «رسالة تدعو الوزير إلى»: a document that is described does it.
  const described = walk.before?.range
  const asks = walk.frame.flags.has('addressee') || walk.frame.flags.has('accused')
  if (described && asks && sourceKind(walk.view.tokens[headOf(walk.view, described)]!) === 'document')
    return true
  // A verb before its subject is singular: after a plural one stands the object.
  if (reading.number === 'p') return true
  return walk.frame.flags.has('needs') && reading.pron === ''
}

/** «وقال يجب أن»: a clause without complementiser that can only be what is said. */
const opensSpeech = ({ norm }: Token, next: Token | undefined) =>
  /^(يجب|ينبغي|لابد|هناك|نحن|لدينا|لقد)$/u.test(norm) && next !== undefined && !isMark(next)

const isSaying = ({ lemma, flags }: Frame) => lemma === 'قال' || flags.has('goes-on')

/** «نرحب», «سنعمل»; but نصر is a name. */
const saysWe = ({ a, analyses, norm }: Token) =>
  a.pos === 'VERB' &&
  a.person === 1 &&
  a.number === 'p' &&
  a.aspect === 'imp' &&
  a.conj === '' &&
  /^س?ن/u.test(norm) &&
  analyses.every(({ pos }) => pos === 'VERB')

/** «مضيفا تم إصدار التأشيرات», «قائلا نحن»: right behind such a participle a verb begins what is said. */
const speaksOn = ({ cue, frame }: Walk, { a }: Token) =>
  cue.form === 'part' &&
  (frame.flags.has('goes-on') || frame.lemma === 'قال') &&
  a.pos === 'VERB' &&
  a.conj === '' &&
  a.prep === '' &&
  a.voice !== 'pass'

/** A source that is all in quotation marks stands without them. */
function unquotedName({ opens, quotationTo }: View, { from, to }: TokenRange): TokenRange {
  const q = opens[from]!
  return q >= 0 && quotationTo[q]! === to - 1 && to - from > 2 ? { from: from + 1, to: to - 1 } : { from, to }
}
