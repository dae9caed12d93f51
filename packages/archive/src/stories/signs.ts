import type { Place } from '@isnad/reader'
import { tolls } from '../claims/tolls.ts'
import { type Document, dayOf } from '../document.ts'
import { foldKey, type Term } from '../terms.ts'

/** What a headline and lead tell of which happening is meant, beside the words themselves. Stored as JSON. */
export interface Signs {
  /** The telling words of the headline. */
  head: string[]
  /** Those of them that are names. */
  names: string[]
  /** The days near publication that the first paragraphs speak of: «أمس» is resolved. */
  days: string[]
  /** Numbers that could tell two happenings of a series apart, without their fractions; tolls, which rise, are none. */
  figures: string[]
  /** Places the lead names. */
  places: string[]
  /** Where those of them lie that are smaller than a country: degrees north and east, and how far they reach in km. */
  points: [lat: number, lon: number, km: number][]
  /** The countries they lie in or are. */
  countries: string[]
  /** The type of the first event of the lead. */
  event?: string
  /** Ordinals with the word they stand by: «الطائرة الثانية» is طايره 2. */
  ordinals: [string, number][]
}

/** The first words of a body say what happened, when and where. */
const LEAD = 40
/** Figures of a series stand a little further down. */
const FIGURES = 60
/** When it happened is told after who said so, and follow-ups come to it last. */
const WHEN = 80
/** Smaller numbers are in any text. */
const SMALL = 3
const YEAR = /^(19|20|14)\d\d$/
/** Days between publication and what is news. */
const NEAR = 3
const DAY = /^\d{4}-\d\d-\d\d/

/** The signs of an article. */
export function signsOf(document: Document): Signs {
  const { reading, terms, head } = document
  const endOf = (n: number) => terms[Math.min(n, terms.length) - 1]?.end ?? 0
  const end = endOf(LEAD)
  const when = endOf(WHEN)
  // «مساء الأربعاء» is a time of a day.
  const days = reading.times
    .filter(t => t.start < when)
    .flatMap(t => DAY.exec(t.value) ?? [])
    .filter(day => Math.abs(dayOf(day) - document.day) <= NEAR)
  const event = reading.events.find(e => e.trigger.start < end)?.type
  const mentions = reading.mentions.filter(m => m.type === 'LOC' && m.start < end)
  const places = unique(mentions.map(m => lastWord(reading.text.slice(m.start, m.end))))
  const entities = new Map(reading.entities.map(e => [e.id, e.place]))
  const known = [...new Set(mentions.map(m => entities.get(m.entity)))].filter(p => p !== undefined)
  const named = (t: Term) => t.kind === 'name' || places.includes(bare(t.key))
  return {
    head: unique(head.filter(t => t.kind !== 'function').map(t => t.key)),
    names: unique(head.filter(named).map(t => t.key)),
    days: unique(days),
    figures: figuresOf(document),
    places,
    points: known.filter(p => !WIDE.has(p.kind)).map(pointOf),
    countries: unique(known.flatMap(p => p.country ?? [])),
    ...(event !== undefined && { event }),
    ordinals: ordinalsOf(document),
  }
}

/** What holds the places of news rather than being one. */
const WIDE = new Set(['country', 'continent', 'ocean', 'sea', 'river'])

const pointOf = ({ lat, lon, radiusKm }: Place): [number, number, number] => [lat, lon, radiusKm ?? 0]

/** The figures of a headline and of the first words: no small ones, no part of a date, no toll. */
function figuresOf({ reading, terms, head }: Document): string[] {
  const body = terms.slice(0, WHEN)
  const dated = (term: Term) => reading.times.some(t => t.start < term.end && term.start < t.end)
  const figures = [...head, ...body.slice(0, FIGURES).filter(t => t.kind === 'number' && !dated(t))]
    .filter(t => t.kind === 'number' && Number(t.key) > SMALL && !YEAR.test(t.key))
    .map(t => t.key)
  if (figures.length === 0) return []
  const people = [...tolls(head, reading.headline ?? '').values(), ...tolls(body, reading.text).values()]
  const hit = new Set(people.map(toll => toll.value))
  return unique(figures.filter(key => !hit.has(key)).map(key => String(Math.floor(Number(key)))))
}

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
