/**
 * The reading: what isnad makes of one article. This file is the data contract of every package.
 *
 * All offsets count UTF-16 code units (JavaScript string positions) into {@link Reading.text}; `end` is exclusive,
 * so `reading.text.slice(span.start, span.end)` is the text a span stands for.
 */

/** A stretch of {@link Reading.text}: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** People, organisations and places, as the annotation guide of the project divides them. */
export type EntityType = 'PER' | 'ORG' | 'LOC'

/** Where a place is. Coordinates are WGS 84 degrees. */
export interface Place {
  lat: number
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
  id: string
  type: EntityType
  /** The fullest form of the name in this article. */
  name: string
  /** Other forms the article uses for it. */
  aliases: string[]
  /** Roles, offices and affiliations the article gives it. */
  titles?: string[]
  /** PLOVER actor code: country (ISO 3166-1 alpha-3) and sector, e.g. `USA GOV`. */
  actor?: string
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
  type: EntityType
  /** Id of the {@link Entity} it names. */
  entity: string
}

/** A time expression, after TIMEX3 (ISO-TimeML). */
export interface Time extends Span {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: `2015-07-24`, `2015-W30`, `P3D`, `PRESENT_REF`, … */
  value: string
  /** TIMEX3 `mod`: APPROX, MORE_THAN, LESS_THAN, START, MID, END, … */
  mod?: string
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed'
export type SpeechAct = 'assert' | 'deny' | 'warn' | 'predict' | 'demand' | 'accuse' | 'promise' | 'ask'
export type SourceType = 'person' | 'body' | 'media' | 'anonymous' | 'group' | 'document'

/** Something the article lays on somebody's word: source, cue and content, the terms of the PARC corpus. */
export interface Attribution {
  id: string
  /** The noun phrase that names the source beside the cue; null where the verb only implies it. */
  source: Span | null
  /** The fullest name or description of the real source as the article writes it, also where `source` is null. */
  speaker: string
  /** Id of the {@link Entity} that speaks, where it is a named one. */
  entity?: string
  cue: Span
  /** What is said; several spans where the cue interrupts a quotation or a quotation runs over paragraphs. */
  content: Span[]
  kind: AttributionKind
  act: SpeechAct
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

export type Factuality = 'happened' | 'denied' | 'planned' | 'possible' | 'demanded'

/** One event: something political, legal or of security that the article says happens to somebody. */
export interface Event {
  id: string
  type: EventType
  /** PLOVER mode, where the codebook has one for the type. */
  mode?: string
  trigger: Span
  actors: Span[]
  recipients: Span[]
  place: Span | null
  /** TIMEX3 date. */
  time: string | null
  factuality: Factuality
  /** A number in Western digits, or the text's own word (عشرات). */
  killed?: string | null
  wounded?: string | null
  /** Id of the innermost {@link Attribution} whose content holds the trigger; null on the outlet's own word. */
  attribution: string | null
  /** Id of an earlier event of this reading that tells the same happening. */
  sameAs?: string
}

/** A photograph's or video's caption, with its credit (أ.ف.ب، رويترز). */
export interface Caption {
  text: string
  credit?: string
}

/** What isnad makes of one article. */
export interface Reading {
  id: string
  outlet?: string
  url?: string
  /** ISO 8601 date or date-time of publication. */
  published?: string
  headline?: string
  standfirst?: string
  byline?: string
  dateline?: { place?: string; outlet?: string }
  captions: Caption[]
  /** The body: its paragraphs joined by `\n`, characters untouched. */
  text: string
  paragraphs: Span[]
  sentences: Span[]
  entities: Entity[]
  mentions: Mention[]
  /** Places told by their relation to named ones; absent where there are none. */
  relativePlaces?: RelativePlace[]
  times: Time[]
  attributions: Attribution[]
  /**
   * What the headline lays on somebody's word («الحلبي: الجسر يفتح غدا»); absent where it does not. These offsets count
   * into {@link Reading.headline}; the ids begin with `h`.
   */
  headlineAttributions?: Attribution[]
  events: Event[]
  /** What the reader could not do or was unsure of, in full sentences. */
  warnings: string[]
}
