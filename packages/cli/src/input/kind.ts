/** The shapes an input can have. */
export const KINDS = ['text', 'html', 'jsonl', 'json', 'warc', 'feed', 'opml'] as const
export type Kind = (typeof KINDS)[number]

/** Shapes that are read as they come, however large the input is. */
export const isStreamed = (kind: Kind) => kind === 'jsonl' || kind === 'warc'

/** Finds out what an input is: from its name where that says so, else from how it begins. */
export function kindOf(file: string, text: string): Kind {
  const name = file.replace(/\.gz$/i, '')
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  if (/\.warc$/i.test(name)) return 'warc'
  if (/\.(rss|atom)$/i.test(name)) return 'feed'
  if (/\.opml$/i.test(name)) return 'opml'
  if (/\.x?html?$/i.test(name)) return 'html'
  const head = text.slice(0, 4096).trimStart()
  if (/^WARC\/\d/.test(head)) return 'warc'
  if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(head) && head.startsWith('{')) return 'feed'
  // An object that goes on over the line, or a list of objects, is a file of JSON; an object a line is JSONL.
  if (/^(\{[ \t]*[\r\n]|\[\s*[{\]])/.test(head)) return 'json'
  if (/^\{\s*"/.test(head)) return 'jsonl'
  const root = /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<\?[^>]*>|\s)*<(rss|feed|rdf:RDF|opml)[\s>]/i.exec(head)?.[1]
  if (root) return root.toLowerCase() === 'opml' ? 'opml' : 'feed'
  if (/^(<!doctype html|<html|<head|<body|<article|<meta|<\?xml[^>]*>\s*<!doctype html)/i.test(head))
    return 'html'
  return /<(p|div|article|body|h1)[\s>]/i.test(head) && /<\/(p|div|article|body|h1)>/i.test(text)
    ? 'html'
    : 'text'
}
