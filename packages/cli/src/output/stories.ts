import type { Claim, Story } from '@isnad/archive'
import type { EntityType, Reading } from '@isnad/reader'
import { claimOn } from './claims.ts'
import { csvTable } from './csv.ts'
import { say } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

/** «2015-07-24 – 2015-07-26», or one day. */
export function span(from: string | undefined, to: string | undefined): string {
  const [first, last] = [from?.slice(0, 10), to?.slice(0, 10)]
  return first === undefined ? '' : first === last || last === undefined ? first : `${first} – ${last}`
}

/** Stories, for people: two lines each. */
export function storiesAsText(stories: readonly Story[], options: TextOptions): string {
  const sheet = new Sheet(options)
  for (const { id, title, from, to, articles } of stories) {
    sheet.print(`● ${sheet.paint(STYLE.bold, title)}`, 0, 2)
    sheet.print(
      sheet.paint(
        STYLE.faint,
        [span(from, to), `${say('articles', options.language)}: ${articles.length}`, id]
          .filter(Boolean)
          .join(' · '),
      ),
      2,
    )
  }
  if (stories.length === 0) sheet.print(say('noStories', options.language))
  return sheet.toString()
}

/** One story a row. */
export const storiesAsCsv = (stories: readonly Story[]) =>
  csvTable(
    ['story', 'title', 'from', 'to', 'articles', 'ids'],
    stories.map(s => [s.id, s.title, s.from, s.to, s.articles.length, s.articles.join(' ')]),
  )

/** A story with everything that is shown of it. */
export interface StoryPage {
  story: Story
  readings: readonly Reading[]
  claims: readonly Claim[]
}

/** Claims shown of a story, the best corroborated ones. */
const CLAIMS = 15
/** Names shown of each kind. */
const NAMES = 8

/** Who and what a story is about: the names most of its articles have. */
export function namesIn(readings: readonly Reading[], type: EntityType): string[] {
  const counted = new Map<string, number>()
  for (const { entities } of readings)
    for (const name of new Set(entities.filter(e => e.type === type).map(e => e.name)))
      counted.set(name, (counted.get(name) ?? 0) + 1)
  return [...counted]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, NAMES)
    .map(([name]) => name)
}

/** One story, for people: its articles, who and where, and what is claimed in it. */
export function storyAsText({ story, readings, claims }: StoryPage, options: TextOptions): string {
  const { language } = options
  const sheet = new Sheet(options)
  const faint = (text: string) => sheet.paint(STYLE.faint, text)
  sheet.print(sheet.paint(STYLE.bold, story.title))
  const outlets = new Set(readings.map(r => r.outlet).filter(o => o !== undefined))
  sheet.print(
    faint(
      [
        span(story.from, story.to),
        `${say('articles', language)}: ${story.articles.length}`,
        `${say('outlets', language)}: ${outlets.size}`,
        story.id,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  )
  for (const [label, type] of [
    ['people', 'PER'],
    ['bodies', 'ORG'],
    ['places', 'LOC'],
  ] as const) {
    const names = namesIn(readings, type)
    if (names.length) sheet.print(`${faint(`${say(label, language)}:`)} ${names.join('، ')}`)
  }
  sheet.blank()
  for (const r of readings) {
    const where = [r.outlet, r.published?.slice(0, 10), r.id].filter(x => x !== undefined).join(' · ')
    sheet.print(`▪ ${r.headline ?? r.id}`, 0, 2)
    sheet.print(faint(where), 2)
  }
  if (claims.length) {
    sheet.blank()
    sheet.print(sheet.paint(STYLE.bold, say('told.claims', language)))
    for (const claim of claims.slice(0, CLAIMS)) claimOn(sheet, claim, language)
    if (claims.length > CLAIMS)
      sheet.print(faint(`… ${say('more', language)}: isnad claims --story ${story.id} --min-members 1`))
  }
  return sheet.toString()
}

/** One story as data. */
export const storyAsJson = ({ story, readings, claims }: StoryPage) => ({
  ...story,
  articles: readings.map(({ id, outlet, url, published, headline }) => ({
    id,
    outlet,
    url,
    published,
    headline,
  })),
  people: namesIn(readings, 'PER'),
  organisations: namesIn(readings, 'ORG'),
  places: namesIn(readings, 'LOC'),
  claims,
})
