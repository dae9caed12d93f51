import type { TokenKind } from './word.ts'

/** Takes one token: its kind and its offsets. */
type Take = (kind: TokenKind, start: number, end: number) => void

const SPACE = 0
const ARABIC = 1
const MARK = 2
const DIGIT = 3
const LATIN = 4
const PUNCT = 5
const SYMBOL = 6
const SKIP = 7

const letter = /\p{L}/u
const mark = /\p{M}/u
const digit = /\p{Nd}/u
const number = /\p{N}/u
const punctuation = /\p{P}/u
const space = /\s/u
const control = /\p{C}/u

const isArabic = (code: number) =>
  (code >= 0x620 && code <= 0x6ff) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8ff) ||
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc)

/** Zero-width joiner and non-joiner, direction marks: they may stand inside a word and are nothing by themselves. */
const isInvisible = (code: number) =>
  code === 0xad ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff

function classify(code: number): number {
  if (isInvisible(code)) return SKIP
  const char = String.fromCodePoint(code)
  if (space.test(char)) return SPACE
  if (code === 0x640) return MARK
  if (mark.test(char)) return MARK
  if (digit.test(char)) return DIGIT
  if (letter.test(char)) return isArabic(code) ? ARABIC : LATIN
  // ﷲ-like ligatures are letters; the ornate parentheses of the same block are punctuation.
  if (number.test(char)) return DIGIT
  if (punctuation.test(char)) return PUNCT
  if (control.test(char)) return code >= 0xd800 && code <= 0xdfff ? SYMBOL : SPACE
  return SYMBOL
}

/** Class of every code unit below U+3000, filled as characters are met. */
const classes = new Uint8Array(0x3000).fill(255)

function classOf(code: number): number {
  if (code >= 0x3000) return classify(code)
  let found = classes[code]!
  if (found === 255) {
    found = classify(code)
    classes[code] = found
  }
  return found
}

/** The mark of direction that turns the parts of a number about: see `marks.ts`. */
export const RIGHT_TO_LEFT = '\u200f'

/** Letters printed alone with a full stop for a word: د. (دكتور), م. (مهندس), أ. (أستاذ). */
const isTitleLetter = (char: string) => 'دمأا'.includes(char)

/**
 * Finds the tokens of a text, in order and without overlap. A run of Arabic letters with its marks and tatweel is a
 * word; digits touching it (الـ24، و5) are a number of their own. Separators between digits belong to the number;
 * every other punctuation mark is a token. Initials belong together: أ.ف.ب and أ ف ب are one word each, and the full
 * stop of د. belongs to it. Letters of other scripts are `latin`.
 */
export function tokenise(text: string, take: Take): void {
  const length = text.length
  const at = (i: number) => (i < length ? classOf(text.charCodeAt(i)) : SPACE)

  /** End of the Arabic word that begins at `i`. */
  const wordEnd = (i: number) => {
    let end = i + 1
    while (end < length) {
      const c = at(end)
      if (c !== ARABIC && c !== MARK && !(c === SKIP && at(end + 1) === ARABIC)) break
      end++
    }
    return end
  }
  /** True when exactly one bare letter stands at `i`. */
  const initial = (i: number) =>
    at(i) === ARABIC && at(i + 1) !== ARABIC && at(i + 1) !== MARK && at(i + 1) !== SKIP

  /** End of a run of initials that begins at `i`, or -1. */
  const initials = (i: number): number => {
    let end = i + 1
    let letters = 1
    let dots = 0
    for (;;) {
      let next = end
      const dot = text[next] === '.'
      if (dot) next++
      if (text[next] === ' ') next++
      if (next === end || !initial(next)) {
        // Dotted throughout, the last dot belongs to it too, unless it may as well end the paragraph.
        if (dot && dots === letters - 1 && letters > 1 && end + 1 < length && text[end + 1] !== '\n') {
          return end + 1
        }
        break
      }
      if (dot) dots++
      letters++
      end = next + 1
    }
    if (letters >= 3 || (letters === 2 && dots === 1)) return end
    if (text[i + 1] === '.' && isTitleLetter(text[i]!)) {
      const next = text[i + 2] === ' ' ? i + 3 : i + 2
      if (at(next) === ARABIC) return i + 2
    }
    return -1
  }

  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind === SPACE || kind === SKIP) {
      i++
      continue
    }
    let end = i + 1
    if (kind === ARABIC) {
      const abbreviation = initial(i) ? initials(i) : -1
      end = abbreviation > 0 ? abbreviation : wordEnd(i)
      take('word', i, end)
    } else if (kind === DIGIT) {
      for (;;) {
        const c = at(end)
        if (c === DIGIT) end++
        else if (!'.,٫٬'.includes(text[end] ?? ' ')) break
        else if (at(end + 1) === DIGIT) end += 2
        else if (text[end + 1] === RIGHT_TO_LEFT && at(end + 2) === DIGIT) end += 3
        else break
      }
      take('number', i, end)
    } else if (kind === LATIN) {
      for (;;) {
        const c = at(end)
        if (c === LATIN || c === DIGIT || (c === MARK && text.charCodeAt(end) !== 0x640)) end++
        else if ("'’.-_&@/".includes(text[end] ?? ' ') && (at(end + 1) === LATIN || at(end + 1) === DIGIT))
          end += 2
        else break
      }
      take('latin', i, end)
    } else {
      // A surrogate pair is one symbol; a lone mark or tatweel counts as punctuation.
      if (code >= 0xd800 && code <= 0xdbff && end < length && (text.charCodeAt(end) & 0xfc00) === 0xdc00)
        end++
      if (kind === MARK) while (at(end) === MARK) end++
      take(kind === SYMBOL || '%٪$€£'.includes(text[i]!) ? 'symbol' : 'punct', i, end)
    }
    i = end
  }
}
