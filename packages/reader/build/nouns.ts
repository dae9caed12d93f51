import { join } from 'node:path'
import type { Derived } from './conjugate.ts'
import { type Declined, decline, type Nominal } from './decline.ts'
import type { Lexeme, Stems } from './stems.ts'
import { list, table } from './table.ts'

/** How rare a declined form is beside its word's commonest ones. */
function scarcity({ number, article, suffix, pron }: Declined, adjective: boolean): number {
  let weight = number === 'd' ? (article === 'no' ? -4.5 : -2.7) : suffix === 'ا' ? -0.7 : 0
  // Adjectives of things stand in the feminine singular, and adjectives seldom head an idafa.
  if (adjective && number === 'p' && suffix === 'ات') weight -= 1.5
  if (adjective && article === 'no' && pron !== 'no') weight -= 1
  return weight
}

/** Declines a noun or adjective into its stems. */
export function addNominal(stems: Stems, lexeme: Lexeme, nominal: Nominal): void {
  for (const form of decline(nominal)) {
    stems.add(form.stem, lexeme, {
      prefix: '',
      suffix: form.suffix,
      pron: form.pron,
      article: form.article,
      before: form.suffix === 'ا' && form.number !== 'd' ? 'ل' : 'بكل',
      gender: nominal.gender === 'mf' ? '' : form.gender,
      number: form.number,
      person: '',
      aspect: '',
      voice: '',
      weight: scarcity(form, lexeme.pos === 'ADJ'),
    })
  }
}

interface Noun extends Nominal {
  pos: string
  root: string
  verb: string
  verbForm: '' | 'vnoun' | 'part'
  weight: number
  /** True when nouns.tsv has it, false when only a verb makes it. */
  listed: boolean
}

/** Nouns by lemma and part of speech, so that what a verb derives and what nouns.tsv says become one word. */
export type Nouns = Map<string, Noun>

/** The nouns and adjectives of nouns.tsv. */
export function readNouns(words: string): Nouns {
  const nouns: Nouns = new Map()
  const lines = table(join(words, 'nouns.tsv'))
  for (const [lemma = '', pos = 'NOUN', gender = 'm', fem = '', plural = '', root = ''] of lines) {
    const adjective = pos === 'ADJ'
    const regular = lemma.endsWith('ة')
      ? lemma
      : `${lemma}${/[يو]$/.test(root) && !/[يىا]$/.test(lemma) ? 'ي' : ''}ة`
    const defective = /[يوى]$/.test(root) && /[^يىاةءو]$/.test(lemma) && root.at(-1) !== lemma.at(-1)
    const feminine = fem === 'ة' || (fem === '' && adjective && gender === 'm') ? [regular] : list(fem)
    nouns.set(`${lemma}\t${pos}`, {
      lemma,
      pos,
      gender: gender === 'f' || gender === 'mf' ? gender : 'm',
      feminine: feminine.filter(f => f !== lemma),
      plurals: list(plural).filter(p => !(p === 'ات' && feminine.length > 0)),
      defective,
      root,
      verb: '',
      verbForm: '',
      weight: 0,
      listed: true,
    })
  }
  return nouns
}

/** A verbal noun or participle joins the noun of the same spelling, or becomes a word of its own. */
export function derive(nouns: Nouns, made: Derived, verb: string, root: string, extra: boolean): void {
  const participle = made.kind !== 'vnoun'
  const verbForm = participle ? 'part' : 'vnoun'
  for (const pos of participle ? ['ADJ', 'NOUN'] : ['NOUN']) {
    const known = nouns.get(`${made.lemma}\t${pos}`)
    if (known) {
      // Of two verbs that derive the same word the first keeps it.
      if (!known.verb) {
        known.verb = verb
        known.verbForm = verbForm
        known.root ||= root
      }
      continue
    }
    const feminineLemma = made.lemma.endsWith('ة')
    nouns.set(`${made.lemma}\t${pos}`, {
      lemma: made.lemma,
      pos,
      gender: feminineLemma ? 'f' : 'm',
      feminine: participle
        ? [
            made.lemma.endsWith('ى')
              ? `${made.lemma.slice(0, -1)}اة`
              : `${made.lemma}${made.defective ? 'ي' : ''}ة`,
          ]
        : [],
      plurals: participle ? ['ون'] : extra ? (feminineLemma ? ['ات'] : []) : ['ات'],
      defective: made.defective,
      root,
      verb,
      verbForm,
      listed: false,
      weight: participle ? (pos === 'ADJ' ? -2 : -3) : -1,
    })
  }
}

/** The adjective of belonging to what a word names, without its ending: سوريا → سور, وزارة → وزار. */
export function nisba(word: string): string | undefined {
  const bare = word.replace(/^ال(?=...)/, '')
  const base = bare.replace(/(يا|ية|ة|ا|ى)$/, '')
  return base.length >= 2 && !/[يوء]$/.test(base) ? `${base}ي` : undefined
}

/** How an adjective of belonging is declined. */
export const belonging = (lemma: string): Nominal => ({
  lemma,
  gender: 'm',
  feminine: [`${lemma}ة`],
  plurals: ['ون'],
  defective: false,
})
