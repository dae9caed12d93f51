import { agenciesOf, agencyNamed } from '../claims/agencies.ts'
import { inTime } from '../document.ts'
import { fingerprints, RUN } from './fingerprints.ts'
import type { Formulas } from './formulas.ts'
import { passages, type Stretch } from './passages.ts'
import { NAMED, type Text } from './text.ts'

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
  /**
   * Id of the article the words stood in before: of two printed on one day, that of an agency, then one that credits an
   * agency, then the one that sorts first; an agency's also where a paper that credits it dates its own a day before.
   */
  of: string
  /** Share of the later article's words that stand in the earlier one, 0 to 1. */
  share: number
  class: CopyClass
  passages: Passage[]
}

/** An article as copies compare it. */
export interface Compared {
  id: string
  published: string | undefined
  day: number
  /** The agency the outlet is. */
  agency?: string
  /** The agencies its byline credits. */
  readonly credits: readonly string[]
  text: Text
  /** Its fingerprints that are no formulas: where each stands. */
  prints: ReadonlyMap<number, number>
  /** What every word is worth: 0 in a formula, 1 in a name or an office, 2 where it tells something. */
  worth: Uint8Array
}

/** Words the same in one passage for it to be shown, where it does not tell as much by itself. */
const PASSAGE = 9
/** Words that tell something, over all passages: two sentences, or one long one. */
const COPY = 20
/** So many are enough where they stand in one passage: one long sentence, though edited. */
const LONG = 16
/** So many are enough where they are so large a part of the shorter text. */
const SHORT = { telling: 12, share: 0.6 }
/** Telling words for every figure or name that is another one, below which a text is one filled in anew. */
const SLOT = 16
/** Articles so many days apart are copies only where more is the same, and no figure or name another one. */
const APART = { days: 3, telling: 32 }

/** Which article it is, and what says where it comes from. */
export interface Printed {
  id: string
  published?: string
  day: number
  outlet?: string
  byline?: string
}

/** Prepares an article for comparison: sorts out what shows nothing. */
export function comparedOf(
  { id, published, day, outlet, byline }: Printed,
  text: Text,
  formulas: Formulas,
): Compared {
  const all = fingerprints(text.words)
  const prints = new Map<number, number>()
  // A word is worth nothing where only formulas run over it.
  const worth = new Uint8Array(text.words.length).fill(2)
  for (let i = 0; i < all.length; i += 2)
    if (formulas.has(all[i]!, outlet)) worth.fill(0, all[i + 1]!, all[i + 1]! + RUN)
  for (let i = 0; i < all.length; i += 2) {
    const [hash, at] = [all[i]!, all[i + 1]!]
    if (formulas.has(hash, outlet)) continue
    worth.fill(2, at, at + RUN)
    prints.set(hash, at)
  }
  for (let i = 0; i < worth.length; i++) if (text.kinds[i] === NAMED && worth[i] === 2) worth[i] = 1
  const agency = outlet === undefined ? undefined : agencyNamed(outlet)
  let credited: readonly string[] | undefined
  return {
    id,
    published,
    day,
    ...(agency !== undefined && { agency }),
    // Asked for only where the days do not tell which of two came first.
    get credits() {
      credited ??= agency !== undefined || !byline ? [] : agenciesOf({ byline })
      return credited
    },
    text,
    prints,
    worth,
  }
}

/** The copy the later of two articles is of the earlier one; undefined where they share too little. */
export function copyBetween(x: Compared, y: Compared): Copy | undefined {
  const [of, article] = inOrder(x, y) < 0 ? [x, y] : [y, x]
  const anchors: [number, number][] = []
  for (const [hash, at] of article.prints) {
    const ofAt = of.prints.get(hash)
    if (ofAt !== undefined) anchors.push([at, ofAt])
  }
  if (anchors.length < 2) return undefined
  const shared = passages(article, of, anchors).filter(s => s.same >= RUN)
  return isCopy(article, of, shared) ? copy(article, of, shared) : undefined
}

/**
 * Which of two articles had the words first. Papers print what agencies send them, and a day of publication tells
 * neither which came first on it nor, where one of them dates its page by another clock, which came first at all.
 */
function inOrder(x: Compared, y: Compared): number {
  const from = (a: Compared, b: Compared) =>
    a.agency !== undefined && b.agency === undefined && a.day - b.day <= 1 && b.credits.includes(a.agency)
  if (from(x, y) !== from(y, x)) return from(x, y) ? -1 : 1
  const rank = ({ agency, credits }: Compared) => (agency !== undefined ? 0 : credits.length > 0 ? 1 : 2)
  if (x.day === y.day && !(hasTime(x) && hasTime(y)) && rank(x) !== rank(y)) return rank(x) - rank(y)
  return inTime(x, y)
}

const hasTime = ({ published }: Compared) => published !== undefined && published.length > DATE.length
const DATE = 'YYYY-MM-DD'

function isCopy(article: Compared, of: Compared, shared: readonly Stretch[]): boolean {
  const sum = (what: 'same' | 'slots' | 'figures') => shared.reduce((n, s) => n + s[what], 0)
  // In a passage that is mostly other words the names count, too; one of names and offices shows nothing by them. What
  // becomes a formula later can only take from this, so that only what was a copy is ever looked at again.
  const telling = shared.reduce((n, s) => n + (2 * s.telling >= s.same ? s.free : s.telling), 0)
  const shorter = Math.min(article.text.words.length, of.text.words.length)
  const long = shared.some(s => s.telling >= LONG)
  if (telling < COPY && !long && !(telling >= SHORT.telling && sum('same') >= SHORT.share * shorter))
    return false
  const slots = sum('slots')
  if (Math.abs(article.day - of.day) >= APART.days) return telling >= APART.telling && slots === 0
  return slots * SLOT < telling || slots <= sum('figures')
}

function copy(article: Compared, of: Compared, shared: readonly Stretch[]): Copy {
  const stretches = shared.filter(s => s.same >= PASSAGE || s.telling >= RUN)
  const same = stretches.reduce((n, s) => n + s.same, 0)
  const share = Math.min(1, same / article.text.words.length)
  const shareOf = Math.min(1, same / of.text.words.length)
  return {
    article: article.id,
    of: of.id,
    share: Math.round(share * 1000) / 1000,
    class:
      share > 0.97 && shareOf > 0.97 ? 'exact' : share > 0.8 ? (shareOf > 0.8 ? 'edited' : 'cut') : 'part',
    passages: stretches.map(s => ({
      start: article.text.starts[s.from]!,
      end: article.text.ends[s.to - 1]!,
      ofStart: of.text.starts[s.ofFrom]!,
      ofEnd: of.text.ends[s.ofTo - 1]!,
    })),
  }
}
