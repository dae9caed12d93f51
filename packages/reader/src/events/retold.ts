import type { Event } from '../reading.ts'
import { fold } from '../words/spelling.ts'
import { isOf } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** How far back a retelling may reach, in events of its type. */
const REACH = 12

/**
 * Links an event to an earlier one that tells the same happening: of the same type and word family, with no
 * participant, place, day or toll that speaks against it, and with something that speaks for it: a definite noun
 * (الهجوم), a shared participant, or a shared place and day.
 */
export function linkRetold(scene: Scene, events: Event[]): void {
  if (events.length < 2) return
  const { tokens } = scene
  const triggers = new Set(events.map(e => e.trigger.start))
  const at = new Map<number, number>()
  for (const { stemStart, index } of tokens) if (triggers.has(stemStart)) at.set(stemStart, index)
  const seen = new Map<string, Event[]>()
  const byType = new Map<string, Event[]>()
  for (const event of events) {
    const token = tokens[at.get(event.trigger.start) ?? -1]
    const family = `${event.type} ${token?.a.verb ?? token?.a.lemma ?? ''}`
    const earlier = seen.get(family) ?? []
    const definite = token?.a.article === true
    // «الهجوم» takes up a bombing as well as an attack.
    const wide = definite && isOf('retelling', token.a.lemma) ? (byType.get(event.type) ?? []) : []
    const same =
      earlier.slice(-REACH).find(e => agree(scene, e, event, definite)) ??
      wide.slice(-REACH).findLast(e => agree(scene, e, event, definite))
    if (same) event.sameAs = same.sameAs ?? same.id
    earlier.push(event)
    seen.set(family, earlier)
    const ofType = byType.get(event.type)
    if (ofType) ofType.push(event)
    else byType.set(event.type, [event])
  }
}

/** Types whose tellings share their day and place; talks of one series are held on many. */
const ONCE = new Set<Event['type']>(['ASSAULT', 'COERCE', 'PROTEST', 'RETREAT'])

/** Types that are told of ground: where they happen. */
const ON_GROUND = new Set<Event['type']>([...ONCE, 'MOBILIZE'])

/** «اقتحمت القوات المخيم واندلعت مواجهات»: what happened in one sentence happened in one place, where nothing else is told. */
export function sharePlace(scene: Scene, events: readonly Event[]): void {
  let sentence = -1
  let place: Event['place'] = null
  let open: Event[] = []
  for (const event of events) {
    const at = scene.tokens[scene.tokenAt(event.trigger.start)]!.sentence
    if (at !== sentence) {
      sentence = at
      place = null
      open = []
    }
    if (!ON_GROUND.has(event.type)) continue
    if (event.place) {
      place = event.place
      for (const one of open) one.place = place
      open = []
    } else if (event.factuality === 'happened') {
      if (place) event.place = place
      else open.push(event)
    }
  }
}

/** The length of a date that names a day. */
const DAY = 10

/** What one telling of a happening says of its day, the others need not say again; nor of its place, if the same word tells it. */
export function carrySetting(scene: Scene, events: readonly Event[]): void {
  const byId = new Map(events.map(e => [e.id, e]))
  const tellings: [first: Event, later: Event, sameWord: boolean][] = []
  for (const later of events) {
    const first = later.sameAs && ONCE.has(later.type) ? byId.get(later.sameAs) : undefined
    if (first) tellings.push([first, later, wordOf(scene, first) === wordOf(scene, later)])
  }
  for (const [first, later, sameWord] of tellings) {
    // A month or a year is history, told beside it.
    if (later.time && later.time.length >= DAY) first.time ??= later.time
    if (sameWord) first.place ??= later.place
  }
  for (const [first, later, sameWord] of tellings) {
    later.time ??= first.time
    if (sameWord) later.place ??= first.place
  }
}

/** The word of an event as printed, without the article. */
const wordOf = (scene: Scene, { trigger }: Event) =>
  fold(scene.found.text.text.slice(trigger.start, trigger.end)).replace(/^ال/, '')

function agree(scene: Scene, a: Event, b: Event, definite: boolean): boolean {
  if (a.factuality !== b.factuality) return false
  if (a.time && b.time && a.time !== b.time) return false
  if (a.killed && b.killed && a.killed !== b.killed) return false
  const word = (span: { start: number; end: number }) =>
    fold(scene.found.text.text.slice(span.start, span.end))
  const shared = (xs: Event['actors'], ys: Event['actors']) => {
    const known = new Set(xs.map(word))
    return ys.some(y => known.has(word(y)))
  }
  const apart = (xs: Event['actors'], ys: Event['actors']) =>
    xs.length > 0 && ys.length > 0 && !shared(xs, ys)
  if (apart(a.actors, b.actors) || apart(a.recipients, b.recipients)) return false
  const samePlace = a.place && b.place ? word(a.place) === word(b.place) : undefined
  if (samePlace === false) return false
  const sharedRole = shared(a.actors, b.actors) || shared(a.recipients, b.recipients)
  return (
    definite ||
    (sharedRole && (samePlace === true || a.time === b.time)) ||
    (samePlace === true && a.time !== null && a.time === b.time)
  )
}
