import type { Text } from '../text/text.ts'
import { choose } from './choose.ts'
import { type Form, formAt } from './forms.ts'
import { markForm } from './marks.ts'
import { offsetIn } from './spelling.ts'
import { tokenise } from './tokenise.ts'
import type { Token } from './word.ts'

type Unfinished = { -readonly [K in keyof Token]: Token[K] }

/** Tokenises and analyses the text. */
export function words({ text, sentences }: Text): Token[] {
  const tokens: Unfinished[] = []
  let sentence = 0
  /** Tokens of the sentence being read begin here. */
  let first = 0
  let places: Form[] = []
  const chosen: number[] = []
  const finish = () => {
    choose(places, chosen)
    for (let i = 0; i < places.length; i++) {
      const { form, norm, readings } = places[i]!
      const token = tokens[first + i]!
      const a = readings[chosen[i]!]!
      token.a = a
      if (token.kind !== 'word') continue
      const same = norm === form
      token.stemStart = token.start + (same ? a.from : offsetIn(form, a.from))
      token.stemEnd = a.to === norm.length ? token.end : token.start + (same ? a.to : offsetIn(form, a.to))
    }
    first = tokens.length
    places = []
  }
  tokenise(text, (kind, start, end) => {
    if (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) {
      finish()
      while (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) sentence++
    }
    const known = kind === 'word' ? formAt(text, start, end) : markForm(kind, text.slice(start, end))
    const { form, norm, fold, analyses, readings } = known
    tokens.push({
      start,
      end,
      index: tokens.length,
      kind,
      form,
      norm,
      fold,
      sentence,
      analyses,
      a: readings[0]!,
      stemStart: start,
      stemEnd: end,
    })
    places.push(known)
  })
  finish()
  return tokens
}
