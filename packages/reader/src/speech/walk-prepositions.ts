import { addresseeAt, channelAt, documentAt } from './channels.ts'
import { channelKind, isOf, saysContent } from './lexicon.ts'
import { takes } from './openings.ts'
import { quotedName } from './quoted-name.ts'
import { isManner, startsName, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isPreposition, isThat, prepositionOf, type View } from './view.ts'
import type { Walk } from './walk.ts'

/** What a preposition of the frame introduces, and the prepositions by which some verbs name their source. */
export function atGoverned(walk: Walk, i: number): boolean | null {
  const view = walk.view
  const { tokens } = view
  const token = tokens[i]!
  const { flags, prepositions } = walk.frame
  const free = isFree(view, i)
  const preposition = free ? prepositionOf(token) : startsName(view, i) ? '' : token.a.prep
  if (flags.has('within') && !walk.source && preposition === 'في' && free) {
    const document = documentAt(view, i + 1, walk.limit)
    if (document) {
      walk.source = document.source
      walk.via.push(...document.via)
      walk.closed = true
      return walk.past(document.source.to)
    }
  }
  // «أهابت بالسكان».
  if (flags.has('hears-ب') && preposition === 'ب' && !free && !walk.to && !saysContent(token)) {
    walk.closed = true
    walk.to = { from: i, to: walk.end(i) }
    return walk.past(walk.to.to)
  }
  // «بلاغا من الشرطة عن»: the one it comes from.
  if (walk.cue.form === 'noun' && preposition === 'من' && free && !walk.source && !walk.closed) {
    walk.source = { from: i + 1, to: walk.end(i + 1) }
    walk.closed = true
    return walk.past(walk.source.to)
  }
  const hands =
    (flags.has('relays') && preposition === (flags.has('ascribes') ? 'إلى' : 'عن')) ||
    (flags.has('learns') && preposition === 'من' && !walk.to)
  // «وكانت الوكالة نقلت عن مسؤول أن»: whoever hands words on may stand before the verb.
  const before = walk.before?.relative === false && flags.has('relays') ? walk.before.range : null
  const relay = walk.source ?? before
  if (hands && free && relay && startsSource(view, i + 1)) {
    walk.handed = true
    if (flags.has('relays')) walk.via.push(relay)
    else walk.to = relay
    walk.source = { from: i + 1, to: sourceEnd(view, i + 1, walk.limit) }
    return walk.past(walk.source.to)
  }
  // «نقلت الإذاعة عنه قوله»: whose words they are is told by a pronoun.
  if (flags.has('relays') && free === false && walk.source && /^عن(ه|ها|هم|هما|هن)$/u.test(token.norm)) {
    walk.via.push(walk.source)
    walk.source = null
    walk.closed = true
    return walk.past(i + 1)
  }
  const what =
    walk.spent.has(preposition) && !isThat(tokens[free ? i + 1 : i])
      ? undefined
      : prepositions.get(preposition)
  const at = free ? i + 1 : i
  // «منبها السفن التي لا تغادر الميناء من يوم»: inside a relative clause it belongs to that.
  if (!what || at >= walk.limit || (walk.relative && what === 'any' && preposition === 'من')) return null
  if (isThat(tokens[at])) return walk.frame.that ? walk.open('that', at) : false
  if (view.opens[at]! >= 0 && walk.frame.quote) return walk.open('quote', at, flags.has('accused'))
  if (!(walk.object && preposition === 'ب') && takes(view, at, what)) {
    // «متهمات بـ»: accused themselves.
    if (walk.cue.form === 'part' && flags.has('needs') && !walk.to) return false
    return walk.open('nominal', at, flags.has('accused') && what === 'any')
  }
  walk.object = true
  // «كشفت دراسة عن أربعة عوامل …، فضلا عن النقص»: the preposition has had its noun.
  if (channelKind(tokens[at]!) === undefined && !walk.relative) walk.spent.add(preposition)
  return null
}

/** Addressee, relay, or a phrase by another preposition: neither source nor object. */
export function passAdverbial(walk: Walk, i: number): boolean | null {
  const view = walk.view
  const token = view.tokens[i]!
  // «وبين من جهته فلان أن».
  if (token.norm === 'من' && /^(جهت|جانب|ناحيت|طرف)(ه|ها|هم)$/u.test(view.tokens[i + 1]?.norm ?? ''))
    return walk.aside(i + 2)
  const addressee = addresseeAt(view, i)
  if (addressee) {
    walk.to ??= addressee
    return walk.aside(addressee.to)
  }
  const channel = channelAt(view, i, walk.limit, walk.frame)
  if (channel) {
    if (!walk.relative) walk.via.push(...channel.via)
    const { pron, lemma } = view.tokens[token.a.pos === 'ADP' ? i + 1 : i]!.a
    walk.received ||= /^ه/u.test(pron) && isOf('receives', lemma)
    // «في تصريح نشرته صحيفة»: that it was published is no report of its own.
    for (let j = i + 1; j < channel.next; j++) if (walk.ahead(j)) walk.consumed.push(j)
    return walk.aside(channel.next)
  }
  const free = isFree(view, i)
  const prefixed =
    token.a.prep !== '' && token.a.prep !== 'س' && token.a.prep !== 'أ' && !startsSource(view, i)
  if (!free && !prefixed) return null
  // «بسبب كثرة الأعمال».
  if (!free && /^ب(سبب|مناسبة|حضور|شأن)$/u.test(token.norm)) return walk.aside(walk.end(i))
  const at = free ? i + 1 : i
  const q = view.opens[at] ?? -1
  const { pron, lemma } = view.tokens[at]?.a ?? {}
  walk.received ||= /^ه/u.test(pron ?? '') && isOf('receives', lemma ?? '')
  const phrase =
    !isManner(token) && at < walk.limit && !isThat(view.tokens[at]) && (q < 0 || quotedName(view, q))
  return walk.aside(phrase ? walk.end(at) : i + 1)
}

const isFree = ({ tokens }: View, i: number) =>
  isPreposition(tokens[i]!) && (tokens[i]!.a.pron === '' || tokens[i]!.a.pos !== 'ADP')
