import type { Text } from '../text/text.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { lexicon, NOUN, type Node, type ParticleClass, type Preposition } from './lexicon.ts'
import { pairBrackets, pairQuotations } from './pairs.ts'
import { reread } from './readings.ts'

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

/** The spelling under which a noun stands in `nouns.tsv`. */
export function nounKey(token: Token): string {
  const { a } = token
  const key = token.fold.slice(a.from, a.to)
  return a.prep === 'ل' && a.article && key.startsWith('لل') ? `ال${key.slice(2)}` : key
}

/** What the tables say of one reading of one form. */
interface Entry {
  preposition: Node<Preposition> | undefined
  particle: Node<ParticleClass> | undefined
  traits: number
}

/** What the tables say of most words. */
const unlisted: Entry = { preposition: undefined, particle: undefined, traits: 0 }

const entryOf = perReading(unlisted, token => {
  const { a } = token
  const { particles, prepositions, nouns, spelled } = lexicon()
  const key = token.fold.slice(a.conj.length, a.to)
  const name = a.pos === 'PROPN' && !spelled.has(token.norm.slice(a.conj.length, a.to))
  const content = a.pos === 'VERB' || a.pos === 'AUX' || a.pos === 'ADJ' || name
  let particle = particles.get(key)
  // أكثر is an adjective, أم may be a mother.
  if (particle && content && !(a.pos === 'ADJ' && particle.value === 'more')) particle = undefined
  if (particle?.value === 'conj' && a.pos === 'NOUN') particle = undefined
  const preposition = content ? undefined : prepositions.get(key)
  const traits = nouns.get(nounKey(token)) ?? 0
  return preposition || particle || traits ? { preposition, particle, traits } : unlisted
})

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
    const token = reread(result, i)
    result.tokens[i] = token
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
