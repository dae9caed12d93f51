import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Article, addPlaces } from '@isnad/reader'
import { type Claim, type ClaimTask, claimsOfTask } from '../claims/claims.ts'
import { type Comparison, compare, type Found } from '../copies/compare.ts'
import { type Prepared, prepareBatch, type Unprepared } from './prepare.ts'

/** Articles a worker is given at a time. */
export const BATCH = 32

/** Megabytes a worker may hold: its live data is under half of it, and without a bound the rest is filled, too. */
const MEMORY = 384

/** What a worker is given: articles to read, pairs of articles to compare, or stories whose claims are wanted. */
export type Job = { read: readonly Article[] } | { compare: Comparison } | { claims: readonly ClaimTask[] }

/** Does a job. */
export function work(job: Job): unknown {
  if ('read' in job) return prepareBatch(job.read)
  if ('compare' in job) return compare(job.compare)
  return job.claims.flatMap(claimsOfTask)
}

/** Does the work that takes time, on all cores where that is worth while. */
export interface Pool {
  /** Gives the prepared articles in the order of the batch, or why one could not be read. */
  prepare(batch: readonly Article[]): Promise<(Prepared | Unprepared)[]>
  /** Those of some pairs of articles that are copies. */
  copies(comparison: Comparison): Promise<Found[]>
  /** The claims of some stories. */
  claims(tasks: readonly ClaimTask[]): Promise<Claim[]>
  /** How many batches can be under way at once. */
  size: number
  close(): Promise<void>
}

/** A pool that reads on this thread: for few articles, where starting a worker would take longer than reading. */
export function inline(places?: string): Pool {
  if (places) addPlaces(places)
  return {
    size: 1,
    prepare: async batch => prepareBatch(batch),
    copies: async comparison => compare(comparison),
    claims: async tasks => tasks.flatMap(claimsOfTask),
    close: async () => {},
  }
}

/**
 * A pool of one worker thread a core. Where a worker dies of an article, the articles of its batch are given out one by
 * one, so that only that article is lost.
 */
export function workers(count: number = Math.max(1, availableParallelism()), places?: string): Pool {
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []
  const start = () => {
    const worker = new Worker(file, {
      workerData: { places },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    all.add(worker)
    return worker
  }
  const take = (): Promise<Worker> => {
    const worker = idle.pop() ?? (all.size < count ? start() : undefined)
    return worker ? Promise.resolve(worker) : new Promise(resolve => waiting.push(resolve))
  }
  const give = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const run = async <T>(job: Job): Promise<T> => {
    const worker = await take()
    try {
      const result = await new Promise<T>((resolve, reject) => {
        worker.once('message', (message: T) => {
          worker.off('error', reject)
          resolve(message)
        })
        worker.once('error', reject)
        worker.postMessage(job)
      })
      give(worker)
      return result
    } catch (error) {
      all.delete(worker)
      const next = waiting.shift()
      if (next) next(start())
      throw error
    }
  }
  const prepareAll = async (articles: readonly Article[]): Promise<(Prepared | Unprepared)[]> => {
    try {
      return await run<(Prepared | Unprepared)[]>({ read: articles })
    } catch (error) {
      if (articles.length === 1) return [{ failure: (error as Error).message }]
      const one: (Prepared | Unprepared)[] = []
      for (const article of articles) one.push(...(await prepareAll([article])))
      return one
    }
  }
  return {
    size: count + 1,
    prepare: prepareAll,
    copies: comparison => run<Found[]>({ compare: comparison }),
    claims: tasks => run<Claim[]>({ claims: tasks }),
    close: async () => {
      await Promise.all([...all].map(worker => worker.terminate()))
    },
  }
}
