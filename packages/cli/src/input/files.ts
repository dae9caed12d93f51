import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asFailure, type Failure } from '../failure.ts'

const READABLE = /\.(txt|text|md|html?|xhtml|jsonl|ndjson|json|warc|rss|atom|xml|opml)(\.gz)?$/i

/** What isnad reads out of a folder, in words. */
export const READABLE_KINDS = '.txt, .html, .jsonl, .warc, .rss, .atom, .opml, each also with .gz'

/** A file of a folder, or why a folder inside it could not be looked into. */
export type FoundFile = { path: string } | { path: string; failure: Failure }

/**
 * The readable files of a folder and its subfolders, in the order of their names. Hidden ones are passed over, links
 * to folders are not followed, and a subfolder that may not be read is reported and the others are gone through.
 */
export async function* filesIn(folder: string): AsyncGenerator<FoundFile> {
  let entries: Awaited<ReturnType<typeof list>>
  try {
    entries = await list(folder)
  } catch (error) {
    yield { path: folder, failure: asFailure(error, folder) }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (READABLE.test(entry.name)) yield { path }
  }
}

const list = (folder: string) => readdir(folder, { withFileTypes: true })

/** How many bytes the inputs have together; undefined where that is not known before they are read. */
export async function sizeOf(inputs: readonly string[]): Promise<number | undefined> {
  let size = 0
  for (const input of inputs) {
    if (input === '-' || /^[a-z][a-z0-9+.-]+:\/\//i.test(input)) return undefined
    try {
      const info = await stat(input)
      if (!info.isDirectory()) size += info.size
      else for await (const { path } of filesIn(input)) size += (await stat(path)).size
    } catch {
      // What cannot be read is reported when its turn comes.
    }
  }
  return size
}
