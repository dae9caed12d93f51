import type { Analysis, Token } from '../words/word.ts'
import { type Lexed, nounKey } from './lexed.ts'
import { lexicon, NOUN } from './lexicon.ts'

/**
 * The token with another of its readings, where the one chosen cannot stand beside its neighbours: what came before
 * is already classified. The token itself where nothing speaks against it.
 */
export function reread(lexed: Lexed, i: number): Token {
  const token = lexed.tokens[i]!
  const { a, norm } = token
  if (a.pos === 'VERB') return unverbed(lexed, i) ?? listed(lexed, i) ?? token
  const verb = nominative(lexed.tokens[i + 1]) ? doing(lexed, i) : null
  if (verb) return verb
  if (a.verbForm === 'part') return reporting(token) ?? token
  if (norm === 'علي' && a.pos === 'ADP') return named(lexed, i) ?? token
  if (a.pos === 'ADP' && (a.conj === 'ف' || a.lemma === 'عبر')) return verbed(lexed, i) ?? token
  return token
}

/**
 * «يهدف إلى تطوير التعليم ونشر الوعي»: behind a verb in the imperfect and its verbal noun, a perfect that is spelled
 * like a verbal noun goes on with the list, unless somebody stands behind it who can have done it.
 */
function listed({ tokens, kinds, traits }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const { a } = token
  if (a.conj !== 'و' || a.aspect !== 'perf' || a.pron || a.prep || a.gender !== 'm') return null
  // Behind a comma as many go on with the story.
  if (tokens[i - 1]?.kind === 'punct') return null
  const next = tokens[i + 1]
  const { nouns } = lexicon()
  if (next?.sentence !== token.sentence || next.a.pos !== 'NOUN' || next.a.conj || next.a.prep) return null
  if (!next.a.known || (nouns.get(nounKey(next)) ?? 0) & (NOUN.body | NOUN.person | NOUN.title | NOUN.name))
    return null
  const noun = token.analyses.find(o => o.verbForm === 'vnoun' && o.conj === 'و' && !o.pron && !o.prep)
  if (!noun) return null
  let list = false
  for (let at = i - 1; tokens[at]?.sentence === token.sentence && i - at <= 2 * NEAR; at--) {
    const before = tokens[at]!.a
    if (kinds[at] === 'verb') return list && before.aspect === 'imp' ? { ...token, a: noun } : null
    if (before.verbForm === 'vnoun' && !before.article && !(traits[at]! & NOUN.body)) list = true
  }
  return null
}

/** A sound plural in the nominative, with letters enough to be no broken plural (فنون، ديون): المتظاهرون. */
const nominative = (next: Token | undefined): boolean =>
  next?.norm.endsWith('ون') === true &&
  next.a.number === 'p' &&
  next.a.conj === '' &&
  next.a.prep === '' &&
  next.a.lemma.length >= 4 &&
  (next.a.article || next.a.pos === 'NOUN') &&
  next.norm.endsWith(`${next.a.lemma}ون`)

/** «سار المتظاهرون», «رفض اليمنيون»: before a nominative stands no noun in the genitive's place, but the verb spelled like it. */
function doing({ tokens }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const { a } = token
  if (a.article || a.pron || a.prep || tokens[i + 1]!.sentence !== token.sentence) return null
  if (a.pos !== 'NOUN' && a.pos !== 'ADJ' && a.pos !== 'PROPN') return null
  const verb = token.analyses.find(
    o =>
      o.pos === 'VERB' &&
      o.aspect === 'perf' &&
      o.gender === 'm' &&
      o.number === 's' &&
      !o.pron &&
      !o.prep &&
      o.conj === a.conj,
  )
  return verb ? { ...token, a: verb } : null
}

/** How far the words that tell a verb from a preposition are looked for. */
const NEAR = 8

/**
 * A verb that is spelled like a preposition: «القوات فتحت النار», where ف would begin a clause amid one, and «كما عبر
 * الوزير عن شكره», where no verb stands before it and عن follows.
 */
function verbed({ tokens, kinds }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const { a } = token
  const other = token.analyses.find(
    o =>
      o.pos === 'VERB' &&
      o.aspect === 'perf' &&
      !o.pron &&
      !o.prep &&
      o.conj === (a.conj === 'ف' ? '' : a.conj),
  )
  if (!other) return null
  const within = (at: number) => tokens[at]?.sentence === token.sentence && tokens[at]!.kind !== 'punct'
  if (a.conj === 'ف') return within(i - 1) ? { ...token, a: other } : null
  for (let at = i - 1; within(at); at--) if (kinds[at] === 'verb' || i - at > NEAR) return null
  for (let at = i + 2; within(at) && at < i + NEAR; at++) {
    if (tokens[at]!.a.pos === 'VERB') return null
    if (tokens[at]!.norm === 'عن') return { ...token, a: other }
  }
  return null
}

/** مضيفا, موضحا: of two verbs that a bare participle can come from (ضيّف، أضاف), the one that reports. */
function reporting(token: Token): Token | null {
  const { a, norm } = token
  if (a.article || a.prep || a.pron || !norm.endsWith('ا') || token.analyses.length < 2) return null
  const { verbs } = lexicon()
  const reports = (o: Analysis) => verbs.get(o.verb ?? '')?.traits.has('report') ?? false
  if (reports(a)) return null
  const other = token.analyses.find(o => o.verbForm === 'part' && o.conj === a.conj && !o.prep && reports(o))
  return other ? { ...token, a: other } : null
}

/** علي is the man, not the preposition spelled without its dots, beside another name. */
function named({ tokens }: Lexed, i: number): Token | null {
  const { nouns } = lexicon()
  const beside = (token: Token | undefined) =>
    token !== undefined && (token.a.pos === 'PROPN' || ((nouns.get(nounKey(token)) ?? 0) & NOUN.name) !== 0)
  if (!beside(tokens[i - 1]) && !beside(tokens[i + 1])) return null
  const name = tokens[i]!.analyses.find(a => a.pos === 'PROPN')
  return name ? { ...tokens[i]!, a: name } : null
}

/**
 * A word read as a finite verb where none can stand: right after another verb («قال ناصر …»), after a preposition, or
 * between a title and a name («الوزير عادل الجبير»). The token with the noun or name it can also be; null otherwise.
 */
function unverbed({ tokens, kinds, traits, prepositions }: Lexed, i: number): Token | null {
  const token = tokens[i]!
  const before = tokens[i - 1]
  const { a } = token
  // «، بينهم نساء»: nobody «clarifies them».
  if (a.lemma === 'بين' && a.pron && !a.prep) {
    const preposition = token.analyses.find(o => o.pos === 'ADP' && o.conj === a.conj)
    if (preposition) return { ...token, a: preposition }
  }
  if (!before || before.sentence !== token.sentence || a.conj || a.prep || before.a.pron) return null
  const kind = kinds[i - 1]
  const perfect = a.aspect === 'perf' && !a.pron
  const next = tokens[i + 1]?.a.pos
  const afterVerb =
    perfect &&
    kind === 'verb' &&
    before.a.pos === 'VERB' &&
    !lexicon().verbs.get(before.a.lemma)?.traits.has('aux')
  const afterPreposition = kind === 'prep' && prepositions[i - 1]?.text !== 'حتى'
  const afterTitle =
    perfect && kind === 'noun' && next === 'PROPN' && (before.a.pos === 'ADJ' || traits[i - 1]! & NOUN.title)
  if (!afterVerb && !afterPreposition && !afterTitle) return null
  const nominal = token.analyses.filter(o => o.pos !== 'VERB' && o.pos !== 'AUX' && !o.conj && !o.prep)
  const other = (afterTitle && nominal.find(o => o.pos === 'PROPN')) || nominal[0]
  return other ? { ...token, a: other } : null
}
