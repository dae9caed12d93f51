import type { Phrase } from '../clauses/clause.ts'
import type { Arguments } from './arguments.ts'
import { type Frame, isOf } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** Words that look like events and are none: people and machines (مقاتلات), hours (فجر), states (تحت سيطرة), wishes. */
export function isNoEvent(scene: Scene, token: number): boolean {
  // «أيده الله»: a wish, not an event.
  if (scene.tokens[token + 1]?.fold === 'الله') return true
  if (scene.inTime(token)) return true
  // «المكتب التعاوني للدعوة والإرشاد»: preaching, and no call.
  if (scene.tokens[token]!.a.lemma === 'دعوة' && scene.tokens[token + 1]?.fold === 'والارشاد') return true
  // «هنا», here, is no congratulation without its hamza.
  if (/^[وف]?هنا$/.test(scene.tokens[token]!.norm)) return true
  // «رجل يدعى سالم» is called so, and asked for nothing.
  if (/^[وف]?[يت]دعى$/.test(scene.tokens[token]!.norm)) return true
  if (scene.tokens[token]!.a.verbForm === 'fin') return false
  if (scene.wordIs(token, 'aircraft') || scene.wordIs(token, 'armed')) return true
  // «وقف لإطلاق النار» is the ceasefire, whatever grammar makes of its first word.
  if (scene.tokens[token]!.a.lemma === 'إطلاق' && /^و?(وقف|ايقاف)$/.test(scene.tokens[token - 1]?.fold ?? ''))
    return true
  // «لقاء أجر زهيد»: in return for.
  if (scene.tokens[token]!.a.lemma === 'لقاء' && isOf('return', scene.tokens[token + 1]?.a.lemma ?? ''))
    return true
  // «قتل الأنفس المعصومة», «إزهاق الأرواح»: killing as such, which sermons and condemnations speak of.
  if (isOf('slaying', scene.tokens[token]!.a.lemma) && isOf('souls', scene.tokens[token + 1]?.a.lemma ?? ''))
    return true
  if (isVerdict(scene, token)) return true
  if (isState(scene, token) || isNamedAfter(scene, token)) return true
  return scene.tokens[token]!.a.prep === '' && NAMING.has(scene.tokens[token - 1]?.a.lemma ?? '')
}

/** Words behind which what they name does not happen: «تحت القصف», «جريمة القتل», «مكافحة الخطف». */
const NAMING = new Set(['تحت', 'جريمة', 'مكافحة'])

/** «مواجهة الإرهاب», «الحرب على الفساد»: a fight against what is nobody, or of it, is no attack. */
export function fightsNobody(scene: Scene, token: number, frame: Frame, args: Arguments): boolean {
  if (frame.type !== 'ASSAULT') return false
  const isNobody = (p: Phrase) => !p.pronoun && scene.wordIs(p.head, 'abstract')
  const { subject, genitive, objects, preps, verbal } = args
  return (
    (subject !== null && isNobody(subject)) ||
    (genitive !== null && isNobody(genitive)) ||
    objects.some(isNobody) ||
    preps.some(p => !verbal && (AT.has(p.prep) || (p.prep === 'ل' && p.from === token + 1)) && isNobody(p))
  )
}

/** Prepositions that bring whom a fight is against. */
const AT = new Set(['على', 'ضد', 'مع'])

/** «يعد ضربة للحركة», «يشكل اعتداء على السيادة»: what something amounts to did not happen besides. */
function isVerdict(scene: Scene, token: number): boolean {
  const { a } = scene.tokens[token]!
  if (a.article || a.pron !== '') return false
  const governor = scene.governor(token)
  return governor?.as === 'o' && isOf('amounts', governor.predicate.verb)
}

/** «جبهات القتال», «طرفا النزاع»: what is named after the fight is no fight; «للقتال»: nor is what somebody goes for. */
function isNamedAfter(scene: Scene, token: number): boolean {
  const { a } = scene.tokens[token]!
  if (!isOf('fight', a.lemma)) return false
  if (a.prep === 'ل') return a.lemma === 'قتال'
  const before = scene.tokens[token - 1]
  return a.prep === '' && a.article && before !== undefined && isOf('field', before.a.lemma)
}

/** «من سيطرة التنظيم», «مناطق سيطرته», «فقد السيطرة»: control as a state, which is held, ends or is named beside a deed. */
function isState(scene: Scene, token: number): boolean {
  if (scene.tokens[token]!.a.lemma !== 'سيطرة') return false
  const before = scene.tokens[token - 1]
  const bare = !scene.tokens[token]!.a.article
  if (before && ((bare && before.fold === 'من') || before.a.lemma === 'أجل' || before.a.lemma === 'منطقة'))
    return true
  const governor = scene.governor(token)
  return governor?.as === 'o' && isOf('regains', governor.predicate.verb)
}
