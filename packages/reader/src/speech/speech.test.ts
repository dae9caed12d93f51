import { describe, expect, it } from 'vitest'
import { readArticle } from '../read.ts'

/** The attributions of a small article: source | cue | content, and what else a test asks for. */
function said(...paragraphs: string[]) {
  const { attributions, text } = readArticle({ paragraphs })
  return attributions.map(a => ({
    ...a,
    source: a.source && text.slice(a.source.start, a.source.end),
    cue: text.slice(a.cue.start, a.cue.end),
    content: a.content.map(s => text.slice(s.start, s.end)).join(' … '),
    standing: a.standing?.map(s => text.slice(s.start, s.end)),
  }))
}
const only = (...paragraphs: string[]) => {
  const all = said(...paragraphs)
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('constructions', () => {
  it('verb, source, clause: the content begins with the complementiser and ends before the full stop', () => {
    expect(only('قال وزير المالية إن الميزانية أقرت.')).toMatchObject({
      source: 'وزير المالية',
      cue: 'قال',
      content: 'إن الميزانية أقرت',
      kind: 'indirect',
      act: 'assert',
    })
  })
  it('verb, source, quotation after a colon', () => {
    expect(only('وقال وزير المالية: «لن نرفع الضرائب هذا العام».')).toMatchObject({
      source: 'وزير المالية',
      content: '«لن نرفع الضرائب هذا العام»',
      kind: 'direct',
    })
  })
  it('verb, source, quotation without a colon', () => {
    expect(only('واوضح الوزير "سنصل الى طهران في الاسبوع المقبل".')).toMatchObject({
      source: 'الوزير',
      content: '"سنصل الى طهران في الاسبوع المقبل"',
      kind: 'direct',
    })
  })
  it('quotation, verb, source', () => {
    expect(only('«لن نرفع الضرائب هذا العام»، قال وزير المالية.')).toMatchObject({
      source: 'وزير المالية',
      content: '«لن نرفع الضرائب هذا العام»',
    })
  })
  it('the preposition between cue and clause belongs to neither', () => {
    expect(only('أشار مدير المتحف إلى أن عدد الزوار ارتفع.')).toMatchObject({
      source: 'مدير المتحف',
      cue: 'أشار',
      content: 'أن عدد الزوار ارتفع',
    })
  })
  it('a verbal noun as content, with its preposition cut', () => {
    expect(only('طالب مجلس الأمن بوقف القتال.')).toMatchObject({
      source: 'مجلس الأمن',
      content: 'وقف القتال',
      act: 'demand',
    })
    expect(only('نفى الجيش وجود قوات أجنبية.')).toMatchObject({ content: 'وجود قوات أجنبية', act: 'deny' })
  })
  it('the accused stands outside the content', () => {
    expect(only('اتهمت الحكومة المتمردين بقصف المدينة.')).toMatchObject({
      source: 'الحكومة',
      content: 'بقصف المدينة',
      act: 'accuse',
    })
  })
  it('a source before its verb', () => {
    expect(only('لكن الوزير قال إن المفاوضات فشلت.')).toMatchObject({ source: 'الوزير', cue: 'قال' })
    expect(only('وكان الجيش أعلن أنه حرر المدينة.')).toMatchObject({ source: 'الجيش', cue: 'أعلن' })
  })
  it('«بحسب» after and before what it covers', () => {
    expect(only('ارتفعت الأسعار في العاصمة، بحسب تقرير للبنك.')).toMatchObject({
      cue: 'بحسب',
      content: 'ارتفعت الأسعار في العاصمة',
      sourceType: 'document',
    })
    expect(only('وبحسب مصادر أمنية، فإن اللص فر.')).toMatchObject({
      source: 'مصادر أمنية',
      content: 'إن اللص فر',
      sourceType: 'anonymous',
    })
  })
})

describe('what goes on', () => {
  it('a participle shares the speaker of the verb before it', () => {
    const [first, second] = said('أكد وزير المالية أن الميزانية أقرت، مشيرا إلى أن العجز انخفض.')
    expect(first).toMatchObject({ content: 'أن الميزانية أقرت' })
    expect(second).toMatchObject({
      source: null,
      cue: 'مشيرا',
      speaker: 'وزير المالية',
      content: 'أن العجز انخفض',
    })
  })
  it('«وأضاف» takes up the last speaker, across paragraphs', () => {
    const [, second] = said('قال وزير المالية إن الميزانية أقرت.', 'وأضاف أن العجز انخفض.')
    expect(second).toMatchObject({ source: null, speaker: 'وزير المالية' })
  })
})

describe('relays and addressees', () => {
  it('an agency that hands on somebody’s words is a relay', () => {
    expect(only('ونقلت وكالة «الخليج» عن دبلوماسي مقيم قوله إن المعاهدة جاهزة.')).toMatchObject({
      source: 'دبلوماسي مقيم',
      cue: 'قوله',
      via: ['وكالة «الخليج»'],
      sourceType: 'anonymous',
    })
  })
  it('a statement is a relay, a speech is none', () => {
    expect(only('وقالت وزارة الثقافة في بيان إن المعرض ألغي.')).toMatchObject({ via: ['بيان'] })
    expect(only('وقالت وزارة الثقافة في تصريح إن المعرض ألغي.')).toMatchObject({ via: [] })
  })
  it('the outlet spoken to', () => {
    expect(only('وقال طبيب بيطري لـ«الشرق الأوسط» إن الحريق أخمد.')).toMatchObject({
      source: 'طبيب بيطري',
      to: 'الشرق الأوسط',
    })
  })
})

describe('what is no attribution', () => {
  it.each([
    'يذكر أن المدينة تقع على النهر.',
    'ويشار إلى أن المدينة تقع على النهر.',
    'لم يقل الوزير إن الحرب انتهت.',
    'وصل الوزير إلى «دار السلام» مساء أمس.',
  ])('%s', text => {
    expect(said(text)).toEqual([])
  })
})

describe('where a content ends', () => {
  it('goes on through coordination', () => {
    expect(only('قال الوزير إن الهدنة صامدة وإن القوات انسحبت.').content).toBe(
      'إن الهدنة صامدة وإن القوات انسحبت',
    )
  })
  it('ends where the next cue begins, even without a comma', () => {
    const [first] = said('قالت الوزارة إن الهجوم فشل مشددة على أن الحدود آمنة.')
    expect(first!.content).toBe('إن الهجوم فشل')
  })
  it('a wholly quoted clause is direct and ends with its quotation; a partly quoted one is mixed', () => {
    expect(only('وقال الوزير إن «الهدنة صامدة في كل المناطق».')).toMatchObject({ kind: 'direct' })
    expect(only('وقال الوزير إن الهدنة «صامدة جدا» في المناطق.')).toMatchObject({ kind: 'mixed' })
  })
  it('a quotation that the cue interrupts gives several spans', () => {
    expect(only('«لن نرفع الضرائب هذا العام»، قال وزير المالية، «ولن نخفض الرواتب أبدا».').content).toBe(
      '«لن نرفع الضرائب هذا العام» … «ولن نخفض الرواتب أبدا»',
    )
  })
  it('a quotation that nobody closed ends before the telling goes on', () => {
    const [first, second] = said('وقال الوزير: "لن نرفع الضرائب هذا العام. وأضاف أن العجز انخفض.')
    expect(first!.content).toBe('"لن نرفع الضرائب هذا العام')
    expect(second!.content).toBe('أن العجز انخفض')
  })
})

describe('what ends a content', () => {
  it.each([
    ['praise without words', 'وعبر السكان عن شكرهم للبلدية، مثنين على جهودها.', 'شكرهم للبلدية'],
    ['where the words stand', 'وأعلنت الوزارة أن الجسر سيفتح، وذلك في بيان وزعته أمس.', 'أن الجسر سيفتح'],
    [
      'but not one more verbal noun',
      'وأكد المدير ضرورة مراقبة الأطفال ومنعهم من العبث بالحديقة.',
      'ضرورة مراقبة الأطفال ومنعهم من العبث بالحديقة',
    ],
  ])('%s', (_, text, content) => {
    expect(only(text).content).toBe(content)
  })
})

describe('who speaks', () => {
  it('a short form is joined with the fullest one', () => {
    const [, second] = said(
      'قال وزير المالية محمد الجدعان إن الميزانية أقرت.',
      'وأوضح الجدعان أن العجز انخفض.',
    )
    expect(second).toMatchObject({ source: 'الجدعان', speaker: 'وزير المالية محمد الجدعان' })
  })
  it('a definite noun takes up the earlier phrase with the same head', () => {
    const [, second] = said('قال مصدر أمني إن المهاجم فر.', 'وأشار المصدر إلى أن الشرطة تلاحقه.')
    expect(second).toMatchObject({ source: 'المصدر', speaker: 'مصدر أمني', sourceType: 'anonymous' })
  })
  it('a relative clause has the noun before it as source', () => {
    expect(only('ورأس الاجتماع وزير المالية محمد الجدعان الذي أوضح أن العجز انخفض.')).toMatchObject({
      source: 'وزير المالية محمد الجدعان',
      cue: 'أوضح',
    })
  })
  it('inside somebody’s words the subject of those words speaks', () => {
    const [outer, inner] = said('قال الوزير إن الحزب «يرفض الهدنة الجديدة، لكنه يدعو المواطنين إلى الهدوء».')
    expect(outer).toMatchObject({ speaker: 'الوزير', parent: null })
    expect(inner).toMatchObject({ cue: 'يدعو', speaker: 'الحزب', parent: outer!.id, act: 'demand' })
  })
})

describe('what is followed, pointed at or counted, and not said', () => {
  it.each([
    ['a rule is followed', 'وتعمل الشركة وفق القانون الجديد.'],
    ['also inside a sentence', 'ويدفع السكان الرسوم حسب الاتفاق الموقع بين الطرفين.'],
    ['ذلك points at what was said', 'وأكد ذلك الوزير سمير الحلبي.'],
    ['a welcome without words', 'ورحبت الجمعية بالحكم.'],
    ['a thing shows', 'ألوان الصخور تشير إلى عمر الوادي.'],
    ['what is counted', 'وبلغ عدد الزوارق 157 زورقا، إضافة إلى سبع من السفن.'],
    ['a list after a colon', 'ويستعرض الصناع أنواعا من الخشب، وفي مقدمتها: الجوز والزان.'],
    ['knowing', 'وكان الحارس يعلم أن الباب مغلق.'],
    ['a doing', 'وأبدى الفريق مرونة كبيرة في المباراة.'],
    ['«علما بأن» of the outlet', 'وفاز الفريق في المباراة، علما بأن اللاعب غاب عنها.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([])
  })
  it('a document cited inside somebody’s words belongs to them', () => {
    expect(only('وقال الطبيب إن المرض نادر حسب تقرير اللجنة.')).toMatchObject({
      source: 'الطبيب',
      content: 'إن المرض نادر حسب تقرير اللجنة',
    })
  })
  it('«أعتقد» is the speaker’s own', () => {
    expect(only('وقال سمير الحلبي: «أعتقد أن المباراة صعبة».').cue).toBe('قال')
  })
})

describe('where a source ends', () => {
  it.each([
    ['وتعهد نقيب الصيادين بتنظيم اعتصام في الميناء.', 'نقيب الصيادين', 'تنظيم اعتصام في الميناء'],
    ['واتهم نقيب المعلمين وزارة التربية بالتراجع عن الاتفاق.', 'نقيب المعلمين', 'بالتراجع عن الاتفاق'],
    ['وأبدى البحارة سعادتهم بعودة السفينة.', 'البحارة', 'سعادتهم بعودة السفينة'],
    ['ويتهم صيادون أصحاب القوارب باستخدام شباك ممنوعة.', 'صيادون', 'باستخدام شباك ممنوعة'],
    ['وطالب عدد من المواطنين الأمانة بسرعة إصلاح الطريق.', 'عدد من المواطنين', 'سرعة إصلاح الطريق'],
    ['وأكد طبيب آخر هذه الرواية قائلا: «انتهى الأمر كله».', 'طبيب آخر', '«انتهى الأمر كله»'],
    ['وأهابت المديرية بالسكان الابتعاد عن الوادي.', 'المديرية', 'الابتعاد عن الوادي'],
    [
      'لكن دبلوماسيا مطلعا على المحادثات قال إن الخلاف عميق.',
      'دبلوماسيا مطلعا على المحادثات',
      'إن الخلاف عميق',
    ],
    ['وأفاد حارس البلدية بان حراسا آخرين غابوا.', 'حارس البلدية', 'بان حراسا آخرين غابوا'],
  ])('%s', (text, source, content) => {
    expect(only(text)).toMatchObject({ source, content })
  })
})

describe('a source at a distance', () => {
  it('behind «قال فيها» stands the one who made the speech', () => {
    expect(only('وألقى الوزير كلمة في الحفل قال فيها إن العمل مستمر.')).toMatchObject({ source: 'الوزير' })
  })
  it('behind «بالقول» the subject of the verb that governs it', () => {
    expect(only('أما الوزارة فاكتفت بالقول إن الملف قيد الدرس.')).toMatchObject({
      source: 'الوزارة',
      cue: 'القول',
    })
  })
  it('a wish to say is the saying', () => {
    expect(only('وتود الهيئة أن توضح أن العمل مستمر.')).toMatchObject({ source: 'الهيئة', cue: 'توضح' })
  })
  it('what a pronoun is held to be', () => {
    expect(only('وفرضت الشركة أسعارا اعتبرتها الهيئة «غير عادلة».')).toMatchObject({
      source: 'الهيئة',
      content: '«غير عادلة»',
    })
  })
  it('«الرجل» is the person spoken of last', () => {
    const text = 'يجلس سمير الحلبي أمام بيته. «أبي كان يعود وقاربه ممتلئ»، يقول الرجل الذي تجاوز السبعين.'
    expect(only(text)).toMatchObject({ source: 'الرجل', speaker: 'سمير الحلبي' })
  })
  it('a plural participle takes up people, not the man before them', () => {
    const [, second] = said('أكد المحافظ أن الطريق فتح. واحتفل الأهالي بذلك، معبرين عن شكرهم للبلدية.')
    expect(second).toMatchObject({ cue: 'معبرين', speaker: 'الأهالي' })
  })
  it('one who praises without words speaks on', () => {
    const [first] = said('أشاد المدير سمير الحلبي بلاعبي الفريق في البطولة، مؤكدا أن العمل مستمر.')
    expect(first).toMatchObject({ cue: 'مؤكدا', speaker: 'المدير سمير الحلبي' })
  })
  it('an agency that hands on what another handed on', () => {
    expect(only('وبحسب «رويترز»، فقد نقل البيان عن سمير الحلبي قوله إن العمل مستمر.')).toMatchObject({
      speaker: 'سمير الحلبي',
      via: ['«رويترز»', 'البيان'],
    })
  })
})

describe('lines in headline style', () => {
  it('a name alone before a colon speaks what follows; the colon is the cue', () => {
    const [, line] = said('قال الوزير سمير الحلبي إن العمل مستمر.', 'الحلبي: الجسر يفتح غدا للجميع')
    expect(line).toMatchObject({ cue: ':', source: 'الحلبي', content: 'الجسر يفتح غدا للجميع' })
  })
  it('people by ل are told', () => {
    const [line] = said('مسؤول كردي للصحافيين: المعارك مستمرة في الشمال')
    expect(line).toMatchObject({ source: 'مسؤول كردي', to: 'الصحافيين' })
  })
  it('a place or a section names the subject', () => {
    expect(said('السودان: الأمطار تغلق الطرق في الشمال', 'تقرير: الأمطار تغلق الطرق في الشمال')).toEqual([])
  })
  it('in a headline short names are found in the body', () => {
    const { headline, headlineAttributions } = readArticle({
      headline: 'الحلبي: الجسر يفتح غدا للجميع',
      paragraphs: ['قال وزير النقل سمير الحلبي إن الجسر جاهز.'],
    })
    const [one] = headlineAttributions!
    expect(one).toMatchObject({ id: 'h1', speaker: 'وزير النقل سمير الحلبي', sourceType: 'person' })
    expect(headline!.slice(one!.content[0]!.start, one!.content[0]!.end)).toBe('الجسر يفتح غدا للجميع')
  })
})

describe('kinds of source', () => {
  it.each([
    ['قال متحدث باسم الشرطة إن المهاجم فر.', 'body'],
    ['قال وزير الخارجية الفرنسي إن الاتفاق قريب.', 'person'],
    ['قال خبراء إن السوق تراجعت.', 'group'],
    ['قال ناشطون إن القصف تجدد.', 'anonymous'],
    ['وأظهر تقرير أن العجز انخفض.', 'document'],
    ['وذكرت صحيفة محلية أن المدرسة أغلقت.', 'media'],
  ])('%s', (text, sourceType) => {
    expect(only(text)).toMatchObject({ sourceType })
  })
})

describe('who speaks, and who does not', () => {
  it.each([
    [
      'وأبلغ مسؤولون النادي المصري أن اللاعبين غادروا.',
      'مسؤولون',
      'a sound plural that keeps its ن ends before the one who is told',
    ],
    ['أعلن محافظ المدينة أمس الأول استقالة نائبه.', 'محافظ المدينة', 'an ordinal of time ends the source'],
    ['وقال مسؤول كردي إن الطريق فتح.', 'مسؤول كردي', 'an adjective like a pronoun form stays'],
    ['وأفاد بيان صادر عن الجيش بأن الطريق فتح.', 'بيان صادر عن الجيش', 'what the participle governs stays'],
  ])('%s', (text, source) => {
    expect(only(text).source).toBe(source)
  })
  it.each([
    'لو اعتقد الحارس أن الأمر سهل لعاد.',
    'ويأمل سكان القرية أن يعود الماء.',
    'يُشترط أن يكون القارب خشبيا.',
    'وهو أمر مشروع للجميع أن يعود.',
    'وقد اعتاد اتهامنا بأن العمل متأخر.',
  ])('nothing is reported: %s', text => {
    expect(said(text)).toEqual([])
  })
  it('plurals of things show, people say', () => {
    expect(said('والآراء الجديدة تعبر عن رغبة الناس في السلام.')).toEqual([])
    expect(only('وقال المهربون للمهاجرين إن الطريق طويل.')).toMatchObject({
      source: 'المهربون',
      to: 'المهاجرين',
    })
  })
  it('a clause that describes an indefinite source is passed over', () => {
    expect(only('وأكد خبراء تحدثوا للصحيفة أن السوق تراجعت.').source).toBe('خبراء')
  })
  it('behind a clause about the source its words open', () => {
    expect(only('وقال الخبير الذي سافر إلى حلب «تراجع الأسعار يثير قلق السوق في البلاد».').kind).toBe(
      'direct',
    )
    expect(only('وقال خبير في مصنع تديره البلدية «سنوات الأرباح الكبيرة قد ولت».').source).toBe(
      'خبير في مصنع',
    )
  })
  it('a formula is passed over', () => {
    expect(only('دعا الشيخ سمير الحلبي المولى عز وجل أن ينبت الزرع.').content).toBe('أن ينبت الزرع')
  })
  it('«على حد قوله» lays what stands before it on whoever is spoken of', () => {
    const [, second] = said('قال الوزير سمير الحلبي إن العمل مستمر. وكان الأمر سهلا على حد تعبيره.')
    expect(second).toMatchObject({ cue: 'على حد تعبيره', source: null, speaker: 'الوزير سمير الحلبي' })
  })
  it('an inner report gives way to whoever spoke around it', () => {
    const [, inner, outer] = said(
      'قال الوزير سمير الحلبي إن الدراسة كشفت ضرورة وقف العمل في المصنع، مشيرا إلى أن القرار نهائي.',
    )
    expect(inner).toMatchObject({ content: 'ضرورة وقف العمل في المصنع' })
    expect(outer).toMatchObject({ cue: 'مشيرا', speaker: 'الوزير سمير الحلبي' })
  })
  it('words handed on by a pronoun are not the outlet’s', () => {
    const text = 'غادر المدرب سمير الحلبي المدينة. ونقلت إذاعة الميناء عنه قوله إن العمل مستمر.'
    expect(only(text)).toMatchObject({ speaker: 'المدرب سمير الحلبي', via: ['إذاعة الميناء'] })
  })
  it('on what condition the source spoke is no report of its own', () => {
    expect(only('وقال خبراء - تحدثوا شريطة عدم ذكر أسمائهم - إن السفينة غرقت.').cue).toBe('قال')
  })
  it('the name of a relay stands without «لها»', () => {
    expect(only('وقالت النقابة في بيان لها إن الإضراب انتهى.').via).toEqual(['بيان'])
  })
  it('a request not to be named is not what is said', () => {
    expect(only('وقال مسؤول مطالبا بعدم ذكر اسمه: «هذا كل ما أعرفه عن الأمر اليوم».')).toMatchObject({
      content: '«هذا كل ما أعرفه عن الأمر اليوم»',
    })
  })
  it('without أن, what is held to be so is said where somebody is named', () => {
    expect(only('واعتبر المدرب النتيجة خطوة مهمة للفريق.')).toMatchObject({
      source: 'المدرب',
      content: 'النتيجة خطوة مهمة للفريق',
    })
  })
})

describe('directives, and nouns that carry a report', () => {
  it.each([
    ['ووجه سموه بمضاعفة أعداد الحافلات.', 'وجه', 'مضاعفة أعداد الحافلات'],
    ['وجه الأمير سمير الحلبي بترميم أسوار القلعة.', 'وجه', 'ترميم أسوار القلعة'],
    ['نفذ العمل تنفيذا لتوجيهات الأمير سمير الحلبي بتوفير العلاج.', 'توجيهات', 'توفير العلاج'],
    ['تلقت الغرفة بلاغا من الشرطة عن وجود حادث قرب المدينة.', 'بلاغا', 'وجود حادث قرب المدينة'],
    ['تبادل الجيش والمتمردون الاتهامات بخرق الهدنة.', 'الاتهامات', 'بخرق الهدنة'],
    ['أغلق المتحف بعد كشف محافظ حلب عن ضياع تماثيل.', 'كشف', 'ضياع تماثيل'],
  ])('%s', (text, cue, content) => {
    const all = said('زار الأمير سمير الحلبي المسجد.', text)
    expect(all.at(-1)).toMatchObject({ cue, content })
  })
  it('who hands words on may stand before the verb', () => {
    expect(only('وكانت وكالة الواحة نقلت عن مصدر أمني أن عبوة زرعت قرب الخزان.')).toMatchObject({
      source: 'مصدر أمني',
      via: ['وكالة الواحة'],
    })
  })
  it('who has said it already is not cited again', () => {
    expect(said('قال الوزير سمير الحلبي إن الجسر أغلق، بحسب ما ذكر الحلبي.')).toHaveLength(1)
  })
  it('without a source beside it, or without what is said, the noun reports nothing', () => {
    expect(said('صدرت توجيهات جديدة بتوفير العلاج.', 'شكر الأهالي توجيهات الأمير خالد.')).toEqual([])
  })
})

describe('where a noun phrase as content ends', () => {
  it.each([
    ['أعلن الاتحاد وصول البطاقة، إذ كتب عنها كثيرون.', 'وصول البطاقة'],
    ['أكد الرئيس تأمين مستقبل النادي، وهذا يعني أن البيع توقف.', 'تأمين مستقبل النادي'],
    ['أكد الأطباء عدم مشاركة اللاعب مما يعني حرمان الفريق منه.', 'عدم مشاركة اللاعب'],
    ['عبر المدرب عن رغبته في ضم اللاعب إلا أن النادي باعه.', 'رغبته في ضم اللاعب'],
    ['أعلن الحارس اندلاع حريق في المخزن وعلى الفور وصلت الإطفائية.', 'اندلاع حريق في المخزن'],
  ])('%s', (text, content) => {
    expect(said(text)[0]).toMatchObject({ content })
  })
})

describe('who can speak', () => {
  it.each([
    [
      'shares of people',
      'كشف استطلاع أن أقل من 40 % من ركاب القطار يرون أن التذاكر غالية.',
      'أقل من 40 % من ركاب القطار',
    ],
    [
      'what stands between verb and source',
      'وبين من جهته عبد الغفور الحلبي أن المعرض تغير.',
      'عبد الغفور الحلبي',
    ],
    [
      'a name that the sentence begins with',
      'رئيس اللجنة سليمان الحلبي، أحد الحضور، استعاد الذكريات، وقال إن المدينة تغيرت.',
      'سليمان الحلبي',
    ],
    ['who made the recording', 'وكان الجيش قد بث تسجيلا يهدد فيه بقصف المدينة.', 'الجيش'],
  ])('%s', (_, text, speaker) => {
    expect(said(text).at(-1)!.speaker).toContain(speaker)
  })
  it.each([
    'ورسم سمكة زرقاء صغيرة تشير إلى شعار النادي.',
    'والواقع يقول إن المدير يفعل ما يريد.',
    'سبق - متابعة: عاد الفريق إلى المدينة أمس.',
    'هو أول حارس يهدد بالطرد من قبل الجماعة.',
  ])('nobody: %s', text => {
    expect(said(text)).toEqual([])
  })
})

describe('standing', () => {
  it.each([
    ['وقال شهود عيان إن النار اندلعت.', 'شهود عيان'],
    ['وقال مسؤول طلب عدم ذكر اسمه إن المهاجم فر.', 'طلب عدم ذكر اسمه'],
    ['وقال دبلوماسي شارك في المفاوضات إن الاتفاق قريب.', 'شارك في المفاوضات'],
  ])('%s', (text, standing) => {
    expect(only(text).standing).toEqual([standing])
  })
})

describe('any text', () => {
  it('gives valid spans and does not throw', () => {
    for (const text of [
      '',
      'قال',
      'قال:',
      '«',
      'قال: «',
      'أن أن أن',
      'بحسب',
      'وقال إن',
      '») قال ((: ».',
      'قال الوزير: ',
    ])
      for (const a of readArticle({ paragraphs: [text, text] }).attributions)
        for (const { start, end } of [a.cue, ...a.content]) expect(start).toBeLessThan(end)
  })
  it('is read in time that grows with its length', () => {
    const seconds = (n: number) => {
      const text = 'قال الوزير إن '.repeat(n)
      const began = performance.now()
      readArticle({ paragraphs: [text] })
      return performance.now() - began
    }
    seconds(500)
    expect(seconds(2000)).toBeLessThan(40 * Math.max(seconds(500), 50))
  })
})
