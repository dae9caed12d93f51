import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Reading } from '@isnad/reader'
import { beforeAll, describe, expect, test, vi } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Starts `isnad` as a shell would. */
const start = (args: readonly string[], options: SpawnOptions = {}) =>
  spawn(process.execPath, ['--conditions=source', main, ...args], options) as ChildProcessWithoutNullStreams

/** Runs `isnad` to its end. */
function isnad(
  args: readonly string[],
  input: string | Buffer = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args, {
    cwd: folder,
    env: {
      ...process.env,
      NO_COLOR: '1',
      ISNAD_ARCHIVE: join(folder, 'archive.sqlite'),
      ISNAD_PLACES: join(folder, 'places.tsv'),
    },
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (err += text))
  return new Promise(done => child.on('close', code => done({ code, out, err })))
}

const ARTICLE = `إعادة فتح الجسر القديم

قال رئيس البلدية سامي النجار اليوم إن أعمال الترميم انتهت قبل موعدها.

وأضاف النجار أن الجسر سيفتح أمام المشاة الأسبوع المقبل.
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  await writeFile(join(folder, 'خبر.txt'), ARTICLE)
})

const file = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content)
  return name
}

/** The one reading a run printed. */
const reading = (out: string) => JSON.parse(out) as Reading

/** Every offset of a reading lies inside its text, and no text was changed. */
function sound({ text, paragraphs, sentences, mentions, times, attributions, events }: Reading): void {
  const spans = [
    ...paragraphs,
    ...sentences,
    ...mentions,
    ...times,
    ...attributions.flatMap(a => [a.cue, ...a.content, ...(a.source ? [a.source] : [])]),
    ...events.flatMap(e => [e.trigger, ...e.actors, ...e.recipients]),
  ]
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

describe('isnad read', () => {
  test('prints who says what', async () => {
    const { code, out, err } = await isnad(['read', 'خبر.txt', '--published', '2019-03-14'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('سامي النجار')
  })
  test('an id, outlet and date that came in go out', async () => {
    const line =
      '{"id":"خبر-7","outlet":"صحيفة المدينة","published":"2019-03-14","text":"قال الوزير إن العمل بدأ."}'
    const { out } = await isnad(['read', '-', '-f', 'jsonl'], `${line}\n`)
    expect(reading(out)).toMatchObject({ id: 'خبر-7', outlet: 'صحيفة المدينة', published: '2019-03-14' })
  })
  test('what is piped in needs no name', async () => {
    expect(reading((await isnad(['read', '-f', 'json'], ARTICLE)).out).headline).toBe(
      'إعادة فتح الجسر القديم',
    )
  })
  test('a bad line is reported with its place, the others are read', async () => {
    const { code, out, err } = await isnad(
      ['read', '-', '-f', 'jsonl'],
      '{"id":"1","text":"قال الوزير نعم."}\n{"id":\n',
    )
    expect(code).toBe(3)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/standard input:2: not a JSON object/)
  })
  test('a wrong command line ends with 2, and says what is right', async () => {
    expect(await isnad(['read', 'خبر.txt', '--format', 'pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Allowed choices'),
    })
    expect(await isnad(['raed'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean read'),
    })
    for (const day of ['أمس', '2024-13-40', '2024-02-30'])
      expect(await isnad(['read', 'خبر.txt', '--published', day])).toMatchObject({
        code: 2,
        err: expect.stringContaining('YYYY-MM-DD'),
      })
  })
  test('-o writes the file when all is written', async () => {
    await isnad(['read', 'خبر.txt', '-f', 'html', '-o', 'قراءة.html'])
    expect(await readFile(join(folder, 'قراءة.html'), 'utf8')).toMatch(/<\/html>\s*$/)
  })
  test.each([
    ['in a folder that is not there', 'لا-شيء/قراءة.html', /no folder لا-شيء/],
    ['that is a folder', '.', /^isnad: \.: a folder\. Name a file in it/],
    ['without a name', '', /has no name/],
    ['on a full disk', '/dev/full', /the disk is full/],
  ])('-o %s is told at once', async (_, to, message) => {
    const { code, out, err } = await isnad(['read', 'خبر.txt', '-o', to])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
  })
  test('-o follows a link, and writes to what is no file without replacing it', async () => {
    await file('هدف.json', 'قديم')
    await symlink('هدف.json', join(folder, 'وصلة.json'))
    await isnad(['read', 'خبر.txt', '-f', 'json', '-o', 'وصلة.json'])
    expect(reading(await readFile(join(folder, 'هدف.json'), 'utf8')).headline).toBe('إعادة فتح الجسر القديم')
    expect((await isnad(['read', 'خبر.txt', '-o', '/dev/null'])).code).toBe(0)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
  test('standard output that is full is told', async () => {
    const full = await open('/dev/full', 'w')
    const child = start(['read', 'خبر.txt'], { cwd: folder, stdio: ['ignore', full.fd, 'pipe'] })
    let err = ''
    child.stderr?.on('data', text => (err += text))
    expect(await new Promise(done => child.on('close', done))).toBe(1)
    await full.close()
    expect(err).toMatch(/^isnad: standard output: ENOSPC/)
  })
  test('Ctrl-C ends with 130 and leaves no half-written file', async () => {
    const child = start(['read', '-', '--input', 'jsonl', '-f', 'jsonl', '-o', 'نصف.jsonl'], { cwd: folder })
    child.stdin.on('error', () => {})
    child.stdin.write(`${JSON.stringify({ id: '1', text: 'قال الوزير إن العمل بدأ.' })}\n`.repeat(50))
    while (!(await readdir(folder)).some(name => name.endsWith('.partial')))
      await new Promise(r => setTimeout(r, 20))
    await new Promise(r => setTimeout(r, 500))
    child.kill('SIGINT')
    expect(await new Promise(done => child.on('close', done))).toBe(130)
    expect((await readdir(folder)).filter(name => name.includes('نصف'))).toEqual([])
  })
  test('a reader that goes away (| head) is no error', async () => {
    const lines = `${JSON.stringify({ id: '1', text: 'قال الوزير إن العمل بدأ.' })}\n`.repeat(400)
    await file('كثير.jsonl', lines)
    const child = start(['read', 'كثير.jsonl', '-f', 'jsonl'], { cwd: folder })
    let err = ''
    child.stderr.on('data', text => (err += text))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await new Promise(done => child.on('close', done))).toBe(0)
    expect(err).toBe('')
  })
})

describe('bad input', () => {
  test.each([
    ['an empty file', '', /empty/],
    ['only white space', ' \n\t\n', /empty/],
    ['binary data', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), /not text/],
    [
      'HTML with scripts and no article',
      '<!doctype html><html><body><script>alert(1)</script></body></html>',
      /no article/,
    ],
    ['a gzip file that is none', null, /not a valid gzip/],
    ['a gzip file that breaks off', gzipSync(ARTICLE).subarray(0, -20), /gzip file ends in the middle/],
    ['an empty list', '[]', /an empty list/],
    [
      'a feed without items',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title></channel></rss>',
      /the feed has no items/,
    ],
    ['JSON that breaks off', '[{"id":"1","text":', /begins as JSON and is none/],
  ])('%s: a message, and 1', async (name, content, message) => {
    const path = await file(content === null ? 'مكسور.gz' : `${name}.txt`, content ?? 'ليس مضغوطا')
    const { code, out, err } = await isnad(['read', path])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    expect(err).toContain(path)
    expect(err).not.toMatch(/ at .*:\d+:\d+/)
  })
  test('a file that is not there, an address that is none', async () => {
    expect((await isnad(['read', 'لا-شيء.txt'])).err).toMatch(/no such file or folder/)
    expect((await isnad(['read', 'ftp://news.example/1'])).err).toMatch(/only http and https/)
    expect((await isnad(['read', 'http://127.0.0.1:1/'])).err).toMatch(/--allow-private/)
    expect((await isnad(['read', 'http://'])).err).toMatch(/not a valid address/)
    expect((await isnad(['read', ''])).err).toMatch(/an input without a name/)
    expect((await isnad(['read'])).err).toMatch(/standard input: empty/)
  })
  test.each([
    ['a text that is not Arabic', 'The mayor said that the bridge will open next week.', /No Arabic letters/],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xd8, 0x20, 0xff]), Buffer.from(ARTICLE)]),
      /U\+FFFD/,
    ],
    [
      'bidi controls',
      ARTICLE.replace('الجسر سيفتح', '\u202Eالجسر\u202C \u200Bسيفتح\u2066'),
      /bidirectional control/,
    ],
  ])('%s: a warning in the reading', async (name, content, warning) => {
    const { code, out } = await isnad(['read', await file(`${name}.txt`, content), '-f', 'json'])
    expect(code).toBe(0)
    expect(reading(out).warnings.join('\n')).toMatch(warning)
    sound(reading(out))
  })
  test('lone surrogates stay where they are, and are warned of', async () => {
    const { out } = await isnad(
      ['read', '-', '--input', 'jsonl', '-f', 'json'],
      '{"text":"قال الوزير \\ud83d إن العمل بدأ \\udc00."}\n',
    )
    expect(reading(out).text).toBe('قال الوزير \ud83d إن العمل بدأ \udc00.')
    expect(reading(out).warnings.join('\n')).toMatch(/lone surrogates/)
    sound(reading(out))
  })
  test('10,000 quotation marks that nobody closed', async () => {
    const { code, out } = await isnad(
      ['read', '-', '-f', 'json'],
      `قال الوزير: ${'«'.repeat(10_000)}العمل بدأ.`,
    )
    expect(code).toBe(0)
    sound(reading(out))
  })
  test('a single line of 50 MB: a message, at once', async () => {
    const line = 'قال الوزير إن العمل بدأ في المدينة، '
    const bytes = Buffer.alloc(50_000_000, line)
    const { code, err } = await isnad(['read', '-', '--input', 'text'], bytes)
    expect(code).toBe(1)
    expect(err).toMatch(/million characters in one article/)
  })
  test('a folder with a link to nothing: the others are read', async () => {
    await mkdir(join(folder, 'أخبار', 'قديمة'), { recursive: true })
    await writeFile(join(folder, 'أخبار', '1.txt'), ARTICLE)
    await writeFile(join(folder, 'أخبار', 'قديمة', '1.txt'), ARTICLE)
    await writeFile(join(folder, 'أخبار', 'صورة.jpg'), 'ليست نصا')
    await symlink('nowhere', join(folder, 'أخبار', '2.txt'))
    await symlink('..', join(folder, 'أخبار', 'قديمة', 'up'))
    const { code, out, err } = await isnad(['read', 'أخبار', '-f', 'jsonl'])
    expect(code).toBe(3)
    expect(err).toMatch(/2\.txt: no such file/)
    expect(
      out
        .trim()
        .split('\n')
        .map(line => reading(line).id),
    ).toEqual(['1', 'قديمة/1'])
  })
})

describe('isnad add and what looks into the archive', () => {
  const lines = [
    {
      id: 'أ',
      outlet: 'صحيفة المدينة',
      published: '2019-03-14',
      headline: 'انتهاء ترميم الجسر القديم',
      text: 'قال رئيس البلدية سامي النجار إن أعمال ترميم الجسر القديم انتهت قبل موعدها بثلاثة أشهر كاملة.\nوأضاف النجار أن الجسر سيفتح أمام المشاة يوم الخميس المقبل.',
    },
    {
      id: 'ب',
      outlet: 'صحيفة الميناء',
      published: '2019-03-14',
      headline: 'انتهاء ترميم الجسر القديم',
      text: 'أكدت المهندسة منى العطار أن أعمال ترميم الجسر القديم انتهت قبل موعدها بثلاثة أشهر كاملة.\nوينتظر سكان الحي افتتاح الجسر يوم الخميس المقبل.',
    },
  ]
  beforeAll(async () => {
    const jsonl = lines.map(line => JSON.stringify(line)).join('\n')
    await file('أخبار.jsonl', `${jsonl}\n{"id":"ج"}\n`)
  })
  test('before anything was added there is a message and no archive', async () => {
    expect(await isnad(['stories'])).toMatchObject({ code: 1, err: expect.stringContaining('isnad add') })
    expect(await readdir(folder)).not.toContain('archive.sqlite')
  })
  test('bad items are set aside, the rest go in; adding again changes nothing', async () => {
    expect(await isnad(['add', 'أخبار.jsonl'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/أخبار\.jsonl:3: .*\n2 added, 0 known already, 1 set aside/),
    })
    expect((await isnad(['add', 'أخبار.jsonl'])).err).toMatch(/0 added, 2 known already/)
  })
  test('search marks what was looked for on the original characters', async () => {
    const { out } = await isnad(['search', 'مهندسات', '--format', 'json'])
    const [hit] = JSON.parse(out)
    expect(hit.id).toBe('ب')
    const [{ start, text, marks }] = hit.passages
    expect(
      marks.map((m: { start: number; end: number }) => text.slice(m.start - start, m.end - start)),
    ).toEqual(['المهندسة'])
    expect((await isnad(['search', 'فيل'])).code).toBe(0)
  })
  test('stories, copies and claims as the API serves them', async () => {
    const stories = JSON.parse((await isnad(['stories', '-f', 'json'])).out)
    expect(stories).toEqual([
      {
        id: expect.any(String),
        title: 'انتهاء ترميم الجسر القديم',
        from: '2019-03-14',
        to: '2019-03-14',
        articles: ['أ', 'ب'],
      },
    ])
    expect(JSON.parse((await isnad(['copies', '-f', 'json'])).out)).toBeInstanceOf(Array)
    const claims = JSON.parse((await isnad(['claims', '-f', 'json'])).out)
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(
        expect.arrayContaining([
          'id',
          'story',
          'claim',
          'members',
          'origins',
          'independent',
          'unknown',
          'conflicts',
        ]),
      )
      for (const member of claim.members) expect(member).not.toHaveProperty('step')
    }
  })
  test('why shows each step; JSON-LD speaks PROV-O and schema.org', async () => {
    const [claim] = JSON.parse((await isnad(['claims', '-f', 'json', '--limit', '1'])).out)
    const { out } = await isnad(['why', claim.id])
    for (const { who } of claim.origins) expect(out).toContain(who)
    const ld = JSON.parse((await isnad(['why', claim.id, '-f', 'jsonld'])).out)
    expect(ld['@context']).toMatchObject({ prov: 'http://www.w3.org/ns/prov#' })
    expect(ld['@graph'][0]).toMatchObject({ '@type': ['Claim', 'prov:Entity'], text: claim.claim })
  })
  test.each([
    [['why', 'لا-شيء'], /no such claim/],
    [['story', 'لا-شيء'], /no such story or article/],
    [['claims', '--story', 'لا-شيء'], /no such story or article/],
    [['copies', 'لا-شيء'], /no such article/],
  ])('%j: what is not there is told', async (args, message) => {
    expect(await isnad(args)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(message) })
  })
  test('Ctrl-C: what was added stays, and the message says how to go on', async () => {
    const archive = join(folder, 'موقوف.sqlite')
    const child = start(['add', '-', '--input', 'jsonl', '--archive', archive], { cwd: folder })
    let err = ''
    child.stderr.on('data', text => (err += text))
    child.stdin.on('error', () => {})
    child.stdin.write(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    await vi.waitUntil(async () => (await readdir(folder)).includes('موقوف.sqlite'), 20_000)
    await new Promise(r => setTimeout(r, 1000))
    child.kill('SIGINT')
    expect(await new Promise(done => child.on('close', done))).toBe(130)
    expect(err).toMatch(/^isnad: stopped; \d articles added\. Run the same command again to go on\.$/m)
    expect((await isnad(['add', 'أخبار.jsonl', '--archive', archive])).err).toMatch(/: 2 articles,/)
  }, 60_000)
  test('kill -9 at any moment: nothing is lost, nothing is there twice', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      ...lines[i % 2],
      id: `${i}`,
      headline: `خبر ${i}`,
    }))
    await file('كثيرة.jsonl', many.map(line => JSON.stringify(line)).join('\n'))
    const archive = join(folder, 'مقطوع.sqlite')
    const child = start(['add', 'كثيرة.jsonl', '--archive', archive], { cwd: folder, stdio: 'ignore' })
    await new Promise(r => setTimeout(r, 1500))
    child.kill('SIGKILL')
    await new Promise(done => child.on('close', done))
    const { code, err } = await isnad(['add', 'كثيرة.jsonl', '--archive', archive])
    const [, added, known] = /(\d+) added, (\d+) known already/.exec(err) ?? []
    expect({ code, total: Number(added) + Number(known) }).toEqual({ code: 0, total: 300 })
    expect(err).toMatch(/: 300 articles,/)
  }, 60_000)
  test('story takes the id of an article too', async () => {
    const { out } = await isnad(['story', 'ب'])
    expect(out).toContain('صحيفة المدينة')
    expect(out).toContain('سامي النجار')
  })
})

describe('what the grammar says', () => {
  test('isnad words: a table, or CoNLL-U', async () => {
    expect((await isnad(['words', 'وقال الوزير'])).out).toMatch(/VERB.*\n.*NOUN/)
    const { out } = await isnad(['words', 'خبر.txt', '--format', 'conllu'])
    for (const line of out.split('\n').filter(line => /^\d/.test(line)))
      expect(line.split('\t')).toHaveLength(10)
  })
  test('isnad clauses: predicates with their arguments', async () => {
    const { out } = await isnad(['clauses', 'افتتح الوزير الجسر'])
    expect(out).toMatch(/افتتح.*الوزير.*الجسر/)
  })
  test('several files give one output; what is neither a file nor Arabic is told', async () => {
    await isnad(['words', 'خبر.txt', 'خبر.txt', '-f', 'json', '-o', 'كلمات.json'])
    expect(JSON.parse(await readFile(join(folder, 'كلمات.json'), 'utf8'))).toHaveLength(2)
    expect(await isnad(['clauses', 'missing.txt'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/missing\.txt: neither a file nor an Arabic text/),
    })
  })
  test('isnad events: one row an event', async () => {
    const { out } = await isnad(
      ['events', '-', '--published', '2019-03-14'],
      'اعتقلت الشرطة ثلاثة مهربين في حلب.',
    )
    const [header, ...rows] = out.replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(header).toMatch(/^Event ID,Event Date,Event Type/)
    expect(rows.join()).toMatch(/COERCE/)
  })
})

test('isnad gazetteer import: places GeoNames has are known to later readings', async () => {
  const columns = [
    7,
    'Ghashqala',
    'Ghashqala',
    'Ghashqala,غشقلاء',
    '35.5',
    '40.25',
    'P',
    'PPL',
    'SY',
    '',
    '07',
    '',
    '',
    '',
    900,
  ]
  await file('SY.txt', `${columns.join('\t')}\n`)
  expect((await isnad(['gazetteer', 'import', 'SY.txt'])).err).toMatch(/^1 places in /)
  const { out } = await isnad(['read', '-', '-f', 'geojson'], 'وصل الوفد إلى قرية غشقلاء مساء أمس.')
  expect(JSON.parse(out).features).toMatchObject([{ geometry: { coordinates: [40.25, 35.5] } }])
  expect(await isnad(['gazetteer', 'import', 'خبر.txt'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no place/),
  })
  expect(await isnad(['gazetteer', 'import', 'لا-شيء.txt'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no such file/),
  })
  // What no command foresaw is told in the system's words, without a stack.
  const { code, err } = await isnad(['gazetteer', 'import', 'SY.txt', '-o', 'SY.txt/places/1.tsv'])
  expect({ code, lines: err.trim().split('\n') }).toEqual({
    code: 1,
    lines: [expect.stringMatching(/^isnad: /)],
  })
})

test('isnad tour keeps nothing', async () => {
  const { code, out } = await isnad(['tour', 'خبر.txt'])
  expect(code).toBe(0)
  expect(out).toContain('سامي النجار')
  expect(await isnad(['tour', 'لا-شيء.txt'])).toMatchObject({ code: 1, out: '' })
})
