import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../src/words/spelling.ts'
import { addNominal, belonging, type Nouns, nisba } from './nouns.ts'
import { notPlaces } from './places.ts'
import { hamzaless } from './spelled-without-hamza.ts'
import type { Stems } from './stems.ts'
import { list, table } from './table.ts'

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]{2,}$/

/** Words of one table that are names, and how readily each is meant. */
type Names = Map<string, number>

/** Names of people, organisations and places, months and days: every single word, and the words of longer names. */
export function readNames(src: string, stems: Stems, nouns: Nouns): void {
  const names: Names = new Map()
  const nisbas: Names = new Map()
  // What verbs derive and nobody listed (طائف) is no everyday word.
  const listed = new Set<string>()
  for (const noun of nouns.values())
    if (noun.listed) for (const word of [noun.lemma, ...noun.plurals]) listed.add(fold(word))
  const everyday = (word: string) =>
    listed.has(fold(word)) || listed.has(fold(word.replace(/^ال(?=...)/, '')))
  const add = (spelling: string, weight: number, part = -3) => {
    const words = spelling.split(/[\s-]+/)
    for (const word of words) {
      if (!ARABIC.test(word)) continue
      const whole = words.length === 1
      if (!whole && (word.length < 3 || everyday(word))) continue
      const found = whole ? weight : part
      if (found > (names.get(word) ?? Number.NEGATIVE_INFINITY)) names.set(word, found)
    }
  }
  for (const [name = '', , , mark] of table(join(src, 'names', 'given-names.tsv')))
    add(name, mark === 'word' ? -3 : everyday(name) ? -1 : 0.5)
  for (const [name = ''] of table(join(src, 'names', 'family-names.tsv'))) add(name, everyday(name) ? -3 : 0)
  for (const [name = ''] of table(join(src, 'names', 'persons.tsv'))) add(name, -1, -1)
  for (const [name = '', aliases] of table(join(src, 'names', 'actors.tsv'))) {
    for (const spelling of [name, ...list(aliases)]) if (!everyday(spelling)) add(spelling, 0, -2)
  }
  for (const [adjective = ''] of table(join(src, 'names', 'nationalities.tsv'))) nisbas.set(adjective, 0)
  const places = join(src, 'places')
  for (const file of readdirSync(places).sort()) {
    if (!file.endsWith('.tsv') || notPlaces.has(file)) continue
    const large = file === 'countries.tsv' || file === 'capitals.tsv'
    for (const [name = '', variants] of table(join(places, file))) {
      for (const spelling of [name, ...list(variants)]) {
        add(spelling, everyday(spelling) ? -3 : large ? 2 : 0, -2)
        const adjective = ARABIC.test(spelling) ? nisba(spelling) : undefined
        if (adjective && !nisbas.has(adjective)) nisbas.set(adjective, large ? -1 : -3)
      }
    }
  }
  add('الله', 4)
  for (const [name = '', , , mark] of table(join(src, 'times', 'months.tsv')))
    add(name, mark === '?' ? -1 : 2, 0)
  for (const [name = '', , mark] of table(join(src, 'times', 'weekdays.tsv')))
    add(`ال${name}`, mark === '?' ? 0 : 2)
  const adjectives = [...nouns.values()].filter(n => n.pos === 'ADJ').map(n => n.lemma)
  const spelledBetter = hamzaless(new Set([...adjectives, ...nisbas.keys()]))
  for (const [lemma, weight] of nisbas) if (!spelledBetter.has(lemma)) addNisba(stems, nouns, lemma, weight)
  const variants = hamzaless(names.keys())
  for (const [name, weight] of names) if (!variants.has(name)) addName(stems, name, weight)
}

function addNisba(stems: Stems, nouns: Nouns, lemma: string, weight: number): void {
  if (nouns.has(`${lemma}\tADJ`)) return
  addNominal(stems, { lemma, pos: 'ADJ', root: '', verb: '', verbForm: '', weight }, belonging(lemma))
}

function addName(stems: Stems, name: string, weight: number): void {
  const article = /^ال.../.test(name) || name === 'الله'
  stems.add(
    article ? name.slice(2) : name,
    { lemma: name, pos: 'PROPN', root: '', verb: '', verbForm: '', weight },
    {
      prefix: '',
      suffix: '',
      pron: 'no',
      article: article ? 'must' : 'no',
      before: 'بكل',
      gender: '',
      number: 's',
      person: '',
      aspect: '',
      voice: '',
      weight: 0,
    },
  )
}
