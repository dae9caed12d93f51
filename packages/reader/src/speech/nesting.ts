import type { TokenRange } from '../clauses/clause.ts'
import type { Attribution } from '../reading.ts'
import type { View } from './view.ts'

/** An attribution with the tokens its content and its cue stand on. */
export type Placed = Attribution & { tokens: TokenRange; cueAt: number }

/** Numbers the attributions, and gives each the innermost one whose content holds its cue as parent. */
export function nest(_view: View, placed: readonly Placed[]): Attribution[] {
  placed.forEach((a, i) => {
    a.id = `a${i + 1}`
  })
  for (const a of placed) {
    let parent: Placed | null = null
    for (const b of placed) {
      if (b === a || b.cueAt === a.cueAt) continue
      if (!b.content.some(s => s.start <= a.cue.start && a.cue.end <= s.end)) continue
      if (!parent || length(b) < length(parent)) parent = b
    }
    a.parent = parent?.id ?? null
  }
  return placed.map(({ tokens: _, cueAt: __, ...a }) => a)
}

const length = ({ tokens }: Placed) => tokens.to - tokens.from
