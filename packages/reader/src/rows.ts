/** The cells of a compiled table, row by row (see `build/knowledge.ts`). Missing trailing cells are absent. */
export function* rows(table: string): Generator<string[]> {
  let at = 0
  while (at < table.length) {
    let end = table.indexOf('\n', at)
    if (end < 0) end = table.length
    yield table.slice(at, end).split('\t')
    at = end + 1
  }
}

/** A value made when it is first asked for, and kept: knowledge is parsed by the first article that needs it. */
export function lazy<T>(make: () => T): () => T {
  let made = false
  let value: T
  return () => {
    if (!made) {
      value = make()
      made = true
    }
    return value
  }
}
