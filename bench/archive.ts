/**
 * Adds the newspapers of the corpus to a new archive and prints what every thousand articles cost, then copies, stories
 * and claims, all of it, memory, the size of the file, and the time of searches:
 *
 *   node --conditions=source bench/archive.ts [EVERY] [--steps] [--plot FILE]
 *
 * EVERY: one article in so many is added; all of them, which takes some minutes, where not said. `--steps`: copies,
 * stories and claims are brought up to date after every thousand articles instead of once at the end, as in an archive
 * that grows. `--plot`: draws the cost of every thousand to an SVG file. Processor time is of all threads together: it
 * tells more than the clock on a machine that has other things to do. Where the corpus is not there, this says so and
 * stops.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openArchive } from '@isnad/archive'
import type { Article } from '@isnad/reader'
import { corpus, hasCorpus } from './corpus.ts'
import { plot, type Series } from './plot.ts'

if (!hasCorpus) {
  console.error('skipped: no corpus at ../shared/corpora')
  process.exit(0)
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { steps: { type: 'boolean', default: false }, plot: { type: 'string' } },
})
/** One article in so many is added. */
const every = Number(positionals[0] ?? 1)
const THOUSAND = 1000

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

/** Time by the clock and by the processor since the last look, in seconds. */
function stopwatch() {
  let [clock, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    const passed = { clock: (performance.now() - clock) / 1000, processor: (user + system) / 1e6 }
    ;[clock, used] = [performance.now(), process.cpuUsage()]
    return passed
  }
}
const said = ({ clock, processor }: { clock: number; processor: number }) =>
  `${clock.toFixed(1)} s (processor ${processor.toFixed(1)} s)`
const peak = () => `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

/** Megabytes of the archive's file, with what is still in its log. */
const fileSize = () =>
  Math.round(
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024 / 1024,
  )

/** The articles, a thousand at a time. */
async function* thousands(): AsyncGenerator<Article[]> {
  let batch: Article[] = []
  for await (const article of corpus(every)) {
    batch.push(article)
    if (batch.length < THOUSAND) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
const archive = await openArchive(join(folder, 'archive.sqlite'))
/** Processor seconds of every thousand, by what they went to. */
const costs: Record<'adding' | 'copies' | 'stories' | 'claims', number[]> = {
  adding: [],
  copies: [],
  stories: [],
  claims: [],
}

/** Brings the archive up to date and gives what each stage took. */
async function derived(): Promise<string> {
  const look = stopwatch()
  const took: string[] = []
  let stage: 'copies' | 'stories' | 'claims' | undefined
  const ended = () => {
    const time = look()
    if (!stage) return
    costs[stage].push(time.processor)
    took.push(`${stage} ${said(time)}`)
  }
  await archive.derive({
    onStage: next => {
      if (next === stage) return
      ended()
      stage = next
    },
  })
  ended()
  return took.join(', ')
}

try {
  const [whole, adding] = [stopwatch(), stopwatch()]
  const look = stopwatch()
  let done = 0
  if (values.steps) {
    for await (const batch of thousands()) {
      look()
      await archive.add(batch)
      const added = look()
      done += batch.length
      if (batch.length === THOUSAND) costs.adding.push(added.processor)
      console.log(`${done} articles: adding ${said(added)}, ${await derived()}, ${peak()}`)
    }
  } else {
    const onArticle = (n: number) => {
      done += n
      if (done % THOUSAND) return
      const added = look()
      costs.adding.push(added.processor)
      console.log(`${done} articles: ${said(added)} for the last thousand, ${peak()}`)
    }
    await archive.add(corpus(every), { onArticle })
    console.log(`${done} articles added: ${said(adding())}, ${peak()}`)
    console.log(await derived())
  }
  console.log(`all of it: ${said(whole())}, ${peak()}, file ${fileSize()} MB`, await archive.size())
  const times: number[] = []
  for (const words of [...QUERIES, ...QUERIES]) {
    const asked = performance.now()
    await archive.search({ words })
    times.push(performance.now() - asked)
  }
  for (const [when, list] of [
    ['asked first', times.slice(0, QUERIES.length)],
    ['asked again', times.slice(QUERIES.length)],
  ] as const) {
    const sorted = [...list].sort((a, b) => a - b)
    console.log(
      `search, ${when}: median ${sorted[QUERIES.length >> 1]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms`,
    )
  }
  if (values.plot) {
    const series: Series[] = Object.entries(costs)
      .filter(([, list]) => list.length > 1)
      .map(([name, list]) => ({ name, points: list.map((y, i) => [i + 1, y] as const) }))
    writeFileSync(
      values.plot,
      plot({
        title: 'What the n-th thousand articles cost',
        x: 'thousands of articles in the archive',
        y: 'processor seconds',
        series,
      }),
    )
  }
} finally {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
}
