/**
 * Adds the annotated packs to an archive in memory and prints the scorer's figures for stories, copies, claims and
 * origins, as a part of `npm run measure` (`--misses stories` lists what went wrong).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@isnad/archive'
import type { Article } from '@isnad/reader'

/**
 * Measures the archive on annotated packs with the scorer in `shared`; says so where they are not there. Gives the
 * scorer's exit code.
 */
export async function measureStories(
  shared: string,
  gold: string,
  flags: readonly string[] = [],
): Promise<number> {
  if (!existsSync(gold)) {
    console.error(`skipped: no annotated packs at ${gold}`)
    return 0
  }
  const packs = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as { articles: Article[] })
  const archive = await openArchive(':memory:')
  await archive.add(
    packs.flatMap(pack => pack.articles),
    { threads: 0 },
  )
  await archive.derive({ threads: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
  const files = {
    stories: await archive.stories(),
    copies: await archive.copies(),
    claims: await archive.claims({ members: 1 }),
  }
  await archive.close()
  const paths = Object.entries(files).map(([name, value]) => {
    const path = join(folder, `${name}.json`)
    writeFileSync(path, JSON.stringify(value))
    return path
  })
  return (
    spawnSync(process.execPath, [join(shared, 'score-stories.mjs'), gold, ...paths, ...flags], {
      stdio: 'inherit',
    }).status ?? 1
  )
}
