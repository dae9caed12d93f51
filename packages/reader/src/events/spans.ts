import type { Phrase } from '../clauses/clause.ts'
import { nationTable } from '../names/knowledge.ts'
import type { Mention, Span } from '../reading.ts'
import { cardinalAt } from '../times/numbers.ts'
import { canAct } from './actors.ts'
import { isSelf } from './arguments.ts'
import { isQuantity, type Scene } from './scene.ts'

/** The spans of a role: a name where the phrase holds one that stands for it, else its head noun phrase. */
export function spansOf(scene: Scene, phrases: readonly Phrase[]): Span[] {
  const out: Span[] = []
  for (const phrase of phrases) {
    for (const one of [phrase, ...phrase.and]) {
      if (isBareNumber(scene, one)) continue
      const span = one.pronoun ? referent(scene, one.head) : cut(scene, one)
      if (span && !out.some(o => o.start < span.end && span.start < o.end)) out.push(span)
    }
  }
  return out
}

const LONGEST = 5

/** «وأصيب 15»: a number names nobody. */
const isBareNumber = (scene: Scene, { from, to, pronoun }: Phrase) => {
  if (pronoun || scene.tokens[to]?.fold === 'من') return false
  for (let i = from; i < to; i++) if (scene.tokens[i]!.kind !== 'number') return false
  return true
}

const isCount = (scene: Scene, { from, to }: Phrase) => {
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i]!
    if (token.kind !== 'number' && token.a.pos !== 'NUM' && !isQuantity(token)) return false
  }
  return true
}

/** A name where the phrase holds one that stands for it, else its head noun phrase. */
export function cut(scene: Scene, phrase: Phrase): Span {
  const { tokens } = scene
  // «عدد من الأهالي» is the people.
  const counted = scene.meaning(phrase) >= phrase.to && phrase.modifiers.find(m => m.prep === 'من')
  if (counted) return cut(scene, { ...counted, modifiers: [] })
  // «سبعة من حراس المرفأ», where grammar has not hung the one on the other.
  const bare =
    isCount(scene, phrase) && tokens[phrase.to]?.fold === 'من' && scene.phraseStarting(phrase.to + 1)
  if (bare) return cut(scene, bare)
  const head = scene.mention(phrase.head)
  if (head) return { start: head.start, end: head.end }
  const person = scene.wordIs(phrase.head, 'person') ? personOf(scene, phrase) : undefined
  if (person) return { start: person.start, end: person.end }
  let to = Math.min(phrase.to, Math.max(phrase.head + 1, phrase.from + LONGEST))
  // «ستة وعشرون جنديا» is one number and what it counts, also where grammar saw two phrases.
  const number = cardinalAt(tokens, phrase.from)
  if (number && number.to >= to && tokens[number.to]?.a.pos === 'NOUN') to = number.to + 1
  // «الانتحاري نفسه»
  if (to > phrase.head + 1 && isSelf(tokens[to - 1]!)) to--
  if (to >= phrase.to) to = Math.max(to, belonging(scene, phrase))
  // A name is not cut in two.
  const last = scene.mention(to - 1)
  while (last && to < phrase.to && scene.mention(to) === last) to++
  return { start: tokens[phrase.from]!.stemStart, end: tokens[to - 1]!.stemEnd }
}

/** How long the words may be that say whose somebody or something is, in tokens. */
const WHOSE = 4

/** «دورية للجيش», «حافلة تابعة للشرطة», «جنود من الكتيبة»: the end of what says whose it is, as a genitive would. */
function belonging(scene: Scene, { head, to, modifiers, pronoun }: Phrase): number {
  const { article, pron } = scene.tokens[head]!.a
  if (article || pron !== '' || pronoun) return to
  const owner = modifiers.find(
    m => (m.prep === 'ل' && m.from === to) || (m.prep === 'من' && m.from === to + 1),
  )
  return owner && !owner.pronoun && owner.to - owner.from <= WHOSE && canAct(scene, owner) ? owner.to : to
}

/** Prepositions within titles: «السفير لدى المملكة», «المشرف على المركز». */
const TITLED = new Set(['لدى', 'على'])

/** Prepositions that may be within a title, if the name stands right behind their phrase: «النائب عن كتلة الوطن سالم الحربي». */
const OF = new Set(['عن', 'في', 'من'])

const isTitled = (scene: Scene, preposition: number): boolean => {
  const { lemma } = scene.tokens[preposition]!.a
  if (TITLED.has(lemma)) return true
  const phrase = OF.has(lemma) ? scene.phraseStarting(preposition + 1) : undefined
  if (!phrase) return false
  // «في لقاء الوزير سالم» is no title, «عن ائتلاف الوطن» and «في محافظة كربلاء» are.
  const { head } = phrase
  const deed = scene.tokens[head]!.a.verbForm === 'vnoun'
  if (deed && !scene.wordIs(head, 'body') && !scene.wordIs(head, 'territory')) return false
  for (let i = phrase.head + 1; i <= phrase.to; i++) {
    if (scene.mention(i)?.type !== 'PER') continue
    const before = scene.tokens[i - 1]!.a
    return before.article || before.pos === 'ADJ' || scene.mention(i - 1) !== undefined
  }
  return false
}

/** The name of the holder of an office: inside its phrase, or behind it among further titles. */
function personOf(scene: Scene, phrase: Phrase): Mention | undefined {
  const inside = scene.nameIn(phrase, 'PER')
  if (inside) return inside
  for (const one of phrase.appositions) {
    const name = scene.nameIn(one, 'PER')
    if (name) return name
  }
  const { tokens } = scene
  const { sentence } = tokens[phrase.head]!
  for (let i = phrase.to; i < Math.min(tokens.length, phrase.to + 8); i++) {
    const { a, kind, norm, sentence: own } = tokens[i]!
    if (own !== sentence || a.conj !== '') return undefined
    const mention = scene.mention(i)
    if (mention?.type === 'PER') return mention
    if (
      a.pos === 'VERB' ||
      a.pos === 'SCONJ' ||
      (a.pos === 'ADP' && !isTitled(scene, i)) ||
      // «انتقد الوزير مواصلة إيران دعمها»: what he blames, and no further title.
      (a.verbForm === 'vnoun' && !a.article && i === phrase.to && !mention) ||
      (kind === 'punct' && norm !== '،')
    )
      return undefined
  }
  return undefined
}

/** Whether a word is a nationality that heads its phrase: الكرواتي, as against الجيش الكرواتي. */
const isCitizen = (scene: Scene, token: number): boolean => {
  const { a, fold } = scene.tokens[token]!
  return (
    a.article &&
    a.number === 's' &&
    a.gender === 'm' &&
    scene.phrase(token)?.from === token &&
    nationTable().has(fold.slice(fold.indexOf('ال') + 2))
  )
}

/** How far back a pronoun looks for its name, in tokens. */
const BACK = 60

/** The name or noun a pronoun at the end of a word stands for: the nearest before it that agrees. */
function referent(scene: Scene, token: number): Span | undefined {
  const { tokens } = scene
  const { pron } = tokens[token]!.a
  if (!['ه', 'ها', 'هم', 'هما'].includes(pron)) return undefined
  const plural = pron === 'هم' || pron === 'هما'
  for (let i = token - 1; i >= Math.max(0, token - BACK); i--) {
    const mention = scene.mention(i)
    if (mention) {
      if (pron === 'ه' ? mention.type === 'PER' : pron === 'ها' && mention.type !== 'PER')
        return { start: mention.start, end: mention.end }
      continue
    }
    const { a, kind } = tokens[i]!
    // «الكرواتي»: a nationality that stands for somebody.
    if (pron === 'ه' && isCitizen(scene, i)) return { start: tokens[i]!.stemStart, end: tokens[i]!.stemEnd }
    if (kind !== 'word' || a.pos !== 'NOUN') continue
    // A drone is «without a pilot».
    if (tokens[i - 1]?.a.lemma === 'دون') continue
    const fits = plural
      ? (a.number === 'p' || a.number === 'd') && (scene.wordIs(i, 'people') || scene.wordIs(i, 'armed'))
      : pron === 'ه'
        ? a.number === 's' && a.gender === 'm' && scene.wordIs(i, 'people') && !scene.wordIs(i, 'group')
        : a.number === 's' && a.gender === 'f' && scene.wordIs(i, 'body')
    if (!fits) continue
    const phrase = scene.phrase(i)
    return phrase ? cut(scene, phrase) : { start: tokens[i]!.stemStart, end: tokens[i]!.stemEnd }
  }
  return undefined
}
