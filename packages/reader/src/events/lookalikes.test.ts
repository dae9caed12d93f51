import { describe, expect, it } from 'vitest'
import { only, read } from './told.fixture.ts'

describe('words that look alike', () => {
  it('knows families from captivity, and a ceasefire from a shot', () => {
    expect(read('قدم الوزير الهدايا لأسر الشهداء.').map(t => t.type)).not.toContain('COERCE')
    expect(read('أكد الوزير ضرورة الانسحاب ووقف إطلاق النار.').map(t => t.trigger)).not.toContain('إطلاق')
  })
  it('knows who stands before a court', () => {
    expect(only('مثلت المتهمة أمام المحكمة أمس.')).toMatchObject({
      type: 'COERCE',
      recipients: ['المتهمة'],
    })
  })
})

describe('states and names are no happenings', () => {
  const types = (text: string) => read(text).map(t => `${t.type} ${t.trigger}`)
  it('takes control for a deed only where somebody wins it', () => {
    expect(
      types('قالت الشرطة إن القوات تمكنت من السيطرة على بلدة الباب أمس بعد مقتل عشرة مسلحين.'),
    ).toContain('ASSAULT السيطرة')
    expect(types('انسحب الجيش من المناطق الخاضعة لسيطرة المتمردين.')).toEqual(['RETREAT انسحب'])
    expect(types('استعادت القوات السيطرة على البلدة أمس من المتمردين.')).toEqual(['ASSAULT استعادت'])
  })
  it('passes over what is only named after a fight', () => {
    expect(types('وصلت التعزيزات إلى جبهات القتال.').filter(t => t.endsWith('القتال'))).toEqual([])
  })
  it('passes over what something amounts to', () => {
    expect(types('اعتقلت الشرطة خمسة ناشطين، وهذا يشكل اعتداء على الحريات.')).toEqual(['COERCE اعتقلت'])
  })
  it('takes «التوصل إلى اتفاق» for the accord alone', () => {
    expect(types('أعلن المدير التوصل إلى اتفاق مع النقابة.')).toEqual(['AGREE اتفاق'])
  })
  it('asks nothing of who is called by a name', () => {
    expect(read('وفرضت الوزارة غرامة على رجل يدعى سالم.').map(t => t.trigger)).not.toContain('يدعى')
  })
})
