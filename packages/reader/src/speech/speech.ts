import type { Clauses, TokenRange } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution, Span } from '../reading.ts'
import { lazy } from '../rows.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { kindOf, sourceTypeOf } from './classify.ts'
import { findCues } from './cue.ts'
import { impliedSpeaker } from './implied.ts'
import { spokenLines } from './lines.ts'
import { holdersOf } from './nesting.ts'
import { type Report, reportsOf, type Silent } from './reports.ts'
import { type Speaker, spanOf, textOf } from './speaker.ts'
import { Speakers } from './speakers.ts'
import { standingOf } from './standing.ts'
import { type View, viewOf } from './view.ts'

/** Finds everything the article lays on somebody's word, in the order of the cues. */
export function speech(text: Text, tokens: readonly Token[], clauses: Clauses, names: Names): Attribution[] {
  return spokenBy(text, tokens, clauses, names, () => false)
}

/** The same, where some are known by short names to speak: in a headline, whoever speaks in the body. */
export function spokenBy(
  text: Text,
  tokens: readonly Token[],
  clauses: Clauses,
  names: Names,
  knows: (name: string) => boolean,
): Attribution[] {
  const view = viewOf(text, tokens, clauses, names)
  const { reports, silent } = reportsOf(view, findCues(view))
  const endings = lazy(() => endingsOf(view, reports))
  const lines = spokenLines(view, name => knows(name) || endings().has(name))
  if (lines.length) reports.push(...lines)
  if (lines.length) reports.sort((a, b) => a.cue.from - b.cue.from)
  const holders = holdersOf(view, reports)
  const spoken = speakersOf(view, reports, silent, holders)
  // Words that nobody in the article can be found to say are no attribution.
  const kept = reports.map((_, i) => i).filter(i => spoken[i])
  const ids = new Map(kept.map((i, n) => [i, `a${n + 1}`]))
  return kept.map(i => {
    let parent = holders[i]!
    while (parent >= 0 && !ids.has(parent)) parent = holders[parent]!
    return attributionOf(view, reports[i]!, spoken[i]!, ids.get(i)!, ids.get(parent) ?? null)
  })
}

/** The short forms of those who speak: «سمير الحلبي» and «الحلبي» of «الوزير سمير الحلبي». */
function endingsOf(view: View, reports: readonly Report[]): Set<string> {
  const endings = new Set<string>()
  for (const { source } of reports) {
    if (!source) continue
    const name = textOf(view, source)
    for (let i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) endings.add(name.slice(i + 1))
  }
  return endings
}

/** Who speaks in every report. */
function speakersOf(
  view: View,
  reports: readonly Report[],
  silent: readonly Silent[],
  holders: readonly number[],
): (Speaker | null)[] {
  /** Whom the phrase at the head of the sentence names, whose words a participle goes on with. */
  let cited = null as { speaker: Speaker; sentence: number } | null
  let unheard = 0
  let told = 0
  const speakers = new Speakers(view)
  const spoken: (Speaker | null)[] = []
  for (const [i, report] of reports.entries()) {
    const { cue, source } = report
    const holder = holders[i]!
    for (; unheard < silent.length && silent[unheard]!.at < cue.from; unheard++)
      // Inside somebody's words others praise and blame without becoming the speaker.
      if (silent[unheard]!.at >= told)
        speakers.follow(speakers.named(silent[unheard]!.source), silent[unheard]!.at)
    told = Math.max(told, report.content.to)
    const held = holder < 0 ? null : { report: reports[holder]!, speaker: spoken[holder] ?? null }
    // An agency that hands words on may go on itself: «ونقلت الوكالة عن …. وأضافت».
    if (source)
      for (const relay of report.via) if (sourceTypeOf(view, relay) === 'media') speakers.named(relay)
    const { sentence } = view.tokens[cue.from]!
    const goesOn =
      !source && !held && cue.form === 'part' && cited?.sentence === sentence ? cited.speaker : null
    const speaker: Speaker | null = source
      ? speakers.named(source)
      : (goesOn ?? impliedSpeaker(view, speakers, report, held))
    if (!held && speaker && (cue.form === 'phrase' || cue.form === 'fin'))
      cited = cue.form === 'phrase' && report.content.from > cue.from ? { speaker, sentence } : null
    // What a noun names is told in passing; «بحسب تقرير» lays one clause on a document; whoever spoke before goes on.
    const passing =
      // But who exchange accusations («تبادل الجانبان الاتهامات») speak.
      (cue.form === 'noun' && !cue.reading.article) ||
      (cue.form === 'phrase' && speakers.last && (speaker?.type === 'media' || speaker?.type === 'document'))
    if (!held && speaker && !passing) speakers.follow(speaker, cue.from, report.content.to)
    spoken.push(speaker)
  }
  return spoken
}

function attributionOf(
  view: View,
  { cue, source, content, via, to }: Report,
  speaker: Speaker,
  id: string,
  parent: string | null,
): Attribution {
  const standing = source ? standingOf(view, source, content) : []
  const said = to && addressed(textOf(view, to))
  return {
    id,
    source: source ? spanOf(view, source) : null,
    speaker: speaker.name,
    ...(speaker.entity !== undefined && { entity: speaker.entity }),
    cue: cueSpan(view, cue),
    content: content.spans,
    kind: kindOf(view, content.spans, content.from, content.to),
    act: cue.frame.act,
    sourceType: speaker.type,
    via: via.map(range => relayName(view, range)),
    // Nobody is told his own words.
    to: said === speaker.name ? null : said,
    parent,
    ...(standing.length && { standing }),
  }
}

/** The word that carries the cue, without its clitics; قوله keeps its pronoun, «حسبما أفاد» its conjunction. */
function cueSpan({ tokens }: View, { from, to, form, reading }: Report['cue']): Span {
  const first = tokens[from]!
  const last = tokens[to]!
  if (form === 'phrase') {
    const conjunction = /^[وف](?=حسب|وفق|بحسب|نقل|طبق|تبع|استناد|على)/u.test(first.norm) ? 1 : 0
    return { start: first.start + conjunction, end: last.end }
  }
  const keeps = form === 'vnoun' || reading.pron === ''
  // «ودعت» read as و + دعت.
  if (reading.conj !== '' && first.a.conj === '')
    return { start: first.start + reading.conj.length, end: last.end }
  return { start: first.stemStart, end: keeps ? last.end : last.stemEnd }
}

/** A relay as it is called: «أصدر بيانا» gives بيان. */
function relayName(view: View, range: TokenRange): string {
  const { a, norm } = view.tokens[range.from]!
  return range.to - range.from === 1 && norm === `${a.lemma}ا` ? a.lemma : textOf(view, range)
}

/** An addressee by its name in quotation marks, if it has one, and without the ل that «للصحافيين» keeps. */
const addressed = (name: string) =>
  (/[«»"“”]([^«»"“”]+)[»«"“”]/u.exec(name)?.[1] ?? name).trim().replace(/^لل/u, 'ال')
