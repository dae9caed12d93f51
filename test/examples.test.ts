import { describe, expect, test } from 'vitest'
import { compare, exampleReadings, goldenOf, LAYERS, linesOf } from './golden.ts'

/**
 * Every example against its reviewed reading in `golden/`. When a change gains or loses something, `npm run golden`
 * rewrites the files; look at the difference line by line and sort what it put under `unreviewed`.
 */
const readings = await exampleReadings()

test('there are articles of every shape', () => {
  expect(readings.length).toBeGreaterThanOrEqual(16)
})

describe.each(readings.map(reading => ({ id: reading.id, reading })))('$id', ({ id, reading }) => {
  const golden = goldenOf(id)
  const lines = linesOf(reading)
  test.each(LAYERS)('%s', layer => {
    expect(golden[layer].unreviewed ?? [], 'nobody has reviewed these').toEqual([])
    const { lost, unreviewed } = compare(golden[layer], lines[layer])
    expect(lost, 'no longer read as reviewed').toEqual([])
    expect(unreviewed, 'read, but reviewed by nobody').toEqual([])
  })
})
