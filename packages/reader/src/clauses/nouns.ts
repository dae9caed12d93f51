import { canBeSubject, goesWith, isAdjective, isElative, isName, isOpen, shownCase } from './agreement.ts'
import { link, took } from './attach.ts'
import type { Phrase } from './clause.ts'
import { isNoun } from './lexed.ts'
import { NOUN } from './lexicon.ts'
import { isTime, phraseAt, phraseOf } from './phrases.ts'
import { type Draft, noTraits, type Stack } from './stack.ts'
import { takeOver } from './verbs.ts'

/** Takes the noun phrase or the participle of circumstance that begins at `i`. */
export function nominal(s: Stack, i: number): number {
  const token = s.tokens[i]!
  const { a } = token
  if (s.kinds[i] === 'noun') {
    const behind = circumstance(s, i)
    if (behind >= 0) return behind
  }
  const prep = a.prep === 'ب' || a.prep === 'ل' || a.prep === 'ك' ? a.prep : ''
  const phrase = phraseAt(s.lexed, i, s.limit, prep)
  if (!phrase) return i + 1
  if (s.conjoined(i) && (prep || isTime(s.lexed, phrase))) link(s, i, phrase.to)
  // «… وذلك بحسب …»: the outlet's own words about what was said before.
  if (s.kinds[i] === 'dem' && s.conjoined(i) && s.lexed.prepositions[phrase.to]?.kind === 'source')
    s.leaveReport(i)
  if (s.kinds[i] === 'noun' && s.conjoined(i) && !prep && clauseBegins(s, phrase)) {
    while (s.frame.outer && (s.frame.kind === 'adv' || s.frame.kind === 'rel')) s.leaveTo(s.frame.outer, i)
    s.sibling(i).shared = null
  }
  if (!prep && attributive(s, phrase, i)) return phrase.to
  return took(s, phrase, i, phrase.to)
}

/** الطرق الوعرة للقرية الممتدة حتى …: an adjective of the noun that stands before what attaches to it. */
function attributive(s: Stack, phrase: Phrase, from: number): boolean {
  const { a } = s.tokens[phrase.head]!
  const { frame } = s
  if (phrase.head !== phrase.from || !a.article || a.conj || !isAdjective(a) || frame.edgeEnd !== from)
    return false
  // Behind a modifier or a bracket: right behind its noun it would be in the phrase.
  if (frame.edge.length < 2 && !(frame.edge[0] && frame.edge[0].to < from)) return false
  const noun = frame.edge.findLast(p => s.isDefinite(p) && p.head > 0 && goesWith(s.tokens[p.head]!.a, a))
  if (!noun) return false
  const index = s.predicates.length
  register(s, phrase)
  const p = s.predicates[index]
  if (p && p.token === phrase.head && p.form === 'part') p.subject = noun
  frame.edge = [...frame.edge, phrase]
  frame.edgeEnd = phrase.to
  return true
}

/** والحكومة ترفض: is the conjoined phrase followed by its verb, so that it begins a clause and joins no phrase? */
export function clauseBegins(s: Stack, phrase: Phrase): boolean {
  if (s.frame.predicate < 0) return false
  let next = phrase.to
  while (next < s.limit && (s.kinds[next] === 'neg' || s.kinds[next] === 'part' || s.kinds[next] === 'fut'))
    next++
  const verb = s.tokens[next]
  if (next >= s.limit || s.kinds[next] !== 'verb' || verb!.a.conj || !s.isDefinite(phrase)) return false
  return canBeSubject(verb!.a, s.tokens[phrase.head]!.a, true)
}

/** مضيفا، مؤكدة، مشيرا إلى: a participle of circumstance, which reports or tells on its own. -1 where there is none. */
function circumstance(s: Stack, i: number): number {
  const token = s.tokens[i]!
  const { a } = token
  if (a.verbForm !== 'part' || a.article || a.prep || a.pron) return -1
  const traits = s.valency(i)?.traits ?? noTraits
  // مشددا is written like a dual before its genitive.
  const dual = a.number === 'd' && token.norm.endsWith('ا') && traits.has('report')
  const accusative = dual || shownCase(token) === 'acc'
  const comma = s.before(i) === 'comma' || s.before(i) === 'close'
  const { frame } = s
  const behind = s.predicates[frame.predicate]
  // سجل فائضا: what the verb was waiting for.
  if (
    accusative &&
    !comma &&
    !traits.has('report') &&
    behind &&
    !behind.objects.length &&
    behind.form === 'fin'
  ) {
    if (!s.traits(frame.predicate).has('intr')) return -1
  }
  if (a.conj && !traits.has('report') && frame.edgeEnd === i) return -1
  const previous = s.tokens[i - 1]
  const noun = previous && s.frame.edgeEnd === i ? previous : null
  if (
    accusative
      ? noun && shownCase(noun) === 'acc' && !traits.has('report')
      : !(comma && traits.has('report') && (a.gender === 'f' || a.number === 'p'))
  )
    return -1
  if (frame.predicate < 0 && frame.kind !== 'comp' && !accusative) return -1
  if (comma || a.conj) {
    while (
      s.frame.outer &&
      (s.frame.kind === 'rel' || (s.frame.kind === 'adv' && s.frame.outer.predicate >= 0))
    )
      s.leaveTo(s.frame.outer, i)
    if (traits.has('report')) s.leaveReport(i)
  }
  const matrix = s.predicates[s.frame.predicate]
  const governor = s.frame.predicate
  const opened = s.push('adv', i)
  opened.governor = governor
  opened.shared = matrix ? (matrix.subject ?? matrix.implied) : null
  const index = s.predicates.length
  const p = s.draft(i, 'part')
  p.implied = opened.shared
  if (matrix) p.tense = matrix.tense
  opened.predicate = index
  opened.edgeEnd = i + 1
  return i + 1
}

/** من المتوقع أن، من الممكن أن: a participle or adjective that is the predicate of the clause. */
export function modalNoun(s: Stack, next: number, prep: string): number {
  const { a } = s.tokens[next]!
  if (prep !== 'من' || !a.article || s.kinds[next] !== 'noun') return -1
  const traits = s.valency(next)?.traits
  if (!traits?.has('clause') || !(traits.has('may') || traits.has('must') || traits.has('will'))) return -1
  if (s.kinds[next + 1] !== 'comp' && s.tokens[next + 1]?.a.prep !== 'ل') return -1
  const index = s.predicates.length
  if (s.frame.predicate >= 0 && s.frame.auxiliary !== s.frame.predicate) s.sibling(next - 1)
  const auxiliary = s.predicates[s.frame.auxiliary]
  const p = s.draft(next, 'part')
  p.negated = s.frame.negated
  s.frame.negated = false
  if (auxiliary) takeOver(auxiliary, p)
  p.passive = true
  p.implied = s.frame.topics.at(-1) ?? null
  s.frame.predicate = index
  s.frame.edgeEnd = next + 1
  return next + 1
}

/** Lists the phrase, and each verbal noun and participle in it as a predicate. */
export function register(s: Stack, phrase: Phrase): void {
  s.phrases.push(phrase)
  let outer = -1
  for (let i = phrase.from; i < phrase.to; i++) {
    const { a } = s.tokens[i]!
    if (s.kinds[i] !== 'noun' || (a.verbForm !== 'vnoun' && a.verbForm !== 'part') || !a.verb) continue
    const index = s.predicates.length
    const p = s.draft(i, a.verbForm)
    p.inside = outer
    p.clause = { from: i, to: phrase.to }
    const before = s.tokens[i - 1]?.a.lemma
    p.negated = i > phrase.from && (before === 'عدم' || before === 'غير')
    if (a.verbForm === 'vnoun') {
      ofNoun(s, phrase, i, p)
      outer = index
    } else if (i > phrase.head) p.subject = phrase
  }
}

/** The genitive or pronoun after a verbal noun is its doer or what it is done to. */
function ofNoun(s: Stack, phrase: Phrase, i: number, p: Draft): void {
  const { a } = s.tokens[i]!
  const traits = s.valency(i)?.traits ?? noTraits
  const lemma = p.verb
  const intransitive =
    traits.has('intr') || (/^(انـ?|ت).{3,4}$/.test(lemma) && !traits.size && lemma.startsWith('ان'))
  let term: Phrase | null = null
  if (a.pron) term = { ...phraseOf(i, i + 1, i, ''), pronoun: true }
  else if (i + 1 < phrase.to && isOpen(s.tokens[i]!) && s.kinds[i + 1] !== 'close') {
    const word = s.tokens[i + 1]!
    const adjective =
      isAdjective(word.a) && !word.a.article && word.a.verbForm !== 'part' && !isElative(word.a)
    if (!word.a.conj && !(s.kinds[i + 1] === 'noun' && adjective)) {
      term = phraseAt(s.lexed, i + 1, phrase.to, '')
      if (term) term.to = Math.max(term.to, innerEnd(s, i + 1, phrase.to))
    }
  }
  if (!term) return
  const doer =
    intransitive ||
    (traits.has('report') && (a.pron !== '' || acts(s, term))) ||
    (a.pron !== '' && traits.has('human') && traits.has('want'))
  if (doer) p.subject = term
  else p.objects.push(term)
}

/** Where a genitive that begins at `from` ends: with its phrase, before the closing mark of a quotation around it. */
function innerEnd(s: Stack, from: number, to: number): number {
  while (s.kinds[to - 1] === 'close' && s.lexed.mates[to - 1]! <= from) to--
  return to
}

/** Can the phrase name somebody who acts: a person, a body, a name, and no plain verbal noun? */
export function acts(s: Stack, phrase: Phrase): boolean {
  const { a } = s.tokens[phrase.head]!
  if (isNoun(s.lexed, phrase.head, NOUN.body | NOUN.person | NOUN.title)) return true
  return a.verbForm !== 'vnoun'
}

/**
 * The case the head of a phrase shows in print. Behind a number or a quantifier (مئات المتظاهرين، ثلاثة مدنيين) its ين is
 * the genitive of what is counted, and tells nothing of the phrase.
 */
export function caseOf(s: Stack, { from, head }: Phrase): ReturnType<typeof shownCase> {
  const token = s.tokens[head]!
  const shown = shownCase(token)
  if (shown !== 'obl' || from === head || token.a.number !== 'p') return shown
  const before = s.kinds[head - 1]
  return before === 'number' || before === 'all' || s.tokens[head - 1]!.a.pos === 'NUM' ? null : shown
}

/** Does the phrase name people or what people make up? */
export function animate(s: Stack, phrase: Phrase): boolean {
  const head = s.tokens[phrase.head]!
  return (
    isName(head.a) ||
    shownCase(head) === 'nom' ||
    isNoun(s.lexed, phrase.head, NOUN.body | NOUN.person | NOUN.title)
  )
}
