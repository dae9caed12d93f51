import { fold } from '../src/words/spelling.ts'

/** What a dictionary word contributes to each of its forms. */
export interface Lexeme {
  lemma: string
  pos: string
  root: string
  verb: string
  verbForm: '' | 'fin' | 'vnoun' | 'part'
  weight: number
}

/** One way to dress a stem: what is written around it, what may stand before and after that, and what it means. */
export interface Slot {
  prefix: string
  suffix: string
  pron: 'may' | 'must' | 'no'
  article: 'may' | 'must' | 'no'
  /** Letters of the prepositions and particles that may be prefixed. */
  before: string
  gender: string
  number: string
  person: string
  aspect: string
  voice: string
  weight: number
}

const letter = { may: '+', must: '!', no: '-' }

/**
 * Collects stems with the slots they fill. Words that inflect alike share a category, the set of their slots, in the
 * manner of Buckwalter's prefix, stem and suffix tables: which endings a stem takes is said once for all its kind.
 */
export class Stems {
  readonly #lexemes = new Map<string, number>()
  readonly #likelier: ReadonlyMap<string, number>
  readonly #slots = new Map<string, number>()
  readonly #stems = new Map<string, Map<number, Set<number>>>()

  /** `likelier` says by lemma and part of speech which words are meant more often than their like. */
  constructor(likelier: ReadonlyMap<string, number>) {
    this.#likelier = likelier
  }

  add(stem: string, lexeme: Lexeme, slot: Slot): void {
    const { lemma, pos, root, verb, verbForm } = lexeme
    const weight = lexeme.weight + (this.#likelier.get(`${lemma}\t${pos}`) ?? 0)
    const word = number(
      this.#lexemes,
      [lemma, pos, root, verb, verbForm, weight || ''].join('\t').replace(/\t+$/, ''),
    )
    const dress = number(
      this.#slots,
      [
        slot.prefix,
        slot.suffix,
        letter[slot.pron] + letter[slot.article],
        slot.before,
        slot.gender + slot.number + slot.person,
        slot.aspect,
        slot.voice,
        slot.weight || '',
      ]
        .join('\t')
        .replace(/\t+$/, ''),
    )
    const words = this.#stems.get(stem) ?? new Map<number, Set<number>>()
    this.#stems.set(stem, words)
    const dresses = words.get(word) ?? new Set<number>()
    words.set(word, dresses.add(dress))
  }

  has(stem: string): boolean {
    return this.#stems.has(stem)
  }

  /** The tables as the reader loads them. */
  tables(): Record<string, string> {
    const categories = new Map<string, number>()
    const lines = [...this.#stems].map(([stem, words]) => {
      const entries = [...words].map(([word, dresses]) => {
        const category = number(
          categories,
          [...dresses]
            .sort((a, b) => a - b)
            .map(s => s.toString(36))
            .join(' '),
        )
        return `${word.toString(36)}.${category.toString(36)}`
      })
      return { key: fold(stem), line: `${stem}\t${entries.join(' ')}` }
    })
    lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line < b.line ? -1 : 1))
    return {
      lexemes: [...this.#lexemes.keys()].join('\n'),
      slots: [...this.#slots.keys()].join('\n'),
      categories: [...categories.keys()].join('\n'),
      stems: lines.map(l => l.line).join('\n'),
    }
  }
}

function number(ids: Map<string, number>, key: string): number {
  let id = ids.get(key)
  if (id === undefined) {
    id = ids.size
    ids.set(key, id)
  }
  return id
}
