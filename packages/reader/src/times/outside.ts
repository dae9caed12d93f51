import type { Mention, Time } from '../reading.ts'

/**
 * The times that are no part of a name: «عبداللطيف الخميس», «صحيفة الغد», «قصر 22 مايو»; in a long name of a body a day
 * may still be told (لجنة احتفالات العيد). Both come in text order.
 */
export function outsideNames(times: Time[], mentions: readonly Mention[]): Time[] {
  let at = 0
  return times.filter(({ start, end, type }) => {
    while (at < mentions.length && mentions[at]!.end <= start) at++
    const mention = mentions[at]
    if (!mention || start < mention.start || mention.end < end) return true
    return mention.type !== 'PER' && (type !== 'DATE' || (end - start) * SHARE < mention.end - mention.start)
  })
}

/** The time is at least one part in so many of the name that bears it. */
const SHARE = 3
