import bidiModule from 'bidi-js'

/** bidi-js is CommonJS: what it declares as a default export is the module itself. */
const bidiFactory = bidiModule as unknown as typeof bidiModule.default

/** Whether the terminal itself orders right-to-left text and joins its letters. */
export type Bidi = 'terminal' | 'visual'

const RLM = '\u200F'
const LRM = '\u200E'

/**
 * One line for the terminal. A terminal with bidi support gets the text as it is, led by a right-to-left mark; for
 * one without, letters are joined (presentation forms) and the line is put in visual order (UAX #9, by bidi-js).
 */
export function line(text: string, bidi: Bidi, width: number): string {
  if (bidi === 'terminal') return RLM + text
  const shown = visual(text)
  return ' '.repeat(Math.max(0, width - columns(shown))) + shown
}

/** A date among Arabic words would be turned about: it is set apart as something that goes from left to right. */
export const datesApart = (text: string): string =>
  text.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, date => RLM + LRM + date + LRM + RLM)

/**
 * One cell of a table whose columns go from left to right: the text as {@link line} orders it, and after it a mark that
 * keeps the next cell on its right.
 */
export function cell(text: string, bidi: Bidi): string {
  if (!/[\u0590-\u08FF\uFB1D-\uFEFC]/.test(text)) return text
  return bidi === 'terminal' ? text + LRM : visual(text)
}

/** How many columns a text takes: colour sequences, vowel marks and direction marks take none. */
export function columns(text: string): number {
  return [...text.replace(COLOUR, '').replace(/\p{Mn}|\p{Cf}/gu, '')].length
}

/** Terminals known to order right-to-left text themselves; others are given visual order. */
export function detectBidi(env: Record<string, string | undefined>): Bidi {
  if (env.VTE_VERSION && Number(env.VTE_VERSION) >= 5800) return 'terminal'
  if (
    env.KONSOLE_VERSION ||
    env.MLTERM ||
    env.TERM_PROGRAM === 'Apple_Terminal' ||
    env.TERM_PROGRAM === 'mintty'
  )
    return 'terminal'
  return env.TERM === 'mlterm' ? 'terminal' : 'visual'
}

// Colour sequences take no part in ordering: they are put back around the characters they stood before.
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function visual(text: string): string {
  const colours: { at: number; code: string }[] = []
  let cut = 0
  const plain = text.replace(COLOUR, (code, at: number) => {
    colours.push({ at: at - cut, code })
    cut += code.length
    return ''
  })
  const shaped = shape(plain)
  bidi ??= bidiFactory()
  const levels = bidi.getEmbeddingLevels(shaped, 'rtl')
  const order = bidi.getReorderedIndices(shaped, levels)
  const mirrored = bidi.getMirroredCharactersMap(shaped, levels.levels)
  const state: string[] = new Array(shaped.length)
  let now = ''
  let next = 0
  for (let i = 0; i < shaped.length; i++) {
    for (; colours[next] && colours[next]!.at <= i; next++) {
      now = colours[next]!.code === RESET ? '' : now + colours[next]!.code
    }
    state[i] = now
  }
  let out = ''
  let last = ''
  for (const i of order) {
    if (state[i] !== last) out += (last ? RESET : '') + state[i]
    last = state[i]!
    out += mirrored.get(i) ?? (UNSEEN.has(shaped[i]!) ? '' : shaped[i])
  }
  return out + (last ? RESET : '')
}

const RESET = '\u001B[0m'
let bidi: ReturnType<typeof bidiFactory> | undefined

/** Stands where the second half of a lam-alef was joined into the first, so that positions hold. */
const DROPPED = '\u200B'
/** What has done its work once a line is in visual order. */
const UNSEEN = new Set([DROPPED, RLM, LRM])

interface Forms {
  isolated: string
  final: string
  initial: string
  medial: string
}
let forms: Map<string, Forms> | undefined

/** The joining forms of every letter, read off Unicode's own compatibility decompositions of the block FE70–FEFC. */
function joiningForms(): Map<string, Forms> {
  if (forms) return forms
  const found = new Map<string, string[]>()
  for (let code = 0xfe80; code <= 0xfefc; code++) {
    const char = String.fromCharCode(code)
    const base = char.normalize('NFKC')
    found.set(base, [...(found.get(base) ?? []), char])
  }
  forms = new Map(
    [...found].map(([base, [isolated = base, final = isolated, initial = isolated, medial = final]]) => [
      base,
      { isolated, final, initial, medial },
    ]),
  )
  return forms
}

/** Joins the letters of every word. */
function shape(text: string): string {
  const table = joiningForms()
  const joinsNext = (char: string | undefined) =>
    char !== undefined &&
    (char === '\u0640' ||
      (table.get(char) !== undefined && table.get(char)!.initial !== table.get(char)!.isolated))
  const joinable = (char: string | undefined) => char === '\u0640' || (char !== undefined && table.has(char))
  const marks = /[\u064B-\u0652\u0670]/
  const neighbour = (i: number, step: 1 | -1) => {
    let k = i + step
    while (marks.test(text[k] ?? '')) k += step
    return text[k]
  }
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    const pair = char === 'ل' ? table.get(char + (text[i + 1] ?? '')) : undefined
    const before = joinsNext(neighbour(i, -1))
    if (pair) {
      out += (before ? pair.final : pair.isolated) + DROPPED
      i++
      continue
    }
    const form = table.get(char)
    if (!form) out += char
    else {
      const after = joinsNext(char) && joinable(neighbour(i, 1))
      out += before ? (after ? form.medial : form.final) : after ? form.initial : form.isolated
    }
  }
  return out
}
