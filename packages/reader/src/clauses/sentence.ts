import { preposition } from './attach.ts'
import { control } from './control.ts'
import {
  adversative,
  complementiser,
  freeRelative,
  negation,
  personal,
  relative,
  subordinate,
} from './markers.ts'
import { nominal } from './nouns.ts'
import { colon, leaveRegion, opening } from './regions.ts'
import type { Stack } from './stack.ts'
import { verb } from './verbs.ts'

/**
 * Reads one sentence, the tokens `from` to `to`, from left to right with a stack of open clauses. Each token is
 * looked at once, phrases are built where they begin, and every word that opens, fills or leaves a clause does so by
 * what is already on the stack.
 */
export function readSentence(s: Stack, from: number, to: number): void {
  const first = s.predicates.length
  s.begin(from, to)
  let i = from
  while (i < to) i = step(s, i)
  s.leaveTo(null, to)
  control(s, first)
}

/** Takes what begins at token `i`; returns the index behind it. */
function step(s: Stack, i: number): number {
  const region = s.regions.at(-1)
  if (region && i === region.close) return leaveRegion(s, region)
  const kind = s.kinds[i]!
  const width = s.lexed.widths[i]!
  switch (kind) {
    case 'open':
      return opening(s, i)
    case 'comma':
      s.frame.comma = i
      return i + 1
    case 'stop':
      s.newSentence(i + 1)
      return i + 1
    case 'colon':
      colon(s, i)
      return i + 1
    case 'neg':
      return negation(s, i)
    case 'may':
      s.frame.possible = true
      return i + width
    case 'fut':
      s.frame.future = true
      return i + width
    case 'void':
      return i + width
    case 'part':
      if (s.tokens[i + 1]?.a.aspect === 'imp') s.frame.possible = true
      return i + width
    case 'comp':
      complementiser(s, i, i)
      return i + width
    case 'sub':
    case 'cond':
      subordinate(s, i, kind === 'cond')
      return i + width
    case 'but':
      adversative(s, i)
      return i + width
    case 'rel':
      relative(s, i)
      return i + width
    case 'free':
      return freeRelative(s, i, i, '')
    case 'verb':
      verb(s, i)
      return i + 1
    case 'prep':
      return preposition(s, i)
    case 'pers':
      return personal(s, i)
    case 'noun':
    case 'number':
    case 'latin':
    case 'all':
    case 'dem':
    case 'more':
    case 'about':
      return nominal(s, i)
    default:
      return i + 1
  }
}
