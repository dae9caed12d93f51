import type { Phrase, Predicate } from '../clauses/clause.ts'
import { canAct } from './actors.ts'
import type { Arguments } from './arguments.ts'
import type { Roles } from './roles.ts'
import type { Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

/** Verbs of meeting, which never stand without the one who is met. */
const META = new Set(['التقى', 'استقبل'])

/** How far behind the verb the guest may stand, in tokens. */
const FAR = 60

const PAUSES = new Set(['،', ',', '؛', '-', '–'])

/** Who meets whom where grammar saw only one of them. */
export function meet(scene: Scene, token: number, args: Arguments, roles: Roles): void {
  const [one] = roles.actors
  if (!one || one !== args.subject || one.from < token) return
  // «يلتقي الرئيس سالم الحربي»: the name behind the office is no other.
  const named = (p: Phrase) =>
    p.from === one.to && scene.wordIs(one.head, 'person') && scene.mention(p.head)?.type === 'PER'
  if (roles.recipients.some(r => !named(r))) return
  if (!args.predicate || !META.has(args.predicate.verb)) return
  const before = scene.tokens[token - 1]
  const { a, sentence } = scene.tokens[token]!
  const goesOn = before?.sentence === sentence && (a.conj === 'و' || before.a.lemma === 'حيث')
  // «زار المركز حيث التقى المشرف»: whoever stands alone behind the verb is met by the one told of before.
  const host = goesOn ? hostOf(scene, token, one) : null
  const guest = host ? null : guestOf(scene, token, one)
  if (host) {
    roles.recipients = [one]
    roles.actors = [host]
  } else if (guest) roles.recipients = [guest]
}

/** How far back the clause before may have its verb, in tokens. */
const BACK = 25

/** The subject of the clause before: of what the verb depends on, or of the finite verb before it. */
function hostOf(scene: Scene, token: number, met: Phrase): Phrase | null {
  const can = (phrase: Phrase | null) =>
    phrase && !phrase.pronoun && phrase.from < token && phrase.head !== met.head && scene.is(phrase, 'person')
      ? phrase
      : null
  let at: Predicate | undefined = scene.innermost(token)
  for (let steps = 0; at && steps < 3; steps++) {
    const host = can(verbArguments(scene, at).subject)
    if (host) return host
    at = scene.predicates[at.parent]
  }
  const { sentence } = scene.tokens[token]!
  for (let i = token - 1; i > token - BACK && scene.tokens[i]?.sentence === sentence; i--) {
    const predicate = scene.predicate(i)
    if (predicate?.form === 'fin') return can(verbArguments(scene, predicate).subject)
  }
  return null
}

/** «استقبل أمير المنطقة سالم الحربي في مكتبه أمس، سفير اليابان»: who is named behind a pause. */
function guestOf(scene: Scene, token: number, host: Phrase): Phrase | null {
  const { tokens } = scene
  const { sentence } = tokens[token]!
  for (let i = host.to + 1; i < Math.min(tokens.length, token + FAR); i++) {
    const word = tokens[i]!
    if (word.sentence !== sentence || word.a.verbForm === 'fin') return null
    if (!PAUSES.has(tokens[i - 1]!.norm) || word.a.conj !== '' || word.a.prep !== '') continue
    const phrase = scene.phraseStarting(i)
    if (
      phrase?.prep === '' &&
      !phrase.pronoun &&
      scene.wordIs(phrase.head, 'person') &&
      canAct(scene, phrase)
    )
      return phrase
  }
  return null
}
