import { phraseSource } from './phrase-source.ts'
import { isDefinite } from './view.ts'
import type { Ahead, Walk } from './walk.ts'

/** Participles of saying that only fill up another cue: وتابع قائلا، وأضاف مستطردا. */
const goesWith = new Set(['قال', 'استطرد', 'أضاف', 'تابع', 'استدرك'])

/** Another cue on the way: it helps this one, or takes what follows for itself. */
export function atCue(walk: Walk, i: number, { cue, args }: Ahead): boolean | null {
  // «قدم شكره على»: the object that the verb is made for.
  if (!cue.sure && walk.frame.objects.has(walk.view.tokens[i]!.a.lemma)) return null
  if (
    cue.form === 'part' &&
    walk.cue.form === 'fin' &&
    (walk.frame.quote || walk.frame.that) &&
    goesWith.has(cue.frame.lemma)
  ) {
    walk.consumed.push(i)
    return walk.aside(i + 1)
  }
  if (cue.form === 'phrase') {
    const relayed = phraseSource(walk.view, cue)
    if (!relayed) return null
    // «ذكرت وكالة نقلا عن مسؤول أن»: the source is the one who is quoted.
    if (cue.frame.lemma.startsWith('نقلا') && walk.source) {
      walk.via.push(walk.source)
      walk.source = relayed
    } else walk.via.push(relayed)
    walk.consumed.push(i)
    return walk.aside(relayed.to)
  }
  if (!args?.opening && (walk.relative || !cue.sure)) return null
  // «الذي سافر إلى حلب»: a noun that could be a verb.
  if (walk.relative && !cue.sure) return null
  // «خبراء تحدثوا لـ«الوطن» | إن»: a clause that describes an indefinite source.
  const described = walk.source?.to === i && !isDefinite(walk.view, i - 1) && cue.reading.conj === ''
  if (described && cue.form === 'fin' && !args?.opening) {
    walk.relative = true
    return walk.aside(i + 1)
  }
  // «رد على السؤال بالقول إن».
  if (cue.frame.lemma === 'قال' && cue.reading.article && cue.reading.prep === 'ب' && walk.frame.quote) {
    walk.consumed.push(i)
    return walk.aside(i + 1)
  }
  // «أبرزت الصحف تأكيد الوزير أن»: the words are his.
  if (cue.form === 'vnoun' && args?.opening?.kind === 'that' && args.source && !walk.frame.objects.size)
    return false
  if (cue.form === 'vnoun') return cue.reading.pron !== '' && args?.opening ? false : null
  return cue.form === 'part' && !args?.opening ? null : false
}
