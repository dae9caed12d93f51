import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'

it('codes a capital that acts as its government', () => {
  const { entities } = readArticle({ paragraphs: ['أدانت واشنطن الهجوم على المدينة.'] })
  expect(entities.find(e => e.name === 'واشنطن')?.actor).toBe('USA GOV')
})
