import { describe, expect, it } from 'vitest'
import { read } from './told.fixture.ts'

describe('who does it and to whom', () => {
  const roles = (text: string, type = 'ASSAULT') => {
    const told = read(text).find(t => t.type === type)
    return told && [told.actors, told.recipients]
  }
  it('takes a crowd that is counted for the doer', () => {
    expect(roles('هاجم مئات المتظاهرين مبنى البلدية في طرف المدينة أمس.', 'PROTEST')?.[0]).toEqual([
      'مئات المتظاهرين',
    ])
  })
  it('takes gunmen who were killed and nobody else named for the dead', () => {
    expect(roles('قتل تسعة مسلحين في غارة جوية على المدينة أمس.')).toEqual([[], ['تسعة مسلحين', 'المدينة']])
  })
  it('looks behind a relative clause for a bomber, and at what passes by', () => {
    expect(roles('قالت مصادر إن انتحاريا يركب دراجة نارية فجر نفسه لدى مرور حافلة في المدينة.')).toEqual([
      ['انتحاريا'],
      ['حافلة'],
    ])
  })
  it('parts a doer from the number behind it', () => {
    expect(roles('قتل مسلح 14 عاملا في مصنع بالمدينة أمس.')).toEqual([['مسلح'], ['14 عاملا']])
  })
  it('takes a noun that the pronoun of the verb takes up for the one it is done to', () => {
    expect(roles('أخفوا سجناء كانوا يحتجزونهم قرب النهر.', 'COERCE')?.[1]).toEqual(['سجناء'])
  })
  it('takes who claims an attack for who did it, but not who announces it', () => {
    expect(
      roles('أعلن تنظيم القاعدة مسؤوليته عن التفجير بسيارة مفخخة الذي أدى أمس إلى مقتل ثلاثة جنود.')?.[0],
    ).toEqual(['تنظيم القاعدة'])
    expect(roles('أعلن الجيش مقتل جندي في تفجير دراجة قرب دورية.')?.[0]).toEqual([])
  })
  it('gives who is struck behind a definite noun and its nationality', () => {
    expect(roles('تواصل القصف التركي للمتمردين في الجبال أمس وقتل خمسة منهم.')?.[1]).toContain('للمتمردين')
  })
})

describe('who stands behind another word', () => {
  const told = (text: string, trigger: string) => read(text).find(t => t.trigger === trigger)
  it('gives whose deeds are praised or blamed', () => {
    expect(told('أشاد الوزير بجهود المملكة.', 'أشاد')?.recipients).toEqual(['المملكة'])
  })
  it('gives whose freedom it is, also in quotation marks', () => {
    expect(told('طالبت الأسرة بإطلاق سراح «ناشطين».', 'إطلاق')?.recipients).toEqual(['ناشطين'])
  })
  it('gives who is backed', () => {
    expect(told('تقدمت قوات المعارضة المدعومة من التحالف نحو المدينة.', 'المدعومة')).toMatchObject({
      actors: ['التحالف'],
      recipients: ['قوات المعارضة'],
    })
  })
  it('takes the other side of a clash for who killed', () => {
    expect(told('قتل عشرة جنود في اشتباكات مع المتمردين قرب المطار أمس.', 'اشتباكات')).toMatchObject({
      actors: ['المتمردين'],
      recipients: ['عشرة جنود'],
    })
  })
  it('gives a fight the dead that a clause within it counts', () => {
    const { event, recipients } = told('نشبت معارك قصيرة قتل فيها عشرون مسلحا أمس.', 'معارك')!
    expect([event.killed, recipients]).toEqual(['20', ['عشرون مسلحا']])
  })
  it('keeps together the victims that «و» joins', () => {
    expect(told('أفادت الشرطة أمس بمقتل ثلاثة مزارعين وجندي في قصف على المدينة.', 'قصف')?.recipients).toEqual(
      ['ثلاثة مزارعين', 'جندي', 'المدينة'],
    )
  })
  it('takes an order with «ب» for a request', () => {
    expect(told('وجه رئيس الحكومة بصرف رواتب الجنود.', 'وجه')).toMatchObject({
      type: 'REQUEST',
      actors: ['رئيس الحكومة'],
    })
  })
})

describe('who it is that grammar hides', () => {
  const roles = (...paragraphs: string[]) => {
    const { actors, recipients } = read(...paragraphs).find(
      t => t.type === 'ASSAULT' || t.type === 'PROTEST',
    )!
    return { actors, recipients }
  }
  it('takes the force for its forces', () => {
    expect(roles('أعلن الجيش أن قواته قتلت ثلاثة مسلحين في الجبل أمس.').actors).toEqual(['الجيش'])
  })
  it('takes those before «هم الذين» for the doers', () => {
    expect(roles('قالت الشرطة إن المسلحين هم الذين قتلوا خمسة جنود أمس.').actors).toEqual(['المسلحين'])
  })
  it('looks through a noun that only says how often', () => {
    expect(roles('نفذ مسلحون سلسلة هجمات بسيارات مفخخة على الشرطة أمس.').actors).toEqual(['مسلحون'])
  })
  it('keeps whose a bus is with it', () => {
    expect(roles('قتل عشرة جنود في هجوم مسلح على حافلة تابعة للجيش أمس.').recipients).toEqual([
      'عشرة جنود',
      'حافلة تابعة للجيش',
    ])
  })
  it('takes those on whom demands are made before what a protest faces', () => {
    expect(roles('تظاهر مئات الطلاب أمام البرلمان مطالبين الحكومة بالإصلاح.').recipients).toEqual(['الحكومة'])
    expect(roles('تظاهر مئات الطلاب أمام البرلمان.').recipients).toEqual(['البرلمان'])
  })
})
