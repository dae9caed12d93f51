import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import carried, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that an npm package carries, headless: nothing needs to be installed by hand, and none is downloaded. */
export async function launch(): Promise<Browser> {
  const executablePath = await alone(() => carried.executablePath())
  const start = () => chromium.launch({ executablePath, headless: true, args: ARGUMENTS })
  try {
    return await start()
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error
    // A bare machine lacks the libraries of a desktop; the package carries those, too.
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
    await alone(() => inflate(join(bin, 'al2023.tar.br')))
    setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
    return await start()
  }
}

/** Test files run side by side: while one unpacks the browser, the others wait. */
async function alone<T>(unpack: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'isnad-chromium.lock')
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'))
      break
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      // Whoever held it this long was killed.
      if (Date.now() - since > 60_000) rmSync(lock, { force: true })
      else await pause(50)
    }
  }
  try {
    return await unpack()
  } finally {
    rmSync(lock, { force: true })
  }
}
