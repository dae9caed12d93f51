import { type Attribution, chainOf, type Reading, type SourceType } from '@isnad/reader'
import { type Bidi, columns, line } from './bidi.ts'
import { type Language, say } from './language.ts'

/** How the text output looks. */
export interface TextOptions {
  colour: boolean
  bidi: Bidi
  language: Language
  /** Columns of the terminal. */
  width: number
}

/** SGR colours: named sources green, unnamed yellow, media blue, documents and bodies cyan, groups magenta. */
const COLOUR: Record<SourceType, number> = {
  person: 32,
  body: 36,
  media: 34,
  anonymous: 33,
  group: 35,
  document: 36,
}

/** One article for people: each claim under the chain it stands on. */
export function asText(reading: Reading, options: TextOptions): string {
  const { language, width } = options
  const paint = (code: number | string, text: string) =>
    options.colour ? `\u001B[${code}m${text}\u001B[0m` : text
  const out: string[] = []
  const print = (text: string, indent = 0) => {
    for (const piece of wrapped(text, Math.max(20, width - indent)))
      out.push(line(' '.repeat(indent) + piece, options.bidi, width))
  }
  const printPainted = (code: number | string, text: string, indent = 0) => {
    for (const piece of wrapped(text, Math.max(20, width - indent)))
      out.push(line(' '.repeat(indent) + paint(code, piece), options.bidi, width))
  }
  printPainted(1, reading.headline ?? reading.id)
  if (reading.standfirst) print(reading.standfirst)
  const where = [reading.outlet, reading.published, reading.byline].filter(Boolean).join(' · ')
  if (where) printPainted(2, where)
  for (const { text, credit } of reading.captions) printPainted(2, `▣ ${text}${credit ? ` (${credit})` : ''}`)
  out.push('')
  if (reading.attributions.length === 0) print(say('none', language))
  const chains = new Map<string, Attribution[]>()
  for (const a of reading.attributions) {
    const key = chainOf(reading, a.id)
      .map(link => link.name)
      .join(' ← ')
    const list = chains.get(key)
    if (list) list.push(a)
    else chains.set(key, [a])
  }
  for (const [chain, attributions] of chains) {
    const { sourceType } = attributions[0]!
    print(`● ${paint(COLOUR[sourceType], chain)}  ${paint(2, `[${say(`source.${sourceType}`, language)}]`)}`)
    for (const a of attributions) {
      const said = a.content.map(span => reading.text.slice(span.start, span.end)).join(' … ')
      const to = a.to ? ` ${say('to', language)} ${a.to}` : ''
      print(`${paint(2, `${say(`act.${a.act}`, language)}${to}:`)} ${said}`, 4)
      const standing = a.standing?.map(s => reading.text.slice(s.start, s.end)).join('؛ ')
      if (standing) printPainted(2, `${say('standing', language)}: ${standing}`, 4)
    }
  }
  for (const warning of reading.warnings) out.push(paint(33, `! ${warning}`))
  return `${out.join('\n')}\n`
}

/** Breaks a text at spaces so that no line is wider than `width`; colour sequences have no width. */
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
      now = used > 0 ? `${now} ${word}` : word
      used += (used > 0 ? 1 : 0) + size
    }
  }
  lines.push(now)
  return lines
}
