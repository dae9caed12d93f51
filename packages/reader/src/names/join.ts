import type { Entity } from '../reading.ts'
import { draftKey, unled } from './again.ts'
import { type Draft, type Scene, startOf } from './draft.ts'
import { givenTable } from './knowledge.ts'

/** Words that are no part of what two forms of a name must share. */
const LINKS = new Set(['بن', 'ابن', 'بنت', 'ال'])

/** Heads of places under which the bare name means the same place (نهر الفرات, الفرات). */
const SAME_PLACE = /^(نهر|قطاع|شبه جزيره|جزيره|بحيره|خليج|اقليم|محافظه|مدينه) /

interface Group {
  entity: Entity
  words: string[]
  drafts: number[]
}

/** Whether the words of a short form stand in a longer name in their order. */
function within(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of short) {
    while (at < long.length && long[at] !== word) at++
    if (at++ >= long.length) return false
  }
  return true
}

/** The key under which forms of one thing meet before any short form is joined. */
function identity(draft: Draft, key: string): string {
  if (draft.known)
    return `${draft.type} ${draft.known.name}${draft.known.nation ? ` ${draft.known.nation}` : ''}`
  if (draft.places?.length) {
    const [place] = draft.places
    return `LOC ${place!.name} ${place!.country} ${place!.lat}`
  }
  return `${draft.type} ${draft.type === 'LOC' ? key.replace(SAME_PLACE, '') : key}`
}

/** The entities of the drafts, and for every draft the one it names. */
export function join(scene: Scene, drafts: readonly Draft[]): { entities: Entity[]; of: Entity[] } {
  const { tokens, text } = scene
  const keys = drafts.map(draft => draftKey(scene, draft))
  const printed = (draft: Draft): string => {
    const from = startOf(tokens[draft.from]!, draft.cut)
    const whole = text.text.slice(from, tokens[draft.to - 1]!.end)
    // للرقة stays whole in the text; the name is الرقة.
    const named = /^لل.{3}/.test(whole) ? unled(scene, draft.from, whole) : whole
    return named.includes('_') ? named.replaceAll('_', ' ') : named
  }
  const groups = new Map<string, Group>()
  const order = drafts.map((_, i) => i).sort((a, b) => keys[b]!.length - keys[a]!.length || a - b)
  const people: Group[] = []
  const bodies: Group[] = []
  const sites: Group[] = []
  const of: Group[] = new Array(drafts.length)
  for (const i of order) {
    const draft = drafts[i]!
    const key = keys[i]!
    const id = identity(draft, key)
    let group = groups.get(id)
    if (!group) {
      // Places are never joined by their words.
      const words = draft.type === 'LOC' ? [] : key.split(' ').filter(w => !LINKS.has(w))
      if (draft.type === 'PER') group = person(words, people)
      else if (draft.type === 'ORG' && !draft.known) {
        const wider = bodies.filter(g => within(words, g.words))
        if (wider.length === 1) group = wider[0]
      } else if (draft.type === 'ORG' && !draft.known?.nation) {
        // مجلس الوزراء is مجلس الوزراء الأردني where no other is named.
        const states = [...groups.keys()].filter(other => other.startsWith(`${id} `))
        if (states.length === 1) group = groups.get(states[0]!)
      }
      if (!group) {
        group = {
          entity: { id: '', type: draft.type, name: printed(draft), aliases: [] },
          words,
          drafts: [],
        }
        ;(draft.type === 'PER' ? people : draft.type === 'ORG' ? bodies : sites).push(group)
      }
      groups.set(id, group)
    }
    group.drafts.push(i)
    const { entity } = group
    if (draft.known?.actor && !entity.actor) entity.actor = draft.known.actor
    const form = printed(draft)
    of[i] = group
    if (form === entity.name) continue
    // الحوثيون is the name of الحوثيين too.
    if (form === entity.name.replace(/ين$/, 'ون')) {
      entity.aliases = entity.aliases.filter(a => a !== form)
      entity.aliases.push(entity.name)
      entity.name = form
    } else if (!entity.aliases.includes(form)) entity.aliases.push(form)
  }
  const all = [...people, ...bodies, ...sites].sort((a, b) => Math.min(...a.drafts) - Math.min(...b.drafts))
  for (const [n, group] of all.entries()) group.entity.id = `e${n + 1}`
  return { entities: all.map(g => g.entity), of: of.map(g => g.entity) }
}

/** The person a form names among those found under longer forms. */
function person(words: readonly string[], people: readonly Group[]): Group | undefined {
  const last = words.at(-1)!
  // A form of several words begins like the whole name, unless it begins with the family's (دا سيلفا).
  const begins = words.length > 1 && givenTable().has(words[0]!)
  const fits = people.filter(g => within(words, g.words) && (!begins || g.words[0] === words[0]))
  return (
    fits.find(g => g.words.at(-1) === last) ??
    fits.find(g => g.words[0] === words[0]) ??
    (words.length > 1 ? fits[0] : undefined)
  )
}
