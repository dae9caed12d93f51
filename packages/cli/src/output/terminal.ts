import { type Bidi, columns, datesApart, detectBidi, line } from './bidi.ts'
import type { Language } from './language.ts'

/** How text output looks, as the user asks for it. */
export interface TerminalOptions {
  lang: Language
  bidi: Bidi | 'auto'
  colour: 'auto' | 'always' | 'never'
  /** Set where the output goes to a file. */
  output?: string
}

/** How text output looks, worked out. */
export interface TextOptions {
  colour: boolean
  bidi: Bidi
  language: Language
  /** Columns of the terminal. */
  width: number
}

/** Works out what `auto` means where the output goes. */
export function textOptions({ lang, bidi, colour, output }: TerminalOptions): TextOptions {
  const terminal = process.stdout.isTTY === true && !output
  return {
    colour: colour === 'always' || (colour === 'auto' && terminal && !process.env.NO_COLOR),
    bidi: bidi === 'auto' ? (terminal ? detectBidi(process.env) : 'terminal') : bidi,
    language: lang,
    // A terminal that does not know its width says 0.
    width: terminal ? process.stdout.columns || 80 : 100,
  }
}

/** SGR codes of what text output sets apart. */
export const STYLE = { bold: 1, faint: 2, mark: '1;33', good: 32, warning: 33, bad: 31 } as const

/** Lines of text output, broken at the width of the terminal. */
export class Sheet {
  readonly #lines: string[] = []
  readonly #options: TextOptions

  constructor(options: TextOptions) {
    this.#options = options
  }

  /** Colours a piece of text, where colours are wanted. */
  paint(style: number | string, text: string): string {
    return this.#options.colour && text ? `\u001B[${style}m${text}\u001B[0m` : text
  }

  /** Adds a paragraph; `hang` indents its second and later lines further. */
  print(text: string, indent = 0, hang = 0): void {
    const { bidi, width } = this.#options
    const room = Math.max(20, width - indent - hang)
    for (const [i, piece] of wrapped(datesApart(text), room).entries())
      this.#lines.push(line(' '.repeat(indent + (i ? hang : 0)) + piece, bidi, width))
  }

  blank(): void {
    this.#lines.push('')
  }

  /** Adds a line that is not Arabic, as it is. */
  plain(text: string): void {
    this.#lines.push(text)
  }

  toString(): string {
    return this.#lines.length ? `${this.#lines.join('\n')}\n` : ''
  }
}

const ESCAPE = String.fromCharCode(27)
const SGR = new RegExp(`${ESCAPE}\\[([0-9;]*)m`, 'g')
const RESET = `${ESCAPE}[0m`

/** Breaks a text at spaces so that no line is wider than `width`; a colour that runs over a break is taken up again. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let now = ''
  let used = 0
  for (const word of text.replace(/[\n\r\t]+/g, ' ').split(' ')) {
    const size = columns(word)
    if (used > 0 && used + 1 + size > width) {
      lines.push(now)
      now = word
      used = size
    } else {
      now = used > 0 ? `${now} ${word}` : now + word
      used += (used > 0 ? 1 : 0) + size
    }
  }
  lines.push(now)
  let open = ''
  return lines.map(one => {
    const whole = open + one
    for (const [code, value] of one.matchAll(SGR)) open = value === '0' ? '' : code
    return open ? whole + RESET : whole
  })
}
