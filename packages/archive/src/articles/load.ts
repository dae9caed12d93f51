import { gunzipSync, gzipSync } from 'node:zlib'
import type { Reading } from '@isnad/reader'
import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { type Document, documentOf } from '../document.ts'
import { unpackTerms } from '../packed-terms.ts'

/** Gives an article by its number, ready for comparison; the transaction under way is the one that reads it. */
export type Load = (n: number, transaction: Transaction<Schema>) => Promise<Document>

/** Packs a reading as it is stored: JSON, gzipped. */
export const pack = (reading: Reading): Uint8Array => gzipSync(JSON.stringify(reading), { level: 1 })

/** Unpacks a stored reading. */
export const unpack = (packed: Uint8Array): Reading =>
  JSON.parse(gunzipSync(packed).toString('utf8')) as Reading

/** Loads articles through a cache of the last `size` ones, which are the ones that copies ask for again. */
export function cachedLoad(size = 500): Load & { keep(n: number, document: Document): void } {
  const cache = new Map<number, Document>()
  const keep = (n: number, document: Document) => {
    cache.delete(n)
    if (cache.size >= size) cache.delete(cache.keys().next().value!)
    cache.set(n, document)
  }
  const load = async (n: number, transaction: Transaction<Schema>) => {
    let document = cache.get(n)
    if (!document) {
      const row = await transaction
        .selectFrom('article')
        .select(['reading', 'terms'])
        .where('n', '=', n)
        .executeTakeFirstOrThrow()
      document = documentOf(unpack(row.reading), unpackTerms(row.terms))
    }
    keep(n, document)
    return document
  }
  return Object.assign(load, { keep })
}
