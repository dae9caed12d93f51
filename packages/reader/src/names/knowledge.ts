import { addForm, type Forms } from '../forms.ts'
import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import {
  actors,
  bodyHeads,
  clues,
  familyNames,
  givenNames,
  nameWords,
  nationalities,
  persons,
  placeHeads,
  sportWords,
  titles,
} from './knowledge.gen.js'

/** What the table of given names says of one. */
export interface Given {
  gender: string
  foreign: boolean
  /** Also an everyday word, so that it needs a clue beside it. */
  everyday: boolean
}

/**
 * What becomes of the head: it belongs to the name (`kept`), stands before it and is left out (`dropped`), does one or
 * the other (`both`), or begins no name at all (`no`).
 */
type Keep = 'kept' | 'dropped' | 'both' | 'no'

/** A word that begins the name of an organisation or a place. */
export interface Head {
  keep: Keep
  /** What must follow for a name; the tables explain the values. */
  force: string
  /** Sector in actor codes, or ''. */
  sector: string
}

/** Somebody or something known by name. */
export interface Known {
  name: string
  type: 'PER' | 'ORG'
  actor: string
  /** Where the form counts: '' everywhere, or head, media, sport, club (see `actors.tsv`). */
  when: string
  /** The form with its hamza, where a short one would else meet an everyday word (وام, وأم). */
  exact?: string
  /** Its nationality, where the text says it behind the name (مجلس الوزراء الأردني). */
  nation?: string
}

/** Forms of one or several words, found by their longest match. */
export type Register<T> = Forms<T>

/**
 * The key of a form: folded words, with عبد written together with what follows it, as {@link words} reads it, and the
 * letters of «سي.إن.إن» apart.
 */
export function keyOf(form: string): string {
  const folded = fold(form)
  // What needs no more than folding, as most forms do.
  if (!/[-–.]|عبد |[^\S ]|^ | $| {2}/.test(folded)) return folded
  return folded
    .replace(/[-–]|(?<=[^\s.]{2})\.(?=[^\s.]{2})/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^| )(و?عبد) (?=ال|رب)/g, '$1$2')
}

function register<T>(forms: Iterable<[form: string, value: T]>): Register<T> {
  const byForm = new Map<string, T>()
  for (const [form, value] of forms) {
    const key = keyOf(form)
    if (!byForm.has(key)) byForm.set(key, value)
  }
  return registerOf(byForm)
}

/** The register of forms that are keys already. */
export function registerOf<T>(byForm: ReadonlyMap<string, T>): Register<T> {
  const made: Register<T> = new Map()
  for (const [key, value] of byForm) addForm(made, key, value)
  return made
}

const heads = (table: string) => {
  const map = new Map<string, Head>()
  for (const [form = '', keep = 'kept', force = 'name', sector = ''] of rows(table)) {
    map.set(fold(form), { keep: keep as Keep, force, sector })
  }
  return map
}

/** Given names by their folded form. */
export const givenTable = lazy(() => {
  const map = new Map<string, Given>()
  for (const [name = '', gender = 'm', origin, everyday] of rows(givenNames)) {
    map.set(keyOf(name), { gender, foreign: origin === 'foreign', everyday: everyday === 'word' })
  }
  return map
})

/** Family names by their folded form; the value tells transliterated ones. */
export const familyTable = lazy(() => {
  const map = new Map<string, { foreign: boolean }>()
  for (const [name = '', origin] of rows(familyNames)) map.set(keyOf(name), { foreign: origin === 'foreign' })
  // The families of people known by name need no second list.
  // ألتمان only folds to what looks like the article.
  for (const [last, { name }] of surnames())
    if (/ ال\S+$/.test(name) && !map.has(last)) map.set(last, { foreign: false })
  return map
})

/** Titles and offices: honor, office or rank. */
export const titleRegister = lazy(() =>
  register([...rows(titles)].map(([form = '', kind = '']) => [form, kind] as [string, string])),
)

/** Heads of organisations' names by their folded form without the article. */
export const bodyHeadTable = lazy(() => heads(bodyHeads))

/** Heads of places' names by their folded form. */
export const placeHeadTable = lazy(() => heads(placeHeads))

/** Adjectives of nationality by their folded form without the article, masculine, feminine and plural. */
export const nationTable = lazy(() => {
  const map = new Map<string, string>()
  for (const [adjective = '', code = ''] of rows(nationalities)) {
    const stem = fold(adjective)
    for (const ending of ['', 'ه', 'ون', 'ين', 'ات']) map.set(stem + ending, code)
  }
  return map
})

/** Country codes of actors (three letters) by those of the gazetteer (two letters). */
export const countryCodes = lazy(() => {
  const map = new Map<string, string>()
  for (const [, code = '', iso2 = ''] of rows(nationalities)) if (iso2 && !map.has(iso2)) map.set(iso2, code)
  return map
})

/** Sectors of the holders of titles, by the title's folded first word. */
export const sectorTable = lazy(() => {
  const map = new Map<string, string>()
  for (const [form = '', , sector = ''] of rows(titles)) if (sector) map.set(fold(form), sector)
  return map
})

/** Small words of names by their folded form. */
export const nameWordTable = lazy(() => {
  const map = new Map<string, string>()
  for (const [form = '', kind = ''] of rows(nameWords)) map.set(fold(form), kind)
  return map
})

const clueTable = lazy(() => {
  const map = new Map<string, Set<string>>()
  for (const [form = '', kind = ''] of rows(clues)) {
    const there = map.get(kind)
    if (there) there.add(fold(form))
    else map.set(kind, new Set([fold(form)]))
  }
  return map
})

/** Whether a folded word is a clue of this kind (see `clues.tsv`). */
export const isClue = (kind: string, key: string): boolean => clueTable().get(kind)?.has(key) === true

/** Every word that is a clue of some kind. */
export function* clueWords(): Generator<string> {
  for (const words of clueTable().values()) yield* words
}

/** Lemmas of sport. */
export const sportTable = lazy(() => new Set([...rows(sportWords)].map(([lemma = '']) => lemma)))

/** Organisations and people known by name. One form may stand for several (الجزيرة the paper, the channel, the club). */
export const knownRegister = lazy(() => {
  const byForm = new Map<string, Known[]>()
  const add = (form: string, known: Known) => {
    const key = keyOf(form)
    const there = byForm.get(key)
    if (there) there.push(known)
    else byForm.set(key, [known])
  }
  for (const [name = '', aliases = '', actor = '', when = ''] of rows(actors)) {
    for (const form of aliases ? [name, ...aliases.split(',')] : [name]) {
      const short = form.length <= 4 && !form.includes('.')
      // A longer form says itself what is meant (تنظيم القاعدة, صحيفة عكاظ).
      const plain = when !== '' && form !== name && form.includes(' ')
      add(form, { name, type: 'ORG', actor, when: plain ? '' : when, ...(short && { exact: form }) })
    }
  }
  for (const [name = '', actor = ''] of rows(persons)) add(name, { name, type: 'PER', actor, when: '' })
  return register(byForm)
})

/** Last names of the people of the register, for those who are named by it alone. */
export const surnames = lazy(() => {
  const map = new Map<string, Known>()
  for (const [name = '', actor = '', alone] of rows(persons)) {
    if (alone === 'whole') continue
    const key = keyOf(name)
    const last = key.slice(key.lastIndexOf(' ') + 1)
    if (last.length > 3 && !/^ال(له|دين|اسلام)$/.test(last) && !map.has(last))
      map.set(last, { name, type: 'PER', actor, when: '' })
  }
  return map
})
