import type { Phrase } from '../clauses/clause.ts'
import type { Attribution, EventType } from '../reading.ts'
import type { Token } from '../words/word.ts'
import type { Draft } from './events.ts'
import type { Scene } from './scene.ts'
import { FORCE } from './settle.ts'

/** Types that are words rather than deeds: said in private life too (طلب، شكر، رفض), and nowhere in particular. */
export const SPOKEN: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'SUPPORT', 'REJECT', 'THREATEN'])

/**
 * Drops what an article about private life (business, health, schools, faith, films) tells in the words of politics: visits
 * to a museum, approvals of a loan, calls to prayer. What is left is what a state or a country takes part in, what somebody
 * is quoted to demand, blame or praise, and force that a main clause tells of people.
 */
export function dropPrivate(
  scene: Scene,
  drafts: readonly Draft[],
  cueAt: (token: Token) => Attribution | undefined,
): void {
  for (const draft of drafts) {
    if (draft.dropped) continue
    const { type } = draft.frame
    const { actors, recipients, place } = draft.roles
    const parties = [...actors, ...recipients]
    const { a } = scene.tokens[draft.token]!
    const says = SPOKEN.has(type) && a.verbForm !== 'vnoun' && a.pos !== 'NOUN'
    const kept =
      parties.some(phrase => isPublic(scene, phrase)) ||
      (says && recipients.length > 0) ||
      (SPOKEN.has(type) && cueAt(scene.tokens[draft.token]!) !== undefined) ||
      (FORCE.has(type) && a.verbForm === 'fin' && recipients.some(phrase => scene.is(phrase, 'people'))) ||
      (type === 'ASSAULT' && place !== null && scene.nameIn(place, 'LOC') !== undefined)
    if (!kept) draft.dropped = true
  }
}

/** Whether a phrase names a state: a country, or a body or an officer of one. */
function isPublic(scene: Scene, phrase: Phrase): boolean {
  if (phrase.pronoun) return false
  for (let i = phrase.from; i < phrase.to; i++) {
    if (scene.wordIs(i, 'state')) return true
    const mention = scene.mention(i)
    if (mention?.type === 'LOC' && scene.entity(mention)?.place?.kind === 'country') return true
  }
  return false
}
