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
  knownRegister,
  nameWordTable,
  nationTable,
  opens,
  placeHeadTable,
  sportTable,
  titleRegister,
} from './knowledge.ts'

/** A token without the clitics before its stem: what is left, folded, and how many letters were cut. */
export interface Stem {
  key: string
  cut: number
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
  /** A place of the gazetteer may begin with it. */
  opensPlace: boolean
  /** An adjective of nationality, with the article or without. */
  adjective: boolean
  /** ISO 3166-1 alpha-2 code of the state of an adjective of nationality, or ''. */
  state: string
  /** A verb of speech. */
  telling: boolean
  /** A word of sport. */
  sport: boolean
  /** A particle, pronoun, auxiliary or number. */
  closed: boolean
}

/** The ways to cut conjunction and preposition off the front of a folded word. */
function stemsOf(fold: string): Stem[] {
  const stems: Stem[] = [{ key: fold, cut: 0 }]
  const at = fold.length > 3 && (fold[0] === 'و' || fold[0] === 'ف') ? 1 : 0
  const rest = at ? fold.slice(1) : fold
  if (at) stems.push({ key: rest, cut: 1 })
  if (rest.length > 4 && rest.startsWith('لل')) {
    // للجنة is ل with اللجنة, too.
    stems.push({ key: `ال${rest.slice(2)}`, cut: at }, { key: `الل${rest.slice(2)}`, cut: at })
  }
  if (rest.length > 3 && 'بلك'.includes(rest[0]!)) stems.push({ key: rest.slice(1), cut: at + 1 })
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
  const code = nationTable().get(fold.slice(a.from).replace(/^ال|^لل/, ''))
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
  opensPlace: false,
  adjective: false,
  state: '',
  telling: false,
  sport: false,
  closed: false,
}

function read(token: Token): Sign {
  const stems = stemsOf(token.fold)
  const { norm, a } = token
  const readings = token.analyses.filter(common)
  const ambiguous = norm.length < 5 && /^([وف]?علي|لي)$/.test(norm)
  const sign: Sign = {
    ...none,
    stems,
    small: nameWordTable().get(token.fold),
    // A word with an accusative ending marked is no name.
    unknown: !readings.length && !token.form.includes('\u064b'),
    definite: token.a.known ? token.a.article : stems.some(s => s.key.startsWith('ال') && s.key.length > 3),
    opensTitle: stems.some(({ key }) => opens(key, titleRegister())),
    opensKnown: stems.some(({ key }) => opens(key, knownRegister())),
    opensPlace: stems.some(({ key }) => beginsPlace(key)),
    adjective: nationTable().has(token.fold.startsWith('ال') ? token.fold.slice(2) : token.fold),
    state: stateOf(token),
    servant: stems.findIndex(({ key }) => key === 'عبد' || isClue('faithful', key)),
    telling: a.pos === 'VERB' && isClue('telling', fold(a.lemma)),
    sport: sportTable().has(a.lemma),
    closed: norm.endsWith('على') || (a.known && CLOSED.has(a.pos) && !ambiguous),
  }
  const verb = token.a.known && token.a.pos === 'VERB'
  // برقية is a word of its own before it is ب with a name.
  const entire = readings.some(({ from, prep }) => from === 0 && prep === '')
  for (const { key, cut } of stems) {
    if (sign.closed) break
    const plain = key.startsWith('ال') ? key.slice(2) : key
    const definite = plain !== key
    const conj = cut === 1 && (token.fold[0] === 'و' || token.fold[0] === 'ف')
    const cuttable = cut === 0 || (conj ? key.length > 2 : key.length > 3 && !entire)
    if (!sign.given && cuttable) {
      // عبدالرشيد and the like need no list.
      const given = givenTable().get(key) ?? (key.length > 6 && key.startsWith('عبدال') ? SERVANT : undefined)
      // A form that is a verb in context is a name only beside other parts of one (يزيد, أكرم).
      if (given && !(verb && (given.foreign || (cut > 0 && !token.a.conj)))) {
        const word = verb || ambiguous || (given.foreign && !sign.unknown)
        sign.given = word ? { ...given, cut, everyday: true } : { ...given, cut }
      }
    }
    if (!sign.family && cuttable) {
      const family = familyTable().get(key)
      if (family && !verb) sign.family = { ...family, cut }
    }
    if (!sign.body) {
      const body = bodyHeadTable().get(plain)
      if (body) sign.body = { ...body, cut, definite }
    }
    if (!sign.site && !definite) {
      const site = placeHeadTable().get(key)
      if (site) sign.site = { ...site, cut, definite }
    }
    if (!sign.nation && definite) {
      const nation = nationTable().get(plain)
      if (nation) sign.nation = nation
    }
  }
  sign.opensPerson =
    !!(sign.given || sign.family || sign.small) || (sign.unknown && !sign.closed) || sign.servant >= 0
  return sign
}

let readOnce = perReading(read)

/** The gazetteer the signs were read with. */
let edition = 0

/** The sign of one token. */
export const signOf = (token: Token): Sign => (token.kind === 'word' ? readOnce(token) : none)

/** The signs of an article's tokens. */
export function signsOf(tokens: readonly Token[]): Sign[] {
  if (edition !== gazetteerEdition()) {
    readOnce = perReading(read)
    edition = gazetteerEdition()
  }
  return tokens.map(signOf)
}

/** Whether a word, its conjunction and preposition aside, is a clue of this kind. */
export const clueAt = (kind: string, sign: Sign | undefined): boolean =>
  sign?.stems.some(({ key }) => isClue(kind, key)) === true
