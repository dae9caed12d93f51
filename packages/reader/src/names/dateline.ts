import type { Scene } from './draft.ts'

/** What stands before a token in its paragraph. */
export function opening({ tokens, text }: Scene, at: number): string {
  const before = tokens[at - 1]
  return before && text.text.slice(before.end, tokens[at]!.start).includes('\n') ? '' : (before?.form ?? '')
}

/** Whether the words stand in a paragraph's dateline: «الباحة:», «فلان - سبق - جدة». */
export function dateline({ tokens, text }: Scene, from: number, to: number): boolean {
  const sentence = text.sentences[tokens[from]!.sentence]
  const paragraph = sentence && text.paragraphs[sentence.paragraph]
  if (!paragraph || tokens[from]!.start - paragraph.start > 60) return false
  const before = tokens[from - 1]
  const after = tokens[to]?.form ?? ''
  const opens = !before || before.start < paragraph.start || /^([-–—:،,)(»"]|ـ+)$/.test(before.form)
  return opens && /^([-–—:()،,]|ـ+)$/.test(after)
}
