import { guess } from './guess.ts'
import { type Entry, endingsBefore, entries, type Lexeme, type Slot, slotsOf } from './lexicon.ts'
import { fold, foldAt, misspelling } from './spelling.ts'
import type { Analysis } from './word.ts'

/** What is cut off the front of a form: conjunction, preposition or particle, article. */
export interface Front {
  readonly conj: Analysis['conj']
  readonly prep: Analysis['prep']
  readonly article: boolean
  /** Where the stem with its article begins ({@link Analysis.from}). */
  readonly from: number
  /** Where the stem without the article begins. */
  readonly core: number
  readonly weight: number
}

/** The front of a form that is read whole. */
export const uncut: Front = { conj: '', prep: '', article: false, from: 0, core: 0, weight: 0 }
const onlyUncut: readonly Front[] = [uncut]
/** Letters that may be cut off the front of a form. */
const FRONTS = 'اوفبكلسأ'

/** Every way to cut the front of a form, the uncut one first. */
export function fronts(norm: string): readonly Front[] {
  const first = norm[0]
  if (first === undefined) return []
  if (!FRONTS.includes(first) || (first === 'ا' && norm[1] !== 'ل')) return onlyUncut
  const found: Front[] = []
  const conjunctions: Analysis['conj'][] = first === 'و' || first === 'ف' ? ['', first] : ['']
  for (const conj of conjunctions) {
    const at = conj.length
    const joined = conj === '' ? 0 : conj === 'و' ? -1.5 : -2.5
    const add = (prep: Analysis['prep'], article: boolean, from: number, core: number, weight: number) => {
      if (core < norm.length) found.push({ conj, prep, article, from, core, weight: joined + weight })
    }
    const article = (i: number) => norm[i] === 'ا' && norm[i + 1] === 'ل'
    add('', false, at, at, 0)
    if (article(at)) add('', true, at, at + 2, 0.5)
    const next = norm[at]
    if (next === 'ب' || next === 'ك') {
      add(next, false, at + 1, at + 1, next === 'ب' ? -1 : -2.5)
      if (article(at + 1)) add(next, true, at + 1, at + 3, next === 'ب' ? 0 : -1)
    } else if (next === 'ل') {
      add('ل', false, at + 1, at + 1, -1)
      if (norm[at + 1] === 'ل') {
        add('ل', true, at, at + 2, 0)
        // ل and the article before a word that begins with ل: للغة.
        add('ل', true, at, at + 1, -0.5)
      }
    } else if (next === 'س' && 'يتأن'.includes(norm[at + 1] ?? ' ')) {
      add('س', false, at + 1, at + 1, 0)
    } else if (next === 'أ') {
      add('أ', false, at + 1, at + 1, -8)
    }
  }
  return found
}

/** Enclitic pronouns and how much less likely each makes a reading than none. */
export const PRONOUNS: readonly (readonly [pron: string, weight: number])[] = [
  ['', 0],
  ['ه', -0.5],
  ['ها', -0.5],
  ['هم', -0.5],
  ['هما', -1],
  ['نا', -1],
  ['هن', -2],
  ['ي', -2.5],
  ['ني', -1.5],
  ['ك', -3],
  ['كم', -2],
  ['كما', -4],
  ['كن', -4],
]

/** The pronouns, none among them, that a form may end in which ends in this letter. */
const pronounsBefore: Readonly<Record<string, typeof PRONOUNS>> = Object.fromEntries(
  [...'هامنيك'].map(last => [last, PRONOUNS.filter(([pron]) => pron === '' || pron.endsWith(last))]),
)
const noPronoun = PRONOUNS.slice(0, 1)

/** Letters that may open an imperfect or imperative, folded. */
const PERSON_PREFIXES = 'يتنا'
/** Readings kept of one form. */
const KEPT = 12

/** True when a folded form carries `part`, an ending in the lexicon's spelling, at `at`. */
function carries(folded: string, at: number, part: string): boolean {
  for (let i = 0; i < part.length; i++) if (foldAt(part, i) !== folded.charCodeAt(at + i)) return false
  return true
}

// A verb takes ني for me, a noun ي; a particle takes either (إني، إنني).
const isVerb = ({ lexeme: { pos } }: Entry) => pos === 'VERB' || pos === 'AUX'
const isNominal = ({ lexeme: { pos } }: Entry) =>
  pos === 'NOUN' || pos === 'ADJ' || pos === 'NUM' || pos === 'DET'

/** Where an everyday word fits a form as it stands, a clitic before a name is far to seek: وزارة is not و and زارة. */
function preferWhole(readings: Analysis[]): Analysis[] {
  if (!readings.some(a => a.from === 0 && a.weight >= -1)) return readings
  return readings.map(a =>
    a.from > 0 && a.pos === 'PROPN' ? { ...a, notes: undefined, weight: a.weight - 3 } : a,
  )
}

/** Where the reading stands that differs from one in nothing but its weight, or -1. Front and pronoun tell where the form is cut. */
function sameAs(found: readonly Analysis[], front: Front, lexeme: Lexeme, slot: Slot, to: number): number {
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!
    if (
      a.from === front.from &&
      a.article === front.article &&
      a.to === to &&
      a.pos === lexeme.pos &&
      a.gender === slot.gender &&
      a.number === slot.number &&
      a.person === slot.person &&
      a.aspect === slot.aspect &&
      a.mood === slot.mood &&
      a.voice === slot.voice &&
      a.lemma === lexeme.lemma
    )
      return i
  }
  return -1
}

/** Adds a reading to those found, unless the same one stands there with more weight. */
function add(
  found: Analysis[],
  front: Front,
  lexeme: Lexeme,
  slot: Slot,
  pron: string,
  to: number,
  weight: number,
): void {
  const same = sameAs(found, front, lexeme, slot, to)
  if (same >= 0 && found[same]!.weight >= weight) return
  const reading = {
    silent: 0,
    notes: undefined,
    lemma: lexeme.lemma,
    pos: lexeme.pos,
    verbForm: lexeme.verbForm,
    conj: front.conj,
    prep: front.prep,
    article: front.article,
    pron,
    from: front.from,
    to,
    verb: lexeme.verb,
    known: true,
    gender: slot.gender,
    number: slot.number,
    person: slot.person,
    aspect: slot.aspect,
    mood: slot.mood,
    voice: slot.voice,
    root: lexeme.root,
    weight,
  } as Analysis
  if (same >= 0) found[same] = reading
  else found.push(reading)
}

/** Every reading of a norm form, likeliest first. */
export function analyse(norm: string): readonly Analysis[] {
  const folded = fold(norm)
  const found: Analysis[] = []
  if (norm.length <= 24) {
    const cuts = fronts(norm)
    for (const [pron, pronWeight] of pronounsBefore[norm.at(-1) ?? ''] ?? noPronoun) {
      const to = norm.length - pron.length
      if (to < 1 || !norm.endsWith(pron)) continue
      const endings = endingsBefore(folded, to)
      for (const front of cuts) {
        const { core, prep, article } = front
        for (let opened = 0; opened <= 1; opened++) {
          if (opened && (article || !PERSON_PREFIXES.includes(folded[core]!))) continue
          for (const ending of endings) {
            if (core + opened >= to - ending) break
            for (const entry of entries(folded, core + opened, to - ending)) {
              for (const slot of slotsOf(entry, opened, ending)) {
                if (pron ? slot.pron === '-' : slot.pron === '!') continue
                if (article ? slot.article === '-' : slot.article === '!') continue
                // A word with the article has no pronoun.
                if (article && pron) continue
                if (pron === 'ي' ? isVerb(entry) : pron === 'ني' && isNominal(entry)) continue
                if (prep && !slot.before.includes(prep)) continue
                if (opened && !carries(folded, core, slot.prefix)) continue
                if (ending && !carries(folded, to - ending, slot.suffix)) continue
                const { lexeme, spelling } = entry
                const misspelt = misspelling(norm, core, slot.prefix + spelling + slot.suffix)
                const weight = pronWeight + front.weight + lexeme.weight + slot.weight - misspelt
                add(found, front, lexeme, slot, pron, to, weight)
              }
            }
          }
        }
      }
    }
  }
  const readings = found.length ? preferWhole(found) : guess(norm)
  if (readings.length > 1) readings.sort((a, b) => b.weight - a.weight)
  return readings.length > KEPT ? readings.slice(0, KEPT) : readings
}
