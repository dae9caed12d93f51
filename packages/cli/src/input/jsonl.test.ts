import { describe, expect, test } from 'vitest'
import { articleInJson, objectsIn } from './jsonl.ts'
import { linesOf } from './lines.ts'

describe('one line of JSONL', () => {
  test('paragraphs, and whatever else is known', () => {
    expect(
      articleInJson('{"id":7,"outlet":"النهار","published":"2019-03-14","paragraphs":["أ.","ب."]}', 'f:1'),
    ).toEqual({ id: '7', outlet: 'النهار', published: '2019-03-14', paragraphs: ['أ.', 'ب.'] })
  })
  test('a text is parted at its line breaks', () => {
    expect(articleInJson('{"text":"أ.\\n\\nب.\\r\\nج."}', 'f:1').paragraphs).toEqual(['أ.', 'ب.', 'ج.'])
  })
  test('a date that is none is left out, and a warning says so', () => {
    const article = articleInJson('{"text":"أ.","published":"أمس"}', 'f:1')
    expect(article).not.toHaveProperty('published')
    expect(article.warnings?.join()).toMatch(/no date that could be read: "أمس"/)
  })
  test.each([
    ['no JSON', '{"text":', /f:1: not a JSON object/],
    ['no object', '["أ"]', /f:1: not a JSON object/],
    ['a paragraph that is no string', '{"paragraphs":["أ.",1]}', /f:1: "paragraphs" holds/],
    ['no text', '{"id":"1"}', /f:1: .*neither "paragraphs".*nor "text"/],
  ])('%s: the message names the place and what is missing', (_, line, message) => {
    expect(() => articleInJson(line, 'f:1')).toThrow(message)
  })
})

describe('a file of JSON', () => {
  test('a list of articles, or one', () => {
    expect(objectsIn('[{"id":"1"},{"id":"2"}]', 'f')).toEqual([{ id: '1' }, { id: '2' }])
    expect(objectsIn('{"id":"1"}', 'f')).toEqual([{ id: '1' }])
  })
  test('that breaks off is named', () => {
    expect(() => objectsIn('[{"id":"1"},', 'f')).toThrow(/^f: begins as JSON and is none/)
  })
})

describe('lines of a stream', () => {
  const lines = async (...chunks: (string | Buffer)[]) => {
    async function* bytes() {
      for (const chunk of chunks) yield Buffer.from(chunk)
    }
    return Array.fromAsync(linesOf(bytes()))
  }
  test('chunks may break anywhere, also within a character', async () => {
    const bytes = Buffer.from('سطر أول\r\nسطر ثان\n')
    expect(await lines(bytes.subarray(0, 3), bytes.subarray(3, 20), bytes.subarray(20))).toEqual([
      'سطر أول',
      'سطر ثان',
    ])
  })
  test('the last line needs no end', async () => {
    expect(await lines('أ\nب')).toEqual(['أ', 'ب'])
  })
  test('separators that JSON strings may hold end no line', async () => {
    expect(await lines('{"text":"أ\u2028ب\u0085ج"}\n')).toHaveLength(1)
  })
})
