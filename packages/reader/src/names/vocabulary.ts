import { lazy } from '../rows.ts'
import {
  bodyHeadTable,
  clueWords,
  familyTable,
  givenTable,
  knownRegister,
  nameWordTable,
  nationTable,
  placeHeadTable,
  type Register,
  titleRegister,
} from './knowledge.ts'

/**
 * Which of the room's tables hold a word, as bits of one number: most words stand in none, and one look-up says so
 * in place of ten.
 */
export const HELD = {
  given: 1,
  family: 2,
  /** Head of an organisation's name. */
  body: 4,
  /** Head of a place's name. */
  site: 8,
  /** Adjective of nationality, without its article. */
  nation: 16,
  /** Small word of names. */
  small: 32,
  /** A title begins with it. */
  title: 64,
  /** A listed organisation or person begins with it. */
  known: 128,
  /** A clue of some kind. */
  clue: 256,
} as const

const vocabulary = lazy(() => {
  const held = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number) => {
    for (const word of words) held.set(word, (held.get(word) ?? 0) | bit)
  }
  const open = <T>(register: Register<T>, bit: number) => {
    add(register.keys(), bit)
    // عبد and what follows it are one word of a key.
    add(['عبد'], bit)
  }
  add(givenTable().keys(), HELD.given)
  add(familyTable().keys(), HELD.family)
  add(bodyHeadTable().keys(), HELD.body)
  add(placeHeadTable().keys(), HELD.site)
  add(nationTable().keys(), HELD.nation)
  add(nameWordTable().keys(), HELD.small)
  open(titleRegister(), HELD.title)
  open(knownRegister(), HELD.known)
  add(clueWords(), HELD.clue)
  return held
})

/** The tables that hold a folded word. */
export const tablesWith = (word: string): number => vocabulary().get(word) ?? 0
