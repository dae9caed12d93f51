import { type Declaration, given, INPUTS } from '../../command.ts'
import { articleOptions, printOptions, privateOption, terminalOptions } from '../../options.ts'

const TEXT = ['<text...>', 'a text, files, or - for standard input'] as const

/** The commands that read articles and keep nothing. */
export const readingCommands = (signal: AbortSignal): Declaration[] => [
  {
    name: 'read',
    summary: 'read articles and print who says what',
    description:
      'Reads articles and prints who says what. Takes files, folders, addresses and standard input (-): text, HTML pages, JSON and JSONL, WARC files, feeds and OPML lists, each also zipped with gzip.',
    argument: INPUTS,
    options: [
      ...articleOptions(),
      privateOption(),
      ...printOptions('text', 'json', 'jsonl', 'csv', 'html', 'geojson'),
    ],
    examples: `
      isnad read article.txt --published 2024-12-12      who says what, for people
      isnad read page.html --format html -o reading.html a page with every claim marked and its chain beside it
      isnad read https://example.com/news/1 -f json      one reading as JSON
      isnad read article.txt -f geojson > places.geojson the places named, for a map
      cat archive.jsonl | isnad read - --input jsonl -f jsonl > readings.jsonl`,
    run: async (inputs: string[], options) =>
      (await import('./read.ts')).readCommand(given(inputs), { ...options, signal }),
  },
  {
    name: 'events',
    summary: 'list the events articles tell of, in PLOVER coding',
    description:
      "Lists every event with its actors, recipients, place, time, factuality, the sentence and the chain it stands on. The CSV columns map onto POLECAT's; docs/events.md documents them.",
    argument: INPUTS,
    options: [...articleOptions(), privateOption(), ...printOptions('csv', 'jsonl', 'json', 'text')],
    examples: `
      isnad events newspapers.jsonl.gz > events.csv      one event a row, for a spreadsheet or R
      isnad events article.txt --format text             for people`,
    run: async (inputs: string[], options) =>
      (await import('./read.ts')).eventsCommand(given(inputs), { ...options, signal }),
  },
  {
    name: 'words',
    summary: 'analyse the words of a text',
    description:
      'Prints every word with its clitics, lemma, part of speech, features, verb and root, and the readings that were not chosen: for those who extend the lexicon.',
    argument: TEXT,
    options: printOptions('text', 'conllu', 'json'),
    examples: `
      isnad words 'وبقواتهم المنسحبة'
      isnad words article.txt --format conllu > article.conllu`,
    run: async (text: string[], options) => (await import('./grammar.ts')).wordsCommand(text, options),
  },
  {
    name: 'clauses',
    summary: 'analyse the clauses of a text',
    description:
      'Prints every predicate with its subject, objects, prepositional arguments and complement clause. «3<1» is the predicate 3 inside the clause of 1; an implied subject stands in brackets.',
    argument: TEXT,
    options: printOptions('text', 'json'),
    examples: "isnad clauses 'قال الوزير إن القوات انسحبت من المدينة'",
    run: async (text: string[], options) => (await import('./grammar.ts')).clausesCommand(text, options),
  },
  {
    name: 'tour',
    summary: 'read some articles and print what isnad makes of them, keeping nothing',
    description:
      'Reads articles into an archive that is thrown away, and prints who says what in each, then the claims that more than one of them makes with their independent origins.',
    argument: ['<inputs...>', 'files or folders'],
    options: [...articleOptions(), ...terminalOptions()],
    examples: 'isnad tour examples',
    run: async (inputs: string[], options) =>
      (await import('./tour.ts')).tourCommand(inputs, { ...options, signal }),
  },
]
