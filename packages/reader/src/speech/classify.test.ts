import { describe, expect, it } from 'vitest'
import { only } from './said.fixture.ts'

describe('kinds of source', () => {
  it.each([
    ['قال متحدث باسم الشرطة إن المهاجم فر.', 'body'],
    ['قال وزير الخارجية الفرنسي إن الاتفاق قريب.', 'person'],
    ['قال خبراء إن السوق تراجعت.', 'group'],
    ['قال ناشطون إن القصف تجدد.', 'anonymous'],
    ['وأظهر تقرير أن العجز انخفض.', 'document'],
    ['وذكرت صحيفة محلية أن المدرسة أغلقت.', 'media'],
  ])('%s', (text, sourceType) => {
    expect(only(text)).toMatchObject({ sourceType })
  })
})
