import type { Text } from '../text/text.ts'
import type { Analysis, Token } from './word.ts'

/** A syntactic word in the sense of Universal Dependencies: a stem with its article, a proclitic or an enclitic. */
export interface SyntacticWord {
  start: number
  end: number
  form: string
  pos: string
  lemma: string
  /** The reading, for the stem. */
  a?: Analysis
}

/** The syntactic words of a token, in order. In للرقة the preposition is the first ل. */
export function syntacticWords(token: Token): SyntacticWord[] {
  const { start, end, form, a, stemEnd } = token
  const out: SyntacticWord[] = []
  let at = start
  const cut = (to: number, pos: string, lemma: string, stem?: Analysis) => {
    if (to <= at) return
    out.push({
      start: at,
      end: to,
      form: form.slice(at - start, to - start),
      pos,
      lemma,
      ...(stem && { a: stem }),
    })
    at = to
  }
  if (a.conj) cut(at + 1, 'CCONJ', a.conj)
  if (a.prep) cut(at + 1, a.prep === 'س' || a.prep === 'أ' ? 'PART' : 'ADP', a.prep)
  cut(stemEnd, a.pos, a.lemma, a)
  if (a.pron) cut(end, 'PRON', 'هو')
  return out
}

const GENDER = { m: 'Masc', f: 'Fem' }
const NUMBER = { s: 'Sing', d: 'Dual', p: 'Plur' }
const ASPECT = { perf: 'Aspect=Perf', imp: 'Aspect=Imp', cmd: 'Mood=Imp' }
const VERB_FORM = { fin: 'Fin', vnoun: 'Vnoun', part: 'Part' }
const VOICE = { act: 'Act', pass: 'Pass' }

/** The features of a reading as Universal Dependencies writes them, sorted by name. */
export function features(a: Analysis): string[] {
  return [
    a.aspect && ASPECT[a.aspect],
    a.article && 'Definite=Def',
    a.gender && `Gender=${GENDER[a.gender]}`,
    a.mood === 'jus' && 'Mood=Jus',
    a.number && `Number=${NUMBER[a.number]}`,
    a.person && `Person=${a.person}`,
    a.verbForm && `VerbForm=${VERB_FORM[a.verbForm]}`,
    a.voice && `Voice=${VOICE[a.voice]}`,
  ].filter(feature => typeof feature === 'string')
}

/** Analysed text in CoNLL-U (universaldependencies.org/format.html); heads and relations are left open. */
export function conllu(text: Text, tokens: readonly Token[]): string {
  const lines: string[] = []
  let at = 0
  text.sentences.forEach((sentence, index) => {
    lines.push(`# sent_id = ${index + 1}`)
    lines.push(`# text = ${text.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`)
    let id = 1
    for (; at < tokens.length && tokens[at]!.sentence === index; at++) {
      const token = tokens[at]!
      const next = tokens[at + 1]
      const space = next && next.sentence === index && next.start === token.end ? 'SpaceAfter=No' : '_'
      const parts = syntacticWords(token)
      if (parts.length > 1) {
        lines.push(`${id}-${id + parts.length - 1}\t${token.form}\t_\t_\t_\t_\t_\t_\t_\t${space}`)
      }
      for (const { form, lemma, pos, a } of parts) {
        const feats = (a && features(a).join('|')) || '_'
        const misc = [
          a?.root && `Root=${a.root}`,
          a && !a.known && 'Guessed=Yes',
          parts.length === 1 && space !== '_' && space,
        ]
        lines.push(
          [id++, form, lemma, pos, '_', feats, '_', '_', '_', misc.filter(Boolean).join('|') || '_'].join(
            '\t',
          ),
        )
      }
    }
    lines.push('')
  })
  return lines.join('\n')
}

/** One line a token for people: form, what is cut off, lemma, part of speech, features, and the readings not chosen. */
export function table(tokens: readonly Token[]): string[][] {
  return tokens.map(token => {
    const { a, form, analyses } = token
    const others = new Set(analyses.filter(o => o !== a).map(o => `${o.lemma} ${o.pos}`))
    others.delete(`${a.lemma} ${a.pos}`)
    return [
      form,
      [a.conj, a.prep, token.form.slice(token.stemStart - token.start, token.stemEnd - token.start), a.pron]
        .filter(Boolean)
        .join('+'),
      a.lemma,
      a.pos,
      features(a).join('|'),
      a.verb && a.verb !== a.lemma ? a.verb : '',
      a.root ?? '',
      a.known ? '' : 'guessed',
      [...others].join(', '),
    ]
  })
}
