import { dayAt, startsWithPrep, timeOfSentence, withTime } from './dayparts.ts'
import type { Found, Scan } from './scan.ts'

/** بعد صلاة العصر, قبل أذان المغرب, عقب صلاة عشاء أمس: hours told by prayers; the prayer itself is an act and no time. */
export function prayer(scan: Scan, i: number): Found | undefined {
  const match = scan.is(i, 'prayer')
  if (
    !match ||
    !(scan.role(i - 1, 'after') || scan.role(i - 1, 'ago') || BESIDE.has(scan.tokens[i - 1]?.fold ?? ''))
  )
    return undefined
  const at = match.to + (scan.word(match.to, 'من') ? 1 : 0)
  const day = dayAt(scan, at)
  if (day?.type === 'DATE' && !startsWithPrep(scan, day, at))
    return {
      start: match.start,
      end: day.end,
      to: day.to,
      type: 'TIME',
      value: withTime(day, match.cell(0)),
      ...(day.day !== undefined && { day: day.day }),
    }
  const { start, end, to } = match
  return { start, end, to, type: 'TIME', value: timeOfSentence(scan, i, match.cell(0)) }
}

const BESIDE = new Set(['حتي', 'الي', 'مع', 'عند', 'وقت', 'موعد'])
