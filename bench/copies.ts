/**
 * How well copies are told, by class. `node --conditions=source bench/copies.ts [--seed 2015] [--each 60]` makes
 * articles by rule from random ones of the newspapers and prints, for each class, how many of the copies made are
 * found and how many pairs listed are none; then it compares the pairs of bench/copies-verdicts.tsv, which a reader
 * judged, with what the archive lists of the days they are from.
 *
 *   --failures          names the pairs that are told wrongly
 *   --draw              draws pairs of those days that share words, in strata, and prints what they share, to be judged
 *
 * Nothing of the newspapers is kept in the repository: the made set is made anew, and the verdicts hold ids only.
 */
import { parseArgs } from 'node:util'
import { openArchive } from '@isnad/archive'
import { hasCorpus } from './corpus.ts'
import { entry } from './entry.ts'
import { byHand, draw } from './judged-copies.ts'
import { madeByRule } from './made-copies.ts'
import { percent } from './percent.ts'
import { Chance } from './random.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2015' },
    each: { type: 'string', default: '60' },
    failures: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
  },
})
const chance = new Chance(Number(values.seed))
const each = Number(values.each)

/** Makes copies by rule and prints, for each class, how many are found. */
async function byRule(): Promise<void> {
  const { plain, made } = await madeByRule(chance, each)
  const archive = await openArchive(':memory:')
  await archive.add(chance.shuffled([...plain, ...made.map(m => m.article)]))
  await archive.derive()
  const listed = (await archive.copies()).map(c => [c.article, c.of, c.class] as const)
  await archive.close()
  const of = new Map(made.map(m => [m.article.id!, m]))
  // Two articles made from one are copies of each other, or may be: only pairs with nothing in common are wrong.
  const roots = (id: string) => of.get(id)?.of ?? [id]
  const rows = new Map<string, { made: number; found: number; wrong: number; classes: Map<string, number> }>()
  const row = (name: string) =>
    entry(rows, name, () => ({ made: 0, found: 0, wrong: 0, classes: new Map<string, number>() }))
  const pairs = new Map(listed.flatMap(([a, b, c]) => [[`${a} ${b}`, c] as const, [`${b} ${a}`, c] as const]))
  for (const { class: name, article, of } of made) {
    const r = row(name)
    for (const source of of) {
      r.made++
      const found = pairs.get(`${article.id} ${source}`)
      if (found) {
        r.found++
        r.classes.set(found, (r.classes.get(found) ?? 0) + 1)
      } else if (values.failures) console.log('missed', name, article.id, source)
    }
  }
  for (const [a, b] of listed) {
    if (roots(a).some(id => roots(b).includes(id))) continue
    const name = (of.get(a) ?? of.get(b))?.class ?? 'articles of the newspapers'
    row(name).wrong++
    if (values.failures) console.log('wrong', name, a, b)
  }
  console.log(
    `${plain.length} articles of the newspapers, ${made.length} made of them; seed ${values.seed}\n`,
  )
  console.log('| Made | Copies | Found | Wrongly listed | Precision | Recall | Classes given |')
  console.log('|---|---|---|---|---|---|---|')
  for (const [name, { made, found, wrong, classes }] of rows)
    console.log(
      `| ${name} | ${made} | ${found} | ${wrong} | ${percent(found, found + wrong)} | ${percent(found, made)} | ${[...classes].map(([c, n]) => `${c} ${n}`).join(', ')} |`,
    )
}

if (!hasCorpus) {
  console.error('skipped: no corpus at ../shared/corpora')
  process.exit(0)
}
if (values.draw) await draw(chance)
else {
  await byRule()
  await byHand(values.failures)
}
