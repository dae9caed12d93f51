import { describe, expect, test } from 'vitest'
import { read } from './names.fixture.ts'

describe('one form, several things', () => {
  const sport = 'سجل اللاعب هدف الفريق في مرمى الضيوف قبل نهاية الشوط الأول من المباراة.'

  test('الهلال is a club where the talk is of sport', () => {
    expect(read(`${sport} وفاز الهلال.`).printed).toEqual(['ORG الهلال'])
    expect(read('ظهر الهلال في السماء.').printed).toEqual([])
  })

  test('a city with a masculine nationality is its club wherever it stands, but in the town', () => {
    expect(read(`${sport} وانتقل من فيرونا الإيطالي إلى ديناركو زغرب الكرواتي.`).printed).toEqual([
      'ORG فيرونا',
      'ORG ديناركو زغرب',
    ])
    expect(read(`${sport} ثم عاد إلى فيرونا الإيطالية.`).printed).toEqual(['LOC فيرونا'])
  })

  test('الرياض is a city, and a newspaper behind the word for one', () => {
    expect(read('عاد إلى الرياض أمس.').printed).toEqual(['LOC الرياض'])
    expect(read('ذكرت صحيفة الرياض أنه عاد.').printed).toEqual(['ORG الرياض'])
  })

  test('a city with a nationality in the masculine is its club, throughout a report of sport', () => {
    expect(read(`${sport} وفاز فيرونا الإيطالي، ثم خسر فيرونا مباراة في إيطاليا.`).printed).toEqual([
      'ORG فيرونا',
      'ORG فيرونا',
      'LOC إيطاليا',
    ])
    expect(read('ارتفع سكان فيرونا الإيطالية.').printed).toEqual(['LOC فيرونا'])
  })

  test('in sport الفريق is a team, no general; the crown prince is no club', () => {
    expect(read(`${sport} وخرج الفريق النجماوي أمام كأس ولي العهد.`).printed).toEqual([])
  })

  test('a contest, an agreement or an operation is no name, nor are the names in it', () => {
    expect(read('انطلقت عملية «زئير الوادي» بعد اتفاق الدوحة.').printed).toEqual([])
  })
})

test('a form of the register is found at its full length, and at the longest listed beginning of it', () => {
  expect(read('دعا مجلس الأمن الدولي ثم مجلس الأمن الأطراف.').printed).toEqual([
    'ORG مجلس الأمن الدولي',
    'ORG مجلس الأمن',
  ])
})

describe('where a name ends', () => {
  test('a nationality behind a whole name, and what serves at a base, stay outside', () => {
    expect(read('تخرج في جامعة هارفارد الأمريكية.').printed).toEqual(['ORG جامعة هارفارد'])
    expect(read('زار قاعدة العند الجوية.').printed).toEqual(['LOC قاعدة العند'])
  })

  test('a side of a country is the country, but for a state of that name', () => {
    expect(read('قتلوا في شمال اليمن أمس.').printed).toEqual(['LOC اليمن'])
    expect(read('وصل إلى جنوب السودان أمس.').printed).toEqual(['LOC جنوب السودان'])
  })

  test('و and a town where together they look like another', () => {
    expect(read('تعمل الفروع في الرياض وجدة منذ عام.').printed).toEqual(['LOC الرياض', 'LOC جدة'])
  })

  test('a company firm in its trade ends before a person, and a product is none', () => {
    expect(read('قالت صاحبة شركة نوار للطباعة آلاء الشمري ذلك.').printed).toContain('PER آلاء الشمري')
    expect(read('أطلق تطبيق فيسبوك ميسنجر.').printed).toEqual([])
  })

  test('customs at a site, a paper of several words, marks the wrong way round', () => {
    expect(read('أوقف جمرك مطار الملك خالد الدولي المسافر.').printed).toEqual([
      'ORG جمرك مطار الملك خالد الدولي',
    ])
    expect(read('ونقلت صحيفة برادهافر شتيلنماركت عنه قوله.').printed).toEqual(['ORG برادهافر شتيلنماركت'])
    expect(read('وقال لـ»عكاظ» إن العمل مستمر.').printed).toEqual(['ORG عكاظ'])
  })

  test('nouns before they are organisations, days before they are towns', () => {
    expect(read('عملوا بحماس شديد حتى العاشر من رمضان الجاري.').printed).toEqual([])
  })
})

test('a firm vouches for the next in a row', () => {
  expect(read('ارتفعت أسهم مصرف الإنماء وسابك والراجحي أمس.').printed).toEqual([
    'ORG مصرف الإنماء',
    'ORG سابك',
    'ORG الراجحي',
  ])
})

describe('one entity under several forms', () => {
  test('ل written together with لجنة, with its article or without', () => {
    const found = read('اجتماع للجنة سلامة المباني. وأعلنت لجنة سلامة المباني موعده.')
    expect(found.entities.map(e => e.name)).toEqual(['لجنة سلامة المباني'])
    const definite = read('اجتماع للجنة الوطنية لمكافحة الغش. وأعلنت اللجنة الوطنية لمكافحة الغش موعده.')
    expect(definite.entities.map(e => e.name)).toEqual(['اللجنة الوطنية لمكافحة الغش'])
  })

  test('a movement and its militias bear one name', () => {
    const found = read('تلاحق مليشيات الحوثي جنودا. وقال الحوثيون إنهم فروا.')
    expect(found.entities.map(e => e.name)).toEqual(['الحوثيون'])
  })
})

test('any text is read, and offsets stay inside it', () => {
  for (const text of [
    '',
    '«',
    'عبد',
    'و',
    'الشيخ',
    'صحيفة «',
    'بن بن بن',
    'د.',
    'قال 7 ـ -',
    'وزير الخارجية',
  ]) {
    const { mentions, text: divided } = read(text)
    for (const { start, end } of mentions) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(divided.text.length)
      expect(end).toBeGreaterThan(start)
    }
  }
})
