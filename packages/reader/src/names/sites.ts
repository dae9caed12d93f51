import { candidatesFor } from '../places/gazetteer.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { isClue } from './knowledge.ts'
import { bracketed, quotedAt } from './quoted.ts'
import type { Sign } from './signs.ts'

/** End of an unlisted place's name at token `at`: one or two unknown words. */
function strangers(scene: Scene, at: number): number {
  const { tokens, signs } = scene
  let to = at
  // قضاء حوائجكم: a noun with its pronoun.
  if (tokens[at]?.a.prep || /^(كم|هم|هن|كما|هما)$/.test(tokens[at]?.a.pron ?? '')) return at
  while (
    to < at + 2 &&
    (to === at || adjacent(scene, to)) &&
    signs[to]?.unknown &&
    tokens[to]!.kind === 'word'
  ) {
    if (to > at && tokens[to]!.a.from > 0) break
    // منطقة رملية: an adjective.
    if (to === at && tokens[at]!.norm.endsWith('ية') && !signs[at]!.definite && !signs[at + 1]?.definite)
      return at
    if (to > at && tokens[at]!.fold.startsWith('ال') && !tokens[to]!.fold.startsWith('ال')) break
    if (to > at && !tokens[at]!.fold.startsWith('ال') && /^ال.+(ي|يه)$/.test(tokens[to]!.fold)) break
    to++
  }
  return to
}

/** «حديقة عين نجم»: a spring, where the word before it says that a place is meant, for عين has many senses. */
function spring(scene: Scene, at: number, nameTo: Int32Array): Draft[] {
  const { tokens, signs } = scene
  const named = tokens[at + 1]!
  const before = signs[at - 1]
  const placed = !!before?.site && adjacent(scene, at)
  if (!placed || named.kind !== 'word' || named.a.from > 0 || signs[at + 1]!.closed) return []
  const to = Math.max(nameTo[at + 1]!, signs[at + 1]!.small === 'kunya' ? at + 3 : at + 2)
  return adjacent(scene, to - 1) ? [{ from: at, to, cut: 0, type: 'LOC', weight: 6 }] : []
}

/** «دولة جديدة», «مدينة الضباب»: what stands behind the word for a place describes one, though a place may be called so. */
export function nameless({ tokens }: Scene, at: number): boolean {
  const { a, fold } = tokens[at]!
  if (isClue('no-town', fold)) return /(مدينه|مدن|قريه|عاصمه|دوله)$/.test(tokens[at - 1]!.fold)
  return a.pos === 'ADJ' && a.known && a.from === 0 && !fold.startsWith('ال') && fold.endsWith('ه')
}

/** Whether the word is no small word of names; those that may name a ministry may name a square, too. */
const unmarked = ({ small }: Sign): boolean => !small || small === 'portfolio'

/** Behind the other end of a road: «طريق أبها - الطائف», «طريق تبوك المدينة المنورة». */
function roadTo(scene: Scene, to: number, nameTo: Int32Array): number {
  const dash = /^[-–ـ]$/.test(scene.tokens[to]?.norm ?? '') ? 1 : 0
  const next = to + dash
  const place = scene.placeTo[next]! > next && nameTo[next] === scene.placeTo[next]
  return place && (dash || adjacent(scene, next)) && scene.tokens[next]!.a.from === 0 ? nameTo[next]! : to
}

/** Behind what a hospital is for: «مستشفى الوادي التخصصي للأسنان», «مستشفى الولادة والأطفال». */
function wardsTo(scene: Scene, to: number, plain: boolean): number {
  const { tokens, signs, titles } = scene
  let end = to
  const ward = plain ? /^(لل|وال).{3}/ : /^لل.{3}/
  while (end < to + 3 && adjacent(scene, end) && ward.test(tokens[end]!.fold)) {
    if (tokens[end]!.a.pos !== 'NOUN' || titles.has(end) || signs[end]!.body || signs[end]!.site) break
    end++
  }
  return end
}

/** The places that the head at token `at` announces; several where it heads a list (قريتي كذا وكذا). */
export function sitesAt(scene: Scene, at: number, nameTo: Int32Array): Draft[] {
  const { tokens, signs, placeTo, maybeTo } = scene
  const head = signs[at]?.site
  const out: Draft[] = []
  if (tokens[at]!.fold === 'عين' && adjacent(scene, at + 1)) return spring(scene, at, nameTo)
  if (!head || !adjacent(scene, at + 1)) return out
  // عن طريق
  if (tokens[at]!.fold === 'طريق' && /^[وف]?عن$/.test(tokens[at - 1]?.fold ?? '')) return out
  const from = at + 1
  if (tokens[from]!.fold === 'عين') return out
  const quoted = quotedAt(scene, from)
  const marked = quoted && (tokens[from]!.norm !== '(' || bracketed(scene, quoted))
  // مدينة «…», and سجن «…»; but a way is often one of thought.
  const named = head.keep === 'dropped' || (head.force !== 'known' && !tokens[at]!.fold.endsWith('طريق'))
  if (marked && named && quoted.to - quoted.from < 4) {
    return [{ from: quoted.from, to: quoted.to, cut: 0, type: 'LOC', weight: 4 }]
  }
  if (tokens[from]!.kind !== 'word') return out
  // سجن بطرابلس
  if (head.keep === 'kept' && tokens[from]!.a.known && tokens[from]!.a.prep) return out
  // عقبة تنزانيا, سوق العراق: no place of its own.
  if (isClue('not-of-state', tokens[at]!.fold.slice(head.cut)) && scene.placeTo[from] === from + 1)
    if (candidatesFor(tokens[from]!.norm)[0]?.kind === 'country') return out
  if (head.keep === 'kept') {
    let to = nameTo[from]! > from ? nameTo[from]! : 0
    let proper = to > 0
    if (!to && head.force !== 'known' && head.force !== 'official') {
      const title = isClue('royal', tokens[from]!.fold)
      if (title && nameTo[from + 1]! > from + 1) {
        to = nameTo[from + 1]!
        proper = true
      } else if (title && signs[from + 1]?.given && adjacent(scene, from + 1)) {
        to = from + 2
        proper = true
      } else {
        to = strangers(scene, from)
        proper = to > from
        if (!proper) {
          const noun = tokens[from]!
          if (signs[from]!.given && !signs[from]!.given?.everyday) {
            to = from + 1
            proper = true
          } else if (noun.fold.startsWith('ال') && noun.fold.length > 4 && unmarked(signs[from]!)) {
            to = from + 1
            // شارع الستين
            const counted = noun.a.pos === 'NUM' && /^(شارع|حي|دوار)$/.test(tokens[at]!.fold.slice(head.cut))
            proper = head.force === 'name' && (noun.a.pos === 'NOUN' || counted) && !signs[from]!.nation
            // مستشفى الصحة النفسية
            const adjective = tokens[to]
            if (proper && adjacent(scene, to) && adjective?.a.pos === 'ADJ' && signs[to]!.definite)
              if (noun.fold.endsWith('ه') && adjective.fold.endsWith('ه')) to++
          }
        }
      }
    }
    // حقل وتيماء: what و joins to the head.
    if (!to || to === from || tokens[from]!.a.conj) return out
    if (proper && tokens[at]!.fold.endsWith('طريق')) to = roadTo(scene, to, nameTo)
    let told = false
    // قاعدة أنجرليك | الجوية
    const base = proper && tokens[at]!.fold.endsWith('قاعده')
    while (!base && adjacent(scene, to) && isClue('of-site', tokens[to]!.fold)) {
      told = true
      to++
    }
    if (!proper && !(told && /^named?$/.test(head.force))) return out
    if (tokens[at]!.fold.endsWith('مستشفي')) to = wardsTo(scene, to, to === from + 1)
    // شبه جزيرة القرم
    const peninsula = /^و?شبه$/.test(tokens[at - 1]?.fold ?? '') && adjacent(scene, at) ? 1 : 0
    const first = at - peninsula
    const cut = peninsula ? tokens[first]!.fold.length - 3 : head.cut
    out.push({ from: first, to, cut, type: 'LOC', weight: 4 })
    return out
  }
  let here = from
  for (let n = 0; n < 12; n++) {
    const token = tokens[here]
    const sign = signs[here]
    if (!token || !sign || token.kind !== 'word' || sign.small === 'faith') break
    const cut = n > 0 && token.norm.startsWith('و') ? 1 : 0
    // مدينة الضباب, مدينة ألعاب, دولة جديدة: no names.
    if (n === 0 && nameless(scene, here)) break
    let to = 0
    const royal = isClue('royal', token.fold) && nameTo[here + 1]! > here + 1
    if (head.force === 'name' && (royal || nameTo[here]! > Math.max(placeTo[here]!, here + 1))) {
      // حي أبو موسى الأشعري, مدينة الملك عبدالله: called after a person.
      to = royal ? nameTo[here + 1]! : nameTo[here]!
      while (adjacent(scene, to) && isClue('of-site', tokens[to]!.fold)) to++
      out.push({ from: here, to, cut, type: 'LOC', weight: 7 })
    } else if ((placeTo[here]! || maybeTo[here]!) > here) {
      // The gazetteer drafts it; the head makes sure of a name that is also an everyday word.
      to = placeTo[here]! || maybeTo[here]!
      out.push({ from: here, to, cut, type: 'LOC', weight: 5 })
    } else if (head.force !== 'known' && head.force !== 'official') {
      const stranger = strangers(scene, here)
      if (stranger > here && (n === 0 || cut > 0 || sign.definite)) {
        to = stranger
        out.push({ from: here, to, cut, type: 'LOC', weight: 4 })
      } else if (
        n === 0 &&
        head.force === 'name' &&
        token.fold.startsWith('ال') &&
        token.fold.length > 4 &&
        !sign.small &&
        !sign.nation &&
        !sign.body &&
        (token.a.pos === 'NOUN' || token.a.pos === 'PROPN')
      ) {
        to = here + 1
        while (adjacent(scene, to) && isClue('of-site', tokens[to]!.fold)) to++
        out.push({ from: here, to, cut, type: 'LOC', weight: 2 })
      }
    }
    if (!to) break
    const comma = tokens[to]?.norm === '،' || tokens[to]?.norm === ','
    if (comma) here = to + 1
    else if (tokens[to]?.norm.startsWith('و') && adjacent(scene, to)) here = to
    else break
    const following = tokens[here]
    if (!following || (!comma && !/^و/.test(following.norm))) break
    // Only a head in the plural or dual heads a list.
    if (!/(تي|تا|ات|ء|ن|ي|ق)$/.test(tokens[at]!.fold) || /(^|ب)حي$/.test(tokens[at]!.fold)) break
  }
  return out
}
