import type { Phrase, Predicate } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { before, canAct, isCounted } from './actors.ts'
import { carried } from './carriers.ts'
import { lightVerbs, verbFrames } from './lexicon.ts'
import { isQuantity, type Scene } from './scene.ts'

/** What stands around an event word, before a frame says what each part means. */
export interface Arguments {
  /** Who does it: null in the passive. */
  subject: Phrase | null
  /** Whom or what it is done to: in the passive its grammatical subject. */
  objects: Phrase[]
  /** Prepositional arguments, in order. */
  preps: Phrase[]
  /** What stands in the genitive after a noun. */
  genitive: Phrase | null
  /** Adjectives of a noun. */
  adjectives: number[]
  /** Who does it and who suffers it, as a light verb says (شن هجوما, هجوم استهدف الشرطة, تعرض لهجوم). */
  lightActor: Phrase | null
  lightRecipient: Phrase | null
  /** Predicates that only carry the noun: they tell no event of their own. */
  carriers: Predicate[]
  predicate: Predicate | undefined
  passive: boolean
  definite: boolean
  plural: boolean
  /** Preposition it carries itself: ب، ل، ك or ''. */
  prefix: string
  /** True for a finite verb, also for one that reads like a verbal noun: «أنه قصف», «خطف ملثمو الحركة». */
  verbal: boolean
}

const none = (): Arguments => ({
  subject: null,
  objects: [],
  preps: [],
  genitive: null,
  adjectives: [],
  lightActor: null,
  lightRecipient: null,
  carriers: [],
  predicate: undefined,
  passive: false,
  definite: false,
  plural: false,
  prefix: '',
  verbal: false,
})

/** The subject of a predicate; a pronoun on أن or إن only points back, which is for others to follow. */
export function subjectOf(predicate: Predicate): Phrase | null {
  const { subject, implied } = predicate
  return subject && !subject.pronoun ? subject : implied && !implied.pronoun ? implied : null
}

/**
 * A phrase that is a name and something behind it. A name takes no genitive: in «هددت روسيا تركيا» and «وقعت مصر اتفاقية»
 * the one does it and the other is what it is done to.
 */
export function twoNames(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  const name = scene.mention(phrase.head)
  if (!name) return officeAndName(scene, phrase)
  if (phrase.head !== phrase.from) return null
  let to = phrase.head + 1
  while (to < phrase.to && scene.mention(to) === name) to++
  const next = scene.tokens[to]
  if (to >= phrase.to || !next || next.a.conj !== '' || next.a.pos === 'ADJ' || next.a.pos === 'ADP')
    return null
  const other = scene.mention(to)
  if (other ? other.type !== name.type : next.a.article) return null
  // «دعت عمان تونس والجزائر»: who is coordinated goes with the nearer one.
  return [
    { ...phrase, to, and: [] },
    { ...phrase, from: to, head: to },
  ]
}

/** «قتل مسلح 38 سائحا»: a number behind an indefinite noun counts somebody else. */
function doerAndCounted(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  const { tokens } = scene
  const number = phrase.head + 1
  if (tokens[number]?.kind !== 'number' || number + 1 >= phrase.to || tokens[phrase.head]!.a.article)
    return null
  const { a } = tokens[number + 1]!
  if (a.pos !== 'NOUN' || a.article || scene.inTime(number)) return null
  return [
    { ...phrase, to: number },
    { ...phrase, from: number, head: number + 1 },
  ]
}

/** «انتقد وزير النقل المصري تركيا»: behind the adjective of an office a country is another party, not its holder. */
function officeAndName(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  if (phrase.and.length) return null
  for (let i = phrase.head + 2; i < phrase.to; i++) {
    const mention = scene.mention(i)
    if (!mention) continue
    const { a } = scene.tokens[i - 1]!
    const { conj, prep } = scene.tokens[i]!.a
    const parted = a.pos === 'ADJ' && a.article && !scene.mention(i - 1) && conj === '' && prep === ''
    if (!parted || mention.type === 'PER') return null
    return [
      { ...phrase, to: i },
      { ...phrase, from: i, head: i },
    ]
  }
  return null
}

/** «سجناء كانوا يحتجزونهم»: the noun before a verb that its pronoun takes up is whom it is done to. */
function resumed(scene: Scene, { subject, objects, token }: Predicate): Phrase | null {
  if (!subject || subject.pronoun || subject.to > token || !objects.some(o => o.pronoun && o.head === token))
    return null
  if (scene.tokens[token]!.a.pron !== 'هم' || scene.is(subject, 'agent')) return null
  return scene.tokens[subject.head]!.a.number === 'p' && scene.is(subject, 'people') ? subject : null
}

/** «نفسه», «ذاتها»: the pronoun that points back at the subject. */
export const isSelf = ({ a }: Token): boolean => a.pron !== '' && (a.lemma === 'نفس' || a.lemma === 'ذات')

/**
 * «قتل تسعة أشخاص بينهم خمسة مدنيين»: who is listed behind «بينهم» is part of those named before, and what begins with «و»
 * (قتلوا وجرح 18 آخرون) is another matter.
 */
const isListed = (scene: Scene, { from, pronoun }: Phrase): boolean => {
  if (!pronoun && scene.tokens[from]!.a.conj !== '') return true
  const before = scene.tokens[from - 1]
  return before !== undefined && before.a.pron !== '' && /^(و?بين|من)ه/.test(before.norm)
}

/** The arguments of a finite verb or a participle that governs. */
export function verbArguments(scene: Scene, predicate: Predicate): Arguments {
  let objects = predicate.objects.filter(o => !isListed(scene, o))
  const undergone = resumed(scene, predicate)
  if (undergone)
    return { ...none(), predicate, objects: [undergone], preps: withModifiers(predicate), verbal: true }
  const names =
    !objects.length && predicate.subject
      ? ((predicate.passive ? null : twoNames(scene, predicate.subject)) ??
        doerAndCounted(scene, predicate.subject))
      : null
  if (names) {
    const preps = withModifiers(predicate)
    return { ...none(), predicate, subject: names[0], objects: [names[1]], preps, verbal: true }
  }
  // «يقود سيارة فجر نفسه»: the self is no doer.
  const self = predicate.subject && isSelf(scene.tokens[predicate.subject.head]!) ? predicate.subject : null
  if (self)
    return {
      ...none(),
      predicate,
      subject: before(scene, predicate.token),
      objects: [self],
      preps: withModifiers(predicate),
      verbal: true,
    }
  // «اتهم الإصدار حركة طالبان»: grammar takes a thing behind the verb for its object, also where the object follows.
  const [thing, after] = objects
  const does =
    predicate.form === 'fin' &&
    !predicate.subject &&
    !predicate.implied &&
    after !== undefined &&
    canAct(scene, after) &&
    !canAct(scene, thing!) &&
    thing!.from === predicate.token + 1 &&
    !thing!.pronoun
  if (does) objects = objects.slice(1)
  const subject =
    subjectOf(predicate) ??
    (does ? thing! : null) ??
    (predicate.form === 'vnoun' || (predicate.passive && objects.length)
      ? null
      : before(scene, predicate.token))
  // Without vowels اعتقلت الشرطة and اعتقل المتهم look alike: who stands there decides.
  const alone = subject !== null && !objects.length
  const harms = verbFrames()
    .get(fold(predicate.verb))
    ?.some(f => f.recipient[0] === 'o' && (f.type === 'ASSAULT' || f.type === 'COERCE'))
  const passive =
    alone && harms
      ? !(scene.is(subject, 'agent') || scene.is(subject, 'weapon') || scene.is(subject, 'fire')) ||
        KILLS.has(predicate.verb) ||
        isCounted(scene, subject)
      : predicate.passive ||
        (!objects.length &&
          !(subject && scene.is(subject, 'armed')) &&
          predicate.obliques.some(o => AGENTS.has(o.prep))) ||
        /^[وف]?[أا]صيب/.test(scene.tokens[predicate.token]!.norm) ||
        // «وقتل فيه عشرة» behind somebody who speaks: nobody says who killed.
        (subject !== null && !predicate.subject && KILLS.has(predicate.verb) && !scene.is(subject, 'armed'))
  const preps = withModifiers(predicate)
  if (!passive) return { ...none(), predicate, subject, objects, preps, verbal: true }
  return {
    ...none(),
    predicate,
    objects: objects.length ? objects : subject ? [subject] : [],
    preps,
    passive,
    verbal: true,
  }
}

/** Prepositions that bring who does it, whatever the frame. */
export const AGENTS = new Set(['من قبل', 'من جانب', 'من طرف', 'على يد', 'على أيدي', 'بواسطة', 'بأيدي'])

/** Verbs that are never without whom they befall: alone with a noun, that is who it is («قتل مسلحون في غارة»). */
const KILLS = new Set(['قتل', 'أصاب', 'جرح'])

/** No verb governs more prepositional phrases; a text without full stops may hang thousands on one. */
const OBLIQUES = 24

/** Obliques, and the prepositional phrases that hang on the last object: grammar cannot always tell them apart. */
function withModifiers(predicate: Predicate): Phrase[] {
  const obliques = predicate.obliques.slice(0, OBLIQUES)
  const out = new Set(obliques)
  for (const phrase of [...predicate.objects, ...(predicate.subject ? [predicate.subject] : []), ...obliques])
    for (const modifier of phrase.modifiers) out.add(modifier)
  return [...out]
}

const REACH = 12

/** The arguments of a noun that tells an event: its genitive, its prepositional phrases, and what carries it. */
export function nounArguments(scene: Scene, token: number): Arguments {
  const args = none()
  const { tokens } = scene
  const word = tokens[token]!
  const predicate = scene.predicate(token)
  const phrase = scene.phrase(token)
  args.predicate = predicate
  args.prefix = word.a.prep
  args.plural = word.a.number === 'p'
  args.definite = word.a.article || word.a.pron !== ''
  const end = phrase?.to ?? token + 1
  // Its genitive and its adjectives.
  if (word.a.pron !== '') args.genitive = pronounPhrase(token)
  let first = behindApproximation(scene, token + 1)
  // «تحرير «نساء مسلمات»»
  if (OPENS.has(tokens[first]?.norm ?? '')) first++
  // «مقتل هذا الرجل»
  if (DEMONSTRATIVE.has(tokens[first]?.a.lemma ?? '') && tokens[first + 1]?.a.article) first++
  const next = tokens[first]
  if (next && isGenitive(scene, word, next)) {
    const to = Math.max(end, scene.phraseStarting(first)?.to ?? first + 1, first + 1)
    const head = headFrom(scene, first, to)
    args.genitive = {
      from: first,
      to,
      head,
      prep: '',
      pronoun: false,
      and: [],
      modifiers: phrase?.modifiers ?? [],
      appositions: [],
    }
  }
  for (let i = token + 1; i < Math.min(end, token + REACH); i++) {
    const adjective = tokens[i]!.a.pos === 'ADJ' || (i === token + 1 && !args.genitive)
    if (adjective) args.adjectives.push(i)
  }
  if (args.genitive && !args.genitive.pronoun) {
    const own = scene.phrase(args.genitive.head)
    if (own) args.genitive = { ...args.genitive, and: own.and, modifiers: own.modifiers }
    // «مقتل راعيين وحارس»: somebody behind «و» goes with whom it befalls, and not with the event.
    if (!args.genitive.and.length && phrase && canAct(scene, args.genitive))
      args.genitive = { ...args.genitive, and: phrase.and.filter(one => canAct(scene, one)) }
  }
  if (predicate) {
    args.subject = predicate.subject
    args.objects = predicate.objects.filter(o => !o.pronoun)
    args.passive = predicate.passive
  }
  args.verbal = verbLike(scene, token, args)
  const suffers = args.verbal && !args.genitive && !args.objects.length ? undergoer(scene, token) : null
  if (suffers) {
    args.objects = [suffers]
    args.passive = true
  }
  if (args.verbal && !args.subject && args.genitive) {
    const next = scene.phraseStarting(args.genitive.to)
    if (next && next.prep === '' && !next.pronoun) args.objects = [...args.objects, next]
  }
  args.preps = following(scene, token, end, phrase, predicate)
  carried(scene, token, args)
  return args
}

const OPENS = new Set(['«', '“', '"'])
const DEMONSTRATIVE = new Set(['هذا', 'ذلك', 'هذه', 'تلك', 'هؤلاء', 'أولئك'])

const pronounPhrase = (token: number): Phrase => ({
  from: token,
  to: token + 1,
  head: token,
  prep: '',
  pronoun: true,
  and: [],
  modifiers: [],
  appositions: [],
})

/** A sound plural or dual in the nominative: مسلحون, مقاتلو, جنديان. */
export const isNominative = ({ fold, a }: Token): boolean =>
  /(ون|[^ا]و)$/.test(fold) || (fold.endsWith('ان') && a.number === 'd')

const PARTICLES = new Set(['أن', 'إن', 'لأن', 'لكن', 'كأن', 'قد', 'لقد'].map(fold))

/**
 * Whether a verbal noun must be its verb, which looks the same without vowels: behind a particle with a pronoun (أنه قصف)
 * or before a doer in the nominative (خطف ملثمو الحركة).
 */
function verbLike(scene: Scene, token: number, args: Arguments): boolean {
  const word = scene.tokens[token]!
  if (word.a.verbForm !== 'vnoun' || word.a.article || word.a.prep !== '') return false
  if (!word.analyses.some(a => a.verbForm === 'fin' && a.aspect === 'perf')) return false
  const before = scene.tokens[token - 1]
  if (before && before.sentence === word.sentence && PARTICLES.has(fold(before.a.lemma)))
    return before.a.pron !== '' || before.fold.endsWith('قد')
  // At the head of a clause before a number: تظاهر مئات, تجمع نحو مئة.
  const opens = !before || before.sentence !== word.sentence || before.kind === 'punct' || word.a.conj !== ''
  const first = scene.tokens[behindApproximation(scene, token + 1)]
  if (opens && first && (first.kind === 'number' || first.a.pos === 'NUM' || isQuantity(first))) return true
  const { genitive } = args
  if (genitive === null) return undergoer(scene, token) !== null
  return !genitive.pronoun && isNominative(scene.tokens[genitive.head]!)
}

/** Who undergoes what a word right behind it says, which then is a verb in the passive: «إن جنديا قتل». */
function undergoer(scene: Scene, token: number): Phrase | null {
  const phrase = scene.phraseEnding(token)
  if (phrase?.prep !== '' || phrase.pronoun || scene.tokens[phrase.head]!.a.article) return null
  const opener = scene.tokens[phrase.from - 1]
  if (!opener || !['أن', 'إن', 'لأن', 'لكن'].includes(opener.a.lemma)) return null
  return scene.is(phrase, 'people') ? phrase : null
}

/** Whether the word behind a noun stands in the genitive to it, and is no adjective: هجوم القوات, not هجوم انتحاري. */
function isGenitive(scene: Scene, noun: Token, next: Token): boolean {
  if (noun.a.article || noun.a.pron !== '' || next.sentence !== noun.sentence) return false
  if (next.a.prep !== '' || next.a.conj !== '') return false
  if (next.kind === 'number') return true
  if (next.kind === 'latin') return true
  if (next.kind !== 'word' || next.a.verbForm === 'fin') return false
  if (next.a.article) return true
  // هجوم انتحاري: indefinite as the noun itself, and an adjective in one of its readings.
  const striking = scene.wordIs(next.index, 'terror') || scene.wordIs(next.index, 'military')
  if (striking && next.a.number !== 'p') return false
  // «طرد فلسطينيين»: a nationality in the plural is people.
  if (next.a.pos === 'ADJ' && next.a.number === 'p' && scene.wordIs(next.index, 'people')) return true
  return next.a.pos === 'NOUN' || next.a.pos === 'PROPN' || next.a.pos === 'NUM'
}

const APPROXIMATE = new Set(
  ['زهاء', 'نحو', 'حوالي', 'قرابة', 'أكثر', 'أقل', 'ما', 'لا', 'يقل', 'يزيد', 'عن', 'من', 'على'].map(fold),
)

/** Behind «نحو», «أكثر من» and «ما لا يقل عن», the number they go with. */
function behindApproximation(scene: Scene, token: number): number {
  // «عقوبات على ثلاثة»: a preposition is no approximation unless one goes before it.
  if (/^(على|علي|من|عن)$/.test(scene.tokens[token]?.norm ?? '')) return token
  for (let i = token; i < token + 5; i++) {
    const word = scene.tokens[i]
    if (!word) break
    if (word.kind === 'number' || word.a.pos === 'NUM') return i
    if (!APPROXIMATE.has(word.fold)) break
  }
  return token
}

/** The head of a genitive: behind its numbers. */
function headFrom(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { a, kind } = scene.tokens[i]!
    if (kind === 'number' || a.pos === 'NUM') continue
    return i
  }
  return from
}

/** Prepositional phrases of a noun: those grammar gives it, and those that follow before anything else begins. */
function following(
  scene: Scene,
  token: number,
  end: number,
  phrase: Phrase | undefined,
  predicate: Predicate | undefined,
): Phrase[] {
  const out: Phrase[] = []
  const add = (one: Phrase) => {
    if (one.prep !== '' && one.head > token && !out.includes(one)) out.push(one)
  }
  for (const one of predicate?.obliques ?? []) add(one)
  for (const one of phrase?.modifiers ?? []) add(one)
  const sentence = scene.tokens[token]!.sentence
  for (let i = end; i < Math.min(scene.tokens.length, token + REACH); ) {
    const { a, kind, sentence: own } = scene.tokens[i]!
    if (own !== sentence || a.verbForm === 'fin') break
    if (kind === 'punct') {
      if (!'«»"“”'.includes(scene.tokens[i]!.norm)) break
      i++
      continue
    }
    const one = scene.phraseStarting(i)
    if (one && one.prep !== '') {
      add(one)
      for (const inner of one.modifiers) add(inner)
      i = Math.max(one.to, i + 1)
    } else if (a.pos === 'ADP' || a.pos === 'ADJ' || a.pos === 'ADV') i++
    else break
  }
  const governor = scene.governor(token)
  // شن هجوما على القرية: the verb has the preposition of its object.
  const light = governor && lightVerbs().get(fold(governor.predicate.verb))
  if (governor && light && (governor.as !== 's' || light.object === 'e'))
    for (const one of governor.predicate.obliques) add(one)
  return out
}
