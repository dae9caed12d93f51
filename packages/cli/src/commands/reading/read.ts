import { type Reading, readArticle } from '@isnad/reader'
import { EXIT, report } from '../../failure.ts'
import { articlesIn, type InputOptions } from '../../input/articles.ts'
import { sizeOf } from '../../input/files.ts'
import { csvHeader, csvRows } from '../../output/csv.ts'
import { eventsAsCsv, eventsAsJson, eventsAsText, eventsHeader } from '../../output/events.ts'
import { sinkFor } from '../../output/file.ts'
import { asGeoJson } from '../../output/geojson.ts'
import { type TerminalOptions, textOptions } from '../../output/terminal.ts'
import { asText } from '../../output/text.ts'
import { furtherPlaces } from '../../places.ts'
import { Progress } from '../../progress.ts'

export type ReadFormat = 'text' | 'json' | 'jsonl' | 'csv' | 'html' | 'geojson'

export interface ReadOptions extends InputOptions, TerminalOptions {
  format: ReadFormat
}

/** How a format is put together from single readings. */
interface Writer {
  before?: string
  each(reading: Reading, index: number): string
  after?(all: readonly Reading[]): string | Promise<string>
}

/** `isnad read`: reads every input and prints the readings. Returns the exit code. */
export const readCommand = (inputs: readonly string[], options: ReadOptions) =>
  readings(inputs, options, writerFor(options))

/** `isnad events`: reads every input and prints the events in it. Returns the exit code. */
export const eventsCommand = (inputs: readonly string[], options: ReadOptions) =>
  readings(inputs, options, eventWriterFor(options))

async function readings(inputs: readonly string[], options: ReadOptions, writer: Writer): Promise<number> {
  const sink = await sinkFor(options.output)
  const progress = new Progress(await sizeOf(inputs))
  furtherPlaces()
  const kept: Reading[] = []
  let read = 0
  let failed = 0
  try {
    if (writer.before) await sink.write(writer.before)
    for await (const found of articlesIn(inputs, { ...options, onBytes: n => progress.read(n) })) {
      options.signal?.throwIfAborted()
      if ('passed' in found) continue
      if ('failure' in found) {
        failed++
        progress.end()
        report(found.failure)
        continue
      }
      const reading = readArticle(found.article)
      const piece = writer.each(reading, read++)
      if (piece) await sink.write(piece)
      if (writer.after) kept.push(reading)
      progress.step()
    }
    options.signal?.throwIfAborted()
    if (writer.after && (read > 0 || options.format.endsWith('json')))
      await sink.write(await writer.after(kept))
    if (read === 0 && options.output) await sink.abandon()
    else await sink.close()
  } catch (error) {
    await sink.abandon()
    throw error
  } finally {
    progress.end()
  }
  return failed === 0 ? EXIT.ok : read === 0 ? EXIT.failed : EXIT.partial
}

function writerFor(options: ReadOptions): Writer {
  switch (options.format) {
    case 'jsonl':
      return { each: reading => `${JSON.stringify(reading)}\n` }
    case 'json':
      return { each: () => '', after: all => `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n` }
    case 'csv':
      // The mark tells spreadsheets that the file is UTF-8.
      return { before: `\uFEFF${csvHeader}`, each: csvRows }
    case 'geojson':
      return { each: () => '', after: all => `${JSON.stringify(asGeoJson(all), null, 2)}\n` }
    case 'html':
      // The page brings a map, which takes longer to load than most articles take to read.
      return {
        each: () => '',
        after: async all => (await import('../../output/html.ts')).asHtml(all, options.lang),
      }
    case 'text': {
      const text = textOptions(options)
      return { each: (reading, i) => (i ? `\n${'─'.repeat(20)}\n\n` : '') + asText(reading, text) }
    }
  }
}

function eventWriterFor(options: ReadOptions): Writer {
  switch (options.format) {
    case 'jsonl':
      return {
        each: reading =>
          eventsAsJson(reading)
            .map(event => `${JSON.stringify(event)}\n`)
            .join(''),
      }
    case 'json':
      return { each: () => '', after: all => `${JSON.stringify(all.flatMap(eventsAsJson), null, 2)}\n` }
    case 'text': {
      const text = textOptions(options)
      return { each: (reading, i) => (i ? '\n' : '') + eventsAsText(reading, text) }
    }
    default:
      return { before: `\uFEFF${eventsHeader}`, each: eventsAsCsv }
  }
}
