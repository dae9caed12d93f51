import { Failure } from '../failure.ts'

/** A decoded input and what had to be said about its bytes. */
export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'
  warnings: string[]
}

/** So many bytes show what an input is. */
const SAMPLE = 64 * 1024

/**
 * Decodes the bytes of a text: UTF-8, UTF-16 (with or without its mark) or Windows-1256, the encodings Arabic news
 * is kept in. Damaged UTF-8 is decoded with U+FFFD and a warning. Throws {@link Failure} for binary data.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes)
  const wide = utf16(bytes)
  if (wide) return decoded(bytes, wide)
  if (isBinary(bytes))
    throw new Failure(`${name} is not text (it holds binary data). Give a text, HTML, JSONL or WARC file.`)
  return utf8(bytes)
}

const decoded = (bytes: Uint8Array, encoding: Decoded['encoding'], warnings: string[] = []): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  warnings,
})

/** UTF-16 without a mark: Arabic text has 0x06 and ASCII 0x00 as every other byte. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const n = Math.min(bytes.length, SAMPLE) & ~1
  if (n < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0x06 || bytes[i] === 0x00) even++
    if (bytes[i + 1] === 0x06 || bytes[i + 1] === 0x00) odd++
  }
  if (odd > 0.45 * n && even < 0.25 * n) return 'utf-16le'
  if (even > 0.45 * n && odd < 0.25 * n) return 'utf-16be'
  return undefined
}

/** Control bytes that no text holds, or not in such numbers. */
function isBinary(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, SAMPLE)
  let strange = 0
  for (let i = 0; i < n; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) strange++
  }
  return strange > 0.02 * n
}

function utf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] }
  } catch {
    return looksLikeUtf8(bytes)
      ? decoded(bytes, 'utf-8', ['The input is damaged UTF-8; what could not be decoded stands as U+FFFD.'])
      : decoded(bytes, 'windows-1256')
  }
}

/** Well-formed Arabic pairs (0xD8–0xDB + continuation) outnumber stray high bytes: it was UTF-8 once. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, SAMPLE)
  let good = 0
  let stray = 0
  for (let i = 0; i < n; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const next = bytes[i + 1] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf) {
      good++
      i++
      while (((bytes[i + 1] ?? 0) & 0xc0) === 0x80) i++
    } else stray++
  }
  return good > 4 * stray
}
