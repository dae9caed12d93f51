import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../src/words/spelling.ts'
import { type Conjugated, conjugate, type Derived } from './conjugate.ts'
import { type Declined, decline, type Nominal } from './decline.ts'
import { stripped } from './stripped.ts'

/** One line of a table: its cells, a missing or - cell empty. */
function table(file: string): string[][] {
  if (!existsSync(file)) return []
  return stripped(file)
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t').map(cell => (cell.trim() === '-' ? '' : cell.trim())))
}

const list = (cell: string | undefined) =>
  cell
    ? cell
        .split(/[,،]/)
        .map(s => s.trim())
        .filter(s => s && s !== '-')
    : []

/** What a dictionary word contributes to each of its forms. */
interface Lexeme {
  lemma: string
  pos: string
  root: string
  verb: string
  verbForm: '' | 'fin' | 'vnoun' | 'part'
  weight: number
}

/** One way to dress a stem: what is written around it, what may stand before and after that, and what it means. */
interface Slot {
  prefix: string
  suffix: string
  pron: 'may' | 'must' | 'no'
  article: 'may' | 'must' | 'no'
  /** Letters of the prepositions and particles that may be prefixed. */
  before: string
  gender: string
  number: string
  person: string
  aspect: string
  voice: string
  weight: number
}

const letter = { may: '+', must: '!', no: '-' }

/**
 * Collects stems with the slots they fill. Words that inflect alike share a category, the set of their slots, in the
 * manner of Buckwalter's prefix, stem and suffix tables: which endings a stem takes is said once for all its kind.
 */
class Stems {
  readonly #lexemes = new Map<string, number>()
  readonly #likelier: ReadonlyMap<string, number>
  readonly #slots = new Map<string, number>()
  readonly #stems = new Map<string, Map<number, Set<number>>>()

  /** `likelier` says by lemma and part of speech which words are meant more often than their like. */
  constructor(likelier: ReadonlyMap<string, number>) {
    this.#likelier = likelier
  }

  add(stem: string, lexeme: Lexeme, slot: Slot): void {
    const { lemma, pos, root, verb, verbForm } = lexeme
    const weight = lexeme.weight + (this.#likelier.get(`${lemma}\t${pos}`) ?? 0)
    const word = number(
      this.#lexemes,
      [lemma, pos, root, verb, verbForm, weight || ''].join('\t').replace(/\t+$/, ''),
    )
    const dress = number(
      this.#slots,
      [
        slot.prefix,
        slot.suffix,
        letter[slot.pron] + letter[slot.article],
        slot.before,
        slot.gender + slot.number + slot.person,
        slot.aspect,
        slot.voice,
        slot.weight || '',
      ]
        .join('\t')
        .replace(/\t+$/, ''),
    )
    const words = this.#stems.get(stem) ?? new Map<number, Set<number>>()
    this.#stems.set(stem, words)
    const dresses = words.get(word) ?? new Set<number>()
    words.set(word, dresses.add(dress))
  }

  has(stem: string): boolean {
    return this.#stems.has(stem)
  }

  /** The tables as the reader loads them. */
  tables(): Record<string, string> {
    const categories = new Map<string, number>()
    const lines = [...this.#stems].map(([stem, words]) => {
      const entries = [...words].map(([word, dresses]) => {
        const category = number(
          categories,
          [...dresses]
            .sort((a, b) => a - b)
            .map(s => s.toString(36))
            .join(' '),
        )
        return `${word.toString(36)}.${category.toString(36)}`
      })
      return { key: fold(stem), line: `${stem}\t${entries.join(' ')}` }
    })
    lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line < b.line ? -1 : 1))
    return {
      lexemes: [...this.#lexemes.keys()].join('\n'),
      slots: [...this.#slots.keys()].join('\n'),
      categories: [...categories.keys()].join('\n'),
      stems: lines.map(l => l.line).join('\n'),
    }
  }
}

function number(ids: Map<string, number>, key: string): number {
  let id = ids.get(key)
  if (id === undefined) {
    id = ids.size
    ids.set(key, id)
  }
  return id
}

/** How rare a conjugated form is in newspapers beside the verb's commonest ones. */
function rarity({ aspect, voice, person, gender, number, suffix, jussive }: Conjugated): number {
  let weight = 0
  if (aspect === 'cmd') weight -= 5
  if (jussive) weight -= 2.5
  if (voice === 'pass') weight -= 2
  if (person === 1) weight -= 2
  if (person === 2) weight -= 4
  if (number === 'd') weight -= 3
  if (number === 'p' && person === 3 && gender === 'f') weight -= 4
  if (aspect === 'imp' && suffix === 'ا') weight -= 0.5
  return weight
}

function addVerb(stems: Stems, lexeme: Lexeme, forms: readonly Conjugated[]): void {
  for (const form of forms) {
    const { text, prefix, suffix, pron, aspect, voice } = form
    const slot: Slot = {
      prefix,
      suffix,
      pron,
      article: 'no',
      before: aspect === 'imp' ? 'سلأ' : aspect === 'perf' ? 'أ' : '',
      gender: form.gender ?? '',
      number: form.number,
      person: String(form.person),
      aspect: form.jussive ? 'imp jus' : aspect,
      voice,
      weight: rarity(form),
    }
    const stem = text.slice(prefix.length, text.length - suffix.length)
    // يقرؤون is also printed يقرأون.
    const spellings = text.includes('ؤو') && !text.includes('اؤو') ? [stem, stem.replace(/ؤ$/, 'أ')] : [stem]
    for (const spelling of new Set(spellings)) stems.add(spelling, lexeme, slot)
  }
}

/** How rare a declined form is beside its word's commonest ones. */
function scarcity({ number, article, suffix, pron }: Declined, adjective: boolean): number {
  let weight = number === 'd' ? (article === 'no' ? -4.5 : -2.7) : suffix === 'ا' ? -0.7 : 0
  // Adjectives of things stand in the feminine singular, and adjectives seldom head an idafa.
  if (adjective && number === 'p' && suffix === 'ات') weight -= 1.5
  if (adjective && article === 'no' && pron !== 'no') weight -= 1
  return weight
}

function addNominal(stems: Stems, lexeme: Lexeme, nominal: Nominal): void {
  for (const form of decline(nominal)) {
    stems.add(form.stem, lexeme, {
      prefix: '',
      suffix: form.suffix,
      pron: form.pron,
      article: form.article,
      before: form.suffix === 'ا' && form.number !== 'd' ? 'ل' : 'بكل',
      gender: nominal.gender === 'mf' ? '' : form.gender,
      number: form.number,
      person: '',
      aspect: '',
      voice: '',
      weight: scarcity(form, lexeme.pos === 'ADJ'),
    })
  }
}

interface Noun extends Nominal {
  pos: string
  root: string
  verb: string
  verbForm: '' | 'vnoun' | 'part'
  weight: number
  /** True when nouns.tsv has it, false when only a verb makes it. */
  listed: boolean
}

/** Nouns by lemma and part of speech, so that what a verb derives and what nouns.tsv says become one word. */
type Nouns = Map<string, Noun>

function readNouns(words: string): Nouns {
  const nouns: Nouns = new Map()
  const lines = table(join(words, 'nouns.tsv'))
  for (const [lemma = '', pos = 'NOUN', gender = 'm', fem = '', plural = '', root = ''] of lines) {
    const adjective = pos === 'ADJ'
    const regular = lemma.endsWith('ة')
      ? lemma
      : `${lemma}${/[يو]$/.test(root) && !/[يىا]$/.test(lemma) ? 'ي' : ''}ة`
    const defective = /[يوى]$/.test(root) && /[^يىاةءو]$/.test(lemma) && root.at(-1) !== lemma.at(-1)
    const feminine = fem === 'ة' || (fem === '' && adjective && gender === 'm') ? [regular] : list(fem)
    nouns.set(`${lemma}\t${pos}`, {
      lemma,
      pos,
      gender: gender === 'f' || gender === 'mf' ? gender : 'm',
      feminine: feminine.filter(f => f !== lemma),
      plurals: list(plural).filter(p => !(p === 'ات' && feminine.length > 0)),
      defective,
      root,
      verb: '',
      verbForm: '',
      weight: 0,
      listed: true,
    })
  }
  return nouns
}

/** A verbal noun or participle joins the noun of the same spelling, or becomes a word of its own. */
function derive(nouns: Nouns, made: Derived, verb: string, root: string, extra: boolean): void {
  const participle = made.kind !== 'vnoun'
  const verbForm = participle ? 'part' : 'vnoun'
  for (const pos of participle ? ['ADJ', 'NOUN'] : ['NOUN']) {
    const known = nouns.get(`${made.lemma}\t${pos}`)
    if (known) {
      // Of two verbs that derive the same word the first keeps it.
      if (!known.verb) {
        known.verb = verb
        known.verbForm = verbForm
        known.root ||= root
      }
      continue
    }
    const feminineLemma = made.lemma.endsWith('ة')
    nouns.set(`${made.lemma}\t${pos}`, {
      lemma: made.lemma,
      pos,
      gender: feminineLemma ? 'f' : 'm',
      feminine: participle
        ? [
            made.lemma.endsWith('ى')
              ? `${made.lemma.slice(0, -1)}اة`
              : `${made.lemma}${made.defective ? 'ي' : ''}ة`,
          ]
        : [],
      plurals: participle ? ['ون'] : extra ? (feminineLemma ? ['ات'] : []) : ['ات'],
      defective: made.defective,
      root,
      verb,
      verbForm,
      listed: false,
      weight: participle ? (pos === 'ADJ' ? -2 : -3) : -1,
    })
  }
}

function readVerbs(words: string, stems: Stems, nouns: Nouns): void {
  const lines = table(join(words, 'verbs.tsv'))
  for (const [root = '', form = '', vowels = '', masdar = '', , weight = ''] of lines) {
    let paradigm: ReturnType<typeof conjugate>
    try {
      paradigm = conjugate({ root, form, vowels })
    } catch {
      // `npm run lexicon` names the line.
      continue
    }
    const { lemma, forms, derived } = paradigm
    const auxiliary = lemma === 'كان' && form === '1'
    addVerb(
      stems,
      {
        lemma,
        pos: auxiliary ? 'AUX' : 'VERB',
        root,
        verb: lemma,
        verbForm: 'fin',
        weight: auxiliary ? 6 : Number(weight),
      },
      forms,
    )
    for (const noun of list(masdar)) {
      // A verbal noun of a weak root may be printed without its last radical: تحد.
      const defective = /[وي]$/.test(root) && !/[ىياةءو]$/.test(noun)
      derive(nouns, { lemma: noun, kind: 'vnoun', defective }, lemma, root, true)
    }
    for (const made of derived) derive(nouns, made, lemma, root, false)
  }
}

/** The adjective of belonging to what a word names, without its ending: سوريا → سور, وزارة → وزار. */
function nisba(word: string): string | undefined {
  const bare = word.replace(/^ال(?=...)/, '')
  const base = bare.replace(/(يا|ية|ة|ا|ى)$/, '')
  return base.length >= 2 && !/[يوء]$/.test(base) ? `${base}ي` : undefined
}

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]{2,}$/

/** Words of one table that are names, and how readily each is meant. */
type Names = Map<string, number>

/** Names of people, organisations and places, months and days: every single word, and the words of longer names. */
function readNames(src: string, stems: Stems, nouns: Nouns): void {
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
  for (const file of existsSync(places) ? readdirSync(places).sort() : []) {
    if (!file.endsWith('.tsv') || file === 'plain.tsv' || file === 'coordinates.tsv') continue
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

/** True when print makes `variant` of `word` by leaving out its first hamza: اسباني beside إسباني. */
function leavesHamza(variant: string, word: string): boolean {
  return (
    variant.length > 3 && variant[0] === 'ا' && 'أإ'.includes(word[0]!) && variant.slice(1) === word.slice(1)
  )
}

/** The words that are no more than such a variant of another; the fold finds those without an entry. */
function hamzaless(words: Iterable<string>): Set<string> {
  const byFold = new Map<string, string[]>()
  for (const word of words) byFold.set(fold(word), [...(byFold.get(fold(word)) ?? []), word])
  const found = new Set<string>()
  for (const same of byFold.values()) {
    for (const word of same) if (same.some(other => leavesHamza(word, other))) found.add(word)
  }
  return found
}

function addNisba(stems: Stems, nouns: Nouns, lemma: string, weight: number): void {
  if (nouns.has(`${lemma}\tADJ`)) return
  addNominal(stems, { lemma, pos: 'ADJ', root: '', verb: '', verbForm: '', weight }, belonging(lemma))
}

const belonging = (lemma: string): Nominal => ({
  lemma,
  gender: 'm',
  feminine: [`${lemma}ة`],
  plurals: ['ون'],
  defective: false,
})

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

function readParticles(words: string, stems: Stems): void {
  for (const [
    form = '',
    pos = 'X',
    lemma = '',
    features = '',
    proclitics = '',
    pron = '',
    weight = '',
  ] of table(join(words, 'particles.tsv'))) {
    const article = proclitics.startsWith('ال')
    stems.add(
      form,
      { lemma: lemma || form, pos, root: '', verb: '', verbForm: '', weight: Number(weight) || 0 },
      {
        prefix: '',
        suffix: '',
        pron: pron === 'may' || pron === 'must' ? pron : 'no',
        article: article ? 'may' : 'no',
        before: article ? proclitics.slice(2) : proclitics,
        gender: /[mf]/.exec(features)?.[0] ?? '',
        number: /[sdp]/.exec(features)?.[0] ?? '',
        person: /[123]/.exec(features)?.[0] ?? '',
        aspect: '',
        voice: '',
        weight: 0,
      },
    )
  }
}

/** Compiles verbs, nouns, particles and names into one sorted table of stems, and carries the weights along. */
export function compile(src: string): Record<string, string> {
  const words = join(src, 'words')
  const likelier = new Map<string, number>()
  for (const [lemma = '', pos = '', weight = ''] of table(join(words, 'likelier.tsv'))) {
    likelier.set(`${lemma}\t${pos}`, Number(weight) || 0)
  }
  const stems = new Stems(likelier)
  const nouns = readNouns(words)
  readParticles(words, stems)
  readVerbs(words, stems, nouns)
  for (const pos of ['NOUN', 'ADJ']) {
    const same = [...nouns.values()].filter(n => n.pos === pos && n.listed)
    const variants = hamzaless(same.map(n => n.lemma))
    for (const { lemma, verb } of same) if (variants.has(lemma) && !verb) nouns.delete(`${lemma}\t${pos}`)
  }
  for (const { pos, root, verb, verbForm, weight, listed: _, ...nominal } of nouns.values()) {
    addNominal(stems, { lemma: nominal.lemma, pos, root, verb, verbForm, weight }, nominal)
  }
  for (const noun of [...nouns.values()]) {
    const lemma = noun.pos === 'NOUN' && noun.listed ? nisba(noun.lemma) : undefined
    if (!lemma || lemma === noun.lemma || nouns.has(`${lemma}\tADJ`)) continue
    addNominal(
      stems,
      { lemma, pos: 'ADJ', root: noun.root, verb: '', verbForm: '', weight: -3 },
      belonging(lemma),
    )
  }
  readNames(src, stems, nouns)
  const weights = join(words, 'weights.tsv')
  return { ...stems.tables(), weights: existsSync(weights) ? stripped(weights) : '' }
}
