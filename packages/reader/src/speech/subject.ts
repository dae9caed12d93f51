import type { TokenRange } from '../clauses/clause.ts'
import type { Cue } from './cue.ts'
import { sourceEnd, startsSource } from './source.ts'
import { isComma, isRelative, isThat, type View } from './view.ts'

/** How far before its verb a subject may begin, in tokens. */
const REACH = 30

/** Words after which a clause begins with its subject. */
const clauseOpeners = /^[وف]?(لكن|بينما|فيما|كان|كانت|أما|بل|حيث|إذ|وأن|لأن|كما|إلا|غير|حين)$/u

/** The noun phrase that ends right before token `end`: the one a relative clause describes, or a verbal noun's doer. */
export function phraseBefore(view: View, end: number): TokenRange | null {
  const { tokens } = view
  let best = -1
  const first = tokens[end - 1]
  if (!first) return null
  for (let s = end - 1; s >= 0 && s >= end - 20; s--) {
    const token = tokens[s]!
    if (token.sentence !== first.sentence || isComma(token) || isThat(token) || isRelative(token)) break
    if (token.a.pos === 'VERB' && view.mentionAt[s]! < 0) break
    const prefixed = token.a.prep !== '' && token.a.prep !== 'س'
    if (!prefixed && !startsSource(view, s)) continue
    if (sourceEnd(view, s, end) !== end) {
      if (best >= 0) break
      continue
    }
    best = s
    if (prefixed && token.a.prep === 'ل') break
  }
  return best < 0 ? null : { from: best, to: end }
}

/** The subject that stands before its verb: «فلان قال», «الذي أوضح», «وكان الوزير أعلن», «لكن الرئيس قال». */
export function subjectBefore(view: View, cue: Cue): { range: TokenRange; relative: boolean } | null {
  const { tokens, partner } = view
  let p = cue.from - 1
  if (tokens[p]?.norm === 'قد') p--
  const before = tokens[p]
  if (!before || before.sentence !== tokens[cue.from]!.sentence) return null
  if (isRelative(before)) {
    const end = isComma(tokens[p - 1]) ? p - 1 : p
    const range = phraseBefore(view, end)
    return range && { range, relative: true }
  }
  if (cue.reading.conj !== '') return null
  let start = -1
  for (let j = p; j >= 0 && j >= p - REACH; j--) {
    const token = tokens[j]!
    if (token.sentence !== before.sentence) {
      start = j + 1
      break
    }
    if (view.opens[j]! >= 0 && view.quotationTo[view.opens[j]!]! >= cue.from) {
      start = j + 1
      break
    }
    if (isThat(token) && token.a.pron === '') {
      start = j + 1
      break
    }
    if (clauseOpeners.test(token.norm)) {
      start = j + 1
      break
    }
    if (j === 0) start = 0
  }
  if (start < 0 || start >= cue.from || !startsSource(view, start)) return null
  const end = sourceEnd(view, start, p + 1)
  if (end <= start) return null
  // Between subject and verb only an apposition, a bracket or a relative clause may stand.
  if (end <= p) {
    const after = tokens[end]!
    if (
      !(
        isComma(after) ||
        isRelative(after) ||
        partner[end]! >= 0 ||
        (after.a.pos === 'VERB' && after.a.pron !== '')
      )
    )
      return null
    for (let j = end; j <= p; j++) {
      const token = tokens[j]!
      if (
        token.a.pos === 'VERB' &&
        !isRelative(tokens[j - 1]) &&
        token.a.pron === '' &&
        view.mentionAt[j]! < 0
      )
        return null
    }
  }
  return { range: { from: start, to: end }, relative: false }
}
