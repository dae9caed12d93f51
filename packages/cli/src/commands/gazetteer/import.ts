import { closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { importGeonames } from '@isnad/reader'
import { asFailure, EXIT, Failure } from '../../failure.ts'
import { fileSink } from '../../output/file.ts'
import { placesFile } from '../../places.ts'

export interface GazetteerOptions {
  /** GeoNames' alternateNamesV2.txt, which says which of a place's names are Arabic. */
  names?: string
  output?: string
}

/** `isnad gazetteer import`: makes the places of GeoNames' country files known to every later reading. */
export async function importCommand(
  files: readonly string[],
  { names, output }: GazetteerOptions,
): Promise<number> {
  const to = output ?? placesFile()
  mkdirSync(dirname(to), { recursive: true })
  const sink = await fileSink(to)
  let count = 0
  try {
    for (const file of files) {
      let inFile = 0
      // The names are read again for every country file: together they are larger than memory should hold.
      for (const row of importGeonames(linesOf(file), names ? linesOf(names) : [])) {
        await sink.write(`${row}\n`)
        inFile++
      }
      if (inFile === 0)
        throw new Failure(
          `${file}: no place with an Arabic name in it. Give a country file of GeoNames (SY.txt), and alternateNamesV2.txt with --names.`,
        )
      count += inFile
    }
    await sink.close()
  } catch (error) {
    await sink.abandon()
    throw error
  }
  process.stderr.write(`${count.toLocaleString('en')} places in ${to}\n`)
  return EXIT.ok
}

/** The lines of a file that may be larger than a string. */
function* linesOf(path: string): Generator<string> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw asFailure(error, path)
  }
  try {
    const buffer = Buffer.alloc(1 << 20)
    const decoder = new TextDecoder()
    let rest = ''
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const lines = (rest + decoder.decode(buffer.subarray(0, size), { stream: true })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
    if (rest) yield rest
  } finally {
    closeSync(file)
  }
}
