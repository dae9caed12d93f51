import { fold } from '../words/spelling.ts'
import { withoutDeed } from './actors.ts'
import { type Arguments, isRespect, subjectOf } from './arguments.ts'
import { isOf, lightVerbs } from './lexicon.ts'
import { twoNames } from './pairs.ts'
import type { Scene } from './scene.ts'
import { verbArguments } from './verb-arguments.ts'

/** How far behind its noun a relative clause that carries it may have its verb, in tokens. */
const REACH = 12

/** Prepositions with which a light verb brings its event: قام بهجوم، أقدم على قتل. */
const BRINGS = new Set(['ب', 'ل', 'على'])

/** What a light verb before or behind the noun says of its participants. */
export function carried(scene: Scene, token: number, args: Arguments): void {
  const held = scene.governor(token)
  // «واصل الجيش أعمال القتل», «نفذ مسلحون سلسلة هجمات»: the noun before it says no more.
  const generic = held && isOf('series', scene.tokens[held.predicate.token]!.a.lemma)
  const governor = generic ? undefined : held
  // «وقعت مصر اتفاقية»: grammar took the event for the genitive of the name.
  const around = governor ? undefined : scene.around(token)
  const outer = around && around.head < token ? scene.governor(around.head) : undefined
  const names = outer && around ? twoNames(scene, around) : null
  const carries = outer && lightVerbs().get(fold(outer.predicate.verb))
  if (
    outer?.as === 'o' &&
    carries?.subject === 'a' &&
    around &&
    isOf('series', scene.tokens[around.head]!.a.lemma)
  ) {
    args.lightActor = subjectOf(outer.predicate)
    args.carriers.push(outer.predicate)
  }
  if (outer && names?.[1].head === token && lightVerbs().get(fold(outer.predicate.verb))?.subject === 'a') {
    args.lightActor = names[0]
    args.carriers.push(outer.predicate)
  }
  if (governor) {
    const { predicate, as } = governor
    // «تم توقيفهم»: those behind it undergo it.
    if (predicate.verb === 'تم' && (as === 'o' || as === 's')) args.passive = true
    // «أدانت قصف المتمردين مناطق سكنية»: the second object is the verbal noun's.
    const second = as === 'o' && predicate.objects[0]?.head === token ? predicate.objects[1] : undefined
    if (second && scene.tokens[token]!.a.verbForm === 'vnoun' && !second.pronoun && !isRespect(scene, second))
      args.objects = [...args.objects, second]
    const light = lightVerbs().get(fold(predicate.verb))
    if (
      light &&
      (as === 'o' ||
        (as === 'من' && light.subject === 'r') ||
        (light.as === '' && BRINGS.has(as) && !predicate.objects.some(o => o.head < token)) ||
        (as === 's' && predicate.passive))
    ) {
      const subject = predicate.passive ? null : subjectOf(predicate)
      if (light.subject === 'a') args.lightActor = subject
      // «السفير الذي تعرض للطعن»
      if (light.subject === 'r') {
        const befallen = subject ?? (predicate.passive ? null : verbArguments(scene, predicate).subject)
        args.lightRecipient = befallen && withoutDeed(scene, befallen)
      }
      args.carriers.push(predicate)
    }
    if (light?.subject === 'a' && as === 's' && !predicate.passive) {
      // Grammar took the event for the doer: شنت طائرات النجم غارات.
      args.lightActor =
        predicate.objects.find(o => !o.pronoun && o.from > predicate.token && o.head < token) ?? null
      if (args.lightActor) args.carriers.push(predicate)
      else if (light.object === '' && predicate.objects.length === 0) {
        // «الهجوم نفذ ضد دورية»: carried out by nobody who is named.
        for (const one of predicate.obliques) if (!args.preps.includes(one)) args.preps.push(one)
        args.carriers.push(predicate)
      }
    }
    if (light?.object === 'r' && as === 's' && !predicate.passive) {
      args.lightRecipient = predicate.objects[0] ?? null
      args.carriers.push(predicate)
    }
  }
  // A relative clause right behind: الهجوم الذي نفذه ملثمون, غارة استهدفت موقعا.
  const end = scene.phrase(token)?.to ?? token + 1
  const sentence = scene.tokens[token]!.sentence
  for (let i = end; i < Math.min(scene.tokens.length, token + REACH); i++) {
    const word = scene.tokens[i]!
    if (word.sentence !== sentence || '.؟!;'.includes(word.norm)) break
    if (word.a.verbForm !== 'fin') continue
    const predicate = scene.predicate(i)
    const light = predicate && lightVerbs().get(fold(predicate.verb))
    if (!predicate || !light) break
    if (light.object === 'e' && word.a.pron === '') {
      for (const one of predicate.obliques) if (!args.preps.includes(one)) args.preps.push(one)
      continue
    }
    if (light.subject === 'a' && (word.a.pron !== '' || scene.tokens[i + 1]?.a.lemma === 'ب')) {
      args.lightActor ??= subjectOf(predicate)
      args.carriers.push(predicate)
      // «ضربة نفذها الجيش على معسكر»
      for (const one of predicate.obliques) if (!args.preps.includes(one)) args.preps.push(one)
    } else if (light.subject === 'a' && (predicate.passive || !predicate.subject)) {
      for (const one of predicate.obliques) if (!args.preps.includes(one)) args.preps.push(one)
      args.carriers.push(predicate)
    } else if (light.subject === 'a' && predicate.obliques.some(o => o.pronoun)) {
      args.lightActor ??= subjectOf(predicate)
      args.carriers.push(predicate)
    } else if (light.object === 'r' && !args.carriers.includes(predicate)) {
      // «هجوم استهدف دورية»: behind its verb grammar may take whom it strikes for the one who strikes.
      const { subject } = predicate
      const struck = subject && !subject.pronoun && subject.from > i ? subject : null
      args.lightRecipient ??= predicate.objects.find(o => !o.pronoun) ?? struck
      args.carriers.push(predicate)
    } else if (light.object === 'p') {
      // «اللقاء الذي جمع الوزير بنظيره», «اجتماع يجمع بين البلدين»
      const { subject, objects, obliques } = predicate
      const who = objects.find(o => !o.pronoun) ?? (subject && subject.from > i ? subject : null)
      args.lightActor ??= who
      for (const one of [...obliques, ...(who?.modifiers ?? [])])
        args.preps.push(one.prep === 'ب' ? { ...one, prep: 'مع' } : one)
      args.carriers.push(predicate)
    }
    break
  }
}
