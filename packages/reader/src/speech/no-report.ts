import type { Token } from '../words/word.ts'
import type { Reading } from './cue.ts'
import { channelKind, sourceKind } from './lexicon.ts'
import { withholdsName } from './standing.ts'
import { isMark, isNominal, isThat, type View } from './view.ts'

/** Words that deny the verb after them: a report that was not made is none. */
const negations = new Set([
  'لم',
  'لن',
  'لا',
  'ولم',
  'ولن',
  'ولا',
  'فلم',
  'لما',
  'دون',
  'عدم',
  'غير',
  'ليس',
  'ما',
  'وما',
  'فما',
  // «لو ظن الحارس أن»: not said, but supposed.
  'لو',
  'ولو',
  'إذا',
  'وإذا',
  'فإذا',
  'هل',
])

const copula = /^(كان|بات|أصبح|ظل|صار|أضحى|ليس|بدا)$/u

/** «تود الهيئة أن توضح أنه»: a wish to say that is the saying of it. */
function performs(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 2; j >= 0 && j > i - 7 && tokens[j]!.kind === 'word'; j--)
    if (tokens[j]!.a.lemma === 'ود' && tokens[j]!.a.pos === 'VERB') return tokens[j]!.a.aspect === 'imp'
  return false
}

/** Does what stands around a word show that it reports nothing, though a cue by its form? */
export function reportsNothing(view: View, token: Token, { reading, frame, form }: Reading): boolean {
  const { tokens } = view
  const before = tokens[token.index - 1]
  if (form === 'fin') {
    // «ملامح وجهه»: a face.
    if (frame.lemma === 'وجه' && (reading.pron !== '' || before?.a.pos === 'VERB')) return true
    // «عبر مواقع التواصل: «تويتر»»: by what.
    const next = tokens[token.index + 1]
    if (token.norm === 'عبر' && next && (channelKind(next) || sourceKind(next) === 'media')) return true
    // «كما آمل أن»: I.
    if (/^[وف]?آمل$/u.test(token.norm)) return true
    // «تم نقل المصابين»: what was done is a noun.
    if (before?.a.lemma === 'تم' && token.a.conj === '') return true
    // «يعلم أنه» knows; «علما بأن» adds on the outlet's own word.
    if (frame.flags.has('learns') && (reading.aspect === 'imp' || /علما$/u.test(token.norm))) return true
    // «طُلب منه»: written as passive.
    if (reading.aspect === 'perf' && /^[وف]?\p{L}ُ/u.test(token.form)) return true
    // «قال خبراء - تحدثوا شريطة عدم ذكر أسمائهم - إن»: how the source spoke whom another verb quotes.
    const described = before && isMark(before) ? tokens[token.index - 2] : before
    if (reading.conj === '' && described && isNominal(described) && !described.a.article)
      if (tokens[token.index + 1] && withholdsName(view, token.index + 1)) return true
    // «يُشترط أن»: verbs of these forms have the vowel in the passive alone.
    if (reading.aspect === 'imp' && /^[ات]/u.test(reading.lemma) && /^[وف]?س?[يت]ُ/u.test(token.form))
      return true
    // «سيدة تدعى أم أحمد»: is called.
    if (/^[وف]?[يت](دعى|سمى|كنى|لقب)$/u.test(token.norm)) return true
    // «قد يقول القارئ»: supposed.
    if (reading.aspect === 'imp' && /^[وف]?قد$/u.test(before?.norm ?? '')) return true
    // «وهو أمر مشروع»: what is told of it is a noun.
    const noun = token.analyses.some(a => a.pos === 'NOUN' && a.pron === '')
    if (noun && reading.aspect === 'perf' && /^[وف]?(هو|هي|هنا|هذا|هذه)$/u.test(before?.norm ?? ''))
      return true
    if (/^[وف]?هنا$/u.test(token.norm)) return true
    const whatItDeems = before?.norm === 'ما' && frame.flags.has('deems') && reading.pron !== ''
    if (before && negations.has(before.norm) && !whatItDeems) return true
    // «وإن قال أحدهم»: if.
    if (before && /^[وف]?إن$/u.test(before.norm) && reading.aspect === 'perf') return true
    if (before?.a.pos === 'ADP' && !(before.norm.endsWith('من') && token.a.pos === 'VERB')) return true
    // «الجدير ذكره»; «الذي نقلته وكالة»: what is said stands before, as object.
    const { flags } = frame
    const takesPronoun = flags.has('addressee') || flags.has('accused') || flags.has('deems')
    if (reading.pron !== '' && !takesPronoun) return true
    // «دون أن يوضح», «يريد أن يقول»: nothing is said; but «قبل أن يضيف» tells that it was.
    const subordinate = isThat(before) && before?.a.pron === '' && before.norm !== 'إن'
    if (!subordinate || /^(قبل|بعد)$/u.test(tokens[token.index - 2]?.norm ?? '')) return false
    // «أن أخبركم»: I.
    if (/^أ/u.test(token.norm) && token.analyses.some(a => a.aspect === 'imp' && a.person === 1)) return true
    return reading.aspect === 'imp' && !performs(tokens, token.index)
  }
  if (form === 'vnoun') {
    // «نفى نفيا قاطعا أن»: how it was denied.
    if (reading.pron === '' && reading.prep === '' && token.norm.endsWith(`${reading.lemma}ا`)) return true
    // «اتهامنا بأن»: what we are told of.
    if (reading.number === 'p' || /^(نا|ي|ك|كم)$/u.test(reading.pron)) return true
    return reading.pron !== '' && before?.a.pos === 'ADP' && /^(في|خلال|عبر|من|على)$/u.test(before.a.lemma)
  }
  // «زيادة غير متوقعة».
  if (before?.norm === 'غير') return true
  // «ردا على سؤال».
  if (/^و?ردا$/u.test(token.norm)) return true
  if (token.a.pos === 'NOUN' && token.norm.endsWith('ة')) return true
  // «موضحا فيها الاسم»: what is written there.
  if (/^في(ه|ها)$/u.test(tokens[token.index + 1]?.norm ?? '')) return true
  // «157 طالبا», «خمسة متهمين»: what is counted.
  const says = isThat(tokens[token.index + 1]) || tokens[token.index + 1]?.a.pos === 'ADP'
  const counted = before?.kind === 'number' || (before?.a.pos === 'NUM' && !before.a.article)
  if (counted && !says) return true
  // «باتت مهددة», «باتت الصفقة مهددة بالفشل»: a predicate.
  if (before && copula.test(before.a.lemma)) return true
  if (before?.a.article && copula.test(tokens[token.index - 2]?.a.lemma ?? '')) return true
  if (tokens[token.index + 1]?.norm === 'باسم') return true
  // «شهادة مؤكدة»: an adjective.
  if (!/^(NOUN|ADJ)$/.test(before?.a.pos ?? '') || !before || before.a.article || before.a.pron !== '')
    return false
  if (/[ةا]$/u.test(before.norm)) return true
  // «أطراف متهمين».
  if (token.norm.endsWith('ين') && before.a.number === 'p') return true
  // «من مصادر مؤكدة».
  const governor = tokens[token.index - 2]
  return token.norm.endsWith('ة') && before.a.number === 'p' && governor?.a.pos === 'ADP'
}
