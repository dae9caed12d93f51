import { channelKind, type Frame, isAside, isOf, saysContent, sourceKind } from './lexicon.ts'
import { isListener } from './listeners.ts'
import { ofPlace } from './openings.ts'
import { isManner, isPerson, isSoundPlural } from './source.ts'
import {
  isComma,
  isDefinite,
  isMark,
  isPreposition,
  isThat,
  namedAt,
  prepositionOf,
  type View,
} from './view.ts'

/** Prepositions a source may hold: مصادر في الجيش, المتحدث باسم الجيش, عضو المجلس عن الحزب. */
const inner = new Set(['في', 'من', 'لدى', 'عن', 'على', 'باسم', 'ب', 'ل', 'لل', 'بين'])

/** «دعا مدير الدائرة للرقابة … إلى»: what is called for stands behind إلى. */
function callsLater({ tokens }: View, i: number): boolean {
  for (let j = i + 1; j < i + 14 && j < tokens.length && tokens[j]!.sentence === tokens[i]!.sentence; j++)
    if (isPreposition(tokens[j]!) && prepositionOf(tokens[j]!) === 'إلى') return true
  return false
}

/** Does the preposition at `i` belong to the phrase of the source (مجموعة من العلماء) and not to the telling? */
export function prepositionInside(view: View, i: number, frame: Frame | undefined): boolean {
  const { tokens } = view
  const token = tokens[i]!
  const free = isPreposition(token)
  const preposition = /^باسم/u.test(token.norm) ? 'باسم' : free ? prepositionOf(token) : token.a.prep
  if (token.a.conj !== '') return false
  if (!inner.has(preposition)) return false
  if (preposition === 'باسم') return !isPerson(view, i - 1)
  // «عضو اللجنة بالغرفة التجارية», «مدير الأمن بمنطقة الباحة» likewise: a body or a place.
  // «أهابت المديرية | بالمواطنين»; «تعهد النقيب | بتنظيم اعتصام», though a تنظيم may be a body.
  if (preposition === 'ب' && frame?.flags.has('hears-ب')) return false
  const does = preposition === 'ب' && frame?.prepositions.has('ب') && token.a.verbForm === 'vnoun'
  if (does && !token.a.article && !ofPlace(view, i) && !/^ب(رئاسة|قيادة|عضوية)/u.test(token.norm))
    return false
  if (preposition === 'ب' && !free && !isPerson(view, i - 1) && token.a.pron === '') {
    const type = namedAt(view, i)?.type
    if (sourceKind(token) === 'body' || type === 'LOC' || type === 'ORG' || token.a.lemma === 'منطقة')
      return true
  }
  // «مؤسسة «الأفق» المختصة بالأبحاث».
  if (preposition === 'ب' && tokens[i - 1]!.a.article && isOf('governs-by', tokens[i - 1]!.a.lemma))
    return !frame?.flags.has('addressee') && !frame?.flags.has('accused')
  // «عدد من المواطنين» is one phrase, whatever the cue governs.
  if (preposition === 'من' && isOf('counts', tokens[i - 1]!.a.lemma)) return true
  // «دعا الأمين العام للأمم المتحدة», but «دعا الوزير لوقف القتال».
  if (preposition === 'ل' && frame?.prepositions.has('ل'))
    return (
      !isPerson(view, i - 1) &&
      // «المدير العام للعلاقات»: after an office a plural tells what it has charge of.
      (!saysContent(token) ||
        (/^لل/u.test(token.norm) &&
          tokens[i - 1]!.a.article &&
          (token.a.number === 'p' || callsLater(view, i))))
    )
  // «هيئة الرقابة على التنفيذ»: what the noun before governs.
  if (preposition === 'على' && isOf('governs-on', tokens[i - 1]!.a.lemma) && tokens[i - 1]!.a.article)
    return true
  // «بيان صادر عن القيادة».
  if (preposition === 'عن' && tokens[i - 1]!.a.lemma === 'صادر') return true
  if (frame?.prepositions.has(preposition)) return false
  if (frame?.flags.has('relays') && preposition === 'عن') return false
  const noun = free && token.a.pron === '' ? i + 1 : i
  const next = tokens[noun]
  if (!next || (isMark(next) && view.opens[noun]! < 0)) return false
  if (preposition === 'من' && token.a.pron !== '') return true
  // «مجموعة من العلماء», but «السفير | من مجلس الأمن».
  if (preposition === 'من' && isDefinite(view, i - 1)) return false
  if (isThat(next) || isAside(next)) return false
  if (preposition === 'في' && isOf('when', next.norm)) return false
  // «قالت الوكالة في معلومات لم تؤكد».
  if (
    preposition === 'في' &&
    sourceKind(next) === 'document' &&
    !next.a.article &&
    sourceKind(tokens[i - 1]!) === 'media'
  )
    return false
  // After a person's name what follows belongs to the telling.
  if (isPerson(view, i - 1)) return false
  // «السائقون | للمهاجرين»: people speak to people.
  if (isSoundPlural(tokens[i - 1]!) && /^لل.+ين$/u.test(token.norm)) return false
  if (preposition === 'ل' || preposition === 'لل')
    return !isListener(view, noun) || ofHisOutlet(view, i, noun)
  if (preposition === 'على')
    return (
      (tokens[i - 1]!.a.verbForm === 'part' &&
        tokens[i - 1]!.a.article &&
        tokens[i - 2]?.a.article === true) ||
      /^(المشرف|مشرف|المطلع|مطلع|القائم)/u.test(tokens[i - 1]!.norm) ||
      /^(المشرف|مشرف|مطلعة|مطلع)/u.test(tokens[i - 2]?.norm ?? '')
    )
  // «وزارة التربية | بالتراجع عن اتفاق»: what is done belongs to a verb, unless a participle or a stand-in governs it.
  if (
    preposition === 'ب' &&
    !free &&
    token.a.verbForm === 'vnoun' &&
    !/^بال(إنابة|نيابة|وكالة|تكليف)$/u.test(token.norm)
  )
    if (tokens[i - 1]!.a.verbForm !== 'part' && !/^باسم/u.test(tokens[i - 1]!.norm)) return false
  if (preposition === 'ب' && !free)
    return !isManner(next) && channelKind(next) === undefined && token.a.pron === ''
  if (preposition === 'عن') return sourceKind(tokens[i - 1]!) !== undefined || tokens[i - 1]!.a.article
  return (
    channelKind(next) === undefined || (next.a.number === 'p' && sourceKind(tokens[i - 1]!) === 'document')
  )
}

/** «المدير العام لصحيفة «الساحل»، سمير الحلبي»: an office, whose holder is named behind the outlet. */
function ofHisOutlet(view: View, i: number, noun: number): boolean {
  const { tokens, opens, quotationTo } = view
  // «المدير العام لصحيفة»: the office may stand before an adjective.
  const office = [tokens[i - 1], tokens[i - 2]].some(token => token && sourceKind(token) === 'office')
  if (!office || isPerson(view, i - 1)) return false
  let at = noun + 1
  const q = opens[at] ?? -1
  if (q >= 0) at = quotationTo[q]! + 1
  return at < tokens.length && isComma(tokens[at]) && isPersonOrTitled(view, at + 1)
}

/** A person's name, or a title and the name behind it. */
const isPersonOrTitled = (view: View, i: number): boolean => isPerson(view, i) || isPerson(view, i + 1)
