import { readFileSync } from 'node:fs'

/** The languages the interface speaks. */
export type Language = 'ar' | 'en'

let table: Map<string, Record<Language, string>> | undefined

/** Looks up what an output says for a key of `words.tsv`. */
export function say(key: string, language: Language): string {
  table ??= new Map(
    readFileSync(new URL('./words.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.split('\t'))
      .map(([k, ar, en]) => [k!, { ar: ar!, en: en! }]),
  )
  return table.get(key)?.[language] ?? key
}
