import { lazy, rows } from '../rows.ts'
import { type ContextClass, contextClass, markClass, pairFeatures, START, singleFeatures } from './context.ts'
import { weights } from './knowledge.gen.js'
import { vowelled } from './vowels.ts'
import type { Analysis, Token } from './word.ts'

/** Scores of readings and of their neighbourhoods. Classes are numbers a model gives out. */
export interface Model {
  /** The number of a class. */
  readonly id: (c: ContextClass) => number
  readonly pair: (before: number, id: number) => number
  readonly triple: (first: number, second: number, third: number) => number
}

/** The readings of one place in the sentence as the search sees them, index by index. */
export interface Candidates {
  readonly ids: readonly number[]
  readonly scores: readonly number[]
}

/**
 * Viterbi search for the best sequence of readings. Pairs are searched exactly; the third neighbour is the one the
 * best path to the second came from. `chosen[i]` becomes the index of the reading of place `i`.
 */
export class Search {
  #score: Float64Array[] = []
  #back: Int32Array[] = []
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  run(places: readonly Candidates[], start: number, chosen: number[]): void {
    const { pair, triple } = this.#model
    const length = places.length
    while (this.#score.length < length) {
      this.#score.push(new Float64Array(16))
      this.#back.push(new Int32Array(16))
    }
    for (let i = 0; i < length; i++) {
      const { ids, scores } = places[i]!
      const score = this.#score[i]!
      const back = this.#back[i]!
      const before = i > 0 ? places[i - 1]!.ids : undefined
      const beforeScore = i > 0 ? this.#score[i - 1]! : undefined
      const beforeBack = i > 0 ? this.#back[i - 1]! : undefined
      const earlier = i > 1 ? places[i - 2]!.ids : undefined
      for (let j = 0; j < ids.length; j++) {
        const id = ids[j]!
        if (!before) {
          score[j] = scores[j]! + pair(start, id)
          back[j] = 0
          continue
        }
        let best = Number.NEGATIVE_INFINITY
        let from = 0
        for (let k = 0; k < before.length; k++) {
          const middle = before[k]!
          const first = earlier ? earlier[beforeBack![k]!]! : start
          const total = beforeScore![k]! + pair(middle, id) + triple(first, middle, id)
          if (total > best) {
            best = total
            from = k
          }
        }
        score[j] = best + scores[j]!
        back[j] = from
      }
    }
    if (!length) return
    let at = 0
    const last = this.#score[length - 1]!
    for (let j = 1; j < places[length - 1]!.ids.length; j++) if (last[j]! > last[at]!) at = j
    for (let i = length - 1; i >= 0; i--) {
      chosen[i] = at
      at = this.#back[i]![at]!
    }
  }
}

/** Classes whose neighbourhoods are kept as a dense table; the classes beyond are reckoned each time. */
const DENSE = 1024
const BASES = 128

/** The trained weights as a model: sums of features, reckoned once for every pair of classes. */
class Trained implements Model {
  readonly #weights = new Map<string, number>()
  readonly #ids = new Map<string, number>()
  readonly #classes: ContextClass[] = []
  readonly #bases = new Map<string, number>()
  readonly #baseOf: number[] = []
  readonly #pairs = new Float32Array(DENSE * DENSE).fill(Number.NaN)
  readonly #triples = new Float32Array(BASES * BASES * BASES)

  constructor(table: string) {
    const triples: [string, string, string, number][] = []
    for (const [feature = '', weight = '0'] of rows(table)) {
      if (feature.startsWith('t ')) {
        const [, first = '', second = '', third = ''] = feature.split(' ')
        triples.push([first, second, third, Number(weight)])
      } else this.#weights.set(feature, Number(weight))
    }
    for (const [first, second, third, weight] of triples) {
      const at = this.#triple(this.#base(first), this.#base(second), this.#base(third))
      if (at >= 0) this.#triples[at] = weight
    }
  }

  #base(name: string): number {
    let id = this.#bases.get(name)
    if (id === undefined) {
      id = this.#bases.size
      this.#bases.set(name, id)
    }
    return id
  }

  #triple(first: number, second: number, third: number): number {
    return first < BASES && second < BASES && third < BASES ? (first * BASES + second) * BASES + third : -1
  }

  #sum(features: readonly string[]): number {
    let sum = 0
    for (const feature of features) sum += this.#weights.get(feature) ?? 0
    return sum
  }

  readonly id = (c: ContextClass): number => {
    const key = `${c.fine} ${c.definite ? 1 : 0}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#classes.length
      this.#ids.set(key, id)
      this.#classes.push(c)
      this.#baseOf.push(this.#base(c.base))
    }
    return id
  }

  single(a: Analysis, c: ContextClass): number {
    return this.#sum(singleFeatures(a, c))
  }

  readonly pair = (before: number, id: number): number => {
    if (before >= DENSE || id >= DENSE)
      return this.#sum(pairFeatures(this.#classes[before]!, this.#classes[id]!))
    const at = before * DENSE + id
    const known = this.#pairs[at]!
    if (!Number.isNaN(known)) return known
    const sum = this.#sum(pairFeatures(this.#classes[before]!, this.#classes[id]!))
    this.#pairs[at] = sum
    return sum
  }

  readonly triple = (first: number, second: number, third: number): number => {
    const at = this.#triple(this.#baseOf[first]!, this.#baseOf[second]!, this.#baseOf[third]!)
    return at < 0 ? 0 : this.#triples[at]!
  }
}

const trained = lazy(() => new Trained(weights))
const search = lazy(() => new Search(trained()))

/** The readings of a form as candidates, made once a printed form. */
export function candidates(analyses: readonly Analysis[], form: string): Candidates {
  const model = trained()
  const classes = analyses.map(contextClass)
  return {
    ids: classes.map(c => model.id(c)),
    scores: analyses.map((a, i) => a.weight + model.single(a, classes[i]!) + vowelled(form, a)),
  }
}

const marks = new Map<string, Candidates>()

/** A number, mark or foreign word as the only candidate of its place. */
export function markCandidate(token: Pick<Token, 'kind' | 'norm'>): Candidates {
  const c = markClass(token)
  let known = marks.get(c.base)
  if (!known) {
    known = { ids: [trained().id(c)], scores: [0] }
    marks.set(c.base, known)
  }
  return known
}

/** Chooses one reading for every place of a sentence. */
export function choose(places: readonly Candidates[], chosen: number[]): void {
  search().run(places, trained().id(START), chosen)
}
