import { adjacent, type Scene } from './draft.ts'
import { isClue, nameWordTable, nationTable } from './knowledge.ts'
import { clueAt } from './signs.ts'

/** Whether the word, which also heads names, is an adjective of the noun before it: السياسة الخارجية الأميركية, السلطة البحرية المالطية. */
export const describes = (scene: Scene, at: number): boolean =>
  adjacent(scene, at) &&
  scene.signs[at - 1]!.definite &&
  scene.tokens[at - 1]!.fold.endsWith('ه') &&
  scene.tokens[at - 1]!.a.pos !== 'VERB'

/** Whether the word is a definite adjective: one that may stand in a name after its noun. */
export function adjectiveAt({ tokens, signs }: Scene, at: number): boolean {
  const token = tokens[at]
  const sign = signs[at]
  if (!token || !sign || token.kind !== 'word' || !/^ال/.test(token.norm) || token.fold.length < 5)
    return false
  if (sign.small === 'never' || sign.small === 'generic') return false
  if (sign.nation) return true
  if (isClue('lofty', token.fold)) return true
  // الفتى is no adjective.
  if (token.norm.endsWith('ى')) return false
  if (token.a.verbForm === 'part') return false
  // لجنة المصورين البحريين
  const many = /يين$/.test(token.fold) && /ين$/.test(tokens[at - 1]?.fold ?? '')
  return (many || /(يه|ي)$/.test(token.fold)) && (sign.unknown || token.analyses.some(a => a.pos === 'ADJ'))
}

/** Whether an adjective agrees in gender with the head of the name. */
export function agrees(scene: Scene, head: number, adjective: number): boolean {
  const noun = scene.tokens[head]!
  const feminine = /(ه|ات)$/.test(noun.fold) || noun.a.gender === 'f' || noun.a.number === 'p'
  return feminine === feminineAt(scene, adjective)
}

const feminineAt = ({ tokens }: Scene, at: number) => tokens[at]!.fold.endsWith('ه')

/** End of the adjectives that begin at `at`; and whether one of them is a nationality. */
export function adjectives(scene: Scene, at: number, agreeing = false): { to: number; nation: boolean } {
  let to = at
  let nation = false
  while (adjacent(scene, to) && adjectiveAt(scene, to)) {
    if (agreeing && to > at && feminineAt(scene, to) !== feminineAt(scene, at)) break
    // اللجنة القانونية | الخاصة بالنادي
    if (/^الخاصه?$/.test(scene.tokens[to]!.fold) && scene.tokens[to + 1]?.a.prep === 'ب') break
    if (nation && isClue('passing', scene.tokens[to]!.fold)) break
    if (scene.signs[to]!.nation) {
      // A second nationality belongs to something else, but for العربية السعودية and الكورية الجنوبية.
      if (nation && !/^ال(سعودي|متحد)/.test(scene.tokens[to]!.fold)) break
      nation = true
    }
    to++
  }
  // العربية والأفريقية and the like go on with the name.
  if (to > at && adjacent(scene, to)) {
    const plain = scene.tokens[to]!.fold.replace(/^وال/, '')
    if (plain !== scene.tokens[to]!.fold && nationTable().has(plain)) to++
  }
  return { to, nation }
}

/** Whether a definite noun may be joined to the name by و. */
export const portfolioAt = ({ tokens }: Scene, at: number) => {
  const fold = tokens[at]?.fold ?? ''
  return fold.startsWith('وال') && nameWordTable().get(fold.slice(1)) === 'portfolio'
}

/**
 * Behind the second thing that a committee or an institute is for, joined to the first at token `at`: «لجنة الأسماك
 * واللحوم», «معهد البحار وسبل الملاحة». `at` where there is none.
 */
export function pairTo(scene: Scene, head: number, at: number, nameTo: Int32Array): number {
  const { tokens, signs } = scene
  const { a, fold } = tokens[at]!
  if (a.conj !== 'و' || a.prep || a.pron || a.pos !== 'NOUN' || a.verbForm === 'part') return at
  // وزارة الاتصالات وتقنية المعلومات
  const field =
    nameWordTable().get(fold.slice(1)) === 'purpose' &&
    fold !== 'ودول' &&
    !signs[at]!.body &&
    adjacent(scene, at + 1)
  if (field && /^ال.{3}/.test(tokens[at + 1]!.fold) && !nameTo[at + 1]) return at + 2
  if (!clueAt('pairing', signs[head]) || scene.titles.has(at) || signs[at]!.body || nameTo[at]) return at
  if (!/^وال.{3}/.test(fold)) {
    const of = tokens[at + 1]
    const whole = adjacent(scene, at + 1) && of?.a.pos === 'NOUN' && /^ال.{3}/.test(of.fold)
    return whole && !signs[at]!.site && !signs[at]!.unknown && !nameTo[at + 1] ? at + 2 : at
  }
  const small = nameWordTable().get(fold.slice(1))
  if (/[وي]ن$/.test(fold) || small === 'never') return at
  // والتحكم, والبحث الجنائي, but not والدول
  return small === 'generic' && a.verbForm !== 'vnoun' ? at : at + 1
}

/** Whether what a body is for stands behind ل: لمكافحة, لتقنية, but not لاتخاذ (القرار), what is done once. */
function aimAt({ tokens, signs, titles }: Scene, at: number): boolean {
  const { a, fold } = tokens[at]!
  if (a.prep !== 'ل' || a.pron || a.article || a.pos !== 'NOUN' || isClue('errand', fold.slice(1)))
    return false
  return a.verbForm === 'vnoun' || (a.verbForm !== 'part' && !signs[at]!.body && !titles.has(at))
}

/** Whether an indefinite noun goes on with what a body is for: «لتصحيح أوضاع الجالية». */
function chainedAt({ tokens, signs, titles }: Scene, at: number): boolean {
  const { a, fold } = tokens[at]!
  if (nameWordTable().get(fold) === 'purpose') return true
  return (
    a.pos === 'NOUN' &&
    a.from === 0 &&
    !a.pron &&
    a.verbForm !== 'part' &&
    !fold.startsWith('ال') &&
    !signs[at]!.unknown &&
    !signs[at]!.body &&
    !titles.has(at)
  )
}

/** End of «للسياحة والتراث الوطني», «لحقوق الإنسان» at token `at`, or `at`. */
export function purpose(scene: Scene, at: number, nameTo: Int32Array, lofty: boolean): number {
  const { tokens, signs } = scene
  const token = tokens[at]
  if (!token || !adjacent(scene, at) || token.kind !== 'word') return at
  let to = at
  if (/^لل/.test(token.fold) && token.fold.length > 3) {
    const noun = `ال${token.fold.slice(2)}`
    const small = nameWordTable().get(noun)
    if (small === 'never' || signs[at]!.body?.force === 'nation') return at
    if (small !== 'portfolio' && scene.titles.has(at)) return at
    // دار المسرح للحوار مع المشاهد: what is done with somebody is no purpose of the house.
    const deed = token.a.verbForm === 'vnoun' && token.a.number !== 'p'
    if (!lofty && deed && (tokens[at + 1]?.a.pos === 'ADP' || tokens[at + 1]?.a.prep === 'ب')) return at
    if (token.a.pos === 'ADJ' && token.a.number !== 'p') return at
    to = at + 1
    // للدفاع عن الأرض, للرقابة على الصادرات
    const link = lofty && deed && /^(عن|علي|من|بين)$/.test(tokens[to]?.fold ?? '')
    if (link && adjacent(scene, to + 1) && tokens[to + 1]!.a.pos === 'NOUN') {
      if (/^ال.{3}/.test(tokens[to + 1]!.fold) && !signs[to + 1]!.body && !nameTo[to + 1]) to += 2
    }
  } else if (
    token.fold.startsWith('ل') &&
    (nameWordTable().get(token.fold.slice(1)) === 'purpose' || (lofty && aimAt(scene, at)))
  ) {
    to = at + 1
    while (to < at + 3 && adjacent(scene, to) && !nameTo[to] && chainedAt(scene, to)) to++
    if (!adjacent(scene, to)) return at
    if (nameTo[to]! > to) to = nameTo[to]!
    else if (tokens[to]!.fold.startsWith('ال')) to++
    else return at
  } else return at
  if (tokens[to - 1]!.fold === 'القران' && tokens[to]?.fold === 'الكريم') to++
  to = adjectives(scene, to).to
  while (
    adjacent(scene, to) &&
    /^وال.{3}/.test(tokens[to]!.fold) &&
    (portfolioAt(scene, to) || (/^(NOUN|ADJ)$/.test(tokens[to]!.a.pos) && tokens[to]!.a.conj === 'و')) &&
    !nameTo[to] &&
    !scene.titles.has(to) &&
    !signs[to]!.body
  ) {
    to = adjectives(scene, to + 1).to
    if (to > at + 8) break
  }
  return to
}
