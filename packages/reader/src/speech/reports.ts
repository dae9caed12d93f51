import type { TokenRange } from '../clauses/clause.ts'
import type { Span } from '../reading.ts'
import { type Arguments, argumentsOf } from './arguments.ts'
import { addresseeAt, channelAt } from './channels.ts'
import { sourceTypeOf } from './classify.ts'
import { contentFrom, trimmedEnd } from './content.ts'
import type { Cue } from './cue.ts'
import { endsAt } from './ending.ts'
import { isReport } from './evidence.ts'
import { isOf, sourceKind } from './lexicon.ts'
import { exchangedBy } from './noun-cue.ts'
import { ownWordsEnd } from './phrase-cue.ts'
import { isNested, type Named, namedBy } from './phrase-named.ts'
import { aroundPhrase, interrupted, precedingContent, trails } from './preceding.ts'
import { speaksUp } from './source.ts'
import { textOf } from './speaker.ts'
import { doerBefore } from './subject.ts'
import { isComma, type View } from './view.ts'
import type { Ahead } from './walk.ts'

/** A cue with all that belongs to it, before its speaker is known. */
export interface Report {
  readonly cue: Cue
  readonly source: TokenRange | null
  /** Its subject is a pronoun before it: «لكنه قال». */
  readonly pronoun: boolean
  readonly content: { spans: Span[]; from: number; to: number }
  readonly via: readonly TokenRange[]
  readonly to: TokenRange | null
}

/** A cue that introduces something, with its arguments; a phrase has none. */
export interface Live {
  readonly cue: Cue
  readonly args: Arguments | null
  readonly source: TokenRange | null
  /** Of a phrase: whom it names, and all that goes with that. */
  readonly named?: Named
  /** «على حد قوله» behind words that are his already: they end there, and no more is said. */
  readonly mute?: true
  /** Index of the cue. */
  readonly index: number
}

/** How far before قوله stand its doer and the verb that hands it on, in tokens. */
const REACH = 30

/** The fewest tokens that say something before a phrase within somebody's words. */
const FEWEST = 4

/** One who praises, thanks or blames without words: no report, but whoever is not named next speaks on for him. */
export interface Silent {
  readonly at: number
  readonly source: TokenRange
}

/** Joins every cue with its source and its content, in text order; cues that report nothing fall away. */
export function reportsOf(view: View, cues: readonly Cue[]): { reports: Report[]; silent: Silent[] } {
  const { tokens } = view
  const cueAt = new Int32Array(tokens.length).fill(-1)
  cues.forEach((cue, i) => {
    cueAt[cue.from] = i
  })
  // From the last to the first: a content belongs to the cue nearest before it.
  const walked: (Arguments | null)[] = cues.map(() => null)
  for (let i = cues.length - 1; i >= 0; i--)
    if (cues[i]!.form !== 'phrase')
      walked[i] = argumentsOf(view, cues[i]!, at => walkedAt(cues, walked, cueAt[at]!))
  /** Cues that introduce something, by token: where one begins, the content before it may end. */
  const live = new Map<number, Live>()
  const taken = new Set<number>()
  let last: Live | null = null
  const enliven = (one: Live) => {
    live.set(one.cue.from, one)
    last = one
  }
  cues.forEach((cue, i) => {
    const args = walked[i]!
    if (taken.has(cue.from)) return
    if (cue.form === 'phrase') {
      const named = namedBy(view, cue)
      const source = named?.source
      if (named && named.consumed >= 0) taken.add(named.consumed)
      if (source && (cited(view, cue, source, last) || repeats(view, cue, source, last))) return
      const own = source ? -1 : ownWordsEnd(view, cue)
      // «على حد قوله» behind words that are laid on somebody already adds nothing.
      const told = last !== null && tokens[last.cue.from]!.sentence === tokens[cue.from]!.sentence
      if (source) enliven({ cue, args: null, source, named, index: i })
      else if (own >= 0 && !told) enliven({ cue: { ...cue, to: own }, args: null, source: null, index: i })
      else if (own >= 0)
        live.set(cue.from, { cue: { ...cue, to: own }, args: null, source: null, mute: true, index: i })
      return
    }
    if (!args) return
    const handed = handedOn(view, i, cues, walked)
    const source = sourceFor(view, cue, args, handed)
    // «أعربت عن اعتقادها بأن»: one report, of which the noun is the content.
    const within = cue.form === 'vnoun' && last?.args?.opening?.token === cue.from
    if (args.opening && !within && isReport(view, cue, args, source, handsWordsOn(handed, cue))) {
      enliven({ cue, args, source, index: i })
      for (const at of args.consumed) taken.add(at)
    }
    if (!args.opening && cue.form === 'fin' && trails(view, cue, source))
      enliven({ cue, args, source, index: i })
  })

  const reports: Report[] = []
  let before: Live | undefined
  for (const one of [...live.values()].sort((a, b) => a.cue.from - b.cue.from)) {
    const { cue, args, source, named, index } = one
    if (one.mute) continue
    const outer =
      before && tokens[before.cue.from]!.sentence === tokens[cue.from]!.sentence ? before : undefined
    if (cue.form !== 'phrase') before = one
    if (!args) {
      const held = reports.at(-1)
      const content =
        source && held && isWithin(view, held, cue) && isNested(view, cue.from, source)
          ? saidBefore(view, held, cue.from)
          : aroundPhrase(view, cue, named?.end ?? cue.to + 1, i =>
              endsAt(view, cue, source, live, i, -1, outer),
            )
      const { via = [], to = null } = named ?? {}
      if (content) reports.push({ cue, source, pronoun: false, content, via, to })
      continue
    }
    let content = contentFrom(view, cue, args, i =>
      endsAt(view, cue, source, live, i, args.opening?.kind === 'nominal' ? args.opening.token : -1, outer),
    )
    if (!content && cue.form === 'fin') content = precedingContent(view, cue)
    else if (content && args.opening?.kind === 'quote') content = interrupted(view, cue, content)
    if (!content) continue
    const by = handedOn(view, index, cues, walked)
    const relay = by && handsWordsOn(by, cue) ? (by.via[0] ?? by.source) : null
    const apart = args.via.length || args.to
    const behind = apart ? null : (channelAhead(view, cue) ?? channelBehind(view, cue, content.to))
    reports.push({
      cue,
      source,
      pronoun: args.before?.range === null,
      content,
      via: [...(relay ? [relay] : []), ...(behind?.via ?? args.via)],
      to: behind?.to ?? args.to,
    })
  }
  const silent: Silent[] = []
  cues.forEach((cue, i) => {
    const source = walked[i]?.source
    const { flags, objects } = cue.frame
    const bare =
      cue.form === 'fin' && cue.sure && !flags.has('within') && (objects.size === 0 || flags.has('relays'))
    // «رفع صندوقا»: an accusative is an object.
    const names = source && !/[^ا]ا$/u.test(tokens[source.from]!.norm) && speaksUp(view, source)
    if (bare && names && !live.has(cue.from) && view.quotationAt[cue.from]! < 0)
      silent.push({ at: cue.from, source })
  })
  reports.sort((a, b) => a.cue.from - b.cue.from)
  return { reports: relayed(view, reports), silent }
}

/** Does the cue stand in words that are told and not quoted? */
const isWithin = ({ opens, quotationAt }: View, { content, cue }: Report, { from }: Cue): boolean =>
  content.from < from &&
  from < content.to &&
  opens[content.from]! < 0 &&
  quotationAt[from] === quotationAt[cue.from]

/** What of somebody's words stands before a phrase within them. */
function saidBefore(view: View, { content }: Report, end: number): Report['content'] | null {
  const to = trimmedEnd(view, content.from, end)
  if (to < content.from + FEWEST) return null
  return {
    spans: [{ start: content.spans[0]!.start, end: view.tokens[to - 1]!.end }],
    from: content.from,
    to,
  }
}

/** «وفي بيان نشر أمس، قالت الوزارة»: what it was said in, at the head of the sentence. */
function channelAhead(view: View, cue: Cue): { via: readonly TokenRange[]; to: TokenRange | null } | null {
  const start = view.sentenceStart[cue.from]!
  if (start === cue.from || cue.form !== 'fin') return null
  const channel = channelAt(view, start, cue.from, cue.frame)
  if (!channel?.via.length) return null
  let next = channel.next
  while (next < cue.from && isOf('day', view.tokens[next]!.norm)) next++
  if (isComma(view.tokens[next])) next++
  return next === cue.from ? { via: channel.via, to: null } : null
}

/** «أعلنت الوزارة أن …، وذلك في بيان», «…، في تصريح لـ«الوطن»»: what it was said in and to whom, behind the words. */
function channelBehind(
  view: View,
  cue: Cue,
  end: number,
): { via: readonly TokenRange[]; to: TokenRange | null } | null {
  const { tokens } = view
  let at = isComma(tokens[end]) ? end + 1 : end
  if (tokens[at]?.norm === 'وذلك') at++
  const limit = view.sentenceEnd[cue.from]!
  if (at === end || at >= limit) return null
  const channel = channelAt(view, at, limit, cue.frame)
  if (!channel) return null
  const to = channel.next < limit ? addresseeAt(view, channel.next) : null
  return { via: channel.via, to }
}

/** «قال إن المرض نادر حسب دراسات»: a document after words that are somebody's already is what that one cites. */
function cited({ tokens }: View, cue: Cue, source: TokenRange, last: Live | null): boolean {
  if (sourceKind(tokens[source.from]!) !== 'document' || tokens[cue.from - 1]?.kind === 'punct') return false
  const opening = last?.args?.opening
  return (
    opening?.kind === 'that' &&
    opening.token < cue.from &&
    tokens[last!.cue.from]!.sentence === tokens[cue.from]!.sentence
  )
}

/** «قال الوزير سمير الحلبي إن …، بحسب ما ذكر الحلبي»: what was said by the same one already. */
function repeats(view: View, cue: Cue, source: TokenRange, last: Live | null): boolean {
  if (!last?.source || view.tokens[last.cue.from]!.sentence !== view.tokens[cue.from]!.sentence) return false
  return textOf(view, last.source).endsWith(textOf(view, source))
}

/** «بحسب رويترز أظهرت بيانات أن»: an outlet that only hands on another report is its relay, and no report of its own. */
function relayed(view: View, reports: readonly Report[]): Report[] {
  const kept: Report[] = []
  const relays = new Map<Report, TokenRange>()
  for (const [i, report] of reports.entries()) {
    const { cue, source, content } = report
    const media = cue.form === 'phrase' && source !== null && sourceTypeOf(view, source) === 'media'
    const around = media ? [reports[i - 1], reports[i + 1]] : []
    const inner = around.find(
      r =>
        r &&
        r.cue.form !== 'phrase' &&
        content.from <= r.cue.from &&
        r.cue.from <= content.from + (r.cue.form === 'vnoun' ? 8 : 3) &&
        (r.content.to <= content.to || r === reports[i + 1]),
    )
    if (inner) relays.set(inner, source!)
    else kept.push(report)
  }
  return kept.map(r => (relays.has(r) ? { ...r, via: [relays.get(r)!, ...r.via] } : r))
}

/** «نقلت رويترز عن دبلوماسي قوله»: the arguments of the verb that hands the words on. */
function handedOn(
  view: View,
  index: number,
  cues: readonly Cue[],
  walked: readonly (Arguments | null)[],
): Arguments | null {
  const cue = cues[index]!
  if (cue.form !== 'vnoun') return null
  for (let i = index - 1; i >= 0 && cues[i]!.from > cue.from - REACH; i--) {
    const other = cues[i]!
    if (view.tokens[other.from]!.sentence !== view.tokens[cue.from]!.sentence) break
    if (other.frame.flags.has('relays')) {
      const args = walked[i] ?? null
      // «نقلت الصحف تأكيد الجانبين على الالتزام»: the noun is what she hands on.
      return cue.reading.pron !== '' || args?.source?.to === cue.from ? args : null
    }
  }
  return null
}

/** Does the verb that hands words on name whose they are, or stand with its subject right before the noun that says them? */
const handsWordsOn = (handed: Arguments | null, cue: Cue): boolean =>
  handed !== null && (handed.via.length > 0 || (cue.reading.pron === '' && handed.source?.to === cue.from))

/** A cue that begins at a token, with its arguments. */
function walkedAt(cues: readonly Cue[], walked: readonly (Arguments | null)[], i: number): Ahead | null {
  return i < 0 ? null : { cue: cues[i]!, args: walked[i]! }
}

/** The source of a cue: beside it, or the subject that stands before it. */
function sourceFor(view: View, cue: Cue, args: Arguments, handed: Arguments | null): TokenRange | null {
  if (cue.form === 'vnoun') {
    if (cue.frame.lemma === 'نقل') return null
    if (cue.reading.pron !== '') return handed?.via.length ? handed.source : null
    if (cue.frame.lemma === 'قال')
      return cue.reading.article && cue.reading.prep === 'ب' ? doerBefore(view, cue.from) : args.source
    return args.source
  }
  if (cue.form === 'part') return args.source
  if (cue.form === 'noun') return args.source ?? exchangedBy(view, cue)
  if (cue.frame.flags.has('within')) return args.source
  if (args.source) return args.source
  return args.before?.range ?? null
}
