import type { Span } from '../reading.ts'

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/**
 * One way to read one word form: its clitics cut off and its stem described. Analyses are shared by all
 * occurrences of a form (they come from a cache), so they are never changed.
 */
export interface Analysis {
  /** A bit for each of the questions of other rooms that the reading answers with nothing; they come at it by `perReading` alone. */
  silent: number
  /** What other rooms keep with the reading; they come at it by `perReading` alone. */
  notes: unknown[] | undefined
  /** Dictionary form without vowel marks, hamza kept: قال، أعلن، مسؤول، كان. A verb's is its perfect, third masculine singular. */
  readonly lemma: string
  readonly pos: Upos
  /** Root letters, where the lexicon knows them. */
  readonly root?: string
  /** For a verbal noun or participle: the lemma of its verb (تأكيد، مؤكد → أكد). For a verb: its own lemma. */
  readonly verb?: string
  /** fin: finite verb; vnoun: verbal noun (masdar); part: active or passive participle. */
  readonly verbForm?: 'fin' | 'vnoun' | 'part'
  readonly gender?: 'm' | 'f'
  readonly number?: 's' | 'd' | 'p'
  readonly person?: 1 | 2 | 3
  readonly aspect?: 'perf' | 'imp' | 'cmd'
  readonly voice?: 'act' | 'pass'
  /** jus: a form only the jussive has, as after لم: يقل beside يقول. */
  readonly mood?: 'jus'
  /** Conjunction cut off the front: و, ف or ''. */
  readonly conj: '' | 'و' | 'ف'
  /** Preposition or particle cut off the front, after the conjunction: ب، ك، ل، س (future), أ (question) or ''. */
  readonly prep: '' | 'ب' | 'ك' | 'ل' | 'س' | 'أ'
  /** True when the word carries the article (ال, or لل after ل). */
  readonly article: boolean
  /** Pronoun cut off the end: ه، ها، هم، هن، هما، ك، كم، نا، ي، ني or ''. */
  readonly pron: string
  /** Where the stem with its article begins, in UTF-16 units of the unmarked form ({@link Token.norm}): 1 in وقال, 1 in بالرقة, 0 in للرقة. */
  readonly from: number
  /** Where the stem ends and the enclitic pronoun begins. */
  readonly to: number
  /** False when no lexicon entry stands behind it and the form was guessed by pattern and affix. */
  readonly known: boolean
  /** Prior weight; larger is likelier. */
  readonly weight: number
}

export type TokenKind = 'word' | 'number' | 'latin' | 'punct' | 'symbol'

/** One orthographic word, number or mark of the text. */
export interface Token extends Span {
  /** Index among the tokens of the article. */
  readonly index: number
  readonly kind: TokenKind
  /** As printed. */
  readonly form: string
  /** The form without vowel marks, tatweel and zero-width controls; presentation forms and Arabic-Indic digits made plain. */
  readonly norm: string
  /** `norm` with hamza carriers, ى/ي and ة/ه folded: the key under which spelling variants meet. */
  readonly fold: string
  /** Index of the sentence it stands in. */
  readonly sentence: number
  /** Every reading of the form, likeliest first; empty for punctuation and numbers in digits. */
  readonly analyses: readonly Analysis[]
  /** The one chosen in context. For punctuation, digits and Latin words an analysis with pos PUNCT, NUM, SYM or X. */
  readonly a: Analysis
  /** Offset in the text where the stem with its article begins (after و ف ب ك ل س). */
  readonly stemStart: number
  /** Offset in the text where the stem ends, before an enclitic pronoun. */
  readonly stemEnd: number
}
