#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander'
import { type ReadOptions, readCommand } from './commands/read.ts'
import { EXIT, Failure } from './failure.ts'

const stop = new AbortController()

/** The `isnad` command: every subcommand and its options on one page. */
const program = new Command('isnad')
  .description('Reads Arabic news and shows, for everything an article says, on whose word it says so.')
  .version('0.1.0')
  .addHelpText(
    'after',
    `\nExit codes: ${EXIT.ok} all read · ${EXIT.failed} nothing could be read · ${EXIT.usage} wrong command line · ${EXIT.partial} some inputs could not be read · ${EXIT.interrupted} stopped`,
  )
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'isnad: ')) })
  .exitOverride()
  .showSuggestionAfterError()

program
  .command('read')
  .summary('read articles and print who says what')
  .description(
    'Reads articles and prints who says what. Takes files, folders, addresses and standard input (-).',
  )
  .argument('[inputs...]', 'files, folders, http(s) addresses, or - for standard input')
  .addOption(
    new Option('--input <kind>', 'shape of the input (found out where not said)').choices([
      'text',
      'html',
      'jsonl',
    ]),
  )
  .addOption(
    new Option('-f, --format <format>', 'what to print')
      .choices(['text', 'json', 'jsonl', 'csv', 'html'])
      .default('text'),
  )
  .option('-o, --output <file>', 'write to a file instead of standard output')
  .option('--published <date>', 'day of publication, YYYY-MM-DD, for articles that do not say', isoDay)
  .option('--outlet <name>', 'publisher, for articles that do not say')
  .addOption(new Option('--lang <language>', 'language of labels').choices(['ar', 'en']).default('ar'))
  .addOption(
    new Option('--bidi <mode>', 'terminal: it orders Arabic itself; visual: isnad does')
      .choices(['auto', 'terminal', 'visual'])
      .default('auto'),
  )
  .addOption(
    new Option('--colour <when>', 'colours in text output')
      .choices(['auto', 'always', 'never'])
      .default('auto'),
  )
  .option('--allow-private', 'also fetch addresses that are not public (loopback, private networks)')
  .addHelpText(
    'after',
    `
Examples:
  isnad read article.txt --published 2024-12-12      who says what, for people
  isnad read page.html --format html -o reading.html a page with every claim marked and its chain beside it
  isnad read https://example.com/news/1 -f json      one reading as JSON
  cat archive.jsonl | isnad read - --input jsonl -f jsonl > readings.jsonl`,
  )
  .action(
    async (
      inputs: string[],
      { input, ...options }: Omit<ReadOptions, 'kind' | 'signal'> & { input?: ReadOptions['kind'] },
    ) => {
      const from = inputs.length ? inputs : process.stdin.isTTY ? [] : ['-']
      if (from.length === 0)
        throw new Failure(
          'Nothing to read. Name a file, a folder, an address, or - for standard input.',
          EXIT.usage,
        )
      process.exitCode = await readCommand(from, {
        ...options,
        ...(input && { kind: input }),
        signal: stop.signal,
      })
    },
  )

function isoDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2024-12-12.')
  return value
}

process.on('SIGINT', () => {
  // A second Ctrl-C does not wait for the input that is being read.
  if (stop.signal.aborted) process.exit(EXIT.interrupted)
  stop.abort()
})
// A reader that went away (`| head`) is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.ok)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (stop.signal.aborted) process.exitCode = EXIT.interrupted
  else if (error instanceof Failure) {
    process.stderr.write(`isnad: ${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in error && error.exitCode === 0 ? EXIT.ok : EXIT.usage
  } else throw error
}
