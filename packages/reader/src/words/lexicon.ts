import { lazy, rows } from '../rows.ts'
import { categories, lexemes, slots, stems } from './knowledge.gen.js'
import { foldAt } from './spelling.ts'
import type { Analysis, Upos } from './word.ts'

/** What a dictionary word contributes to each of its forms. */
export interface Lexeme {
  readonly lemma: string
  readonly pos: Upos
  readonly root: string | undefined
  readonly verb: string | undefined
  readonly verbForm: Analysis['verbForm']
  readonly weight: number
}

/** One way to dress a stem: what is written around it, what may stand before and after that, and what it means. */
export interface Slot {
  readonly prefix: string
  readonly suffix: string
  /** Whether a pronoun may (+), must (!) or cannot (-) follow. */
  readonly pron: string
  /** Whether the article may (+), must (!) or cannot (-) stand before it. */
  readonly article: string
  /** Letters of the prepositions and particles that may be prefixed. */
  readonly before: string
  readonly gender: Analysis['gender']
  readonly number: Analysis['number']
  readonly person: Analysis['person']
  readonly aspect: Analysis['aspect']
  readonly mood: Analysis['mood']
  readonly voice: Analysis['voice']
  readonly weight: number
}

/** The ways a word dresses its stem, by how many letters they write around it (see {@link slotsOf}). */
type Category = readonly (readonly Slot[])[]

/** A stem found in the lexicon: how it is spelled there, a word it belongs to and the ways that word dresses it. */
export interface Entry {
  readonly spelling: string
  readonly lexeme: Lexeme
  readonly category: Category
}

const slotTable = lazy(() =>
  [...rows(slots)].map(
    ([
      prefix = '',
      suffix = '',
      modes = '--',
      before = '',
      who = '',
      aspect = '',
      voice = '',
      weight = '',
    ]): Slot => ({
      prefix,
      suffix,
      pron: modes[0]!,
      article: modes[1]!,
      before,
      gender: (/[mf]/.exec(who)?.[0] as Slot['gender']) ?? undefined,
      number: (/[sdp]/.exec(who)?.[0] as Slot['number']) ?? undefined,
      person: (Number(/[123]/.exec(who)?.[0] ?? 0) || undefined) as Slot['person'],
      aspect: (aspect.slice(0, aspect.startsWith('imp') ? 3 : 4) || undefined) as Slot['aspect'],
      mood: aspect.endsWith(' jus') ? 'jus' : undefined,
      voice: (voice || undefined) as Slot['voice'],
      weight: Number(weight) || 0,
    }),
  ),
)

/** The longest prefix of person and the longest ending a slot has, in letters. */
const LONGEST_PREFIX = 1
const LONGEST_SUFFIX = 4

/** Where the slots with a prefix and a suffix of so many letters stand in their category. */
const room = (prefix: number, suffix: number) => prefix * (LONGEST_SUFFIX + 1) + suffix

const noSlots: readonly Slot[] = []

const categoryTable = lazy(() =>
  categories.split('\n').map((line): Category => {
    const category: (readonly Slot[])[] = new Array(room(LONGEST_PREFIX, LONGEST_SUFFIX) + 1).fill(noSlots)
    for (const id of line.split(' ')) {
      const slot = slotTable()[Number.parseInt(id, 36)]!
      const at = room(slot.prefix.length, slot.suffix.length)
      category[at] = [...category[at]!, slot]
    }
    return category
  }),
)

/** The ways a stem is dressed with a prefix and a suffix of so many letters. */
export const slotsOf = ({ category }: Entry, prefix: number, suffix: number): readonly Slot[] =>
  category[room(prefix, suffix)]!

/** Where each line of a table begins, and one past its end. */
function lineStarts(table: string): Int32Array {
  let count = 2
  for (let at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) count++
  const starts = new Int32Array(count)
  for (let i = 1, at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) starts[i++] = at + 1
  starts[count - 1] = table.length + 1
  return starts
}

/** Places of {@link stemIndex}: some three for each stem, so that most of what is no stem meets an empty one. */
const PLACES = 1 << 17

/** The hash of folded letters, taken up letter by letter. */
const hashed = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193)
const EMPTY_HASH = 0x811c9dc5

/** A line, counted from 1, as it is kept in a place. */
const LINE = PLACES - 1
/** What of a hash is kept beside the line it belongs to, to tell other stems apart without looking at them. */
const tag = (hash: number) => hash & ~LINE
const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (PLACES - 1)

/**
 * The first line of every stem by the hash of its folded letters, with what of the hash tells other stems apart; 0
 * where there is none. A stem that finds its place taken goes to the next one.
 */
const stemIndex = lazy(() => {
  const starts = stemStarts()
  const index = new Int32Array(PLACES)
  for (let line = 0; line < starts.length - 1; line++) {
    const start = starts[line]!
    let hash = EMPTY_HASH
    let at = start
    for (let letter = foldAt(stems, at); letter !== TAB; letter = foldAt(stems, ++at))
      hash = hashed(hash, letter)
    if (line > 0 && spells(line - 1, stems, start, at)) continue
    let place = placeOf(hash)
    while (index[place] !== 0) place = (place + 1) & (PLACES - 1)
    index[place] = tag(hash) | (line + 1)
  }
  return index
})

const TAB = 9

/** Are the folded letters of this line's stem those of `text` from `from` to `to`, folded? */
function spells(line: number, text: string, from: number, to: number): boolean {
  const start = stemStarts()[line]! - from
  for (let i = from; i < to; i++) if (foldAt(stems, start + i) !== foldAt(text, i)) return false
  return stems.charCodeAt(start + to) === TAB
}

/** A folded ending as a number that grows letter by letter from its end, so that looking for one cuts no string. */
const further = (ending: number, letter: number) => ending * 128 + (letter & 127)

const suffixes = lazy(() => {
  const known = new Set<number>()
  for (const { suffix } of slotTable()) {
    let ending = 0
    for (let i = suffix.length - 1; i >= 0; i--) ending = further(ending, foldAt(suffix, i))
    known.add(ending)
  }
  return known
})

/** How long the endings of a folded form may be that some slot of the lexicon has, where the form ends before `to`. */
export function endingsBefore(folded: string, to: number): number[] {
  const lengths = [0]
  let ending = 0
  for (let n = 1; n <= LONGEST_SUFFIX && n < to; n++) {
    ending = further(ending, folded.charCodeAt(to - n))
    if (suffixes().has(ending)) lengths.push(n)
  }
  return lengths
}

const lexemeStarts = lazy(() => lineStarts(lexemes))
const stemStarts = lazy(() => lineStarts(stems))
const lexemeCache = new Map<number, Lexeme>()

function lexemeAt(id: number): Lexeme {
  let lexeme = lexemeCache.get(id)
  if (!lexeme) {
    const starts = lexemeStarts()
    const [lemma = '', pos = 'X', root, verb, verbForm, weight] = lexemes
      .slice(starts[id], starts[id + 1]! - 1)
      .split('\t')
    lexeme = {
      lemma,
      pos: pos as Upos,
      root: root || undefined,
      verb: verb || undefined,
      verbForm: (verbForm || undefined) as Lexeme['verbForm'],
      weight: Number(weight) || 0,
    }
    lexemeCache.set(id, lexeme)
  }
  return lexeme
}

const nothing: readonly Entry[] = []

/** Every entry whose stem folds, in whatever spelling, to the letters of a folded form from `from` to `to`. */
export function entries(folded: string, from: number, to: number): readonly Entry[] {
  let hash = EMPTY_HASH
  for (let i = from; i < to; i++) hash = hashed(hash, folded.charCodeAt(i))
  const index = stemIndex()
  for (let place = placeOf(hash); index[place] !== 0; place = (place + 1) & (PLACES - 1)) {
    if (tag(index[place]! ^ hash) !== 0) continue
    const first = (index[place]! & LINE) - 1
    if (!spells(first, folded, from, to)) continue
    const found = entriesFrom()
    found[first] ??= entriesAt(first, folded, from, to)
    return found[first]
  }
  return nothing
}

/** Entries by their first line, as far as they were met. */
const entriesFrom = lazy((): Entry[][] => new Array(stemStarts().length))

/** The entries of a stem, which may be spelled in several ways, each on a line of its own from line `first` on. */
function entriesAt(first: number, folded: string, from: number, to: number): Entry[] {
  const found: Entry[] = []
  const count = stemStarts().length - 1
  for (let line = first; line < count && spells(line, folded, from, to); line++)
    found.push(...entriesOf(line))
  return found
}

function entriesOf(stem: number): Entry[] {
  const starts = stemStarts()
  const line = stems.slice(starts[stem], starts[stem + 1]! - 1)
  const tab = line.indexOf('\t')
  const spelling = line.slice(0, tab)
  return line
    .slice(tab + 1)
    .split(' ')
    .map(entry => {
      const dot = entry.indexOf('.')
      return {
        spelling,
        lexeme: lexemeAt(Number.parseInt(entry.slice(0, dot), 36)),
        category: categoryTable()[Number.parseInt(entry.slice(dot + 1), 36)]!,
      }
    })
}
