import type { Article, Reading } from '@isnad/reader'
import { unpack } from './articles/pack.ts'
import { BATCH, inline, type Pool, workers } from './articles/pool.ts'
import { hashOf } from './articles/prepare.ts'
import { Writer } from './articles/write.ts'
import type { Claim } from './claims/claims.ts'
import { type ClaimQuery, listClaims } from './claims/list.ts'
import { type CopyQuery, listCopies, type StoredCopy } from './copies/list.ts'
import { type Connection, open } from './database/open.ts'
import { derive } from './derive.ts'
import { type Hit, type Query, search } from './search/search.ts'
import { listStories, type StoryQuery } from './stories/list.ts'
import type { Story } from './stories/stories.ts'

/** What became of the articles that were added. */
export interface Added {
  added: number
  /** Articles that were there already. */
  known: number
  /** Articles that could not be read or written; {@link RunOptions.onFailure} was told of each. */
  failed: number
}

/** How a long run is followed and stopped. */
export interface RunOptions {
  /** Called after every article that was written or found to be there. */
  onArticle?: (n: number) => void
  /** Called for an article that could not be read or written; the others go in. */
  onFailure?: (article: Article, why: string) => void
  /** Called as copies, stories and claims are worked out. */
  onStage?: (stage: 'copies' | 'stories' | 'claims', done: number, of: number) => void
  /** Called once where another process works out copies, stories and claims of this archive: the run waits for it. */
  onWait?: () => void
  /** Stops the run between two transactions; what was written stays. */
  signal?: AbortSignal
  /** Worker threads; one a core where not said, none for 0. */
  threads?: number
  /** Further places to know when reading: a table as the reader's `importGeonames` makes it. */
  places?: string
}

/**
 * An archive of readings. Opened with {@link openArchive}. Everything that is written is written in transactions: an
 * article is there with everything read from it, or not at all.
 */
export class Archive {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Reads and stores articles. Adding an article again changes nothing. Copies, stories and claims follow with {@link derive}. */
  async add(articles: AsyncIterable<Article> | Iterable<Article>, options: RunOptions = {}): Promise<Added> {
    const writer = new Writer(this.#connection)
    const counts: Added = { added: 0, known: 0, failed: 0 }
    let pool: Pool | undefined
    const pending: Promise<unknown>[] = []
    let writing: Promise<unknown> = Promise.resolve()
    const send = async (batch: Article[], size: number) => {
      pool ??=
        options.threads === 0 || (size < BATCH && counts.added + counts.known === 0 && pending.length === 0)
          ? inline(options.places)
          : workers(options.threads, options.places)
      const prepared = pool.prepare(batch)
      // Batches are written in the order they came in, whichever is read first.
      const before = writing
      const written = (async () => {
        const ready = await prepared
        await before
        for (const [i, result] of (await writer.write(ready)).entries()) {
          if ('failure' in result) {
            counts.failed++
            options.onFailure?.(batch[i]!, result.failure)
          } else if (result.n === undefined) counts.known++
          else counts.added++
          options.onArticle?.(1)
        }
      })()
      writing = written
      pending.push(written)
      written.catch(() => {})
      if (pending.length > pool.size) await pending.shift()
    }
    try {
      let batch: Article[] = []
      const flush = async () => {
        const fresh = await writer.fresh(batch, batch.map(hashOf))
        const known = batch.length - fresh.length
        counts.known += known
        if (known) options.onArticle?.(known)
        if (fresh.length) await send(fresh, batch.length)
        batch = []
      }
      for await (const article of articles) {
        options.signal?.throwIfAborted()
        batch.push(article)
        if (batch.length >= BATCH) await flush()
      }
      if (batch.length) await flush()
      await Promise.all(pending)
      return counts
    } finally {
      await Promise.allSettled(pending)
      await pool?.close()
    }
  }

  /** Brings copies, stories and claims up to date with the articles added since the last time. */
  async derive(options: RunOptions = {}): Promise<void> {
    await derive(this.#connection, options)
  }

  search(query: Query): Promise<Hit[]> {
    return search(this.#connection, query)
  }

  stories(query: StoryQuery = {}): Promise<Story[]> {
    return listStories(this.#connection, query)
  }

  copies(query: CopyQuery = {}): Promise<StoredCopy[]> {
    return listCopies(this.#connection, query)
  }

  claims(query: ClaimQuery = {}): Promise<Claim[]> {
    return listClaims(this.#connection, query)
  }

  /** The newest version of an article, by its id; undefined where there is none. */
  async reading(id: string): Promise<Reading | undefined> {
    const row = await this.#connection.database
      .selectFrom('article')
      .select('reading')
      .where('id', '=', id)
      .where('current', '=', 1)
      .executeTakeFirst()
    return row && unpack(row.reading)
  }

  /** How much the archive holds. */
  async size(): Promise<{ articles: number; stories: number; claims: number; copies: number }> {
    const { database } = this.#connection
    const count = async (table: 'article' | 'story' | 'claim' | 'copy') =>
      Number(
        (
          await database
            .selectFrom(table)
            .select(e => e.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    return {
      articles: await count('article'),
      stories: await count('story'),
      claims: await count('claim'),
      copies: await count('copy'),
    }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}

/** Opens an archive: a path, `:memory:`, or a `postgres://` URL. Throws {@link ArchiveError} with what to do. */
export async function openArchive(location: string): Promise<Archive> {
  return new Archive(await open(location))
}
