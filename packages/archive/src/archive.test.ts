import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Archive, openArchive } from './archive.ts'
import { archiveOf, article, BRIDGE, FLOOD, told, town, years } from './town.fixture.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'))
})

describe('adding', () => {
  test('the same article twice changes nothing', async () => {
    const articles = [article('أ', 'صحيفة المدينة', BRIDGE), article('ب', 'صحيفة النهر', FLOOD)]
    const archive = await archiveOf(articles)
    const before = await told(archive)
    expect(await archive.add(articles, { threads: 0 })).toEqual({ added: 0, known: 2, failed: 0 })
    await archive.derive({ threads: 0 })
    expect(await told(archive)).toEqual(before)
  })
  test('white space and composition do not make another article', async () => {
    const archive = await archiveOf([article('أ', 'صحيفة المدينة', ['قال الوزير إن العمل بدأ.'])])
    const same = article('أ', 'صحيفة المدينة', ['قال  الوزير\u00A0إن العمل بدا\u0654.'])
    expect(await archive.add([same], { threads: 0 })).toMatchObject({ added: 0, known: 1 })
  })
  test('a changed version takes the place of the first, which is kept and linked', async () => {
    const path = join(folder, 'versions.sqlite')
    const archive = await openArchive(path)
    await archive.add([article('أ', 'صحيفة المدينة', BRIDGE.slice(0, 2))], { threads: 0 })
    await archive.add([article('أ', 'صحيفة المدينة', BRIDGE, { published: '2019-04-20' })], { threads: 0 })
    await archive.derive({ threads: 0 })
    expect((await archive.reading('أ'))?.paragraphs).toHaveLength(BRIDGE.length)
    expect((await archive.stories()).map(s => s.articles)).toEqual([['أ']])
    await archive.close()
    const rows = new DatabaseSync(path).prepare('select n, replaces, current from article order by n').all()
    expect(rows.map(r => ({ ...r }))).toEqual([
      { n: 1, replaces: null, current: 0 },
      { n: 2, replaces: 1, current: 1 },
    ])
  })
  test('two outlets may number their articles alike', async () => {
    const archive = await archiveOf(
      [article('1', 'صحيفة المدينة', BRIDGE)],
      [article('1', 'صحيفة النهر', FLOOD)],
    )
    expect((await archive.reading('1'))?.outlet).toBe('صحيفة المدينة')
    expect((await archive.reading('صحيفة النهر/1'))?.outlet).toBe('صحيفة النهر')
    await archive.add([article('1', 'صحيفة النهر', FLOOD.slice(0, 1))], { threads: 0 })
    expect((await archive.reading('صحيفة النهر/1'))?.paragraphs).toHaveLength(1)
    expect((await archive.reading('1'))?.paragraphs).toHaveLength(BRIDGE.length)
  })
  test('an article that cannot be read is reported, and the others go in', async () => {
    const archive = await openArchive(':memory:')
    const broken = { ...article('ب', 'صحيفة النهر', FLOOD), paragraphs: undefined as unknown as string[] }
    Object.defineProperty(broken, 'paragraphs', { get: brokenOnSecondLook() })
    const failures: string[] = []
    const counts = await archive.add([article('أ', 'صحيفة المدينة', BRIDGE), broken], {
      threads: 0,
      onFailure: ({ id }, why) => failures.push(`${id}: ${why}`),
    })
    expect(counts).toEqual({ added: 1, known: 0, failed: 1 })
    expect(failures).toEqual(['ب: broken'])
  })
  test('lone surrogates, NUL and controls go in, and the reading keeps them', async () => {
    const strange = 'قال الوزير \ud83d\u0000\u202E إن العمل بدأ \udc00.'
    const archive = await archiveOf([article('أ', 'صحيفة\u0000', [strange], { headline: 'عنوان \ud800' })])
    expect((await archive.reading('أ'))?.text).toBe(strange)
    expect(await archive.search({ words: 'الوزير' })).toHaveLength(1)
  })
})

/** Paragraphs that are there when the hash is made and gone when the article is read. */
function brokenOnSecondLook() {
  let looks = 0
  return () => {
    if (looks++ === 0) return ['نص.']
    throw new Error('broken')
  }
}

describe('whatever the order', () => {
  const articles = town
  test('of arrival: the archive says the same', async () => {
    const expected = await told(await archiveOf(articles))
    expect(expected.size).toMatchObject({ articles: 18, stories: 6, copies: 6 })
    expect(expected.claims.length).toBeGreaterThan(5)
    expect(await told(await archiveOf([...articles].reverse()))).toEqual(expected)
    const shuffled = articles
      .map((a, i) => [(i * 7) % articles.length, a] as const)
      .sort((a, b) => a[0] - b[0])
    expect(await told(await archiveOf(shuffled.map(([, a]) => a)))).toEqual(expected)
  })
  test('of arrival in several runs: the stories are the same', async () => {
    const expected = await told(await archiveOf(articles))
    const [odd, even] = [articles.filter((_, i) => i % 2), articles.filter((_, i) => i % 2 === 0)]
    expect(await told(await archiveOf(odd, even))).toEqual(expected)
  })
  test('of arrival day by day, or years late: what other days hold stays', async () => {
    const all = years(3)
    const expected = await told(await archiveOf(all))
    const days = [...new Set(all.map(a => a.published))].sort()
    const daily = days.map(day => all.filter(a => a.published === day))
    expect(await told(await archiveOf(...daily))).toEqual(expected)
    expect(await told(await archiveOf(all.slice(18), all.slice(0, 5), all.slice(5, 18)))).toEqual(expected)
  })
  test('of arrival, without a day of publication: apart from those that have one', async () => {
    const { published: _, ...undated } = article('بلا', 'صحيفة النهر', FLOOD)
    const expected = await told(await archiveOf([...town, undated]))
    expect(await told(await archiveOf([undated], town))).toEqual(expected)
    expect(await told(await archiveOf(town, [undated]))).toEqual(expected)
  })
})

describe('a run that is killed', () => {
  const articles = years(7)
  /** Adds all articles in a process of its own, which is killed when it says what `killed` asks for. */
  const adding = (path: string, killed?: RegExp) =>
    new Promise<void>(done => {
      const script = `
        import { openArchive } from ${JSON.stringify(new URL('./archive.ts', import.meta.url).href)}
        import { years } from ${JSON.stringify(new URL('./town.fixture.ts', import.meta.url).href)}
        const archive = await openArchive(process.argv[1])
        let n = 0
        await archive.add(years(7), { threads: 0, onArticle: k => console.log('article', (n += k)) })
        await archive.derive({ threads: 0, onStage: (stage, done) => console.log(stage, done) })
        await archive.close()`
      const child = spawn(
        process.execPath,
        ['--conditions=source', '--input-type=module', '-e', script, path],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          cwd: fileURLToPath(new URL('.', import.meta.url)),
        },
      )
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (killed?.test(text)) child.kill('SIGKILL')
      })
      child.on('close', () => done())
    })
  const read = async (path: string) => {
    const archive = await openArchive(path)
    const all = await told(archive)
    await archive.close()
    return all
  }
  const whole = new Promise<Awaited<ReturnType<typeof read>>>(done =>
    beforeAll(async () => {
      const path = join(folder, 'whole.sqlite')
      await adding(path)
      done(await read(path))
    }),
  )
  test.each([
    ['while articles are added', /article 3\d/],
    ['when stories are to be worked out', /stories 0/],
    ['when claims are to be worked out', /stories [1-9]/],
  ])('%s, and run again, gives the archive of an undisturbed run', async (when, killed) => {
    const path = join(folder, `${when}.sqlite`)
    await adding(path, killed)
    const { size } = await read(path)
    expect(size).not.toEqual((await whole).size)
    await adding(path)
    expect(await read(path)).toEqual(await whole)
  })
  test('two that make an archive and add to it at once wait for each other', async () => {
    const path = join(folder, 'both.sqlite')
    await Promise.all([adding(path), adding(path)])
    expect(await read(path)).toEqual(await whole)
  })
  test('or stopped between transactions keeps what was written', async () => {
    const stop = new AbortController()
    const archive = await openArchive(':memory:')
    const options = { threads: 0, signal: stop.signal, onArticle: () => stop.abort() }
    await expect(archive.add(articles, options)).rejects.toThrow()
    const { articles: kept } = await archive.size()
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(articles.length)
    expect(await archive.add(articles, { threads: 0 })).toEqual({
      added: articles.length - kept,
      known: kept,
      failed: 0,
    })
  })
  test('workers give what one thread gives', async () => {
    const archive = await openArchive(':memory:')
    await archive.add(articles, { threads: 2 })
    await archive.derive({ threads: 2 })
    expect(await told(archive)).toEqual(await told(await archiveOf(articles)))
  })
})

describe('a file that is no archive of this isnad', () => {
  test('made by a newer one', async () => {
    const path = join(folder, 'newer.sqlite')
    await (await openArchive(path)).close()
    new DatabaseSync(path).exec("insert into kysely_migration values ('999-from-the-future', '2099-01-01')")
    await expect(openArchive(path)).rejects.toThrow(
      /made by a newer isnad.*999-from-the-future.*Update isnad/,
    )
  })
  test('made by an older one, with articles: it is brought up to date and worked out anew', async () => {
    const path = join(folder, 'older.sqlite')
    const archive = await openArchive(path)
    await archive.add(town, { threads: 0 })
    await archive.derive({ threads: 0 })
    const expected = await told(archive)
    await archive.close()
    // As the second step of the schema left it.
    const database = new DatabaseSync(path)
    database.exec(`
      drop table day_words; drop index story_article_draft; alter table story_article drop column draft;
      drop table formula; drop table uncompared; drop table fingerprint;
      create table fingerprint (hash integer not null, article integer not null references article (n) on delete cascade,
        at integer not null, primary key (hash, article, at)) without rowid;
      insert into fingerprint values (1, 1, 0);
      delete from copy where article > 5;
      delete from kysely_migration where name > '003'`)
    database.close()
    const upgraded = await openArchive(path)
    expect(await upgraded.size()).toMatchObject({ articles: 18, stories: 6, copies: 0 })
    await upgraded.derive({ threads: 0 })
    expect(await told(upgraded)).toEqual(expected)
    await upgraded.close()
  })
  test('not a database at all', async () => {
    const path = join(folder, 'letter.txt')
    await writeFile(path, 'هذه رسالة وليست قاعدة بيانات. '.repeat(200))
    await expect(openArchive(path)).rejects.toThrow(/letter\.txt cannot be/)
  })
})

describe('search', () => {
  let archive: Archive
  beforeAll(async () => {
    archive = await archiveOf([
      article('جسر', 'صحيفة المدينة', BRIDGE),
      article('سيل', 'صحيفة النهر', FLOOD, { headline: 'أمطار غزيرة', published: '2019-03-20' }),
      article(
        'سفر',
        'صحيفة النهر',
        ['وصل الرئيس المصري إلى دمشق، والتقى ٣٤ نائبا في حلب.', 'وانسحب الوفد من القاعة.'],
        {
          headline: 'زيارة',
          published: '2019-04-01',
        },
      ),
    ])
  })
  afterAll(() => archive.close())
  const ids = async (query: Parameters<Archive['search']>[0]) =>
    (await archive.search(query)).map(hit => hit.id)

  test.each([
    ['another form of the word', 'ينسحبون', 'سفر'],
    ['hamza left out', 'الامطار', 'سيل'],
    ['ta marbuta as ha', 'البلديه', 'جسر'],
    ['ya as alef maqsura', 'الجوىة', 'سيل'],
    ['tatweel and vowel marks', 'الجـــسْر', 'جسر'],
    ['Western digits', '34', 'سفر'],
    ['presentation forms', 'ﺍﻟﺠﺴﺮ', 'جسر'],
    ['two words, both of them', 'أمطار الوادي', 'سيل'],
    ['a phrase in quotation marks', '«مجرى السيل»', 'سيل'],
  ])('%s: %s', async (_, words, id) => expect(await ids({ words })).toEqual([id]))
  test('a phrase is exactly these forms in this order', async () => {
    expect(await ids({ words: '"السيل مجرى"' })).toEqual([])
  })
  test('what would be an operator in SQL or full text is a word like any other', async () => {
    for (const words of ['الجسر"', "الجسر' OR 1=1 --", 'الجسر*', 'NOT', 'lemmas:الجسر', '(', '«', '%'])
      await expect(archive.search({ words })).resolves.toBeInstanceOf(Array)
  })
  test('spellings are told apart where asked', async () => {
    expect(await ids({ words: 'البلدية', exactSpelling: true })).toEqual(['جسر'])
    expect(await ids({ words: 'البلديه', exactSpelling: true })).toEqual([])
  })
  test('what was looked for is marked on the original characters', async () => {
    const [hit] = await archive.search({ words: 'الجسر' })
    const { text } = (await archive.reading('جسر'))!
    const marks = hit!.passages.flatMap(p => p.marks.map(m => text.slice(m.start, m.end)))
    expect(marks.length).toBeGreaterThan(1)
    for (const mark of marks) expect(mark).toContain('جسر')
  })
  test('filters: outlet, days, people, bodies, places, speakers, kinds of source', async () => {
    expect((await ids({ outlet: 'صحيفة النهر' })).sort()).toEqual(['سفر', 'سيل'])
    expect(await ids({ from: '2019-03-15', to: '2019-03-20' })).toEqual(['سيل'])
    expect(await ids({ person: 'النجار' })).toEqual(['جسر'])
    expect(await ids({ place: 'دمشق' })).toEqual(['سفر'])
    expect(await ids({ speaker: 'سامي النجار' })).toEqual(['جسر'])
    expect(await ids({ speaker: 'سامي النجار', outlet: 'صحيفة النهر' })).toEqual([])
    expect(await ids({ sourceType: 'person' })).toContain('جسر')
  })
  test('places in a box, and near a point', async () => {
    expect(await ids({ box: [36, 33, 37, 34] })).toEqual(['سفر'])
    expect(await ids({ near: [36.2, 37.16, 20] })).toEqual(['سفر'])
    expect(await ids({ near: [0, 0, 20] })).toEqual([])
  })
})

// Runs only where ISNAD_TEST_POSTGRES names a database that may be emptied.
describe.skipIf(!process.env.ISNAD_TEST_POSTGRES)(
  'in PostgreSQL (skipped without ISNAD_TEST_POSTGRES)',
  () => {
    test('the archive says what the embedded one says', async () => {
      const url = process.env.ISNAD_TEST_POSTGRES!
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query('drop schema public cascade; create schema public')
      await client.end()
      const articles = [...town, article('غريب', 'صحيفة\u0000', ['قال \ud83d الوزير إن العمل بدأ.'])]
      const archive = await openArchive(url)
      await archive.add(articles, { threads: 0 })
      await archive.derive({ threads: 0 })
      const embedded = await archiveOf(articles)
      expect(await told(archive)).toEqual(await told(embedded))
      expect(await archive.add(articles, { threads: 0 })).toEqual({
        added: 0,
        known: articles.length,
        failed: 0,
      })
      for (const query of [
        { words: 'المدرسة' },
        { words: '"بعد تأخير"' },
        { person: 'العطار' },
        { place: 'الميناء' },
      ]) {
        const ids = async (a: Archive) => (await a.search({ ...query, limit: 100 })).map(hit => hit.id).sort()
        expect(await ids(archive)).toEqual(await ids(embedded))
      }
      await archive.close()
    })
  },
)
