import type { Article } from '../article.ts'
import type { Metadata } from '../reading.ts'
import { finish } from './articles.ts'

/** A piece of a page as an extractor hands it over, in reading order. */
export interface Block {
  text: string
  /** What the markup says it is. */
  role: 'heading' | 'paragraph' | 'caption'
}

/**
 * Finishes an article whose blocks an HTML extractor found: what newspapers add around their text (share lines,
 * repeated headlines and captions, bylines, credits) is told apart as in a scraped text.
 */
export function articleFromBlocks(blocks: readonly Block[], metadata: Metadata = {}): Article {
  return finish(blocks, metadata)
}
