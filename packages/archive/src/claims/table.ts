import { readFileSync } from 'node:fs'

/**
 * What is made of a table of this room when it is first asked for: its rows are the lines that are no comment, cut at
 * the tabs. `name` is the file beside this one, without `.tsv`.
 */
export function fromTable<T>(name: string, make: (rows: string[][]) => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make(
      readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8')
        .split('\n')
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(line => line.split('\t')),
    )
    return made
  }
}
