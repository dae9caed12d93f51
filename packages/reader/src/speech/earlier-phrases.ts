import type { Token } from '../words/word.ts'
import { mentionOf, sourceTypeOf } from './classify.ts'
import { sourceKind } from './lexicon.ts'
import { startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { headForms, type Speaker, textOf } from './speaker.ts'
import type { View } from './view.ts'

/** How many earlier uses of a noun are looked at for the one it takes up. */
const NEAREST = 20

/** For every dictionary form of a noun that can head a source, the tokens that have it. */
function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const token of tokens) {
    if (sourceKind(token) === undefined) continue
    for (const lemma of headForms(token)) {
      const list = places.get(lemma)
      if (list) list.push(token.index)
      else places.set(lemma, [token.index])
    }
  }
  return places
}

/** The phrases of an article that can be sources, by their heads: what a short form further on takes up. */
export class EarlierPhrases {
  readonly #view: View
  readonly #places: Map<string, number[]>

  constructor(view: View) {
    this.#view = view
    this.#places = placesOf(view.tokens)
  }

  /** The nearest phrase before `at` that begins with one of these heads and says more than the head alone. */
  find(token: Token, heads: ReadonlySet<string>, at: number): Speaker | undefined {
    const view = this.#view
    const { tokens, names } = view
    // «الرئيس» after «الرئيس سمير الحلبي», «السفير» after «السفير اليمني».
    for (const i of this.#headsBefore(heads, at)) {
      // «نقابة | عمال الموانئ»: inside another name.
      if (!startsSource(view, i) || (view.mentionAt[i]! >= 0 && view.mentionAt[i] === view.mentionAt[i - 1]))
        continue
      // «وزير | الخارجية الروسي»: the second term of another phrase.
      if (i > 0 && sourceKind(tokens[i - 1]!) === 'office' && !tokens[i - 1]!.a.article) continue
      const end = sourceEnd(view, i, Math.min(tokens.length, i + 24))
      if (end <= i + 1) continue
      const found = { from: i, to: end }
      const m = mentionOf(view, found)
      const mention = names.mentions[m]
      const kind = sourceKind(token)
      if (!mention && (tokens[i]!.a.article || kind !== 'body')) continue
      return {
        name: textOf(view, found),
        ...(mention && { entity: mention.entity }),
        type: sourceTypeOf(view, found),
        gender: token.a.gender,
        plural: token.a.number === 'p',
        heads,
        range: found,
      }
    }
    return undefined
  }

  /** The nearest tokens before `at` with one of these dictionary forms, nearest first. */
  #headsBefore(heads: ReadonlySet<string>, at: number): number[] {
    const found: number[] = []
    for (const head of heads) {
      const places = this.#places.get(head) ?? []
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (places[middle]! < at) low = middle + 1
        else high = middle
      }
      found.push(...places.slice(Math.max(0, low - NEAREST), low))
    }
    return found.sort((a, b) => b - a)
  }
}
