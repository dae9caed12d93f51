import type { Claim, Member } from '@isnad/archive'
import type { Reading, Span } from '@isnad/reader'
import { originLine, toldTo } from './claims.ts'
import { marked } from './hits.ts'
import { say } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

/** A claim with the readings of the articles that tell it, in the order of its members. */
export interface Walk {
  claim: Claim
  readings: ReadonlyMap<string, Reading>
}

/** The sentences that hold a telling's words, so that what leads into them is seen too. */
export function passagesOf(member: Member, reading: Reading): Span[] {
  const found: Span[] = []
  for (const sentence of reading.sentences)
    if (member.spans.some(s => s.start < sentence.end && s.end > sentence.start)) found.push(sentence)
  return found
}

/** The walk from every article that tells a claim to its origin, step by step, with the passages. */
export function whyAsText({ claim, readings }: Walk, options: TextOptions): string {
  const { language } = options
  const sheet = new Sheet(options)
  const faint = (text: string) => sheet.paint(STYLE.faint, text)
  const number = new Map(claim.members.map((m, i) => [m.article, i + 1]))
  sheet.print(sheet.paint(STYLE.bold, claim.claim))
  sheet.print(faint([claim.id, claim.story].join(' · ')))
  for (const [i, member] of claim.members.entries()) {
    const reading = readings.get(member.article)
    sheet.blank()
    const where = [reading?.published?.slice(0, 10), member.article].filter(x => x !== undefined).join(' · ')
    sheet.print(`${i + 1}. ${sheet.paint(STYLE.bold, reading?.outlet ?? member.article)}  ${faint(where)}`)
    if (reading) {
      const spans = [...member.spans].sort((a, b) => a.start - b.start)
      for (const passage of passagesOf(member, reading))
        sheet.print(`«${marked(reading.text, passage, spans, text => sheet.paint(STYLE.mark, text))}»`, 3)
    }
    if (member.variant)
      sheet.print(sheet.paint(STYLE.bad, `${say('variant', language)}: ${member.variant}`), 3)
    if (member.chain.length)
      sheet.print(
        `${faint(`${say('chain', language)}:`)} ${[reading?.outlet, ...member.chain].filter(Boolean).join(' ← ')}`,
        3,
      )
    const { step } = member
    const who =
      step.who && step.kind
        ? ` ${sheet.paint(STYLE.good, step.who)} ${faint(`[${say(`origin.${step.kind}`, language)}]`)}`
        : ''
    const shown = step.shownBy === undefined ? undefined : number.get(step.shownBy)
    sheet.print(
      `→ ${say(`step.${step.by}`, language)}${who}${shown ? ` ${faint(`(${say('see', language)} ${shown})`)}` : ''}`,
      3,
      2,
    )
  }
  sheet.blank()
  sheet.print(`${say('sum', language)}: ${originLine(sheet, claim, language)}`)
  for (const { who, kind, teller } of claim.origins)
    sheet.print(`◂ ${who}${toldTo(teller, language)} ${faint(`[${say(`origin.${kind}`, language)}]`)}`, 3)
  for (const conflict of claim.conflicts)
    sheet.print(sheet.paint(STYLE.bad, `${say('conflicts', language)}: ${conflict}`), 3, 2)
  return sheet.toString()
}

/** The walk as data: each member with its article and the passages its words stand in. */
export const whyAsJson = ({ claim, readings }: Walk) => ({
  ...claim,
  members: claim.members.map(member => {
    const reading = readings.get(member.article)
    if (!reading) return member
    const { outlet, url, published, headline } = reading
    return {
      ...member,
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
      ...(headline !== undefined && { headline }),
      passages: passagesOf(member, reading).map(({ start, end }) => ({
        start,
        end,
        text: reading.text.slice(start, end),
      })),
    }
  }),
})
