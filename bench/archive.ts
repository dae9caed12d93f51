/**
 * Adds the newspapers of the corpus to a new archive and prints what every thousand articles cost, then stories and
 * claims, memory, and the time of searches: `node --conditions=source bench/archive.ts [EVERY]` (one article in so
 * many; all of them, which takes some minutes, where not said). Where the corpus is not there, this says so and stops.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@isnad/archive'
import { corpus, hasCorpus } from './corpus.ts'

if (!hasCorpus) {
  console.error('skipped: no corpus at ../shared/corpora')
  process.exit(0)
}
/** One article in so many is added. */
const every = Number(process.argv[2] ?? 1)

const QUERIES = [
  'انسحب',
  'وزير الخارجية',
  '"مجلس الوزراء"',
  'هجوم',
  'النفط أسعار',
  'انتخابات',
  'حريق',
  'المنتخب',
  'زلزال',
  'انسحاب',
]

const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
const archive = await openArchive(join(folder, 'archive.sqlite'))
const memory = () => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
try {
  const start = performance.now()
  let last = start
  let done = 0
  const onArticle = () => {
    if (++done % 1000) return
    console.log(`${done} articles: ${seconds(last)} for the last thousand, ${memory()}`)
    last = performance.now()
  }
  console.log(await archive.add(corpus(every), { onArticle }), seconds(start))
  const derived = performance.now()
  await archive.derive()
  console.log(`stories and claims: ${seconds(derived)}, ${memory()}`, await archive.size())
  const times: number[] = []
  for (const words of [...QUERIES, ...QUERIES]) {
    const asked = performance.now()
    await archive.search({ words })
    times.push(performance.now() - asked)
  }
  const again = times.slice(QUERIES.length).sort((a, b) => a - b)
  console.log(
    `search, asked again: median ${again[QUERIES.length >> 1]!.toFixed(0)} ms, slowest ${again.at(-1)!.toFixed(0)} ms`,
  )
} finally {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
}
