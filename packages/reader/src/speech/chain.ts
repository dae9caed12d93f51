import type { Attribution, Reading, SourceType } from '../reading.ts'

/** One step of a chain: somebody who passed the words on, or who spoke them. */
export interface Link {
  role: 'relay' | 'source'
  name: string
  /** Absent for a relay named only in passing. */
  sourceType?: SourceType
  /** Id of the attribution that shows this step. */
  attribution: string
}

/**
 * The chain of an attribution: from the outermost relay, through the sources whose words hold it, to its own source,
 * the innermost. «نقلت رويترز عن مسؤول قوله إن الوزير أكد …» gives رويترز, مسؤول, الوزير. The outlet itself, which
 * prints all of it, is not listed. Unknown ids give an empty chain.
 */
export function chainOf(reading: Pick<Reading, 'attributions'>, id: string): Link[] {
  const byId = new Map(reading.attributions.map(a => [a.id, a]))
  const links: Link[] = []
  const seen = new Set<string>()
  for (
    let a: Attribution | undefined = byId.get(id);
    a && !seen.has(a.id);
    a = a.parent === null ? undefined : byId.get(a.parent)
  ) {
    seen.add(a.id)
    const { id: attribution, speaker, sourceType, via } = a
    links.unshift(...via.map((name): Link => ({ role: 'relay', name, attribution })), {
      role: 'source',
      name: speaker,
      sourceType,
      attribution,
    })
  }
  return links
}
