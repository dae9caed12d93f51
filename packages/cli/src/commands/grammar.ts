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
import { EXIT, report } from '../failure.ts'
import { articlesIn } from '../input/articles.ts'
import { aligned } from '../output/columns.ts'
import { put } from '../output/file.ts'
import { type TerminalOptions, textOptions } from '../output/terminal.ts'

export interface GrammarOptions extends TerminalOptions {
  format: 'text' | 'conllu' | 'json'
}

type Text = ReturnType<typeof divide>

/** `isnad words`: every word with its clitics, lemma, part of speech, features and the readings not chosen. */
export const wordsCommand = (given: readonly string[], options: GrammarOptions) =>
  analysed(given, options, (text, tokens) => {
    if (options.format === 'conllu') return `${conllu(text, tokens)}\n`
    if (options.format === 'json') return `${JSON.stringify(tokens, null, 2)}\n`
    const heading = ['form', 'parts', 'lemma', 'upos', 'features', 'verb', 'root', '', 'other readings']
    return aligned([heading, ...wordTable(tokens)], textOptions(options).bidi)
  })

/** `isnad clauses`: every predicate with its arguments. */
export const clausesCommand = (given: readonly string[], options: GrammarOptions) =>
  analysed(given, options, (text, tokens) => {
    const { predicates } = clauses(text, tokens)
    if (options.format === 'json') return `${JSON.stringify(predicates, null, 2)}\n`
    const heading = ['', 'predicate', 'verb', 'form', 'marks', 'subject', 'objects', 'with', 'complement']
    return aligned(
      [heading, ...predicates.map((p, i) => predicateRow(p, i, text, tokens))],
      textOptions(options).bidi,
    )
  })

/** What is given is the text itself, or files that hold it. */
async function analysed(
  given: readonly string[],
  options: GrammarOptions,
  print: (text: Text, tokens: Token[]) => string,
): Promise<number> {
  const one = async (paragraphs: string[]) => {
    const text = divide(paragraphs)
    await put(print(text, words(text)), options.output)
  }
  if (!given.every(name => name === '-' || existsSync(name))) {
    await one(given.join(' ').split('\n'))
    return EXIT.ok
  }
  let read = 0
  let failed = 0
  for await (const found of articlesIn(given, {})) {
    if ('article' in found) {
      read++
      await one(found.article.paragraphs)
    } else if ('failure' in found) {
      failed++
      report(found.failure)
    }
  }
  return failed === 0 ? EXIT.ok : read === 0 ? EXIT.failed : EXIT.partial
}

function predicateRow(p: Predicate, i: number, text: Text, tokens: readonly Token[]): string[] {
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
