import { type Day, dayValue, weekday } from './calendar.ts'
import { fullDate } from './dates.ts'
import { type Match, opening } from './lexicon.ts'
import { perUnit } from './rates.ts'
import { isLikened, type Relation, relation } from './relations.ts'
import type { Found, Scan } from './scan.ts'
import { isAhead } from './tense.ts'
import { isVerbOf } from './verbs.ts'

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

/** The day of that name on the side of the anchor where it is counted. */
function sureDay(anchor: Day, days: number, wanted: number): Day {
  const back = (weekday(anchor) - wanted + 7) % 7
  return days > 0 ? anchor + ((7 - back) % 7) : anchor - back
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
  // «بأمس الحاجة»: in the direst need.
  if (/^ب?امس$/.test(scan.tokens[to - 1]!.fold) && /^(?:ال)?حاجه$/.test(scan.tokens[to]?.fold ?? ''))
    return undefined
  if (isToday && days === 0) {
    // «الموعد باليوم والساعة», «الاحتفال باليوم الدولي»: today is «في اليوم» or without any preposition.
    if (scan.word(to - 1, 'باليوم')) return undefined
    const next = scan.tokens[to]
    // The national day, the first day, the open day, the day that follows: not today.
    if (
      scan.is(to, 'ordinal')?.article ||
      ['الاخر', 'الاخير', 'الواحد', 'السابع', 'الذي'].includes(next?.fold ?? '') ||
      next?.fold.startsWith('الوطن') ||
      next?.fold.startsWith('العالم') ||
      describesDay(scan, i, to)
    )
      return undefined
    const rel = relation(scan, to)
    if (rel && (rel.way !== 0 || rel.named)) {
      const named =
        rel.way === 0 ? scan.ref : (scan.lastNamed('D', i) ?? (scan.isEssay ? undefined : scan.ref))
      if (named === undefined)
        return {
          start: match.start,
          end: rel.end,
          to: rel.to,
          type: 'DATE',
          value: rel.way < 0 || isAhead(scan, i) === false ? 'PAST_REF' : 'FUTURE_REF',
        }
      const day = named + rel.way
      return { start: match.start, end: rel.end, to: rel.to, type: 'DATE', value: dayValue(day), day }
    }
    const before = scan.tokens[i - 1]?.fold ?? ''
    if (['هو', 'هي', 'وهو', 'وهي', 'وهم'].includes(before))
      return { start: match.start, end, to, type: 'DATE', value: 'PRESENT_REF' }
    if (scan.role(i - 1, 'outlet') || (scan.mark(i - 1, '«"“') && scan.mark(to, '»"”'))) return undefined
    if (scan.that(i - 1)) return undefined
    if (scan.role(i - 1, 'this') && isLikened(scan, i - 2)) return undefined
    // «مرتين في اليوم» is no date.
    if (perUnit(scan, i)) return undefined
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
  const name = weekdayBehind(scan, to)
  if (name) {
    to = name.to
    end = scan.tokens[to - 1]!.end
  }
  // «أمس الخميس» in an article of Sunday: the name of the day is surer than the distance.
  if (isToday && days === 0 && !name && meansNowadays(scan, i, to))
    return { start: match.start, end, to, type: 'DATE', value: 'PRESENT_REF' }
  const day = name ? sureDay(anchor, days, Number(name.match.cell(0))) : anchor + days
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

/** «بداية اليوم المفتوح», «كان اليوم الأجمل»: an adjective of the day itself; «افتتح الوزير اليوم المعرض» has none. */
function describesDay(scan: Scan, i: number, to: number): boolean {
  const next = scan.tokens[to]
  const before = scan.tokens[i - 1]
  if (!next || !before || !scan.together(i - 1, to)) return false
  const { a } = next
  if (a.pos !== 'ADJ' || !a.article || a.number !== 's' || /[يهت]$/.test(next.fold) || relation(scan, to))
    return false
  const isHead = before.a.pos === 'NOUN' && !before.a.article && before.a.pron === ''
  return isHead || before.a.lemma === 'كان' || scan.is(i - 1, 'role')?.cell(0) === 'in'
}

/** «اليوم» in an essay, which names no other day, and in a sentence of nothing done or announced: nowadays. */
function meansNowadays(scan: Scan, i: number, to: number): boolean {
  if (!scan.isEssay || scan.is(i - 1, 'part') || scan.role(i - 1, 'this')) return false
  if (isVerbOf('being', scan.tokens[i - 1]?.a.lemma ?? '')) return true
  for (let k = Math.max(0, i - BEFORE); k < to + BEHIND; k++) {
    const { a } = scan.tokens[k] ?? {}
    if (a && scan.together(k, i) && (scan.role(k, 'future') || a.prep === 'س' || isPast(scan, k)))
      return false
  }
  return true
}

/** How far around it the verb is looked for. */
const BEFORE = 20
const BEHIND = 6

/** A verb that tells of something done. */
function isPast(scan: Scan, i: number): boolean {
  const { a } = scan.tokens[i]!
  return a.pos === 'VERB' && a.verbForm === 'fin' && a.aspect === 'perf' && !isVerbOf('became', a.lemma)
}

/**
 * The day the article calls today, where it says so beside a weekday: «اليوم (الجمعة)» under a publication date of the
 * following Tuesday is that Friday. Without such a word, or where another one agrees with it, the day of publication.
 */
export function anchorDay(scan: Scan): Day | undefined {
  const published = scan.anchor
  if (published === undefined) return datelineDay(scan)
  let told: Day | undefined
  let agrees = false
  for (let i = 0; i < scan.tokens.length; i++) {
    const opens = scan.opens(i)
    if (!(opens & DAYS)) continue
    if (opens & WEEKDAY) scan.tellsDays = true
    const match = opens & DEICTIC ? scan.is(i, 'deictic') : undefined
    if (!match || match.cell(0) === 'that') continue
    if (match.cell(0) !== '0' || i < LEAD) scan.tellsDays = true
    const name = weekdayBehind(scan, match.to)
    if (!name) continue
    const wanted = ((Number(name.match.cell(0)) - Number(match.cell(0)) + 13) % 7) + 1
    const back = (weekday(published) - wanted + 7) % 7
    // A day early is a matter of time zones; otherwise the article is older than its page.
    if (back === 0) agrees = true
    else told ??= back === 6 ? published + 1 : published - back
  }
  return agrees ? published : (told ?? published)
}

/**
 * «الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م»: the last full date of the opening, before any verb. «في 26 يوليو
 * 1956، أعلن …» opens a story of that day, told on any other.
 */
function datelineDay(scan: Scan): Day | undefined {
  if (scan.tokens[0]?.a.pos === 'ADP') return undefined
  let day: Day | undefined
  for (let i = 0; i < DATELINE && scan.tokens[i] && scan.tokens[i]!.a.pos !== 'VERB'; i++) {
    const date = scan.opens(i) ? fullDate(scan, i) : undefined
    if (date?.day === undefined || !isYear(scan, date.to - 1)) continue
    day = date.day
    i = date.to - 1
  }
  return day
}

/** Words among which a dateline may give its date. */
const DATELINE = 14

/** Whether a date ends with its year: only such a one fixes the day of an article. */
const isYear = (scan: Scan, last: number): boolean =>
  /^\d{4}$/.test(scan.tokens[last]!.norm) || /^\d{4}$/.test(scan.tokens[last - 1]?.norm ?? '')

/** Words in which a report says when it is told. */
const LEAD = 60
const WEEKDAY = opening('weekday')
const DEICTIC = opening('deictic')
const DAYS = WEEKDAY | DEICTIC

/** The weekday right behind «أمس» or «اليوم», in brackets or without, and the token behind it. */
function weekdayBehind(scan: Scan, i: number): { match: Match; to: number } | undefined {
  const bracket = scan.mark(i, '(') ? 1 : 0
  const match = weekdayName(scan, i + bracket)
  if (!match || match.prep || (bracket && !scan.mark(match.to, ')'))) return undefined
  return { match, to: match.to + bracket }
}
