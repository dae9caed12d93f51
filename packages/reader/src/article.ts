import type { Caption } from './reading.ts'

/** One article as `page/` hands it on: its parts told apart, nothing read yet. */
export interface Article {
  id?: string
  outlet?: string
  url?: string
  /** ISO 8601 date or date-time of publication. */
  published?: string
  headline?: string
  standfirst?: string
  byline?: string
  dateline?: { place?: string; outlet?: string }
  captions?: Caption[]
  /** The body, paragraph by paragraph, characters as they came. */
  paragraphs: string[]
  /** What `page/` was unsure of. */
  warnings?: string[]
}
