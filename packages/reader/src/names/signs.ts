import { beginsPlace, countryByCode, gazetteerEdition } from '../places/gazetteer.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Analysis, Token } from '../words/word.ts'
import {
  bodyHeadTable,
  familyTable,
  type Given,
  givenTable,
  type Head,
  isClue,
  nameWordTable,
  nationTable,
  placeHeadTable,
  sportTable,
} from './knowledge.ts'
import { HELD, tablesWith } from './vocabulary.ts'

/** A token without the clitics before its stem: what is left, folded, and how many letters were cut. */
export interface Stem {
  key: string
  cut: number
  /** The tables that hold it (see {@link HELD}). */
  tables: number
}

/** What the tables and the lexicon say of one word form, whatever stands around it. */
export interface Sign {
  /** The ways to cut clitics off its front, the whole word first. */
  stems: readonly Stem[]
  given: (Given & { cut: number }) | undefined
  family: { foreign: boolean; cut: number } | undefined
  /** Head of an organisation's name; `definite` with the article. */
  body: (Head & { cut: number; definite: boolean }) | undefined
  site: (Head & { cut: number; definite: boolean }) | undefined
  /** Small word of names (بن، آل، أبو …). */
  small: string | undefined
  /** Country of a definite adjective of nationality. */
  nation: string | undefined
  /** No entry of the lexicon stands behind it. */
  unknown: boolean
  /** Carries the article, clitics aside. */
  definite: boolean
  /** A listed title may begin with it. */
  opensTitle: boolean
  /** A listed organisation or person may begin with it. */
  opensKnown: boolean
  /** A person's name may begin with it, as far as the form itself tells. */
  opensPerson: boolean
  /** Index of the stem under which a name made of two words (عبد الله, صلاح الدين) may begin, or -1. */
  servant: number
  /** A place may be announced by it: the head of a place's name, or the spring عين. */
  opensSite: boolean
  /** A place of the gazetteer may begin with it. */
  opensPlace: boolean
  /** ISO 3166-1 alpha-2 code of the state of an adjective of nationality, or ''. */
  state: string
  /** A verb of speech. */
  telling: boolean
  /** A word of sport. */
  sport: boolean
  /** It is a clue of some kind, clitics aside. */
  clue: boolean
  /** A particle, pronoun, auxiliary or number. */
  closed: boolean
}

/** The ways to cut conjunction and preposition off the front of a folded word. */
function stemsOf(fold: string): Stem[] {
  const stem = (key: string, cut: number): Stem => ({ key, cut, tables: tablesWith(key) })
  const stems = [stem(fold, 0)]
  const at = fold.length > 3 && (fold[0] === 'و' || fold[0] === 'ف') ? 1 : 0
  const rest = at ? fold.slice(1) : fold
  if (at) stems.push(stem(rest, 1))
  if (rest.length > 4 && rest.startsWith('لل')) {
    // للجنة is ل with اللجنة, too.
    stems.push(stem(`ال${rest.slice(2)}`, at), stem(`الل${rest.slice(2)}`, at))
  }
  if (rest.length > 3 && 'بلك'.includes(rest[0]!)) stems.push(stem(rest.slice(1), at + 1))
  return stems
}

/** Parts of speech of words that are never names, whatever their folded form. */
const CLOSED = new Set(['ADP', 'ADV', 'AUX', 'INTJ', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'NUM'])

/** Any name of عبد and an attribute of God. */
const SERVANT: Given = { gender: 'm', foreign: false, everyday: false }

/** Readings lighter than this rest on a rare or productive pattern (نسبة), which names share. */
const RARE = -2

/** Whether a reading makes an everyday word of the form; clitics have their own price in its weight. */
const common = ({ known, pos, weight, conj, prep }: Analysis) =>
  known && pos !== 'PROPN' && weight + (conj ? 1.5 : 0) + (prep ? 1 : 0) > RARE

/** The state whose adjective of nationality the stem is, with the article or without. */
function stateOf({ fold, a }: Token): string {
  const word = fold.slice(a.from)
  const code = nationTable().get(word.startsWith('ال') || word.startsWith('لل') ? word.slice(2) : word)
  return (code && countryByCode(code)?.country) || ''
}

/** What is said of a mark or a number; every sign has all fields, in this order. */
const none: Sign = {
  stems: [],
  given: undefined,
  family: undefined,
  body: undefined,
  site: undefined,
  small: undefined,
  nation: undefined,
  unknown: false,
  definite: false,
  opensTitle: false,
  opensKnown: false,
  opensPerson: false,
  servant: -1,
  opensSite: false,
  opensPlace: false,
  state: '',
  telling: false,
  sport: false,
  clue: false,
  closed: false,
}

function read(token: Token): Sign {
  const stems = stemsOf(token.fold)
  const { norm, form, a } = token
  let tables = 0
  let opensPlace = false
  let definite = a.known && a.article
  for (const stem of stems) {
    tables |= stem.tables
    opensPlace ||= beginsPlace(stem.key)
    if (!a.known) definite ||= stem.key.length > 3 && stem.key.startsWith('ال')
  }
  let everyday = false
  // برقية is a word of its own before it is ب with a name.
  let entire = false
  for (const reading of token.analyses) {
    if (!common(reading)) continue
    everyday = true
    entire ||= reading.from === 0 && reading.prep === ''
  }
  const ambiguous = norm.length < 5 && /^([وف]?علي|لي)$/.test(norm)
  const whole = stems[0]!
  const verb = a.known && a.pos === 'VERB'
  const sign: Sign = {
    stems,
    given: undefined,
    family: undefined,
    body: undefined,
    site: undefined,
    small: whole.tables & HELD.small ? nameWordTable().get(token.fold) : undefined,
    nation: undefined,
    // A word with an accusative ending marked is no name.
    unknown: !everyday && !form.includes('\u064b'),
    definite,
    opensTitle: (tables & HELD.title) !== 0,
    opensKnown: (tables & HELD.known) !== 0,
    opensPerson: false,
    servant: tables ? stems.findIndex(({ key }) => key === 'عبد' || isClue('faithful', key)) : -1,
    opensSite: false,
    opensPlace,
    state: stateOf(token),
    telling: a.pos === 'VERB' && isClue('telling', fold(a.lemma)),
    sport: sportTable().has(a.lemma),
    clue: (tables & HELD.clue) !== 0,
    closed: norm.endsWith('على') || (a.known && CLOSED.has(a.pos) && !ambiguous),
  }
  for (const { key, cut, tables: held } of stems) {
    if (sign.closed) break
    const definite = key.startsWith('ال')
    const plain = definite ? key.slice(2) : key
    const conj = cut === 1 && (token.fold[0] === 'و' || token.fold[0] === 'ف')
    const cuttable = cut === 0 || (conj ? key.length > 2 : key.length > 3 && !entire)
    if (!sign.given && cuttable) {
      // عبدالرشيد and the like need no list.
      const servant = key.length > 6 && key.startsWith('عبدال') ? SERVANT : undefined
      const given = (held & HELD.given ? givenTable().get(key) : undefined) ?? servant
      // A form that is a verb in context is a name only beside other parts of one (يزيد, أكرم).
      if (given && !(verb && (given.foreign || (cut > 0 && !a.conj)))) {
        const word = verb || ambiguous || (given.foreign && !sign.unknown)
        sign.given = word ? { ...given, cut, everyday: true } : { ...given, cut }
      }
    }
    if (!sign.family && cuttable && !verb && held & HELD.family) {
      sign.family = { ...familyTable().get(key)!, cut }
    }
    const bare = definite ? tablesWith(plain) : held
    if (!sign.body && bare & HELD.body) sign.body = { ...bodyHeadTable().get(plain)!, cut, definite }
    if (!sign.site && !definite && held & HELD.site)
      sign.site = { ...placeHeadTable().get(key)!, cut, definite }
    if (!sign.nation && definite && bare & HELD.nation) sign.nation = nationTable().get(plain)
  }
  sign.opensSite = !!sign.site || token.fold === 'عين'
  sign.opensPerson =
    !!(sign.given || sign.family || sign.small) || (sign.unknown && !sign.closed) || sign.servant >= 0
  return sign
}

let readOnce = perReading(none, read)

/** The gazetteer the signs were read with. */
let edition = 0

const signOf = (token: Token): Sign => (token.kind === 'word' ? readOnce(token) : none)

/** The signs of an article are asked for by names and by places. */
let made = new WeakMap<readonly Token[], Sign[]>()

/** The signs of an article's tokens. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  if (edition !== gazetteerEdition()) {
    readOnce = perReading(none, read)
    made = new WeakMap()
    edition = gazetteerEdition()
  }
  let signs = made.get(tokens)
  if (!signs) {
    signs = tokens.map(signOf)
    made.set(tokens, signs)
  }
  return signs
}

/** Whether a word, its conjunction and preposition aside, is a clue of this kind. */
export const clueAt = (kind: string, sign: Sign | undefined): boolean =>
  sign?.clue === true && sign.stems.some(({ key }) => isClue(kind, key))
