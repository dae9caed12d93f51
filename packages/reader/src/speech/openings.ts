import type { Cue } from './cue.ts'
import { honorific, isAside, namesContent, saysContent, sourceKind, verbs } from './lexicon.ts'
import { isManner } from './source.ts'
import { isColon, isComma, isDefinite, isMark, isThat, isVerb, namedAt, type View } from './view.ts'

/** How a content begins. */
export type OpeningKind = 'that' | 'quote' | 'colon' | 'nominal'

/** Where a content begins. */
export interface Opening {
  readonly kind: OpeningKind
  readonly token: number
  /** A prefixed preposition before it belongs to the content (اتهمها بقصف). */
  readonly keepsPreposition: boolean
}

/** Words after which أن completes no report: إلا أن, بعد أن, رغم أن, حيث إن. */
const notReported =
  /^[وف]?(إلا|الا|غير|بعد|قبل|منذ|رغم|الرغم|حيث|كما|بيد|علما|لولا|دون|خصوصا|خاصة|لاسيما|سيما|مع|بما|إذ|بدون|شريطة|يجب|يمكن|بحجة|سوى|شرط|بشرط|أجل|بمجرد|مجرد|الحقيقة|الواقع|المهم|الأهم|المؤكد|الأكيد|المعروف|الغريب|اللافت|المشكلة|اعتبار|أساس|أمل|دعوى|بدعوى|بذريعة|ذريعة)$/u

const reports = /^(تقارير|معلومات|أنباء|مزاعم|شائعات|إشاعات|اتهامات|ادعاءات|تكهنات|أقاويل)$/u

/** «قبل أن يركب السفينة»: a clause of time or concession, after which the sentence goes on. */
export const isSubordinate = ({ tokens }: View, i: number): boolean =>
  /^[وف]?(قبل|بعد|منذ|دون|رغم|الرغم)$/u.test(tokens[i - 1]?.norm ?? '') ||
  (tokens[i - 1]?.norm === 'من' && /^(الرغم|رغم)$/u.test(tokens[i - 2]?.norm ?? ''))

/** Does أن at `i` complete something other than the cue: a conjunction, a noun by its preposition, a wish? */
export function completesOther(view: View, i: number, { to, frame }: Cue): boolean {
  const before = view.tokens[i - 1]!
  if (i - 1 > to && notReported.test(before.norm)) return true
  // «ما يعتقد أنه»: another verb right before it.
  if (i - 1 > to && before.a.pos === 'VERB' && view.mentionAt[i - 1]! < 0)
    if (before.a.aspect === 'imp' || verbs().get(before.a.lemma)?.that) return true
  // «ترتب عليه أن», «تبين له أن».
  const far = view.tokens[i - 2]
  if (i - 2 > to && before.a.pos === 'ADP' && before.a.pron !== '' && far?.a.pos === 'VERB') return true
  // «تقارير بأن»: what is told in them.
  if (
    i - 1 > to + 1 &&
    view.tokens[i]!.a.prep === 'ب' &&
    !frame.prepositions.has('ب') &&
    reports.test(before.norm)
  )
    return true
  // «من أن» completes a noun, unless the cue governs that preposition.
  const { pos, pron, lemma } = before.a
  if (
    i - 1 > to &&
    pos === 'ADP' &&
    pron === '' &&
    !/^(إلى|على|عن)$/u.test(lemma) &&
    !frame.prepositions.has(lemma)
  )
    return true
  // What is asserted is no wish: «شريطة أن تكون».
  return frame.act === 'assert' && !frame.flags.has('wish') && subjunctive(view, i)
}

/** Does a content open right here: أن, a colon, a quotation, or a preposition followed by أن? */
export function isOpener(view: View, i: number): boolean {
  const { tokens, opens } = view
  const token = tokens[i]
  if (!token) return false
  if (isThat(token) || isColon(token) || opens[i]! >= 0) return true
  if (isComma(token)) return isOpener(view, i + 1)
  if (token.a.pos === 'ADP') return isThat(tokens[i + 1]) || (!!tokens[i + 1] && saysContent(tokens[i + 1]!))
  return false
}

/** أن with a verb in the imperfect: «أن تكون», «أن يغادر». */
function subjunctive({ tokens, mentionAt }: View, i: number): boolean {
  const next = tokens[i + 1]
  // «أن أبل ستعلن»: a name that looks like a verb.
  if (mentionAt[i + 1]! >= 0) return false
  return (
    tokens[i]!.a.pron === '' &&
    next?.a.pos === 'VERB' &&
    next.a.aspect === 'imp' &&
    next.a.prep === '' &&
    next.a.voice !== 'pass'
  )
}

/** Can what stands here be the content that a preposition of the frame introduces? */
export function takes(view: View, i: number, what: 'verbal' | 'any'): boolean {
  const token = view.tokens[i]!
  // «أوصت اللجنة برئاسة فلان بـ»: who leads is not what is said.
  if (isMark(token) || isManner(token) || ofPlace(view, i) || /^ب(رئاسة|قيادة|عضوية)$/u.test(token.norm))
    return false
  // «أشار إلى ما تبذله الوزارة».
  if (token.norm === 'ما' && view.tokens[i + 1] && isVerb(view, i + 1)) return true
  if (what === 'any') return namedAt(view, i)?.type !== 'LOC'
  return saysContent(token)
}

/** «بمحافظة القطيف»: a place, though its noun looks like a verbal one. */
export const ofPlace = (view: View, i: number): boolean =>
  sourceKind(view.tokens[i]!) === 'body' && namedAt(view, i + 1)?.type === 'LOC'

/** Is this the object that says the content: «أعلن الجيش | تحرير», «أدان المجلس | الهجوم»? */
export function objectAt(view: View, i: number, cue: Cue): boolean {
  const token = view.tokens[i]!
  const { objects } = cue.frame
  if (objects.size) return objects.has(token.a.lemma) && token.a.prep === ''
  if (isMark(token) || token.a.prep !== '' || token.a.pos === 'ADP' || token.a.pos === 'PRON') return false
  // Right after a verb a noun stands, though context may have read it as another verb.
  if (token.a.pos === 'VERB' && i !== cue.to + 1 && !saysContent(token)) return false
  if (view.mentionAt[i]! >= 0 || isAside(token)) return false
  // «أكد سعادته أن», but «أبدى سعادته بـ».
  if (honorific.test(token.norm) && view.tokens[i + 1]?.a.prep !== 'ب') return false
  // «أبدى رغبته», «أبدى تفهما», but «أبدى مرونة كبيرة» does it.
  if (cue.frame.flags.has('feels') && token.a.pron === '' && !namesContent(token)) return false
  if (i === cue.to + 1 || cue.form === 'part' || cue.reading.pron !== '') {
    // The word after the verb is its subject where it can be one.
    if (sourceKind(token) !== undefined && cue.form !== 'part' && cue.reading.pron === '') return false
    if (cue.form === 'fin' && token.a.article) return false
    return saysContent(token) || (cue.frame.object === 'any' && cue.form === 'part')
  }
  if (token.a.conj !== '') return false
  if (cue.frame.flags.has('deems')) return isDefinite(view, i) || token.a.pos === 'NOUN'
  if (cue.frame.object === 'any') return saysContent(token) || sourceKind(token) === undefined
  // «عدد من الأهالي وخصوصا | محافظة»: a body is none, though its noun is verbal.
  if (sourceKind(token) === 'body') return false
  // «استبعد الوزير، في مقابلة، التوصل إلى اتفاق».
  return saysContent(token) && (!token.a.article || isComma(view.tokens[i - 1]))
}
