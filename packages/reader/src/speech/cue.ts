import { perReading } from '../words/recall.ts'
import type { Analysis, Token } from '../words/word.ts'
import { calls, directs, governsLater, subjectAndThat } from './homographs.ts'
import { type Frame, honorific, participles, sourceKind, verbs } from './lexicon.ts'
import { reportsNothing } from './no-report.ts'
import { nounCue } from './noun-cue.ts'
import { phraseAt, throughVerb } from './phrase-cue.ts'
import { withholdsName } from './standing.ts'
import { isComma, isThat, namedAt, type View } from './view.ts'

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
export interface Reading {
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
      // «وأرجع السبب إلى»: in the first person a verb of form I is spelled alike.
      const mine = token.a.person === 1 && reading.person === 3 && reading.aspect === 'perf'
      // «دانت»: دان, not دانى, which papers do not write.
      if (
        other &&
        !mine &&
        reading.lemma !== 'دان' &&
        !(reading.conj !== '' && token.a.conj === '' && governed)
      )
        continue
      return { reading, frame, form }
    }
    if (!chosen && !(verb === 'قال' && reading.pron !== '')) continue
    // The pronoun of إبلاغه is the one who is told.
    const told = frame.flags.has('addressee') || frame.flags.has('learns') || verb === 'أفاد'
    if (form === 'vnoun' && reading.pron !== '' && told) continue
    // «حسابه على تويتر», «رؤيتها بأن تصبح»: an account and a vision, and no supposing.
    if (form === 'vnoun' && /^(حساب|رؤية)$/u.test(reading.lemma)) continue
    if (form === 'vnoun' && (reading.pron !== '' || !frame.flags.has('finite') || verb === 'قال'))
      return { reading, frame, form }
  }
  return undefined
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
    /^[وف]?(كان|كانت|كانوا|حيث|فيما|بينما|كما|إذ|لكن|ثم|بعدما|عندما|حينما)$/u.test(before.norm)
  return (
    begins && !!next && next.kind === 'word' && (next.a.prep === '' || frame.prepositions.has(next.a.prep))
  )
}

/** Is the token one of several that make a person's name (روي ماشيتي)? A sentence begins with its verb: «وطالب العثمان بـ». */
const insideName = (view: View, i: number) => namedAt(view, i)?.type === 'PER' && isPartOfName(view, i)

const isPartOfName = ({ mentionAt, tokens, sentenceStart }: View, i: number) =>
  (mentionAt[i - 1] === mentionAt[i] || mentionAt[i + 1] === mentionAt[i]) &&
  !(
    sentenceStart[i] === i &&
    tokens[i]!.analyses.some(a => a.conj === 'و' && a.pos === 'VERB' && verbs().has(a.lemma))
  ) &&
  // «من جانبه، وعد سمير أن».
  !(isComma(tokens[i - 1]) && tokens[i]!.a.pos === 'VERB' && mentionAt[i - 1] !== mentionAt[i])

/** «رابط الخبر بصحيفة …: …»: a line that links to the article repeats its headline. */
const isLinkLine = ({ tokens, sentenceStart }: View, i: number) =>
  tokens[sentenceStart[i]!]!.norm === 'رابط' && tokens[sentenceStart[i]! + 1]?.norm === 'الخبر'

/** Whether some reading of a word has a frame: what stands around the others need not be looked at. */
const hasFrame = perReading(false, ({ analyses }) =>
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
    // «مدير الدعوة والإرشاد», «محافظة تعز»: within a name, but that «طالب سمير» may be taken for one of somebody's.
    if (view.mentionAt[index]! >= 0 && (read.form !== 'fin' || namedAt(view, index)?.type !== 'PER')) continue
    const stands = opensClause(tokens, index, read.frame)
    const chosen = read.form === 'fin' ? token.a.pos === 'VERB' : read.reading.lemma === token.a.lemma
    // نفى is spelled as no noun is.
    const spelled = token.norm.endsWith('ى') && read.reading.lemma === token.norm
    const said = read.frame.lemma === 'قال' && read.form === 'fin'
    const sure = chosen || said || governed || directive || stands || (read.form === 'fin' && spelled)
    cues.push({ from: index, to: index, ...read, rival: rivals(token, read.reading), sure })
  }
  return cues
}
