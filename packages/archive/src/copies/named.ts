import type { Reading } from '@isnad/reader'
import type { Term } from '../terms.ts'

/** Characters that may stand between a name and its title. */
const BETWEEN = 3

/**
 * Which terms stand inside a name or the titles beside it: «صاحب السمو الملكي الأمير … وزير الداخلية» is the same in
 * many articles that have nothing else in common.
 */
export function namedIn(
  terms: readonly Term[],
  { text, mentions, entities }: Pick<Reading, 'text' | 'mentions' | 'entities'>,
): boolean[] {
  const titles = new Map(entities.map(e => [e.id, e.titles]))
  const spans = mentions.map(({ start, end, entity }) => {
    let [from, to] = [start, end]
    for (const title of titles.get(entity) ?? []) {
      for (let gap = 0; gap <= BETWEEN; gap++) {
        if (text.startsWith(title, from - gap - title.length) && from >= gap + title.length)
          from -= gap + title.length
        if (text.startsWith(title, to + gap)) to += gap + title.length
      }
    }
    return [from, to] as const
  })
  spans.sort((a, b) => a[0] - b[0])
  let s = 0
  let reach = 0
  return terms.map(({ start, end }) => {
    for (; s < spans.length && spans[s]![0] < end; s++) reach = Math.max(reach, spans[s]![1])
    return start < reach
  })
}
