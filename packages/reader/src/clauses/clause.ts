/** Token ranges count indices into the article's token list; `to` is exclusive. */
export interface TokenRange {
  from: number
  to: number
}

/** A noun phrase: head, idafa chain, adjectives, numbers and close apposition; no relative clause, nothing after a comma. */
export interface Phrase extends TokenRange {
  /** Token index of its head: حراس in «حراس في المرفأ», مجلس in «مجلس الأمن». */
  head: number
  /** Free or prefixed preposition that governs it («في», «ب», «من قبل»), or ''. A free preposition is outside the range. */
  prep: string
  /** True when the phrase is a bare enclitic pronoun of the token `head` (عنه، اعتقلته). */
  pronoun: boolean
  /** What a pronoun inside a relative clause points back at: its antecedent (الاتفاق ← الذي أشار إليه). */
  refers?: Phrase
  /** Further phrases coordinated with it (وزير الخارجية والوفد المرافق), each a phrase of its own. */
  and: Phrase[]
  /** Phrases that stand beside it and name the same thing: behind a comma, or a name behind a modifier. */
  appositions: Phrase[]
  /** Prepositional phrases that attach to it (حراس ← في المرفأ, هجوم ← على القرية); their ranges lie outside its own. */
  modifiers: Phrase[]
}

/** A clause that completes a predicate: «أن …», «إن …», «بأن …», «أنه …»; or bare after a colon. */
export interface Complement extends TokenRange {
  /** The complementiser without pronoun (أن، إن، بأن، لأن، ما إذا), ':' after a colon, '«' for a bare quotation. */
  marker: string
}

/** How far a predicate is laid down as fact. */
export type Modality = 'none' | 'future' | 'possible' | 'demanded' | 'intended' | 'conditional'

/** A finite verb, a governing verbal noun or a governing participle, with its arguments. */
export interface Predicate {
  /** Token index of the predicate word. */
  token: number
  /** Lemma of its verb (أعلن for أعلن، إعلان، معلنا). */
  verb: string
  form: 'fin' | 'vnoun' | 'part'
  /** True under لم، لن، لا، ليس، ما، عدم، غير. */
  negated: boolean
  modality: Modality
  tense: 'past' | 'present' | 'future'
  /** True for a passive verb: its subject undergoes what the verb says. A verbal noun after «تم» is passive too. */
  passive: boolean
  /** The subject phrase, before or after the verb; null when implied or absent. For a verbal noun: its first idafa term where that is the doer. */
  subject: Phrase | null
  /** Where `subject` is null or a pronoun: the subject of the clause it is coordinated with or depends on, as far as grammar tells. */
  implied: Phrase | null
  objects: Phrase[]
  /** Prepositional arguments and adjuncts, in order. */
  obliques: Phrase[]
  complement: Complement | null
  /** Token range of the clause it heads. */
  clause: TokenRange
  /** Index of the predicate whose clause or complement holds this one, or -1. */
  parent: number
}

/** The grammar of an article. */
export interface Clauses {
  phrases: Phrase[]
  /** In text order. */
  predicates: Predicate[]
  /** For every token, the index of the predicate it is the word of, or -1. */
  predicateAt: Int32Array
  /** For every token, the index of the innermost phrase whose range holds it, or -1. */
  phraseAt: Int32Array
  /** Clauses after أن and its like that complete no predicate: «وفقا للوزارة أن …». */
  unbound: Complement[]
}
