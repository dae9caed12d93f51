import { fold } from '../words/spelling.ts'
import type { Draft, Scene } from './draft.ts'
import { adjacent } from './draft.ts'
import { isClue, surnames } from './knowledge.ts'
import { type Clue, isWord, looksVerbal, type Part, partAt, startCut, stray } from './parts.ts'
import { clueAt } from './signs.ts'

/**
 * The name of a person that begins at token `at`, or nothing. Unlisted words are believed after a title, after a
 * given name, and between other parts of a name.
 */
export function personAt(scene: Scene, at: number, clue: Clue, titled: boolean): Draft | undefined {
  const { tokens, signs, placeTo, titles } = scene
  const sign = signs[at]
  const token = tokens[at]
  if (!sign || !token || token.kind !== 'word') return undefined
  if (placeTo[at]! > 0 && !(sign.given || sign.family || sign.small)) return undefined
  let cutAt = startCut(sign)
  if (!sign.given && !sign.family && token.fold !== 'عبد') {
    const first = sign.servant
    if (first > 0 && signs[at + 1]?.small === 'faith') cutAt = first
    if (first > 0 && sign.stems[first]!.key === 'عبد' && signs[at + 1]?.definite) cutAt = first
  }
  const cut = sign.stems[cutAt]?.cut ?? 0
  const stemmed = cut > 0 && !sign.given && !sign.family
  if (stemmed && tokens[at + 1]?.fold === 'الله' && isClue('praise', tokens[at + 2]?.fold ?? ''))
    return undefined
  const first: Part | undefined = stemmed
    ? { to: at + 2, kind: 'given', foreign: false }
    : partAt(scene, at, false)
  if (!first || first.kind === 'son' || first.kind === 'clan') return undefined
  // An honorific is no name, though families are called after it (الشيخ محمد).
  if (titled && first.kind === 'family') {
    const after = signs[at + 1]
    const leads = after?.given || after?.family || (after?.unknown && !after.definite)
    if (clue !== 'title' || leads || tokens[at + 1]?.fold === 'عبد') return undefined
  } else if (titled && !/^(given|everyday)$/.test(first.kind) && clue !== 'title') return undefined
  // المتحدث باسم كريدي سويس
  if (token.fold === 'باسم' && scene.bodyTo[at + 1]! > 0) return undefined
  if (titled && first.kind === 'everyday') {
    if (token.fold === 'باسم' && clue !== 'title' && !signs[at + 1]?.family) return undefined
    const after = signs[at + 1]
    const family =
      after?.family ||
      (after?.unknown &&
        !after.sport &&
        /^ال.{3}/.test(tokens[at + 1]!.fold) &&
        !/ه$/.test(tokens[at + 1]!.fold) &&
        !after.nation)
    // الفريق رائد سالم
    const named = clue === 'title' && !sign.definite && after?.given?.cut === 0 && !after.given.everyday
    if (!after?.small && !named && !(family && !placeTo[at + 1])) return undefined
  }
  const abroad = signs[at + 1]?.family?.foreign === true && signs[at + 1]!.unknown && adjacent(scene, at + 1)
  // ضم رادامس فالكاو: an unlisted word before a listed foreign family's name is the given name.
  const deed = /^ي/.test(token.fold) || looksVerbal(token.fold) || token.analyses.some(a => a.pos === 'VERB')
  const stranger = abroad && token.a.from === 0 && sign.unknown && !deed
  if (first.kind === 'unknown' && clue === 'none' && !stranger) return undefined
  // قالت التينا غونزاليس: what begins like the article may be a foreign given name.
  if (first.kind === 'definite' && clue !== 'title' && !(abroad && signs[at - 1]?.telling)) return undefined
  // الفريق النجماوي: in sport a team, not a general.
  if (scene.sport && (first.kind === 'definite' || first.kind === 'family') && sign.definite) {
    if (/^[وفبكل]?(ال|ل)فريق$/.test(tokens[at - 1]?.fold ?? '')) return undefined
  }
  if (
    first.kind === 'unknown' &&
    (looksVerbal(token.fold) || /[وفبلك]/.test(token.a.conj + token.a.prep) || token.a.pron)
  )
    return undefined
  if (first.kind === 'family' && first.foreign && !sign.unknown && token.a.pos === 'VERB') return undefined
  // للدوري
  if (first.kind === 'family' && sign.sport) return undefined
  // وأودى بحياة أبو سارة: an everyday noun behind its preposition, and whose it is.
  if (first.kind === 'everyday' && clue === 'none' && token.a.prep && signs[at + 1]?.small === 'kunya')
    return undefined
  // زينة نتزين بها, بدور بندر: an everyday word, and the verb or the name behind it.
  if (clue === 'none' && !sign.unknown && sign.given && adjacent(scene, at + 1)) {
    const { a } = tokens[at + 1]!
    if (signs[at + 1]!.unknown && a.known && a.pos === 'VERB' && a.weight > -4) return undefined
  }
  if (clue === 'none' && sign.given?.cut === 0 && token.a.prep === 'ب' && !sign.unknown)
    if (signs[at + 1]?.given?.cut === 0 && !signs[at + 1]!.given!.everyday) return undefined
  // ابن آدم: anybody.
  if (token.fold === 'ادم' && /^[وفل]?(ا?بن|بني)$/.test(tokens[at - 1]?.fold ?? '')) return undefined
  if (first.kind === 'kunya' && clue === 'none') {
    // ذو شجون, ذو حدين
    if (token.fold === 'ام' || (token.fold === 'ذو' && !signs[at + 1]?.given)) return undefined
  }

  const named = tokens[at + 1]?.a.pos === 'PROPN' && adjacent(scene, at + 1)
  // يقولون لي: a name only before another word that can be one.
  if (token.norm === 'لي' && clue !== 'title' && !named) return undefined
  // مدير ميلان ادريانو غالياني: a club, and its manager.
  const known = scene.bodyTo[at] === at + 1 || (scene.great[at] && placeTo[at] === at + 1)
  const manager = signs[at + 1]?.given?.cut === 0 && partAt(scene, at + 2, true) && adjacent(scene, at + 2)
  if (known && clue !== 'title' && manager) return undefined

  const kinds: Part['kind'][] = [first.kind]
  let foreign = first.foreign
  let to = first.to
  let strangers = first.kind === 'unknown' ? 1 : 0
  let closed = first.kind === 'definite'
  while (kinds.length < 9) {
    const hyphen =
      (tokens[to]?.norm === '-' || tokens[to]?.norm === '_') &&
      tokens[to]!.start === tokens[to - 1]!.end &&
      tokens[to + 1]?.start === tokens[to]!.end
        ? 1
        : 0
    const here = to + hyphen
    if (!adjacent(scene, here) || !isWord(scene, here)) break
    const next = signs[here]!
    // «سالم بن عبد الرحمن التونسي»: behind a father's name the adjective of a nation is the family's name.
    if (next.nation && next.definite && kinds.at(-1) === 'son' && /[^ل]ي$/.test(tokens[here]!.fold)) {
      kinds.push('byname')
      to = here + 1
      break
    }
    if (next.nation && !(kinds.length === 1 && next.family && kinds[0] === 'given')) break
    // A place ends a name; but families are called like small towns (السلمان).
    if (placeTo[here]! > 0 && !next.given && !next.family && !next.small) {
      const goesOn = adjacent(scene, here + 1) && (signs[here + 1]!.given || signs[here + 1]!.family)
      const vouched = kinds.includes('given') || (clue !== 'none' && kinds.includes('everyday'))
      const family = next.definite || goesOn || (tokens[here]!.a.from === 0 && next.unknown)
      if (scene.great[here] || !family || !vouched) break
    }
    // عبدالله الثاني بن الحسين
    if (kinds.length === 1 && isClue('ordinal', tokens[here]!.fold) && tokens[here + 1]?.norm === 'بن') {
      to = here + 1
      kinds.push(kinds[0]!)
      continue
    }
    // الملك إدوارد الثامن, البابا فرانسيس الأول
    if (kinds.length === 1 && isClue('ordinal', tokens[here]!.fold) && clueAt('crowned', signs[at - 1])) {
      to = here + 1
      break
    }
    const part = partAt(scene, here, true) ?? stray(scene, here, kinds, foreign, at, clue)
    if (!part) break
    // خالد آل سعود | الكاتب
    if (kinds.at(-1) === 'clan' && (titles.has(here) || part.kind === 'everyday')) break
    // أبان المهندس فهد: a title behind a form that is also a verb begins a name of its own.
    if (kinds.length === 1 && titles.get(here)?.kind === 'honor' && part.kind === 'family') {
      const after = signs[here + 1]
      if (kinds[0] === 'everyday' && (after?.given || /^[«"“]$/.test(tokens[here + 1]?.norm ?? ''))) break
    }
    // الأمير مازن بن راشد بن نايف | بطاقة تهنئة: behind the fathers' names a plain noun is itself.
    if (
      kinds.at(-1) === 'son' &&
      tokens[here]!.a.pos === 'NOUN' &&
      !next.unknown &&
      !next.definite &&
      !next.small
    )
      break
    // قال دوبون لرويترز: a listed organisation is no part of a name.
    if (part.kind === 'unknown' && scene.bodyTo[here]! > 0) break
    // ناصر السهيل أمير منطقة الوادي: an office after the name.
    if (part.kind === 'everyday' && titles.has(here) && adjacent(scene, here + 1)) {
      const after = signs[here + 1]!
      if (after.definite || after.site || after.body || placeTo[here + 1]! > 0) break
    }
    // رفعت بصرك: a noun with its pronoun.
    const { pron, weight: likely } = tokens[here]!.a
    if (part.kind === 'unknown' && !foreign && likely > -4 && /^(ك|كم|هم|هن|نا|كما|هما)$/.test(pron)) break
    if (part.kind === 'unknown') {
      // و may join another name, unless the family's name still follows (وضاح الشمري).
      const last = signs[here + 1]
      const joins = /^و.{3}/.test(tokens[here]!.fold) && !(last?.family?.cut === 0 && last.definite)
      // مارك وينترهوف: W opens foreign names, too.
      const foreignW = foreign && kinds.length === 1 && /^و[ياو]/.test(tokens[here]!.fold)
      if (joins && !(foreignW && !next.given && !next.family && !last?.unknown)) break
      if (closed || strangers >= 2) break
      strangers++
    }
    // بسمة محمد علي النقي
    const called =
      clue === 'title' || (clue !== 'none' && kinds.includes('given') && /ي$/.test(tokens[here]!.norm))
    if (
      part.kind === 'byname' &&
      (foreign ||
        titles.has(here) ||
        !(/^(given|son)$/.test(kinds.at(-1)!) || (kinds.at(-1) === 'everyday' && called)))
    )
      break
    // افتتح الأمير خالد | المعرض: what the verb before the title has for its object.
    if (tokens[here]!.a.verbForm === 'part' && (part.kind === 'participle' || part.kind === 'byname'))
      if (clue === 'title' && tokens[at - 2]?.a.pos === 'VERB' && !signs[at - 2]!.telling) break
    if (part.kind === 'participle') {
      if (foreign || clue === 'none' || titles.has(here) || !/^(given|son)$/.test(kinds.at(-1)!)) break
    }
    if (part.kind === 'definite' || part.kind === 'byname' || part.kind === 'participle') {
      if (closed) break
      closed = true
    }
    if (part.kind === 'family' && tokens[here]!.fold.startsWith('ال')) {
      // راشد الخليفة المهيري الصباح: fathers with the article too.
      if (closed && kinds.at(-1) !== 'family') break
      closed = true
    }
    if (foreign && part.kind === 'everyday' && !part.foreign) break
    // مبروك الدوري
    if (part.kind === 'family' && next.sport && kinds[0] === 'everyday') break
    // منصور حكمي رحلة شاقة: behind the family's name an everyday word is itself.
    if (part.kind === 'everyday' && kinds.at(-1) === 'family' && tokens[here]!.a.pos !== 'PROPN') break
    if ((part.kind === 'given' || part.kind === 'everyday') && closed && !part.foreign) break
    if (part.kind === 'kunya' && part.to - here < 2) break
    if (kinds.length === 1 && kinds[0] === 'family') {
      if (sign.definite || part.kind === 'everyday') break
    }
    // شهر رمضان المبارك
    if (tokens[here]!.fold === 'المبارك' && tokens[here - 1]!.fold === 'رمضان') break
    foreign ||= part.foreign
    kinds.push(part.kind)
    to = part.to
  }
  // المدونة زنبوق عبدالله: an unknown word before an Arabic name is not part of it.
  if (kinds[0] === 'unknown' && kinds[1] === 'given' && clue === 'none' && !foreign) return undefined
  // يحدد القياس عمر المنسوج: a noun and its complement.
  if (kinds.length === 2 && clue === 'none' && (kinds[1] === 'byname' || kinds[1] === 'participle')) {
    const plain = !signs[to - 1]!.unknown && token.analyses.some(a => a.pos === 'NOUN' && a.weight >= 0)
    if (plain) return undefined
  }
  const strong = kinds.includes('given') || kinds.includes('kunya')
  const many = kinds.length > 1
  const linked = kinds.includes('son') || kinds.includes('clan')
  let weight = 0
  if (many) {
    // ورد برادفيل: a verb and its subject.
    if (kinds[0] === 'everyday' && token.a.pos === 'VERB' && clue !== 'title' && foreign) weight = 0
    else if (kinds[0] === 'everyday' && token.a.pos === 'VERB' && clue === 'none' && !linked) weight = 2
    else if (strong || linked) weight = 5
    else if (kinds[0] === 'everyday' && noun(scene, at)) weight = 0
    else if (kinds[0] === 'everyday') {
      // قصة نجاة مكسيموف: an everyday word and a foreign name are two things.
      const given = token.a.pos === 'PROPN' && (sign.given?.foreign || clue !== 'none')
      if (clue !== 'title' && kinds[1] === 'family' && foreign && !given) weight = 0
      else if (token.a.pos === 'VERB' && clue === 'none' && !tokens[to - 1]!.fold.startsWith('ال')) weight = 0
      else if (kinds.includes('family')) weight = 4
      else if (
        kinds[1] === 'everyday' &&
        clue === 'none' &&
        ![at, at + 1].some(i => tokens[i]!.a.pos === 'PROPN' && signs[i]!.unknown)
      )
        weight = 0
      else if (kinds[1] === 'everyday' || kinds[1] === 'definite')
        weight =
          clue !== 'none'
            ? 4
            : token.a.pos === 'PROPN' && sign.unknown
              ? 3
              : token.analyses.some(a => a.pos === 'VERB')
                ? 0
                : 2
      else if (clue === 'title') weight = 4
      else if (clue === 'role' && kinds[1] === 'unknown') weight = 3
    } else if (kinds[0] === 'family') {
      // خطاب نتنياهو: families are called like everyday words too.
      const word = !sign.unknown && token.a.pos !== 'PROPN'
      weight = clue === 'none' ? (foreign && !word ? 3 : 0) : clue === 'role' && word ? 0 : 4
    } else if (clue !== 'none' || stranger) weight = 4
  } else if (kinds[0] === 'unknown' && token.a.known && token.a.pos !== 'PROPN') {
    weight = 0
  } else if (clue === 'title') {
    // باسم الجيش, رئيس نادي الهلال: an everyday word with a complement is no name.
    const complement = adjacent(scene, to) && (signs[to]!.definite || signs[to]!.body || placeTo[to]! > 0)
    // صباح أمس
    const timed = signs[to]?.small === 'never'
    weight = kinds[0] === 'everyday' && (complement || timed) ? 0 : 4
    if (kinds[0] === 'family' && !sign.unknown && token.a.pos === 'ADJ') weight = 0
  } else if (kinds[0] === 'kunya' || kinds[0] === 'particle') weight = 3
  else if (clue === 'role' && kinds[0] !== 'everyday' && (sign.unknown || kinds[0] === 'given')) weight = 3
  else if (kinds[0] === 'family' && (sign.unknown || (foreign && token.a.pos === 'PROPN'))) {
    const fold = tokens[at]!.fold.slice(cut)
    if ((foreign && fold.length > 4) || surnames().has(fold)) weight = 3
  }
  // نظام القذافي, قال المالكي: families called like adjectives, where only somebody fits.
  if (!many && weight === 0 && cut === 0 && adjacent(scene, at)) {
    const whose = clueAt('of-person', signs[at - 1]) || clueAt('beside', signs[at - 1])
    if (whose && surnames().has(token.fold) && (sign.definite || sign.unknown)) weight = 3
    else if (kinds[0] === 'family' && sign.definite && signs[at - 1]!.telling && token.a.number !== 'p')
      weight = 3
  }
  // الموالية لهادي
  if (!many && weight === 0 && cut > 0 && clueAt('loyal', signs[at - 1]))
    if (surnames().has(token.fold.slice(cut))) weight = 3
  // ميليشيات الحوثي وصالح: whose forces they are, too.
  if (!many && weight === 0 && kinds[0] === 'everyday' && cut === 1 && token.a.conj === 'و') {
    const beside = scene.bodyTo[at - 1] === at || !!signs[at - 1]?.family
    if (beside && clueAt('of-person', signs[at - 2])) weight = 3
  }
  if (weight === 0 || sign.nation) return undefined
  // اللواء البحري الركن ماجد, الكاتب الكندي المولد جون: what looks like a family's name belongs to the title.
  if (!many && kinds[0] === 'family' && sign.definite && adjacent(scene, to)) {
    if (signs[to]!.given || titles.has(to)) return undefined
  }
  // وعد سعود الزهراني: the verb is none of its subject's names.
  if (kinds.length > 2 && kinds[0] === 'everyday' && clue === 'none' && !linked && noun(scene, at))
    return { from: at + 1, to, cut: 0, type: 'PER', weight }
  // نظيره X, مدافع X: in sport the unknown is a club.
  const rival = scene.sport && kinds.every(k => k === 'unknown') && clueAt('rival', signs[at - 1])
  return { from: at, to, cut, type: rival ? 'ORG' : 'PER', weight }
}

/**
 * Whether an everyday word that also is a name is its plain self before the next one: باسم الكاتب, and وعد سعود الزهراني
 * where a verb of saying opens the clause.
 */
function noun({ tokens, titles }: Scene, at: number): boolean {
  const token = tokens[at]!
  if (token.fold === 'باسم' && titles.has(at + 1)) return true
  const opens = tokens[at - 1]?.sentence !== token.sentence || token.a.conj !== ''
  return opens && token.analyses.some(a => a.pos === 'VERB' && isClue('telling', fold(a.lemma)))
}
