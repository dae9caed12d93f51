import type { Draft, Scene } from './draft.ts'
import { isClue } from './knowledge.ts'
import { dottedAt } from './titles.ts'

/** Fewer letters than these are also a product's or a flight's. */
const LETTERS = 3

/**
 * An organisation that nobody listed, called by the names of foreign letters with full stops between them:
 * «إن.بي.سي», «آي.أو.بي.إي». The token `at` is the first of its full stops.
 */
export function abbreviatedAt({ tokens }: Scene, at: number): Draft | undefined {
  if (!dottedAt(tokens, at) || dottedAt(tokens, at - 2)) return undefined
  const from = at - 1
  const { fold } = tokens[from]!
  const cut = isClue('letter', fold) ? 0 : 1
  if (cut && !(/^[وبل]/.test(fold) && isClue('letter', fold.slice(1)))) return undefined
  let to = at
  let spelled = fold.slice(cut)
  while (dottedAt(tokens, to) && isClue('letter', tokens[to + 1]!.fold)) {
    spelled += tokens[to + 1]!.fold
    to += 2
  }
  if ((to - from + 1) / 2 < LETTERS || isClue('device', spelled)) return undefined
  return { from, to, cut, type: 'ORG', weight: 5 }
}
