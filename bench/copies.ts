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
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openArchive } from '@isnad/archive'
import type { Article } from '@isnad/reader'
import { type Term, termsOf } from '../packages/archive/src/terms.ts'
import { corpus, hasCorpus } from './corpus.ts'
import { randomness } from './random.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2015' },
    each: { type: 'string', default: '60' },
    failures: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
  },
})
const random = randomness(Number(values.seed))
const each = Number(values.each)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list]
  return Array.from(list, () => left.splice(below(left.length), 1)[0]!)
}

/** The days whose pairs were judged. */
const DAYS = ['2015-07-27', '2015-08-04', '2015-08-09']
const VERDICTS = new URL('./copies-verdicts.tsv', import.meta.url)

/** An article made from others, and the ids of those it is a copy of. */
interface Made {
  class: string
  article: Article
  of: readonly string[]
}

/** Sentences, roughly: what stands between full stops, in paragraphs. */
const sentencesOf = (paragraphs: readonly string[]) =>
  paragraphs.flatMap(p => p.split(/(?<=[.؟!])\s+/)).filter(s => s.trim())

/** A text with about one word in `n` changed: another word in its place, one dropped, or one put in. */
function edited(text: string, n: number, vocabulary: readonly string[]): string {
  return text
    .split(' ')
    .flatMap(word => {
      if (word.length < 3 || random() >= 1 / n) return [word]
      const way = random()
      return way < 0.6 ? [pick(vocabulary)] : way < 0.8 ? [] : [word, pick(vocabulary)]
    })
    .join(' ')
}

/** Fills a template in: {a|b} and {#}. */
const filled = (template: string) =>
  template.replace(/\{([^}]*)\}/g, (_, choice: string) =>
    choice === '#' ? String(2 + below(900)) : pick(choice.split('|')),
  )

/** The entry of a map, made where it is not there yet. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The words of every run of eight terms, to find articles that share none with another. */
const runsOf = (terms: readonly Term[], length: number) =>
  terms.length < length
    ? []
    : Array.from({ length: terms.length - length + 1 }, (_, i) =>
        terms
          .slice(i, i + length)
          .map(t => t.key)
          .join(' '),
      )

/** Articles to make others from: of some length, and sharing no run of words with any other of the sample. */
async function bases(count: number): Promise<Article[]> {
  const drawn: { article: Article; runs: string[] }[] = []
  const seen = new Map<string, number>()
  for await (const article of corpus(1)) {
    if (random() > (6 * count) / 30984) continue
    const terms = termsOf({ text: article.paragraphs.join('\n') })
    const runs = [...new Set(runsOf(terms, 6))]
    for (const run of runs) seen.set(run, (seen.get(run) ?? 0) + 1)
    if (terms.length >= 90 && terms.length <= 700 && sentencesOf(article.paragraphs).length >= 4)
      drawn.push({ article, runs })
  }
  const apart = drawn.filter(({ runs }) => runs.every(run => seen.get(run) === 1))
  return shuffled(apart)
    .slice(0, count)
    .map(({ article }) => article)
}

/** A later article of another paper with the words given. */
let made = 0
const later = (of: Article, paragraphs: readonly string[], headline = of.headline): Article => ({
  id: `made-${++made}`,
  outlet: `صحيفة ${1 + below(9)}`,
  published: `${of.published?.slice(0, 10)}T23:00:00Z`,
  ...(headline && { headline }),
  paragraphs: [...paragraphs],
})

const templates = readFileSync(new URL('./copies.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t') as [kind: string, text: string])

/** The set made by rule: articles of the newspapers, and what is made of them. */
async function madeByRule(): Promise<{ plain: Article[]; made: Made[] }> {
  const plain = await bases(each * 14)
  const vocabulary = plain
    .flatMap(a => a.paragraphs.join(' ').split(/\s+/))
    .filter(w => /^[\u0621-\u064A]{3,}$/.test(w))
  const made: Made[] = []
  let next = 0
  const take = () => plain[next++ % plain.length]!
  const add = (name: string, make: (a: Article) => Article, of = 1) => {
    for (let i = 0; i < each; i++) {
      const from = take()
      made.push({ class: name, article: make(from), of: of ? [from.id!] : [] })
    }
  }
  const half = (paragraphs: readonly string[]) => {
    const sentences = sentencesOf(paragraphs)
    return sentences.slice(0, Math.ceil(sentences.length / 2))
  }
  add('exact', a => later(a, a.paragraphs))
  add('another headline', a => later(a, a.paragraphs, pick(plain).headline))
  add('light edit (a word in 15)', a =>
    later(
      a,
      a.paragraphs.map(p => edited(p, 15, vocabulary)),
    ),
  )
  add('cut to its first half', a => later(a, half(a.paragraphs)))
  add('cut to two sentences', a => later(a, sentencesOf(a.paragraphs).slice(0, 2)))
  add('sentences reordered', a => later(a, shuffled(sentencesOf(a.paragraphs))))
  for (let i = 0; i < each; i++) {
    const [a, b] = [take(), take()]
    made.push({
      class: 'composed of two',
      article: later(a, [...half(a.paragraphs), ...half(b.paragraphs)]),
      of: [a.id!, b.id!],
    })
  }
  add('rewritten (a word in 5, reordered)', a =>
    later(
      a,
      shuffled(sentencesOf(a.paragraphs)).map(s => edited(s, 5, vocabulary)),
    ),
  )
  add('rewritten (a word in 3, reordered)', a =>
    later(
      a,
      shuffled(sentencesOf(a.paragraphs)).map(s => edited(s, 3, vocabulary)),
    ),
  )
  // What is no copy of anything.
  const text = (kind: string) => templates.filter(t => t[0] === kind).map(t => t[1])
  const notice = text('furniture')[0]!
  const days = [...new Set(plain.map(a => a.published!))]
  for (let i = 0; i < each; i++) {
    made.push({
      class: 'not: one paper’s furniture',
      article: {
        ...later(take(), [...half(take().paragraphs).slice(0, 0), filled(notice)]),
        outlet: 'صحيفة 1',
      },
      of: [],
    })
    // The furniture stands under an article of its own.
    const last = made.at(-1)!
    const body = take()
    last.article = { ...last.article, published: pick(days), paragraphs: [...body.paragraphs, notice] }
    last.of = [body.id!]
  }
  for (let i = 0; i < each; i++) {
    const [a, b] = [take(), take()]
    const offices = shuffled(text('office')).slice(0, 2)
    const sentences = [
      `وحضر المناسبة ${offices[0]}، و${sentencesOf(b.paragraphs)[0]}`,
      `واستقبل ${offices[1]} ضيوفه، ثم ${sentencesOf(b.paragraphs)[1]}`,
    ]
    made.push({ class: 'not: two long offices in each', article: later(a, sentences), of: [b.id!] })
  }
  for (const kind of ['market', 'weather', 'wedding', 'greeting', 'roads', 'prices'])
    for (let i = 0; i < each; i++) {
      const at = take()
      made.push({
        class: `not: ${kind}`,
        article: {
          ...later(
            at,
            sentencesOf([filled(text(kind)[0]!)]),
            filled(text(kind)[0]!.split(' ').slice(0, 5).join(' ')),
          ),
          published: pick(days),
          outlet: `صحيفة ${1 + (i % 3)}`,
        },
        of: [],
      })
    }
  return { plain, made }
}

const percent = (n: number, of: number) => (of ? ((100 * n) / of).toFixed(1) : '–')

async function byRule(): Promise<void> {
  const { plain, made } = await madeByRule()
  const archive = await openArchive(':memory:')
  await archive.add(shuffled([...plain, ...made.map(m => m.article)]))
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

/** The articles of the days whose pairs are judged. */
async function* judgedDays() {
  for await (const article of corpus(1)) if (DAYS.includes(article.published!)) yield article
}

/** Compares the judged pairs with what the archive lists; each stratum weighs as many pairs as it has. */
async function byHand(): Promise<void> {
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
    if (values.failures && said !== (verdict === 'copy')) console.log(said ? 'wrong' : 'missed', what, a, b)
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
    runsOf(terms, 5).forEach((run, at) => {
      const known = places.get(run)
      if (known) known.push([articles.length, at])
      else places.set(run, [[articles.length, at]])
    })
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
async function draw(): Promise<void> {
  const { articles, found } = await strata()
  for (const [i, { from, pairs }] of found.entries()) {
    console.log(`# from ${from} words: ${pairs.length} pairs`)
    for (const { a, b, words } of shuffled(pairs).slice(0, STRATA[i]![1])) {
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

if (!hasCorpus) {
  console.error('skipped: no corpus at ../shared/corpora')
  process.exit(0)
}
if (values.draw) await draw()
else {
  await byRule()
  await byHand()
}
