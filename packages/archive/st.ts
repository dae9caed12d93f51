import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { readArticle } from '@isnad/reader'
import { copiesAmong } from '/work/main/packages/archive/src/copies/copies.ts'
import { byTime, documentOf } from '/work/main/packages/archive/src/document.ts'

const packs = readFileSync('/work/shared/gold/stories-dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(l => JSON.parse(l))
const docs = packs
  .flatMap(k => k.articles)
  .map((a: any) => documentOf(readArticle(a)))
  .sort(byTime)
const copies = copiesAmong(docs)
writeFileSync('/tmp/work/copies.json', JSON.stringify(copies))
let stories: any[] = []
try {
  const m = await import('/work/main/packages/archive/src/stories/stories.ts')
  const { subjectOf, ordinalsOf, vectorsOver } = await import(
    '/work/main/packages/archive/src/stories/subject.ts'
  )
  const { termWeights } = await import('/work/main/packages/archive/src/stories/vector.ts')
  const subs = docs.map(d => subjectOf(d, termWeights(d), ordinalsOf(d)))
  stories = m.stories(subs, vectorsOver(subs))
} catch (e) {
  console.error(e)
}
writeFileSync('/tmp/work/stories.json', JSON.stringify(stories))
let claims: any[] = []
try {
  const m = await import('/work/main/packages/archive/src/claims/claims.ts')
  claims = m.claims(docs, stories, copies)
} catch (e) {
  console.error(String(e))
}
writeFileSync('/tmp/work/claims.json', JSON.stringify(claims))
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
  ).stdout,
)
