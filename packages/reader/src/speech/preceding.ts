import type { TokenRange } from '../clauses/clause.ts'
import { type Content, clauseLimit, quotationBefore, quotationSpans, trimmedEnd } from './content.ts'
import type { Cue } from './cue.ts'
import { isOf } from './lexicon.ts'
import { speaksUp } from './source.ts'
import { isColon, isComma, isDefinite, isMark, isRelative, isThat, type View } from './view.ts'

/** No clause before its cue is longer, in tokens. */
const LONGEST = 200

/** A report so near behind a phrase is what the phrase hands on («بحسب رويترز قال الوزير»), in tokens. */
const BRIEF = 4

/** No byline is longer, in tokens. */
const BYLINE = 12

/** A cue after its content: «…»، قال فلان; …، كما أفاد مصدر. */
export function trails(view: View, cue: Cue, source: TokenRange | null): boolean {
  if (cue.reading.conj !== '' || !cue.frame.quote) return false
  if (quotationBefore(view, cue.from) >= 0) return true
  // «…، كما حكى قصة النادي»: what is told next.
  if (source) return isAsSaid(view, cue) && speaksUp(view, source)
  // «كما جاء قويا», «كما أبدى تفهما»: what it was like, and what was done.
  const { pos } = view.tokens[cue.to + 1]?.a ?? {}
  return isAsSaid(view, cue) && pos !== 'NOUN' && pos !== 'ADJ' && !cue.frame.flags.has('within')
}

/** «…، كما أفاد مصدر»; but «…، كما ثمنت الدور» goes on to something else. */
const isAsSaid = ({ tokens }: View, cue: Cue) =>
  cue.frame.that && /^(كما|حسبما)$/u.test(tokens[cue.from - 1]?.norm ?? '')

/** The content a cue like that follows. */
export function precedingContent(view: View, cue: Cue): Content | null {
  const q = quotationBefore(view, cue.from)
  if (q >= 0) {
    const { spans } = quotationSpans(view, q)
    return { spans, from: view.quotationFrom[q]!, to: view.quotationTo[q]! + 1 }
  }
  if (isAsSaid(view, cue)) return clauseBefore(view, cue.from - 1)
  return null
}

/** «…»، قال فلان، «…»: the cue interrupts one quotation. */
export function interrupted(view: View, cue: Cue, content: Content): Content {
  const q = cue.form === 'fin' && cue.reading.conj === '' ? quotationBefore(view, cue.from) : -1
  // «على سؤال «هل …؟»، أجاب»: the question is another's.
  if (q >= 0 && /^(أجاب|رد)$/u.test(cue.frame.lemma) && view.tokens[view.quotationTo[q]! - 1]?.form === '؟')
    return content
  if (q < 0 || view.tokens[cue.from - 1]!.sentence !== view.tokens[content.from]!.sentence) return content
  const { spans } = quotationSpans(view, q)
  return { spans: [...spans, ...content.spans], from: view.quotationFrom[q]!, to: content.to }
}

/** The clause that ends before `end`, from the beginning of its sentence. */
function clauseBefore(view: View, end: number): Content | null {
  const { tokens, quotationAt, quotationFrom } = view
  let to = trimmedEnd(view, Math.max(0, end - 5), end)
  // «…، وذلك بحسب مصدر».
  if (/^(وذلك|وهذا)$/u.test(tokens[to - 1]?.norm ?? '')) to = trimmedEnd(view, Math.max(0, to - 5), to - 1)
  const last = tokens[to - 1]
  if (!last || last.sentence !== tokens[end]!.sentence) return null
  const q = quotationAt[end]!
  let from = Math.max(view.sentenceStart[to - 1]!, q >= 0 ? quotationFrom[q]! + 1 : 0, to - LONGEST)
  while (
    from < to &&
    ((isMark(tokens[from]) && view.opens[from]! < 0) || /^[وف]?كما$/u.test(tokens[from]!.norm))
  )
    from++
  from = afterByline(view, from, to)
  if (from >= to) return null
  const first = tokens[from]!
  return { spans: [{ start: first.start + first.a.conj.length, end: last.end }], from, to }
}

/** «سمير الحلبي - دمشق: …»: the line that says who wrote it, and where, before the words of the article. */
function afterByline({ tokens, sentenceStart, paragraphEnd }: View, from: number, to: number): number {
  const opens = from === 0 || (sentenceStart[from] === from && paragraphEnd[from - 1] === from)
  let dash = false
  for (let i = from; opens && i < to && i < from + BYLINE; i++) {
    if (isColon(tokens[i])) return dash ? i + 1 : from
    dash ||= /^[-–—ـ]+$/u.test(tokens[i]!.form)
  }
  return from
}

/**
 * The content of بحسب + source: the clause after it where it opens the sentence, else the clause before it. `end` is
 * where the phrase ends with all that belongs to its source.
 */
export function aroundPhrase(
  view: View,
  cue: Cue,
  end: number,
  stopsAt: (i: number) => boolean,
): Content | null {
  const { tokens } = view
  let start = cue.from
  while (start > 0 && tokens[start - 1]!.sentence === tokens[cue.from]!.sentence && isMark(tokens[start - 1]))
    start--
  const leading =
    start === 0 ||
    tokens[start - 1]!.sentence !== tokens[cue.from]!.sentence ||
    (tokens[start - 1]!.kind === 'punct' && view.opens[start - 1]! >= 0)
  const goesOn = isThat(tokens[end]) || (isComma(tokens[end]) && isThat(tokens[end + 1]))
  if (
    !leading &&
    !goesOn &&
    !/^و/u.test(tokens[cue.from]!.norm.slice(0, tokens[cue.from]!.norm.startsWith('وفق') ? 0 : 1)) &&
    !(view.opens[cue.from - 1]! >= 0)
  ) {
    const content = clauseBefore(view, cue.from)
    // «إنه وفقا لدراسة …»: nothing has been said yet.
    if (!content || content.to - content.from > 1) return content && resumed(view, cue, end, content, stopsAt)
  }
  const limit = clauseLimit(view, cue.from, cue.from)
  const from = afterSource(view, end, limit)
  if (from >= limit) return null
  let stop = from + BRIEF
  while (stop < limit && !stopsAt(stop)) stop++
  const to = trimmedEnd(view, from, Math.min(stop, limit))
  if (to <= from) return null
  const first = tokens[from]!
  return { spans: [{ start: first.start + first.a.conj.length, end: tokens[to - 1]!.end }], from, to }
}

/** «تضم المحمية، بحسب تقرير، أكثر من مئة نوع»: the content goes on behind the phrase that interrupts it. */
function resumed(
  view: View,
  cue: Cue,
  end: number,
  content: Content,
  stopsAt: (i: number) => boolean,
): Content {
  const { tokens } = view
  const from = resumesAt(view, cue.from, end)
  if (from < 0 || stopsAt(from)) return content
  const limit = clauseLimit(view, cue.from, from)
  let stop = from + 1
  while (stop < limit && !stopsAt(stop)) stop++
  const to = trimmedEnd(view, from, stop)
  if (to <= from) return content
  const rest = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return { spans: [...content.spans, rest], from: content.from, to }
}

/** Where a clause goes on that «، بحسب مصدر،» between two commas interrupts, or -1. `end` is the end of the source. */
export function resumesAt(view: View, cue: number, end: number): number {
  const { tokens, sentenceEnd, opens } = view
  if (!isComma(tokens[cue - 1])) return -1
  const stop = Math.min(sentenceEnd[cue]!, end + 20)
  let at = end
  // «، بحسب تقرير نشرته الوزارة،».
  if (tokens[at] && (isRelative(tokens[at]) || tokens[at]!.a.pos === 'VERB'))
    while (at < stop && !isComma(tokens[at])) at++
  const next = tokens[at + 1]
  if (!isComma(tokens[at]) || !next || at + 1 >= sentenceEnd[cue]!) return -1
  if ((isMark(next) && opens[at + 1]! < 0) || isRelative(next)) return -1
  // «، وفق ما نقلت صحيفة، اليوم»: when it was said.
  if (isOf('day', next.norm)) return -1
  if (
    next.a.conj !== '' ||
    begins.test(next.norm) ||
    (next.a.verbForm === 'part' && /[^ا]ا$/u.test(next.norm))
  )
    return -1
  return at + 1
}

/** Words with which another clause begins. */
const begins =
  /^(كما|فيما|بينما|حيث|إذ|إلا|لكن|لكنه|لكنها|غير|مما|ما|ذلك|هذا|في|علما|رغم|إن|أن|ثم|بل|حتى|قال|قالت)$/u

/** Where the clause after a leading «بحسب مصدر» begins: at فإن or إن, after a comma, or at once. */
function afterSource(view: View, end: number, limit: number): number {
  const { tokens } = view
  const near = Math.min(limit, end + 25)
  let comma = -1
  for (let i = end; i < near; i++) {
    if (
      isThat(tokens[i]) &&
      tokens[i]!.a.conj !== 'و' &&
      (i === end || isComma(tokens[i - 1]) || tokens[i]!.a.conj === 'ف')
    )
      return i
    // «وفقا للبيانات على الموقع فقد ارتفع».
    if (tokens[i]!.norm === 'فقد') return i
    if (comma < 0 && isComma(tokens[i])) comma = i
  }
  const next = tokens[end]
  if (!next) return limit
  // A relative clause, a bracket or a describing verb still belongs to the source.
  const describes =
    isRelative(next) ||
    isMark(next) ||
    (next.a.pos === 'VERB' && next.a.conj === '' && !isDefinite(view, end - 1))
  return comma >= 0 && (describes || comma === end) ? comma + 1 : end
}
