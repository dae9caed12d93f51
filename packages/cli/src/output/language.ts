import { readFileSync } from 'node:fs'

/** The languages the interface speaks. */
export type Language = 'ar' | 'en'

let table: Map<string, Record<Language, string>> | undefined

/** Whom something was told to: «لـ«رويترز»», «to رويترز». */
export const addressee = (to: string, language: Language, shown = (name: string) => name) =>
  say('to', language).replace('{}', () => shown(to.replace(/^«([^«»]*)»$/, '$1')))

/** A warning of a reading; what stands behind its colon is the input's own. */
export const sayWarning = (warning: string, language: Language) =>
  warning.replace(/^[^:]+/, sentence => say(sentence, language))

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
