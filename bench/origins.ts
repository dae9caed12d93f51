/**
 * Counts origins where it is known what they are: invented happenings, each told by several papers in ways that must
 * come to a given number of independent origins. `node --conditions=source bench/origins.ts` prints the table;
 * `--failures` lists what went wrong.
 */
import { readFileSync } from 'node:fs'
import { type Claim, openArchive } from '@isnad/archive'
import type { Article } from '@isnad/reader'

/** What is told of one invented happening: the columns of origins.tsv. */
type Happening = Record<string, string>

/** What the papers write, and what must come out. */
interface Case {
  class: string
  papers: Paper[]
  /** Independent origins of the claim as the first paper tells it: at least, at most. */
  origins: readonly [number, number]
  /** The last paper tells the claim distorted: it must not support the others. */
  distorted?: true
}

interface Paper {
  /** The sentence that carries the claim. */
  tells: string
  byline?: string
  /** Which of the sentences around it the paper prints. */
  around?: number
}

const PAPERS = ['صحيفة الضفة', 'صحيفة المرفأ', 'صحيفة الأفق', 'صحيفة السنابل', 'صحيفة القنديل']
const AGENCY = 'رويترز'

const happenings = readFileSync(new URL('./origins.tsv', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(block => {
    const [id, ...lines] = block.trim().split('\n')
    return Object.fromEntries([
      ['id', id!],
      ...lines.map(l => l.split('\t') as [string, string]),
    ]) as Happening
  })

/** Changes the words a distortion changes. */
function distort(text: string, change: string | undefined): string {
  const [from, to] = change!.split(' → ') as [string, string]
  if (!text.includes(from)) throw new Error(`«${from}» is not in «${text}»`)
  return text.replaceAll(from, to)
}

function casesOf(h: Happening): Case[] {
  const {
    said1,
    said2,
    said3,
    said4,
    own1,
    own2,
    own3,
    person1,
    person2,
    body,
    spokesman,
    document,
    unnamed,
  } = h as Record<string, string> & {
    said1: string
    said2: string
    number: string
    name: string
    place: string
  }
  const first = `قال ${person1} إن ${said1}.`
  const copies = (tells: string, n: number): Paper[] =>
    Array.from({ length: n }, () => ({ tells, around: 1 }))
  const distortion = (what: 'number' | 'name' | 'place'): Case[] => [
    {
      class: `distorted: ${what}, reworded`,
      papers: [{ tells: first }, { tells: `أكد ${person2} أن ${distort(said2, h[what]!)}.` }],
      origins: [1, 1],
      distorted: true,
    },
    {
      class: `distorted: ${what}, same words`,
      papers: [{ tells: first }, { tells: `أكد ${person2} أن ${distort(said1, h[what]!)}.` }],
      origins: [1, 1],
      distorted: true,
    },
  ]
  return [
    {
      class: 'fabricated by one paper, copied',
      papers: [{ tells: own1!, around: 1 }, ...copies(own1!, 3)],
      origins: [0, 1],
    },
    {
      class: "fabricated: one paper's unnamed source, copied",
      papers: [
        { tells: `قال ${unnamed} لـ«الضفة» إن ${said1}.` },
        { tells: `نقلت صحيفة الضفة عن ${unnamed} قوله إن ${said1}.` },
        { tells: `وبحسب صحيفة الضفة، فإن ${said2}.` },
        { tells: own2! },
      ],
      origins: [0, 1],
    },
    {
      class: "an agency's unnamed source in five papers",
      papers: [
        { tells: `قال ${unnamed} إن ${said1}.`, byline: AGENCY },
        { tells: `قال ${unnamed} إن ${said1}.`, byline: AGENCY },
        { tells: `نقلت وكالة رويترز عن ${unnamed} قوله إن ${said1}.` },
        { tells: `وقال ${unnamed} لوكالة رويترز إن ${said2}.` },
        { tells: `ذكرت وكالة رويترز نقلا عن ${unnamed} أن ${said3}.` },
      ],
      origins: [1, 1],
    },
    {
      class: "an agency's own word in three papers",
      papers: [
        { tells: own1!, byline: AGENCY },
        { tells: own2!, byline: AGENCY },
        { tells: `ذكرت وكالة رويترز أن ${said3}.` },
      ],
      origins: [1, 1],
    },
    {
      class: "a body's statement in three papers",
      papers: [
        { tells: `أعلنت ${body} في بيان أن ${said1}.` },
        { tells: `ذكرت ${body} أن ${said2}.` },
        { tells: `وبحسب بيان ${body}، فإن ${said3}.` },
      ],
      origins: [1, 1],
    },
    {
      class: 'a spokesman and his ministry',
      papers: [{ tells: `أعلنت ${body} أن ${said1}.` }, { tells: `أوضح ${spokesman} أن ${said2}.` }],
      origins: [1, 1],
    },
    {
      class: 'one named source, credited through a paper',
      papers: [
        { tells: first },
        { tells: `نقلت صحيفة الضفة عن ${person1} قوله إن ${said2}.` },
        { tells: `وبحسب ${person1}، فإن ${said3}.` },
      ],
      origins: [1, 1],
    },
    {
      class: 'two named sources',
      papers: [{ tells: first }, { tells: `أكد ${person2} أن ${said2}.` }],
      origins: [2, 2],
    },
    {
      class: 'two named sources, one of them copied',
      papers: [{ tells: first }, { tells: first }, { tells: `أفاد ${person2} بأن ${said4}.` }],
      origins: [2, 2],
    },
    {
      class: 'a named source and a document',
      papers: [{ tells: first }, { tells: `وأظهر ${document} أن ${said2}.` }],
      origins: [2, 2],
    },
    {
      class: "one paper's witness and a named source",
      papers: [{ tells: first }, { tells: `وقال شاهد عيان لـ«المرفأ» إن ${said4}.` }],
      origins: [2, 2],
    },
    {
      class: 'unsourced everywhere',
      papers: [{ tells: own1! }, { tells: own2! }, { tells: own3! }],
      origins: [0, 0],
    },
    ...distortion('number'),
    ...distortion('name'),
    ...distortion('place'),
    {
      class: 'distorted: polarity',
      papers: [{ tells: first }, { tells: h.denied!.replace('{}', person2!) }],
      origins: [1, 1],
      distorted: true,
    },
  ]
}

/** The claims a sentence of an article is a telling of, the one that covers it most first. */
function tellingsOf(claims: readonly Claim[], article: string, from: number, to: number): Claim[] {
  const covered = (claim: Claim) =>
    claim.members
      .filter(m => m.article === article)
      .flatMap(m => m.spans)
      .reduce((n, s) => n + Math.max(0, Math.min(s.end, to) - Math.max(s.start, from)), 0)
  return claims.filter(c => covered(c) > 0).sort((a, b) => covered(b) - covered(a))
}

interface Outcome {
  case: Case
  happening: string
  /** Most origins of a claim that the first paper's, or a distorting paper's, sentence tells. */
  count: number
  /** Papers that tell the claim as the first one does. */
  members: number
  unknown: number
  /** A distortion is told of: as a conflict, or as a claim of its own. */
  told: boolean
  claims: Claim[]
}

async function outcome(h: Happening, one: Case): Promise<Outcome> {
  const articles: Article[] = one.papers.map((paper, i) => ({
    id: `${h.id}-${i + 1}`,
    outlet: PAPERS[i]!,
    published: `2021-05-0${3 + Math.floor(i / 3)}`,
    headline: h.headline!,
    ...(paper.byline && { byline: paper.byline }),
    paragraphs: [paper.tells, h[`around${paper.around ?? 1 + (i % 4)}`]!, h[`around${1 + ((i + 1) % 4)}`]!],
  }))
  const archive = await openArchive(':memory:')
  await archive.add(articles, { threads: 0 })
  await archive.derive({ threads: 0 })
  const claims = await archive.claims({ members: 1 })
  await archive.close()
  const at = (i: number) => tellingsOf(claims, `${h.id}-${i + 1}`, 0, one.papers[i]!.tells.length)
  const main = at(0)[0]
  const last = one.papers.length - 1
  const concerned = new Set([...at(0), ...(one.distorted ? at(last) : [])])
  return {
    case: one,
    happening: h.id!,
    count: Math.max(0, ...[...concerned].map(c => c.independent.total)),
    members: main?.members.length ?? 1,
    unknown: main?.unknown ?? 1,
    told: [...concerned].some(c => c.conflicts.length > 0) || !at(last).some(c => c === main),
    claims: [...concerned],
  }
}

const outcomes: Outcome[] = []
for (const h of happenings) for (const one of casesOf(h)) outcomes.push(await outcome(h, one))

const classes = [...new Set(outcomes.map(o => o.case.class))]
const failed = (o: Outcome) =>
  o.count > o.case.origins[1] || o.count < o.case.origins[0] || (o.case.distorted && !o.told)
console.log('| Class | Claims | Origins | Right | Too many | Too few | All papers joined |')
console.log('|---|---|---|---|---|---|---|')
for (const name of classes) {
  const of = outcomes.filter(o => o.case.class === name)
  const [least, most] = of[0]!.case.origins
  const n = (test: (o: Outcome) => unknown) => of.filter(test).length
  console.log(
    `| ${name} | ${of.length} | ${least === most ? most : `${least}–${most}`} | ${n(o => !failed(o))} | ${n(o => o.count > most)} | ${n(o => o.count < least)} | ${of[0]!.case.distorted ? '–' : n(o => o.members === o.case.papers.length)} |`,
  )
}
const sum = (test: (o: Outcome) => unknown) => outcomes.filter(test).length
const single = (o: Outcome) =>
  !o.case.distorted && o.case.origins[1] === 1 && !o.case.class.startsWith('fabricated')
const rate = (what: string, of: (o: Outcome) => unknown, bad: (o: Outcome) => unknown) =>
  console.log(`${what}: ${sum(o => of(o) && bad(o))} of ${sum(of)}`)
console.log()
rate(
  'fabricated claims found corroborated',
  o => o.case.class.startsWith('fabricated'),
  o => o.count > 1,
)
rate(
  'claims with two origins missed',
  o => o.case.origins[0] === 2,
  o => o.count < 2,
)
rate('single-source claims called independent', single, o => o.count > 1)
rate(
  'unsourced claims given an origin',
  o => o.case.class === 'unsourced everywhere',
  o => o.count > 0,
)
rate(
  'distorted claims found corroborated',
  o => o.case.distorted,
  o => o.count > 1,
)
rate(
  'distortions shown as conflict or as another claim',
  o => o.case.distorted,
  o => o.told,
)

if (process.argv.includes('--failures'))
  for (const o of outcomes.filter(failed)) {
    console.log(`\n${o.happening} · ${o.case.class}: ${o.count} (${o.case.origins.join('–')})`)
    for (const c of o.claims) {
      console.log(
        `  ${c.independent.total} ${c.origins.map(x => `${x.kind} ${x.who}`).join(' ; ')} ${c.conflicts.join(' ; ')}`,
      )
      for (const m of c.members) console.log(`    ${m.article} ${m.step.by} [${m.chain.join(' > ')}]`)
    }
  }
