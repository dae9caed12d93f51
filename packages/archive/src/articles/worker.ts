import { parentPort, workerData } from 'node:worker_threads'
import { addPlaces } from '@isnad/reader'
import { type Job, work } from './pool.ts'

const { places } = workerData as { places?: string }
if (places) addPlaces(places)

// One job in, its result out.
parentPort?.on('message', (job: Job) => parentPort?.postMessage(work(job)))
