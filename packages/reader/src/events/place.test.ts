import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('the setting', () => {
  const told = (text: string, trigger: string) => read(text).find(t => t.trigger === trigger)
  it('takes the place that sees what happens', () => {
    expect(told('شهدت مدينة حلب اشتباكات عنيفة بين الجيش والمعارضة أمس.', 'اشتباكات')?.place).toBe('حلب')
  })
  it('takes ground without a name where no name stands', () => {
    expect(told('شن مسلحون هجوما في القاعدة الجوية أمس وقتلوا جنديين.', 'هجوما')?.place).toBe(
      'القاعدة الجوية',
    )
  })
  it('leaves the day of a relative clause to it', () => {
    expect(
      told('اعتقلت الشرطة رجلا أدانته المحكمة التي تأسست في 2011.', 'اعتقلت')?.event.time ?? null,
    ).toBeNull()
  })
  it('leaves the day of a report to the report', () => {
    const text = 'زار الوزير المعسكر. وأفادت مصادر أمنية أمس بمقتل 37 مسلحا في هجمات على المدينة.'
    expect(told(text, 'هجمات')?.event.time).toBeNull()
  })
  it('takes where somebody goes', () => {
    expect(told('وصل وزير الخارجية الأمريكي القاهرة أمس.', 'وصل')?.place).toBe('القاهرة')
    expect(told('بحث الوزير خلال زيارة الرئيس للأردن أمس العلاقات.', 'زيارة')?.place).toBe('للأردن')
  })
  it('shares the one place of a sentence', () => {
    const text = 'اقتحمت القوات مخيم جنين أمس واندلعت مواجهات عنيفة مع الشبان.'
    expect(told(text, 'مواجهات')?.place).toBe(told(text, 'اقتحمت')?.place)
  })
})
