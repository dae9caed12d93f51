import type { Clauses } from '../clauses/clause.ts'
import { candidatesFor, matchPlaces } from '../places/gazetteer.ts'
import type { Entity, Mention } from '../reading.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../words/word.ts'
import { abbreviatedAt } from './abbreviated.ts'
import { again, draftKey } from './again.ts'
import { shortNames } from './alias.ts'
import { bodyAt } from './bodies.ts'
import { adjacent, type Draft, type Scene, settle, startOf } from './draft.ts'
import { gazetted } from './gazetted.ts'
import { join } from './join.ts'
import { isClue } from './knowledge.ts'
import { listed } from './listed.ts'
import type { Clue } from './parts.ts'
import { personAt } from './people.ts'
import { besideAt, bylineAt, enclosedAt, followedAt } from './placed.ts'
import { entitle, leadsTo } from './roles.ts'
import { type Sign, signsOf } from './signs.ts'
import { sitesAt } from './sites.ts'
import { type Leads, leads, type Title, titlesOf } from './titles.ts'
import { outsideWorks } from './works.ts'

/** A mention and the tokens it stands on. */
export interface NamedMention extends Mention {
  /** First token of the name (its clitics may stand before {@link Mention.start}). */
  from: number
  /** Behind the last token of the name. */
  to: number
  /** First token of the title that leads up to the name (النقيب توم هارلو), or `from` without one. */
  titleFrom: number
}

/** The names of an article: entities, and their mentions in text order. */
export interface Names {
  entities: Entity[]
  mentions: NamedMention[]
}

/** How many words of sport make an article one of sport: at least this many different lemmas, one less in a short one. */
const SPORT = 4

function isSport(tokens: readonly Token[], signs: readonly Sign[]): boolean {
  const seen = new Set<string>()
  for (let at = 0; at < signs.length; at++) if (signs[at]!.sport) seen.add(tokens[at]!.a.lemma)
  return seen.size >= (tokens.length < 150 ? SPORT - 1 : SPORT) && seen.size * 120 >= tokens.length
}

/** Whether a place is no part of a title (خادم الحرمين الشريفين). */
const outside = (titles: ReadonlyMap<number, Title>) => {
  const inner = new Set<number>()
  for (const { from, to } of titles.values()) for (let at = from + 1; at < to; at++) inner.add(at)
  return (draft: Draft) => !inner.has(draft.from)
}

/** «يشارك فيه كل من فلان وفلان»: people, unless it is said where. */
const each = ({ tokens }: Scene, at: number): boolean =>
  tokens[at - 1]?.norm === 'من' && tokens[at - 2]?.norm === 'كل' && tokens[at - 3]?.norm !== 'في'

/** «ابن سعيدان»: with the word for the son, by which families are called. */
function sonOf({ tokens }: Scene, person: Draft): Draft {
  const { from, to, cut } = person
  const before = to - from === 1 && cut === 0 ? tokens[from - 1] : undefined
  if (before?.sentence !== tokens[from]!.sentence || !/^[وفل]?ابن$/.test(before.fold)) return person
  return { ...person, from: from - 1, cut: before.a.from }
}

/** Whether a verb of speech stands right before the token. */
const told = (scene: Scene, at: number): boolean =>
  scene.signs[at - 1]?.telling === true && adjacent(scene, at)

/** In «عودة الزبيدي», «طالب الزبيدي» the first word is a noun or verb when the article names a الزبيدي by another, surer name: it is cut off. */
function withoutNouns({ tokens, signs }: Scene, people: Draft[]): void {
  const families = new Set<string>()
  for (const { to, weight } of people) if (weight >= 5) families.add(tokens[to - 1]!.fold)
  for (const [i, draft] of people.entries()) {
    const { from, to, weight } = draft
    // نصر الله: الله is no family by itself.
    if (weight >= 5 || to - from !== 2 || !signs[from]!.given?.everyday || signs[to - 1]!.small) continue
    if (families.has(tokens[to - 1]!.fold) && /^(NOUN|VERB)$/.test(tokens[from]!.a.pos))
      people[i] = { ...draft, from: from + 1, cut: 0, weight: 3 }
  }
}

/** A small place's name is the family's where the article has named a person by it (وضاح كتاف … قال كتاف). */
function withoutFamilies(scene: Scene, places: Draft[], people: readonly Draft[]): Draft[] {
  const { tokens, signs, great } = scene
  const families = new Set<string>()
  for (const { from, to, weight } of people)
    if (weight >= 3 && to - from > 1) families.add(tokens[to - 1]!.fold)
  return places.filter(({ from, to, cut }) => {
    if (to - from > 1 || cut > 0 || great[from] || !families.has(tokens[from]!.fold)) return true
    return !!signs[from - 1]?.site || isClue('at-place', tokens[from - 1]?.fold ?? '')
  })
}

/** The people of the article, as far as one name alone tells. */
function peopleIn(scene: Scene, led: Leads, known: readonly Draft[]): Draft[] {
  const { tokens, signs, great, placeTo } = scene
  const listedTo = new Map<number, number>()
  for (const { type, from, to } of known) if (type === 'PER' && to > from + 1) listedTo.set(from, to)
  const people: Draft[] = []
  let spent = -1
  for (let at = 0; at < tokens.length; at++) {
    if (!signs[at]!.opensPerson && signs[at + 1]?.small !== 'son') continue
    // محافظ وادي العقيق عبدالعزيز: a town of two words is no given name.
    if (great[at] && placeTo[at]! > at + 1) {
      at = placeTo[at]! - 1
      continue
    }
    const lead = led.from[at]!
    const person = personFrom(scene, at, led, lead >= 0 && lead !== spent, people.at(-1))
    // An organisation spends no title: «رئيس شركة النوار هولتسن».
    if (!person || scene.bodyTo[at]! >= person.to || person.to === people.at(-1)?.to) continue
    // إيتمار بن غفير ساحات: a word that is no name goes on with no listed one.
    const end = listedTo.get(person.from) ?? person.to
    const more = signs[end]
    if (
      end < person.to &&
      more &&
      !more.unknown &&
      !more.given &&
      !more.family &&
      !more.small &&
      !more.definite
    )
      person.to = end
    people.push(sonOf(scene, person))
    // One title leads up to one person.
    if (lead >= 0) spent = lead
    if (person.weight >= 5 && person.to - at > 1) at = person.to - 1
  }
  return people
}

/** The person whose name begins at a token, behind the one named last. */
function personFrom(
  scene: Scene,
  at: number,
  { from: titleFrom, direct, role }: Leads,
  titled: boolean,
  last: Draft | undefined,
): Draft | undefined {
  const { tokens } = scene
  const row = last?.to === at && last.weight > 3 && tokens[at]!.a.conj === 'و'
  const clue: Clue =
    // الفريق الأبيض والأخضر: a title leads up to no word that و joins to it.
    direct[at] === 1 && !tokens[at]!.fold.startsWith('و')
      ? 'title'
      : titled || role[at] || told(scene, at) || each(scene, at)
        ? 'role'
        : 'none'
  const opens = tokens[at - 1]?.sentence !== tokens[at]!.sentence
  return (
    enclosedAt(scene, at, titleFrom) ??
    personAt(scene, at, clue, scene.titles.has(at)) ??
    (opens ? bylineAt(scene, at) : undefined) ??
    besideAt(scene, at, last) ??
    (row && clue === 'none' ? personAt(scene, at, 'role', scene.titles.has(at)) : undefined) ??
    followedAt(scene, at)
  )
}

/** The organisations and places that a word before their name announces. */
function builtIn(scene: Scene, nameTo: Int32Array): Draft[] {
  const { tokens, signs } = scene
  const built: Draft[] = []
  for (let at = 0; at < tokens.length; at++) {
    const sign = signs[at]!
    const body = sign.body && bodyAt(scene, at, nameTo)
    if (body) built.push(body)
    const spelled = tokens[at]!.norm === '.' && abbreviatedAt(scene, at)
    if (spelled) built.push(spelled)
    if (sign.opensSite) built.push(...sitesAt(scene, at, nameTo))
  }
  return built
}

/** Finds people, organisations and places, and joins the forms of one name. */
export function names(text: Text, tokens: readonly Token[], _clauses: Clauses): Names {
  const signs = signsOf(tokens)
  const matches = matchPlaces(tokens, at => signs[at]!.opensPlace)
  const scene: Scene = {
    text,
    tokens,
    signs,
    placeTo: new Int32Array(tokens.length + 1),
    maybeTo: new Int32Array(tokens.length + 1),
    great: new Uint8Array(tokens.length + 1),
    bodyTo: new Int32Array(tokens.length + 1),
    titles: new Map(),
    sport: isSport(tokens, signs),
  }
  const titles = titlesOf(scene)
  scene.titles = titles
  const gazetteer = gazetted(scene, matches).filter(outside(titles))
  const known = listed(scene)
  for (const { from, to, type } of known) if (type === 'ORG') scene.bodyTo[from] = to
  const led = leads(scene, titles)
  const people = peopleIn(scene, led, known)
  withoutNouns(scene, people)
  const places = withoutFamilies(scene, gazetteer, people)
  const nameTo = new Int32Array(tokens.length + 1)
  for (const drafts of [places, people, known])
    for (const { from, to } of drafts) nameTo[from] = Math.max(nameTo[from]!, to)
  const built = builtIn(scene, nameTo)
  const free = outsideWorks(scene)
  const found = settle([...known, ...places, ...people, ...built], tokens.length).filter(free)
  const first = [...found, ...shortNames(scene, found)]
  const settled = [...first, ...again(scene, first, titles, led.direct).filter(free)].sort(
    (a, b) => a.from - b.from,
  )

  // A place found by its head is the gazetteer's, too, when it knows one of that name.
  for (const draft of settled) {
    if (draft.type === 'LOC' && !draft.places) draft.places = candidatesFor(draftKey(scene, draft))
  }
  const { entities, of } = join(scene, settled)
  const leadOf = leadsTo(scene, settled, led.from)
  const mentions = settled.map((draft, i): NamedMention => {
    const { from, to, cut, type } = draft
    return {
      start: startOf(tokens[from]!, cut),
      end: tokens[to - 1]!.end,
      type,
      entity: of[i]!.id,
      from,
      to,
      titleFrom: leadOf(draft),
    }
  })
  entitle(scene, settled, of, leadOf)
  return { entities, mentions }
}
