import type { Text } from '../text/text.ts'
import type { Token } from './word.ts'

/** Tokenises and analyses the text. */
export function words(_text: Text): Token[] {
  return []
}
