import type { Predicate } from '../clauses/clause.ts'
import { fold } from '../words/spelling.ts'
import { canAct, canSuffer } from './actors.ts'
import { type Toll, tollAt } from './casualties.ts'
import type { Domain } from './domain.ts'
import type { Draft } from './events.ts'
import { isOf } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { POINTS_BACK } from './verb-like.ts'

const CAUSE = new Set(
  [
    'في',
    'خلال',
    'إثر',
    'اثر',
    'جراء',
    'نتيجة',
    'بسبب',
    'ب',
    'بعد',
    'أثناء',
    'عندما',
    'بعدما',
    'حين',
    'حينما',
    'لدى',
    'عقب',
  ].map(fold),
)

/** How far an attack may stand from its dead and wounded, in tokens. */
const REACH = 25

/** The share of accident words above which the dead of an article are the dead of an accident. */
const ACCIDENT = 0.02

/**
 * The attack word is the event and carries its dead and wounded: «قتل عشرة في هجوم» is the attack. A killing that no
 * attack word of its sentence explains is an event of its own.
 */
export function mergeTolls(scene: Scene, drafts: Draft[], domain: Domain): void {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    if (draft.frame.type !== 'ASSAULT' || draft.dropped) continue
    const { sentence } = scene.tokens[draft.token]!
    const there = bySentence.get(sentence)
    if (there) there.push(draft)
    else bySentence.set(sentence, [draft])
  }
  for (const [sentence, attacks] of bySentence) {
    const { from, to } = scene.sentence(sentence)
    const tolls: Toll[] = []
    for (let i = from; i < to; i++) {
      const toll = tollAt(scene, i)
      if (toll) tolls.push(toll)
    }
    if (!tolls.length) continue
    const killings = new Set(tolls.map(t => t.token))
    const byToken = new Map(attacks.map(d => [d.token, d]))
    let last: Draft | undefined
    let first = 0
    for (const toll of tolls) {
      const own = byToken.get(toll.token)
      while (first < attacks.length && attacks[first]!.token < toll.token - REACH) first++
      const cause = causeOf(scene, toll, attacks, first, killings)
      const into = cause ?? own ?? last
      if (!into) continue
      if (toll.kind === 'killed') into.killed ??= toll.count
      else into.wounded ??= toll.count
      // The dead and the wounded are whom it is done to, and before them what it strikes.
      if (toll.who && (cause || into === last) && isVictim(scene, toll)) {
        const { victims, roles } = into
        const struck = roles.recipients.filter(
          r => !victims.includes(r) && canSuffer(scene, r) && r.head !== toll.who?.head,
        )
        victims.push(toll.who)
        // «قتل عشرة في اشتباكات مع الجيش»: the other side did it.
        const other = into.frame.recipient.includes('مع') && !roles.actors.length
        if (other) roles.actors = struck.filter(r => canAct(scene, r))
        roles.recipients = other ? [...victims] : [...victims, ...struck]
      }
      if (cause && own && own !== cause) {
        if (!cause.roles.actors.length)
          cause.roles.actors = own.roles.actors.filter(a => a.head !== toll.who?.head)
        own.dropped = true
      }
      last = into
    }
  }
  const attackAt = new Map(drafts.filter(d => d.frame.type === 'ASSAULT').map(d => [d.token, d]))
  if (attackAt.size) for (const predicate of scene.predicates) claim(scene, predicate, attackAt)
  if (domain.accident > ACCIDENT) {
    for (const draft of drafts) {
      const { type, mode } = draft.frame
      const mayBefall =
        type === 'ASSAULT' && (mode === 'explosives' || tollAt(scene, draft.token) !== undefined)
      if (mayBefall && !draft.roles.actors.length) draft.dropped = true
    }
  }
}

/** Whether those a toll counts are somebody: people, or a number of something that is no time. */
const isVictim = (scene: Scene, { who, count }: Toll): boolean =>
  who !== null &&
  (canAct(scene, who) || (count !== null && !scene.inTime(who.head))) &&
  // «العشرات من الجانبين»
  !isOf('sides', scene.tokens[scene.meaning(who)]!.a.lemma)

/** «وتبنته الحركة», «أعلن التنظيم مسؤوليته عن الهجوم»: who claims an attack did it, where nobody else is named. */
function claim(scene: Scene, predicate: Predicate, attackAt: ReadonlyMap<number, Draft>): void {
  const { verb, form, subject, objects, obliques, token } = predicate
  if (form !== 'fin' || !subject || subject.pronoun || (verb !== 'تبنى' && verb !== 'أعلن')) return
  const answers = [...objects, ...obliques].some(p => scene.tokens[p.head]!.a.lemma === 'مسؤولية')
  if (!answers && (verb !== 'تبنى' || !objects.some(o => o.pronoun))) return
  for (let away = 1; away < REACH; away++) {
    const attack = attackAt.get(token - away) ?? attackAt.get(token + away)
    if (!attack || attack.dropped) continue
    const here = scene.tokens[attack.token]!.sentence === scene.tokens[token]!.sentence
    if (here && !attack.roles.actors.length && canAct(scene, subject)) attack.roles.actors = [subject]
    return
  }
}

/** «قتل فيها», «أصيب خلالها»: a verb that points back to what stands before it. */
function isWithin(scene: Scene, token: number): boolean {
  for (let i = token + 1; i <= token + 2; i++) {
    const word = scene.tokens[i]
    if (word && POINTS_BACK.test(word.fold)) return true
  }
  return false
}

/** The attack of the same sentence that a toll belongs to: «في هجوم» behind it, «أدى إلى» between them. */
function causeOf(
  scene: Scene,
  toll: Toll,
  attacks: readonly Draft[],
  first: number,
  killings: ReadonlySet<number>,
): Draft | undefined {
  const { a: word } = scene.tokens[toll.token]!
  // «فتح النار فقتل شخصين», «الهجوم أودى بحياة عشرة»
  const within =
    isWithin(scene, toll.token) || word.conj === 'ف' || isOf('results', fold(word.verb ?? word.lemma))
  let back: Draft | undefined
  for (let k = first; k < attacks.length && attacks[k]!.token <= toll.token + REACH; k++) {
    const attack = attacks[k]!
    if (killings.has(attack.token) || attack.dropped) continue
    if (back && attack.token > toll.token) break
    if (attack.token > toll.token) {
      const before = scene.tokens[attack.token]!
      // «قتلت اثنين من المتهمين بالتفجير»: what they are accused of is another attack.
      let linked = before.a.prep === 'ب' && !isOf('accused', scene.tokens[attack.token - 1]!.a.lemma)
      // «أودى هجوم مسلح بحياة ثلاثة»
      const governor = scene.governor(attack.token)
      linked ||= governor?.as === 's' && governor.predicate.token === toll.token
      let broken = false
      for (let i = attack.token - 1; i > toll.token && !broken && !linked; i--) {
        const { a, kind } = scene.tokens[i]!
        if (CAUSE.has(fold(a.lemma)) && attack.token - i <= 4) linked = true
        else if (a.verbForm === 'fin' && !killings.has(i) && attack.token - i <= 4) broken = true
        else if (kind === 'punct' && attack.token - i <= 2) broken = true
      }
      if (linked) return attack
    } else {
      // «معارك قتل فيها العشرات»: the nearest before it.
      if (within) {
        back = attack
        continue
      }
      // «وأدى انفجار إلى مقتل» as well as «انفجار أدى إلى مقتل».
      for (let i = Math.max(0, attack.token - 1); i < toll.token; i++) {
        const { a } = scene.tokens[i]!
        if (i !== attack.token && isOf('results', fold(a.verb ?? a.lemma))) return attack
      }
    }
  }
  return back
}
