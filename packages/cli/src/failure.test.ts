import { tmpdir } from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { asFailure, EXIT, Failure } from './failure.ts'
import { furtherPlaces } from './places.ts'

const system = (code: string) => Object.assign(new Error(`${code}: something`), { code })

test.each([
  ['ENOENT', 'خبر.txt: no such file or folder.'],
  ['EACCES', 'خبر.txt: may not be read (permission denied).'],
  ['EPERM', 'خبر.txt: may not be read (permission denied).'],
  ['EISDIR', 'خبر.txt: a folder, where a file is wanted.'],
  ['ELOOP', 'خبر.txt: a link that leads back to itself.'],
  ['Z_BUF_ERROR', 'خبر.txt: the gzip file ends in the middle.'],
  ['Z_DATA_ERROR', 'خبر.txt: not a valid gzip file.'],
  ['EIO', 'خبر.txt: EIO: something'],
])('%s in words', (code, message) => {
  expect(asFailure(system(code), 'خبر.txt')).toMatchObject({ message, exitCode: EXIT.failed })
})

test('what is said already is said once', () => {
  const failure = new Failure('خبر.txt:3: empty.', EXIT.usage)
  expect(asFailure(failure, 'خبر.txt')).toBe(failure)
})

afterEach(() => vi.unstubAllEnvs())

test('further places that are no file are named', () => {
  vi.stubEnv('ISNAD_PLACES', tmpdir())
  expect(furtherPlaces).toThrow(`${tmpdir()}: a folder, where a file is wanted.`)
})
