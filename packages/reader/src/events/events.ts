import type { Clauses } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution, Event, Time } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'

/** What the earlier rooms found, as `events/` needs it. */
export interface Found {
  text: Text
  tokens: readonly Token[]
  clauses: Clauses
  names: Names
  times: readonly Time[]
  attributions: readonly Attribution[]
  dateline?: string
}

/** Finds PLOVER events and on whose word each stands. */
export function events(_found: Found): Event[] {
  return []
}
