import type { EventType } from '../reading.ts'
import { fold } from '../words/spelling.ts'
import type { Draft } from './events.ts'
import { factuality, goesOn } from './factuality.ts'
import { groundingWords } from './lexicon.ts'
import { introducedPlace } from './place.ts'
import type { Scene } from './scene.ts'

/** The types whose words are in everybody's mouth (هجوم، قتل، احتجاج) and so need grounds. */
const TYPES: readonly EventType[] = ['ASSAULT', 'PROTEST']

/** How many sentences make an article. */
const ARTICLE = 4

/** A sentence longer than this, in tokens, argues rather than reports. */
const LONG = 45

/** A report of a protest has its word among the first of the sentence, in tokens. */
const OPENING = 4

/**
 * Drops the attacks and protests of an article that nowhere reports one: where every sentence that names an attack speaks
 * of attacks in general, of long known ones, or of what a court or an essay says about them, nothing has happened that a
 * coder would code. One sentence that reports a happening (who, where, when, how many, with what) grounds the others,
 * and so does a second sentence that speaks of it, or in an article a main clause that names who did it.
 */
export function dropUngrounded(scene: Scene, drafts: readonly Draft[]): void {
  const isArticle = scene.found.text.sentences.length >= ARTICLE
  for (const type of TYPES) {
    const bySentence = new Map<number, Draft[]>()
    for (const draft of drafts) {
      if (draft.dropped || draft.frame.type !== type) continue
      const { sentence } = scene.tokens[draft.token]!
      const there = bySentence.get(sentence)
      if (there) there.push(draft)
      else bySentence.set(sentence, [draft])
    }
    // An article that comes back to it is about it.
    let grounded = bySentence.size > 1
    for (const [sentence, told] of bySentence)
      grounded ||= grounds(scene, type, sentence, told) > 0 || (isArticle && told.some(d => names(scene, d)))
    if (!grounded) for (const told of bySentence.values()) for (const draft of told) draft.dropped = true
  }
}

/** How much of a sentence speaks for a happening, less what speaks against it; above nought it reports one. */
function grounds(scene: Scene, type: EventType, sentence: number, drafts: readonly Draft[]): number {
  const happened = drafts.filter(d => factuality(scene, d.token, type, d.args) === 'happened')
  if (!happened.length) return -1
  const { from, to } = scene.sentence(sentence)
  const seen = { scene: 0, reporter: 0, discourse: 0, crowd: 0, doubt: 0 }
  const counted = new Set<string>()
  let place = false
  let question = false
  for (let i = from; i < to; i++) {
    const { a, fold: form, norm } = scene.tokens[i]!
    if (norm === '؟' || norm === '?') question = true
    const key = fold(a.lemma)
    const kind = groundingWords().get(key) ?? groundingWords().get(form)
    const denies = kind !== 'doubt' || !goesOn(scene.tokens[i + 1]?.a.lemma ?? '')
    if (kind && denies && !counted.has(key)) {
      counted.add(key)
      seen[kind]++
    }
    place ||= introducedPlace(scene, i)
  }
  const finite = happened.some(d => tells(scene, d) && (type !== 'PROTEST' || CORE.has(d.frame.mode)))
  const indefinite = happened.some(d => !d.args.verbal && !d.args.definite)
  const { day, year } = timesOf(scene, from, to)
  const yes = Number
  const length = to - from
  const opens = behindAdverbial(scene, from)
  const killed = happened.some(d => /^\d/.test(d.killed ?? ''))
  const wounded = happened.some(d => d.wounded !== null)
  if (type === 'PROTEST') {
    return (
      2 * yes(finite) +
      yes(happened.some(d => d.token - opens < OPENING)) -
      // What another verb governs is mostly told for the sake of something else.
      yes(happened.some(d => scene.governor(d.token) !== undefined)) +
      yes(indefinite && place) +
      Math.min(2, seen.crowd) -
      yes(seen.doubt > 0) -
      yes(seen.discourse > 1) -
      yes(seen.reporter > 0) / 2 -
      yes(seen.scene > 1) -
      yes(question) -
      2
    )
  }
  return (
    2 * yes(seen.scene > 0) +
    yes(seen.scene > 1) +
    yes(killed) +
    yes(wounded) +
    yes(seen.reporter > 0) +
    yes(finite) +
    yes(day) +
    yes(place) +
    // Ground that is taken is a place and a news in one.
    yes(happened.some(d => d.args.verbal && d.roles.place !== null)) +
    yes(happened.some(d => d.roles.actors.length + d.roles.recipients.length > 0)) / 2 +
    yes(happened.some(d => d.roles.actors.some(p => !p.pronoun && scene.is(p, 'armed')))) +
    yes(happened.some(d => d.roles.recipients.some(p => !p.pronoun && scene.is(p, 'people')))) / 2 -
    yes(seen.doubt > 0) -
    // The dead of a courtroom bombing are dead all the same.
    yes(seen.discourse > 0) * (killed || wounded ? 1 : 2) -
    yes(year) -
    yes(length > LONG) -
    yes(question) -
    3.5
  )
}

/** How long an adverbial may be that a sentence opens with, in tokens. */
const ADVERBIAL = 6

/** Where a sentence begins to tell: behind «في الموصل،» and «من جهة أخرى،». */
function behindAdverbial(scene: Scene, from: number): number {
  for (let i = from; i < from + ADVERBIAL; i++) {
    const { norm, a } = scene.tokens[i] ?? {}
    if (!a || a.verbForm === 'fin') return from
    if (norm === '،' || norm === ',') return i + 1
  }
  return from
}

/** Whether a main clause tells the event of somebody named: in an article, which lays the ground around it, that is enough. */
const names = (scene: Scene, draft: Draft): boolean =>
  tells(scene, draft) && draft.roles.actors.some(p => scene.nameIn(p, 'ORG LOC PER') !== undefined)

/** Modes of protest that are the thing itself and not what goes with it. */
const CORE = new Set(['demo', 'strike', 'riot', 'obstruct'])

/** Whether a main clause tells the event: a finite verb in the past, or a noun that such a verb carries (اندلعت احتجاجات). */
function tells(scene: Scene, { token, args }: Draft): boolean {
  const { a } = scene.tokens[token]!
  if (args.verbal || a.verbForm === 'fin') {
    const relative = /^(ال(ذي|تي|ذين)|ممن)$/.test(scene.tokens[token - 1]?.fold ?? '')
    return !relative && (a.aspect === 'perf' || a.verbForm === 'vnoun')
  }
  // «تعرضت السفينة للهجوم»: the noun is all that is told.
  if (
    args.lightRecipient &&
    args.carriers.some(c => c.form === 'fin' && c.tense === 'past' && c.token < token)
  )
    return true
  if (args.definite) return false
  const governor = scene.governor(token)
  return (
    governor?.predicate.form === 'fin' &&
    governor.predicate.tense === 'past' &&
    (governor.as === 's' || governor.as === 'o')
  )
}

/** Whether a stretch names a day, and whether it names a year or an age. */
function timesOf(scene: Scene, from: number, to: number): { day: boolean; year: boolean } {
  const start = scene.tokens[from]?.start ?? 0
  const end = scene.tokens[to - 1]?.end ?? 0
  let day = false
  let year = false
  for (const { value } of scene.timesIn(start, end)) {
    if (/^\d{3,4}$/.test(value)) year = true
    else if (/^(\d{4}|X{4})-(\d{2}-\d{2}|XX-XX|WXX-\d)/.test(value)) day = true
  }
  return { day, year }
}
