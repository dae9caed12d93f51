/**
 * `npm run lexicon`: checks every line of the lexicon (src/words/*.tsv) and names the file and line of what is wrong:
 * unknown columns and values, letters that cannot stand there, duplicates, and lines that say what a rule says already.
 * The format is described in docs/lexicon.md. Of the tables of the other rooms it finds the lines that stand twice.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { conjugate } from './conjugate.ts'

const src = join(import.meta.dirname, '..', 'src')
const words = join(src, 'words')

const WORD = /^[\u0621-\u063a\u0641-\u064a]+$/
const RADICALS = /^[ءبتثجحخدذرزسشصضطظعغفقكلمنهوي]+$/
const POS = new Set(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '),
)
const VOWELS = /^[aiu]-[aiu]$/
const FORMS = /^(10|[1-9]|Q[124])$/

/** Said of what a rule makes anyway: needless, but no error. */
const NEEDLESS = 'is made by rule and could be left out'

/** What is wrong with the cells of one line; empty when nothing is. */
type Check = (cells: string[]) => string[]

const cellsOf = (cell: string | undefined) =>
  cell && cell !== '-' ? cell.split(',').map(part => part.trim()) : []

const spelling = (cell: string | undefined, what: string) =>
  cellsOf(cell)
    .filter(part => !WORD.test(part))
    .map(part => `${what} «${part}» is not one word in bare Arabic letters`)

const repeated = (cell: string | undefined, what: string) => {
  const parts = cellsOf(cell)
  return new Set(parts).size < parts.length ? [`${what} names the same word twice`] : []
}

interface Table {
  columns: number
  /** What no two lines may share. */
  key: (cells: string[]) => string
  check: Check
}

const nouns: Table = {
  columns: 6,
  key: ([lemma = '', pos = '']) => `${lemma} ${pos}`,
  check([lemma = '', pos = '', gender = '', fem, plural, root]) {
    const wrong = [
      ...spelling(lemma, 'lemma'),
      ...spelling(fem, 'feminine'),
      ...spelling(plural, 'plural'),
      ...repeated(plural, 'plural'),
    ]
    if (!POS.has(pos)) wrong.push(`«${pos}» is no part of speech`)
    if (!['m', 'f', 'mf'].includes(gender)) wrong.push(`gender «${gender}» is none of m, f, mf`)
    if (root && root !== '-' && !RADICALS.test(root)) wrong.push(`root «${root}» has letters no root has`)
    if (pos === 'ADJ' && lemma.endsWith('ة') && gender === 'f')
      wrong.push('an adjective stands in its masculine form')
    return wrong
  },
}
const tables: Record<string, Table> = {
  'verbs.tsv': {
    columns: 6,
    key: ([root = '', form = '', vowels = '']) => `${root} ${form} ${vowels}`,
    check([root = '', form = '', vowels = '', masdar, prep, weight = '']) {
      const wrong: string[] = []
      if (!/^(|[1-3]|-[1-3])$/.test(weight)) wrong.push(`weight «${weight}» is not -3 … 3`)
      if (!FORMS.test(form)) wrong.push(`«${form}» is no form (1 to 10, Q1, Q2, Q4)`)
      const letters = form.startsWith('Q') ? 4 : 3
      if (!RADICALS.test(root)) wrong.push(`root «${root}» has letters no root has (hamza is always ء)`)
      else if (root.length !== letters)
        wrong.push(`root «${root}» has ${root.length} letters, form ${form} takes ${letters}`)
      else if (root[0] === root[1]) wrong.push(`no root begins with the same letter twice: «${root}»`)
      if (form === '1' && !VOWELS.test(vowels)) wrong.push('a Form 1 verb needs its two vowels, as a-u')
      if (form !== '1' && !['-', '', 'strong'].includes(vowels))
        wrong.push('only Form 1 has vowels to choose; write -')
      wrong.push(
        ...spelling(masdar, 'verbal noun'),
        ...repeated(masdar, 'masdar'),
        ...spelling(prep, 'preposition'),
      )
      if (!wrong.length) {
        const { derived } = conjugate({ root, form, vowels })
        const regular = derived.filter(d => d.kind === 'vnoun').map(d => d.lemma)
        for (const noun of cellsOf(masdar)) if (regular.includes(noun)) wrong.push(`«${noun}» ${NEEDLESS}`)
      }
      return wrong
    },
  },
  'nouns.tsv': nouns,
  'particles.tsv': {
    columns: 7,
    key: ([form = '', pos = '', lemma = '', , , pron = '']) => `${form} ${pos} ${lemma} ${pron}`,
    check([form = '', pos = '', lemma, features = '-', proclitics = '-', pron = '-', weight = '0']) {
      const wrong = [...spelling(form, 'form'), ...spelling(lemma, 'lemma')]
      if (!POS.has(pos)) wrong.push(`«${pos}» is no part of speech`)
      if (!/^(-|[mf]?[sdp]?[123]?)$/.test(features))
        wrong.push(`features «${features}» are not in the order gender, number, person`)
      if (!/^(-|(ال)?[بكلسأ]*)$/.test(proclitics)) wrong.push(`«${proclitics}» are no proclitics`)
      if (!['-', 'may', 'must', 'no'].includes(pron)) wrong.push(`pronoun «${pron}» is none of may, must, -`)
      if (weight !== '' && Number.isNaN(Number(weight))) wrong.push(`weight «${weight}» is no number`)
      return wrong
    },
  },
}

let errors = 0
let needless = 0

/** Calls `check` with the cells and the number of every entry of a table, and prints what it finds wrong. */
function each(file: string, check: (cells: string[], line: number) => string[]): number {
  let entries = 0
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return
      entries++
      const cells = line.replace(/[\t ]+$/, '').split('\t')
      for (const what of check(cells, index + 1)) {
        const idle = what.endsWith(NEEDLESS)
        if (idle) needless++
        else errors++
        if (!idle || process.argv.includes('--needless')) {
          console.error(`${relative(process.cwd(), file)}:${index + 1}: ${cells[0]}: ${what}`)
        }
      }
    })
  return entries
}

/** Finds a key that an earlier line has already. */
function unique(): (key: string, line: number) => string[] {
  const seen = new Map<string, number>()
  return (key, line) => {
    const before = seen.get(key)
    if (before === undefined) seen.set(key, line)
    return before === undefined ? [] : [`stands in line ${before} already`]
  }
}

for (const [name, { columns, key, check }] of Object.entries(tables)) {
  const again = unique()
  const entries = each(join(words, name), (cells, line) => [
    ...check(cells),
    ...(cells.length > columns ? [`${cells.length} columns, ${columns} are known`] : []),
    ...again(key(cells), line),
  ])
  console.log(`${name}: ${entries} entries`)
}
for (const room of readdirSync(src))
  for (const name of room.includes('.') ? [] : readdirSync(join(src, room))) {
    if (!name.endsWith('.tsv') || (room === 'words' && name in tables)) continue
    const again = unique()
    each(join(src, room, name), (cells, line) => again(cells.join('\t'), line))
  }
if (needless) console.log(`${needless} words a rule makes anyway (--needless lists them)`)
if (errors) {
  console.error(`${errors} errors`)
  process.exitCode = 1
}
