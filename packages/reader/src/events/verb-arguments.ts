import type { Phrase, Predicate } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import { antecedent, before, canAct, isCounted, RELATIVE } from './actors.ts'
import { AGENTS, type Arguments, isRespect, isSelf, none, subjectOf } from './arguments.ts'
import { isOf, verbFrames } from './lexicon.ts'
import { doerAndCounted, twoNames } from './pairs.ts'
import type { Scene } from './scene.ts'

/** «سجناء كانوا يحتجزونهم»: the noun before a verb that its pronoun takes up is whom it is done to. */
function resumed(scene: Scene, { subject, objects, token }: Predicate): Phrase | null {
  if (!subject || subject.pronoun || subject.to > token || !objects.some(o => o.pronoun && o.head === token))
    return null
  if (scene.tokens[token]!.a.pron !== 'هم' || scene.is(subject, 'agent')) return null
  return scene.tokens[subject.head]!.a.number === 'p' && scene.is(subject, 'people') ? subject : null
}

/**
 * «قتل تسعة أشخاص بينهم خمسة مدنيين»: who is listed behind «بينهم» is part of those named before, and what begins with «و»
 * (قتلوا وجرح سبعة) is another matter.
 */
const isListed = (scene: Scene, phrase: Phrase): boolean =>
  (!phrase.pronoun && scene.tokens[phrase.from]!.a.conj !== '') || isBelow(scene, phrase)

/** Whether a phrase stands behind «بينهم» or «منهم». */
const isBelow = (scene: Scene, { from }: Phrase): boolean => {
  const before = scene.tokens[from - 1]
  return before !== undefined && before.a.pron !== '' && /^(و?بين|من)ه/.test(before.norm)
}

const isMeasure = (scene: Scene, { head, pronoun }: Phrase) => !pronoun && scene.tokens[head]!.norm === 'ما'

/** «ما لا يقل عن عشرة جنود»: those who are counted behind the words of measure; any other phrase is itself. */
function measured(scene: Scene, phrase: Phrase): Phrase {
  if (!isMeasure(scene, phrase)) return phrase
  const { tokens } = scene
  const verb = tokens[phrase.head + 1]?.norm === 'لا' ? phrase.head + 2 : phrase.head + 1
  if (!isOf('measures', tokens[verb]?.a.lemma ?? '')) return phrase
  const counted = tokens[verb + 1]?.a.pos === 'ADP' ? verb + 2 : verb + 1
  return scene.phraseStarting(counted) ?? phrase
}

/** The objects of the verb of measure within a subject. */
function measuring(scene: Scene, subject: Phrase | null, to: number): Phrase[] {
  if (!subject || !isMeasure(scene, subject)) return []
  const verb = scene.tokens[subject.head + 1]?.norm === 'لا' ? subject.head + 2 : subject.head + 1
  return scene.predicate(verb)?.objects.filter(o => o.from < to) ?? []
}

/** The predicate with those counted for its subject and objects. */
function measuredArguments(scene: Scene, predicate: Predicate): Predicate {
  const { subject, objects } = predicate
  if (!(subject && isMeasure(scene, subject)) && !objects.some(o => isMeasure(scene, o))) return predicate
  const after = predicate.clause.to
  return {
    ...predicate,
    subject: subject && measured(scene, subject),
    // «لقي ما لا يقل عن عشرة حتفهم»: grammar gives the object to the verb of measure.
    objects: objects.length ? objects.map(o => measured(scene, o)) : measuring(scene, subject, after),
  }
}

/**
 * «المعارضة التي تقاتل التنظيم»: right behind a relative pronoun that no pronoun takes up, whoever stands alone behind the
 * verb is whom it is done to.
 */
function relativeObject(scene: Scene, predicate: Predicate, objects: readonly Phrase[]): Phrase | null {
  const { subject, token, form, passive } = predicate
  if (form !== 'fin' || passive || objects.length || !subject || subject.pronoun || subject.from < token)
    return null
  const { a } = scene.tokens[token]!
  if (a.aspect !== 'imp' || a.pron !== '' || !RELATIVE.has(scene.tokens[token - 1]?.fold ?? '')) return null
  if (predicate.obliques.some(o => o.pronoun)) return null
  return verbFrames()
    .get(fold(predicate.verb))
    ?.some(f => f.recipient[0] === 'o')
    ? subject
    : null
}

/** The arguments of a finite verb or a participle that governs. */
export function verbArguments(scene: Scene, found: Predicate): Arguments {
  const counted = measuredArguments(scene, found)
  const listed = counted.subject && counted.subject.from > counted.token && isBelow(scene, counted.subject)
  // «المسلحون هم الذين خطفوا»: the relative pronoun stands for those before it.
  const taken =
    counted.subject && RELATIVE.has(scene.tokens[counted.subject.head]!.fold)
      ? antecedent(scene, counted.subject.head)
      : null
  const predicate = listed || taken ? { ...counted, subject: taken } : counted
  let objects = predicate.objects.filter(o => !isListed(scene, o) && !isRespect(scene, o))
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
  const fought = relativeObject(scene, predicate, objects)
  if (fought) {
    const subject = antecedent(scene, predicate.token - 1)
    return { ...none(), predicate, subject, objects: [fought], preps: withModifiers(predicate), verbal: true }
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
  const frames = verbFrames().get(fold(predicate.verb))
  const harms = frames?.some(f => f.recipient[0] === 'o' && (f.type === 'ASSAULT' || f.type === 'COERCE'))
  // «أحرق المتظاهرون»: what protesters do is told of them, and seldom done to them.
  const riots = alone && harms && scene.is(subject, 'protester') && frames?.some(f => f.type === 'PROTEST')
  const passive =
    alone && harms && !riots
      ? !(scene.is(subject, 'agent') || scene.is(subject, 'weapon') || scene.is(subject, 'fire')) ||
        isOf('kills', predicate.verb) ||
        isCounted(scene, subject)
      : predicate.passive ||
        (!objects.length &&
          !(subject && scene.is(subject, 'armed')) &&
          predicate.obliques.some(o => AGENTS.has(o.prep))) ||
        /^[وف]?[أا]صيب/.test(scene.tokens[predicate.token]!.norm) ||
        // «وقتل فيه عشرة» behind somebody who speaks: nobody says who killed.
        (subject !== null &&
          !predicate.subject &&
          isOf('kills', predicate.verb) &&
          !scene.is(subject, 'armed'))
  const preps = withModifiers(predicate)
  if (!passive) return { ...none(), predicate, subject, objects, preps, verbal: true }
  // «سبعة أشخاص أصيبوا في الهجوم ثلاثة منهم بحالة خطرة»: those before the verb undergo it.
  const known = predicate.passive ? predicate.subject : null
  const first = known !== null && known.from < predicate.token && canAct(scene, known)
  return {
    ...none(),
    predicate,
    objects: objects.length && !first ? objects : subject ? [subject] : [],
    preps,
    passive,
    verbal: true,
  }
}

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
