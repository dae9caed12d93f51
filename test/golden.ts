import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Reading, readArticle, type Span } from '@isnad/reader'
import { articlesIn } from '../packages/cli/src/input/articles.ts'

/** What a person who went over the reading of an article found, line by line. */
export interface Reviewed {
  /** Read, and rightly so. */
  read: string[]
  /** Stands in the article, and is not read. */
  missed: string[]
  /** Is read, and is wrong. */
  wrong: string[]
  /** Nobody has looked at these yet; none may be committed. */
  unreviewed?: string[]
}

/** What of a reading is reviewed apart. */
export const LAYERS = ['page', 'attributions', 'names', 'times', 'events'] as const
/** One of the {@link LAYERS}. */
export type Layer = (typeof LAYERS)[number]
/** The review of one article. */
export type Golden = Record<Layer, Reviewed>

const folder = join(import.meta.dirname, 'golden')
const fileOf = (id: string) => join(folder, `${id.replaceAll('/', '-')}.json`)

/** Every article of `examples/`, read. */
export async function exampleReadings(): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const found of articlesIn([join(import.meta.dirname, '..', 'examples')], {})) {
    if ('failure' in found) throw found.failure
    if ('article' in found) readings.push(readArticle(found.article))
  }
  return readings
}

/** The review kept of an article; an empty one where there is none. */
export function goldenOf(id: string): Golden {
  const none = (): Reviewed => ({ read: [], missed: [], wrong: [] })
  const kept = existsSync(fileOf(id)) ? (JSON.parse(readFileSync(fileOf(id), 'utf8')) as Golden) : undefined
  return kept ?? { page: none(), attributions: none(), names: none(), times: none(), events: none() }
}

/** Writes the review of an article. */
export function keepGolden(id: string, golden: Golden): void {
  writeFileSync(fileOf(id), `${JSON.stringify(golden, null, 2)}\n`)
}

/** A long text by its beginning and its end. */
const short = (text: string) => (text.length <= 64 ? text : `${text.slice(0, 40)} … ${text.slice(-20)}`)

/** A reading as lines for people, one for each thing it says; the same thing said twice is one line. */
export function linesOf(reading: Reading): Record<Layer, string[]> {
  const slice = ({ start, end }: Span) => reading.text.slice(start, end)
  const byId = new Map(reading.attributions.map(a => [a.id, a]))
  const { headline, standfirst, byline, dateline, captions, outlet, published } = reading
  const lines: Record<Layer, string[]> = {
    page: [
      ...Object.entries({ headline, standfirst, byline, outlet, published }).map(
        ([k, v]) => `${k}: ${v ?? '-'}`,
      ),
      `dateline: ${dateline?.place ?? '-'} ${dateline?.outlet ?? '-'}`,
      ...captions.map(c => `caption: ${c.text} (${c.credit ?? '-'})`),
      `paragraphs: ${reading.paragraphs.length}`,
      `first: ${short(slice(reading.paragraphs[0]!))}`,
      `last: ${short(slice(reading.paragraphs.at(-1)!))}`,
    ],
    attributions: reading.attributions.map(a =>
      [
        `${a.speaker || '-'} (${a.sourceType})`,
        slice(a.cue),
        a.act,
        ...(a.via.length ? [`via ${a.via.join(', ')}`] : []),
        ...(a.to ? [`to ${a.to}`] : []),
        ...(a.parent ? [`said by ${byId.get(a.parent)!.speaker}`] : []),
        short(a.content.map(slice).join(' … ')),
      ].join(' | '),
    ),
    names: reading.entities.map(e => [`${e.type} ${e.name}`, ...e.aliases].join(' = ')),
    times: reading.times.map(t => `${slice(t)}: ${t.value}${t.mod ? ` ${t.mod}` : ''}`),
    events: reading.events.map(e =>
      [
        `${e.type} ${slice(e.trigger)} (${e.factuality})`,
        ...(e.killed ? [`killed ${e.killed}`] : []),
        ...(e.wounded ? [`wounded ${e.wounded}`] : []),
        ...(e.attribution ? [`says ${byId.get(e.attribution)!.speaker}`] : []),
      ].join(' | '),
    ),
  }
  for (const layer of LAYERS) lines[layer] = [...new Set(lines[layer])]
  return lines
}

/** What a reading lost of what was read rightly, and what it says that nobody has reviewed. */
export function compare(
  reviewed: Reviewed,
  lines: readonly string[],
): { lost: string[]; unreviewed: string[] } {
  const now = new Set(lines)
  const known = new Set([...reviewed.read, ...reviewed.missed, ...reviewed.wrong])
  return {
    lost: reviewed.read.filter(line => !now.has(line)),
    unreviewed: lines.filter(line => !known.has(line)),
  }
}
