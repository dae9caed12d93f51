import type { TokenRange } from '../clauses/clause.ts'
import { nationTable } from '../names/knowledge.ts'
import type { Entity } from '../reading.ts'
import { perReading } from '../words/recall.ts'
import type { Token } from '../words/word.ts'
import { appositionOf } from './apposition.ts'
import { mentionOf, sourceTypeOf } from './classify.ts'
import type { Cue } from './cue.ts'
import { EarlierPhrases } from './earlier-phrases.ts'
import { honorific, isPeople, sourceKind } from './lexicon.ts'
import { headOf } from './source.ts'
import { headForms, type Speaker, textOf } from './speaker.ts'
import type { View } from './view.ts'

/** How far before «الرجل» he may have been named, in tokens, where he has not spoken. */
const NEAR = 60

/** How many namings back a speaker is remembered. */
const MEMORY = 200

/** What may stand behind a name and say what its bearer is. */
const offices = new Set<string | undefined>(['office', 'spokesman', 'anonymous'])

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  for (const x of a) if (b.has(x)) return true
  return false
}

/** People by the last word of a name of several; the first named where several share it. */
function familiesOf(entities: readonly Entity[]): Map<string, Entity> {
  const families = new Map<string, Entity>()
  for (const entity of entities) {
    const space = entity.name.lastIndexOf(' ')
    const family = entity.name.slice(space + 1)
    if (entity.type === 'PER' && space >= 0 && !families.has(family)) families.set(family, entity)
  }
  return families
}

/** People by their titles; null where several have one. */
function bearersOf(entities: readonly Entity[]): Map<string, Entity | null> {
  const bearers = new Map<string, Entity | null>()
  for (const entity of entities)
    if (entity.type === 'PER')
      for (const title of new Set(entity.titles)) bearers.set(title, bearers.has(title) ? null : entity)
  return bearers
}

/** What may stand before an office to honour its holder. */
const rank = /^(صاحب (السمو|المعالي)( الملكي)?|معالي|سمو|فضيلة|سماحة|سعادة|جلالة|فخامة|دولة) /u

/** «الفرنسي», «اليمنية»: where somebody is from. */
const isNationality = perReading(false, ({ fold }) => nationTable().has(fold.replace(/^ال/u, '')))

/** Who speaks in one article, in the order of their words. */
export class Speakers {
  readonly #view: View
  readonly #known: Speaker[] = []
  #earlier: EarlierPhrases | undefined
  #families: Map<string, Entity> | undefined
  #bearers: Map<string, Entity | null> | undefined
  /** Whom an implied subject takes up: the last two, the latest first. */
  #last: Speaker | null = null

  constructor(view: View) {
    this.#view = view
  }

  /** Makes the speaker the one that «وأضاف» goes on with. */
  follow(speaker: Speaker, at: number, to = at + 1): void {
    this.#last = speaker
    this.lastAt = at
    this.lastTo = Math.max(to, at + 1)
  }

  /** The token of the cue by which the last speaker spoke, or -1. */
  lastAt = -1

  /** One past the last token of what they said, or of the cue. */
  lastTo = -1

  get last(): Speaker | null {
    return this.#last
  }

  /** The speaker a source phrase names, joined with the earlier forms of the same one. */
  named(range: TokenRange): Speaker {
    const view = this.#view
    const { tokens, names } = view
    const head = headOf(view, range)
    const token = tokens[head]!
    const heads = headForms(token)
    // «سمير الحلبي مدير الكرة في النادي»: also by an office that stands behind the name.
    for (let i = head + 1; i < range.to; i++)
      if (view.personBefore[i - 1] === i - 1 && offices.has(sourceKind(tokens[i]!)) && view.mentionAt[i]! < 0)
        for (const lemma of headForms(tokens[i]!)) heads.add(lemma)
    if (honorific.test(token.norm)) {
      const person = this.#latest(s => s.type === 'person')
      if (person) return person
      const before = this.personBefore(range.from)
      if (before) return before
    }
    const m = mentionOf(view, range)
    // «وطالب العثمان»: a name that took in the verb before it, or the object behind it, is none.
    const spills =
      m >= 0 &&
      (view.mentionAt[range.from - 1] === m ||
        (view.mentionAt[range.to] === m && tokens[range.to]!.a.article && tokens[range.to]!.a.prep === ''))
    const mention = spills ? undefined : names.mentions[m]
    // «العقيد «القرشي»»: a family name in quotation marks.
    const opening = view.closes[range.to - 1]! >= 0 ? view.quotationFrom[view.closes[range.to - 1]!]! : -1
    if (!mention && opening >= range.from && range.to - opening === 3) {
      const family = ` ${tokens[opening + 1]!.form}`
      const bearer = this.#latest(s => s.type === 'person' && s.name.endsWith(family))
      if (bearer) return bearer
    }
    // «هؤلاء»: those who have spoken.
    if (range.to - range.from === 1 && /^هؤلاء$/u.test(token.norm)) {
      const people = this.#latest(s => s.plural || s.type === 'group')
      if (people) return people
    }
    // A family name that is a town's too: whoever has spoken by it speaks again.
    if (mention?.type !== 'PER' && range.to - range.from === 1) {
      const family = ` ${textOf(view, range)}`
      const bare = family.replace(/^ ال/u, ' ')
      const bearer = this.#latest(
        s => s.type === 'person' && (s.name.endsWith(family) || s.name.endsWith(bare)),
      )
      if (bearer) return bearer
    }
    // «أحد السكان», «إحدى الشاهدات»: one of them.
    const one = /^(أحد|إحدى)$/u.exec(tokens[range.from]!.norm)?.[0]
    const speaker: Speaker = {
      // «للمصادر»: the ل that cannot be cut from the characters is no part of who they are.
      name:
        tokens[range.from]!.a.prep === 'ل' ? textOf(view, range).replace(/^لل/u, 'ال') : textOf(view, range),
      type: sourceTypeOf(view, range),
      gender: one ? (one === 'أحد' ? 'm' : 'f') : token.a.gender,
      plural: !one && (token.a.number === 'p' || token.a.number === 'd'),
      heads,
      range,
    }
    if (mention) {
      speaker.entity = mention.entity
      // «نصر الله» after «حسن نصر الله», «الحمود» after «سمير الحمود أخ الجريح»: whoever has spoken by that name, though
      // names/ took it for somebody else's.
      const family = ` ${textOf(view, range)} `
      const same = this.#latest(s => s.entity === mention.entity)
      const bearer =
        !same && mention.type === 'PER'
          ? this.#latest(s => s.type === 'person' && `${s.name} `.includes(family))
          : undefined
      const earlier = same ?? bearer
      if (bearer?.entity !== undefined) speaker.entity = bearer.entity
      const entity = bearer ? undefined : view.entities.get(mention.entity)
      const longest = [speaker.name, entity?.name ?? '', earlier?.name ?? ''].sort(
        (a, b) => b.length - a.length,
      )[0]!
      speaker.name = longest
      if (earlier && speaker.type !== 'person') speaker.type = earlier.type
    } else {
      const earlier = this.#anaphor(range, head, heads)
      if (earlier) {
        this.#known.push({ ...earlier, range, ...(one && { plural: false }) })
        return this.#known.at(-1)!
      }
      const bearer = this.#ofTitle(range, token)
      if (bearer) return bearer
      const named = this.#ofFamily(range, token)
      if (named) {
        speaker.name = named.name
        speaker.entity = named.id
        speaker.type = 'person'
      }
      // «المصدر» of an agency named before: whoever spoke last. «علمت الوطن أن …. وأكدت المصادر»: those she learnt from.
      const passes = this.#last?.type === 'anonymous'
      if (
        this.#last &&
        range.to - range.from === 1 &&
        (passes ? /^ال(مصدر|مصادر)$/u : /^المصدر$/u).test(token.norm)
      )
        return this.#last
      // «الرجل»: the person spoken of last.
      if (
        range.to - range.from === 1 &&
        token.a.article &&
        isPeople(token.norm.replace(/^ال/u, ''), 'named')
      ) {
        const near = view.personBefore[range.from]! >= range.from - NEAR
        const person = this.#latest(s => s.type === 'person') ?? (near ? this.personBefore(range.from) : null)
        if (person) return person
      }
      // «الفرنسي»: whoever spoke last, by where he is from; «الحلبي»: by a name that more words follow.
      const epithet = range.to - range.from === 1 && token.a.article && /(ي|ية)$/u.test(token.norm)
      if (epithet && sourceKind(token) === undefined) {
        const other = token.norm.endsWith('ة') ? 'm' : 'f'
        const from = isNationality(token)
        const name = ` ${token.form.slice(token.a.conj.length)} `
        const person = this.#latest(
          s => s.type === 'person' && s.gender !== other && (from || `${s.name} `.includes(name)),
        )
        if (person) return person
      }
      const apposition = appositionOf(view, range)
      if (apposition) {
        speaker.name = `${speaker.name}، ${apposition.name}`
        if (apposition.entity) speaker.entity = apposition.entity
        if (/^(anonymous|group)$/.test(speaker.type) || sourceKind(token) === 'spokesman')
          speaker.type = 'person'
      }
    }
    this.#known.push(speaker)
    return speaker
  }

  /** «العيد» after «إبراهيم العيد»: a family name that is a common noun too. */
  #ofFamily({ from, to }: TokenRange, token: Token): { id: string; name: string } | undefined {
    if (to - from > 1 || sourceKind(token) !== undefined) return undefined
    this.#families ??= familiesOf(this.#view.names.entities)
    return this.#families.get(token.form.slice(token.a.conj.length))
  }

  /** «الوزير»: whoever spoke before and is given that office somewhere in the article. */
  #ofTitle({ from, to }: TokenRange, { a, norm }: Token): Speaker | undefined {
    if (to - from > 1) return this.#holder({ from, to })
    if (!a.article) return undefined
    const office = norm.replace(/^(ال|لل)/u, '')
    return this.#latest(({ entity }) => {
      const titles = entity === undefined ? undefined : this.#view.entities.get(entity)?.titles
      return titles?.some(title => title.replace(/^ال/u, '').split(' ')[0] === office) === true
    })
  }

  /** «السفير اللبناني لدى المملكة»: the only one in the article who is named by just that title. */
  #holder(range: TokenRange): Speaker | undefined {
    this.#bearers ??= bearersOf(this.#view.names.entities)
    const title = textOf(this.#view, range)
    // «معالي وزير الخارجية»: rank is no part of the office.
    const holder = this.#bearers.get(title) ?? this.#bearers.get(title.replace(rank, ''))
    if (!holder) return undefined
    const head = this.#view.tokens[range.from]!
    const speaker: Speaker = {
      name: holder.name,
      entity: holder.id,
      type: 'person',
      gender: head.a.gender,
      plural: false,
      heads: headForms(head),
      range,
    }
    this.#known.push(speaker)
    return speaker
  }

  /** The speaker a cue without a source implies. */
  implied(cue: Cue): Speaker | null {
    const last = this.#last
    const { reading, form } = cue
    if (!last) return null
    if (form === 'part' && reading.number === 'p' && !last.plural && last.type === 'person') {
      const plural = this.#latest(s => s.plural || s.type === 'group' || s.type === 'body')
      if (plural) return plural
    }
    // «قالوا» after a study: people, whoever they are.
    if (form === 'fin' && reading.number === 'p' && last.type === 'document')
      return this.#latest(s => s.type !== 'document' && (s.plural || s.type === 'group')) ?? null
    if (form === 'fin' && reading.aspect === 'perf') {
      if (reading.number === 'p' && !last.plural && last.type !== 'body' && last.type !== 'media') {
        const plural = this.#latest(s => s.plural || s.type === 'group' || s.type === 'anonymous')
        if (plural) return plural
      }
      if (reading.gender === 'f' && last.gender === 'm' && last.type === 'person') {
        const other = this.#latest(s => s.gender === 'f' || s.plural)
        if (other) return other
      }
      if (
        reading.gender === 'm' &&
        reading.number === 's' &&
        (last.gender === 'f' || last.plural) &&
        last.type !== 'document'
      ) {
        const other = this.#latest(s => s.gender !== 'f' && !s.plural)
        if (other) return other
      }
    }
    return last
  }

  #latest(test: (s: Speaker) => boolean): Speaker | undefined {
    const first = Math.max(0, this.#known.length - MEMORY)
    for (let i = this.#known.length - 1; i >= first; i--) if (test(this.#known[i]!)) return this.#known[i]
    return undefined
  }

  /** «المصدر», «المصادر ذاتها», «هذه الوزارة», «الرئيس»: the earlier phrase with the same head. */
  #anaphor(range: TokenRange, head: number, heads: ReadonlySet<string>): Speaker | undefined {
    const view = this.#view
    const { tokens } = view
    const token = tokens[head]!
    const pointed = head > range.from || /^(نفس|ذات)/u.test(tokens[range.to - 1]!.norm)
    const definite = token.a.article || pointed || (range.to - head > 1 && tokens[range.to - 1]!.a.article)
    if (!definite) return undefined
    // «الشركة الأمريكية»: a body known already, by where it is from.
    const from = range.to - head === 2 && token.a.article && /^ال.+ية?$/u.test(tokens[head + 1]!.norm)
    const kind = sourceKind(token)
    const placed = from && (kind === 'body' || kind === 'media') && tokens[head + 1]!.a.pos === 'ADJ'
    const bare = pointed || placed || (range.to - head === 1 && token.a.article)
    const earlier =
      (placed && this.#latest(s => share(s.heads, heads) && this.#within(range, s))) ||
      this.#latest(s => share(s.heads, heads) && (bare || this.#within(range, s)))
    if (earlier) return earlier
    if (!bare) return undefined
    // «الخارجية» after «وزارة الخارجية».
    const body =
      sourceKind(token) === 'body' &&
      this.#latest(s => s.type === 'body' && s.name.includes(` ${token.norm}`))
    if (body) return body
    this.#earlier ??= new EarlierPhrases(view)
    return this.#earlier.find(token, heads, range.from)
  }

  /** Are all the words of the phrase in the earlier name? */
  #within(range: TokenRange, earlier: Speaker): boolean {
    for (let i = range.from; i < range.to; i++) {
      const bare = this.#view.tokens[i]!.norm.replace(/^ال/u, '')
      if (!earlier.name.includes(bare)) return false
    }
    return true
  }

  /** The person named last before a token, in its sentence where one is given, with the title in front of the name. */
  personBefore(at: number, sentence = -1): Speaker | null {
    const { tokens, mentionAt, personBefore } = this.#view
    const i = at > 0 ? personBefore[at - 1]! : -1
    if (i < 0 || (sentence >= 0 && tokens[i]!.sentence !== sentence)) return null
    let from = i
    while (from > 0 && (mentionAt[from - 1] === mentionAt[i] || sourceKind(tokens[from - 1]!) === 'office'))
      from--
    return this.named({ from, to: i + 1 })
  }

  /** The person named first in the sentence of a token: the subject of «هاجم فلان فلانا، قائلا». */
  firstPerson(at: number): Speaker | null {
    const { mentionAt, personAfter, sentenceStart } = this.#view
    const from = personAfter[sentenceStart[at]!]!
    if (from < 0 || from >= at) return null
    let to = from + 1
    while (mentionAt[to] === mentionAt[from]) to++
    return this.personBefore(to)
  }
}
