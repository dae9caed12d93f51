import type { Phrase } from '../clauses/clause.ts'
import type { Mention, Span } from '../reading.ts'
import type { Scene } from './scene.ts'
import { cut } from './spans.ts'

/** How far before the word its place is sought, in tokens, and how far behind it. */
const BEFORE = 60
const BEHIND = 25

/** How many tokens farther a country stands than a place inside one. */
const COUNTRY = 15

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
  content: Span | undefined,
  visits = false,
): Span | null {
  if (framed && !framed.pronoun) {
    const name = scene.nameIn(framed, 'LOC') ?? antecedent(scene, framed)
    if (name) return { start: name.start, end: name.end }
    if (isGround(scene, framed)) return cut(scene, framed)
  }
  const free = (mention: Mention) => !taken.some(s => s.start < mention.end && mention.start < s.end)
  let best: Mention | undefined
  let distance = Number.POSITIVE_INFINITY
  for (let i = Math.max(clause.from, token - BEFORE); i < Math.min(clause.to, token + BEHIND); i++) {
    const mention = scene.mention(i)
    if (
      mention?.type !== 'LOC' ||
      mention === scene.mention(i - 1) ||
      !free(mention) ||
      (content && (mention.start < content.start || mention.start >= content.end)) ||
      !(introduced(scene, i) || (visits && isGoal(scene, token, i)))
    )
      continue
    // A town says more than its country.
    const wide = scene.entity(mention)?.place?.kind === 'country' ? COUNTRY : 0
    const away = (i > token ? i - token : (token - i) * 1.5) + wide
    if (away < distance) {
      best = mention
      distance = away
    }
  }
  return best ? { start: best.start, end: best.end } : ground(scene, token, clause)
}

/** How far behind the word where somebody goes may stand, in tokens. */
const GOAL = 10

/** «زيارته للأردن», «وصل الوزير القاهرة»: where somebody goes needs no preposition of place, nor any behind a closed phrase. */
function isGoal(scene: Scene, token: number, i: number): boolean {
  const { prep, conj } = scene.tokens[i]!.a
  if (i < token || prep === 'ل') return i > token && prep === 'ل'
  if (prep !== '' || conj !== '' || i > token + GOAL) return false
  const before = scene.tokens[i - 1]!
  return i === token + 1 || before.a.article || scene.mention(i - 1)?.type === 'PER'
}

/** How far behind its word an event may be put on ground without a name, in tokens. */
const AHEAD = 12

/** Prepositions that put something on ground. */
const ON = new Set(['في', 'داخل', 'قرب', 'وسط', 'عند', 'بجوار', 'بالقرب من', 'خارج'])

/** «في القاعدة الجوية», «في شرق البلاد»: the ground named behind the word. */
function ground(scene: Scene, token: number, clause: { to: number }): Span | null {
  for (let i = token + 1; i < Math.min(clause.to, token + AHEAD); i++) {
    const phrase = scene.phraseStarting(i)
    if (phrase && ON.has(phrase.prep) && isGround(scene, phrase)) return cut(scene, phrase)
  }
  return null
}

/** «المدينة», «المحافظة»: the last place named before it. */
function antecedent(scene: Scene, phrase: Phrase): Mention | undefined {
  const { a } = scene.tokens[phrase.head]!
  if (!a.article || phrase.to > phrase.head + 1 || !scene.wordIs(phrase.head, 'territory')) return undefined
  for (let i = phrase.head - 1; i >= Math.max(0, phrase.head - BACK); i--) {
    const mention = scene.mention(i)
    if (mention?.type !== 'LOC' || scene.entity(mention)?.place?.kind === 'country') continue
    // «المخيم» is no town, only «مخيم جنين» is one.
    if (SETTLED.has(a.lemma) || scene.found.text.text.slice(mention.start, mention.end).includes(a.lemma))
      return mention
  }
  return undefined
}

/** Nouns that take up whatever town or region was named. */
const SETTLED = new Set([
  'مدينة',
  'محافظة',
  'بلدة',
  'قرية',
  'منطقة',
  'عاصمة',
  'ولاية',
  'إقليم',
  'جزيرة',
  'مديرية',
])

const BACK = 80

/** «القاعدة الجوية», «شرق البلاد»: ground that is known without its name. */
function isGround(scene: Scene, { head, from, to, pronoun }: Phrase): boolean {
  if (pronoun || !(scene.wordIs(head, 'territory') || scene.wordIs(head, 'point'))) return false
  for (let i = from; i < to; i++) if (scene.tokens[i]!.a.article) return true
  return false
}

/** Adjectives that stand before a place name as its part, and the dual of a countryside (ريفي الرقة). */
const DIRECTIONS = new Set(['شمالي', 'جنوبي', 'شرقي', 'غربي', 'ريفي'])

/** Whether a place name begins at a token and is introduced as the place of something. */
export const introducedPlace = (scene: Scene, i: number): boolean =>
  scene.mention(i)?.type === 'LOC' && scene.mention(i) !== scene.mention(i - 1) && introduced(scene, i)

/** «شهدت حلب اشتباكات», «مدينة حلب تشهد»: the place that sees what happens. */
function sees(scene: Scene, i: number): boolean {
  const phrase = scene.around(i)
  const governor = phrase && scene.governor(phrase.head)
  return governor?.as === 's' && governor.predicate.verb === 'شهد'
}

/** True when the name stands behind a preposition of place, also with a common noun between (في مدينة الرقة). */
function introduced(scene: Scene, i: number): boolean {
  const { tokens } = scene
  if (sees(scene, i)) return true
  if (['ب', 'ل'].includes(tokens[i]!.a.prep)) return tokens[i]!.a.prep === 'ب'
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = tokens[k]!
    if (word.a.prep === 'ب') return scene.wordIs(k, 'territory') || WHERE.has(word.a.lemma)
    if (WHERE.has(word.a.lemma) || WHERE.has(word.fold)) return true
    if (!scene.wordIs(k, 'territory') && !DIRECTIONS.has(word.a.lemma)) return false
  }
  return false
}
