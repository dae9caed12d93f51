import type { Token } from '../words/word.ts'
import { goesWith, isAdjective, isElative, isName, isOpen, shownCase } from './agreement.ts'
import type { Phrase } from './clause.ts'
import type { Lexed } from './lexed.ts'
import { isNoun, nounKey } from './lexed.ts'
import { NOUN } from './lexicon.ts'

/** Longest noun phrase, in tokens: whatever goes on beyond is a list of something, or no text. */
const LONGEST = 50

/** Longest quoted name inside a phrase (موقع «حلب تزهر بهدوء»), in tokens without the marks. */
const NAME_LENGTH = 6

/** Letters of an era or calendar after a year. */
const era = new Set(['م', 'هـ', 'ه', 'ق.م', 'ق.م.'])

const titles = new Set(['سمو', 'معالي', 'فخامه', 'جلاله', 'سعاده', 'فضيله', 'دوله'])

/** A word that can stand in a noun phrase. */
const nominal = (kind: Lexed['kinds'][number]) =>
  kind === 'noun' || kind === 'number' || kind === 'latin' || kind === 'all' || kind === 'dem'

/** Is the word an adjective, or a noun that could be one beside a noun of known gender? */
const adjectival = (token: Token, noun: Token) =>
  (isAdjective(token.a) &&
    (token.a.pos === 'ADJ' || token.a.article || token.analyses.some(a => a.pos === 'ADJ'))) ||
  (noun.a.gender !== undefined &&
    noun.a.pos === 'NOUN' &&
    token.norm.endsWith('ي') &&
    token.analyses.some(a => a.article === token.a.article && a.pos === 'ADJ'))

/** Is the quotation opened at `open` a name: short, no verb in it, nothing that ends a sentence? */
function quotedName(lexed: Lexed, open: number, titled: boolean): boolean {
  const close = lexed.mates[open]!
  if (close < 0 || lexed.tokens[open]!.norm === '(' || close - open - 1 > NAME_LENGTH || close === open + 1)
    return false
  const form = lexed.tokens[open]!.norm
  if (form === '-' || form === '–' || form === '—' || form === '[') return false
  for (let i = open + 1; i < close; i++) {
    const kind = lexed.kinds[i]!
    if (kind === 'verb' ? !titled : kind === 'stop' || kind === 'comma' || kind === 'comp') return false
  }
  return true
}

/** A phrase of which no more is known than its words, its head and its preposition. */
export const phraseOf = (from: number, to: number, head: number, prep: string): Phrase => ({
  from,
  to,
  head,
  prep,
  pronoun: false,
  and: [],
  appositions: [],
  modifiers: [],
})

/**
 * The noun phrase that begins at `start` and ends before `end`: quantity, head, idafa chain, adjectives, close
 * apposition and quoted names. Its prefixed preposition, if any, is the caller's business. Null where none begins.
 */
export function phraseAt(lexed: Lexed, start: number, end: number, prep: string): Phrase | null {
  const limit = Math.min(end, start + LONGEST)
  const { tokens, kinds, traits, widths, mates } = lexed
  let i = start
  let head = -1
  /** The nominal that the next word may depend on. */
  let last = -1
  /** An indefinite noun with its adjective takes no genitive any more. */
  let closed = false
  let definite = false
  let naming = false
  let quotedHead = false
  let counted = -1

  // What stands before the head: demonstrative, quantity, number.
  for (let opening = true; opening && i < limit; ) {
    const kind = kinds[i]!
    const token = tokens[i]!
    if (i > start && (token.a.conj || token.a.prep)) break
    switch (kind) {
      case 'dem': {
        counted = i++
        const next = tokens[i]
        if (i >= limit || kinds[i] !== 'noun' || !next!.a.article || next!.a.conj || next!.a.prep)
          return phraseOf(start, i, counted, prep)
        break
      }
      case 'about': {
        const next = kinds[i + widths[i]!]
        if (next !== 'number' && next !== 'all' && next !== 'more' && tokens[i + 1]?.a.pos !== 'NUM')
          return null
        i += widths[i]!
        break
      }
      case 'more': {
        // أكثر من مئة: the noun counted comes after; otherwise an elative like others.
        if (
          kinds[i + 1] === 'prep' &&
          tokens[i + 1]!.norm === 'من' &&
          i + 2 < limit &&
          !tokens[i + 1]!.a.pron
        ) {
          const kind = kinds[i + 2]
          if (kind === 'number' || kind === 'all' || kind === 'about' || tokens[i + 2]!.a.pos === 'NUM') {
            counted = i
            i += 2
            break
          }
        }
        head = last = i++
        opening = false
        break
      }
      case 'all':
        counted = i++
        if (token.a.pron || token.a.article) opening = false
        break
      case 'number':
        counted = i++
        if (kinds[i] === 'symbol') i++
        break
      case 'noun':
        if (token.a.pos === 'NUM' && !token.a.article && !token.a.pron) counted = i++
        else opening = false
        break
      default:
        opening = false
    }
  }

  for (; i < limit; i++) {
    const token = tokens[i]!
    const { a } = token
    const kind = kinds[i]!
    const first = head < 0
    if (kind === 'open') {
      const before = last >= 0 ? last : -1
      const titled = before >= 0 && (traits[before]! & NOUN.called) !== 0
      const takes = before < 0 ? i === start : titled || isOpen(tokens[before]!) || naming
      const single = mates[i]! - i <= 4
      if ((!takes && !(definite && single)) || !quotedName(lexed, i, titled)) break
      if (first) {
        const inner = phraseAt(lexed, i + 1, mates[i]!, '')
        if (!inner) break
        head = inner.head
      }
      i = mates[i]!
      naming = quotedHead = true
      definite = true
      closed = true
      last = head
      continue
    }
    if (kind === 'joiner') {
      const next = kinds[i + 1]
      if (first || i + 1 >= limit || (next !== 'noun' && next !== 'number' && next !== 'latin')) break
      i++
      continue
    }
    // الشؤون البلدية والقروية: adjectives of one noun.
    const before = tokens[i - 1]
    if (
      last >= 0 &&
      a.conj === 'و' &&
      !a.prep &&
      kind === 'noun' &&
      a.pos === 'ADJ' &&
      before!.a.pos === 'ADJ' &&
      i - 1 > head &&
      before!.a.article === a.article &&
      before!.a.gender === a.gender
    ) {
      continue
    }
    if (i > start && (a.conj || a.prep) && !(first && counted < 0)) break
    if (kind === 'non') {
      // غير + adjective, which follows the noun in its definiteness.
      const next = tokens[i + 1]
      if (first || i + 1 >= limit || kinds[i + 1] !== 'noun' || next!.a.conj || next!.a.prep) break
      closed = true
      i++
      continue
    }
    // مقتل أكثر من عشرين: an open noun goes on with a vague number.
    if ((kind === 'about' || kind === 'more') && last >= 0 && !closed && isOpen(tokens[last]!)) {
      const term = phraseAt(lexed, i, limit, '')
      if (!term || tokens[term.head]!.a.pos === 'ADJ') break
      last = term.head
      i = term.to - 1
      closed = true
      continue
    }
    if (kind === 'symbol') {
      if (first && counted < 0) break
      continue
    }
    if (!nominal(kind)) break
    if (first) {
      // A counted noun is indefinite or in the genitive; anything else leaves the number alone.
      if (kind === 'dem' || kind === 'all') break
      head = last = i
      definite = a.article || a.pron !== '' || isName(a) || (counted >= 0 && kinds[counted] === 'dem')
      naming = isName(a)
      continue
    }
    const governor = tokens[last]!
    if (kind === 'dem') {
      const next = tokens[i + 1]
      const noun =
        i + 1 < limit && kinds[i + 1] === 'noun' && next!.a.article && !next!.a.conj && !next!.a.prep
      // نهاية هذا العام, تحقيق ذلك; after a definite noun only مجلسهم هذا.
      if (!definite && !closed && isOpen(governor)) {
        definite = true
        closed = !noun
        if (noun) last = ++i
        continue
      }
      if (!definite || noun) break
      continue
    }
    if (kind === 'all') {
      if (a.pron && definite) continue
      if (isOpen(governor) && !closed) {
        last = i
        continue
      }
      break
    }
    if (kind === 'number') {
      const numbered = (traits[last]! & NOUN.number) !== 0 || naming
      // مقتل 14 مقاتلا: a number and what it counts in the genitive.
      const term = isOpen(governor) && !closed && !numbered ? phraseAt(lexed, i, limit, '') : null
      if (term) {
        last = term.head
        i = term.to - 1
        closed = true
        continue
      }
      const next = tokens[i + 1]
      const counts =
        next && kinds[i + 1] === 'noun' && !next.a.article && !next.a.conj && !next.a.prep && !isName(next.a)
      if (counts || (!numbered && definite)) break
      closed = true
      if (next && era.has(next.norm)) i++
      continue
    }
    if (kind === 'latin') {
      naming = definite = true
      continue
    }
    if (a.pos === 'NUM' && a.article && definite) {
      closed = true
      continue
    }
    // 11 عسكريا كولومبيا: beside an accusative the name of a country is the adjective made from it.
    if (!definite && !a.article && isName(a) && token.norm.endsWith('يا') && shownCase(governor) === 'acc') {
      closed = true
      continue
    }
    const name = isName(a)
    const trait = traits[i]!
    if (definite && (trait & NOUN.name || (naming && trait & NOUN.title && !a.article))) {
      last = i
      naming = true
      continue
    }
    if (naming && (traits[last]! & NOUN.name) !== 0) {
      last = i
      continue
    }
    // استشهاد ضابط الصف: a participle that is a noun of its own goes on with its genitive.
    const next = tokens[i + 1]
    const own =
      a.pos === 'NOUN' &&
      !a.article &&
      i + 1 < limit &&
      kinds[i + 1] === 'noun' &&
      next!.a.article &&
      !next!.a.prep
    // هبوط أول طائرة: an elative before its noun is a term of the chain. أمس takes no adjective.
    const elative = isElative(a) && kinds[i + 1] === 'noun' && !next!.a.conj && !next!.a.prep && i + 1 < limit
    const timeless = !(traits[head]! & NOUN.time) || a.article
    if (!name && !own && !elative && timeless && adjectival(token, governor)) {
      const noun = tokens[head]!.a
      const agrees = a.article
        ? definite && !(quotedHead && trait & NOUN.person) && (goesWith(noun, a) || goesWith(governor.a, a))
        : !definite &&
          !a.pron &&
          goesWith(governor.a, a) &&
          (shownCase(token) !== 'acc' || shownCase(governor) === 'acc')
      if (agrees) {
        closed = true
        continue
      }
    }
    // A word nobody knows is taken for a name, unless a noun with the article follows: حفاظ المستهلكين.
    // موظفي الأمانة is written like «my employees».
    const construct = governor.a.pron === 'ي' && a.article && !isAdjective(a) && governor.a.pos === 'NOUN'
    const open =
      construct || (isOpen(governor) && (governor.a.known || (a.article && a.known && !(trait & NOUN.title))))
    const time = (traits[last]! & (NOUN.time | NOUN.day)) !== 0
    const fits = time ? trait & (NOUN.time | NOUN.day) || !(traits[last]! & NOUN.time) : !(trait & NOUN.time)
    // عن مصدر قوله إن: what is said begins a phrase of its own.
    const saying =
      a.pron !== '' && a.verbForm === 'vnoun' && (kinds[i + 1] === 'comp' || kinds[i + 1] === 'open')
    if (!closed && open && shownCase(token) !== 'acc' && fits && !saying) {
      last = i
      definite = a.article || a.pron !== '' || name
      naming = name
      continue
    }
    if (definite && trait & NOUN.beside && a.article) {
      closed = true
      continue
    }
    // ناصر الجنيبي مدير الفريق: an office right behind the name.
    if (naming && !quotedHead && trait & NOUN.person && !a.article && !a.pron && shownCase(token) === null) {
      const next = tokens[i + 1]
      if (i + 1 < limit && kinds[i + 1] === 'noun' && !next!.a.conj && !next!.a.prep && isOpen(token)) {
        last = i
        closed = naming = false
        continue
      }
    }
    // في إمارة الباحة | سعيد بن ناصر: behind the name of a place a bare name is somebody else's, unless the phrase
    // is about a person (وزير خارجية السعودية عادل …).
    const place = naming && governor.a.article && !a.article && !isNoun(lexed, head, NOUN.person | NOUN.title)
    if (definite && name && (naming || !a.article) && !(place && last !== head) && !(trait & NOUN.time)) {
      last = i
      naming = true
      continue
    }
    // A title before a name: وزير الدفاع العميد فلان.
    if (definite && !quotedHead && trait & NOUN.title && (a.article || titles.has(nounKey(token)))) {
      const next = tokens[i + 1]
      if (i + 1 < limit && next && kinds[i + 1] === 'noun' && !next.a.conj && !next.a.prep) {
        const named =
          isName(next.a) ||
          (traits[i + 1]! & NOUN.name) !== 0 ||
          (traits[i + 1]! & NOUN.title) !== 0 ||
          isOpen(token)
        if (named || next.a.article) {
          last = i
          closed = false
          naming = false
          continue
        }
      }
    }
    break
  }
  if (head < 0) {
    if (counted < 0) return null
    head = counted
    i = Math.max(i, counted + 1)
  }
  // A phrase that is nothing but a quoted name leaves the marks outside.
  const from = kinds[start] === 'open' && mates[start] === i - 1 ? start + 1 : start
  return phraseOf(from, from > start ? i - 1 : i, head, prep)
}

/** A phrase that tells when: أمس, الأسبوع الماضي, يوم الأحد. */
export function isTime(lexed: Lexed, phrase: Phrase): boolean {
  const traits = lexed.traits[phrase.head]!
  if (traits & NOUN.time) return true
  if (!(traits & NOUN.day)) return false
  for (let i = phrase.from; i < phrase.to; i++) {
    if (i === phrase.head) continue
    if (lexed.kinds[i] === 'number' || lexed.kinds[i] === 'dem' || isNoun(lexed, i, NOUN.when | NOUN.time))
      return true
  }
  return false
}
