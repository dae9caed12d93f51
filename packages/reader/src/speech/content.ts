import type { Span } from '../reading.ts'
import type { Arguments } from './arguments.ts'
import type { Cue } from './cue.ts'
import type { Opening } from './openings.ts'
import { quotedName } from './quoted-name.ts'
import { isComma, isMark, isThat, type View } from './view.ts'

/** A content as token ranges are turned into spans: one span a paragraph, several where the cue interrupts it. */
export interface Content {
  spans: Span[]
  /** Tokens it covers, from first to last (exclusive). */
  from: number
  to: number
}

/** A quotation of fewer words than this after أن is part of a clause that goes on (أن «داعش» انسحب). */
const QUOTED_CLAUSE = 4

/** No content outside quotation marks is longer, in tokens. */
const LONGEST = 500

/** An unclosed quotation of more sentences than this was closed somewhere on the way, by a mark that is missing. */
const RUNAWAY = 4

/** Where the last token at or before `to` (exclusive) that belongs to a content ends: marks of the telling are left out. */
export function trimmedEnd(view: View, from: number, to: number): number {
  const { tokens, closes, quotationFrom } = view
  let end = to
  while (end > from) {
    const last = tokens[end - 1]!
    if (!isMark(last)) break
    const q = closes[end - 1]!
    if (q >= 0 && quotationFrom[q]! >= from) break
    if (/^[)\]»”"}؟?!%٪…]$/u.test(last.form) && !(last.form === ')' && !hasOpening(view, from, end - 1)))
      break
    if (last.kind === 'symbol' && !/^[-–—*/\\|]$/u.test(last.form)) break
    end--
  }
  return end
}

const hasOpening = ({ tokens, partner }: View, from: number, closing: number) => {
  for (let i = closing - 1; i >= from; i--) if (partner[i] === closing) return true
  return tokens[closing]!.form !== ')'
}

/** The spans of a quotation: one a paragraph where it runs over several. */
export function quotationSpans(view: View, q: number): { spans: Span[]; to: number } {
  const { quotations } = view.text
  const spans: Span[] = []
  let last = q
  for (let at = q; at >= 0; at = view.carriedOn[at]!) {
    const { start, end, closed } = quotations[at]!
    spans.push({ start, end: closed ? end : unclosedEnd(view, at) })
    last = at
  }
  return { spans, to: view.quotationTo[last]! + 1 }
}

/** An unclosed quotation ends before the full stop of its paragraph. */
function unclosedEnd(view: View, q: number): number {
  const from = view.quotationFrom[q]!
  const end = trimmedEnd(view, from + 1, view.quotationTo[q]! + 1)
  return view.tokens[end - 1]!.end
}

/** The content that opens where the walk from a cue ended. */
export function contentFrom(
  view: View,
  cue: Cue,
  args: Arguments,
  stopsAt: (i: number) => boolean,
): Content | null {
  const { opening } = args
  if (!opening) return null
  const { tokens, opens, quotationTo } = view
  const from = opening.token
  const first = tokens[from]!
  const q = opens[from]!
  const words = q >= 0 ? quotationTo[q]! - from - 1 : 0
  const quotedObject =
    !opening.keepsPreposition &&
    opening.kind === 'quote' &&
    q >= 0 &&
    words < QUOTED_CLAUSE &&
    !isColonBefore(view, from)
  if (opening.kind === 'quote' && q >= 0 && !quotedObject) {
    const content = quoted(view, q, from, stopsAt)
    return keptPreposition(view, opening, content)
  }
  const start =
    opening.kind === 'colon'
      ? first.start
      : opening.kind === 'that' || opening.keepsPreposition
        ? first.start + first.a.conj.length
        : first.stemStart
  // «أن «…»»: the clause is the quotation.
  const inner = opening.kind === 'that' && isThat(first) ? opens[from + 1]! : -1
  if (
    inner >= 0 &&
    quotationTo[inner]! - from - 2 >= QUOTED_CLAUSE &&
    !coordinates(view, quotationTo[inner]! + 1)
  ) {
    const content = quoted(view, inner, from, stopsAt)
    return { ...content, spans: [{ start, end: content.spans[0]!.end }, ...content.spans.slice(1)] }
  }
  let end = Math.min(clauseLimit(view, cue.to, from), from + LONGEST)
  for (let i = from + 1; i < end; i++) {
    const held = opens[i]!
    if (held >= 0 && view.text.quotations[held]!.closed) {
      // What is quoted inside is not searched for the end.
      const last = quotationTo[held]!
      if (last > i) i = Math.min(last, end)
      continue
    }
    if (view.partner[i]! >= 0 && tokens[i]!.form === '(') {
      i = view.partner[i]!
      continue
    }
    if (stopsAt(i)) {
      end = i
      break
    }
  }
  if (end <= from) return null
  end = trimmedEnd(view, from, end)
  // «…، وذلك بحسب خطاب»: the connector goes with what follows.
  if (/^(وذلك|وهذا)$/u.test(tokens[end - 1]?.norm ?? '')) end = trimmedEnd(view, from, end - 1)
  if (end <= from) return null
  return { spans: [{ start, end: tokens[end - 1]!.end }], from, to: end }
}

/** «وصفها بـ«العاجلة»»: the preposition belongs to what is said. */
function keptPreposition({ tokens }: View, { token, keepsPreposition }: Opening, content: Content): Content {
  const before = tokens[token - 1]
  const [first, ...rest] = content.spans
  if (!keepsPreposition || !before || !first) return content
  return { ...content, spans: [{ start: before.start + before.a.conj.length, end: first.end }, ...rest] }
}

/** «أن «…» وأن …»: the clause goes on after its quotation. */
function coordinates({ tokens }: View, i: number): boolean {
  const next = tokens[isComma(tokens[i]) ? i + 1 : i]
  return isThat(next) && next!.a.conj === 'و'
}

/** A quotation as content. One that nobody closed ends with the sentence before the telling goes on. */
function quoted(view: View, q: number, from: number, stopsAt: (i: number) => boolean): Content {
  const { tokens, quotationTo, text } = view
  const quotation = text.quotations[q]!
  if (quotation.closed || view.carriedOn[q]! >= 0) {
    const { spans, to } = quotationSpans(view, q)
    return { spans, from, to }
  }
  const last = quotationTo[q]!
  let end = Math.min(last + 1, from + LONGEST)
  for (let i = from + 1; i < end; i++) {
    // «"كذا وكذا، واسترسل قائلا "كذا"»: nobody closed the first.
    if (isComma(tokens[i - 1]) && stopsAt(i) && quotesAnew(view, view.quotationFrom[q]!, i)) {
      end = i
      break
    }
    if (tokens[i]!.sentence === tokens[i - 1]!.sentence) continue
    // A new line without a mark of its own no longer belongs to it.
    if (
      view.text.text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes('\n') ||
      stopsAt(i) ||
      stopsAt(i + 1) ||
      tokens[last]!.sentence - tokens[from]!.sentence > RUNAWAY
    ) {
      end = i
      break
    }
  }
  end = Math.max(trimmedEnd(view, from + 1, end), from + 1)
  return { spans: [{ start: quotation.start, end: tokens[end - 1]!.end }], from, to: end }
}

/** Does a quotation with the mark of the one that opened at `from` open behind the cue at `i`? */
function quotesAnew({ opens, tokens }: View, from: number, i: number): boolean {
  for (let k = i + 1; k <= i + 3; k++)
    if (opens[k]! >= 0 && tokens[k]!.form === tokens[from]!.form) return true
  return false
}

const isColonBefore = ({ tokens }: View, i: number) => tokens[i - 1]?.form === ':' || isThat(tokens[i - 1])

/** The end of the sentence, or of the quotation that holds cue and content. */
export function clauseLimit(view: View, cue: number, from: number): number {
  const { tokens, quotationAt, quotationTo, quotationFrom, paragraphEnd, bracketAt, partner } = view
  let end = Math.min(paragraphEnd[from]!, view.sentenceEnd[from]!)
  // «تود الإيضاح.. أنه»: two dots are a pause.
  while (
    end < paragraphEnd[from]! &&
    isThat(tokens[end]) &&
    tokens[end - 1]!.form === '.' &&
    tokens[end - 2]?.form === '.'
  )
    end = view.sentenceEnd[end]!
  const q = quotationAt[cue]!
  if (q >= 0 && quotationFrom[q]! <= cue)
    end = Math.min(end, quotationTo[q]! + (view.closes[quotationTo[q]!]! >= 0 ? 0 : 1))
  // «- الذي وصفه المدرب بأفضل لاعب -»: what is said between dashes ends there.
  for (let j = cue - 1; j >= view.sentenceStart[cue]! && cue - j < 40; j--)
    if (partner[j]! > from && tokens[j]!.form !== '(' && tokens[j]!.form !== '[')
      end = Math.min(end, partner[j]!)
  const b = bracketAt[cue]!
  if (b >= 0 && partner[b]! > from) end = Math.min(end, partner[b]!)
  return end
}

/** The closed quotation that ends right before `i`, a comma between them or none, if it is no mere name; or -1. */
export function quotationBefore(view: View, i: number): number {
  let at = i - 1
  if (at >= 0 && isComma(view.tokens[at])) at--
  const q = at >= 0 ? view.closes[at]! : -1
  return q >= 0 && !quotedName(view, q) ? q : -1
}
