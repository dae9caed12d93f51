import { describe, expect, it } from 'vitest'
import type { Attribution } from '../reading.ts'
import { chainOf } from './chain.ts'

const attribution = (over: Partial<Attribution>): Attribution => ({
  id: 'a1',
  source: null,
  speaker: '',
  cue: { start: 0, end: 0 },
  content: [],
  kind: 'indirect',
  act: 'assert',
  sourceType: 'person',
  via: [],
  to: null,
  parent: null,
  ...over,
})

describe('the chain of an attribution', () => {
  it('runs from the outermost relay to the innermost source', () => {
    const attributions = [
      attribution({ id: 'a1', speaker: 'مسؤول', sourceType: 'anonymous', via: ['رويترز'] }),
      attribution({ id: 'a2', speaker: 'الوزير', parent: 'a1' }),
    ]
    expect(chainOf({ attributions }, 'a2').map(link => link.name)).toEqual(['رويترز', 'مسؤول', 'الوزير'])
  })
  it('ends where parents run in a circle, and is empty for an id nobody has', () => {
    const attributions = [attribution({ id: 'a1', parent: 'a2' }), attribution({ id: 'a2', parent: 'a1' })]
    expect(chainOf({ attributions }, 'a1')).toHaveLength(2)
    expect(chainOf({ attributions }, 'a9')).toEqual([])
  })
})
