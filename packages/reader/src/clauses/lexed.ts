import type { Text } from '../text/text.ts'
import { fold } from '../words/spelling.ts'
import type { Analysis, Token } from '../words/word.ts'
import { shownCase } from './agreement.ts'
import { lexicon, NOUN, type Node, type ParticleClass, type Preposition } from './lexicon.ts'

/** What a token does in a clause. */
export type Kind =
  | ParticleClass
  | 'noun'
  | 'verb'
  | 'prep'
  | 'number'
  | 'latin'
  | 'adverb'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'open'
  | 'close'
  | 'joiner'
  | 'symbol'
  | 'other'

/** The tokens of an article as this room sees them; every list has one entry a token. */
export interface Lexed {
  tokens: Token[]
  kinds: Kind[]
  /** How many tokens a particle or preposition takes. */
  widths: Uint8Array
  prepositions: (Preposition | null)[]
  /** Classes of {@link NOUN}. */
  traits: Uint16Array
  /** For a mark that opens or closes a quotation, bracket or pair of dashes, its partner; else -1. */
  mates: Int32Array
}

const punctuation: Record<string, Kind> = {
  '،': 'comma',
  ',': 'comma',
  '؛': 'comma',
  ';': 'comma',
  '.': 'stop',
  '؟': 'stop',
  '?': 'stop',
  '!': 'stop',
  '…': 'comma',
  ':': 'colon',
  '/': 'joiner',
}

/** Is the token a noun of (one of) these classes? */
export const isNoun = (lexed: Lexed, i: number, classes: number) => (lexed.traits[i]! & classes) !== 0

const isDash = (form: string) => form === '-' || form === '–' || form === '—'

/** The spelling under which a noun stands in `nouns.tsv`. */
export function nounKey(token: Token): string {
  const { a } = token
  const key = token.fold.slice(a.from, a.to)
  return a.prep === 'ل' && a.article && key.startsWith('لل') ? `ال${key.slice(2)}` : key
}

/** What the tables say of one reading of one form; kept as long as the reading is. */
interface Entry {
  preposition: Node<Preposition> | undefined
  particle: Node<ParticleClass> | undefined
  traits: number
}

const entries = new WeakMap<Analysis, Entry>()

function entryOf(token: Token): Entry {
  const { a } = token
  let entry = entries.get(a)
  if (entry) return entry
  const { particles, prepositions, nouns, spelled } = lexicon()
  const key = token.fold.slice(a.conj.length, a.to)
  const name = a.pos === 'PROPN' && !spelled.has(token.norm.slice(a.conj.length, a.to))
  const content = a.pos === 'VERB' || a.pos === 'AUX' || a.pos === 'ADJ' || name
  let particle = particles.get(key)
  // أكثر is an adjective, أم may be a mother.
  if (particle && content && !(a.pos === 'ADJ' && particle.value === 'more')) particle = undefined
  if (particle?.value === 'conj' && a.pos === 'NOUN') particle = undefined
  entry = {
    preposition: content ? undefined : prepositions.get(key),
    particle,
    traits: nouns.get(nounKey(token)) ?? 0,
  }
  entries.set(a, entry)
  return entry
}

/** Follows a table of word sequences on from token `at`; the value of the longest match and its width. */
function match<T>(
  start: Node<T> | undefined,
  tokens: readonly Token[],
  at: number,
): { value: T; width: number } | null {
  if (!start) return null
  let node = start
  let value: T | null = node.value
  let width = 1
  for (let i = at + 1; node.next && i < tokens.length && tokens[i - 1]!.a.pron === ''; i++) {
    const token: Token = tokens[i]!
    if (token.kind !== 'word' || token.a.conj) break
    if (token.a.prep) {
      const suffixed = node.next.get(`${token.a.prep}-`)
      if (suffixed?.value) return { value: suffixed.value, width: i - at }
    }
    const below = node.next.get(token.fold.slice(0, token.a.to))
    if (!below) break
    node = below
    if (node.value) {
      value = node.value
      width = i - at + 1
    }
  }
  return value ? { value, width } : null
}

/** Says what each token does, by the tables of this room first and by its part of speech otherwise. */
export function lexed({ quotations }: Text, tokens: readonly Token[]): Lexed {
  const n = tokens.length
  const result: Lexed = {
    tokens: tokens.slice(),
    kinds: new Array<Kind>(n).fill('other'),
    widths: new Uint8Array(n).fill(1),
    prepositions: new Array<Preposition | null>(n).fill(null),
    traits: new Uint16Array(n),
    mates: new Int32Array(n).fill(-1),
  }
  const { kinds, widths, traits } = result
  for (let i = 0; i < n; i++) {
    let token = tokens[i]!
    if (token.a.pos === 'VERB') token = result.tokens[i] = unverbed(result, i) ?? agreeing(result, i) ?? token
    else if (token.a.verbForm === 'part') token = result.tokens[i] = reporting(token) ?? token
    else if (token.norm === 'علي' && token.a.pos === 'ADP')
      token = result.tokens[i] = named(result, i) ?? token
    const { a } = token
    if (token.kind === 'punct') kinds[i] = punctuation[token.norm] ?? 'other'
    else if (token.kind === 'number') kinds[i] = 'number'
    else if (token.kind === 'latin') kinds[i] = 'latin'
    else if (token.kind === 'symbol') kinds[i] = 'symbol'
    else {
      const entry = entryOf(token)
      traits[i] = entry.traits
      if (entry.preposition || entry.particle) {
        const preposition = match(entry.preposition, tokens, i)
        const particle = match(entry.particle, tokens, i)
        if (preposition && (!particle || preposition.width > particle.width)) {
          result.prepositions[i] = preposition.value
          kinds[i] = 'prep'
          widths[i] = preposition.width
          continue
        }
        if (particle) {
          kinds[i] = particle.value
          widths[i] = particle.width
          continue
        }
      }
      if (a.pos === 'VERB') kinds[i] = a.verbForm === 'vnoun' || a.verbForm === 'part' ? 'noun' : 'verb'
      else if (a.pos === 'AUX') kinds[i] = a.lemma === 'ليس' ? 'neg' : 'verb'
      else if (a.pos === 'ADV') kinds[i] = traits[i]! & (NOUN.time | NOUN.day) ? 'noun' : 'adverb'
      else if (a.pos === 'ADP') {
        kinds[i] = 'prep'
        result.prepositions[i] = { text: fold(a.lemma), kind: '' }
      } else if (a.pos === 'CCONJ') kinds[i] = 'conj'
      else if (a.pos === 'SCONJ') kinds[i] = 'sub'
      else if (a.pos === 'PART' || a.pos === 'INTJ' || a.pos === 'PUNCT' || a.pos === 'SYM')
        kinds[i] = 'other'
      else kinds[i] = 'noun'
    }
  }
  pairQuotations(result, quotations)
  pairBrackets(result)
  return result
}

/** «فريق توجه», «تراجع الرئيس»: not the imperfect of a woman but the perfect of a man, when the noun beside it is one. */
function agreeing({ tokens }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const { a } = token
  if (a.aspect !== 'imp' || a.gender !== 'f' || a.prep || a.pron || token.analyses.length < 2) return null
  const man = (noun: Token | undefined) =>
    noun?.sentence === token.sentence &&
    (noun.a.pos === 'NOUN' || noun.a.pos === 'ADJ') &&
    noun.a.known &&
    !noun.a.prep &&
    noun.a.gender === 'm' &&
    noun.a.number === 's'
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  const initial = a.conj !== '' || before?.sentence !== token.sentence || before?.kind === 'punct'
  const follows = next?.a.pos === 'NOUN' && !next.a.conj && shownCase(next) !== 'acc'
  if (!man(initial ? (follows ? next : undefined) : before)) return null
  const other = token.analyses.find(
    o =>
      o.pos === 'VERB' && o.aspect === 'perf' && o.gender === 'm' && o.conj === a.conj && !o.pron && !o.prep,
  )
  return other ? { ...token, a: other } : null
}

/** مضيفا, موضحا: of two verbs that a bare participle can come from (ضيّف، أضاف), the one that reports. */
function reporting(token: Token): Token | null {
  const { a, norm } = token
  if (a.article || a.prep || a.pron || !norm.endsWith('ا') || token.analyses.length < 2) return null
  const { verbs } = lexicon()
  const reports = (o: Analysis) => verbs.get(o.verb ?? '')?.traits.has('report') ?? false
  if (reports(a)) return null
  const other = token.analyses.find(o => o.verbForm === 'part' && o.conj === a.conj && !o.prep && reports(o))
  return other ? { ...token, a: other } : null
}

/** علي is the man, not the preposition spelled without its dots, beside another name. */
function named({ tokens }: Lexed, i: number): Token | null {
  const { nouns } = lexicon()
  const beside = (token: Token | undefined) =>
    token !== undefined && (token.a.pos === 'PROPN' || ((nouns.get(nounKey(token)) ?? 0) & NOUN.name) !== 0)
  if (!beside(tokens[i - 1]) && !beside(tokens[i + 1])) return null
  const name = tokens[i]!.analyses.find(a => a.pos === 'PROPN')
  return name ? { ...tokens[i]!, a: name } : null
}

/**
 * A word read as a finite verb where none can stand: right after another verb («قال ناصر …»), after a preposition, or
 * between a title and a name («الوزير عادل الجبير»). The token with the noun or name it can also be; null otherwise.
 */
function unverbed({ tokens, kinds, traits, prepositions }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const before = tokens[i - 1]
  const { a } = token
  if (!before || before.sentence !== token.sentence || a.conj || a.prep || before.a.pron) return null
  const kind = kinds[i - 1]
  const perfect = a.aspect === 'perf' && !a.pron
  const next = tokens[i + 1]?.a.pos
  const afterVerb =
    perfect &&
    kind === 'verb' &&
    before.a.pos === 'VERB' &&
    !lexicon().verbs.get(before.a.lemma)?.traits.has('aux')
  const afterPreposition = kind === 'prep' && prepositions[i - 1]?.text !== 'حتى'
  const afterTitle =
    perfect && kind === 'noun' && next === 'PROPN' && (before.a.pos === 'ADJ' || traits[i - 1]! & NOUN.title)
  if (!afterVerb && !afterPreposition && !afterTitle) return null
  const nominal = token.analyses.filter(o => o.pos !== 'VERB' && o.pos !== 'AUX' && !o.conj && !o.prep)
  const other = (afterTitle && nominal.find(o => o.pos === 'PROPN')) || nominal[0]
  return other ? { ...token, a: other } : null
}

function pairQuotations({ tokens, kinds, mates }: Lexed, quotations: Text['quotations']): void {
  if (!quotations.length) return
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  quotations.forEach((q, i) => {
    if (!q.closed || q.inner.start === q.start) return
    starts.set(q.start, i)
    ends.set(q.end, i)
  })
  const opened = new Int32Array(quotations.length).fill(-1)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'word' || token.kind === 'number') continue
    const q = starts.get(token.start)
    if (q !== undefined) opened[q] = i
    // A mark of several characters (`))`) ends with its last token.
    const closes = ends.get(token.end)
    if (closes === undefined || opened[closes]! < 0) continue
    const at = opened[closes]!
    if (tokens[at]!.sentence !== token.sentence) continue
    mates[at] = i
    mates[i] = at
    kinds[at] = 'open'
    kinds[i] = 'close'
  }
}

/** Longest aside between dashes, in tokens. */
const ASIDE = 40

/** Pairs brackets, and dashes that set an aside apart, within each sentence and within the quotations there. */
function pairBrackets({ tokens, kinds, mates }: Lexed): void {
  let open: number[] = []
  let dash = -1
  let sentence = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.sentence !== sentence) {
      sentence = token.sentence
      open = []
      dash = -1
    }
    if (kinds[i] === 'open' || kinds[i] === 'close') dash = -1
    if (token.kind !== 'punct') continue
    if (token.norm === '(' || token.norm === '[') {
      if (mates[i]! < 0) open.push(i)
      dash = -1
    } else if (token.norm === ')' || token.norm === ']') {
      if (mates[i]! >= 0) continue
      const at = open.pop()
      dash = -1
      if (at === undefined) continue
      mates[at] = i
      mates[i] = at
      kinds[at] = 'open'
      kinds[i] = 'close'
    } else if (isDash(token.norm)) {
      const tight = i > 0 && tokens[i - 1]!.end === token.start && tokens[i + 1]?.start === token.end
      if (tight) kinds[i] = 'joiner'
      else if (dash >= 0 && i - dash <= ASIDE) {
        mates[dash] = i
        mates[i] = dash
        kinds[dash] = 'open'
        kinds[i] = 'close'
        dash = -1
      } else {
        kinds[i] = 'comma'
        dash = i
      }
    }
  }
}
