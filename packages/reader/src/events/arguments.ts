import type { Phrase, Predicate } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import type { Scene } from './scene.ts'

/** What stands around an event word, before a frame says what each part means. */
export interface Arguments {
  /** Who does it: null in the passive. */
  subject: Phrase | null
  /** Whom or what it is done to: in the passive its grammatical subject. */
  objects: Phrase[]
  /** Prepositional arguments, in order. */
  preps: Phrase[]
  /** What stands in the genitive after a noun. */
  genitive: Phrase | null
  /** Adjectives of a noun. */
  adjectives: number[]
  /** Who does it and who suffers it, as a light verb says (شن هجوما, هجوم استهدف الشرطة, تعرض لهجوم). */
  lightActor: Phrase | null
  lightRecipient: Phrase | null
  /** Predicates that only carry the noun: they tell no event of their own. */
  carriers: Predicate[]
  predicate: Predicate | undefined
  passive: boolean
  definite: boolean
  plural: boolean
  /** Preposition it carries itself: ب، ل، ك or ''. */
  prefix: string
  /** True for a finite verb, also for one that reads like a verbal noun: «أنه قصف», «خطف ملثمو الحركة». */
  verbal: boolean
}

/** Nothing around it yet. */
export const none = (): Arguments => ({
  subject: null,
  objects: [],
  preps: [],
  genitive: null,
  adjectives: [],
  lightActor: null,
  lightRecipient: null,
  carriers: [],
  predicate: undefined,
  passive: false,
  definite: false,
  plural: false,
  prefix: '',
  verbal: false,
})

/** The subject of a predicate; a pronoun on أن or إن only points back, which is for others to follow. */
export function subjectOf(predicate: Predicate): Phrase | null {
  const { subject, implied } = predicate
  return subject && !subject.pronoun ? subject : implied && !implied.pronoun ? implied : null
}

/** «نفسه», «ذاتها»: the pronoun that points back at the subject. */
export const isSelf = ({ a }: Token): boolean => a.pron !== '' && (a.lemma === 'نفس' || a.lemma === 'ذات')

/** Prepositions that bring who does it, whatever the frame. */
export const AGENTS = new Set(['من قبل', 'من جانب', 'من طرف', 'على يد', 'على أيدي', 'بواسطة', 'بأيدي'])

/** «مع المملكة حكومة وشعبا», «تضامن الإمارات قيادة وشعبا»: in what respect, and nobody besides. */
export const isRespect = (scene: Scene, phrase: Phrase): boolean =>
  phrase.and.some(one => RESPECT.has(scene.tokens[one.head]!.norm)) ||
  RESPECT.has(scene.tokens[phrase.head]!.norm)

const RESPECT = new Set(['وشعبا', 'وشعباً', 'شعبا', 'شعباً'])

/** Words that stand for somebody although grammar made no phrase of them. */
export const stretch = (from: number, to: number): Phrase => ({
  from,
  to,
  head: from,
  prep: '',
  pronoun: false,
  and: [],
  appositions: [],
  modifiers: [],
})
