import type { PlaceMatch } from '../places/gazetteer.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { type Known, knownRegister } from './knowledge.ts'
import { longestAt } from './titles.ts'

/** Prepositions of place, free or as the last letter cut off a word. */
const AT_PLACE = new Set([
  'في',
  'إلى',
  'الى',
  'نحو',
  'من',
  'عبر',
  'قرب',
  'باتجاه',
  'وفي',
  'ومن',
  'بين',
  'داخل',
  'خارج',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'وسط',
  'ريف',
])

/** Words after which a club is meant in a report of sport. */
const BEFORE_CLUB =
  /^(و|ل|ب)?(لاعب|لاعبي|مدرب|مهاجم|مدافع|حارس|نجم|نجوم|قائد|جماهير|جمهور|فريق|فريقي|نادي|نادى|ناد|ناديي|مع|ضد|امام|علي|مباراه|رئيس|اداره|كتيبه|تدريبات|هداف|مرمي|صفوف|ضيفه|مضيفه|غريمه|منافسه|نظيره|وامام|فوز|خساره)$/

/** Whether the words at `from` … `to` stand between quotation marks of their own. */
function quoted({ tokens }: Scene, from: number, to: number): boolean {
  const open = tokens[from - 1]?.norm ?? ''
  const close = tokens[to]?.norm ?? ''
  return '«"“”‘\''.includes(open || '\0') && '»"”“’\''.includes(close || '\0')
}

/** Whether the known organisation is meant where its form stands. */
function meant(scene: Scene, from: number, to: number, cut: number, { when, type }: Known): boolean {
  if (when === '' || type === 'PER') return true
  const { tokens, signs } = scene
  const mark = quoted(scene, from, to)
  let before = from - 1
  if (mark) before--
  const head = signs[before]?.body
  const headed = cut === 0 && !!head && (head.keep === 'dropped' || head.keep === 'both') && !head.definite
  const club = headed && /(نادي|ناد|فريق)/.test(tokens[before]!.fold)
  const medium =
    headed && /(صحيف|جريد|قنا|مجل|وكال|موقع|فضاءي|اذاع|راديو|تلفزيون|محط)/.test(tokens[before]!.fold)
  switch (when) {
    case 'head':
      return headed && !club
    case 'media':
      return (
        medium ||
        (headed && !club && tokens[before]!.fold.includes('شرك')) ||
        (mark && !scene.sport) ||
        (mark && /ل$/.test(tokens[before]?.norm ?? ''))
      )
    case 'sport': {
      if (club) return true
      if (!scene.sport || mark) return scene.sport && mark
      const previous = tokens[from - 1]
      // An adjective or a plain noun is more likely after a noun with the article (الدوري العربي, المنتخب الأهلي).
      if (
        previous &&
        adjacent(scene, from) &&
        cut === 0 &&
        scene.signs[from - 1]!.definite &&
        previous.a.pos !== 'VERB'
      ) {
        return tokens[from]!.a.pos !== 'ADJ' && BEFORE_CLUB.test(previous.fold)
      }
      return true
    }
    case 'club':
      return club || (scene.sport && cut === 0 && BEFORE_CLUB.test(tokens[from - 1]?.fold ?? ''))
    default:
      return true
  }
}

/** The organisations and people of the register, where the words around them let them be meant. */
export function listed(scene: Scene): Draft[] {
  const out: Draft[] = []
  for (let at = 0; at < scene.tokens.length; at++) {
    const match = longestAt(scene, at, knownRegister())
    if (!match) continue
    const known = match.value.find(k => meant(scene, at, match.to, match.cut, k))
    if (!known) continue
    out.push({ from: at, to: match.to, cut: match.cut, type: known.type, weight: known.when ? 7 : 6, known })
    at = match.to - 1
  }
  return out
}

/** The places of the gazetteer, where the words around them let them be meant. */
export function gazetted(scene: Scene, matches: readonly PlaceMatch[]): Draft[] {
  const { tokens, signs } = scene
  const out: Draft[] = []
  for (const { from, to, cut, candidates, plain } of matches) {
    const token = tokens[from]!
    const sign = signs[from]!
    const before = tokens[from - 1]
    const site = signs[from - 1]?.site
    const headed = !!site && cut === 0 && adjacent(scene, from)
    const at = /[ب]$/.test(token.fold.slice(0, cut)) || (cut === 0 && !!before && AT_PLACE.has(before.norm))
    const great = candidates.some(c => c.kind === 'country' || c.kind === 'capital' || c.population > 150_000)
    let weight = 5
    if (to - from === 1) {
      const common = !sign.unknown
      const person = sign.given || sign.family
      if (plain || (common && !great)) weight = headed ? 5 : at && !common ? 3 : 0
      else if (person && !great) weight = headed || at ? 4 : 0
    } else if (plain && !headed && !at) weight = 0
    if (weight) out.push({ from, to, cut, type: 'LOC', weight, places: candidates })
  }
  return out
}
