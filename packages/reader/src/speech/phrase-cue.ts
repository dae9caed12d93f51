import { perReading } from '../words/recall.ts'
import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import { type PhraseCue, phrases, verbs } from './lexicon.ts'
import type { View } from './view.ts'

/** «على حد قوله»: the noun of a phrase with the pronoun of whoever speaks. */
const hisOwn = ({ norm }: Token, noun: string) =>
  norm.startsWith(noun) && /^(ه|ها|هم|هما)$/u.test(norm.slice(noun.length))

/** «على حد قوله», «بحسب تعبيرها»: where a phrase that names its source by a pronoun ends, or -1. */
export function ownWordsEnd({ tokens }: View, { from, to }: Cue): number {
  if (to - from === 2 && /(ه|ها|هم|هما)$/u.test(tokens[to]!.norm)) return to
  // «حسب وجهة نظره».
  if (tokens[to + 1]?.norm === 'وجهة' && tokens[to + 2] && hisOwn(tokens[to + 2]!, 'نظر')) return to + 2
  return /^ل?(قول|تعبير|وصف|كلام|زعم)(ه|ها|هم|هما)$/u.test(tokens[to + 1]?.norm ?? '') ? to + 1 : -1
}

const noPhrases: readonly PhraseCue[] = []

/** The phrases whose first word a word may be. */
const phrasesFrom = perReading(noPhrases, ({ norm }) => {
  const first = norm.replace(/^[وف](?=بحسب|حسب|وفق|طبق|تبع|نقل|استناد|على|كما)/u, '')
  return phrases().get(first) ?? noPhrases
})

/** Whether the words of a phrase behind its first stand behind token `i`. */
function standsAt(tokens: readonly Token[], i: number, { words }: PhraseCue): boolean {
  const last = tokens[i + words.length - 1]
  for (let k = 1; k < words.length; k++) {
    const word = words[k]!
    if (tokens[i + k]?.norm !== word && !(k > 1 && last && hisOwn(last, word))) return false
  }
  return true
}

/** The phrase that names a source (بحسب, نقلا عن) which begins at `i`, and its last token. */
export function phraseAt(tokens: readonly Token[], i: number): { phrase: PhraseCue; to: number } | undefined {
  for (const phrase of phrasesFrom(tokens[i]!)) {
    const to = i + phrase.words.length - 1
    if (!standsAt(tokens, i, phrase)) continue
    const next = tokens[to + 1]
    if (phrase.governs && !(next && (next.a.prep === phrase.governs || /^ل/u.test(next.norm)))) continue
    return { phrase, to }
  }
  return undefined
}

/** «وفق ما أعلنته وكالة», «بحسب ما ذكر»: the verb goes with the phrase. */
export function throughVerb(tokens: readonly Token[], to: number): number {
  const which = /^(ما|لما)$/u.test(tokens[to + 1]?.norm ?? '') ? to + 2 : to + 1
  const verb = tokens[which]
  if (!verb || (which === to + 1 && tokens[to]!.norm !== 'حسبما')) return to
  return verb.analyses.some(a => a.verbForm === 'fin' && verbs().has(a.lemma)) ? which : to
}
