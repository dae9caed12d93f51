import type { Text } from '../text/text.ts'
import type { Lexed } from './lexed.ts'

const isDash = (form: string) => form === '-' || form === '–' || form === '—'

/** Finds the tokens that open and close each closed quotation within a sentence. */
export function pairQuotations({ tokens, kinds, mates }: Lexed, quotations: Text['quotations']): void {
  if (!quotations.length) return
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  quotations.forEach((q, i) => {
    if (!q.closed || q.inner.start === q.start) return
    starts.set(q.start, i)
    ends.set(q.end, i)
  })
  const opened = new Int32Array(quotations.length).fill(-1)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'word' || token.kind === 'number') continue
    const q = starts.get(token.start)
    if (q !== undefined) opened[q] = i
    // A mark of several characters (`))`) ends with its last token.
    const closes = ends.get(token.end)
    if (closes === undefined || opened[closes]! < 0) continue
    const at = opened[closes]!
    if (tokens[at]!.sentence !== token.sentence) continue
    mates[at] = i
    mates[i] = at
    kinds[at] = 'open'
    kinds[i] = 'close'
  }
}

/** Longest aside between dashes, in tokens. */
const ASIDE = 40

/** Pairs brackets, and dashes that set an aside apart, within each sentence and within the quotations there. */
export function pairBrackets({ tokens, kinds, mates }: Lexed): void {
  let open: number[] = []
  let dash = -1
  let sentence = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.sentence !== sentence) {
      sentence = token.sentence
      open = []
      dash = -1
    }
    if (kinds[i] === 'open' || kinds[i] === 'close') dash = -1
    if (token.kind !== 'punct') continue
    if (token.norm === '(' || token.norm === '[') {
      if (mates[i]! < 0) open.push(i)
      dash = -1
    } else if (token.norm === ')' || token.norm === ']') {
      if (mates[i]! >= 0) continue
      const at = open.pop()
      dash = -1
      if (at === undefined) continue
      mates[at] = i
      mates[i] = at
      kinds[at] = 'open'
      kinds[i] = 'close'
    } else if (isDash(token.norm)) {
      const tight = i > 0 && tokens[i - 1]!.end === token.start && tokens[i + 1]?.start === token.end
      if (tight) kinds[i] = 'joiner'
      else if (dash >= 0 && i - dash <= ASIDE) {
        mates[dash] = i
        mates[i] = dash
        kinds[dash] = 'open'
        kinds[i] = 'close'
        dash = -1
      } else {
        kinds[i] = 'comma'
        dash = i
      }
    }
  }
}
