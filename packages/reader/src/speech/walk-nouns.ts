import type { Token } from '../words/word.ts'
import { agrees, isGod, isOther } from './agreement.ts'
import type { Cue } from './cue.ts'
import { honorific, isAside, saysContent, sourceKind } from './lexicon.ts'
import { objectAt } from './openings.ts'
import { isManner, isPerson, pointsAtWords, startsSource } from './source.ts'
import { withholdsName } from './standing.ts'
import { isComma, isDefinite, isThat, isVerb, type View } from './view.ts'
import type { Walk } from './walk.ts'

/** A verb that describes an indefinite noun is passed over; a new clause ends the walk. */
export function passVerb(walk: Walk, i: number): boolean | null {
  const { a, norm } = walk.view.tokens[i]!
  if (a.pos === 'AUX' && a.conj !== '') return false
  // «المولى عز وجل»: a formula.
  if (/^و(جل|علا)$/u.test(norm)) return walk.past(i + 1)
  if (!isVerb(walk.view, i) || walk.relative || i === walk.cue.to + 1) return null
  // «أدانت المنظمة | قصف المدينة»: where an object is due, what may be a verbal noun is one.
  if (
    a.conj === '' &&
    walk.frame.object !== '' &&
    walk.source &&
    !walk.object &&
    saysContent(walk.view.tokens[i]!)
  )
    return null
  // A clause that describes an indefinite noun (مسؤول رفض الكشف عن اسمه) is passed over; a new clause is not.
  if (a.conj !== '') return false
  walk.relative = true
  return walk.aside(i + 1)
}

/** A noun: the content, the source, whom it is about or said to, or a plain object. */
export function atNoun(walk: Walk, i: number): boolean {
  const view = walk.view
  const cue = walk.cue
  const { flags, object } = walk.frame
  if (isManner(view.tokens[i]!)) return walk.aside(i + 1)
  // «مصدر، طلب عدم ذكر اسمه، عن أن»: why it is unnamed.
  if (withholdsName(view, i)) {
    walk.relative = true
    return walk.aside(i + 1)
  }
  // «نفى ذلك نفيا قاطعا»: how, by a noun of the verb itself.
  if (isCognate(view.tokens[i]!, cue)) return walk.aside(i + (view.tokens[i + 1]?.a.pos === 'ADJ' ? 2 : 1))
  // «خصومه، لا سيما حزب فلان، بـ»: one of those just named.
  if (/^(لا)?سيما$/u.test(view.tokens[i - 1]!.norm)) return walk.aside(walk.end(i))
  // «أمس الأول», «الأسبوع الماضي»: when.
  if (
    walk.relative ||
    isAside(view.tokens[i]!) ||
    (isOrdinal(view.tokens[i]!) && isAside(view.tokens[i - 1]!))
  )
    return walk.past(i + 1)
  // «أسعارا اعتبرتها الهيئة | غير عادلة»: what the pronoun is held to be.
  if (walk.deems() && isDeemed(walk, i)) return walk.open('nominal', i)
  // «أهابت بالسكان | الابتعاد»: behind the one addressed what he is to do.
  const due =
    object !== '' && !walk.frame.objects.size && walk.to?.to === i && view.tokens[i]!.a.verbForm === 'vnoun'
  // «حث الرئيس، سمير الحلبي، السكان على», «حذر سمير، صاحب المتجر، من»: who he is, behind a comma.
  if (walk.source && i - 1 === walk.source.to && isComma(view.tokens[i - 1]))
    if (isPerson(view, i) || tellsWho(view.tokens[i]!, view.tokens[i + 1])) return walk.past(walk.end(i))
  const says = (object !== '' && !walk.object && objectAt(view, i, cue)) || (due && walk.closed)
  // «أوضح المتحدث باسم الشرطة، المقدم سمير الحلبي، أن»: what looks like a content names him.
  if (says && walk.frame.that && thatFollows(view, i)) return walk.past(i + 1)
  if (says && !walk.closed && !walk.source) return walk.open('nominal', i)
  const pointer = pointsAtWords(view, i)
  if (pointer && !flags.has('accused')) return walk.past(i + 1)
  // «قال، متوجها إلى …»: how the source is.
  const circumstance = i > cue.to + 1 && !walk.source && isCircumstance(view.tokens[i]!)
  if (circumstance && isComma(view.tokens[i - 1])) return walk.aside(i + 1)
  // «ودعا الجميع إلى»: all are who is spoken to.
  if (flags.has('addressee') && !walk.to && /^(الجميع|الكل)$/u.test(view.tokens[i]!.norm)) {
    walk.to = { from: i, to: i + 1 }
    return walk.past(i + 1)
  }
  // «قال خلال استقباله أمس | وفدا من التجار»: not who speaks.
  if (walk.received && startsSource(view, i)) {
    walk.received = false
    return walk.past(walk.end(i))
  }
  // «طالب الحكومة بـ», «سألت الله أن»: right behind its verb a feminine subject would have the verb feminine.
  if (i === cue.to + 1 && !walk.to && flags.has('addressee') && isOther(view, cue, i)) {
    // «المولى عز وجل»: the formula goes with the name, but is no part of it.
    walk.to = { from: i, to: isGod(view.tokens[i]!) ? i + 1 : walk.end(i) }
    walk.closed = true
    return walk.past(walk.to.to)
  }
  // «الإعلان المحتم عن»: an adjective of the noun.
  if (cue.form === 'vnoun' && cue.reading.article && i === cue.to + 1 && view.tokens[i]!.a.pos === 'ADJ')
    return walk.past(i + 1)
  if (!walk.closed && cue.form !== 'part' && !pointer && startsSource(view, i) && agrees(view, cue, i)) {
    walk.source = { from: i, to: walk.end(i) }
    walk.closed = true
    return walk.past(walk.source.to)
  }
  if (cue.form === 'part' && !walk.source && honorific.test(view.tokens[i]!.norm)) {
    walk.source = { from: i, to: i + 1 }
    return walk.past(i + 1)
  }
  // «مؤكدا وزير الدفاع حرص بلاده»: the one who says so right behind the participle.
  const doer = cue.form === 'part' && i === cue.to + 1 && !flags.has('accused') && !flags.has('addressee')
  if (doer && (sourceKind(view.tokens[i]!) === 'office' || isPerson(view, i)) && startsSource(view, i)) {
    walk.source = { from: i, to: walk.end(i) }
    walk.closed = true
    return walk.past(walk.source.to)
  }
  if (says && (walk.closed || cue.form === 'part')) return walk.open('nominal', i)
  if (!startsSource(view, i) || !(walk.closed || pointer || cue.form === 'part')) return walk.past(i + 1)
  const end = pointer ? i + 1 : walk.end(i)
  if ((flags.has('addressee') || flags.has('accused')) && !walk.to) {
    walk.to = { from: i, to: end }
    return walk.past(end)
  }
  if (!walk.closed) return walk.past(i + 1)
  // An apposition is passed over; any other noun phrase is an object of its own.
  const apposed =
    cue.form === 'fin' && walk.source !== null && isComma(view.tokens[i - 1]) && i - 1 === walk.source.to
  if (!apposed && sourceKind(view.tokens[i]!) === undefined && view.mentionAt[i]! < 0) walk.object = true
  return walk.past(end)
}

function isDeemed(walk: Walk, i: number): boolean {
  const view = walk.view
  const token = view.tokens[i]!
  if (isDefinite(view, i) || isAside(token) || view.mentionAt[i]! >= 0) return false
  return walk.source !== null || (i === walk.cue.to + 1 && sourceKind(token) === undefined)
}

const isOrdinal = ({ norm }: Token) => /^ال(أول|اول|أولى|ماضي|ماضية|فائت|جاري|حالي)$/u.test(norm)

/** «نفيا» beside نفى: the verbal noun of the verb in the accusative, which says nothing but that it was done. */
const isCognate = ({ a, norm }: Token, { frame }: Pick<Cue, 'frame'>) =>
  a.verb === frame.lemma &&
  a.verbForm === 'vnoun' &&
  a.prep === '' &&
  norm.slice(a.conj.length) === `${a.lemma}ا`

const isCircumstance = ({ analyses, norm }: Token) =>
  /[^ا]ا$/u.test(norm) && analyses.some(a => a.verbForm === 'part' && !a.article && a.pron === '')

/** How far behind a comma the clause may begin that a name in between holds up, in tokens. */
const NAME = 7

/** «المقدم سمير الحلبي، أن»: is what begins here closed by a comma, behind which the clause follows? */
function thatFollows({ tokens }: View, i: number): boolean {
  for (let j = i + 1; j < i + NAME; j++) {
    const token = tokens[j]
    if (!token) return false
    if (isComma(token)) return isThat(tokens[j + 1]) && tokens[j + 1]!.a.conj === ''
    if (token.kind !== 'word' || token.a.pos === 'ADP' || token.a.pos === 'VERB') return false
  }
  return false
}

/** «صاحب المتجر», «أحد», «المتحدث»: what somebody is; «صاحب السمو» is another. */
const tellsWho = (token: Token, next: Token | undefined): boolean =>
  (/^(صاحب|صاحبة|أحد|إحدى|عضو)$/u.test(token.norm) &&
    !/^ال(سمو|معالي|جلالة|فضيلة|سعادة)$/u.test(next?.norm ?? '')) ||
  /^(office|spokesman)$/.test(sourceKind(token) ?? '')
