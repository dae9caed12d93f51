/**
 * The lines of a UTF-8 stream, as long as they may be. Only LF and CR LF end a line: JSON strings may hold the other
 * separators Unicode knows.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  const take = (last: string) => {
    const line = parts.length ? parts.join('') + last : last
    parts = []
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield take(text.slice(from, end))
      from = end + 1
    }
    if (from < text.length) parts.push(text.slice(from))
  }
  const rest = take(decoder.decode())
  if (rest) yield rest
}
