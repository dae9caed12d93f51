import type { Phrase } from '../clauses/clause.ts'
import type { Mention, Span } from '../reading.ts'
import { cardinalAt } from '../times/numbers.ts'
import { fold } from '../words/spelling.ts'
import { before, canAct, canSuffer, controller, owner } from './actors.ts'
import { type Arguments, nounArguments } from './arguments.ts'
import { type Frame, grievances } from './lexicon.ts'
import { isIntransitive } from './recognise.ts'
import { isQuantity, type Scene } from './scene.ts'

/** The participants of an event as phrases, before spans are cut. */
export interface Roles {
  actors: Phrase[]
  recipients: Phrase[]
  /** A phrase the frame knows to be the place. */
  place: Phrase | null
}

const AGENTS = ['من قبل', 'من جانب', 'من طرف', 'على يد', 'على أيدي', 'بواسطة', 'بأيدي']

/** Fills the roles of a verb's frame. */
export function verbRoles(scene: Scene, token: number, frame: Frame, args: Arguments): Roles {
  const roles: Roles = { actors: [], recipients: [], place: null }
  const at = (role: string): Phrase[] => {
    if (role === 's')
      return args.subject
        ? [args.subject]
        : isIntransitive(frame) && !args.passive
          ? args.objects.slice(0, 1)
          : []
    if (role === 'o') return args.objects.filter(p => !isEventWord(scene, p) && !isTime(scene, p))
    return args.preps.filter(p => p.prep === role)
  }
  for (const role of frame.actor) if (!roles.actors.length) roles.actors = at(role)
  fillRecipients(scene, frame, roles, at)
  ofObject(scene, frame, roles, args)
  byAgent(roles, args)
  settle(scene, frame, roles)
  if (!roles.recipients.length && frame.type === 'PROTEST') roles.recipients = target(scene, token)
  if (!roles.recipients.length && frame.recipient[0] === 'o' && !args.passive)
    roles.recipients = laterObject(scene, token, roles.actors)
  if (!roles.actors.length && !args.passive && frame.actor[0] === 's') {
    const doer = before(scene, token) ?? controller(scene, token, args)
    if (doer) roles.actors = [doer]
  }
  return roles
}

/** Fills the roles of a noun's frame, or of a verb's frame that a verbal noun tells. */
export function nounRoles(scene: Scene, token: number, frame: Frame, args: Arguments): Roles {
  const roles: Roles = { actors: [], recipients: [], place: null }
  const { genitive } = args
  const isNoun = frame.forms === ''
  const acts = (phrase: Phrase) =>
    phrase.pronoun || scene.is(phrase, 'armed') || scene.is(phrase, 'actor') || scene.is(phrase, 'person')
  if (isNoun && !args.verbal) {
    if (genitive) {
      const free = args.lightActor === null
      if (frame.idafa === 'a') roles.actors = [genitive]
      else if (frame.idafa === 'r') roles.recipients = [genitive]
      else if (frame.idafa === 'p') roles.place = genitive
      else if (frame.idafa === 'ra') {
        if (args.preps.some(p => p.prep === 'ل' && p.from > token && canAct(scene, p)))
          roles.actors = [genitive]
        else roles.recipients = [genitive]
      } else if (frame.idafa === 'ar' || frame.idafa === 'ap') {
        if (free && acts(genitive) && !scene.is(genitive, 'territory')) roles.actors = [genitive]
        else if (frame.idafa === 'ap') roles.place = genitive
        else roles.recipients = [genitive]
      }
    }
    const at = (role: string) => args.preps.filter(p => p.prep === role)
    for (const role of frame.actor) if (!roles.actors.length) roles.actors = at(role)
    // هجمات للمتمردين: a noun without a genitive has its doer behind ل.
    if (!roles.actors.length && !genitive && frame.idafa.startsWith('a')) {
      const owner = args.preps.find(p => p.prep === 'ل' && canAct(scene, p))
      if (owner) roles.actors = [owner]
    }
    fillRecipients(scene, frame, roles, at)
  } else if (args.verbal && !args.subject) {
    const doer = genitive && /(ون|[^ا]و|ان)$/.test(scene.tokens[genitive.head]!.fold) ? genitive : null
    if (doer) roles.actors = [doer]
    const others = args.objects.filter(o => o.head !== doer?.head)
    const objects = others.length || doer || !genitive ? others : [genitive]
    fillRecipients(scene, frame, roles, role =>
      role === 'o' ? objects : args.preps.filter(p => p.prep === role),
    )
  } else {
    // A verbal noun: grammar has told doer and object apart, except where only one stands there.
    const transitive = frame.recipient.some(r => r === 'o' || r === '@o')
    if (args.subject) roles.actors = [args.subject]
    else if (genitive && !transitive) roles.actors = [genitive]
    const objects = args.objects.length
      ? args.objects
      : genitive && transitive && !args.subject
        ? [genitive]
        : []
    const at = (role: string) => (role === 'o' ? objects : args.preps.filter(p => p.prep === role))
    fillRecipients(scene, frame, roles, at)
  }
  if (!roles.recipients.length && args.objects.length && isNoun && frame.idafa !== 'r' && genitive !== null) {
    const object = args.objects.find(o => o.head !== genitive.head)
    if (object) roles.recipients = [object]
  }
  byAgent(roles, args)
  settle(scene, frame, roles)
  if (args.lightActor && canAct(scene, args.lightActor) && (!roles.actors.length || roles.actors[0]?.pronoun))
    roles.actors = [args.lightActor]
  if (args.lightRecipient && !roles.recipients.length) roles.recipients = [args.lightRecipient]
  if (!roles.recipients.length && frame.type === 'PROTEST') roles.recipients = target(scene, token)
  const [first] = roles.actors
  if (first?.pronoun && first.head === token) {
    const meant = owner(scene, token)
    if (meant) roles.actors = [meant]
  }
  if (!roles.actors.length && !args.passive && frame.type !== 'AGREE') {
    const doer = controller(scene, token, args)
    if (doer && !roles.recipients.some(r => r.head === doer.head)) roles.actors = [doer]
  }
  return roles
}

function fillRecipients(scene: Scene, frame: Frame, roles: Roles, at: (role: string) => Phrase[]): void {
  for (const role of frame.recipient) {
    if (role.startsWith('@')) {
      roles.place ??= at(role.slice(1))[0] ?? null
    } else if (!roles.recipients.length) {
      roles.recipients = (role === 'ضد' ? AGAINST.flatMap(at) : at(role))
        .filter(p => !roles.actors.includes(p) && !isTime(scene, p))
        .slice(0, 1)
    }
  }
}

/** How far behind its word a protest may say whom it is against, and how far behind that the name stands, in tokens. */
const SAYS = 30
const NAMES = 6

/** Whom a protest is against: the first who can act behind «مطالبين», «تنديدا», «ضد», «أمام». */
function target(scene: Scene, token: number): Phrase[] {
  const { tokens } = scene
  const { sentence } = tokens[token]!
  for (let i = token; i < Math.min(tokens.length, token + SAYS); i++) {
    const word = tokens[i]!
    if (word.sentence !== sentence) break
    if (!grievances().has(fold(word.a.verb ?? word.a.lemma)) && !grievances().has(fold(word.a.lemma)))
      continue
    for (let k = i + 1; k < Math.min(tokens.length, i + 1 + NAMES) && tokens[k]!.sentence === sentence; k++) {
      if (!scene.mention(k) && !scene.wordIs(k, 'body') && !scene.wordIs(k, 'person')) continue
      const phrase = scene.phraseStarting(k) ?? scene.phrase(k)
      if (phrase && !scene.wordIs(phrase.head, 'protester')) return [{ ...phrase, and: [] }]
    }
  }
  return []
}

/** An object that grammar lost behind a relative clause or an adverb: خطف مسلحون يرتدون زي الشرطة خمسة بريطانيين. */
function laterObject(scene: Scene, token: number, actors: readonly Phrase[]): Phrase[] {
  const { tokens } = scene
  const { sentence } = tokens[token]!
  for (let i = token + 1; i < Math.min(tokens.length, token + 14); ) {
    const word = tokens[i]!
    if (word.sentence !== sentence || word.kind === 'punct' || word.a.conj !== '') break
    const phrase = scene.phraseStarting(i)
    if (phrase && phrase.prep === '' && !phrase.pronoun && !actors.some(a => a.head === phrase.head)) {
      if (scene.is(phrase, 'people') && !isTime(scene, phrase)) return [phrase]
    }
    i = Math.max(phrase?.to ?? 0, i + 1)
  }
  return []
}

/** Types whose recipients need not be somebody: a bombed house, a seized ship. */
const FORCE = new Set(['ASSAULT', 'COERCE'])

/** Drops what cannot take part; a place that is left or taken is the place, not a participant. */
function settle(scene: Scene, frame: Frame, roles: Roles): void {
  const keep = FORCE.has(frame.type) ? canSuffer : canAct
  const only = (phrases: Phrase[], test: (scene: Scene, phrase: Phrase) => boolean) =>
    phrases.filter(p => test(scene, p)).map(p => ({ ...p, and: p.and.filter(one => test(scene, one)) }))
  roles.actors = only(roles.actors, canAct)
  roles.recipients = only(roles.recipients, keep)
  if (frame.type === 'RETREAT' || frame.type === 'ASSAULT') {
    const named = roles.recipients.find(p => scene.is(p, 'territory') && isPlaceName(scene, p))
    if (named) {
      roles.place ??= named
      roles.recipients = roles.recipients.filter(p => p !== named)
    } else if (frame.type === 'RETREAT') {
      const ground = roles.recipients.find(p => scene.is(p, 'territory'))
      if (ground) {
        roles.place ??= ground
        roles.recipients = roles.recipients.filter(p => p !== ground)
      }
    }
  }
}

/** A phrase that names a place below the country. */
function isPlaceName(scene: Scene, phrase: Phrase): boolean {
  const name = scene.nameIn(phrase, 'LOC')
  return name !== undefined && scene.entity(name)?.place?.kind !== 'country'
}

/** «أدانت قصف المتمردين»: blame falls on who did it; «أطلقت سراحه»: freedom falls to him. */
function ofObject(scene: Scene, frame: Frame, roles: Roles, args: Arguments): void {
  const object = args.objects[0]
  if (!object || object.pronoun) return
  const word = scene.tokens[object.head]!
  const blamed = frame.type === 'ACCUSE' && word.a.verbForm === 'vnoun'
  const freed = frame.type === 'CONCEDE' && scene.wordIs(object.head, 'freedom')
  if (!freed && !(blamed && frame.recipient[0] === 'o')) return
  const { genitive } = nounArguments(scene, object.head)
  roles.recipients = genitive && canAct(scene, genitive) ? [genitive] : []
}

/** Prepositions that bring whom something is done against. */
const AGAINST = ['ضد', 'بحق', 'في حق', 'تجاه', 'في وجه', 'بوجه']

/** من قبل, على يد: who does it, whatever the frame. */
function byAgent(roles: Roles, args: Arguments): void {
  const agent = args.preps.find(p => AGENTS.includes(p.prep))
  if (agent) roles.actors = [agent]
}

/** A verbal noun or a clause in the place of a participant is none. */
function isEventWord(scene: Scene, phrase: Phrase): boolean {
  const { a } = scene.tokens[phrase.head]!
  return (
    a.verbForm === 'vnoun' &&
    !scene.mention(phrase.head) &&
    !phrase.pronoun &&
    !scene.wordIs(phrase.head, 'armed') &&
    !scene.wordIs(phrase.head, 'territory') &&
    !scene.wordIs(phrase.head, 'people')
  )
}

const isTime = (scene: Scene, phrase: Phrase) => {
  const token = scene.tokens[phrase.head]!
  return scene.found.times.some(t => t.start <= token.start && token.end <= t.end)
}

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

function cut(scene: Scene, phrase: Phrase): Span {
  const { tokens } = scene
  // «عدد من الأهالي» is the people.
  const counted = scene.meaning(phrase) >= phrase.to && phrase.modifiers.find(m => m.prep === 'من')
  if (counted) return cut(scene, { ...counted, modifiers: [] })
  // «ثمانية من مقاتلي البيشمركة», where grammar has not hung the one on the other.
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
  // A name is not cut in two.
  const last = scene.mention(to - 1)
  while (last && to < phrase.to && scene.mention(to) === last) to++
  return { start: tokens[phrase.from]!.stemStart, end: tokens[to - 1]!.stemEnd }
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
    if (
      own !== sentence ||
      a.pos === 'VERB' ||
      a.pos === 'SCONJ' ||
      a.conj !== '' ||
      (kind === 'punct' && norm !== '،')
    )
      return undefined
    const mention = scene.mention(i)
    if (mention?.type === 'PER') return mention
  }
  return undefined
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
