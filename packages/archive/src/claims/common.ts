import { readFileSync } from 'node:fs'
import { foldKey } from '../terms.ts'

let words: Set<string> | undefined

/** True for a word that most news has, whatever happened. */
export function isCommon(key: string): boolean {
  words ??= new Set(
    readFileSync(new URL('./common.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(foldKey),
  )
  return words.has(key)
}
