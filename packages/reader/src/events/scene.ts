import type { Phrase, Predicate } from '../clauses/clause.ts'
import { nationTable } from '../names/knowledge.ts'
import type { Entity, Mention, Time } from '../reading.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import type { Found } from './events.ts'
import { classesOf, isOf } from './lexicon.ts'

/** Whether a word only says how many or how much: عشرات, عدد, بالغ. */
export const isQuantity = perReading(
  false,
  // «حشد من المتظاهرين»; «الحشد» alone is a force.
  ({ a }) => isOf('quantity', fold(a.lemma)) || (a.lemma === 'حشد' && !a.article),
)

/** The classes of a word, by its lemma and as it is printed. */
const classesAt = perReading(null, token => {
  const byLemma = classesOf().get(fold(token.a.lemma))
  const byForm = classesOf().get(token.fold)
  const classes = byLemma && byForm ? new Set([...byLemma, ...byForm]) : (byLemma ?? byForm ?? null)
  // «سجن سنغاليين»: a nationality in the plural is people.
  const { number, gender, lemma } = token.a
  if (classes?.has('people') || (number !== 'p' && number !== 'd') || gender === 'f') return classes
  return nationTable().has(fold(lemma)) ? new Set([...(classes ?? []), 'people']) : classes
})

/** What stands under an index that is -1 where there is nothing; to ask an array for it takes long. */
const listed = <T>(list: readonly T[], index: number | undefined): T | undefined =>
  index !== undefined && index >= 0 ? list[index] : undefined

/** What the earlier rooms found, as the questions of this one need it: every look-up takes constant time. */
export class Scene {
  readonly found: Found
  readonly tokens: readonly Token[]
  readonly predicates: readonly Predicate[]
  /** Index of the mention that holds a token, or -1. */
  private readonly mentionAt: Int32Array
  private readonly entities = new Map<string, Entity>()
  /** Outermost phrase that begins at a token. */
  private readonly phraseFrom: (Phrase | undefined)[]
  /** Longest phrase without a preposition that ends before a token. */
  private readonly phraseTo: (Phrase | undefined)[]
  private readonly phraseOfHead: (Phrase | undefined)[]
  /** Predicates that have the token as head of an object, subject or oblique. */
  private readonly governors: ({ predicate: Predicate; as: string } | undefined)[]
  /** The innermost predicate whose clause holds a token, or -1; and of a predicate, the one its clause stands in. */
  private readonly innermostAt: Int32Array
  private readonly outer: Int32Array
  /** The words of a predicate's objects and obliques, once somebody asked. */
  private readonly inArguments = new Map<Predicate, Set<number>>()
  /** First and last token of every sentence. */
  private readonly sentences: { from: number; to: number }[] = []

  constructor(found: Found) {
    this.found = found
    const { tokens, clauses, names } = found
    this.tokens = tokens
    this.predicates = clauses.predicates
    for (const token of tokens) {
      const there = this.sentences[token.sentence]
      if (there) there.to = token.index + 1
      else this.sentences[token.sentence] = { from: token.index, to: token.index + 1 }
    }
    for (const entity of names.entities) this.entities.set(entity.id, entity)
    this.mentionAt = new Int32Array(tokens.length).fill(-1)
    let at = 0
    names.mentions.forEach((mention, m) => {
      while (at > 0 && tokens[at - 1]!.end > mention.start) at--
      while (at < tokens.length && tokens[at]!.end <= mention.start) at++
      for (; at < tokens.length && tokens[at]!.start < mention.end; at++) this.mentionAt[at] = m
    })
    const byToken = () => new Array(tokens.length + 1).fill(undefined)
    this.phraseFrom = byToken()
    this.phraseTo = byToken()
    this.phraseOfHead = byToken()
    this.governors = byToken()
    for (const phrase of clauses.phrases) {
      this.phraseFrom[phrase.from] ??= phrase
      const there = this.phraseTo[phrase.to]
      if (!there || phrase.from < there.from) this.phraseTo[phrase.to] = phrase
      if (!phrase.pronoun) this.phraseOfHead[phrase.head] = phrase
    }
    this.innermostAt = new Int32Array(tokens.length).fill(-1)
    this.outer = new Int32Array(clauses.predicates.length).fill(-1)
    this.nest()
    for (const predicate of clauses.predicates) {
      if (predicate.subject) this.govern(predicate, predicate.subject, 's')
      for (const phrase of predicate.objects) this.govern(predicate, phrase, 'o')
      for (const phrase of predicate.obliques) this.govern(predicate, phrase, phrase.prep)
    }
  }

  /** Writes down what governs a phrase and those joined to it. */
  private govern(predicate: Predicate, phrase: Phrase, as: string): void {
    if (phrase.pronoun) return
    const governor = { predicate, as }
    this.governors[phrase.head] ??= governor
    for (const one of phrase.and) this.governors[one.head] ??= governor
  }

  /** One sweep over the clauses, outer ones first. */
  private nest(): void {
    const { predicates } = this
    const order = predicates.map((_, i) => i)
    order.sort((a, b) => {
      const x = predicates[a]!.clause
      const y = predicates[b]!.clause
      return x.from - y.from || y.to - x.to || a - b
    })
    const open: number[] = []
    let next = 0
    for (let i = 0; i < this.tokens.length; i++) {
      while (open.length && predicates[open[open.length - 1]!]!.clause.to <= i) open.pop()
      for (; next < order.length && predicates[order[next]!]!.clause.from <= i; next++) {
        const one = order[next]!
        if (predicates[one]!.clause.to <= i) continue
        this.outer[one] = open.length ? open[open.length - 1]! : -1
        open.push(one)
      }
      this.innermostAt[i] = open.length ? open[open.length - 1]! : -1
    }
  }

  /** The innermost predicate, other than the word itself, whose clause holds a token. */
  innermost(token: number): Predicate | undefined {
    let at = this.innermostAt[token] ?? -1
    if (at >= 0 && this.predicates[at]!.token === token) at = this.outer[at]!
    return listed(this.predicates, at)
  }

  /** The times of a stretch of the text, by offsets. */
  *timesIn(start: number, end: number): Generator<Time> {
    const { times } = this.found
    let low = 0
    let high = times.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (times[mid]!.end <= start) low = mid + 1
      else high = mid
    }
    for (; low < times.length && times[low]!.start < end; low++) yield times[low]!
  }

  /** The word that holds an offset, or the one before it. */
  tokenAt(offset: number): number {
    let low = 0
    let high = this.tokens.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.tokens[mid]!.start <= offset) low = mid + 1
      else high = mid
    }
    return Math.max(0, low - 1)
  }

  /** Whether a word is part of a time expression. */
  inTime(token: number): boolean {
    const { start, end } = this.tokens[token]!
    return !this.timesIn(start, end).next().done
  }

  sentence(index: number): { from: number; to: number } {
    return this.sentences[index] ?? { from: 0, to: 0 }
  }

  predicate(token: number): Predicate | undefined {
    return listed(this.predicates, this.found.clauses.predicateAt[token])
  }

  /** The phrase a word is the head of. */
  phrase(head: number): Phrase | undefined {
    return this.phraseOfHead[head]
  }

  /** The innermost phrase that holds a word. */
  around(token: number): Phrase | undefined {
    const { phrases, phraseAt } = this.found.clauses
    return listed(phrases, phraseAt[token])
  }

  /** The longest phrase that ends right before a token. */
  phraseEnding(to: number): Phrase | undefined {
    return this.phraseTo[to]
  }

  phraseStarting(token: number): Phrase | undefined {
    return this.phraseFrom[token]
  }

  /** The predicate that has the phrase of this head for an argument, and as what: s, o or a preposition. */
  governor(head: number): { predicate: Predicate; as: string } | undefined {
    return this.governors[head]
  }

  /** Whether a word stands in an object or oblique of a predicate, or in a phrase coordinated with one. */
  holdsInArgument(predicate: Predicate, token: number): boolean {
    let held = this.inArguments.get(predicate)
    if (!held) {
      held = new Set()
      for (const list of [predicate.objects, predicate.obliques])
        for (const phrase of list)
          for (const one of [phrase, ...phrase.and]) for (let i = one.from; i < one.to; i++) held.add(i)
      this.inArguments.set(predicate, held)
    }
    return held.has(token)
  }

  mention(token: number): Mention | undefined {
    return listed(this.found.names.mentions, this.mentionAt[token])
  }

  entity(mention: Mention): Entity | undefined {
    return this.entities.get(mention.entity)
  }

  /** The first name inside a phrase, of one of these types. */
  nameIn(phrase: Phrase, types: string): Mention | undefined {
    for (let i = phrase.from; i < phrase.to; i++) {
      const mention = this.mention(i)
      if (mention && types.includes(mention.type)) return mention
    }
    return undefined
  }

  /** The noun of a phrase that says what it is: قوات in «عدد من القوات», أشخاص in «عشرة أشخاص». */
  meaning(phrase: Phrase): number {
    for (let i = phrase.head; i < phrase.to; i++) {
      const { a, kind } = this.tokens[i]!
      if (kind === 'number' || a.pos === 'NUM' || isQuantity(this.tokens[i]!)) continue
      if (a.pos === 'NOUN' || a.pos === 'PROPN' || a.pos === 'ADJ' || a.pos === 'X') return i
    }
    const inner = phrase.modifiers.find(m => m.prep === 'من')
    return inner && inner.head !== phrase.head ? this.meaning({ ...inner, modifiers: [] }) : phrase.head
  }

  /** Whether a phrase, or one coordinated with it, is of a class of classes.tsv. */
  is(phrase: Phrase, name: string): boolean {
    // «التي أعيد بناؤها»: ها is seldom people.
    if (phrase.pronoun)
      return (
        name === 'actor' ||
        (this.tokens[phrase.head]!.a.pron !== 'ها' && (name === 'people' || name === 'person'))
      )
    const head = this.meaning(phrase)
    const mention = this.mention(head)
    if (mention) {
      const byName =
        mention.type === 'PER'
          ? ['person', 'people', 'actor']
          : mention.type === 'ORG'
            ? ['armed', 'body', 'actor', 'group']
            : ['territory', 'actor', 'body']
      if (byName.includes(name)) return true
    }
    if (this.wordIs(head, name)) return true
    if (name === 'person' || name === 'actor' || name === 'people')
      return this.nameIn(phrase, 'PER') !== undefined
    return phrase.and.some(one => this.is(one, name))
  }

  /** Whether a word is of a class. */
  wordIs(token: number, name: string): boolean {
    return classesAt(this.tokens[token]!)?.has(name) === true
  }
}
