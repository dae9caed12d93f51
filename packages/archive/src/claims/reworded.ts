import { Groups, type Numbered } from './groups.ts'
import type { Likeness } from './likeness.ts'
import type { Statement } from './statements.ts'

/** So alike groups must be, on average of all they are made of, to be one claim told in other words. */
const REWORDED = 0.28
/** More, the more groups a story has: among many, some are alike by chance. So much for every doubling of so few. */
const GROWTH = 0.03
const FEW = 32
/** So alike tellings of one toll must be for it to be one that rose: «21 قتيلا، وكانت حصيلة سابقة 15». */
const RISEN = 0.33
/** Share of the articles of the smaller of two groups that may stand in the other, too: who tells both tells two things. */
const BOTH = 0.34

/**
 * Makes one of groups that tell one thing in words of their own, the most alike first: within a story of one happening,
 * what two papers tell most alike is mostly the same, though they share few words. No article, or hardly one, may tell
 * both. A group made of several is compared by all of them, so that none grows by chaining.
 */
export function reworded(
  groups: readonly Numbered[],
  statements: readonly Statement[],
  likeness: Likeness,
  countsOtherwise: (i: number, all: readonly number[]) => boolean,
): Numbered[] {
  const least = REWORDED + GROWTH * Math.max(0, Math.log2(groups.length / FEW))
  const { scores, near } = compared(groups, statements, likeness, least)
  const parts = groups.map((_, g) => [g])
  const root = groups.map((_, g) => g)
  const articles = groups.map(({ all }) => new Set(all.map(i => statements[i]!.document)))
  const tolls = ({ at }: Numbered) => statements[at]!.tolls
  for (const { g, h, score } of near) {
    const [into, from] = root[g]! < root[h]! ? [root[g]!, root[h]!] : [root[h]!, root[g]!]
    if (into === from) continue
    const [a, b] = [parts[into]!, parts[from]!]
    let sum = 0
    for (const x of a) for (const y of b) sum += scores[x]!.get(y) ?? 0
    if (sum < least * a.length * b.length) continue
    const risen =
      score >= RISEN &&
      tolls(groups[g]!)
        .keys()
        .some(kind => tolls(groups[h]!).has(kind))
    if (!risen) {
      const [x, y] = [articles[into]!, articles[from]!]
      if (x.intersection(y).size > BOTH * Math.min(x.size, y.size)) continue
      const all = a.flatMap(g => groups[g]!.all)
      if (b.some(g => groups[g]!.all.some(i => countsOtherwise(i, all)))) continue
    }
    for (const y of b) root[y] = into
    a.push(...b)
    for (const article of articles[from]!) articles[into]!.add(article)
  }
  return parts
    .filter((_, g) => root[g] === g)
    .map(part => {
      const largest = part.reduce((x, y) => (groups[y]!.all.length > groups[x]!.all.length ? y : x))
      return { at: groups[largest]!.at, all: part.flatMap(g => groups[g]!.all) }
    })
}

/** How alike groups are, and the pairs that may be one, the most alike first. */
function compared(
  groups: readonly Numbered[],
  statements: readonly Statement[],
  likeness: Likeness,
  least: number,
) {
  const near: { g: number; h: number; score: number }[] = []
  const scores = groups.map(() => new Map<number, number>())
  const index = new Groups(groups, statements)
  groups.forEach(({ at }, g) => {
    for (const h of index.near(at)) {
      if (h >= g) continue
      const score = likeness.reworded(at, groups[h]!.at)
      if (score < least / 2) continue
      scores[g]!.set(h, score)
      scores[h]!.set(g, score)
      if (score >= least) near.push({ g, h, score })
    }
  })
  near.sort((a, b) => b.score - a.score || a.h - b.h || a.g - b.g)
  return { scores, near }
}
