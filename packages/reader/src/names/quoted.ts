import type { Scene } from './draft.ts'

/** Opening marks that may set off a name, and their closing partners. */
const CLOSING = new Map(
  Object.entries({
    '«': '»',
    '"': '"',
    '“': '”',
    '”': '”',
    '‘': '’',
    "'": "'",
    '(': ')',
    '‹': '›',
  }),
)

/** Names in quotation marks are short. */
const QUOTED = 6

/** The words between quotation marks that open at token `at`: their range, or nothing when they are no short phrase. */
export function quotedAt({ tokens }: Scene, at: number): { from: number; to: number } | undefined {
  const close = CLOSING.get(tokens[at]?.norm ?? '')
  if (!close) return undefined
  for (let to = at + 1; to <= at + QUOTED + 1; to++) {
    const token = tokens[to]
    if (!token || token.sentence !== tokens[at]!.sentence) return undefined
    if (token.norm === close) return to > at + 1 ? { from: at + 1, to } : undefined
    if (token.kind === 'punct' && token.norm !== '-' && token.norm !== '.') return undefined
  }
  return undefined
}

/** Whether what stands in round brackets is one word that no lexicon knows: صحيفة (جارديان). */
export const bracketed = ({ tokens, signs }: Scene, { from, to }: { from: number; to: number }): boolean =>
  to === from + 1 && tokens[from]!.kind === 'word' && signs[from]!.unknown
