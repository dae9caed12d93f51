import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import type { Clauses } from './clause.ts'

/** Finds noun phrases, and predicates with their arguments. */
export function clauses(_text: Text, tokens: readonly Token[]): Clauses {
  return {
    phrases: [],
    predicates: [],
    predicateAt: new Int32Array(tokens.length).fill(-1),
    phraseAt: new Int32Array(tokens.length).fill(-1),
  }
}
