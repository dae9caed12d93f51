import { type Attribution, chainOf, knownAs, type Link, type Reading, type Span } from '@isnad/reader'
import { namedIn } from '../copies/named.ts'
import type { Document } from '../document.ts'
import { foldKey, type Term } from '../terms.ts'
import { isCommon } from './common.ts'
import { conceptOf } from './concepts.ts'
import { isCourtesy } from './courtesies.ts'
import { furnitureIn } from './furniture.ts'
import { type Named, namesIn } from './names.ts'
import { negated } from './polarity.ts'
import { type Quantity, quantities } from './quantities.ts'
import { tollKey, tolls } from './tolls.ts'

/** One thing an article asserts: a clause or sentence, and on whose word it stands there. */
export interface Statement extends Span {
  document: Document
  /** The words that tell what it says: content words, names and numbers. */
  terms: readonly Term[]
  /** The innermost attribution whose content holds it; undefined on the outlet's own word. */
  attribution?: Attribution
  /** The chain within the article, outermost first. */
  chain: readonly Link[]
  /** The keys of its terms. */
  keys: ReadonlySet<string>
  /** Those of them that are more than who and where: no part of a name or an office, and no word that most news has. */
  telling: ReadonlySet<string>
  /** The words it says did not happen. */
  negated: ReadonlySet<string>
  /** What it counts, and how many. */
  quantities: ReadonlyMap<string, Quantity>
  /** How many it says were killed or wounded. */
  tolls: ReadonlyMap<string, Quantity>
  /** Whom and what it names. */
  names: readonly Named[]
}

/** Content words a statement has at least: fewer say nothing that could be compared. */
const LEAST = 3
/** Content words that must be left of a clause that says who speaks for it to tell something beside. */
const FRAME = 12
/** Words of a name. */
const NAME = 5
/** Letters of a word that tells something; «م» and «ت م» belong to a date and a time. */
const WORD = 3
/** Stands between two dates: «25 شوال الموافق 10 أغسطس». */
const DATED = 'موافق'
/** A clause is cut off its sentence only when both sides keep so many words. */
const CLAUSE = 7

/** Who condemns a happening or condoles with its victims presupposes it, and is no source of it. */
const PRESUPPOSES =
  /(?<!\p{L})[وف]?(ال)?(ادان|دان|يدين|تدين|ادين|استنك|يستنك|تستنك|شجب|يشجب|تشجب|ندد|يندد|تندد|تنديد)/u
/** Characters of a content in which «إدانته واستنكاره» stands where the cue is only «أعرب عن». */
const OPENING = 30

/**
 * The attribution on whose word a content stands. A call or order is an act: that somebody made it is told by
 * whoever reports it, not by its speaker.
 */
const wordOf = (a: Attribution, text: string) => {
  const start = a.content[0]?.start ?? a.cue.end
  const presupposes = (from: number, to: number) => PRESUPPOSES.test(foldKey(text.slice(from, to)))
  return a.act === 'demand' || presupposes(a.cue.start, a.cue.end) || presupposes(start, start + OPENING)
    ? (a.parent ?? '')
    : a.id
}

/** For each word of a name that is known by several forms (داعش, تنظيم الدولة), by its start: the form it is listed under. */
function listedIn({ text, mentions, entities }: Reading): Map<number, string> {
  const known = new Map<string, string>()
  for (const { id, type, name, aliases } of entities) {
    const as = type === 'ORG' ? [name, ...aliases].map(knownAs).find(Boolean) : undefined
    if (as !== undefined) known.set(id, `@${as}`)
  }
  const found = new Map<number, string>()
  for (const { start, end, entity } of mentions) {
    const as = known.get(entity)
    if (as === undefined) continue
    // A preposition or article that is written with the first word belongs to it.
    let from = start
    while (from > 0 && /\p{L}/u.test(text[from - 1]!)) from--
    for (let at = from; at < end; at++) if (at === from || text[at - 1] === ' ') found.set(at, as)
  }
  return found
}

/** Characters before a cue among which its speaker stands, where the cue itself has none. */
const REACH = 250

/** Where the speaker of «أوضح ذلك الوزير، مشيرا إلى …» stands: he is no part of what is said either. */
function speakerBefore({ source, speaker, cue }: Attribution, text: string): Span[] {
  if (source || speaker === '') return []
  const start = text.slice(Math.max(0, cue.start - REACH), cue.start).lastIndexOf(speaker)
  if (start < 0) return []
  const from = Math.max(0, cue.start - REACH) + start
  return [{ start: from, end: from + speaker.length }]
}

/** Words after a comma that begin a statement of its own. */
const OPENS = /^(و|ف)?(كما|بينما|فيما|حيث|إذ|لكن|غير|إلا|بعدما|بعد|قبل|وقد|فقد)$|^و\p{L}{2,}/u

/** The statements of an article: its sentences, cut at the bounds of attributed contents and of long coordinated clauses. */
export function statementsOf(document: Document): Statement[] {
  const { reading, terms } = document
  const { times } = reading
  const statements: Statement[] = []
  const contents = reading.attributions
    .flatMap(attribution => attribution.content.map(span => ({ ...span, attribution })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const frames = reading.attributions
    .flatMap(a => (a.source ? [a.cue, a.source] : [a.cue]))
    .sort((a, b) => a.start - b.start)
  const speakers = reading.attributions.flatMap(a => speakerBefore(a, reading.text))
  const speaks = (term: Term) => speakers.some(s => s.start <= term.start && term.end <= s.end)
  const names = namesIn(document)
  const listed = listedIn(reading)
  const inName = namedIn(terms, reading)
  const named = new Set(terms.filter((_, i) => inName[i]))
  let t = 0
  let c = 0
  let f = 0
  let n = 0
  let d = 0
  for (const sentence of reading.sentences) {
    const inside: Term[] = []
    const begins = furnitureIn(reading.text, sentence)
    while (terms[t] && terms[t]!.start < begins) t++
    for (; terms[t] && terms[t]!.end <= sentence.end; t++) inside.push(terms[t]!)
    while (contents[c] && contents[c]!.end <= sentence.start) c++
    const here: typeof contents = []
    for (let k = c; contents[k] && contents[k]!.start < sentence.end; k++)
      if (contents[k]!.end > sentence.start) here.push(contents[k]!)
    // Who says so, and that he says it, is the chain and no part of what is said.
    while (frames[f] && frames[f]!.end <= sentence.start) f++
    const frame = (term: Term) => {
      for (let k = f; frames[k] && frames[k]!.start < term.end; k++)
        if (frames[k]!.end > term.start) return true
      return false
    }
    const innermost = (at: number) => here.findLast(s => s.start <= at && at < s.end)?.attribution
    while (times[d] && times[d]!.end <= sentence.start) d++
    const isDated = (term: Term) => {
      for (let k = d; times[k] && times[k]!.start < term.end; k++) if (times[k]!.end > term.start) return true
      return term.key === DATED
    }
    // A dateline, a time stamp or a mere name tells nothing.
    const tells = (term: Term) =>
      term.kind === 'content' && term.end - term.start >= WORD && !named.has(term) && !isDated(term)
    let piece: Term[] = []
    let holder: Attribution | undefined
    const flush = () => {
      const telling = piece.filter(term => term.kind !== 'function' && !frame(term))
      // What is little is left of a frame (a setting, to whom it was said) tells no happening of its own.
      const isEnough =
        !holder && piece.some(frame)
          ? telling.length >= FRAME && telling.filter(term => !speaks(term)).length >= FRAME
          : telling.length >= LEAST &&
            (telling.some(tells) || (telling.length > NAME && !telling.some(isDated)))
      if (isEnough && !isCourtesy(telling)) {
        const start = piece[0]!.start
        const end = piece.at(-1)!.end
        const naming: Named[] = []
        while (names[n] && names[n]!.start < start) n++
        for (let k = n; names[k] && names[k]!.start < end; k++)
          if (names[k]!.end <= end && telling.some(t => t.start === names[k]!.start)) naming.push(names[k]!)
        const toll = tolls(telling, reading.text)
        statements.push({
          start,
          end,
          document,
          terms: telling,
          ...(holder && { attribution: holder }),
          chain: holder ? chainOf(reading, wordOf(holder, reading.text)) : [],
          keys: new Set([
            ...telling.map(t => listed.get(t.start) ?? conceptOf(t.key)),
            // That there is a toll is told by all who give one, whatever their figure.
            ...[...toll].flatMap(([kind, { value }]) => [`# ${kind}`, tollKey(kind, value)]),
          ]),
          telling: new Set([
            ...telling
              .filter(t => t.kind !== 'name' && !named.has(t))
              .map(t => conceptOf(t.key))
              .filter(key => !isCommon(key)),
            ...[...toll].map(([kind]) => `# ${kind}`),
          ]),
          negated: new Set(
            holder?.act === 'deny'
              ? telling.map(t => conceptOf(t.key))
              : [...negated(piece, reading.text)].map(conceptOf),
          ),
          quantities: new Map([...quantities(telling, reading.text), ...toll]),
          tolls: toll,
          names: naming,
        })
      }
      piece = []
    }
    for (const [i, term] of inside.entries()) {
      const now = innermost(term.start)
      const comma = i > 0 && /[،؛,;]/.test(reading.text.slice(inside[i - 1]!.end, term.start))
      const clause =
        comma &&
        piece.length >= CLAUSE &&
        inside.length - i >= CLAUSE &&
        OPENS.test(reading.text.slice(term.start, term.end))
      if (now !== holder || clause) flush()
      holder = now
      piece.push(term)
    }
    flush()
  }
  return statements
}
