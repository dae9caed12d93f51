import { sound } from '../spelling.ts'
import { type Group, type Member, speakers } from './group.ts'
import type { Signs } from './signs.ts'
import type { Subject } from './subject.ts'
import { likeness } from './vector.ts'

/**
 * What tells for and against two articles telling one happening, in log-odds, from a logistic regression over pairs of
 * articles that were looked at.
 */
const ODDS = {
  /** Of two articles of which nothing else is known, for each unit of the logarithm of their likeness. */
  likeness: 2,
  base: 2.4,
  /** The words of each headline stand in the other article, all or none. */
  headline: 2.1,
  /** Each headline has names that the other article does not have, for each name up to two. */
  otherNames: -1,
  /** Each has figures, and they share none, for each figure up to three: a series (a market, a table). */
  otherFigures: -1,
  /** They speak of one day, or of none that the other speaks of. */
  sameDay: 0.5,
  otherDay: -1.2,
  /** Other figures of another day: a series, for certain. */
  series: -1.5,
  /** A place of one is a place of the other, or near it, or the country it lies in. */
  samePlace: 0.6,
  otherPlace: -1.4,
  /** … and their headlines have other names too: one announcement made for two towns. */
  elsewhere: -2,
  /** The first event of each is of another type. */
  otherEvent: -0.9,
}
/** Figures, and names, more than so many add nothing. */
const FIGURES = 3
const NAMES = 2
/** Places so near to each other, in kilometres, may be told for one another: a town and its quarter. */
const NEAR = 40
/** However far areas reach, what is further apart is not near. */
const FAR = 60

/** The log-odds that two articles tell one happening: above 0 they are more likely to than not. */
export function kinship(a: Member, b: Member): number {
  const [s, t] = [a.subject.signs, b.subject.signs]
  // The first plane and the second are two happenings.
  for (const [noun, number] of s.ordinals)
    for (const [other, count] of t.ordinals)
      if (noun === other && number !== count) return Number.NEGATIVE_INFINITY
  let odds = ODDS.base + ODDS.likeness * Math.log(Math.max(likeness(a.vector, b.vector), 0.01))
  odds += ODDS.headline * ((covered(a, b) + covered(b, a)) / 2)
  const days = s.days.length > 0 && t.days.length > 0
  const otherDay = days && !meet(s.days, t.days)
  if (days) odds += otherDay ? ODDS.otherDay : ODDS.sameDay
  const names = Math.min(alone(a, b), alone(b, a), NAMES)
  odds += ODDS.otherNames * names
  if (s.places.length && t.places.length)
    odds += samePlace(a.subject, b.subject) ? ODDS.samePlace : ODDS.otherPlace + (names && ODDS.elsewhere)
  if (s.event !== undefined && t.event !== undefined && s.event !== t.event) odds += ODDS.otherEvent
  const figures = Math.min(s.figures.length, t.figures.length, FIGURES)
  if (figures && !meet(s.figures, t.figures))
    odds += ODDS.otherFigures * figures + (otherDay ? ODDS.series : 0)
  return odds
}

/** Less kinship than this counts as so much, so that one stray member does not decide for all. */
const LEAST = -4

/**
 * The kinship of an article to a story: the mean of the two thirds of its speakers that it has most to. A story that is
 * told over days says different things of one happening; yet being like just any member does not make one of them.
 */
export const kinshipTo = (group: Group, member: Member): number =>
  upper(speakers(group).flatMap(speaker => (speaker === member ? [] : kinship(member, speaker))))

/** The kinship of two stories, likewise: of each to each speaker of the other. */
export const kinshipBetween = (a: Group, b: Group): number =>
  upper(speakers(a).flatMap(one => speakers(b).map(other => kinship(one, other))))

function upper(kin: number[]): number {
  if (kin.length > 1) kin.sort((a, b) => b - a)
  const most = Math.ceil((kin.length * 2) / 3)
  let sum = 0
  for (let i = 0; i < most; i++) sum += Math.max(kin[i]!, LEAST)
  return sum / most
}

/** True where a place of one lead is one of the other's lead or headline, near one, or the country it lies in. */
function samePlace(a: Subject, b: Subject): boolean {
  const [x, y] = [soundsOf(a), soundsOf(b)]
  if (x.places.some(place => y.all.has(place)) || y.places.some(place => x.all.has(place))) return true
  const [s, t] = [a.signs, b.signs]
  if (s.points.length && t.points.length) return s.points.some(p => t.points.some(q => near(p, q)))
  return meet(s.countries, t.countries)
}

/** Degrees of latitude in kilometres. */
const DEGREE = 111.2

function near([lat, lon, reach]: Signs['points'][number], [north, east, wide]: Signs['points'][number]) {
  const x = (east - lon) * Math.cos(((lat + north) * Math.PI) / 360)
  return Math.hypot(x, north - lat) * DEGREE <= Math.min(FAR, NEAR + reach + wide)
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
