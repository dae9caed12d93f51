import { existsSync } from 'node:fs'
import {
  clauses,
  conllu,
  divide,
  type Phrase,
  type Predicate,
  type Token,
  words,
  wordTable,
} from '@isnad/reader'
import { EXIT, Failure, report } from '../../failure.ts'
import { articlesIn } from '../../input/articles.ts'
import { aligned } from '../../output/columns.ts'
import { put } from '../../output/file.ts'
import { type TerminalOptions, textOptions } from '../../output/terminal.ts'

export interface GrammarOptions extends TerminalOptions {
  format: 'text' | 'conllu' | 'json'
}

/** A text and its words. */
interface Analysed {
  text: ReturnType<typeof divide>
  tokens: Token[]
}

/** `isnad words`: every word with its clitics, lemma, part of speech, features and the readings not chosen. */
export const wordsCommand = (given: readonly string[], options: GrammarOptions) =>
  analysed(given, options, all => {
    if (options.format === 'conllu')
      return all.map(({ text, tokens }) => `${conllu(text, tokens)}\n`).join('')
    if (options.format === 'json') return json(all.map(({ tokens }) => tokens))
    const heading = ['form', 'parts', 'lemma', 'upos', 'features', 'verb', 'root', '', 'other readings']
    return tables(all, ({ tokens }) => [heading, ...wordTable(tokens)], options)
  })

/** `isnad clauses`: every predicate with its arguments. */
export const clausesCommand = (given: readonly string[], options: GrammarOptions) =>
  analysed(given, options, all => {
    const predicates = ({ text, tokens }: Analysed) => clauses(text, tokens).predicates
    if (options.format === 'json') return json(all.map(predicates))
    const heading = ['', 'predicate', 'verb', 'form', 'marks', 'subject', 'objects', 'with', 'complement']
    return tables(
      all,
      one => [heading, ...predicates(one).map((p, i) => predicateRow(p, i, one.text, one.tokens))],
      options,
    )
  })

/** What one text gave, or a list where there are several. */
const json = (all: readonly unknown[]) => `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`

const tables = (
  all: readonly Analysed[],
  rows: (one: Analysed) => string[][],
  options: GrammarOptions,
): string => all.map(one => aligned(rows(one), textOptions(options).bidi)).join('\n')

/** What is given is the text itself, or files that hold it. */
async function analysed(
  given: readonly string[],
  options: GrammarOptions,
  print: (all: readonly Analysed[]) => string,
): Promise<number> {
  const one = (paragraphs: string[]): Analysed => {
    const text = divide(paragraphs)
    return { text, tokens: words(text) }
  }
  const missing = given.find(name => name !== '-' && !existsSync(name))
  if (missing !== undefined) {
    const text = given.join(' ')
    if (!/\p{Script=Arabic}/u.test(text)) throw new Failure(`${missing}: neither a file nor an Arabic text.`)
    await put(print([one(text.split('\n'))]), options.output)
    return EXIT.ok
  }
  const all: Analysed[] = []
  let failed = 0
  for await (const found of articlesIn(given, {})) {
    if ('article' in found) {
      all.push(one(found.article.paragraphs))
    } else if ('failure' in found) {
      failed++
      report(found.failure)
    }
  }
  if (all.length > 0) await put(print(all), options.output)
  return failed === 0 ? EXIT.ok : all.length === 0 ? EXIT.failed : EXIT.partial
}

function predicateRow(p: Predicate, i: number, text: Analysed['text'], tokens: readonly Token[]): string[] {
  const stretch = (from: number, to: number) =>
    to > from ? text.text.slice(tokens[from]!.start, tokens[to - 1]!.end) : ''
  const phrase = (f: Phrase): string => {
    const own = f.pronoun ? tokens[f.head]!.a.pron : stretch(f.from, f.to)
    return [f.prep && !own.startsWith(f.prep) ? f.prep : '', own, ...f.and.map(a => `+ ${phrase(a)}`)]
      .filter(Boolean)
      .join(' ')
  }
  const complement = ({ complement: c }: Predicate) => {
    if (!c) return ''
    const own = stretch(c.from, c.to)
    return own.startsWith(c.marker) ? own : `${c.marker} ${own}`
  }
  const marks = [
    p.tense,
    ...(p.negated ? ['negated'] : []),
    ...(p.passive ? ['passive'] : []),
    ...(p.modality !== 'none' ? [p.modality] : []),
  ]
  return [
    p.parent < 0 ? `${i}` : `${i}<${p.parent}`,
    tokens[p.token]!.form,
    p.verb,
    p.form,
    marks.join(' '),
    p.subject ? phrase(p.subject) : p.implied ? `(${phrase(p.implied)})` : '',
    p.objects.map(phrase).join(' | '),
    p.obliques.map(phrase).join(' | '),
    complement(p),
  ]
}
