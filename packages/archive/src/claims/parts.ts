import { isConditional } from './conditional.ts'
import type { Group } from './matching.ts'
import { type Origin, type Origins, originsOf, type Told } from './origins.ts'
import { isYear } from './quantities.ts'
import type { Statement } from './statements.ts'
import type { Telling } from './tellings.ts'

/**
 * So alike what two sources say must be: more where both are somebody's word, of whom many say something like it, than
 * where one is an agency's own or both are, and less where both give one figure.
 */
interface Least {
  word: number
  agency: number
  figure: number
  /** Whether they must also count alike, and both tell it as done. */
  alike: boolean
}
/** … for the one to bear out the other. */
const BEARS_OUT: Least = { word: 0.5, agency: 0.36, figure: 0.3, alike: true }
/** … for the two to be one claim at all. */
const ONE: Least = { word: 0.3, agency: 0.3, figure: 0.25, alike: false }

/** A figure that two hardly hit on by chance. */
const FIGURE = /^([3-9]|\d[\d.]+)$/

/** An origin and the statements that reach it. */
interface Says {
  origin: Origin
  says: readonly Statement[]
}

/** The origins of a claim whose sources say plainly the same, from the one with most tellings on, and the others. */
function bornOut(
  origins: readonly Origin[],
  tellings: readonly Telling[],
  like: Group['like'],
  least: Least,
): { kept: Says[]; left: Says[] } {
  const left = origins
    .map(origin => ({
      origin,
      says: tellings.filter(t => origin.articles.includes(t.document.reading.id)).flatMap(t => t.statements),
    }))
    .sort((a, b) => b.says.length - a.says.length)
  const kept = left.splice(0, 1)
  for (let k = 0; k < left.length; ) {
    const one = left[k]!
    if (!kept.some(other => isAlike(one, other, like, least))) k++
    else {
      kept.push(one)
      left.splice(k, 1)
      k = 0
    }
  }
  return { kept, left }
}

function isAlike(a: Says, b: Says, like: Group['like'], { word, agency, figure, alike }: Least): boolean {
  const least = a.origin.kind === 'agency' || b.origin.kind === 'agency' ? agency : word
  return a.says.some(s =>
    b.says.some(t => {
      const score = like(s, t)
      if (score < least && (score < figure || !countAlike(s, t))) return false
      return !alike || (!tollsDiffer(s, t) && isConditionalIn(s) === isConditionalIn(t))
    }),
  )
}

/** True where two statements count the dead or the wounded differently. */
function tollsDiffer(s: Statement, t: Statement): boolean {
  for (const [kind, { value }] of s.tolls) {
    const other = t.tolls.get(kind)?.value
    if (other !== undefined && other !== value) return true
  }
  return false
}

/** What is told under a condition, or as to come, is not told as done. */
const isConditionalIn = ({ document, start, end }: Statement) =>
  isConditional(document.reading.text.slice(start, end))

/** True where two statements give one figure that is no part of a date. */
function countAlike(s: Statement, t: Statement): boolean {
  const figures = figuresOf(s)
  return figuresOf(t).some(figure => figures.includes(figure))
}

const figuresOf = ({ terms, document }: Statement) =>
  terms
    .filter(
      ({ kind, key, start, end }) =>
        kind === 'number' &&
        FIGURE.test(key) &&
        !isYear(key) &&
        !document.reading.times.some(
          time => time.type !== 'DURATION' && time.start < end && start < time.end,
        ),
    )
    .map(({ key }) => key)

/**
 * The statements of a claim, and apart from them what sources of their own say that is not the same: who speak of one
 * thing share words that do not make what they say one.
 */
export function partsOf(group: Group, tellings: readonly Telling[], told: readonly Told[]): Group[] {
  const { origins } = originsOf(told)
  if (origins.length < 2) return [group]
  const { left } = bornOut(origins, tellings, group.like, ONE)
  if (left.length === 0) return [group]
  const apart = new Set(left.flatMap(one => one.says))
  const rest = group.statements.filter(s => !apart.has(s))
  return [rest, ...left.map(one => one.says)].map(statements => ({
    ...group,
    statements: [...statements],
    medoid: statements.includes(group.medoid) ? group.medoid : statements[0]!,
  }))
}

/** The origins of a version of a claim, and the articles whose sources only say something like it. */
export interface BornOut extends Origins {
  onlyLike: ReadonlySet<string>
}

/**
 * The origins of a version of a claim that bear one another out. What a source says that is only like it stays a telling
 * of the claim, and shows where that telling is from; it is no second way of knowing.
 */
export function originsBornOut(told: readonly Told[], tellings: readonly Telling[], group: Group): BornOut {
  const all = originsOf(told)
  if (all.origins.length < 2) return { ...all, onlyLike: new Set() }
  const { kept, left } = bornOut(all.origins, tellings, group.like, BEARS_OUT)
  const counted = new Set(kept.map(one => one.origin))
  return {
    ...all,
    origins: all.origins.filter(origin => counted.has(origin)),
    onlyLike: new Set(left.flatMap(one => one.origin.articles)),
  }
}
