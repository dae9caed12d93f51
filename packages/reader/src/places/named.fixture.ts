import type { Names } from '../names/names.ts'
import type { Entity } from '../reading.ts'
import { divide } from '../text/divide.ts'
import type { Token } from '../words/word.ts'
import { words } from '../words/words.ts'

/** The tokens of a sentence, and names that say that its places are those listed, each found where it first stands. */
export function named(sentence: string, ...listed: string[]): { tokens: Token[]; names: Names } {
  const tokens = words(divide([sentence]))
  const entities: Entity[] = listed.map((name, i) => ({ id: `e${i}`, type: 'LOC', name, aliases: [] }))
  const mentions = listed
    .map((name, i) => {
      const start = sentence.indexOf(name)
      const end = start + name.length
      const from = tokens.findIndex(token => token.end > start)
      const to = tokens.findLastIndex(token => token.start < end) + 1
      return { start, end, type: 'LOC' as const, entity: `e${i}`, from, to, titleFrom: from }
    })
    .sort((a, b) => a.start - b.start)
  return { tokens, names: { entities, mentions } }
}
