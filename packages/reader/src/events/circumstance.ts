import type { Phrase } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import { canAct } from './actors.ts'
import { type Arguments, none, stretch } from './arguments.ts'
import { type Frame, verbFrames } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

/** «داعية» is a preacher too, and stands in the lexicon as such. */
export const CALLING = 'داعية'

const COMMAS = new Set(['،', ',', '؛'])

/**
 * «، مطالبة المجتمع الدولي بوقف القصف», «، ومنددة بالهجوم»: a participle in the feminine behind a comma, which says what a
 * ministry or a movement does besides. Spelling does not tell it from an adjective or a verbal noun, so grammar may have
 * taken it for either. Its frames and its arguments, where there is one.
 */
export function circumstance(scene: Scene, token: number): { frames: Frame[]; args: Arguments } | undefined {
  const { a, norm } = scene.tokens[token]!
  const verb = a.verb ?? (a.lemma === CALLING ? 'دعا' : undefined)
  if (!verb || !norm.endsWith('ة') || a.article || a.prep !== '') return undefined
  if (!COMMAS.has(scene.tokens[token - 1]?.norm ?? '') && !(a.conj === 'و' && a.verbForm === 'part'))
    return undefined
  const frames = verbFrames()
    .get(fold(verb))
    ?.filter(f => f.forms.includes('p'))
  if (!frames?.length) return undefined
  const found = scene.predicate(token)
  const args = found ? verbArguments(scene, found) : { ...none(), verbal: true }
  const object = behind(scene, token)
  const objects = object ? [object] : args.objects.filter(o => o.from > token)
  const preps = [...args.preps, ...(scene.around(token)?.modifiers ?? []), ...(object?.modifiers ?? [])]
  return {
    frames,
    args: {
      ...args,
      subject: doer(scene, token),
      passive: false,
      objects,
      preps: following(scene, token, object, preps),
    },
  }
}

/** Whose circumstance it is: the subject of the verb before it, where that can be a «she». */
function doer(scene: Scene, token: number): Phrase | null {
  const verb = scene.innermost(token)
  const subject = verb && verb.token < token ? verbArguments(scene, verb).subject : null
  if (!subject || !canAct(scene, subject) || scene.mention(subject.head)?.type === 'PER') return null
  const { gender, number } = scene.tokens[subject.head]!.a
  return scene.mention(subject.head) || gender === 'f' || number === 'p' ? subject : null
}

/** Who or what stands right behind it, in the genitive as grammar sees it. */
function behind(scene: Scene, token: number): Phrase | undefined {
  const next = scene.tokens[token + 1]
  if (next?.kind !== 'word' || next.a.prep !== '' || next.a.verbForm === 'fin') return undefined
  if (next.a.pos === 'ADP' || next.a.pos === 'SCONJ' || next.a.conj !== '') return undefined
  const phrase = scene.phraseStarting(token + 1)
  const object = phrase ?? stretch(token + 1, Math.max(scene.around(token)?.to ?? 0, token + 2))
  return canAct(scene, object) ? object : undefined
}

/** Its prepositional phrases, with the one that follows right behind it or its object. */
function following(
  scene: Scene,
  token: number,
  object: Phrase | undefined,
  known: readonly Phrase[],
): Phrase[] {
  const to = object?.to ?? token + 1
  const next = scene.phraseStarting(to) ?? scene.phraseStarting(to + 1)
  const out = known.filter(p => p.from > token)
  return next && next.prep !== '' && !out.includes(next) ? [...out, next] : out
}
