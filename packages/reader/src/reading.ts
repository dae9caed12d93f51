/**
 * The reading: what isnad makes of one article. This file is the data contract of every package.
 *
 * All offsets count UTF-16 code units (JavaScript string positions) into {@link Reading.text}; `end` is exclusive,
 * so `reading.text.slice(span.start, span.end)` is the text a span stands for.
 */

/** A stretch of {@link Reading.text}: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface Span {
  /** Position of the first code unit, from 0. */
  start: number
  /** Position behind the last code unit; always greater than `start`, but for an empty paragraph. */
  end: number
}

/**
 * What a name names: `PER` a person; `ORG` a body, company, party, armed group, medium or club; `LOC` a country, town,
 * region, water, road or named building. A country is `LOC` even where it acts.
 */
export type EntityType = 'PER' | 'ORG' | 'LOC'

/** Where a place is. Coordinates are WGS 84 degrees. */
export interface Place {
  /** Degrees north of the equator; negative south of it. */
  lat: number
  /** Degrees east of Greenwich; negative west of it. */
  lon: number
  /** ISO 3166-1 alpha-2 code of the country the place lies in. */
  country?: string
  /** What it is: country, region, city, town, village, river, facility, … */
  kind: string
  /** Its id in GeoNames, where the join found one. */
  geonames?: number
  /** How far from the point the place may reach, in kilometres; set for areas and for relative places. */
  radiusKm?: number
}

/** One real thing the article names, however often and in whatever form. */
export interface Entity {
  /** Its name within this reading, to which mentions and attributions point; another reading may use it for another. */
  id: string
  /** Whether it is a person, an organisation or a place. */
  type: EntityType
  /** The fullest form of the name in this article. */
  name: string
  /** Other forms the article uses for it. */
  aliases: string[]
  /** Roles, offices and affiliations the article gives it. */
  titles?: string[]
  /** PLOVER actor code: country (ISO 3166-1 alpha-3) and sector, e.g. `USA GOV`. */
  actor?: string
  /** Where it lies, of a place that the gazetteer knows; absent for people, organisations and unknown places. */
  place?: Place
}

/** A place told by its relation to others: «ريف إدلب الجنوبي», «على بعد 8 كيلومترات شمال المدينة». */
export interface RelativePlace extends Span {
  /** The point or area meant; its `radiusKm` says how far the words leave it open. */
  place: Place
  /** Ids of the entities it is told by: one, or two for a border or a road. */
  of: string[]
}

/** One occurrence of a name. */
export interface Mention extends Span {
  /** What the name names here; the same as the type of its entity. */
  type: EntityType
  /** Id of the {@link Entity} it names. */
  entity: string
}

/** A time expression, after TIMEX3 (ISO-TimeML). */
export interface Time extends Span {
  /** TIMEX3 type: a day or longer on the calendar, a time of day, a length of time, or what comes round again. */
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: `2015-07-24`, `2015-W30`, `P3D`, `PRESENT_REF`, … */
  value: string
  /** TIMEX3 `mod`: APPROX, MORE_THAN, LESS_THAN, START, MID, END, … */
  mod?: string
}

/**
 * How words are handed on: `direct`, all of them in quotation marks; `indirect`, none; `mixed`, a clause of the
 * article's own with words of the source quoted in it.
 */
export type AttributionKind = 'direct' | 'indirect' | 'mixed'

/**
 * What somebody does in saying it, as the cue tells and not the content: a neutral cue (قال، أوضح، أعلن) is `assert`
 * whatever follows; نفى is `deny`, حذر `warn`, توقع `predict`, طالب `demand`, اتهم `accuse`, تعهد `promise`, تساءل `ask`.
 */
export type SpeechAct = 'assert' | 'deny' | 'warn' | 'predict' | 'demand' | 'accuse' | 'promise' | 'ask'

/**
 * What kind of source it is: `person`, named or the holder of a unique office; `body`, an institution or its unnamed
 * spokesman; `media`, a newspaper, agency or channel; `anonymous`, an unnamed official, witness or source; `group`, a
 * class of people (الأهالي، خبراء); `document`, a statement, report, study or decree.
 */
export type SourceType = 'person' | 'body' | 'media' | 'anonymous' | 'group' | 'document'

/** Something the article lays on somebody's word: source, cue and content, the terms of the PARC corpus. */
export interface Attribution {
  /** Its name within this reading, to which `parent` and the events point. */
  id: string
  /** The noun phrase that names the source beside the cue; null where the verb only implies it. */
  source: Span | null
  /** The fullest name or description of the real source as the article writes it, also where `source` is null. */
  speaker: string
  /** Id of the {@link Entity} that speaks, where it is a named one. */
  entity?: string
  /** The word that says that something is said (قال، بحسب، مشيرا), without a conjunction or preposition fused to it. */
  cue: Span
  /** What is said; several spans where the cue interrupts a quotation or a quotation runs over paragraphs. */
  content: Span[]
  /** Whether the words are quoted. */
  kind: AttributionKind
  /** What is done in saying it. */
  act: SpeechAct
  /** What kind of source it is. */
  sourceType: SourceType
  /** Relays between article and source, outermost first: the agency, the statement, the account. */
  via: string[]
  /** The outlet or person the words were said to, where stated at this cue. */
  to: string | null
  /** Id of the attribution whose content holds this one. */
  parent: string | null
  /** What the text says of how the source can know, or of why it is unnamed. */
  standing?: Span[]
}

/** The sixteen event types of PLOVER (the Political Language Ontology for Verifiable Event Records). */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/**
 * How far the text lays an event down as fact: `happened`, or goes on; `denied`, did not happen; `planned`, is to
 * come; `possible`, may happen or stands under a condition; `demanded`, somebody calls for it.
 */
export type Factuality = 'happened' | 'denied' | 'planned' | 'possible' | 'demanded'

/** One event: something political, legal or of security that the article says happens to somebody. */
export interface Event {
  /** Its name within this reading, to which `sameAs` points. */
  id: string
  /** PLOVER type. */
  type: EventType
  /** PLOVER mode, where the codebook has one for the type. */
  mode?: string
  /** The word that tells it: a verb or a noun (اعتقلت، هجوم). */
  trigger: Span
  /** Who does it: names, or the head noun phrases where nobody is named; empty where the text does not say. */
  actors: Span[]
  /** Whom it is done to, or who is the other side of it; empty where the text does not say. */
  recipients: Span[]
  /** The narrowest place named for it. */
  place: Span | null
  /** The day it falls on as a TIMEX3 date (`2015-07-24`, `2015-07`, …), without the time of day. */
  time: string | null
  /** How far the text lays it down as fact. */
  factuality: Factuality
  /** How many it killed: a number in Western digits, or the text's own word (عشرات); null where the text does not say. */
  killed?: string | null
  /** How many it wounded, written as `killed` is. */
  wounded?: string | null
  /** Id of the innermost {@link Attribution} whose content holds the trigger; null on the outlet's own word. */
  attribution: string | null
  /** Id of an earlier event of this reading that tells the same happening. */
  sameAs?: string
}

/** A photograph's or video's caption, with its credit (أ.ف.ب، رويترز). */
export interface Caption {
  /** The caption as printed, without its credit. */
  text: string
  /** Whose picture it is, as printed. */
  credit?: string
}

/** Which article it is and what stands around its body, as far as the page or who hands it in says so. */
export interface Metadata {
  /** Which article it is, in whatever form the caller names his articles. */
  id?: string
  /** The newspaper, agency or site that published it. */
  outlet?: string
  /** Where it was published. */
  url?: string
  /** ISO 8601 date or date-time of publication; relative days (أمس) are counted from it. */
  published?: string
  /** The headline as printed. */
  headline?: string
  /** The lines between headline and body that sum it up, as printed. */
  standfirst?: string
  /** The line that says who wrote it and where, as printed. */
  byline?: string
  /** The place and the outlet or agency that the article opens with or its byline gives (القاهرة – رويترز). */
  dateline?: { place?: string; outlet?: string }
}

/** What isnad makes of one article. */
export interface Reading extends Metadata {
  /** As in {@link Metadata}; `article` where the article came without one. */
  id: string
  /** Captions that stood between the paragraphs; they are no part of `text`. */
  captions: Caption[]
  /** The body: its paragraphs joined by `\n`, characters untouched. */
  text: string
  /** The paragraphs in order, without the `\n` that parts them. */
  paragraphs: Span[]
  /** The sentences in order; none crosses a paragraph. */
  sentences: Span[]
  /** Everybody and everything named, once each, in the order in which they are first named. */
  entities: Entity[]
  /** Every occurrence of a name, in text order; none overlaps another. */
  mentions: Mention[]
  /** Places told by their relation to named ones; absent where there are none. */
  relativePlaces?: RelativePlace[]
  /** Every expression of time, in text order. */
  times: Time[]
  /** Who says what, in the order of the cues. */
  attributions: Attribution[]
  /**
   * What the headline lays on somebody's word («الحلبي: الجسر يفتح غدا»); absent where it does not. These offsets count
   * into {@link Reading.headline}; the ids begin with `h`.
   */
  headlineAttributions?: Attribution[]
  /** What happens, in the order of the triggers. */
  events: Event[]
  /** What the reader could not do or was unsure of, in full sentences. */
  warnings: string[]
}
