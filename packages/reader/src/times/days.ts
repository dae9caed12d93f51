import { type Day, dayValue, weekday } from './calendar.ts'
import { fullDate, type Relation, relation } from './dates.ts'
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
  if (!labelled && namesThing(scan, i - 1)) return undefined
  const start = labelled ? label.start : name.start
  let { to, end } = name
  const wanted = Number(name.cell(0))
  const own = relation(scan, to)
  const rel = own ?? sharedRelation(scan, to)
  if (own) {
    to = own.to
    end = own.end
  }
  // A date behind the weekday names the same day: one span.
  const date = dateBeside(scan, to, wanted)
  if (date) return { ...date, start, fixesWeekday: weekday(date.day!) === wanted }
  if (scan.anchor === undefined) return { start, end, to, type: 'DATE', value: `XXXX-WXX-${wanted}` }
  const today = weekday(scan.anchor)
  const back = (today - wanted + 7) % 7
  const forth = (wanted - today + 7) % 7
  let day: Day
  if (rel && rel.way < 0) day = scan.anchor - (back || 7) + 7 * (rel.way + 1)
  else if (rel && rel.way > 0) day = scan.anchor + (forth || 7) + 7 * (rel.way - 1)
  else {
    const ahead = isAhead(scan, i, true)
    const fixed = scan.fixed.get(wanted)
    if (fixed !== undefined && !(ahead && fixed < scan.anchor)) day = fixed
    else day = ahead ? scan.anchor + forth : scan.anchor - back
  }
  return { start, end, to, type: 'DATE', value: dayValue(day), day, fixesWeekday: rel !== undefined }
}

/** «السبت والأحد المقبلين»: a relation in the dual or plural behind the last of several days says it of each. */
function sharedRelation(scan: Scan, i: number): Relation | undefined {
  let at = i
  for (let k = 0; k < 4; k++) {
    const next = scan.is(at, 'weekday')
    if (!next?.article || !scan.tokens[at]!.fold.startsWith('و')) return undefined
    const rel = relation(scan, next.to)
    if (rel) return /(ين|ات|ه)$/.test(scan.tokens[rel.to - 1]!.fold) ? rel : undefined
    at = next.to
  }
  return undefined
}

/** The date that stands beside a weekday and names the same day: الأحد 2 أغسطس، الأحد (2 أغسطس)، الأحد الموافق 2 أغسطس. */
function dateBeside(scan: Scan, i: number, wanted: number): Found | undefined {
  const bracket = scan.mark(i, '(') ? 1 : 0
  const comma = scan.mark(i, '،,') ? 1 : 0
  const date = fullDate(scan, corresponding(scan, i) ?? i + (bracket || comma))
  if (date?.day === undefined || (bracket && !scan.mark(date.to, ')'))) return undefined
  if (comma && weekday(date.day) !== wanted) return undefined
  return { ...date, to: date.to + bracket, end: date.end + bracket }
}

/** The token behind «الموافق» or «الموافق لـ». */
function corresponding(scan: Scan, i: number): number | undefined {
  const word = scan.role(i, 'same')
  return word && (scan.word(word.to, 'ل') ? word.to + 1 : word.to)
}

/** True after a word for a thing that bears the name of its day: صلاة الجمعة، سوق الخميس، حلوى العيد. */
export const namesThing = (scan: Scan, i: number): boolean => scan.role(i, 'rite') !== undefined

function deicticDay(scan: Scan, i: number): Found | undefined {
  const now = scan.role(i, 'this')
  if (now) {
    const found = scan.word(now.to, 'اليوم') ? deicticDay(scan, now.to) : undefined
    return found && { ...found, start: now.start }
  }
  const that = scan.that(i)
  if (that) {
    const unit = scan.unit(that.to, 'D')
    const day = unit?.article && unit.cell(1) === 's' ? scan.lastNamed('D', i) : undefined
    return unit && day === undefined
      ? undefined
      : unit && {
          start: that.start,
          end: unit.end,
          to: unit.to,
          type: 'DATE',
          value: dayValue(day!),
          day: day!,
        }
  }
  const match = scan.is(i, 'deictic')
  if (!match) return undefined
  let { to, end } = match
  // «يومها»: the day the article speaks of.
  if (match.cell(0) === 'that') {
    const day = scan.lastNamed('D', i)
    return day === undefined
      ? undefined
      : { start: match.start, end, to, type: 'DATE', value: dayValue(day), day }
  }
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
    if (rel && (rel.way !== 0 || rel.named)) {
      if (scan.ref === undefined)
        return {
          start: match.start,
          end: rel.end,
          to: rel.to,
          type: 'DATE',
          value: rel.way < 0 ? 'PAST_REF' : 'FUTURE_REF',
        }
      const day = scan.ref + rel.way
      return { start: match.start, end: rel.end, to: rel.to, type: 'DATE', value: dayValue(day), day }
    }
    const before = scan.tokens[i - 1]?.fold ?? ''
    if (['هو', 'هي', 'وهو', 'وهي', 'وهم'].includes(before))
      return { start: match.start, end, to, type: 'DATE', value: 'PRESENT_REF' }
    if (scan.role(i - 1, 'outlet') || (scan.mark(i - 1, '«"“') && scan.mark(to, '»"”'))) return undefined
    if (scan.that(i - 1)) return undefined
    // «مثل هذا اليوم» is a day of that sort.
    if (scan.role(i - 1, 'this') && /^[وفبلك]?مثل$/.test(scan.tokens[i - 2]?.fold ?? '')) return undefined
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
  const day = anchor + days
  const date = dateBeside(scan, to, weekday(day))
  if (date) return { ...date, start: match.start, fixesWeekday: name !== undefined }
  return {
    start: match.start,
    end,
    to,
    type: 'DATE',
    value: dayValue(day),
    day,
    fixesWeekday: name !== undefined,
  }
}

/**
 * The day the article calls today, where it says so beside a weekday: «اليوم (الجمعة)» under a publication date of the
 * following Tuesday is that Friday. Without such a word, the day of publication.
 */
export function anchorDay(scan: Scan): Day | undefined {
  const published = scan.anchor
  if (published === undefined) return undefined
  for (let i = 0; i < scan.tokens.length; i++) {
    if (!scan.opens(i)) continue
    const match = scan.is(i, 'deictic')
    if (!match || match.cell(0) === 'that') continue
    const bracket = scan.mark(match.to, '(') ? 1 : 0
    const name = weekdayName(scan, match.to + bracket)
    if (!name || name.prep) continue
    const wanted = ((Number(name.cell(0)) - Number(match.cell(0)) + 13) % 7) + 1
    const back = (weekday(published) - wanted + 7) % 7
    // A day early is a matter of time zones; otherwise the article is older than its page.
    return back === 6 ? published + 1 : published - back
  }
  return published
}
