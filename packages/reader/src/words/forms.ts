import { analyse } from './analyse.ts'
import { type Candidates, candidates } from './choose.ts'
import { fold, norm } from './spelling.ts'
import type { Analysis } from './word.ts'

/** What is known of a printed form wherever it stands; shared by all its occurrences. */
export interface Form extends Candidates {
  readonly form: string
  readonly norm: string
  readonly fold: string
  readonly analyses: readonly Analysis[]
  /** Those of the analyses that may be chosen. */
  readonly readings: readonly Analysis[]
}

/** أ ف ب and أ. ف. ب. are spelled أ.ف.ب; the full stop of a lone د. stays. */
const initials = (plain: string) =>
  plain.length > 2 && (plain.includes('.') || plain.includes(' '))
    ? plain.replace(/\.? /g, '.').replace(/\.$/, '')
    : plain

const SETS = 1 << 14
const WAYS = 8

/**
 * The forms met last, in sets of a few places by hash. A form that is asked for again moves up in its set; a new one
 * takes the last place, so rare forms come and go there and the cache stays bounded.
 */
const places: (Form | undefined)[] = new Array(SETS * WAYS).fill(undefined)
/** Their hashes apart, so that a set is searched without touching its forms; 0 where there is none. */
const hashes = new Int32Array(SETS * WAYS)

function matches(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** The form that stands at `start`, analysed when it is met the first time. */
export function formAt(text: string, start: number, end: number): Form {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = (hash ^ (hash >>> 15)) | 1
  const first = ((hash >>> 1) & (SETS - 1)) * WAYS
  for (let i = first; i < first + WAYS; i++) {
    if (hashes[i] !== hash) continue
    const found = places[i]!
    if (!matches(found.form, text, start, end)) continue
    if (i > first) {
      places[i] = places[i - 1]
      places[i - 1] = found
      hashes[i] = hashes[i - 1]!
      hashes[i - 1] = hash
    }
    return found
  }
  const made = make(text.slice(start, end))
  let free = first
  while (free < first + WAYS - 1 && hashes[free] !== 0) free++
  places[free] = made
  hashes[free] = hash
  return made
}

function make(form: string): Form {
  const plain = initials(norm(form))
  const analyses = analyse(plain)
  const { readings, ids, scores } = candidates(analyses, form)
  return { form, norm: plain, fold: fold(plain), analyses, readings, ids, scores }
}
