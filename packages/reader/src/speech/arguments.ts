import type { TokenRange } from '../clauses/clause.ts'
import type { Cue } from './cue.ts'
import { channelKind, channelKindOf, honorific, isAside, saysContent, sourceKind } from './lexicon.ts'
import {
  headOf,
  isListener,
  isManner,
  isPerson,
  phraseSource,
  quotedName,
  sourceEnd,
  startsSource,
} from './source.ts'
import { type Subject, subjectBefore } from './subject.ts'
import {
  isColon,
  isComma,
  isMark,
  isPreposition,
  isRelative,
  isThat,
  isVerb,
  paragraphOf,
  prepositionOf,
  type View,
} from './view.ts'

/** How a content begins. */
export type OpeningKind = 'that' | 'quote' | 'colon' | 'nominal'

/** Where a content begins. */
export interface Opening {
  readonly kind: OpeningKind
  readonly token: number
  /** A prefixed preposition before it belongs to the content (اتهمها بقصف). */
  readonly keepsPreposition: boolean
}

/** Where a content begins, and what the words between it and its cue say. */
export interface Arguments {
  readonly opening: Opening | null
  /** The noun phrase that names the source, where it stands beside the cue. */
  source: TokenRange | null
  /** Relays named between cue and content, outermost first. */
  readonly via: TokenRange[]
  /** Whom the words are said to. */
  to: TokenRange | null
  /** A plain object stands beside the verb. */
  readonly object: boolean
  /** The subject that stands before the verb. */
  readonly before: Subject | null
  /** Tokens of cues and phrases that only help this one: قائلا in «وأضاف قائلا», وفقا in «قال فلان، وفقا لرويترز، إن». */
  readonly consumed: readonly number[]
}

/** A cue further on, with its arguments; null for a phrase. */
export interface Ahead {
  readonly cue: Cue
  readonly args: Arguments | null
}

/** How far from its cue a content may begin, in tokens. */
const REACH = 70

/** Participles of saying that only fill up another cue: وتابع قائلا، وأضاف مستطردا. */
const goesWith = new Set(['قال', 'استطرد', 'أضاف', 'تابع', 'استدرك'])

/** Words after which أن completes no report: إلا أن, بعد أن, رغم أن, حيث إن. */
const notReported =
  /^[وف]?(إلا|الا|غير|بعد|قبل|منذ|رغم|الرغم|حيث|كما|بيد|علما|لولا|دون|خصوصا|خاصة|لاسيما|سيما|مع|بما|إذ|بدون|شريطة|يجب|يمكن|بحجة|سوى|شرط|بشرط|أجل|بمجرد|مجرد)$/u

/** The last token a cue's arguments may reach: the end of its sentence, or of the quotation it stands in. */
export function limitOf(view: View, at: number): number {
  const { quotationAt, quotationTo, paragraphEnd, sentenceEnd } = view
  const q = quotationAt[at]!
  let end = Math.min(paragraphEnd[at]!, sentenceEnd[at]!, at + REACH)
  if (q >= 0) end = Math.min(end, quotationTo[q]! + (view.closes[quotationTo[q]!]! >= 0 ? 0 : 1))
  return end
}

/** Walks from a cue to the content it introduces, and gathers source, addressee and relays on the way. */
export function argumentsOf(view: View, cue: Cue, ahead: (token: number) => Ahead | null): Arguments {
  const { tokens, opens, quotationTo, partner, mentionAt } = view
  const { frame } = cue
  const before = cue.form === 'fin' ? subjectBefore(view, cue) : null
  const limit = limitOf(view, cue.to)
  const via: TokenRange[] = before?.via ? [before.via] : []
  let source: TokenRange | null = null
  let to: TokenRange | null = null
  /** No source may begin any more. */
  let closed =
    (cue.form === 'vnoun' && cue.reading.pron !== '') || (before?.range != null && !before.relative)
  /** Inside a relative clause. */
  let relative = false
  let opening: Arguments['opening'] = null
  const consumed: number[] = []
  /** A plain object stands between: what follows it by a preposition is no content of the cue. */
  let object = false
  let i = cue.to + 1
  const open = (kind: OpeningKind, token: number, keepsPreposition = false) => {
    opening = { kind, token, keepsPreposition }
  }

  while (i < limit) {
    const token = tokens[i]!
    if (partner[i]! >= 0) {
      i = partner[i]! + 1
      continue
    }
    if (isColon(token) && !(tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number')) {
      const after = tokens[i + 1]
      if (after && isThat(after) && frame.that) open('that', i + 1)
      else if (after && opens[i + 1]! >= 0 && (frame.quote || frame.that)) open('quote', i + 1)
      else if (after && (frame.quote || frame.that) && i + 1 < limit) open('colon', i + 1)
      break
    }
    const q = opens[i]!
    if (q >= 0) {
      const after = quotationTo[q]! + 1
      const name = quotedName(view, q)
      if (
        name &&
        after < limit &&
        !isPerson(view, i - 1) &&
        (isOpener(view, after) || (source !== null && i === source.to))
      ) {
        if (!source && !closed) {
          source = { from: i, to: after }
          source.to = sourceEnd(view, i, limit, frame)
        }
        i = Math.max(after, source?.to ?? 0)
        continue
      }
      if (name && i === cue.to + 1 && quotationTo[q]! - i <= 4 && !closed && cue.form !== 'part') {
        source = { from: i, to: sourceEnd(view, i, limit, frame) }
        closed = true
        i = source.to
        continue
      }
      if (name && i === cue.to + 1 && !(cue.form === 'part' && frame.quote)) break
      // A name in quotation marks says nothing, unless the cue is one that calls names or voices a mood.
      if (name && i > cue.to + 1 && frame.object === '' && !frame.flags.has('accused')) {
        i = after
        continue
      }
      if (frame.quote || frame.object !== '') open('quote', i)
      break
    }
    if (isMark(token)) {
      if (isComma(token)) relative = false
      if (
        !isComma(token) &&
        token.form !== '"' &&
        token.form !== '»' &&
        token.kind === 'punct' &&
        /[.؟!?]/u.test(token.form)
      )
        break
      i++
      continue
    }
    if (isThat(token)) {
      if (token.a.conj !== '' && i !== cue.to + 1) break
      const before = tokens[i - 1]!
      if (i - 1 > cue.to && notReported.test(before.norm)) break
      // «من أن» completes a noun, unless the cue governs that preposition.
      if (
        before.a.pos === 'ADP' &&
        before.a.pron === '' &&
        !/^(إلى|على|عن)$/u.test(before.a.lemma) &&
        !frame.prepositions.has(before.a.lemma)
      )
        break
      // What is asserted is no wish: «شريطة أن تكون».
      if (frame.act === 'assert' && !frame.flags.has('wish') && subjunctive(view, i)) break
      if (frame.that || (token.a.prep === 'ب' && frame.prepositions.has('ب'))) open('that', i)
      break
    }
    const other = ahead(i)
    if (
      other?.cue.form === 'part' &&
      cue.form === 'fin' &&
      frame.quote &&
      goesWith.has(other.cue.frame.lemma)
    ) {
      consumed.push(i)
      closed ||= source !== null
      i++
      continue
    }
    if (other?.cue.form === 'phrase') {
      const relayed = phraseSource(view, other.cue)
      if (relayed) {
        // «ذكرت وكالة نقلا عن مسؤول أن»: the source is the one who is quoted.
        if (other.cue.frame.lemma.startsWith('نقلا') && source) {
          via.push(source)
          source = relayed
        } else via.push(relayed)
        consumed.push(i)
        closed ||= source !== null
        i = relayed.to
        continue
      }
    } else if (other && (other.args?.opening || (!relative && other.cue.sure))) {
      const participle = other.cue.form === 'part'
      if (
        other.cue.form === 'vnoun'
          ? other.cue.reading.pron !== '' && other.args?.opening
          : !(participle && !other.args?.opening)
      )
        break
    }
    if (isRelative(token)) {
      relative = true
      closed ||= source !== null
      i++
      continue
    }
    if (frame.flags.has('within') && !source && token.a.lemma === 'في' && token.a.pos === 'ADP') {
      const document = documentAt(view, i + 1, limit)
      if (document) {
        source = document.source
        via.push(...document.via)
        closed = true
        i = source.to
        continue
      }
    }
    if (frame.flags.has('relays') && source && token.norm === 'عن' && startsSource(view, i + 1)) {
      via.push(source)
      source = { from: i + 1, to: sourceEnd(view, i + 1, limit) }
      i = source.to
      continue
    }
    if (frame.flags.has('learns') && source && !to && token.norm === 'من' && startsSource(view, i + 1)) {
      to = source
      source = { from: i + 1, to: sourceEnd(view, i + 1, limit, frame) }
      i = source.to
      continue
    }
    // A preposition of the frame and what it introduces.
    const free = isPreposition(token) && (token.a.pron === '' || token.a.pos !== 'ADP')
    const preposition = free ? prepositionOf(token) : token.a.prep
    const governed = frame.prepositions.get(preposition)
    if (preposition !== '' && (governed || free)) {
      const at = free ? i + 1 : i
      const next = tokens[at]
      if (governed && next && at < limit) {
        if (isThat(next)) {
          if (frame.that) open('that', at)
          break
        }
        if (opens[at]! >= 0 && frame.quote) {
          open('quote', at, frame.flags.has('accused'))
          break
        }
        if (!(object && preposition === 'ب') && takes(view, at, governed)) {
          // «متهمات بـ»: accused themselves.
          if (!(cue.form === 'part' && frame.flags.has('needs') && !to)) {
            open('nominal', at, frame.flags.has('accused') && governed === 'any')
          }
          break
        }
        object = true
      }
    }
    const addressee = addresseeAt(view, i)
    if (addressee) {
      to ??= addressee
      closed ||= source !== null
      i = addressee.to
      continue
    }
    const relay = channelAt(view, i, limit)
    if (relay) {
      // «عبر حسابه بموقع تويتر» is one relay.
      if (relay.via && via.at(-1)?.to === i && token.a.pos !== 'ADP') via.pop()
      if (relay.via) via.push(relay.via)
      closed ||= source !== null
      i = relay.next
      continue
    }
    if (
      free ||
      (token.a.prep !== '' && token.a.prep !== 'س' && token.a.prep !== 'أ' && !startsSource(view, i))
    ) {
      // What another preposition governs is neither source nor object.
      const at = free ? i + 1 : i
      closed ||= source !== null
      if (isManner(token)) {
        i++
        continue
      }
      i =
        at < limit && (opens[at]! < 0 || quotedName(view, opens[at]!)) && !isThat(tokens[at])
          ? Math.max(sourceEnd(view, at, limit, frame), i + 1)
          : i + 1
      continue
    }
    if (token.a.pos === 'AUX' && token.a.conj !== '') break
    if (isVerb(view, i) && !relative && i > cue.to + 1) {
      // A clause that describes an indefinite noun (مسؤول رفض الكشف عن اسمه) is passed over; a new clause is not.
      if (token.a.conj !== '') break
      closed ||= source !== null
      relative = true
      i++
      continue
    }
    if (
      !relative &&
      !closed &&
      !source &&
      frame.object !== '' &&
      cue.form !== 'phrase' &&
      objectAt(view, i, cue)
    ) {
      open('nominal', i)
      break
    }
    if (!closed && !source && cue.form !== 'part' && startsSource(view, i) && agrees(view, cue, i)) {
      const end = sourceEnd(view, i, limit, frame)
      if (end > i) {
        source = { from: i, to: end }
        closed = true
        i = end
        continue
      }
    }
    if (cue.form === 'part' && !source && honorific.test(token.norm)) {
      source = { from: i, to: i + 1 }
      i++
      continue
    }
    if (
      !relative &&
      !object &&
      frame.object !== '' &&
      (closed || cue.form === 'part') &&
      objectAt(view, i, cue)
    ) {
      open('nominal', i)
      break
    }
    // A plain object: whom the content is about, or whom it is said to.
    if (
      !relative &&
      (frame.flags.has('addressee') || frame.flags.has('accused')) &&
      !to &&
      startsSource(view, i) &&
      (closed || cue.form === 'part')
    ) {
      const end = sourceEnd(view, i, limit, frame)
      if (end > i) {
        to = { from: i, to: end }
        i = end
        continue
      }
    }
    if (!relative && closed && startsSource(view, i)) {
      // An apposition is passed over; any other noun phrase is an object of its own.
      if (sourceKind(token) === undefined && mentionAt[i]! < 0) object = true
      i = Math.max(sourceEnd(view, i, limit, frame), i + 1)
      continue
    }
    i++
  }
  if (source && (!to || before !== null) && objectOnly(cue, before)) {
    if (frame.flags.has('addressee') || to === null) to ??= source
    source = null
  }
  const governs = to !== null
  if (!frame.flags.has('addressee') && frame.flags.has('accused')) to = null
  return {
    opening,
    source: source && unquotedName(view, source),
    via: via.map(range => unquotedName(view, range)),
    to,
    consumed,
    object: governs || (source === null && object),
    before,
  }
}

/** Is the lone noun phrase after the verb its object, so that the subject is implied or stands before? */
function objectOnly({ frame, form, reading }: Cue, before: Subject | null): boolean {
  if (form !== 'fin') return false
  if (before && !before.relative) return true
  // A verb before its subject is singular: after a plural one stands the object.
  if (reading.number === 'p') return true
  return frame.flags.has('needs') && reading.pron === ''
}

/** A source that is all in quotation marks stands without them. */
function unquotedName({ opens, quotationTo }: View, { from, to }: TokenRange): TokenRange {
  const q = opens[from]!
  return q >= 0 && quotationTo[q]! === to - 1 && to - from > 2 ? { from: from + 1, to: to - 1 } : { from, to }
}

/** Does a content open right here: أن, a colon, a quotation, or a preposition followed by أن? */
function isOpener(view: View, i: number): boolean {
  const { tokens, opens } = view
  const token = tokens[i]
  if (!token) return false
  if (isThat(token) || isColon(token) || opens[i]! >= 0) return true
  if (isComma(token)) return isOpener(view, i + 1)
  if (token.a.pos === 'ADP') return isThat(tokens[i + 1]) || (!!tokens[i + 1] && saysContent(tokens[i + 1]!))
  return false
}

/** أن with a verb in the imperfect: «أن تكون», «أن يغادر». */
function subjunctive({ tokens }: View, i: number): boolean {
  const next = tokens[i + 1]
  return (
    tokens[i]!.a.pron === '' &&
    next?.a.pos === 'VERB' &&
    next.a.aspect === 'imp' &&
    next.a.prep === '' &&
    next.a.voice !== 'pass'
  )
}

/** Can what stands here be the content that a preposition of the frame introduces? */
function takes(view: View, i: number, what: 'verbal' | 'any'): boolean {
  const token = view.tokens[i]!
  if (isMark(token)) return false
  if (what === 'any') return true
  return saysContent(token)
}

/** Is this the object that says the content: «أعلن الجيش | تحرير», «أدان المجلس | الهجوم»? */
function objectAt(view: View, i: number, cue: Cue): boolean {
  const token = view.tokens[i]!
  const { objects } = cue.frame
  if (objects.size) return objects.has(token.a.lemma) && token.a.prep === ''
  if (isMark(token) || token.a.prep !== '' || token.a.pos === 'ADP') return false
  // Right after a verb a noun stands, though context may have read it as another verb.
  if (token.a.pos === 'VERB' && i !== cue.to + 1) return false
  if (view.mentionAt[i]! >= 0 || isAside(token) || honorific.test(token.norm)) return false
  if (i === cue.to + 1 || cue.form === 'part' || cue.reading.pron !== '') {
    // The word after the verb is its subject where it can be one.
    if (sourceKind(token) !== undefined && cue.form !== 'part' && cue.reading.pron === '') return false
    if (cue.form === 'fin' && token.a.article) return false
    return saysContent(token) || (cue.frame.object === 'any' && cue.form === 'part')
  }
  if (token.a.conj !== '') return false
  if (cue.frame.object === 'any') return saysContent(token) || sourceKind(token) === undefined
  return saysContent(token) && !token.a.article
}

/** «لـ«الشرق الأوسط»», «للصحافيين», «لوكالة رويترز»: the outlet or audience the words are said to. */
function addresseeAt(view: View, i: number): TokenRange | null {
  const { tokens } = view
  const token = tokens[i]!
  const bare = /^(ل|لـ|إلى)$/u.test(token.norm) || (token.a.pos === 'ADP' && token.a.lemma === 'ل')
  if (!bare && token.a.prep !== 'ل' && !/^لل/u.test(token.norm)) return null
  const noun = bare ? i + 1 : i
  if (noun >= tokens.length || !isListener(view, noun)) return null
  const q = view.opens[noun]!
  if (q >= 0) return { from: noun, to: view.quotationTo[q]! + 1 }
  const end = sourceEnd(view, noun, Math.min(tokens.length, noun + 8))
  let to = noun + 1
  while (to < end && tokens[to]!.a.pos !== 'ADP') to++
  return { from: noun, to }
}

/** «في بيان», «عبر حسابه في تويتر», «خلال مؤتمر صحافي»: a relay, or an occasion that is none. */
function channelAt(view: View, i: number, limit: number): { via: TokenRange | null; next: number } | null {
  const { tokens } = view
  const token = tokens[i]!
  const free = token.a.pos === 'ADP' && /^(في|عبر|على|خلال|ضمن|أثناء)$/u.test(token.a.lemma)
  if (!free && token.a.prep !== 'ب') return null
  const noun = free ? i + 1 : i
  if (noun >= limit) return null
  const kind = channelKind(tokens[noun]!)
  if (!kind || (!free && !channelKindOf(token.a.lemma))) return null
  const next = Math.max(sourceEnd(view, noun, limit), noun + 1)
  return { via: kind === 'relay' ? relayAt(view, noun, next) : null, next }
}

/** The words that name a relay: «بيان», «الموقع الرسمي للنادي», and تويتر for «حسابه في تويتر». */
function relayAt({ tokens, opens, quotationTo }: View, from: number, to: number): TokenRange {
  for (let i = from + 1; i < to; i++) if (opens[i]! >= 0) return { from: i + 1, to: quotationTo[opens[i]!]! }
  for (let i = from + 1; i < to; i++) if (channelKind(tokens[i]!) === 'relay') return { from: i, to: i + 1 }
  return { from, to }
}

/** «في بيان لفلان», «في التعميم»: the document words stand in, or its owner with the document as relay. */
function documentAt(view: View, i: number, limit: number): { source: TokenRange; via: TokenRange[] } | null {
  const { tokens } = view
  const head = tokens[i]
  if (!head || i >= limit || (sourceKind(head) !== 'document' && channelKind(head) === undefined)) return null
  const end = sourceEnd(view, i, limit)
  const after = tokens[i + 1]
  if (after && i + 1 < limit && after.a.prep === 'ل' && !head.a.article) {
    const owner = sourceEnd(view, i + 1, limit)
    return { source: { from: i + 1, to: owner }, via: [{ from: i, to: i + 1 }] }
  }
  return { source: { from: i, to: Math.max(end, i + 1) }, via: [] }
}

/** A verb agrees in gender with the subject after it, as far as both are known. */
function agrees(view: View, cue: Cue, i: number): boolean {
  const { reading, form } = cue
  if (form !== 'fin' || !reading.gender || view.mentionAt[i]! >= 0) return true
  const { tokens } = view
  const head = tokens[headOf(view, { from: i, to: Math.min(i + 3, tokens.length) })]!
  if (!head.a.known || !head.a.gender) return true
  if (head.a.number === 'p') return true
  if (reading.gender === 'f' && head.a.gender === 'm' && paragraphOf(view.text, head) >= 0)
    return head.analyses.some(a => a.gender === 'f' || a.number === 'p')
  return true
}
