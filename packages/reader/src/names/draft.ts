import type { Candidate as GazetteerEntry } from '../places/gazetteer.ts'
import type { EntityType } from '../reading.ts'
import type { Text } from '../text/text.ts'
import { offsetIn } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import type { Known } from './knowledge.ts'
import type { Sign } from './signs.ts'
import type { Title } from './titles.ts'

/** A name that may stand at tokens `from` up to, not including, `to`. */
export interface Draft {
  from: number
  to: number
  /** Letters of the first token before the name. */
  cut: number
  type: EntityType
  /** How sure the rule is; between drafts of one length the surer wins. */
  weight: number
  known?: Known
  places?: readonly GazetteerEntry[]
  /** First token of the title that stands before the name (النقيب توم هارلو), where one does. */
  titleFrom?: number
}

/** An article as the rules of this room see it. */
export interface Scene {
  text: Text
  tokens: readonly Token[]
  signs: readonly Sign[]
  /** For every token at which a name of the gazetteer begins, the token behind it; else 0. */
  placeTo: Int32Array
  /** The same for names of places the words around them do not vouch for. */
  maybeTo: Int32Array
  /** 1 where that place is a country, a capital or a large city. */
  great: Uint8Array
  /** The same for the organisations of the register. */
  bodyTo: Int32Array
  /** Titles and offices by their first token. */
  titles: ReadonlyMap<number, Title>
  /** Whether the article is about sport. */
  sport: boolean
}

/** True when nothing but a space (or a hyphen inside a name) stands between a token and the one before it. */
export function adjacent({ tokens, text }: Scene, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before || token.sentence !== before.sentence) return false
  const gap = token.start - before.end
  // Marks of direction, which nobody sees, may stand beside the space.
  return (
    gap <= 1 ||
    (gap < 4 && /^[\s\u200b-\u200f\u202a-\u202e]+$/.test(text.text.slice(before.end, token.start)))
  )
}

/** Offset in the text where a name begins whose first token loses `cut` letters. */
export function startOf(token: Token, cut: number): number {
  return cut === 0 ? token.start : token.start + offsetIn(token.form, cut)
}

/** The names kept when drafts overlap: the longer one, then the surer one. */
export function settle(drafts: readonly Draft[], length: number): Draft[] {
  const owner = new Uint8Array(length)
  const kept: Draft[] = []
  const order = [...drafts].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      Number(a.cut > 1) - Number(b.cut > 1) ||
      b.weight - a.weight ||
      a.from - b.from,
  )
  for (const draft of order) {
    let free = true
    for (let at = draft.from; at < draft.to && free; at++) free = owner[at] === 0
    if (!free) continue
    owner.fill(1, draft.from, draft.to)
    kept.push(draft)
  }
  return kept.sort((a, b) => a.from - b.from)
}
