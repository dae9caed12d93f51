import { spelledAlike } from '../spelling.ts'
import { foldKey } from '../terms.ts'
import { agencyNamed } from './agencies.ts'
import { isCommentator } from './commentators.ts'
import { isOffice } from './offices.ts'
import { plainName, type Reached } from './reached.ts'
import { GENERIC, has, sameSource, wordsOf } from './source-names.ts'
import { isToldAlike, isUnnamedOf } from './unnamed.ts'

/** True when two sources that chains reach are one origin. */
export function isSame(a: Reached, b: Reached): boolean {
  if (a.kind === 'agency' || b.kind === 'agency')
    return (a.kind === b.kind && a.who === b.who) || isSomeMedia(a) || isSomeMedia(b)
  if (AUTHORS.test(foldKey(a.who)) && b.kind === 'document' && STUDY.test(foldKey(b.who))) return true
  if (AUTHORS.test(foldKey(b.who)) && a.kind === 'document' && STUDY.test(foldKey(a.who))) return true
  const unnamed = (r: Reached) => r.kind === 'unnamed' || r.kind === 'witness'
  if (isComment(a, b) || isComment(b, a)) return true
  if (unnamed(a) !== unnamed(b)) return unnamed(a) ? isUnnamedOf(a, b) : isUnnamedOf(b, a)
  if ((a.kind === 'document' || b.kind === 'document') && !unnamed(a) && !unnamed(b))
    return (
      isGeneric(a) ||
      isGeneric(b) ||
      sameSource(a.who, b.who) ||
      isOf(a, b) ||
      isOf(b, a) ||
      isTest(a) ||
      isTest(b) ||
      speaksFor(a, b) ||
      speaksFor(b, a)
    )
  if (isSomeMedia(a) || isSomeMedia(b))
    return (a.media === true || isSomeMedia(a)) && (b.media === true || isSomeMedia(b))
  if (unnamed(a))
    return (
      a.kind === b.kind &&
      (plainName(a.teller ?? '') === plainName(b.teller ?? '') ||
        isSomeTeller(a) ||
        isSomeTeller(b) ||
        sameDescription(a.who, b.who) ||
        isToldAlike(a, b) ||
        carried(a, b) ||
        carried(b, a))
    )
  if (a.person !== undefined && b.person !== undefined)
    return (
      sameSource(a.person, b.person) ||
      spelledAlike(joined(a.person), joined(b.person)) ||
      endsIn(joined(a.person), joined(b.person)) ||
      within(wordsOf(a.who), wordsOf(b.who)) ||
      isNamesake(a, b)
    )
  const somebodys = (r: Reached) => r.person === undefined && WHOSE.test(r.who)
  if (somebodys(a) || somebodys(b)) return true
  return (
    sameSource(a.who, b.who) ||
    isTitle(a) ||
    isTitle(b) ||
    isAuthority(a, b) ||
    isAuthority(b, a) ||
    speaksFor(a, b) ||
    speaksFor(b, a) ||
    sameOffice(a, b) ||
    sameOffice(b, a)
  )
}

/** True for what bears somebody's name: «تصريحات بينيتيز». */
const isOf = (document: Reached, { person }: Reached) =>
  document.kind === 'document' &&
  person !== undefined &&
  has(wordsOf(document.who), [...wordsOf(person)].at(-1) ?? '')

/** Told to «the agency»: which it is, another telling says. */
const isSomeTeller = ({ teller }: Reached) =>
  /^(ال)?(وكاله|صحيفه|قناه|محطه|شبكه|موقع)$/.test(foldKey(teller ?? ''))

/** Media that are not named: which they are, another telling may say. */
export const isSomeMedia = (r: Reached) =>
  (r.media === true || (r.kind === 'named' && r.person === undefined)) && SOME_MEDIA.test(foldKey(r.who))
const SOME_MEDIA =
  /^(ال)?(وسايل (ال)?اعلام|صحف|تقارير|قناه$|قنوات|موقع$|مواقع|محطه$|محطات|تلفزيون$|اذاعه$|اذاعه وتلفزيون$|وكاله( (ال)?انباء)?$|وكالات)/

/** Who keeps order or rules, where no name says which body it is, and the words of the bodies it can be. */
const AUTHORITY = /^(ال)?(شرطه|سلطات|قوات امن|قوات الامن|اجهزه امنيه|جهات امنيه|اجهزه الامن|حكومه|محققون)$/
const ORDER = /(شرط|امن|سلط|داخل|حكوم|ادعاء|نياب|محقق)/
const isAuthority = (a: Reached, b: Reached) =>
  AUTHORITY.test(foldKey(a.who)) && ORDER.test(foldKey(`${b.who} ${b.office ?? ''}`))

/** Who is told by a title alone («معاليه», «مدير عام», «رئيس بلدية»): somebody whom the other tellings name. */
const isTitle = (r: Reached) =>
  r.person === undefined &&
  ([...wordsOf(r.who)].every(word => RANK.has(word) || isOffice(word)) ||
    (holds(r.who) && r.who.split(' ').length <= BARE && !/(^|\s)ال/.test(r.who)))

/** Words of an office that does not say of what. */
const BARE = 2

/** Who comments, beside who can know. */
const isComment = (a: Reached, b: Reached) =>
  (b.kind === 'document' || (b.kind === 'named' && b.person === undefined)) &&
  b.media !== true &&
  (isCommentator(a.who) || (a.person !== undefined && isCommentator(a.office ?? '')))

/** An examination is told by whoever made it. */
const isTest = (r: Reached) => r.kind === 'document' && TEST.test(foldKey(r.who))
const TEST = /^(ال)?((نتايج|نتيجه) )?(ال)?(فحص|فحوص|تحليل|تحاليل|اختبار|تجارب)(ها|ه|ات)?(?=\s|$)/

/** One family name, with one office or a first name that begins alike: «آش كارتر» and «آشتون كارتر». */
function isNamesake(a: Reached, b: Reached): boolean {
  const [x, y] = [a.person!, b.person!].map(name => foldKey(name).split(/\s+/)) as [string[], string[]]
  if (x.length < 2 || y.length < 2 || !spelledAlike(x.at(-1)!, y.at(-1)!)) return false
  return x[0]!.startsWith(y[0]!) || y[0]!.startsWith(x[0]!)
}

/** A name without its spaces: «بشار الأسد» is printed as one word too. */
const joined = (name: string) => foldKey(name).replace(/\s/g, '')

/** Letters of a name that is another without its first part. */
const LAST = 8
const endsIn = (a: string, b: string) =>
  Math.min(a.length, b.length) >= LAST && (a.endsWith(b) || b.endsWith(a))

/** Words that tell which office it is: «البنى التحتية» of a minister. */
const OFFICE = 2

/** Who is told by office alone, and a person who is told with the same one: «وزير البنى التحتية», wherever. */
function sameOffice(unnamed: Reached, named: Reached): boolean {
  if (unnamed.person !== undefined || named.person === undefined) return false
  if (!holds(unnamed.who)) return false
  const words = [...wordsOf(unnamed.who)].filter(word => !RANK.has(word)).slice(0, OFFICE)
  const theirs = wordsOf(`${named.office ?? ''} ${named.who}`)
  return words.length === OFFICE && words.every(word => has(theirs, word))
}

/** True where a name begins with what the holder of an office is called. */
const holds = (who: string) => isOffice(who.split(' ', 1)[0]!)

/**
 * A body and whoever holds an office of it are one: «الاتحاد الكويتي» and its president. Of a long name he may leave a
 * word out, and who is only «مدير النادي» is of the club the others name.
 */
const speaksFor = (person: Reached, body: Reached) => {
  if (body.person !== undefined || (!person.office && !holds(person.who))) return false
  const offices = wordsOf(`${person.office ?? ''} ${person.who}`)
  const words = [...wordsOf(body.who)].filter(word => !RANK.has(word))
  if (words.length === 0) return false
  const missing = words.filter(word => !has(offices, word))
  if (missing.length === 0) return true
  if (missing.length === 1 && words.length >= LONG) return words.indexOf(missing[0]!) >= OFFICE
  const own = offices.difference(wordsOf(person.person ?? ''))
  const told = [...own].filter(word => !RANK.has(word) && !isOffice(word))
  return (
    (told.length === 1 && told[0] === words[0]) || isInside(`${person.office ?? ''} ${person.who}`, body.who)
  )
}

/** «مديرة المجموعات في الجامعة» is of the university the others name: the body is told as one that is known. */
function isInside(office: string, body: string): boolean {
  const head = foldKey(body).split(' ', 1)[0]!.replace(/^ال/, '')
  const printed = foldKey(office).split(/[\s،,]+/)
  return printed.some(
    (word, i) =>
      word.replace(/^ل(?=ل)/, 'ا').replace(/^[بل](?=ال)/, '') === `ال${head}` &&
      !/^ال/.test(printed[i + 1] ?? ''),
  )
}

/** Words of a body's name of which one may be left out. */
const LONG = 3

/** Words of bodies that those who speak for them leave out: «المديرية العامة للشؤون الصحية بمنطقة …». */
const RANK = new Set('مدير ادار عام منطق محافظ وزار'.split(' '))

/** True when all words of one are in the other. */
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return small.size > 1 && [...small].every(word => has(large, word))
}

/** Who is only called the author of a study, and what is called one: of one claim they are one. */
const AUTHORS = /^(ال)?(باحث|علماء|خبراء|معد|مولف|قايم)/
const STUDY = /^(ال)?(دراس|بحث|ابحاث|تقرير|مسح|استطلاع)/

/** A source that is told as somebody's («مركزه الإعلامي», «نتائجها المالية»): whose, another telling says. */
const WHOSE = /^\p{L}{3,}(ه|ها|هم)(\s|$)/u

export const isGeneric = (r: Reached) => r.kind === 'document' && GENERIC.test(foldKey(r.who))

/** So many telling words make a description of an unnamed source one that two tellers would not both hit on for two people. */
const TELLING = 3

/** What an agency's source is called, word for word, in a paper that does not say whom it told: the agency's text. */
const carried = (a: Reached, b: Reached) =>
  agencyNamed(a.teller ?? '') !== undefined &&
  b.presumed === true &&
  foldKey(a.who) === foldKey(b.who) &&
  a.who.includes(' ')

/** «مصدر أمني في وزارة الداخلية» told to two outlets is taken for one source; «مصدر مطلع» is not. */
function sameDescription(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return Math.min(x.size, y.size) >= TELLING && ([...x].every(w => y.has(w)) || [...y].every(w => x.has(w)))
}
