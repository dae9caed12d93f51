import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'

test.each([
  ['خبر.txt', 'أعلنت البلدية', 'text'],
  ['-', '{"id":"1","text":"أ"}', 'jsonl'],
  ['-', '{\n  "id": "1"', 'json'],
  ['-', '[{"id":"1"}]', 'json'],
  ['-', '{"version": "https://jsonfeed.org/version/1.1"', 'feed'],
  ['old.jsonl.gz', '', 'jsonl'],
  ['articles.ndjson', '', 'jsonl'],
  ['-', '<!DOCTYPE html><html>', 'html'],
  ['-', '<div><p>أعلنت البلدية</p></div>', 'html'],
  ['-', 'WARC/1.0\r\nWARC-Type: warcinfo', 'warc'],
  ['-', '<?xml version="1.0"?>\n<rss version="2.0">', 'feed'],
  ['-', '<?xml version="1.0"?><!-- كذا --><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['list.xml', '<opml version="2.0">', 'opml'],
  ['-', 'قال إن x < y و z > y', 'text'],
])('%s beginning with %s is %s', (name, text, kind) => {
  expect(kindOf(name, text)).toBe(kind)
})
