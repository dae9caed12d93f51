import { byTime, type Document } from '../document.ts'
import { fingerprints } from './fingerprints.ts'
import { passages, type Stretch } from './passages.ts'

/** How much of an article a copy takes over. */
export type CopyClass = 'exact' | 'edited' | 'cut' | 'part'

/** A passage of one article that stands in an earlier one, in offsets of the two readings' texts. */
export interface Passage {
  start: number
  end: number
  ofStart: number
  ofEnd: number
}

/** An article that shares text with an earlier one. */
export interface Copy {
  /** Id of the later article. */
  article: string
  /** Id of the article the words stood in before; of two printed on one day, the one that sorts first. */
  of: string
  /** Share of the later article's words that stand in the earlier one, 0 to 1. */
  share: number
  class: CopyClass
  passages: Passage[]
}

/** Words the same in one passage for it to count. */
const PASSAGE = 9
/** Words the same over all passages: two sentences, or one long one. */
const COPY = 20
/** A run that stands in so many articles is a formula, not a copy. */
const FORMULA = 60
/** An outlet that prints a run in so many articles over so many days has it as its boilerplate. */
const BOILERPLATE = { articles: 3, days: 3 }

/** Where a run of words stands: which article, and what boilerplate is told by. */
export interface Place<Key> {
  key: Key
  outlet: string | undefined
  day: number
}

/** False for a run that stands in too many articles, or that the article's own outlet prints again and again. */
export function worthComparing(document: Document, places: readonly Place<unknown>[]): boolean {
  if (places.length > FORMULA) return false
  const { outlet } = document.reading
  if (outlet === undefined) return true
  const own = places.filter(p => p.outlet === outlet)
  return (
    new Set(own.map(p => p.key)).size < BOILERPLATE.articles ||
    new Set(own.map(p => p.day)).size < BOILERPLATE.days
  )
}

/** The copy two articles are of each other, given where they share fingerprints; undefined where it is too little. */
export function copiesBetween(
  a: Document,
  b: Document,
  anchors: readonly (readonly [number, number])[],
): Copy | undefined {
  const shared = passages(a.terms, b.terms, anchors).filter(s => s.same >= PASSAGE)
  return shared.reduce((n, s) => n + s.same, 0) >= COPY ? copy(a, b, shared) : undefined
}

/** The copies among articles that fit in memory. */
export function copiesAmong(documents: readonly Document[]): Copy[] {
  const places = new Map<number, { document: Document; at: number }[]>()
  const copies: Copy[] = []
  for (const document of documents) {
    const anchors = new Map<Document, [number, number][]>()
    for (const { hash, at } of fingerprints(document.terms)) {
      const here = places.get(hash)
      if (!here) places.set(hash, [{ document, at }])
      else {
        if (
          worthComparing(
            document,
            here.map(p => ({ key: p.document, outlet: p.document.reading.outlet, day: p.document.day })),
          )
        ) {
          for (const place of here) {
            if (place.document === document) continue
            const known = anchors.get(place.document)
            if (known) known.push([at, place.at])
            else anchors.set(place.document, [[at, place.at]])
          }
        }
        here.push({ document, at })
      }
    }
    for (const [other, pairs] of anchors) {
      const found = pairs.length < 2 ? undefined : copiesBetween(document, other, pairs)
      if (found) copies.push(found)
    }
  }
  return copies
}

function copy(a: Document, b: Document, shared: readonly Stretch[]): Copy {
  const later = byTime(a, b) > 0
  const [document, of] = later ? [a, b] : [b, a]
  const stretches = later
    ? shared
    : shared.map(s => ({ from: s.ofFrom, to: s.ofTo, ofFrom: s.from, ofTo: s.to, same: s.same }))
  const same = stretches.reduce((n, s) => n + s.same, 0)
  const share = Math.min(1, same / document.terms.length)
  const shareOf = Math.min(1, same / of.terms.length)
  return {
    article: document.reading.id,
    of: of.reading.id,
    share: Math.round(share * 1000) / 1000,
    class:
      share > 0.97 && shareOf > 0.97 ? 'exact' : share > 0.8 ? (shareOf > 0.8 ? 'edited' : 'cut') : 'part',
    passages: stretches.map(s => ({
      start: document.terms[s.from]!.start,
      end: document.terms[s.to - 1]!.end,
      ofStart: of.terms[s.ofFrom]!.start,
      ofEnd: of.terms[s.ofTo - 1]!.end,
    })),
  }
}
