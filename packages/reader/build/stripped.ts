import { readFileSync } from 'node:fs'

/** The rows of a TSV file as the reader carries them. */
export function stripped(file: string): string {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map(line => line.replace(/[\t ]+$/, ''))
    .filter(line => line !== '' && !line.startsWith('#'))
    .join('\n')
}
