import type { Span } from '@isnad/reader'
import type { Document } from '../document.ts'
import { sound, spelledAlike } from '../spelling.ts'
import { foldKey, type Term } from '../terms.ts'
import { fromTable } from './table.ts'

/** Somebody or something a statement names, in a place of the sentence where another name could stand. */
export interface Named extends Span {
  /** What is named: only names of one kind are compared. */
  kind: string
  /** Its words as they are printed, with their spelling folded: an unknown name's lemma depends on where it stands. */
  keys: readonly string[]
  /** Tells where it happened, with the position where it is known. */
  place?: { lat: number; lon: number } | 'somewhere'
}

/** Nouns whose name comes right after them, and what their name is like. */
const known = fromTable(
  'heads',
  rows => new Map(rows.map(([head = '', named = '']) => [head, named] as const)),
)

const SETTLEMENT = new Set(['city', 'capital', 'town', 'village'])

/** What a text names, in order: its people, its places, and what stands behind a noun that has a name. */
export function namesIn({ reading, terms }: Pick<Document, 'reading' | 'terms'>): Named[] {
  const entities = new Map(reading.entities.map(e => [e.id, e]))
  const found: Named[] = []
  for (const { start, end, type, entity } of reading.mentions) {
    const own = wordsOf(reading.text.slice(start, end))
    if (own.length === 0) continue
    const place = entities.get(entity)?.place
    if (type === 'PER') found.push({ start, end, kind: 'PER', keys: own })
    else if (type === 'LOC' && place) {
      const kind = SETTLEMENT.has(place.kind) ? 'settlement' : place.kind
      found.push({ start, end, kind: `LOC ${kind}`, keys: own, place: { lat: place.lat, lon: place.lon } })
    }
  }
  const settlements = new Map(
    found.filter(n => n.kind === 'LOC settlement').map(n => [n.start, n.place] as const),
  )
  terms.forEach((term, i) => {
    const where = whereAt(terms, i, reading.text)
    if (where) {
      const place = settlements.get(where.start)
      found.push({ ...where, ...(place !== undefined && { place }) })
    }
    const next = terms[i + 1]
    if (!next || !isName(next, reading.text)) return
    const head = headOf(reading.text.slice(term.start, term.end))
    if (head === undefined) return
    if (/[،؛,;.:()]/.test(reading.text.slice(term.end, next.start))) return
    found.push({
      start: term.start,
      end: next.end,
      kind: `# ${head}`,
      keys: wordsOf(reading.text.slice(next.start, next.end)),
      ...(known().get(head) === 'place' && { place: 'somewhere' }),
    })
  })
  return found.sort((a, b) => a.start - b.start)
}

/**
 * What stands behind «في» where the town of a happening stands, by the word before it: «مدرسة جديدة في العقبة». A town
 * that is not known as one differs from one that is: «مدرسة جديدة في إربد».
 */
function whereAt(terms: readonly Term[], i: number, text: string): Named | undefined {
  const [before, preposition, noun] = [terms[i - 2], terms[i - 1], terms[i]!]
  if (!before || !preposition || preposition.key !== 'في' || !isName(noun, text)) return undefined
  const { start, end } = noun
  const keys = wordsOf(text.slice(start, end))
  if (known().has(keys[0]?.replace(/^ال/, '') ?? '') || keys.length === 0) return undefined
  return { start, end, kind: `${WHERE}${before.key}`, keys }
}

const WHERE = 'في '

/** The head a printed word is: «بلدية», «وبلدية»; with its article only where an adjective can be its name («البنك»). */
function headOf(printed: string): string | undefined {
  const [, , article, noun = ''] = /^([وف]?[بكل]?)(ال)?(.+)$/.exec(foldKey(printed)) ?? []
  for (const head of [noun, foldKey(printed)])
    if (known().has(head) && (article === undefined || known().get(head) === 'adjective')) return head
  return undefined
}

const wordsOf = (text: string): string[] =>
  foldKey(text)
    .replace(/(?<!\p{L})(عبد|ابو|ام|ذو) (?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A name, or a definite noun that serves as one. */
const isName = (term: Term, text: string) =>
  term.kind === 'name' || (term.kind === 'content' && /^ال/.test(text.slice(term.start, term.end)))

/** Places so near, in degrees, may be one happening's. */
const NEAR = 0.3

/**
 * The first thing two statements name differently. They do where they share no name of one kind, and each gives one
 * that the other's whole article never mentions: who tells of the same thing in other words nearly always
 * mentions the name somewhere. Of two places it is enough that one is so: an article can know of both.
 */
export function renamed(
  a: { names: readonly Named[]; document: Document },
  b: { names: readonly Named[]; document: Document },
): [Named, Named] | undefined {
  for (const one of a.names) {
    const others = b.names.filter(n => n.kind === one.kind)
    if (others.length === 0) continue
    const own = a.names.filter(n => n.kind === one.kind)
    if (own.some(x => others.some(y => alike(x, y)))) continue
    const known = mentions(b.document, one)
    const strange = others.find(n => !mentions(a.document, n))
    if (one.kind.startsWith(WHERE)) {
      // What is no town but a building or a day is told of one town as of another.
      if (strange && (strange.place || (one.place && !known))) return [one, strange]
      continue
    }
    if (known && !one.place) continue
    const other = strange ?? (known ? undefined : one.place && others[0])
    if (other) return [one, other]
  }
  return undefined
}

function alike(a: Named, b: Named): boolean {
  if (typeof a.place === 'object' && typeof b.place === 'object')
    if (Math.abs(a.place.lat - b.place.lat) < NEAR && Math.abs(a.place.lon - b.place.lon) < NEAR) return true
  const [small, large] = a.keys.length < b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys]
  return (
    small.every(x => large.some(y => spelledAlike(x, y))) ||
    // «بنكيران» and «ابن كيران», «فولكسفاغن» and «فولكس فاغن» differ in where a space stands.
    spelledAlike(a.keys.join(''), b.keys.join('')) ||
    // A foreign first name that is the same, and a family name that begins alike: «يونج» and «يانغ».
    (a.keys.length === 2 &&
      b.keys.length === 2 &&
      a.kind === 'PER' &&
      spelledAlike(a.keys[0]!, b.keys[0]!) &&
      sound(a.keys[1]!) === sound(b.keys[1]!))
  )
}

const vocabulary = new WeakMap<Document, Set<string>>()

/** True where an article has the last word of a name anywhere, headline included, spelled one way or another. */
function mentions(document: Document, { keys }: Named): boolean {
  let words = vocabulary.get(document)
  if (!words) {
    const { headline = '', text, mentions } = document.reading
    words = new Set([
      ...document.terms.map(t => t.key),
      ...wordsOf(`${headline} ${text}`),
      ...mentions.flatMap(m => wordsOf(text.slice(m.start, m.end))),
    ])
    vocabulary.set(document, words)
  }
  const last = keys.at(-1)!
  if (words.has(last)) return true
  for (const word of words) if (spelledAlike(last, word)) return true
  return false
}
