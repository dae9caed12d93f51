import { offsetIn } from './spelling.ts'
import type { Analysis } from './word.ts'

const TANWIN = /[\u064b-\u064d]/
const DAMMA = '\u064f'
const KASRA = '\u0650'
const FATHA = '\u064e'

/** What the vowel marks a form is printed with say for or against a reading of it: قُتل is passive, كتابٌ no verb. */
export function vowelled(form: string, a: Analysis): number {
  if (!/[\u064b-\u0652]/.test(form)) return 0
  let score = 0
  const verb = a.pos === 'VERB' || a.pos === 'AUX'
  if (TANWIN.test(form)) score += verb || a.article || a.pron ? -6 : 0
  if (!verb) return score
  // The first vowel of the stem: u in passives and in the imperfect of Forms II to IV.
  const at = offsetIn(form, a.from)
  const first = offsetIn(form, a.from + 1)
  const marks = form.slice(at, first)
  if (a.voice === 'pass')
    score += marks.includes(DAMMA) ? 4 : marks.includes(FATHA) || marks.includes(KASRA) ? -4 : 0
  else if (a.aspect === 'perf' && marks.includes(DAMMA)) score -= 4
  return score
}
