import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import type { Cue } from './cue.ts'
import { channelKind, participles, saysContent, sourceKind, verbs } from './lexicon.ts'
import { isNested } from './phrase-named.ts'
import { resumesAt } from './preceding.ts'
import type { Live } from './reports.ts'
import { headOf, isPerson } from './source.ts'
import { isComma, isMark, isPreposition, isRelative, isThat, isVerb, type View } from './view.ts'

/** How far before a participle the one it goes on with may have spoken, in tokens. */
const WITHIN = 80

/**
 * Does a content end before token `i`, because the telling goes on there? `nominal` is where a noun phrase as content
 * began, or -1; `outer` is the report before it in its sentence.
 */
export function endsAt(
  view: View,
  cue: Cue,
  source: TokenRange | null,
  live: ReadonlyMap<number, Live>,
  i: number,
  nominal: number,
  outer: Live | undefined,
): boolean {
  const { tokens } = view
  const token = tokens[i]!
  const here = live.get(i)
  if (here) {
    const other = here.cue
    if (here.mute) return closes(view, other.to + 1, live)
    // «قال المدير إن المرفأ مغلق بحسب خبراء»: what he lays on others he says.
    if (other.form === 'phrase' && nominal < 0 && here.source && isNested(view, other.from, here.source))
      return false
    if (other.form === 'phrase')
      return !here.source || resumesAt(view, other.from, here.named?.end ?? here.source.to) < 0
    // «حذر من …، بقوله: «…»».
    if (other.form === 'vnoun') return other.reading.prep === 'ب' && other.reading.pron !== ''
    // «ذكر التقرير أن المدير أكد أن …، لافتا إلى»: a document does not go on where a person has spoken in it.
    if (other.form === 'part' && saidWithin(view, cue, source, live, i)) return false
    if (other.form === 'part')
      return (
        sameSpeaker(view, cue, source, other) ||
        // «منوها بأن التجارب كشفت …، مشيرا إلى»: whoever spoke around it goes on.
        (outer !== undefined && isComma(tokens[i - 1]) && sameSpeaker(view, outer.cue, outer.source, other))
      )
    if (other.form === 'fin') {
      // «بحسب الشرطة خرج اللص وهدد الحارس»: what he says is told.
      if (other.reading.conj !== '' && cue.form === 'phrase')
        return here.source !== null || other.frame.flags.has('goes-on')
      // «استنكرت الهيئة حادث التفجير …، ووصفه بأنه»: a noun phrase goes on with no verb.
      if (other.reading.conj !== '')
        return (
          here.source !== null ||
          sameSpeaker(view, cue, source, other) ||
          (nominal >= 0 && isComma(tokens[i - 1]) && other.reading.conj === 'و')
        )
      if (nominal >= 0 && isComma(tokens[i - 1])) return true
      if (/^(كما|ثم|فيما|بينما|حسبما)$/u.test(tokens[i - 1]!.norm))
        return here.source !== null || sameSpeaker(view, cue, source, other)
    }
    return false
  }
  if (isComma(tokens[i - 1]) && (turnsAway(view, i) || addsOn(view, i) || saidWhere(view, i))) return true
  // «رغم أن دراسة أشارت إلى أن …، فإن»: what is conceded ends.
  if (
    isComma(tokens[i - 1]) &&
    /^فإن/u.test(token.norm) &&
    concedes(view, view.sentenceStart[cue.from]!, cue.from)
  )
    return true
  if (isComma(tokens[i - 1]) && opensAnother(view, cue, source, live, i)) return true
  // «مع إقرارها بأن».
  if (token.norm === 'مع' && live.get(i + 1)?.cue.form === 'vnoun') return true
  // «…، والتي يقول إنها»: another report in a relative clause.
  if (isRelative(token) && token.a.conj !== '' && live.has(i + 1)) return true
  // «حيث كشفت التحقيقات أن»: what another says there belongs to the words.
  if (nominal >= 0 && token.norm === 'حيث' && !(live.get(i + 1)?.source && cue.form !== 'noun')) return true
  if (nominal >= 0 && endsPhrase(view, nominal, i)) return true
  if (isComma(tokens[i - 1]) && /^و(يأتي|تأتي|ياتي|تاتي)$/u.test(token.norm)) return true
  // «الذي قال الجيران إنه …، يقيم»: the report is the relative clause.
  if (isComma(token) && isRelative(tokens[cue.from - 1]) && source !== null && source.from > cue.from)
    return true
  // «لكنه قال», «إلا أنه أشار», «كما أكد»: the connector goes with the cue after it.
  if (token.norm === 'في' && tokens[i + 1]?.norm === 'حين' && live.get(i + 2)?.source) return true
  const next = live.get(i + 1) ?? (isThat(tokens[i + 1]) ? live.get(i + 2) : undefined)
  if (
    next &&
    next.cue.form === 'fin' &&
    !(/^(حيث|إذ)$/u.test(token.norm) && next.source) &&
    /^[وف]?(كما|ثم|فيما|بينما|حسبما|حيث|إذ|وإن|وان|لكن|لكنه|لكنها|لكنهم|إلا|الا|غير|وقد|فقد)$/u.test(
      token.norm,
    )
  )
    return true
  if (/^[وف]?(لكن|فيما|بينما)$/u.test(token.norm)) {
    for (let k = i + 2; k < i + 10 && k < tokens.length; k++) {
      const ahead = live.get(k)
      if (ahead?.cue.form === 'fin' && ahead.source && ahead.source.from === i + 1) return true
      if (isMark(tokens[k])) break
    }
  }
  if (
    /^(جهته|جهتها|جانبه|جانبها|جهتهم|جانبهم|ناحيته|ناحيتها)$/u.test(tokens[i + 1]?.norm ?? '') &&
    /^و?من$/u.test(token.norm)
  )
    return true
  return false
}

/** Do words end where «على حد قوله» ends, or does another report follow it? Else it only interrupts them. */
function closes({ tokens, sentenceEnd }: View, at: number, live: ReadonlyMap<number, Live>): boolean {
  let i = at
  while (i < sentenceEnd[at - 1]! && isMark(tokens[i])) i++
  return i >= sentenceEnd[at - 1]! || live.has(i)
}

/** Has a person spoken within the words of a document or an outlet, so that a participle at `i` can go on with that? */
function saidWithin(
  view: View,
  cue: Cue,
  source: TokenRange | null,
  live: ReadonlyMap<number, Live>,
  i: number,
): boolean {
  if (!source) return false
  const kind = sourceKind(view.tokens[headOf(view, source)]!)
  if (kind !== 'document' && kind !== 'media') return false
  for (let k = i - 1; k > cue.to && k > i - WITHIN; k--) {
    const inner = live.get(k)
    if (inner?.cue.form !== 'fin' || !inner.source) continue
    const office = sourceKind(view.tokens[headOf(view, inner.source)]!)
    return (
      isPerson(view, headOf(view, inner.source)) || isPerson(view, inner.source.to - 1) || office === 'office'
    )
  }
  return false
}

/** «…، وعند سؤاله عن …، أجاب»: a phrase that leads to the next report. */
function opensAnother(
  view: View,
  cue: Cue,
  source: TokenRange | null,
  live: ReadonlyMap<number, Live>,
  i: number,
): boolean {
  const { tokens, sentenceEnd } = view
  const during = tokens[i]!.norm === 'في' && tokens[i + 1]?.norm === 'الوقت'
  if (!during && !(tokens[i]!.a.conj === 'و' && isPreposition(tokens[i]!))) return false
  for (let k = i + 1; k < sentenceEnd[i]! && k < i + 50; k++) {
    const ahead = live.get(k)
    if (ahead?.cue.form !== 'fin') continue
    if (during) return k <= i + 4 && ahead.source !== null
    // «وفي الرحلة الثانية بين المدير أن».
    if (k <= i + 4 && ahead.cue.reading.conj === '' && ahead.source?.from === k + 1) return true
    return (
      ahead.cue.reading.conj === '' &&
      isComma(tokens[k - 1]) &&
      (ahead.source !== null || sameSpeaker(view, cue, source, ahead.cue))
    )
  }
  return false
}

/** «…، مشيدا بـ», «…، كما أشاد بـ», «…، وذلك في بيان»: after a comma the telling goes on, though with no words of its own. */
function turnsAway({ tokens }: View, i: number): boolean {
  const token = tokens[i]!
  if (token.norm === 'وذلك') {
    const next = tokens[i + 1]
    const noun = tokens[i + 2]
    return (
      next?.a.pos === 'ADP' &&
      /^(في|خلال|عبر|على)$/u.test(next.a.lemma) &&
      !!noun &&
      (channelKind(noun) === 'relay' || /^(خطاب|تصريح|كلمة|مقابلة|مؤتمر|حوار)$/u.test(noun.a.lemma))
    )
  }
  const verb = tokens[token.norm === 'كما' ? i + 1 : i]!
  for (const a of verb.analyses) {
    const finite = a.verbForm === 'fin' && a.voice !== 'pass' && a.aspect === 'perf' && a.person === 3
    if (
      finite &&
      verb.a.pos === 'VERB' &&
      (a.conj === 'و' || verb !== token) &&
      verbs().get(a.lemma)?.flags.has('praise')
    )
      return true
    if (a.verbForm === 'part' && !a.article && a.prep === '' && a.conj === '' && a.pron === '')
      if (/(ا|ين)$/u.test(verb.norm) && participles().has(a.lemma)) return true
  }
  return false
}

/** «، في مقابلة بثتها الإذاعة»: after a comma, where it was said. */
function saidWhere({ tokens }: View, i: number): boolean {
  const noun = tokens[i + 1]
  if (!/^(في|خلال)$/u.test(tokens[i]!.norm) || !noun || noun.a.article) return false
  return /^(تصريح|بيان|مقابلة|حديث|قول|تغريدة|خطاب|مؤتمر|مداخلة|حوار)$/u.test(noun.a.lemma)
}

/** «، يذكر أن»: the outlet adds something of its own. */
const addsOn = ({ tokens }: View, i: number) =>
  /^[وف]?(يذكر|يشار|تجدر|الجدير|جدير)$/u.test(tokens[i]!.norm) && [1, 2, 3].some(k => isThat(tokens[i + k]))

/** «ومنعهم»: a word that may be a verbal noun, joined to others. */
const oneMore = (token: Token) => token.a.conj === 'و' && token.a.pron !== '' && saysContent(token)

/** «مما يعني», «ما يعني», «وهذا يعني»: the telling draws its own conclusion. */
const draws = ({ tokens }: View, i: number) =>
  /^(مما|ما|وهذا|وهو)$/u.test(tokens[i]!.norm) &&
  /^[يت]عني$/u.test(tokens[tokens[i + 1]?.norm === 'ما' ? i + 2 : i + 1]?.norm ?? '')

const isJoinedPreposition = (token: Token) =>
  token.a.conj === 'و' && token.a.pos === 'ADP' && token.a.pron === ''

/** Is there a «رغم» before, which «إلا أن» answers? */
function concedes({ tokens }: View, from: number, i: number): boolean {
  for (let j = from; j < i; j++) if (/^(رغم|الرغم|ورغم)$/u.test(tokens[j]!.norm)) return true
  return false
}

/** A noun phrase as content ends where a clause of the telling begins: «، لكن», «، الذي», «، وأهابت», «حيث». */
function endsPhrase(view: View, from: number, i: number): boolean {
  const { tokens } = view
  const token = tokens[i]!
  const comma = isComma(tokens[i - 1])
  // «وعلى الفور تم …»: a clause whose verb stands behind an adverbial.
  if (isJoinedPreposition(token) && tokens[i + 2]?.a.aspect === 'perf' && isVerb(view, i + 2)) return true
  if (comma && isRelative(token) && token.a.conj === '') return true
  if (comma && /^[وف]?(لكن|لكنه|لكنها|لكنهم|فيما|بينما|كما|غير|إلا|إذ)$/u.test(token.norm)) return true
  // «عدم رضاها عن النقص، ففي فرنسا»: ف begins a sentence of the telling.
  if (comma && token.a.conj === 'ف') return true
  if (draws(view, i)) return true
  // «عن رغبته في السفر إلا أن العاصفة», but «رغم الجهد … إلا أن».
  if (/^(إلا|الا)$/u.test(token.norm) && isThat(tokens[i + 1])) return !concedes(view, from, i)
  // «سعادتهم بالزيارة وهم يرفعون أكفهم»: how they were when they said so.
  if (/^و(هو|هي|هم|هن|هما)$/u.test(token.norm) && tokens[i + 1] && isVerb(view, i + 1)) return true
  // «ضرورة المراقبة ومنعهم»: among verbal nouns one more.
  if (!comma && oneMore(token)) return false
  if (token.a.conj === 'و' && isVerb(view, i)) {
    // The verb may still belong to a clause inside: «الهجوم الذي استهدف …، وأسفر عن».
    for (let j = Math.max(from, i - 60); j < i; j++)
      if (isRelative(tokens[j]) || isThat(tokens[j]) || (isVerb(view, j) && !oneMore(tokens[j]!)))
        return false
    return true
  }
  return false
}

/** Could two cues without sources of their own have the same speaker, by gender and number? */
function sameSpeaker(view: View, cue: Cue, source: TokenRange | null, other: Cue): boolean {
  const a = cue.reading
  const b = other.reading
  // «مضت المصادر بالقول إن …، وأشارت»: a noun has not the gender of who speaks.
  if ((cue.form === 'vnoun' || cue.form === 'noun') && source) {
    const { gender, number } = view.tokens[headOf(view, source)]!.a
    return !gender || !b.gender || gender === b.gender || number === 'p'
  }
  if (b.number === 'p') {
    if (a.number === 'p') return true
    if (!source) return false
    const head = view.tokens[headOf(view, source)]!
    return (
      head.a.number !== 's' ||
      !head.a.known ||
      view.mentionAt[head.index]! >= 0 ||
      sourceKind(head) === 'group'
    )
  }
  if (a.gender && b.gender && a.gender !== b.gender) {
    if (!source || other.form === 'fin') return false
    const head = view.tokens[headOf(view, source)]!
    return head.a.gender === b.gender || head.a.number === 'p'
  }
  return true
}
