import { describe, expect, test } from 'vitest'
import { read } from './names.fixture.ts'

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

  test('what ends a name of a house is no title of the next word', () => {
    expect(read('هاجم الأمير ماجد آل سعود الكاتب على صفحته.').printed).toEqual(['PER ماجد آل سعود'])
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
  })

  test('و joins a listed name alone to the one before it', () => {
    expect(read('شارك عمر الشمري وبندر وسلمان صبياني في السباق.').printed).toEqual([
      'PER عمر الشمري',
      'PER بندر',
      'PER سلمان صبياني',
    ])
  })

  test('ابن belongs to a name by which somebody is known', () => {
    expect(read('رأى أحمد بن فضلان النهر. ثم كتب ابن فضلان رحلته.').printed).toEqual([
      'PER أحمد بن فضلان',
      'PER ابن فضلان',
    ])
  })

  test("behind a title, a noun between a given name and a listed family is the father's name", () => {
    expect(read('أوضح رئيس الميدان مفلح صبيان الزهراني الخطة.').printed).toEqual(['PER مفلح صبيان الزهراني'])
  })

  test("an adjective nobody knows is a family's name, also behind a given name that is an everyday word", () => {
    expect(read('أوضح الصيدلي محمد علي السويلعي، أن العمل مستمر.').printed).toEqual(['PER محمد علي السويلعي'])
    expect(read('وقال أمل البيضاوري للصحيفة شيئا.').printed).toEqual(['PER أمل البيضاوري'])
  })

  test('what only looks like a verb goes on with a foreign name', () => {
    expect(read('سجل البرازيلي فيكتور سيموس هدفا.').printed).toEqual(['PER فيكتور سيموس'])
  })

  test('a word of no lexicon before ولد and another is a given name', () => {
    expect(read('طالب رئيسها بيرام ولد الداه بالإفراج عنهم.').printed).toEqual(['PER بيرام ولد الداه'])
  })

  test('a noun with its pronoun is none, nor what و joins to a title and its adjective', () => {
    expect(read('إن رفعت بصرك رأيتها.').printed).toEqual([])
    expect(read('عادت الطفلة المتوفاة وجود الحزن.').printed).toEqual([])
    expect(read('أودى ذلك بحياة أبو سارة.').printed).toEqual(['PER أبو سارة'])
  })

  test('a name that is an everyday word is one behind another that و joins it to', () => {
    expect(read('حضر عمار الزهراني ونور حسيمي الحفل.').printed).toEqual([
      'PER عمار الزهراني',
      'PER نور حسيمي',
    ])
  })

  test('an organisation behind باسم is no family', () => {
    expect(read('قال المتحدث باسم مورغان ستانلي إن الأمر انتهى.').printed).toEqual(['ORG مورغان ستانلي'])
  })

  test('an adjective without article describes no name, and is the family behind a title', () => {
    expect(read('لعب مدرب الفريق الجزائري عبدالقادر عمراني الشوط الأول.').printed).toEqual([
      'PER عبدالقادر عمراني',
    ])
  })

  test('an everyday word, and the verb or the name behind it', () => {
    expect(read('صارت الكتب زينة نتزين بها.').printed).toEqual([])
    expect(read('أشاد بدور بندر بن محمد.').printed).toEqual(['PER بندر بن محمد'])
  })

  test('the rest of a name that the article gives in full elsewhere belongs to it', () => {
    expect(read('أعلن الوزير محمد علي طاهري الخطة. وحكم على محمد علي طاهري بالسجن.').printed).toEqual([
      'PER محمد علي طاهري',
      'PER محمد علي طاهري',
    ])
  })

  test('a noun behind title and given name is the family where the name ends, but no object of a verb', () => {
    expect(read('حضر الحفل المخرج محمد العدل، عضو اللجنة.').printed).toEqual(['PER محمد العدل'])
    expect(read('افتتح الأمير خالد المعرض، ثم عاد.').printed).toEqual(['PER خالد'])
    expect(read('أفاد المدير محمد بن عبدالرحيم الصفح، أن العمل بدأ.').printed).toEqual([
      'PER محمد بن عبدالرحيم الصفح',
    ])
  })

  test('families of العبد and an attribute; kings by their number', () => {
    expect(read('أشار سعود العبد اللطيف إلى ذلك.').printed).toEqual(['PER سعود العبد اللطيف'])
    expect(read('في عهد الملك إدوارد الثامن بدأ العمل.').printed).toEqual(['PER إدوارد الثامن'])
  })

  test('a word that is no name goes on with no listed one', () => {
    expect(read('عاد عمر نصر الله. وقال نصر الله إنه باق.').printed).toEqual([
      'PER عمر نصر الله',
      'PER نصر الله',
    ])
    expect(read('اقتحم إيتمار بن غفير ساحات المكان.').printed).toEqual(['PER إيتمار بن غفير'])
  })

  test('families called after days and feasts behind a title; princes speak on a day', () => {
    expect(read('أوضح الكاتب خالد الخميس أن روايته صدرت.').printed).toEqual(['PER خالد الخميس'])
    expect(read('قال الفنان جمال العيد إن المعرض مفتوح.').printed).toEqual(['PER جمال العيد'])
    expect(read('رعى الأمير خالد الخميس حفل الافتتاح.').printed).toEqual(['PER خالد'])
  })

  test('W opens foreign names, and is no conjunction', () => {
    expect(read('عينت الشركة مارك وينترهوف رئيسا لها.').printed).toEqual(['PER مارك وينترهوف'])
    expect(read('حضر الوزير مارك وستيفن هاربر الحفل.').printed).toEqual(['PER مارك', 'PER ستيفن هاربر'])
  })

  test('servants of the Prophet, too', () => {
    expect(read('قال الفنان عبد رب الرسول الخميس إن المعرض مفتوح.').printed).toEqual([
      'PER عبد رب الرسول الخميس',
    ])
  })
})
