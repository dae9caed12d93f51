import type { Time } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'

/** Finds time expressions and resolves them against the day of publication (ISO 8601), where it is known. */
export function times(_text: Text, _tokens: readonly Token[], _published?: string): Time[] {
  return []
}
