/** A printed line of a scrape: its text without surrounding white space, and how many blank lines stood before it. */
export interface Line {
  text: string
  blank: number
}

/** Every line with something on it, whatever ends lines there (LF, CR LF, CR, the Unicode separators). */
export function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  for (const piece of raw.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029]/)) {
    const text = piece.trim()
    if (text === '') blank++
    else {
      lines.push({ text, blank })
      blank = 0
    }
  }
  return lines
}
