import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { openArchive } from './src/index.ts'

const packs = readFileSync('/work/shared/gold/stories-dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(l => JSON.parse(l))
rmSync('/tmp/work/a.sqlite', { force: true })
rmSync('/tmp/work/a.sqlite-wal', { force: true })
rmSync('/tmp/work/a.sqlite-shm', { force: true })
const a = await openArchive('/tmp/work/a.sqlite')
let t = Date.now()
console.log(await a.add(packs.flatMap((k: any) => k.articles)), Date.now() - t)
t = Date.now()
await a.derive()
console.log(Date.now() - t, await a.size())
writeFileSync('/tmp/work/stories.json', JSON.stringify(await a.stories()))
writeFileSync('/tmp/work/copies.json', JSON.stringify(await a.copies()))
writeFileSync('/tmp/work/claims.json', JSON.stringify(await a.claims({ members: 1 })))
t = Date.now()
console.log(
  (await a.search({ words: 'انسحب' })).map(h => [h.id, h.passages.length]),
  Date.now() - t,
)
await a.close()

import { spawnSync } from 'node:child_process'

console.log(
  spawnSync(
    'node',
    [
      '/work/shared/score-stories.mjs',
      '/work/shared/gold/stories-dev.jsonl',
      '/tmp/work/stories.json',
      '/tmp/work/copies.json',
      '/tmp/work/claims.json',
      ...process.argv.slice(2),
    ],
    { encoding: 'utf8' },
  ).stdout.replace(/\s+/g, ' '),
)
