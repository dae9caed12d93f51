import type { EventType, SourceType } from '@isnad/reader'
import { Command, Option } from 'commander'
import { EXIT, Failure } from './failure.ts'
import {
  archiveOption,
  box,
  formatOption,
  inputOption,
  isoDay,
  limitOption,
  near,
  outletOption,
  outputOption,
  percent,
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
      formatOption('text', 'json', 'jsonl', 'csv', 'html', 'geojson'),
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
  isnad read article.txt -f geojson > places.geojson the places named, for a map
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

  command(
    'events',
    'list the events articles tell of, in PLOVER coding',
    "Lists every event with its actors, recipients, place, time, factuality, the sentence and the chain it stands on. The CSV columns map onto POLECAT's; docs/events.md documents them.",
    [
      inputOption(),
      formatOption('csv', 'jsonl', 'json', 'text'),
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
  isnad events newspapers.jsonl.gz > events.csv      one event a row, for a spreadsheet or R
  isnad events article.txt --format text             for people`,
    )
    .action(async (inputs: string[], { input, ...options }) => {
      const { eventsCommand } = await import('./commands/read.ts')
      done(await eventsCommand(given(inputs), { ...options, ...(input && { kind: input }), signal }))
    })

  command(
    'words',
    'analyse the words of a text',
    'Prints every word with its clitics, lemma, part of speech, features, verb and root, and the readings that were not chosen: for those who extend the lexicon.',
    [formatOption('text', 'conllu', 'json'), outputOption(), ...terminalOptions()],
  )
    .argument('<text...>', 'a text, files, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  isnad words 'وبقواتهم المنسحبة'
  isnad words article.txt --format conllu > article.conllu`,
    )
    .action(async (text: string[], options) => {
      const { wordsCommand } = await import('./commands/grammar.ts')
      done(await wordsCommand(text, options))
    })

  command(
    'clauses',
    'analyse the clauses of a text',
    'Prints every predicate with its subject, objects, prepositional arguments and complement clause. «3<1» is the predicate 3 inside the clause of 1; an implied subject stands in brackets.',
    [formatOption('text', 'json'), outputOption(), ...terminalOptions()],
  )
    .argument('<text...>', 'a text, files, or - for standard input')
    .addHelpText('after', "\nExample:\n  isnad clauses 'قال الوزير إن القوات انسحبت من المدينة'")
    .action(async (text: string[], options) => {
      const { clausesCommand } = await import('./commands/grammar.ts')
      done(await clausesCommand(text, options))
    })

  command(
    'tour',
    'read some articles and print what isnad makes of them, keeping nothing',
    'Reads articles into an archive that is thrown away, and prints who says what in each, then the claims that more than one of them makes with their independent origins.',
    [inputOption(), publishedOption(), outletOption(), ...terminalOptions()],
  )
    .argument('<inputs...>', 'files or folders')
    .addHelpText('after', '\nExample:\n  isnad tour examples')
    .action(async (inputs: string[], { input, ...options }) => {
      const { tourCommand } = await import('./commands/tour.ts')
      done(await tourCommand(inputs, { ...options, ...(input && { kind: input }), signal }))
    })

  const look = (...formats: string[]) => [
    archiveOption(),
    formatOption(...formats),
    outputOption(),
    ...terminalOptions(),
  ]

  command(
    'search',
    'find articles in the archive',
    'Finds articles. A word stands for every form of its lemma, a phrase in quotation marks for exactly those forms; hamza, alef, ya, ta marbuta, vowel marks and digits are folded. Filters must all hold; without words the newest articles are given.',
    [
      new Option('--outlet <name>', 'publisher'),
      new Option('--from <date>', 'published on this day or later').argParser(isoDay),
      new Option('--to <date>', 'published on this day or earlier').argParser(isoDay),
      new Option('--person <name>', 'names this person (any part of the name)'),
      new Option('--organisation <name>', 'names this organisation'),
      new Option('--place <name>', 'names this place'),
      new Option('--box <w,s,e,n>', 'names a place inside this box, in degrees').argParser(box),
      new Option('--near <lat,lon,km>', 'names a place within so many kilometres of a point').argParser(near),
      new Option('--event <type>', 'tells of an event of this PLOVER type').choices(EVENT_TYPES),
      new Option('--source-type <type>', 'quotes a source of this type').choices(SOURCE_TYPES),
      new Option('--speaker <name>', 'quotes this speaker (any part of the name)'),
      new Option('--exact-spelling', 'tell hamza, ya and ta marbuta apart'),
      limitOption(20),
      ...look('text', 'json', 'csv'),
    ],
  )
    .argument('[words...]', 'what to look for')
    .addHelpText(
      'after',
      `
Examples:
  isnad search انسحاب الرقة                          articles with any form of both words
  isnad search '"وقف إطلاق النار"' --from 2015-07-01
  isnad search --near 35.95,39.01,30 --event ASSAULT assaults told of within 30 km of a point
  isnad search --speaker لافروف --format json        passages with offsets into the reading`,
    )
    .action(async (words: string[], options) => {
      const { searchCommand } = await import('./commands/archive.ts')
      await searchCommand({ ...options, words: words.join(' ') }, options)
    })

  command(
    'stories',
    'list stories, newest first',
    'Lists the stories of the archive: the articles of any outlets on one happening.',
    [
      new Option('--min-articles <n>', 'told by at least so many articles').argParser(wholeNumber),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
  )
    .addHelpText(
      'after',
      `
Examples:
  isnad stories --min-articles 3 --limit 20
  isnad stories --format json > stories.json`,
    )
    .action(async ({ minArticles, limit, ...options }) => {
      const { storiesCommand } = await import('./commands/archive.ts')
      await storiesCommand(
        {
          ...(minArticles !== undefined && { articles: minArticles }),
          ...(limit !== undefined && { limit }),
        },
        options,
      )
    })

  command(
    'story',
    'show one story with its claims',
    'Shows a story: its articles, who and where, and every claim made in it. Takes the id of a story or of one of its articles.',
    look('text', 'json'),
  )
    .argument('<id>', 'id of a story, or of an article')
    .addHelpText('after', '\nExample:\n  isnad story s-2015-07-24-17')
    .action(async (id: string, options) => {
      const { storyCommand } = await import('./commands/archive.ts')
      await storyCommand(id, options)
    })

  command(
    'copies',
    'list articles that share text',
    'Lists every two articles that share text, the later one first: the share of it that stands in the earlier one, what kind of copy it is, the agency whose words they are where one is named, and the shared passages.',
    [
      new Option('--min-share <percent>', 'at least so much of the later article').argParser(percent),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
  )
    .argument('[article]', 'only copies of and by this article')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad copies --min-share 80 --format csv > copies.csv\n  isnad copies 2015-07-24-17',
    )
    .action(async (article: string | undefined, { minShare, limit, ...options }) => {
      const { copiesCommand } = await import('./commands/archive.ts')
      await copiesCommand({ ...(article && { article }), share: minShare, limit }, options)
    })

  command(
    'claims',
    'list claims with their independent origins',
    'Lists claims: what is asserted, how many independent origins it has, and what contradicts it.',
    [
      new Option('--story <id>', 'claims of this story only'),
      new Option('--order <order>', 'most independent origins first, or most conflicts first')
        .choices(['corroborated', 'contested'])
        .default('corroborated'),
      new Option('--min-members <n>', 'told by at least so many articles').argParser(wholeNumber).default(2),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
  )
    .addHelpText(
      'after',
      `
Examples:
  isnad claims --limit 20                            the best corroborated
  isnad claims --order contested --limit 20          the most contested
  isnad claims --story s-2015-07-24-17 --min-members 1
  isnad claims --format json > claims.json`,
    )
    .action(async ({ story, order, minMembers, limit, ...options }) => {
      const { claimsCommand } = await import('./commands/archive.ts')
      await claimsCommand(
        { order, members: minMembers, ...(story && { story }), ...(limit !== undefined && { limit }) },
        options,
      )
    })

  command(
    'why',
    'show how the origins of a claim were counted',
    'Shows, for every article that makes a claim, the passage, the chain in it, and how that chain was followed to an origin.',
    look('text', 'json', 'jsonld'),
  )
    .argument('<claim>', 'id of a claim')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad why s-2015-07-24-17-c3\n  isnad why s-2015-07-24-17-c3 --format jsonld   schema.org and W3C PROV-O',
    )
    .action(async (id: string, options) => {
      const { whyCommand } = await import('./commands/archive.ts')
      await whyCommand(id, options)
    })

  const gazetteer = isnad
    .command('gazetteer')
    .summary('make further places known')
    .description('Makes places known that the gazetteer isnad brings does not have.')
    .addHelpText('after', '\nExample:\n  isnad gazetteer import SY.txt --names alternateNamesV2.txt')
  gazetteer
    .command('import')
    .summary('take over places from GeoNames')
    .description(
      "Takes over the places of GeoNames' country files (download.geonames.org/export/dump) that have an Arabic name. Every later reading knows them. What was imported before is replaced.",
    )
    .argument('<files...>', 'country files, unzipped: SY.txt, IQ.txt, allCountries.txt')
    .addOption(new Option('--names <file>', 'alternateNamesV2.txt, which has most Arabic names'))
    .addOption(
      new Option(
        '-o, --output <file>',
        'where the places are kept (default: beside the archive in your data folder)',
      ).env('ISNAD_PLACES'),
    )
    .addHelpText(
      'after',
      `
Examples:
  isnad gazetteer import SY.txt IQ.txt --names alternateNamesV2.txt
  isnad gazetteer import LB.txt -o places.tsv && ISNAD_PLACES=places.tsv isnad read article.txt

GeoNames data is licensed CC BY 4.0; credit GeoNames where you show it.`,
    )
    .action(async (files: string[], options) => {
      const { importCommand } = await import('./commands/gazetteer.ts')
      await importCommand(files, options)
    })

  return isnad
}

const SOURCE_TYPES = ['person', 'body', 'media', 'anonymous', 'group', 'document'] satisfies SourceType[]
const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] satisfies EventType[]

/** The inputs a command works on: standard input where none is named and something is piped in. */
function given(inputs: string[]): string[] {
  if (inputs.length > 0) return inputs
  if (!process.stdin.isTTY) return ['-']
  throw new Failure(
    'Nothing to read. Name a file, a folder, an address, or - for standard input.',
    EXIT.usage,
  )
}
