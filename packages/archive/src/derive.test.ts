import type { Article } from '@isnad/reader'
import { describe, expect, test } from 'vitest'
import { archiveOf, article, BRIDGE, FLOOD, town } from './town.fixture.ts'

describe('claims are worked out again only where', () => {
  /** The stories whose claims are worked out when some articles come in. */
  async function workedOut(before: readonly (readonly Article[])[], after: readonly Article[]) {
    const archive = await archiveOf(...before)
    await archive.add(after, { threads: 0 })
    let stories = 0
    await archive.derive({
      threads: 0,
      onStage: (stage, _, of) => {
        if (stage === 'claims') stories = of
      },
    })
    await archive.close()
    return stories
  }
  const notice = 'للاشتراك في النشرة اليومية وتلقي أهم الأخبار مباشرة على بريدكم زوروا موقع الصحيفة.'
  /** Three days of one paper, which prints its notice under everything; on the first its news is copied. */
  const first = article('عدد-1', 'صحيفة المدينة', [...BRIDGE, notice], { published: '2019-03-10' })
  const second = article('عدد-2', 'صحيفة المدينة', [FLOOD[0]!, notice], {
    headline: 'أمطار غزيرة',
    published: '2019-03-20',
  })
  const third = article('عدد-3', 'صحيفة المدينة', [FLOOD[2]!, notice], {
    headline: 'المدارس تؤوي العائلات',
    published: '2019-03-30',
  })
  const copyOf = (paragraphs: readonly string[]) =>
    article('نقل', 'صحيفة النهر', paragraphs, { published: '2019-03-10' })

  test('a story gained an article, whatever else came in that day', async () => {
    const late = article('متأخر', 'صحيفة الساحل', BRIDGE.slice(0, 2), {
      headline: 'انتهاء ترميم الجسر القديم',
      published: '2019-03-10',
    })
    expect(await workedOut([town], [late])).toBe(1)
  })
  test('a copy changed, where what is shared with other articles turns out to be a formula', async () => {
    expect(await workedOut([[first, second, copyOf(BRIDGE)]], [third])).toBe(1)
    expect(await workedOut([[first, second, copyOf([notice, ...BRIDGE])]], [third])).toBe(2)
  })
})
