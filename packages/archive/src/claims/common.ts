import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

const known = fromTable('common', rows => new Set(rows.map(([word = '']) => foldKey(word))))

/** True for a word that most news has, whatever happened. */
export const isCommon = (key: string): boolean => known().has(key)
