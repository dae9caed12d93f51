import type { Generated } from 'kysely'

/** One article and its reading. */
export interface ArticleTable {
  /** The archive's own number of it; other tables refer to this. */
  n: Generated<number>
  /** The id it came with, or the start of its hash. */
  id: string
  /** SHA-256 of its cleaned text, outlet and given id: adding the same again changes nothing. */
  hash: string
  outlet: string | null
  url: string | null
  published: string | null
  /** Days since 1 January 1970, UTC; null where the day of publication is not known. */
  day: number | null
  headline: string | null
  byline: string | null
  /** Words in the body. */
  words: number
  /** What it is about: weighted terms as JSON, for stories. */
  weights: string
  /** What else tells which happening it is about, as JSON, for stories (see `stories/signs.ts`). */
  signs: string
  /** The whole reading as JSON, compressed with gzip. */
  reading: Uint8Array
  /** Its terms, packed (see `packed-terms.ts`). */
  terms: Uint8Array
  /** The number of the earlier version this one takes the place of. */
  replaces: number | null
  /** 1 for the newest version of an article. */
  current: number
}

/** A name in an article. */
export interface EntityTable {
  article: number
  id: string
  type: string
  name: string
  /** The name with its spelling folded, for look-ups. */
  folded: string
  actor: string | null
  lat: number | null
  lon: number | null
  country: string | null
}

/** An attribution, as filters need it; the whole of it is in the reading. */
export interface AttributionTable {
  article: number
  id: string
  speaker: string
  folded: string
  source_type: string
  act: string
}

/** An event, as filters need it. */
export interface EventTable {
  article: number
  id: string
  type: string
  factuality: string
  time: string | null
}

/** A winnowed fingerprint and an article that holds it; current articles that were compared only. */
export interface FingerprintTable {
  hash: number
  article: number
}

/** A run of words that shows nothing: a formula of all outlets (`''`), or the boilerplate of one. */
export interface FormulaTable {
  hash: number
  outlet: string
}

/** Articles not compared with the others yet, so that an interrupted run is taken up where it stopped. */
export interface UncomparedTable {
  article: number
  /** The hashes of its fingerprints, 32 bits each; null where they are to be made from its terms. */
  prints: Uint8Array | null
}

/** Two articles that share text. */
export interface CopyTable {
  article: number
  of: number
  share: number
  class: string
  /** JSON list of passages. */
  passages: string
}

/** A story; its times are those of its first and last article. */
export interface StoryTable {
  id: string
  title: string
  first: string | null
  last: string | null
  articles: number
  /** 0 until its claims have been worked out. */
  claimed: number
}

/** Which articles a story is made of. */
export interface StoryArticleTable {
  story: string
  article: number
  /** The founder of the group it was put in as the days were gone through, before whole stories were compared. */
  draft: number
}

/** In how many articles of a day each term stands, so that no article is read again to tell how rare a word is. */
export interface DayWordsTable {
  day: number
  articles: number
  /** Terms and counts, packed (see `stories/day-words.ts`). */
  words: Uint8Array
}

/** A claim; the whole of it, with members and walk, is JSON. */
export interface ClaimTable {
  id: string
  story: string
  members: number
  independent: number
  conflicts: number
  first: string | null
  last: string | null
  json: string
}

/** Days whose stories and claims are not yet worked out, so that an interrupted run is taken up where it stopped. */
export interface DirtyTable {
  day: number
}

export interface Schema {
  article: ArticleTable
  entity: EntityTable
  attribution: AttributionTable
  event: EventTable
  fingerprint: FingerprintTable
  formula: FormulaTable
  uncompared: UncomparedTable
  copy: CopyTable
  story: StoryTable
  story_article: StoryArticleTable
  claim: ClaimTable
  dirty: DirtyTable
  day_words: DayWordsTable
}
