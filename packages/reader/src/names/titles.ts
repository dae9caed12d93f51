import type { Token } from '../words/word.ts'
import { adjacent, type Scene } from './draft.ts'
import { type Register, titleRegister } from './knowledge.ts'

/** A title's words in the text: tokens `from` up to, not including, `to`. */
export interface Title {
  from: number
  to: number
  kind: string
}

/** The longest form of a register that begins at token `at`, under any way of cutting its clitics. */
export function longestAt<T>(
  { tokens, signs }: Scene,
  at: number,
  register: Register<T>,
): { to: number; cut: number; value: T } | undefined {
  for (const { key: stem, cut } of signs[at]!.stems) {
    let to = unitTo(tokens, at, stem)
    let branch = register.get(to > at + 1 ? stem + tokens[at + 1]!.fold : stem)
    let value = branch?.value
    let end = to
    while (branch?.next) {
      let next = to
      if (tokens[next]?.norm === '-' || tokens[next]?.norm === '–' || dottedAt(tokens, next)) next++
      const token = tokens[next]
      if (!token || token.kind === 'punct' || token.sentence !== tokens[at]!.sentence) break
      to = unitTo(tokens, next, token.fold)
      branch = branch.next.get(to > next + 1 ? token.fold + tokens[next + 1]!.fold : token.fold)
      if (branch?.value !== undefined) {
        value = branch.value
        end = to
      }
    }
    if (value !== undefined) return { to: end, cut, value }
  }
  return undefined
}

/** Whether a full stop at token `i` joins the letters of an abbreviation: «بي.بي.سي». */
export const dottedAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === '.' &&
  tokens[i]!.start === tokens[i - 1]?.end &&
  tokens[i]!.end === tokens[i + 1]?.start &&
  tokens[i + 1]!.kind === 'word' &&
  tokens[i + 1]!.sentence === tokens[i]!.sentence

/** Behind the unit of a key at token `i`: عبد and what follows it are one word of a key. */
function unitTo(tokens: readonly Token[], i: number, stem: string): number {
  if (stem !== 'عبد') return i + 1
  const next = tokens[i + 1]
  return next && /^(ال|رب)/.test(next.fold) ? i + 2 : i + 1
}

/** Every title of the article; where titles overlap, the longer. */
export function titlesOf(scene: Scene): Map<number, Title> {
  const found = new Map<number, Title>()
  for (let at = 0; at < scene.tokens.length; at++) {
    const match = scene.signs[at]!.opensTitle ? longestAt(scene, at, titleRegister()) : undefined
    if (match) found.set(at, { from: at, to: match.to, kind: match.value })
  }
  return found
}

/** Words that may stand between an office and the name of its holder: في، لـ، باسم. */
const LINKS = new Set(['في', 'لدى', 'عن', 'باسم', 'ل', 'على', 'من', 'إلى', 'بين', 'مع'])

/** How far an office's own complement may reach. */
const REACH = 14

/** What titles say of the tokens behind them. */
export interface Leads {
  /** For every token, the first token of the title that leads up to it without a break, or -1. */
  from: Int32Array
  /** Whether a title stands right before the token: 2 for an office, 1 for any other. */
  direct: Uint8Array
  /** Whether an adjective of nationality introduces it. */
  role: Uint8Array
}

/** The titles that lead up to the tokens of the article. */
export function leads(scene: Scene, titles: ReadonlyMap<number, Title>): Leads {
  const { tokens, signs } = scene
  const from = new Int32Array(tokens.length + 1).fill(-1)
  const direct = new Uint8Array(tokens.length + 1)
  const role = new Uint8Array(tokens.length + 1)
  let open = -1
  let openedTo = -1
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const sign = signs[at]!
    if (open >= 0 && (at - open > REACH || (at > open && !adjacent(scene, at)))) open = -1
    if (open >= 0 && at >= openedTo) from[at] = open
    const title = sign.opensTitle ? titles.get(at) : undefined
    if (title && at >= openedTo && (title.kind !== 'rank' || direct[at])) {
      // A title inside an open one goes on with it (وزير التعليم الدكتور), unless a conjunction separates them.
      if (open < 0 || (/^[وف]/.test(token.norm) && token.a.conj)) open = at
      openedTo = title.to
      if (from[title.to] === -1 || title.to <= tokens.length)
        direct[title.to] = title.kind === 'office' ? 2 : 1
      continue
    }
    // الرئيس المخلوع سالم, الوزير التركي: an adjective may follow the title.
    if (direct[at] === 1 && sign.definite && (sign.nation || token.a.pos === 'ADJ')) direct[at + 1] = 1
    // البرازيلي روبرسون: a nationality in the masculine singular introduces people too.
    const next = signs[at + 1]
    const name = next?.unknown || next?.given?.cut === 0
    if (sign.nation && /ي$/.test(token.fold) && name && !next.definite && at + 1 < tokens.length) {
      if (from[at + 1] === -1 && at >= 1 && signs[at - 1]!.body === undefined) role[at + 1] = 1
    }
    if (open < 0 || at < openedTo) continue
    const pos = token.a.pos
    const goesOn =
      token.kind === 'word' &&
      (sign.nation ||
        sign.definite ||
        sign.unknown ||
        pos === 'NOUN' ||
        pos === 'ADJ' ||
        pos === 'PROPN' ||
        LINKS.has(token.norm))
    if (!goesOn || (pos === 'VERB' && !sign.unknown)) open = -1
  }
  return { from, direct, role }
}
