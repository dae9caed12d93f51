/**
 * Reads the hand-annotated articles and prints the scorer's table, then the public event benchmark and the packs of
 * stories: `npm run measure [-- --misses LAYER]`. `--gold FILE` scores other articles annotated in the same way, and
 * those alone; `--packs FILE` likewise for packs of stories.
 * The annotation lives beside the repository, in `../shared`; where it is not there, this says so and stops.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Article, readArticle } from '@isnad/reader'
import { measureRoles, measureSentences } from './events.ts'
import { measureStories } from './stories.ts'

const { values } = parseArgs({
  options: { gold: { type: 'string' }, packs: { type: 'string' }, misses: { type: 'string' } },
})
const shared = join(import.meta.dirname, '..', '..', 'shared')
const gold = values.gold ?? join(shared, 'gold', 'dev.jsonl')
if (!existsSync(gold)) {
  console.error(`skipped: no annotated articles at ${values.gold ?? '../shared/gold'}`)
  process.exit(0)
}
const misses = values.misses ?? ''
// `sentences:ASSAULT`, `roles:actor` and `stories` are layers of the benchmarks that follow.
const articles = !misses.includes(':') && misses !== 'stories' && !values.packs
const benchmarks = !values.gold && !values.packs
const packs = values.packs ?? join(shared, 'gold', 'stories-dev.jsonl')

if (articles) process.exitCode = scoreArticles()
if (benchmarks && (!misses || misses.includes(':'))) {
  measureSentences(join(shared, 'gold'), misses.split(':')[1])
  measureRoles(join(shared, 'gold'), misses.split(':')[1])
}
if (misses === 'stories') await measureStories(shared, packs, ['--misses'])
else if (values.packs || (benchmarks && !misses)) process.exitCode ||= await measureStories(shared, packs)

/** Reads the annotated articles and has the scorer compare; the exit code is the scorer's. */
function scoreArticles(): number {
  const file = join(mkdtempSync(join(tmpdir(), 'isnad-')), 'readings.jsonl')
  const readings = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => {
      const { id, outlet, url, published, headline, byline, paragraphs } = JSON.parse(line) as Article
      return `${JSON.stringify(readArticle({ ...(id && { id }), ...(outlet && { outlet }), ...(url && { url }), ...(published && { published }), ...(headline && { headline }), ...(byline && { byline }), paragraphs }))}\n`
    })
  writeFileSync(file, readings.join(''))
  const asked = misses ? ['--misses', misses] : []
  const { status } = spawnSync(process.execPath, [join(shared, 'score.mjs'), gold, file, ...asked], {
    stdio: 'inherit',
  })
  return status ?? 1
}
