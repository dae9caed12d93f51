import type { Clauses, Phrase } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution, Event, Span, Time } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { speakerSpan } from './actors.ts'
import { mergeTolls } from './attacks.ts'
import { timeOf, timeRange } from './day.ts'
import { domainOf } from './domain.ts'
import { factuality } from './factuality.ts'
import { codeGovernments } from './governments.ts'
import { dropUngrounded } from './grounding.ts'
import { isOf } from './lexicon.ts'
import { placeOf } from './place.ts'
import { dropPrivate, SPOKEN } from './private.ts'
import { type Recognised, recognise, requested } from './recognise.ts'
import { carrySetting, linkRetold, sharePlace } from './retold.ts'
import { Scene } from './scene.ts'
import { spansOf } from './spans.ts'

/** What the earlier rooms found, as `events/` needs it. */
export interface Found {
  text: Text
  tokens: readonly Token[]
  clauses: Clauses
  names: Names
  times: readonly Time[]
  attributions: readonly Attribution[]
}

/** An event on its way: recognised, with its tolls. */
export interface Draft extends Recognised {
  killed: string | null
  wounded: string | null
  /** The dead and the wounded, where they stand in the sentence. */
  victims: Phrase[]
  /** Carried by, or the same as, another event: not told. */
  dropped: boolean
}

/** The share of sports words above which an article holds no events, unless it has more words of politics and war. */
const SPORT = 0.045

/** The share of the words of politics, courts and war below which an article is about private life. */
const PUBLIC = 0.022

/** A text of no more tokens than this is too short to tell what it is about. */
const SHORT = 80

/** Finds PLOVER events and on whose word each stands, in text order. */
export function events(found: Found): Event[] {
  const scene = new Scene(found)
  const domain = domainOf(scene)
  if (domain.sport > SPORT && domain.public < domain.sport) return []
  const holders = new Holders(found.attributions)
  const demands = new Set(
    found.attributions.filter(a => a.act === 'demand').map(a => scene.tokenAt(a.cue.start)),
  )
  const drafts: Draft[] = []
  for (let i = 0; i < found.tokens.length; i++) {
    const recognised = recognise(scene, i) ?? (demands.has(i) ? requested(scene, i) : undefined)
    if (
      recognised &&
      !isScripture(holders, found.tokens[i]!) &&
      !isVerse(found.text.text, found.tokens[i]!.start)
    )
      drafts.push({ ...recognised, killed: null, wounded: null, victims: [], dropped: false })
  }
  dropGenitives(scene, drafts)
  dropGoverned(scene, drafts)
  dropCarriers(drafts)
  mergeTolls(scene, drafts, domain)
  dropUngrounded(scene, drafts)
  if (domain.public < PUBLIC && found.tokens.length > SHORT)
    dropPrivate(scene, drafts, at => holders.cueAt(at.stemStart, at.stemEnd))
  const out: Event[] = []
  for (const draft of drafts) if (!draft.dropped) out.push(told(scene, draft, holders, out.length))
  sharePlace(scene, out)
  linkRetold(scene, out)
  carrySetting(scene, out)
  codeGovernments(scene, out)
  return out
}

/** What God says is no report. */
const isScripture = (holders: Holders, token: Token): boolean =>
  /^الله( |$)/.test(holders.holding(token.stemStart)?.speaker ?? '')

/** How long a verse may be before the word, in UTF-16 units. */
const VERSE = 500

/** Whether an offset stands within the marks of a verse: ((…)), ﴿…﴾. */
function isVerse(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - VERSE), at)
  const last = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close)
  return last('((', '))') || last('﴿', '﴾')
}

/** A verb that only carries an event noun (شن هجوما، الهجوم الذي استهدف) tells no event of its own. */
function dropCarriers(drafts: Draft[]): void {
  const carriers = new Set(drafts.flatMap(d => (d.dropped ? [] : d.args.carriers.map(c => c.token))))
  for (const draft of drafts) if (carriers.has(draft.token)) draft.dropped = true
}

/** «توقيع الاتفاق» is one event, and «وقف إطلاق النار» is the ceasefire: the noun in the genitive is not told again. */
function dropGenitives(scene: Scene, drafts: Draft[]): void {
  const outer = new Map<number, Draft>()
  for (const draft of drafts)
    if (draft.args.genitive?.pronoun === false) outer.set(draft.args.genitive.head, draft)
  for (const draft of drafts) {
    const head = outer.get(draft.token)
    // «حادثة التفجير»: the one word says that something happened, the other what.
    if (head && head.frame.type === draft.frame.type && isOf('incident', scene.tokens[head.token]!.a.lemma))
      head.dropped = true
    else if (head && (head.frame.type === draft.frame.type || isCeasefire(head, draft))) draft.dropped = true
    else if (head && isSentence(head, draft)) (isCarriedOut(scene, head.token) ? head : draft).dropped = true
  }
}

/** «حكم الإعدام»: the sentence of a court, and the death it speaks. */
const isSentence = (head: Draft, { frame }: Draft): boolean =>
  head.frame.type === 'COERCE' && head.frame.mode === 'arrest' && frame.type === 'ASSAULT'

/** «تنفيذ حكم الإعدام», «نفذت السلطات حكم القتل»: what is done is no longer the sentence. */
const isCarriedOut = (scene: Scene, token: number): boolean =>
  scene.tokens[token - 1]?.a.verb === CARRY_OUT || scene.governor(token)?.predicate.verb === CARRY_OUT

const CARRY_OUT = 'نفذ'

/** «وقف القتال» is the ceasefire and no fight, «معاهدة وقف القتال» the accord. */
const isCeasefire = (head: Draft, { frame }: Draft): boolean =>
  head.frame.mode === 'ceasefire' || (head.frame.type === 'AGREE' && frame.mode === 'ceasefire')

/** Types whose verb of expression is the event, and the noun it brings not another one: «أعرب عن تعازيه». */
const EXPRESSED = new Set<Event['type']>(['SUPPORT', 'ACCUSE'])

/** «أعرب عن استنكاره وشجبه»: one event, the verb. «توصلا إلى اتفاق»: one event, the accord. */
function dropGoverned(scene: Scene, drafts: Draft[]): void {
  const byToken = new Map(drafts.map(d => [d.token, d]))
  for (const verb of drafts) {
    const { predicate, verbal } = verb.args
    if (!predicate || !verbal) continue
    for (const phrase of [...predicate.objects, ...predicate.obliques]) {
      for (const one of [phrase, ...phrase.and]) {
        const noun = byToken.get(one.head) ?? byToken.get(scene.meaning(one))
        if (!noun || noun === verb || noun.frame.type !== verb.frame.type || noun.args.verbal) continue
        if (noun.args.carriers.includes(predicate)) continue
        if (EXPRESSED.has(noun.frame.type)) {
          if (!verb.roles.recipients.length) verb.roles.recipients = noun.roles.recipients
          noun.dropped = true
        } else if (
          verb.frame.conditions.some(c => c.of === 'agreement') &&
          scene.tokens[verb.token]!.a.verbForm === 'fin'
        ) {
          if (!noun.roles.actors.length) noun.roles.actors = verb.roles.actors
          if (!noun.roles.recipients.length) noun.roles.recipients = verb.roles.recipients
          verb.dropped = true
        }
      }
    }
  }
}

/** Types that happen somewhere: where their clause does not say, the sentence may. */
const DEEDS = new Set<Event['type']>([
  'ASSAULT',
  'COERCE',
  'RETREAT',
  'CONSULT',
  'PROTEST',
  'MOBILIZE',
  'AID',
])

/** Modes of going somewhere, or away. */
const GOES = new Set(['visit', 'withdraw'])

/** How far behind its word an accord or a penalty may name its place, in tokens. */
const NEAR = 12

const HARD = new Set<Event['type']>(['ASSAULT', 'COERCE', 'PROTEST', 'RETREAT'])
/** The event of a draft. */
function told(scene: Scene, draft: Draft, holders: Holders, index: number): Event {
  const { token, frame, args, roles } = draft
  const word = scene.tokens[token]!
  const actors = spansOf(scene, roles.actors)
  const speaker = actors.length ? undefined : speakerOf(scene, draft, holders)
  if (speaker) actors.push(speaker)
  const recipients = spansOf(scene, roles.recipients).filter(r => !actors.some(a => overlap(a, r)))
  const clause = args.predicate?.form === 'fin' ? args.predicate.clause : scene.innermost(token)?.clause
  const sentence = scene.sentence(word.sentence)
  const within = clause ?? sentence
  const holder = holders.holding(word.stemStart)
  const content = holder?.content.find(c => c.start <= word.stemStart && word.stemStart < c.end)
  const alike = (offset: number) => holders.holding(offset) === holder
  const near = { from: token, to: Math.min(within.to, token + NEAR) }
  const place = SPOKEN.has(frame.type)
    ? null
    : DEEDS.has(frame.type)
      ? (placeOf(scene, token, roles.place, actors, within, content, GOES.has(frame.mode)) ??
        placeOf(scene, token, null, actors, timeRange(scene, token, sentence), content))
      : placeOf(scene, token, roles.place, actors, near, content)
  return {
    id: `e${index + 1}`,
    type: frame.type,
    ...(frame.mode !== '' && { mode: frame.mode }),
    trigger: { start: word.stemStart, end: word.stemEnd },
    actors,
    recipients,
    place,
    time:
      timeOf(scene, token, timeRange(scene, token, within), alike) ??
      (HARD.has(frame.type) ? timeOf(scene, token, timeRange(scene, token, sentence), alike, true) : null),
    factuality: factuality(scene, token, frame.type, args),
    killed: draft.killed,
    wounded: draft.wounded,
    attribution: holder?.id ?? null,
  }
}

/** Who speaks: of a cue that is the event itself (اتهم، دعا), and of a word in the first person inside a quotation. */
function speakerOf(scene: Scene, { token, frame, args }: Draft, holders: Holders): Span | undefined {
  const { stemStart, stemEnd, a } = scene.tokens[token]!
  const cue = SPOKEN.has(frame.type) ? holders.cueAt(stemStart, stemEnd) : undefined
  // «أصيب» looks like «I hit».
  const first = !args.passive && (a.person === 1 || ['ي', 'نا', 'ني'].includes(a.pron))
  const attribution = cue ?? (first ? holders.holding(stemStart) : undefined)
  return (attribution && speakerSpan(scene, attribution)) ?? undefined
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The attributions of an article by what their contents hold, and by their cues. */
class Holders {
  private readonly contents: { start: number; end: number; attribution: Attribution }[]
  private readonly cues = new Map<number, Attribution>()

  constructor(attributions: readonly Attribution[]) {
    this.contents = attributions
      .flatMap(attribution => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    for (const attribution of attributions) this.cues.set(attribution.cue.start, attribution)
  }

  /** The innermost attribution whose content holds an offset. */
  holding(offset: number): Attribution | undefined {
    let low = 0
    let high = this.contents.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.contents[mid]!.start <= offset) low = mid + 1
      else high = mid
    }
    // Contents nest: the last one that begins before the offset and has not ended is the innermost.
    for (let i = low - 1; i >= Math.max(0, low - 40); i--)
      if (this.contents[i]!.end > offset) return this.contents[i]!.attribution
    return undefined
  }

  /** The attribution whose cue begins at a word. */
  cueAt(start: number, end: number): Attribution | undefined {
    for (let at = start; at < end; at++) {
      const found = this.cues.get(at)
      if (found) return found
    }
    return undefined
  }
}
