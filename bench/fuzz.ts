/**
 * Reads what nobody would print: `npm run fuzz [-- --seed N --runs N --seconds N]`.
 *
 * Articles of `examples/` (and of the corpus, where it lies beside the repository) are mutated; random Unicode, storms
 * of brackets and quotation marks, and very long lines are made up. For each the reader must not throw, must leave the
 * text as it came, and must give offsets that lie in it; and twice the text may not take much more than twice the time.
 * A failure prints the seed of its case and the input, and ends the run with exit code 1.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articlesInText, type Reading, readArticle, type Span } from '@isnad/reader'
import { corpus, examples, hasCorpus } from './corpus.ts'
import { randomness } from './random.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '120' },
    long: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

type Random = () => number
const below = (random: Random, n: number) => Math.floor(random() * n)
const one = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!

/** Characters of the longest line. */
const LINE = 1024 * 1024

const MARKS = [...'«»"“”‘’\'()[]{}﴾﴿،؛:؟!….,-–—/%*|']
const CONTROLS = [
  ...'\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u0000\u00ad',
]
const CUES = [
  'قال',
  'وأضاف',
  'إن',
  'أن',
  'بحسب',
  'نفى',
  'مؤكدا',
  'نقلت',
  'عن',
  'قوله',
  'لـ',
  'بعد',
  'أمس',
  '12',
  '١٢',
  'ديسمبر',
]

/** One UTF-16 code unit or code point, of any kind, lone surrogates among them. */
function strange(random: Random): string {
  switch (below(random, 6)) {
    case 0:
      return String.fromCharCode(0x0600 + below(random, 0x100))
    case 1:
      return String.fromCharCode(0xd800 + below(random, 0x800))
    case 2:
      return String.fromCodePoint(below(random, 0x110000))
    case 3:
      return one(random, CONTROLS)
    case 4:
      return String.fromCharCode(0xfb50 + below(random, 0x2b0))
    default:
      return one(random, MARKS)
  }
}

/** How a text is spoilt. Each takes a text and gives another. */
const SPOIL: Record<string, (text: string, random: Random, other: string) => string> = {
  'a stretch cut': (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + text.slice(at + below(random, 80))
  },
  'a stretch twice': (text, random) => {
    const at = below(random, text.length)
    return text.slice(0, at) + text.slice(Math.max(0, at - below(random, 200)))
  },
  'strange characters': (text, random) => {
    let out = text
    for (let i = below(random, 20); i >= 0; i--) {
      const at = below(random, out.length + 1)
      out = out.slice(0, at) + strange(random) + out.slice(at)
    }
    return out
  },
  'marks changed': (text, random) =>
    text.replace(/[«»"“”().،:]/g, mark => (random() < 0.3 ? one(random, MARKS) : random() < 0.2 ? '' : mark)),
  'words shuffled': (text, random) => {
    const words = text.split(' ')
    for (let i = words.length - 1; i > 0; i--) {
      const j = Math.max(0, i - below(random, 8))
      ;[words[i], words[j]] = [words[j]!, words[i]!]
    }
    return words.join(' ')
  },
  'cues strewn in': (text, random) =>
    text.replace(/ /g, space => (random() < 0.1 ? ` ${one(random, CUES)} ` : space)),
  'spaces lost': (text, random) => text.replace(/ /g, space => (random() < 0.1 ? '' : space)),
  'lines broken': (text, random) =>
    text.replace(/ /g, space =>
      random() < 0.05 ? one(random, ['\n', '\r\n', '\u2028', '\t', '\u00a0']) : space,
    ),
  'marks of vowels': (text, random) =>
    text.replace(/\p{L}/gu, letter =>
      random() < 0.2 ? letter + String.fromCharCode(0x064b + below(random, 8)) : letter,
    ),
  lengthened: (text, random) => text.replace(/\p{L}/gu, letter => (random() < 0.05 ? `${letter}ـ` : letter)),
  'two articles spliced': (text, random, other) =>
    text.slice(0, below(random, text.length)) + other.slice(below(random, other.length)),
}

/** Texts made up from nothing. */
const MADE: Record<string, (random: Random, size: number) => string> = {
  'random characters': (random, size) => Array.from({ length: size }, () => strange(random)).join(''),
  'a storm of brackets and quotation marks': (random, size) =>
    Array.from({ length: size }, () => (random() < 0.7 ? one(random, MARKS) : one(random, CUES))).join(
      random() < 0.5 ? '' : ' ',
    ),
  'nothing but cues': (random, size) => Array.from({ length: size }, () => one(random, CUES)).join(' '),
}

/** What is wrong with a reading; undefined when nothing is. */
function fault(reading: Reading, paragraphs: readonly string[]): string | undefined {
  const { text } = reading
  if (text !== paragraphs.join('\n')) return 'the text was changed'
  const within = (name: string, span: Span | null | undefined, empty = false) => {
    if (!span) return undefined
    const { start, end } = span
    return Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      end <= text.length &&
      (empty ? start <= end : start < end)
      ? undefined
      : `${name} at ${start}–${end} of ${text.length}`
  }
  const ids = new Set(reading.attributions.map(a => a.id))
  const entities = new Set(reading.entities.map(e => e.id))
  for (const p of reading.paragraphs) {
    const bad = within('paragraph', p, true)
    if (bad) return bad
  }
  for (const [name, spans] of [
    ['sentence', reading.sentences],
    ['mention', reading.mentions],
    ['time', reading.times],
  ] as const)
    for (const span of spans) {
      const bad = within(name, span)
      if (bad) return bad
    }
  for (const m of reading.mentions) if (!entities.has(m.entity)) return `mention of no entity: ${m.entity}`
  for (const a of reading.attributions) {
    const bad = [a.source, a.cue, ...a.content, ...(a.standing ?? [])]
      .map(s => within(`part of ${a.id}`, s))
      .find(Boolean)
    if (bad) return bad
    if (a.content.length === 0) return `${a.id} has no content`
    if (a.parent !== null && !ids.has(a.parent)) return `${a.id} stands in no attribution: ${a.parent}`
  }
  for (const e of reading.events) {
    const bad = [e.trigger, e.place, ...e.actors, ...e.recipients]
      .map(s => within(`part of ${e.id}`, s))
      .find(Boolean)
    if (bad) return bad
    if (e.attribution !== null && !ids.has(e.attribution))
      return `${e.id} on no attribution: ${e.attribution}`
  }
  return undefined
}

let failures = 0
function check(name: string, text: string, seed: string): number {
  const began = performance.now()
  let wrong: string | undefined
  try {
    const paragraphs = text.split('\n')
    wrong = fault(readArticle({ published: '2020-02-29', paragraphs }), paragraphs)
    if (!wrong)
      for (const article of articlesInText(text)) wrong ??= fault(readArticle(article), article.paragraphs)
  } catch (error) {
    wrong = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  if (wrong) {
    failures++
    const file = join(tmpdir(), `isnad-fuzz-${seed.replace(/\W/g, '-')}.json`)
    writeFileSync(file, JSON.stringify(text))
    console.error(`FAILED ${name}, seed ${seed}: ${wrong}\n  input kept in ${file}`)
  }
  return performance.now() - began
}

/** The processor time, in milliseconds, of a reading of `text` repeated to `size` characters. */
function timed(text: string, size: number): number {
  const long = text.repeat(Math.ceil(size / text.length)).slice(0, size)
  const began = process.cpuUsage()
  readArticle({ paragraphs: [long] })
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Reads one line of 32 K, 64 K … 1 M characters; a doubling that takes far more than twice the time is a fault. */
function grows(name: string, text: string): void {
  let before = timed(text, LINE / 64)
  for (let size = LINE / 32; size <= LINE; size *= 2) {
    let now = timed(text, size)
    const isSlow = () => now > 1000 && now > 3.5 * before
    // Others may have kept the machine busy.
    if (isSlow()) now = Math.min(now, timed(text, size))
    if (isSlow() || size === LINE) {
      if (isSlow()) failures++
      console.log(
        `${isSlow() ? 'SLOW ' : ''}${name}: ${size / 1024} K characters in ${(now / 1000).toFixed(2)} s, ${(now / Math.max(1, before)).toFixed(1)} times the half of it`,
      )
      return
    }
    before = now
  }
}

const seed = Number(values.seed)
const until = performance.now() + 1000 * Number(values.seconds)
const texts: string[] = []
for await (const article of examples()) texts.push(article.paragraphs.join('\n'))
if (hasCorpus) for await (const article of corpus(500)) texts.push(article.paragraphs.join('\n'))
else console.log('The corpus is not beside the repository: only examples/ is mutated.')
console.log(`seed ${seed}, ${texts.length} articles to start from`)

let run = 0
for (; run < Number(values.runs) && performance.now() < until; run++) {
  const random = randomness(seed + run)
  if (random() < 0.25) {
    const name = one(random, Object.keys(MADE))
    check(name, MADE[name]!(random, 1 + below(random, 2000)), `${seed + run}`)
  } else {
    let text = one(random, texts)
    const names: string[] = []
    for (let i = below(random, 3); i >= 0; i--) {
      const name = one(random, Object.keys(SPOIL))
      names.push(name)
      text = SPOIL[name]!(text || ' ', random, one(random, texts))
    }
    check(names.join(', '), text, `${seed + run}`)
  }
}
console.log(`${run} cases, ${failures} failures`)

if (values.long) {
  const random = randomness(seed)
  const lines: Record<string, string> = {
    'an article as one line': one(random, texts).replace(/\n/g, ' '),
    'unclosed quotation marks after cues': 'قال الوزير: «إن «',
    'opening quotation marks': '«',
    'closing quotation marks': '»',
    'opening brackets': '(',
    'one word': 'كتاب',
    'a word for ever': 'والمستشفيات',
    'straight quotation marks': '"قال" ',
    digits: '1234567890',
    'names without end': 'محمد أحمد علي ',
    'places without end': 'بغداد دمشق عمان ',
    commas: '، ',
    'a chain of cues': 'قال إن ',
    'relays without end': 'نقلت رويترز عن مصدر قوله إن ',
    months: 'يناير كانون الثاني ',
    numbers: 'ثلاثة وعشرون ألفا ',
    'attacks without full stop': 'قتل الجيش خمسة مسلحين في هجوم على حلب ',
  }
  for (const [name, text] of Object.entries(lines)) grows(name, text)
}
process.exitCode = failures ? 1 : 0
