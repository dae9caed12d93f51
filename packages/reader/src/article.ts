import type { Caption, Metadata } from './reading.ts'

/** One article as `page/` hands it on: its parts told apart, nothing read yet. */
export interface Article extends Metadata {
  /** Captions that stood between the paragraphs. */
  captions?: Caption[]
  /** The body, paragraph by paragraph, characters as they came. */
  paragraphs: string[]
  /** What `page/` was unsure of, in full sentences. */
  warnings?: string[]
}
