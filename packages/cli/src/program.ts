import { Command, Option } from 'commander'
import { EXIT, Failure } from './failure.ts'
import {
  archiveOption,
  formatOption,
  inputOption,
  outletOption,
  outputOption,
  privateOption,
  publishedOption,
  terminalOptions,
  wholeNumber,
} from './options.ts'

/**
 * The `isnad` command: every subcommand and its options. What a command does is loaded when it is called for, so that
 * `isnad read` does not wait for the archive.
 */
export function program(signal: AbortSignal): Command {
  const isnad = new Command('isnad')
    .description('Reads Arabic news and shows, for everything an article says, on whose word it says so.')
    .version('0.1.0')
    .addHelpText(
      'after',
      `\nExit codes: ${EXIT.ok} all done · ${EXIT.failed} nothing could be read, or the command failed · ${EXIT.usage} wrong command line · ${EXIT.partial} some inputs could not be read · ${EXIT.interrupted} stopped`,
    )
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'isnad: ')) })
    .exitOverride()
    .showSuggestionAfterError()
  /** Adds a command with its options. */
  const command = (name: string, summary: string, description: string, options: Option[]) => {
    const made = isnad.command(name).summary(summary).description(description)
    for (const option of options) made.addOption(option)
    return made
  }
  const done = (code: number) => {
    process.exitCode = code
  }

  command(
    'read',
    'read articles and print who says what',
    'Reads articles and prints who says what. Takes files, folders, addresses and standard input (-): text, HTML pages, JSONL, WARC files, feeds and OPML lists, each also zipped with gzip.',
    [
      inputOption(),
      formatOption('text', 'json', 'jsonl', 'csv', 'html'),
      outputOption(),
      publishedOption(),
      outletOption(),
      ...terminalOptions(),
      privateOption(),
    ],
  )
    .argument('[inputs...]', 'files, folders, http(s) addresses, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  isnad read article.txt --published 2024-12-12      who says what, for people
  isnad read page.html --format html -o reading.html a page with every claim marked and its chain beside it
  isnad read https://example.com/news/1 -f json      one reading as JSON
  cat archive.jsonl | isnad read - --input jsonl -f jsonl > readings.jsonl`,
    )
    .action(async (inputs: string[], { input, ...options }) => {
      const { readCommand } = await import('./commands/read.ts')
      done(await readCommand(given(inputs), { ...options, ...(input && { kind: input }), signal }))
    })

  command(
    'add',
    'read articles into the archive',
    'Reads articles into the archive, then works out stories, copies and claims. What is there already is passed over, so a run that was stopped is taken up by running it again. Items that cannot be read are reported with their place and set aside; the rest go in.',
    [
      archiveOption(),
      inputOption(),
      publishedOption(),
      outletOption(),
      new Option('--no-derive', 'leave stories and claims to a later run'),
      new Option('--threads <n>', 'worker threads (default: one a core)').argParser(wholeNumber),
      privateOption(),
    ],
  )
    .argument('[inputs...]', 'files, folders, http(s) addresses, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  isnad add newspapers.jsonl.gz                      one article a line, any size
  isnad add 2024/ --outlet "الصحيفة"                  a folder of pages or texts
  isnad add CC-NEWS-20241212.warc.gz                 Arabic pages of a web archive
  isnad add https://example.com/rss subscriptions.opml
  isnad add articles.jsonl --archive postgres://isnad@db.example/news`,
    )
    .action(async (inputs: string[], { input, ...options }) => {
      const { addCommand } = await import('./commands/add.ts')
      done(await addCommand(given(inputs), { ...options, ...(input && { kind: input }), signal }))
    })

  return isnad
}

/** The inputs a command works on: standard input where none is named and something is piped in. */
function given(inputs: string[]): string[] {
  if (inputs.length > 0) return inputs
  if (!process.stdin.isTTY) return ['-']
  throw new Failure(
    'Nothing to read. Name a file, a folder, an address, or - for standard input.',
    EXIT.usage,
  )
}
