import { describe, expect, test } from 'vitest'
import { decode } from './encoding.ts'

const TEXT = 'أعلنت البلدية أنها ستعيد فتح الجسر القديم.'

const utf16 = (text: string, bigEndian = false, mark = false) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** Windows-1256, by asking what each of its bytes means. */
const windows1256 = (text: string) => {
  const decoder = new TextDecoder('windows-1256')
  const byte = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]))
  return Uint8Array.from(text, char => byte.get(char)!)
}

describe('the encoding of a text is found out', () => {
  test.each([
    ['UTF-8', 'utf-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first, with its mark', 'utf-16le', utf16(TEXT, false, true)],
    ['UTF-16, big end first, with its mark', 'utf-16be', utf16(TEXT, true, true)],
    ['UTF-16 without a mark', 'utf-16le', utf16(TEXT)],
    ['UTF-16 without a mark, big end first', 'utf-16be', utf16(TEXT, true)],
    ['Windows-1256', 'windows-1256', windows1256(TEXT)],
  ])('%s', (_, encoding, bytes) => {
    expect(decode(bytes, 'خبر.txt')).toEqual({ text: TEXT, encoding, warnings: [] })
  })
})

test('damaged UTF-8 is still read, and a warning says so', () => {
  const bytes = Buffer.from(TEXT.repeat(3))
  bytes[20] = 0xff
  const { text, warnings } = decode(bytes, 'خبر.txt')
  expect(text).toContain('\uFFFD')
  expect(text).toContain('الجسر القديم')
  expect(warnings).toHaveLength(1)
})

test('binary data is refused with a message that names the input', () => {
  expect(() => decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'صورة.png')).toThrow(
    /صورة\.png is not text/,
  )
})
