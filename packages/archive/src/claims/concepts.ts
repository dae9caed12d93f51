import { readFileSync } from 'node:fs'
import { foldKey } from '../terms.ts'

let concepts: Map<string, string> | undefined

function known(): Map<string, string> {
  if (!concepts) {
    concepts = new Map()
    for (const line of readFileSync(new URL('./concepts.tsv', import.meta.url), 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue
      const [concept = '', words = ''] = line.split('\t')
      for (const word of [concept, ...words.split(' ')]) concepts.set(foldKey(word), foldKey(concept))
    }
  }
  return concepts
}

/** What a word is compared as: itself, or the word that stands for all that newspapers put for one another. */
export const conceptOf = (key: string): string => known().get(key) ?? key
