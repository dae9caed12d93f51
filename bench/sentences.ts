/**
 * Sentences of the newspapers for a person to check what the grammar makes of them, and the sum of the checks:
 *
 *   node --conditions=source bench/sentences.ts [--count 150] [--seed 2015] [--from 1] [--to 150]
 *   node --conditions=source bench/sentences.ts --sheet
 *   node --conditions=source bench/sentences.ts --verdicts bench/sentences-verdicts.tsv
 *
 * The first draws sentences of 8 to 45 words, one an article, every outlet with an equal share, and prints under each
 * its predicates: finite verbs, and verbal nouns and participles that carry a complement clause. The head of a phrase
 * that does not begin with it stands in square brackets; `~` marks a subject that is implied.
 *
 * `--sheet` prints the same sample as a sheet of verdicts that calls everything right: a row for every predicate, its
 * tense (with negation, modality and voice), and each argument; `none` for a sentence without predicates. Whoever
 * reads the sentences turns `right` into `wrong`, drops the arguments of what is no predicate, and adds a row for what
 * is `missed` (predicate `-` where no predicate is printed). An argument given to the wrong word is `wrong` there and
 * `missed` where it belongs.
 *
 * `--verdicts` counts a finished sheet. Precision is right of right and wrong, recall right of right and missed. A
 * sheet speaks of the reader as it was when it was filled in: its header names the commit.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Article } from '@isnad/reader'
import type { Phrase, Predicate } from '../packages/reader/src/clauses/clause.ts'
import { clauses } from '../packages/reader/src/clauses/clauses.ts'
import { divide } from '../packages/reader/src/text/divide.ts'
import type { Token } from '../packages/reader/src/words/word.ts'
import { words } from '../packages/reader/src/words/words.ts'
import { corpus, hasCorpus } from './corpus.ts'
import { randomness } from './random.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '2015' },
    from: { type: 'string', default: '1' },
    to: { type: 'string' },
    sheet: { type: 'boolean', default: false },
    verdicts: { type: 'string' },
  },
})

/** Words of the shortest and of the longest sentence drawn. */
const [SHORTEST, LONGEST] = [8, 45]
/** Articles kept of an outlet for each sentence wanted of it: some have no sentence of a fitting length. */
const SPARE = 2

const kinds = ['predicate', 'tense', 'subject', 'implied', 'object', 'oblique', 'complement'] as const
type Kind = (typeof kinds)[number]

interface Sample {
  outlet: string
  sentence: string
  tokens: Token[]
  predicates: Predicate[]
}

/** A sentence of the article that is neither too short nor too long, with the predicates to be judged. */
function sentenceOf(article: Article, random: () => number): Sample | undefined {
  const text = divide(article.paragraphs)
  const tokens = words(text)
  const lengths = new Map<number, number>()
  for (const { kind, sentence } of tokens)
    if (kind === 'word') lengths.set(sentence, (lengths.get(sentence) ?? 0) + 1)
  const fitting = [...lengths].filter(([, length]) => length >= SHORTEST && length <= LONGEST)
  const drawn = fitting[Math.floor(random() * fitting.length)]
  if (!drawn) return undefined
  const [index] = drawn
  const { start, end } = text.sentences[index]!
  const predicates = clauses(text, tokens).predicates.filter(
    p => tokens[p.token]!.sentence === index && (p.form === 'fin' || p.complement),
  )
  return { outlet: article.outlet ?? '', sentence: text.text.slice(start, end), tokens, predicates }
}

/** `count` sentences, outlet by outlet in turn, no two of one article. */
async function draw(count: number, seed: number): Promise<Sample[]> {
  const random = randomness(seed)
  const outlets = new Map<string, { drawn: { article: Article; rank: number }[] }>()
  for await (const article of corpus(1)) {
    const name = article.outlet ?? ''
    const kept = outlets.get(name) ?? { drawn: [] }
    outlets.set(name, kept)
    kept.drawn.push({ article, rank: random() })
    if (kept.drawn.length > 8 * count) kept.drawn = lowest(kept.drawn, count)
  }
  const queues = [...outlets.keys()].sort().map(name => {
    const { drawn } = outlets.get(name)!
    return lowest(drawn, SPARE * Math.ceil(count / outlets.size)).map(d => d.article)
  })
  const samples: Sample[] = []
  while (samples.length < count && queues.some(q => q.length)) {
    for (const queue of queues) {
      let sample: Sample | undefined
      while (!sample && queue.length) sample = sentenceOf(queue.shift()!, random)
      if (sample && samples.length < count) samples.push(sample)
    }
  }
  return samples
}

const lowest = <T extends { rank: number }>(list: T[], n: number) =>
  list.sort((a, b) => a.rank - b.rank).slice(0, n)

function printed({ tokens, predicates, sentence, outlet }: Sample, number: number): string {
  const forms = (from: number, to: number) => tokens.slice(from, to).map(t => t.norm)
  const phrase = (p: Phrase): string => {
    const own = p.pronoun
      ? `-${tokens[p.head]!.a.pron}`
      : forms(p.from, p.to)
          .map((form, i) => (p.from + i === p.head && i > 0 ? `[${form}]` : form))
          .join(' ')
    return [p.prep && !own.startsWith(p.prep) ? `${p.prep}:` : '', own, ...p.and.map(a => `+ ${phrase(a)}`)]
      .filter(Boolean)
      .join(' ')
  }
  const rows = predicates.map((p, i) => {
    const marks = [
      p.tense,
      p.negated && 'negated',
      p.passive && 'passive',
      p.modality !== 'none' && p.modality,
    ]
    const all = p.complement ? forms(p.complement.from, p.complement.to) : []
    const extent = all.length > 8 ? [...all.slice(0, 3), '…', ...all.slice(-3)] : all
    const cells = [
      `${i} ${tokens[p.token]!.norm}`,
      `${p.verb}${p.form === 'fin' ? '' : ` (${p.form})`}`,
      marks.filter(Boolean).join(' '),
      p.subject ? `S ${phrase(p.subject)}` : p.implied ? `S ~${phrase(p.implied)}` : 'S –',
      ...p.objects.map(o => `O ${phrase(o)}`),
      ...p.obliques.map(o => `P ${phrase(o)}`),
      ...(p.complement ? [`C ${p.complement.marker} → ${extent.join(' ')}`] : []),
    ]
    return `    ${cells.join(' | ')}`
  })
  return [`${number}. (${outlet}) ${sentence}`, ...rows, ''].join('\n')
}

/** The kinds of things printed for a predicate, one for every row of a sheet. */
const judged = (p: Predicate): Kind[] => [
  'predicate',
  'tense',
  ...(p.subject ? ['subject' as const] : p.implied ? ['implied' as const] : []),
  ...p.objects.map(() => 'object' as const),
  ...p.obliques.map(() => 'oblique' as const),
  ...(p.complement ? ['complement' as const] : []),
]

/** Prints how many are right of each kind, and the classes of what is wrong or missed. */
function score(file: string): void {
  const counts = new Map(kinds.map(kind => [kind as string, { right: 0, wrong: 0, missed: 0 }]))
  const classes = new Map<string, number>()
  const sentences = new Set<string>()
  const flawed = new Set<string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [sentence, , kind, verdict, reason] = line.split('\t')
    const count = counts.get(kind ?? '')
    if (sentence && kind === 'none') {
      sentences.add(sentence)
      continue
    }
    if (!sentence || !count || (verdict !== 'right' && verdict !== 'wrong' && verdict !== 'missed'))
      throw new Error(`${file}: no verdict: ${line}`)
    sentences.add(sentence)
    count[verdict]++
    if (verdict === 'right') continue
    flawed.add(sentence)
    classes.set(reason || 'other', (classes.get(reason || 'other') ?? 0) + 1)
  }
  const percent = (n: number, of: number) => (of ? ((100 * n) / of).toFixed(1) : '–')
  console.log(`sentences ${sentences.size}, without any error ${sentences.size - flawed.size}`)
  console.log('judged      right  wrong  missed  precision  recall')
  for (const [kind, { right, wrong, missed }] of counts)
    console.log(
      `${kind.padEnd(10)} ${[
        right,
        wrong,
        missed,
        percent(right, right + wrong),
        percent(right, right + missed),
      ]
        .map((cell, i) => String(cell).padStart([6, 6, 7, 10, 7][i]!))
        .join(' ')}`,
    )
  for (const [reason, n] of [...classes].sort((a, b) => b[1] - a[1])) console.log(`${n}\t${reason}`)
}

if (values.verdicts) {
  score(values.verdicts)
} else if (!hasCorpus) {
  console.error('skipped: no corpus at ../shared/corpora')
} else {
  const samples = await draw(Number(values.count), Number(values.seed))
  samples.forEach((sample, i) => {
    const number = i + 1
    if (number < Number(values.from) || number > Number(values.to ?? samples.length)) return
    if (!values.sheet) console.log(printed(sample, number))
    else if (!sample.predicates.length) console.log([number, '-', 'none', 'right', ''].join('\t'))
    else
      sample.predicates.forEach((p, at) => {
        for (const kind of judged(p)) console.log([number, at, kind, 'right', ''].join('\t'))
      })
  })
}
