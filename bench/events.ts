/**
 * Measures the events on the public gold standard of Arabic event sentences (openeventdata/arabic_event_gsr): does the
 * reader find an ASSAULT or a PROTEST in the sentences that have one, and in those only; and does it find the heads of
 * actor and recipient.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Event, type Reading, readArticle, type Span } from '@isnad/reader'

interface LabelledSentence {
  id: string
  type: Event['type']
  label: 'yes' | 'hard-no' | 'no' | 'ambiguous'
  text: string
}
interface RoleSentence {
  id: string
  type: Event['type']
  text: string
  actor: string
  recipient: string
}

const lines = <T>(file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as T)

const percent = (part: number, whole: number) =>
  whole ? ((100 * part) / whole).toFixed(1).padStart(6) : '     –'

/** Prints precision, recall and F1 of event sentences, and how often a negative was taken for one. */
export function measureSentences(gold: string, list?: string): void {
  const file = join(gold, 'event-sentences.jsonl')
  if (!existsSync(file)) return
  const sentences = lines<LabelledSentence>(file).filter(s => s.label !== 'ambiguous')
  console.log('\nevent sentences    precision  recall     F1   false on easy and hard negatives')
  for (const type of ['ASSAULT', 'PROTEST'] as const) {
    const counts = { yes: [0, 0], no: [0, 0], 'hard-no': [0, 0] }
    for (const { id, label, text } of sentences.filter(s => s.type === type)) {
      const found = readArticle({ id, paragraphs: [text] }).events.some(e => e.type === type)
      const count = counts[label as keyof typeof counts]
      count[1]!++
      if (found) count[0]!++
      if (list === type && found !== (label === 'yes')) console.log(`${label}\t${text}`)
    }
    const [hits = 0, all = 0] = counts.yes
    const said = hits + counts.no[0]! + counts['hard-no'][0]!
    const f1 = (2 * hits) / (said + all)
    console.log(
      `${type.padEnd(18)} ${percent(hits, said)}    ${percent(hits, all)} ${percent(f1, 1)}   ${counts.no.join('/')}, ${counts['hard-no'].join('/')}`,
    )
  }
}

/** Prints how many actors and recipients have a span of the reader's that overlaps a word of them. */
export function measureRoles(gold: string, list?: string): void {
  const file = join(gold, 'event-roles.jsonl')
  if (!existsSync(file)) return
  const counts = { actor: [0, 0, 0], recipient: [0, 0, 0] }
  for (const { id, type, text, actor, recipient } of lines<RoleSentence>(file)) {
    const reading = readArticle({ id, paragraphs: [text] })
    const events = reading.events.filter(e => e.type === type)
    const wanted = { actor, recipient }
    for (const role of ['actor', 'recipient'] as const) {
      if (!wanted[role]) continue
      const spans = events.flatMap(e => (role === 'actor' ? e.actors : e.recipients))
      const hit = overlaps(reading, spans, wanted[role])
      counts[role][1]!++
      if (hit) counts[role][0]!++
      if (events.length) counts[role][2]!++
      if (list === role && !hit)
        console.log(
          `${role} ${wanted[role]} | ${events.length} events | ${spans.map(s => text.slice(s.start, s.end)).join('; ')} | ${text}`,
        )
    }
  }
  console.log('\nevent roles              found    of     %   where an event of the type was found')
  for (const role of ['actor', 'recipient'] as const) {
    const [hits = 0, all = 0, told = 0] = counts[role]
    console.log(
      `${role.padEnd(22)} ${String(hits).padStart(7)} ${String(all).padStart(5)} ${percent(hits, all)}   ${percent(hits, told)} of ${told}`,
    )
  }
}

/** True when a span covers a word of the role as the coders wrote it. */
function overlaps(reading: Reading, spans: readonly Span[], wanted: string): boolean {
  const words = wanted.split(/\s+/).filter(Boolean)
  return words.some(word => {
    for (let at = reading.text.indexOf(word); at >= 0; at = reading.text.indexOf(word, at + 1)) {
      if (spans.some(s => s.start < at + word.length && at < s.end)) return true
    }
    return false
  })
}
