/**
 * Brings the reviewed readings of the examples up to date: `npm run golden`. What was missed and is read now moves to
 * `read`; what was wrong and is gone is dropped; what was read and is lost moves to `missed`; what is new goes under
 * `unreviewed`, for a person to sort into `read` or `wrong`. Prints the sums.
 */
import { exampleReadings, goldenOf, keepGolden, LAYERS, type Layer, linesOf } from '../test/golden.ts'

const sums: Record<string, { read: number; missed: number; wrong: number; unreviewed: number }> = {}
for (const layer of LAYERS) sums[layer] = { read: 0, missed: 0, wrong: 0, unreviewed: 0 }
const sum = (layer: Layer, key: 'read' | 'missed' | 'wrong' | 'unreviewed', n: number) => {
  sums[layer]![key] += n
}

for (const reading of await exampleReadings()) {
  const golden = goldenOf(reading.id)
  const lines = linesOf(reading)
  for (const layer of LAYERS) {
    const { read, missed, wrong } = golden[layer]
    const now = new Set(lines[layer])
    const right = new Set([...read, ...missed])
    const unreviewed = lines[layer].filter(line => !right.has(line) && !wrong.includes(line))
    golden[layer] = {
      read: lines[layer].filter(line => right.has(line)),
      missed: [...right].filter(line => !now.has(line)),
      wrong: wrong.filter(line => now.has(line)),
      ...(unreviewed.length && { unreviewed }),
    }
    for (const key of ['read', 'missed', 'wrong'] as const) sum(layer, key, golden[layer][key].length)
    sum(layer, 'unreviewed', unreviewed.length)
  }
  keepGolden(reading.id, golden)
}
console.table(sums)
