import type { Scan } from './scan.ts'

const BACK = 14
const AHEAD = 8

/**
 * Whether an undated weekday or month lies ahead: the nearest verb or announcing word before it decides (سيلتقي,
 * من المقرر أن), else the nearest one behind it; undefined where nothing tells.
 */
export function isAhead(scan: Scan, at: number): boolean | undefined {
  if (followsPerfect(scan, at)) return false
  for (let i = at - 1; i >= at - BACK && scan.together(i, at); i--) {
    const decided = direction(scan, i)
    if (decided !== undefined) return decided
  }
  for (let i = at + 1; i <= at + AHEAD && scan.together(i, at); i++) {
    const decided = direction(scan, i)
    if (decided !== undefined) return decided
  }
  return undefined
}

function direction(scan: Scan, i: number): boolean | undefined {
  if (scan.role(i, 'future')) return true
  const { a } = scan.tokens[i]!
  if (a.pos !== 'VERB' || a.verbForm !== 'fin') return undefined
  if (a.prep === 'س') return true
  return a.aspect === 'perf' ? false : undefined
}

/** «بيان صدر الاثنين»: a perfect right before its time is a verb, also where its form might be a name. */
function followsPerfect(scan: Scan, at: number): boolean {
  const before = scan.together(at - 1, at) ? scan.tokens[at - 1] : undefined
  return before?.a.pos === 'PROPN' && before.analyses.some(a => a.verbForm === 'fin' && a.aspect === 'perf')
}
