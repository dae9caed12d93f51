import { join } from 'node:path'
import { type Conjugated, conjugate } from './conjugate.ts'
import { derive, type Nouns } from './nouns.ts'
import type { Lexeme, Slot, Stems } from './stems.ts'
import { list, table } from './table.ts'

/** How rare a conjugated form is in newspapers beside the verb's commonest ones. */
function rarity({ aspect, voice, person, gender, number, suffix, jussive }: Conjugated): number {
  let weight = 0
  if (aspect === 'cmd') weight -= 5
  if (jussive) weight -= 2.5
  if (voice === 'pass') weight -= 2
  if (person === 1) weight -= 2
  if (person === 2) weight -= 4
  if (number === 'd') weight -= 3
  if (number === 'p' && person === 3 && gender === 'f') weight -= 4
  if (aspect === 'imp' && suffix === 'ا') weight -= 0.5
  return weight
}

function addVerb(stems: Stems, lexeme: Lexeme, forms: readonly Conjugated[]): void {
  for (const form of forms) {
    const { text, prefix, suffix, pron, aspect, voice } = form
    const slot: Slot = {
      prefix,
      suffix,
      pron,
      article: 'no',
      before: aspect === 'imp' ? 'سلأ' : aspect === 'perf' ? 'أ' : '',
      gender: form.gender ?? '',
      number: form.number,
      person: String(form.person),
      aspect: form.jussive ? 'imp jus' : aspect,
      voice,
      weight: rarity(form),
    }
    const stem = text.slice(prefix.length, text.length - suffix.length)
    // يقرؤون is also printed يقرأون.
    const spellings = text.includes('ؤو') && !text.includes('اؤو') ? [stem, stem.replace(/ؤ$/, 'أ')] : [stem]
    for (const spelling of new Set(spellings)) stems.add(spelling, lexeme, slot)
  }
}

/** Conjugates verbs.tsv; what its verbs derive joins the nouns. */
export function readVerbs(words: string, stems: Stems, nouns: Nouns): void {
  const lines = table(join(words, 'verbs.tsv'))
  for (const [root = '', form = '', vowels = '', masdar = '', , weight = ''] of lines) {
    let paradigm: ReturnType<typeof conjugate>
    try {
      paradigm = conjugate({ root, form, vowels })
    } catch {
      // `npm run lexicon` names the line.
      continue
    }
    const { lemma, forms, derived } = paradigm
    const auxiliary = lemma === 'كان' && form === '1'
    addVerb(
      stems,
      {
        lemma,
        pos: auxiliary ? 'AUX' : 'VERB',
        root,
        verb: lemma,
        verbForm: 'fin',
        weight: auxiliary ? 6 : Number(weight),
      },
      forms,
    )
    for (const noun of list(masdar)) {
      // A verbal noun of a weak root may be printed without its last radical: تحد.
      const defective = /[وي]$/.test(root) && !/[ىياةءو]$/.test(noun)
      derive(nouns, { lemma: noun, kind: 'vnoun', defective }, lemma, root, true)
    }
    for (const made of derived) derive(nouns, made, lemma, root, false)
  }
}
