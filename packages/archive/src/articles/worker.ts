import { parentPort, workerData } from 'node:worker_threads'
import { addPlaces } from '@isnad/reader'
import { claimsOfTask } from '../claims/claims.ts'
import type { Job } from './pool.ts'
import { prepareBatch } from './prepare.ts'

const { places } = workerData as { places?: string }
if (places) addPlaces(places)

// One job in, its result out.
parentPort?.on('message', (job: Job) =>
  parentPort?.postMessage('articles' in job ? prepareBatch(job.articles) : job.tasks.flatMap(claimsOfTask)),
)
