/** The Arabic PUD treebank as the measures compare it with the words room. */
import { join } from 'node:path'
import type { SyntacticWord } from '../packages/reader/src/words/print.ts'
import { fold, norm } from '../packages/reader/src/words/spelling.ts'

/** The treebank, where it lies beside the repository; not part of it. */
export const treebankFile = join(import.meta.dirname, '..', '..', 'shared', 'gold', 'pud-dev.conllu')

/** A word of the treebank, the printed word it was cut from, and what it depends on. */
export interface GoldSegment extends SyntacticWord {
  word: string
  id: number
  /** The id of the word it depends on, 0 for the root. */
  head: number
  relation: string
}

/** A sentence of the treebank, its words in order. */
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

/** Words that PUD tags as adposition, conjunction or particle without a clear line between them. */
const WAVERING = new Set(
  'ان لكن كما و ف حيث عندما اذا اذ فيما بينما غير حتي ما مما لا ليس ثم لو الا كي كان لان بعدما حينما فان اما كانما ولكن سوي اي'.split(
    ' ',
  ),
)

function foldedTag({ pos, form }: SyntacticWord): string {
  if (pos === 'AUX') return 'VERB'
  if (pos === 'ADV') return 'NOUN'
  if (pos === 'SCONJ') return 'PART'
  if (WAVERING.has(fold(norm(form))) && /^(ADP|CCONJ|PART)$/.test(pos)) return 'PART'
  return pos
}

/** True when two segments have the same part of speech, conventions aside. */
export const sameTag = (a: SyntacticWord, b: SyntacticWord) => foldedTag(a) === foldedTag(b)

/** A lemma without marks, its spelling folded. */
export const lemmaKey = (lemma: string) => fold(norm(lemma.replace(/`/g, '')))

/** True when two segments have the same lemma, conventions aside. */
export function agrees(ours: SyntacticWord, gold: SyntacticWord): boolean {
  if (gold.pos === 'PUNCT' || gold.pos === 'SYM' || gold.pos === 'NUM') return true
  if (gold.pos === 'PRON' && ours.pos === 'PRON' && lemmaKey(gold.lemma) === 'هو') return true
  const key = (s: SyntacticWord) => lemmaKey(s.lemma).replace(/^ال(?=...)/, '')
  const mine = key(ours)
  const theirs = key(gold)
  if (mine === theirs) return true
  // PUD keeps the ي of a defective lemma; that of a nisba is doubled (يّ).
  if (theirs === `${mine}ي`) return !gold.lemma.endsWith('\u0651')
  return (ours.pos === 'ADV' || gold.pos === 'ADV') && (mine === `${theirs}ا` || theirs === `${mine}ا`)
}
