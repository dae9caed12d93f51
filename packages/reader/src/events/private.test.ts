import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('words of politics in private life', () => {
  const filler =
    'وتهتم الأسرة بالقراءة والكتابة كل يوم في البيت والمدرسة والحديقة مع الأطفال والأصدقاء. '.repeat(8)
  it('are no events where nobody public takes part', () => {
    expect(read(`زار المعلم المتحف مع التلاميذ. ${filler}`)).toEqual([])
    expect(read(`حصل التاجر على موافقة المدير على الطلب. ${filler}`)).toEqual([])
  })
  it('are events where a state takes part, and where they are of force against people', () => {
    expect(read(`زار وزير الثقافة المتحف. ${filler}`).map(t => t.type)).toEqual(['CONSULT'])
    expect(read(`احتجز مجهولون طفلا في المدرسة. ${filler}`).map(t => t.type)).toEqual(['COERCE'])
  })
})
