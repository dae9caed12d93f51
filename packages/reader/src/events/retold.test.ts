import { expect, it } from 'vitest'
import { read } from './told.fixture.ts'

it('links a happening told again', () => {
  const told = read(
    'اعتقلت الشرطة وزير المالية في بيروت.',
    'وقال محاميه إن الشرطة اعتقلت وزير المالية في بيروت.',
  )
  const arrests = told.filter(t => t.type === 'COERCE')
  expect(arrests).toHaveLength(2)
  expect(arrests[1]?.event.sameAs).toBe(arrests[0]?.event.id)
})
