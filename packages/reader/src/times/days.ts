import { type Day, dayValue, weekday } from './calendar.ts'
import { fullDate, relation } from './dates.ts'
import type { Match } from './lexicon.ts'
import type { Found, Scan } from './scan.ts'
import { isAhead } from './tense.ts'

/** A day by its name or by its distance: الجمعة, يوم الأحد الماضي, أمس, اليوم (الثلاثاء), الجمعة 24 يوليو. */
export function namedDay(scan: Scan, i: number): Found | undefined {
  return weekdayAt(scan, i) ?? deicticDay(scan, i)
}

/** The weekday at a token, with the article its name always carries. */
function weekdayName(scan: Scan, i: number): Match | undefined {
  const match = scan.is(i, 'weekday')
  return match?.article ? match : undefined
}

function weekdayAt(scan: Scan, i: number): Found | undefined {
  const label = scan.unit(i, 'D')
  const labelled = label && label.cell(1) !== 'p' && !label.article
  const name = weekdayName(scan, labelled ? label.to : i)
  if (!name || (labelled && name.prep)) return undefined
  if (
    !labelled &&
    ['صلاة', 'خطبة', 'صلاه', 'خطبه', 'جامع', 'مسجد', 'كلا'].includes(scan.tokens[i - 1]?.fold ?? '')
  )
    return undefined
  const start = labelled ? label.start : name.start
  let { to, end } = name
  const wanted = Number(name.cell(0))
  const rel = relation(scan, to)
  if (rel) {
    to = rel.to
    end = rel.end
  }
  // A date behind the weekday names the same day: one span.
  const bracket = scan.mark(to, '(') ? 1 : 0
  const comma = scan.mark(to, '،,') ? 1 : 0
  const date = fullDate(scan, to + (bracket || comma))
  if (
    date?.day !== undefined &&
    (!bracket || scan.mark(date.to, ')')) &&
    (!comma || weekday(date.day) === wanted)
  ) {
    return { ...date, start, to: date.to + bracket, end: date.end + bracket }
  }
  if (scan.anchor === undefined) return { start, end, to, type: 'DATE', value: `XXXX-WXX-${wanted}` }
  const today = weekday(scan.anchor)
  const back = (today - wanted + 7) % 7
  const forth = (wanted - today + 7) % 7
  let day: Day
  if (rel?.way === -1) day = scan.anchor - (back || 7)
  else if (rel?.way === 1 || rel?.way === 2) day = scan.anchor + (forth || 7)
  else if (isAhead(scan, i)) day = scan.anchor + forth
  else day = scan.anchor - back
  return { start, end, to, type: 'DATE', value: dayValue(day), day }
}

function deicticDay(scan: Scan, i: number): Found | undefined {
  const now = scan.role(i, 'this')
  if (now) {
    const found = scan.word(now.to, 'اليوم') ? deicticDay(scan, now.to) : undefined
    return found && { ...found, start: now.start }
  }
  const match = scan.is(i, 'deictic')
  if (!match) return undefined
  let { to, end } = match
  const days = Number(match.cell(0))
  const isToday = scan.word(to - 1, 'اليوم') || /اليوم$|لليوم$/.test(scan.tokens[to - 1]!.fold)
  const { anchor } = scan
  if (isToday && days === 0) {
    const next = scan.tokens[to]
    // The newspaper, the national day, the first day: not today.
    if (
      scan.is(to, 'ordinal')?.article ||
      ['الاخر', 'الواحد', 'السابع'].includes(next?.fold ?? '') ||
      next?.fold.startsWith('الوطن') ||
      next?.fold.startsWith('العالم')
    )
      return undefined
    const rel = relation(scan, to)
    if (rel && rel.way !== 0) {
      if (scan.ref === undefined)
        return {
          start: match.start,
          end: rel.end,
          to: rel.to,
          type: 'DATE',
          value: rel.way < 0 ? 'PAST_REF' : 'FUTURE_REF',
        }
      const day = scan.ref + (rel.way === 3 ? 0 : rel.way === 2 ? 1 : rel.way)
      return { start: match.start, end: rel.end, to: rel.to, type: 'DATE', value: dayValue(day), day }
    }
    const before = scan.tokens[i - 1]?.fold ?? ''
    if (['هو', 'هي', 'وهو', 'وهي', 'وهم'].includes(before))
      return { start: match.start, end, to, type: 'DATE', value: 'PRESENT_REF' }
    if (scan.role(i - 1, 'outlet') || (scan.mark(i - 1, '«"“') && scan.mark(to, '»"”'))) return undefined
    // «مرتين في اليوم» is no date.
    if (before === 'في' && (scan.unit(i - 2) || /^مر(ه|ات|تين)$/.test(scan.tokens[i - 2]?.fold ?? '')))
      return undefined
  }
  if (anchor === undefined)
    return {
      start: match.start,
      end,
      to,
      type: 'DATE',
      // A day, and nothing tells which.
      value: 'XXXX-XX-XX',
    }
  const bracket = scan.mark(to, '(')
  const name = weekdayName(scan, to + (bracket ? 1 : 0))
  if (name && (!bracket || scan.mark(name.to, ')')) && !name.prep) {
    to = name.to + (bracket ? 1 : 0)
    end = scan.tokens[to - 1]!.end
  }
  const inner = scan.mark(to, '(') ? 1 : 0
  const date = fullDate(scan, to + inner)
  if (date && (!inner || scan.mark(date.to, ')')))
    return { ...date, start: match.start, to: date.to + inner, end: date.end + inner }
  const day = anchor + days
  return { start: match.start, end, to, type: 'DATE', value: dayValue(day), day }
}

/**
 * The day the article calls today, where it says so beside a weekday: «اليوم (الجمعة)» under a publication date of the
 * following Tuesday is that Friday. Without such a word, the day of publication.
 */
export function anchorDay(scan: Scan): Day | undefined {
  const published = scan.anchor
  if (published === undefined) return undefined
  for (let i = 0; i < scan.tokens.length; i++) {
    const match = scan.is(i, 'deictic')
    if (!match || !['0', '-1'].includes(match.cell(0))) continue
    const bracket = scan.mark(match.to, '(') ? 1 : 0
    const name = weekdayName(scan, match.to + bracket)
    if (!name || name.prep) continue
    const wanted = ((Number(name.cell(0)) - Number(match.cell(0)) + 6) % 7) + 1
    const back = (weekday(published) - wanted + 7) % 7
    // A day early is a matter of time zones; otherwise the article is older than its page.
    return back === 6 ? published + 1 : published - back
  }
  return published
}
