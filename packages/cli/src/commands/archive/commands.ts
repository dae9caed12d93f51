import type { EventType, SourceType } from '@isnad/reader'
import { Option } from 'commander'
import { type Declaration, given, INPUTS } from '../../command.ts'
import {
  archiveOption,
  articleOptions,
  box,
  isoDay,
  limitOption,
  near,
  percent,
  printOptions,
  privateOption,
  wholeNumber,
} from '../../options.ts'

/** The options of every command that looks into the archive. */
const look = (...formats: string[]) => [archiveOption(), ...printOptions(...formats)]

/** The commands that add to the archive and look into it. */
export const archiveCommands = (signal: AbortSignal): Declaration[] => [
  {
    name: 'add',
    summary: 'read articles into the archive',
    description:
      'Reads articles into the archive, then works out stories, copies and claims. What is there already is passed over, so a run that was stopped is taken up by running it again. Items that cannot be read are reported with their place and set aside; the rest go in.',
    argument: INPUTS,
    options: [
      archiveOption(),
      ...articleOptions(),
      new Option('--no-derive', 'leave copies, stories and claims to a later run'),
      new Option('--threads <n>', 'worker threads (default: one a core)').argParser(wholeNumber),
      privateOption(),
    ],
    examples: `
      isnad add newspapers.jsonl.gz                      one article a line, any size
      isnad add 2024/ --outlet "الصحيفة"                  a folder of pages or texts
      isnad add CC-NEWS-20241212.warc.gz                 Arabic pages of a web archive
      isnad add https://example.com/rss subscriptions.opml
      isnad add articles.jsonl --archive postgres://isnad@db.example/news`,
    run: async (inputs: string[], options) =>
      (await import('./add.ts')).addCommand(given(inputs), { ...options, signal }),
  },
  {
    name: 'search',
    summary: 'find articles in the archive',
    description:
      'Finds articles. A word stands for every form of its lemma, a phrase in quotation marks for exactly those forms; hamza, alef, ya, ta marbuta, vowel marks and digits are folded. Filters must all hold; without words the newest articles are given.',
    argument: ['[words...]', 'what to look for'],
    options: [
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
    examples: `
      isnad search انسحاب الرقة                          articles with any form of both words
      isnad search '"وقف إطلاق النار"' --from 2015-07-01
      isnad search --near 35.95,39.01,30 --event ASSAULT assaults told of within 30 km of a point
      isnad search --speaker لافروف --format json        passages with offsets into the reading`,
    run: async (words: string[], options) =>
      (await import('./look.ts')).searchCommand({ ...options, words: words.join(' ') }, options),
  },
  {
    name: 'stories',
    summary: 'list stories, newest first',
    description: 'Lists the stories of the archive: the articles of any outlets on one happening.',
    options: [
      new Option('--min-articles <n>', 'told by at least so many articles').argParser(wholeNumber),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
    examples: `
      isnad stories --min-articles 3 --limit 20
      isnad stories --format json > stories.json`,
    run: async (_, { minArticles, limit, ...options }) =>
      (await import('./look.ts')).storiesCommand({ articles: minArticles, limit }, options),
  },
  {
    name: 'story',
    summary: 'show one story with its claims',
    description:
      'Shows a story: its articles, who and where, and every claim made in it. Takes the id of a story or of one of its articles.',
    argument: ['<id>', 'id of a story, or of an article'],
    options: look('text', 'json'),
    examples: 'isnad story s-2015-07-24-17',
    run: async (id: string, options) => (await import('./look.ts')).storyCommand(id, options),
  },
  {
    name: 'copies',
    summary: 'list articles that share text',
    description:
      'Lists every two articles that share text, the newest first, the later of the two first: the share of it that stands in the earlier one, what kind of copy it is, the agency whose words they are where one is named, and the shared passages.',
    argument: ['[article]', 'only copies of and by this article'],
    options: [
      new Option('--outlet <name>', 'copies of and by the articles of this outlet'),
      new Option('--class <class>', 'the whole, the whole lightly edited, cut, or a part').choices([
        'exact',
        'edited',
        'cut',
        'part',
      ]),
      new Option(
        '--since <date>',
        'the later article is of this day, YYYY-MM-DD, or came after it',
      ).argParser(isoDay),
      new Option('--min-share <percent>', 'at least so much of the later article').argParser(percent),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
    examples: `
      isnad copies --min-share 80 --format csv > copies.csv
      isnad copies 2015-07-24-17
      isnad copies --outlet "الصحيفة" --class exact --since 2024-12-01`,
    run: async (article: string | undefined, { outlet, class: kind, since, minShare, limit, ...options }) =>
      (await import('./look.ts')).copiesCommand(
        { outlet, class: kind, since, share: minShare, limit, ...(article && { article }) },
        options,
      ),
  },
  {
    name: 'claims',
    summary: 'list claims with their independent origins',
    description:
      'Lists claims: what is asserted, how many independent origins it has, and what contradicts it.',
    options: [
      new Option('--story <id>', 'claims of this story only'),
      new Option('--order <order>', 'most independent origins first, or most conflicts first')
        .choices(['corroborated', 'contested'])
        .default('corroborated'),
      new Option('--min-members <n>', 'told by at least so many articles').argParser(wholeNumber).default(2),
      limitOption(),
      ...look('text', 'json', 'csv'),
    ],
    examples: `
      isnad claims --limit 20                            the best corroborated
      isnad claims --order contested --limit 20          the most contested
      isnad claims --story s-2015-07-24-17 --min-members 1
      isnad claims --format json > claims.json`,
    run: async (_, { story, order, minMembers, limit, ...options }) =>
      (await import('./look.ts')).claimsCommand({ story, order, members: minMembers, limit }, options),
  },
  {
    name: 'why',
    summary: 'show how the origins of a claim were counted',
    description:
      'Shows, for every article that makes a claim, the passage, the chain in it, and how that chain was followed to an origin.',
    argument: ['<claim>', 'id of a claim'],
    options: look('text', 'json', 'jsonld'),
    examples: `
      isnad why s-2015-07-24-17-c3
      isnad why s-2015-07-24-17-c3 --format jsonld       schema.org and W3C PROV-O`,
    run: async (id: string, options) => (await import('./look.ts')).whyCommand(id, options),
  },
]

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
