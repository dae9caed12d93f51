import { expect } from 'vitest'
import { readArticle } from '../read.ts'
import type { Event } from '../reading.ts'

/** An event in one line: what is asked for, spans as text. */
export interface Told {
  type: string
  trigger: string
  actors: string[]
  recipients: string[]
  place: string | null
  event: Event
}

/** Reads paragraphs under the date Thursday, 6 August 2015. */
export function read(...paragraphs: string[]): Told[] {
  const { text, events } = readArticle({ paragraphs, published: '2015-08-06' })
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return events.map(event => ({
    type: event.type,
    trigger: cut(event.trigger),
    actors: event.actors.map(cut),
    recipients: event.recipients.map(cut),
    place: event.place && cut(event.place),
    event,
  }))
}

/** The one event of an article that tells no more. */
export const only = (...paragraphs: string[]): Told => {
  const told = read(...paragraphs)
  expect(told.map(t => `${t.type} ${t.trigger}`)).toHaveLength(1)
  return told[0]!
}
