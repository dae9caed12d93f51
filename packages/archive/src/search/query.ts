import { divide, words } from '@isnad/reader'
import { foldKey, keyOf, termsOf } from '../terms.ts'

/** One thing a search asks for. */
export interface Part {
  /** True for a phrase in quotation marks: exactly these forms, in this order. */
  phrase: boolean
  /** Folded forms as typed. */
  forms: string[]
  /** Folded lemmas the word may belong to; empty for a phrase. */
  lemmas: string[]
  /** As typed, for searches that keep spellings apart. */
  typed: string
}

/** Takes a search apart: words, and phrases in any of the quotation marks people type. */
export function parse(query: string): Part[] {
  const parts: Part[] = []
  for (const m of query.matchAll(/["«“„]([^"»”]+)["»”]?|(\S+)/gu)) {
    const [, phrase, word] = m
    const typed = (phrase ?? word ?? '').trim()
    const forms = termsOf({ text: typed }).map(t => foldKey(typed.slice(t.start, t.end)))
    if (forms.length === 0) continue
    parts.push(
      phrase === undefined
        ? { phrase: false, forms, lemmas: lemmasOf(typed), typed }
        : { phrase: true, forms, lemmas: [], typed },
    )
  }
  return parts
}

/**
 * Every lemma the word can belong to, out of context: a searcher who types انسحب wants انسحاب and ينسحبون, so a verb
 * brings its verbal noun's and participles' verb along.
 */
function lemmasOf(word: string): string[] {
  const lemmas = new Set<string>()
  for (const token of words(divide([word])))
    for (const a of token.analyses.length ? token.analyses : [token.a]) if (a.lemma) lemmas.add(keyOf(a))
  return [...lemmas]
}
