import { type Front, fronts, uncut } from './analyse.ts'
import type { Analysis, Upos } from './word.ts'

/** Features a guess may set. */
type Features = Partial<Pick<Analysis, 'verbForm' | 'gender' | 'number' | 'person' | 'aspect' | 'voice'>>

/** Initials and titles printed with full stops: أ.ف.ب، د. */
const TITLES: Record<string, string> = { 'د.': 'دكتور', 'م.': 'مهندس', 'أ.': 'أستاذ', 'ا.': 'أستاذ' }

/** Readings of a form no entry of the lexicon fits, by its affixes and its pattern: most are names. */
export function guess(norm: string): Analysis[] {
  const found: Analysis[] = []
  const add = (
    front: Front,
    to: number,
    pron: string,
    pos: Upos,
    lemma: string,
    weight: number,
    features: Features = {},
  ) => {
    const { conj, prep, article, from } = front
    found.push({
      silent: 0,
      notes: undefined,
      lemma,
      pos,
      verbForm: features.verbForm,
      conj,
      prep,
      article,
      pron,
      from,
      to,
      verb: undefined,
      known: false,
      gender: features.gender,
      number: features.number,
      person: features.person,
      aspect: features.aspect,
      mood: undefined,
      voice: features.voice,
      root: undefined,
      weight: front.weight + weight,
    } as unknown as Analysis)
  }
  const whole = norm.length
  if (norm.includes('.')) {
    const title = TITLES[norm]
    add(uncut, whole, '', title ? 'NOUN' : 'PROPN', title ?? norm, 0)
    return found.map(a => ({ ...a, known: true, notes: undefined }))
  }
  for (const front of fronts(norm)) {
    const { core, prep, article, conj } = front
    const stem = norm.slice(core)
    const length = stem.length
    if (length < 3 && (conj || prep || article)) continue
    // A conjunction is cut off a long rest; a preposition only where the article shows it, or the word is very long.
    const loose =
      (conj === 'ف' ? -1 : 0) +
      (prep && !article && prep !== 'س' ? -2 : 0) +
      (conj === 'و' && length >= 4 ? 2 : 0)
    if (prep === 'أ') continue
    if (prep !== 'س') {
      if (article) {
        nominal(front, stem, 0)
        add(front, whole, '', 'PROPN', `ال${stem}`, -0.5)
      } else {
        add(front, whole, '', 'PROPN', stem, loose)
        nominal(front, stem, loose - 1)
      }
    }
    if (!article && (prep === '' || prep === 'س' || prep === 'ل'))
      verbal(front, stem, prep === 'س' ? 0.5 : prep ? -3 : loose - 1)
  }
  if (!found.length) add(uncut, whole, '', 'X', norm, 0)
  return found

  function nominal(front: Front, stem: string, weight: number): void {
    const cut = (n: number) => stem.slice(0, -n)
    if (/..ي$/.test(stem)) add(front, whole, '', 'ADJ', stem, weight + 0.5, { gender: 'm', number: 's' })
    else if (/..ية$/.test(stem))
      add(front, whole, '', 'ADJ', cut(1), weight + 0.5, { gender: 'f', number: 's' })
    else if (/...ات$/.test(stem))
      add(front, whole, '', 'NOUN', `${cut(2)}ة`, weight + 1, { gender: 'f', number: 'p' })
    else if (/...[وي]ن$/.test(stem))
      add(front, whole, '', 'NOUN', cut(2), weight + 0.5, { gender: 'm', number: 'p' })
    else if (/...ا$/.test(stem)) add(front, whole, '', 'NOUN', cut(1), weight, { gender: 'm', number: 's' })
    else add(front, whole, '', 'NOUN', stem, weight, { gender: stem.endsWith('ة') ? 'f' : 'm', number: 's' })
    if (front.article) return
    const pron = /...(ها|هم|هما|نا|ه)$/.exec(stem)?.[1]
    if (pron) {
      const bare = cut(pron.length)
      const tied = bare.endsWith('ت') && !bare.endsWith('ات')
      add(front, whole - pron.length, pron, 'NOUN', tied ? `${bare.slice(0, -1)}ة` : bare, weight + 1)
    }
  }

  function verbal(front: Front, stem: string, weight: number): void {
    const finite = { verbForm: 'fin', voice: 'act', person: 3 } as const
    if (/^[يت]..../.test(stem) || (front.prep === 'س' && /^[يتنأ]../.test(stem))) {
      const plural = /(ون|وا)$/.test(stem)
      add(
        front,
        whole,
        '',
        'VERB',
        stem.slice(1).replace(/(ون|وا)$/, ''),
        weight + (plural ? 1 : stem[0] === 'ي' ? 0 : -1),
        {
          ...finite,
          aspect: 'imp',
          number: plural ? 'p' : 's',
          gender: stem[0] === 'ت' && !plural ? 'f' : 'm',
        },
      )
    }
    if (/...وا$/.test(stem)) {
      add(front, whole, '', 'VERB', stem.slice(0, -2), weight + 2, {
        ...finite,
        aspect: 'perf',
        number: 'p',
        gender: 'm',
      })
    } else if (/^...ت$/.test(stem) || /^(ا.ت|است|ان|ت)...ت$/.test(stem)) {
      add(front, whole, '', 'VERB', stem.slice(0, -1), weight, {
        ...finite,
        aspect: 'perf',
        number: 's',
        gender: 'f',
      })
    }
  }
}
