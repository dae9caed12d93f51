import type { Time } from '../reading.ts'
import { lazy } from '../rows.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { ago } from './ago.ts'
import { parseDay } from './calendar.ts'
import { centuryOrDecade } from './centuries.ts'
import { clock } from './clock.ts'
import { calendarDate, correspondingDay, labelledDate, numericDate, rangeStart } from './dates.ts'
import { lateTime, partOfDay } from './dayparts.ts'
import { anchorDay, namedDay } from './days.ts'
import { duration } from './durations.ts'
import { feast } from './feasts.ts'
import { rangeOfLengths } from './length-ranges.ts'
import { type Match, opening } from './lexicon.ts'
import { edged, pastAlone, relativePeriod, vaguePeriod } from './periods.ts'
import { prayer } from './prayers.ts'
import { rate } from './rates.ts'
import { recurrence } from './recurrence.ts'
import { relation } from './relations.ts'
import { type Found, Scan } from './scan.ts'
import { season } from './seasons.ts'
import { isVerbOf } from './verbs.ts'
import { firstUnits, partOfYear } from './yearparts.ts'
import { bareYear, labelledYear } from './years.ts'

/** A fixed expression of phrases.tsv. */
function phrase(scan: Scan, i: number): Found | undefined {
  const match = scan.is(i, 'phrase')
  // «منذ ذلك الحين» is then, not now.
  if (match?.article && scan.that(i - 1)) return undefined
  if (!match || isSurname(scan, i, match) || isFinally(scan, i, match) || isNear(scan, i, match))
    return undefined
  if (isOtherMoment(scan, i, match)) return undefined
  const { start, end, to } = match
  const value = isThen(scan, i, to - 1)
    ? (scan.lastDate(i) ?? match.cell(1))
    : isRecent(scan, i, to - 1)
      ? 'PAST_REF'
      : match.cell(1)
  return { start, end, to, type: match.cell(0) as Found['type'], value }
}

/** «منذ ذلك الحين», «في ذلك الوقت»: the time named last. */
const isThen = (scan: Scan, i: number, last: number): boolean => last > i && scan.word(last - 1, 'ذلك')

/** «كان إلى وقت قريب», «حتى وقت قريب»: until lately. */
const isRecent = (scan: Scan, i: number, last: number): boolean =>
  scan.word(last, 'قريب') && /^[وف]?(?:الي|حتي)$/.test(scan.tokens[i - 1]?.fold ?? '')

/** «محمد الشهري»: a definite adjective needs something definite before it. */
function isSurname(scan: Scan, i: number, match: Match): boolean {
  if (match.cell(0) !== 'SET' || !match.article) return false
  // «الربع السنوي» is a quarter of a year.
  if (scan.is(i - 1, 'fraction')) return true
  const before = scan.tokens[i - 1]
  return !before || !scan.together(i - 1, i) || !(before.a.article || before.a.pron !== '')
}

/** «وأخيرا» and «أخيرا،» at the head of a sentence are finally, not lately. */
function isFinally(scan: Scan, i: number, match: Match): boolean {
  if (scan.word(match.to - 1, 'واخيرا')) return true
  if (!scan.word(match.to - 1, 'اخيرا')) return false
  return !scan.together(i - 1, i) || scan.mark(match.to, ':،')
}

/** «كان قريبا من», «قريبا جدا»: the adjective, not soon. */
function isNear(scan: Scan, i: number, match: Match): boolean {
  if (!scan.word(match.to - 1, 'قريبا')) return false
  const { lemma } = scan.tokens[i - 1]?.a ?? { lemma: '' }
  return (
    ['من', 'جدا', 'منه', 'منها', 'منهم', 'مني', 'منا', 'له', 'لها', 'لهم', 'للغايه'].includes(
      scan.tokens[match.to]?.fold ?? '',
    ) || isVerbOf('copula', lemma)
  )
}

/** «في اللحظة التي», «بين الحين والآخر», «يومي 28 و29», «يومي الثاني والثالث», «بعد يومي الراحة»: the moment of something, now and then, two days; «حتى اللحظة» is now. */
function isOtherMoment(scan: Scan, i: number, { to }: Match): boolean {
  if (scan.word(to - 1, 'اللحظه'))
    return to === i + 1 && !UNTIL.has(scan.tokens[i - 1]?.fold ?? '') && relation(scan, to)?.way !== 0
  if (scan.word(i, 'الحين') || scan.word(i, 'والحين'))
    return scan.word(i - 1, 'بين') || scan.word(to, 'والاخر')
  return (
    scan.word(i, 'يومي') &&
    (scan.digits(to) ?? scan.is(to, 'ordinal') ?? scan.is(i - 1, 'role')) !== undefined
  )
}

const UNTIL = new Set(['حتي', 'وحتي', 'الي', 'لحد', 'وليده'])

type Recogniser = (scan: Scan, i: number) => Found | undefined

/** The recognisers, in the order in which they are believed, each with what its expressions may begin with. */
const recognisers = lazy((): readonly [recognise: Recogniser, openings: number][] => {
  const number = ['number', 'article'] as const
  const day = [...number, 'ordinal', 'bracket', 'first'] as const
  return [
    [clock, opening('hour', 'unit', 'ordinal', ...number)],
    [partOfDay, opening('part', 'unit', 'this')],
    [lateTime, opening('phrase', 'unit')],
    [prayer, opening('prayer')],
    [namedDay, opening('weekday', 'unit', 'deictic', 'this', 'that')],
    [labelledDate, opening('unit', 'month', ...day)],
    [numericDate, opening('number')],
    [calendarDate, opening('unit', 'month', ...day)],
    [rangeStart, opening(...day)],
    [ago, opening('ago')],
    [rangeOfLengths, opening('numeral', ...number)],
    [recurrence, opening('every', 'unit')],
    [rate, opening('often', 'unit', 'deictic', 'numeral', 'number')],
    [edged, opening('edge', 'phrase')],
    [partOfYear, opening('fraction')],
    [season, opening('season', 'seasonHead')],
    [centuryOrDecade, opening('decade', 'unit')],
    [labelledYear, opening('unit', 'this', 'that', ...number)],
    [relativePeriod, opening('unit', 'this', 'that')],
    [vaguePeriod, opening('span', 'this', 'that')],
    [firstUnits, opening('unit', 'ordinal', 'numeral', ...number)],
    [duration, opening('fraction', 'few', 'numeral', 'unit', 'this', 'that', 'round', 'bracket', ...number)],
    [feast, opening('holiday', 'this', 'ordinal', 'unit')],
    [phrase, opening('phrase')],
    [pastAlone, opening('relation')],
  ]
})

/**
 * Finds time expressions and resolves them against the day of publication (ISO 8601), where it is known. One pass:
 * at every token each recogniser looks ahead a bounded way, and the longest expression wins.
 */
export function times(_text: Text, tokens: readonly Token[], published?: string): Time[] {
  const scan = new Scan(tokens, parseDay(published))
  scan.anchor = scan.ref = anchorDay(scan)
  const out: Time[] = []
  const dayless: { time: Time; at: number }[] = []
  let yearEnd = -2
  for (let i = 0; i < tokens.length; ) {
    const read = longest(scan, i, yearEnd >= i - 1)
    if (!read) {
      i++
      continue
    }
    const found = read.hijri ? correspondingDay(scan, read) : read
    // Of «2013-2014» the first year is the one that «العام السابق» counts from.
    const isSecond = yearEnd >= i - 1 && /^\d{4}$/.test(found.value)
    scan.remember(isSecond || isCompared(scan, i) ? { ...found, related: true } : found)
    const { start, end, type, value, mod } = found
    out.push({ start, end, type, value, ...(mod !== undefined && { mod }) })
    if (found.isDayless) dayless.push({ time: out.at(-1)!, at: i })
    else if (type === 'SET') {
      // «من الثامنة حتى العاشرة من كل يوم»: those hours are of no one day.
      for (const { time, at } of dayless)
        if (scan.together(at, i)) time.value = time.value.replace(/^.*T/, 'T')
      dayless.length = 0
    }
    i = found.to
    if (/^\d{4}$/.test(value)) yearEnd = i
  }
  return out
}

/** «مقارنة بعام 2014», «مقابل مليون في عام 2014»: what later periods count from is named before that. */
function isCompared(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= i - 8 && scan.together(k, i); k--) {
    const against = scan.role(k, 'against')
    // «عند مقارنة يونيو 2015 ب…» names what is compared first.
    if (against) return against.cell(1) === 'to' || /^(ب|مع|الي|علي)/.test(scan.tokens[k + 1]?.fold ?? '')
  }
  return false
}

function longest(scan: Scan, i: number, afterYear: boolean): Found | undefined {
  const opens = scan.opens(i)
  if (!opens) return undefined
  let best: Found | undefined
  for (const [recognise, openings] of recognisers()) {
    if (!(opens & openings)) continue
    const found = recognise(scan, i)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best ?? bareYear(scan, i, afterYear)
}
