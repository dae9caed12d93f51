import { createHash } from 'node:crypto'
import { type Article, type Reading, readTokens } from '@isnad/reader'
import { fingerprints } from '../copies/fingerprints.ts'
import { documentOf } from '../document.ts'
import { packTerms } from '../packed-terms.ts'
import { signsOf } from '../stories/signs.ts'
import { termWeights } from '../stories/vector.ts'
import { foldKey, termsIn } from '../terms.ts'
import { pack } from './load.ts'

/** An article read and made ready to be written: everything that takes time is done here, so that it can be done on any core. */
export interface Prepared {
  hash: string
  reading: Reading
  /** The reading as JSON, gzipped. */
  packed: Uint8Array
  /** Its terms, packed. */
  terms: Uint8Array
  words: number
  /** What the article is about: its weighted terms as JSON. */
  weights: string
  /** What else tells which happening it is about, as JSON. */
  signs: string
  /** Folded lemmas and folded forms, space-separated, for full text. */
  lemmas: string
  forms: string
  /** Hash and position of every fingerprint, in turn. */
  fingerprints: Int32Array
}

/** The cleaned text an article is known by: white space made one, so that a re-wrapped page is the same article. */
const cleaned = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** What tells two articles apart: the outlet, the id it was given, and its text. */
export function hashOf(article: Article): string {
  return createHash('sha256')
    .update(
      `${article.outlet ?? ''}\u0000${article.id ?? ''}\u0000${cleaned(article.headline ?? '')}\u0000${cleaned(article.paragraphs.join('\n'))}`,
    )
    .digest('hex')
}

/** An article that could not be read, and why. */
export interface Unprepared {
  failure: string
}

/** Prepares every article of a batch, in order; one that cannot be read does not keep the others from being so. */
export function prepareBatch(batch: readonly Article[]): (Prepared | Unprepared)[] {
  return batch.map(article => {
    try {
      return prepare(article)
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) }
    }
  })
}

/** Reads an article and prepares all that is stored of it. */
export function prepare(article: Article): Prepared {
  const hash = hashOf(article)
  const { reading, tokens } = readTokens(
    article.id === undefined ? { ...article, id: hash.slice(0, 16) } : article,
  )
  const terms = termsIn(tokens)
  const document = documentOf(reading, terms)
  const prints = fingerprints(terms)
  const packed = new Int32Array(prints.length * 2)
  prints.forEach(({ hash, at }, i) => {
    packed[2 * i] = hash
    packed[2 * i + 1] = at
  })
  return {
    hash,
    reading,
    packed: pack(reading),
    terms: packTerms(terms),
    words: terms.length,
    weights: JSON.stringify([...termWeights(document)]),
    signs: JSON.stringify(signsOf(document)),
    lemmas: [...document.head, ...terms].map(t => t.key).join(' '),
    forms: [
      foldKey(reading.headline ?? ''),
      ...terms.map(t => foldKey(reading.text.slice(t.start, t.end))),
    ].join(' '),
    fingerprints: packed,
  }
}
