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
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure(`${place}: not a JSON object.`)
  const given = value as Record<string, unknown>
  const paragraphs = Array.isArray(given.paragraphs)
    ? given.paragraphs.filter(p => typeof p === 'string')
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
