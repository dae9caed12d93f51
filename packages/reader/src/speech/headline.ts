import type { Clauses } from '../clauses/clause.ts'
import type { Names } from '../names/names.ts'
import type { Attribution, Entity } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { spokenBy } from './speech.ts'

/**
 * What a headline lays on somebody's word: «الحلبي: الجسر يفتح غدا». Its names are short; who is meant is found among
 * those who are named or speak in the body. Offsets count into the headline.
 */
export function headlineSpeech(
  text: Text,
  tokens: readonly Token[],
  clauses: Clauses,
  names: Names,
  body: { entities: readonly Entity[]; attributions: readonly Attribution[] },
): Attribution[] {
  const known = (name: string): Pick<Attribution, 'speaker' | 'entity' | 'sourceType'> | undefined => {
    const short = bare(name)
    const speaker = body.attributions.find(
      a => /^(person|body|media)$/.test(a.sourceType) && endsWith(bare(a.speaker), short),
    )
    if (speaker) return speaker
    const entity = body.entities.find(
      e => e.type !== 'LOC' && [e.name, ...e.aliases].some(form => endsWith(bare(form), short)),
    )
    return (
      entity && {
        speaker: entity.name,
        entity: entity.id,
        sourceType: entity.type === 'PER' ? 'person' : 'body',
      }
    )
  }
  const said = spokenBy(text, tokens, clauses, names, name => known(name) !== undefined)
  return said.map(({ entity: _, ...attribution }, i) => {
    const one = known(attribution.speaker)
    return {
      ...attribution,
      id: `h${i + 1}`,
      ...(one && {
        speaker: one.speaker.length > attribution.speaker.length ? one.speaker : attribution.speaker,
        ...(one.entity !== undefined && { entity: one.entity }),
        sourceType: one.sourceType,
      }),
      parent: attribution.parent === null ? null : attribution.parent.replace('a', 'h'),
    }
  })
}

/** A name without marks and titles' dots, as headlines and bodies share it. */
const bare = (name: string) =>
  name
    .replace(/[«»"“”'.]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const endsWith = (full: string, short: string) => full === short || full.endsWith(` ${short}`)
