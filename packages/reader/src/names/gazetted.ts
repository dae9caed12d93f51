import { candidatesFor, isPlace, type PlaceMatch } from '../places/gazetteer.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { dateline } from './dateline.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { familyTable, isClue, nationTable } from './knowledge.ts'
import { strangeAt } from './parts.ts'
import { clueAt, type Sign } from './signs.ts'
import { nameless } from './sites.ts'

const stripped = ({ site }: Sign) => site?.keep === 'dropped' && site.force !== 'official'

const phrase = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(t => t.norm)
    .join(' ')

/** Whether an everyday word is only by its hamza or its last letter like a place's name (فإن, فان; آب, إب). */
const misspelt = (name: string, norm: string) => norm.length < 5 && name !== norm && fold(name) === fold(norm)

/** Whether the last of the letters cut off a word is ب. */
const behindB = ({ fold }: Token, cut: number): boolean => fold[cut - 1] === 'ب'

/** «في إشبيلية», «بإشبيلية»: the town, and not the club that is called after it. */
export const inTown = ({ tokens }: Scene, at: number, cut: number): boolean =>
  behindB(tokens[at]!, cut) || isClue('in-town', tokens[at - 1]?.fold ?? '')

/** «الملاعب السعودية»: the name of a country that is an adjective after this noun. */
export function adjectival({ tokens, signs, text }: Scene, at: number, cut: number): boolean {
  const { fold, sentence } = tokens[at]!
  if (cut > 0 || !nationTable().has(fold.startsWith('ال') ? fold.slice(2) : fold)) return false
  const before = tokens[at - 1]
  if (!before || before.sentence !== sentence || before.kind !== 'word') return false
  if (text.text.slice(before.end, tokens[at]!.start).trim() || before.a.pos === 'VERB') return false
  if (signs[at - 1]!.closed || signs[at - 1]!.site) return false
  return fold.startsWith('ال') ? signs[at - 1]!.definite : /(ه|ات)$/.test(before.fold)
}

/** Whether what looks like one town (وجدة) is و and a greater one, by what stands before it. */
function joinsTown({ tokens, signs }: Scene, at: number, candidates: PlaceMatch['candidates']): boolean {
  const before = tokens[at - 1]
  if (!before || before.sentence !== tokens[at]!.sentence) return false
  if (before.kind !== 'word' || signs[at - 1]!.closed || signs[at - 1]!.site) return false
  const [joined] = candidatesFor(tokens[at]!.norm.slice(1))
  return !!joined && joined.population > 3 * (candidates[0]?.population ?? 0)
}

/** Whether a mark or a lone و stands before the words, and one of them, a joined word or the sentence's end behind. */
function inRow(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  if (!/^[،,–و-]$/.test(tokens[from - 1]!.norm)) return false
  return next?.sentence !== tokens[from]!.sentence || /^[،,.)و–-]$/.test(next.norm) || next.a.conj === 'و'
}

/** «الدمام والخبر»: a town by the one before it, which vouches for a name that is also an everyday word. */
const near = (before: Draft['places'], places: PlaceMatch['candidates']): boolean =>
  before?.some(a => places.some(b => Math.abs(a.lat - b.lat) < 0.6 && Math.abs(a.lon - b.lon) < 0.6)) === true

/** The places of the gazetteer, where the words around them let them be meant. */
export function gazetted(scene: Scene, matches: readonly PlaceMatch[]): Draft[] {
  const { tokens, signs, placeTo } = scene
  const out: Draft[] = []
  const clubs = new Set<string>()
  const elsewhere = new Set<Draft>()
  for (const { from: found, to: end, cut: letters, candidates, plain: word } of matches) {
    let from = found
    let to = end
    if (to - from > 1 && /^المحتله?$/.test(tokens[to - 1]!.fold) && isPlace(phrase(tokens, from, to - 1)))
      to--
    // قاعدة أنجرليك الجوية: what serves there is no part of the name.
    if (to - from > 2 && tokens[from]!.fold.endsWith('قاعده') && isClue('of-site', tokens[to - 1]!.fold)) to--
    let cut = letters
    let plain = word
    // The gazetteer also knows some places with the word for what they are (مدينة الرقة, دولة قطر).
    while (
      to - from > 1 &&
      (stripped(signs[from]!) || tokens[from]!.fold.endsWith('العاصمه')) &&
      isPlace(phrase(tokens, from + 1, to))
    ) {
      from++
      cut = 0
    }
    // شرق أوروبا, شمال اليمن: a part of the place, unless it is a state or a province of that name (جنوب السودان).
    let side = candidates
    if (to - from > 1 && isClue('side', tokens[from]!.fold.slice(cut))) {
      const [named] = candidates
      const whole = candidatesFor(tokens[to - 1]!.norm)
      const state = named?.kind === 'country' && named.country !== whole[0]?.country
      if (!state && (whole[0]?.kind === 'country' || whole[0]?.kind === 'continent')) {
        from = to - 1
        cut = 0
        side = whole
      }
    }
    // الرياض وجدة: و joins the greater town, unless a word before it asks for a place (في وجدة).
    if (
      cut === 0 &&
      to - from === 1 &&
      tokens[from]!.norm.startsWith('و') &&
      joinsTown(scene, from, candidates)
    ) {
      cut = 1
      plain = false
      side = candidatesFor(tokens[from]!.norm.slice(1))
    }
    const token = tokens[from]!
    const sign = signs[from]!
    const before = tokens[from - 1]
    const site = signs[from - 1]?.site
    const headed = !!site && cut === 0 && adjacent(scene, from) && !(to === from + 1 && nameless(scene, from))
    const at = behindB(token, cut) || (cut === 0 && !!before && isClue('at-place', before.fold))
    const common = !sign.unknown
    const dated = !sign.small && dateline(scene, from, to)
    const great = side.some(
      c =>
        c.kind === 'country' ||
        c.kind === 'capital' ||
        c.kind === 'region' ||
        c.kind === 'continent' ||
        c.population > 100_000,
    )
    const state = side.some(c => c.kind === 'country' || c.kind === 'capital')
    let weight = 5
    if (to - from === 1) {
      const person = sign.given || sign.family
      if (plain || (common && !great)) weight = headed || dated ? 5 : at && (!common || !plain) ? 3 : 0
      else if (person && !great) weight = headed || at || dated ? 4 : 0
    } else if (plain && !headed && !at && !state) weight = 0
    if (sign.closed || (token.a.known && token.a.pos === 'VERB' && !at && !dated && !state))
      // أم درمان: only its first word is a particle.
      weight = headed || (to - from > 1 && (state || signs[from + 1]!.unknown)) ? weight : 0
    if (
      to - from === 1 &&
      !sign.unknown &&
      !headed &&
      !at &&
      side.some(c => misspelt(c.name, token.norm.slice(cut)))
    )
      weight = 0
    if (token.a.known && token.a.prep === 'ب' && cut === 0 && to - from === 1 && !headed && !at) weight = 0
    // باكرًا, للحج: a word of its own, or one with the article, before a place.
    if (cut > 0 && (token.form.includes('\u064b') || (token.a.known && token.a.pron))) weight = 0
    if (cut > 0 && token.norm.startsWith('لل') && token.a.known && token.a.article && token.a.pos !== 'PROPN')
      weight = 0
    // باكرا is a word of its own before it is ب with a place.
    if (cut > 0 && to - from === 1 && token.a.known && token.a.from === 0 && token.a.pos === 'ADJ') weight = 0
    // بلير is a family's name, and not «in لير».
    if (cut > 0 && to - from === 1 && familyTable().has(token.fold)) weight = 0
    // في العاشر من رمضان: a day before it is a town.
    if (to - from > 1 && isClue('ordinal', token.fold.slice(cut)) && !headed) weight = 0
    // هاربين, لحج: words before they are places.
    if (cut === 0 && !headed && !at && to - from === 1 && isClue('word-first', token.fold)) weight = 0
    // البحرين الأحمر والمتوسط, الرباط الصليبي
    if (to - from === 1 && isClue('no-place', tokens[to]?.fold ?? '')) weight = 0
    // ويرى بن جدو: the family of a person.
    if (cut === 0 && to - from === 1 && !great && /^(بن|ابن|بنت)$/.test(before?.norm ?? '')) weight = 0
    // كوبا أميركا: a contest.
    if (token.fold === 'كوبا' && /^امي?ري?كا$/.test(tokens[to]?.fold ?? '')) weight = 0
    if (/^امي?ري?كا$/.test(token.fold) && before?.fold.endsWith('كوبا')) weight = 0
    // بالخير واليمن والبركات
    if (token.fold.endsWith('اليمن') && isClue('blessing', tokens[to]?.fold ?? '')) weight = 0
    // مسقط رأسه
    if (token.fold === 'مسقط' && tokens[to]?.a.lemma === 'رأس') weight = 0
    if (before && clueAt('prayer', signs[from - 1]) && adjacent(scene, from)) weight = 0
    if (weight && to - from === 1 && adjectival(scene, from, cut)) weight = 0
    // حكومة مالي: a country before it is an adjective, where only a country fits.
    if (!weight && state && cut === 0 && before && clueAt('state-of', signs[from - 1])) weight = 5
    if (
      weight &&
      common &&
      !headed &&
      isClue('stretch', token.fold) &&
      signs[to]?.definite &&
      adjacent(scene, to)
    )
      weight = 0
    // حلب وحماة: one place vouches for the next.
    const joined = out.at(-1)?.to === from && token.norm.startsWith('و')
    if (!weight && joined && cut === 1 && !sign.closed && (!plain || near(out.at(-1)!.places, side)))
      weight = 4
    // دمشق، حلب، حماة: so does the one before the comma, where the row goes on.
    if (!weight && cut === 0 && !plain && out.at(-1)?.to === from - 1 && inRow(tokens, from, to)) weight = 4
    if (weight) {
      placeTo[from] = to
      scene.great[from] = great ? 1 : 0
    } else scene.maybeTo[from] = to
    if (!weight) continue
    const draft: Draft = { from, to, cut, type: 'LOC', weight, places: side }
    out.push(draft)
    if (!scene.sport || side[0]?.kind === 'country') continue
    // فيرونا الإيطالي: cities are feminine, clubs are not.
    const male = signs[to]?.nation && adjacent(scene, to) && tokens[to]!.fold.endsWith('ي')
    const town = headed || inTown(scene, from, cut)
    if (town || (!male && (at || signs[from - 1]?.closed))) elsewhere.add(draft)
    else if (male && cut === 0 && strangeAt(scene, from - 1) && adjacent(scene, from)) {
      // ديناركو فيرونا الإيطالي
      out[out.length - 1] = { from: from - 1, to, cut, weight, type: 'ORG' }
      scene.bodyTo[from - 1] = to
    } else if (male) clubs.add(side[0]!.name)
  }
  if (!clubs.size) return out
  // What the article once calls a club is one.
  return out.map(draft => {
    if (elsewhere.has(draft) || !draft.places || !clubs.has(draft.places[0]!.name)) return draft
    const { from, to, cut, weight } = draft
    scene.bodyTo[from] = to
    return { from, to, cut, weight, type: 'ORG' }
  })
}
