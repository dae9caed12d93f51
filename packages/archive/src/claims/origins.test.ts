import type { Link, SourceType } from '@isnad/reader'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archiveOf, article, BRIDGE } from '../town.fixture.ts'
import { originsOf, type Told } from './origins.ts'

const source = (name: string, sourceType: SourceType = 'person'): Link => ({
  role: 'source',
  name,
  sourceType,
  attribution: 'a1',
})
const relay = (name: string): Link => ({ role: 'relay', name, sourceType: 'media', attribution: 'a1' })

/** One article's telling. */
const telling = (id: string, chain: Link[], more: Partial<Told> = {}): Told => ({
  article: id,
  outlet: `صحيفة ${id}`,
  agencies: [],
  chain,
  to: null,
  words: id,
  sameWords: [],
  ...more,
})

const count = (...told: Told[]) => originsOf(told).origins.length

describe('how many independent origins', () => {
  test('forty outlets that repeat one spokesman have one', () => {
    const forty = Array.from({ length: 40 }, (_, i) => telling(`${i}`, [source('سامي النجار')]))
    expect(originsOf(forty).origins).toMatchObject([{ who: 'سامي النجار', kind: 'named' }])
  })
  test('an agency is one origin whoever carries it', () => {
    const carried = [telling('أ', [relay('رويترز')]), telling('ب', [], { agencies: ['رويترز'] })]
    expect(originsOf(carried).origins).toMatchObject([{ kind: 'agency' }])
  })
  test('an agency gives way to the source it names', () => {
    expect(
      originsOf([
        telling('أ', [relay('رويترز'), source('منى العطار')], { agencies: ['رويترز'] }),
        telling('ب', [], { agencies: ['رويترز'] }),
      ]).origins,
    ).toMatchObject([{ who: 'منى العطار', kind: 'named' }])
  })
  test('a paper on its own word gives way to the source it names', () => {
    expect(
      originsOf([
        telling('أ', [source('مصدر أمني', 'anonymous')], { outlet: 'صحيفة المدينة' }),
        telling('ب', [relay('صحيفة المدينة')]),
      ]).origins,
    ).toMatchObject([{ who: 'مصدر أمني', kind: 'unnamed' }])
  })
  test('who passes on what another said is no second source', () => {
    expect(
      originsOf([
        telling('أ', [source('سامي النجار')]),
        telling('ب', [source('سامي النجار'), source('منى العطار')]),
      ]).origins,
    ).toMatchObject([{ who: 'منى العطار' }])
  })
  test('a study and its authors are one, and a body and who holds an office of it', () => {
    const document = (who: string) => source(who, 'document')
    expect(count(telling('أ', [source('الباحثون', 'group')]), telling('ب', [document('دراسة جديدة')]))).toBe(
      1,
    )
    expect(
      count(
        telling('أ', [source('سامي النجار')], { person: 'سامي النجار', office: 'رئيس نقابة التجار' }),
        telling('ب', [source('نقابة التجار', 'body')]),
      ),
    ).toBe(1)
  })
  test.each([
    ['a body and an office of it', 'هيئة الجسور', 'مكتب الطرق التابع لهيئة الجسور'],
    ['a state and a ministry of it', 'سلوفاكيا', 'وزارة النقل السلوفاكية'],
    ['reports of the press and whom others name', 'تقارير إعلامية', 'منى العطار'],
    ['a ministry and its decision', 'القرار الوزاري', 'وزارة النقل'],
    [
      'a body and a name for it that leaves a word out',
      'لجنة الجسور بالاتحاد العام للطرق',
      'لجنة الجسور باتحاد الطرق',
    ],
  ])('%s are one', (_, one, other) => {
    const kind = /^(تقارير|القرار)/.test(one) ? 'document' : 'body'
    expect(count(telling('أ', [source(one, kind)]), telling('ب', [source(other, 'body')]))).toBe(1)
  })
  test.each([
    ['a minister', 'وزير النقل سامي النجار', 'وزارة النقل', 'body'],
    ['the manager of a club that is not named', 'مدير النادي سامي النجار', 'نادي الميناء', 'body'],
    ['who made remarks', 'سامي النجار', 'تصريحات النجار للصحافيين', 'document'],
    [
      'an unnamed official of his body',
      'المتحدث باسم وزارة النقل سامي النجار',
      'مسؤول في وزارة النقل',
      'anonymous',
    ],
    ['somebody the story knows', 'سامي النجار', 'المدرب', 'anonymous'],
  ] as const)('a person is one with %s', (_, who, other, kind) => {
    const person = telling('أ', [source(who)], { person: 'سامي النجار', office: who })
    expect(count(person, telling('ب', [source(other, kind)]))).toBe(1)
  })
  test('an officer without a name is one with the office holder the others name', () => {
    const person = telling('أ', [source('مدير المستشفى منى العطار')], {
      person: 'منى العطار',
      office: 'مدير المستشفى',
    })
    expect(count(person, telling('ب', [source('مسؤول طبي', 'anonymous')]))).toBe(1)
    expect(count(person, telling('ب', [source('شاهد عيان', 'anonymous')]))).toBe(2)
  })
  test('who is of «the university» is one with the university the others name', () => {
    const person = telling('أ', [source('مديرة المتحف في الجامعة، منى العطار')], {
      person: 'منى العطار',
      office: 'مديرة المتحف في الجامعة',
    })
    expect(count(person, telling('ب', [source('جامعة الساحل', 'body')]))).toBe(1)
  })
  test('who comments on what a body found out is no second source', () => {
    const body = telling('أ', [source('تقديرات هيئة النقل', 'document')])
    const comment = telling('ب', [source('المستشار الاقتصادي سامي النجار')], {
      person: 'سامي النجار',
      office: 'المستشار الاقتصادي',
    })
    expect(count(body, comment)).toBe(1)
    expect(count(body, telling('ب', [source('الطبيب خالد الحداد')], { person: 'خالد الحداد' }))).toBe(2)
  })
  test('one family name and a first name that is cut short are one person', () => {
    const named = (id: string, person: string) => telling(id, [source(person)], { person })
    expect(count(named('أ', 'آشتون ميلر'), named('ب', 'آش ميلر'))).toBe(1)
    expect(count(named('أ', 'آشتون ميلر'), named('ب', 'جون ميلر'))).toBe(2)
  })
  test('media that are not named are one with whichever is', () => {
    expect(
      count(telling('أ', [relay('وسائل إعلام محلية')]), telling('ب', [], { agencies: ['رويترز'] })),
    ).toBe(1)
  })
  test('a crowd, and what only looks like a speaker, is no origin', () => {
    for (const who of ['كثير من الناس', 'البعض', 'معظم الدلائل'])
      expect(originsOf([telling('أ', [source(who, 'group')])])).toMatchObject({ origins: [], unknown: 1 })
    expect(count(telling('أ', [source('عدد من السكان', 'group')]))).toBe(1)
  })
  test('an unnamed source is one with that of the agency whose text another paper credits', () => {
    const words = { sameWords: ['أ', 'ب'] }
    expect(
      originsOf([
        telling('أ', [source('مصادر عسكرية', 'anonymous')], words),
        telling('ب', [source('مصادر عسكرية', 'anonymous')], { ...words, agencies: ['أ ف ب'] }),
        telling('ج', [source('مصادر عسكرية', 'anonymous')]),
      ]).origins,
    ).toMatchObject([{ teller: 'أ ف ب' }])
  })
  test('a person is one under any title', () => {
    const named = (id: string, who: string, person: string) => telling(id, [source(who)], { person })
    expect(
      count(
        named(
          'أ',
          'صاحب المعالي رئيس اللجنة العليا للجسور سامي بن عبد الله النجار',
          'سامي بن عبد الله النجار',
        ),
        named('ب', 'مدير عام الطرق والأنفاق والمرافئ سامي النجار', 'سامي النجار'),
      ),
    ).toBe(1)
  })
  test('two named sources are two', () => {
    expect(count(telling('أ', [source('سامي النجار')]), telling('ب', [source('منى العطار')]))).toBe(2)
  })
  test('unnamed sources of one outlet are one, of two outlets two', () => {
    const unnamed = (id: string, who: string, outlet: string) =>
      telling(id, [source(who, 'anonymous')], { outlet })
    expect(count(unnamed('أ', 'مصدر أمني', 'المدينة'), unnamed('ب', 'مسؤول كبير', 'المدينة'))).toBe(1)
    expect(count(unnamed('أ', 'مصدر أمني', 'المدينة'), unnamed('ب', 'ضابط في الشرطة', 'النهر'))).toBe(2)
  })
  test('of two papers, «sources» and «sources» are one; of two agencies, two', () => {
    const sources = (id: string, who: string, teller?: string) =>
      telling(id, [...(teller ? [relay(teller)] : []), source(who, 'anonymous')])
    expect(count(sources('أ', 'مصادر محلية'), sources('ب', 'مصادر خاصة'))).toBe(1)
    expect(count(sources('أ', 'مصادر محلية', 'رويترز'), sources('ب', 'مصادر خاصة', 'أ ف ب'))).toBe(2)
  })
  test('a source in «the group» is of the group the others name', () => {
    expect(
      count(
        telling('أ', [source('مصدر مطلع في المجموعة', 'anonymous')]),
        telling('ب', [source('شركة مجموعة النجم', 'body')]),
      ),
    ).toBe(1)
  })
  test('a day that ran into a name is no part of it', () => {
    expect(
      count(
        telling('أ', [source('وزارة الطاقة في الثامن والعشرين', 'body')]),
        telling('ب', [source('وزير الطاقة سامي النجار')], {
          person: 'سامي النجار',
          office: 'وزير الطاقة',
        }),
      ),
    ).toBe(1)
  })
  test('where nothing shows how an article came by it, the origin is unknown', () => {
    expect(originsOf([telling('أ', []), telling('ب', [])])).toMatchObject({ origins: [], unknown: 2 })
  })
})

/** Any chains of a few sources, any agencies. */
const anyLink = fc.oneof(
  fc.constantFrom('سامي النجار', 'منى العطار', 'خالد الحداد').map(name => source(name)),
  fc.constantFrom('وزارة النقل', 'هيئة الأرصاد').map(name => source(name, 'body')),
  fc.constantFrom('مصدر أمني', 'مسؤول محلي').map(name => source(name, 'anonymous')),
  fc.constantFrom('صحيفة المدينة', 'صحيفة النهر').map(relay),
  fc.constantFrom('رويترز', 'أ ف ب').map(relay),
)
const anyTold = fc
  .array(
    fc.record({
      chain: fc.array(anyLink, { maxLength: 3 }),
      agencies: fc.subarray(['رويترز', 'أ ف ب'], { maxLength: 1 }),
      outlet: fc.constantFrom('المدينة', 'النهر', 'القلعة'),
      office: fc.constantFrom('', 'رئيس وزارة النقل', 'رئيس هيئة الأرصاد'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map(list =>
    list.map(({ chain, agencies, outlet, office }, i) => {
      const last = chain.at(-1)
      const person = last?.role === 'source' && last.sourceType === 'person' ? last.name : undefined
      return telling(`${i}`, chain, { agencies, outlet, ...(person !== undefined && { person, office }) })
    }),
  )

describe('for all tellings', () => {
  test('the same tellings give the same count', () => {
    fc.assert(
      fc.property(anyTold, told => {
        expect(originsOf(told)).toEqual(originsOf(structuredClone(told)))
      }),
    )
  })
  test('a copy never raises the count', () => {
    fc.assert(
      fc.property(anyTold, fc.nat(), fc.boolean(), (told, pick, credited) => {
        const original = told[pick % told.length]!
        const id = 'نسخة'
        // The copy may have lost the chain, or have kept it.
        const copy = telling(id, credited ? [...original.chain] : [], {
          agencies: credited ? original.agencies : [],
          ...(credited &&
            original.person !== undefined && { person: original.person, office: original.office ?? '' }),
          words: original.words,
          sameWords: [original.article],
        })
        const linked = told.map(t => (t === original ? { ...t, sameWords: [id] } : t))
        expect(count(...linked, copy)).toBeLessThanOrEqual(count(...told))
      }),
    )
  })
  test('every step that reaches an origin reaches one that is listed, and the rest is unknown', () => {
    fc.assert(
      fc.property(anyTold, told => {
        const { origins, steps, unknown } = originsOf(told)
        expect(steps.map(s => s.article)).toEqual(told.map(t => t.article))
        expect(steps.filter(s => s.by === 'none')).toHaveLength(unknown)
        expect(new Set(origins.flatMap(o => o.articles)).size).toBe(told.length - unknown)
      }),
    )
  })
  test('without chains and agencies all is unknown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), n => {
        const told = Array.from({ length: n }, (_, i) => telling(`${i}`, []))
        expect(originsOf(told)).toMatchObject({ origins: [], unknown: n })
      }),
    )
  })
})

describe('from the text of articles', () => {
  const OTHER = [
    'أكدت المهندسة منى العطار أن ترميم الجسر القديم انتهت أعماله كاملة بثلاثة أشهر قبل الموعد.',
    'وكانت لجنة من المهندسين زارت المكان الأسبوع الماضي وفحصت الدعائم الجديدة.',
  ]
  const articles = [article('أ', 'صحيفة المدينة', BRIDGE.slice(0, 3)), article('ب', 'صحيفة النهر', OTHER)]
  /** The claim that the work is done, as the archive has it. */
  const finished = async (...all: ReturnType<typeof article>[]) => {
    const archive = await archiveOf(all)
    const claims = await archive.claims({ members: 1 })
    await archive.close()
    return claims.find(c => /ترميم الجسر القديم انتهت/.test(c.claim))!
  }
  test('two named sources in two papers are two origins, each shown', async () => {
    const claim = await finished(...articles)
    expect(claim.independent).toMatchObject({ named: 2, total: 2 })
    expect(claim.origins.map(o => o.who).join()).toMatch(/النجار.*العطار|العطار.*النجار/)
    for (const { step } of claim.members) expect(step.by).toBe('chain')
  })
  test('papers that print one of them again add nothing', async () => {
    const copies = ['ج', 'د', 'ه'].map(id =>
      article(id, `صحيفة ${id}`, BRIDGE.slice(0, 3), { published: '2019-03-15' }),
    )
    const claim = await finished(...articles, ...copies)
    expect(claim.members).toHaveLength(5)
    expect(claim.independent.total).toBe(2)
  })
  test('another number is a conflict and no support', async () => {
    const other = OTHER.map(p => p.replace('بثلاثة أشهر', 'بخمسة أشهر'))
    const claim = await finished(articles[0]!, article('ب', 'صحيفة النهر', other))
    expect(claim.independent.total).toBe(1)
    expect(claim.conflicts.join()).toMatch(/(3|ثلاثة).*(5|خمسة)/)
  })
  test('a denial is no support', async () => {
    const denial = [
      'نفت المهندسة منى العطار أن تكون أعمال ترميم الجسر القديم انتهت كاملة بثلاثة أشهر قبل الموعد.',
      OTHER[1]!,
    ]
    const claim = await finished(articles[0]!, article('ب', 'صحيفة النهر', denial))
    expect(claim.independent.total).toBe(1)
    expect(claim.conflicts.length).toBeGreaterThan(0)
  })
})
