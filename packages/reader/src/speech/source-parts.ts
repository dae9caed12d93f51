import type { Token } from '../words/word.ts'
import { channelKind, type Frame, isAside, isOf, namesContent, saysContent, sourceKind } from './lexicon.ts'
import { isPerson, isSoundPlural } from './source.ts'
import { isDefinite, isThat, namedAt, type View } from './view.ts'

/** Nouns that may stand beside a person's name: a title, a trade. */
const setBeside = new Set<string | undefined>(['office', 'spokesman', 'anonymous'])

/** «سمير بن هاني الزيتون في كلمته», «سمير فنجان، أن»: the last word before the telling goes on is the family's name. */
function surname(view: View, i: number, frame: Frame | undefined): boolean {
  const { tokens, mentionAt } = view
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!frame?.that || !isPerson(view, i - 1) || !next || token.a.prep || token.a.conj || token.a.pron)
    return false
  if (/[^ا]ا$/u.test(token.norm) || (mentionAt[i + 1] === mentionAt[i] && mentionAt[i]! >= 0)) return false
  if (sourceKind(token) !== undefined || isAside(token) || token.a.pos === 'VERB') return false
  const governs = frame.flags.has('accused') || frame.flags.has('addressee') || frame.object !== ''
  if (governs) return (isThat(next) || tells(view, i + 1)) && !saysContent(token)
  return (
    isThat(next) ||
    next.form === ':' ||
    next.form === '،' ||
    (token.a.article && /^(في|خلال)$/u.test(next.norm))
  )
}

/** «المهندس»: a title that stands before a name and nothing else. */
const isTitle = ({ norm }: Token) => norm.startsWith('ال') && isOf('title', norm.slice(2))

/** Does the phrase end within the next two words, before a comma or the content? */
function closes({ tokens, opens }: View, i: number): boolean {
  for (let k = i + 1; k <= i + 3; k++) {
    const next = tokens[k]
    if (
      !next ||
      isThat(next) ||
      opens[k]! >= 0 ||
      next.form === '،' ||
      next.form === ',' ||
      next.form === ':'
    )
      return true
    if (next.kind !== 'word' || next.a.prep !== '' || next.a.pos === 'VERB' || next.a.pos === 'ADP')
      return false
  }
  return false
}

/** «الزيتون في تصريح», «الزيتون، أن»: does the telling go on here? */
function tells({ tokens }: View, i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return false
  if (/^(في|خلال)$/u.test(tokens[i]!.norm)) return channelKind(next) !== undefined
  return tokens[i]!.form === '،' && isThat(next)
}

/** Does a new phrase begin at a token, though it and the one before it are nominal? */
export function parts(view: View, from: number, i: number, frame: Frame | undefined): boolean {
  const { tokens, mentionAt } = view
  const token = tokens[i]!
  const before = i - 1
  const mention = namedAt(view, i)
  // «السلطات | تنظيم الدولة»: a definite noun has no second term; only a person's name is set beside a title.
  if (mention)
    return (
      mention.type !== 'PER' &&
      !surname(view, i, frame) &&
      token.kind === 'word' &&
      (tokens[before]!.a.article || tokens[before]!.a.pron !== '' || mentionAt[before]! >= 0)
    )
  if (token.kind !== 'word' || surname(view, i, frame)) return false
  // «أبدى المرضى | سعادتهم»: what a pronoun makes definite is set beside nothing.
  if (token.a.pron !== '' && (frame ? frame.object !== '' && saysContent(token) : namesContent(token)))
    return true
  // «سأل المدير | نائبه».
  if (frame?.flags.has('addressee') && token.a.pron !== '' && tokens[before]!.a.article && sourceKind(token))
    return true
  // «دعا فلان | الإعلاميين إلى»: people are who is spoken to.
  if (frame?.flags.has('addressee') && token.a.article && token.norm.endsWith('ين') && token.a.number === 'p')
    if (isPerson(view, before)) return true
  // «بالسكان | الابتعاد»: what the one addressed is to do.
  const demanded = frame?.flags.has('addressee') && frame.object !== '' && token.a.verbForm === 'vnoun'
  if (demanded && token.a.pos === 'NOUN' && token.a.article && tokens[before]!.a.article) return true
  // «صيادون | أصحاب القوارب»: a sound plural that keeps its ن is no first term.
  if (
    isSoundPlural(tokens[before]!) &&
    tokens[before]!.a.number === 'p' &&
    !tokens[before]!.a.article &&
    token.a.pos === 'NOUN' &&
    token.a.pron === '' &&
    (token.a.article || sourceKind(token) !== undefined)
  )
    return true
  // «سكان الحي | البلدية بالتقصير»: though it looks like an adjective.
  if (token.a.article && isDefinite(view, before) && isAccused(view, i, frame)) return true
  // «وصف الرئيس | اللقاء بأنه»: after a definite word stands no second term, but the object that is due.
  if (
    (frame?.flags.has('accused') || frame?.flags.has('addressee') || frame?.object === 'any') &&
    token.a.article &&
    token.a.pos === 'NOUN' &&
    tokens[before]!.a.article &&
    !setBeside.has(sourceKind(token)) &&
    !token.analyses.some(a => a.pos === 'ADJ')
  )
    return true
  // «المواطنين | الأمانة»: people, and the body they speak to.
  if (
    (frame?.flags.has('addressee') || frame?.flags.has('accused')) &&
    token.a.article &&
    tokens[before]!.a.article &&
    tokens[before]!.a.number === 'p' &&
    /^(group|anonymous)$/.test(sourceKind(tokens[before]!) ?? '') &&
    sourceKind(token) === 'body'
  )
    return true
  // «أبل | التعليق».
  const named = namedAt(view, before)
  if (named && named.type !== 'PER' && token.a.article && token.a.verbForm === 'vnoun' && !sourceKind(token))
    return true
  // «نبهت الإمارات | مسؤولة السياسة إلى», but «أمين منطقة الجوف رئيس اللجنة».
  const state = named && named.type !== 'PER' && mentionAt[from] === mentionAt[before]
  if (state && !token.a.article && frame?.flags.has('addressee') && sourceKind(token) === 'office')
    return true
  const definite = tokens[before]!.a.article || namedAt(view, before)?.type === 'LOC'
  if (token.a.article && definite && disagrees(tokens[before]!, token)) return true
  if (token.a.article)
    return (
      mentionAt[before]! >= 0 &&
      namedAt(view, before)!.type === 'PER' &&
      token.a.pos === 'NOUN' &&
      !setBeside.has(sourceKind(token)) &&
      // «سمير الزيتون إن»: the last word before the content is the family's name, unless the cue has an object.
      !(
        !(frame?.flags.has('accused') || frame?.flags.has('addressee')) &&
        (isThat(tokens[i + 1]) || tokens[i + 1]?.form === ':' || view.opens[i + 1]! >= 0)
      )
    )
  // «المهندس جواد الريحان»: behind a title stands a name, known or not.
  const bearer = isTitle(tokens[before]!) && token.a.pron === '' && !saysContent(token)
  if (bearer && !(frame?.flags.has('accused') || frame?.flags.has('addressee')) && closes(view, i))
    return false
  // «متحدثا باسم», «مشيرا»: how the source speaks.
  // «دبلوماسيا مطلعا» agree: both are accusative.
  const accusative = /[^ا]ا$/u
  if (
    token.a.pron === '' &&
    accusative.test(token.norm) &&
    token.a.verbForm === 'part' &&
    !(accusative.test(tokens[before]!.norm) && !isDefinite(view, before) && before === from)
  )
    return true
  // «أرقام محلية | زيادة المواليد»: an indefinite adjective has no second term.
  const indefinite = tokens[before]!.a.pos === 'ADJ' && !isDefinite(view, before) && before > from
  if (
    indefinite &&
    frame?.object &&
    !token.a.article &&
    (namesContent(token) || (token.a.pos === 'NOUN' && saysContent(token)))
  )
    return true
  if (!isDefinite(view, before)) return false
  if (token.a.pos === 'PROPN') return false
  // «كوريا الجنوبية | جنودا»: an indefinite accusative is an object.
  if (token.a.pron === '' && token.norm === `${token.a.lemma}ا`) return true
  // «بيطار | مشاركة المئات»: after a name the verbal noun that is due as object is no trade.
  if (frame?.object && token.a.verbForm === 'vnoun' && isPerson(view, before)) return true
  const kind = sourceKind(token)
  if (kind === 'office' || kind === 'spokesman' || kind === 'anonymous')
    return namedAt(view, from)?.type !== 'PER' && sourceKind(tokens[from]!) === undefined
  return token.a.known || saysContent(token)
}

/** «سكان الحي | البلدية بالتقصير»: a body right before what it is accused of, where the object must not be missing. */
export function isAccused({ tokens }: View, i: number, frame: Frame | undefined): boolean {
  const next = tokens[i + 1]
  if (!next || !frame?.flags.has('needs') || sourceKind(tokens[i]!) !== 'body') return false
  return isThat(next) || (next.a.prep !== '' && frame.prepositions.has(next.a.prep))
}

/** «الحكومة | المتمردين»: two definite nouns side by side that cannot be noun and adjective. */
function disagrees(noun: Token, next: Token): boolean {
  if (sourceKind(next) === undefined) return false
  const people = next.analyses.some(a => a.number === 'p') && next.analyses.every(a => a.gender !== 'f')
  return people && noun.analyses.every(a => a.number !== 'p')
}
