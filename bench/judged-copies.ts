import { readFileSync } from 'node:fs'
import { openArchive } from '@isnad/archive'
import type { Article } from '@isnad/reader'
import { type Term, termsOf } from '../packages/archive/src/terms.ts'
import { corpus } from './corpus.ts'
import { entry } from './entry.ts'
import { percent } from './percent.ts'
import type { Chance } from './random.ts'
import { runsOf } from './runs.ts'

/** The days whose pairs were judged. */
const DAYS = ['2015-07-27', '2015-08-04', '2015-08-09']
const VERDICTS = new URL('./copies-verdicts.tsv', import.meta.url)

/** The articles of the days whose pairs are judged. */
async function* judgedDays() {
  for await (const article of corpus(1)) if (DAYS.includes(article.published!)) yield article
}

/** Compares the judged pairs with what the archive lists; each stratum weighs as many pairs as it has. */
export async function byHand(failures: boolean): Promise<void> {
  const archive = await openArchive(':memory:')
  await archive.add(judgedDays())
  await archive.derive()
  const listed = new Set(
    (await archive.copies()).flatMap(c => [`${c.article} ${c.of}`, `${c.of} ${c.article}`]),
  )
  await archive.close()
  const verdicts = readFileSync(VERDICTS, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t') as [string, string, string, string, 'copy' | 'none', string])
  const rows = new Map<string, { weight: number; n: number; right: number; missed: number; wrong: number }>()
  for (const [from, pairs, a, b, verdict, what] of verdicts) {
    const r = entry(rows, from, () => ({ weight: Number(pairs), n: 0, right: 0, missed: 0, wrong: 0 }))
    r.n++
    const said = listed.has(`${a} ${b}`)
    if (verdict === 'copy') r[said ? 'right' : 'missed']++
    else if (said) r.wrong++
    if (failures && said !== (verdict === 'copy')) console.log(said ? 'wrong' : 'missed', what, a, b)
  }
  console.log(
    `\n${verdicts.length} pairs of ${DAYS.length} days, judged by a reader; ${listed.size / 2} pairs listed\n`,
  )
  console.log('| Words shared, from | Pairs | Judged | Copies | … listed | No copies | … listed |')
  console.log('|---|---|---|---|---|---|---|')
  const sum = { right: 0, missed: 0, wrong: 0 }
  for (const [from, { weight, n, right, missed, wrong }] of rows) {
    console.log(
      `| ${from} | ${weight} | ${n} | ${right + missed} | ${right} | ${n - right - missed} | ${wrong} |`,
    )
    sum.right += (weight * right) / n
    sum.missed += (weight * missed) / n
    sum.wrong += (weight * wrong) / n
  }
  const { right, missed, wrong } = sum
  console.log(
    `\nEach stratum weighed by its pairs: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}`,
  )
}

/** Strata of pairs by the words they share in runs of five: from so many, and how many are drawn. */
const STRATA = [
  [8, 20],
  [14, 25],
  [20, 30],
  [30, 25],
  [50, 20],
  [100, 10],
] as const
/** Runs in more articles than this tell nothing and would make too many pairs. */
const COMMON = 150

/** Pairs of the judged days that share words, by stratum. */
async function strata() {
  const articles: { article: Article; text: string; terms: Term[] }[] = []
  const places = new Map<string, [number, number][]>()
  for await (const article of judgedDays()) {
    const text = article.paragraphs.join('\n')
    const terms = termsOf({ text })
    for (const [at, run] of runsOf(terms, 5).entries())
      entry(places, run, () => []).push([articles.length, at])
    articles.push({ article, text, terms })
  }
  const shared = new Map<number, Set<number>>()
  for (const here of places.values()) {
    if (here.length < 2 || here.length > COMMON) continue
    for (const [i, at] of here)
      for (const [j] of here) {
        if (i >= j) continue
        const pair = i * articles.length + j
        const words = entry(shared, pair, () => new Set<number>())
        for (let k = at; k < at + 5; k++) words.add(k)
      }
  }
  const found = STRATA.map(([from]) => ({
    from,
    pairs: [] as { a: number; b: number; words: Set<number> }[],
  }))
  for (const [pair, words] of shared)
    found
      .findLast(s => words.size >= s.from)
      ?.pairs.push({ a: Math.floor(pair / articles.length), b: pair % articles.length, words })
  return { articles, found }
}

/** Draws pairs and prints what they share, in brackets, with the words around. */
export async function draw(chance: Chance): Promise<void> {
  const { articles, found } = await strata()
  for (const [i, { from, pairs }] of found.entries()) {
    console.log(`# from ${from} words: ${pairs.length} pairs`)
    for (const { a, b, words } of chance.shuffled(pairs).slice(0, STRATA[i]![1])) {
      const [x, y] = [articles[a]!, articles[b]!]
      console.log(
        `\n${from}\t${x.article.id}\t${y.article.id}\t${words.size} of ${x.terms.length} and ${y.terms.length}`,
      )
      console.log(`${x.article.headline} | ${y.article.headline}`)
      const parts: string[] = []
      let last = -1
      for (const k of [...words].sort((p, q) => p - q)) {
        const term = x.terms[k]!
        if (k > last + 1)
          parts.push(`… ${x.text.slice(x.terms[Math.max(last + 1, k - 4)]!.start, term.start)}[`)
        parts.push(x.text.slice(term.start, x.terms[k + 1]?.start))
        if (!words.has(k + 1)) parts.push(`] ${x.text.slice(x.terms[k]!.end, x.terms[k + 4]?.end)} `)
        last = k
      }
      console.log(parts.join('').replace(/\s+/g, ' ').slice(0, 900))
    }
  }
}
