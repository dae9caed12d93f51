import type { Phrase } from '../clauses/clause.ts'
import type { Mention, Span, Time } from '../reading.ts'
import type { Scene } from './scene.ts'

/** Prepositions and nouns that put an event in a place. */
const WHERE = new Set([
  'في',
  'ب',
  'داخل',
  'قرب',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'وسط',
  'خارج',
  'على',
  'إلى',
  'الي',
  'علي',
  'قرب',
  'حول',
  'باتجاه',
  'نحو',
  'من',
])

/**
 * Where an event happens: the place its frame names, else a place name introduced as one, nearest to the word in its
 * clause. A country or capital that acts is nobody's place.
 */
export function placeOf(
  scene: Scene,
  token: number,
  framed: Phrase | null,
  taken: readonly Span[],
  clause: { from: number; to: number },
): Span | null {
  if (framed && !framed.pronoun) {
    const name = scene.nameIn(framed, 'LOC')
    if (name) return { start: name.start, end: name.end }
  }
  const free = (mention: Mention) => !taken.some(s => s.start < mention.end && mention.start < s.end)
  let best: Mention | undefined
  let distance = Number.POSITIVE_INFINITY
  for (let i = clause.from; i < clause.to; i++) {
    const mention = scene.mention(i)
    if (
      mention?.type !== 'LOC' ||
      mention === scene.mention(i - 1) ||
      !free(mention) ||
      !introduced(scene, i)
    )
      continue
    const away = i > token ? i - token : (token - i) * 1.5
    if (away < distance) {
      best = mention
      distance = away
    }
  }
  return best ? { start: best.start, end: best.end } : null
}

/** True when the name stands behind a preposition of place, also with a common noun between (في مدينة الرقة). */
function introduced(scene: Scene, i: number): boolean {
  const { tokens } = scene
  if (['ب', 'ل'].includes(tokens[i]!.a.prep)) return tokens[i]!.a.prep === 'ب'
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = tokens[k]!
    if (word.a.prep === 'ب') return scene.wordIs(k, 'territory')
    if (WHERE.has(word.a.lemma) || WHERE.has(word.fold)) return true
    if (!scene.wordIs(k, 'territory') && !['شمالي', 'جنوبي', 'شرقي', 'غربي'].includes(word.a.lemma))
      return false
  }
  return false
}

/** A TIMEX3 date of the clause, nearest to the word. */
export function timeOf(scene: Scene, token: number, clause: { from: number; to: number }): string | null {
  const { tokens, found } = scene
  const from = tokens[clause.from]?.start ?? 0
  const to = tokens[clause.to - 1]?.end ?? 0
  const at = tokens[token]!.start
  let best: Time | undefined
  let distance = Number.POSITIVE_INFINITY
  for (let i = firstFrom(found.times, from); i < found.times.length && found.times[i]!.start < to; i++) {
    const time = found.times[i]!
    if (!/^\d{2}/.test(time.value) || (time.type !== 'DATE' && time.type !== 'TIME')) continue
    const away = Math.abs(time.start - at)
    if (away < distance) {
      best = time
      distance = away
    }
  }
  return best ? best.value.replace(/T.*/, '') : null
}

/** Index of the first time that does not end before an offset. */
function firstFrom(times: readonly Time[], offset: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (times[mid]!.end <= offset) low = mid + 1
    else high = mid
  }
  return low
}
