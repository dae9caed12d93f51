import type { EventType, Factuality } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import {
  casualties,
  classes,
  control,
  domains,
  frames,
  grievance,
  grounding,
  light,
  nouns,
  stance,
  wordClasses,
} from './knowledge.gen.js'

/** One condition of a frame: a class its subject, object, genitive or an adjective must be of, or an argument it must have. */
export interface Condition {
  /** s, o, g, adj, prep, or a preposition. */
  on: string
  /** Class of classes.tsv; '' where the argument need only be there. */
  of: string
  /** True where it must not hold. */
  not: boolean
}

/** What an event word means, and where its participants stand. See frames.tsv and nouns.tsv. */
export interface Frame {
  type: EventType
  mode: string
  /** For verbs: s, o or a preposition. For nouns: further prepositions. */
  actor: readonly string[]
  /** o, s or prepositions; with @ what stands there is the place. */
  recipient: readonly string[]
  conditions: readonly Condition[]
  /** Forms of the verb that tell the event; '' for a noun. */
  forms: string
  /** For a noun: what its genitive is (a, r, ar, p, ap or ''). */
  idafa: string
}

const words = (cell: string | undefined) => (cell ? cell.split(' ') : [])

function conditions(cell: string | undefined): Condition[] {
  return words(cell).map(word => {
    const not = word.startsWith('!')
    const [on = '', of = ''] = word.slice(not ? 1 : 0).split(':')
    return { on, of, not }
  })
}

function add(map: Map<string, Frame[]>, key: string, frame: Frame): void {
  const there = map.get(key)
  if (there) there.push(frame)
  else map.set(key, [frame])
}

/** Frames by folded lemma of the verb. */
export const verbFrames = lazy(() => {
  const map = new Map<string, Frame[]>()
  for (const [verb = '', forms = '', type, mode = '', actor, recipient, needs] of rows(frames)) {
    add(map, fold(verb), {
      type: type as EventType,
      mode,
      actor: words(actor),
      recipient: words(recipient),
      conditions: conditions(needs),
      forms,
      idafa: '',
    })
  }
  return map
})

/** Frames by folded lemma of the noun. */
export const nounFrames = lazy(() => {
  const map = new Map<string, Frame[]>()
  for (const [noun = '', type, mode = '', idafa = '', actor, recipient, needs] of rows(nouns)) {
    add(map, fold(noun), {
      type: type as EventType,
      mode,
      actor: words(actor),
      recipient: words(recipient),
      conditions: conditions(needs),
      forms: '',
      idafa: idafa === '-' ? '' : idafa,
    })
  }
  return map
})

/** The classes of a noun, by folded lemma. */
export const classesOf = lazy(() => {
  const map = new Map<string, Set<string>>()
  for (const [name = '', members] of rows(classes)) {
    for (const member of words(members)) {
      const key = fold(member)
      const there = map.get(key)
      if (there) there.add(name)
      else map.set(key, new Set([name]))
    }
  }
  return map
})

/** The classes of word-classes.tsv. */
type WordClass =
  | 'fight'
  | 'field'
  | 'return'
  | 'incident'
  | 'series'
  | 'retelling'
  | 'beside'
  | 'sides'
  | 'slaying'
  | 'begins'
  | 'fosters'
  | 'souls'
  | 'accused'
  | 'happening'
  | 'spared'
  | 'quantity'
  | 'amounts'
  | 'regains'
  | 'results'
  | 'kills'
  | 'measures'
  | 'goes-on'
  | 'god'
  | 'demands'

const lemmasOf = lazy(() => {
  const map = new Map<string, Set<string>>()
  for (const [name = '', members] of rows(wordClasses))
    map.set(name, new Set(words(members).flatMap(member => [member, fold(member)])))
  return map
})

/** Whether a lemma, folded or not, is of a class of words that rules ask for. */
export const isOf = (name: WordClass, lemma: string): boolean => lemmasOf().get(name)?.has(lemma) === true

/** Verbs that carry an event noun, by folded lemma. */
export const lightVerbs = lazy(() => {
  const map = new Map<string, { subject: string; object: string; as: string }>()
  for (const [verb = '', subject = '', object = '', as = ''] of rows(light))
    map.set(fold(verb), { subject, object, as })
  return map
})

/** How far a word lays down as fact what it governs, by folded lemma. */
export const stances = lazy(() => {
  const map = new Map<string, Factuality>()
  for (const [lemma = '', factuality] of rows(stance)) map.set(fold(lemma), factuality as Factuality)
  return map
})

/** See control.tsv. */
type Control = 'object' | 'none' | 'report'

/** Who does what a verb governs, by folded lemma; any other verb hands its subject on. */
export const controls = lazy(() => {
  const map = new Map<string, Control>()
  for (const [verb = '', who] of rows(control)) map.set(fold(verb), who as Control)
  return map
})

/** Words of the dead and the wounded, by folded lemma. */
export const casualtyWords = lazy(() => {
  const map = new Map<string, { kind: 'killed' | 'wounded'; role: string }>()
  for (const [lemma = '', kind, role = ''] of rows(casualties))
    map.set(fold(lemma), { kind: kind as 'killed' | 'wounded', role })
  return map
})

/** Words behind which a protest names whom it is against, by folded lemma. */
export const grievances = lazy(() => {
  const set = new Set<string>()
  for (const [lemma = ''] of rows(grievance)) set.add(fold(lemma))
  return set
})

/** Classes of grounding.tsv. */
type Ground = 'scene' | 'reporter' | 'discourse' | 'crowd' | 'doubt'

/** Words that speak for or against a happening, by folded lemma. */
export const groundingWords = lazy(() => {
  const map = new Map<string, Ground>()
  for (const [name = '', members] of rows(grounding))
    for (const member of words(members)) map.set(fold(member), name as Ground)
  return map
})

/** Vocabulary of domains that hold no events, by folded lemma. */
export const domainWords = lazy(() => {
  const map = new Map<string, string>()
  for (const [domain = '', members] of rows(domains)) {
    for (const member of words(members)) map.set(fold(member), domain)
  }
  return map
})
