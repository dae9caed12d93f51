import { tolls } from '../claims/tolls.ts'
import { type Document, dayOf } from '../document.ts'
import { foldKey, type Term } from '../terms.ts'

/** What a headline and lead tell of which happening is meant, beside the words themselves. Stored as JSON. */
export interface Signs {
  /** The telling words of the headline. */
  head: string[]
  /** Those of them that are names. */
  names: string[]
  /** The day near publication that the lead speaks of first: «أمس» is resolved. */
  day?: string
  /** Numbers that could tell two happenings of a series apart, without their fractions. */
  figures: string[]
  /** Places the lead names. */
  places: string[]
  /** The type of the first event of the lead. */
  event?: string
  /** Ordinals with the word they stand by: «الطائرة الثانية» is طايره 2. */
  ordinals: [string, number][]
}

/** The first words of a body say what happened, when and where. */
const LEAD = 40
/** Figures of a series stand a little further down than its day. */
const FIGURES = 60
/** Smaller numbers are in any text. */
const SMALL = 3
const YEAR = /^(19|20|14)\d\d$/
/** Days between publication and what is news. */
const NEAR = 3
const DAY = /^\d{4}-\d\d-\d\d$/

/** The signs of an article. */
export function signsOf(document: Document): Signs {
  const { reading, terms, head } = document
  const end = terms[Math.min(LEAD, terms.length) - 1]?.end ?? 0
  const day = reading.times.find(
    t =>
      t.start < end &&
      t.type === 'DATE' &&
      DAY.test(t.value) &&
      Math.abs(dayOf(t.value) - document.day) <= NEAR,
  )?.value
  const event = reading.events.find(e => e.trigger.start < end)?.type
  // The numbers of a date are no figures.
  const dated = (term: Term) => reading.times.some(t => t.start < term.end && term.start < t.end)
  const first = terms.slice(0, FIGURES)
  // How many died is told anew every hour: the toll of one happening rises.
  const toll = new Set([...tollsIn(head, reading.headline ?? ''), ...tollsIn(first, reading.text)])
  const figures = [...head, ...first.filter(t => t.kind === 'number' && !dated(t))].filter(
    t => t.kind === 'number' && Number(t.key) > SMALL && !YEAR.test(t.key) && !toll.has(t.key),
  )
  const places = unique(
    reading.mentions
      .filter(m => m.type === 'LOC' && m.start < end)
      .map(m => lastWord(reading.text.slice(m.start, m.end))),
  )
  const named = (t: Term) => t.kind === 'name' || places.includes(bare(t.key))
  return {
    head: unique(head.filter(t => t.kind !== 'function').map(t => t.key)),
    names: unique(head.filter(named).map(t => t.key)),
    ...(day !== undefined && { day }),
    figures: unique(figures.map(t => String(Math.floor(Number(t.key))))),
    places,
    ...(event !== undefined && { event }),
    ordinals: ordinalsOf(document),
  }
}

/** The tolls some words give. */
const tollsIn = (terms: readonly Term[], text: string) =>
  tolls(
    terms.filter(t => t.kind !== 'function'),
    text,
  )
    .values()
    .map(({ value }) => value)

const unique = (keys: readonly string[]) => [...new Set(keys)]

/** The last word of a name, without its article: «مدينة أسوان» and «أسوان» are one place. */
const lastWord = (name: string) => bare(foldKey(name.slice(name.lastIndexOf(' ') + 1)))

const bare = (key: string) => key.replace(/^ال/, '')

/** Words of order, from the first to the tenth. */
const ORDINALS = [
  'اول اولي',
  'ثاني ثانيه ثان',
  'ثالث ثالثه',
  'رابع رابعه',
  'خامس خامسه',
  'سادس سادسه',
  'سابع سابعه',
  'ثامن ثامنه',
  'تاسع تاسعه',
  'عاشر عاشره',
]
const ORDINAL = new Map(ORDINALS.flatMap((words, i) => words.split(' ').map(word => [word, i + 1] as const)))
/** Words before a definite ordinal that may hold its noun. */
const BESIDE = 3

/** The ordinals of a headline and lead, each with the nouns beside it: أول طائرة, طائرة الشحن الثانية. */
function ordinalsOf({ reading, terms, head }: Document): [string, number][] {
  const found = new Map<string, number>()
  const search = (text: string, list: readonly Term[]) =>
    list.forEach((term, i) => {
      const number = ORDINAL.get(term.key)
      if (number === undefined) return
      // «ثاني طائرة» has its noun after it; «الطائرة السعودية الثانية» before it, among its other describers.
      const definite = text.slice(term.start, term.end).includes('ال')
      const beside = definite ? list.slice(Math.max(0, i - BESIDE), i) : list.slice(i + 1, i + 2)
      for (const { key, kind } of beside) if (kind === 'content' && !found.has(key)) found.set(key, number)
    })
  search(reading.headline ?? '', head)
  search(reading.text, terms.slice(0, LEAD))
  return [...found]
}
