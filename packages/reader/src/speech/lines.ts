import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import { addresseeAt } from './channels.ts'
import { quotationSpans, trimmedEnd } from './content.ts'
import { isOf, isOnline, participles, sourceKind, verbs } from './lexicon.ts'
import type { Report } from './reports.ts'
import { headOf, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isColon, isMark, isThat, isVerb, namedAt, type View } from './view.ts'

const ordinal = /^ال(أول|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|أخير|أخيرة|آخر|أخرى)$/u

/** How many words may stand before the colon of such a line. */
const LABEL = 14

/** The fewest words that are a saying. */
const SAYING = 3

/** «تقرير: …», «الخبر: …»: what heads sources elsewhere but names a section before a colon. */
const isSection = ({ norm }: Token) => isOf('section', norm.replace(/^ال/u, ''))

/**
 * Lines in headline style, «فلان: …», whose cue is the colon: somebody's name, an office or a body stands alone before
 * it, and what follows is theirs. `knows` tells whether a short form names somebody who is known to speak.
 */
export function spokenLines(view: View, knows: (name: string) => boolean): Report[] {
  const { tokens } = view
  const found: Report[] = []
  for (const { index } of tokens) {
    if (!isColon(tokens[index])) continue
    const start = lineStart(view, index)
    if (start < 0) continue
    const label = labelOf(view, start, index, knows)
    const content = label && contentAfter(view, index)
    if (!content) continue
    found.push({
      cue: {
        from: index,
        to: index,
        frame: verbs().get('قال')!,
        form: 'fin',
        reading: tokens[index]!.a,
        sure: true,
        rival: false,
      },
      source: label.source,
      pronoun: false,
      content,
      via: [],
      to: label.to,
    })
  }
  return found
}

/** Where the line that a colon belongs to begins, bullets left out; -1 where it is no label at the head of its line. */
function lineStart({ tokens, text }: View, colon: number): number {
  let from = colon
  while (
    from > 0 &&
    colon - from <= LABEL &&
    !text.text.slice(tokens[from - 1]!.end, tokens[from]!.start).includes('\n')
  )
    from--
  if (colon - from > LABEL) return -1
  while (from < colon && /^[-–—*•]$/u.test(tokens[from]!.form)) from++
  return from < colon ? from : -1
}

/** Who stands before the colon, and to whom the words are said; null where it is a subject, a section or a byline. */
function labelOf(
  view: View,
  start: number,
  colon: number,
  knows: (name: string) => boolean,
): { source: TokenRange; to: TokenRange | null } | null {
  const { tokens, opens } = view
  for (let i = start; i < colon; i++) {
    const mark = isMark(tokens[i]!) && opens[i]! < 0 && view.closes[i]! < 0 && tokens[i]!.form !== '.'
    if (mark || isThat(tokens[i]) || isVerb(view, i) || carriesReport(tokens[i]!)) return null
  }
  if (!startsSource(view, start) || isSection(tokens[start]!)) return null
  const source = { from: start, to: sourceEnd(view, start, colon, verbs().get('قال')) }
  // «وزير الدفاع للسعوديين: …»: people are who is spoken to.
  for (let i = start + 1; i < source.to; i++) if (isPeople(view, i)) source.to = i
  if (source.to <= start) return null
  let to: TokenRange | null = null
  if (source.to < colon) {
    // «فلان لـ«الوطن»: …», «فلان من كينيا: …».
    to = isPeople(view, source.to) ? { from: source.to, to: colon } : addresseeAt(view, source.to)
    const { a } = tokens[source.to]!
    if (!to && !(a.pos === 'ADP' || a.prep !== '' || a.verbForm === 'part')) return null
  }
  const head = headOf(view, source)
  const mention = namedAt(view, head)
  if (mention?.type === 'LOC') return null
  const kind = sourceKind(tokens[head]!)
  // «الرسالة: …», «تفاصيل العرض: …» head a section; «دراسة حديثة: …» reports.
  const last = tokens[source.to - 1]!
  const section =
    kind === 'document' && (tokens[head]!.a.article || (source.to - source.from > 1 && last.a.article))
  // «العامل الثاني: …», «المجموعة الأولى: …»: one of several that are told; «تويتر: …»: where somebody is found.
  const listed =
    ordinal.test(last.norm) || isOf('counts', tokens[head]!.a.lemma) || isOnline(tokens[head]!.a.lemma)
  if (listed) return null
  const speaks =
    mention !== undefined ||
    (kind !== undefined && kind !== 'media' && !section) ||
    (source.to - source.from === 1 && /^[^ال].+يون$/u.test(tokens[head]!.norm))
  const name = view.text.text.slice(tokens[source.from]!.start, tokens[source.to - 1]!.end)
  return speaks || knows(name) ? { source, to } : null
}

/** «قائلا:», «ورد فلان:»: a cue has what follows already. */
const carriesReport = ({ analyses }: Token) =>
  analyses.some(
    a =>
      (a.verbForm === 'part' && !a.article && participles().has(a.lemma)) ||
      (a.verbForm === 'fin' && a.conj !== '' && verbs().has(a.lemma)),
  )

/** «للسعوديين», «للرئيس»: people, by ل. */
function isPeople({ tokens }: View, i: number): boolean {
  const { a, norm } = tokens[i]!
  const kind = sourceKind(tokens[i]!)
  return (
    a.prep === 'ل' &&
    (kind === 'office' || kind === 'group' || kind === 'anonymous' || /^لل.+ين$/u.test(norm))
  )
}

/** What follows the colon: a quotation, or everything to the end of the line. */
function contentAfter(view: View, colon: number): Report['content'] | null {
  const { tokens, opens, paragraphEnd, text } = view
  const from = colon + 1
  if (from >= paragraphEnd[colon]!) return null
  const q = opens[from]!
  if (q >= 0 && view.quotationTo[q]! - from > SAYING) return { ...quotationSpans(view, q), from }
  let to = from + 1
  while (to < paragraphEnd[colon]! && !text.text.slice(tokens[to - 1]!.end, tokens[to]!.start).includes('\n'))
    to++
  to = trimmedEnd(view, from, to)
  if (to - from < SAYING) return null
  return { spans: [{ start: tokens[from]!.start, end: tokens[to - 1]!.end }], from, to }
}
