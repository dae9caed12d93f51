import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readNames } from './name-words.ts'
import { addNominal, belonging, nisba, readNouns } from './nouns.ts'
import { hamzaless } from './spelled-without-hamza.ts'
import { Stems } from './stems.ts'
import { stripped } from './stripped.ts'
import { table } from './table.ts'
import { readVerbs } from './verbs.ts'

function readParticles(words: string, stems: Stems): void {
  for (const [
    form = '',
    pos = 'X',
    lemma = '',
    features = '',
    proclitics = '',
    pron = '',
    weight = '',
  ] of table(join(words, 'particles.tsv'))) {
    const article = proclitics.startsWith('ال')
    stems.add(
      form,
      { lemma: lemma || form, pos, root: '', verb: '', verbForm: '', weight: Number(weight) || 0 },
      {
        prefix: '',
        suffix: '',
        pron: pron === 'may' || pron === 'must' ? pron : 'no',
        article: article ? 'may' : 'no',
        before: article ? proclitics.slice(2) : proclitics,
        gender: /[mf]/.exec(features)?.[0] ?? '',
        number: /[sdp]/.exec(features)?.[0] ?? '',
        person: /[123]/.exec(features)?.[0] ?? '',
        aspect: '',
        voice: '',
        weight: 0,
      },
    )
  }
}

/** Compiles verbs, nouns, particles and names into one sorted table of stems, and carries the weights along. */
export function compile(src: string): Record<string, string> {
  const words = join(src, 'words')
  const likelier = new Map<string, number>()
  for (const [lemma = '', pos = '', weight = ''] of table(join(words, 'likelier.tsv'))) {
    likelier.set(`${lemma}\t${pos}`, Number(weight) || 0)
  }
  const stems = new Stems(likelier)
  const nouns = readNouns(words)
  readParticles(words, stems)
  readVerbs(words, stems, nouns)
  for (const pos of ['NOUN', 'ADJ']) {
    const same = [...nouns.values()].filter(n => n.pos === pos && n.listed)
    const variants = hamzaless(same.map(n => n.lemma))
    for (const { lemma, verb } of same) if (variants.has(lemma) && !verb) nouns.delete(`${lemma}\t${pos}`)
  }
  for (const { pos, root, verb, verbForm, weight, listed: _, ...nominal } of nouns.values()) {
    addNominal(stems, { lemma: nominal.lemma, pos, root, verb, verbForm, weight }, nominal)
  }
  for (const noun of [...nouns.values()]) {
    const lemma = noun.pos === 'NOUN' && noun.listed ? nisba(noun.lemma) : undefined
    if (!lemma || lemma === noun.lemma || nouns.has(`${lemma}\tADJ`)) continue
    addNominal(
      stems,
      { lemma, pos: 'ADJ', root: noun.root, verb: '', verbForm: '', weight: -3 },
      belonging(lemma),
    )
  }
  readNames(src, stems, nouns)
  const weights = join(words, 'weights.tsv')
  return { ...stems.tables(), weights: existsSync(weights) ? stripped(weights) : '' }
}
