import { sql, type Transaction } from 'kysely'
import type { Load } from '../articles/load.ts'
import type { Engine } from '../database/migrations.ts'
import type { Schema } from '../database/schema.ts'
import type { Document } from '../document.ts'
import { type Copy, copiesBetween, type Place, worthComparing } from './copies.ts'

/** Finds the copies between an article just written and all that are in the archive, and writes them. */
export async function writeCopies(
  transaction: Transaction<Schema>,
  engine: Engine,
  n: number,
  document: Document,
  prints: Int32Array,
  load: Load,
): Promise<Copy[]> {
  const at = new Map<number, number>()
  for (let i = 0; i < prints.length; i += 2) at.set(prints[i]!, prints[i + 1]!)
  const hashes = JSON.stringify([...at.keys()])
  const list =
    engine === 'sqlite'
      ? sql<number>`(select value from json_each(${hashes}))`
      : sql<number>`(select value::int from jsonb_array_elements_text(${hashes}::jsonb))`
  const rows = await transaction
    .selectFrom('fingerprint as f')
    .innerJoin('article as a', 'a.n', 'f.article')
    .select(['f.hash', 'f.article', 'f.at', 'a.outlet', 'a.day'])
    .where('f.hash', 'in', list)
    .where('f.article', '!=', n)
    .execute()
  const places = new Map<number, (Place<number> & { at: number })[]>()
  for (const r of rows) {
    const place = { key: r.article, at: r.at, outlet: r.outlet ?? undefined, day: r.day ?? Number.NaN }
    const known = places.get(r.hash)
    if (known) known.push(place)
    else places.set(r.hash, [place])
  }
  const anchors = new Map<number, [number, number][]>()
  for (const [hash, here] of places) {
    if (!worthComparing(document, here)) continue
    for (const place of here) {
      const pair: [number, number] = [at.get(hash)!, place.at]
      const known = anchors.get(place.key)
      if (known) known.push(pair)
      else anchors.set(place.key, [pair])
    }
  }
  const copies: Copy[] = []
  for (const [other, pairs] of anchors) {
    if (pairs.length < 2) continue
    const found = copiesBetween(document, await load(other, transaction), pairs)
    if (!found) continue
    copies.push(found)
    const [article, of] = found.article === document.reading.id ? [n, other] : [other, n]
    await transaction
      .insertInto('copy')
      .values({
        article,
        of,
        share: found.share,
        class: found.class,
        passages: JSON.stringify(found.passages),
      })
      .onConflict(c => c.columns(['article', 'of']).doNothing())
      .execute()
  }
  return copies
}
