import { sound } from '../spelling.ts'
import type { Member } from './group.ts'
import type { Subject } from './subject.ts'
import { likeness } from './vector.ts'

/**
 * What tells for and against two articles telling one happening, in log-odds, from a logistic regression over pairs of
 * articles that were looked at.
 */
const ODDS = {
  /** Of two articles of which nothing else is known, for each unit of the logarithm of their likeness. */
  likeness: 1.8,
  base: 1.4,
  /** The words of each headline stand in the other article, all or none. */
  headline: 2.2,
  /** Each headline has names that the other article does not have, for each name up to two. */
  otherNames: -0.6,
  /** Each has figures, and they share none, for each figure up to three: a series (a market, a table). */
  otherFigures: -1,
  sameDay: 1.7,
  otherDay: -1.2,
  samePlace: 0.8,
  otherPlace: -1.2,
  /** … and their headlines have other names too: one announcement made for two towns. */
  elsewhere: -3,
  /** The first event of each is of another type. */
  otherEvent: -0.9,
}
/** Figures, and names, more than so many add nothing. */
const FIGURES = 3
const NAMES = 2

/** The log-odds that two articles tell one happening: above 0 they are more likely to than not. */
export function kinship(a: Member, b: Member): number {
  const [s, t] = [a.subject.signs, b.subject.signs]
  // The first plane and the second are two happenings.
  for (const [noun, number] of s.ordinals)
    for (const [other, count] of t.ordinals)
      if (noun === other && number !== count) return Number.NEGATIVE_INFINITY
  let odds = ODDS.base + ODDS.likeness * Math.log(Math.max(likeness(a.vector, b.vector), 0.01))
  odds += ODDS.headline * ((covered(a, b) + covered(b, a)) / 2)
  if (s.day !== undefined && t.day !== undefined) odds += s.day === t.day ? ODDS.sameDay : ODDS.otherDay
  const names = Math.min(alone(a, b), alone(b, a), NAMES)
  odds += ODDS.otherNames * names
  if (s.places.length && t.places.length)
    odds += samePlace(a.subject, b.subject) ? ODDS.samePlace : ODDS.otherPlace + (names && ODDS.elsewhere)
  if (s.event !== undefined && t.event !== undefined && s.event !== t.event) odds += ODDS.otherEvent
  const figures = Math.min(s.figures.length, t.figures.length, FIGURES)
  if (figures && !meet(s.figures, t.figures)) odds += ODDS.otherFigures * figures
  return odds
}

/** True where a place of one lead is one of the other's lead or headline. */
function samePlace(a: Subject, b: Subject): boolean {
  const [s, t] = [soundsOf(a), soundsOf(b)]
  return s.places.some(place => t.all.has(place)) || t.places.some(place => s.all.has(place))
}

const meet = (a: readonly string[], b: readonly string[]) => a.some(x => b.includes(x))

/** How much of the weight of a's headline stands in b; half where there is no headline. */
function covered(a: Member, b: Member): number {
  let weight = 0
  let shared = 0
  for (const key of a.subject.signs.head) {
    const w = a.vector.get(key) ?? 0
    weight += w
    if (b.subject.weights.has(key)) shared += w
  }
  return weight === 0 ? 0.5 : shared / weight
}

/** How many names of a's headline b does not have. */
const alone = (a: Member, b: Member) =>
  a.subject.signs.names.filter(
    key => !b.subject.weights.has(key) && !soundsOf(b.subject).all.has(soundOf(key)),
  ).length

/** The names of an article as they sound: «هامبورغ» and «هامبورج» are one. */
interface Sounds {
  places: readonly string[]
  all: ReadonlySet<string>
}

const heard = new WeakMap<Subject, Sounds>()

function soundsOf(subject: Subject): Sounds {
  let sounds = heard.get(subject)
  if (!sounds) {
    const places = subject.signs.places.map(soundOf)
    sounds = { places, all: new Set([...places, ...subject.signs.names.map(soundOf)]) }
    heard.set(subject, sounds)
  }
  return sounds
}

/** Consonants that a name has at least for its vowels to be told in several ways. */
const LONG = 4

const soundOf = (name: string): string => {
  const consonants = sound(name)
  return consonants.length >= LONG ? consonants : name
}
