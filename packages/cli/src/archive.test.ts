import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { withArchive } from './archive.ts'
import { Failure } from './failure.ts'

const file = async (name: string) => join(await mkdtemp(join(tmpdir(), 'isnad-')), name)

/** The message a user gets where an archive cannot be used. */
const message = async (archive: string, use: () => Promise<void> = async () => {}) => {
  const error: unknown = await withArchive({ archive }, use).catch(e => e)
  expect(error).toBeInstanceOf(Failure)
  return (error as Failure).message
}

test('a file that is no archive', async () => {
  const path = await file('خبر.txt')
  await writeFile(path, 'قال الوزير إن العمل بدأ. '.repeat(100))
  expect(await message(path)).toMatch(/خبر\.txt cannot be opened as an archive/)
})

test('an archive of a newer isnad', async () => {
  const path = await file('archive.sqlite')
  await withArchive({ archive: path }, async () => {})
  const database = new DatabaseSync(path)
  database.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999', '')")
  database.close()
  expect(await message(path)).toMatch(/made by a newer isnad .* Update isnad/)
})

test('an address that is no archive, and a database that does not answer; no password is shown', async () => {
  expect(await message('mysql://isnad:secret@host/news')).toBe(
    'mysql://isnad:…@host/news: an archive is a file or a postgres:// address.',
  )
  const unanswered = await message('postgres://isnad:secret@127.0.0.1:1/news')
  expect(unanswered).toMatch(/^postgres:\/\/isnad:…@127\.0\.0\.1:1\/news .*ECONNREFUSED/)
})

test.each([
  ['database is locked', /another isnad is writing to it\. Wait/],
  ['attempt to write a readonly database', /may be looked at but not written\. Get leave/],
  ['database or disk is full', /the disk is full\. What was added stays/],
])('«%s», in words', async (error, words) => {
  const path = await file('archive.sqlite')
  const use = async () => {
    throw new Error(error)
  }
  expect(await message(path, use)).toMatch(words)
})

test('commands that only look make no archive', async () => {
  const looking = withArchive({ archive: await file('archive.sqlite'), mustExist: true }, async () => {})
  await expect(looking).rejects.toThrow(/there is no archive yet\. Make one with «isnad add»/)
})

// Whoever runs as root may write everything.
test.skipIf(process.getuid?.() === 0)('an archive that may not be written can be looked at', async () => {
  const path = await file('archive.sqlite')
  await withArchive({ archive: path }, async () => {})
  await chmod(path, 0o444)
  await chmod(dirname(path), 0o555)
  expect(await withArchive({ archive: path }, archive => archive.stories())).toEqual([])
  await chmod(dirname(path), 0o755)
})
