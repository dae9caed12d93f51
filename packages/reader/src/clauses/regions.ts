import { took } from './attach.ts'
import type { Frame } from './frame.ts'
import { nounGovernor } from './markers.ts'
import { phraseAt } from './phrases.ts'
import type { Region, Stack } from './stack.ts'

/** Takes a mark that opens something: a quoted name is a phrase, anything else a region that is read by itself. */
export function opening(s: Stack, i: number): number {
  const close = s.lexed.mates[i]!
  if (close < 0 || close >= s.limit) return i + 1
  const form = s.tokens[i]!.norm
  const quotation = !isAside(form)
  if (quotation) {
    const name = phraseAt(s.lexed, i, s.limit, '')
    const verb = s.predicates[s.frame.predicate]
    const speaks = verb && !verb.complement && s.traits(s.frame.predicate).has('report')
    if (name && name.to > name.from && !(speaks && close - i > 4))
      return took(s, name, i, name.to === close ? close + 1 : name.to)
  }
  const colon = s.before(i) === 'colon'
  const governor = quotation ? quoting(s, i) : -1
  const p = s.predicates[governor]
  if (p && !p.complement) p.complement = { from: i, to: close + 1, marker: colon ? ':' : '«' }
  s.regions.push({ close, frame: s.frame, quotation, from: i })
  s.limit = close
  s.push('region', i + 1).governor = governor
  return i + 1
}

/** The predicate that a quotation opened at `i` completes, or -1. */
function quoting(s: Stack, i: number): number {
  const near = nounGovernor(s, i, 'report')
  if (near >= 0 && (s.predicates[near]!.form === 'vnoun' || s.predicates[near]!.frame.predicate === near))
    return near
  for (let frame: Frame | null = s.frame; frame; frame = frame.outer) {
    const p = frame.predicate
    if (p >= 0 && !s.predicates[p]!.complement && s.traits(p).has('report')) return p
    if (frame.kind === 'region' || frame.kind === 'comp') break
  }
  return -1
}

/** Leaves the region at its closing mark and goes on with the clause around it. */
export function leaveRegion(s: Stack, region: Region): number {
  const { close, frame, from } = region
  s.leaveTo(frame, close)
  s.regions.pop()
  // What stands in brackets does not part what stands around them.
  if (!region.quotation && frame.edgeEnd === from) frame.edgeEnd = close + 1
  s.limit = s.regions.at(-1)?.close ?? s.end
  if (region.quotation && close - from > 4) {
    if (frame.predicate < 0) frame.quoted = { from, to: close + 1 }
    // أن «…»، … : what the quotation fills is over with it.
    if (frame.kind === 'comp' && frame.from === from - 1 && frame.outer && frame.predicate < 0) {
      s.leaveTo(frame.outer, close + 1)
    }
  }
  return close + 1
}

/** What follows the colon completes a verb of saying before it, or is told apart from the label before it. */
export function colon(s: Stack, i: number): void {
  if (s.kinds[i + 1] === 'open' || i + 1 >= s.limit) return
  const governor = quoting(s, i)
  if (governor < 0) {
    // «بيروت – رويترز: …»: what stands before is a label.
    if (s.frame.predicate < 0) Object.assign(s.frame, { topics: [], before: [], edge: [], edgeEnd: -1 })
    return
  }
  const p = s.predicates[governor]!
  p.complement = { from: i + 1, to: i + 1, marker: ':' }
  const frame = s.push('comp', i + 1)
  frame.marker = ':'
  frame.governor = governor
}

/** Does the mark open an aside: a bracket or a dash, no quotation? */
export const isAside = (form: string) =>
  form === '(' || form === '[' || form === '-' || form === '–' || form === '—'
