import { gunzipSync, gzipSync } from 'node:zlib'
import type { Subject } from './subject.ts'

/** In how many articles of a day each term stands. */
export interface DayWords {
  articles: number
  keys: readonly string[]
  counts: readonly number[]
}

export function dayWordsOf(subjects: readonly Subject[]): DayWords {
  const counts = new Map<string, number>()
  for (const { weights } of subjects)
    for (const key of weights.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { articles: subjects.length, keys: [...counts.keys()], counts: [...counts.values()] }
}

/** As it is stored: JSON, gzipped. */
export const packDayWords = ({ keys, counts }: DayWords): Uint8Array =>
  gzipSync(JSON.stringify([keys, counts]), { level: 1 })

export function unpackDayWords(articles: number, words: Uint8Array): DayWords {
  const [keys, counts] = JSON.parse(gunzipSync(words).toString('utf8')) as [string[], number[]]
  return { articles, keys, counts }
}
