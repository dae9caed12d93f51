import { createHash } from 'node:crypto'
import { type Article, readTokens } from '@isnad/reader'
import type { Insertable } from 'kysely'
import { hashesOf } from '../copies/fingerprints.ts'
import { namedIn } from '../copies/named.ts'
import { wordHash } from '../copies/text.ts'
import { linesOf, storable } from '../database/rows.ts'
import type { ArticleTable } from '../database/schema.ts'
import { documentOf } from '../document.ts'
import { packTerms } from '../packed-terms.ts'
import { signsOf } from '../stories/signs.ts'
import { termWeights } from '../stories/vector.ts'
import { foldKey, termsIn } from '../terms.ts'
import { pack } from './pack.ts'

/**
 * An article read and made ready to be written: everything that takes time is done here, so that it can be done on any
 * core, and what is handed back is text and bytes, which cost least between threads.
 */
export interface Prepared extends Row {
  hash: string
  /** The words of the rows about it in other tables, as {@link linesOf} makes them. */
  entities: string
  attributions: string
  events: string
  /** Folded lemmas and folded forms, space-separated, for full text. */
  lemmas: string
  forms: string
  /** The hashes of its fingerprints. */
  prints: Uint8Array
}

/** The article's own row, as far as it is known before it is written. */
export type Row = Omit<Insertable<ArticleTable>, 'n' | 'replaces' | 'current'>

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
  return {
    hash,
    id: storable(reading.id),
    outlet: storable(reading.outlet ?? null),
    url: storable(reading.url ?? null),
    published: storable(reading.published ?? null),
    day: Number.isNaN(document.day) ? null : document.day,
    headline: storable(reading.headline ?? null),
    byline: storable(reading.byline ?? null),
    words: terms.length,
    weights: JSON.stringify([...termWeights(document)]),
    signs: JSON.stringify(signsOf(document)),
    reading: pack(reading),
    terms: packTerms(terms, namedIn(terms, reading)),
    entities: linesOf(
      reading.entities.map(e => [
        e.id,
        e.type,
        e.name,
        foldKey(e.name),
        e.actor ?? null,
        e.place?.lat ?? null,
        e.place?.lon ?? null,
        e.place?.country ?? null,
      ]),
    ),
    attributions: linesOf(
      reading.attributions.map(a => [a.id, a.speaker, foldKey(a.speaker), a.sourceType, a.act]),
    ),
    events: linesOf(reading.events.map(e => [e.id, e.type, e.factuality, e.time])),
    lemmas: [...document.head, ...terms].map(t => t.key).join(' '),
    forms: [
      foldKey(reading.headline ?? ''),
      ...terms.map(t => foldKey(reading.text.slice(t.start, t.end))),
    ].join(' '),
    prints: hashesOf(Int32Array.from(terms, t => wordHash(t.key))),
  }
}
