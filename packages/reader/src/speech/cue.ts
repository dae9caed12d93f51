import type { TokenRange } from '../clauses/clause.ts'
import { perReading } from '../words/recall.ts'
import type { Analysis, Token } from '../words/word.ts'
import {
  channelKind,
  type Frame,
  honorific,
  nouns,
  type PhraseCue,
  participles,
  phrases,
  saysContent,
  sourceKind,
  verbs,
} from './lexicon.ts'
import { sourceEnd, speaksUp, startsSource } from './source.ts'
import { withholdsName } from './standing.ts'
import { isComma, isRelative, isThat, prepositionOf, type View } from './view.ts'

/** A word or phrase that may carry a report. */
export interface Cue {
  /** Its first and last token. */
  readonly from: number
  readonly to: number
  readonly frame: Frame
  /** How its verb stands: finite, participle of circumstance (مشيرا), verbal noun (قوله), noun (توجيهات), or a phrase (بحسب). */
  readonly form: 'fin' | 'part' | 'vnoun' | 'noun' | 'phrase'
  /** The reading of the word that makes it a cue. */
  readonly reading: Analysis
  /** False where the word was read otherwise in context, and only what follows it can show that it is a cue. */
  readonly sure: boolean
  /** True where the form may as well be the perfect of another verb (تبين: بيّن or تبيّن), so that a source must stand beside it. */
  readonly rival: boolean
}

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
  // «لو اعتقد أحد أن»: not said, but supposed.
  'لو',
  'ولو',
  'إذا',
  'وإذا',
  'فإذا',
  'هل',
])

/** A participle that tells how somebody speaks stands without article and in the accusative: مشيرا، مؤكدة، لافتين. */
const circumstantial = (token: Token, a: Analysis) =>
  !a.article &&
  a.prep === '' &&
  a.pron === '' &&
  a.conj !== 'ف' &&
  /(ا|ة|ين)$/u.test(token.norm.slice(a.from, a.to))

/** Parts of speech a word must not have in context to be a cue: «بين» between two nouns, «دون» before one. */
const never = new Set(['ADP', 'SCONJ', 'PART', 'PRON', 'ADV', 'CCONJ', 'DET', 'NUM', 'AUX'])

/** ابن is no form of أبان. */
const isKin = (token: Token) => /^(ابن|أبو|أبي|أخ|أم)$/u.test(token.norm)

/** «أعتقد»: a form that begins with hamzat wasl in the perfect is spelled with أ in the first person alone. */
const isFirstPerson = ({ norm }: Token, { conj, lemma }: Analysis) =>
  lemma.startsWith('ا') && norm.slice(conj.length).startsWith('أ')

/** The reading of a word that makes it a cue. */
interface Reading {
  readonly reading: Analysis
  readonly frame: Frame
  readonly form: 'fin' | 'part' | 'vnoun'
}

function readingOf(token: Token, mayBeVerb: boolean, governed: boolean): Reading | undefined {
  if ((never.has(token.a.pos) && !mayBeVerb) || honorific.test(token.norm)) return undefined
  for (const reading of token.analyses) {
    const chosen = reading === token.a
    // One participle may belong to two verbs (موضح: وضح, أوضح); the table knows which one reports.
    if (reading.verbForm === 'part' && circumstantial(token, reading)) {
      const frame = participles().get(reading.lemma)
      if (frame && (reading.lemma === token.a.lemma || token.a.pos !== 'NOUN'))
        return { reading, frame, form: 'part' }
      continue
    }
    const verb = reading.verb ?? (reading.pos === 'VERB' ? reading.lemma : '')
    const frame = verbs().get(verb)
    if (!frame) continue
    const form = reading.verbForm ?? (reading.pos === 'VERB' ? 'fin' : undefined)
    if (form === 'fin') {
      if (/ً/u.test(token.form) || token.norm.endsWith('ة')) continue
      if (
        reading.voice === 'pass' ||
        reading.person === 1 ||
        reading.person === 2 ||
        reading.aspect === 'cmd'
      )
        continue
      if (isFirstPerson(token, reading)) continue
      // «نادي برشلونة» is no نادى.
      if (
        reading.lemma.endsWith('ى') &&
        reading.aspect === 'perf' &&
        token.norm.endsWith('ي') &&
        sourceKind(token)
      )
        continue
      if (reading.prep !== '' && reading.prep !== 'س' && reading.prep !== 'ل') continue
      // A noun in context is no verb, unless it may be one without any clitic (قول, ذكر against قال).
      if (!chosen && (token.a.article || token.a.prep !== '' || (token.a.pos !== 'VERB' && isKin(token))))
        continue
      // «ودعت إلى»: دعا, not ودّع, by its preposition.
      const other = token.a.pos === 'VERB' && token.a.lemma !== reading.lemma
      if (other && !(reading.conj !== '' && token.a.conj === '' && governed)) continue
      return { reading, frame, form }
    }
    if (!chosen && !(verb === 'قال' && reading.pron !== '')) continue
    // The pronoun of إبلاغه is the one who is told.
    const told = frame.flags.has('addressee') || frame.flags.has('learns') || verb === 'أفاد'
    if (form === 'vnoun' && reading.pron !== '' && told) continue
    if (form === 'vnoun' && (reading.pron !== '' || !frame.flags.has('finite') || verb === 'قال'))
      return { reading, frame, form }
  }
  return undefined
}

/** «عبر المواطنون عن سعادتهم»: a preposition by its form is a verb where the preposition of that verb follows. */
function governsLater(tokens: readonly Token[], i: number): boolean {
  const reading = tokens[i]!.analyses.find(
    a => a.pos === 'VERB' && a.voice !== 'pass' && verbs().has(a.lemma),
  )
  const prepositions = reading && verbs().get(reading.lemma)!.prepositions
  const next = tokens[i + 1]
  if (!prepositions?.size || !next || channelKind(next)) return false
  // «عبر إلغاء الدعم عن»: a verbal noun says nothing.
  if (next.a.verbForm === 'vnoun' && !next.a.article && next.a.number !== 'p') return false
  for (let j = i + 2; j < tokens.length && j < i + 14 && tokens[j]!.sentence === tokens[i]!.sentence; j++) {
    if (tokens[j]!.a.pos === 'VERB') return false
    if (tokens[j]!.a.pos === 'ADP' && prepositions.has(tokens[j]!.a.lemma)) return true
  }
  return false
}

/** «وجه سموه بمباشرة الأعمال»: وجّه, no face, where what is to be done follows by ب. */
function directs(tokens: readonly Token[], i: number): boolean {
  if (!/^[وف]?وجه(ت|وا)?$/u.test(tokens[i]!.norm) || tokens[i - 1]?.a.pos === 'ADP') return false
  for (let j = i + 1; j < tokens.length && j < i + 14 && tokens[j]!.sentence === tokens[i]!.sentence; j++) {
    const { a } = tokens[j]!
    if (a.prep === 'ب' && saysContent(tokens[j]!)) return j > i + 1 || !a.article
    if (a.pos === 'VERB' || a.prep === 'ب') return false
  }
  return false
}

/** «ودعت الوزارة السكان إلى»: دعا where its preposition follows, not ودّع. */
function calls(tokens: readonly Token[], i: number): boolean {
  if (!/^ود(عا|عت|عوا)$/u.test(tokens[i]!.norm)) return false
  for (let j = i + 1; j < tokens.length && j < i + 40 && tokens[j]!.sentence === tokens[i]!.sentence; j++)
    if (isThat(tokens[j]) || prepositionOf(tokens[j]!) === 'إلى') return true
  return false
}

/** «وبين المصدر، أن»: a word that looks like a preposition is a verb where its noun is a source and أن follows that. */
function subjectAndThat(view: View, i: number): boolean {
  const { tokens } = view
  const next = tokens[i + 1]
  if (tokens[i - 1]?.a.pos === 'ADP') return false
  // عبر has its own preposition to show that it is a verb.
  const frames = tokens[i]!.analyses.flatMap(a => (a.pos === 'VERB' ? (verbs().get(a.lemma) ?? []) : []))
  // «…، وبين أن»: no preposition takes a clause that states.
  if (
    next &&
    isThat(next) &&
    next.a.prep === '' &&
    (tokens[i]!.a.conj === 'و' || isRelative(tokens[i - 1])) &&
    tokens[i + 2]?.a.aspect !== 'imp'
  )
    return frames.some(frame => frame.that && frame.prepositions.size === 0)
  if (!next || !frames.some(frame => frame.that && frame.prepositions.size === 0)) return false
  if (!startsSource(view, i + 1)) return false
  const end = sourceEnd(view, i + 1, tokens.length)
  const after = isComma(tokens[end]) ? end + 1 : end
  return speaksUp(view, { from: i + 1, to: end }) && isThat(tokens[after]) && tokens[after]!.a.conj === ''
}

const rivals = (token: Token, { verbForm, aspect, lemma }: Analysis) =>
  verbForm === 'fin' &&
  aspect === 'imp' &&
  token.analyses.some(
    a =>
      a.verbForm === 'fin' &&
      a.aspect === 'perf' &&
      a.voice !== 'pass' &&
      a.lemma !== lemma &&
      !verbs().has(a.lemma),
  )

/** Does the word stand where a verb does: at the beginning of a clause, with a noun after it? */
function opensClause(tokens: readonly Token[], i: number, frame: Frame): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  const begins =
    !before ||
    before.kind === 'punct' ||
    before.sentence !== tokens[i]!.sentence ||
    /^[وف]?(كان|كانت|كانوا|حيث|فيما|بينما|كما|إذ|لكن)$/u.test(before.norm)
  return (
    begins && !!next && next.kind === 'word' && (next.a.prep === '' || frame.prepositions.has(next.a.prep))
  )
}

/** «على حد قوله»: the noun of a phrase with the pronoun of whoever speaks. */
const hisOwn = ({ norm }: Token, noun: string) =>
  norm.startsWith(noun) && /^(ه|ها|هم|هما)$/u.test(norm.slice(noun.length))

/** «على حد قوله», «بحسب تعبيرها»: where a phrase that names its source by a pronoun ends, or -1. */
export function ownWordsEnd({ tokens }: View, { from, to }: Cue): number {
  if (to - from === 2 && /(ه|ها|هم|هما)$/u.test(tokens[to]!.norm)) return to
  return /^ل?(قول|تعبير|وصف|كلام|زعم)(ه|ها|هم|هما)$/u.test(tokens[to + 1]?.norm ?? '') ? to + 1 : -1
}

const noPhrases: readonly PhraseCue[] = []

/** The phrases whose first word a word may be. */
const phrasesFrom = perReading(({ norm }) => {
  const first = norm.replace(/^[وف](?=بحسب|حسب|وفق|طبق|تبع|نقل|استناد|على|كما)/u, '')
  return phrases().get(first) ?? noPhrases
})

function phraseAt(tokens: readonly Token[], i: number): { phrase: PhraseCue; to: number } | undefined {
  for (const phrase of phrasesFrom(tokens[i]!)) {
    const to = i + phrase.words.length - 1
    const last = tokens[to]
    if (
      !phrase.words.every(
        (w, k) => k === 0 || tokens[i + k]?.norm === w || (k > 1 && last && hisOwn(last, w)),
      )
    )
      continue
    const next = tokens[to + 1]
    if (phrase.governs && !(next && (next.a.prep === phrase.governs || /^ل/u.test(next.norm)))) continue
    return { phrase, to }
  }
  return undefined
}

/** Is the token one of several that make a person's name (روي ماشيتي)? A sentence begins with its verb: «وطالب العثمان بـ». */
const insideName = ({ mentionAt, names, tokens, sentenceStart }: View, i: number) =>
  names.mentions[mentionAt[i]!]?.type === 'PER' &&
  (mentionAt[i - 1] === mentionAt[i] || mentionAt[i + 1] === mentionAt[i]) &&
  !(
    sentenceStart[i] === i &&
    tokens[i]!.analyses.some(a => a.conj === 'و' && a.pos === 'VERB' && verbs().has(a.lemma))
  ) &&
  // «من جانبه، وعد سعود أن».
  !(isComma(tokens[i - 1]) && tokens[i]!.a.pos === 'VERB' && mentionAt[i - 1] !== mentionAt[i])

/** «تود الهيئة أن توضح أنه»: a wish to say that is the saying of it. */
function performs(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 2; j >= 0 && j > i - 7 && tokens[j]!.kind === 'word'; j--)
    if (tokens[j]!.a.lemma === 'ود' && tokens[j]!.a.pos === 'VERB') return tokens[j]!.a.aspect === 'imp'
  return false
}

/** Does what stands around a word show that it reports nothing, though a cue by its form? */
function reportsNothing({ tokens }: View, token: Token, { reading, frame, form }: Reading): boolean {
  const before = tokens[token.index - 1]
  if (form === 'fin') {
    // «يعلم أنه» knows; «علما بأن» adds on the outlet's own word.
    if (frame.flags.has('learns') && (reading.aspect === 'imp' || /علما$/u.test(token.norm))) return true
    // «طُلب منه»: written as passive.
    if (reading.aspect === 'perf' && /^[وف]?\p{L}ُ/u.test(token.form)) return true
    // «يُشترط أن»: verbs of these forms have the vowel in the passive alone.
    if (reading.aspect === 'imp' && /^[ات]/u.test(reading.lemma) && /^[وف]?س?[يت]ُ/u.test(token.form))
      return true
    // «تحدثوا شريطة عدم الكشف عن هويتهم».
    if (reading.lemma === 'تحدث' && /^ب?(شريطة|شرط)$/u.test(tokens[token.index + 1]?.norm ?? '')) return true
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
    if (before?.a.pos === 'ADP' && !(before.norm.endsWith('من') && token.a.pos === 'VERB')) return true
    // «الجدير ذكره»; «الذي نقلته وكالة»: what is said stands before, as object.
    const takesPronoun = /^(addressee|accused|deems)$/
    if (reading.pron !== '' && ![...frame.flags].some(flag => takesPronoun.test(flag))) return true
    // «دون أن يوضح», «يريد أن يقول»: nothing is said; but «قبل أن يضيف» tells that it was.
    const subordinate = isThat(before) && before?.a.pron === '' && before.norm !== 'إن'
    if (!subordinate || /^(قبل|بعد)$/u.test(tokens[token.index - 2]?.norm ?? '')) return false
    // «أن أخبركم»: I.
    if (/^أ/u.test(token.norm) && token.analyses.some(a => a.aspect === 'imp' && a.person === 1)) return true
    return reading.aspect === 'imp' && !performs(tokens, token.index)
  }
  if (form === 'vnoun') {
    // «اتهامنا بأن»: what we are told of.
    if (reading.number === 'p' || /^(نا|ي|ك|كم)$/u.test(reading.pron)) return true
    return reading.pron !== '' && before?.a.pos === 'ADP' && /^(في|خلال|عبر|من|على)$/u.test(before.a.lemma)
  }
  if (token.a.pos === 'NOUN' && token.norm.endsWith('ة')) return true
  // «موضحا فيها الاسم»: what is written there.
  if (/^في(ه|ها)$/u.test(tokens[token.index + 1]?.norm ?? '')) return true
  // «157 طالبا», «خمسة متهمين»: what is counted.
  if (before?.kind === 'number' || (before?.a.pos === 'NUM' && !before.a.article)) return true
  if (before?.a.lemma === 'كان' || tokens[token.index + 1]?.norm === 'باسم') return true
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

/** «وفق ما أعلنته وكالة», «بحسب ما ذكر»: the verb goes with the phrase. */
function throughVerb(tokens: readonly Token[], to: number): number {
  const which = /^(ما|لما)$/u.test(tokens[to + 1]?.norm ?? '') ? to + 2 : to + 1
  const verb = tokens[which]
  if (!verb || (which === to + 1 && tokens[to]!.norm !== 'حسبما')) return to
  if (!verb.analyses.some(a => a.verbForm === 'fin' && verbs().has(a.lemma))) return to
  // «حسب ما أشارت إليه الوزارة».
  return /^(إلي|علي|عن|ب)(ه|ها)$/u.test(tokens[which + 1]?.norm ?? '') ? which + 1 : which
}

/** «رابط الخبر بصحيفة …: …»: a line that links to the article repeats its headline. */
const isLinkLine = ({ tokens, sentenceStart }: View, i: number) =>
  tokens[sentenceStart[i]!]!.norm === 'رابط' && tokens[sentenceStart[i]! + 1]?.norm === 'الخبر'

/** «توجيهات الأمير بتوفير», «بلاغا من الشرطة عن»: a noun that carries a report, where one who can speak stands beside it. */
function nounCue(view: View, i: number): Cue | undefined {
  const { tokens } = view
  const token = tokens[i]!
  const { a } = token
  // «بعد أن كشف الوزير»: a verb.
  if (a.pos !== 'NOUN' || a.pron !== '' || isThat(tokens[i - 1])) return undefined
  const frame = nouns().get(a.lemma)
  if (!frame) return undefined
  const next = tokens[i + 1]
  const cue: Cue = { from: i, to: i, frame, form: 'noun', reading: a, sure: true, rival: false }
  if (next?.a.prep === 'ب' && exchangedBy(view, cue)) return cue
  if (a.article) return undefined
  const given = next?.norm === 'من'
  // «اتهام الحكومة»: accused herself; «أمر الملك», «تأكيد الوزير» are read as verbs elsewhere.
  if (!given && (a.number !== 'p' || frame.act === 'accuse') && frame.lemma !== 'كشف') return undefined
  const from = given ? i + 2 : i + 1
  if (!startsSource(view, from) || !speaksUp(view, { from, to: sourceEnd(view, from, tokens.length) }))
    return undefined
  return cue
}

/** «تبادل الجيش والمتمردون الاتهامات بـ»: those who say it to one another, with the noun as their object. */
export function exchangedBy(view: View, { from }: Cue): TokenRange | null {
  const { tokens, sentenceStart } = view
  for (let j = from - 2; j >= sentenceStart[from]! && j > from - 12; j--) {
    if (tokens[j]!.a.pos !== 'VERB') continue
    const subject = { from: j + 1, to: Math.min(sourceEnd(view, j + 1, from), from) }
    return tokens[j]!.a.lemma === 'تبادل' && subject.to === from ? subject : null
  }
  return null
}

/** Whether some reading of a word has a frame: what stands around the others need not be looked at. */
const hasFrame = perReading(({ analyses }) =>
  analyses.some(
    ({ lemma, verb, pos, verbForm }) =>
      verbs().has(verb ?? (pos === 'VERB' ? lemma : '')) || (verbForm === 'part' && participles().has(lemma)),
  ),
)

/** Every word and phrase of the article that may carry a report, in text order. */
export function findCues(view: View): Cue[] {
  const { tokens } = view
  const cues: Cue[] = []
  /** The last token of the phrase found last. */
  let taken = -1
  for (const token of tokens) {
    const { index } = token
    if (token.kind !== 'word' || index <= taken || isLinkLine(view, index)) continue
    const found = phraseAt(tokens, index)
    if (found) {
      taken = throughVerb(tokens, found.to)
      const { frame } = found.phrase
      cues.push({ from: index, to: taken, frame, form: 'phrase', reading: token.a, sure: true, rival: false })
      continue
    }
    const noun = nounCue(view, index)
    if (noun) {
      cues.push(noun)
      continue
    }
    if (!hasFrame(token) || isThat(token) || insideName(view, index) || withholdsName(view, index)) continue
    const governed = token.a.pos === 'ADP' && (governsLater(tokens, index) || subjectAndThat(view, index))
    const directive = directs(tokens, index)
    const read = readingOf(token, governed, directive || calls(tokens, index))
    if (!read || reportsNothing(view, token, read)) continue
    const stands = opensClause(tokens, index, read.frame)
    const chosen = read.form === 'fin' ? token.a.pos === 'VERB' : read.reading.lemma === token.a.lemma
    // نفى is spelled as no noun is.
    const spelled = token.norm.endsWith('ى') && read.reading.lemma === token.norm
    const sure = chosen || governed || directive || stands || (read.form === 'fin' && spelled)
    cues.push({ from: index, to: index, ...read, rival: rivals(token, read.reading), sure })
  }
  return cues
}
