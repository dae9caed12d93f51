import type { SourceType, SpeechAct } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import {
  asides,
  channels,
  contents,
  cues,
  people,
  sources,
  standing,
  titled,
  wordClasses,
} from './knowledge.gen.js'

/** How a cue says what it says: one row of `cues.tsv`. */
export interface Frame {
  readonly lemma: string
  readonly act: SpeechAct
  /** Takes a clause with أن/إن. */
  readonly that: boolean
  /** Takes a quotation, or words after a colon. */
  readonly quote: boolean
  /** Takes an object that says the content: a verbal noun, or any noun phrase. */
  readonly object: '' | 'verbal' | 'any'
  /** The only nouns that object may be, where the verb means speech with these alone. */
  readonly objects: ReadonlySet<string>
  /** Prepositions that introduce the content, and what they may govern. */
  readonly prepositions: ReadonlyMap<string, 'verbal' | 'any'>
  /** What else it governs or needs. */
  readonly flags: ReadonlySet<string>
}

/** A phrase that governs its source: the words that make it, and the frame. */
export interface PhraseCue {
  readonly words: readonly string[]
  /** It ends in ل, which is written on the word after it. */
  readonly governs: '' | 'ل'
  readonly frame: Frame
}

/** What kind of source a noun makes when it stands without a name. */
export type SourceKind = SourceType | 'office' | 'spokesman' | '-'

function frame([lemma = '', , act = 'assert', takes = '', flags = '']: readonly string[]): Frame {
  const ways = takes.split(' ')
  const prepositions = new Map<string, 'verbal' | 'any'>()
  for (const way of ways)
    if (way && !/^(that|quote|object.*)$/.test(way))
      prepositions.set(way.replace('!', ''), way.endsWith('!') ? 'any' : 'verbal')
  const only = ways.find(way => way.startsWith('object='))
  return {
    lemma,
    act: act as SpeechAct,
    that: ways.includes('that'),
    quote: ways.includes('quote'),
    object: ways.includes('object!') ? 'any' : ways.includes('object') || only ? 'verbal' : '',
    objects: new Set(only?.slice('object='.length).split(',')),
    prepositions,
    flags: new Set(flags.split(' ').filter(Boolean)),
  }
}

/** Frames by the lemma of their verb. */
export const verbs = lazy(() => {
  const found = new Map<string, Frame>()
  for (const row of rows(cues)) if (row[1] === 'verb') found.set(row[0]!, frame(row))
  return found
})

/** Frames by the lemma of the participle of their verb. */
export const participles = lazy(() => {
  const found = new Map<string, Frame>()
  for (const row of rows(cues))
    if (row[1] === 'verb' && row[5])
      for (const participle of row[5].split(' '))
        if (!found.has(participle)) found.set(participle, verbs().get(row[0]!)!)
  return found
})

/** Frames of free-standing nouns by lemma. */
export const nouns = lazy(() => {
  const found = new Map<string, Frame>()
  for (const row of rows(cues)) if (row[1] === 'noun') found.set(row[0]!, frame(row))
  return found
})

/** Phrases by their first word. */
export const phrases = lazy(() => {
  const found = new Map<string, PhraseCue[]>()
  for (const row of rows(cues)) {
    if (row[1] !== 'phrase') continue
    const words = row[0]!.split('_')
    const governs = words.at(-1) === 'ل' ? 'ل' : ''
    if (governs) words.pop()
    const list = found.get(words[0]!) ?? []
    list.push({ words, governs, frame: frame(row) })
    found.set(words[0]!, list)
  }
  return found
})

const kinds = lazy(() => {
  const found = new Map<string, { one: SourceKind; many: SourceKind; norm: boolean }>()
  for (const [noun, one, many, norm] of rows(sources))
    found.set(noun!, { one: one as SourceKind, many: (many || one) as SourceKind, norm: norm === 'norm' })
  return found
})

const channelKinds = lazy(() => new Map([...rows(channels)].map(([noun, kind]) => [noun!, kind!])))
const onlineNouns = lazy(
  () => new Set([...rows(channels)].flatMap(([noun, , posted]) => (posted ? [noun!] : []))),
)
const peopleWords = lazy(() => new Map([...rows(people)].map(([word, what]) => [word!, what!])))
const titledNouns = lazy(() => new Set([...rows(titled)].map(([noun]) => noun!)))
const contentNouns = lazy(() => new Set([...rows(contents)].map(([noun]) => noun!)))
const standingWords = lazy(() => new Map([...rows(standing)].map(([word, what]) => [word!, what!])))
const wordsOf = lazy(
  () => new Map([...rows(wordClasses)].map(([name, words]) => [name!, new Set(words!.split(' '))])),
)
const asideWords = lazy(() => {
  const found = new Set<string>()
  // A word that begins with إ is not met by one that begins with أ (إمام، أمام).
  for (const [word] of rows(asides)) found.add(fold(word!)).add(word!)
  return found
})

/** The dictionary forms a token may have, and its bare stem, which serves where the lexicon has no entry. */
function* forms(token: Token): Generator<[form: string, plural: boolean]> {
  yield [stemOf(token), token.a.number === 'p']
  if (token.a.pos !== 'VERB') yield [token.a.lemma, token.a.number === 'p']
  for (const a of token.analyses)
    if (a.pos !== 'VERB' && (a.prep === '' || a.prep === token.a.prep)) yield [a.lemma, a.number === 'p']
}

const stemOf = (token: Token) =>
  token.norm.slice(token.a.from, token.a.to || undefined).replace(/^(ال|لل)/, '')

const kindOf = perReading<SourceKind | null>(null, token => {
  for (const [form, plural] of forms(token)) {
    const kind = kinds().get(form)
    if (kind) return kind.one === '-' ? null : plural ? kind.many : kind.one
  }
  return null
})

/** What kind of source the token is the head of, or undefined. */
export const sourceKind = (token: Token): SourceKind | undefined =>
  token.kind === 'word' ? (kindOf(token) ?? undefined) : undefined

/** Is the noun a rule or an agreement, after which things are done rather than said (وفق القانون)? */
export const isNorm = perReading(false, token => {
  for (const [form] of forms(token)) if (kinds().get(form)?.norm) return true
  return false
})

/** Is the whole word a head of sources, though context cut it in two (بيان as ب + يان, وزير as و + زير)? */
export const headsWhole = (token: Token): boolean =>
  (token.a.prep !== '' || token.a.conj !== '') && isWholeHead(token)

const isWholeHead = perReading(false, ({ analyses }) =>
  analyses.some(a => a.pos === 'NOUN' && a.prep === '' && a.conj === '' && a.known && kinds().has(a.lemma)),
)

/** `relay` or `occasion` where the token names something words are said in or at. */
export const channelKind = (token: Token): string | undefined => channelOf(token) ?? undefined

const channelOf = perReading<string | null>(null, token => {
  for (const [form] of forms(token)) {
    const kind = channelKinds().get(form)
    if (kind) return kind
  }
  return null
})

/** `relay` or `occasion` for a dictionary form. */
export const channelKindOf = (lemma: string): string | undefined => channelKinds().get(lemma)

/** Are words posted on what this dictionary form names (حساب، موقع)? */
export const isOnline = (lemma: string): boolean => onlineNouns().has(lemma)

/** What a word for people is besides a source: `kin`, `listener`, `named` (see `people.tsv`). */
export const isPeople = (word: string, what: 'kin' | 'listener' | 'named'): boolean =>
  peopleWords().get(word)?.includes(what) === true

/** Does a name in quotation marks stand behind this noun (حملة «معا»)? */
export const isTitled = (noun: string): boolean => titledNouns().has(noun)

/** A class of `word-classes.tsv`. */
type WordClass =
  | 'counts'
  | 'governs-on'
  | 'title'
  | 'saying'
  | 'edge'
  | 'when'
  | 'section'
  | 'masculine'
  | 'stands-in'
  | 'day'
  | 'publishes'
  | 'receives'
  | 'governs-by'

/** Is the word, as a dictionary has it, of a class that rules ask for? */
export const isOf = (name: WordClass, word: string): boolean => wordsOf().get(name)?.has(word) === true

/** Is the noun one of those that say what somebody feels or affirms (رغبة، استعداد، أهمية)? */
export const namesContent = perReading(false, token => {
  for (const [form] of forms(token)) if (contentNouns().has(form)) return true
  return false
})

/** Can the token's noun say a content (وقف القتال, ضرورة, مقتل)? */
export const saysContent = perReading(false, token => {
  if (token.a.verbForm === 'vnoun') return true
  if (token.a.pos === 'PRON') return false
  if (namesContent(token)) return true
  return token.analyses.some(a => a.verbForm === 'vnoun' && a.known)
})

/** سموه, معاليه: a person of rank, named before. */
export const honorific = /^(سمو|معالي|فضيلت|سماحت|سعادت|جلالت|فخامت|دولت|نيافت|قداست|حضرت)(ه|ها)$/u

const standingOf = perReading<string | null>(null, ({ analyses }) => {
  for (const { lemma } of analyses) {
    const kind = standingWords().get(lemma)
    if (kind !== undefined) return kind
  }
  return null
})

/** What the token shows of a source's standing, or undefined. */
export const standingKind = (token: Token): string | undefined => standingOf(token) ?? undefined

/** Does a source end before this word (أمس, خلال, أيضا)? */
export const isAside = perReading(false, token => {
  const bare = token.norm.slice(token.a.conj.length)
  return asideWords().has(bare.startsWith('إ') ? bare : fold(bare))
})
