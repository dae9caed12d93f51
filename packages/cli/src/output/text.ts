import { type Attribution, chainOf, type Reading, type SourceType } from '@isnad/reader'
import { addressee, say, sayWarning } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

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
  const { language } = options
  const sheet = new Sheet(options)
  const faint = (text: string) => sheet.paint(STYLE.faint, text)
  sheet.print(sheet.paint(STYLE.bold, reading.headline ?? reading.id))
  for (const { speaker, sourceType } of reading.headlineAttributions ?? [])
    sheet.print(`${faint(`${say('headline', language)}:`)} ${sheet.paint(COLOUR[sourceType], speaker)}`)
  if (reading.standfirst) sheet.print(reading.standfirst)
  const where = [reading.outlet, reading.published?.slice(0, 10), reading.byline].filter(Boolean).join(' · ')
  if (where) sheet.print(faint(where))
  for (const { text, credit } of reading.captions)
    sheet.print(faint(`▣ ${text}${credit ? ` (${credit})` : ''}`))
  sheet.blank()
  if (reading.attributions.length === 0) sheet.print(say('none', language))
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
    sheet.print(
      `● ${sheet.paint(COLOUR[sourceType], chain)}  ${faint(`[${say(`source.${sourceType}`, language)}]`)}`,
    )
    for (const a of attributions) {
      const said = a.content.map(span => reading.text.slice(span.start, span.end)).join(' … ')
      const to = a.to ? ` ${addressee(a.to, language)}` : ''
      sheet.print(`${faint(`${say(`act.${a.act}`, language)}${to}:`)} ${said}`, 4)
      const standing = a.standing?.map(s => reading.text.slice(s.start, s.end)).join('؛ ')
      if (standing) sheet.print(faint(`${say('standing', language)}: ${standing}`), 4)
    }
  }
  for (const warning of reading.warnings) {
    const said = sheet.paint(STYLE.warning, `! ${sayWarning(warning, language)}`)
    if (language === 'ar') sheet.print(said)
    else sheet.plain(said)
  }
  return sheet.toString()
}
