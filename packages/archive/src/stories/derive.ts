import type { Kysely } from 'kysely'
import type { RunOptions } from '../archive.ts'
import type { Connection } from '../database/open.ts'
import { numbersIn, textsIn } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { UNDATED } from '../document.ts'
import { between, Days } from './days.ts'
import { type Group, groupOf, join, type Member } from './group.ts'
import { AFTER, BEFORE, ENOUGH, Rarity } from './rarity.ts'
import { Drafts, storiesOf, WINDOW } from './stories.ts'
import { type Changes, type Stored, write } from './write.ts'

/**
 * Brings the stories up to date. The days that changed are gone through again, and those after them for which words may
 * have become rarer or more common; the days before are taken up where they were left. What is read is what those days
 * hold, the groups that were open then, and the stories these were compared with: an archive of many years costs no more
 * than one of a few weeks.
 */
export async function deriveStories(connection: Connection, options: RunOptions): Promise<void> {
  const { database } = connection
  const newest = await database
    .selectFrom('article')
    .select(e => e.fn.max('n').as('n'))
    .executeTakeFirst()
  let changed = (await database.selectFrom('dirty').select('day').orderBy('day').execute()).map(d => d.day)
  const of = changed.length
  if (of > 0) options.onStage?.('stories', 0, of)
  while (changed.length) {
    options.signal?.throwIfAborted()
    const gone = of - changed.length
    const run = new Run(connection, changed, options.signal, done =>
      options.onStage?.('stories', gone + done, of),
    )
    const done = changed.slice(0, await run.group())
    const changes = await run.stories()
    const counted = await Promise.all(done.map(day => run.days.counted(day)))
    options.signal?.throwIfAborted()
    await database
      .transaction()
      .execute(transaction => write(transaction, connection.engine, changes, counted, Number(newest?.n ?? 0)))
    changed = changed.slice(done.length)
  }
}

/** The last day that both databases can hold. */
const LAST = 2 ** 31 - 1

/** What is worked out for one stretch of days. */
class Run {
  readonly days: Days
  readonly #connection: Connection
  readonly #changed: readonly number[]
  readonly #signal: AbortSignal | undefined
  readonly #onChanged: (done: number) => void
  readonly #drafts = new Drafts()
  /** The group of every article that was read, by the article's number, and every group by its founder's. */
  readonly #home = new Map<number, Group>()
  readonly #founded = new Map<number, Group>()
  #from = 0
  #to = LAST

  constructor(
    connection: Connection,
    changed: readonly number[],
    signal: AbortSignal | undefined,
    onChanged: (done: number) => void,
  ) {
    this.#connection = connection
    this.#changed = changed
    this.#signal = signal
    this.#onChanged = onChanged
    this.days = new Days(connection, changed)
  }

  get #database(): Kysely<Schema> {
    return this.#connection.database
  }

  #numberOf(member: Member): number {
    return this.days.numbers.get(member.subject.id)!
  }

  /**
   * Groups the articles from the first changed day on, until the groups are as they were. Gives how many of the changed
   * days were gone through.
   */
  async group(): Promise<number> {
    this.#from = await this.#begin(this.#changed[0]!)
    const rarity = new Rarity(this.days)
    await this.#reopen(rarity)
    let done = 0
    let reach = 0
    for (let day = await this.days.next(this.#from); day !== undefined; day = await this.days.next(day + 1)) {
      this.#signal?.throwIfAborted()
      while (done < this.#changed.length && this.#changed[done]! <= day + AFTER)
        reach = this.#changed[done++]! + BEFORE
      this.#drafts.begin(day)
      if (day > reach && (await this.#isAsBefore(day))) {
        this.#to = day - 1
        return done
      }
      for (const subject of await this.days.subjects(day))
        this.#note(this.#drafts.take({ subject, vector: await rarity.vector(subject), sum: 0 }))
      this.days.done(day)
      this.#onChanged(done)
    }
    // No article is left after those days.
    return this.#changed.length
  }

  /** Notes whose group the newest member of a group is in. */
  #note(group: Group): void {
    this.#home.set(this.#numberOf(group.members.at(-1)!), group)
    this.#founded.set(this.#numberOf(group.members[0]!), group)
  }

  /** The first day that a change on a day tells on: days before it where there was little to count words by. */
  async #begin(changed: number): Promise<number> {
    const days = await this.#database
      .selectFrom('day_words')
      .select(['day', 'articles'])
      .where('day', '>=', changed - AFTER - BEFORE)
      .where('day', '<', changed)
      .orderBy('day')
      .execute()
    const counted = (day: number) =>
      days.reduce((n, d) => n + (day - BEFORE <= d.day && d.day <= day ? d.articles : 0), 0)
    return days.find(({ day }) => day >= changed - AFTER && counted(day) < ENOUGH)?.day ?? changed
  }

  /** The numbers of the articles, before a day, in groups that were open on it, with the numbers of their founders. */
  #openOn(day: number): Promise<{ n: number; draft: number }[]> {
    const open = this.#database
      .selectFrom('article')
      .innerJoin('story_article', 'story_article.article', 'article.n')
      .select('draft')
      .where('current', '=', 1)
      .where(between(day - WINDOW, day - 1))
    return this.#database
      .selectFrom('story_article')
      .innerJoin('article', 'article.n', 'story_article.article')
      .select(['n', 'draft'])
      .where('draft', 'in', open)
      .where('current', '=', 1)
      .where(e => e(e.fn.coalesce('day', e.lit(UNDATED)), '<', day))
      .execute()
  }

  async #reopen(rarity: Rarity): Promise<void> {
    const rows = await this.#openOn(this.#from)
    for (const members of (await this.#members(rows, rarity)).values()) {
      const group = this.#drafts.reopen(members)
      for (const member of members) this.#home.set(this.#numberOf(member), group)
      this.#founded.set(this.#numberOf(members[0]!), group)
    }
  }

  /** Reads articles and sorts them by the group they are in; in order of time. */
  async #members(
    rows: readonly { n: number; draft: number }[],
    rarity: Rarity,
  ): Promise<Map<number, Member[]>> {
    const draftOf = new Map(rows.map(({ n, draft }) => [n, draft]))
    const byDraft = new Map<number, Member[]>()
    for (const subject of rows.length ? await this.days.numbered([...draftOf.keys()]) : []) {
      const member: Member = { subject, vector: await rarity.vector(subject), sum: 0 }
      const draft = draftOf.get(this.#numberOf(member))!
      const members = byDraft.get(draft)
      if (members) members.push(member)
      else byDraft.set(draft, [member])
    }
    return byDraft
  }

  /** True where the groups that are open on a day are those that were open on it before. */
  async #isAsBefore(day: number): Promise<boolean> {
    const before = new Map<number, number>()
    for (const { n, draft } of await this.#openOn(day)) before.set(n, draft)
    let members = 0
    for (const group of this.#drafts.open) {
      const founder = this.#numberOf(group.members[0]!)
      if (group.members.some(member => before.get(this.#numberOf(member)) !== founder)) return false
      members += group.members.length
    }
    return members === before.size
  }

  /**
   * The stories made of the groups that took in an article or were compared with one that came in, and of all groups
   * they made stories with before; and those stories as they were.
   */
  async stories(): Promise<Changes> {
    const { touched } = this.#drafts
    const before = new Map<string, Stored[]>()
    const rarity = new Rarity(this.days)
    const asked = new Set<Group>()
    let wanted = await this.#storiesOfDays()
    while (wanted.length || touched.size > asked.size) {
      const fresh = [...touched].filter(group => !asked.has(group))
      for (const group of fresh) asked.add(group)
      const numbers = fresh.flatMap(group => group.members.map(member => this.#numberOf(member)))
      wanted.push(...(await this.#storiesOfArticles(numbers)))
      const drafts = new Set(fresh.map(group => this.#numberOf(group.members[0]!)))
      for (const row of await this.#stored([...new Set(wanted)].filter(id => !before.has(id)))) {
        const list = before.get(row.story)
        if (list) list.push(row)
        else before.set(row.story, [row])
        const group = this.#home.get(row.n)
        if (group) touched.add(group)
        else if (row.current) drafts.add(row.draft)
      }
      wanted = []
      await this.#complete(drafts, rarity)
    }
    return {
      before,
      stories: storiesOf(touched),
      numbers: this.days.numbers,
      draftOf: n => this.#numberOf(this.#home.get(n)!.members[0]!),
    }
  }

  /** The stories with an article of the days gone through. */
  async #storiesOfDays(): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('article')
      .innerJoin('story_article', 'story_article.article', 'article.n')
      .select('story')
      .distinct()
      .where(between(this.#from, this.#to))
      .execute()
    return rows.map(r => r.story)
  }

  async #storiesOfArticles(numbers: readonly number[]): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('story_article')
      .select('story')
      .distinct()
      .where('article', 'in', numbersIn(this.#connection.engine, numbers))
      .execute()
    return rows.map(r => r.story)
  }

  #stored(stories: readonly string[]): Promise<Stored[]> {
    return this.#database
      .selectFrom('story_article')
      .innerJoin('story', 'story.id', 'story_article.story')
      .innerJoin('article', 'article.n', 'story_article.article')
      .select(['story', 'title', 'n', 'article.id', 'draft', 'current'])
      .where('story', 'in', textsIn(this.#connection.engine, stories))
      .execute()
  }

  /** Reads what groups have of the days that were not gone through. */
  async #complete(drafts: ReadonlySet<number>, rarity: Rarity): Promise<void> {
    const rows = await this.#database
      .selectFrom('story_article')
      .innerJoin('article', 'article.n', 'story_article.article')
      .select(['n', 'draft', e => e.fn.coalesce('day', e.lit(UNDATED)).as('day')])
      .where('draft', 'in', numbersIn(this.#connection.engine, [...drafts]))
      .where('current', '=', 1)
      .execute()
    const missing = rows.filter(
      ({ n, day }) => !this.#home.has(n) && (Number(day) < this.#from || Number(day) > this.#to),
    )
    for (const [draft, members] of await this.#members(missing, rarity)) {
      const known = this.#founded.get(draft)
      for (const member of known ? members : []) join(known!, member)
      const group = known ?? groupOf(members)
      for (const member of members) this.#home.set(this.#numberOf(member), group)
      this.#founded.set(draft, group)
      this.#drafts.touched.add(group)
    }
  }
}
