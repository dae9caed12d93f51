/**
 * Trains the weights that choose among readings in context (src/words/weights.tsv) on the Arabic PUD treebank, by an
 * averaged structured perceptron. Every fifth sentence (the 5th, 10th, …) is held out, for bench/words.ts to measure.
 * `node --conditions=source packages/reader/build/train.ts`, after `npm run knowledge`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agrees, type GoldSegment, goldSentences, sameTag, treebankFile } from '../../../bench/treebank.ts'
import { divide } from '../src/text/divide.ts'
import { type Candidates, type Model, Search } from '../src/words/choose.ts'
import {
  type ContextClass,
  classFeatures,
  contextClass,
  markClass,
  pairFeatures,
  readingFeatures,
  START,
  tripleFeature,
} from '../src/words/context.ts'
import { syntacticWords } from '../src/words/print.ts'
import { offsetIn } from '../src/words/spelling.ts'
import type { Analysis, Token } from '../src/words/word.ts'
import { words } from '../src/words/words.ts'
import { stripped } from './stripped.ts'

const out = join(import.meta.dirname, '..', 'src', 'words', 'weights.tsv')
const company = join(import.meta.dirname, '..', 'src', 'words', 'company.tsv')
const EPOCHS = 8
/** How far one mistake moves a weight, beside the prior weights of the lexicon. */
const RATE = 0.25
/** Weights below this, after averaging, are left out of the file. */
const SMALLEST = 0.06

const weights = new Map<string, number>()
/** Σ of each weight over the steps, kept lazily: weight × steps since its last change. */
const sums = new Map<string, number>()
let step = 0

function update(feature: string, by: number): void {
  weights.set(feature, (weights.get(feature) ?? 0) + by)
  sums.set(feature, (sums.get(feature) ?? 0) + by * step)
}

/** The weights of src/words/company.tsv: what grammar sets before anything is learned, or what is added afterwards. */
function* setWeights(news: boolean): Generator<[feature: string, weight: number]> {
  for (const line of stripped(company).split('\n')) {
    const [before = '', after = '', weight = '', when] = line.split('\t')
    if ((when === 'news') !== news) continue
    for (const first of before.split(',')) {
      for (const second of after.split(',')) {
        yield [first === '-' ? `m ${second}` : `b ${first} ${second}`, Number(weight)]
      }
    }
  }
}
for (const [feature, weight] of setWeights(false)) weights.set(feature, (weights.get(feature) ?? 0) + weight)

const sum = (features: readonly string[]) => features.reduce((total, f) => total + (weights.get(f) ?? 0), 0)

const ids = new Map<string, number>()
const classes: ContextClass[] = []
const pairs = new Map<number, string[]>()

function idOf(c: ContextClass): number {
  const key = `${c.fine} ${c.definite}`
  let id = ids.get(key)
  if (id === undefined) {
    id = classes.length
    ids.set(key, id)
    classes.push(c)
  }
  return id
}

function pairOf(before: number, id: number): string[] {
  const key = before * 4096 + id
  const found = pairs.get(key) ?? pairFeatures(classes[before]!, classes[id]!)
  pairs.set(key, found)
  return found
}

const tripleOf = (a: number, b: number, c: number) =>
  tripleFeature(classes[a]!.base, classes[b]!.base, classes[c]!.base)

const model: Model = {
  id: idOf,
  pair: (before, id) => sum(pairOf(before, id)),
  triple: (a, b, c) => weights.get(tripleOf(a, b, c)) ?? 0,
}

/** One token to learn from: its readings' features, and which readings come nearest to the treebank. */
interface Place {
  ids: number[]
  priors: number[]
  singles: string[][]
  right: number[]
}

/** How far a reading lies from the treebank's. */
function cost(
  token: Token,
  a: Analysis,
  gold: readonly GoldSegment[],
  features: Map<GoldSegment, string>,
): number {
  const read = syntacticWords({
    ...token,
    a,
    stemStart: token.start + offsetIn(token.form, a.from),
    stemEnd: token.start + offsetIn(token.form, a.to),
  })
  let total = 0
  for (const segment of read) {
    const same = gold.find(g => g.start === segment.start && g.end === segment.end)
    if (!same) {
      total += 6
      continue
    }
    if (!sameTag(segment, same)) total += 3
    else if (segment.pos !== same.pos) total += 0.5
    if (!agrees(segment, same)) total += 2
    const feats = features.get(same) ?? ''
    if (segment.pos === a.pos && segment.lemma === a.lemma) {
      const differs = (name: string, mine: string | undefined, map: Record<string, string>) => {
        const theirs = new RegExp(`${name}=(\\w+)`).exec(feats)?.[1]
        return theirs !== undefined && mine !== undefined && map[mine] !== theirs ? 0.4 : 0
      }
      total += differs('Gender', a.gender, { m: 'Masc', f: 'Fem' })
      total += differs('Number', a.number, { s: 'Sing', d: 'Dual', p: 'Plur' })
      total += differs('Voice', a.voice, { act: 'Act', pass: 'Pass' })
      total += differs('Aspect', a.aspect, { perf: 'Perf', imp: 'Imp', cmd: 'Imp' })
      total += differs('Person', a.person && String(a.person), { 1: '1', 2: '2', 3: '3' })
    }
  }
  return total + (a.known ? 0 : 0.1)
}

const conllu = readFileSync(treebankFile, 'utf8')
const featureCells = conllu
  .split('\n\n')
  .filter(block => block.trim())
  .map(block =>
    block
      .split('\n')
      .map(line => line.split('\t'))
      .filter(cells => /^\d+$/.test(cells[0] ?? ''))
      .map(cells => cells[5] ?? ''),
  )

const sentences: Place[][] = []
goldSentences(conllu).forEach((sentence, index) => {
  if (index % 5 === 4) return
  const features = new Map(sentence.tokens.map((t, i) => [t, featureCells[index]![i]!]))
  sentences.push(
    words(divide([sentence.text])).map(token => {
      if (token.kind !== 'word')
        return { ids: [idOf(markClass(token))], priors: [0], singles: [[]], right: [0] }
      const gold = sentence.tokens.filter(g => g.start >= token.start && g.end <= token.end)
      const costs = token.analyses.map(a => cost(token, a, gold, features))
      const least = Math.min(...costs)
      const all = costs.map((_, i) => i)
      return {
        ids: token.analyses.map(a => idOf(contextClass(a))),
        priors: token.analyses.map(a => a.weight),
        singles: token.analyses.map(a => [...classFeatures(contextClass(a)), ...readingFeatures(a)]),
        // Where even the nearest reading is wrong there is nothing to learn.
        right: least >= 5 ? all : all.filter(i => costs[i]! <= least + 0.05),
      }
    }),
  )
})

const search = new Search(model)
const start = idOf(START)

function best(places: Place[], allowed: (place: Place) => number[]): number[] {
  const open = places.map(allowed)
  const candidates: Candidates[] = places.map((place, i) => ({
    ids: open[i]!.map(j => place.ids[j]!),
    scores: open[i]!.map(j => place.priors[j]! + sum(place.singles[j]!)),
  }))
  const chosen: number[] = []
  search.run(candidates, start, chosen)
  return chosen.slice(0, places.length).map((c, i) => open[i]![c]!)
}

function learn(places: Place[], path: number[], by: number): void {
  path.forEach((choice, i) => {
    const place = places[i]!
    for (const feature of place.singles[choice]!) update(feature, by)
    const id = place.ids[choice]!
    const before = i > 0 ? places[i - 1]!.ids[path[i - 1]!]! : start
    for (const feature of pairOf(before, id)) update(feature, by)
    if (i === 0) return
    const first = i > 1 ? places[i - 2]!.ids[path[i - 2]!]! : start
    update(tripleOf(first, before, id), by)
  })
}

let seed = 7
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let wrong = 0
  const order = sentences.map(s => ({ s, at: random() })).sort((a, b) => a.at - b.at)
  for (const { s } of order) {
    step++
    const guess = best(s, place => place.ids.map((_, i) => i))
    if (guess.every((choice, i) => s[i]!.right.includes(choice))) continue
    wrong += guess.filter((choice, i) => !s[i]!.right.includes(choice)).length
    const nearest = best(s, place => place.right)
    learn(s, nearest, RATE)
    learn(s, guess, -RATE)
  }
  console.log(`epoch ${epoch + 1}: ${wrong} places wrong`)
}

const averaged = new Map([...weights].map(([f, weight]) => [f, weight - (sums.get(f) ?? 0) / step]))
for (const [feature, weight] of setWeights(true)) averaged.set(feature, (averaged.get(feature) ?? 0) + weight)
const lines = [...averaged]
  .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, weight]) => `${feature}\t${Number(weight.toFixed(2))}`)
writeFileSync(
  out,
  `# Weights that choose among the readings of a word in context, made by build/train.ts: do not edit.
# Trained on four fifths of the sentences of the development half of Arabic-PUD (universaldependencies.org), whose
# licence is CC BY-SA 3.0; this file is under that licence too.
# feature (see context.ts)	weight
${lines.join('\n')}
`,
)
console.log(`${lines.length} weights`)
