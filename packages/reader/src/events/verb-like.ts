import type { Phrase } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import type { Arguments } from './arguments.ts'
import { isQuantity, type Scene } from './scene.ts'

/** A sound plural or dual in the nominative: مسلحون, مقاتلو, جنديان. */
export const isNominative = ({ fold, a }: Token): boolean =>
  /(ون|[^ا]و)$/.test(fold) || (fold.endsWith('ان') && a.number === 'd')

const PARTICLES = new Set(['أن', 'إن', 'لأن', 'لكن', 'كأن', 'قد', 'لقد'].map(fold))

/**
 * Whether a verbal noun must be its verb, which looks the same without vowels: behind a particle with a pronoun (أنه قصف)
 * or before a doer in the nominative (خطف ملثمو الحركة).
 */
export function verbLike(scene: Scene, token: number, args: Arguments): boolean {
  const word = scene.tokens[token]!
  if (word.a.verbForm !== 'vnoun' || word.a.article || word.a.prep !== '') return false
  if (!word.analyses.some(a => a.verbForm === 'fin' && a.aspect === 'perf')) return false
  const before = scene.tokens[token - 1]
  if (before && before.sentence === word.sentence && PARTICLES.has(fold(before.a.lemma)))
    return before.a.pron !== '' || before.fold.endsWith('قد')
  // At the head of a clause before a number: تظاهر مئات, تجمع نحو مئة.
  const opens = !before || before.sentence !== word.sentence || before.kind === 'punct' || word.a.conj !== ''
  const first = scene.tokens[behindApproximation(scene, token + 1)]
  if (opens && first && (first.kind === 'number' || first.a.pos === 'NUM' || isQuantity(first))) return true
  const { genitive } = args
  if (genitive === null) return undergoer(scene, token) !== null
  return !genitive.pronoun && isNominative(scene.tokens[genitive.head]!)
}

/** «فيه», «خلالها»: prepositions that point back at what happened. */
export const POINTS_BACK = /^(فيه|خلاله|اثره|جراءه|بسببه)(ا|م|ما)?$/

/** Who undergoes what a word right behind it says, which then is a verb in the passive: «إن جنديا قتل». */
export function undergoer(scene: Scene, token: number): Phrase | null {
  // «هجوم قتل فيه عشرون جنديا»: what points back at the attack makes a verb of it.
  if (POINTS_BACK.test(scene.tokens[token + 1]?.fold ?? '')) {
    const behind = scene.phraseStarting(token + 2)
    if (behind?.prep === '' && !behind.pronoun) return behind
  }
  const closed = scene.tokens[token - 1]?.kind === 'punct' ? token - 1 : token
  const phrase = scene.phraseEnding(closed)
  if (phrase?.prep !== '' || phrase.pronoun || scene.tokens[phrase.head]!.a.article) return null
  const quote = scene.tokens[phrase.from - 1]?.kind === 'punct' ? 1 : 0
  const opener = scene.tokens[phrase.from - 1 - quote]
  if (!opener || !['أن', 'إن', 'لأن', 'لكن'].includes(opener.a.lemma)) return null
  return scene.is(phrase, 'people') ? phrase : null
}

const APPROXIMATE = new Set(
  ['زهاء', 'نحو', 'حوالي', 'قرابة', 'أكثر', 'أقل', 'ما', 'لا', 'يقل', 'يزيد', 'عن', 'من', 'على'].map(fold),
)

/** Behind «نحو», «أكثر من» and «ما لا يقل عن», the number they go with. */
export function behindApproximation(scene: Scene, token: number): number {
  // «عقوبات على ثلاثة»: a preposition is no approximation unless one goes before it.
  if (/^(على|علي|من|عن)$/.test(scene.tokens[token]?.norm ?? '')) return token
  for (let i = token; i < token + 5; i++) {
    const word = scene.tokens[i]
    if (!word) break
    if (word.kind === 'number' || word.a.pos === 'NUM') return i
    if (!APPROXIMATE.has(word.fold)) break
  }
  return token
}
