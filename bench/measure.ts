/**
 * Reads the hand-annotated articles and prints the scorer's table, then the public event benchmark and the packs of
 * stories: `npm run measure [-- --misses LAYER]`.
 * The annotation lives beside the repository, in `../shared`; where it is not there, this says so and stops.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, readArticle } from '@isnad/reader'
import { measureRoles, measureSentences } from './events.ts'
import { measureStories } from './stories.ts'

const shared = join(import.meta.dirname, '..', '..', 'shared')
const gold = join(shared, 'gold', 'dev.jsonl')
if (!existsSync(gold)) {
  console.error('skipped: no annotated articles at ../shared/gold')
  process.exit(0)
}
const file = join(mkdtempSync(join(tmpdir(), 'isnad-')), 'readings.jsonl')
const lines = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(line => line.trim())
writeFileSync(
  file,
  lines
    .map(line => {
      const { id, outlet, url, published, headline, byline, paragraphs } = JSON.parse(line) as Article
      return `${JSON.stringify(readArticle({ ...(id && { id }), ...(outlet && { outlet }), ...(url && { url }), ...(published && { published }), ...(headline && { headline }), ...(byline && { byline }), paragraphs }))}\n`
    })
    .join(''),
)
const scored = spawnSync(
  process.execPath,
  [join(shared, 'score.mjs'), gold, file, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = scored.status ?? 1
// `--misses sentences:ASSAULT` and `--misses roles:actor` list what the sentence benchmark takes amiss.
const list = process.argv[process.argv.indexOf('--misses') + 1] ?? ''
if (!process.argv.includes('--misses') || list.includes(':')) {
  measureSentences(join(shared, 'gold'), list.split(':')[1])
  measureRoles(join(shared, 'gold'), list.split(':')[1])
  if (!process.argv.includes('--misses')) process.exitCode ||= await measureStories(shared)
}
if (list === 'stories') await measureStories(shared, ['--misses'])
