import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { times } from './times.ts'

/** Reads a text under the date Thursday, 6 August 2015, and shows what it found as `span = value`. */
export function read(text: string, published: string | undefined = '2015-08-06'): string[] {
  const divided = divide([text])
  return times(divided, words(divided), published).map(t => `${text.slice(t.start, t.end)} = ${t.value}`)
}
