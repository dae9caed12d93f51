import { lazy, rows } from '../rows.ts'
import {
  agreementFeature,
  agrees,
  type ContextClass,
  classFeatures,
  classNumber,
  contextClass,
  guessFeatures,
  markClass,
  START,
} from './context.ts'
import { weights } from './knowledge.gen.js'
import { hasVowels, vowelled } from './vowels.ts'
import type { Analysis, Token } from './word.ts'

/** Scores of readings and of their neighbourhoods. Classes are numbers a model gives out. */
export interface Model {
  /** The number of a class. */
  id(c: ContextClass): number
  pair(before: number, id: number): number
  triple(first: number, second: number, third: number): number
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
    const model = this.#model
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
          score[j] = scores[j]! + model.pair(start, id)
          back[j] = 0
          continue
        }
        let best = Number.NEGATIVE_INFINITY
        let from = 0
        for (let k = 0; k < before.length; k++) {
          const middle = before[k]!
          const first = earlier ? earlier[beforeBack![k]!]! : start
          const total = beforeScore![k]! + model.pair(middle, id) + model.triple(first, middle, id)
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

/** Names as small numbers from 1 on; 0 stands for every name that has none. */
class Numbers {
  readonly #ids = new Map<string, number>()

  of(name: string): number {
    let id = this.#ids.get(name)
    if (id === undefined) {
      id = this.#ids.size + 1
      this.#ids.set(name, id)
    }
    return id
  }

  /** The number of a name met before, or 0. */
  known(name: string): number {
    return this.#ids.get(name) ?? 0
  }

  /** How many numbers there are, 0 among them. */
  get size(): number {
    return this.#ids.size + 1
  }
}

/** Most shapes of words that agree with others, as the first and as the second of two. */
const LEFT = 128
const RIGHT = 1024

/** The numbers of a class lie side by side: its base, its middle class, its shape as the first and the second of two. */
const NUMBERS = 4
const MIDDLE = 1
const FIRST = 2
const SECOND = 3

/** The trained weights as dense tables: of bases, of middle classes, of what may agree, and of three bases. */
class Trained implements Model {
  readonly #weights = new Map<string, number>()
  /** Weights of dictionary forms, by part of speech. */
  readonly #lemmas = new Map<string, Map<string, number>>()
  /** Weights of each class by itself. */
  readonly #singles: number[] = []
  readonly #ids = new Map<string, number>()
  /** The same by {@link classNumber}. */
  readonly #idsOfNumbers = new Map<number, number>()
  #numbers = new Uint16Array(1024 * NUMBERS)

  readonly #bases = new Numbers()
  readonly #middles = new Numbers()
  readonly #shapes = new Numbers()
  readonly #frontedShapes = new Numbers()

  /** The length of a row of the tables. */
  readonly #baseCount: number
  readonly #middleCount: number
  readonly #basePairs: Float32Array
  readonly #middlePairs: Float32Array
  /** For two bases where the row of weights of the third begins, 0 where there is none. */
  readonly #tripleRows: Int32Array
  readonly #triples: Float32Array
  /** How well two shapes agree: NaN where not reckoned yet; row and column 0 stand for what never agrees. */
  readonly #agreements = new Float32Array(LEFT * RIGHT).fill(Number.NaN)
  readonly #lefts: ContextClass[] = []
  readonly #rights: ContextClass[] = []

  constructor(table: string) {
    const ofBases: [first: number, second: number, weight: number][] = []
    const ofMiddles: typeof ofBases = []
    const ofThree: [first: number, second: number, third: number, weight: number][] = []
    for (const [feature = '', cell = '0'] of rows(table)) {
      const weight = Number(cell)
      const [kind, first = '', second = '', third = ''] = feature.split(' ')
      if (kind === 'b') ofBases.push([this.#bases.of(first), this.#bases.of(second), weight])
      else if (kind === 'B') ofMiddles.push([this.#middles.of(first), this.#middles.of(second), weight])
      else if (kind === 't')
        ofThree.push([this.#bases.of(first), this.#bases.of(second), this.#bases.of(third), weight])
      else if (kind === 'l') {
        const weights = this.#lemmas.get(first) ?? new Map<string, number>()
        this.#lemmas.set(first, weights.set(second, weight))
      } else this.#weights.set(feature, weight)
    }
    const bases = this.#bases.size
    const middles = this.#middles.size
    this.#baseCount = bases
    this.#middleCount = middles
    this.#basePairs = new Float32Array(bases * bases)
    for (const [first, second, weight] of ofBases) this.#basePairs[first * bases + second] = weight
    this.#middlePairs = new Float32Array(middles * middles)
    for (const [first, second, weight] of ofMiddles) this.#middlePairs[first * middles + second] = weight
    this.#tripleRows = new Int32Array(bases * bases)
    let end = bases
    for (const [first, second] of ofThree) {
      const at = first * bases + second
      if (this.#tripleRows[at] !== 0) continue
      this.#tripleRows[at] = end
      end += bases
    }
    this.#triples = new Float32Array(end)
    for (const [first, second, third, weight] of ofThree)
      this.#triples[this.#tripleRows[first * bases + second]! + third] = weight
  }

  readonly id = (c: ContextClass): number => {
    const key = `${c.fine} ${c.definite ? 1 : 0} ${c.clitics}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(key, id)
      this.#singles.push(this.#sum(classFeatures(c)))
      this.#number(id * NUMBERS, c)
    }
    return id
  }

  /** The number of the class of a reading. */
  idOf(a: Analysis): number {
    const key = classNumber(a)
    if (key < 0) return this.id(contextClass(a))
    let id = this.#idsOfNumbers.get(key)
    if (id === undefined) {
      id = this.id(contextClass(a))
      this.#idsOfNumbers.set(key, id)
    }
    return id
  }

  /** Writes down the numbers of a new class. */
  #number(at: number, c: ContextClass): void {
    if (at === this.#numbers.length) {
      const longer = new Uint16Array(2 * at)
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[at] = this.#bases.known(c.base)
    this.#numbers[at + MIDDLE] = this.#middles.known(c.middle)
    if (!agrees(c)) return
    const shape = `${c.pos} ${c.definite ? 1 : 0} ${c.gender}${c.number}`
    const left = this.#shapes.of(shape)
    const right = this.#frontedShapes.of(`${shape} ${c.front}`)
    if (left < LEFT) {
      this.#numbers[at + FIRST] = left
      this.#lefts[left] ??= c
    }
    if (right < RIGHT) {
      this.#numbers[at + SECOND] = right
      this.#rights[right] ??= c
    }
  }

  /** The weight of a reading of class `id` by itself. */
  single(a: Analysis, id: number): number {
    const own = this.#lemmas.get(a.lemma)?.get(a.pos) ?? 0
    return this.#singles[id]! + (a.known ? own : own + this.#sum(guessFeatures(a)))
  }

  #sum(features: readonly string[]): number {
    let sum = 0
    for (const feature of features) sum += this.#weights.get(feature) ?? 0
    return sum
  }

  pair(before: number, id: number): number {
    const numbers = this.#numbers
    const first = before * NUMBERS
    const second = id * NUMBERS
    const base = this.#basePairs[numbers[first]! * this.#baseCount + numbers[second]!]!
    const middle =
      this.#middlePairs[numbers[first + MIDDLE]! * this.#middleCount + numbers[second + MIDDLE]!]!
    const left = numbers[first + FIRST]!
    const right = numbers[second + SECOND]!
    return left === 0 || right === 0 ? base + middle : base + middle + this.#agreement(left, right)
  }

  #agreement(left: number, right: number): number {
    const at = left * RIGHT + right
    const known = this.#agreements[at]!
    if (!Number.isNaN(known)) return known
    const feature = agreementFeature(this.#lefts[left]!, this.#rights[right]!)
    this.#agreements[at] = this.#weights.get(feature) ?? 0
    // As kept, in single precision: where two readings weigh the same, the first time must choose like every other.
    return this.#agreements[at]!
  }

  triple(first: number, second: number, third: number): number {
    const numbers = this.#numbers
    const row = this.#tripleRows[numbers[first * NUMBERS]! * this.#baseCount + numbers[second * NUMBERS]!]!
    return row === 0 ? 0 : this.#triples[row + numbers[third * NUMBERS]!]!
  }
}

const trained = lazy(() => new Trained(weights))
const search = lazy(() => new Search(trained()))

/** Readings so far behind the best of their form, by themselves, are not looked at in context. */
const HOPELESS = 9

/** The readings of a form that are looked at in context, made once a printed form. */
export function candidates(
  analyses: readonly Analysis[],
  form: string,
): Candidates & { readonly readings: readonly Analysis[] } {
  const model = trained()
  const ids = analyses.map(a => model.idOf(a))
  const voiced = hasVowels(form)
  let best = Number.NEGATIVE_INFINITY
  let worst = Number.POSITIVE_INFINITY
  const scores = analyses.map((a, i) => {
    const score = a.weight + model.single(a, ids[i]!) + (voiced ? vowelled(form, a) : 0)
    if (score > best) best = score
    if (score < worst) worst = score
    return score
  })
  const least = best - HOPELESS
  if (worst >= least) return { readings: analyses, ids, scores }
  const likely = (_: unknown, i: number) => scores[i]! >= least
  return { readings: analyses.filter(likely), ids: ids.filter(likely), scores: scores.filter(likely) }
}

/** A number, mark or foreign word as the only candidate of its place. */
export const markCandidate = (token: Pick<Token, 'kind' | 'norm'>): Candidates => ({
  ids: [trained().id(markClass(token))],
  scores: [0],
})

const start = lazy(() => trained().id(START))

/** Chooses one reading for every place of a sentence. */
export function choose(places: readonly Candidates[], chosen: number[]): void {
  search().run(places, start(), chosen)
}
