import { expect } from 'vitest'
import { readArticle } from '../read.ts'

/** The attributions of a small article, with the words of source, cue, content and standing for their offsets. */
export function said(...paragraphs: string[]) {
  const { attributions, text } = readArticle({ paragraphs })
  return attributions.map(a => ({
    ...a,
    source: a.source && text.slice(a.source.start, a.source.end),
    cue: text.slice(a.cue.start, a.cue.end),
    content: a.content.map(s => text.slice(s.start, s.end)).join(' … '),
    standing: a.standing?.map(s => text.slice(s.start, s.end)),
  }))
}

/** The same of an article that holds one and no more. */
export function only(...paragraphs: string[]) {
  const all = said(...paragraphs)
  expect(all).toHaveLength(1)
  return all[0]!
}

/** Who speaks, in the order of the cues. */
export const speakers = (...paragraphs: string[]) => said(...paragraphs).map(a => a.speaker)
