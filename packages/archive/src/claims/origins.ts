import type { Link, SourceType } from '@isnad/reader'
import { spelledAlike } from '../spelling.ts'
import { foldKey } from '../terms.ts'
import { agencyNamed } from './agencies.ts'

/** What an origin is known by. */
export type OriginKind = 'named' | 'unnamed' | 'document' | 'agency' | 'witness'

/** The innermost source a claim's chains reach. */
export interface Origin {
  who: string
  kind: OriginKind
  /** For an unnamed source: the agency or outlet it spoke to. */
  teller?: string
  /** Ids of the articles whose chains reach it. */
  articles: string[]
}

/** One article's chain as the walk inward sees it. */
export interface Told {
  article: string
  outlet: string
  /** The agencies whose text it is, by byline or because its words stand under that agency's name elsewhere. */
  agencies: readonly string[]
  chain: readonly Link[]
  /** The person the chain ends at, by the fullest name the article has. */
  person?: string
  /** The offices the article gives that person. */
  office?: string
  /** Whom the innermost source spoke to, where the article says so. */
  to: string | null
  /** The words of the claim, so that exact copies are told from other tellings. */
  words: string
  /** Articles of the claim that say it in the same words. */
  sameWords: readonly string[]
}

/** How one article's chain was followed to an origin. */
export interface Step {
  article: string
  /** Absent where nothing shows how the article came by the claim. */
  who?: string
  kind?: OriginKind
  /**
   * chain: its own chain ends there · agency: it is the agency's text, and no source is named · same words: its words
   * stand in another article, which shows the origin · agency's source: a teller's own word (an agency, a paper,
   * somebody who passes it on), and another telling names the teller's source · none.
   */
  by: 'chain' | 'agency' | 'same words' | "agency's source" | 'none'
  /** The article that shows it, where it is another one. */
  shownBy?: string
}

interface Reached {
  who: string
  kind: OriginKind
  /** The article whose chain it was reached by. */
  article: string
  /** For an unnamed source: the agency or outlet it spoke to. */
  teller?: string
  /** The teller is only the paper that prints it: whom the source spoke to is not said. */
  presumed?: boolean
  /** A newspaper or channel on its own word. */
  media?: boolean
  /** The person it is, by the fullest name the article has. */
  person?: string
  /** The offices the article gives that person. */
  office?: string
}

/** What a claim's chains come to. */
export interface Origins {
  origins: Origin[]
  /** Articles whose text shows no origin. */
  unknown: number
  /** The walk, one step an article. */
  steps: Step[]
}

/**
 * Collapses chains to independent origins. Relays fall away; an agency is one origin whoever carries it, and gives
 * way to a source that is named; unnamed sources of one teller are one origin; words that stand in another
 * article of the claim come from where those come from. What shows no origin is counted as unknown.
 */
export function originsOf(told: readonly Told[]): Origins {
  const reached = new Map<string, Reached | undefined>()
  const tellers = new Set(
    told.flatMap(t =>
      [t.outlet, ...t.agencies, ...t.chain.filter(isRelay).map(link => link.name)].map(plainName),
    ),
  )
  for (const texts of sameTexts(told)) {
    const best = mostTold(texts, tellers)
    for (const t of texts) reached.set(t.article, best)
  }
  // An agency or paper that names its source in one text speaks from that source in the others.
  const sourcedBy = new Map<string, Reached>()
  for (const t of told) {
    const r = reached.get(t.article)
    if (r && !ownWord(r))
      for (const teller of [
        t.outlet,
        ...t.agencies,
        ...t.chain
          .slice(0, -1)
          .filter(isRelay)
          .map(l => l.name),
      ])
        if (!sourcedBy.has(plainName(teller))) sourcedBy.set(plainName(teller), r)
  }
  // So does whoever another telling shows to pass on what somebody else said.
  const passedOn = (r: Reached) =>
    reached.get(
      told.find(
        t =>
          !ownWord(r) &&
          r.kind === 'named' &&
          t.article !== r.article &&
          reached.get(t.article)?.article === t.article &&
          t.chain.slice(0, -1).some(link => !isRelay(link) && sameSource(link.name, r.who)) &&
          !sameSource(t.chain.at(-1)!.name, r.who),
      )?.article ?? '',
    )
  // A teller's own word is no evidence of a second way of knowing where somebody is named who knows.
  const named = told
    .map(t => reached.get(t.article))
    .find(r => r && !ownWord(r) && (r.kind === 'named' || r.kind === 'document'))
  // … unless one agency credits another with it, and who knows did not tell that one.
  const credited = new Set(told.flatMap(creditedIn))
  const namedBy = named ? agenciesIn(told.find(t => t.article === named.article)!) : []
  const stands = (r: Reached) => r.kind === 'agency' && credited.has(r.who) && !namedBy.includes(r.who)
  const origins: (Origin & Reached)[] = []
  const steps: Step[] = []
  for (const t of told) {
    const own = reached.get(t.article)
    const source =
      own &&
      (ownWord(own)
        ? (sourcedBy.get(plainName(own.who)) ?? (stands(own) ? undefined : named))
        : passedOn(own))
    const r = source ?? own
    if (!r) {
      steps.push({ article: t.article, by: 'none' })
      continue
    }
    const shownBy = r.article === t.article ? undefined : r.article
    steps.push({
      article: t.article,
      who: r.who,
      kind: r.kind,
      by: source
        ? "agency's source"
        : shownBy
          ? 'same words'
          : r.kind === 'agency' && t.chain.length === 0
            ? 'agency'
            : 'chain',
      ...(shownBy && { shownBy }),
    })
    const same = origins.find(o => isSame(o, r))
    if (!same) origins.push({ ...r, articles: [t.article] })
    else {
      same.articles.push(t.article)
      // A body is one with the statement it speaks through, and is shown rather than it.
      if (
        (r.kind === 'named' && same.kind !== 'named') ||
        (r.kind === same.kind && r.who.length > same.who.length)
      )
        Object.assign(same, { who: r.who, kind: r.kind })
    }
  }
  return {
    origins: origins.map(({ who, kind, teller, articles }) => ({
      who,
      kind,
      ...(teller !== undefined && { teller }),
      articles,
    })),
    unknown: steps.filter(s => s.by === 'none').length,
    steps,
  }
}

/** The agencies a telling came by. */
const agenciesIn = ({ agencies, chain }: Told) => [
  ...agencies,
  ...chain.flatMap(link => agencyNamed(link.name) ?? []),
]

/** The agency that another agency's text has it from. */
function creditedIn(t: Told): string[] {
  const agency = agencyNamed(t.chain.at(-1)?.name ?? '')
  const by = agenciesIn({ ...t, chain: t.chain.slice(0, -1) })
  return agency !== undefined && by.length > 0 && !by.includes(agency) ? [agency] : []
}

/** Articles whose words for the claim are the same, directly or through a third: one text, however many print it. */
function sameTexts(told: readonly Told[]): Told[][] {
  const byId = new Map(told.map(t => [t.article, t]))
  const seen = new Set<string>()
  const texts: Told[][] = []
  for (const t of told) {
    if (seen.has(t.article)) continue
    seen.add(t.article)
    const text = [t]
    for (const member of text) {
      for (const id of member.sameWords) {
        const other = byId.get(id)
        if (!other || seen.has(id)) continue
        seen.add(id)
        text.push(other)
      }
    }
    texts.push(text)
  }
  return texts
}

/**
 * Of what the printings of one text show, the source most of them show; an agency only where none shows a source.
 * Exact copies have one voice together, so that printing a text once more changes nothing.
 */
function mostTold(texts: readonly Told[], tellers: ReadonlySet<string>): Reached | undefined {
  const votes: { r: Reached; n: number }[] = []
  const heard = new Set<string>()
  for (const t of texts) {
    const r = innermost(t, tellers)
    if (!r) continue
    const voice = `${r.kind}\n${r.who}\n${t.words}`
    const weight = heard.has(voice) ? 0 : 1
    heard.add(voice)
    const same = votes.find(v => isSame(v.r, r))
    if (!same) votes.push({ r, n: weight })
    else {
      same.n += weight
      if (isGeneric(same.r) ? !isGeneric(r) : r.who.length > same.r.who.length && r.kind === same.r.kind)
        same.r = r
    }
  }
  votes.sort((a, b) => Number(a.r.kind === 'agency') - Number(b.r.kind === 'agency') || b.n - a.n)
  return votes[0]?.r
}

const KIND: Record<SourceType, OriginKind> = {
  person: 'named',
  body: 'named',
  group: 'unnamed',
  anonymous: 'unnamed',
  document: 'document',
  media: 'named',
}

function innermost(t: Told, tellers: ReadonlySet<string>): Reached | undefined {
  const { article } = t
  const link = t.chain.at(-1)
  if (!link) return t.agencies[0] === undefined ? undefined : { who: t.agencies[0], kind: 'agency', article }
  const agency = agencyNamed(link.name)
  if (agency) return { who: agency, kind: 'agency', article }
  const kind = KIND[link.sourceType ?? 'media']
  const media = isRelay(link)
  if (kind !== 'unnamed')
    return {
      who: link.name,
      kind: GENERIC.test(foldKey(link.name)) ? 'document' : kind,
      article,
      ...(media && { media }),
      ...(t.person && { person: t.person, office: t.office ?? '' }),
    }
  return {
    who: link.name,
    kind: /^(ال)?(شهود|شاهد)/.test(link.name) ? 'witness' : kind,
    article,
    ...tellerOf(t, tellers),
  }
}

/** An agency's or a paper's own word. */
const ownWord = (r: Reached) => r.kind === 'agency' || r.media === true

const isRelay = (link: Link) => link.role === 'relay' || link.sourceType === 'media'

/** A teller's name as it is compared: «وكالة الواحة» and «الواحة» are one. */
const plainName = (name: string) =>
  foldKey(agencyNamed(name) ?? name)
    .replace(/[«»"]/g, '')
    .replace(/^(وكاله|صحيفه|قناه|موقع|شبكه)\s+/, '')

/**
 * Whom an unnamed source spoke to: the innermost relay, else whom it says it spoke to, where that is an agency or
 * another teller of the claim, else the agency whose text it is, else the outlet.
 */
function tellerOf(t: Told, tellers: ReadonlySet<string>): Pick<Reached, 'teller' | 'presumed'> {
  const relay = t.chain.slice(0, -1).findLast(isRelay)
  if (relay) return { teller: agencyNamed(relay.name) ?? relay.name }
  if (t.to !== null && (agencyNamed(t.to) || tellers.has(plainName(t.to))))
    return { teller: agencyNamed(t.to) ?? t.to }
  return t.agencies[0] === undefined
    ? { teller: t.outlet, presumed: t.to === null }
    : { teller: t.agencies[0] }
}

function isSame(a: Reached, b: Reached): boolean {
  if (a.kind === 'agency' || b.kind === 'agency') return a.kind === b.kind && a.who === b.who
  const unnamed = (r: Reached) => r.kind === 'unnamed' || r.kind === 'witness'
  if ((a.kind === 'document' || b.kind === 'document') && !unnamed(a) && !unnamed(b))
    return isGeneric(a) || isGeneric(b) || sameSource(a.who, b.who)
  if (AUTHORS.test(foldKey(a.who)) && b.kind === 'document' && STUDY.test(foldKey(b.who))) return true
  if (AUTHORS.test(foldKey(b.who)) && a.kind === 'document' && STUDY.test(foldKey(a.who))) return true
  if (unnamed(a) || unnamed(b))
    return (
      a.kind === b.kind &&
      (plainName(a.teller ?? '') === plainName(b.teller ?? '') ||
        sameDescription(a.who, b.who) ||
        carried(a, b) ||
        carried(b, a))
    )
  if (a.person !== undefined && b.person !== undefined)
    return (
      sameSource(a.person, b.person) ||
      spelledAlike(joined(a.person), joined(b.person)) ||
      endsIn(joined(a.person), joined(b.person)) ||
      within(wordsOf(a.who), wordsOf(b.who))
    )
  const somebodys = (r: Reached) => r.person === undefined && WHOSE.test(r.who)
  if (somebodys(a) || somebodys(b)) return true
  return (
    sameSource(a.who, b.who) ||
    isTitle(a) ||
    isTitle(b) ||
    speaksFor(a, b) ||
    speaksFor(b, a) ||
    sameOffice(a, b) ||
    sameOffice(b, a)
  )
}

/** Who is told by a title alone («معاليه», «مدير عام»): somebody whom the other tellings name. */
const isTitle = (r: Reached) =>
  r.person === undefined && [...wordsOf(r.who)].every(word => RANK.has(word) || HOLDS.has(word))

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
const holds = (who: string) => HOLDS.has(foldKey(who).split(' ', 1)[0]!.replace(/^ال/, ''))

/** What the holder of an office is called that one person holds. */
const HOLDS = new Set('وزير رييس مدير محافظ حاكم امين قايد سفير نايب وكيل متحدث ناطق عميد عمده'.split(' '))

/** A body and whoever holds an office of it are one: «الاتحاد الكويتي» and its president. */
const speaksFor = (person: Reached, body: Reached) => {
  if (body.person !== undefined || (!person.office && !holds(person.who))) return false
  const offices = wordsOf(`${person.office ?? ''} ${person.who}`)
  const words = [...wordsOf(body.who)].filter(word => !RANK.has(word))
  return words.length >= 1 && words.every(word => has(offices, word))
}

/** Words of bodies that those who speak for them leave out: «المديرية العامة للشؤون الصحية بمنطقة …». */
const RANK = new Set('مدير ادار عام منطق محافظ'.split(' '))

/** True when all words of one are in the other. */
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return small.size > 1 && [...small].every(word => has(large, word))
}

/** Who is only called the author of a study, and what is called one: of one claim they are one. */
const AUTHORS = /^(ال)?(باحث|علماء|خبراء|معد|مولف|قايم)/
const STUDY = /^(ال)?(دراس|بحث|ابحاث|تقرير|مسح|استطلاع)/

/** A statement that is only called one (البيان، بيان مشترك): some source of the claim speaks through it. */
const GENERIC =
  /^(ال)?(بيان|بيانات|تقرير|تقارير|دراسات|خبر|كشف|معلومات|تحقيق|تحقيقات)(ها|ه)?( (ال)?(مشترك|صحافي|صحفي|رسمي|اقتصادي|سنوي|جديد|حديث|اوليه?|صادر|صدر|ا|له|لها|لهذا))?$/

/** A source that is told as somebody's («مركزه الإعلامي», «نتائجها المالية»): whose, another telling says. */
const WHOSE = /^\p{L}{3,}(ه|ها|هم)(\s|$)/u

const isGeneric = (r: Reached) => r.kind === 'document' && GENERIC.test(foldKey(r.who))

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

/** Words of titles and offices: they do not tell two sources apart or make them one. */
const TITLE = new Set(
  'السيد الدكتور دكتور الشيخ الامير العميد العقيد اللواء النقيب المهندس الاستاذ سمو معالي المتحدث باسم الناطق الرسمي رييس مدير وزير الوزير الرييس نايب عضو بيان تقرير في من بن ال عن لدي'.split(
    ' ',
  ),
)

/** True when two descriptions name one source: all telling words of one are in the other, or most of both are shared. */
function sameSource(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (x.size === 0 || y.size === 0) return foldKey(a) === foldKey(b)
  let shared = 0
  for (const word of x) if (has(y, word)) shared++
  return shared === Math.min(x.size, y.size) || shared / (x.size + y.size - shared) >= 0.5
}

/** «لنقابة», «بنقابة» and «نقابة» are one word with and without its preposition. */
const has = (words: ReadonlySet<string>, word: string) =>
  words.has(word) ||
  words.has(`ل${word}`) ||
  words.has(`ب${word}`) ||
  (/^[لب]/.test(word) && words.has(word.slice(1)))

/** The telling words of a name; an ambassador is one with his embassy, a prosecutor with his office. */
function wordsOf(name: string): Set<string> {
  const words = foldKey(name.replace(/ (في|عبر|على) \S{3,}(ه|ها)( .*)?$/, ''))
    .replace(/[«»"“”().،,:]/g, ' ')
    .replace(/(?<=^|\s)(عبد|ابو|ام|ذو) (?=\S)/g, '$1')
    .replace(/النايب العام/g, 'النيابه العامه')
    .replace(/(دوله )?الامارات( العربيه)?( المتحده)?( الشقيقه)?/g, 'الامارات')
    .replace(/المملكه العربيه السعوديه/g, 'السعوديه')
    .replace(/(?<=سفار[هت] |سفير )خادم الحرمين الشريفين/g, 'السعوديه')
    .replace(/التحالف (العربي|بقياده السعوديه|الذي تقوده السعوديه)/g, 'التحالف')
    .replace(/(?<=^|\s)المصرف/g, 'البنك')
    .replace(/اميرك/g, 'امريك')
    .replace(/البنتا[غج]ون/g, 'الجيش الامريكي')
    .replace(/وزاره الدفاع|(القياده العامه ل|ال)قوات المسلحه/g, 'الجيش')
    .replace(/^(مملكه|جمهوريه) /, '')
    .split(/\s+/)
    .filter(Boolean)
  return new Set(words.filter(w => !TITLE.has(w)).map(word => stem(word).replace(/^سفير$/, 'سفار')))
}

/** Cuts article and relational endings, so that الإمارات and الإماراتية, النيابة and نيابة meet. */
const stem = (word: string) =>
  word
    .replace(/^(وال|بال|ال|لل)(?=.{3})/, '')
    .replace(/(?<=.{3})(يه|ي|ه|ات|ين|ون)$/, '')
    .replace(/(?<=.{4})ات$/, '')
