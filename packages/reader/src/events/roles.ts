import type { Phrase } from '../clauses/clause.ts'
import { nationTable } from '../names/knowledge.ts'
import { fold } from '../words/spelling.ts'
import { before, canAct, controller, late, opening, owner } from './actors.ts'
import { AGENTS, type Arguments, isSelf, stretch, subjectOf } from './arguments.ts'
import { casualtyWords, type Frame, isOf, lightVerbs, stances } from './lexicon.ts'
import { meet } from './meeting.ts'
import { nounArguments } from './noun-arguments.ts'
import { isIntransitive } from './recognise.ts'
import type { Scene } from './scene.ts'
import { AGAINST, against, FORCE, flown, settle } from './settle.ts'
import { target } from './target.ts'
import { isNominative } from './verb-like.ts'

/** The participants of an event as phrases, before spans are cut. */
export interface Roles {
  actors: Phrase[]
  recipients: Phrase[]
  /** A phrase the frame knows to be the place. */
  place: Phrase | null
}

/** «انسحب الجيش بعد سقوط المدينة»: a town falls to others than those who are told of around it. */
const FALL = 'سقوط'

/** Prepositions that say «قرب» in more words. */
const NEAR = new Set([
  'قرب',
  'على متن',
  'داخل',
  'بالقرب من',
  'على مقربة من',
  'بجوار',
  'إلى جانب',
  'لدى',
  'عند',
  'خلال',
  'أثناء',
])

/** What such a noun stands beside. */
function beside(scene: Scene, phrase: Phrase): Phrase[] {
  const next = phrase.head + 1
  if (next >= phrase.to || !isOf('beside', scene.tokens[phrase.head]!.a.lemma)) return []
  return [scene.phraseStarting(next) ?? stretch(next, phrase.to)]
}

/** Fills the roles of a verb's frame. */
export function verbRoles(scene: Scene, token: number, frame: Frame, args: Arguments): Roles {
  const roles: Roles = { actors: [], recipients: [], place: null }
  // «استشهد جندي»: whom it befalls is the subject, whatever grammar made of it.
  const befalls = frame.recipient.includes('s') && frame.actor.includes('o')
  const at = (role: string): Phrase[] => {
    if (role === 's')
      return args.subject
        ? [args.subject]
        : (isIntransitive(frame) && !args.passive) || befalls
          ? args.objects.slice(0, 1)
          : []
    if (role === 'o' && befalls) return []
    // «فجروا قنابلهم قرب حافلة»: what they struck with is not whom they struck.
    const struck = (p: Phrase) => !isEventWord(scene, p) && !isTime(scene, p) && !scene.is(p, 'weapon')
    if (role === 'o') return args.objects.filter(struck)
    if (role === 'قرب') return args.preps.flatMap(p => (NEAR.has(p.prep) ? [p] : beside(scene, p)))
    return args.preps.filter(p => p.prep === role)
  }
  for (const role of frame.actor) if (!roles.actors.length) roles.actors = at(role)
  fillRecipients(scene, frame, roles, at)
  meet(scene, token, args, roles)
  ofObject(scene, frame, roles, args)
  // A verb in the active has its doer before it: «تجمعوا للتنديد بمقتل راع على يد الحرس».
  if (args.passive || !roles.actors.length) byAgent(scene, token, roles, args)
  if (!roles.recipients.length) roles.recipients = against(frame, args)
  settle(scene, frame, roles)
  if (!roles.recipients.length && frame.type === 'PROTEST') roles.recipients = target(scene, token)
  if (!roles.recipients.length && frame.recipient[0] === 'o' && !args.passive)
    roles.recipients = laterObject(scene, token, roles.actors)
  if (!roles.actors.length && !args.passive && frame.actor[0] === 's') {
    // «قالت الوكالة إن سيارة فجرت»: with a thing for its subject a verb needs no doer from outside its clause.
    const doer =
      before(scene, token) ??
      (isIntransitive(frame) ? late(scene, token) : null) ??
      (args.subject ? null : (opening(scene, token) ?? controller(scene, token, args)))
    if (doer) roles.actors = [doer]
  }
  return roles
}

/** Fills the roles of a noun's frame, or of a verb's frame that a verbal noun tells. */
export function nounRoles(scene: Scene, token: number, frame: Frame, args: Arguments): Roles {
  const roles: Roles = { actors: [], recipients: [], place: null }
  const { genitive } = args
  const isNoun = frame.forms === ''
  if (isNoun && !args.verbal) byNoun(scene, token, frame, args, roles)
  else if (args.verbal && !args.subject) byHiddenVerb(scene, frame, args, roles)
  else byVerbalNoun(scene, frame, args, roles)
  if (!roles.recipients.length && args.objects.length && isNoun && frame.idafa !== 'r' && genitive !== null) {
    const object = args.objects.find(o => o.head !== genitive.head)
    if (object) roles.recipients = [object]
  }
  byAgent(scene, token, roles, args)
  if (frame.type === 'AID' && !roles.recipients.length) roles.recipients = backed(scene, token, args)
  if (!roles.recipients.length) roles.recipients = against(frame, args)
  settle(scene, frame, roles)
  // Who announces an attack did not do it.
  const announced = frame.type === 'ASSAULT' && args.carriers.some(c => c.verb === 'أعلن')
  if (
    args.lightActor &&
    !announced &&
    canAct(scene, args.lightActor) &&
    (!roles.actors.length || roles.actors[0]?.pronoun)
  )
    roles.actors = [flown(scene, args.lightActor)]
  if (args.lightRecipient && !roles.recipients.length) roles.recipients = [args.lightRecipient]
  if (!roles.recipients.length && frame.type === 'PROTEST') roles.recipients = target(scene, token)
  const [first] = roles.actors
  if (first?.pronoun && first.head === token) {
    const meant = owner(scene, token)
    if (meant) roles.actors = [meant]
  }
  const beside = frame.type === 'ASSAULT' && (isBeside(scene, token) || scene.tokens[token]!.a.lemma === FALL)
  if (!roles.actors.length && !args.passive && frame.type !== 'AGREE' && !beside) {
    const doer = controller(scene, token, args)
    if (doer && !roles.recipients.some(r => r.head === doer.head)) roles.actors = [doer]
  }
  return roles
}

/** Who is backed: «القوات المدعومة من التحالف», «تقدمت القوات بدعم من التحالف». */
function backed(scene: Scene, token: number, args: Arguments): Phrase[] {
  const { a } = scene.tokens[token]!
  if (a.lemma === 'مدعوم') {
    const around = scene.around(token)
    if (around && around.head < token) return [{ ...around, to: token, and: [] }]
    const circumstance = scene.innermost(token)
    const doer = circumstance && !a.article ? subjectOf(circumstance) : null
    return doer ? [doer] : []
  }
  const doer = a.prep === 'ب' && args.definite === false ? controller(scene, token, args) : null
  return doer ? [doer] : []
}

/** Whether an attack only stands in or about what a verb says (أعلنت السلطات في هجوم), and not in what it does (نجح في صد). */
function isBeside(scene: Scene, token: number): boolean {
  const governor = scene.governor(token)
  if (governor?.as !== 'في' && governor?.as !== 'عن') return false
  const verb = fold(governor.predicate.verb)
  return !stances().has(verb) && !lightVerbs().has(verb)
}

/** By the frame of a noun, which says what its genitive is. */
function byNoun(scene: Scene, token: number, frame: Frame, args: Arguments, roles: Roles): void {
  // «إطلاق سراحه»: it falls to whose freedom it is.
  const genitive =
    args.genitive && !args.genitive.pronoun && scene.wordIs(args.genitive.head, 'freedom')
      ? nounArguments(scene, args.genitive.head).genitive
      : args.genitive
  const { idafa } = frame
  if (genitive) {
    const acts = ['armed', 'actor', 'person'].some(c => scene.is(genitive, c)) || genitive.pronoun
    const does = args.lightActor === null && acts && !scene.is(genitive, 'territory')
    const brings = args.preps.some(
      p => (p.prep === 'ل' || p.prep === 'ضد' || p.prep === 'مع') && p.from > token && canAct(scene, p),
    )
    const fought = idafa === 'a' && FORCE.has(frame.type) && scene.is(genitive, 'territory')
    if (fought && !genitive.pronoun) roles.place = genitive
    else if (idafa === 'a' || (idafa === 'ra' && brings) || (idafa.startsWith('a') && does))
      roles.actors = [genitive]
    else if (idafa === 'p' || idafa === 'ap') roles.place = genitive
    else if (idafa !== '' && !isTime(scene, genitive)) roles.recipients = [genitive]
  }
  const at = (role: string) => args.preps.filter(p => p.prep === role)
  for (const role of frame.actor) if (!roles.actors.length) roles.actors = at(role)
  // هجمات للمتمردين: a noun without a genitive has its doer behind ل.
  if (
    !roles.actors.length &&
    !genitive &&
    idafa.startsWith('a') &&
    (FORCE.has(frame.type) || !frame.recipient.includes('ل'))
  ) {
    // «هجوم على حافلة للجيش»: what belongs to somebody was not done by him.
    const own = (p: Phrase) => !args.preps.some(q => q.from > token && q.modifiers.includes(p))
    // «زيارة للمملكة»: where it goes.
    const goal = (p: Phrase) => frame.mode === 'visit' && !scene.is(p, 'person')
    const doer = args.preps.find(p => p.prep === 'ل' && own(p) && canAct(scene, p) && !goal(p))
    // «القصف التركي للمتمردين»: with the article and a nationality it is those it strikes.
    const nation = args.adjectives.some(i => nationTable().has(scene.tokens[i]!.fold.replace(/^ال/, '')))
    if (doer && args.definite && nation && FORCE.has(frame.type)) roles.recipients = [doer]
    else if (doer && !args.lightActor) roles.actors = [doer]
  }
  fillRecipients(scene, frame, roles, at)
}

/** By a verb that reads like its verbal noun: what looks like its genitive is its subject in the nominative, else its object. */
function byHiddenVerb(scene: Scene, frame: Frame, args: Arguments, roles: Roles): void {
  const { genitive } = args
  const doer = genitive && isNominative(scene.tokens[genitive.head]!) ? genitive : null
  if (doer) roles.actors = [doer]
  const others = args.objects.filter(o => o.head !== doer?.head)
  const objects = others.length || doer || !genitive ? others : [genitive]
  fillRecipients(scene, frame, roles, role =>
    role === 'o' ? objects : args.preps.filter(p => p.prep === role),
  )
}

/** By a verbal noun: grammar has told doer and object apart, except where only one stands there. */
function byVerbalNoun(scene: Scene, frame: Frame, args: Arguments, roles: Roles): void {
  const { genitive } = args
  const transitive = frame.recipient.some(r => r === 'o' || r === '@o')
  // «استشهاد جندي»: it befalls its subject.
  if (frame.recipient.includes('s')) {
    const befallen = args.subject ?? genitive
    roles.recipients = befallen ? [befallen] : []
    return
  }
  if (args.subject) roles.actors = [args.subject]
  else if (genitive && !transitive) roles.actors = [genitive]
  const alone = genitive && transitive && !args.subject ? [genitive] : []
  const objects = args.objects.length ? args.objects : alone
  fillRecipients(scene, frame, roles, role =>
    role === 'o' ? objects : args.preps.filter(p => p.prep === role),
  )
}

function fillRecipients(scene: Scene, frame: Frame, roles: Roles, at: (role: string) => Phrase[]): void {
  for (const role of frame.recipient) {
    if (role.startsWith('@')) {
      roles.place ??= at(role.slice(1))[0] ?? null
    } else if (!roles.recipients.length) {
      roles.recipients = (role === 'ضد' ? AGAINST.flatMap(at) : at(role))
        .filter(p => !roles.actors.includes(p) && !isTime(scene, p) && !isSelf(scene.tokens[p.head]!))
        // «اجتماع بالقاهرة»: where they meet, and not whom.
        .filter(p => role !== 'ب' || frame.type !== 'CONSULT' || !scene.is(p, 'territory'))
        .map(p => passing(scene, p))
        .slice(0, 1)
    }
  }
}

/** «لدى مرور حافلة»: who passes by is whom it strikes. */
function passing(scene: Scene, phrase: Phrase): Phrase {
  if (scene.tokens[phrase.head]!.a.lemma !== 'مرور') return phrase
  const next = phrase.head + 1
  return nounArguments(scene, phrase.head).genitive ?? (next < phrase.to ? stretch(next, phrase.to) : phrase)
}

/** An object that grammar lost behind a relative clause or an adverb: خطف ملثمون يحملون بنادق ثلاثة مهندسين. */
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

/** من قبل, على يد: who does it, whatever the frame. */
function byAgent(scene: Scene, token: number, roles: Roles, args: Arguments): void {
  const agent = args.preps.find(p => AGENTS.has(p.prep))
  if (!agent) return
  // «تجمع ضد مقتل صياد على يد الحرس»: the nearer word of death has him.
  for (let i = token + 1; i < agent.from; i++) {
    const { a } = scene.tokens[i]!
    if (casualtyWords().get(fold(a.lemma))?.role === 'g' && a.conj === '') return
  }
  roles.actors = [agent]
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
  const { start, end } = scene.tokens[phrase.head]!
  for (const time of scene.timesIn(start, end)) if (time.start <= start && end <= time.end) return true
  return false
}
