import type { Link, Reading } from '@isnad/reader'
import type { Offices } from './offices.ts'
import type { Told } from './origins.ts'
import type { SameWords } from './same-words.ts'
import type { Telling } from './tellings.ts'

/** What one article's telling shows of its origin. */
export function toldBy(
  { document, statements, fullest }: Telling,
  tellings: readonly Telling[],
  agencies: ReadonlyMap<string, readonly string[]>,
  same: SameWords,
  offices: Offices,
): Told {
  const { id: article, outlet } = document.reading
  return {
    article,
    outlet: outlet ?? article,
    agencies: agencies.get(article) ?? [],
    chain: fullest.chain,
    ...personOf(document.reading, fullest.chain.at(-1), offices),
    to: fullest.attribution?.to ?? null,
    words: statements.map(s => [...s.keys].join(' ')).join('\n'),
    sameWords: tellings
      .filter(
        other =>
          other.document !== document && other.statements.some(t => statements.some(s => same.test(s, t))),
      )
      .map(other => other.document.reading.id),
  }
}

/** The person a link of a chain is, by the fullest name the article has, and the offices it gives that person. */
function personOf(
  { attributions, entities }: Reading,
  link: Link | undefined,
  offices: Offices,
): Pick<Told, 'person' | 'office'> {
  if (link?.role !== 'source' || link.sourceType !== 'person') return {}
  const id = attributions.find(a => a.id === link.attribution)?.entity
  const entity = id === undefined ? undefined : entities.find(e => e.id === id)
  return entity?.type === 'PER' ? { person: entity.name, office: offices.of(entity.name) } : {}
}
