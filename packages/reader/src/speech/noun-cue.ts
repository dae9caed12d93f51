import type { TokenRange } from '../clauses/clause.ts'
import type { Cue } from './cue.ts'
import { nouns } from './lexicon.ts'
import { speaksUp, startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isThat, type View } from './view.ts'

/** «توجيهات الأمير بتوفير», «بلاغا من الشرطة عن»: a noun that carries a report, where one who can speak stands beside it. */
export function nounCue(view: View, i: number): Cue | undefined {
  const { tokens } = view
  const token = tokens[i]!
  const { a } = token
  // «بعد أن كشف الوزير»: a verb.
  if (a.pos !== 'NOUN' || a.pron !== '' || isThat(tokens[i - 1])) return undefined
  const frame = nouns().get(a.lemma)
  if (!frame) return undefined
  const next = tokens[i + 1]
  const cue: Cue = { from: i, to: i, frame, form: 'noun', reading: a, sure: true, rival: false }
  if (next?.a.prep === 'ب' && exchangedBy(view, cue)) return cue
  if (a.article) return undefined
  const given = next?.norm === 'من'
  // «اتهام الحكومة»: accused herself; «أمر الملك», «تأكيد الوزير» are read as verbs elsewhere.
  if (!given && (a.number !== 'p' || frame.act === 'accuse') && frame.lemma !== 'كشف') return undefined
  const from = given ? i + 2 : i + 1
  if (!startsSource(view, from) || !speaksUp(view, { from, to: sourceEnd(view, from, tokens.length) }))
    return undefined
  return cue
}

/** «تبادل الجيش والمتمردون الاتهامات بـ»: those who say it to one another, with the noun as their object. */
export function exchangedBy(view: View, { from }: Cue): TokenRange | null {
  const { tokens, sentenceStart } = view
  for (let j = from - 2; j >= sentenceStart[from]! && j > from - 12; j--) {
    if (tokens[j]!.a.pos !== 'VERB') continue
    const subject = { from: j + 1, to: Math.min(sourceEnd(view, j + 1, from), from) }
    return tokens[j]!.a.lemma === 'تبادل' && subject.to === from ? subject : null
  }
  return null
}
