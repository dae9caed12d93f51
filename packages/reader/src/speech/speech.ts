import type { Clauses } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'

/** Finds everything the article lays on somebody's word, in the order of the cues. */
export function speech(
  _text: Text,
  _tokens: readonly Token[],
  _clauses: Clauses,
  _names: Names,
): Attribution[] {
  return []
}
