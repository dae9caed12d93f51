import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { Connection } from '../database/open.ts'
import { numbersIn } from '../database/rows.ts'
import type { DayWordsTable, Schema } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import { type DayWords, dayWordsOf, packDayWords, unpackDayWords } from './day-words.ts'
import { inOrder, SUBJECT, type Subject, subjectOf } from './subject.ts'

/** Articles from one day to another; those without a day stand under {@link UNDATED}. */
export const between = (from: number, to: number) => (e: ExpressionBuilder<Schema, 'article'>) => {
  const dated = e.between('article.day', from, to)
  return from <= UNDATED && UNDATED <= to ? e.or([dated, e('article.day', 'is', null)]) : dated
}

/** A day's words as they are stored. */
type Counted = Selectable<DayWordsTable>

/**
 * The articles of an archive as stories need them, read day by day and only where they are asked for. How often words
 * stand in the articles of a day is counted once, when the day changes.
 */
export class Days {
  readonly #database: Kysely<Schema>
  readonly #engine: Connection['engine']
  /** Days with articles that came or went since they were counted. */
  readonly #changed: ReadonlySet<number>
  readonly #read = new Map<number, Promise<Subject[]>>()
  readonly #counted = new Map<number, Counted>()
  /** The archive's numbers of the articles that were read, by their ids. */
  readonly numbers = new Map<string, number>()

  constructor({ database, engine }: Connection, changed: Iterable<number>) {
    this.#database = database
    this.#engine = engine
    this.#changed = new Set(changed)
  }

  /** The first day with articles on or after a day. */
  async next(day: number): Promise<number | undefined> {
    const current = this.#database.selectFrom('article').where('current', '=', 1)
    if (
      day <= UNDATED &&
      (await current.select('n').where('day', 'is', null).limit(1).executeTakeFirst()) !== undefined
    ) {
      const earlier = await current
        .select('day')
        .where('day', '>=', day)
        .where('day', '<', UNDATED)
        .orderBy('day')
        .limit(1)
        .executeTakeFirst()
      return earlier?.day ?? UNDATED
    }
    const found = await current
      .select('day')
      .where('day', '>=', day)
      .orderBy('day')
      .limit(1)
      .executeTakeFirst()
    return found?.day ?? undefined
  }

  /** The subjects of a day, in order of time; kept until they are {@link done}. */
  subjects(day: number): Promise<Subject[]> {
    let subjects = this.#read.get(day)
    if (!subjects) {
      subjects = this.#subjects(between(day, day))
      this.#read.set(day, subjects)
    }
    return subjects
  }

  done(day: number): void {
    this.#read.delete(day)
  }

  /** Some subjects by their numbers, in order of time. */
  numbered(numbers: readonly number[]): Promise<Subject[]> {
    return this.#subjects(e => e('n', 'in', numbersIn(this.#engine, numbers)))
  }

  async #subjects(
    which: (e: ExpressionBuilder<Schema, 'article'>) => ReturnType<ReturnType<typeof between>>,
  ) {
    const rows = await this.#database
      .selectFrom('article')
      .select(SUBJECT)
      .where('current', '=', 1)
      .where(which)
      .execute()
    for (const { id, n } of rows) this.numbers.set(id, n)
    return rows.map(subjectOf).sort(inOrder)
  }

  /** How often words stand in the articles of every day from one to another. */
  async words(from: number, to: number): Promise<Map<number, DayWords>> {
    const words = new Map<number, DayWords>()
    const rows = await this.#database
      .selectFrom('day_words')
      .selectAll()
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute()
    for (const { day, articles, words: packed } of rows)
      if (!this.#changed.has(day)) words.set(day, unpackDayWords(articles, packed))
    for (const day of this.#changed) {
      if (day < from || day > to) continue
      const { articles, words: packed } = await this.counted(day)
      words.set(day, unpackDayWords(articles, packed))
    }
    return words
  }

  /** The words of a day counted anew, as they are stored. */
  async counted(day: number): Promise<Counted> {
    let counted = this.#counted.get(day)
    if (!counted) {
      const subjects = await this.subjects(day)
      counted = { day, articles: subjects.length, words: packDayWords(dayWordsOf(subjects)) }
      this.#counted.set(day, counted)
    }
    return counted
  }
}
