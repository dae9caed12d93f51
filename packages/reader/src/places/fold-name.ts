import { fold, norm } from '../words/spelling.ts'

/** The key of a name: its words folded as tokens are, hyphens and quotation marks gone. */
export function foldName(name: string): string {
  return fold(norm(name))
    .replace(/[«»"“”]/g, '')
    .replace(/[\s\-–‐]+/g, ' ')
    .trim()
}
