import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

const known = fromTable('concepts', rows => {
  const concepts = new Map<string, string>()
  for (const [concept = '', words = ''] of rows)
    for (const word of [concept, ...words.split(' ')]) concepts.set(foldKey(word), foldKey(concept))
  return concepts
})

/** What a word is compared as: itself, or the word that stands for all that newspapers put for one another. */
export const conceptOf = (key: string): string => known().get(key) ?? key
