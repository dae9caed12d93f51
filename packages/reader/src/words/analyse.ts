import { lazy, rows } from '../rows.ts'
import { particles } from './knowledge.gen.js'
import { fold } from './spelling.ts'
import type { Analysis, Upos } from './word.ts'

const closed = lazy(() => {
  const map = new Map<string, { pos: Upos; lemma: string }>()
  for (const [form = '', pos = 'X', lemma = form] of rows(particles)) {
    map.set(fold(form), { pos: pos as Upos, lemma: lemma || form })
  }
  return map
})

const PREFIXES: [conj: Analysis['conj'], prep: Analysis['prep'], article: boolean, text: string][] = []
for (const conj of ['', 'و', 'ف'] as const) {
  for (const prep of ['', 'ب', 'ك', 'ل', 'س'] as const) {
    PREFIXES.push([conj, prep, false, conj + prep])
    if (prep !== 'س') PREFIXES.push([conj, prep, true, `${conj}${prep === 'ل' ? 'لل' : `${prep}ال`}`])
  }
}
const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'نا', 'ي', 'ني']
const KEEPS_WAW = /^و(زير|زار|كال|قف|لاي|فد|طن|فق|صف|ضع|صل|قع|حد|ثيق|سط|اشنطن|زراء|جه|جود|ساء|عد|صول)/

/** Every reading of a norm form, likeliest first. */
export function analyse(norm: string): readonly Analysis[] {
  const out: Analysis[] = []
  if (norm.includes('.')) {
    const title = { 'د.': 'دكتور', 'م.': 'مهندس', 'أ.': 'أستاذ', 'ا.': 'أستاذ' }[norm]
    return [
      Object.freeze<Analysis>({
        lemma: title ?? norm,
        pos: title ? 'NOUN' : 'PROPN',
        conj: '',
        prep: '',
        article: false,
        pron: '',
        from: 0,
        to: norm.length,
        known: true,
        weight: 0,
      }),
    ]
  }
  for (const [conj, prep, article, text] of PREFIXES) {
    if (!norm.startsWith(text) || norm.length - text.length < 1) continue
    const stem = norm.slice(text.length)
    for (const pron of PRONOUNS) {
      if (!stem.endsWith(pron) || stem.length === pron.length) continue
      const core = stem.slice(0, stem.length - pron.length)
      const from = text.length - (article ? 2 : 0)
      const known = closed().get(fold(core))
      if (known) {
        if ((article && !known.lemma.startsWith('ال')) || prep === 'س') continue
        out.push({
          ...known,
          conj,
          prep,
          article,
          pron,
          from,
          to: norm.length - pron.length,
          known: true,
          weight: 10 - pron.length - text.length,
        })
        continue
      }
      if (pron || core.length < 3) continue
      if (prep === 'س' && !/^[يتن]/.test(core)) continue
      if ((prep === 'ب' || prep === 'ك' || prep === 'ل') && !article) continue
      if (conj === 'ف' && !article && prep !== 'س') continue
      const verbal = prep === 'س' || /^ي....?$/.test(core)
      let weight = text.length
      if (conj === 'و' && KEEPS_WAW.test(norm)) weight = -1
      out.push({
        lemma: core,
        pos: article || !verbal ? 'NOUN' : 'VERB',
        ...(verbal && !article && { verbForm: 'fin', aspect: 'imp', voice: 'act' }),
        conj,
        prep,
        article,
        pron,
        from,
        to: norm.length,
        known: false,
        weight,
      })
    }
  }
  if (!out.length) {
    out.push({
      lemma: norm,
      pos: 'NOUN',
      conj: '',
      prep: '',
      article: false,
      pron: '',
      from: 0,
      to: norm.length,
      known: false,
      weight: 0,
    })
  }
  return out.sort((a, b) => b.weight - a.weight).map(a => Object.freeze(a))
}
