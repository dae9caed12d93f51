import type { Phrase, Predicate } from '../clauses/clause.ts'
import type { Attribution, Span } from '../reading.ts'
import { fold } from '../words/spelling.ts'
import type { Arguments } from './arguments.ts'
import { controls, isOf, stances } from './lexicon.ts'
import { isQuantity, type Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

const CLASSES = ['agent', 'armed', 'actor', 'person', 'people', 'body', 'protester', 'group']

/** Whether a phrase can be who does or suffers something: a name, a word for people or bodies, or a pronoun. */
export function canAct(scene: Scene, phrase: Phrase): boolean {
  if (phrase.pronoun) return true
  const head = scene.meaning(phrase)
  if (scene.mention(head) || CLASSES.some(c => scene.wordIs(head, c))) return true
  const { a } = scene.tokens[head]!
  if (scene.nameIn(phrase, 'PER') || scene.nameIn(phrase, 'ORG'))
    return a.pos === 'NOUN' && a.verbForm !== 'vnoun'
  // So is an adjective in the sound plural («23 من الكوريين»), and one that is counted (ألف أفغاني).
  if (a.pos === 'ADJ' && a.gender !== 'f') {
    if (a.number === 'p' && /(ين|ون)$/.test(scene.tokens[head]!.norm)) return true
    const counts = head > phrase.from ? scene.tokens[head - 1]! : undefined
    if (counts && (counts.kind === 'number' || counts.a.pos === 'NUM' || isQuantity(counts))) return true
  }
  // A participle in the plural or with the article is mostly somebody: المحتجون, مشاركون.
  if (isOf('happening', a.lemma)) return false
  return a.verbForm === 'part' && (a.number === 'p' || a.article) && a.gender !== 'f' && a.pos !== 'ADJ'
}

/** Whether a phrase can suffer an attack or a seizure: whoever can act, and places and things that are struck. */
export function canSuffer(scene: Scene, phrase: Phrase): boolean {
  const head = scene.meaning(phrase)
  if (isOf('spared', scene.tokens[head]!.a.lemma)) return false
  if (canAct(scene, phrase)) return true
  if (TARGETS.some(c => scene.wordIs(head, c))) return true
  const { a } = scene.tokens[head]!
  return a.pos === 'NOUN' && a.verbForm === undefined && !scene.wordIs(head, 'weapon') && a.pron === ''
}

const TARGETS = ['territory', 'place', 'vehicle', 'aircraft', 'property', 'protest']

/** How many governors a doer may be sought through. */
const CLIMB = 5

/**
 * Who does what a word tells where its own clause does not say: the subject of the verb it completes or depends on
 * (تمكنت القوات من استعادة, حضر الشرطيون للتحقيق), and the one who is asked, forced or allowed to (دعا الأكراد إلى التظاهر).
 */
export function controller(scene: Scene, token: number, args: Arguments): Phrase | null {
  const finite = args.verbal
  let at: Predicate | undefined = finite
    ? args.predicate && scene.predicates[args.predicate.parent]
    : governing(scene, token)
  for (let steps = 0; at && steps < CLIMB; steps++) {
    if (at.token !== token) {
      const control = controls().get(fold(at.verb))
      if (control === 'none' || (control === 'report' && !finite)) return null
      if (control === 'object') {
        const asked = [
          ...at.objects,
          ...at.obliques.filter(o => ['إلى', 'من', 'على', 'ل', 'ب'].includes(o.prep)),
        ].find(p => !p.pronoun && p.head !== token && p.from < token && canAct(scene, p))
        if (asked) return asked
        // «ما حمل الجيران على»: grammar may take the one who is forced for the one who forces.
        const forced = verbArguments(scene, at).subject
        const demands = stances().get(fold(at.verb)) === 'demanded'
        if (
          forced &&
          at.token < forced.from &&
          canAct(scene, forced) &&
          !(demands && agrees(scene, forced, at.token))
        )
          return forced
        // «دعت فرنسا إلى السماح بالدخول»: who demands a deed does not do it.
        if (demands) return null
      }
      const { subject } = verbArguments(scene, at)
      if (subject && canAct(scene, subject) && (!finite || agrees(scene, subject, token))) return subject
    }
    at = scene.predicates[at.parent]
  }
  return null
}

/** Prepositions that bind a noun to its verb; after the others (قبل، رغم، منذ) it is an event beside it. */
const BINDING = new Set([
  'o',
  'خلال',
  'بعد',
  'أثناء',
  'ب',
  'من',
  'إلى',
  'على',
  'عن',
  'في',
  'ل',
  'عبر',
  'من أجل',
  'بهدف',
  'بغية',
])

/** The predicate that has the noun for an argument which its subject carries out. */
function governing(scene: Scene, token: number): Predicate | undefined {
  const governor = scene.governor(token)
  return governor && BINDING.has(governor.as) ? governor.predicate : undefined
}

/** Whom a pronoun at the end of an event noun means: the nearest subject around it that agrees (سيطرتها، زيارته). */
export function owner(scene: Scene, token: number): Phrase | null {
  const { pron } = scene.tokens[token]!.a
  let at = scene.innermost(token)
  for (let steps = 0; at && steps < CLIMB; steps++) {
    const { subject } = verbArguments(scene, at)
    if (subject && subject.head !== token && subject.from < token && canAct(scene, subject)) {
      const { gender, number } = scene.tokens[scene.meaning(subject)]!.a
      const mention = scene.mention(subject.head)
      const plural = number === 'p'
      const fits =
        pron === 'ه'
          ? mention?.type === 'PER' || (!plural && gender !== 'f')
          : pron === 'ها'
            ? mention?.type !== 'PER' && (plural || gender === 'f')
            : plural
      if (fits) return subject
    }
    at = scene.predicates[at.parent]
  }
  return null
}

/** Whether a finite verb can have this phrase for the one it points back to. */
function agrees(scene: Scene, subject: Phrase, token: number): boolean {
  const verb = scene.tokens[token]!.a
  const noun = scene.tokens[scene.meaning(subject)]!.a
  if (verb.person !== undefined && verb.person !== 3) return false
  if (verb.number === 'p')
    return noun.number === 'p' || scene.meaning(subject) !== subject.head || isCounted(scene, subject)
  // Behind a dual subject the verb is dual.
  if (noun.number === 'd' && verb.number === 's' && subject.from < token) return false
  if (verb.gender && noun.gender && noun.number !== 'p') return verb.gender === noun.gender
  return true
}

/** «ثلاثة مسلحين»: a phrase with a number before its head. */
export const isCounted = (scene: Scene, { from, head }: Phrase) => {
  for (let i = from; i < head; i++)
    if (scene.tokens[i]!.kind === 'number' || scene.tokens[i]!.a.pos === 'NUM') return true
  return false
}

/** The noun phrase that ends right before a finite verb in its clause: إن المسلحين خطفوا. */
export function before(scene: Scene, token: number): Phrase | null {
  const { tokens } = scene
  const verb = tokens[token]!
  for (let i = token - 1; i >= Math.max(0, token - 3); i--) {
    const word = tokens[i]!
    if (word.sentence !== verb.sentence || word.a.verbForm === 'fin') return null
    if (RELATIVE.has(word.fold)) return antecedent(scene, i)
    if (word.kind === 'punct') return null
    const ending = scene.phraseEnding(i + 1)
    const phrase = ending?.prep === 'من' ? partOf(scene, ending, token) : ending
    if (phrase && phrase.prep === '' && canAct(scene, phrase)) {
      // A head that stands before the phrase grammar saw (ملثمي حركة النجم).
      const first = tokens[phrase.from - 1]
      const wider =
        first?.a.pos === 'NOUN' &&
        !first.a.article &&
        first.sentence === verb.sentence &&
        scene.wordIs(first.index, 'armed')
      return agrees(scene, phrase, token) || wider
        ? wider
          ? { ...phrase, from: phrase.from - 1, head: phrase.from - 1 }
          : phrase
        : null
    }
    if (word.a.pos === 'NOUN' || word.a.pos === 'PROPN') return null
  }
  return null
}

/** «جنود من الكتيبة يحرسون»: those the phrase with «من» is said of, where they agree with the verb. */
function partOf(scene: Scene, ending: Phrase, token: number): Phrase {
  const whole = scene.phraseEnding(ending.from - 1)
  return whole?.prep === '' && !whole.pronoun && agrees(scene, whole, token) ? whole : ending
}

/** How far before a verb the word that opens its clause may stand, in tokens. */
const OPENS = 25

const OPENERS = new Set(['أن', 'إن', 'لأن', 'لكن'].map(fold))

/** The doer behind the «أن» that opens the clause, with a relative clause between: «إن مهاجما يركب دراجة فجر نفسه». */
export function opening(scene: Scene, token: number): Phrase | null {
  const { tokens } = scene
  const verb = tokens[token]!
  for (let i = token - 2; i >= Math.max(0, token - OPENS); i--) {
    const word = tokens[i]!
    if (word.sentence !== verb.sentence) return null
    if (!OPENERS.has(fold(word.a.lemma))) continue
    if (word.a.pron !== '') return null
    const quote = tokens[i + 1]?.kind === 'punct' ? 1 : 0
    const phrase = scene.phraseStarting(i + 1 + quote)
    return phrase && phrase.to < token && canAct(scene, phrase) && agrees(scene, phrase, token)
      ? phrase
      : null
  }
  return null
}

/** How far behind a verb its subject may come, in tokens. */
const LATE = 12

/** A subject behind what stands between: «تجمع أمام المحكمة عدد من المتظاهرين». */
export function late(scene: Scene, token: number): Phrase | null {
  const { tokens } = scene
  const { sentence } = tokens[token]!
  for (let i = token + 1; i < Math.min(tokens.length, token + LATE); ) {
    const word = tokens[i]!
    if (word.sentence !== sentence || word.a.verbForm === 'fin' || word.a.pos === 'SCONJ') return null
    const phrase = scene.phraseStarting(i)
    if (
      phrase &&
      phrase.prep === '' &&
      !phrase.pronoun &&
      scene.is(phrase, 'people') &&
      !scene.inTime(phrase.head)
    )
      return phrase
    i = Math.max(phrase?.to ?? 0, i + 1)
  }
  return null
}

export const RELATIVE = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللذين', 'اللتان', 'اللتين', 'ممن'])

/** «هي التي», «هم الذين»: pronouns between those spoken of and what is said of them. */
const CLEFTS = new Set(['هو', 'هي', 'هم', 'هما'])

/** The phrase a relative pronoun takes up. */
export function antecedent(scene: Scene, relative: number): Phrase | null {
  const { tokens } = scene
  const gap = (to: number) => (tokens[to - 1]?.kind === 'punct' ? 1 : 0)
  let to = relative
  if (CLEFTS.has(tokens[to - 1]?.norm ?? '')) to -= 1
  to -= gap(to)
  to -= gap(to)
  const phrase = scene.phraseEnding(to)
  return phrase && canAct(scene, phrase) ? withoutDeed(scene, phrase) : null
}

/** Where the article names the speaker of an attribution: beside the cue, else the nearest mention before it. */
export function speakerSpan(scene: Scene, attribution: Attribution): Span | null {
  if (attribution.source) return attribution.source
  if (!attribution.entity) return null
  const { mentions } = scene.found.names
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (mentions[mid]!.start < attribution.cue.start) low = mid + 1
    else high = mid
  }
  for (let i = low - 1; i >= Math.max(0, low - 40); i--) {
    const mention = mentions[i]!
    if (mention.entity === attribution.entity) return { start: mention.start, end: mention.end }
  }
  return null
}

/** «هدد بقتل السفير الذي تعرض للطعن»: the deed is not who is spoken of. */
export function withoutDeed(scene: Scene, phrase: Phrase): Phrase {
  const { head, to } = phrase
  const deed = scene.tokens[head]!.a.verbForm === 'vnoun' && !scene.mention(head) && head + 1 < to
  return deed && !canSuffer(scene, { ...phrase, to: head + 1, and: [], modifiers: [] })
    ? { ...phrase, from: head + 1, head: head + 1 }
    : phrase
}
