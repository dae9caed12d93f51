import { lazy, rows } from '../rows.ts'
import { perReading } from '../words/recall.ts'
import { fold, offsetIn } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import {
  decades,
  deictics,
  edges,
  fractions,
  holidays,
  months,
  ordinals,
  parts,
  phrases,
  prayers,
  relations,
  roles,
  seasons,
  units,
  weekdays,
} from './knowledge.gen.js'
import { isNumeral } from './numbers.ts'

/** The tables of the lexicon, each of one kind of word. */
export type Kind =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'deictic'
  | 'relation'
  | 'edge'
  | 'part'
  | 'season'
  | 'decade'
  | 'holiday'
  | 'phrase'
  | 'ordinal'
  | 'fraction'
  | 'prayer'
  | 'role'

/** One line of a table: the further columns in `cells`. */
interface Entry {
  kind: Kind
  /** Folded words of the form after the first. */
  rest: readonly string[]
  cells: readonly string[]
  /** True when the form stands as printed, its article included; otherwise the text may put one before it. */
  isFixed: boolean
}

/** A form of the lexicon found in the text. */
export interface Match {
  kind: Kind
  /** The columns of its table after the form; an absent cell is ''. */
  cell: (column: number) => string
  /** Index of the token behind its last one. */
  to: number
  /** Offset where it begins, without و ف ب ك ل; with them where لل cannot be cut. */
  start: number
  end: number
  /** Preposition cut off, or taken into the word with لل: ب، ل، ك or ''. */
  prep: string
  article: boolean
}

/** Tables whose forms are written without the article and may carry it in the text. */
const bare: [Kind, string][] = [
  ['month', months],
  ['weekday', weekdays],
  ['unit', units],
  ['relation', relations],
  ['edge', edges],
  ['part', parts],
  ['season', seasons],
  ['decade', decades],
  ['ordinal', ordinals],
  ['fraction', fractions],
]
/** Tables whose forms stand as they are printed. */
const fixed: [Kind, string][] = [
  ['deictic', deictics],
  ['holiday', holidays],
  ['phrase', phrases],
  ['prayer', prayers],
  ['role', roles],
]

/** Every entry by the first word of its form. */
const entries = lazy(() => {
  const map = new Map<string, Entry[]>()
  for (const [tables, isFixed] of [
    [bare, false],
    [fixed, true],
  ] as const) {
    for (const [kind, table] of tables) {
      for (const [form = '', ...cells] of rows(table)) {
        const [first = '', ...rest] = fold(form).split(' ')
        const entry = { kind, rest, cells, isFixed }
        const known = map.get(first)
        if (known) known.push(entry)
        else map.set(first, [entry])
      }
    }
  }
  // Of two forms that begin alike the longer is tried first.
  for (const known of map.values()) known.sort((a, b) => b.rest.length - a.rest.length)
  return map
})

const LONGEST = 18

/** An entry a word form may begin, and what is cut off the form to find it. */
interface Lead extends Entry {
  cut: number
  prep: string
  article: boolean
}

/** What a word form may begin. */
interface Outset {
  leads: readonly Lead[]
  /** The {@link OPENINGS} that it is; none for a word such as «في», which only introduces a time. */
  opens: number
}

const nothing: Outset = { leads: [], opens: 0 }

/** What a time expression may begin with, a bit each: the tables, the roles that stand inside it, numbers and brackets. */
const names = [
  'month',
  'weekday',
  'unit',
  'deictic',
  'relation',
  'edge',
  'part',
  'season',
  'decade',
  'holiday',
  'phrase',
  'prayer',
  'ordinal',
  'fraction',
  'ago',
  'every',
  'this',
  'that',
  'hour',
  'few',
  'round',
  'span',
  'first',
  'seasonHead',
  'number',
  'numeral',
  'article',
  'bracket',
  'often',
] as const
/** What may open at a token: a match of a table, or a shape that the readers test first. */
export type Opening = (typeof names)[number]
const bits = new Map<string, number>(names.map((name, i) => [name, 1 << i]))

/** The bits of some openings. */
export const opening = (...some: readonly Opening[]): number =>
  some.reduce((all, name) => all | bits.get(name)!, 0)

/** Says of a token that the lexicon knows it, though nothing begins with it. */
const KNOWN = 1 << 30

const outsetOf = perReading(nothing, token => (token.fold.length > LONGEST ? nothing : findOutset(token)))

/** What a token's form tells before anything is looked up beside it: 0 nothing, else the openings it is, and that it is known. */
export function firstLook(token: Token): number {
  if (token.kind === 'number') return opening('number') | KNOWN
  if (token.kind !== 'word') return token.norm === '(' ? opening('bracket') | KNOWN : 0
  const { leads, opens } = outsetOf(token)
  return opens | (leads.length > 0 ? KNOWN : 0)
}

/** The openings among what {@link firstLook} says. */
export const openings = (look: number): number => look & ~KNOWN

const isArticleAlone = /^[وفبلك]{0,2}(?:ال|لل)$/

function findOutset(token: Token): Outset {
  const form = token.fold
  const leads = findLeads(form)
  let opens =
    (isNumeral(token) ? opening('numeral') : 0) | (isArticleAlone.test(form) ? opening('article') : 0)
  for (const { kind, cells } of leads) opens |= bits.get(kind !== 'role' ? kind : roleName(cells[0])) ?? 0
  return leads.length > 0 || opens ? { leads, opens } : nothing
}

/** The role that stands before the name of a season is told from the table of seasons. */
const roleName = (role = '') => (role === 'season' ? 'seasonHead' : role)

function findLeads(form: string): readonly Lead[] {
  const out: Lead[] = []
  const look = (key: string, cut: number, prep: string, article: boolean, which?: 'bare' | 'fixed') => {
    for (const entry of entries().get(key) ?? []) {
      if (which !== undefined && entry.isFixed !== (which === 'fixed')) continue
      out.push({ ...entry, cut, prep, article: which === undefined ? entry.isFixed && article : article })
    }
  }
  const both = (key: string, cut: number, prep: string) => {
    const article = key.startsWith('ال')
    look(key, cut, prep, article)
    if (article) look(key.slice(2), cut, prep, true, 'bare')
    else if (key.startsWith('لل')) {
      look(`ا${key.slice(1)}`, cut, 'ل', true, 'fixed')
      look(key.slice(2), cut, 'ل', true, 'bare')
    }
  }
  both(form, 0, '')
  let cut = 0
  // وكل is the shortest form with و that may begin a time.
  if ((form.length > 3 || form === 'وكل') && (form[0] === 'و' || form[0] === 'ف'))
    both(form.slice(++cut), cut, '')
  if (form.length - cut > 3 && 'بلك'.includes(form[cut]!)) both(form.slice(cut + 1), cut + 1, form[cut]!)
  return out
}

/** No match: one list for all tokens that open nothing. */
export const none: readonly Match[] = []

/** Every form of the lexicon that begins at a token, the longest of each table. */
export function matchesAt(tokens: readonly Token[], at: number): readonly Match[] {
  const token = tokens[at]
  if (token?.kind !== 'word') return none
  const { leads } = outsetOf(token)
  if (leads.length === 0) return none
  const out: Match[] = []
  for (const { kind, rest, cells, cut, prep, article } of leads) {
    if (out.some(m => m.kind === kind) || !follows(tokens, at, rest)) continue
    const to = at + 1 + rest.length
    out.push({
      kind,
      cell: column => cells[column] ?? '',
      to,
      start: token.start + offsetIn(token.form, cut),
      end: tokens[to - 1]!.end,
      prep,
      article,
    })
  }
  return out
}

function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (tokens[at + 1 + k]?.fold !== rest[k]) return false
  return true
}
