import type { Phrase } from '../clauses/clause.ts'
import { canAct, canSuffer, owner } from './actors.ts'
import type { Arguments } from './arguments.ts'
import type { Frame } from './lexicon.ts'
import { nounArguments } from './noun-arguments.ts'
import type { Roles } from './roles.ts'
import type { Scene } from './scene.ts'

/** Types whose recipients need not be somebody: a bombed house, a seized ship. */
export const FORCE = new Set(['ASSAULT', 'COERCE'])

/** Types that are said of somebody's deeds as well as of himself. */
const OF_DEEDS = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'PROTEST'])

/** «أشاد بجهود المملكة», «انتقد سياسة الحكومة»: whose deeds they are. */
function whose(scene: Scene, phrase: Phrase): Phrase {
  if (phrase.pronoun || canAct(scene, phrase)) return phrase
  const { genitive } = nounArguments(scene, phrase.head)
  return genitive && canAct(scene, genitive) ? genitive : phrase
}

/** Prepositions that bring whom something is done against. */
export const AGAINST = ['ضد', 'بحق', 'في حق', 'تجاه', 'في وجه', 'بوجه']

/** Types that are done against somebody, whatever their frame says of prepositions. */
const HARMS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN'])

/** «أوامر اعتقال بحق المشتبه فيهم», «عقوبات في حق الشركة». */
export function against(frame: Frame, args: Arguments): Phrase[] {
  if (!HARMS.has(frame.type)) return []
  const whom = args.preps.find(p => AGAINST.includes(p.prep))
  return whom ? [whom] : []
}

/** Drops what cannot take part; a place that is left or taken is the place, not a participant. */
export function settle(scene: Scene, frame: Frame, roles: Roles): void {
  const keep = FORCE.has(frame.type) ? canSuffer : canAct
  const only = (phrases: Phrase[], test: (scene: Scene, phrase: Phrase) => boolean) =>
    phrases.filter(p => test(scene, p)).map(p => ({ ...p, and: p.and.filter(one => test(scene, one)) }))
  roles.actors = only(roles.actors, canAct).map(p => commanded(scene, flown(scene, p)))
  if (OF_DEEDS.has(frame.type)) roles.recipients = roles.recipients.map(p => whose(scene, p))
  roles.recipients = only(roles.recipients, keep)
  if (frame.type === 'RETREAT' || frame.type === 'ASSAULT') {
    const named = roles.recipients.find(p => scene.is(p, 'territory') && isPlaceName(scene, p))
    if (named) {
      roles.place ??= named
      roles.recipients = roles.recipients.filter(p => p !== named)
    } else if (frame.type === 'RETREAT') {
      const ground = roles.recipients.find(p => scene.is(p, 'territory'))
      if (ground) {
        roles.place ??= ground
        roles.recipients = roles.recipients.filter(p => p !== ground)
      }
    }
  }
}

/** «مروحية تابعة للحرس»: it is those who fly it that act. */
export function flown(scene: Scene, phrase: Phrase): Phrase {
  if (!scene.wordIs(phrase.head, 'aircraft')) return phrase
  for (let i = phrase.head + 1; i < Math.min(phrase.head + 6, scene.tokens.length); i++) {
    const { a, sentence } = scene.tokens[i]!
    if (sentence !== scene.tokens[phrase.head]!.sentence || a.verbForm === 'fin') break
    if (a.lemma !== 'تابع') continue
    const owner = scene.phraseStarting(i + 1)
    return owner?.prep === 'ل' && canAct(scene, owner) ? owner : phrase
  }
  return phrase
}

/** «أعلن الجيش أن قواته حاصرت»: it is those whose forces they are that act. */
function commanded(scene: Scene, phrase: Phrase): Phrase {
  const { a } = scene.tokens[phrase.head]!
  if (phrase.pronoun || a.pron === '' || (a.lemma !== 'قوة' && a.lemma !== 'قوات')) return phrase
  return owner(scene, phrase.head) ?? phrase
}

/** A phrase that names a place below the country. */
function isPlaceName(scene: Scene, phrase: Phrase): boolean {
  const name = scene.nameIn(phrase, 'LOC')
  return name !== undefined && scene.entity(name)?.place?.kind !== 'country'
}
