import type { Text } from '../text/text.ts'
import { type Candidates, choose, markCandidate } from './choose.ts'
import { formAt } from './forms.ts'
import { norm, offsetIn } from './spelling.ts'
import { tokenise } from './tokenise.ts'
import type { Analysis, Token, TokenKind, Upos } from './word.ts'

const none: readonly Analysis[] = Object.freeze([])

const POS: Record<Exclude<TokenKind, 'word'>, Upos> = {
  number: 'NUM',
  latin: 'X',
  punct: 'PUNCT',
  symbol: 'SYM',
}

/**
 * The only reading of a mark, a number in digits or a word of another script. Its properties stand in the order of those
 * of a word's readings, with those it lacks among them: objects of one shape are read faster.
 */
function bare(kind: Exclude<TokenKind, 'word'>, lemma: string): Analysis {
  return Object.freeze({
    lemma,
    pos: POS[kind],
    root: undefined,
    verb: undefined,
    verbForm: undefined,
    gender: undefined,
    number: undefined,
    person: undefined,
    aspect: undefined,
    mood: undefined,
    voice: undefined,
    conj: '',
    prep: '',
    article: false,
    pron: '',
    from: 0,
    to: lemma.length,
    known: true,
    weight: 0,
    notes: [],
  } as unknown as Analysis)
}

/** Readings of marks and digits, shared like those of words; there are few. */
const bares = new Map<string, Analysis>()

function bareOf(kind: Exclude<TokenKind, 'word'>, lemma: string): Analysis {
  if (lemma.length > 2) return bare(kind, lemma)
  let known = bares.get(lemma)
  if (known?.pos !== POS[kind]) {
    known = bare(kind, lemma)
    bares.set(lemma, known)
  }
  return known
}

type Unfinished = { -readonly [K in keyof Token]: Token[K] }

/** Tokenises and analyses the text. */
export function words({ text, sentences }: Text): Token[] {
  const tokens: Unfinished[] = []
  let sentence = 0
  /** Tokens of the sentence being read begin here. */
  let first = 0
  let places: Candidates[] = []
  const chosen: number[] = []
  const finish = () => {
    choose(places, chosen)
    for (let i = first; i < tokens.length; i++) {
      const token = tokens[i]!
      if (token.kind !== 'word') continue
      const a = token.analyses[places[i - first]!.which[chosen[i - first]!]!]!
      const { form, norm: plain } = token
      const same = plain === form
      token.a = a
      token.stemStart = token.start + (same ? a.from : offsetIn(form, a.from))
      token.stemEnd = a.to === plain.length ? token.end : token.start + (same ? a.to : offsetIn(form, a.to))
    }
    first = tokens.length
    places = []
  }
  tokenise(text, (kind, start, end) => {
    if (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) {
      finish()
      while (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) sentence++
    }
    const known = kind === 'word' ? formAt(text, start, end) : undefined
    const form = known ? known.form : text.slice(start, end)
    const plain = known ? known.norm : norm(form)
    const token: Unfinished = {
      start,
      end,
      index: tokens.length,
      kind,
      form,
      norm: plain,
      fold: known ? known.fold : plain,
      sentence,
      analyses: known ? known.analyses : none,
      a: known ? known.analyses[0]! : bareOf(kind as Exclude<TokenKind, 'word'>, plain),
      stemStart: start,
      stemEnd: end,
    }
    tokens.push(token)
    places.push(known ? known.candidates : markCandidate(token))
  })
  finish()
  return tokens
}
