import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import type { Clauses, Predicate } from './clause.ts'
import type { Frame } from './frame.ts'
import { lexed } from './lexed.ts'
import { readSentence } from './sentence.ts'
import { modality } from './settle.ts'
import { type Draft, Stack } from './stack.ts'

/** Finds noun phrases, and predicates with their arguments. */
export function clauses(text: Text, tokens: readonly Token[]): Clauses {
  const stack = new Stack(lexed(text, tokens))
  for (let from = 0; from < tokens.length; ) {
    const { sentence } = tokens[from]!
    let to = from + 1
    while (to < tokens.length && tokens[to]!.sentence === sentence) to++
    readSentence(stack, from, to)
    from = to
  }
  const { phrases } = stack
  const phraseAt = new Int32Array(tokens.length).fill(-1)
  phrases.sort((a, b) => a.from - b.from || b.to - a.to)
  for (const [i, phrase] of phrases.entries()) phraseAt.fill(i, phrase.from, phrase.to)
  const predicateAt = new Int32Array(tokens.length).fill(-1)
  return { phrases, predicates: finished(stack, predicateAt), predicateAt, phraseAt, unbound: stack.unbound }
}

/** Drops what turned out to govern nothing, puts the rest in text order and links each to the one that holds it. */
function finished(stack: Stack, predicateAt: Int32Array): Predicate[] {
  const drafts = stack.predicates
  const heads: (Set<number> | undefined)[] = []
  const modalities = drafts.map((_, i) => modality(stack, i, heads))
  drafts.forEach((draft, i) => {
    draft.modality = modalities[i]!
    if (draft.form === 'part' && draft.frame.predicate !== i && !draft.subject && !draft.objects.length)
      draft.dropped ||= !draft.obliques.length && !draft.complement
  })
  const holders = drafts.map((_, i) => holder(drafts, i))
  const order = drafts.map((_, i) => i).filter(i => !drafts[i]!.dropped)
  order.sort((a, b) => drafts[a]!.token - drafts[b]!.token)
  const place = new Int32Array(drafts.length).fill(-1)
  order.forEach((old, i) => {
    place[old] = i
  })
  return order.map((old, i) => {
    const draft = drafts[old]!
    predicateAt[draft.token] = i
    const parent = holders[old]!
    return {
      token: draft.token,
      verb: draft.verb,
      form: draft.form,
      negated: draft.negated,
      modality: draft.modality,
      tense: draft.tense,
      passive: draft.passive,
      subject: draft.subject,
      implied: draft.implied,
      objects: draft.objects,
      obliques: draft.obliques,
      complement: draft.complement,
      clause: draft.clause,
      parent: parent < 0 ? -1 : place[parent]!,
    }
  })
}

/** The predicate whose clause or phrase holds this one, or -1. */
function holder(drafts: readonly Draft[], index: number): number {
  const draft = drafts[index]!
  if (draft.inside >= 0 && !drafts[draft.inside]!.dropped) return draft.inside
  let frame: Frame | null = draft.frame
  if (frame.predicate >= 0 && frame.predicate !== index && !drafts[frame.predicate]!.dropped)
    return frame.predicate
  while (frame) {
    if (frame.governor >= 0 && !drafts[frame.governor]!.dropped) return frame.governor
    frame = frame.outer
    if (frame && frame.predicate >= 0 && frame.predicate !== index && !drafts[frame.predicate]!.dropped)
      return frame.predicate
  }
  return -1
}
