import { describe, expect, it } from 'vitest'
import { read } from './times.fixture.ts'

describe('feasts', () => {
  it('finds them in every wording', () => {
    expect(read('زار المرضى ثاني أيام عيد الفطر المبارك')).toEqual([
      'ثاني أيام عيد الفطر المبارك = 2015-07-18',
    ])
    expect(read('خلال أيام العيد')).toEqual(['أيام العيد = 2015-07-17'])
    expect(read('شاركهم فرحة العيد صباح العيد')).toEqual(['العيد = 2015-07-17', 'صباح العيد = 2015-07-17TMO'])
    expect(read('عيد الأضحى المقبل')).toEqual(['عيد الأضحى المقبل = 2015-09-23'])
    expect(read('عيد الفطر 2014')).toEqual(['عيد الفطر 2014 = 2014-07-28'])
  })

  it('reads the season of the pilgrimage as its month', () => {
    expect(read('قبيل موسم حج عام 1436هـ')).toEqual(['موسم حج عام 1436هـ = 2015-09'])
    expect(read('في موسم الحج الماضي')).toEqual(['موسم الحج الماضي = 2014-10'])
    expect(read('قبل موسم حج هذا العام')).toEqual(['موسم حج هذا العام = 2015-09'])
  })
})
