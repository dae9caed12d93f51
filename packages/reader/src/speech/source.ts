import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import {
  channelKind,
  type Frame,
  headsWhole,
  isAside,
  isNorm,
  namesContent,
  saysContent,
  sourceKind,
  verbs,
} from './lexicon.ts'
import { withholdsName } from './standing.ts'
import {
  isDefinite,
  isMark,
  isNominal,
  isPreposition,
  isRelative,
  isThat,
  isVerb,
  prepositionOf,
  type View,
} from './view.ts'

/** A name in quotation marks is at most this long (tokens, with its marks). */
const NAME = 9
/** No source is longer, in tokens. */
const LONGEST = 32

/** Prepositions a source may hold: مصادر في الجيش, المتحدث باسم الجيش, عضو المجلس عن الحزب. */
const inner = new Set(['في', 'من', 'لدى', 'عن', 'على', 'باسم', 'ب', 'ل', 'لل', 'بين'])
/** Said to these: an outlet, a journalist, an audience, never part of the source. */
const listeners = new Set([
  'صحافي',
  'صحفي',
  'محقق',
  'صحيفة',
  'وكالة',
  'قناة',
  'موقع',
  'وسيلة',
  'إذاعة',
  'تلفزيون',
  'جريدة',
  'مجلة',
  'شبكة',
  'مراسل',
  'إعلامي',
  'جمهور',
  'شبكات',
])

/** Does «ل» before this token say whom the words are said to? */
export function isListener(view: View, i: number): boolean {
  const token = view.tokens[i]
  if (!token) return false
  for (const a of token.analyses) if (listeners.has(a.lemma)) return true
  if (sourceKind(token) === 'media') return true
  const m = view.mentionAt[i]!
  const mention = view.names.mentions[m]
  if (mention?.type === 'ORG' && isOutlet(view, mention.entity)) return true
  const q = view.opens[i]!
  if (q >= 0)
    return (
      quotedName(view, q) &&
      !(isNominal(view.tokens[i - 2] ?? token) && leadsToName(view, view.quotationTo[q]! + 1))
    )
  return (
    mention?.type === 'ORG' &&
    /^ل/u.test(token.form) &&
    /^(رويترز|بي|سي|سكاي|فرانس|واس)/u.test(token.norm.replace(/^ل/u, ''))
  )
}

/** «الرئيس التنفيذي لـ«شركة» الدكتور فلان»: what follows still belongs to the source. */
function leadsToName({ tokens, mentionAt, names }: View, i: number): boolean {
  const next = tokens[i]
  return (
    !!next &&
    (/^(office|anonymous)$/.test(sourceKind(next) ?? '') || names.mentions[mentionAt[i]!]?.type === 'PER')
  )
}

/** Is the entity a newspaper, an agency or a channel, as far as names/ could tell? */
export function isOutlet(view: View, id: string): boolean {
  const entity = view.entities.get(id)
  return entity?.actor?.includes('MED') === true
}

/** Is the quotation a name rather than somebody's words: short, without a verb, all on one line? */
export function quotedName(view: View, q: number): boolean {
  const from = view.quotationFrom[q]!
  const to = view.quotationTo[q]!
  if (to - from + 1 > NAME || !view.text.quotations[q]!.closed) return false
  // «"أيام المال السهل انتهت."»: what ends with a full stop is a sentence.
  if (to - from > 3 && view.tokens[to - 1]!.form === '.') return false
  if (named(view, from) && to - from <= 8) return true
  for (let i = from + 1; i < to; i++) {
    if (view.mentionAt[i]! >= 0) continue
    const { pos, pron } = view.tokens[i]!.a
    if (/^(AUX|SCONJ|PRON|PART|ADV)$/.test(pos) || pron === 'نا' || pron === 'ي') return false
    if (pos === 'VERB') return false
  }
  return true
}

/** Does a word stand before the quotation mark that takes a name: «موقع», «حركة», «صحيفة»? */
function named(view: View, opening: number): boolean {
  const before = view.tokens[opening - 1]
  if (!before) return false
  const kind = sourceKind(before)
  if (/^(ال)?(مبادرة|حملة|مشروع|جائزة|مهرجان|فيلم|كتاب|مسرحية|مسلسل|هاشتاق|وسم)$/u.test(before.norm))
    return true
  return (
    ((kind === 'media' || kind === 'body') && !before.a.article) ||
    (before.a.pos === 'ADP' && /ـ$/u.test(before.form))
  )
}

/** «85 % من المشاركين», «(67%) من المشاركين»: where the share that a number gives ends, or -1. */
function shareEnd({ tokens, partner }: View, i: number): number {
  const open = partner[i]! >= 0 && tokens[i]!.form === '('
  const number = open ? i + 1 : i
  if (tokens[number]?.kind !== 'number' || !/^[%٪]$/u.test(tokens[number + 1]?.form ?? '')) return -1
  const end = open ? partner[i]! + 1 : number + 2
  return tokens[end]?.norm === 'من' && end - i <= 4 ? end : -1
}

/** Can a source begin with this token? */
export function startsSource(view: View, i: number): boolean {
  const token = view.tokens[i]
  if (!token) return false
  if (view.opens[i]! >= 0) return quotedName(view, view.opens[i]!)
  if (shareEnd(view, i) > 0) return true
  if (isMark(token) || isThat(token) || isRelative(token) || isAside(token) || isManner(token)) return false
  if (headsWhole(token)) return true
  if (token.a.prep !== '' && token.a.prep !== 'أ') return false
  if (view.mentionAt[i]! >= 0) return true
  if (/^(هذا|هذه|هؤلاء|ذلك|تلك|كلا|كلتا|كل|بعض|أحد|إحدى)$/u.test(token.norm)) return true
  // Beside a verb no verb stands: a word that may be a noun is one.
  return (
    isNominal(token) ||
    (token.a.pos === 'VERB' &&
      token.a.conj === '' &&
      token.analyses.some(a => a.pos === 'NOUN' || a.pos === 'PROPN'))
  )
}

/** «وأكد ذلك», «ذلك هو»: a demonstrative that stands alone points at what was said, never at who says it. */
export const pointsAtWords = ({ tokens }: View, i: number): boolean =>
  (tokens[i]?.norm === 'كل' && /^(ذلك|هذا)$/u.test(tokens[i + 1]?.norm ?? '')) ||
  (/^(ذلك|ذاك|تلك|هذا|هذه)$/u.test(tokens[i]?.norm ?? '') &&
    (tokens[i]!.norm === 'ذلك' || tokens[i + 1]?.a.article !== true))

/** Nouns that may stand beside a person's name: a title, a trade. */
const setBeside = new Set<string | undefined>(['office', 'spokesman', 'anonymous'])

/** «فيصل بن سعد الهلال في كلمته», «محمد سمان، أن»: the last word before the telling goes on is the family's name. */
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

/** «الفايدي في تصريح», «الفايدي، أن»: does the telling go on here? */
function tells({ tokens }: View, i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return false
  if (/^(في|خلال)$/u.test(tokens[i]!.norm)) return channelKind(next) !== undefined
  return tokens[i]!.form === '،' && isThat(next)
}

/** Is the phrase a name, or has it a head that can speak? */
export const speaksUp = (view: View, source: TokenRange | null): boolean =>
  source !== null &&
  (sourceKind(view.tokens[headOf(view, source)]!) !== undefined || view.mentionAt[headOf(view, source)]! >= 0)

/** «دعا منصف الغربي | النقابة»: a body at the end of a person's name is the one spoken to. */
const isAddressed = (view: View, i: number, frame: Frame | undefined) =>
  (frame?.flags.has('addressee') || frame?.flags.has('accused')) === true &&
  isPerson(view, i) &&
  view.tokens[i]!.a.article &&
  sourceKind(view.tokens[i]!) === 'body'

/** مسؤولون, but not شؤون. */
export const isSoundPlural = ({ norm, a }: Token) =>
  /(ون|ين)$/u.test(norm) && norm.slice(a.from, -2).replace(/^ال/u, '') === a.lemma.replace(/[ةي]$/u, '')

/** Does a new phrase begin at a token, though it and the one before it are nominal? */
function parts(view: View, from: number, i: number, frame: Frame | undefined): boolean {
  const { tokens, mentionAt, names } = view
  const token = tokens[i]!
  const before = i - 1
  const mention = names.mentions[mentionAt[i]!]
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
  const named = names.mentions[mentionAt[before]!]
  if (named && named.type !== 'PER' && token.a.article && token.a.verbForm === 'vnoun' && !sourceKind(token))
    return true
  const definite = tokens[before]!.a.article || names.mentions[mentionAt[before]!]?.type === 'LOC'
  if (token.a.article && definite && disagrees(tokens[before]!, token)) return true
  if (token.a.article)
    return (
      mentionAt[before]! >= 0 &&
      names.mentions[mentionAt[before]!]!.type === 'PER' &&
      token.a.pos === 'NOUN' &&
      !setBeside.has(sourceKind(token)) &&
      // «محمد العمرة إن»: the last word before the content is the family's name, unless the cue has an object.
      !(
        !(frame?.flags.has('accused') || frame?.flags.has('addressee')) &&
        (isThat(tokens[i + 1]) || tokens[i + 1]?.form === ':' || view.opens[i + 1]! >= 0)
      )
    )
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
  if (!isDefinite(view, before)) return false
  if (token.a.pos === 'PROPN') return false
  // «كوريا الجنوبية | جنودا»: an indefinite accusative is an object.
  if (token.a.pron === '' && token.norm === `${token.a.lemma}ا`) return true
  // «بيطار | مشاركة المئات»: after a name the verbal noun that is due as object is no trade.
  if (frame?.object && token.a.verbForm === 'vnoun' && isPerson(view, before)) return true
  const kind = sourceKind(token)
  if (kind === 'office' || kind === 'spokesman' || kind === 'anonymous')
    return names.mentions[mentionAt[from]!]?.type !== 'PER' && sourceKind(tokens[from]!) === undefined
  return token.a.known || saysContent(token)
}

/** «الحكومة | المتمردين»: two definite nouns side by side that cannot be noun and adjective. */
function disagrees(noun: Token, next: Token): boolean {
  if (sourceKind(next) === undefined) return false
  const people = next.analyses.some(a => a.number === 'p') && next.analyses.every(a => a.gender !== 'f')
  return people && noun.analyses.every(a => a.number !== 'p')
}

/**
 * Where the noun phrase of a source that begins at `from` ends (exclusive): before a comma, a bracket, a relative
 * clause, a verb, or a preposition that belongs to the telling (في بيان، لـ«الشرق الأوسط»، أمس).
 */
export function sourceEnd(view: View, from: number, limit: number, frame?: Frame): number {
  const { tokens, mentionAt, opens, quotationTo } = view
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
    if (isMark(token)) break
    if (!first && (isThat(token) || isRelative(token))) break
    if (!first && mentionAt[i]! < 0 && isAside(token) && !sonOf(tokens[i - 1]!) && !dayAsName(view, i))
      if (!dayOfPrayer(view, i) && !formerly(view, i)) break
    if (!first && (frame?.objects.has(token.a.lemma) || withholdsName(view, i))) break
    if (first || sonOf(tokens[i - 1]!) || (continuesName(view, i) && !isAddressed(view, i, frame))) {
      i++
      continue
    }
    // «صحيفة لا ناسيون»: the article of another language, before a word that is none of this one.
    if (foreignArticle.test(token.norm) && isForeign(tokens[i + 1])) {
      i += 2
      continue
    }
    if (mentionAt[i]! >= 0 && ((token.a.prep === '' && token.a.conj === '') || startsName(view, i))) {
      if (parts(view, from, i, frame) || isAddressed(view, i, frame)) break
      i++
      continue
    }
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
        token.a.pron !== '' ||
        !isNominal(token) ||
        // «وكيل الوزارة للتفتيش وتطوير العمل».
        (saysContent(token) && !token.a.article && !sourceKind(token) && !/^لل/u.test(tokens[i - 1]!.norm))
      )
        break
      i++
      continue
    }
    if (!isNominal(token) && token.a.pos !== 'PRON') break
    // «مصدر آخر | هذه المعلومات», but «مدير هذه المدرسة».
    const before = tokens[i - 1]!
    if (
      /^(هذا|هذه|تلك)$/u.test(token.norm) &&
      tokens[i + 1]?.a.article &&
      (before.a.article || before.a.pos === 'ADJ')
    )
      break
    // «عن دبلوماسي | قوله إن».
    if (
      token.analyses.some(
        a => a.verbForm === 'vnoun' && a.pron !== '' && a.prep === '' && verbs().has(a.verb ?? ''),
      )
    )
      break
    if (parts(view, from, i, frame)) break
    i++
  }
  return Math.min(i, limit)
}

/** The source that بحسب, وفقا لـ … govern, where what follows can be one. */
export function phraseSource(view: View, cue: Cue): TokenRange | null {
  const { tokens } = view
  let from = cue.to + 1
  const next = tokens[from]
  if (!next || next.sentence !== tokens[cue.to]!.sentence) return null
  const flags = cue.frame.flags
  if (flags.has('verb')) return null
  if (/^(ل|لـ)$/u.test(next.norm)) from++
  if (/^(ما|لما)$/u.test(next.norm)) return null
  const token = tokens[from]!
  const prefixed = token.a.prep === 'ل'
  if (!prefixed && !startsSource(view, from)) return null
  const to = sourceEnd(view, from, Math.min(tokens.length, from + 30), cue.frame)
  const end = Math.max(to, from + 1)
  const range = { from, to: end }
  // «بحسب تصريحات الوزير»: the one who made them.
  if (
    /^(حديث|تصريح|كلام|قول|رواية|شهادة|إفادة|وصف|تعبير|رأي|تأكيد|توقع)$/u.test(tokens[from]!.a.lemma) &&
    end > from + 1 &&
    !tokens[from]!.a.article &&
    startsSource(view, from + 1)
  )
    return { from: from + 1, to: sourceEnd(view, from + 1, Math.min(tokens.length, from + 30), cue.frame) }
  const head = headOf(view, range)
  const kind = sourceKind(tokens[head]!)
  if (flags.has('document') && kind !== 'document') return null
  if ((flags.has('leads') || isNorm(tokens[head]!)) && !leads(view, cue.from)) return null
  if (kind) return range
  if (view.mentionAt[head]! >= 0) return range
  const q = view.opens[from]!
  return q >= 0 && quotedName(view, q) ? range : null
}

/** Does a phrase open its sentence on the outlet's own word: «ووفقا للقانون، …»? */
function leads({ tokens, quotationAt, sentenceStart }: View, i: number): boolean {
  if (quotationAt[i]! >= 0) return false
  let from = i
  while (from > sentenceStart[i]! && isMark(tokens[from - 1])) from--
  return from === sentenceStart[i]!
}

/** «فلان بن على»: what follows such a word is a name, whatever it looks like. */
const sonOf = ({ norm }: Token) => /^(بن|بنت|آل|أبو)$/u.test(norm)

const foreignArticle = /^(لا|لو|لي|دي|ذا|ذي|إل|دا|دو|ذه)$/u
const isForeign = (token: Token | undefined) =>
  token?.kind === 'word' && (token.a.pos === 'PROPN' || !token.a.known)

/** «مدير السجون سابقا اللواء فلان»: the title goes on. */
const formerly = (view: View, i: number) =>
  /^(سابقا|حاليا)$/u.test(view.tokens[i]!.norm) && leadsToName(view, i + 1)

/** «خطيب صلاة الجمعة»: the name of a prayer, no day on which something was said. */
const dayOfPrayer = ({ tokens }: View, i: number) => /^(ال)?(صلاة|خطبة)$/u.test(tokens[i - 1]!.norm)

/** «محمد الخميس؛ أن»: a day of the week right behind a given name that stands alone, before a mark, is the family's name. */
const dayAsName = (view: View, i: number) =>
  isPerson(view, i - 1) &&
  view.mentionAt[i - 2] !== view.mentionAt[i - 1] &&
  /^ال(سبت|أحد|خميس|جمعة|ثلاثاء)$/u.test(view.tokens[i]!.norm) &&
  isMark(view.tokens[i + 1] ?? view.tokens[i]!)

/** «بان كي مون», «لافروف»: what looks like a preposition belongs to the name. */
export const startsName = ({ mentionAt, names, tokens }: View, i: number) =>
  names.mentions[mentionAt[i]!]?.start === tokens[i]!.start && !tokens[i]!.norm.startsWith('لل')

/** Does the token belong to a person's name? */
export const isPerson = ({ mentionAt, names }: View, i: number) =>
  names.mentions[mentionAt[i]!]?.type === 'PER'

/** Is the token in the middle of a name? */
const continuesName = ({ mentionAt }: View, i: number) =>
  mentionAt[i]! >= 0 && mentionAt[i] === mentionAt[i - 1]

/** Verbal nouns that bodies are named by and that govern على. */
const governsOn = new Set(['رقابة', 'إشراف', 'محافظة', 'حفاظ', 'تدريب', 'قضاء', 'تفتيش', 'مشرف', 'قائم'])

/** «دعا وكيل الوزارة للتفتيش … إلى»: what is called for stands behind إلى. */
function callsLater({ tokens }: View, i: number): boolean {
  for (let j = i + 1; j < i + 14 && j < tokens.length && tokens[j]!.sentence === tokens[i]!.sentence; j++)
    if (isPreposition(tokens[j]!) && prepositionOf(tokens[j]!) === 'إلى') return true
  return false
}

function prepositionInside(view: View, i: number, frame: Frame | undefined): boolean {
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
  if (does && !token.a.article && !/^ب(رئاسة|قيادة|عضوية)/u.test(token.norm)) return false
  if (preposition === 'ب' && !free && !isPerson(view, i - 1) && token.a.pron === '') {
    const type = view.names.mentions[view.mentionAt[i]!]?.type
    if (sourceKind(token) === 'body' || type === 'LOC' || type === 'ORG' || token.a.lemma === 'منطقة')
      return true
  }
  // «عدد من المواطنين» is one phrase, whatever the cue governs.
  if (
    preposition === 'من' &&
    /^(عدد|مجموعة|كثير|عديد|قليل|بعض|جمع|حشد|فريق|وفد)$/u.test(tokens[i - 1]!.a.lemma)
  )
    return true
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
  if (preposition === 'على' && governsOn.has(tokens[i - 1]!.a.lemma) && tokens[i - 1]!.a.article) return true
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
  if (
    preposition === 'في' &&
    /^(مطلع|أواخر|أوائل|منتصف|وقت|شهر|عام|سنة|يوم|نهاية|ختام|بداية|حال)$/u.test(next.norm)
  )
    return false
  // After a person's name what follows belongs to the telling.
  if (isPerson(view, i - 1)) return false
  // «السائقون | للمهاجرين»: people speak to people.
  if (isSoundPlural(tokens[i - 1]!) && /^لل.+ين$/u.test(token.norm)) return false
  if (preposition === 'ل' || preposition === 'لل') return !isListener(view, noun)
  if (preposition === 'على')
    return (
      (tokens[i - 1]!.a.verbForm === 'part' &&
        tokens[i - 1]!.a.article &&
        tokens[i - 2]?.a.article === true) ||
      /^(المشرف|مشرف|المطلع|مطلع|القائم)/u.test(tokens[i - 1]!.norm) ||
      /^(المشرف|مشرف|مطلعة|مطلع)/u.test(tokens[i - 2]?.norm ?? '')
    )
  if (preposition === 'ب' && !free)
    return !isManner(next) && channelKind(next) === undefined && token.a.pron === ''
  if (preposition === 'عن') return sourceKind(tokens[i - 1]!) !== undefined || tokens[i - 1]!.a.article
  return (
    channelKind(next) === undefined || (next.a.number === 'p' && sourceKind(tokens[i - 1]!) === 'document')
  )
}

/** بشدة, بوضوح: how something is said. */
export const isManner = (token: Token) =>
  /^ب(شدة|وضوح|قوة|دوره|دورها|دورهم|صراحة|حزم|القول|قوله|اختصار)$/u.test(token.norm) ||
  /^ب(حضور|مناسبة|شأن|عد$|الإضافة|التزامن|سبب|شكل|تاريخ)/u.test(token.norm)

/** The token that says what kind of thing a source is: its first noun. */
export function headOf(view: View, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) {
    const token = view.tokens[i]!
    if (isMark(token) || token.a.pos === 'DET' || token.a.pos === 'PRON' || token.kind === 'number') continue
    // «نسبة 80 % من المشاركين», «أكثر من 85 % من أفراد العينة».
    const next = view.tokens[i + 1]
    if (token.norm === 'من' && i > range.from && isMark(view.tokens[i - 1]!)) continue
    if (token.norm === 'نسبة' && next && (next.kind === 'number' || isMark(next))) continue
    if (/^(أكثر|أقل)$/u.test(token.norm) && next?.norm === 'من' && view.tokens[i + 2]?.kind === 'number') {
      i++
      continue
    }
    if (/^(هذا|هذه|هؤلاء|أحد|إحدى|بعض|عدد|كل|جميع)$/u.test(token.norm) && i + 1 < range.to) {
      if (view.tokens[i + 1]!.norm === 'من' && i + 2 < range.to) i++
      continue
    }
    return i
  }
  return range.from
}
