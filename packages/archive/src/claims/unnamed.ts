import { foldKey } from '../terms.ts'
import { agencyNamed } from './agencies.ts'
import { isOffice } from './offices.ts'
import type { Reached } from './reached.ts'
import { GENERIC, has, wordsOf } from './source-names.ts'

/** Words behind which the body of an unnamed source stands: «مسؤول كبير في البنك الدولي», «مصدر بوزارة الصحة». */
const OF = /(?<=\S )(في |من |داخل |لدي |ب(?=ال|وزار|هيي|شرط|موسس|مكتب|ادار|جيش|حكوم|امان|نياب))(.+)$/u
/** Words that tell which body it is, at least. */
const BODY = 2

/**
 * True where an unnamed source is nobody else than a named one, or a document: one of its body, one who speaks through
 * a statement, or one who is told by the same words. That he is somebody else there is nothing to show.
 */
export function isUnnamedOf(unnamed: Reached, named: Reached): boolean {
  if (unnamed.kind === 'witness') return false
  if (isStatement(unnamed.teller ?? '')) return true
  // What is only called a report passes on what somebody said.
  if (isStatement(named.who)) return true
  if ((named.office || isOffice(named.who.split(' ', 1)[0]!)) && OFFICER.test(foldKey(unnamed.who)))
    return true
  const theirs = wordsOf(`${named.who} ${named.person ?? ''} ${named.office ?? ''}`)
  const body = OF.exec(foldKey(unnamed.who))?.[2]
  if (body !== undefined && (holdsAll(theirs, wordsOf(body)) || isKnown(body, theirs))) return true
  if (named.person !== undefined && isDefinite(unnamed.who)) return true
  return holdsAll(wordsOf(unnamed.who), wordsOf(named.person ?? named.who))
}

/** «مصدر في المجموعة» is of the group the others name. */
const isKnown = (body: string, theirs: ReadonlySet<string>) =>
  /^ال\S+$/.test(body.trim()) && [...wordsOf(body)].every(word => has(theirs, word))

/** Somebody the text has told of before («الجاني», «المدرب اليوناني»): no source, no group. */
const isDefinite = (who: string) => DEFINITE.test(foldKey(who))
const DEFINITE = /^ال(?!مصدر|مصادر|شهود|سكان|اهالي|خبراء|جه|شاهد)\S+(?<!ون|ين|ات)(\s|$)/

/**
 * True where two papers that do not say whom their source told call it the same, or the one more closely than the
 * other («مصادر محلية», «مصادر محلية في لودر»), and where both tell of somebody the story knows.
 */
export function isToldAlike(a: Reached, b: Reached): boolean {
  if (foldKey(a.who) === foldKey(b.who) && isDefinite(a.who)) return true
  const paper = ({ teller }: Reached) => agencyNamed(teller ?? '') === undefined
  if (paper(a) && paper(b) && (isBare(a.who) || isBare(b.who)) && isSources(a.who) && isSources(b.who))
    return true
  if (!a.presumed || !b.presumed) return false
  const [small, large] = [wordsOf(a.who), wordsOf(b.who)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  return holdsAll(large, small)
}

/** «مصادر» of which nothing is told but that they are may well be those another paper calls «مصادر عسكرية». */
const isSources = (who: string) => SOURCES.test(foldKey(who))
const SOURCES = /^(ال)?(مصدر|مصادر)(ان|ين)?(\s|$)/
const isBare = (who: string) => BARE.test(foldKey(who))
const BARE = /^(ال)?(مصدر|مصادر)(ان|ين)?( (ال)?(مطلع|خاص|موثوق|موثق)(ه|ان|ين)?)*$/

/** One who holds an office and is not named («مسؤول عسكري»): beside one who is, nothing shows that he is another. */
const OFFICER = /^(ال)?(مسوول|متحدث|ناطق|قايد)(ه|ون|ين)?(\s|$)/

const isStatement = (who: string) => GENERIC.test(foldKey(who))

const holdsAll = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  some.size >= BODY && [...some].every(word => has(all, word))
