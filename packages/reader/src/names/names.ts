import type { Clauses } from '../clauses/clause.ts'
import type { Entity, Mention } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'

/** The names of an article: entities, and their mentions in text order. */
export interface Names {
  entities: Entity[]
  mentions: Mention[]
}

/** Finds people, organisations and places, and joins the forms of one name. */
export function names(_text: Text, _tokens: readonly Token[], _clauses: Clauses): Names {
  return { entities: [], mentions: [] }
}
