import type { Phrase } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import { stretch } from './arguments.ts'
import { grievances } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** How far behind its word a protest may say whom it is against, and how far behind that the name stands, in tokens. */
const SAYS = 30
const NAMES = 6

/** Words that only say where a protest stands. */
const FACING = new Set(['أمام', 'قبالة', 'نحو', 'باتجاه'].map(fold))

/** Classes of those a protest turns to. */
const ADDRESSED = ['body', 'person', 'armed', 'court', 'agent']

/** Whom a protest is against: the first who can act behind «مطالبين», «تنديدا», «ضد»; else whom it faces: «أمام», «نحو». */
export function target(scene: Scene, token: number): Phrase[] {
  const { tokens } = scene
  const { sentence } = tokens[token]!
  let faced: Phrase | undefined
  for (let i = token; i < Math.min(tokens.length, token + SAYS); i++) {
    const word = tokens[i]!
    if (word.sentence !== sentence) break
    const { lemma: form, verb, pos } = word.a
    const lemma = fold(form)
    const aggrieved = grievances().has(lemma) || (verb !== undefined && grievances().has(fold(verb)))
    // «الطلاب» demand nothing by their name.
    if (!aggrieved || (pos === 'NOUN' && scene.wordIs(i, 'people'))) continue
    const one = addressed(scene, i)
    if (!one) continue
    if (!FACING.has(lemma)) return [one]
    faced ??= one
  }
  return faced ? [faced] : []
}

/** The first who can act behind a word of grievance. */
function addressed(scene: Scene, grievance: number): Phrase | undefined {
  const { tokens } = scene
  const { sentence } = tokens[grievance]!
  for (let k = grievance + 1; k < Math.min(tokens.length, grievance + 1 + NAMES); k++) {
    if (tokens[k]!.sentence !== sentence) return undefined
    if (!scene.mention(k) && !ADDRESSED.some(c => scene.wordIs(k, c))) continue
    // Inside another phrase (تعامل الحكومة الجديدة) it stands for itself, with what follows.
    const to = Math.max(scene.around(k)?.to ?? 0, k + 1)
    const phrase = scene.phraseStarting(k) ?? scene.phrase(k) ?? stretch(k, to)
    if (!scene.wordIs(phrase.head, 'protester')) return { ...phrase, and: [] }
  }
  return undefined
}
