/** The shapes an input can have. */
export type Kind = 'text' | 'html' | 'jsonl'

/** Finds out what an input is: from its name where that says so, else from how it begins. */
export function kindOf(name: string, text: string): Kind {
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  if (/\.x?html?$/i.test(name)) return 'html'
  const head = text.slice(0, 4096).trimStart()
  if (/^\{\s*"/.test(head)) return 'jsonl'
  if (/^(<!doctype html|<html|<head|<body|<article|<meta|<\?xml[^>]*>\s*<!doctype html)/i.test(head))
    return 'html'
  return /<(p|div|article|body|h1)[\s>]/i.test(head) && /<\/(p|div|article|body|h1)>/i.test(text)
    ? 'html'
    : 'text'
}
