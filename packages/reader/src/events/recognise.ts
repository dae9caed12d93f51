import type { Phrase } from '../clauses/clause.ts'
import { perReading } from '../words/recall.ts'
import { fold } from '../words/spelling.ts'
import type { Arguments } from './arguments.ts'
import { CALLING, circumstance } from './circumstance.ts'
import { type Condition, type Frame, isOf, nounFrames, verbFrames } from './lexicon.ts'
import { fightsNobody, isNoEvent } from './lookalikes.ts'
import { nounArguments } from './noun-arguments.ts'
import { nounRoles, type Roles, verbRoles } from './roles.ts'
import type { Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

/** An event word with its frame and what fills it. */
export interface Recognised {
  token: number
  frame: Frame
  args: Arguments
  roles: Roles
}

/** Whether any frame is a word's, whatever stands around it. */
const hasFrames = perReading(
  false,
  ({ a }) =>
    verbFrames().has(fold(a.verb ?? a.lemma)) || nounFrames().has(fold(a.lemma)) || a.lemma === CALLING,
)

/** The event the word at a token tells, if it tells one. */
export function recognise(scene: Scene, token: number): Recognised | undefined {
  const told = frameAt(scene, token)
  return told && !fightsNobody(scene, token, told.frame, told.args) ? told : undefined
}

/** The request that a cue of demanding is, whatever stands around it: «وجه ببناء مدرسة», «دعا، في كلمة له، الدول». */
export function requested(scene: Scene, token: number): Recognised | undefined {
  const { a } = scene.tokens[token]!
  const predicate = scene.predicate(token)
  const frame = verbFrames().get(DEMANDS)?.[0]
  if (!frame || isPrayer(scene, token)) return undefined
  if (predicate?.form === 'fin' || predicate?.form === 'part') {
    const asks = predicate.form === 'part' || predicate.tense === 'past'
    if (!asks || !isOf('demands', predicate.verb)) return undefined
    const args = verbArguments(scene, predicate)
    const asked = (p: Phrase) => p.pronoun || ASKED.some(name => scene.is(p, name))
    if (!args.objects.every(asked)) return undefined
    return { token, frame, args, roles: verbRoles(scene, token, frame, args) }
  }
  // «وجه الوزير ببناء»: a cue of speech is a verb, where grammar takes it for the face.
  if (a.article || a.pron !== '' || a.prep !== '' || !isOf('demands', a.lemma)) return undefined
  const args = nounArguments(scene, token)
  const roles = nounRoles(scene, token, frame, args)
  return { token, frame, args, roles: { ...roles, actors: [], recipients: [] } }
}

/** Classes of those who can be asked for something. */
const ASKED = ['actor', 'people', 'body', 'armed']

/** How far behind the word of asking God may be called, in tokens. */
const CALLED = 14

/** «دعا إمام المسجد المولى أن يحفظ البلاد» */
function isPrayer(scene: Scene, token: number): boolean {
  for (let i = token + 1; i < Math.min(token + CALLED, scene.tokens.length); i++)
    if (isOf('god', scene.tokens[i]!.a.lemma)) return true
  return false
}

/** The verb whose frame holds for every cue of demanding. */
const DEMANDS = fold('طالب')

/** The frame of the word at a token, with its arguments and roles. */
function frameAt(scene: Scene, token: number): Recognised | undefined {
  const word = scene.tokens[token]!
  if (word.kind !== 'word') return undefined
  const { a } = word
  const predicate = scene.predicate(token)
  // Grammar may have found a verb where the word alone looked like something else: «دبابات فتحت النار».
  if (!hasFrames(word) && (predicate?.form !== 'fin' || a.pos === 'VERB')) return undefined
  if (scene.mention(token) || isNoEvent(scene, token)) return undefined
  if (a.verbForm === 'fin' || a.pos === 'VERB' || predicate?.form === 'fin') {
    const frames = verbFrames().get(fold(predicate?.verb ?? a.verb ?? a.lemma))
    if (!frames || !predicate) return undefined
    const args = verbArguments(scene, predicate)
    const frame = frames.find(f => f.forms.includes('f') && holds(scene, token, f, args))
    return frame && { token, frame, args, roles: verbRoles(scene, token, frame, args) }
  }
  if (a.verbForm === 'part' && a.verb && !a.article && /(ا|ين)$/.test(word.norm)) {
    const frames = verbFrames().get(fold(a.verb))
    if (frames && predicate) {
      const args = verbArguments(scene, predicate)
      const frame = frames.find(f => f.forms.includes('p') && holds(scene, token, f, args))
      if (frame) return { token, frame, args, roles: verbRoles(scene, token, frame, args) }
    }
  }
  const beside = circumstance(scene, token)
  if (beside) {
    const { args } = beside
    const frame = beside.frames.find(f => holds(scene, token, f, args))
    if (frame) return { token, frame, args, roles: verbRoles(scene, token, frame, args) }
  }
  if (a.pos !== 'NOUN' && a.verbForm !== 'vnoun' && a.lemma !== 'مدعوم') return undefined
  const own = nounFrames().get(fold(a.lemma))
  const derived = a.verbForm === 'vnoun' && a.verb ? verbFrames().get(fold(a.verb)) : undefined
  if (!own && !derived) return undefined
  const args = nounArguments(scene, token)
  if (args.verbal && derived) {
    // A verb after all: what stands in its genitive is its subject or, where it takes one, its object.
    const asVerb = (frame: Frame): Arguments =>
      isIntransitive(frame) && !args.subject ? { ...args, subject: args.genitive, genitive: null } : args
    const frame = derived.find(
      f => f.forms.includes('f') && (!own?.length || args.passive) && holds(scene, token, f, asVerb(f)),
    )
    if (frame) {
      const turned = asVerb(frame)
      return {
        token,
        frame,
        args: turned,
        roles:
          turned === args ? nounRoles(scene, token, frame, args) : verbRoles(scene, token, frame, turned),
      }
    }
  }
  const frame =
    own?.find(f => holds(scene, token, f, args)) ??
    (own ? undefined : derived?.find(f => f.forms.includes('n') && holds(scene, token, f, args)))
  return frame && { token, frame, args, roles: nounRoles(scene, token, frame, args) }
}

/** A frame that has no use for an object. */
export const isIntransitive = (frame: Frame): boolean =>
  !frame.recipient.some(role => role === 'o' || role === '@o') &&
  !frame.conditions.some(({ on, not }) => on === 'o' && !not)

/** How far behind its verb the fire may stand that is opened, in tokens. */
const FIRE = 14

/** «فتح عناصر من الحزب النار»: an object that grammar lost behind a long subject. */
function opensFire(scene: Scene, token: number): boolean {
  const { sentence } = scene.tokens[token]!
  for (let i = token + 2; i < Math.min(scene.tokens.length, token + FIRE); i++) {
    const { a, sentence: own } = scene.tokens[i]!
    if (own !== sentence || a.verbForm === 'fin') return false
    if (a.article && a.prep === '' && a.conj === '' && scene.wordIs(i, 'fire'))
      return scene.tokens[i - 1]!.a.verbForm !== 'vnoun'
  }
  return false
}

/** «اللاتي تعرضن للضرب»: who it befalls may be told elsewhere. */
const BEFALLEN = 'تعرض'

/** Whether every condition of a frame holds. */
function holds(scene: Scene, token: number, frame: Frame, args: Arguments): boolean {
  const objects =
    frame.forms.includes('n') && !args.objects.length && args.genitive ? [args.genitive] : args.objects
  // «تجمع نحو مئة متظاهر»: grammar may take the subject of an intransitive verb for its object.
  const agent = args.subject ? [args.subject] : isIntransitive(frame) && !args.passive ? args.objects : []
  const met = ({ on, of }: Condition): boolean => {
    const among = (phrases: readonly Phrase[]) => phrases.some(p => of === '' || scene.is(p, of))
    switch (on) {
      case 's':
        return among(agent)
      case 'o':
        return among(objects) || (of === 'fire' && opensFire(scene, token))
      case 'g':
        return (
          among(args.genitive ? [args.genitive] : args.objects.filter(o => o.from === token + 1)) ||
          (of === 'fire' && opensFire(scene, token))
        )
      case 'adj':
        return args.adjectives.some(i => scene.wordIs(i, of))
      case 'prep':
        return args.preps.some(p => p.prep === of)
      case 'in':
        return scene.tokens[token]!.a.prep === '' && token > 0 && scene.wordIs(token - 1, of)
      case 'pre':
        return args.prefix === of
      case 'article':
        return args.definite
      case 'indef':
        return !args.definite
      case 'light':
        return args.lightActor !== null && (of === '' || scene.is(args.lightActor, of))
      case 'befalls':
        return args.lightRecipient !== null || args.carriers.some(c => c.verb === BEFALLEN)
      case 'pron':
        return args.genitive?.pronoun === true
      case 'plural':
        return args.plural
      case 'perf':
        return args.predicate?.tense === 'past'
      default:
        return among(args.preps.filter(p => p.prep === on))
    }
  }
  return frame.conditions.every(condition => met(condition) !== condition.not)
}
