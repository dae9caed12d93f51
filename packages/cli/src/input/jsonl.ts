import type { Article } from '@isnad/reader'
import { Failure } from '../failure.ts'
import { isoDate } from './date.ts'

const optional = ['outlet', 'url', 'headline', 'standfirst', 'byline'] as const

/**
 * One line of JSONL as an article: `{id, outlet, url, published, headline, byline, paragraphs[] | text}`.
 * A `text` is parted at its line breaks. Throws {@link Failure} that says what the line lacks.
 */
export function articleInJson(line: string, place: string): Article {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Failure(
      `${place}: not a JSON object. Each line must be one object: {"id", "text"} or {"id", "paragraphs"}.`,
    )
  }
  return articleInObject(value, place)
}

/** The objects of a whole file of JSON: a list of articles, or one. */
export function objectsIn(text: string, name: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(
      `${name}: begins as JSON and is none (${why}). Mend it, or use --input to say what it is.`,
    )
  }
}

/** An article as data: see {@link articleInJson}. */
export function articleInObject(value: unknown, place: string): Article {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure(`${place}: not a JSON object.`)
  const given = value as Record<string, unknown>
  if (Array.isArray(given.paragraphs) && !given.paragraphs.every(p => typeof p === 'string'))
    throw new Failure(`${place}: "paragraphs" holds something that is not a string.`)
  const paragraphs = Array.isArray(given.paragraphs)
    ? (given.paragraphs as string[])
    : typeof given.text === 'string'
      ? given.text
          .split(/\r\n|[\n\r\u2028\u2029]/)
          .map(p => p.trim())
          .filter(p => p !== '')
      : undefined
  if (!paragraphs)
    throw new Failure(
      `${place}: the object has neither "paragraphs" (a list of strings) nor "text" (a string).`,
    )
  const article: Article = { paragraphs }
  if (typeof given.id === 'string' || typeof given.id === 'number') article.id = String(given.id)
  for (const key of optional) if (typeof given[key] === 'string') article[key] = given[key]
  const published = isoDate(given.published)
  if (published !== undefined) article.published = published
  else if (given.published)
    article.warnings = [`"published" is no date that could be read: ${JSON.stringify(given.published)}.`]
  return article
}
