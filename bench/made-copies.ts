import { readFileSync } from 'node:fs'
import type { Article } from '@isnad/reader'
import { termsOf } from '../packages/archive/src/terms.ts'
import { corpus } from './corpus.ts'
import type { Chance } from './random.ts'
import { runsOf } from './runs.ts'

/** An article made from others, and the ids of those it is a copy of. */
export interface Made {
  class: string
  article: Article
  of: readonly string[]
}

/** Sentences, roughly: what stands between full stops, in paragraphs. */
const sentencesOf = (paragraphs: readonly string[]) =>
  paragraphs.flatMap(p => p.split(/(?<=[.؟!])\s+/)).filter(s => s.trim())

/** A text with about one word in `n` changed: another word in its place, one dropped, or one put in. */
function edited(chance: Chance, text: string, n: number, vocabulary: readonly string[]): string {
  return text
    .split(' ')
    .flatMap(word => {
      if (word.length < 3 || chance.random() >= 1 / n) return [word]
      const way = chance.random()
      return way < 0.6 ? [chance.pick(vocabulary)] : way < 0.8 ? [] : [word, chance.pick(vocabulary)]
    })
    .join(' ')
}

/** Fills a template in: {a|b} and {#}. */
const filled = (chance: Chance, template: string) =>
  template.replace(/\{([^}]*)\}/g, (_, choice: string) =>
    choice === '#' ? String(2 + chance.below(900)) : chance.pick(choice.split('|')),
  )

/** Articles to make others from: of some length, and sharing no run of words with any other of the sample. */
async function bases(chance: Chance, count: number): Promise<Article[]> {
  const drawn: { article: Article; runs: string[] }[] = []
  const seen = new Map<string, number>()
  for await (const article of corpus(1)) {
    if (chance.random() > (6 * count) / 30984) continue
    const terms = termsOf({ text: article.paragraphs.join('\n') })
    const runs = [...new Set(runsOf(terms, 6))]
    for (const run of runs) seen.set(run, (seen.get(run) ?? 0) + 1)
    if (terms.length >= 90 && terms.length <= 700 && sentencesOf(article.paragraphs).length >= 4)
      drawn.push({ article, runs })
  }
  const apart = drawn.filter(({ runs }) => runs.every(run => seen.get(run) === 1))
  return chance
    .shuffled(apart)
    .slice(0, count)
    .map(({ article }) => article)
}

const templates = readFileSync(new URL('./copies.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t') as [kind: string, text: string])

/** The set made by rule: articles of the newspapers, and what is made of them, so many of each class. */
export async function madeByRule(chance: Chance, each: number): Promise<{ plain: Article[]; made: Made[] }> {
  const plain = await bases(chance, each * 14)
  const vocabulary = plain
    .flatMap(a => a.paragraphs.join(' ').split(/\s+/))
    .filter(w => /^[\u0621-\u064A]{3,}$/.test(w))
  const made: Made[] = []
  let count = 0
  /** A later article of another paper with the words given. */
  const later = (of: Article, paragraphs: readonly string[], headline = of.headline): Article => ({
    id: `made-${++count}`,
    outlet: `صحيفة ${1 + chance.below(9)}`,
    published: `${of.published?.slice(0, 10)}T23:00:00Z`,
    ...(headline && { headline }),
    paragraphs: [...paragraphs],
  })
  let next = 0
  const take = () => plain[next++ % plain.length]!
  const add = (name: string, make: (a: Article) => Article) => {
    for (let i = 0; i < each; i++) {
      const from = take()
      made.push({ class: name, article: make(from), of: [from.id!] })
    }
  }
  const half = (paragraphs: readonly string[]) => {
    const sentences = sentencesOf(paragraphs)
    return sentences.slice(0, Math.ceil(sentences.length / 2))
  }
  add('exact', a => later(a, a.paragraphs))
  add('another headline', a => later(a, a.paragraphs, chance.pick(plain).headline))
  add('light edit (a word in 15)', a =>
    later(
      a,
      a.paragraphs.map(p => edited(chance, p, 15, vocabulary)),
    ),
  )
  add('cut to its first half', a => later(a, half(a.paragraphs)))
  add('cut to two sentences', a => later(a, sentencesOf(a.paragraphs).slice(0, 2)))
  add('sentences reordered', a => later(a, chance.shuffled(sentencesOf(a.paragraphs))))
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
      chance.shuffled(sentencesOf(a.paragraphs)).map(s => edited(chance, s, 5, vocabulary)),
    ),
  )
  add('rewritten (a word in 3, reordered)', a =>
    later(
      a,
      chance.shuffled(sentencesOf(a.paragraphs)).map(s => edited(chance, s, 3, vocabulary)),
    ),
  )
  // What is no copy of anything.
  const text = (kind: string) => templates.filter(t => t[0] === kind).map(t => t[1])
  const notice = text('furniture')[0]!
  const days = [...new Set(plain.map(a => a.published!))]
  for (let i = 0; i < each; i++) {
    // The notice stands under an article of its own.
    const body = take()
    made.push({
      class: 'not: one paper’s furniture',
      article: {
        ...later(body, [...body.paragraphs, notice]),
        outlet: 'صحيفة 1',
        published: chance.pick(days),
      },
      of: [body.id!],
    })
  }
  for (let i = 0; i < each; i++) {
    const [a, b] = [take(), take()]
    const offices = chance.shuffled(text('office')).slice(0, 2)
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
            sentencesOf([filled(chance, text(kind)[0]!)]),
            filled(chance, text(kind)[0]!.split(' ').slice(0, 5).join(' ')),
          ),
          published: chance.pick(days),
          outlet: `صحيفة ${1 + (i % 3)}`,
        },
        of: [],
      })
    }
  return { plain, made }
}
