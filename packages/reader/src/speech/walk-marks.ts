import type { Token } from '../words/word.ts'
import { completesOther, isOpener, isSubordinate, takes } from './openings.ts'
import { quotedName } from './quoted-name.ts'
import { isPerson, startsSource } from './source.ts'
import { isComma, isThat } from './view.ts'
import type { Walk } from './walk.ts'

/** What stands in brackets is passed over; but «علمت (الوطن) من» is the paper. */
export function passBracket(walk: Walk, i: number, last: number): true {
  const beside = i === walk.cue.to + 1 && walk.frame.flags.has('learns')
  if (beside && last - i <= 4 && !walk.source) {
    walk.source = { from: i + 1, to: last }
    walk.closed = true
  }
  return walk.past(last + 1)
}

/** A colon opens the content, unless it is another's or opens a list. `after` is the token behind it. */
export function atColon(walk: Walk, after: number): boolean {
  const { tokens, opens } = walk.view
  const { that, quote } = walk.frame
  // «ويقول:» and the quotation in a paragraph of its own.
  const below = after === walk.view.paragraphEnd[after - 1] && (opens[after] ?? -1) >= 0
  if (below && quote) return walk.open('quote', after)
  if (after >= walk.limit || !(that || quote) || enumerates(tokens[after - 2])) return false
  // «حركة اعتبرت غير مقبولة: …»: the colon is another's.
  if (walk.frame.flags.has('deems') && !walk.source && walk.cue.reading.conj === '') return false
  if (isThat(tokens[after]) && that) return walk.open('that', after)
  return walk.open(opens[after]! >= 0 ? 'quote' : 'colon', after)
}

/** A quotation is the content, or a name: of the source, of whom the words are about or said to. */
export function atQuotation(walk: Walk, i: number): boolean {
  const view = walk.view
  const { frame, form, to } = walk.cue
  const after = view.quotationTo[view.opens[i]!]! + 1
  const name = quotedName(view, view.opens[i]!)
  // «توعد الرئيس «بهزيمة الإرهاب»»: a preposition that the cue governs stands inside.
  const inside = view.tokens[i + 1]
  const governed = inside && walk.source !== null && frame.prepositions.get(inside.a.prep)
  if (governed && inside.a.prep !== '' && takes(view, i + 1, governed)) return walk.open('quote', i)
  const beside = i === to + 1
  // «إحصاءات اطلعت عليها «الوطن»، أن»: a name inside the relative clause.
  if (name && walk.relative && !frame.flags.has('accused') && !walk.deems()) return walk.past(after)
  // «بعنوان «…»»: what something is called.
  const called = /^و?ب?(عنوان|شعار|اسم|مسمى|وسم)(ها|ه)?$/u.test(view.tokens[i - 1]!.norm)
  // But «رفض نشر اسمه «…»» goes on to what he said.
  if (!beside && called && (name || !/^اسم(ه|ها)$/u.test(view.tokens[i - 1]!.norm))) return walk.past(after)
  // «أبلغ «الوطن» رئيس اللجنة أن», but «ناشد «سمير الحلبي» الوزارة».
  const person = view.personAfter[i]! > i && view.personAfter[i]! < after
  if (
    name &&
    beside &&
    !person &&
    after - i <= 3 &&
    frame.flags.has('addressee') &&
    frame.flags.has('needs') &&
    !isOpener(view, after) &&
    startsSource(view, after)
  ) {
    walk.to = { from: i + 1, to: after - 1 }
    return walk.past(after)
  }
  // «يتهم الاتحاد «جازبروم» بأنها»: the one who is accused.
  const accuses = frame.flags.has('needs') && !walk.to && walk.source !== null
  if (name && accuses && i === walk.source!.to) {
    walk.to = { from: i + 1, to: after - 1 }
    return walk.past(after)
  }
  const goesOn = !walk.deems() && (isOpener(view, after) || (walk.source !== null && i === walk.source.to))
  if (name && after < walk.limit && !isPerson(view, i - 1) && goesOn) {
    if (!walk.source && !walk.closed) walk.source = { from: i, to: walk.end(i) }
    return walk.past(Math.max(after, walk.source?.to ?? 0))
  }
  if (name && beside && (after - i <= 5 || person) && !walk.closed && form !== 'part') {
    walk.source = { from: i, to: frame.flags.has('needs') ? after : walk.end(i) }
    walk.closed = true
    return walk.past(walk.source.to)
  }
  if (name && beside && !(form === 'part' && frame.quote)) return false
  // A name in quotation marks says nothing, unless the cue is one that calls names or voices a mood.
  if (name && !beside && frame.object === '' && !frame.flags.has('accused') && !walk.deems())
    return walk.past(after)
  return frame.quote || (frame.object !== '' && !frame.objects.size) ? walk.open('quote', i) : false
}

/** A full stop ends the walk; a comma ends a relative clause. */
export function passMark(walk: Walk, i: number): boolean {
  const token = walk.view.tokens[i]!
  if (isComma(token)) {
    walk.relative = false
    walk.received = false
  }
  return /[.؟!?]/u.test(token.form) ? false : walk.past(i + 1)
}

/** أن opens the content where it completes the cue. */
export function atThat(walk: Walk, i: number): boolean {
  const { a } = walk.view.tokens[i]!
  if (a.conj !== '' && i !== walk.cue.to + 1) return false
  // «إن لم تصرف»: if.
  if (walk.view.tokens[i + 1]?.norm === 'لم' && a.pron === '') return false
  if (i - 1 > walk.cue.to && isSubordinate(walk.view, i)) {
    walk.relative = true
    return walk.aside(i + 1)
  }
  if (completesOther(walk.view, i, walk.cue)) return false
  const takesIt = walk.frame.that || (a.prep === 'ب' && walk.frame.prepositions.has('ب'))
  return takesIt ? walk.open('that', i) : false
}

/** «وفي مقدمتها:», «منها:»: the colon opens a list of things. */
const enumerates = (token: Token | undefined) =>
  /^(و?من|و?بين|مقدمت|و?أبرز|و?أهم)(ها|هم|هما)$/u.test(token?.norm ?? '')
