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

/** A stem found in the lexicon: how it is spelled there, a word it belongs to and the ways that word dresses it. */
export interface Entry {
  readonly spelling: string
  readonly lexeme: Lexeme
  readonly slots: readonly Slot[]
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

const categoryTable = lazy(() =>
  categories.split('\n').map(line => line.split(' ').map(id => slotTable()[Number.parseInt(id, 36)]!)),
)

/** Where each line of a table begins, and one past its end. */
function lineStarts(table: string): Int32Array {
  let count = 2
  for (let at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) count++
  const starts = new Int32Array(count)
  for (let i = 1, at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) starts[i++] = at + 1
  starts[count - 1] = table.length + 1
  return starts
}

/**
 * The letters of the index as small numbers in their order: 0 for what stands before them (the end of a stem), the
 * last one for what stands behind.
 */
const ALPHABET = 44
const rank = (code: number) => (code <= 0x620 ? 0 : code <= 0x64a ? code - 0x620 : ALPHABET - 1)

/** The first line of the stems that begins with each three letters, folded. */
const stemIndex = lazy(() => {
  const starts = stemStarts()
  const count = starts.length - 1
  const first = new Int32Array(ALPHABET ** 3 + 1).fill(-1)
  for (let line = 0; line < count; line++) {
    const start = starts[line]!
    const one = rank(foldAt(stems, start))
    const two = rank(foldAt(stems, start + 1))
    const three = two === 0 ? 0 : rank(foldAt(stems, start + 2))
    const at = (one * ALPHABET + two) * ALPHABET + three
    if (first[at] === -1) first[at] = line
  }
  first[ALPHABET ** 3] = count
  for (let i = ALPHABET ** 3 - 1; i >= 0; i--) if (first[i] === -1) first[i] = first[i + 1]!
  return first
})

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

/** The longest ending a slot has, in letters. */
const LONGEST_SUFFIX = 4

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

/** Compares the folded stem of a line with folded letters. */
function compare(start: number, key: string): number {
  for (let i = 0; i < key.length; i++) {
    const code = foldAt(stems, start + i)
    if (code === 9) return -1
    const difference = code - key.charCodeAt(i)
    if (difference) return difference
  }
  return stems.charCodeAt(start + key.length) === 9 ? 0 : 1
}

const nothing: readonly Entry[] = []

/** Every entry whose stem folds to `key`, in whatever spelling. */
export function entries(key: string): readonly Entry[] {
  const starts = stemStarts()
  const letter = (i: number) => (i < key.length ? rank(key.charCodeAt(i)) : 0)
  const at = (letter(0) * ALPHABET + letter(1)) * ALPHABET + letter(2)
  let low = stemIndex()[at]!
  const end = stemIndex()[at + 1]!
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(starts[middle]!, key) < 0) low = middle + 1
    else high = middle
  }
  if (low === end || compare(starts[low]!, key) !== 0) return nothing
  let found = entriesFrom.get(low)
  if (!found) {
    found = []
    for (let line = low; line < end && compare(starts[line]!, key) === 0; line++)
      found.push(...entriesOf(line))
    entriesFrom.set(low, found)
  }
  return found
}

/** Entries by their first line, as far as they were met. */
const entriesFrom = new Map<number, Entry[]>()

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
        slots: categoryTable()[Number.parseInt(entry.slice(dot + 1), 36)]!,
      }
    })
}
