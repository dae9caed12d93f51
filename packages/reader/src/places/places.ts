import type { Clauses } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'

/** Gives the places among the entities their coordinates (sets {@link Entity.place}). */
export function places(_text: Text, _tokens: readonly Token[], _clauses: Clauses, _names: Names): void {}
