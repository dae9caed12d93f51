/**
 * Measures the words room alone: segmentation, parts of speech and lemmas on the Arabic PUD treebank, coverage of
 * newspaper text, and speed. `node --conditions=source bench/words.ts`, and with
 *   --errors KIND   the most frequent differences from the treebank (KIND: segments, tags or lemmas)
 *   --unknown N     the N most frequent corpus forms the lexicon does not have, as form TAB count
 *   --read N        N running words of the corpus drawn evenly, with the analysis chosen, to be read by a person
 *
 * Every fifth sentence of the treebank is held out of training (build/train.ts) and measured apart.
 *
 * Where PUD's tagset and lemmas differ from ours by convention, both sides are folded before they are compared:
 * - AUX = VERB, ADV = NOUN (PUD tags يوم and عام as adverbs), SCONJ = PART; and for the words PUD itself tags now one
 *   way, now another (أن، إن، لكن، كما، حيث، عندما، إذا، و، ف …) every function-word tag is one.
 * - Lemmas: marks removed, hamza, ى/ي and ة/ه folded. All pronouns are هو, a numeral's lemma is its form, a defective
 *   lemma may keep its ي (رام = رامي), an adverb its ا (خصوصا = خصوص).
 * The unfolded tag score is printed beside the folded one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { divide } from '../packages/reader/src/text/divide.ts'
import { syntacticWords } from '../packages/reader/src/words/print.ts'
import type { Token } from '../packages/reader/src/words/word.ts'
import { words } from '../packages/reader/src/words/words.ts'
import { corpus } from './corpus.ts'
import { agrees, goldSentences, lemmaKey, sameTag, treebankFile } from './treebank.ts'

const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}

/** Texts of every `step`-th article of the corpus. */
async function articles(step: number): Promise<string[]> {
  const texts: string[] = []
  for await (const { paragraphs } of corpus(step)) texts.push(paragraphs.join('\n\n'))
  return texts
}

const read = (text: string) => words(divide(text.split(/\n+/)))
const isWord = (t: Token) => t.kind === 'word'

function score(errors: string | undefined): void {
  const different = new Map<string, number>()
  const note = (kind: string, what: string) => {
    if (kind === errors) different.set(what, (different.get(what) ?? 0) + 1)
  }
  const parts = { train: tally(), 'held out': tally() }
  goldSentences(readFileSync(treebankFile, 'utf8')).forEach((sentence, index) => {
    const part = parts[index % 5 === 4 ? 'held out' : 'train']
    const found = new Map(
      read(sentence.text)
        .flatMap(syntacticWords)
        .map(s => [`${s.start}-${s.end}`, s]),
    )
    part.found += found.size
    for (const gold of sentence.tokens) {
      part.gold++
      const ours = found.get(`${gold.start}-${gold.end}`)
      if (!ours) {
        note('segments', `${gold.word} (${gold.form})`)
        continue
      }
      part.same++
      if (ours.pos === gold.pos) part.strict++
      if (sameTag(ours, gold)) part.tags++
      else note('tags', `${gold.form}: PUD ${gold.pos}, here ${ours.pos}`)
      if (agrees(ours, gold)) part.lemmas++
      else
        note(
          'lemmas',
          `${gold.form} ${gold.pos}: PUD ${lemmaKey(gold.lemma)}, here ${lemmaKey(ours.lemma)} ${ours.pos}`,
        )
    }
  })
  for (const [name, { gold, found, same, tags, strict, lemmas }] of Object.entries(parts)) {
    const f1 = (right: number) => ((200 * right) / (gold + found)).toFixed(2)
    console.log(
      `PUD ${name}: segments F1 ${f1(same)}, tags ${f1(tags)} (unfolded ${f1(strict)}), lemmas ${f1(lemmas)}`,
    )
  }
  for (const [what, count] of [...different].sort((a, b) => b[1] - a[1]).slice(0, 150))
    console.log(`${count}\t${what}`)
}

const tally = () => ({ gold: 0, found: 0, same: 0, tags: 0, strict: 0, lemmas: 0 })

async function unknown(limit: number): Promise<void> {
  const counts = new Map<string, number>()
  for (const text of await articles(3)) {
    for (const t of read(text)) if (isWord(t) && !t.a.known) counts.set(t.norm, (counts.get(t.norm) ?? 0) + 1)
  }
  for (const [form, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit))
    console.log(`${form}\t${count}`)
}

async function sample(limit: number): Promise<void> {
  const texts = await articles(40)
  const tokens = texts.map(read)
  const all = tokens.flatMap(list => list.filter(isWord).map(t => ({ t, list })))
  const step = Math.max(1, Math.floor(all.length / limit))
  for (let i = 0; i < all.length; i += step) {
    const { t, list } = all[i]!
    const around = list
      .slice(Math.max(0, t.index - 3), t.index + 4)
      .map(o => (o === t ? `[${o.form}]` : o.form))
    const { lemma, pos, conj, prep, pron, gender = '', number = '', aspect = '', voice = '', known } = t.a
    console.log(
      [
        t.form,
        `${conj}+${prep}+${lemma}+${pron}`,
        pos,
        gender + number,
        aspect,
        voice,
        known ? '' : 'guessed',
        around.join(' '),
      ].join('\t'),
    )
  }
}

async function coverage(): Promise<void> {
  const texts = await articles(40)
  let total = 0
  let known = 0
  for (const text of texts) {
    for (const t of read(text)) {
      if (!isWord(t)) continue
      total++
      if (t.a.known) known++
    }
  }
  console.log(
    `corpus: ${total} running words of ${texts.length} articles, ${((100 * known) / total).toFixed(2)} % from the lexicon`,
  )
  const divided = texts.map(text => divide(text.split(/\n+/)))
  const time = (run: () => void) => {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < 5; i++) {
      const start = performance.now()
      run()
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  const ours = time(() => divided.forEach(text => void words(text)))
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
  const theirs = time(() => {
    for (const { text } of divided) for (const _ of segmenter.segment(text));
  })
  console.log(
    `speed, cache warm: ${Math.round((1000 * total) / ours).toLocaleString('en')} words/s, ${(ours / theirs).toFixed(2)} times the time of one pass of Intl.Segmenter`,
  )
}

function load(): void {
  const start = performance.now()
  words(divide(['قال']))
  console.log(
    `first word after ${(performance.now() - start).toFixed(1)} ms (tables opened), of a fresh process`,
  )
}

if (!existsSync(treebankFile)) console.error('skipped: no treebank at ../shared/gold')
else if (option('--unknown') !== undefined) await unknown(Number(option('--unknown')) || 500)
else if (option('--read') !== undefined) await sample(Number(option('--read')) || 200)
else {
  load()
  score(option('--errors'))
  if (!option('--errors')) await coverage()
}
