import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import { sourceTypeOf } from './classify.ts'
import type { Cue } from './cue.ts'
import { channelKind, headsWhole, isAside, sourceKind, verbs } from './lexicon.ts'
import { quotedName } from './quoted-name.ts'
import { headOf, isPerson, pointsAtWords, speaksUp, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isComma, isPreposition, isRelative, isThat, isVerb, type View } from './view.ts'

/** A subject before its verb. */
export interface Subject {
  /** Null where it is a pronoun: on what opens the clause (لكنه يدعو), or a relative one far from its noun (والذي أكد). */
  range: TokenRange | null
  /** Taken up by a relative pronoun, so that the verb may have another subject yet. */
  relative: boolean
  /** What it speaks through, outermost first: «أصدر الوزير بيانا أعلن فيه», «نشرت الصحيفة مقالا للكاتب أشار فيه». */
  via?: readonly TokenRange[]
}

/** How far before its verb a subject may begin, in tokens. */
const REACH = 45

/** Words after which a clause begins with its subject. */
const clauseOpeners =
  /^[وف]?(لكن|بينما|فيما|كان|كانت|أما|بل|حيث|إذ|وأن|لأن|كما|إلا|غير|حين|عندما|بعدما|حينما|وقتما)$/u

/** The noun phrase that ends right before token `end`: the one a relative clause describes, or a verbal noun's doer. */
export function phraseBefore(view: View, end: number): TokenRange | null {
  const { tokens } = view
  let best = -1
  const first = tokens[end - 1]
  if (!first) return null
  for (let s = end - 1; s >= 0 && s >= end - 20; s--) {
    const token = tokens[s]!
    if (token.sentence !== first.sentence || isComma(token) || isThat(token) || isRelative(token)) break
    if (isVerb(view, s)) break
    const prefixed = token.a.prep !== '' && token.a.prep !== 'س'
    if (!prefixed && !startsSource(view, s)) continue
    if (sourceEnd(view, s, end) !== end) {
      if (best >= 0) break
      continue
    }
    best = s
    // «للمدير فلان الذي أوضح»: the title begins the phrase.
    if (prefixed && token.a.prep === 'ل' && sourceKind(token) === 'office') break
  }
  return best < 0 ? null : { from: best, to: end }
}

/** Where what stands before a relative pronoun ends: before a comma, a bracket, or an aside between dashes. */
function beforeAside({ tokens, partner }: View, end: number): number {
  let at = end
  if (isComma(tokens[at - 1])) at--
  for (let j = at - 2; j >= 0 && j > at - 12; j--) if (partner[j] === at - 1) return j
  return at
}

/** «أنه، انطلاقا من خطته، وجه الأمير بـ»: right behind the verb stands somebody's name or office. */
const opensWithSubject = (view: View, { to }: Cue) =>
  startsSource(view, to + 1) && (isPerson(view, to + 1) || sourceKind(view.tokens[to + 1]!) === 'office')

/** «كان الجيش بث | تسجيلا يهدد فيه»: who stands before the verb that has the recording for object. */
function subjectOfVerb(view: View, verb: number): TokenRange | null {
  if (!isVerb(view, verb)) return null
  let end = verb
  if (view.tokens[end - 1]?.norm === 'قد') end--
  if (isComma(view.tokens[end - 1])) end--
  while (view.bracketAt[end - 1]! >= 0) end = view.bracketAt[end - 1]!
  return phraseBefore(view, end)
}

/** A noun of the dictionary that is no name and heads no sources. */
function isKnownThing(view: View, range: TokenRange): boolean {
  const { a } = view.tokens[headOf(view, range)]!
  return !speaksUp(view, range) && a.known && a.pos === 'NOUN'
}

/** Do relative pronoun and verb agree, so that the pronoun is the subject: التي قالت, not التي قالوا عنها? */
function relates(pronoun: Token, { reading }: Cue): boolean {
  if (/ذين|لواتي|لاتي/u.test(pronoun.norm)) return reading.number === 'p' || reading.number === undefined
  if (reading.number === 'p') return false
  return !reading.gender || (reading.gender === 'f') === /تي$/u.test(pronoun.norm)
}

/** «أما مكتبه فقال»: the noun phrase that أما sets in front. */
function afterAmma(view: View, cue: number): Subject | null {
  const { tokens, sentenceStart } = view
  for (let j = cue - 2; j >= sentenceStart[cue]! && j > cue - 16; j--) {
    if (!/^و?أما$/u.test(tokens[j]!.norm) || !startsSource(view, j + 1)) continue
    const to = sourceEnd(view, j + 1, cue)
    return to === cue || isComma(tokens[to]) ? { range: { from: j + 1, to }, relative: false } : null
  }
  return null
}

/** «أما الوزارة فاكتفت بالقول», «اكتفى الوزير، كعادته، بالقول»: the subject of the verb that governs «بالقول». */
export function doerBefore(view: View, end: number): TokenRange | null {
  const { tokens, sentenceStart } = view
  const beside = phraseBefore(view, end)
  if (beside && !governed(view, beside.from) && speaksUp(view, beside)) return beside
  for (let j = end - 1; j >= sentenceStart[end]! && j > end - REACH; j--) {
    if (!isVerb(view, j)) continue
    if (tokens[j]!.a.conj === 'ف') return afterAmma(view, j)?.range ?? null
    // «وناصر رد على ذلك بالقول».
    const first = j > 0 && tokens[j]!.a.conj === '' && isPerson(view, j - 1) ? phraseBefore(view, j) : null
    if (first && first.from === sentenceStart[end]) return first
    if (isRelative(tokens[j - 1]) || !startsSource(view, j + 1)) continue
    const range = { from: j + 1, to: sourceEnd(view, j + 1, end) }
    if (speaksUp(view, range)) return range
  }
  return null
}

/** «الوزير | الاجتماع»: subject and object side by side. */
function withoutObject({ tokens, mentionAt }: View, { from, to }: TokenRange): TokenRange {
  for (let i = from + 1; i < to; i++) {
    const { a } = tokens[i]!
    if (
      a.article &&
      a.pos === 'NOUN' &&
      tokens[i - 1]!.a.article &&
      mentionAt[i]! < 0 &&
      !sourceKind(tokens[i]!)
    )
      return { from, to: i }
  }
  return { from, to }
}

/** Is the word before a verb an indefinite noun, so that the verb describes it: «رسالة تحذر من»? */
function describes({ tokens, mentionAt }: View, i: number): boolean {
  const { a, kind } = tokens[i]!
  const noun = a.pos === 'NOUN' || a.pos === 'ADJ'
  return noun && kind === 'word' && !a.article && a.pron === '' && mentionAt[i]! < 0 && !isAside(tokens[i]!)
}

/** Does a preposition stand before the phrase or on it? */
const governed = ({ tokens, mentionAt }: View, i: number) =>
  (tokens[i]!.a.prep !== '' && !headsWhole(tokens[i]!)) ||
  (i > 0 && mentionAt[i - 1]! < 0 && isPreposition(tokens[i - 1]!))

/** «حيث طالبهم بتقديم …، أكد»: what looks like a noun is the verb of a report. */
function reportsItself({ tokens }: View, i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return false
  const preposition = next.a.pos === 'ADP' ? next.a.lemma : next.a.prep
  return (
    preposition !== '' &&
    tokens[i]!.analyses.some(a => a.verbForm === 'fin' && verbs().get(a.lemma)?.prepositions.has(preposition))
  )
}

/** The subject that stands before its verb: «فلان قال», «الذي أوضح», «وكان الوزير أعلن», «لكن الرئيس قال». */
export function subjectBefore(view: View, cue: Cue): Subject | null {
  const { tokens, partner } = view
  let p = cue.from - 1
  // «وقد خلصت اللجنة»: a clause of its own, unless أما has set its subject in front.
  if (/^[وف]ل?قد$/u.test(tokens[p]?.norm ?? '')) return tokens[p]!.norm === 'فقد' ? afterAmma(view, p) : null
  if (tokens[p]?.norm === 'قد') p--
  if (/^كان(ت)?$/u.test(tokens[p]?.norm ?? '')) p--
  const before = tokens[p]
  if (!before || before.sentence !== tokens[cue.from]!.sentence) return null
  if (isRelative(before)) {
    // «التي اعتبرتها الهيئة»: what it describes is the object.
    if (cue.frame.flags.has('deems') && cue.reading.pron !== '') return null
    // «توجيهات الأمير، والتي أكد فيها».
    if (!relates(before, cue))
      return /^في(ه|ها)$/u.test(tokens[cue.to + 1]?.norm ?? '') ? { range: null, relative: true } : null
    const end = beforeAside(view, p)
    // «"الحكايات" التي تفيد بأن».
    const inside = view.closes[end - 1]! >= 0 ? end - 1 : end
    const range = phraseBefore(view, end) ?? phraseBefore(view, inside)
    // «رواية الحارس الذي يؤكد»: of two nouns the one that agrees.
    if (range && range.to - range.from === 2 && /^[وف]?الذي$/u.test(before.norm)) {
      const [outer, inner] = [tokens[range.from]!, tokens[range.from + 1]!]
      const apart = outer.a.gender === 'f' && inner.a.gender === 'm' && inner.a.pos === 'NOUN'
      if (apart && outer.a.number === 's' && view.mentionAt[range.from]! < 0) range.from++
    }
    // «زيارة وزير الخارجية، الذي زعم أنه»: of a thing and an office the office.
    if (range && isKnownThing(view, range))
      for (let i = range.from + 1; i < range.to; i++)
        if (sourceKind(tokens[i]!) === 'office' && tokens[i]!.a.prep === '' && startsSource(view, i))
          return { range: { from: i, to: range.to }, relative: true }
    // «الشعار، الذي قال إنه جديد»: what is spoken of, not who speaks.
    if (range && tokens[cue.to + 1]?.a.pron && isThat(tokens[cue.to + 1]) && isKnownThing(view, range))
      return { range: null, relative: false }
    // «أوضح ذلك الناطق …، والذي أكد»: the object before the subject.
    if (range && tokens[range.from]!.norm === 'ذلك' && range.to > range.from + 1) range.from++
    return { range, relative: true }
  }
  // «أصدر الوزير بيانا أعلن فيه», «كلام صدر عن فلان نفى فيه».
  if (/^في(ه|ها)$/u.test(tokens[cue.to + 1]?.norm ?? '')) {
    for (let j = p; j > p - 12 && j > view.sentenceStart[p]!; j--) {
      const kind = channelKind(tokens[j]!)
      if (!kind || tokens[j]!.a.article || tokens[j]!.a.pron !== '') continue
      // «استهل الوزير اللقاء بكلمة أكد فيها».
      const doer = tokens[j]!.a.prep === 'ب' ? doerBefore(view, j) : null
      if (doer) return { range: withoutObject(view, doer), relative: false }
      if (governed(view, j)) continue
      // «تسجيل فيديو».
      if (channelKind(tokens[j - 1]!)) continue
      const range = phraseBefore(view, isComma(tokens[j - 1]) ? j - 1 : j) ?? subjectOfVerb(view, j - 1)
      if (!range) continue
      const piece = kind === 'relay' ? [{ from: j, to: j + 1 }] : []
      // «نشرت صحيفة مقالا لكاتب أشار فيه»: who wrote it.
      const lent = tokens[j + 1]!.a.prep === 'ل' && sourceTypeOf(view, range) === 'media'
      const author = lent ? { from: j + 1, to: sourceEnd(view, j + 1, p + 1) } : null
      if (author && speaksUp(view, author)) return { range: author, relative: false, via: [range, ...piece] }
      return { range, relative: false, via: piece }
    }
    const range = phraseBefore(view, p + 1)
    return range && { range, relative: false }
  }
  // «وهم يقولون».
  if (/^[وف]?(هو|هي|هم|هما|هن)$/u.test(before.norm)) return { range: null, relative: false }
  // «تود الهيئة أن توضح»: the one who wishes.
  if (isThat(before) && before.a.pron === '' && cue.reading.aspect === 'imp') {
    const range = phraseBefore(view, p)
    return range && { range, relative: false }
  }
  if (cue.reading.conj === 'ف') return afterAmma(view, cue.from)
  if (cue.reading.conj !== '') return null
  const held = cue.frame.flags.has('deems') && cue.reading.pron !== ''
  if (!held && describes(view, p)) {
    const range = phraseBefore(view, p + 1)
    // «خطة يقول إنها ناجحة»: what is spoken of.
    const spoken = tokens[cue.to + 1]
    if (range && spoken?.a.pron && isThat(spoken) && !speaksUp(view, range))
      return { range: null, relative: false }
    const document = range && sourceKind(tokens[headOf(view, range)]!) === 'document'
    if (range && (document || !governed(view, range.from))) return { range, relative: true }
  }
  let start = -1
  for (let j = p; j >= 0 && j >= p - REACH; j--) {
    // What was quoted before holds no subject.
    const quoted = view.closes[j]!
    if (quoted >= 0 && !quotedName(view, quoted) && view.quotationFrom[quoted]! > 0)
      j = view.quotationFrom[quoted]! - 1
    const token = tokens[j]!
    if (token.sentence !== before.sentence) {
      start = j + 1
      break
    }
    if (view.opens[j]! >= 0 && view.quotationTo[view.opens[j]!]! >= cue.from) {
      start = j + 1
      break
    }
    if (token.a.pron !== '' && (isThat(token) || /^[وف]?لكن/u.test(token.norm)))
      return isComma(before) || (p - j > 2 && opensWithSubject(view, cue))
        ? null
        : { range: null, relative: false }
    if (isThat(token)) {
      start = j + 1
      break
    }
    if (clauseOpeners.test(token.norm)) {
      start = j + 1
      break
    }
    if (j === 0) start = 0
  }
  if (start < 0 || start >= cue.from || !startsSource(view, start) || reportsItself(view, start)) return null
  if (pointsAtWords(view, start)) return null
  const end = sourceEnd(view, start, p + 1)
  if (end <= start) return null
  // Between subject and verb only an apposition, a bracket or a relative clause may stand.
  if (end <= p) {
    const after = tokens[end]!
    if (
      !(
        isComma(after) ||
        isRelative(after) ||
        partner[end]! >= 0 ||
        isAside(after) ||
        (after.a.pos === 'VERB' && after.a.pron !== '') ||
        isPerson(view, end - 1)
      )
    )
      return null
    for (let j = end; j <= p; j++) {
      const token = tokens[j]!
      if (
        token.a.pos === 'VERB' &&
        !isRelative(tokens[j - 1]) &&
        token.a.pron === '' &&
        view.mentionAt[j]! < 0
      )
        return null
    }
  }
  const adjacent = end === cue.from || tokens[end]?.norm === 'قد'
  // Far from its verb it is a guess: a subject after the verb goes before it.
  return { range: { from: start, to: end }, relative: !adjacent }
}
