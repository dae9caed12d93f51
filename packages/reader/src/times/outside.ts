import type { Mention, Time } from '../reading.ts'

/** The times that are no part of a person's name: «عبداللطيف الخميس وماجد السهيل». Both come in text order. */
export function outsidePeople(times: Time[], mentions: readonly Mention[]): Time[] {
  let at = 0
  return times.filter(({ start, end }) => {
    while (at < mentions.length && mentions[at]!.end <= start) at++
    const mention = mentions[at]
    return !(mention?.type === 'PER' && mention.start <= start && end <= mention.end)
  })
}
