import { lazy, rows } from '../rows.ts'
import {
  agreementFeature,
  agrees,
  type ContextClass,
  classFeatures,
  contextClass,
  markClass,
  readingFeatures,
  START,
} from './context.ts'
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
  /** Index of each among the analyses of the form. */
  readonly which: readonly number[]
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
      if (ids.length === 1 && before?.length === 1) {
        // Only one way leads on: whatever it scores, it scores for every path.
        score[0] = beforeScore![0]!
        back[0] = 0
        continue
      }
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

/** Names as small numbers; the first `room` names get one of their own, all others share 0. */
class Numbers {
  readonly #ids = new Map<string, number>()
  readonly #room: number

  constructor(room: number) {
    this.#room = room
  }

  of(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#ids.size + 1
    if (id >= this.#room) return 0
    this.#ids.set(name, id)
    return id
  }

  /** The number of a name met before, or 0. */
  known(name: string): number {
    return this.#ids.get(name) ?? 0
  }
}

const BASES = 256
const MIDDLES = 512
const LEFT = 128
const RIGHT = 1024

/** The trained weights as dense tables: of bases, of middle classes, of what may agree, and of three bases. */
class Trained implements Model {
  readonly #weights = new Map<string, number>()
  /** The dictionary forms that have a weight of their own. */
  readonly #lemmas = new Set<string>()
  /** Weights of each class by itself. */
  readonly #singles: number[] = []
  readonly #ids = new Map<string, number>()
  /** Numbers of each class: its base, its middle class, its agreement as the first and as the second of two. */
  readonly #base: number[] = []
  readonly #middle: number[] = []
  readonly #left: number[] = []
  readonly #right: number[] = []

  readonly #basePairs = new Float32Array(BASES * BASES)
  readonly #middlePairs = new Float32Array(MIDDLES * MIDDLES)
  /** NaN where not reckoned yet; row and column 0 stand for what never agrees. */
  readonly #agreements = new Float32Array(LEFT * RIGHT).fill(Number.NaN)
  readonly #lefts: ContextClass[] = []
  readonly #rights: ContextClass[] = []
  /** For two bases the row of weights of the third, 0 where there is none. */
  readonly #tripleRow = new Uint16Array(BASES * BASES)
  readonly #triples: Float32Array

  readonly #bases = new Numbers(BASES)
  readonly #middles = new Numbers(MIDDLES)
  readonly #leftNumbers = new Numbers(LEFT)
  readonly #rightNumbers = new Numbers(RIGHT)

  constructor(table: string) {
    const triples: [row: number, third: number, weight: number][] = []
    let rowCount = 1
    for (const [feature = '', cell = '0'] of rows(table)) {
      const weight = Number(cell)
      const [kind, first = '', second = '', third = ''] = feature.split(' ')
      if (kind === 'b') this.#basePairs[this.#bases.of(first) * BASES + this.#bases.of(second)] = weight
      else if (kind === 'B')
        this.#middlePairs[this.#middles.of(first) * MIDDLES + this.#middles.of(second)] = weight
      else if (kind === 't') {
        const at = this.#bases.of(first) * BASES + this.#bases.of(second)
        if (this.#tripleRow[at] === 0) this.#tripleRow[at] = rowCount++
        triples.push([this.#tripleRow[at]!, this.#bases.of(third), weight])
      } else {
        this.#weights.set(feature, weight)
        if (kind === 'l') this.#lemmas.add(first)
      }
    }
    this.#triples = new Float32Array(rowCount * BASES)
    for (const [row, third, weight] of triples) this.#triples[row * BASES + third] = weight
  }

  readonly id = (c: ContextClass): number => {
    const key = `${c.fine} ${c.definite ? 1 : 0} ${c.clitics}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#base.length
      this.#ids.set(key, id)
      this.#singles.push(this.#sum(classFeatures(c)))
      this.#base.push(this.#bases.known(c.base))
      this.#middle.push(this.#middles.known(c.middle))
      const shape = agrees(c) ? `${c.pos} ${c.definite ? 1 : 0} ${c.gender}${c.number}` : ''
      const left = shape && this.#leftNumbers.of(shape)
      const right = shape && this.#rightNumbers.of(`${shape} ${c.front}`)
      if (left) this.#lefts[left] ??= c
      if (right) this.#rights[right] ??= c
      this.#left.push(left || 0)
      this.#right.push(right || 0)
    }
    return id
  }

  /** The weight of a reading of class `id` by itself. */
  single(a: Analysis, id: number): number {
    const own = !a.known || this.#lemmas.has(a.lemma)
    return this.#singles[id]! + (own ? this.#sum(readingFeatures(a)) : 0)
  }

  #sum(features: readonly string[]): number {
    let sum = 0
    for (const feature of features) sum += this.#weights.get(feature) ?? 0
    return sum
  }

  readonly pair = (before: number, id: number): number => {
    const base = this.#basePairs[this.#base[before]! * BASES + this.#base[id]!]!
    const middle = this.#middlePairs[this.#middle[before]! * MIDDLES + this.#middle[id]!]!
    const left = this.#left[before]!
    const right = this.#right[id]!
    if (left === 0 || right === 0) return base + middle
    const at = left * RIGHT + right
    let agreement = this.#agreements[at]!
    if (Number.isNaN(agreement)) {
      const feature = agreementFeature(this.#lefts[left]!, this.#rights[right]!)
      agreement = this.#weights.get(feature) ?? 0
      this.#agreements[at] = agreement
    }
    return base + middle + agreement
  }

  readonly triple = (first: number, second: number, third: number): number => {
    const row = this.#tripleRow[this.#base[first]! * BASES + this.#base[second]!]!
    return row === 0 ? 0 : this.#triples[row * BASES + this.#base[third]!]!
  }
}

const trained = lazy(() => new Trained(weights))
const search = lazy(() => new Search(trained()))

/** Readings so far behind the best of their form, by themselves, are not looked at in context. */
const HOPELESS = 9

/** The readings of a form as candidates, made once a printed form. */
export function candidates(analyses: readonly Analysis[], form: string): Candidates {
  const model = trained()
  const ids = analyses.map(a => model.id(contextClass(a)))
  const scores = analyses.map((a, i) => a.weight + model.single(a, ids[i]!) + vowelled(form, a))
  const least = Math.max(...scores) - HOPELESS
  const which = scores.map((_, i) => i).filter(i => scores[i]! >= least)
  return { which, ids: which.map(i => ids[i]!), scores: which.map(i => scores[i]!) }
}

const marks = new Map<string, Candidates>()

/** A number, mark or foreign word as the only candidate of its place. */
export function markCandidate(token: Pick<Token, 'kind' | 'norm'>): Candidates {
  const c = markClass(token)
  let known = marks.get(c.base)
  if (!known) {
    known = { which: [0], ids: [trained().id(c)], scores: [0] }
    marks.set(c.base, known)
  }
  return known
}

/** Chooses one reading for every place of a sentence. */
export function choose(places: readonly Candidates[], chosen: number[]): void {
  search().run(places, trained().id(START), chosen)
}
