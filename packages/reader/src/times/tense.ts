import type { Scan } from './scan.ts'
import { isVerbOf } from './verbs.ts'

const BACK = 20
const AHEAD = 8

/**
 * Whether an undated weekday or month lies ahead: the nearest verb or announcing word before it decides (سيلتقي,
 * من المقرر أن), else the nearest one behind it; undefined where nothing tells.
 */
export function isAhead(scan: Scan, at: number, isWeekday = false): boolean | undefined {
  if (followsPerfect(scan, at)) return false
  for (let i = at - 1; i >= at - BACK && scan.together(i, at); i--) {
    // What stands before a colon is another clause.
    if (scan.mark(i, ':')) break
    const decided = direction(scan, i) ?? wished(scan, i)
    if (decided !== undefined) return decided
  }
  if (isWeekday && (isAnnounced(scan, at) || isFollowedByPlan(scan, at))) return true
  for (let i = at + 1; i <= at + AHEAD && scan.together(i, at); i++) {
    const decided = direction(scan, i)
    if (decided !== undefined) return decided
  }
  return undefined
}

function direction(scan: Scan, i: number): boolean | undefined {
  if (scan.role(i, 'future')) return true
  const { a } = scan.tokens[i]!
  if ((a.pos !== 'VERB' && a.pos !== 'AUX') || a.verbForm !== 'fin') return undefined
  if (a.prep === 'س' || (a.aspect === 'imp' && scan.word(i - 1, 'قد'))) return true
  return a.aspect === 'perf' ? false : undefined
}

/** «المرجح أن يبحر الأسطول الجمعة»: what a verb behind أن tells has not come yet, but for what was managed (تمكن من أن). */
function wished(scan: Scan, i: number): boolean | undefined {
  const { a } = scan.tokens[i]!
  if (a.aspect !== 'imp' || a.verbForm !== 'fin' || !scan.word(i - 1, 'ان')) return undefined
  for (let k = i - 2; k >= i - 5 && scan.together(k, i); k--) {
    const before = scan.is(k, 'role')?.cell(0)
    if (before === 'ago' || before === 'after' || isVerbOf('managed', scan.tokens[k]!.a.lemma))
      return undefined
  }
  return true
}

/**
 * «يلتقي الفريقان الأحد»: a verb of the present a few words before its weekday announces it; not where a verb of the
 * past stands before that (كان يعمل), where it tells of speech or of where things come from, or where the weekday
 * belongs to a noun (هجوم الجمعة).
 */
function isAnnounced(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]
  if (!before || scan.word(at - 1, 'منذ') || isHead(scan, at - 1)) return false
  for (let i = at - 1; i >= at - FIRST && scan.together(i, at); i--) {
    const { a } = scan.tokens[i]!
    if (a.pos !== 'VERB' || a.verbForm !== 'fin') continue
    // Further off only the verb that begins the sentence: «يبحث وزير الخارجية مع نظيره الألماني … الاثنين».
    if (i < at - NEAR && scan.together(i - 1, at)) return false
    if (
      a.aspect !== 'imp' ||
      isVerbOf('telling', a.lemma) ||
      ['لم', 'ولم', 'فلم'].includes(scan.tokens[i - 1]?.fold ?? '')
    )
      return false
    for (let k = i - 1; k >= i - NEAR && scan.together(k, i); k--) {
      const earlier = scan.tokens[k]!.a
      if (earlier.verbForm === 'fin' && earlier.aspect === 'perf') return scan.word(i - 1, 'ان')
      if (earlier.pos === 'PUNCT') break
    }
    return true
  }
  return false
}
const NEAR = 8
const FIRST = 14

/** «وفي يوم الخميس تفتح المكتبة»: a verb of the present right behind the weekday that begins the sentence. */
function isFollowedByPlan(scan: Scan, at: number): boolean {
  if (scan.together(at - 3, at)) return false
  const behind = scan.is(at, 'weekday') ? at + 1 : at + 2
  const token = scan.tokens[behind]
  if (!token || !scan.together(at, behind)) return false
  const { a } = token
  return a.pos === 'VERB' && a.verbForm === 'fin' && a.aspect === 'imp' && !isVerbOf('telling', a.lemma)
}

/** True for an indefinite noun that a weekday right behind it belongs to. */
function isHead(scan: Scan, i: number): boolean {
  const { a, kind } = scan.tokens[i]!
  if (kind !== 'word' || a.pos !== 'NOUN' || a.article || a.pron !== '') return false
  return !scan.is(i, 'part') && !scan.is(i, 'edge') && !scan.is(i, 'role') && !scan.unit(i, 'D')
}

/** «كتيب صدر الاثنين», «بلير حذر السبت»: a perfect right before its time is a verb, also where its form might be a name or noun. */
function followsPerfect(scan: Scan, at: number): boolean {
  const before = scan.together(at - 1, at) ? scan.tokens[at - 1] : undefined
  if (!before || before.a.article || before.a.prep !== '' || scan.is(at - 1, 'role')) return false
  return (
    ['PROPN', 'NOUN', 'ADJ'].includes(before.a.pos) &&
    before.analyses.some(a => a.verbForm === 'fin' && a.aspect === 'perf')
  )
}
