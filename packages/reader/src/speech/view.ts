import type { Clauses } from '../clauses/clause.ts'
import type { NamedMention, Names } from '../names/names.ts'
import type { Entity } from '../reading.ts'
import type { Text } from '../text/text.ts'
import { perReading } from '../words/recall.ts'
import type { Token } from '../words/word.ts'
import { sourceKind } from './lexicon.ts'

/** One article as every step of this room looks at it. Numbers are token indices, -1 for none. */
export interface View {
  readonly text: Text
  readonly tokens: readonly Token[]
  readonly clauses: Clauses
  readonly names: Names
  readonly entities: ReadonlyMap<string, Entity>
  /** The innermost quotation that holds the token, its marks included. */
  readonly quotationAt: Int32Array
  /** The quotation a token opens, and the one it closes. */
  readonly opens: Int32Array
  readonly closes: Int32Array
  /** First and last token of every quotation. */
  readonly quotationFrom: Int32Array
  readonly quotationTo: Int32Array
  /** The quotation of the next paragraph that carries an unclosed one on. */
  readonly carriedOn: Int32Array
  /** The token that closes the bracket or the pair of dashes a token opens. */
  readonly partner: Int32Array
  /** The bracket a token stands in, by its opening token. */
  readonly bracketAt: Int32Array
  /** Index of the mention a token belongs to. */
  readonly mentionAt: Int32Array
  /** The last token at or before this one, and the first at or after it, that names a person. */
  readonly personBefore: Int32Array
  readonly personAfter: Int32Array
  /** One past the last token of the paragraph a token stands in. */
  readonly paragraphEnd: Int32Array
  /** One past the last token of its sentence. */
  readonly sentenceEnd: Int32Array
  /** The first token of its sentence. */
  readonly sentenceStart: Int32Array
}

const brackets = new Set(['(', '['])
const dashes = new Set(['-', '–', '—', 'ـ'])

/** How far a bracket or an aside between dashes may reach, in tokens. */
const ASIDE = 40

/** «أفاد بان حراسا …»: بأن without its hamza, where no بان كي مون and no بان who speaks is meant. */
const asThat = (token: Token, next: Token | undefined): Token => {
  if (token.norm !== 'بان' || token.a.pos !== 'PROPN' || next?.kind !== 'word') return token
  if (/^كي/u.test(next.norm) || isPreposition(next) || isThat(next)) return token
  const that = token.analyses.find(a => a.pos === 'SCONJ')
  return that ? { ...token, a: that } : token
}

const isName = (a: Token['a']): boolean => a.pos === 'PROPN'

/** The view of an article that the rules of this room look things up in, made in one walk over its tokens. */
export function viewOf(text: Text, given: readonly Token[], clauses: Clauses, names: Names): View {
  const tokens = given.map((token, i) => asThat(token, given[i + 1]))
  const none = () => new Int32Array(tokens.length).fill(-1)
  const view = {
    text,
    tokens,
    clauses,
    names,
    entities: new Map(names.entities.map(entity => [entity.id, entity])),
    quotationAt: none(),
    opens: none(),
    closes: none(),
    quotationFrom: new Int32Array(text.quotations.length).fill(-1),
    quotationTo: new Int32Array(text.quotations.length).fill(-1),
    carriedOn: new Int32Array(text.quotations.length).fill(-1),
    partner: none(),
    bracketAt: none(),
    mentionAt: none(),
    paragraphEnd: none(),
    sentenceEnd: none(),
    sentenceStart: none(),
    personBefore: none(),
    personAfter: none(),
  }
  text.quotations.forEach(({ continues }, q) => {
    if (continues >= 0) view.carriedOn[continues] = q
  })
  quotationsOf(view)
  asidesOf(view)
  let m = 0
  const { mentions } = names
  for (const token of tokens) {
    while (m < mentions.length && mentions[m]!.end <= token.start) m++
    const named = m < mentions.length && mentions[m]!.start < token.end
    if (named) {
      view.mentionAt[token.index] = m
      // «وقال فان جال»: of a name, no فإن without its hamza.
      const name = token.norm === 'فان' && token.a.pos === 'SCONJ' && token.analyses.find(isName)
      if (name) tokens[token.index] = { ...token, a: name }
    }
    const { index } = token
    view.personBefore[index] =
      named && mentions[m]!.type === 'PER' ? index : (view.personBefore[index - 1] ?? -1)
    view.sentenceStart[index] =
      tokens[index - 1]?.sentence === token.sentence ? view.sentenceStart[index - 1]! : index
  }
  for (let i = tokens.length - 1; i >= 0; i--) {
    const next = tokens[i + 1]
    view.personAfter[i] = view.personBefore[i] === i ? i : (view.personAfter[i + 1] ?? -1)
    view.sentenceEnd[i] = next && next.sentence === tokens[i]!.sentence ? view.sentenceEnd[i + 1]! : i + 1
    view.paragraphEnd[i] =
      next && paragraphOf(text, next) === paragraphOf(text, tokens[i]!) ? view.paragraphEnd[i + 1]! : i + 1
  }
  return view
}

/** Index of the paragraph a token stands in. */
export const paragraphOf = (text: Text, token: Token): number =>
  text.sentences[token.sentence]?.paragraph ?? 0

/** Walks tokens and quotations side by side; quotations come in order of their opening mark, inner ones after outer ones. */
function quotationsOf(view: View): void {
  const { tokens } = view
  const { quotations } = view.text
  const stack: number[] = []
  let next = 0
  const close = (before: number) => {
    view.quotationTo[stack.pop()!] = before - 1
  }
  for (const { index, start, end } of tokens) {
    while (stack.length && quotations[stack.at(-1)!]!.end <= start) close(index)
    for (; next < quotations.length && quotations[next]!.start <= start; next++) {
      if (quotations[next]!.end <= start) continue
      view.quotationFrom[next] = index
      stack.push(next)
    }
    const q = stack.at(-1)
    if (q === undefined) continue
    view.quotationAt[index] = q
    const quotation = quotations[q]!
    if (start === quotation.start && quotation.inner.start > quotation.start) view.opens[index] = q
    if (quotation.closed && end === quotation.end && start >= quotation.inner.end) view.closes[index] = q
  }
  while (stack.length) close(tokens.length)
}

function asidesOf(view: View): void {
  const { tokens, partner, bracketAt } = view
  const open: number[] = []
  let dash = -1
  for (const { index, form, kind, sentence } of tokens) {
    if (kind !== 'punct' && kind !== 'symbol') continue
    while (open.length && index - open[0]! > ASIDE) open.shift()
    if (brackets.has(form)) open.push(index)
    else if (form === ')' || form === ']') {
      const from = open.pop()
      if (from !== undefined && tokens[from]!.sentence === sentence) partner[from] = index
    } else if (dashes.has(form)) {
      const from = tokens[dash]
      if (from && from.sentence === sentence && index - dash <= ASIDE) {
        partner[dash] = index
        dash = -1
      } else dash = index
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    const to = partner[i]!
    if (to < 0 || !brackets.has(tokens[i]!.form)) continue
    for (let j = i; j <= to; j++) if (bracketAt[j]! < 0) bracketAt[j] = i
  }
}

const commas = new Set(['،', ',', '؛', ';'])
/** Is the token a comma or a semicolon, Arabic or Latin? */
export const isComma = (token: Token | undefined): boolean => !!token && commas.has(token.form)

/** Is the token a colon? */
export const isColon = (token: Token | undefined): boolean => token?.form === ':'

/** Is the token a mark of punctuation or a symbol? */
export const isMark = (token: Token | undefined): boolean =>
  !!token && (token.kind === 'punct' || token.kind === 'symbol')

const plain = new Map([
  ['على', 'على'],
  ['إلى', 'إلى'],
  ['الى', 'إلى'],
  ['عن', 'عن'],
  ['من', 'من'],
  ['في', 'في'],
])

/** A free-standing preposition. The commonest are taken for nothing else, whatever context made of them. */
export const isPreposition = (token: Token): boolean => token.a.pos === 'ADP' || plain.has(token.norm)

/** The dictionary form of a free-standing preposition. */
export const prepositionOf = (token: Token): string => plain.get(token.norm) ?? token.a.lemma

/** أن, إن, بأنه, انها, وأن …: the complementiser that opens a reported clause. */
export const isThat = (token: Token | undefined): boolean => !!token && complements(token)

const complements = perReading(
  false,
  ({ norm, a }) =>
    !((norm === 'بان' || norm === 'فان') && a.pos === 'PROPN') &&
    /^[وف]?ب?[أإا]ن(ه|ها|هم|هن|هما|ك|كم|نا|ني|ي)?$/u.test(norm),
)

/** The relative pronoun. */
export const isRelative = (token: Token | undefined): boolean => !!token && relates(token)

const relates = perReading(false, ({ norm }) =>
  /^[وف]?[لبك]?(ال|ل)(ذي|تي|ذين|لذين|لتي|لذي|لواتي|لاتي|لذان|لتان|لذين|لتين)$/u.test(norm),
)

/** The name a token belongs to. Most belong to none, and to ask an array for what stands at -1 takes long. */
export const namedAt = ({ names, mentionAt }: View, i: number): NamedMention | undefined => {
  const mention = mentionAt[i]
  return mention !== undefined && mention >= 0 ? names.mentions[mention] : undefined
}

/** Is the word definite by its article, a pronoun, or as a name? */
export const isDefinite = (view: View, index: number): boolean => {
  const token = view.tokens[index]
  if (!token) return false
  return (
    token.a.article ||
    token.a.pron !== '' ||
    token.a.pos === 'PROPN' ||
    view.mentionAt[index]! >= 0 ||
    view.closes[index]! >= 0
  )
}

/**
 * Is the token a verb for the walk over a sentence? A word that may head a source (وزير, مسؤول) is taken for the noun,
 * whatever context made of it.
 */
export const isVerb = ({ tokens, mentionAt }: View, i: number): boolean =>
  tokens[i]!.a.pos === 'VERB' && mentionAt[i]! < 0 && sourceKind(tokens[i]!) === undefined

/** Nouns, adjectives, names, numbers and foreign words: what a noun phrase is made of. */
export const isNominal = (token: Token): boolean =>
  token.kind === 'latin' ||
  token.kind === 'number' ||
  token.a.pos === 'NOUN' ||
  token.a.pos === 'PROPN' ||
  token.a.pos === 'ADJ' ||
  token.a.pos === 'NUM' ||
  token.a.pos === 'DET' ||
  token.a.pos === 'X'
