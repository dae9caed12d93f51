import { describes } from './complements.ts'
import { dateline, opening } from './dateline.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { inTown } from './gazetted.ts'
import { isClue, type Known, knownRegister } from './knowledge.ts'
import { clueAt } from './signs.ts'
import { longestAt } from './titles.ts'

/** Whether the words at `from` … `to` stand between quotation marks of their own. */
function quoted({ tokens }: Scene, from: number, to: number): boolean {
  const open = tokens[from - 1]?.norm ?? ''
  const close = tokens[to]?.norm ?? ''
  // لـ»الشروق«: marks the wrong way round.
  if (open === '»' && /^[وف]?ل$/.test(tokens[from - 2]?.norm ?? '')) return true
  return '«"“”‘\''.includes(open || '\0') && '»"”“’\''.includes(close || '\0')
}

/** Whether the known organisation is meant where its form stands. */
function meant(
  scene: Scene,
  from: number,
  to: number,
  cut: number,
  { when, type, exact }: Known,
  alone: boolean,
): boolean {
  const { tokens, signs } = scene
  if (exact && tokens[from]!.norm.slice(cut) !== exact && !tokens[from]!.norm.startsWith('لل')) return false
  if (type === 'PER' || (when === '' && !signs[from]!.body && to - from > 1)) return true
  const mark = quoted(scene, from, to)
  // بحماس كبير, الاتفاق المبدئي: the noun that the name is made of, with its adjective.
  const described = to - from === 1 && !mark && signs[to]?.unknown === false && adjacent(scene, to)
  if (described && tokens[to]!.a.pos === 'ADJ' && !signs[to]!.nation && !signs[from]!.unknown) {
    const { a } = tokens[from]!
    const led = a.prep === 'ب' && !signs[to]!.definite && tokens[to]!.a.from === 0
    const plain =
      when === 'sport' &&
      a.pos === 'NOUN' &&
      signs[to]!.definite &&
      /ي$/.test(tokens[to]!.norm) &&
      !/(نادي|ناد|فريق)$/.test(tokens[from - 1]?.fold ?? '')
    if (led || plain) return false
  }
  if (when === '') return true
  let before = from - 1
  if (mark) before--
  const head = signs[before]?.body
  const headed = cut === 0 && !!head && (head.keep === 'dropped' || head.keep === 'both') && !head.definite
  const club = (headed || cut === 0) && /^[وبل]?ل?(ال)?(نادي|ناد|فريق)$/.test(tokens[before]?.fold ?? '')
  const medium =
    headed && /(صحيف|جريد|قنا|مجل|وكال|موقع|فضاءي|اذاع|راديو|تلفزيون|محط)/.test(tokens[before]!.fold)
  switch (when) {
    case 'head':
      return headed && !club
    case 'media':
      return (
        medium ||
        (headed && !club && tokens[before]!.fold.includes('شرك')) ||
        (mark && (!scene.sport || alone)) ||
        (scene.placeTo[from] === 0 &&
          !signs[from]!.closed &&
          /^([-–—(]|ـ+)?$/.test(opening(scene, from)) &&
          dateline(scene, from, to)) ||
        (/^لل/.test(tokens[from]!.fold) &&
          (signs[before]?.telling ||
            (/يه$/.test(tokens[from]!.fold) && /^و?وفقا$/.test(tokens[before]?.fold ?? '')) ||
            tokens[before]?.a.verb === 'صرح')) ||
        (mark && /^[وف]?ل$/.test(tokens[before]?.norm ?? '')) ||
        // لـ(الجزيرة)
        (tokens[from - 1]?.norm === '(' &&
          tokens[to]?.norm === ')' &&
          /^و?ل$/.test(tokens[from - 2]?.norm ?? ''))
      )
    case 'sport': {
      // ميلان الإيطالي: cities are feminine, clubs are not.
      const adjective = signs[to]?.nation && adjacent(scene, to) && /ي$/.test(tokens[to]!.fold)
      const town = scene.placeTo[from] === to || scene.maybeTo[from] === to
      if (town && inTown(scene, from, cut)) return false
      // الاتفاق على, التعاون مع: the noun.
      if (isClue('agreeing', tokens[to]?.fold ?? '') && clueAt('agreement', signs[from])) return false
      // المنتخب السعودي للشباب
      if (/^لل/.test(tokens[from]!.fold) && signs[from - 1]?.nation) return false
      // كأس ولي العهد
      if (signs[from]!.definite && /ولي$/.test(tokens[from - 1]?.fold ?? '')) return false
      if (club || (adjective && scene.placeTo[from]! > 0 && !mark)) return true
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
        return tokens[from]!.a.pos !== 'ADJ' && !tokens[from]!.fold.endsWith('ي')
      }
      return true
    }
    case 'club':
      return club || (scene.sport && cut === 0 && clueAt('before-club', signs[from - 1]))
    case 'noun': {
      const previous = signs[from - 1]
      // قال الحوثي: the man, not the movement.
      if (previous?.telling && /ي$/.test(tokens[to - 1]!.fold)) return false
      const bare = cut === 0 && !tokens[from]!.fold.startsWith('لل')
      return !(bare && previous?.definite && adjacent(scene, from) && !previous.closed)
    }
    default:
      return true
  }
}

const SECTORS = new Set(['GOV', 'MIL', 'COP', 'JUD', 'SPY', 'MED', 'EDU', 'PTY'])

/** The actor code of a state's body once its nationality is said (مجلس الشيوخ الفرنسي). */
const ofNation = (actor: string, nation: string) =>
  [nation, ...actor.split(' ').filter(part => SECTORS.has(part))].join(' ')

/** A state's body may have its nationality behind the listed name (مجلس الوزراء الأردني). */
function extended(scene: Scene, from: number, to: number, known: Known): number {
  const { type } = known
  const sign = scene.signs[from]!
  const service = to - from > 1 && isClue('extends', scene.tokens[from]!.fold)
  const stately = sign.body?.keep === 'kept' || service
  // نادي الاتحاد | الوطني خالد: a club's name ends with it.
  if (type !== 'ORG' || known.when === 'sport' || !stately || !adjacent(scene, to)) return to
  if (/^ال(وطني|قومي|اعلي)$/.test(scene.tokens[to]?.fold ?? '')) return extended(scene, from, to + 1, known)
  // جامعة هارفارد | الأمريكية
  const whole = scene.signs[to - 1]!.unknown && isClue('nation-outside', scene.tokens[from]!.fold)
  if (
    whole ||
    !scene.signs[to]?.nation ||
    scene.signs[to]!.closed ||
    !scene.tokens[to]!.fold.startsWith('ال')
  )
    return to
  return scene.signs[to - 1]!.nation ? to : to + 1
}

/** منظمة التعاون الإسلامي is called so; أوبك only is منظمة أوبك. Movements and their like lose the word always. */
const strippable = ({ tokens }: Scene, at: number, cut: number, { name }: Known) =>
  !/^(منظم|شرك|مجموع|وكال|شبك|قوات)/.test(tokens[at]!.fold.slice(cut)) ||
  !name.startsWith(tokens[at]!.norm.slice(cut))

const isFirm = ({ type, actor }: Known): boolean => type === 'ORG' && actor.includes('BUS')

/** «مصرف الإنماء وسابك، وزين»: a firm vouches for the next in a row. */
function inRow({ tokens }: Scene, at: number, firmTo: number): boolean {
  if (firmTo === at) return tokens[at]!.a.conj === 'و' && !tokens[at]!.a.prep
  return firmTo === at - 1 && /^[،,]$/.test(tokens[at - 1]!.norm)
}

/** «أوبك+»: behind the plus sign written together with the name. */
const glued = ({ tokens }: Scene, to: number): number =>
  tokens[to]?.norm === '+' && tokens[to]!.start === tokens[to - 1]!.end ? to + 1 : to

/** The organisations and people of the register, where the words around them let them be meant. */
export function listed(scene: Scene): Draft[] {
  const out: Draft[] = []
  // Behind the last firm named.
  let firmTo = 0
  for (let at = 0; at < scene.tokens.length; at++) {
    const match = scene.signs[at]!.opensKnown ? longestAt(scene, at, knownRegister()) : undefined
    if (!match) continue
    let known = match.value.find(k => meant(scene, at, match.to, match.cut, k, match.value.length === 1))
    if (!known && firmTo > 0 && inRow(scene, at, firmTo)) known = match.value.find(isFirm)
    if (!known) continue
    const head = scene.signs[at]!.body
    if (head?.force === 'adjective' && scene.tokens[at]!.fold.startsWith('ال') && describes(scene, at))
      continue
    // فيسبوك ميسنجر: a product, no company.
    if (isClue('product', scene.tokens[match.to]?.fold ?? '') && adjacent(scene, match.to)) continue
    let from = at
    let { cut } = match
    if (
      known.type === 'ORG' &&
      match.to - at > 1 &&
      strippable(scene, at, cut, known) &&
      isClue('drops', scene.tokens[at]!.fold.slice(cut))
    ) {
      const rest = longestAt(scene, at + 1, knownRegister())
      const bare = rest?.to === match.to && rest.cut === 0 ? rest.value : []
      const named = bare.find(k => k.type === 'ORG' && k.when !== 'sport')
      if (named) {
        from = at + 1
        cut = 0
        // مليشيات الحوثي: whose they are. The word before it tells which of several that bear a name is meant.
        if (!bare.some(({ name }) => name === known?.name)) known = named
      }
    }
    if (isFirm(known)) firmTo = match.to
    const to = glued(scene, extended(scene, from, match.to, known))
    const nation = to > match.to ? scene.signs[to - 1]!.nation : undefined
    out.push({
      from,
      to,
      cut,
      type: known.type,
      weight: known.when ? 7 : 6,
      known: nation ? { ...known, nation, actor: ofNation(known.actor, nation) } : known,
    })
    at = match.to - 1
  }
  return out
}
