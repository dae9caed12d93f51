import type { Predicate } from '../clauses/clause.ts'
import type { EventType, Factuality } from '../reading.ts'
import { fold } from '../words/spelling.ts'
import type { Arguments } from './arguments.ts'
import { isOf, stances } from './lexicon.ts'
import type { Scene } from './scene.ts'

/** Whether a verb denies nothing under a negation. */
export const goesOn = (verb: string): boolean => isOf('goes-on', fold(verb))

const EXCEPT = new Set(['إلا', 'سوى'].map(fold))
/** How far behind a negated verb its «إلا» may stand, in tokens. */
const EXCEPTS = 6

/** Whether a predicate denies what it says: not «لا يقل عن», nor «لم يعتقل إلا ثلاثة». */
function denies(scene: Scene, { negated, verb, token, clause }: Predicate): boolean {
  if (!negated || goesOn(verb)) return false
  // «ما أدى إلى مقتل عشرة»: which led to it.
  if (scene.tokens[token - 1]?.norm === 'ما' && isOf('results', fold(verb))) return false
  for (let i = token + 1; i < Math.min(clause.to, token + EXCEPTS); i++)
    if (EXCEPT.has(scene.tokens[i]!.fold)) return false
  return true
}

/** How far a predicate itself lays down what it says as fact. */
function own(scene: Scene, predicate: Predicate): Factuality | undefined {
  if (denies(scene, predicate)) return 'denied'
  // «اقتحمت القوات المخيم، لتندلع مواجهات»: what came of it, and no purpose.
  if (predicate.modality === 'intended') {
    const by = predicate.form === 'vnoun' ? scene.governor(predicate.token)?.predicate : predicate
    const before = by && scene.tokens[by.token - 1]?.norm
    if (before === '،' || before === ',') return undefined
  }
  switch (predicate.modality) {
    case 'future':
    case 'intended':
      return 'planned'
    case 'possible':
    case 'conditional':
      return 'possible'
    case 'demanded':
      return 'demanded'
    default:
      return predicate.tense === 'future' ? 'planned' : undefined
  }
}

/** «بحث خلال زيارته»: a verb does not rule what is only told beside it. */
const BESIDE = new Set([
  'خلال',
  'أثناء',
  'بعد',
  'عقب',
  'إثر',
  'منذ',
  'لدى',
  'رغم',
  'بسبب',
  'نتيجة',
  'جراء',
  'بموجب',
  'وفق',
  'بحسب',
  'غداة',
])

const NEAR = 4
const BEFORE = 'قبل'
const WITHOUT = new Set(['دون', 'بدون'])
/** Who is suspected of an attack puts himself in doubt, and not the attack. */
const SUSPECT = 'مشتبه'
/** About, which is of the family of «اقترب». */
const NEARLY = 'تقريب'

/** How far an event is laid down as fact: by its own word, by what carries it, and by what governs it. */
export function factuality(scene: Scene, token: number, type: EventType, args: Arguments): Factuality {
  const { predicate } = args
  const here = scene.tokens[token]!
  const isNoun = here.a.verbForm !== 'fin'
  // A definite noun is taken for granted: «نفى أن يكون سجنه لدين عليه» denies no arrest.
  const presupposed = args.definite && isNoun
  const held = isNoun ? scene.governor(token) : undefined
  const beside = held !== undefined && BESIDE.has(held.as)
  const direct = beside ? undefined : held
  // «على غرار التفجير»: a preposition of several words only sets it beside.
  if (direct && direct.as !== 's' && !(presupposed && direct.as.includes(' '))) {
    const stance = stances().get(fold(direct.predicate.verb))
    if (stance === 'happened') return own(scene, direct.predicate) ?? 'happened'
    if (stance) return stance !== 'denied' && denies(scene, direct.predicate) ? 'denied' : stance
  }
  // «ندد بالهجوم», «على غرار الهجوم الأول»: an attack with the article is known, unless the word before it says else.
  if (
    type === 'ASSAULT' &&
    isNoun &&
    here.a.article &&
    !stances().has(fold(scene.tokens[token - 1]?.a.lemma ?? ''))
  )
    return 'happened'
  const mine = predicate && own(scene, predicate)
  if (mine && !(presupposed && type === 'ASSAULT' && mine !== 'denied')) return mine
  for (const carrier of args.carriers) {
    const carried = own(scene, carrier)
    if (carried) return carried
  }
  // Words right before a noun that rule it: محاولة اغتيال, عدم الانسحاب, في حال الهجوم.
  const { sentence } = here
  if (isNoun) {
    for (let i = token - 1; i >= token - NEAR && i >= 0; i--) {
      const word = scene.tokens[i]!
      if (word.sentence !== sentence || word.kind !== 'word') break
      if (word.a.verbForm === 'fin') break
      if (word.a.lemma === SUSPECT) break
      // «بعد سنة تقريبا»
      if (word.a.lemma === NEARLY) continue
      // «فشل الهجوم», «محاولة فاشلة لتفجير»: a failed attack was made, and a failed meeting (فشل اجتماع) was held.
      const failed = word.a.lemma === 'فشل' && i === token - 1
      if (failed && direct?.as === 's') break
      if (type === 'ASSAULT' && (failed || word.a.lemma === 'فاشل')) continue
      // «قارب بدون ربان بقصف الميناء»: what is without something else is not denied.
      const { lemma, verbForm } = scene.tokens[i + 1]!.a
      if (WITHOUT.has(word.a.lemma) && i < token - 1 && lemma !== 'أي' && verbForm !== 'vnoun') continue
      const stance = stances().get(fold(word.a.verb ?? word.a.lemma)) ?? stances().get(fold(word.a.lemma))
      if (stance && !(presupposed && stance === 'denied')) return stance
      // «قبل استئناف محادثات», «تعزيز التعاون»: what is yet to begin, or to be more.
      if (isOf('begins', word.a.lemma) && scene.tokens[i - 1]?.fold === BEFORE) return 'planned'
      if (type === 'COOPERATE' && isOf('fosters', word.a.lemma)) return 'planned'
      if (word.a.pos === 'SCONJ') break
    }
    // الزيارة المقررة, الزيارة مقررة.
    const end = scene.phrase(token)?.to ?? token + 1
    for (const i of [...args.adjectives, end]) {
      const word = scene.tokens[i]
      if (!word || word.sentence !== sentence || (word.a.pos !== 'ADJ' && word.a.verbForm !== 'part'))
        continue
      const stance = stances().get(fold(word.a.lemma))
      if (stance) return stance
    }
  }
  // What governs it, from the inside out, as long as it governs and does not only report.
  let at: Predicate | undefined = holder(scene, token, predicate)
  for (let steps = 0; at && steps < 4; steps++) {
    const governs = at.token < token && !(beside && at === held.predicate) && rules(scene, at, token)
    if (governs) {
      const stance = stances().get(fold(at.verb))
      if (stance === 'happened') {
        const carried = own(scene, at)
        return carried ?? 'happened'
      }
      if (stance && !(presupposed && stance === 'denied'))
        return stance !== 'denied' && denies(scene, at) ? 'denied' : stance
      if (isNoun && !presupposed && at.form === 'fin' && !at.complement) {
        const carried = own(scene, at)
        if (carried) return carried
      }
    }
    if (at.complement && !governs) break
    at = scene.predicates[at.parent]
  }
  // حضروا للتحقيق, تمهيدا لعملية: what is done for a purpose is not done yet.
  if (
    isNoun &&
    here.a.prep === 'ل' &&
    // «يدعم مراجعة الكونغرس للاتفاق»: an accord that is known.
    !(type === 'AGREE' && here.a.article) &&
    here.a.verbForm === 'vnoun' &&
    here.a.number !== 'p' &&
    !PRESENT.has(type) &&
    // «استنكاره للهجوم»: an attack that is known is no purpose.
    !(type === 'ASSAULT' && here.a.article) &&
    !args.carriers.length
  )
    return 'planned'
  return 'happened'
}

/** Types whose purpose clauses tell what is going on (جهود لدعم الشرعية). */
const PRESENT = new Set<EventType>(['AID', 'SUPPORT', 'COOPERATE'])

/** The predicate whose clause holds a word that is no predicate itself. */
function holder(scene: Scene, token: number, predicate: Predicate | undefined): Predicate | undefined {
  if (predicate) return scene.predicates[predicate.parent]
  return scene.governor(token)?.predicate ?? scene.innermost(token)
}

/** True when the word is an argument of the predicate or stands in its complement. */
function rules(scene: Scene, predicate: Predicate, token: number): boolean {
  const { complement } = predicate
  if (complement && complement.from <= token && token < complement.to) return true
  if (scene.holdsInArgument(predicate, token)) return true
  const governor = scene.governor(token)
  return governor?.predicate === predicate && governor.as !== 's'
}
