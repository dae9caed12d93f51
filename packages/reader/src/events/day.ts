import type { Predicate } from '../clauses/clause.ts'
import type { Time } from '../reading.ts'
import { fold } from '../words/spelling.ts'
import { controls } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** How far from the word its day is sought, in tokens. */
const WINDOW = 60

/**
 * A TIMEX3 date of a stretch, nearest to the word; none that stands in a relative clause which does not hold the word,
 * nor one that is not told on the same word (`alike`): the day before «أن» is the day of the report.
 */
export function timeOf(
  scene: Scene,
  token: number,
  within: { from: number; to: number },
  alike: (offset: number) => boolean,
  alone = false,
): string | null {
  const { tokens } = scene
  const from = tokens[Math.max(within.from, token - WINDOW)]?.start ?? 0
  const to = tokens[Math.min(within.to, token + WINDOW) - 1]?.end ?? 0
  const at = tokens[token]!.start
  let best: Time | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const time of scene.timesIn(from, to)) {
    if (!/^\d{4}/.test(time.value) || (time.type !== 'DATE' && time.type !== 'TIME')) continue
    if (alone && best && best.value !== time.value) return null
    if (!alike(time.start) || isElsewhere(scene, time, token)) continue
    const away = Math.abs(time.start - at)
    if (away < distance) {
      best = time
      distance = away
    }
  }
  return best ? best.value.replace(/T.*/, '') : null
}

/** «التي بنتها البلدية قبل سنتين»: the day of a relative clause that does not hold the word. */
function isElsewhere(scene: Scene, time: Time, token: number): boolean {
  const holder = scene.innermost(scene.tokenAt(time.start))
  if (!holder || (token >= holder.clause.from && token < holder.clause.to)) return false
  const { from } = holder.clause
  // «الحريق الذي شب أمس»
  if ((scene.phrase(token)?.to ?? token + 1) >= from - 1 && token < from) return false
  return scene.tokens[from]!.a.lemma === 'الذي' || scene.tokens[from - 1]?.a.lemma === 'الذي'
}

/**
 * The stretch in which an event's time is told: its clause, cut to the reported clause that holds it, since the day
 * before «أن» is the day of the report; and only what follows a noun that is itself what is reported (أعلن اليوم مقتل).
 */
export function timeRange(
  scene: Scene,
  token: number,
  clause: { from: number; to: number },
): { from: number; to: number } {
  let { from, to } = clause
  const governor = scene.governor(token)?.predicate
  if (governor && governor.form === 'fin' && reports(governor)) from = Math.max(from, token)
  for (let at = scene.innermost(token); at; at = scene.predicates[at.parent]) {
    const { complement } = at
    if (complement && complement.from <= token && token < complement.to) {
      from = Math.max(from, complement.from)
      to = Math.min(to, complement.to)
      break
    }
  }
  return { from, to }
}

const reports = (predicate: Predicate) =>
  controls().get(fold(predicate.verb)) === 'report' || fold(predicate.verb) === fold('أعلن')
