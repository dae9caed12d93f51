import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defaultLocation } from '@isnad/archive'
import { addPlaces } from '@isnad/reader'
import { asFailure } from './failure.ts'

/** Where further places are kept: what `ISNAD_PLACES` says, else beside the archive in the user's data folder. */
export const placesFile = (): string =>
  process.env.ISNAD_PLACES || join(dirname(defaultLocation()), 'places.tsv')

/** Makes the places that `isnad gazetteer import` added known to this thread, and gives their table for others. */
export function furtherPlaces(): string | undefined {
  const file = placesFile()
  if (!existsSync(file)) return undefined
  try {
    const table = readFileSync(file, 'utf8')
    addPlaces(table)
    return table
  } catch (error) {
    throw asFailure(error, file)
  }
}
