import type { Token } from '../words/word.ts'
import { channelKind, type Frame, headsWhole, isAside, saysContent, sourceKind, verbs } from './lexicon.ts'
import { leadsToName } from './listeners.ts'
import { quotedName } from './quoted-name.ts'
import { isPerson, shareEnd, startsName } from './source.ts'
import { isAccused, parts } from './source-parts.ts'
import { prepositionInside } from './source-prepositions.ts'
import { withholdsName } from './standing.ts'
import { isMark, isNominal, isPreposition, isRelative, isThat, isVerb, type View } from './view.ts'

/** No source is longer, in tokens. */
const LONGEST = 32

/**
 * Where the noun phrase of a source that begins at `from` ends (exclusive): before a comma, a bracket, a relative
 * clause, a verb, or a preposition that belongs to the telling (في بيان، لـ«الشرق الأوسط»، أمس).
 */
export function sourceEnd(view: View, from: number, limit: number, frame?: Frame): number {
  const { tokens, mentionAt, opens, quotationTo, partner } = view
  const stop = Math.min(limit, from + LONGEST)
  let i = from
  while (i < stop) {
    const token = tokens[i]!
    const first = i === from
    const q = opens[i]!
    if (q >= 0) {
      // After a person's name a quotation is what they say.
      const object = frame?.flags.has('deems') || (frame?.flags.has('needs') && mentionAt[i - 1]! >= 0)
      if (!quotedName(view, q) || (!first && (isPerson(view, i - 1) || object))) break
      i = quotationTo[q]! + 1
      continue
    }
    const share = shareEnd(view, i)
    if (share > 0) {
      i = share
      continue
    }
    // «صحيفة (ماركا) الإسبانية»: the name of the outlet in brackets.
    const close = i === from + 1 ? partner[i]! : -1
    if (close > i && close - i <= 5 && token.form === '(' && isBareOutlet(tokens[from]!)) {
      i = close + 1
      continue
    }
    if (isMark(token)) break
    if (!first && (isThat(token) || isRelative(token))) break
    if (!first && mentionAt[i]! < 0 && isAside(token) && !sonOf(tokens[i - 1]!))
      if (!dayOfPrayer(view, i) && !formerly(view, i)) break
    if (!first && (frame?.objects.has(token.a.lemma) || withholdsName(view, i))) break
    if (!first && frame?.flags.has('needs') && swallowed(view, i, frame)) break
    if (first || sonOf(tokens[i - 1]!) || (sonOf(token) && isPerson(view, i - 1)) || continuesName(view, i)) {
      i++
      continue
    }
    // «صحيفة لا ناسيون»: the article of another language, before a word that is none of this one.
    if (foreignArticle.test(token.norm) && isForeign(tokens[i + 1])) {
      i += 2
      continue
    }
    if (mentionAt[i]! >= 0 && ((token.a.prep === '' && token.a.conj === '') || startsName(view, i))) {
      if (parts(view, from, i, frame)) break
      i++
      continue
    }
    // «ألقى فلان | كلمة», «أصدر فلان | بيانا».
    if (
      mentionAt[i]! < 0 &&
      isPerson(view, i - 1) &&
      token.a.prep === '' &&
      !token.a.article &&
      channelKind(token)
    )
      break
    if (isVerb(view, i) || token.a.pos === 'AUX' || token.a.pos === 'SCONJ' || token.a.pos === 'PART') break
    if (/^(نفس|ذات)(ه|ها|هم)$/u.test(token.norm)) {
      i++
      continue
    }
    if (
      token.a.pos === 'ADP' ||
      (!headsWhole(token) && token.a.prep !== '' && token.a.prep !== 'أ') ||
      /^باسم/u.test(token.norm)
    ) {
      if (!prepositionInside(view, i, frame)) break
      // A free preposition is nothing without its noun.
      i += isPreposition(token) && token.a.pron === '' && shareEnd(view, i + 1) < 0 ? 2 : 1
      if (tokens[i - 1] && opens[i - 1]! >= 0) i--
      continue
    }
    if (token.a.conj !== '' && !headsWhole(token)) {
      if (
        token.a.conj === 'ف' ||
        // «مستشار الوزارة ومتحدثها الرسمي», but «الوزير وأهله».
        (token.a.pron !== '' && !/^(office|spokesman)$/.test(sourceKind(token) ?? '')) ||
        !isNominal(token) ||
        // «مدير الدائرة للرقابة وتنظيم الحركة».
        (saysContent(token) && !token.a.article && !sourceKind(token) && !/^لل/u.test(tokens[i - 1]!.norm))
      )
        break
      i++
      continue
    }
    if (!isNominal(token) && token.a.pos !== 'PRON') break
    // «طبيب آخر | هذه الرواية», but «مدير هذه المدرسة».
    const before = tokens[i - 1]!
    if (
      /^(هذا|هذه|تلك)$/u.test(token.norm) &&
      tokens[i + 1]?.a.article &&
      (before.a.article || before.a.pos === 'ADJ')
    )
      break
    // «عن دبلوماسي | قوله إن», «عن المصادر | القول إن».
    if (
      token.analyses.some(
        a => a.verbForm === 'vnoun' && /^ه/u.test(a.pron) && a.prep === '' && verbs().has(a.verb ?? ''),
      ) ||
      (token.norm === 'القول' && isThat(tokens[i + 1]))
    )
      break
    // «صحيفة «الساحل» المحلية | الصادرة اليوم».
    if (/^الصادر(ة)?$/u.test(token.norm) && tokens[i + 1] && isAside(tokens[i + 1]!)) break
    if (parts(view, from, i, frame)) break
    i++
  }
  return Math.min(i, limit)
}

const isBareOutlet = (token: Token) =>
  sourceKind(token) === 'media' && !token.a.article && token.a.number !== 'p'

/** «فلان بن على»: what follows such a word is a name, whatever it looks like. */
const sonOf = ({ norm }: Token) => /^(بن|بنت|آل|أبو)$/u.test(norm)

const foreignArticle = /^(لا|لو|لي|دي|ذا|ذي|إل|دا|دو|ذه)$/u

const isForeign = (token: Token | undefined) =>
  token?.kind === 'word' && (token.a.pos === 'PROPN' || !token.a.known)

/** «رابطة التجار | البلدية بالتقصير»: a name that took in the body accused, which is no adjective of the people before it. */
const swallowed = (view: View, i: number, frame: Frame) =>
  continuesName(view, i) &&
  view.tokens[i]!.a.article &&
  view.tokens[i - 1]!.a.article &&
  sourceKind(view.tokens[i - 1]!) === 'group' &&
  isAccused(view, i, frame)

/** «مدير السجون سابقا اللواء فلان»: the title goes on. */
const formerly = (view: View, i: number) =>
  /^(سابقا|حاليا)$/u.test(view.tokens[i]!.norm) && leadsToName(view, i + 1)

/** «خطيب صلاة الجمعة»: the name of a prayer, no day on which something was said. */
const dayOfPrayer = ({ tokens }: View, i: number) => /^(ال)?(صلاة|خطبة)$/u.test(tokens[i - 1]!.norm)

/** Is the token in the middle of a name? */
const continuesName = ({ mentionAt }: View, i: number) =>
  mentionAt[i]! >= 0 && mentionAt[i] === mentionAt[i - 1]
