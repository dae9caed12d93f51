import { lazy, rows } from '../rows.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { numbers } from './knowledge.gen.js'

/** A cardinal number of the text, in digits, in words, or in both (5 آلاف). */
export interface Cardinal {
  value: number
  /** Index of the token behind its last one. */
  to: number
}

type Kind = 'zero' | 'unit' | 'ten' | 'hundred' | 'hundreds' | 'scale' | 'scales'
interface NumberWord {
  value: number
  kind: Kind
}

const lexicon = lazy(() => {
  const map = new Map<string, NumberWord>()
  for (const [form = '', value = '', kind = ''] of rows(numbers))
    map.set(fold(form), { value: Number(value), kind: kind as Kind })
  return map
})

/** The value of digits as printed: thousands separators are dropped, a decimal part is kept. */
function inDigits(norm: string): number {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(norm) ? norm.replace(/[.,]/g, '') : norm.replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** True when a token is a number word, whatever clitics it carries. */
export const isNumeral = (token: Token): boolean => numeralOf(token) !== null

/** The number word at a token. */
const wordAt = (token: Token | undefined) => (token && numeralOf(token)) ?? undefined

const numeralOf = perReading(null, ({ kind, fold }) => (kind === 'word' ? (numberWord(fold) ?? null) : null))

/** A form as a number word, with what is cut off before it: `and` for و, `article` for ال. */
function numberWord(key: string): (NumberWord & { and: boolean; article: boolean }) | undefined {
  const whole = lexicon().get(key)
  if (whole) return { ...whole, and: false, article: false }
  const and = key.startsWith('و')
  let rest = and ? key.slice(1) : key
  const bare = and ? lexicon().get(rest) : undefined
  if (bare) return { ...bare, and, article: false }
  if (/^[بلكف]/.test(rest)) {
    rest = rest.slice(1)
    const after = lexicon().get(rest)
    if (after && after.value !== 1) return { ...after, and, article: false }
  }
  if (rest.startsWith('ال') || (rest.startsWith('لل') && !and)) {
    const word = lexicon().get(rest.slice(2))
    if (word) return { ...word, and, article: true }
  }
  return undefined
}

/**
 * The cardinal that begins at token `at`, if one does: ستة وعشرين, مئة وخمسون ألفا, 5 آلاف, الأربع والعشرين.
 * The first word may carry a preposition, the conjunction و or the article.
 */
export function cardinalAt(tokens: readonly Token[], at: number): Cardinal | undefined {
  const first = tokens[at]
  if (!first) return undefined
  /** Thousands and above that are complete. */
  let total = 0
  /** The number below the next scale word. */
  let group = 0
  /** What stands last in the group, which decides what may follow. */
  let last: 'nothing' | 'unit' | 'ten' | 'hundred' | 'scale' = 'nothing'
  let leastScale = Number.POSITIVE_INFINITY
  let to = at
  if (first.kind === 'number') {
    const value = inDigits(first.norm)
    if (Number.isNaN(value)) return undefined
    group = value
    last = 'ten'
    to++
  }
  for (; to < tokens.length && tokens[to]!.sentence === first.sentence; to++) {
    const word = wordAt(tokens[to])
    if (!word) break
    const { value, kind } = word
    const joined = last === 'nothing' || word.and
    if (kind === 'zero') break
    if (kind === 'scale' || kind === 'scales') {
      if (last === 'scale' || last === 'nothing' ? !joined : word.and) break
      if (value >= leastScale || (kind === 'scales' && group > 0)) break
      total += (group || 1) * value
      group = 0
      leastScale = kind === 'scales' ? value / 2 : value
      last = 'scale'
    } else if (joined && (last === 'nothing' || last === 'scale')) {
      group = value
      last = kind === 'hundreds' ? 'hundred' : kind === 'unit' && value === 10 ? 'ten' : kind
    } else if (joined && last === 'hundred' && (kind === 'unit' || kind === 'ten')) {
      group += value
      last = value < 10 ? 'unit' : 'ten'
    } else if (joined && last === 'unit' && kind === 'ten') {
      group += value
      last = 'ten'
    } else if (!joined && last === 'unit' && value === 10 && kind === 'unit') {
      group += value
      last = 'ten'
    } else if (!joined && last === 'unit' && kind === 'hundred' && group < 10) {
      group *= value
      last = 'hundred'
    } else break
  }
  return to > at ? { value: total + group, to } : undefined
}
