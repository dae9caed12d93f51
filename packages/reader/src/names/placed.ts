import { adjacent, type Draft, type Scene } from './draft.ts'
import { strangeAt } from './parts.ts'
import { clueAt } from './signs.ts'

/** How many words of a name nobody listed are believed. */
const UNLISTED = 3

/** How many words a name between commas may have. */
const ENCLOSED = 5

/** The name between commas behind the office of its bearer: «مديرة المتحف، زنوبيا ورالم، إن». */
export function enclosedAt(scene: Scene, at: number, titleFrom: Int32Array): Draft | undefined {
  const { tokens, signs, titles } = scene
  const open = tokens[at - 1]?.norm ?? ''
  if (!/^[،,]$/.test(open) || titleFrom[at - 1]! < 0) return undefined
  const sign = signs[at]!
  if (!(sign.given?.cut === 0 || (sign.unknown && !sign.definite && !/^[وفبل]/.test(tokens[at]!.fold))))
    return undefined
  let to = at
  while (to < at + ENCLOSED && tokens[to]?.kind === 'word' && (to === at || adjacent(scene, to))) {
    const { a, fold } = tokens[to]!
    const part = signs[to]!
    if (part.closed || part.small === 'never' || part.body || titles.has(to) || part.nation) return undefined
    if (a.known && !part.given && !part.family && !part.small && (a.pos === 'VERB' || a.from > 0 || a.pron))
      return undefined
    if (/ا$/.test(fold) && (!part.unknown || a.verbForm === 'part')) return undefined
    to++
  }
  if (to < at + 2 || !/^[،,]$/.test(tokens[to]?.norm ?? '')) return undefined
  return { from: at, to, cut: 0, type: 'PER', weight: 5 }
}

/** The author at the head of a paragraph: «نواف كاتبي - النبأ - الوادي». */
export function bylineAt(scene: Scene, at: number): Draft | undefined {
  const { tokens, signs, text } = scene
  const token = tokens[at]!
  const paragraph = text.paragraphs[text.sentences[token.sentence]?.paragraph ?? -1]
  if (!paragraph || token.start !== paragraph.start || signs[at]!.definite) return undefined
  let to = at
  while (to < at + 5 && tokens[to]?.kind === 'word' && (to === at || adjacent(scene, to))) {
    if (signs[to]!.closed || (tokens[to]!.a.pos === 'VERB' && !signs[to]!.given)) return undefined
    to++
  }
  if (to < at + 2 || !/^[-–—ـ]$/.test(tokens[to]?.form ?? '')) return undefined
  // Either the name or what stands behind the dash must show that this is the line of an author.
  if (!(signs[at]!.given?.cut === 0) && !(scene.bodyTo[to + 1]! > 0)) return undefined
  return { from: at, to, cut: 0, type: 'PER', weight: 5 }
}

/** Behind the words from `at` on that no lexicon and no list knows, or that are family names. */
function unlistedTo(scene: Scene, at: number): number {
  const { tokens, signs, placeTo } = scene
  let to = at
  while (to < at + UNLISTED && adjacent(scene, to) && !placeTo[to] && !scene.bodyTo[to]) {
    const hyphen = tokens[to + 1]?.norm === '-' && tokens[to + 1]!.start === tokens[to]!.end
    if (hyphen && tokens[to + 2]?.start === tokens[to + 1]!.end && tokens[to + 2]!.kind === 'word') {
      to += 3
      break
    }
    if (!strangeAt(scene, to) && signs[to]!.family?.cut !== 0 && signs[to]!.given?.cut !== 0) break
    to++
  }
  return to
}

/**
 * Behind a listed name, no everyday word, that و joins to a row of people: «محمد وبندر»; with the word behind it where
 * that can only be the family's name, «سعد الشمري وسلمان صبياني». 0 where it is none.
 */
function rowTo({ signs, titles, placeTo, maybeTo, bodyTo, tokens }: Scene, at: number): number {
  const { given, family, closed } = signs[at]!
  const name = (given && !given.everyday ? given : undefined) ?? (family?.foreign ? family : undefined)
  if (name?.cut !== 1 || closed || titles.has(at) || placeTo[at] || maybeTo[at] || bodyTo[at]) return 0
  const next = tokens[at + 1]
  const sign = signs[at + 1]
  if (next?.kind !== 'word' || next.a.from > 0 || next.sentence !== tokens[at]!.sentence) return at + 1
  if (sign!.unknown || sign!.given || sign!.family) return 0
  const { pos } = next.a
  if (titles.has(at + 1) || sign!.nation || (pos !== 'ADJ' && pos !== 'NOUN')) return at + 1
  return pos === 'ADJ' && given && next.norm.endsWith('ي') && !clueAt('moment', sign) ? at + 2 : 0
}

/** The next of several people in a row, though nobody listed him: «جون رود ومورتيمر هولدت». `last` ends the one before. */
export function besideAt(scene: Scene, at: number, last: Draft | undefined): Draft | undefined {
  const token = scene.tokens[at]!
  const sign = scene.signs[at]!
  if (last?.to !== at || last.type !== 'PER') return undefined
  if (token.a.conj !== 'و' || token.a.prep || token.norm.length < 4 || sign.definite) return undefined
  const row = rowTo(scene, at)
  if (row) return { from: at, to: row, cut: 1, type: 'PER', weight: 3 }
  if (!sign.unknown || token.a.pos !== 'PROPN' || sign.given || scene.placeTo[at] || scene.bodyTo[at])
    return undefined
  if (last.to - last.from < 2) return undefined
  const to = unlistedTo(scene, at + 1)
  return to > at + 1 ? { from: at, to, cut: 1, type: 'PER', weight: 4 } : undefined
}

/** Two words nobody listed before a comma and an office: «غريموند هولتسن، رئيس القسم». */
export function followedAt(scene: Scene, at: number): Draft | undefined {
  const { tokens, signs, titles } = scene
  if (signs[at]!.given || !strangeAt(scene, at) || scene.placeTo[at] || scene.bodyTo[at]) return undefined
  const before = signs[at - 1]
  if (adjacent(scene, at) && (before?.body || before?.site)) return undefined
  const to = unlistedTo(scene, at + 1)
  if (to === at + 1 || !/^[،,]$/.test(tokens[to]?.norm ?? '')) return undefined
  const role = titles.get(to + 1)
  if (role?.kind !== 'office' || tokens[to + 1]!.a.from > 0) return undefined
  return { from: at, to, cut: 0, type: 'PER', weight: 4 }
}
