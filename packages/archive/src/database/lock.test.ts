import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileLock } from './lock.ts'

test('of two who want the lock of an archive, the second is told that it waits, and has its turn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
  const exclusively = fileLock(join(folder, 'archive.sqlite'))
  const heard: string[] = []
  const work = Promise.withResolvers<void>()
  const first = exclusively(() => work.promise, { onWait: () => heard.push('the first waits') })
  const second = exclusively(async () => heard.push('the second works'), {
    onWait: () => {
      heard.push('the second waits')
      work.resolve()
    },
  })
  await Promise.all([first, second])
  rmSync(folder, { recursive: true })
  expect(heard).toEqual(['the second waits', 'the second works'])
})

test('who waits can be stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
  const exclusively = fileLock(join(folder, 'archive.sqlite'))
  const stop = new AbortController()
  await exclusively(async () => {
    const waiting = exclusively(async () => 'never', { signal: stop.signal, onWait: () => stop.abort() })
    await expect(waiting).rejects.toThrow(/abort/i)
  })
  rmSync(folder, { recursive: true })
})
