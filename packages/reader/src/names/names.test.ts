import { describe, expect, test } from 'vitest'
import { clauses } from '../clauses/clauses.ts'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import { names } from './names.ts'

function read(...paragraphs: string[]) {
  const text = divide(paragraphs)
  const tokens = words(text)
  const found = names(text, tokens, clauses(text, tokens))
  const printed = found.mentions.map(m => `${m.type} ${text.text.slice(m.start, m.end)}`)
  const entity = (name: string) => found.entities.find(e => e.name === name)
  return { ...found, text, tokens, printed, entity }
}

test('what a deputy is for belongs to his office, and not to the name of the ministry', () => {
  expect(read('أعلن وكيل وزارة التجارة للتفتيش سامي العتيبي النتائج.').printed).toEqual([
    'ORG وزارة التجارة',
    'PER سامي العتيبي',
  ])
})

describe('people', () => {
  test('a name is given name, fathers and family; its title stays outside', () => {
    expect(read('استقبل الأمير مازن بن راشد بن نايف آل غانم ضيوفه.').printed).toEqual([
      'PER مازن بن راشد بن نايف آل غانم',
    ])
    expect(read('وقال الدكتور عبد الرحمن القحطاني إن العمل مستمر.').printed).toEqual([
      'PER عبد الرحمن القحطاني',
    ])
  })

  test('names nobody listed are believed behind a title', () => {
    expect(read('أعلن وزير الطاقة البيروفي غيرمانو تشابولتي استقالته.').printed).toEqual([
      'PER غيرمانو تشابولتي',
    ])
  })

  test("behind a father's name the adjective of a nation is the family's name", () => {
    expect(read('رحب الدكتور سالم بن عبد الرحمن التونسي بالضيوف.').printed).toEqual([
      'PER سالم بن عبد الرحمن التونسي',
    ])
  })

  test('a listed family is no preposition with a small place behind it', () => {
    expect(read('فاز غاري بلير بالجائزة، وأعلن بلير تقاعده.').printed).toEqual(['PER غاري بلير', 'PER بلير'])
  })

  test('clitics are cut off', () => {
    expect(read('والتقى بمحمد العتيبي ولسعيد بن علي رأي آخر.').printed).toEqual([
      'PER محمد العتيبي',
      'PER سعيد بن علي',
    ])
  })

  test('a family name alone names the person it was introduced with', () => {
    const { entities, mentions } = read('وصل النقيب توم برادفيل إلى القاعدة. وأضاف برادفيل أن الطريق آمن.')
    expect(entities.map(e => e.name)).toContain('توم برادفيل')
    expect(mentions.filter(m => m.entity === entities.find(e => e.name === 'توم برادفيل')?.id)).toHaveLength(
      2,
    )
  })

  test('everyday words are names only beside other parts of a name', () => {
    expect(read('كان العمل صالحا والحكم عادل والأمل كبير.').printed).toEqual([])
    expect(read('أوضح عادل الحربي أن الأمل كبير.').printed).toEqual(['PER عادل الحربي'])
  })

  test('a word before بن and a name is a given name, whatever else it means', () => {
    expect(read('وقال مؤمل بن سعد الحربي إن الطريق آمن.').printed).toEqual(['PER مؤمل بن سعد الحربي'])
  })

  test('behind a given name, a noun with the pronoun of the first person is the family', () => {
    expect(read('لعب محمود حدادي مع جلال قادري أمس.').printed).toEqual(['PER محمود حدادي', 'PER جلال قادري'])
  })

  test('a participle is the family where a title stands before', () => {
    expect(read('وصل المدرب ماجد المشهور أمس.').printed).toEqual(['PER ماجد المشهور'])
  })

  test('praise of God is no name, nor is an everyday word before a title', () => {
    expect(read('وبعد حمد الله عز وجل تحدث باسم الكاتب.').printed).toEqual([])
    expect(read('لهذا فإن نتنياهو سيكتب.').printed).toEqual(['PER نتنياهو'])
  })

  test('titles before and behind the name are kept', () => {
    const { entity } = read('قال النقيب جون هارلو، قائد القوات البحرية، إن السفينة وصلت.')
    expect(entity('جون هارلو')?.titles).toEqual(['النقيب', 'قائد القوات البحرية'])
  })
})

describe('organisations', () => {
  test('a kept head belongs to the name, a dropped one does not', () => {
    expect(read('نفت وزارة الدفاع ما نشرته صحيفة «الغد».').printed).toEqual(['ORG وزارة الدفاع', 'ORG الغد'])
    expect(read('انضم إلى حركة «حماس» قبل عام.').printed).toEqual(['ORG حماس'])
  })

  test('an institution with its nationality is a name, alone it is not', () => {
    expect(read('قالت الحكومة إن الشرطة الكندية أوقفته.').printed).toEqual(['ORG الشرطة الكندية'])
    expect(read('زار وزير الخارجية الفرنسي المعرض.').printed).toEqual([])
  })

  test('a definite company with its nationality is a description, a broadcaster a name', () => {
    expect(read('باعت المجموعة النفطية الفرنسية أسهمها.').printed).toEqual([])
    expect(read('بثها التلفزيون السوري ثم القناة الرياضية السعودية.').printed).toEqual([
      'ORG التلفزيون السوري',
      'ORG القناة الرياضية السعودية',
    ])
  })

  test('a literary club is called after its town', () => {
    expect(read('استضاف نادي جدة الأدبي الشاعر.').printed).toEqual(['ORG جدة الأدبي'])
  })

  test('an adjective ends with the nationality, and a noun behind it stays outside', () => {
    expect(read('أوقفت الشرطة الفرنسية الفتى أمس.').printed).toEqual(['ORG الشرطة الفرنسية'])
  })

  test('purposes and coordinated portfolios belong to the name', () => {
    expect(read('نظمت الهيئة العامة للأرصاد وحماية البيئة ورشة.').printed).toHaveLength(1)
    expect(read('أصدرت وزارة الثقافة والإعلام قرارا.').printed).toEqual(['ORG وزارة الثقافة والإعلام'])
    expect(read('رصدت اللجنة الوطنية لمكافحة المخدرات حالات.').printed).toEqual([
      'ORG اللجنة الوطنية لمكافحة المخدرات',
    ])
    expect(read('قدمت جامعة تبوك للطالبة جائزة.').printed).toEqual(['ORG جامعة تبوك'])
  })

  test('the forms of the register are one entity, with its actor code', () => {
    const { entities } = read('قصفت قوات سوريا الديمقراطية الموقع، ثم انسحبت «قسد» منه.')
    expect(entities).toHaveLength(1)
    expect(entities[0]).toMatchObject({ name: 'قوات سوريا الديمقراطية', aliases: ['قسد'], actor: 'SYR REB' })
  })
})

describe('places', () => {
  test('the word for what a place is stays outside unless it is part of the name', () => {
    expect(read('وصلوا إلى مدينة حلب عبر نهر الفرات.').printed).toEqual(['LOC حلب', 'LOC نهر الفرات'])
  })

  test('a spring is named after the word for a place', () => {
    expect(read('زاروا حديقة عين الوردة أمس.').printed).toEqual(['LOC عين الوردة'])
    expect(read('عين الوزير مديرا جديدا.').printed).toEqual([])
  })

  test('a preposition ends the name of a building', () => {
    expect(read('عثر عليه على شاطئ بجزيرة تايوان.').printed).toEqual(['LOC جزيرة تايوان'])
  })

  test('a cut that would break the word leaves it whole', () => {
    const { mentions, text } = read('سافر للعراق ثم لمصر.')
    expect(mentions.map(m => text.text.slice(m.start, m.end))).toEqual(['للعراق', 'مصر'])
    expect(read('سافر للعراق.').entities[0]?.name).toBe('العراق')
  })

  test('an adjective of nationality is no country', () => {
    expect(read('فازت الملاعب السعودية بالجائزة في السعودية.').printed).toEqual(['LOC السعودية'])
  })
})

describe('one form, several things', () => {
  const sport = 'سجل اللاعب هدف الفريق في مرمى الضيوف قبل نهاية الشوط الأول من المباراة.'

  test('الهلال is a club where the talk is of sport', () => {
    expect(read(`${sport} وفاز الهلال.`).printed).toEqual(['ORG الهلال'])
    expect(read('ظهر الهلال في السماء.').printed).toEqual([])
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
    expect(read(`${sport} وعاد الفريق النجماوي من كأس ولي العهد.`).printed).toEqual([])
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

describe('names nobody listed', () => {
  test('between commas, behind the office of their bearer', () => {
    expect(read('قالت مديرة المتحف، زنوبيا ورالم، إن المعرض ناجح.').printed).toEqual(['PER زنوبيا ورالم'])
  })

  test('before the family name of a foreigner', () => {
    expect(read('ضم رادامس فالكاو إلى صفوفه.').printed).toEqual(['PER رادامس فالكاو'])
    expect(read('وصل مايكل كاريغو أمس.').printed).toEqual(['PER مايكل كاريغو'])
  })

  test('behind a given name and before a role, though the word is a common one', () => {
    expect(read('أعلن سمير طبلة رئيس اللجنة النتائج.').printed).toEqual(['PER سمير طبلة'])
  })

  test('a verb and its subject are no name, nor is a noun and its adjective', () => {
    expect(read('ورد بلير على السؤال.').printed).not.toContain('PER ورد بلير')
    expect(read('يحدد القياس عمر المنسوج بدقة.').printed).toEqual([])
    expect(read('يعالج المركز مرضى السكري.').printed).toEqual([])
  })

  test('beside the first of those whose forces they are', () => {
    expect(read('قصفت ميليشيات الحوثي وصالح الموقع.').printed).toEqual(['ORG الحوثي', 'PER صالح'])
  })

  test('an accusative behind a name is none', () => {
    expect(read('علق فابريغاس قائلا: «فزنا».').printed).toEqual(['PER فابريغاس'])
  })

  test('a family called like a small place is the family where the article named a person by it', () => {
    expect(read('أعلن صلاح كتاف أن الحوار مستمر. وأضاف كتاف أن الأمر واضح.').printed).toEqual([
      'PER صلاح كتاف',
      'PER كتاف',
    ])
  })

  test("an adjective of nationality is the family's name behind a title of learning", () => {
    const { printed } = read('كتب الدكتور سالم التركي. وشكر الدكتور التركي زملاءه، ثم سافر السفير التركي.')
    expect(printed).toEqual(['PER سالم التركي', 'PER التركي'])
  })
})

describe('bodies by what they do', () => {
  test('committees and funds with any definite complement', () => {
    expect(read('أقرت لجنة متابعة أسعار الخبز القرار.').printed).toEqual(['ORG لجنة متابعة أسعار الخبز'])
    expect(read('يمول صندوق المئوية المشروع.').printed).toEqual(['ORG صندوق المئوية'])
    expect(read('وضع ورقته في صندوق الاقتراع.').printed).toEqual([])
  })

  test('a committee of another body, and its short form', () => {
    expect(read('اجتمعت اللجنة الفنية لاتحاد السباحة. وقالت اللجنة الفنية إنها مستعدة.').printed).toEqual([
      'ORG اللجنة الفنية لاتحاد السباحة',
      'ORG اللجنة الفنية',
    ])
  })

  test('a company with its trade stands on its own', () => {
    expect(read('بدأت شركة السهيل للطيران رحلاتها.').printed).toEqual(['ORG السهيل للطيران'])
  })

  test('who leads is no part of a body', () => {
    expect(read('يتدرب الفريق بقيادة المدرب الإيطالي.').printed).toEqual([])
  })

  test('one foreign word in brackets is what the word before says it is', () => {
    expect(read('ذكرت صحيفة (غارديمان) الخبر.').printed).toEqual(['ORG غارديمان'])
  })
})

describe('buildings and roads', () => {
  test('a hospital keeps what it is for, a road its other end', () => {
    expect(read('نقل إلى مستشفى الولادة والأطفال.').printed).toEqual(['LOC مستشفى الولادة والأطفال'])
    expect(read('وقع الحادث على طريق أبها - الطائف السريع.').printed).toEqual([
      'LOC طريق أبها - الطائف السريع',
    ])
  })

  test('a quarter behind ب, and no adjective for a place', () => {
    expect(read('يسكن بحي العزيزية.').printed).toEqual(['LOC العزيزية'])
    expect(read('عبروا من منطقة رملية.').printed).toEqual([])
  })
})

describe('people nobody listed', () => {
  test('in a row of names, and before a comma and an office', () => {
    expect(read('يشارك فيه جون كارتر ومورتيمر هولدتن ونجوم آخرون.').printed).toEqual([
      'PER جون كارتر',
      'PER مورتيمر هولدتن',
    ])
    expect(read('كتب ذلك غريموند هولتسن، رئيس القسم.').printed).toEqual(['PER غريموند هولتسن'])
  })

  test("a definite noun is the family's name where it can be nobody's object", () => {
    expect(read('مازن الطاووس بعد عام من الغياب').printed).toEqual(['PER مازن الطاووس'])
    expect(read('وأكد المهندس ماجد السحابة إن العمل مستمر.').printed).toEqual(['PER ماجد السحابة'])
    expect(read('افتتح الأمير خالد المعرض أمس.').printed).toEqual(['PER خالد'])
  })

  test("behind the fathers' names a plain noun is itself, and a verb before a whole name is none of it", () => {
    expect(read('تلقى الأمير مازن بن راشد بن نايف بطاقة تهنئة.').printed).toEqual([
      'PER مازن بن راشد بن نايف',
    ])
    expect(read('وعد سعود الزهراني بالعمل.').printed).toEqual(['PER سعود الزهراني'])
  })

  test("a family's name that is an everyday word, once its bearer is named in full", () => {
    expect(read('قال ميشال عون ذلك. ورد خصوم عون عليه، وطلب عون الناس.').printed).toEqual([
      'PER ميشال عون',
      'PER عون',
    ])
    expect(read('عاد المقاتلون الموالون لصالح وميليشيات الحوثي – صالح.').printed).toContain('PER صالح')
  })
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
