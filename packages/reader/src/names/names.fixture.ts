import { clauses } from '../clauses/clauses.ts'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { names } from './names.ts'

/** The names of an article, each also printed as its type and the words it stands on. */
export function read(...paragraphs: string[]) {
  const text = divide(paragraphs)
  const tokens = words(text)
  const found = names(text, tokens, clauses(text, tokens))
  const printed = found.mentions.map(m => `${m.type} ${text.text.slice(m.start, m.end)}`)
  const entity = (name: string) => found.entities.find(e => e.name === name)
  return { ...found, text, tokens, printed, entity }
}
