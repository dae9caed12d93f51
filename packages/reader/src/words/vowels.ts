import { offsetIn } from './spelling.ts'
import type { Analysis } from './word.ts'

const TANWIN = /[\u064b-\u064d]/
const DAMMA = '\u064f'
const KASRA = '\u0650'
const FATHA = '\u064e'

/** Is a form printed with any vowel mark? */
export const hasVowels = (form: string): boolean => /[\u064b-\u0652]/.test(form)

/** What the vowel marks a form is printed with say for or against a reading of it: قُتل is passive, كتابٌ no verb. */
export function vowelled(form: string, a: Analysis): number {
  let score = 0
  const verb = a.pos === 'VERB' || a.pos === 'AUX'
  if (TANWIN.test(form)) score += verb || a.article || a.pron ? -6 : 0
  if (!verb) return score
  // The first vowel of the stem: u in passives, and in the active imperfect of Forms II to IV too.
  const at = offsetIn(form, a.from)
  const first = offsetIn(form, a.from + 1)
  const marks = form.slice(at, first)
  const damma = marks.includes(DAMMA)
  if (a.voice === 'pass') {
    if (marks.includes(FATHA) || marks.includes(KASRA)) score -= 4
    else if (damma) score += a.aspect === 'perf' ? 4 : 1
  } else if (a.aspect === 'perf' && damma) score -= 4
  return score
}
