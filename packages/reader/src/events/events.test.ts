import { describe, expect, it } from 'vitest'
import { readArticle } from '../read.ts'
import type { Event } from '../reading.ts'

/** An event in one line: what is asked for, spans as text. */
interface Told {
  type: string
  trigger: string
  actors: string[]
  recipients: string[]
  place: string | null
  event: Event
}

/** Reads paragraphs under the date Thursday, 6 August 2015. */
function read(...paragraphs: string[]): Told[] {
  const { text, events } = readArticle({ paragraphs, published: '2015-08-06' })
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return events.map(event => ({
    type: event.type,
    trigger: cut(event.trigger),
    actors: event.actors.map(cut),
    recipients: event.recipients.map(cut),
    place: event.place && cut(event.place),
    event,
  }))
}

const only = (...paragraphs: string[]): Told => {
  const told = read(...paragraphs)
  expect(told.map(t => `${t.type} ${t.trigger}`)).toHaveLength(1)
  return told[0]!
}

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
  it('tells neither matches nor prices', () => {
    expect(
      read('هاجم الفريق مرمى المنتخب في الشوط الثاني من المباراة، وسدد اللاعب هدف الفوز في الدوري.'),
    ).toEqual([])
  })
})

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

describe('one event in several words', () => {
  const types = (text: string) => read(text).map(t => `${t.type} ${t.trigger}`)
  it('is the verb that voices it', () => {
    expect(types('أعرب العمدة عن شديد استنكاره وإدانته للجريمة.')[0]).toBe('ACCUSE أعرب')
    expect(types('أعرب الوزير عن بالغ استنكاره للقرار.')).toEqual(['ACCUSE أعرب'])
  })
  it('is the accord that is reached', () => {
    expect(types('توصلت مصر وفرنسا إلى اتفاق.')).toEqual(['AGREE اتفاق'])
  })
})

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

describe('a visit', () => {
  it('is to the place behind it, and by the person behind it', () => {
    expect(only('قام الوزير بزيارة القاهرة.')).toMatchObject({ actors: ['الوزير'], place: 'القاهرة' })
    expect(only('انتهت زيارة الوزير إلى القاهرة.')).toMatchObject({ actors: ['الوزير'], place: 'القاهرة' })
  })
})

describe('parties that grammar took for one phrase', () => {
  it('are told apart behind the adjective of an office', () => {
    const { actors, recipients } = only('انتقد وزير الخارجية الفرنسي إيران.')
    expect({ actors, recipients }).toEqual({ actors: ['وزير الخارجية الفرنسي'], recipients: ['إيران'] })
  })
  it('are two names behind one verb', () => {
    const { actors, recipients } = only('هددت روسيا تركيا.')
    expect({ actors, recipients }).toEqual({ actors: ['روسيا'], recipients: ['تركيا'] })
  })
  it('are people where a nationality stands in the plural', () => {
    const { type, recipients } = only('تريد الشرطة طرد فلسطينيين من المكان.')
    expect({ type, recipients }).toEqual({ type: 'COERCE', recipients: ['فلسطينيين'] })
  })
})

describe('the dead and the wounded', () => {
  it('belong to the attack that caused them', () => {
    const { trigger, recipients, event } = only('قتل ستة وعشرون جنديا وأصيب عشرات في هجوم ليلي على بغداد.')
    expect(trigger).toBe('هجوم')
    expect(recipients[0]).toBe('ستة وعشرون جنديا')
    expect([event.killed, event.wounded]).toEqual(['26', 'عشرات'])
  })
  it('are an event of their own where no attack word stands', () => {
    const { trigger, event } = only('قتل مسلحون ثلاثة جنود في بغداد أمس.')
    expect([trigger, event.killed]).toEqual(['قتل', '3'])
  })
})

describe('how far it is fact', () => {
  const factuality = (text: string) => read(text)[0]?.event.factuality
  it('reads what happened, what is denied, planned, possible and demanded', () => {
    expect(factuality('التقى الوزير نظيره الفرنسي.')).toBe('happened')
    expect(factuality('لم يلتق الوزير نظيره الفرنسي.')).toBe('denied')
    expect(factuality('سيلتقي الوزير نظيره الفرنسي.')).toBe('planned')
    expect(factuality('قد يلتقي الوزير نظيره الفرنسي.')).toBe('possible')
    expect(factuality('لم يلتق الوزير إلا نظيره الفرنسي.')).toBe('happened')
    expect(factuality('قتل ما لا يقل عن تسعة جنود في هجوم مسلح على الميناء أمس.')).toBe('happened')
    expect(factuality('انفض اللقاء من دون توقيع معاهدة.')).not.toBe('denied')
    expect(read('طالب الوزير بانسحاب القوات من المدينة.').at(-1)?.event.factuality).toBe('demanded')
  })
})

describe('on whose word', () => {
  it('is the innermost attribution that holds the trigger', () => {
    const [told] = read('قال الوزير إن الشرطة اعتقلت ثلاثة متظاهرين.')
    expect(told?.event.attribution).not.toBeNull()
  })
  it('is nobody for the cue itself', () => {
    expect(read('اتهم الوزير الحكومة بالفساد.')[0]?.event.attribution).toBeNull()
  })
})

describe('grounds', () => {
  it('lets no sentence about attacks in general be one', () => {
    expect(read('هل يصح أن نبرر القتل والاغتيال يوما؟')).toEqual([])
  })
  it('takes back a mention that the rest of the article bears out', () => {
    const told = read(
      'انفجرت سيارة مفخخة في بغداد أمس وقتل عشرة أشخاص.',
      'وأدان الرئيس العراقي الانفجار الذي وقع بسيارة مفخخة.',
    )
    expect(told.filter(t => t.type === 'ASSAULT').length).toBeGreaterThan(1)
  })
})

it('links a happening told again', () => {
  const told = read(
    'اعتقلت الشرطة وزير المالية في بيروت.',
    'وقال محاميه إن الشرطة اعتقلت وزير المالية في بيروت.',
  )
  const arrests = told.filter(t => t.type === 'COERCE')
  expect(arrests).toHaveLength(2)
  expect(arrests[1]?.event.sameAs).toBe(arrests[0]?.event.id)
})

it('keeps every span inside the text, whatever the text', () => {
  const text = `${'قتل هجوم في '.repeat(300)}«${'أدى إلى مقتل 5 في '.repeat(200)}${'و'.repeat(500)}`
  for (const { event } of read(text)) {
    for (const span of [event.trigger, ...event.actors, ...event.recipients]) {
      expect(span.start).toBeLessThan(span.end)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
  }
})

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
  it('codes a capital that acts as its government', () => {
    const { entities } = readArticle({ paragraphs: ['أدانت واشنطن الهجوم على المدينة.'] })
    expect(entities.find(e => e.name === 'واشنطن')?.actor).toBe('USA GOV')
  })
})

describe('what is known', () => {
  it('takes an attack with the article for known, whatever speaks of it', () => {
    const attack = read('نفى المتحدث وجود خطط على غرار التفجير الذي حصل أمس في المسجد وقتل فيه عشرة.').find(
      t => t.trigger === 'التفجير',
    )
    expect(attack?.event.factuality).toBe('happened')
  })
  it('carries the day of a happening to where it is told again', () => {
    const told = read('قتل تسعة حراس في هجوم على المصنع أمس.', 'وقال شاهد إن الهجوم استمر ساعة.')
    expect(told.at(-1)?.event).toMatchObject({ sameAs: told[0]?.event.id, time: '2015-08-05' })
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
