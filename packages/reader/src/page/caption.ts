import type { Caption } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { credits } from './knowledge.gen.js'

/** A caption is shorter than a paragraph of a story. */
const LONGEST = 220

const known = lazy(() => new Set([...rows(credits)].map(([credit]) => credit!)))

/** True for the name of an agency or picture service as credits print it: أ.ف.ب، «رويترز». */
export function isCredit(text: string): boolean {
  const bare = text.replace(/[«»"“”]/g, '').trim()
  return known().has(bare) || bare.split(/\s*[-–/،,]\s*/).some(part => known().has(part))
}

/** Reads a line as a caption with a credit in brackets at its end; undefined when it is none. */
export function captionOf(line: string): Caption | undefined {
  if (line.length > LONGEST) return undefined
  const m = /^(.*\S)\s*[([]\s*([^()[\]]{1,40}?)\s*[)\]]\s*\.?$/u.exec(line)
  if (!m || !isCredit(m[2]!)) return undefined
  // «… قال المسؤول. (رويترز)» is the end of a story, not a caption.
  if (/[.؟?!]$/.test(m[1]!.trim())) return undefined
  return { text: m[1]!, credit: m[2]! }
}
