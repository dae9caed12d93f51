import type { Phrase, Predicate } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { canAct } from './actors.ts'
import { type Arguments, isRespect, none } from './arguments.ts'
import { carried } from './carriers.ts'
import { lightVerbs } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { behindApproximation, undergoer, verbLike } from './verb-like.ts'

const REACH = 12

/** The arguments of a noun that tells an event: its genitive, its prepositional phrases, and what carries it. */
export function nounArguments(scene: Scene, token: number): Arguments {
  const args = none()
  const { tokens } = scene
  const word = tokens[token]!
  const predicate = scene.predicate(token)
  const phrase = scene.phrase(token)
  args.predicate = predicate
  args.prefix = word.a.prep
  args.plural = word.a.number === 'p'
  args.definite = word.a.article || word.a.pron !== ''
  const end = phrase?.to ?? token + 1
  // Its genitive and its adjectives.
  if (word.a.pron !== '') args.genitive = pronounPhrase(token)
  let first = behindApproximation(scene, token + 1)
  // «مقتل (20) شخصا»
  if (tokens[first]?.norm === '(' && tokens[first + 1]?.kind === 'number' && tokens[first + 2]?.norm === ')')
    first++
  // «تحرير «نساء مسلمات»»
  if (OPENS.has(tokens[first]?.norm ?? '')) first++
  // «مقتل هذا الرجل»
  if (DEMONSTRATIVE.has(tokens[first]?.a.lemma ?? '') && tokens[first + 1]?.a.article) first++
  const next = tokens[first]
  if (next && isGenitive(scene, word, next)) {
    const to = Math.max(end, scene.phraseStarting(first)?.to ?? first + 1, first + 1)
    const head = headFrom(scene, first, to)
    args.genitive = {
      from: first,
      to,
      head,
      prep: '',
      pronoun: false,
      and: [],
      modifiers: phrase?.modifiers ?? [],
      appositions: [],
    }
  }
  for (let i = token + 1; i < Math.min(end, token + REACH); i++) {
    const adjective = tokens[i]!.a.pos === 'ADJ' || (i === token + 1 && !args.genitive)
    if (adjective) args.adjectives.push(i)
  }
  if (args.genitive && !args.genitive.pronoun) {
    const own = scene.phrase(args.genitive.head)
    if (own) args.genitive = { ...args.genitive, and: own.and, modifiers: own.modifiers }
    // «مقتل راعيين وحارس»: somebody behind «و» goes with whom it befalls, and not with the event.
    if (!args.genitive.and.length && phrase && canAct(scene, args.genitive))
      args.genitive = { ...args.genitive, and: phrase.and.filter(one => canAct(scene, one)) }
  }
  if (predicate) {
    args.subject = predicate.subject
    args.objects = predicate.objects.filter(o => !o.pronoun && !isRespect(scene, o))
    args.passive = predicate.passive
  }
  args.verbal = verbLike(scene, token, args)
  const suffers = args.verbal && !args.genitive && !args.objects.length ? undergoer(scene, token) : null
  if (suffers) {
    args.objects = [suffers]
    args.passive = true
  }
  if (args.verbal && !args.subject && args.genitive) {
    const next = scene.phraseStarting(args.genitive.to)
    if (next && next.prep === '' && !next.pronoun) args.objects = [...args.objects, next]
  }
  args.preps = following(scene, token, end, phrase, predicate)
  carried(scene, token, args)
  return args
}

const OPENS = new Set(['«', '“', '"'])
const DEMONSTRATIVE = new Set(['هذا', 'ذلك', 'هذه', 'تلك', 'هؤلاء', 'أولئك'])

const pronounPhrase = (token: number): Phrase => ({
  from: token,
  to: token + 1,
  head: token,
  prep: '',
  pronoun: true,
  and: [],
  modifiers: [],
  appositions: [],
})

/** Whether the word behind a noun stands in the genitive to it, and is no adjective: هجوم القوات, not هجوم انتحاري. */
function isGenitive(scene: Scene, noun: Token, next: Token): boolean {
  if (noun.a.article || noun.a.pron !== '' || next.sentence !== noun.sentence) return false
  if (next.a.prep !== '' || next.a.conj !== '') return false
  if (next.kind === 'number') return true
  if (next.kind === 'latin') return true
  if (next.kind !== 'word' || next.a.verbForm === 'fin') return false
  if (next.a.article) return true
  // هجوم انتحاري: indefinite as the noun itself, and an adjective in one of its readings.
  const striking = scene.wordIs(next.index, 'terror') || scene.wordIs(next.index, 'military')
  if (striking && next.a.number !== 'p') return false
  // «طرد فلسطينيين»: a nationality in the plural is people.
  if (next.a.pos === 'ADJ' && next.a.number === 'p' && scene.wordIs(next.index, 'people')) return true
  return next.a.pos === 'NOUN' || next.a.pos === 'PROPN' || next.a.pos === 'NUM'
}

/** The head of a genitive: behind its numbers. */
function headFrom(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { a, kind } = scene.tokens[i]!
    if (kind === 'number' || kind === 'punct' || a.pos === 'NUM') continue
    return i
  }
  return from
}

/** Prepositional phrases of a noun: those grammar gives it, and those that follow before anything else begins. */
function following(
  scene: Scene,
  token: number,
  end: number,
  phrase: Phrase | undefined,
  predicate: Predicate | undefined,
): Phrase[] {
  const out: Phrase[] = []
  const add = (one: Phrase) => {
    if (one.prep !== '' && one.head > token && !out.includes(one)) out.push(one)
  }
  for (const one of predicate?.obliques ?? []) add(one)
  for (const one of phrase?.modifiers ?? []) add(one)
  const sentence = scene.tokens[token]!.sentence
  for (let i = end; i < Math.min(scene.tokens.length, token + REACH); ) {
    const { a, kind, sentence: own } = scene.tokens[i]!
    if (own !== sentence || a.verbForm === 'fin') break
    if (kind === 'punct') {
      if (!'«»"“”'.includes(scene.tokens[i]!.norm)) break
      i++
      continue
    }
    const one = scene.phraseStarting(i)
    if (one && one.prep !== '') {
      add(one)
      for (const inner of one.modifiers) add(inner)
      i = Math.max(one.to, i + 1)
    } else if (a.pos === 'ADP' || a.pos === 'ADJ' || a.pos === 'ADV') i++
    else break
  }
  const governor = scene.governor(token)
  // شن هجوما على القرية: the verb has the preposition of its object.
  const light = governor && lightVerbs().get(fold(governor.predicate.verb))
  if (governor && light && (governor.as !== 's' || light.object === 'e'))
    for (const one of governor.predicate.obliques) add(one)
  return out
}
