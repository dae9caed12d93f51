import { chainOf, type Event, type EventType, type Reading, type Span } from '@isnad/reader'
import { csvLine } from './csv.ts'
import { say } from './language.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

/** PLOVER's quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const QUAD: Record<EventType, 1 | 2 | 3 | 4> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

type Cell = string | number | null | undefined

/** The columns of the table, each with what it holds. Those up to `Version` are POLECAT's; `docs/events.md` documents all. */
const COLUMNS: readonly (readonly [name: string, value: (row: Row) => Cell])[] = [
  ['Event ID', r => `${r.reading.id}#${r.event.id}`],
  ['Event Date', r => r.event.time],
  ['Event Type', r => r.event.type],
  ['Event Mode', r => r.event.mode],
  ['Quad Code', r => QUAD[r.event.type]],
  ['Actor Name', r => r.actors.name],
  ['Actor Country', r => r.actors.country],
  ['Primary Actor Sector', r => r.actors.sector],
  ['Actor Title', r => r.actors.title],
  ['Actor Name Raw', r => r.actors.raw],
  ['Recipient Name', r => r.recipients.name],
  ['Recipient Country', r => r.recipients.country],
  ['Primary Recipient Sector', r => r.recipients.sector],
  ['Recipient Title', r => r.recipients.title],
  ['Recipient Name Raw', r => r.recipients.raw],
  ['Placename', r => r.place?.name],
  ['Country', r => r.place?.place?.country],
  ['Latitude', r => r.place?.place?.lat],
  ['Longitude', r => r.place?.place?.lon],
  ['GeoNames ID', r => r.place?.place?.geonames],
  ['Raw Placename', r => (r.event.place ? slice(r.reading, r.event.place) : undefined)],
  ['Feature Type', r => r.place?.place?.kind],
  ['Source', r => r.reading.outlet],
  ['Publication Date', r => r.reading.published],
  ['Story People', r => names(r.reading, 'PER')],
  ['Story Organizations', r => names(r.reading, 'ORG')],
  ['Story Locations', r => names(r.reading, 'LOC')],
  ['Language', () => 'ar'],
  ['Version', () => 'isnad'],
  ['Factuality', r => r.event.factuality],
  ['Killed', r => r.event.killed],
  ['Wounded', r => r.event.wounded],
  ['Same As', r => (r.event.sameAs === undefined ? undefined : `${r.reading.id}#${r.event.sameAs}`)],
  ['Attribution', r => r.event.attribution],
  ['Chain', r => r.chain],
  ['Trigger', r => slice(r.reading, r.event.trigger)],
  ['Start', r => r.event.trigger.start],
  ['End', r => r.event.trigger.end],
  ['Sentence', r => (r.sentence ? slice(r.reading, r.sentence) : undefined)],
  ['Sentence Start', r => r.sentence?.start],
  ['Sentence End', r => r.sentence?.end],
  ['Article', r => r.reading.id],
  ['URL', r => r.reading.url],
]

/** One event and what its columns are taken from. */
interface Row {
  reading: Reading
  event: Event
  actors: Party
  recipients: Party
  place: Reading['entities'][number] | undefined
  chain: string
  sentence: Span | undefined
}

/** Those who do something, or to whom it is done; several are parted by «; ». */
interface Party {
  name: string
  country: string
  sector: string
  title: string
  raw: string
}

/** The columns of {@link eventsAsCsv}, documented in docs/events.md. */
export const eventColumns = COLUMNS.map(([name]) => name)
/** The first line of {@link eventsAsCsv}. */
export const eventsHeader = csvLine(eventColumns)

/** One event a row. */
export const eventsAsCsv = (reading: Reading): string =>
  rowsOf(reading)
    .map(row => csvLine(COLUMNS.map(([, value]) => value(row))))
    .join('')

/** One event an object, with what the table has of sentence, chain and names beside the event itself. */
export const eventsAsJson = (reading: Reading) =>
  rowsOf(reading).map(({ event, actors, recipients, chain, sentence }) => ({
    article: reading.id,
    ...(reading.outlet !== undefined && { outlet: reading.outlet }),
    ...(reading.published !== undefined && { published: reading.published }),
    ...event,
    actorName: actors.name,
    recipientName: recipients.name,
    chain,
    ...(sentence && { sentence: { ...sentence, text: slice(reading, sentence) } }),
  }))

/** The events of an article, for people. */
export function eventsAsText(reading: Reading, options: TextOptions): string {
  const { language } = options
  const sheet = new Sheet(options)
  const faint = (text: string) => sheet.paint(STYLE.faint, text)
  sheet.print(sheet.paint(STYLE.bold, reading.headline ?? reading.id))
  if (reading.events.length === 0) sheet.print(say('noEvents', language))
  for (const { event, chain, sentence } of rowsOf(reading)) {
    const mode = event.mode ? `/${event.mode}` : ''
    const style = QUAD[event.type] > 2 ? STYLE.bad : STYLE.good
    const setting = [event.time, event.place && slice(reading, event.place)].filter(Boolean).join(' · ')
    sheet.print(
      [
        `● ${sheet.paint(style, event.type + mode)} ${slice(reading, event.trigger)}`,
        ...(event.factuality === 'happened'
          ? []
          : [faint(`[${say(`factuality.${event.factuality}`, language)}]`)]),
        ...(setting ? [faint(setting)] : []),
      ].join(' '),
    )
    const named = (spans: readonly Span[]) => spans.map(s => slice(reading, s)).join('، ') || '؟'
    if (event.actors.length + event.recipients.length > 0)
      sheet.print(`${named(event.actors)} ← ${named(event.recipients)}`, 4)
    if (sentence) sheet.print(faint(`«${slice(reading, sentence)}»`), 4)
    if (chain) sheet.print(faint(`${say('chain', language)}: ${chain}`), 4)
  }
  return sheet.toString()
}

function rowsOf(reading: Reading): Row[] {
  let at = 0
  return [...reading.events]
    .sort((a, b) => a.trigger.start - b.trigger.start)
    .map(event => {
      while (reading.sentences[at + 1] && reading.sentences[at]!.end <= event.trigger.start) at++
      return {
        reading,
        event,
        actors: party(reading, event.actors),
        recipients: party(reading, event.recipients),
        place: event.place ? entityAt(reading, event.place, 'LOC') : undefined,
        chain:
          event.attribution === null
            ? ''
            : chainOf(reading, event.attribution)
                .map(link => link.name)
                .join(' ← '),
        sentence: reading.sentences[at],
      }
    })
}

function party(reading: Reading, spans: readonly Span[]): Party {
  const of = spans.map(span => entityAt(reading, span))
  const codes = of.map(entity => entity?.actor?.split(' ') ?? [])
  const joined = (values: readonly (string | undefined)[]) => [...new Set(values.filter(Boolean))].join('; ')
  return {
    name: joined(of.map((entity, i) => entity?.name ?? slice(reading, spans[i]!))),
    country: joined(codes.map(([country]) => country)),
    sector: joined(codes.map(([, sector]) => sector)),
    title: joined(of.map(entity => entity?.titles?.[0])),
    raw: spans.map(span => slice(reading, span)).join('; '),
  }
}

/** What a span names: the entity of the longest mention inside it. */
function entityAt({ mentions, entities }: Reading, span: Span, type?: 'LOC') {
  const inside = mentions.filter(
    m => m.start >= span.start && m.end <= span.end && (type === undefined || m.type === type),
  )
  const [longest] = inside.sort((a, b) => b.end - b.start - (a.end - a.start))
  return longest && entities.find(e => e.id === longest.entity)
}

const slice = (reading: Reading, span: Span) => reading.text.slice(span.start, span.end)

const names = (reading: Reading, type: 'PER' | 'ORG' | 'LOC') =>
  reading.entities
    .filter(e => e.type === type)
    .map(e => e.name)
    .join('; ')
