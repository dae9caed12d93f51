import type { Clauses, TokenRange } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution, Span } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { type Ahead, type Arguments, argumentsOf } from './arguments.ts'
import { kindOf } from './classify.ts'
import { clauseLimit, contentFrom, quotationBefore, quotationSpans } from './content.ts'
import { type Cue, findCues } from './cue.ts'
import { sourceKind } from './lexicon.ts'
import { nest } from './nesting.ts'
import { headOf, phraseSource, sourceEnd, startsSource } from './source.ts'
import { type Speaker, Speakers, spanOf, textOf } from './speaker.ts'
import { standingOf } from './standing.ts'
import { phraseBefore } from './subject.ts'
import { isComma, isMark, isRelative, isThat, type View, viewOf } from './view.ts'

/** A cue with all that belongs to it, before its speaker is known. */
interface Report {
  cue: Cue
  source: TokenRange | null
  content: { spans: Span[]; from: number; to: number }
  via: TokenRange[]
  to: TokenRange | null
}

/** Finds everything the article lays on somebody's word, in the order of the cues. */
export function speech(text: Text, tokens: readonly Token[], clauses: Clauses, names: Names): Attribution[] {
  const view = viewOf(text, tokens, clauses, names)
  const cues = findCues(view)
  const reports = reportsOf(view, cues)
  return nest(view, attribute(view, reports))
}

function reportsOf(view: View, cues: readonly Cue[]): Report[] {
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
  const live = new Map<number, { cue: Cue; args: Arguments | null; source: TokenRange | null }>()
  const subjects = new Map<Cue, TokenRange | null>()
  const taken = new Set<number>()
  cues.forEach((cue, i) => {
    const args = walked[i]!
    if (taken.has(cue.from)) return
    if (cue.form === 'phrase') {
      const source = phraseSource(view, cue)
      if (source) live.set(cue.from, { cue, args: null, source })
      return
    }
    if (!args) return
    const source = sourceFor(view, cue, args)
    subjects.set(cue, source)
    if (args.opening && counts(view, cue, args, source)) {
      live.set(cue.from, { cue, args, source })
      for (const at of args.consumed) taken.add(at)
    }
    if (!args.opening && cue.form === 'fin' && trails(view, cue)) live.set(cue.from, { cue, args, source })
  })

  const reports: Report[] = []
  for (const { cue, args, source } of live.values()) {
    if (!args) {
      const content = aroundPhrase(view, cue, source!)
      if (content) reports.push({ cue, source, content, via: [], to: null })
      continue
    }
    let content = contentFrom(view, cue, args, i =>
      endsAt(view, cue, source, live, i, args.opening?.kind === 'nominal'),
    )
    if (!content && cue.form === 'fin') content = before(view, cue)
    if (content)
      reports.push({
        cue,
        source,
        content,
        via: [...relayBefore(view, cue, cues, walked), ...args.via],
        to: args.to,
      })
  }
  return reports.sort((a, b) => a.cue.from - b.cue.from)
}

/** «نقلت رويترز عن دبلوماسي قوله»: the subject of the verb that hands the words on. */
function relayBefore(
  view: View,
  cue: Cue,
  cues: readonly Cue[],
  walked: readonly (Arguments | null)[],
): TokenRange[] {
  if (cue.form !== 'vnoun' || cue.reading.pron === '') return []
  for (let i = cues.indexOf(cue) - 1; i >= 0; i--) {
    const other = cues[i]!
    if (view.tokens[other.from]!.sentence !== view.tokens[cue.from]!.sentence) break
    if (other.frame.flags.has('relays')) return walked[i]?.via.slice(0, 1) ?? []
  }
  return []
}

/** A cue that begins at a token, with its arguments. */
function walkedAt(cues: readonly Cue[], walked: readonly (Arguments | null)[], i: number): Ahead | null {
  return i < 0 ? null : { cue: cues[i]!, args: walked[i]! }
}

/** Does the content of one cue end where another begins? */
function endsAt(
  view: View,
  cue: Cue,
  source: TokenRange | null,
  live: ReadonlyMap<number, { cue: Cue; args: Arguments | null; source: TokenRange | null }>,
  i: number,
  nominal: boolean,
): boolean {
  const { tokens } = view
  const token = tokens[i]!
  const here = live.get(i)
  if (here) {
    const other = here.cue
    if (other.form === 'phrase') return true
    if (other.form === 'part') return sameSpeaker(view, cue, source, other)
    if (other.form === 'fin') {
      if (other.reading.conj !== '') return here.source !== null || sameSpeaker(view, cue, source, other)
      if (nominal && isComma(tokens[i - 1])) return true
      if (/^(كما|ثم|فيما|بينما|حسبما)$/u.test(tokens[i - 1]!.norm))
        return here.source !== null || sameSpeaker(view, cue, source, other)
    }
    return false
  }
  // «…، والتي يقول إنها»: another report in a relative clause.
  if (isRelative(token) && token.a.conj !== '' && live.has(i + 1)) return true
  if (nominal && endsPhrase(view, i)) return true
  // «الذي قالت الشرطة إنه …، يقيم»: the report is the relative clause.
  if (isComma(token) && isRelative(tokens[cue.from - 1]) && source !== null && source.from > cue.from)
    return true
  // «لكنه قال», «إلا أنه أشار», «كما أكد»: the connector goes with the cue after it.
  const next = live.get(i + 1) ?? (isThat(tokens[i + 1]) ? live.get(i + 2) : undefined)
  if (
    next &&
    next.cue.form === 'fin' &&
    /^[وف]?(كما|ثم|فيما|بينما|حسبما|لكن|لكنه|لكنها|لكنهم|إلا|الا|غير|وقد|فقد)$/u.test(token.norm)
  )
    return true
  if (/^[وف]?(لكن|فيما|بينما)$/u.test(token.norm)) {
    for (let k = i + 2; k < i + 10 && k < tokens.length; k++) {
      const ahead = live.get(k)
      if (ahead?.cue.form === 'fin' && ahead.source && ahead.source.from === i + 1) return true
      if (isMark(tokens[k])) break
    }
  }
  if (
    /^(جهته|جهتها|جانبه|جانبها|جهتهم|جانبهم|ناحيته|ناحيتها)$/u.test(tokens[i + 1]?.norm ?? '') &&
    /^و?من$/u.test(token.norm)
  )
    return true
  return false
}

/** A noun phrase as content ends where a clause of the telling begins: «، لكن», «، الذي», «، وأهابت», «حيث». */
function endsPhrase({ tokens }: View, i: number): boolean {
  const token = tokens[i]!
  if (token.norm === 'حيث') return true
  if (!isComma(tokens[i - 1])) return false
  if (isRelative(token) && token.a.conj === '') return true
  if (/^[وف]?(لكن|لكنه|لكنها|لكنهم|فيما|بينما|كما|غير|إلا)$/u.test(token.norm)) return true
  return false
}

/** Could two cues without sources of their own have the same speaker, by gender and number? */
function sameSpeaker(view: View, cue: Cue, source: TokenRange | null, other: Cue): boolean {
  const a = cue.reading
  const b = other.reading
  if (b.number === 'p') {
    if (a.number === 'p') return true
    if (!source) return false
    const head = view.tokens[headOf(view, source)]!
    return head.a.number === 'p' || head.a.number === 'd' || !head.a.known
  }
  if (a.gender && b.gender && a.gender !== b.gender) {
    if (!source || other.form === 'fin') return false
    const head = view.tokens[headOf(view, source)]!
    return head.a.gender === b.gender || head.a.number === 'p'
  }
  return true
}

/** The source of a cue: beside it, or the subject that stands before it. */
function sourceFor(view: View, cue: Cue, args: Arguments): TokenRange | null {
  if (cue.form === 'vnoun') {
    if (cue.frame.lemma === 'نقل') return null
    if (cue.reading.pron !== '') return quoted(view, cue)
    if (cue.frame.lemma === 'قال')
      return cue.reading.article && cue.reading.prep === 'ب' ? phraseBefore(view, cue.from) : args.source
    return args.source
  }
  if (cue.form === 'part') return args.source
  if (cue.frame.flags.has('within')) return args.source
  if (args.source) return args.source
  return args.before?.range ?? null
}

/** «نقلت رويترز عن دبلوماسي قوله»: the doer of قوله. */
function quoted(view: View, cue: Cue): TokenRange | null {
  const { tokens } = view
  for (
    let i = cue.from - 1;
    i >= 0 && i > cue.from - 30 && tokens[i]!.sentence === tokens[cue.from]!.sentence;
    i--
  ) {
    const token = tokens[i]!
    if (token.norm === 'عن' && startsSource(view, i + 1)) {
      const to = sourceEnd(view, i + 1, cue.from)
      return to > i + 1 ? { from: i + 1, to } : null
    }
    if (token.a.pos === 'VERB') break
  }
  return null
}

/** Is there evidence enough that this cue reports something? */
function counts(view: View, cue: Cue, args: Arguments, source: TokenRange | null): boolean {
  const { tokens } = view
  const { frame, reading, form } = cue
  const opening = args.opening!
  if (form === 'fin' && !source && reading.aspect === 'imp') {
    if (frame.flags.has('hearsay')) return false
    if (
      reading.gender === 'm' &&
      opening.token === cue.to + 1 &&
      opening.kind === 'that' &&
      atStart(view, cue.from) &&
      frame.lemma !== 'قال' &&
      !frame.flags.has('goes-on')
    )
      return reading.conj !== ''
  }
  if (frame.flags.has('document')) {
    if (!source) return false
    const head = tokens[headOf(view, source)]!
    const kind = sourceKind(head)
    if (
      kind !== 'document' &&
      kind !== 'body' &&
      kind !== 'media' &&
      kind !== 'group' &&
      kind !== 'anonymous'
    )
      return false
  }
  if (form === 'vnoun' && !source && reading.pron === '') return false
  if (form === 'vnoun' && opening.kind === 'nominal' && frame.lemma !== 'أعلن') return false
  if (form === 'vnoun' && reading.pron !== '' && opening.kind === 'nominal') return false
  if (frame.flags.has('within')) return source !== null && opening.kind !== 'nominal'
  if (!cue.sure && (opening.kind === 'nominal' || opening.token > cue.to + 12)) return false
  // Somebody quoted says «أعتقد» of himself.
  if (frame.flags.has('belief') && !source && view.quotationAt[cue.from]! >= 0) return false
  return true
}

function atStart(view: View, i: number): boolean {
  const before = view.tokens[i - 1]
  return !before || before.sentence !== view.tokens[i]!.sentence
}

/** A cue after its content: «…»، قال فلان; …، كما أفاد مصدر. */
function trails(view: View, cue: Cue): boolean {
  if (cue.reading.conj !== '') return false
  return quotationBefore(view, cue.from) >= 0 || isAsSaid(view, cue)
}

const isAsSaid = ({ tokens }: View, cue: Cue) => /^(كما|حسبما|وفقما)$/u.test(tokens[cue.from - 1]?.norm ?? '')

function before(view: View, cue: Cue): Report['content'] | null {
  const q = quotationBefore(view, cue.from)
  if (q >= 0) {
    const { spans } = quotationSpans(view, q)
    return { spans, from: view.quotationFrom[q]!, to: view.quotationTo[q]! + 1 }
  }
  if (isAsSaid(view, cue)) return clauseBefore(view, cue.from - 1)
  return null
}

/** The clause that ends before `end`, from the beginning of its sentence. */
function clauseBefore(view: View, end: number): Report['content'] | null {
  const { tokens, quotationAt, quotationFrom } = view
  let to = end
  while (to > 0 && isMark(tokens[to - 1]) && view.closes[to - 1]! < 0 && tokens[to - 1]!.form !== ')') to--
  const last = tokens[to - 1]
  if (!last || last.sentence !== tokens[end]!.sentence) return null
  const q = quotationAt[end]!
  let from = to - 1
  while (
    from > 0 &&
    tokens[from - 1]!.sentence === last.sentence &&
    !(q >= 0 && from - 1 <= quotationFrom[q]!)
  )
    from--
  while (
    from < to &&
    ((isMark(tokens[from]) && view.opens[from]! < 0) || /^[وف]?كما$/u.test(tokens[from]!.norm))
  )
    from++
  if (from >= to) return null
  const first = tokens[from]!
  return { spans: [{ start: first.start + first.a.conj.length, end: last.end }], from, to }
}

/** The content of بحسب + source: the clause after it where it opens the sentence, else the clause before it. */
function aroundPhrase(view: View, cue: Cue, source: TokenRange): Report['content'] | null {
  const { tokens } = view
  let start = cue.from
  while (start > 0 && tokens[start - 1]!.sentence === tokens[cue.from]!.sentence && isMark(tokens[start - 1]))
    start--
  const leading =
    start === 0 ||
    tokens[start - 1]!.sentence !== tokens[cue.from]!.sentence ||
    (tokens[start - 1]!.kind === 'punct' && view.opens[start - 1]! >= 0)
  if (!leading && !(view.opens[cue.from - 1]! >= 0)) return clauseBefore(view, cue.from)
  const limit = clauseLimit(view, cue.from, cue.from)
  let from = source.to
  while (from < limit) {
    const token = tokens[from]!
    if (isThat(token)) break
    if (isComma(token)) {
      if (isThat(tokens[from + 1])) from++
      else from++
      break
    }
    if (token.a.pos === 'VERB' && from === source.to) break
    from++
  }
  if (from >= limit) return null
  let to = limit
  while (to > from && isMark(tokens[to - 1]) && view.closes[to - 1]! < 0 && tokens[to - 1]!.form !== ')') to--
  if (to <= from) return null
  const first = tokens[from]!
  return { spans: [{ start: first.start + first.a.conj.length, end: tokens[to - 1]!.end }], from, to }
}

function attribute(
  view: View,
  reports: readonly Report[],
): (Attribution & { tokens: TokenRange; cueAt: number })[] {
  const { tokens } = view
  const speakers = new Speakers(view)
  const found: (Attribution & { tokens: TokenRange; cueAt: number })[] = []
  for (const { cue, source, content, via, to } of reports) {
    const inner = reports.some(r => r.cue !== cue && r.content.from <= cue.from && cue.from < r.content.to)
    let speaker: Speaker | null = source ? speakers.named(source) : speakers.implied(cue)
    if (!speaker) speaker = subjectOfSentence(view, speakers, cue)
    if (!inner && speaker) speakers.follow(speaker)
    const first = tokens[cue.from]!
    const last = tokens[cue.to]!
    const standing = source ? standingOf(view, source) : []
    found.push({
      id: '',
      source: source ? spanOf(view, source) : null,
      speaker: speaker?.name ?? '',
      ...(speaker?.entity !== undefined && { entity: speaker.entity }),
      cue:
        cue.form === 'phrase'
          ? {
              start: first.start + (/^[وف](?=حسب|وفق|بحسب|نقل|طبق)/u.test(first.norm) ? 1 : 0),
              end: last.end,
            }
          : { start: first.stemStart, end: cue.form === 'vnoun' ? first.end : first.stemEnd },
      content: content.spans,
      kind: kindOf(view, content.spans, content.from, content.to),
      act: cue.frame.act,
      sourceType: speaker?.type ?? 'anonymous',
      via: via.map(range => textOf(view, range)),
      to: to ? unquoted(textOf(view, to)) : null,
      parent: null,
      ...(standing.length && { standing }),
      tokens: { from: content.from, to: content.to },
      cueAt: cue.from,
    })
  }
  return found
}

const unquoted = (name: string) => name.replace(/^[«"“”„]\s*|\s*[»"“”]$/gu, '')

/** «اقتحم الممثل فلان …، قائلا»: the subject of the sentence's first clause. */
function subjectOfSentence(view: View, speakers: Speakers, cue: Cue): Speaker | null {
  const { clauses, tokens } = view
  const sentence = tokens[cue.from]!.sentence
  for (const { token, subject } of clauses.predicates) {
    if (token > cue.from) break
    if (tokens[token]!.sentence === sentence && subject && !subject.pronoun) return speakers.named(subject)
  }
  return null
}
