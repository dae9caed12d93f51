import type { Analysis, Token } from '../words/word.ts'
import { type Frame, honorific, type PhraseCue, participles, phrases, verbs } from './lexicon.ts'
import { sourceEnd, startsSource } from './source.ts'
import { withholdsName } from './standing.ts'
import { isComma, isThat, type View } from './view.ts'

/** A word or phrase that may carry a report. */
export interface Cue {
  /** Its first and last token. */
  readonly from: number
  readonly to: number
  readonly frame: Frame
  /** How its verb stands: finite, participle of circumstance (مشيرا), verbal noun (قوله), or a phrase (بحسب). */
  readonly form: 'fin' | 'part' | 'vnoun' | 'phrase'
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

function readingOf(
  token: Token,
  mayBeVerb: boolean,
): { reading: Analysis; frame: Frame; form: 'fin' | 'part' | 'vnoun' } | undefined {
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
      if (/ً/u.test(token.form)) continue
      if (
        reading.voice === 'pass' ||
        reading.person === 1 ||
        reading.person === 2 ||
        reading.aspect === 'cmd'
      )
        continue
      if (reading.prep !== '' && reading.prep !== 'س' && reading.prep !== 'ل') continue
      // A noun in context is no verb, unless it may be one without any clitic (قول, ذكر against قال).
      if (!chosen && (token.a.article || token.a.prep !== '' || (token.a.pos !== 'VERB' && isKin(token))))
        continue
      if (token.a.pos === 'VERB' && token.a.lemma !== reading.lemma) continue
      return { reading, frame, form }
    }
    if (!chosen && !(verb === 'قال' && reading.pron !== '')) continue
    // The pronoun of إبلاغه is the one who is told.
    if (form === 'vnoun' && reading.pron !== '' && (frame.flags.has('addressee') || verb === 'أفاد')) continue
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
  if (!prepositions?.size) return false
  for (let j = i + 2; j < tokens.length && j < i + 14 && tokens[j]!.sentence === tokens[i]!.sentence; j++) {
    if (tokens[j]!.a.pos === 'VERB') return false
    if (tokens[j]!.a.pos === 'ADP' && prepositions.has(tokens[j]!.a.lemma)) return true
  }
  return false
}

/** «وبين المصدر، أن»: a word that looks like a preposition is a verb where its noun is a source and أن follows that. */
function subjectAndThat(view: View, i: number): boolean {
  const { tokens } = view
  const next = tokens[i + 1]
  if (tokens[i - 1]?.a.pos === 'ADP') return false
  if (!next || !tokens[i]!.analyses.some(a => a.pos === 'VERB' && verbs().has(a.lemma))) return false
  if (!startsSource(view, i + 1)) return false
  const end = sourceEnd(view, i + 1, tokens.length)
  const after = isComma(tokens[end]) ? end + 1 : end
  return isThat(tokens[after]) && tokens[after]!.a.conj === ''
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

function phraseAt(tokens: readonly Token[], i: number): { phrase: PhraseCue; to: number } | undefined {
  const token = tokens[i]!
  const first = token.norm.replace(/^[وف](?=بحسب|حسب|وفق|طبق|تبع|نقل|استناد|على|كما)/u, '')
  for (const phrase of phrases().get(first) ?? []) {
    if (!phrase.words.every((w, k) => k === 0 || tokens[i + k]?.norm === w)) continue
    const to = i + phrase.words.length - 1
    const next = tokens[to + 1]
    if (phrase.governs && !(next && (next.a.prep === phrase.governs || /^ل/u.test(next.norm)))) continue
    return { phrase, to }
  }
  return undefined
}

/** Is the token one of several that make a person's name (روي ماشيتي)? */
const insideName = ({ mentionAt, names }: View, i: number) =>
  names.mentions[mentionAt[i]!]?.type === 'PER' &&
  (mentionAt[i - 1] === mentionAt[i] || mentionAt[i + 1] === mentionAt[i])

/** Every word and phrase of the article that may carry a report, in text order. */
export function findCues(view: View): Cue[] {
  const { tokens } = view
  const cues: Cue[] = []
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    const found = phraseAt(tokens, token.index)
    if (found) {
      cues.push({
        from: token.index,
        to: found.to,
        frame: found.phrase.frame,
        form: 'phrase',
        reading: token.a,
        sure: true,
        rival: false,
      })
      continue
    }
    if (isThat(token) || (insideName(view, token.index) && !found)) continue
    const governed =
      token.a.pos === 'ADP' && (governsLater(tokens, token.index) || subjectAndThat(view, token.index))
    const read = readingOf(token, governed)
    if (!read || withholdsName(view, token.index)) continue
    const before = tokens[token.index - 1]
    if (
      read.form === 'fin' &&
      before &&
      (negations.has(before.norm) ||
        (before.a.pos === 'ADP' && !(before.norm.endsWith('من') && token.a.pos === 'VERB')))
    )
      continue
    // «الجدير ذكره»; «الذي نقلته وكالة»: what is said stands before, as object.
    if (
      read.form === 'fin' &&
      read.reading.pron !== '' &&
      !/^(addressee|accused)$/m.test([...read.frame.flags].join('\n'))
    )
      continue
    // «دون أن يوضح», «يريد أن يقول»: nothing is said; but «قبل أن يضيف» tells that it was.
    if (
      read.form === 'fin' &&
      read.reading.aspect === 'imp' &&
      isThat(before) &&
      before!.a.pron === '' &&
      !/^(قبل|بعد)$/u.test(tokens[token.index - 2]?.norm ?? '')
    )
      continue
    if (
      read.form === 'vnoun' &&
      read.reading.pron !== '' &&
      before?.a.pos === 'ADP' &&
      /^(في|خلال|عبر|من|على)$/u.test(before.a.lemma)
    )
      continue
    if (read.form === 'part' && (before?.a.lemma === 'كان' || tokens[token.index + 1]?.norm === 'باسم'))
      continue
    cues.push({
      from: token.index,
      to: token.index,
      ...read,
      rival: rivals(token, read.reading),
      sure:
        read.form !== 'fin'
          ? read.reading.lemma === token.a.lemma || opensClause(tokens, token.index, read.frame)
          : token.a.pos === 'VERB' ||
            governed ||
            // نفى is spelled as no noun is.
            (token.norm.endsWith('ى') && read.reading.lemma === token.norm) ||
            opensClause(tokens, token.index, read.frame),
    })
  }
  return cues
}
