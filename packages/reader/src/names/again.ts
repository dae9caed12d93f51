import { adjectiveAt } from './complements.ts'
import type { Draft, Scene } from './draft.ts'
import { adjectival } from './gazetted.ts'
import { bodyHeadTable, isClue, keyOf, registerOf } from './knowledge.ts'
import { clueAt } from './signs.ts'
import { longestAt, type Title } from './titles.ts'

/**
 * The name at token `at` without the ل written together with it: للرقة is ل and الرقة, but للجنة may be ل and لجنة, or
 * اللجنة where an adjective or a number agrees with it.
 */
export function unled(scene: Scene, at: number, name: string): string {
  const { key } = scene.signs[at]!.stems[0]!
  if (!bodyHeadTable().has(key.slice(1))) return `ال${name.slice(2)}`
  const definite = adjectiveAt(scene, at + 1) || scene.tokens[at + 1]?.kind === 'number'
  return definite ? `ال${name.slice(1)}` : name.slice(1)
}

/** The words of a draft as a key of a register. */
export function draftKey(scene: Scene, { from, to, cut }: Draft): string {
  const { tokens } = scene
  let key = tokens[from]!.fold.slice(cut)
  if (key.startsWith('لل') && cut === 0 && tokens[from]!.a.prep === 'ل') key = unled(scene, from, key)
  for (let at = from + 1; at < to; at++) if (tokens[at]!.kind !== 'punct') key += ` ${tokens[at]!.fold}`
  // What needs no more than folding is a key already.
  return /[-–]|عبد /.test(key) ? keyOf(key) : key
}

/** Titles of learning, faith and rank, behind which «التركي» is the family's name and not the nation's. */
const TITLED =
  /^[وفبل]?(ال|ل)(دكتور|شيخ|مهندس|استاذ|سيد|لواء|عميد|عقيد|فريق|نقيب|مقدم|راءد|بروفيسور|داعيه|كابتن)ه?$/

/** Whether a form that is also an adjective of nationality is addressed as a person: «الدكتور التركي», «أوضح التركي أن». */
function addressed({ tokens, signs }: Scene, at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.sentence !== tokens[at]!.sentence) return false
  return TITLED.test(before.fold) || signs[at - 1]!.telling
}

/**
 * Whether a family's name that is also an everyday word (هادي, صالح) stands where only its bearer fits, once the article
 * has named him in full.
 */
function surname({ tokens, signs }: Scene, at: number, cut: number, { to, weight }: Draft): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  const sign = signs[at]!
  if (weight < 5 || sign.definite || before?.sentence !== token.sentence) return false
  if (tokens[to - 1]!.fold !== token.fold.slice(cut) || signs[at + 1]?.definite || token.a.pron) return false
  if (sign.unknown) return cut > 0 || before.a.pos !== 'NOUN' || signs[at - 1]!.definite
  return cut === 0 && clueAt('beside', signs[at - 1])
}

/** «خادم | الحرمين الشريفين»: whether a title begins shortly before the words and holds them. */
const insideTitle = (titles: ReadonlyMap<number, Title>, at: number, to: number): boolean =>
  (titles.get(at - 1)?.to ?? 0) >= to || (titles.get(at - 2)?.to ?? 0) >= to

/** Whether an everyday noun has a definite noun for its complement: عون الناس. */
const owns = ({ tokens, signs }: Scene, at: number): boolean =>
  tokens[at]!.a.pos === 'NOUN' &&
  tokens[at + 1]?.a.pos === 'NOUN' &&
  signs[at + 1]!.definite &&
  !signs[at + 1]!.small

/** The last two letters of a word, as one number. */
const endOf = (word: string): number =>
  (word.charCodeAt(word.length - 1) << 16) | (word.length > 1 ? word.charCodeAt(word.length - 2) : 0)

/**
 * How the first words of forms end. Clitics are cut off a word's front, so that it can begin a form only if it ends
 * as the form's first word does: most words of the text are told apart by that.
 */
function endsOfFirst(forms: Iterable<string>): Set<number> {
  // A word of its own in the text, written together with the next in a form (عبدالله).
  const ends = new Set([endOf('عبد')])
  for (const form of forms) {
    const space = form.indexOf(' ')
    ends.add(endOf(space < 0 ? form : form.slice(0, space)))
  }
  return ends
}

/**
 * Names found once with a clue are found everywhere in the article: the whole name, and a person's last name (or, for
 * names that end with the father's, the first) alone.
 */
export function again(
  scene: Scene,
  settled: readonly Draft[],
  titles: ReadonlyMap<number, Title>,
  direct: Uint8Array,
): Draft[] {
  const { tokens, signs } = scene
  const owned = new Uint8Array(tokens.length)
  const forms = new Map<string, { draft: Draft; short: boolean }>()
  const keys = settled.map(draft => draftKey(scene, draft))
  for (const [i, draft] of settled.entries()) {
    owned.fill(1, draft.from, draft.to)
    if (!forms.has(keys[i]!)) forms.set(keys[i]!, { draft, short: false })
  }
  for (const [i, draft] of settled.entries()) {
    if (draft.type !== 'PER' || draft.to - draft.from < 2) continue
    const words = keys[i]!.split(' ')
    const last = words.at(-1)!
    const before = words.at(-2)
    const bound = before && /^(ال|ابو|بن)$/.test(before)
    const short = bound || /^(الله|الدين|اوغلو)$/.test(last) ? words.slice(-2).join(' ') : last
    const opening = signs[draft.from]!.small === 'particle' ? '' : words[0]!
    // «ابن مشيط» for سعيد بن مشيط.
    for (const form of [before === 'بن' ? `ابن ${last}` : short, opening]) {
      if (form.length > 2 && !forms.has(form)) forms.set(form, { draft, short: true })
    }
    // دا سيلفا, فان غال: the particle belongs to the name.
    if (before && signs[draft.to - 2]?.small === 'particle') {
      forms.set(`${before} ${last}`, { draft, short: true })
    }
  }
  for (const { type, from, to, cut } of settled) {
    // اللجنة العامة for اللجنة العامة للمراجعة.
    if (type !== 'ORG' || to - from < 3 || cut > 0) continue
    const draft: Draft = { from, to: from + 2, cut, type, weight: 3 }
    const committee = clueAt('committee', signs[from]) && tokens[from + 1]!.a.pos === 'ADJ'
    if (!signs[from]!.body?.definite || !signs[from + 1]!.definite) continue
    if (committee || isClue('lofty', tokens[from + 1]!.fold)) {
      const key = draftKey(scene, draft)
      if (!forms.has(key)) forms.set(key, { draft, short: true })
    }
  }
  const register = registerOf(forms)
  const ends = endsOfFirst(forms.keys())
  // «مازن علي» of «مازن علي كتاف» is the whole name where the rest of it follows.
  for (const draft of settled) {
    if (draft.type !== 'PER') continue
    const match = longestAt(scene, draft.from, register)
    if (!match || match.to <= draft.to || match.cut !== draft.cut || match.value.draft.type !== 'PER')
      continue
    if (owned.subarray(draft.to, match.to).includes(1)) continue
    owned.fill(1, draft.to, match.to)
    draft.to = match.to
  }
  const out: Draft[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (owned[at] || signs[at]!.closed || !ends.has(endOf(tokens[at]!.fold))) continue
    const match = longestAt(scene, at, register)
    if (!match || insideTitle(titles, at, match.to)) continue
    let free = true
    for (let i = at; i < match.to; i++) free &&= !owned[i]
    const { draft, short } = match.value
    const sign = signs[at]!
    if (free && match.to - at === 1) {
      const foreign = sign.family?.foreign && tokens[at]!.a.pos !== 'NOUN'
      const everyday = (!sign.unknown && !foreign) || sign.given?.everyday
      if (sign.nation && draft.type === 'PER') free = addressed(scene, at)
      else if (draft.type === 'PER' && everyday) {
        const before = tokens[at - 1]
        const after = tokens[at + 1]
        const bare = match.cut === 0 && !sign.definite
        free =
          direct[at]! > 0 ||
          (short && surname(scene, at, match.cut, draft)) ||
          (match.cut === 0 &&
            before?.a.pos === 'VERB' &&
            before.sentence === tokens[at]!.sentence &&
            !owns(scene, at)) ||
          (bare && (clueAt('of-person', signs[at - 1]) || (after?.a.pos === 'VERB' && after.a.known)))
      } else if (draft.type !== 'PER' && !sign.unknown && !draft.known && !draft.places) free = false
      else if (
        draft.type !== 'PER' &&
        (draft.known?.when || (draft.places && !sign.unknown && draft.weight < 5))
      )
        free = false
      if (short && titles.has(at)) free = false
      if (draft.known && isClue('product', tokens[at + 1]?.fold ?? '')) free = false
      if (draft.type === 'LOC' && adjectival(scene, at, match.cut)) free = false
    }
    if (!free) continue
    out.push({ ...draft, from: at, to: match.to, cut: match.cut, weight: 3 })
    at = match.to - 1
  }
  return out
}
