/**
 * How fast isnad reads: `npm run bench [-- --every N] [--top N]`.
 *
 * Reads the corpus beside the repository (all of it, or one article in N for a quick look) on one core and prints
 * words a second, the ratio to one pass of `Intl.Segmenter` over the same text, the share of every room of the reader,
 * memory, and how long `isnad` takes as a whole process. Where the corpus is absent it reads `examples/` many times
 * over.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Article, readArticle } from '@isnad/reader'
import { corpus, examples, hasCorpus } from './corpus.ts'

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    top: { type: 'string', default: '12' },
  },
})
const every = Math.max(1, Number(values.every))

/** Articles read before the clock starts: knowledge is parsed and hot code compiled. */
const WARM = 50
/** Articles profiled for the shares of the rooms. */
const PROFILED = 400
/** The live heap is looked at after so many articles. */
const SAMPLED = hasCorpus && every === 1 ? 5000 : 500
/** Times `examples/` is read where there is no corpus. */
const ROUNDS = 40

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const MB = 1024 * 1024
const round = (n: number) => Math.round(n).toLocaleString('en')

async function* source(stride: number): AsyncGenerator<Article> {
  if (hasCorpus) yield* corpus(stride)
  else for (let i = 0; i < ROUNDS; i++) yield* examples()
}

/** Milliseconds this thread has spent on its core: what else the machine does meanwhile does not count. */
function processor(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Reads everything once, timing the reading and one pass of the segmenter over the same text. */
async function wholeReading(): Promise<void> {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
  let [articles, words, characters, reading, segmenting, attributions, events] = [0, 0, 0, 0, 0, 0, 0]
  const heap: number[] = []
  let seen = 0
  for await (const article of source(every)) {
    if (seen++ < WARM) {
      readArticle(article)
      continue
    }
    const began = processor()
    const result = readArticle(article)
    const read = processor()
    let here = 0
    for (const { isWordLike } of segmenter.segment(result.text)) if (isWordLike) here++
    segmenting += processor() - read
    reading += read - began
    articles++
    words += here
    characters += result.text.length
    attributions += result.attributions.length
    events += result.events.length
    if (articles % SAMPLED === 0) {
      collect()
      heap.push(process.memoryUsage().heapUsed / MB)
    }
  }
  console.log(
    `read            ${round(articles)} articles, ${round(words)} words, ${round(characters)} characters`,
  )
  console.log(`found           ${round(attributions)} attributions, ${round(events)} events`)
  console.log(
    `reading         ${(reading / 1000).toFixed(2)} s, ${round(words / (reading / 1000))} words/s, ${round(articles / (reading / 1000))} articles/s`,
  )
  console.log(
    `Intl.Segmenter  ${(segmenting / 1000).toFixed(2)} s, ${round(words / (segmenting / 1000))} words/s`,
  )
  console.log(`ratio           ${(reading / segmenting).toFixed(1)} (aim: under 40)`)
  console.log(
    `memory          peak ${round(process.resourceUsage().maxRSS / 1024)} MB resident; live heap ${
      heap.length
        ? `${heap.map(h => h.toFixed(0)).join(' ')} MB after every ${SAMPLED} articles`
        : 'not sampled'
    }`,
  )
}

/** Where the time goes: self time by room and by function, from the profiler. */
async function shares(top: number): Promise<void> {
  const articles: Article[] = []
  for await (const article of source(hasCorpus ? Math.max(every, 75) : 1)) {
    articles.push(article)
    if (articles.length === PROFILED) break
  }
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  for (const article of articles) readArticle(article)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const time = new Map(profile.nodes.map(node => [node.id, 0]))
  profile.samples?.forEach((id, i) => {
    time.set(id, (time.get(id) ?? 0) + (profile.timeDeltas?.[i] ?? 0))
  })
  const rooms = new Map<string, number>()
  const functions = new Map<string, number>()
  let total = 0
  for (const { id, callFrame } of profile.nodes) {
    const self = time.get(id)!
    if (callFrame.url.startsWith('node:') || /^\((idle|program|root)\)$/.test(callFrame.functionName))
      continue
    const path = /reader\/(?:src|dist)\/(.*)$/.exec(callFrame.url)?.[1]
    const room = path?.includes('/')
      ? path.split('/')[0]!
      : path
        ? 'other rooms'
        : callFrame.functionName === '(garbage collector)'
          ? 'garbage collector'
          : 'built-in functions'
    const name = `${callFrame.functionName || '(anonymous)'} ${path ?? ''}:${callFrame.lineNumber + 1}`
    total += self
    rooms.set(room, (rooms.get(room) ?? 0) + self)
    functions.set(name, (functions.get(name) ?? 0) + self)
  }
  const sorted = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1])
  const percent = (n: number) => `${((100 * n) / total).toFixed(1)} %`.padStart(7)
  console.log('\nshare of the rooms (self time)')
  for (const [room, self] of sorted(rooms)) console.log(`${percent(self)}  ${room}`)
  console.log('\nfunctions that take most')
  for (const [name, self] of sorted(functions).slice(0, top)) console.log(`${percent(self)}  ${name}`)
}

/** Whole processes, as a user starts them: the built command where there is one, else the sources. */
function startUp(): void {
  const cli = join(import.meta.dirname, '..', 'packages', 'cli')
  const built = join(cli, 'dist', 'main.js')
  const command = existsSync(built) ? [built] : ['--conditions=source', join(cli, 'src', 'main.ts')]
  const sentence = 'وقال وزير الخارجية إن المحادثات ستستأنف غدا.\n'
  const median = (args: string[], input?: string) => {
    const times = Array.from({ length: 9 }, () => {
      const began = performance.now()
      const { status, stderr } = spawnSync(process.execPath, [...command, ...args], {
        input,
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      return performance.now() - began
    }).sort((a, b) => a - b)
    return `${times[4]!.toFixed(0)} ms (best ${times[0]!.toFixed(0)})`
  }
  const bare = Array.from({ length: 9 }, () => {
    const began = performance.now()
    spawnSync(process.execPath, ['--eval', ''])
    return performance.now() - began
  }).sort((a, b) => a - b)[4]!
  console.log(`\nwhole processes (${existsSync(built) ? 'built' : 'sources'}; median of 9)`)
  console.log(`node alone                 ${bare.toFixed(0)} ms`)
  console.log(`isnad --version            ${median(['--version'])} (aim: under 150)`)
  console.log(`isnad read, one sentence   ${median(['read', '-'], sentence)}`)
}

if (!hasCorpus) console.log('The corpus is not beside the repository: examples/ is read instead.')
await wholeReading()
await shares(Number(values.top))
startUp()
