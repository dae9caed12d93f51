import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

const known = fromTable('commentators', rows => rows.map(([words = '']) => foldKey(words)))

/** True for who comments on what others found out («محللون», «المستشار الاقتصادي»), by the first words of what he is called. */
export function isCommentator(who: string): boolean {
  const bare = foldKey(who).replace(/(?<=^|\s)ال/g, '')
  return known().some(
    words => bare.startsWith(words) && /^(ون|ين|ه|ات|ي|يه)?(\s|$)/.test(bare.slice(words.length)),
  )
}
