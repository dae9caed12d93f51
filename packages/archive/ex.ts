import { readFileSync } from 'node:fs'
import { readArticle } from '@isnad/reader'
import { byTime, documentOf } from './src/document.ts'
import { Frequencies, likeness, vector } from './src/stories/vector.ts'
import { termsOf } from './src/terms.ts'

const packs = readFileSync('/work/shared/gold/stories-dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(l => JSON.parse(l))
const g = new Map<string, string>()
for (const k of packs)
  k.annotation.stories.forEach((s: any, i: number) => s.forEach((id: string) => g.set(id, k.pack + '/' + i)))
const docs = packs
  .flatMap(k => k.articles)
  .map((a: any) => documentOf(readArticle(a)))
  .sort(byTime)
const ids = docs.map(d => d.reading.id)
const ORD = process.env.ORD
function weights(
  d: any,
  LEAD: number,
  BODY: number,
  H: number,
  L: number,
  B: number,
  KN: number,
  KV: number,
) {
  const w = new Map<string, number>()
  const add = (t: any, x: number) => {
    const k = ({ name: KN, number: KV, content: 1, function: 0 } as any)[t.kind] * x
    if (k > 0) w.set(t.key, (w.get(t.key) ?? 0) + k)
  }
  for (const t of termsOf({ text: d.reading.headline ?? '' })) add(t, H)
  d.terms.slice(0, BODY).forEach((t: any, i: number) => add(t, i < LEAD ? L : B))
  return w
}
function vecs(p: number[]) {
  const ws = docs.map(d => weights(d, p[0]!, p[1]!, p[2]!, p[3]!, p[4]!, p[5]!, p[6]!))
  const f = new Frequencies()
  ws.forEach(w => f.add(w))
  return ws.map(w => vector(w, f))
}
function sims(p: number[]) {
  const v = vecs(p)
  return (i: number, j: number) => likeness(v[i]!, v[j]!)
}
function cluster(sim: (i: number, j: number) => number, T: number) {
  const groups: number[][] = []
  const med: number[] = []
  for (let i = 0; i < docs.length; i++) {
    let best = -1,
      m = T
    groups.forEach((gr, k) => {
      if (docs[i]!.day - docs[gr.at(-1)!]!.day > 3) return
      const s = Math.max(sim(i, gr[0]!), sim(i, med[k]!))
      if (s >= m) {
        m = s
        best = k
      }
    })
    if (best < 0) {
      groups.push([i])
      med.push(i)
    } else {
      const gr = groups[best]!
      gr.push(i)
      let bs = -1
      for (const a of gr) {
        let s = 0
        for (const b of gr) if (a !== b) s += sim(a, b)
        if (s > bs) {
          bs = s
          med[best] = a
        }
      }
    }
  }
  return groups
}
function score(groups: number[][]) {
  const s = new Map<string, number>()
  groups.forEach((gr, k) => gr.forEach(i => s.set(ids[i]!, k)))
  let p = 0,
    r = 0
  for (const a of ids) {
    const S = ids.filter(b => s.get(b) === s.get(a)),
      G = ids.filter(b => g.get(b) === g.get(a))
    const both = S.filter(b => g.get(b) === g.get(a)).length
    p += both / S.length
    r += both / G.length
  }
  p /= ids.length
  r /= ids.length
  return [p, r, (2 * p * r) / (p + r)].map(x => x.toFixed(3)).join(' ')
}
for (const [name, a, pf, pb] of [
  ['full', 1, [60, 220, 3, 2, 1, 1.3, 0.6], [60, 220, 3, 2, 1, 1.3, 0.6]],
  ['headlead', 1, [60, 60, 3, 1, 0, 1.3, 0.6], [60, 60, 3, 1, 0, 1.3, 0.6]],
  ['headlead100', 1, [100, 100, 3, 1, 0, 1.3, 0.6], [60, 60, 3, 1, 0, 1.3, 0.6]],
  ['mix.5', 0.5, [50, 50, 3, 1, 0, 1.3, 0.6], [60, 400, 1, 1, 1, 1.3, 0.6]],
  ['mix.7', 0.7, [50, 50, 3, 1, 0, 1.3, 0.6], [60, 400, 1, 1, 1, 1.3, 0.6]],
  ['names0.8', 1, [60, 220, 3, 2, 1, 0.8, 0.6], [60, 220, 3, 2, 1, 1.3, 0.6]],
  ['names2', 1, [60, 220, 3, 2, 1, 2, 0.6], [60, 220, 3, 2, 1, 1.3, 0.6]],
  ['head5', 1, [60, 220, 5, 2, 1, 1.3, 0.6], [60, 220, 3, 2, 1, 1.3, 0.6]],
] as any) {
  const s1 = sims(pf),
    s2 = a < 1 ? sims(pb) : s1
  const cache = new Map<number, number>()
  const sim = (i: number, j: number) => {
    const k = i < j ? i * 1000 + j : j * 1000 + i
    let x = cache.get(k)
    if (x === undefined) {
      x = a * s1(i, j) + (1 - a) * s2(i, j)
      cache.set(k, x)
    }
    return x
  }
  console.log(
    name,
    [0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32]
      .map(T => T + ': ' + score(cluster(sim, T)).split(' ').at(-1))
      .join('  '),
  )
}
