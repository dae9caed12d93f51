import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'

/** The content of the first attribution of a text. */
function content(text: string) {
  const { attributions, text: body } = readArticle({ paragraphs: [text] })
  return attributions[0]!.content.map(s => body.slice(s.start, s.end)).join(' … ')
}

it.each([
  [
    'a participle of saying after a comma, though it has no clause of its own',
    'وأوضح المدير أن المشروع سيكون مفيدا، منوها بالعلاقة المميزة مع الأهالي.',
    'أن المشروع سيكون مفيدا',
  ],
  [
    'what the outlet adds of its own',
    'أكد المدير أهمية التعاون، يذكر أن المهرجان يستمر أسبوعا.',
    'أهمية التعاون',
  ],
])('a content ends before %s', (_, text, expected) => {
  expect(content(text)).toBe(expected)
})
