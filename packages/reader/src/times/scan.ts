import type { Time } from '../reading.ts'
import type { Token } from '../words/word.ts'
import { type Day, dayOf, weekday } from './calendar.ts'
import { firstLook, type Kind, type Match, matchesAt, none, openings } from './lexicon.ts'

/** A time expression found, and the index of the token behind it. */
export interface Found extends Time {
  to: number
  /** The day it names, where it names one: later clock times and «في اليوم نفسه» count from it. */
  day?: Day
  /** The Hijri month it names, where it is written in that calendar. */
  hijri?: { year: number; month: number; date: number }
  /** True when it counts from a period named before (العام السابق) and is only set beside it: the next one counts from the same. */
  related?: boolean
  /** True for a clock time whose own words name no day. */
  isDayless?: boolean
  /** True when a weekday is named beside what fixes its date (بعد غد الأربعاء): the same weekday alone means that day later on. */
  fixesWeekday?: boolean
}

/** A stretch of tokens that means something inside a time expression. */
export interface Part {
  to: number
  start: number
  end: number
}

/** Words of a text long enough to name other days, if it were news. */
const ESSAY = 120

/** Tokens a period named stays in mind. */
const MEMORY = 80

/** The tokens of an article as the recognisers of this room see them. Every question is answered in constant time. */
export class Scan {
  readonly tokens: readonly Token[]
  /** The day of publication, or the day the article calls today; undefined where nothing tells it. */
  anchor: Day | undefined
  /** The last day named so far. */
  ref: Day | undefined
  /** The token behind the words that named it; -1 before any did. */
  private refAt = -1
  /** The token behind the last recurring time. */
  private setAt = -1
  /** The hour of the last clock time: a following one without م or مساء stands in the same half of the day. */
  hour = 0
  /** The token behind the last afternoon or evening, -1 since another part of the day. */
  private eveningAt = -1
  /** True for a text that names weekdays, yesterday or tomorrow, as reports do. */
  tellsDays = false
  /** The days that weekdays stand for since the article fixed them. */
  readonly fixed = new Map<number, Day>()
  /** For each grain of time a day in the period of that grain (D, W, M, Q, Y) named last, and the token behind it. */
  private readonly named = new Map<string, { day: Day; at: number }>()
  /** The last date named, and the token behind it. */
  private date: { value: string; at: number } | undefined
  private readonly looks: Int32Array
  private readonly cache: (readonly Match[] | undefined)[]

  constructor(tokens: readonly Token[], anchor: Day | undefined) {
    this.tokens = tokens
    this.anchor = anchor
    this.ref = anchor
    this.looks = new Int32Array(tokens.length)
    for (let i = 0; i < tokens.length; i++) this.looks[i] = firstLook(tokens[i]!)
    this.cache = new Array(tokens.length)
  }

  /** True for a text that is long and names no day as reports do. */
  get isEssay(): boolean {
    return !this.tellsDays && this.tokens.length >= ESSAY
  }

  /** What the form of a token tells may begin at it: bits of {@link openings}; 0 when no time does. */
  opens(i: number): number {
    return openings(this.looks[i] ?? 0)
  }

  /** Keeps what later expressions count from: في اليوم نفسه, الشهر السابق, ذلك العام. */
  remember({ type, value, day, to, fixesWeekday, related }: Found): void {
    if (type === 'SET') this.setAt = to
    if (day !== undefined) {
      this.ref = day
      this.refAt = to
      if (fixesWeekday) this.fixed.set(weekday(day), day)
    }
    const part = value.indexOf('T') > 0 ? /T(MO|MI|AF|EV|NI)$/.exec(value) : null
    if (part) this.eveningAt = part[1] === 'AF' || part[1] === 'EV' ? to : -1
    const hour = /T(\d\d):/.exec(value)
    if (hour) this.hour = Number(hour[1])
    if (related) return
    if (/^\d{4}(?:-|$)/.test(value) && !(day !== undefined && day === this.anchor))
      this.date = { value: value.replace(/T.*/, ''), at: to }
    const week = /^(\d{4})-W(\d\d)/.exec(value)
    if (week) {
      // The fourth of January stands in the first week.
      this.named.set('W', { day: dayOf(Number(week[1]), 1, 4) + (Number(week[2]) - 1) * 7, at: to })
    }
    const quarter = /^(\d{4})-Q(\d)/.exec(value)
    if (quarter)
      this.named.set('Q', { day: dayOf(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1), at: to })
    const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)/.exec(value)
    if (!date) return
    const [, year, month, date_] = date.map(Number) as [number, number, number, number]
    const at = day ?? dayOf(year, month || 1, date_ || 1)
    const name = (code: string) => this.named.set(code, { day: at, at: to })
    name('Y')
    if (month) name('M')
    if (date_) name('D')
  }

  /** The date, month, season or year named shortly before a token, as it was resolved. */
  lastDate(i: number): string | undefined {
    return this.date !== undefined && i - this.date.at <= MEMORY / 2 ? this.date.value : undefined
  }

  /** The day named before a token in its own sentence. */
  dayOfSentence(i: number): Day | undefined {
    return this.together(this.refAt - 1, i) ? this.ref : undefined
  }

  /** True where an afternoon or evening stands before the token in its sentence. */
  isEvening(i: number): boolean {
    return this.eveningAt > 0 && this.together(this.eveningAt - 1, i)
  }

  /** True where what is told recurs: a recurring time stands before the token in its sentence, and no day since. */
  recurs(i: number): boolean {
    return this.setAt > this.refAt && this.together(this.setAt - 1, i)
  }

  /** A day in the last period of a grain that was named shortly before a token. */
  lastNamed(code: string, i: number): Day | undefined {
    const named = this.named.get(code)
    return named && i - named.at <= MEMORY ? named.day : undefined
  }

  private matches(i: number): readonly Match[] {
    if (!this.looks[i]) return none
    this.cache[i] ??= matchesAt(this.tokens, i)
    return this.cache[i]!
  }

  /** The form of a table that begins at a token. */
  is(i: number, kind: Kind): Match | undefined {
    const matches = this.matches(i)
    for (const match of matches) if (match.kind === kind) return match
    return undefined
  }

  /** The word of a given role (see roles.tsv) that begins at a token. */
  role(i: number, name: string): Match | undefined {
    const match = this.is(i, 'role')
    return match?.cell(0) === name ? match : undefined
  }

  /** ذلك, نفس and the like before a unit; «وذلك اليوم» is "and this today". */
  that(i: number): Match | undefined {
    const match = this.role(i, 'that')
    return match && (match.start === this.tokens[i]!.start || match.prep === 'ب') ? match : undefined
  }

  /** The unit of time at a token, optionally of given codes. */
  unit(i: number, ...codes: string[]): Match | undefined {
    const match = this.is(i, 'unit')
    return match && (codes.length === 0 || codes.includes(match.cell(0))) ? match : undefined
  }

  /** True when the token is this mark, or one of these. */
  mark(i: number, marks: string): boolean {
    const token = this.tokens[i]
    return (
      token !== undefined && token.kind !== 'word' && token.norm.length === 1 && marks.includes(token.norm)
    )
  }

  /** True when the token is this word, in folded spelling. */
  word(i: number, fold: string): boolean {
    return this.tokens[i]?.fold === fold
  }

  /** A number of a date or clock in brackets: يوم (19) شوال. */
  bracketed<T extends Part>(i: number, read: (i: number) => T | undefined): T | undefined {
    if (!this.mark(i, '(')) return undefined
    const inside = read(i + 1)
    if (!inside || !this.mark(inside.to, ')')) return undefined
    return { ...inside, to: inside.to + 1, start: this.tokens[i]!.start, end: this.tokens[inside.to]!.end }
  }

  /** A whole number in digits, with an article or a preposition printed before it (الـ24، لـ15). */
  digits(i: number): (Part & { value: number; norm: string; article: boolean }) | undefined {
    const token = this.tokens[i]
    if (!token) return undefined
    if (token.kind === 'number')
      return /^\d{1,4}$/.test(token.norm)
        ? {
            to: i + 1,
            start: token.start,
            end: token.end,
            value: Number(token.norm),
            norm: token.norm,
            article: false,
          }
        : undefined
    const next = this.tokens[i + 1]
    const prefix = /^[وفبلك]{0,2}(?:ال|لل)$/.exec(token.norm)
    if (token.kind !== 'word' || next?.kind !== 'number' || !prefix) return undefined
    const number = this.digits(i + 1)
    const cut = token.norm.length - 2
    return number && { ...number, start: token.start + (token.norm.endsWith('ال') ? cut : 0), article: true }
  }

  /** True when both tokens stand in one sentence. */
  together(i: number, j: number): boolean {
    return this.tokens[i] !== undefined && this.tokens[i]?.sentence === this.tokens[j]?.sentence
  }
}
