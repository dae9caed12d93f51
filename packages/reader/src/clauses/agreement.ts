import type { Analysis, Token } from '../words/word.ts'

const NUNATION = /[ًٌٍ]/

/**
 * The case a word shows in print: by its nunation, the accusative by its alef, sound plurals and duals by their
 * endings. `obl` is the ين of plurals and duals, accusative or genitive.
 */
export function shownCase(token: Token): 'nom' | 'acc' | 'gen' | 'obl' | null {
  const { a, norm, form } = token
  if (a.pos === 'VERB' || a.pos === 'PRON') return null
  if (form.length !== norm.length) {
    const mark = NUNATION.exec(form)?.[0]
    if (mark) return mark === 'ً' ? 'acc' : mark === 'ٌ' ? 'nom' : 'gen'
  }
  const last = norm[a.to - 1]
  if (last === 'ا') {
    if (a.article || a.pron || a.number === 'd' || !a.known) return null
    if (a.pos === 'PROPN' || a.lemma.endsWith('ا')) return null
    return 'acc'
  }
  if (a.number !== 'p' && a.number !== 'd') return null
  if (last === 'ن') {
    const before = norm[a.to - 2]
    if (a.lemma.endsWith(norm.slice(a.to - 2, a.to))) return null
    if (before === 'و' || before === 'ا') return before === 'ا' && a.number === 'p' ? null : 'nom'
    return before === 'ي' ? 'obl' : null
  }
  if (a.lemma.endsWith(last ?? '')) return null
  if (last === 'و') return 'nom'
  // مجاري، مباني: a broken plural of its own, not a sound one before its genitive.
  const sound = norm.slice(a.from, a.to - 1).includes(a.lemma.slice(0, -1))
  return last === 'ي' && sound ? 'obl' : null
}

/** Does the word still want a genitive after it: a bare noun without article, pronoun, nunation or final ن? */
export function isOpen(token: Token): boolean {
  const { a, norm } = token
  if (a.article || a.pron) return false
  if (a.pos !== 'NOUN' && a.pos !== 'ADJ' && a.pos !== 'NUM' && a.pos !== 'DET') return false
  const shown = shownCase(token)
  if (shown === null) return true
  const last = norm[a.to - 1]
  return last === 'و' || last === 'ي'
}

/** A name, or a word the lexicon does not know, which is most often one. */
export const isName = (a: Analysis) => a.pos === 'PROPN' || a.pos === 'X' || (!a.known && a.pos !== 'VERB')

/** An adjective, or a participle, which may stand for one. */
export const isAdjective = (a: Analysis) => a.pos === 'ADJ' || (a.verbForm === 'part' && a.pos !== 'VERB')

/** أول, أكبر, آخر: a bare elative, which stands before its noun. */
export const isElative = (a: Analysis) => a.pos === 'ADJ' && !a.article && /^[أآ].{2,3}$/.test(a.lemma)

/** Can the adjective go with the noun, by gender and number? Plurals of things take the feminine singular. */
export function goesWith(noun: Analysis, adjective: Analysis): boolean {
  const g = adjective.gender
  if (!g || !noun.gender || !noun.known) return true
  if (noun.number === 'p') return adjective.number === 'p' || g === 'f' || adjective.number === undefined
  if (noun.number === 'd') return adjective.number !== 'p'
  return adjective.number !== 'p' && g === noun.gender
}

/** Can the noun phrase with this head be the subject of the verb? `before`: it stands before the verb. */
export function canBeSubject(verb: Analysis, noun: Analysis, before: boolean): boolean {
  if (verb.person === 1 || verb.person === 2) return false
  if (!before && (verb.number === 'p' || verb.number === 'd')) return false
  if (before && verb.number === 'p' && noun.number !== 'p' && noun.known && noun.pos !== 'PROPN')
    return noun.pos === 'NUM'
  if (!verb.gender || !noun.gender || !noun.known || noun.pos === 'NUM') return true
  if (noun.number === 'p') return verb.gender === 'f' || !before || verb.number === 'p' || noun.gender === 'm'
  return verb.gender === noun.gender
}

/** Can the antecedent of this relative pronoun be the subject of the verb? */
export function relativeSubject(verb: Analysis, pronoun: string): boolean {
  if (verb.person === 1 || verb.person === 2) return false
  if (pronoun.endsWith('ين') || pronoun.endsWith('ان')) return verb.number !== 's'
  if (pronoun.endsWith('ي') && !pronoun.endsWith('تي')) return verb.gender !== 'f' && verb.number !== 'p'
  return pronoun.endsWith('تي') ? verb.gender !== 'm' && verb.number !== 'p' : true
}
