import type { Mention, Time } from '../reading.ts'

/** The times that are no part of a name: «عبداللطيف الخميس», «قصر 22 مايو». Both come in text order. */
export function outsideNames(times: Time[], mentions: readonly Mention[]): Time[] {
  let at = 0
  return times.filter(({ start, end }) => {
    while (at < mentions.length && mentions[at]!.end <= start) at++
    const mention = mentions[at]
    return !(mention && mention.start <= start && end <= mention.end)
  })
}
