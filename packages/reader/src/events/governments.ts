import { countryCodes } from '../names/knowledge.ts'
import { standsForGovernment } from '../places/government.ts'
import type { Event } from '../reading.ts'
import type { Scene } from './scene.ts'

/** How often a name is asked whether it stands for a government, before it is taken for a mere place. */
const TRIES = 3

/**
 * Gives the capitals and countries that take part in events as governments («واشنطن تدين», «اتفقت مع أنقرة») the actor code
 * of those: a capital has none of its own.
 */
export function codeGovernments(scene: Scene, events: readonly Event[]): void {
  const { tokens, clauses, names } = scene.found
  const parties = new Set(events.flatMap(e => [...e.actors, ...e.recipients].map(span => span.start)))
  const tried = new Map<string, number>()
  for (const mention of names.mentions) {
    if (mention.type !== 'LOC' || !parties.has(mention.start)) continue
    const entity = scene.entity(mention)
    const code = countryCodes().get(entity?.place?.country ?? '')
    if (!entity || !code || entity.actor?.includes(' ')) continue
    const times = tried.get(entity.id) ?? 0
    tried.set(entity.id, times + 1)
    if (times < TRIES && standsForGovernment(mention, entity.place, tokens, clauses))
      entity.actor = `${code} GOV`
  }
}
