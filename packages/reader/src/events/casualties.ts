import type { Phrase } from '../clauses/clause.ts'
import { cardinalAt } from '../times/numbers.ts'
import { fold } from '../words/spelling.ts'
import { casualtyWords } from './lexicon.ts'
import { nounArguments } from './noun-arguments.ts'
import type { Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

/** A word that counts dead or wounded, and whom it counts. */
export interface Toll {
  token: number
  kind: 'killed' | 'wounded'
  /** Those counted; null where the word itself counts (عشرة قتلى). */
  who: Phrase | null
  /** A number in Western digits, or the text's own word (عشرات); null where nothing tells. */
  count: string | null
}

/** The casualty word at a token. */
export function tollAt(scene: Scene, token: number): Toll | undefined {
  const word = scene.tokens[token]!
  if (word.kind !== 'word') return undefined
  const { a } = word
  const key = a.verbForm === 'fin' && a.verb ? fold(a.verb) : fold(a.lemma)
  const entry = casualtyWords().get(key)
  if (!entry) return undefined
  const predicate = scene.predicate(token)
  let who: Phrase | null = null
  if (a.verbForm === 'fin') {
    if (!predicate) return undefined
    const args = verbArguments(scene, predicate)
    const { subject } = args
    const objects = args.objects.filter(o => !scene.inTime(o.head))
    who =
      entry.role === 's' ? subject : entry.role === 'b' ? livesOf(scene, args.preps) : (objects[0] ?? subject)
    if (fold(a.lemma) === fold('لقي') && !args.objects.some(o => scene.is(o, 'death'))) return undefined
  } else if (entry.role === 'n') {
    const phrase = scene.phrase(token)
    // «سقط ثلاثون عاملا بين قتيل وجريح»
    const fallen = phrase?.prep === 'بين' ? scene.governor(token)?.predicate.subject : undefined
    if (fallen && !fallen.pronoun) return { token, kind: entry.kind, who: fallen, count: null }
    // «راح ضحيتها 67 قتيلا»: the victim of something, and not one.
    const of = a.pron !== '' && a.number === 's'
    return { token, kind: entry.kind, who: null, count: phrase && !of ? counted(scene, phrase) : null }
  } else {
    // The genitive knows who is joined to it by «و».
    const { genitive, objects, verbal } = nounArguments(scene, token)
    const object = predicate?.objects[0] ?? (verbal ? objects[0] : undefined)
    who = object && object.head !== genitive?.head ? object : genitive
    // «سقوط 12 متمردا», and no shell, regime or town.
    if (a.lemma === 'سقوط' && !(who && scene.is(who, 'people') && /\d/.test(counted(scene, who) ?? '')))
      return undefined
  }
  return { token, kind: entry.kind, who, count: who ? counted(scene, who) : null }
}

/** «بحياة عشرة أشخاص»: whose lives they are. */
function livesOf(scene: Scene, phrases: readonly Phrase[]): Phrase | null {
  const lives = phrases.find(p => p.prep === 'ب' && scene.wordIs(p.head, 'life'))
  return lives ? nounArguments(scene, lives.head).genitive : null
}

/** How many a phrase counts: 14 جنديا → 14, ستة وعشرين حارسا → 26, جنديان → 2, عشرات المدنيين → عشرات, ضابط → 1. */
export function counted(scene: Scene, phrase: Phrase): string | null {
  const { tokens } = scene
  for (let i = phrase.from; i < phrase.to; i++) {
    const number = cardinalAt(tokens, i)
    if (number && Number.isInteger(number.value)) {
      // A range keeps both ends: «بين 10 و15 شخصا», «10 - 15».
      const next = tokens[number.to]
      const second =
        next && ['و', '-', '–'].includes(next.norm) ? cardinalAt(tokens, number.to + 1) : undefined
      return second ? `${number.value}-${second.value}` : String(number.value)
    }
    const { fold: key, norm } = tokens[i]!
    const prefix = /^(?:[وبل]?ال|[بل])?/.exec(key)?.[0].length ?? 0
    if (VAGUE.has(key.slice(prefix))) return norm.slice(prefix)
  }
  if (phrase.pronoun) return null
  const { a } = tokens[phrase.head]!
  if (scene.mention(phrase.head)?.type === 'PER') return String(1 + phrase.and.length)
  if (a.number === 'd') return '2'
  return a.number === 's' && scene.wordIs(phrase.head, 'people') ? '1' : null
}

const VAGUE = new Set(['عشرات', 'مئات', 'آلاف', 'عدد', 'عدة', 'بضعة'].map(fold))
