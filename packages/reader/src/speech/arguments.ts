import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import { agrees } from './agreement.ts'
import { addresseeAt, channelAt, documentAt } from './channels.ts'
import type { Cue } from './cue.ts'
import { channelKind, type Frame, honorific, isAside, saysContent, sourceKind } from './lexicon.ts'
import {
  completesOther,
  isOpener,
  isSubordinate,
  type Opening,
  type OpeningKind,
  objectAt,
  takes,
} from './openings.ts'
import { phraseSource } from './phrase-source.ts'
import { quotedName } from './quoted-name.ts'
import { isManner, isPerson, pointsAtWords, startsName, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { withholdsName } from './standing.ts'
import { type Subject, subjectBefore } from './subject.ts'
import {
  isColon,
  isComma,
  isDefinite,
  isMark,
  isPreposition,
  isRelative,
  isThat,
  isVerb,
  prepositionOf,
  type View,
} from './view.ts'

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

/** A cue further on, with its arguments; null for a phrase. */
export interface Ahead {
  readonly cue: Cue
  readonly args: Arguments | null
}

/** How far from its cue a content may begin, in tokens. */
const REACH = 70

/** Participles of saying that only fill up another cue: وتابع قائلا، وأضاف مستطردا. */
const goesWith = new Set(['قال', 'استطرد', 'أضاف', 'تابع', 'استدرك'])

/** Gathers what stands between a cue and the content it introduces. */
export function argumentsOf(view: View, cue: Cue, ahead: (token: number) => Ahead | null): Arguments {
  const walk = new Walk(view, cue, ahead)
  while (walk.step()) {
    // Every step takes in one word, phrase or aside.
  }
  return walk.result()
}

/** The last token a cue's arguments may reach: the end of its sentence, or of the quotation it stands in. */
function limitOf(view: View, at: number): number {
  const { quotationAt, quotationTo, paragraphEnd, sentenceEnd } = view
  const q = quotationAt[at]!
  let end = Math.min(paragraphEnd[at]!, sentenceEnd[at]!, at + REACH)
  if (q >= 0) end = Math.min(end, quotationTo[q]! + (view.closes[quotationTo[q]!]! >= 0 ? 0 : 1))
  return end
}

/** One walk from a cue to its content, token by token. */
class Walk {
  readonly #view: View
  readonly #cue: Cue
  readonly #frame: Frame
  readonly #ahead: (token: number) => Ahead | null
  readonly #limit: number
  readonly #before: Subject | null
  readonly #via: TokenRange[]
  readonly #consumed: number[] = []
  /** Prepositions of the frame that have governed something that says nothing. */
  readonly #spent = new Set<string>()
  #at: number
  #opening: Opening | null = null
  #source: TokenRange | null = null
  #to: TokenRange | null = null
  /** No source may begin any more. */
  #closed: boolean
  /** The source is the one whose words another hands on. */
  #handed = false
  /** Inside a relative clause. */
  #relative = false
  /** A plain object has been passed: what a preposition introduces after it is no content of the cue. */
  #object = false

  constructor(view: View, cue: Cue, ahead: (token: number) => Ahead | null) {
    this.#view = view
    this.#cue = cue
    this.#frame = cue.frame
    this.#ahead = ahead
    this.#limit = limitOf(view, cue.to)
    this.#before = cue.form === 'fin' ? subjectBefore(view, cue) : null
    this.#via = this.#before?.via ? [this.#before.via] : []
    this.#closed =
      (cue.form === 'vnoun' && cue.reading.pron !== '') ||
      (this.#before?.range != null && !this.#before.relative)
    this.#at = cue.to + 1
  }

  /** Takes one step; false where the walk ends, at the content or at what cannot stand before it. */
  step(): boolean {
    const i = this.#at
    if (i >= this.#limit) return false
    const { partner, tokens } = this.#view
    const token = tokens[i]!
    if (partner[i]! >= 0) return this.#bracket(i, partner[i]!)
    if (isColon(token) && !(tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number'))
      return this.#colon(i + 1)
    if (this.#view.opens[i]! >= 0) return this.#quotation(i)
    if (isMark(token)) return this.#mark(i)
    const behind = this.#source?.to ?? this.#cue.to + 1
    if (
      this.#frame.quote &&
      this.#frame.that &&
      (i === behind || (i === behind + 1 && isComma(tokens[i - 1])))
    )
      if ((opensSpeech(token) || token.a.prep === 'س') && (this.#frame.lemma === 'قال' || this.#source))
        return this.#open('colon', i)
    if (isThat(token)) return this.#that(i)
    const other = this.#ahead(i)
    if (other) {
      const went = this.#cueAhead(i, other)
      if (went !== null) return went
    }
    if (isRelative(token)) {
      this.#relative = true
      return this.#aside(i + 1)
    }
    return this.#govern(i) ?? this.#adverbial(i) ?? this.#verb(i) ?? this.#noun(i)
  }

  result(): Arguments {
    let source = this.#source
    let to = this.#to
    if (source && !this.#handed && (!to || this.#before !== null) && this.#takesObjectOnly()) {
      to ??= source
      source = null
    }
    const object = to !== null || (source === null && this.#object)
    // Whom the words are about is not whom they are said to.
    if (!this.#frame.flags.has('addressee') && this.#frame.flags.has('accused')) to = null
    return {
      opening: this.#opening,
      source: source && unquotedName(this.#view, source),
      via: this.#via.map(range => unquotedName(this.#view, range)),
      to,
      consumed: this.#consumed,
      object,
      before: this.#before,
    }
  }

  #open(kind: OpeningKind, token: number, keepsPreposition = false): false {
    this.#opening = { kind, token, keepsPreposition }
    return false
  }

  #past(next: number): true {
    this.#at = Math.max(next, this.#at + 1)
    return true
  }

  /** Past something after which the source cannot go on. */
  #aside(next: number): true {
    this.#closed ||= this.#source !== null
    return this.#past(next)
  }

  #end(from: number): number {
    return sourceEnd(this.#view, from, this.#limit, this.#frame)
  }

  /** What stands in brackets is passed over; but «علمت (الوطن) من» is the paper. */
  #bracket(i: number, last: number): true {
    const beside = i === this.#cue.to + 1 && this.#frame.flags.has('learns')
    if (beside && last - i <= 4 && !this.#source) {
      this.#source = { from: i + 1, to: last }
      this.#closed = true
    }
    return this.#past(last + 1)
  }

  #colon(after: number): boolean {
    const { tokens, opens } = this.#view
    const { that, quote } = this.#frame
    // «ويقول:» and the quotation in a paragraph of its own.
    const below = after === this.#view.paragraphEnd[after - 1] && (opens[after] ?? -1) >= 0
    if (below && quote) return this.#open('quote', after)
    if (after >= this.#limit || !(that || quote) || enumerates(tokens[after - 2])) return false
    // «حركة اعتبرت غير مقبولة: …»: the colon is another's.
    if (this.#frame.flags.has('deems') && !this.#source && this.#cue.reading.conj === '') return false
    if (isThat(tokens[after]) && that) return this.#open('that', after)
    return this.#open(opens[after]! >= 0 ? 'quote' : 'colon', after)
  }

  #quotation(i: number): boolean {
    const view = this.#view
    const { frame, form, to } = this.#cue
    const after = view.quotationTo[view.opens[i]!]! + 1
    const name = quotedName(view, view.opens[i]!)
    // «توعد الرئيس «بهزيمة الإرهاب»»: a preposition that the cue governs stands inside.
    const inside = view.tokens[i + 1]
    const governed = inside && this.#source !== null && frame.prepositions.get(inside.a.prep)
    if (governed && inside.a.prep !== '' && takes(view, i + 1, governed)) return this.#open('quote', i)
    const beside = i === to + 1
    // «إحصاءات اطلعت عليها «الوطن»، أن»: a name inside the relative clause.
    if (name && this.#relative && !frame.flags.has('accused') && !this.#deems()) return this.#past(after)
    // «بعنوان «…»»: what something is called.
    const called = /^و?ب?(عنوان|شعار|اسم|مسمى|وسم)(ها|ه)?$/u.test(view.tokens[i - 1]!.norm)
    // But «رفض نشر اسمه «…»» goes on to what he said.
    if (!beside && called && (name || !/^اسم(ه|ها)$/u.test(view.tokens[i - 1]!.norm)))
      return this.#past(after)
    // «أبلغ «الوطن» رئيس اللجنة أن».
    if (
      name &&
      beside &&
      frame.flags.has('addressee') &&
      frame.flags.has('needs') &&
      !isOpener(view, after) &&
      startsSource(view, after)
    ) {
      this.#to = { from: i + 1, to: after - 1 }
      return this.#past(after)
    }
    // «يتهم الاتحاد «جازبروم» بأنها»: the one who is accused.
    const accuses = frame.flags.has('needs') && !this.#to && this.#source !== null
    if (name && accuses && i === this.#source!.to) {
      this.#to = { from: i + 1, to: after - 1 }
      return this.#past(after)
    }
    const goesOn =
      !this.#deems() && (isOpener(view, after) || (this.#source !== null && i === this.#source.to))
    if (name && after < this.#limit && !isPerson(view, i - 1) && goesOn) {
      if (!this.#source && !this.#closed) this.#source = { from: i, to: this.#end(i) }
      return this.#past(Math.max(after, this.#source?.to ?? 0))
    }
    const person = view.personAfter[i]! > i && view.personAfter[i]! < after
    if (name && beside && (after - i <= 5 || person) && !this.#closed && form !== 'part') {
      this.#source = { from: i, to: this.#end(i) }
      this.#closed = true
      return this.#past(this.#source.to)
    }
    if (name && beside && !(form === 'part' && frame.quote)) return false
    // A name in quotation marks says nothing, unless the cue is one that calls names or voices a mood.
    if (name && !beside && frame.object === '' && !frame.flags.has('accused') && !this.#deems())
      return this.#past(after)
    return frame.quote || (frame.object !== '' && !frame.objects.size) ? this.#open('quote', i) : false
  }

  #mark(i: number): boolean {
    const token = this.#view.tokens[i]!
    if (isComma(token)) this.#relative = false
    return /[.؟!?]/u.test(token.form) ? false : this.#past(i + 1)
  }

  #that(i: number): boolean {
    const { a } = this.#view.tokens[i]!
    if (a.conj !== '' && i !== this.#cue.to + 1) return false
    // «إن لم تصرف»: if.
    if (this.#view.tokens[i + 1]?.norm === 'لم' && a.pron === '') return false
    if (i - 1 > this.#cue.to && isSubordinate(this.#view, i)) {
      this.#relative = true
      return this.#aside(i + 1)
    }
    if (completesOther(this.#view, i, this.#cue)) return false
    const takesIt = this.#frame.that || (a.prep === 'ب' && this.#frame.prepositions.has('ب'))
    return takesIt ? this.#open('that', i) : false
  }

  /** Another cue on the way: it helps this one, or takes what follows for itself. */
  #cueAhead(i: number, { cue, args }: Ahead): boolean | null {
    // «قدم شكره على»: the object that the verb is made for.
    if (!cue.sure && this.#frame.objects.has(this.#view.tokens[i]!.a.lemma)) return null
    if (
      cue.form === 'part' &&
      this.#cue.form === 'fin' &&
      (this.#frame.quote || this.#frame.that) &&
      goesWith.has(cue.frame.lemma)
    ) {
      this.#consumed.push(i)
      return this.#aside(i + 1)
    }
    if (cue.form === 'phrase') {
      const relayed = phraseSource(this.#view, cue)
      if (!relayed) return null
      // «ذكرت وكالة نقلا عن مسؤول أن»: the source is the one who is quoted.
      if (cue.frame.lemma.startsWith('نقلا') && this.#source) {
        this.#via.push(this.#source)
        this.#source = relayed
      } else this.#via.push(relayed)
      this.#consumed.push(i)
      return this.#aside(relayed.to)
    }
    if (!args?.opening && (this.#relative || !cue.sure)) return null
    // «الذي سافر إلى حلب»: a noun that could be a verb.
    if (this.#relative && !cue.sure) return null
    // «خبراء تحدثوا لـ«الوطن» | إن»: a clause that describes an indefinite source.
    const described = this.#source?.to === i && !isDefinite(this.#view, i - 1) && cue.reading.conj === ''
    if (described && cue.form === 'fin' && !args?.opening) {
      this.#relative = true
      return this.#aside(i + 1)
    }
    // «رد على السؤال بالقول إن».
    if (cue.frame.lemma === 'قال' && cue.reading.article && cue.reading.prep === 'ب' && this.#frame.quote) {
      this.#consumed.push(i)
      return this.#aside(i + 1)
    }
    // «أبرزت الصحف تأكيد الوزير أن»: the words are his.
    if (cue.form === 'vnoun' && args?.opening?.kind === 'that' && args.source && !this.#frame.objects.size)
      return false
    if (cue.form === 'vnoun') return cue.reading.pron !== '' && args?.opening ? false : null
    return cue.form === 'part' && !args?.opening ? null : false
  }

  /** What a preposition of the frame introduces, and the prepositions by which some verbs name their source. */
  #govern(i: number): boolean | null {
    const view = this.#view
    const { tokens } = view
    const token = tokens[i]!
    const { flags, prepositions } = this.#frame
    const free = isFree(view, i)
    const preposition = free ? prepositionOf(token) : startsName(view, i) ? '' : token.a.prep
    if (flags.has('within') && !this.#source && preposition === 'في' && free) {
      const document = documentAt(view, i + 1, this.#limit)
      if (document) {
        this.#source = document.source
        this.#via.push(...document.via)
        this.#closed = true
        return this.#past(document.source.to)
      }
    }
    // «أهابت بالسكان».
    if (flags.has('hears-ب') && preposition === 'ب' && !free && !this.#to && !saysContent(token)) {
      this.#closed = true
      this.#to = { from: i, to: this.#end(i) }
      return this.#past(this.#to.to)
    }
    // «بلاغا من الشرطة عن»: the one it comes from.
    if (this.#cue.form === 'noun' && preposition === 'من' && free && !this.#source && !this.#closed) {
      this.#source = { from: i + 1, to: this.#end(i + 1) }
      this.#closed = true
      return this.#past(this.#source.to)
    }
    const hands =
      (flags.has('relays') && preposition === (flags.has('ascribes') ? 'إلى' : 'عن')) ||
      (flags.has('learns') && preposition === 'من' && !this.#to)
    // «وكانت الوكالة نقلت عن مسؤول أن»: whoever hands words on may stand before the verb.
    const before = this.#before?.relative === false && flags.has('relays') ? this.#before.range : null
    const relay = this.#source ?? before
    if (hands && free && relay && startsSource(view, i + 1)) {
      this.#handed = true
      if (flags.has('relays')) this.#via.push(relay)
      else this.#to = relay
      this.#source = { from: i + 1, to: sourceEnd(view, i + 1, this.#limit) }
      return this.#past(this.#source.to)
    }
    // «نقل موقع النادي عنه قوله»: whose words they are is told by a pronoun.
    if (flags.has('relays') && free === false && this.#source && /^عن(ه|ها|هم|هما|هن)$/u.test(token.norm)) {
      this.#via.push(this.#source)
      this.#source = null
      this.#closed = true
      return this.#past(i + 1)
    }
    const what =
      this.#spent.has(preposition) && !isThat(tokens[free ? i + 1 : i])
        ? undefined
        : prepositions.get(preposition)
    const at = free ? i + 1 : i
    // «منبها السفن التي لا تغادر الميناء من يوم»: inside a relative clause it belongs to that.
    if (!what || at >= this.#limit || (this.#relative && what === 'any' && preposition === 'من')) return null
    if (isThat(tokens[at])) return this.#frame.that ? this.#open('that', at) : false
    if (view.opens[at]! >= 0 && this.#frame.quote) return this.#open('quote', at, flags.has('accused'))
    if (!(this.#object && preposition === 'ب') && takes(view, at, what)) {
      // «متهمات بـ»: accused themselves.
      if (this.#cue.form === 'part' && flags.has('needs') && !this.#to) return false
      return this.#open('nominal', at, flags.has('accused') && what === 'any')
    }
    this.#object = true
    // «كشفت دراسة عن أربعة عوامل …، فضلا عن النقص»: the preposition has had its noun.
    if (channelKind(tokens[at]!) === undefined && !this.#relative) this.#spent.add(preposition)
    return null
  }

  /** Addressee, relay, or a phrase by another preposition: neither source nor object. */
  #adverbial(i: number): boolean | null {
    const view = this.#view
    const token = view.tokens[i]!
    // «وبين من جهته فلان أن».
    if (token.norm === 'من' && /^(جهت|جانب|ناحيت|طرف)(ه|ها|هم)$/u.test(view.tokens[i + 1]?.norm ?? ''))
      return this.#aside(i + 2)
    const addressee = addresseeAt(view, i)
    if (addressee) {
      this.#to ??= addressee
      return this.#aside(addressee.to)
    }
    const channel = channelAt(view, i, this.#limit, this.#frame)
    if (channel) {
      // «عبر حسابه بموقع تويتر» is one relay.
      if (channel.via && this.#via.at(-1)?.to === i && token.a.pos !== 'ADP') this.#via.pop()
      if (channel.via && !this.#relative) this.#via.push(channel.via)
      return this.#aside(channel.next)
    }
    const free = isFree(view, i)
    const prefixed =
      token.a.prep !== '' && token.a.prep !== 'س' && token.a.prep !== 'أ' && !startsSource(view, i)
    if (!free && !prefixed) return null
    const at = free ? i + 1 : i
    const q = view.opens[at] ?? -1
    const phrase =
      !isManner(token) && at < this.#limit && !isThat(view.tokens[at]) && (q < 0 || quotedName(view, q))
    return this.#aside(phrase ? this.#end(at) : i + 1)
  }

  #verb(i: number): boolean | null {
    const { a, norm } = this.#view.tokens[i]!
    if (a.pos === 'AUX' && a.conj !== '') return false
    // «المولى عز وجل»: a formula.
    if (/^و(جل|علا)$/u.test(norm)) return this.#past(i + 1)
    if (!isVerb(this.#view, i) || this.#relative || i === this.#cue.to + 1) return null
    // «أدانت المنظمة | قصف المدينة»: where an object is due, what may be a verbal noun is one.
    if (
      a.conj === '' &&
      this.#frame.object !== '' &&
      this.#source &&
      !this.#object &&
      saysContent(this.#view.tokens[i]!)
    )
      return null
    // A clause that describes an indefinite noun (مسؤول رفض الكشف عن اسمه) is passed over; a new clause is not.
    if (a.conj !== '') return false
    this.#relative = true
    return this.#aside(i + 1)
  }

  /** A noun: the content, the source, whom it is about or said to, or a plain object. */
  #noun(i: number): boolean {
    const view = this.#view
    const cue = this.#cue
    const { flags, object } = this.#frame
    if (isManner(view.tokens[i]!)) return this.#aside(i + 1)
    // «مصدر، طلب عدم ذكر اسمه، عن أن»: why it is unnamed.
    if (withholdsName(view, i)) {
      this.#relative = true
      return this.#aside(i + 1)
    }
    // «نفى ذلك نفيا قاطعا»: how, by a noun of the verb itself.
    if (isCognate(view.tokens[i]!, cue)) return this.#aside(i + (view.tokens[i + 1]?.a.pos === 'ADJ' ? 2 : 1))
    // «خصومه، لا سيما حزب فلان، بـ»: one of those just named.
    if (/^(لا)?سيما$/u.test(view.tokens[i - 1]!.norm)) return this.#aside(this.#end(i))
    // «أمس الأول», «الأسبوع الماضي»: when.
    if (
      this.#relative ||
      isAside(view.tokens[i]!) ||
      (isOrdinal(view.tokens[i]!) && isAside(view.tokens[i - 1]!))
    )
      return this.#past(i + 1)
    // «أسعارا اعتبرتها الهيئة | غير عادلة»: what the pronoun is held to be.
    if (this.#deems() && this.#deemed(i)) return this.#open('nominal', i)
    // «أهابت بالسكان | الابتعاد»: behind the one addressed what he is to do.
    const due =
      object !== '' &&
      !this.#frame.objects.size &&
      this.#to?.to === i &&
      view.tokens[i]!.a.verbForm === 'vnoun'
    const says = (object !== '' && !this.#object && objectAt(view, i, cue)) || (due && this.#closed)
    if (says && !this.#closed && !this.#source) return this.#open('nominal', i)
    const pointer = pointsAtWords(view, i)
    if (pointer && !flags.has('accused')) return this.#past(i + 1)
    // «قال، متوجها إلى …»: how the source is.
    const circumstance = i > cue.to + 1 && !this.#source && isCircumstance(view.tokens[i]!)
    if (circumstance && isComma(view.tokens[i - 1])) return this.#aside(i + 1)
    // «ودعا الجميع إلى»: all are who is spoken to.
    if (flags.has('addressee') && !this.#to && /^(الجميع|الكل)$/u.test(view.tokens[i]!.norm)) {
      this.#to = { from: i, to: i + 1 }
      return this.#past(i + 1)
    }
    if (!this.#closed && cue.form !== 'part' && !pointer && startsSource(view, i) && agrees(view, cue, i)) {
      this.#source = { from: i, to: this.#end(i) }
      this.#closed = true
      return this.#past(this.#source.to)
    }
    if (cue.form === 'part' && !this.#source && honorific.test(view.tokens[i]!.norm)) {
      this.#source = { from: i, to: i + 1 }
      return this.#past(i + 1)
    }
    // «مؤكدا وزير الدفاع حرص بلاده»: the one who says so right behind the participle.
    const doer = cue.form === 'part' && i === cue.to + 1 && !flags.has('accused') && !flags.has('addressee')
    if (doer && (sourceKind(view.tokens[i]!) === 'office' || isPerson(view, i)) && startsSource(view, i)) {
      this.#source = { from: i, to: this.#end(i) }
      this.#closed = true
      return this.#past(this.#source.to)
    }
    if (says && (this.#closed || cue.form === 'part')) return this.#open('nominal', i)
    if (!startsSource(view, i) || !(this.#closed || pointer || cue.form === 'part')) return this.#past(i + 1)
    const end = pointer ? i + 1 : this.#end(i)
    if ((flags.has('addressee') || flags.has('accused')) && !this.#to) {
      this.#to = { from: i, to: end }
      return this.#past(end)
    }
    if (!this.#closed) return this.#past(i + 1)
    // An apposition is passed over; any other noun phrase is an object of its own.
    const apposed =
      cue.form === 'fin' && this.#source !== null && isComma(view.tokens[i - 1]) && i - 1 === this.#source.to
    if (!apposed && sourceKind(view.tokens[i]!) === undefined && view.mentionAt[i]! < 0) this.#object = true
    return this.#past(end)
  }

  /** «اعتبرته»: the pronoun is held to be something. */
  #deems(): boolean {
    return this.#frame.flags.has('deems') && this.#cue.reading.pron !== ''
  }

  #deemed(i: number): boolean {
    const view = this.#view
    const token = view.tokens[i]!
    if (isDefinite(view, i) || isAside(token) || view.mentionAt[i]! >= 0) return false
    return this.#source !== null || (i === this.#cue.to + 1 && sourceKind(token) === undefined)
  }

  /** Is the lone noun phrase after the verb its object, so that the subject is implied or stands before? */
  #takesObjectOnly(): boolean {
    const { form, reading } = this.#cue
    if (form !== 'fin') return false
    if (this.#before && !this.#before.relative) return true
    // A verb before its subject is singular: after a plural one stands the object.
    if (reading.number === 'p') return true
    return this.#frame.flags.has('needs') && reading.pron === ''
  }
}

/** «وقال يجب أن»: a clause without complementiser that can only be what is said. */
const opensSpeech = ({ norm }: Token) => /^(يجب|ينبغي|لابد|هناك|نحن|لدينا|لقد)$/u.test(norm)

const isOrdinal = ({ norm }: Token) => /^ال(أول|اول|أولى|ماضي|ماضية|فائت|جاري|حالي)$/u.test(norm)

/** «وفي مقدمتها:», «منها:»: the colon opens a list of things. */
const enumerates = (token: Token | undefined) =>
  /^(و?من|و?بين|مقدمت|و?أبرز|و?أهم)(ها|هم|هما)$/u.test(token?.norm ?? '')

/** «نفيا» beside نفى: the verbal noun of the verb in the accusative, which says nothing but that it was done. */
export const isCognate = ({ a, norm }: Token, { frame }: Pick<Cue, 'frame'>) =>
  a.verb === frame.lemma &&
  a.verbForm === 'vnoun' &&
  a.prep === '' &&
  norm.slice(a.conj.length) === `${a.lemma}ا`

const isCircumstance = ({ analyses, norm }: Token) =>
  /[^ا]ا$/u.test(norm) && analyses.some(a => a.verbForm === 'part' && !a.article && a.pron === '')

const isFree = ({ tokens }: View, i: number) =>
  isPreposition(tokens[i]!) && (tokens[i]!.a.pron === '' || tokens[i]!.a.pos !== 'ADP')

/** A source that is all in quotation marks stands without them. */
function unquotedName({ opens, quotationTo }: View, { from, to }: TokenRange): TokenRange {
  const q = opens[from]!
  return q >= 0 && quotationTo[q]! === to - 1 && to - from > 2 ? { from: from + 1, to: to - 1 } : { from, to }
}
