import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'

it('in a headline short names are found in the body', () => {
  const { headline, headlineAttributions } = readArticle({
    headline: 'الحلبي: الجسر يفتح غدا للجميع',
    paragraphs: ['قال وزير النقل سمير الحلبي إن الجسر جاهز.'],
  })
  const [one] = headlineAttributions!
  expect(one).toMatchObject({ id: 'h1', speaker: 'وزير النقل سمير الحلبي', sourceType: 'person' })
  expect(headline!.slice(one!.content[0]!.start, one!.content[0]!.end)).toBe('الجسر يفتح غدا للجميع')
})
