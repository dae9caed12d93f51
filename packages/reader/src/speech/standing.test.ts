import { describe, expect, it } from 'vitest'
import { only } from './said.fixture.ts'

describe('standing', () => {
  it.each([
    ['وقال شهود عيان إن النار اندلعت.', 'شهود عيان'],
    ['وقال مسؤول طلب عدم ذكر اسمه إن المهاجم فر.', 'طلب عدم ذكر اسمه'],
    ['وقال دبلوماسي شارك في المفاوضات إن الاتفاق قريب.', 'شارك في المفاوضات'],
  ])('%s', (text, standing) => {
    expect(only(text).standing).toEqual([standing])
  })
})
