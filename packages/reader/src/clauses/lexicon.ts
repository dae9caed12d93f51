import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import { nouns, particles, prepositions, valency } from './knowledge.gen.js'

export type ParticleClass =
  | 'comp'
  | 'sub'
  | 'cond'
  | 'rel'
  | 'free'
  | 'neg'
  | 'part'
  | 'fut'
  | 'may'
  | 'conj'
  | 'but'
  | 'dem'
  | 'pers'
  | 'all'
  | 'about'
  | 'more'
  | 'non'
  | 'void'
  | 'ask'

/** The classes of `nouns.tsv`, one bit each. */
export const NOUN = {
  time: 1,
  day: 2,
  when: 4,
  title: 8,
  called: 16,
  number: 32,
  name: 64,
  body: 128,
  from: 256,
  person: 512,
  word: 1024,
  beside: 2048,
} as const

/** Classes that a noun has with its article and without. */
const ANY_ARTICLE = NOUN.called | NOUN.body | NOUN.from | NOUN.person | NOUN.word

export type VerbTrait =
  | 'report'
  | 'on'
  | 'human'
  | 'intr'
  | 'aux'
  | 'may'
  | 'must'
  | 'will'
  | 'want'
  | 'clause'
  | 'do'
  | 'aim'
  | 'suffer'

/** What a verb governs. */
export interface Valency {
  traits: ReadonlySet<VerbTrait>
  /** Prefixed and free prepositions, as in `valency.tsv`. */
  preps: ReadonlySet<string>
}

/** One word of a particle or preposition, and the words that may follow it. */
export interface Node<T> {
  value: T | null
  next: Map<string, Node<T>> | null
}

/** A preposition as it ends up in {@link Phrase.prep}, and how its phrase behaves. */
export interface Preposition {
  text: string
  kind: 'place' | 'time' | 'agent' | 'source' | ''
}

function trie<T>(entries: Iterable<readonly [string, T]>): Map<string, Node<T>> {
  const root: Node<T> = { value: null, next: new Map() }
  for (const [words, value] of entries) {
    let node = root
    for (const word of words.split(' ')) {
      node.next ??= new Map()
      const key = fold(word)
      let below = node.next.get(key)
      if (!below) {
        below = { value: null, next: null }
        node.next.set(key, below)
      }
      node = below
    }
    node.value ??= value
  }
  return root.next!
}

function* pairs<T>(table: string, value: (cells: string[]) => T): Generator<[string, T]> {
  for (const cells of rows(table)) yield [cells[0]!, value(cells)]
}

/** The tables of this room, keyed by folded spelling. */
export const lexicon = lazy(() => {
  const traits = new Map<string, number>()
  for (const [word, name] of rows(nouns)) {
    const key = fold(word!)
    const trait = NOUN[name as keyof typeof NOUN]
    traits.set(key, (traits.get(key) ?? 0) | trait)
    if (trait & ANY_ARTICLE) traits.set(`ال${key}`, (traits.get(`ال${key}`) ?? 0) | trait)
  }
  /** Function words as they are spelled: no name is, whatever it may look like without hamza. */
  const spelled = new Set<string>()
  for (const table of [particles, prepositions]) for (const [word] of rows(table)) spelled.add(word!)
  return {
    spelled: spelled as ReadonlySet<string>,
    particles: trie(pairs(particles, cells => cells[1] as ParticleClass)),
    prepositions: trie(
      pairs(
        prepositions,
        (cells): Preposition => ({
          text: cells[0]!.replace(' ل-', '').replace(' ب-', ''),
          kind: (cells[1] ?? '') as Preposition['kind'],
        }),
      ),
    ),
    nouns: traits as ReadonlyMap<string, number>,
    verbs: new Map(
      pairs(
        valency,
        (cells): Valency => ({
          traits: new Set((cells[1] ?? '').split(' ').filter(Boolean) as VerbTrait[]),
          preps: new Set((cells[2] ?? '').split(' ').filter(Boolean)),
        }),
      ),
    ) as ReadonlyMap<string, Valency>,
  }
})
