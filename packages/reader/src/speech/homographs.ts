import type { Token } from '../words/word.ts'
import { channelKind, saysContent, verbs } from './lexicon.ts'
import { speaksUp, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isComma, isRelative, isThat, prepositionOf, type View } from './view.ts'

/** «عبر البحارة عن سعادتهم»: a preposition by its form is a verb where the preposition of that verb follows. */
export function governsLater(tokens: readonly Token[], i: number): boolean {
  const reading = tokens[i]!.analyses.find(
    a => a.pos === 'VERB' && a.voice !== 'pass' && verbs().has(a.lemma),
  )
  const prepositions = reading && verbs().get(reading.lemma)!.prepositions
  const next = tokens[i + 1]
  if (!prepositions?.size || !next || channelKind(next)) return false
  // «عبر رفع الحواجز عن»: a verbal noun says nothing.
  if (next.a.verbForm === 'vnoun' && !next.a.article && next.a.number !== 'p') return false
  for (let j = i + 2; j < tokens.length && j < i + 14 && tokens[j]!.sentence === tokens[i]!.sentence; j++) {
    if (tokens[j]!.a.pos === 'VERB' || /^[«"“:]$/u.test(tokens[j]!.form)) return false
    if (tokens[j]!.a.pos === 'ADP' && prepositions.has(tokens[j]!.a.lemma)) return true
  }
  return false
}

/** «وجه سموه بمباشرة الأعمال»: وجّه, no face, where what is to be done follows by ب. */
export function directs(tokens: readonly Token[], i: number): boolean {
  if (!/^[وف]?وجه(ت|وا)?$/u.test(tokens[i]!.norm) || tokens[i - 1]?.a.pos === 'ADP') return false
  for (let j = i + 1; j < tokens.length && j < i + 14 && tokens[j]!.sentence === tokens[i]!.sentence; j++) {
    const { a } = tokens[j]!
    if (a.prep === 'ب' && saysContent(tokens[j]!)) return j > i + 1 || !a.article
    if (a.pos === 'VERB' || a.prep === 'ب') return false
  }
  return false
}

/** «ودعت الوزارة السكان إلى»: دعا where its preposition follows, not ودّع. */
export function calls(tokens: readonly Token[], i: number): boolean {
  if (!/^ود(عا|عت|عوا)$/u.test(tokens[i]!.norm)) return false
  for (let j = i + 1; j < tokens.length && j < i + 40 && tokens[j]!.sentence === tokens[i]!.sentence; j++)
    if (isThat(tokens[j]) || prepositionOf(tokens[j]!) === 'إلى') return true
  return false
}

/** «وبين المصدر، أن»: a word that looks like a preposition is a verb where its noun is a source and أن follows that. */
export function subjectAndThat(view: View, i: number): boolean {
  const { tokens } = view
  const next = tokens[i + 1]
  if (tokens[i - 1]?.a.pos === 'ADP') return false
  // عبر has its own preposition to show that it is a verb.
  const frames = tokens[i]!.analyses.flatMap(a => (a.pos === 'VERB' ? (verbs().get(a.lemma) ?? []) : []))
  // «…، وبين أن»: no preposition takes a clause that states.
  if (
    next &&
    isThat(next) &&
    next.a.prep === '' &&
    (tokens[i]!.a.conj !== '' || isRelative(tokens[i - 1])) &&
    tokens[i + 2]?.a.aspect !== 'imp'
  )
    return frames.some(frame => frame.that && frame.prepositions.size === 0)
  if (!next || !frames.some(frame => frame.that && frame.prepositions.size === 0)) return false
  if (!startsSource(view, i + 1)) return false
  const end = sourceEnd(view, i + 1, tokens.length)
  const after = isComma(tokens[end]) ? end + 1 : end
  return speaksUp(view, { from: i + 1, to: end }) && isThat(tokens[after]) && tokens[after]!.a.conj === ''
}
