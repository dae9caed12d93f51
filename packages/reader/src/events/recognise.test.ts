import { describe, expect, it } from 'vitest'
import { only, read } from './told.fixture.ts'

describe('frames', () => {
  it('reads who does what to whom from a finite verb', () => {
    const { type, trigger, actors, recipients } = only('اعتقلت الشرطة ثلاثة متظاهرين.')
    expect({ type, trigger, actors, recipients }).toEqual({
      type: 'COERCE',
      trigger: 'اعتقلت',
      actors: ['الشرطة'],
      recipients: ['ثلاثة متظاهرين'],
    })
  })
  it('counts behind «ما لا يقل عن»', () => {
    expect(only('اعتقلت الشرطة ما لا يقل عن 30 متظاهرا.').recipients).toEqual(['30 متظاهرا'])
    const { recipients, event } = only('قتل ما لا يقل عن تسعة جنود في هجوم مسلح على الميناء أمس.')
    expect([recipients, event.killed]).toEqual([['تسعة جنود', 'الميناء'], '9'])
  })
  it('takes the attack word of a light verb for the event and its subject for the actor', () => {
    const { type, trigger, actors } = only('شن ملثمون هجوما على معسكر حدودي ليلا ما أدى إلى مقتل ثلاثة جنود.')
    expect({ type, trigger, actors }).toEqual({ type: 'ASSAULT', trigger: 'هجوما', actors: ['ملثمون'] })
  })
  it('reads an accord and both its sides', () => {
    const { type, actors, recipients } = only('وقعت مصر اتفاقية مع إيطاليا.')
    expect({ type, actors, recipients }).toEqual({
      type: 'AGREE',
      actors: ['مصر'],
      recipients: ['إيطاليا'],
    })
  })
  it('reads visits, and what is visited is the place', () => {
    const { type, actors, place } = only('زار الرئيس الفرنسي القاهرة.')
    expect({ type, actors, place }).toEqual({
      type: 'CONSULT',
      actors: ['الرئيس الفرنسي'],
      place: 'القاهرة',
    })
  })
  it('takes a demand, an accusation, a threat and praise for events with the cue as trigger', () => {
    expect(read('اتهم الوزير الحكومة بالفساد.').map(t => t.type)).toEqual(['ACCUSE'])
    expect(read('هدد الوزير الحكومة.').map(t => t.type)).toEqual(['THREATEN'])
    expect(read('أشاد الوزير بالجيش.').map(t => t.type)).toEqual(['SUPPORT'])
    expect(read('طالب الوزير الحكومة بالتحقيق.').map(t => t.type)).toContain('REQUEST')
  })
  it('knows the seizure of ground and the ceasefire', () => {
    expect(only('سيطر الجيش على مدينة تدمر أمس.').type).toBe('ASSAULT')
    expect(read('دعا الأمين العام إلى وقف إطلاق النار.').map(t => `${t.type} ${t.trigger}`)).toEqual([
      'REQUEST دعا',
      'RETREAT وقف',
    ])
  })
  it('takes a cue of demanding for a request, whatever stands around it, but no prayer', () => {
    expect(read('وجه وزير العدل بتشكيل لجنة لمراجعة الأنظمة.').map(t => `${t.type} ${t.trigger}`)).toEqual([
      'REQUEST وجه',
    ])
    expect(read('دعا الشيخ سالم المولى أن يحفظ البلاد.')).toEqual([])
  })
  it('asks what noun a word stands in the genitive of', () => {
    expect(read('تريد طهران رفع العقوبات عن مصارفها.').map(t => t.type)).toContain('SANCTION')
    expect(read('يشرف مراقبون على معاهدة حظر التجارب.').map(t => t.type)).not.toContain('COERCE')
    expect(read('تنوي الحكومة حظر زراعة القنب.').map(t => `${t.type} ${t.trigger}`)).toEqual(['COERCE حظر'])
  })
  it('tells neither matches nor prices', () => {
    expect(
      read('هاجم الفريق مرمى المنتخب في الشوط الثاني من المباراة، وسدد اللاعب هدف الفوز في الدوري.'),
    ).toEqual([])
  })
})

describe('what means something else', () => {
  it('knows phrases that are no attack and no readiness', () => {
    expect(read('استشهد الكاتب بمقولة قديمة.')).toEqual([])
    expect(read('نشرت صحيفة الحياة تقريرا عن التعليم.')).toEqual([])
    expect(read('اتخذت الوزارة الإجراءات تحقيقا لأهدافها.')).toEqual([])
  })
  it('takes the goods that forces take for a seizure, and the ground for an attack', () => {
    expect(only('استولت القوات على أجهزة من المنزل.').type).toBe('COERCE')
    expect(only('استولى الجيش على مدينة حمص أمس.').type).toBe('ASSAULT')
  })
})
