import type { Span } from '../reading.ts'
import type { Arguments } from './arguments.ts'
import type { Cue } from './cue.ts'
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

/** Where the last token at or before `to` (exclusive) that belongs to a content ends: marks of the telling are left out. */
function trimmedEnd(view: View, from: number, to: number): number {
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
  for (let at = q; at >= 0; ) {
    const { start, end } = quotations[at]!
    spans.push({ start, end: at !== q || quotations[at]!.closed ? end : unclosedEnd(view, at) })
    last = at
    at = quotations[at]!.closed ? -1 : quotations.findIndex((x, k) => k > at && x.continues === at)
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
    opening.kind === 'quote' && q >= 0 && words < QUOTED_CLAUSE && !isColonBefore(view, from)
  if (opening.kind === 'quote' && q >= 0 && !quotedObject) {
    const { spans, to } = quotationSpans(view, q)
    return { spans, from, to }
  }
  const start =
    opening.kind === 'that'
      ? first.start + first.a.conj.length
      : opening.keepsPreposition
        ? first.start + first.a.conj.length
        : startOf(view, from)
  // «أن «…»»: the clause is the quotation.
  const inner = opening.kind === 'that' && isThat(first) ? opens[from + 1]! : -1
  if (inner >= 0 && quotationTo[inner]! - from - 2 >= QUOTED_CLAUSE) {
    const { spans, to } = quotationSpans(view, inner)
    return { spans: [{ start, end: spans[0]!.end }, ...spans.slice(1)], from, to }
  }
  let end = clauseLimit(view, cue.to, from)
  for (let i = from + 1; i < end; i++) {
    const held = opens[i]!
    if (held >= 0) {
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
  if (end <= from) return null
  return { spans: [{ start, end: endOf(view, from, end) }], from, to: end }
}

const isColonBefore = ({ tokens }: View, i: number) => tokens[i - 1]?.form === ':' || isThat(tokens[i - 1])

/** Without the clitics cut cleanly: «بوقف» gives وقف, «للوقف» stays whole. */
function startOf(view: View, i: number): number {
  return view.tokens[i]!.stemStart
}

const endOf = (view: View, from: number, end: number): number => {
  const last = view.tokens[end - 1]!
  void from
  return last.end
}

/** The end of the sentence, or of the quotation that holds cue and content. */
export function clauseLimit(view: View, cue: number, from: number): number {
  const { tokens, quotationAt, quotationTo, quotationFrom, paragraphEnd, bracketAt, partner } = view
  let end = paragraphEnd[from]!
  const q = quotationAt[cue]!
  if (q >= 0 && quotationFrom[q]! <= cue)
    end = Math.min(end, quotationTo[q]! + (view.closes[quotationTo[q]!]! >= 0 ? 0 : 1))
  const b = bracketAt[cue]!
  if (b >= 0 && partner[b]! > from) end = Math.min(end, partner[b]!)
  const sentence = tokens[from]!.sentence
  for (let i = from + 1; i < end; i++) if (tokens[i]!.sentence !== sentence) return i
  return end
}

/** Index of the token that opens the closed quotation that ends right before `i`, a comma between them or none; or -1. */
export function quotationBefore(view: View, i: number): number {
  let at = i - 1
  if (at >= 0 && isComma(view.tokens[at])) at--
  return at >= 0 ? view.closes[at]! : -1
}
