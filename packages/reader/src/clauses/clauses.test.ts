import { describe, expect, test } from 'vitest'
import { divide } from '../text/divide.ts'
import { words } from '../words/words.ts'
import type { Phrase } from './clause.ts'
import { clauses } from './clauses.ts'

/** The grammar of a text, with token ranges written out as text. */
function read(...paragraphs: string[]) {
  const text = divide(paragraphs)
  const tokens = words(text)
  const grammar = clauses(text, tokens)
  const span = (from: number, to: number) => text.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  const phrase = (p: Phrase | null): string | null => {
    if (!p) return null
    const own = p.pronoun ? `~${tokens[p.head]!.a.pron}` : span(p.from, p.to)
    const modifiers = p.modifiers.map(m => ` ← ${phrase(m)}`).join('')
    return `${p.prep && `${p.prep}: `}${own}${p.and.map(q => ` + ${phrase(q)}`).join('')}${modifiers}`
  }
  const predicates = grammar.predicates.map(p => ({
    word: tokens[p.token]!.form,
    verb: p.verb,
    form: p.form,
    negated: p.negated,
    modality: p.modality,
    tense: p.tense,
    passive: p.passive,
    subject: phrase(p.subject),
    implied: phrase(p.implied),
    objects: p.objects.map(phrase),
    obliques: p.obliques.map(phrase),
    complement: p.complement && span(p.complement.from, p.complement.to),
    marker: p.complement?.marker,
    clause: span(p.clause.from, p.clause.to),
    parent: p.parent < 0 ? null : tokens[grammar.predicates[p.parent]!.token]!.form,
  }))
  return {
    predicates,
    phrases: grammar.phrases.map(phrase),
    heads: grammar.phrases.map(p => tokens[p.head]!.form),
    /** The predicate whose word is printed so. */
    of: (word: string) => predicates.find(p => p.word === word),
    grammar,
  }
}

describe('noun phrases', () => {
  test('an idafa chain is one phrase, headed by its first noun', () => {
    const { phrases, heads } = read('اجتمع رئيس مجلس إدارة الشركة.')
    expect(phrases).toEqual(['رئيس مجلس إدارة الشركة'])
    expect(heads).toEqual(['رئيس'])
  })
  test('adjectives join by definiteness and gender', () => {
    expect(read('زار الوزير الجديد مدينة قديمة.').phrases).toEqual(['الوزير الجديد', 'مدينة قديمة'])
  })
  test('a title and the name after it are one phrase', () => {
    expect(read('وصل وزير الخارجية السعودي عادل الجبير.').phrases).toEqual([
      'وزير الخارجية السعودي عادل الجبير',
    ])
  })
  test('so are adjectives joined with و, and the office behind a name', () => {
    expect(read('وصل وزير الشؤون البلدية والقروية.').phrases).toEqual(['وزير الشؤون البلدية والقروية'])
    expect(read('وصل محمد علي رئيس الوفد.').phrases).toEqual(['محمد علي رئيس الوفد'])
  })
  test('a quoted name belongs to the noun before it', () => {
    expect(read('نشر موقع «حلب تزهر بهدوء» صورة.').of('نشر')?.subject).toBe('موقع «حلب تزهر بهدوء»')
  })
  test('a number and what it counts are one phrase, headed by the noun', () => {
    const { phrases, heads } = read('وصل 17 جنديا.')
    expect(phrases).toEqual(['17 جنديا'])
    expect(heads).toEqual(['جنديا'])
    expect(read('وصل أكثر من 20 جنديا.').phrases).toEqual(['أكثر من 20 جنديا'])
  })
  test('quantifiers and demonstratives belong to their noun', () => {
    expect(read('وصل جميع اللاعبين.').heads).toEqual(['اللاعبين'])
    expect(read('وصل هذا اللاعب.').phrases).toEqual(['هذا اللاعب'])
  })
  test('coordinated phrases hang on the first', () => {
    expect(read('وصل الوزير والوفد المرافق.').of('وصل')?.subject).toBe('الوزير + والوفد المرافق')
  })
  test('nothing behind a comma belongs to the phrase', () => {
    expect(read('قال المدير، وهو طبيب، إن المستشفى مفتوح.').of('قال')?.subject).toBe('المدير')
  })
  test('a phrase with a preposition may attach to the noun before it', () => {
    expect(read('قال مسؤول في الوزارة إن السوق مفتوحة.').of('قال')?.subject).toBe('مسؤول ← في: الوزارة')
    expect(read('قال المتحدث باسم الشركة إن السوق مفتوحة.').of('قال')?.subject).toBe(
      'المتحدث ← ب: باسم الشركة',
    )
  })
})

describe('subjects and objects', () => {
  test('after the verb, the subject stands first', () => {
    expect(read('زار الوزير المدينة.').of('زار')).toMatchObject({ subject: 'الوزير', objects: ['المدينة'] })
  })
  test('before the verb, the subject agrees with it', () => {
    expect(read('إن الوزير زار المدينة.').of('زار')).toMatchObject({
      subject: 'الوزير',
      objects: ['المدينة'],
    })
  })
  test('a masculine verb has no feminine subject', () => {
    expect(read('وزار المدينة أمس.').of('وزار')).toMatchObject({ subject: null, objects: ['المدينة'] })
  })
  test('what is counted stands in the genitive, whatever its number is', () => {
    const attacked = read('هاجم آلاف الغاضبين مكتب الوزير.').of('هاجم')
    expect(attacked?.subject).toBe('آلاف الغاضبين')
    expect(attacked?.objects).toEqual(['مكتب الوزير'])
  })

  test('the accusative shows an object, also where it comes first', () => {
    expect(read('حقق الفريق فوزا كبيرا.').of('حقق')).toMatchObject({
      subject: 'الفريق',
      objects: ['فوزا كبيرا'],
    })
  })
  test('a pronoun on the verb is its object', () => {
    expect(read('استقبله الوزير.').of('استقبله')).toMatchObject({ subject: 'الوزير', objects: ['~ه'] })
  })
  test('words of time are neither', () => {
    expect(read('وصل أمس الوزير.').of('وصل')).toMatchObject({ subject: 'الوزير', obliques: ['أمس'] })
  })
  test('a verb joined with و shares its subject', () => {
    expect(read('دخل الجيش القرية واعتقل خمسة رجال.').of('واعتقل')).toMatchObject({
      subject: null,
      implied: 'الجيش',
      objects: ['خمسة رجال'],
    })
  })
  test('prepositional phrases are listed with their preposition, also a compound one', () => {
    expect(read('أطلق الرجل النار على السيارة في المدينة.').of('أطلق')?.obliques).toEqual([
      'على: السيارة',
      'في: المدينة',
    ])
    expect(read('أصيب الحارس على يد مسلحين.').of('أصيب')?.obliques).toEqual(['على يد: مسلحين'])
  })
  test('تم makes the verbal noun a passive predicate', () => {
    expect(read('تم اعتقال الرجل أمس.').of('اعتقال')).toMatchObject({
      form: 'vnoun',
      passive: true,
      tense: 'past',
      objects: ['الرجل'],
    })
  })
  test('an unmarked passive is known by its verb and its lone subject', () => {
    expect(read('قتل ثلاثة جنود في الهجوم.').of('قتل')).toMatchObject({
      passive: true,
      subject: 'ثلاثة جنود',
    })
  })
  test('a thing that people publish or make is passive before its verb too', () => {
    expect(read('قرأت الرسالة التي نشرت أمس.').of('نشرت')).toMatchObject({
      subject: 'الرسالة',
      passive: true,
    })
  })
  test('the subject stays behind ل with a verb', () => {
    const { of } = read('سجل الفريق هدفين ليرفع رصيده إلى عشرين نقطة.')
    expect(of('ليرفع')).toMatchObject({ subject: null, implied: 'الفريق', objects: ['رصيده'] })
  })
  test('broken plurals in ي show no case', () => {
    expect(read('تحولت مجاري الوادي إلى حدائق.').of('تحولت')).toMatchObject({ subject: 'مجاري الوادي' })
  })
  test('words of stress and of manner are no arguments', () => {
    expect(read('المدير نفسه غادر المدينة.').of('غادر')?.subject).toBe('المدير')
    expect(read('وجد المدير نفسه في ورطة.').of('وجد')?.objects).toEqual(['نفسه'])
    expect(read('استقبل الوزير الوفد وذلك في المطار.').of('استقبل')?.objects).toEqual(['الوفد'])
    expect(read('قاتل الجنود قتالا عنيفا.').of('قاتل')?.objects).toEqual([])
  })
  test('verbs that are spelled like prepositions', () => {
    expect(read('قال إن دبابات فتحت النار على القرية.').of('فتحت')?.objects).toEqual(['النار'])
    expect(read('من جانبه عبر المدرب عن سعادته.').of('عبر')).toMatchObject({ subject: 'المدرب' })
    expect(read('أقيم الحفل، حيث عبر المشاركون عن شكرهم.').of('عبر')).toMatchObject({ subject: 'المشاركون' })
    expect(read('وصل الوفد عبر المطار.').of('عبر')).toBeUndefined()
  })
  test('verbal nouns of a list that are spelled like verbs', () => {
    expect(read('يهدف البرنامج إلى تطوير التعليم ونشر الوعي.').of('ونشر')?.form).not.toBe('fin')
    expect(read('يهدف البرنامج إلى تطوير التعليم ونشر الوزير تقريرا.').of('ونشر')?.form).toBe('fin')
  })
  test('what stands behind سوى is the argument', () => {
    expect(read('لم يسجل اللاعب سوى هدف.').of('يسجل')?.objects).toEqual(['هدف'])
  })
})

describe('negation, tense and modality', () => {
  test('لم denies the past, لن the future, لا the present', () => {
    expect(read('لم يصل الوزير.').of('يصل')).toMatchObject({ negated: true, tense: 'past' })
    expect(read('لن يصل الوزير.').of('يصل')).toMatchObject({ negated: true, tense: 'future' })
    expect(read('لا يعمل الوزير.').of('يعمل')).toMatchObject({ negated: true, tense: 'present' })
  })
  test('س and سوف make the future', () => {
    expect(read('سيزور الوزير المدينة.').of('سيزور')).toMatchObject({ tense: 'future', modality: 'future' })
    expect(read('سوف يزور الوزير المدينة.').of('يزور')).toMatchObject({ tense: 'future' })
  })
  test('كان and its verb are one predicate, in the past', () => {
    const { predicates } = read('كان الوزير يزور المدينة.')
    expect(predicates).toMatchObject([
      { word: 'يزور', tense: 'past', subject: 'الوزير', objects: ['المدينة'] },
    ])
  })
  test('what must, may or is wanted is not laid down as fact', () => {
    expect(read('يجب أن يعود اللاجئون.').of('يعود')?.modality).toBe('demanded')
    expect(read('يمكن أن يعود اللاجئون.').of('يعود')?.modality).toBe('possible')
    expect(read('طالب الوزير بوقف القتال.').of('بوقف')?.modality).toBe('demanded')
    expect(read('يعتزم الوزير زيارة المدينة.').of('زيارة')?.modality).toBe('intended')
    expect(read('من المتوقع أن يعود اللاجئون.').of('يعود')?.modality).toBe('future')
    expect(read('إذا عاد اللاجئون رحبنا بهم.').of('عاد')?.modality).toBe('conditional')
  })
})

describe('complement clauses', () => {
  test('run to the end of the sentence, and over coordination', () => {
    const said = read('قال الوزير إن الجيش دخل المدينة وإن القتال توقف.').of('قال')
    expect(said?.complement).toBe('إن الجيش دخل المدينة وإن القتال توقف')
  })
  test('end where a participle of speech goes on', () => {
    const { of } = read('قال الوزير إن الجيش دخل المدينة، مشيرا إلى أن القتال توقف.')
    expect(of('قال')?.complement).toBe('إن الجيش دخل المدينة')
    expect(of('مشيرا')).toMatchObject({ form: 'part', implied: 'الوزير', complement: 'أن القتال توقف' })
  })
  test('end where the next verb of speech begins', () => {
    const { of } = read('قال الوزير إن الجيش دخل المدينة، وأضاف أن القتال توقف.')
    expect(of('قال')?.complement).toBe('إن الجيش دخل المدينة')
    expect(of('وأضاف')).toMatchObject({ complement: 'أن القتال توقف', implied: 'الوزير' })
  })
  test('complete a verbal noun too', () => {
    expect(read('نقلت الصحيفة عن مصدر قوله إن الجيش انسحب.').of('قوله')).toMatchObject({
      form: 'vnoun',
      subject: '~ه',
      complement: 'إن الجيش انسحب',
    })
  })
  test('the pronoun on the complementiser is the subject', () => {
    expect(read('قال الوزير إنه سيزور المدينة.').of('سيزور')).toMatchObject({ subject: '~ه', parent: 'قال' })
  })
  test('a quotation or a colon does the same', () => {
    expect(read('وقال الوزير: «نحن هنا منذ أمس ولن نرحل».').of('وقال')?.marker).toBe(':')
    expect(read('وقال الوزير «نحن هنا منذ أمس ولن نرحل».').of('وقال')?.marker).toBe('«')
    expect(read('«نحن هنا منذ أمس ولن نرحل»، قال الوزير.').of('قال')).toMatchObject({
      complement: '«نحن هنا منذ أمس ولن نرحل»',
      marker: '«',
    })
  })
  test('after «وفقا لـ» they complete no predicate', () => {
    expect(read('وفقا للوزارة أن السوق مفتوحة.').grammar.unbound).toHaveLength(1)
  })
})

describe('relative clauses', () => {
  test('have the noun before them for subject or object', () => {
    expect(read('وصل الجيش الذي قصف المدينة.').of('قصف')).toMatchObject({
      subject: 'الجيش',
      objects: ['المدينة'],
      parent: 'وصل',
    })
    expect(read('دخلوا المدينة التي قصفها الجيش.').of('قصفها')).toMatchObject({
      subject: 'الجيش',
      objects: ['المدينة'],
    })
  })
  test('describe the noun that a noun of doing governs', () => {
    expect(read('نجح تحسين الدخل الذي انخفض.').of('انخفض')?.subject).toBe('الدخل')
  })
  test('follow an indefinite noun without a pronoun', () => {
    expect(read('استقبل الوزير رجلا يعمل في المدينة.').of('يعمل')).toMatchObject({ subject: 'رجلا' })
  })
  test('do not keep the main verb from its subject', () => {
    expect(read('إن الرجل الذي قصف المدينة هرب أمس.').of('هرب')?.subject).toBe('الرجل')
  })
})

describe('who is meant', () => {
  test('the pronoun on أن is whoever the verb of saying has for its subject', () => {
    expect(read('أعلن الجيش أنه قصف المدينة.').of('قصف')).toMatchObject({ subject: '~ه', implied: 'الجيش' })
  })
  test('a verbal noun has the doer of the verb that governs it', () => {
    expect(read('شن الجيش هجوما على المدينة.').of('هجوما')).toMatchObject({ implied: 'الجيش' })
    expect(read('حاول الرجل اغتيال الوزير.').of('اغتيال')).toMatchObject({
      implied: 'الرجل',
      objects: ['الوزير'],
      modality: 'intended',
    })
  })
  test('a relative clause can name the doer of the action it describes', () => {
    expect(read('وقع الهجوم الذي نفذه ملثمون أمس.').of('الهجوم')).toMatchObject({ implied: 'ملثمون' })
  })
  test('«تعرض لـ» makes its subject what the action is done to', () => {
    expect(read('تعرضت المدينة لقصف عنيف.').of('لقصف')?.objects).toEqual(['المدينة'])
  })
  test('a phrase behind a comma stands beside the one before it', () => {
    const { grammar } = read('قال الوزير، رئيس الوفد، إن السوق مفتوحة.')
    expect(grammar.predicates[0]?.subject?.appositions).toHaveLength(1)
  })
})

describe('any text', () => {
  test('a sentence of thousands of words takes little time', () => {
    const long = 'قال الوزير إن الرجل الذي زار المدينة في مصر وعاد من سوريا و'.repeat(500)
    const began = performance.now()
    read(`${long}.`, 'رئيس مجلس إدارة '.repeat(1500), 'قصف '.repeat(1500))
    expect(performance.now() - began).toBeLessThan(3000)
  })
  test('marks without words are no trouble', () => {
    expect(read('«»،.()«').predicates).toEqual([])
    expect(read('').predicates).toEqual([])
  })
})
