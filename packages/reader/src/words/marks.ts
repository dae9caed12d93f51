import { markCandidate } from './choose.ts'
import type { Form } from './forms.ts'
import { norm } from './spelling.ts'
import { RIGHT_TO_LEFT } from './tokenise.ts'
import type { Analysis, TokenKind, Upos } from './word.ts'

const POS: Record<Exclude<TokenKind, 'word'>, Upos> = {
  number: 'NUM',
  latin: 'X',
  punct: 'PUNCT',
  symbol: 'SYM',
}

/** A mark is no word and has no analyses, but one reading all the same. */
const none: readonly Analysis[] = []

/** Marks and short numbers, shared like the forms of words; there are few. */
const marks = new Map<string, Form>()

/** «92.<RLM>54», as a reader of the page sees it, whose parts the mark of direction lays from right to left: 54.92. */
function asSeen(number: string): string {
  if (!number.includes(RIGHT_TO_LEFT)) return number
  return number
    .split(/([.,٫٬]\u200f?)/u)
    .reverse()
    .join('')
}

/** What is known of a mark, a number in digits or a word of another script. */
export function markForm(kind: Exclude<TokenKind, 'word'>, form: string): Form {
  const known = marks.get(form)
  if (known && known.readings[0]!.pos === POS[kind]) return known
  const plain = norm(kind === 'number' ? asSeen(form) : form)
  const { ids, scores } = markCandidate({ kind, norm: plain })
  const made: Form = {
    form,
    norm: plain,
    fold: plain,
    analyses: none,
    readings: [bare(kind, plain)],
    ids,
    scores,
  }
  if (form.length <= 2) marks.set(form, made)
  return made
}

/**
 * Its only reading. The properties stand in the order of those of a word's readings, with those it lacks among them: objects
 * of one shape are read faster.
 */
const bare = (kind: Exclude<TokenKind, 'word'>, lemma: string) =>
  ({
    silent: 0,
    notes: undefined,
    lemma,
    pos: POS[kind],
    verbForm: undefined,
    conj: '',
    prep: '',
    article: false,
    pron: '',
    from: 0,
    to: lemma.length,
    verb: undefined,
    known: true,
    gender: undefined,
    number: undefined,
    person: undefined,
    aspect: undefined,
    mood: undefined,
    voice: undefined,
    root: undefined,
    weight: 0,
  }) as unknown as Analysis
