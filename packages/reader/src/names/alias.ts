import { adjacent, type Draft, type Scene } from './draft.ts'
import { quotedAt } from './quoted.ts'
import { clueAt } from './signs.ts'

/**
 * The short names that stand in marks of their own right behind organisations: «صندوق تنمية الموارد (هدف)», «مجموعة
 * العمل المالي (FATF)». The drafts come in text order.
 */
export function shortNames(scene: Scene, settled: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const [i, { type, from, to }] of settled.entries()) {
    if (type !== 'ORG' || to - from < 2 || scene.tokens[to]?.kind !== 'punct' || !adjacent(scene, to))
      continue
    // منظمة «حماة الوادي» (حمو)
    const closed = scene.tokens[to]!.norm === '»' && scene.tokens[to + 1]?.norm === '(' ? 1 : 0
    const quoted = quotedAt(scene, to + closed)
    if (!quoted || quoted.to > quoted.from + 1 || settled[i + 1]?.from === quoted.from) continue
    if (shortAt(scene, quoted.from))
      out.push({ from: quoted.from, to: quoted.to, cut: 0, type: 'ORG', weight: 4 })
  }
  return out
}

/** Whether the word may be a body's short name, and neither says where it lies nor what it did: «(غرب)», «"ستستفيد"». */
function shortAt({ tokens, signs, titles, placeTo }: Scene, at: number): boolean {
  const { kind, a, norm } = tokens[at]!
  const sign = signs[at]!
  if (kind === 'latin') return /^[A-Z]{2,}$/.test(norm)
  if (kind !== 'word' || norm.length < 2 || a.pos === 'VERB' || a.pos === 'ADJ' || a.from > 0) return false
  if (a.pron && !sign.unknown) return false
  if (sign.closed || norm.startsWith('ال') || sign.body || placeTo[at]! > 0 || titles.has(at)) return false
  return !clueAt('moment', sign) && !clueAt('side', sign)
}
