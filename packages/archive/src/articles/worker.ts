import { parentPort } from 'node:worker_threads'
import { claimsOfTask } from '../claims/claims.ts'
import type { Job } from './pool.ts'
import { prepareBatch } from './prepare.ts'

// One job in, its result out.
parentPort?.on('message', (job: Job) =>
  parentPort?.postMessage('articles' in job ? prepareBatch(job.articles) : job.tasks.flatMap(claimsOfTask)),
)
