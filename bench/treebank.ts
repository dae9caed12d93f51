/** The Arabic PUD treebank as the measures compare it with the words room. */
import { fold, norm } from '../packages/reader/src/words/spelling.ts'
import type { Token } from '../packages/reader/src/words/word.ts'

/** A syntactic word: a stem, a proclitic or an enclitic, with its place in the sentence. */
export interface Segment {
  start: number
  end: number
  form: string
  pos: string
  lemma: string
}

/** A word of the treebank, the printed word it was cut from, and what it depends on. */
export interface GoldSegment extends Segment {
  word: string
  id: number
  /** The id of the word it depends on, 0 for the root. */
  head: number
  relation: string
}

export interface GoldSentence {
  text: string
  tokens: GoldSegment[]
}

/** The sentences of a CoNLL-U file; their text is put together from the forms. */
export function goldSentences(conllu: string): GoldSentence[] {
  return conllu
    .split('\n\n')
    .filter(block => block.trim())
    .map(block => {
      const sentence: GoldSentence = { text: '', tokens: [] }
      let open: GoldSegment[] = []
      for (const line of block.split('\n')) {
        const cells = line.split('\t')
        if (!/^\d+$/.test(cells[0] ?? '')) continue
        const [id = '', form = '', lemma = '', pos = '', , , head = '', relation = ''] = cells
        const start = sentence.text.length
        sentence.text += form
        open.push({
          start,
          end: sentence.text.length,
          form,
          lemma,
          pos,
          word: '',
          id: +id,
          head: +head,
          relation,
        })
        if (!cells[9]?.includes('SpaceAfter=No')) {
          const word = open.map(t => t.form).join('+')
          for (const t of open) t.word = word
          sentence.tokens.push(...open)
          open = []
          sentence.text += ' '
        }
      }
      sentence.tokens.push(...open)
      return sentence
    })
}

/** The syntactic words of a token. */
export function segments(token: Token): Segment[] {
  const { start, end, form, a, stemStart, stemEnd } = token
  const out: Segment[] = []
  let at = start
  const cut = (to: number, pos: string, lemma: string) => {
    if (to <= at) return
    out.push({ start: at, end: to, form: form.slice(at - start, to - start), pos, lemma })
    at = to
  }
  if (a.conj) cut(start + 1, 'CCONJ', a.conj)
  if (a.prep) cut(at + 1, a.prep === 'س' || a.prep === 'أ' ? 'PART' : 'ADP', a.prep)
  void stemStart
  cut(stemEnd, a.pos, a.lemma)
  if (a.pron) cut(end, 'PRON', 'هو')
  return out
}

/** Words that PUD tags as adposition, conjunction or particle without a clear line between them. */
const WAVERING = new Set(
  'ان لكن كما و ف حيث عندما اذا اذ فيما بينما غير حتي ما مما لا ليس ثم لو الا كي كان لان بعدما حينما فان اما كانما ولكن سوي اي'.split(
    ' ',
  ),
)

function foldedTag({ pos, form }: Segment): string {
  if (pos === 'AUX') return 'VERB'
  if (pos === 'ADV') return 'NOUN'
  if (pos === 'SCONJ') return 'PART'
  if (WAVERING.has(fold(norm(form))) && /^(ADP|CCONJ|PART)$/.test(pos)) return 'PART'
  return pos
}

export const sameTag = (a: Segment, b: Segment) => foldedTag(a) === foldedTag(b)

/** A lemma without marks, its spelling folded. */
export const lemmaKey = (lemma: string) => fold(norm(lemma.replace(/`/g, '')))

/** True when two segments have the same lemma, conventions aside. */
export function agrees(ours: Segment, gold: Segment): boolean {
  if (gold.pos === 'PUNCT' || gold.pos === 'SYM' || gold.pos === 'NUM') return true
  if (gold.pos === 'PRON' && ours.pos === 'PRON' && lemmaKey(gold.lemma) === 'هو') return true
  const key = (s: Segment) => lemmaKey(s.lemma).replace(/^ال(?=...)/, '')
  const mine = key(ours)
  const theirs = key(gold)
  if (mine === theirs) return true
  // PUD keeps the ي of a defective lemma; that of a nisba is doubled (يّ).
  if (theirs === `${mine}ي`) return !gold.lemma.endsWith('\u0651')
  return (ours.pos === 'ADV' || gold.pos === 'ADV') && (mine === `${theirs}ا` || theirs === `${mine}ا`)
}
