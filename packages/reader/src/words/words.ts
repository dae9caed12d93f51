import type { Text } from '../text/text.ts'
import { analyse } from './analyse.ts'
import { fold, norm, offsetIn } from './spelling.ts'
import { tokenise } from './tokenise.ts'
import type { Analysis, Token, TokenKind, Upos } from './word.ts'

/** What is known of a form wherever it stands; shared by all its occurrences. */
interface Form {
  readonly norm: string
  readonly fold: string
  readonly analyses: readonly Analysis[]
}

/** Forms of one generation; when it is full it becomes the old one, and what is not asked for again is forgotten. */
const GENERATION = 40_000
let young = new Map<string, Form>()
let old = new Map<string, Form>()

/** أ ف ب and أ. ف. ب. are spelled أ.ف.ب; the full stop of a lone د. stays. */
const initials = (plain: string) =>
  plain.length > 2 && (plain.includes('.') || plain.includes(' '))
    ? plain.replace(/\.? /g, '.').replace(/\.$/, '')
    : plain

function formOf(form: string): Form {
  let known = young.get(form)
  if (known) return known
  known = old.get(form)
  if (!known) {
    const plain = initials(norm(form))
    known = { norm: plain, fold: fold(plain), analyses: analyse(plain) }
  }
  if (young.size >= GENERATION) {
    old = young
    young = new Map()
  }
  young.set(form, known)
  return known
}

const none: readonly Analysis[] = Object.freeze([])

const POS: Record<Exclude<TokenKind, 'word'>, Upos> = {
  number: 'NUM',
  latin: 'X',
  punct: 'PUNCT',
  symbol: 'SYM',
}

/** The only reading of a mark, a number in digits or a word of another script. */
function bare(kind: Exclude<TokenKind, 'word'>, lemma: string): Analysis {
  return {
    lemma,
    pos: POS[kind],
    conj: '',
    prep: '',
    article: false,
    pron: '',
    from: 0,
    to: lemma.length,
    known: true,
    weight: 0,
  }
}

/** Tokenises and analyses the text. */
export function words({ text, sentences }: Text): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  tokenise(text, (kind, start, end) => {
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) sentence++
    const form = text.slice(start, end)
    const index = tokens.length
    if (kind !== 'word') {
      const plain = norm(form)
      tokens.push({
        start,
        end,
        index,
        kind,
        form,
        norm: plain,
        fold: plain,
        sentence,
        analyses: none,
        a: bare(kind, plain),
        stemStart: start,
        stemEnd: end,
      })
      return
    }
    const known = formOf(form)
    const a = known.analyses[0]!
    const same = known.norm === form
    tokens.push({
      start,
      end,
      index,
      kind,
      form,
      norm: known.norm,
      fold: known.fold,
      sentence,
      analyses: known.analyses,
      a,
      stemStart: start + (same ? a.from : offsetIn(form, a.from)),
      stemEnd: a.to === known.norm.length ? end : start + (same ? a.to : offsetIn(form, a.to)),
    })
  })
  return tokens
}
